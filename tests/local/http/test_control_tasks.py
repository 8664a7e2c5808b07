"""
Tasks that decide, and tasks that run others: conditions, loops, runs of other jobs.
"""

from __future__ import annotations

import json

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.service import jobs as sdk_jobs

from tests.support.local_runs import python, results
from tests.support.waiting import until

JOBS = "/api/2.2/jobs"
ECHO = "import sys\nprint(sys.argv[1:])\n"


def loop(inputs, task, key="loop", **more):
    given = inputs if isinstance(inputs, str) else json.dumps(inputs)
    return {"task_key": key, "for_each_task": {"inputs": given, "task": task} | more}


def condition(left, op, right, key="check", **more):
    return {"task_key": key, "condition_task": {"left": left, "op": op, "right": right}} | more


def after(key, outcome=None):
    return [{"task_key": key} | ({"outcome": outcome} if outcome else {})]


def iterations(api, run):
    """Return what each iteration of the first task has printed."""
    found = api.get(f"{JOBS}/runs/get", run_id=run["tasks"][0]["run_id"])["iterations"]
    return [api.output(iteration["run_id"])["logs"].strip() for iteration in found]


@pytest.fixture
def job(api):
    """Create a job of these tasks, and return its id."""

    def create(*tasks, **settings):
        return api.post(f"{JOBS}/create", name="j", tasks=list(tasks), **settings)["job_id"]

    return create


@pytest.mark.parametrize(
    ("left", "op", "right", "outcome"),
    [
        ("a", "EQUAL_TO", "a", "true"),
        ("12.0", "EQUAL_TO", "12", "false"),
        ("12.0", "NOT_EQUAL", "12", "true"),
        ("12.0", "GREATER_THAN_OR_EQUAL", "12", "true"),
        ("9", "GREATER_THAN", "10", "false"),
        ("9", "LESS_THAN", "10", "true"),
        ("10", "LESS_THAN_OR_EQUAL", "9", "false"),
    ],
)
def test_a_condition_has_an_outcome(api, left, op, right, outcome):
    """Texts are equal as texts; the other operators compare numbers."""
    run = api.finished(api.submit(condition(left, op, right)))

    assert ("SUCCESS", outcome) == (run["state"]["result_state"], run["tasks"][0]["condition_task"]["outcome"])


def test_a_condition_decides_which_tasks_run(api, script):
    """Tasks of the other outcome are excluded, and what comes after both runs if one of them has."""
    path = script(ECHO)
    run = api.finished(
        api.submit(
            condition("1", "EQUAL_TO", "1"),
            python(path, key="yes", depends_on=after("check", "true")),
            python(path, key="no", depends_on=after("check", "false")),
            python(path, key="below", depends_on=after("no")),
            python(path, key="join", depends_on=after("yes") + after("no"), run_if="AT_LEAST_ONE_SUCCESS"),
        )
    )

    assert "SUCCESS" == run["state"]["result_state"]
    assert {"check": "SUCCESS", "yes": "SUCCESS", "no": "EXCLUDED", "below": "EXCLUDED", "join": "SUCCESS"} == results(
        run
    )


def test_a_condition_compares_what_a_task_has_set(api, script):
    """A side of a condition may be a reference; one that is no number fails the task."""
    path = script("# Databricks notebook source\ndbutils.jobs.taskValues.set('rows', 12)\n")
    run = api.finished(
        api.submit(
            {"task_key": "count", "notebook_task": {"notebook_path": path}},
            condition("{{tasks.count.values.rows}}", "GREATER_THAN", "9", depends_on=after("count")),
            condition("{{tasks.count.result_state}}", "LESS_THAN", "9", key="bad", depends_on=after("count")),
        )
    )

    assert {"count": "SUCCESS", "check": "SUCCESS", "bad": "FAILED"} == results(run)
    assert "'success' is no number" in run["state"]["state_message"]


def test_a_loop_runs_its_task_for_each_input(api, script):
    """Inputs are JSON; {{input}} is one of them, {{input.x}} a field of it."""
    path = script(ECHO)
    plain = api.finished(api.submit(loop([1, "a b", True], python(path, "{{input}}", key="each"))))
    fields = python(path, "{{input.name}}", "{{input.at.day}}", "{{input}}", key="each")
    objects = api.finished(api.submit(loop([{"name": "x", "at": {"day": 3}}], fields, concurrency=3)))

    assert ["['1']", "['a b']", "['true']"] == iterations(api, plain)
    assert ["""['x', '3', '{"name": "x", "at": {"day": 3}}']"""] == iterations(api, objects)
    assert {
        "total_iterations": 3,
        "scheduled_iterations": 3,
        "active_iterations": 0,
        "completed_iterations": 3,
        "succeeded_iterations": 3,
        "failed_iterations": 0,
    } == plain["tasks"][0]["for_each_task"]["stats"]["task_run_stats"]


