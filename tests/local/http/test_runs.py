"""
Runs: the order of their tasks, how they end, are canceled, retried, repaired, listed and deleted.
"""

from __future__ import annotations

import pytest

from tests.support.local_runs import python, results
from tests.support.waiting import is_running, until

JOBS = "/api/2.2/jobs"
SLEEP = "import time, os\nprint(os.getpid(), flush=True)\ntime.sleep(600)\n"


def after(*keys):
    return [{"task_key": key} for key in keys]


def wait_for_log(api, run_id, lines=1):
    """Wait until the first task of a run has written so many lines, and return them."""
    task_id = api.get(f"{JOBS}/runs/get", run_id=run_id)["tasks"][0]["run_id"]
    log = api.workspace.path / "runs" / str(task_id) / "log"
    until(lambda: log.exists() and len(log.read_text().splitlines()) >= lines)
    return log.read_text().strip()


def test_tasks_run_in_the_order_of_their_dependencies(api, schema, sql_task):
    """A task starts after those it depends on."""
    table = f"main.{schema}.t"
    run = api.finished(
        api.submit(
            sql_task(f"INSERT INTO {table} SELECT 2", "second", depends_on=after("first")),
            sql_task(f"CREATE TABLE {table} AS SELECT 1 AS a", "first"),
            sql_task(f"INSERT INTO {table} SELECT sum(a) FROM {table}", "third", depends_on=after("second")),
        )
    )

    assert "SUCCESS" == run["state"]["result_state"]
    assert [["1"], ["2"], ["3"]] == api.rows(f"SELECT a FROM {table} ORDER BY a")


def test_a_failed_task_decides_about_those_after_it(api, sql_task):
    """What depends on a failure does not run, unless its condition says otherwise."""
    run = api.finished(
        api.submit(
            sql_task("SELECT * FROM nothing", "bad"),
            sql_task("SELECT 1", "good"),
            sql_task("SELECT 1", "needs_both", depends_on=after("bad", "good")),
            sql_task("SELECT 1", "below", depends_on=after("needs_both")),
            sql_task("SELECT 1", "always", depends_on=after("bad"), run_if="ALL_DONE"),
            sql_task("SELECT 1", "one_is_enough", depends_on=after("bad", "good"), run_if="AT_LEAST_ONE_SUCCESS"),
            sql_task("SELECT 1", "on_failure", depends_on=after("bad"), run_if="AT_LEAST_ONE_FAILED"),
            sql_task("SELECT 1", "no_failure", depends_on=after("good"), run_if="AT_LEAST_ONE_FAILED"),
        )
    )

    assert {
        "bad": "FAILED",
        "good": "SUCCESS",
        "needs_both": "UPSTREAM_FAILED",
        "below": "UPSTREAM_FAILED",
        "always": "SUCCESS",
        "one_is_enough": "SUCCESS",
        "on_failure": "SUCCESS",
        "no_failure": "EXCLUDED",
    } == results(run)
    assert "FAILED" == run["state"]["result_state"]


def test_a_failure_that_was_dealt_with_is_no_failure_of_the_run(api, sql_task):
    """When the last tasks succeed, the run has succeeded with failures."""
    run = api.finished(
        api.submit(
            sql_task("SELECT * FROM nothing", "bad"),
            sql_task("SELECT 1", "end", depends_on=after("bad"), run_if="ALL_DONE"),
        )
    )

    assert "SUCCESS_WITH_FAILURES" == run["state"]["result_state"]


def test_cancel_ends_the_process_and_what_it_started(api, script):
    """Canceling a run kills its process with its children; the run says CANCELED."""
    child = "[sys.executable, '-c', 'import time; time.sleep(600)']"
    path = script(f"import subprocess, sys\nprint(subprocess.Popen({child}).pid)\n{SLEEP}")
    run_id = api.submit(python(path), python(path, key="later", depends_on=after("main")))
    pids = wait_for_log(api, run_id, lines=2).split()
    api.post(f"{JOBS}/runs/cancel", run_id=run_id)
    run = api.finished(run_id)

    assert ("CANCELED", "USER_CANCELED") == (run["state"]["result_state"], run["status"]["termination_details"]["code"])
    assert {"main": "CANCELED", "later": "UPSTREAM_CANCELED"} == results(run)
    until(lambda: not any(is_running(pid) for pid in pids))


