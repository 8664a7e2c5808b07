"""Metrics of several processes on one page, and of one that is gone when it would be asked."""

import os
import subprocess
import sys

import pytest
from prometheus_client import CollectorRegistry, generate_latest, push_to_gateway
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.parser import text_string_to_metric_families

from lakewire.metrics import PrometheusMetrics
from tests.support.gateway import gateway

WORKER = """
import sys
from lakewire import DatabricksClient
from lakewire.metrics import PrometheusMetrics

with DatabricksClient().observe(PrometheusMetrics(label_tables=True)) as client:
    for _ in range(int(sys.argv[1])):
        assert client.sql.execute("SELECT id FROM range(10)").to_arrow().num_rows == 10
    client.delta.table(sys.argv[2]).write([{"id": 1}])
"""
FORKING = """
import os, sys
from lakewire import DatabricksClient
from lakewire.metrics import PrometheusMetrics

client = DatabricksClient().observe(PrometheusMetrics())
client.sql.execute("SELECT 1").fetchall()
children = []
for count in (2, 3):
    if (child := os.fork()) == 0:
        for _ in range(count):
            client.sql.execute("SELECT 1").fetchall()
        os._exit(0)
    children.append(child)
assert [0, 0] == [os.waitpid(child, 0)[1] for child in children]
client.sql.execute("SELECT 1").fetchall()
client.close()
"""
BREAKER = """
from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http import CircuitBreaker
from lakewire.metrics import PrometheusMetrics

with DatabricksClient(
    host="http://127.0.0.1:9", token="t", retry=RetryPolicy(max_attempts=1), breaker=CircuitBreaker(failures=1)
).observe(PrometheusMetrics()) as client:
    try:
        client.api.current_user.me()
    except errors.LakewireError:
        pass
"""


NOWHERE = """
from lakewire import DatabricksClient
from lakewire.metrics import PrometheusMetrics

with DatabricksClient().observe(PrometheusMetrics()) as client:
    assert client.sql.execute("SELECT 1").scalar() == 1
    assert client.hook_failures > 0
"""


@pytest.fixture
def folder(tmp_path):
    """Where the processes keep what they count."""
    made = tmp_path / "metrics"
    made.mkdir()
    return made


@pytest.fixture
def run(home, workspace, folder):
    """Starts a program whose metrics are in the folder."""
    environment = os.environ | {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
        "DATABRICKS_SCHEMA": home.config.schema,
        "PROMETHEUS_MULTIPROC_DIR": str(folder),
    }
    return lambda text, *arguments: subprocess.Popen(
        [sys.executable, "-c", text, *arguments], env=environment, stderr=subprocess.PIPE, text=True
    )


def ended(process):
    """Wait for a program and return what it complained about."""
    _, said = process.communicate(timeout=120)
    return process.returncode, said


def scraped(folder):
    """The samples of a page, as a server of metrics reads them."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=str(folder))
    return samples(generate_latest(registry).decode())


def samples(page):
    return [sample for family in text_string_to_metric_families(page) for sample in family.samples]


def comparable(found):
    return {(each.name, frozenset(each.labels.items()), each.value) for each in found}


def total(found, name, **labels):
    return sum(each.value for each in found if each.name == name and labels.items() <= each.labels.items())


def test_one_scrape_adds_up_what_several_processes_did(run, home, folder):
    """Counters, histograms and tables of three processes that ran side by side."""
    home.delta.create_table("a", "id BIGINT")
    home.delta.create_table("b", "id BIGINT")

    workers = [run(WORKER, "1", "a"), run(WORKER, "2", "b"), run(WORKER, "3", "a")]
    assert [(0, "")] * 3 == [ended(worker) for worker in workers]

    found = scraped(folder)
    assert 3 == len({path.name.rpartition("_")[2] for path in folder.glob("counter_*.db")})
    assert 6 == total(found, "databricks_sql_queries_total", kind="SELECT", outcome="ok")
    assert 6 == total(found, "databricks_sql_query_duration_seconds_count", kind="SELECT")
    assert 60 <= total(found, "databricks_sql_rows_returned_sum")
    assert 0 < total(found, "databricks_sql_query_duration_seconds_sum") < 120
    written = {
        each.labels["table"].rpartition(".")[2]: each.value
        for each in found
        if each.name == "databricks_delta_operations_total"
    }
    assert {"a": 2, "b": 1} == written


def test_children_of_one_process_count_for_themselves(run, folder):
    """As the workers of a server that forks: what the parent counted is not counted again."""
    code, said = ended(run(FORKING))  # newer Pythons warn of forks beside threads

    assert 0 == code, said
    assert 1 + 2 + 3 + 1 == total(scraped(folder), "databricks_sql_queries_total", kind="SELECT", outcome="ok")
    assert 3 == len(list(folder.glob("counter_*.db")))


def test_the_gauge_of_a_process_goes_with_it(run, folder):
    """The server says that a worker is gone; its counters stay."""
    process = run(BREAKER)
    assert (0, "") == ended(process)
    before = total(scraped(folder), "databricks_breaker_open")

    mark_process_dead(process.pid, str(folder))

    found = scraped(folder)
    assert (1, 0) == (before, total(found, "databricks_breaker_open"))
    assert 1 <= total(found, "databricks_api_requests_total", status="0")


def test_a_folder_that_is_not_there_harms_no_call(run, folder):
    """Nothing is counted then, and the client says so once, in the log that nobody has asked for."""
    folder.rmdir()

    assert (0, "") == ended(run(NOWHERE))


def test_a_short_task_pushes_what_it_did(home):
    """All of it, in a form that Prometheus reads, under the name of the job."""
    registry = CollectorRegistry()
    home.observe(PrometheusMetrics(registry, label_tables=True))
    home.delta.create_table("t", "id BIGINT").write([{"id": 1}, {"id": 2}])

    with gateway() as (address, taken):
        push_to_gateway(address, job="nightly", grouping_key={"day": "2026-01-05"}, registry=registry)

    ((path, kind, page),) = taken
    assert "/metrics/job/nightly/day/2026-01-05" == path
    assert kind.startswith("text/plain")
    pushed = samples(page)
    assert 2 == total(pushed, "databricks_delta_rows_total", operation="write", table=f"main.{home.config.schema}.t")
    own = [sample for metric in registry.collect() for sample in metric.samples]
    assert comparable(own) == comparable(pushed)
