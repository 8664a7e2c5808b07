"""What the page of metrics, traces and logs says is what the code does."""

import ast
import re
from pathlib import Path

import pytest

from lakewire.metrics.instruments import INSTRUMENTS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "observability.md").read_text()
OF_AIRFLOW = {"run_id", "task_id", "dag_id", "ti_id", "map_index", "try_number", "filename", "lineno", "logger"}
LEVELS = {"debug", "info", "warning", "error"}


def lines_of_the_log():
    """Each call of log() in the client: its event, None where it is made of parts, and its keys."""
    for path in (ROOT / "src" / "lakewire").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            function = node.func if isinstance(node, ast.Call) else None
            is_line = isinstance(function, ast.Attribute) and function.attr in LEVELS
            if is_line and ast.unparse(function.value) == "log()":
                event = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                yield event, {keyword.arg for keyword in node.keywords}


LINES = list(lines_of_the_log())


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.name)
def test_each_metric_is_on_the_page(instrument):
    """With its kind, its labels and what it counts."""
    labels = ", ".join(f"`{label}`" for label in instrument.labels)

    assert f"| `{instrument.name}` | {instrument.kind} | {labels} | {instrument.help} |" in PAGE


@pytest.mark.parametrize("event", sorted({event for event, _ in LINES if event and "sqlalchemy" not in event}))
def test_each_event_of_the_log_is_on_the_page(event):
    """Those of the dialects and of DB-API speak for themselves."""
    listed = "".join(re.findall(r"^\| `.*", PAGE, re.MULTILINE))

    assert event.partition(":")[0] in listed or event.startswith(("Databricks has no", "rollback"))


def test_no_key_of_the_log_is_one_of_airflow():
    """Airflow's own processors set those, and one that collides is lost or breaks the line."""
    assert len(LINES) > 20
    assert not OF_AIRFLOW & set().union(*(keys for _, keys in LINES))


def metrics_in(text):
    """The metrics that expressions of Prometheus name, without the parts of histograms."""
    return {re.sub(r"_(bucket|count|sum)$", "", name) for name in re.findall(r"\bdatabricks_\w+", text)}


@pytest.mark.parametrize("path", ["prometheus/alerts.yml", "grafana/lakewire.json"])
def test_alerts_and_dashboard_name_metrics_that_there_are(path):
    """None is misspelt."""
    text = (ROOT / "docs" / "deploy" / path).read_text()
    named = metrics_in(text)

    known = {instrument.name for instrument in INSTRUMENTS}
    assert named
    assert named <= known


def test_the_dashboard_shows_all_that_is_counted():
    """But for sizes and waits of single calls, which are for looking closer."""
    shown = metrics_in((ROOT / "docs" / "deploy" / "grafana" / "lakewire.json").read_text())

    left_out = {instrument.name for instrument in INSTRUMENTS} - shown
    assert {
        "databricks_api_waits_seconds_total",
        "databricks_api_sent_bytes_total",
        "databricks_api_received_bytes_total",
        "databricks_sql_fetch_duration_seconds",
    } == left_out
