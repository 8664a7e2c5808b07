"""Operators of Airflow's own provider, on the triggerer."""

import os
from datetime import datetime

from airflow.providers.databricks.operators.databricks import (
    DatabricksSQLStatementsOperator,
    DatabricksSubmitRunOperator,
)
from airflow.sdk import dag


@dag(dag_id="provider", start_date=datetime(2026, 1, 1), schedule=None)
def provider():
    waits = {"deferrable": True, "polling_period_seconds": 1}
    task = {"task_key": "a", "spark_python_task": {"python_file": os.environ.get("SCRIPT", "")}}
    DatabricksSubmitRunOperator(task_id="submit", json={"tasks": [task]}, **waits)
    DatabricksSQLStatementsOperator(
        task_id="statement", statement="SELECT 1", warehouse_id=os.environ.get("LOCAL_WAREHOUSE", ""), **waits
    )


the_dag = provider()
