"""Statements as tasks, against the local workspace."""

import json

import pyarrow.parquet as pq
import pytest
import requests

from lakewire import errors
from lakewire.airflow import LakewireSqlOperator, LakewireStatementSensor, LakewireWriteOperator, table_asset
from lakewire.airflow.exceptions import NothingRenderedError, XComTooLargeError
from tests.airflow.killing import SLOW, killed
from tests.support.waiting import until


def sql(text, task_id="t", **arguments):
    return LakewireSqlOperator(task_id=task_id, sql=text, **arguments)


def test_a_statement_returns_what_was_done(runner, client):
    """Ids, counts and a link, which are XComs while it runs as well."""
    done = runner.run(sql("SELECT * FROM range(3)"))

    assert {"statement_id", "url", "rows"} == set(done)
    assert 3 == done["rows"]
    assert client.sql.attach(done["statement_id"]).url == done["url"]
    assert done["statement_id"] == runner.last["ti"].pushed["databricks_statement_id"]
    assert done["url"] == runner.last["ti"].pushed["_link_DatabricksLink"]


def test_rows_are_plain_json(runner):
    """Decimals and times as text, nothing lost."""
    text = "SELECT CAST(1.20 AS DECIMAL(4,2)) AS d, DATE'2026-01-02' AS day, :n AS n, array(1, 2) AS a, NULL AS x"

    rows = runner.run(sql(text, fetch="rows", parameters={"n": 7}))

    assert [{"d": "1.20", "day": "2026-01-02", "n": 7, "a": [1, 2], "x": None}] == json.loads(json.dumps(rows))


def test_several_statements_run_in_order(runner, client):
    """Each gets the values that it has markers for; rows that were changed are counted."""
    first = "CREATE OR REPLACE TABLE main.default.several AS SELECT 1 AS id"
    second = "INSERT INTO main.default.several SELECT explode(sequence(:a, :b))"

    done = runner.run(sql([first, second, "SELECT count(*) FROM main.default.several"], parameters={"a": 2, "b": 4}))

    assert 3 == done[1]["rows"]
    assert 4 == runner.run(sql("SELECT count(*) FROM main.default.several", "count", fetch="value"))


def test_rows_go_into_files(runner, client, tmp_path):
    """Here, and in a volume."""
    client.catalog.schemas.create("main.airflow_files")
    client.catalog.volumes.create("main.airflow_files.v")
    here, there = str(tmp_path / "rows.parquet"), "/Volumes/main/airflow_files/v/rows.csv"

    assert here == runner.run(sql("SELECT * FROM range(5)", to=here))["path"]
    assert there == runner.run(sql("SELECT * FROM range(5)", "there", to=there))["path"]

    assert 5 == pq.read_table(here).num_rows
    assert b'"id"' == client.files.download(there).split(b"\n")[0]


@pytest.mark.parametrize(
    ("operator", "kind", "words"),
    [
        (sql("SELECT * FROM range(5)", fetch="rows", max_rows=4), XComTooLargeError, "5 rows, and max_rows is 4"),
        (sql("SELECT repeat('x', 999)", fetch="value", max_xcom_bytes=100), XComTooLargeError, "1,001 bytes"),
        (sql("  "), NothingRenderedError, "rendered to nothing"),
        (sql([]), NothingRenderedError, "rendered to nothing"),
        (sql("SELECT 1", fetch="all"), errors.InvalidArgumentError, "'none', 'rows' and 'value'"),
        (sql("SELECT nothing"), errors.ColumnNotFoundError, "nothing"),
    ],
)
def test_what_cannot_be_done_says_why(runner, operator, kind, words):
    """At execution, by name."""
    with pytest.raises(kind, match=words):
        runner.run(operator)


def test_an_event_of_the_table_says_rows_and_version(runner, client):
    """For each outlet that is a table."""
    client.sql.execute("CREATE OR REPLACE TABLE main.default.outlet (id INT)")
    asset = table_asset("https://Host.example", "main.default.OUTLET")

    done = runner.run(sql("INSERT INTO main.default.outlet VALUES (1), (2)", outlets=[asset]))

    assert "databricks://host.example/main/default/outlet" == asset.uri
    [event] = runner.events.values()
    assert {"rows": 2, "version": 1, "statement_id": done["statement_id"]} == event.extra


def test_openlineage_hears_of_it(runner, client):
    """Tables, query and its id, in the names of OpenLineage."""
    client.sql.execute("CREATE OR REPLACE TABLE main.default.lineage (id BIGINT)")
    source, target = (table_asset("host.example", f"main.default.{name}") for name in ("source", "lineage"))
    read = sql("SELECT 1", inlets=[source], outlets=[])
    write = LakewireWriteOperator(task_id="w", table="main.default.lineage", query="SELECT 1 AS id", outlets=[target])
    done = runner.run(read), runner.run(write)

    heard = [each.get_openlineage_facets_on_complete(None) for each in (read, write)]

    assert [each["statement_id"] for each in done] == [
        each.run_facets["externalQuery"].externalQueryId for each in heard
    ]
    assert ["SELECT 1", "SELECT 1 AS id"] == [each.job_facets["sql"].query for each in heard]
    assert [("databricks://host.example", "main.default.source")] == [
        (each.namespace, each.name) for each in heard[0].inputs
    ]
    assert ["main.default.lineage"] == [each.name for each in heard[1].outputs]


