"""
Airflow's own Databricks provider, unmodified, against the local workspace: what it sends is understood and answered.
"""

import json
import os

import pytest
from airflow.exceptions import AirflowException
from airflow.providers.databricks.hooks.databricks import DatabricksHook
from airflow.providers.databricks.operators.databricks import (
    DatabricksCreateJobsOperator,
    DatabricksRunNowOperator,
    DatabricksSQLStatementsOperator,
    DatabricksSubmitRunOperator,
)
from airflow.providers.databricks.operators.databricks_sql import DatabricksCopyIntoOperator, DatabricksSqlOperator
from airflow.providers.databricks.operators.warehouse import (
    DatabricksStartWarehouseOperator,
    DatabricksStopWarehouseOperator,
)
from airflow.providers.databricks.sensors.databricks import DatabricksSQLStatementsSensor
from airflow.providers.databricks.sensors.databricks_partition import DatabricksPartitionSensor
from airflow.providers.databricks.sensors.databricks_sql import DatabricksSqlSensor

from lakewire_local import LocalWorkspace
from tests.airflow.killing import SLOW
from tests.airflow.test_jobs import FAILS_ONCE
from tests.conftest import connect
from tests.support.waiting import until

QUICK = {"polling_period_seconds": 1, "databricks_retry_delay": 0.1}


@pytest.fixture
def hook():
    return DatabricksHook()


@pytest.fixture(scope="module")
def job_id(client, scripts):
    """A job that prints what it is given."""
    tasks = scripts("echo.py", "import sys; print(sys.argv[1:])", "default")
    return client.jobs.ensure(_settings("provider job", tasks)).job_id


def _settings(name, tasks):
    from lakewire.jobs import JobSettings

    return JobSettings.from_dict({"name": name, "tasks": tasks})


def submit(tasks, **arguments):
    return DatabricksSubmitRunOperator(task_id="p", json={"run_name": "provider", "tasks": tasks}, **QUICK, **arguments)


def logs(client, run_id):
    return client.jobs.attach(int(run_id)).outputs()[0].logs.strip()


def test_its_connection_test_passes(hook):
    """By the versions of Spark."""
    assert (True, "Connection successfully tested") == hook.test_connection()


def test_it_submits_a_run_and_pushes_its_id_and_page(runner, client, scripts):
    """Names, states and links are as it expects them."""
    runner.run(submit(scripts("ok.py", "print('ok')")))
    pushed = runner.last["ti"].pushed

    assert "ok" == logs(client, pushed["run_id"])
    assert str(pushed["run_id"]) in pushed["run_page_url"]


def test_it_reports_a_run_that_failed(runner, scripts):
    """With the task and its error."""
    with pytest.raises(AirflowException, match="the reason"):
        runner.run(submit(scripts("bad.py", "raise ValueError('the reason')")))


def test_its_token_starts_one_run(client, hook, scripts):
    """It sends the same token twice."""
    tasks = scripts("ok.py", "print('ok')")
    body = {"tasks": tasks, "idempotency_token": "provider-token"}

    assert hook.submit_run(body) == hook.submit_run(body)


def test_it_reconnects_after_a_crash(runner, client, hook, scripts):
    """To the run whose id it has kept."""
    run_id = hook.submit_run({"tasks": scripts("slow.py", "import time; time.sleep(2)")})
    operator = submit(scripts("ok.py", "print('another')"))
    runner.store.set(operator.external_id_key, run_id)

    runner.run(operator, try_number=2)

    assert run_id == runner.last["ti"].pushed["run_id"]


def test_it_runs_a_job_by_id(runner, client, job_id):
    """Numbers go as text."""
    runner.run(DatabricksRunNowOperator(task_id="p", job_id=job_id, python_params=["a", "b"], **QUICK))

    assert "['a', 'b']" == logs(client, runner.last["ti"].pushed["run_id"])


def test_it_runs_a_job_by_name(runner, client, job_id):
    """Which it finds in the list of jobs."""
    runner.run(DatabricksRunNowOperator(task_id="p", job_name="provider job", **QUICK))

    assert "['default']" == logs(client, runner.last["ti"].pushed["run_id"])


