"""
Metrics and traces of the quickstart, as Prometheus' own tool and a real collector of OpenTelemetry take them.
"""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conformance.go_programs import collector, promtool
from tests.conformance.installing import installed
from tests.support.waiting import until

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "docs" / "deploy"
EXPORTER = [
    "opentelemetry-exporter-otlp-proto-http==1.45.2",
    "opentelemetry-exporter-otlp-proto-common==1.45.2",
    "opentelemetry-exporter-otlp-common==0.66b2",
    "opentelemetry-exporter-http-transport==0.66b2",
    "opentelemetry-proto==1.45.2",
    "googleapis-common-protos==1.76.0",
]
CONFIG = """
receivers: {{otlp: {{protocols: {{http: {{endpoint: "127.0.0.1:{port}"}}}}}}}}
exporters: {{debug: {{verbosity: detailed}}}}
service:
  telemetry: {{metrics: {{level: none}}}}
  pipelines: {{traces: {{receivers: [otlp], exporters: [debug]}}}}
"""
SPAN = re.compile(r"^Span #\d+\n(.*?)(?=^Span #|^ScopeSpans|^ResourceSpans|\Z)", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^    (Parent ID|ID|Name)\s+: (.*)$", re.MULTILINE)
ATTRIBUTE = re.compile(r"^     -> ([\w.]+): \w+\((.*)\)$", re.MULTILINE)


@pytest.fixture(scope="module")
def exporter(cache):
    """The folder of OpenTelemetry's exporter."""
    uv = Path(sys.executable).with_name("uv")
    folder = cache / "otlp-exporter-1.45.2"
    return installed(folder, uv, "pip", "install", "-q", "--no-deps", "--target", ".", *EXPORTER)


@pytest.fixture(scope="module")
def quickstart(cache, exporter, tmp_path_factory):
    """The folder of a quickstart that was observed, with what the collector said in ``collector.txt``."""
    folder, program = tmp_path_factory.mktemp("observed"), collector(cache)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "collector.yaml").write_text(CONFIG.format(port=port))
    with (folder / "collector.txt").open("wb") as log:
        process = subprocess.Popen([program, "--config", folder / "collector.yaml"], stdout=log, stderr=log)
    try:
        until(lambda: "Everything is ready" in (folder / "collector.txt").read_text(), seconds=60)
        subprocess.run(
            [sys.executable, "-m", "tests.conformance.observed_quickstart", folder, f"http://127.0.0.1:{port}"],
            env=os.environ | {"PYTHONPATH": f"{exporter}{os.pathsep}{ROOT}"}, cwd=ROOT, check=True, timeout=300,
        )  # fmt: skip
    finally:
        process.terminate()
        process.wait(30)
    return folder


@pytest.fixture(scope="module")
def scrape(quickstart):
    """Sample to value, of each that is not 0."""
    lines = (quickstart / "metrics.txt").read_text().splitlines()
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines if not line.startswith("#")}


@pytest.fixture(scope="module")
def spans(quickstart):
    """Each span that the collector got: its name, the name of its parent, its attributes."""
    texts = SPAN.findall((quickstart / "collector.txt").read_text())
    found = [(dict(FIELD.findall(text)), dict(ATTRIBUTE.findall(text))) for text in texts]
    names = {fields["ID"].strip(): fields["Name"].strip() for fields, _ in found}
    return [(fields["Name"].strip(), names.get(fields["Parent ID"].strip()), made) for fields, made in found]


def total(scrape, name, text=""):
    return sum(value for sample, value in scrape.items() if sample.startswith(f"{name}{{") and text in sample)


def test_promtool_has_nothing_against_the_metrics(cache, quickstart):
    """Names, units and help texts follow Prometheus' rules."""
    with (quickstart / "metrics.txt").open() as metrics:
        checked = subprocess.run([promtool(cache), "check", "metrics"], stdin=metrics, capture_output=True, check=False)
    assert (0, b"", b"") == (checked.returncode, checked.stdout, checked.stderr)