def test_a_retry_returns_what_its_predecessor_did(runner, client):
    """The worker died after the statement succeeded: it has an effect once."""
    client.sql.execute("CREATE OR REPLACE TABLE main.default.once (id INT)")
    text = "INSERT INTO main.default.once VALUES (1)"
    first = runner.run(sql(text, retries=2))

    again = runner.run(sql(text, retries=2), try_number=2)

    assert (first["statement_id"], 1) == (again["statement_id"], again["rows"])
    assert 1 == client.sql.execute("SELECT count(*) FROM main.default.once").scalar()


def test_a_retry_needs_no_result_that_is_closed(runner, client, workspace):
    """What was done was done; rows that are asked for are not there any more."""
    first = runner.run(sql("SELECT 1", retries=2))
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {workspace.token}"
        session.delete(f"{workspace.host}/api/2.0/sql/statements/{first['statement_id']}", timeout=30)
    assert "CLOSED" == client.sql.attach(first["statement_id"]).state()

    again = runner.run(sql("SELECT 1", retries=2), try_number=2)

    assert {**first, "rows": None} == again
    with pytest.raises(errors.StatementClosedError):
        runner.run(sql("SELECT 1", fetch="value", retries=2), try_number=2)


def test_a_retry_finds_it_in_the_history_as_well(no_store, client):
    """Where Airflow keeps nothing, or the worker died before it was kept."""
    client.sql.execute("CREATE OR REPLACE TABLE main.default.found (id INT)")
    text = "INSERT INTO main.default.found VALUES (1)"
    first = no_store.run(sql(text, retries=2))

    again = no_store.run(sql(text, retries=2), try_number=3)

    assert first["statement_id"] == again["statement_id"]
    assert 1 == client.sql.execute("SELECT count(*) FROM main.default.found").scalar()


@pytest.mark.parametrize("keeps", [True, False])
def test_a_statement_that_failed_passes_for_nothing(runner, client, keeps):
    """The retry starts another one."""
    runner.store = runner.store if keeps else None
    client.sql.execute("DROP TABLE IF EXISTS main.default.late")
    text = "SELECT count(*) FROM main.default.late"
    with pytest.raises(errors.TableNotFoundError):
        runner.run(sql(text, fetch="value", retries=1))
    client.sql.execute("CREATE TABLE main.default.late (id INT)")

    assert 0 == runner.run(sql(text, fetch="value", retries=1), try_number=2)


def test_a_cleared_task_runs_again(runner, client):
    """A person who clears it wants that: it had a try, and Airflow gives it one retry more."""
    first = runner.run(sql("SELECT 1", retries=1))

    again = runner.run(sql("SELECT 1", retries=1), try_number=2, max_tries=2)

    assert first["statement_id"] != again["statement_id"]


def test_on_kill_cancels_the_statement(workspace, client):
    """From the signal handler of the main thread, at whatever moment; the task fails."""
    outcome = killed(workspace, "sql", SLOW)

    assert outcome["seconds"] < 5
    until(lambda: client.sql.attach(outcome["id"]).state() == "CANCELED", seconds=20)
    assert "StatementCanceledError" == outcome["error"]


def test_a_retry_attaches_to_a_statement_whose_worker_was_killed(workspace, client):
    """The signal 9 leaves it running; the retry waits for the same one, though Airflow keeps nothing here."""
    outcome = killed(workspace, "sql", SLOW, signal_name="SIGKILL")
    assert "RUNNING" == client.sql.attach(outcome["id"]).state()

    again = killed(workspace, "sql", SLOW, began=outcome["began"], try_number=2)

    assert outcome["id"] == again["id"]


def test_a_sensor_waits_for_a_statement(runner, client):
    """What failed fails the sensor."""
    good, bad = client.sql.submit("SELECT 1"), client.sql.submit("SELECT nothing")
    found = runner.run(LakewireStatementSensor(task_id="s", statement_id=good.statement_id, poke_interval=0.1))

    assert "SUCCEEDED" == found["state"]
    with pytest.raises(errors.ColumnNotFoundError):
        runner.run(LakewireStatementSensor(task_id="s", statement_id=bad.statement_id, poke_interval=0.1))
    with pytest.raises(NothingRenderedError):
        runner.run(LakewireStatementSensor(task_id="s", statement_id=" "))