def test_it_creates_a_job_and_resets_it(runner, client, scripts):
    """By its name."""
    tasks = scripts("ok.py", "print('ok')")
    first = runner.run(DatabricksCreateJobsOperator(task_id="p", name="made by the provider", tasks=tasks))
    again = runner.run(
        DatabricksCreateJobsOperator(task_id="p", name="made by the provider", tasks=tasks, timeout_seconds=9)
    )

    assert first == again
    assert 9 == client.jobs.get(first).settings.timeout_seconds


def test_it_lists_and_finds_jobs(hook, job_id):
    """Page by page."""
    assert job_id in [job["job_id"] for job in hook.list_jobs()]
    assert job_id == hook.find_job_id_by_name("provider job")


def test_it_reads_states_and_outputs(hook, job_id):
    """Of a run, its job, its tasks and their output."""
    run_id = hook.run_now({"job_id": job_id})
    until(lambda: hook.get_run_state(run_id).is_terminal)

    assert hook.get_run_state(run_id).is_successful
    assert job_id == hook.get_job_id(run_id)
    [found] = hook.get_run_tasks(run_id)
    assert "['default']" in hook.get_run_output(found["run_id"])["logs"]


def test_it_cancels_a_run(hook, scripts):
    """And sees it canceled."""
    run_id = hook.submit_run({"tasks": scripts("sleep.py", "import time; time.sleep(300)")})
    hook.cancel_run(run_id)

    until(lambda: hook.get_run_state(run_id).is_terminal)
    assert "CANCELED" == hook.get_run_state_result(run_id)


def test_it_cancels_all_runs_of_a_job(client, hook, scripts):
    """Those that go on."""
    tasks = scripts("sleep.py", "import time; time.sleep(300)")
    job_id = client.jobs.ensure(_settings("provider sleeps", tasks)).job_id
    run_id = hook.run_now({"job_id": job_id})
    hook.cancel_all_runs(job_id)

    until(lambda: hook.get_run_state(run_id).is_terminal)


def test_it_repairs_a_run(hook, scripts, tmp_path):
    """And knows the id of the repair."""
    run_id = hook.submit_run({"tasks": scripts("repair.py", FAILS_ONCE, str(tmp_path / "seen"))})
    until(lambda: hook.get_run_state(run_id).is_terminal)
    repair_id = hook.repair_run({"run_id": run_id, "rerun_all_failed_tasks": True})

    assert repair_id == hook.get_latest_repair_id(run_id)
    until(lambda: hook.get_run_state(run_id).is_terminal)
    assert hook.get_run_state(run_id).is_successful


def test_it_deletes_a_run(hook, job_id):
    """That has ended."""
    run_id = hook.run_now({"job_id": job_id})
    until(lambda: hook.get_run_state(run_id).is_terminal)
    hook.delete_run(run_id)

    with pytest.raises(AirflowException, match="does not exist"):
        hook.get_run(run_id)


def statement(text, **arguments):
    return DatabricksSQLStatementsOperator(
        task_id="p",
        statement=text,
        warehouse_id=os.environ["LOCAL_WAREHOUSE"],
        polling_period_seconds=1,
        **arguments,
    )


def test_it_runs_a_statement(runner, client):
    """With parameters; nulls that it sends are taken for nothing."""
    client.sql.execute("CREATE OR REPLACE TABLE main.default.provider_rows (id INT)")
    values = [{"name": "id", "value": "7", "type": "INT"}]

    runner.run(statement("INSERT INTO main.default.provider_rows VALUES (:id)", parameters=values))

    assert 7 == client.sql.execute("SELECT id FROM main.default.provider_rows").scalar()
    assert runner.last["ti"].pushed["statement_id"]


def test_it_reports_a_statement_that_failed(runner):
    """With the server's message."""
    with pytest.raises(AirflowException, match="provider_nowhere"):
        runner.run(statement("SELECT * FROM main.default.provider_nowhere"))


def test_it_cancels_a_statement(hook):
    """And sees it canceled."""
    body = {"statement": SLOW, "warehouse_id": os.environ["LOCAL_WAREHOUSE"], "wait_timeout": "0s"}
    statement_id = hook.post_sql_statement(body)
    hook.cancel_sql_statement(statement_id)

    until(lambda: hook.get_sql_statement_state(statement_id).state == "CANCELED")


