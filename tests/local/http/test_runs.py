"""
Runs: tasks are really run, as SQL in the engine and as Python in processes.
"""

from __future__ import annotations

import base64
import zipfile

import pytest

from tests.support.waiting import is_running, until

JOBS = "/api/2.2/jobs"
SLEEP = "import time, os\nprint(os.getpid(), flush=True)\ntime.sleep(600)\n"


def python(path, *parameters, key="main", **more):
    return {"task_key": key, "spark_python_task": {"python_file": path, "parameters": list(parameters)}} | more


def after(*keys):
    return [{"task_key": key} for key in keys]


def results(run):
    return {task["task_key"]: task["state"].get("result_state") for task in run["tasks"]}


@pytest.fixture
def script(api, volume):
    """Store a Python file and return its path."""

    def store(text, filename="job.py"):
        api.put_file(f"{volume}/{filename}", text)
        return f"{volume}/{filename}"

    return store


@pytest.fixture
def sql(api, volume):
    """Store a SQL file and return a task that runs it."""

    def task(text, key="main", **more):
        api.put_file(f"{volume}/{key}.sql", text)
        content = {"warehouse_id": api.workspace.warehouse_id, "file": {"path": f"{volume}/{key}.sql"}}
        return {"task_key": key, "sql_task": content} | more

    return task


def wait_for_log(api, run_id, lines=1):
    """Wait until the first task of a run has written so many lines, and return them."""
    task_id = api.get(f"{JOBS}/runs/get", run_id=run_id)["tasks"][0]["run_id"]
    log = api.workspace.path / "runs" / str(task_id) / "log"
    until(lambda: log.exists() and len(log.read_text().splitlines()) >= lines)
    return log.read_text().strip()


def test_a_python_file_runs_as_a_process(api, script):
    """A Python file gets its parameters and reaches the workspace through its environment."""
    path = script(
        "import os, sys, json, urllib.request\n"
        "request = urllib.request.Request(os.environ['DATABRICKS_HOST'] + '/api/2.0/preview/scim/v2/Me',\n"
        "    headers={'Authorization': 'Bearer ' + os.environ['DATABRICKS_TOKEN']})\n"
        "print(json.load(urllib.request.urlopen(request))['userName'], sys.argv[1:], __name__,\n"
        "    os.environ['DATABRICKS_WAREHOUSE_ID'])\n"
    )
    run = api.finished(api.submit(python(path, "a", "b c"), run_name="first"))
    output = api.output(run["tasks"][0]["run_id"])

    assert f"local@lakewire ['a', 'b c'] __main__ {api.workspace.warehouse_id}\n" == output["logs"]
    assert ("first", "SUBMIT_RUN", {"life_cycle_state": "TERMINATED", "result_state": "SUCCESS"}) == (
        run["run_name"],
        run["run_type"],
        {name: run["state"][name] for name in ("life_cycle_state", "result_state")},
    )
    assert {"code": "SUCCESS", "type": "SUCCESS", "message": ""} == run["status"]["termination_details"]
    assert (False, run["tasks"][0]["run_id"]) == (output["logs_truncated"], output["metadata"]["run_id"])


def test_a_failing_script_shows_its_traceback(api, script):
    """The output of a failed task holds error, traceback of the user's frames, and what was printed before."""
    path = script("def deep():\n    raise ValueError('no luck')\n\nprint('before')\ndeep()\n")
    run = api.finished(api.submit(python(path)))
    output = api.output(run["run_id"])

    assert ("FAILED", "RUN_EXECUTION_ERROR", "CLIENT_ERROR") == (
        run["state"]["result_state"],
        run["status"]["termination_details"]["code"],
        run["status"]["termination_details"]["type"],
    )
    assert "Task main failed with message: ValueError: no luck" == run["state"]["state_message"]
    assert "ValueError: no luck" == output["error"]
    assert output["error_trace"].startswith("Traceback (most recent call last):\n  File ")
    assert ["deep()", "raise ValueError('no luck')"] == [
        line.strip() for line in output["error_trace"].splitlines()[2::2] if "^" not in line
    ][:2]
    assert "child.py" not in output["error_trace"]
    assert output["logs"].startswith("before\nTraceback")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("import sys; sys.exit(3)", "SystemExit: 3"),
        ("import sys; sys.exit('bad')", "SystemExit: bad"),
        ("import os; os._exit(7)", "The process ended with exit code 7."),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "The process was ended by SIGKILL."),
        ("def (:", "SyntaxError: invalid syntax"),
    ],
)
def test_every_bad_end_is_a_failure(api, script, text, error):
    """Exit codes, signals and syntax errors fail the task and are named."""
    run = api.finished(api.submit(python(script(text))))

    assert ("FAILED", True) == (run["state"]["result_state"], error in api.output(run["run_id"])["error"])