def test_a_loop_goes_on_when_an_iteration_fails(api, script):
    """The loop fails at its end; retries are those of the iteration."""
    path = script("import sys\nassert sys.argv[1] != '2', 'not this one'\n")
    run = api.finished(api.submit(loop([1, 2, 3], python(path, "{{input}}", key="each", max_retries=1))))
    found = api.get(f"{JOBS}/runs/get", run_id=run["tasks"][0]["run_id"])["iterations"]

    assert ["SUCCESS", "FAILED", "SUCCESS"] == [iteration["state"]["result_state"] for iteration in found]
    assert [0, 1, 0] == [iteration["attempt_number"] for iteration in found]
    assert "1 of 3 iterations failed; the first: AssertionError: not this one" in run["state"]["state_message"]


def test_a_loop_takes_its_inputs_from_a_task(api, script):
    """A value of a task that is a list is the inputs of a loop."""
    notebook = script("# Databricks notebook source\ndbutils.jobs.taskValues.set('days', ['mon', 'tue'])\n", "nb.py")
    each = python(script(ECHO), "{{input}}", "{{job.run_id}}", key="each")
    run_id = api.submit(
        loop("{{tasks.list.values.days}}", each) | {"depends_on": after("list")},
        {"task_key": "list", "notebook_task": {"notebook_path": notebook}},
    )

    assert [f"['mon', '{run_id}']", f"['tue', '{run_id}']"] == iterations(api, api.finished(run_id))


def test_iterations_run_at_the_same_time(api, script, tmp_path):
    """concurrency: as many iterations as it says, which can wait for each other."""
    path = script(
        "import pathlib, sys, time\n"
        f"folder = pathlib.Path({str(tmp_path)!r})\n"
        "(folder / sys.argv[1]).touch()\n"
        "end = time.monotonic() + 60\n"
        "while len(list(folder.iterdir())) < 3:\n    assert time.monotonic() < end\n    time.sleep(0.05)\n"
    )

    assert {"loop": "SUCCESS"} == results(
        api.finished(api.submit(loop([1, 2, 3], python(path, "{{input}}", key="each"), concurrency=3)))
    )


def test_iterations_come_in_pages(api, script):
    """A loop of more than 100 inputs shows 100 of its iterations at a time."""
    run = api.finished(api.submit(loop(list(range(101)), condition("{{input}}", "EQUAL_TO", "7", key="each"))))
    loop_id = run["tasks"][0]["run_id"]
    first = api.get(f"{JOBS}/runs/get", run_id=loop_id)
    second = api.get(f"{JOBS}/runs/get", run_id=loop_id, page_token=first["next_page_token"])
    outcomes = [task["condition_task"]["outcome"] for task in first["iterations"] + second["iterations"]]

    assert (100, 1, [7]) == (
        len(first["iterations"]),
        len(second["iterations"]),
        [position for position, outcome in enumerate(outcomes) if outcome == "true"],
    )


def test_a_canceled_loop_starts_no_more_iterations(api, script):
    """Cancel ends the iteration that runs and those that have not begun."""
    path = script("import time\ntime.sleep(600)\n")
    run_id = api.submit(loop([1, 2], python(path, key="each")))
    loop_id = api.get(f"{JOBS}/runs/get", run_id=run_id)["tasks"][0]["run_id"]
    until(lambda: "RUNNING" in str(api.get(f"{JOBS}/runs/get", run_id=loop_id).get("iterations")))
    api.post(f"{JOBS}/runs/cancel", run_id=run_id)
    run = api.finished(run_id)
    found = api.get(f"{JOBS}/runs/get", run_id=loop_id)["iterations"]

    assert {"loop": "CANCELED"} == results(run)
    assert ["CANCELED", "CANCELED"] == [iteration["state"]["result_state"] for iteration in found]


def test_a_task_runs_another_job(api, script, job):
    """A run-job task gives parameters to the other job, waits for its run, and names it in its output."""
    inner = job(python(script(ECHO), "{{job.parameters.day}}"), parameters=[{"name": "day", "default": "mon"}])
    content = {"job_id": inner, "job_parameters": {"day": "{{job.parameters.given}}"}}
    outer = job({"task_key": "call", "run_job_task": content}, parameters=[{"name": "given", "default": "fri"}])
    run = api.finished(api.post(f"{JOBS}/run-now", job_id=outer)["run_id"])
    task = run["tasks"][0]
    started = api.get(f"{JOBS}/runs/get", run_id=api.output(task["run_id"])["run_job_output"]["run_id"])

    assert ("SUCCESS", inner, "RUN_JOB_TASK", task["run_id"]) == (
        run["state"]["result_state"],
        started["job_id"],
        started["trigger"],
        started["trigger_info"]["run_id"],
    )
    assert "['fri']\n" == api.output(started["run_id"])["logs"]


