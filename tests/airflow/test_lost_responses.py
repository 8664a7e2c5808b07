"""Responses that are lost on their way to a task: one run, one statement with effect."""

import json

import pytest

from lakewire.airflow import LakewireJobRunOperator, LakewireSqlOperator
from lakewire.local.faults import Fault, FaultyRelay


@pytest.fixture
def relay(workspace, connection, monkeypatch):
    """A relay before the workspace, and a connection to it."""
    with FaultyRelay(workspace.host) as made:
        port = int(made.host.rpartition(":")[2])
        monkeypatch.setenv("AIRFLOW_CONN_RELAY", json.dumps({**connection, "port": port}))
        yield made


def test_a_statement_whose_response_is_lost_has_one_effect(runner, client, relay):
    """The query history says that it runs; the same try waits for it, and a retry does not send it again."""
    client.sql.execute("CREATE OR REPLACE TABLE main.default.lost (id INT)")
    insert = LakewireSqlOperator(
        task_id="t", databricks_conn_id="relay", sql="INSERT INTO main.default.lost VALUES (1)", retries=1
    )
    relay.inject(Fault.drop_response(), path="/api/2.0/sql/statements", times=1)

    first, again = runner.run(insert), runner.run(insert, try_number=2)

    assert first["statement_id"] == again["statement_id"]
    assert 1 == client.sql.execute("SELECT count(*) FROM main.default.lost").scalar()


def test_a_run_whose_response_is_lost_is_one(runner, client, relay, scripts):
    """Its token finds it, in the same try and in the next one."""
    run = LakewireJobRunOperator(
        task_id="t",
        databricks_conn_id="relay",
        tasks=scripts("ok.py", "print('ok')"),
        poll_interval=0.5,
        retries=1,
    )
    before = len(list(client.jobs.list_runs()))
    relay.inject(Fault.drop_response(), path="/api/2.2/jobs/runs/submit", times=1)

    first, again = runner.run(run), runner.run(run, try_number=2)

    assert first["run_id"] == again["run_id"]
    assert before + 1 == len(list(client.jobs.list_runs()))