def test_a_clean_exit_is_a_success(api, script):
    """sys.exit(0) ends a task well."""
    assert "SUCCESS" == api.finished(api.submit(python(script("import sys; sys.exit(0)"))))["state"]["result_state"]


def test_a_missing_file_fails_the_task(api, volume):
    """A file that is not there fails the task, with a code that says so."""
    run = api.finished(api.submit(python(f"{volume}/nothing.py")))

    assert ("FAILED", "RESOURCE_NOT_FOUND") == (
        run["state"]["result_state"],
        run["status"]["termination_details"]["code"],
    )


def test_sql_tasks_run_in_the_warehouse(api, schema, sql):
    """The statements of a SQL file run one after the other, with the parameters of the task."""
    task = sql(
        f"CREATE TABLE main.{schema}.t AS SELECT 'a;b' AS a; -- one; two\nINSERT INTO main.{schema}.t VALUES (:more);"
    )
    task["sql_task"]["parameters"] = {"more": "it's"}
    run = api.finished(api.submit(task))
    output = api.output(run["run_id"])["sql_output"]["query_output"]

    assert ("SUCCESS", 2) == (run["state"]["result_state"], len(output["sql_statements"]))
    assert [["a;b"], ["it's"]] == api.rows(f"SELECT a FROM main.{schema}.t ORDER BY a")


def test_a_failing_statement_fails_its_task(api, sql):
    """The error of the statement is the error of the task; statements after it do not run."""
    run = api.finished(api.submit(sql("SELECT * FROM main.default.nothing; SELECT 1")))
    output = api.output(run["run_id"])

    assert ("FAILED", True, 1) == (
        run["state"]["result_state"],
        output["error"].startswith("[TABLE_OR_VIEW_NOT_FOUND]"),
        len(output["sql_output"]["query_output"]["sql_statements"]),
    )


def test_a_saved_query_is_run_by_its_id(api):
    """A SQL task may name a saved query."""
    query = api.post("/api/2.0/sql/queries", query={"display_name": "q", "query_text": "SELECT 1"})
    content = {"warehouse_id": api.workspace.warehouse_id, "query": {"query_id": query["id"]}}
    run = api.finished(api.submit({"task_key": "main", "sql_task": content}))

    assert ("SUCCESS", "SELECT 1") == (
        run["state"]["result_state"],
        api.output(run["run_id"])["sql_output"]["query_output"]["query_text"],
    )


def test_a_notebook_returns_its_result(api):
    """A Python notebook reads its parameters as widgets and ends with a result."""
    source = (
        "# MAGIC %md text\n# COMMAND ----------\ndbutils.widgets.text('b', 'default')\n"
        "dbutils.notebook.exit(dbutils.widgets.get('a') + dbutils.widgets.get('b'))\nraise SystemExit(1)\n"
    )
    api.post("/api/2.0/workspace/mkdirs", path="/Users/me")
    content = base64.b64encode(source.encode()).decode()
    api.post("/api/2.0/workspace/import", path="/Users/me/nb", content=content, language="PYTHON", overwrite=True)
    notebook = {"notebook_path": "/Users/me/nb", "base_parameters": {"a": "given "}}
    run = api.finished(api.submit({"task_key": "main", "notebook_task": notebook}))

    assert ("SUCCESS", {"result": "given default", "truncated": False}) == (
        run["state"]["result_state"],
        api.output(run["run_id"])["notebook_output"],
    )