def test_cancel_ends_a_statement(api, sql_task):
    """Canceling a run interrupts the SQL it is running."""
    run_id = api.submit(sql_task("SELECT sum(id % 7) FROM range(1000000000000)"))
    until(lambda: "RUNNING" == api.get(f"{JOBS}/runs/get", run_id=run_id)["tasks"][0]["status"]["state"])
    api.post(f"{JOBS}/runs/cancel", run_id=run_id)

    assert "CANCELED" == api.finished(run_id)["state"]["result_state"]


def test_a_sql_file_has_scripts_between_its_statements(api, sql_task):
    """The semicolons inside of a script end no statement of the file."""
    run = api.finished(
        api.submit(
            sql_task(
                "SELECT 1; -- a comment;\nBEGIN DECLARE x INT DEFAULT 1; IF x = 1 THEN SELECT CASE x WHEN 1 THEN 2 END;"
                "END IF; END;\nSELECT ';';"
            )
        )
    )
    output = api.get(f"{JOBS}/runs/get-output", run_id=run["tasks"][0]["run_id"])["sql_output"]

    assert "SUCCESS" == run["state"]["result_state"]
    assert 3 == len(output["query_output"]["sql_statements"])


def test_a_canceled_run_stays_what_it_was(api, sql_task):
    """Canceling a run that has ended changes nothing."""
    run = api.finished(api.submit(sql_task("SELECT 1")))
    api.post(f"{JOBS}/runs/cancel", run_id=run["run_id"])

    assert "SUCCESS" == api.finished(run["run_id"])["state"]["result_state"]


def test_a_task_that_takes_too_long_is_timed_out(api, script):
    """timeout_seconds of a task ends it."""
    run = api.finished(api.submit(python(script(SLEEP), timeout_seconds=1)))

    assert ({"main": "TIMEDOUT"}, "FAILED") == (results(run), run["state"]["result_state"])


def test_a_run_that_takes_too_long_is_timed_out(api, script):
    """timeout_seconds of a run ends all of it."""
    assert "TIMEDOUT" == api.finished(api.submit(python(script(SLEEP)), timeout_seconds=1))["state"]["result_state"]


def test_a_failed_task_is_retried(api, script, tmp_path):
    """max_retries: each attempt has its own id; the last one counts."""
    path = script(
        f"import pathlib\np = pathlib.Path({str(tmp_path / 'n')!r})\nseen = p.exists()\np.touch()\nassert seen\n"
    )
    run = api.finished(api.submit(python(path, max_retries=3)))

    assert ("SUCCESS", 1) == (run["state"]["result_state"], run["tasks"][0]["attempt_number"])


def test_a_token_starts_one_run(api, sql_task):
    """The same idempotency token gives the same run; another one a new run."""
    task = sql_task("SELECT 1")
    runs = [api.submit(task, idempotency_token=token) for token in ("one", "one", "two")]

    assert (runs[0], True) == (runs[1], runs[2] != runs[0])


def test_a_token_is_not_too_long(api, sql_task):
    """Tokens have at most 64 characters."""
    body = {"tasks": [sql_task("SELECT 1")], "idempotency_token": "x" * 65}

    assert 400 == api.call("POST", f"{JOBS}/runs/submit", json=body).status_code


def test_a_job_runs_with_parameters(api, script):
    """Parameters of the job reach the tasks; those of run-now replace the defaults."""
    path = script("import sys; print(sys.argv[1:])")
    tasks = [python(path, "{{job.parameters.day}}", "{{job.parameters.mode}}", "{{job.id}}", "{{task.name}}")]
    parameters = [{"name": "day", "default": "monday"}, {"name": "mode", "default": "fast"}]
    job_id = api.post(f"{JOBS}/create", name="with parameters", tasks=tasks, parameters=parameters)["job_id"]
    started = api.post(f"{JOBS}/run-now", job_id=job_id, job_parameters={"day": "friday"})
    run = api.finished(started["run_id"])

    assert f"['friday', 'fast', '{job_id}', 'main']\n" == api.output(run["run_id"])["logs"]
    assert (job_id, "JOB_RUN", "with parameters") == (run["job_id"], run["run_type"], run["run_name"])
    assert [
        {"name": "day", "value": "friday", "default": "monday"},
        {"name": "mode", "value": "fast", "default": "fast"},
    ] == run["job_parameters"]


