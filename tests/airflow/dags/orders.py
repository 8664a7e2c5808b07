"""A DAG with an operator of each kind, mapped tasks, a task function, and assets."""

import os
from datetime import datetime, timedelta
from pathlib import Path

from airflow.sdk import dag, task

from lakewire.airflow import (
    LakewireFileSensor,
    LakewireHook,
    LakewireJobEnsureOperator,
    LakewireJobRunOperator,
    LakewireRunSensor,
    LakewireSqlOperator,
    LakewireStatementSensor,
    LakewireTableSensor,
    LakewireUpsertOperator,
    LakewireWriteOperator,
    table_asset,
)

DEFERS = os.environ.get("TEST_DEFERS") == "1"
SCHEMA = f"main.airflow_orders_{int(DEFERS)}"
VOLUME = f"/Volumes/{SCHEMA.replace('.', '/')}/files"


@dag(
    dag_id=f"orders_{int(DEFERS)}",
    start_date=datetime(2026, 1, 1),
    schedule=None,
    default_args={"retries": 1, "retry_delay": timedelta(seconds=0)},
    template_searchpath=[str(Path(__file__).parent)],
)
def orders():
    common = {"deferrable": DEFERS, "poll_interval": 1}
    create = LakewireSqlOperator(
        task_id="create",
        sql=[
            f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}",
            f"CREATE VOLUME IF NOT EXISTS {SCHEMA}.files",
            f"CREATE OR REPLACE TABLE {SCHEMA}.orders (id BIGINT, day STRING)",
        ],
        **common,
    )
    write = LakewireWriteOperator(
        task_id="write",
        table=f"{SCHEMA}.orders",
        query="numbers.sql",
        parameters={"n": 3},
        outlets=[table_asset("local.example", f"{SCHEMA}.orders")],
        **common,
    )
    upsert = LakewireUpsertOperator(
        task_id="upsert", table=f"{SCHEMA}.orders", on="id", rows=lambda: [{"id": 2, "day": "late"}]
    )
    counts = LakewireSqlOperator.partial(task_id="count", fetch="value", **common).expand(
        sql=[f"SELECT count(*) FROM {SCHEMA}.orders", f"SELECT max(id) FROM {SCHEMA}.orders"]
    )

    @task
    def script():
        with LakewireHook().client as client:
            client.files.upload(f"{VOLUME}/say.py", b"print('said')", overwrite=True)
        return f"{VOLUME}/say.py"

    path = script()
    ensure = LakewireJobEnsureOperator(
        task_id="ensure",
        settings={
            "name": f"airflow {SCHEMA}",
            "tasks": [{"task_key": "say", "spark_python_task": {"python_file": "{{ ti.xcom_pull('script') }}"}}],
        },
    )
    run = LakewireJobRunOperator(task_id="run", job="{{ ti.xcom_pull('ensure')['job_id'] }}", **common)
    waits = {"deferrable": DEFERS, "poke_interval": 1, "timeout": 60}
    sensors = [
        LakewireStatementSensor(
            task_id="statement", statement_id="{{ ti.xcom_pull('write')['statement_id'] }}", **waits
        ),
        LakewireRunSensor(task_id="ran", run_id="{{ ti.xcom_pull('run')['run_id'] }}", **waits),
        LakewireTableSensor(task_id="table", table=f"{SCHEMA}.orders", version=2, **waits),
        LakewireFileSensor(task_id="file", path=f"{VOLUME}/*.py", **waits),
    ]
    create >> write >> upsert >> counts
    create >> path >> ensure >> run
    [counts, run] >> sensors[0]
    [counts, run] >> sensors[1]
    [counts, run] >> sensors[2]
    [counts, run] >> sensors[3]


the_dag = orders()