def test_a_notebook_with_other_languages_is_refused(api, script):
    """Cells in other languages would silently not run, so such a notebook fails."""
    path = script("# Databricks notebook source\n# MAGIC %sql\n# MAGIC SELECT 1\n")
    run = api.finished(api.submit({"task_key": "main", "notebook_task": {"notebook_path": path}}))

    assert ("FAILED", True) == (run["state"]["result_state"], "%sql" in run["state"]["state_message"])


def test_a_wheel_runs_its_entry_point(api, volume, tmp_path):
    """A wheel from a volume is found, and its entry point gets the named parameters."""
    wheel = tmp_path / "demo-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("demo/__init__.py", "import sys\ndef run():\n    print('run', sys.argv[1:])\n")
        archive.writestr("demo-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n")
        archive.writestr("demo-1.0.dist-info/entry_points.txt", "[console_scripts]\ngo = demo:run\n")
    api.put_file(f"{volume}/{wheel.name}", wheel.read_bytes())
    libraries = [{"whl": f"{volume}/{wheel.name}"}]
    named = {"package_name": "demo", "entry_point": "go", "named_parameters": {"a": "1"}}
    direct = {"package_name": "demo", "entry_point": "run", "parameters": ["x"]}
    run = api.finished(
        api.submit(
            {"task_key": "named", "python_wheel_task": named, "libraries": libraries},
            {"task_key": "direct", "python_wheel_task": direct, "libraries": libraries},
        )
    )

    assert ["run ['--a=1']\n", "run ['x']\n"] == [api.output(task["run_id"])["logs"] for task in run["tasks"]]


def test_a_wheel_may_come_from_an_environment(api, script, volume, tmp_path):
    """Wheels among the dependencies of a serverless environment can be imported."""
    wheel = tmp_path / "tool-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tool.py", "ANSWER = 42\n")
    api.put_file(f"{volume}/{wheel.name}", wheel.read_bytes())
    environments = [{"environment_key": "e", "spec": {"dependencies": ["requests", f"{volume}/{wheel.name}"]}}]
    task = python(script("import tool; print(tool.ANSWER)"), environment_key="e")
    run = api.finished(api.submit(task, environments=environments))

    assert "42\n" == api.output(run["run_id"])["logs"]


@pytest.mark.parametrize("kind", ["spark_jar_task", "spark_submit_task", "pipeline_task", "dbt_task"])
def test_tasks_that_need_databricks_are_refused(api, kind):
    """What the local workspace cannot run is refused at once, naming what it can."""
    answer = api.call("POST", f"{JOBS}/runs/submit", json={"tasks": [{"task_key": "t", kind: {"a": 1}}]})

    assert (400, "INVALID_PARAMETER_VALUE") == (answer.status_code, answer.json()["error_code"])
    assert (
        f"Task t: the local workspace cannot run a {kind}; it runs sql_task, spark_python_task"
        in answer.json()["message"]
    )


def test_tasks_run_in_the_order_of_their_dependencies(api, schema, sql):
    """A task starts after those it depends on."""
    run = api.finished(
        api.submit(
            sql(f"INSERT INTO main.{schema}.t SELECT 2", "second", depends_on=after("first")),
            sql(f"CREATE TABLE main.{schema}.t AS SELECT 1 AS a", "first"),
            sql(f"INSERT INTO main.{schema}.t SELECT sum(a) FROM main.{schema}.t", "third", depends_on=after("second")),
        )
    )

    assert "SUCCESS" == run["state"]["result_state"]
    assert [["1"], ["2"], ["3"]] == api.rows(f"SELECT a FROM main.{schema}.t ORDER BY a")