def test_a_job_takes_other_arguments(api, script):
    """python_params of run-now replace those of the task, and only picks tasks."""
    path = script("import sys; print(sys.argv[1:])")
    job_id = api.post(f"{JOBS}/create", name="j", tasks=[python(path, "a"), python(path, key="other")])["job_id"]
    started = api.post(f"{JOBS}/run-now", job_id=job_id, python_params=["b"], only=["main"])
    run = api.finished(started["run_id"])

    assert (["main"], "['b']\n") == ([task["task_key"] for task in run["tasks"]], api.output(run["run_id"])["logs"])


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"jar_params": ["x"]}, "jar_params: the job has no spark_jar_task"),
        ({"notebook_params": {"a": "1"}}, "notebook_params: the job has no notebook_task"),
        ({"python_params": {"a": "1"}}, "python_params: accepted is a list"),
        ({"python_param": ["x"]}, "python_param: unknown; run-now takes"),
    ],
)
def test_arguments_that_no_task_takes_are_refused(api, script, given, words):
    """An argument of run-now, or of a repair, is never dropped."""
    job_id = api.post(f"{JOBS}/create", name="j", tasks=[python(script("raise SystemExit(1)"))])["job_id"]
    run_id = api.finished(api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"])["run_id"]
    again = {"run_id": run_id, "rerun_all_failed_tasks": True}
    for path, body in (("run-now", {"job_id": job_id}), ("runs/repair", again)):
        response = api.call("POST", f"{JOBS}/{path}", json=body | given)

        assert (400, True) == (response.status_code, words.split(";")[0] in response.json()["message"]), response.text


def test_a_repair_takes_other_arguments(api, script):
    """Parameters of a repair replace those of the run, for the tasks that it reruns and for later repairs."""
    path = script("import sys; print(sys.argv[1:]); assert sys.argv[1] == 'good'")
    tasks = [python(path, "{{job.parameters.x}}", "{{job.parameters.y}}")]
    parameters = [{"name": "x", "default": "bad"}, {"name": "y", "default": "1"}]
    job_id = api.post(f"{JOBS}/create", name="j", tasks=tasks, parameters=parameters)["job_id"]
    run_id = api.finished(api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"])["run_id"]
    api.post(f"{JOBS}/runs/repair", run_id=run_id, rerun_all_failed_tasks=True, job_parameters={"x": "good"})
    run = api.finished(run_id)

    assert ("SUCCESS", "['good', '1']\n") == (run["state"]["result_state"], api.output(run_id)["logs"])


def test_a_job_runs_no_more_at_once_than_it_may(api, script):
    """A second run of a job is skipped, or queued when the job says so."""
    path = script(SLEEP)
    job_id = api.post(f"{JOBS}/create", name="j", tasks=[python(path)])["job_id"]
    first = api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"]
    wait_for_log(api, first)
    skipped = api.finished(api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"])
    api.post(f"{JOBS}/update", job_id=job_id, new_settings={"queue": {"enabled": True}})
    queued = api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"]
    state = api.get(f"{JOBS}/runs/get", run_id=queued)["status"]["state"]
    api.post(f"{JOBS}/runs/cancel", run_id=first)
    wait_for_log(api, queued)
    api.post(f"{JOBS}/runs/cancel-all", job_id=job_id)

    assert ("SKIPPED", "MAXIMUM_CONCURRENT_RUNS_REACHED", "QUEUED", "CANCELED") == (
        skipped["state"]["life_cycle_state"],
        skipped["state"]["result_state"],
        state,
        api.finished(queued)["state"]["result_state"],
    )


def test_failed_tasks_are_repaired(api, script, tmp_path):
    """A repair reruns what failed, with what depends on it; the run then succeeds and shows its repair."""
    path = script(f"import pathlib; assert pathlib.Path({str(tmp_path / 'n')!r}).exists()")
    fine = script("print('fine')", "fine.py")
    run_id = api.submit(python(path), python(fine, key="below", depends_on=after("main")), python(fine, key="fine"))
    failed = api.finished(run_id)
    (tmp_path / "n").touch()
    api.post(f"{JOBS}/runs/repair", run_id=run_id, rerun_all_failed_tasks=True)
    api.finished(run_id)
    repaired = api.get(f"{JOBS}/runs/get", run_id=run_id, include_history="true")

    assert ("FAILED", "SUCCESS") == (failed["state"]["result_state"], repaired["state"]["result_state"])
    assert {"main": 1, "below": 1, "fine": 0} == {
        task["task_key"]: task["attempt_number"] for task in repaired["tasks"]
    }
    assert ["ORIGINAL", "REPAIR"] == [entry["type"] for entry in repaired["repair_history"]]


def test_a_repair_names_the_latest_one(api, script):
    """Whoever does not know of the repair before is refused, so that a repair is never started twice."""
    run_id = api.submit(python(script("raise SystemExit(1)")))
    api.finished(run_id)
    first = api.post(f"{JOBS}/runs/repair", run_id=run_id, rerun_all_failed_tasks=True)["repair_id"]
    api.finished(run_id)

    for known in ({}, {"latest_repair_id": first + 1}):
        body = {"run_id": run_id, "rerun_all_failed_tasks": True, **known}
        refused = api.call("POST", f"{JOBS}/runs/repair", json=body)
        assert 400 == refused.status_code
        assert f"the latest repair is {first}" in refused.json()["message"]
    api.post(f"{JOBS}/runs/repair", run_id=run_id, rerun_all_failed_tasks=True, latest_repair_id=first)
    api.finished(run_id)


def test_runs_are_listed_latest_first(api, script, name):
    """Runs of a job come in pages, latest first, active or completed."""
    job_id = api.post(f"{JOBS}/create", name=name, tasks=[python(script("pass"))])["job_id"]
    made = []
    for _ in range(3):
        made.append(api.post(f"{JOBS}/run-now", job_id=job_id)["run_id"])
        api.finished(made[-1])
    first = api.get(f"{JOBS}/runs/list", job_id=job_id, limit=2)
    second = api.get(f"{JOBS}/runs/list", job_id=job_id, limit=2, page_token=first["next_page_token"])
    active = api.get(f"{JOBS}/runs/list", job_id=job_id, active_only="true")
    expanded = api.get(f"{JOBS}/runs/list", job_id=job_id, completed_only="true", expand_tasks="true")["runs"]

    assert [made[2], made[1], made[0]] == [run["run_id"] for run in first["runs"] + second["runs"]]
    assert ({"has_more": False}, ["main"] * 3) == (active, [run["tasks"][0]["task_key"] for run in expanded])
    assert "tasks" not in first["runs"][0]


def test_many_tasks_of_a_run_come_in_pages(api, volume):
    """A run with more than a hundred tasks is read in pages."""
    content = {"warehouse_id": api.workspace.warehouse_id, "file": {"path": f"{volume}/q.sql"}}
    api.put_file(f"{volume}/q.sql", "SELECT 1")
    run_id = api.submit(*({"task_key": f"t{number}", "sql_task": content} for number in range(120)))
    api.finished(run_id)
    first = api.get(f"{JOBS}/runs/get", run_id=run_id)
    second = api.get(f"{JOBS}/runs/get", run_id=run_id, page_token=first["next_page_token"])
    output = api.call("GET", f"{JOBS}/runs/get-output", params={"run_id": run_id})

    assert [f"t{number}" for number in range(120)] == [task["task_key"] for task in first["tasks"] + second["tasks"]]
    assert (100, 400) == (len(first["tasks"]), output.status_code)


def test_a_deleted_run_is_gone(api, script):
    """Only runs that have ended are deleted; then they and their logs do not exist."""
    running = api.submit(python(script(SLEEP)))
    wait_for_log(api, running)
    refused = api.call("POST", f"{JOBS}/runs/delete", json={"run_id": running})
    api.post(f"{JOBS}/runs/cancel", run_id=running)
    task = api.finished(running)["tasks"][0]
    api.post(f"{JOBS}/runs/delete", run_id=running)
    gone = api.call("GET", f"{JOBS}/runs/get", params={"run_id": running})

    assert ((400, "INVALID_STATE"), (400, f"Run {running} does not exist.")) == (
        (refused.status_code, refused.json()["error_code"]),
        (gone.status_code, gone.json()["message"]),
    )
    assert not (api.workspace.path / "runs" / str(task["run_id"])).exists()
