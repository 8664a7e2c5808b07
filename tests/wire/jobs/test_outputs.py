"""What the tasks of a run leave behind, down to iterations of loops and runs of other jobs, over a real socket."""

import pytest

from lakewire import errors
from tests.support.scripted import answer
from tests.wire.jobs.test_run_wait import OUTPUT, run, task


def test_outputs_are_those_of_each_tasks_last_attempt(client, server):
    """One per task in the order of the run; a task that never ran is not asked for."""
    tasks = [
        task("a", 8, "FAILED", attempt_number=0),
        task("a", 9, "SUCCESS", attempt_number=1),
        task("b", 10, "UPSTREAM_FAILED"),
    ]
    server.script(
        answer(200, run("TERMINATED", "FAILED", tasks=tasks)),
        answer(200, {"notebook_output": {"result": "42"}, "logs": "x", "logs_truncated": True}),
    )
    first, second = client.jobs.attach(7).outputs()

    assert ("a", 9, "42", "x", True) == (first.task_key, first.run_id, first.result, first.logs, first.logs_truncated)
    assert ("b", None) == (second.task_key, second.result)
    assert 2 == len(server.seen)


def paged(numbers, failed, token=None):
    tasks = [task(f"t{n}", 100 + n, "FAILED" if n in failed else "SUCCESS") for n in numbers]
    return answer(200, run("TERMINATED", "FAILED", tasks=tasks, next_page_token=token))


def test_outputs_of_what_failed_are_a_request_for_each(client, server):
    """Of 250 tasks on three pages, the outputs of the four that failed take seven requests."""
    failed = {3, 120, 240, 249}
    pages = [paged(range(100), failed, "p2"), paged(range(100, 200), failed, "p3"), paged(range(200, 250), failed)]
    server.script(*pages, OUTPUT)
    outputs = client.jobs.attach(7).outputs(only_failed=True)

    assert ["t3", "t120", "t240", "t249"] == [output.task_key for output in outputs]
    assert {"ZeroDivisionError: division by zero"} == {output.error for output in outputs}
    assert 3 + len(failed) == len(server.seen)


LOOP = task("loop", 20, "FAILED", for_each_task={"inputs": "[1,2]", "task": {"task_key": "step"}})
ITERATIONS = answer(200, {"run_id": 20, "iterations": [task("step", 21, "SUCCESS"), task("step", 22, "FAILED")]})


def test_the_outputs_of_a_loop_are_those_of_its_iterations(client, server):
    """A for-each task has no output of its own; each iteration has one, also where they share a key."""
    server.script(
        answer(200, run("TERMINATED", "FAILED", tasks=[LOOP])),
        ITERATIONS,
        answer(200, {"notebook_output": {"result": "1"}}),
        OUTPUT,
    )
    (loop,) = client.jobs.attach(7).outputs()

    assert [(21, "1"), (22, None)] == [(one.run_id, one.result) for one in loop.tasks]
    assert "two" in loop.tasks[1].log_tail
    targets = [seen.target.removeprefix("/api/2.2/jobs/runs/") for seen in server.seen]
    assert ["get?run_id=7", "get?run_id=20", "get-output?run_id=21", "get-output?run_id=22"] == targets


def test_the_outputs_of_another_job_are_those_of_its_run(client, server):
    """A run-job task leads to the run that it started."""
    server.script(
        answer(200, run("TERMINATED", "SUCCESS", tasks=[task("other", 30, "SUCCESS")])),
        answer(200, {"run_job_output": {"run_id": 40}}),
        answer(200, run("TERMINATED", "SUCCESS", tasks=[task("inner", 41, "SUCCESS")])),
        answer(200, {"logs": "deep"}),
    )
    (other,) = client.jobs.attach(7).outputs()

    assert [("inner", 41, "deep")] == [(one.task_key, one.run_id, one.logs) for one in other.tasks]


def test_a_failure_is_followed_to_where_it_happened(client, server, clock):
    """The error of a run whose loop failed is that of the iteration, not the summary of the loop."""
    server.script(answer(200, run("TERMINATED", "FAILED", tasks=[LOOP])), ITERATIONS, OUTPUT)

    with pytest.raises(errors.RunFailed, match=r"in task 'loop/step'.*division by zero") as caught:
        client.jobs.attach(7).wait()
    assert ("loop/step", "one\ntwo") == (caught.value.task_key, caught.value.log_tail)


def test_runs_that_contain_themselves_end(client, server, clock):
    """A server that leads from run to run for ever is followed ten times."""
    server.reply_to_each(
        lambda request: (
            answer(200, {"run_job_output": {"run_id": 7}})
            if "get-output" in request.target
            else answer(200, run("TERMINATED", "FAILED", tasks=[task("again", 8, "FAILED")]))
        )
    )

    with pytest.raises(errors.RunFailed, match="again/again"):
        client.jobs.attach(7).wait()
    assert len(server.seen) < 30