def test_a_failed_task_decides_about_those_after_it(api, sql):
    """What depends on a failure does not run, unless its condition says otherwise."""
    run = api.finished(
        api.submit(
            sql("SELECT * FROM nothing", "bad"),
            sql("SELECT 1", "good"),
            sql("SELECT 1", "needs_both", depends_on=after("bad", "good")),
            sql("SELECT 1", "below", depends_on=after("needs_both")),
            sql("SELECT 1", "always", depends_on=after("bad"), run_if="ALL_DONE"),
            sql("SELECT 1", "one_is_enough", depends_on=after("bad", "good"), run_if="AT_LEAST_ONE_SUCCESS"),
            sql("SELECT 1", "on_failure", depends_on=after("bad"), run_if="AT_LEAST_ONE_FAILED"),
            sql("SELECT 1", "no_failure", depends_on=after("good"), run_if="AT_LEAST_ONE_FAILED"),
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


def test_a_failure_that_was_dealt_with_is_no_failure_of_the_run(api, sql):
    """When the last tasks succeed, the run has succeeded with failures."""
    run = api.finished(
        api.submit(
            sql("SELECT * FROM nothing", "bad"), sql("SELECT 1", "end", depends_on=after("bad"), run_if="ALL_DONE")
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


def test_cancel_ends_a_statement(api, sql):
    """Canceling a run interrupts the SQL it is running."""
    run_id = api.submit(sql("SELECT sum(id % 7) FROM range(1000000000000)"))
    until(lambda: "RUNNING" == api.get(f"{JOBS}/runs/get", run_id=run_id)["tasks"][0]["status"]["state"])
    api.post(f"{JOBS}/runs/cancel", run_id=run_id)

    assert "CANCELED" == api.finished(run_id)["state"]["result_state"]


def test_a_canceled_run_stays_what_it_was(api, sql):
    """Canceling a run that has ended changes nothing."""
    run = api.finished(api.submit(sql("SELECT 1")))
    api.post(f"{JOBS}/runs/cancel", run_id=run["run_id"])

    assert "SUCCESS" == api.finished(run["run_id"])["state"]["result_state"]


def test_a_task_that_takes_too_long_is_timed_out(api, script):
    """timeout_seconds of a task ends it."""
    run = api.finished(api.submit(python(script(SLEEP), timeout_seconds=1)))

    assert ({"main": "TIMEDOUT"}, "FAILED") == (results(run), run["state"]["result_state"])


def test_a_run_that_takes_too_long_is_timed_out(api, script):
    """timeout_seconds of a run ends all of it."""
    assert "TIMEDOUT" == api.finished(api.submit(python(script(SLEEP)), timeout_seconds=1))["state"]["result_state"]


def test_a_failed_task_is_tried_again(api, script, tmp_path):
    """max_retries: further attempts have ids of their own; the last one counts."""
    path = script(
        f"import pathlib\np = pathlib.Path({str(tmp_path / 'n')!r})\nseen = p.exists()\np.touch()\nassert seen\n"
    )
    run = api.finished(api.submit(python(path, max_retries=3)))

    assert ("SUCCESS", 1) == (run["state"]["result_state"], run["tasks"][0]["attempt_number"])


def test_a_token_starts_one_run(api, sql):
    """The same idempotency token gives the same run; another one a new run."""
    task = sql("SELECT 1")
    runs = [api.submit(task, idempotency_token=token) for token in ("one", "one", "two")]

    assert (runs[0], True) == (runs[1], runs[2] != runs[0])


def test_a_token_is_not_too_long(api, sql):
    """Tokens have at most 64 characters."""
    body = {"tasks": [sql("SELECT 1")], "idempotency_token": "x" * 65}

    assert 400 == api.call("POST", f"{JOBS}/runs/submit", json=body).status_code


def test_a_job_runs_with_parameters(api, script):
    """Parameters of the job reach the tasks; those of run-now win over defaults."""
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
    """A repair runs what failed again, with what depends on it; the run then succeeds and remembers."""
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


def test_the_old_form_of_one_task_is_understood(api, script):
    """A submit without a list of tasks is a run of one task."""
    run_id = api.post(f"{JOBS}/runs/submit", spark_python_task={"python_file": script("print(1)")})["run_id"]

    assert {"main": "SUCCESS"} == results(api.finished(run_id))
