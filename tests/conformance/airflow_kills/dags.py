"""DAGs of one task each, to be killed: it waits for a statement or a run that takes longer than it lives."""

import os
from datetime import datetime, timedelta
from pathlib import Path

from airflow.sdk import dag, task

from lakewire.airflow import LakewireHook, LakewireJobRunOperator, LakewireSqlOperator

SLOW = "SELECT sum(a.id * b.id % 7) FROM range(3000000) a JOIN range(100000) b ON a.id % 1000 = b.id % 1000"
SLEEPS = [{"task_key": "main", "spark_python_task": {"python_file": os.environ["KILLED_SCRIPT"]}}]


def note(context):
    """Write the process of each try into a file of the DAG's run."""
    ti = context["ti"]
    with Path(os.environ["KILLED_PIDS"], f"{ti.dag_id}.{ti.run_id}").open("a") as file:
        file.write(f"{os.getpid()}\n")


def in_a_function(kind):
    @task(task_id="work", pre_execute=note)
    def work(ti=None):
        with LakewireHook().client as client:
            handle = client.sql.submit(SLOW) if kind == "statement" else client.jobs.submit(_sleeping())
            work_id = handle.statement_id if kind == "statement" else handle.run_id
            with client.cancel_on_exit(handle):
                ti.xcom_push(f"databricks_{kind}_id", work_id)
                handle.wait(None)

    return work()


def _sleeping():
    from lakewire.jobs import SparkPythonTask

    return SparkPythonTask(os.environ["KILLED_SCRIPT"])


def made(kind, way, **arguments):
    common = {"task_id": "work", "pre_execute": note, "poll_interval": 2, "deferrable": way == "deferred", **arguments}
    if kind == "statement":
        return LakewireSqlOperator(sql=SLOW, **common)
    return LakewireJobRunOperator(tasks=SLEEPS, **common)


def define(dag_id, task_of):
    @dag(dag_id=dag_id, start_date=datetime(2026, 1, 1), schedule=None)
    def definition():
        task_of()

    return definition()


for kind in ("statement", "run"):
    for way in ("waits", "deferred"):
        limits = {"execution_timeout": timedelta(seconds=8)}
        retried = {"retries": 1, "retry_delay": timedelta(seconds=0)}
        define(f"{kind}_{way}", lambda kind=kind, way=way: made(kind, way))
        define(f"{kind}_{way}_timeout", lambda kind=kind, way=way, limits=limits: made(kind, way, **limits))
        define(f"{kind}_{way}_retried", lambda kind=kind, way=way, retried=retried: made(kind, way, **retried))
    define(f"{kind}_function", lambda kind=kind: in_a_function(kind))
