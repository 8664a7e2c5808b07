"""Real DAGs, run by Airflow: templates, XComs, mapped tasks, connections, triggers, links, assets, retries."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest


def dag_of(name):
    """Load a DAG as Airflow does."""
    sys.modules.pop(name, None)
    spec = importlib.util.spec_from_file_location(name, Path(os.environ["AIRFLOW__CORE__DAGS_FOLDER"]) / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module.the_dag


def xcoms(run, task_id, key="return_value"):
    """Return what the instances of a task have pushed."""
    from airflow.models.xcom import XComModel
    from airflow.utils.session import create_session
    from sqlalchemy import select

    with create_session() as session:
        query = select(XComModel).where(
            XComModel.run_id == run.run_id, XComModel.task_id == task_id, XComModel.key == key
        )
        found = session.scalars(query.order_by(XComModel.map_index)).all()
        return [XComModel.deserialize_value(each) for each in found]


@pytest.mark.parametrize("defers", ["0", "1"], ids=["waits", "defers"])
def test_a_dag_runs(client, monkeypatch, defers):
    """On a worker, and on the triggerer."""
    monkeypatch.setenv("TEST_DEFERS", defers)
    run = dag_of("orders").test()

    assert "success" == run.state, {ti.task_id: ti.state for ti in run.get_task_instances()}
    assert [3, 2] == xcoms(run, "count")
    [written] = xcoms(run, "write")
    assert 3 == written["rows"]
    assert [written["url"]] == xcoms(run, "write", "_link_DatabricksLink")
    assert [True] == [found["succeeded"] for found in xcoms(run, "ran")]
    assert {"id": 2, "day": "late"} in client.sql.execute(
        f"SELECT * FROM main.airflow_orders_{defers}.orders"
    ).to_dicts()
    from airflow.models.asset import AssetEvent
    from airflow.utils.session import create_session
    from sqlalchemy import select

    with create_session() as session:
        [extra] = session.scalars(select(AssetEvent.extra).where(AssetEvent.source_run_id == run.run_id)).all()
    assert (3, 1, written["statement_id"]) == (extra["rows"], extra["version"], extra["statement_id"])


def test_a_dag_of_the_provider_runs(monkeypatch, scripts):
    """Its operators wait on the triggerer for runs and statements of the local workspace."""
    [task] = scripts("ok.py", "print('ok')")
    monkeypatch.setenv("SCRIPT", task["spark_python_task"]["python_file"])
    run = dag_of("provider").test()

    assert "success" == run.state, {ti.task_id: ti.state for ti in run.get_task_instances()}


def test_the_dag_of_the_documentation_runs(client):
    """As it is written there."""
    run = dag_of("documented").test()

    assert "success" == run.state, {ti.task_id: ti.state for ti in run.get_task_instances()}
    assert ([1], [4]) == (xcoms(run, "count"), xcoms(run, "total"))


def test_the_dag_of_the_recipe_runs_twice(client):
    """The second run finds the day counted once."""
    for _ in range(2):
        run = dag_of("recipe").test()
        assert "success" == run.state, {ti.task_id: ti.state for ti in run.get_task_instances()}
    assert [("2026-01-05", 24)] == [tuple(r) for r in client.sql.execute("SELECT * FROM main.default.recipe_totals")]


def test_the_dag_of_both_providers_runs(monkeypatch, scripts):
    """Each operator of Airflow's own provider beside the one of lakewire."""
    [task] = scripts("both.py", "print('ok')")
    monkeypatch.setenv("SCRIPT", task["spark_python_task"]["python_file"])
    run = dag_of("both").test()

    assert "success" == run.state, {ti.task_id: ti.state for ti in run.get_task_instances()}
    assert [42] == xcoms(run, "our_statement")
    assert not any(xcoms(run, "their_statement"))