def test_its_sensor_waits_for_a_statement(runner, client):
    """That somebody else has submitted."""
    submitted = client.sql.submit("SELECT 1")
    sensor = DatabricksSQLStatementsSensor(
        task_id="p", statement_id=submitted.statement_id, warehouse_id=os.environ["LOCAL_WAREHOUSE"], poke_interval=0.2
    )

    runner.run(sensor)


def test_it_stops_and_starts_a_warehouse(runner, hook):
    """And waits for its states; this one always runs again with the next statement."""
    arguments = {"task_id": "p", "warehouse_id": os.environ["LOCAL_WAREHOUSE"], "polling_period_seconds": 1}

    runner.run(DatabricksStopWarehouseOperator(**arguments))
    runner.run(DatabricksStartWarehouseOperator(**arguments))

    assert hook.get_warehouse_state(os.environ["LOCAL_WAREHOUSE"]).is_running


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    """A workspace that speaks https, as the SQL connector wants it, and a connection to it."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("secure"), tls=True) as workspace:
        fields = {
            "conn_type": "databricks",
            "host": "localhost",
            "port": int(workspace.host.rpartition(":")[2]),
            "password": workspace.token,
            "extra": {
                "http_path": f"/sql/1.0/warehouses/{workspace.warehouse_id}",
                "use_sea": True,
                "_port": int(workspace.host.rpartition(":")[2]),
                "_tls_trusted_ca_file": workspace.ca_bundle,
                "enable_telemetry": False,
            },
        }
        os.environ["AIRFLOW_CONN_SECURE"] = json.dumps(fields)
        with connect(workspace, ca_bundle=workspace.ca_bundle) as client:
            yield client


SECURE = {"task_id": "p", "databricks_conn_id": "secure"}


def test_its_sql_operator_returns_rows(runner, secure):
    """Through the SQL connector, over the same API."""
    operator = DatabricksSqlOperator(sql="SELECT 1 AS a, 'x' AS b", do_xcom_push=True, **SECURE)

    rows = runner.run(operator)

    assert [1, "x"] == list(rows[-1][0])


def test_its_sql_operator_binds_parameters(runner, secure):
    """By name."""
    operator = DatabricksSqlOperator(sql="SELECT :n + 1", parameters={"n": 41}, **SECURE)

    assert [42] == list(runner.run(operator)[-1][0])


def test_its_sql_operator_writes_files(runner, secure, tmp_path):
    """As CSV."""
    path = tmp_path / "rows.csv"
    runner.run(
        DatabricksSqlOperator(sql="SELECT * FROM range(3)", output_path=str(path), output_format="csv", **SECURE)
    )

    assert ["id", "0", "1", "2"] == path.read_text().split()


def test_its_copy_into_loads_files(runner, secure):
    """From a volume."""
    secure.sql.execute("CREATE OR REPLACE TABLE main.default.provider_copied (id BIGINT)")
    secure.catalog.volumes.create("main.default.provider_files")
    secure.files.upload("/Volumes/main/default/provider_files/a.csv", b"id\n1\n2\n")
    operator = DatabricksCopyIntoOperator(
        table_name="main.default.provider_copied",
        file_location="/Volumes/main/default/provider_files",
        file_format="CSV",
        format_options={"header": "true", "inferSchema": "true"},
        **SECURE,
    )

    runner.run(operator)

    assert 2 == secure.sql.execute("SELECT count(*) FROM main.default.provider_copied").scalar()


def test_its_sql_sensor_waits_for_rows(runner, secure):
    """By any query."""
    path = f"/sql/1.0/warehouses/{secure.config.warehouse_id}"
    sensor = DatabricksSqlSensor(
        sql="SELECT 1", http_path=path, catalog="main", schema="default", poke_interval=0.2, timeout=20, **SECURE
    )

    runner.run(sensor)


def test_its_partition_sensor_waits_for_a_partition(runner, secure):
    """It asks for the columns of the partitions first."""
    secure.sql.execute("CREATE OR REPLACE TABLE main.default.provider_parts (id INT, day STRING) PARTITIONED BY (day)")
    secure.sql.execute("INSERT INTO main.default.provider_parts VALUES (1, 'a')")
    sensor = DatabricksPartitionSensor(
        catalog="main",
        schema="default",
        table_name="provider_parts",
        partitions={"day": "a"},
        poke_interval=0.2,
        timeout=20,
        **SECURE,
    )

    runner.run(sensor)
