"""Why a run waits or has failed, as it is explained, over a real socket."""

import pytest

from lakewire import errors
from tests.support.scripted import answer
from tests.wire.jobs.test_run_wait import OUTPUT, run, task

REASON = {"code": "INIT_SCRIPT_FAILURE", "type": "CLIENT_ERROR", "parameters": {"instance_id": "i-1"}}
EVENTS = answer(
    200,
    {
        "events": [
            {"cluster_id": "c-1", "timestamp": 1700000060000, "type": "TERMINATING", "details": {"reason": REASON}},
            {
                "cluster_id": "c-1",
                "timestamp": 1700000050000,
                "type": "INIT_SCRIPTS_FINISHED",
                "details": {
                    "init_scripts": {"cluster": [{"status": "FAILED_EXECUTION", "error_message": "exit code 1"}]}
                },
            },
            {"cluster_id": "c-1", "timestamp": 1700000000000, "type": "CREATING", "details": {}},
        ]
    },
)
NO_START = task(
    "load",
    8,
    "FAILED",
    cluster_instance={"cluster_id": "c-1"},
    status={
        "state": "TERMINATED",
        "termination_details": {"code": "CLUSTER_ERROR", "message": "the cluster did not start"},
    },
)
NOTHING = answer(200, {})


def test_a_queued_run_says_what_it_waits_for(client, server):
    """The reason of the queue and what it means; no request besides that for the run."""
    queue = {"code": "MAX_CONCURRENT_RUNS_REACHED", "message": "1 active run"}
    server.script(answer(200, run("QUEUED", run_name="nightly", status={"state": "QUEUED", "queue_details": queue})))

    text = client.jobs.attach(7).explain()
    assert text.startswith("Run 7 (nightly) is QUEUED: MAX_CONCURRENT_RUNS_REACHED: 1 active run.")
    assert "max_concurrent_runs" in text
    assert 1 == len(server.seen)


def test_a_pending_task_says_what_its_cluster_does(client, server):
    """The state of the cluster, and which tasks wait for other tasks."""
    tasks = [
        task("load", 8, None, "PENDING", cluster_instance={"cluster_id": "c-1"}),
        task("report", 9, None, "BLOCKED"),
    ]
    cluster = {"cluster_id": "c-1", "state": "PENDING", "state_message": "Finding instances for new nodes"}
    server.script(answer(200, run("RUNNING", tasks=tasks)), answer(200, cluster))

    text = client.jobs.attach(7).explain()
    assert "Task 'load' is PENDING: its cluster is PENDING: Finding instances for new nodes." in text
    assert "Waiting for other tasks: report." in text


def test_a_cluster_that_may_not_be_seen_is_left_out(client, server):
    """What is asked for information only may be refused."""
    tasks = [task("load", 8, None, "PENDING", existing_cluster_id="c-1")]
    denied = answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"})
    server.script(answer(200, run("RUNNING", tasks=tasks)), denied)

    assert "Task 'load' is PENDING." in client.jobs.attach(7).explain()


def test_a_cluster_that_did_not_start_says_why(client, server):
    """The events that say what went wrong, in their order, and those tasks that did not run because of it."""
    tasks = [NO_START, task("report", 9, "UPSTREAM_FAILED")]
    server.script(answer(200, run("TERMINATED", "FAILED", tasks=tasks)), NOTHING, EVENTS)

    text = client.jobs.attach(7).explain()
    assert "in task 'load' (CLUSTER_ERROR): the cluster did not start." in text
    assert text.index("INIT_SCRIPTS_FINISHED FAILED_EXECUTION: exit code 1") < text.index(
        "2023-11-14 22:14:20 TERMINATING INIT_SCRIPT_FAILURE (CLIENT_ERROR) instance_id=i-1"
    )
    assert "CREATING" not in text
    assert "Not run because of it: report." in text


def test_the_error_of_a_wait_shows_what_went_wrong_with_the_cluster(client, server, clock):
    """A person who sees the traceback need not ask again."""
    server.script(answer(200, run("TERMINATED", "FAILED", tasks=[NO_START])), NOTHING, EVENTS)

    with pytest.raises(errors.RunFailed) as caught:
        client.jobs.attach(7).wait()
    (note,) = caught.value.__notes__
    assert note.startswith("Its cluster:\n")
    assert "exit code 1" in note
    assert {"cluster_id": "c-1", "order": "DESC", "page_size": 50} == server.seen[-1].json()


def test_a_failure_of_the_code_is_not_blamed_on_the_cluster(client, server):
    """Its events are not asked for."""
    failed = task("b", 9, "FAILED", cluster_instance={"cluster_id": "c-1"})
    server.script(answer(200, run("TERMINATED", "FAILED", tasks=[failed])), OUTPUT)

    text = client.jobs.attach(7).explain()
    assert "Run 7 ended TERMINATED/FAILED in task 'b': ZeroDivisionError: division by zero." in text
    assert 2 == len(server.seen)


def test_a_success_is_said_in_one_sentence(client, server):
    """With how long it took."""
    server.script(answer(200, run("TERMINATED", "SUCCESS", run_duration=250_000)))

    assert "Run 7 succeeded in 4 min." == client.jobs.attach(7).explain()