def test_a_failed_run_of_another_job_fails_the_task(api, script, job):
    """The message says which run failed and why; cancel of the outer run cancels the inner one."""
    inner = job(python(script("raise ValueError('no luck')")))
    run = api.finished(api.submit({"task_key": "call", "run_job_task": {"job_id": inner}}))

    assert {"call": "FAILED"} == results(run)
    assert (
        f"of job {inner} ended as FAILED: Task main failed with message: ValueError: no luck"
        in (run["state"]["state_message"])
    )


def test_cancel_reaches_the_run_of_another_job(api, script, job):
    """The run that a run-job task has started is canceled with it."""
    inner = job(python(script("import time\ntime.sleep(600)\n")))
    run_id = api.submit({"task_key": "call", "run_job_task": {"job_id": inner}})
    (started,) = until(lambda: api.get(f"{JOBS}/runs/list", job_id=inner).get("runs"))
    api.post(f"{JOBS}/runs/cancel", run_id=run_id)

    assert {"call": "CANCELED"} == results(api.finished(run_id))
    assert "CANCELED" == api.finished(started["run_id"])["state"]["result_state"]


def test_jobs_that_run_each_other_end(api, job):
    """A job that runs itself fails instead of going on for ever."""
    job_id = job({"task_key": "call", "run_job_task": {"job_id": 1}}, max_concurrent_runs=100)
    task = {"task_key": "call", "run_job_task": {"job_id": job_id}}
    api.post(f"{JOBS}/update", job_id=job_id, new_settings={"tasks": [task]})
    run = api.finished(api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"])

    assert "FAILED" == run["state"]["result_state"]
    assert "more than 10 deep" in run["state"]["state_message"]


@pytest.mark.parametrize(
    ("task", "words"),
    [
        (condition("1", "LIKE", "1"), "op 'LIKE' is not one of"),
        (loop([1], {"task_key": "each", "dbt_task": {"commands": ["dbt run"]}}), "cannot run a dbt_task"),
        (loop([1], loop([1], condition("1", "EQUAL_TO", "1"), key="each")), "inside of another one"),
        (loop([1], condition("1", "EQUAL_TO", "1"), concurrency=101), "concurrency: accepted are 1 to 100"),
        ({"task_key": "call", "run_job_task": {}}, "Missing required field: run_job_task.job_id"),
        (condition("1", "EQUAL_TO", "1", depends_on=after("check", "maybe")), "is 'true' or 'false'"),
    ],
)
def test_mistakes_are_refused_before_the_run(api, task, words):
    """What cannot run is named at once."""
    response = api.call("POST", f"{JOBS}/runs/submit", json={"tasks": [task]})

    assert (400, True) == (response.status_code, words in response.json()["message"]), response.text


def test_inputs_that_are_no_list_fail_the_loop(api):
    """What only the run can know fails the task."""
    run = api.finished(api.submit(loop("{}", condition("1", "EQUAL_TO", "1", key="each"))))

    assert "for_each_task.inputs: '{}' is not accepted" in run["state"]["state_message"]


def test_another_client_reads_loops_conditions_and_runs_of_jobs(api, script, job):
    """The official SDK gets iterations, outcomes and outputs as it knows them."""
    client = WorkspaceClient(host=api.workspace.host, token=api.workspace.token)
    inner = job(
        python(script(ECHO), "{{job.parameters.x}}"), parameters=[{"name": "x", "default": "1"}], max_concurrent_runs=2
    )
    each = sdk_jobs.Task("each", run_job_task=sdk_jobs.RunJobTask(inner, job_parameters={"x": "{{input}}"}))
    check = sdk_jobs.ConditionTask(left="1", op=sdk_jobs.ConditionTaskOp.EQUAL_TO, right="1")
    run = client.jobs.submit(
        tasks=[
            sdk_jobs.SubmitTask("check", condition_task=check),
            sdk_jobs.SubmitTask(
                "loop",
                for_each_task=sdk_jobs.ForEachTask('["a", "b"]', each, concurrency=2),
                depends_on=[sdk_jobs.TaskDependency("check", outcome="true")],
            ),
        ]
    ).result()
    check_run, loop_run = run.tasks
    found = client.jobs.get_run(loop_run.run_id)
    started = [client.jobs.get_run_output(task.run_id).run_job_output.run_id for task in found.iterations]

    assert ("true", 2) == (
        check_run.condition_task.outcome,
        loop_run.for_each_task.stats.task_run_stats.succeeded_iterations,
    )
    assert ["['a']\n", "['b']\n"] == [client.jobs.get_run_output(run_id).logs for run_id in started]