def test_promtool_has_nothing_against_the_alerts(cache):
    """Expressions and templates are valid."""
    checked = subprocess.run(
        [promtool(cache), "check", "rules", DEPLOY / "prometheus" / "alerts.yml"], capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert 0 == checked.returncode, checked.stdout + checked.stderr


def test_promtool_reads_each_expression_of_the_dashboard(cache, tmp_path):
    """As rules, with the variables of Grafana filled in."""
    board = json.loads((DEPLOY / "grafana" / "lakewire.json").read_text())
    expressions = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    filled = [each.replace("$__rate_interval", "5m").replace("$workspace", ".*") for each in expressions]
    rules = [{"record": f"panel:{number}", "expr": each} for number, each in enumerate(filled)]
    (tmp_path / "rules.yml").write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}))

    checked = subprocess.run(
        [promtool(cache), "check", "rules", tmp_path / "rules.yml"], capture_output=True, text=True, check=False
    )
    assert f"{len(expressions)} rules found" in checked.stdout, checked.stdout + checked.stderr


def test_the_scrape_counts_what_was_sent(quickstart, scrape):
    """The eight names, against the requests that left and what the quickstart does."""
    sent = json.loads((quickstart / "sent.json").read_text())
    statements = [path for method, path, _ in sent if method == "POST" and path.endswith("/sql/statements")]
    refused = sum(status == 429 for _, _, status in sent)

    assert len(sent) == total(scrape, "databricks_api_requests_total")
    assert len(statements) == total(scrape, "databricks_sql_queries_total")
    assert 1 == total(scrape, "databricks_jobs_submitted_total", 'job_type="spark_python"')
    assert 1 == total(scrape, "databricks_job_duration_seconds_count", 'result="SUCCESS"')
    assert 2 == total(scrape, "databricks_delta_operations_total", 'operation="write"')
    assert 1 == total(scrape, "databricks_delta_operations_total", 'operation="upsert"')
    assert len(statements) <= total(scrape, "databricks_sql_rows_returned_count") + 1
    assert refused == total(scrape, "databricks_rate_limits_total")
    assert total(scrape, "databricks_errors_total") == sum(status >= 400 for _, _, status in sent)


def test_a_collector_gets_the_spans_of_the_quickstart(spans):
    """Their tree, their names and their attributes."""
    tree = {(parent, name) for name, parent, _ in spans}
    by_name = {name: attributes for name, _, attributes in spans}

    assert {
        (None, "databricks.delta.write"),
        (None, "databricks.delta.upsert"),
        ("databricks.delta.write", "databricks.sql.execute"),
        ("databricks.delta.upsert", "databricks.sql.execute"),
        ("databricks.delta.restore", "databricks.sql.execute"),
        ("databricks.sql.execute", "POST /api/2.0/sql/statements"),
        (None, "databricks.job.submit"),
        ("databricks.job.submit", "POST /api/2.2/jobs/runs/submit"),
        (None, "databricks.job.wait"),
        ("databricks.job.wait", "GET /api/2.2/jobs/runs/get"),
        (None, "databricks.job.get_output"),
        ("databricks.job.get_output", "GET /api/2.2/jobs/runs/get-output"),
    } <= tree
    assert "spark_python" == by_name["databricks.job.submit"]["job_type"]
    assert by_name["databricks.job.submit"]["run_id"] == by_name["databricks.job.wait"]["run_id"]
    assert ("SUCCESS", True) == (
        by_name["databricks.job.wait"]["result"],
        int(by_name["databricks.job.wait"]["polls"]) >= 1,
    )
    assert ("databricks", "MERGE") in {
        (made.get("db.system.name"), made.get("db.operation.name")) for _, _, made in spans
    }
    assert not [name for name, _, attributes in spans if "db.query.text" in attributes]
