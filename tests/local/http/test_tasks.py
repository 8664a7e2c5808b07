"""
Tasks are really run: SQL in the engine, Python files, notebooks and wheels in processes.
"""

from __future__ import annotations

import base64
import zipfile

import pytest

from tests.support.local_runs import python, results

JOBS = "/api/2.2/jobs"


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
        line.strip() for line in output["error_trace"].splitlines() if line.startswith("    ") and "^" not in line
    ]
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


def test_sql_tasks_run_in_the_warehouse(api, schema, sql_task):
    """The statements of a SQL file run one after the other, with the parameters of the task."""
    task = sql_task(
        f"CREATE TABLE main.{schema}.t AS SELECT 'a;b' AS a; -- one; two\nINSERT INTO main.{schema}.t VALUES (:more);"
    )
    task["sql_task"]["parameters"] = {"more": "it's"}
    run = api.finished(api.submit(task))
    output = api.output(run["run_id"])["sql_output"]["query_output"]

    assert ("SUCCESS", 2) == (run["state"]["result_state"], len(output["sql_statements"]))
    assert [["a;b"], ["it's"]] == api.rows(f"SELECT a FROM main.{schema}.t ORDER BY a")


def test_a_failing_statement_fails_its_task(api, sql_task):
    """The error of the statement is the error of the task; statements after it do not run."""
    run = api.finished(api.submit(sql_task("SELECT * FROM main.default.nothing; SELECT 1")))
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
        archive.writestr("tool.py", "VALUE = 42\n")
    api.put_file(f"{volume}/{wheel.name}", wheel.read_bytes())
    environments = [{"environment_key": "e", "spec": {"dependencies": ["requests", f"{volume}/{wheel.name}"]}}]
    task = python(script("import tool; print(tool.VALUE)"), environment_key="e")
    run = api.finished(api.submit(task, environments=environments))

    assert "42\n" == api.output(run["run_id"])["logs"]


@pytest.mark.parametrize("kind", ["spark_jar_task", "spark_submit_task", "dbt_task"])
def test_tasks_that_need_databricks_are_refused(api, kind):
    """What the local workspace cannot run is refused at once, naming what it can."""
    response = api.call("POST", f"{JOBS}/runs/submit", json={"tasks": [{"task_key": "t", kind: {"a": 1}}]})

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
    assert (
        f"Task t: the local workspace cannot run a {kind}; it runs sql_task, spark_python_task"
        in response.json()["message"]
    )


def test_the_old_form_of_one_task_is_understood(api, script):
    """A submit without a list of tasks is a run of one task."""
    run_id = api.post(f"{JOBS}/runs/submit", spark_python_task={"python_file": script("print(1)")})["run_id"]

    assert {"main": "SUCCESS"} == results(api.finished(run_id))
