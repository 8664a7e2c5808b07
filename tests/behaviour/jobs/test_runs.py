"""Runs of real scripts and statements: what they do, how they end, what they leave."""

import io
import threading
import traceback
import zipfile

import pytest

from lakewire import errors
from lakewire.jobs import NotebookTask, PythonWheelTask, SparkPythonTask, SqlTask, Task

WAIT_S = 60


def test_a_script_gets_its_arguments_and_leaves_its_log(client, scripts):
    """What a Python file prints is its log."""
    path = scripts("argv.py", "import sys\nprint('got', sys.argv[1:])\nprint('ä' * 3)\n")
    run = client.jobs.submit(SparkPythonTask(path, parameters=["--day", "1 'x'"]), run_name="argv")
    result = run.wait(WAIT_S)
    (output,) = run.outputs()

    assert (True, ["main"]) == (result.state.succeeded, list(result.tasks))
    assert "got ['--day', \"1 'x'\"]\näää\n" == output.logs
    assert result.run_page_url.startswith(client.config.host)


def test_a_script_reaches_the_workspace_it_runs_in(client, scripts):
    """Host, token and warehouse are in its environment, so DatabricksClient() just works there."""
    path = scripts(
        "reads.py",
        "from lakewire import DatabricksClient\n"
        "with DatabricksClient() as client:\n"
        "    print(client.sql.execute('SELECT 6 * 7').scalar())\n",
    )
    run = client.jobs.submit(SparkPythonTask(path))
    run.wait(WAIT_S)

    assert "42\n" == run.outputs()[0].logs


def test_a_failing_script_shows_its_traceback(client, scripts):
    """The error names the task; its traceback and the end of its log are printed with it."""
    path = scripts("fails.py", "def divide(x):\n    return 1 / x\n\nprint('before')\ndivide(0)\nprint('after')\n")
    run = client.jobs.submit([Task("load", SparkPythonTask(path))])

    with pytest.raises(errors.RunFailed, match=r"in task 'load'.*ZeroDivisionError: division by zero") as caught:
        run.wait(WAIT_S)
    error = caught.value
    printed = "".join(traceback.format_exception(error))

    assert (run.run_id, "load", "FAILED", "RUN_EXECUTION_ERROR") == (
        error.run_id,
        error.task_key,
        error.result_state,
        error.termination_code,
    )
    assert "in divide\n    return 1 / x" in error.error_trace
    assert ("before", False) == (error.log_tail.strip(), "after" in printed)
    assert "in divide\n    return 1 / x" in printed
    assert 1 == len(str(error).splitlines())


def test_tasks_run_in_order_and_stop_at_a_failure(client, scripts):
    """What depends on a failed task is not run, unless it says otherwise; the first failure is the run's error."""
    good = SparkPythonTask(scripts("good.py", "print('good')"))
    bad = SparkPythonTask(scripts("bad.py", "raise SystemExit(3)"))
    run = client.jobs.submit(
        [
            Task("extract", good),
            Task("load", bad, depends_on=["extract"]),
            Task("report", good, depends_on=["load"]),
            Task("clean", good, depends_on=["load"], run_if="ALL_DONE"),
        ]
    )

    with pytest.raises(errors.RunFailed, match="in task 'load'"):
        run.wait(WAIT_S)
    outputs = {output.task_key: output for output in run.outputs()}
    assert {
        "extract": "SUCCESS",
        "load": "FAILED",
        "report": "UPSTREAM_FAILED",
        "clean": "SUCCESS",
    } == {key: output.state.result for key, output in outputs.items()}
    assert ("good\n", "") == (outputs["clean"].logs, outputs["report"].logs)


def test_failures_that_were_handled_may_be_accepted(client, scripts):
    """A run whose last tasks succeeded is a success with allow_failures."""
    good = SparkPythonTask(scripts("good.py", "print('good')"))
    bad = SparkPythonTask(scripts("bad.py", "raise SystemExit(3)"))
    run = client.jobs.submit([Task("load", bad), Task("clean", good, depends_on=["load"], run_if="ALL_DONE")])

    assert "SUCCESS_WITH_FAILURES" == run.wait(WAIT_S, allow_failures=True).state.result
    with pytest.raises(errors.RunFailed, match="in task 'load'"):
        run.wait(WAIT_S)


def test_a_file_of_statements_runs_on_the_warehouse(client, scripts):
    """A SQL task takes a file with several statements and parameters."""
    path = scripts(
        "load.sql",
        "CREATE TABLE main.default.from_job AS SELECT 1 AS id;\nINSERT INTO main.default.from_job VALUES (:id);\n",
    )
    client.jobs.submit(SqlTask(path, parameters={"id": "7"})).wait(WAIT_S)

    assert [(1,), (7,)] == sorted(
        tuple(row) for row in client.sql.execute("SELECT id FROM main.default.from_job").fetchall()
    )


def test_a_failing_statement_is_the_error_of_its_task(client, scripts):
    """The server's message about the statement arrives in the run's error."""
    path = scripts("missing.sql", "SELECT * FROM main.default.nowhere")

    with pytest.raises(errors.RunFailed, match="nowhere"):
        client.jobs.submit(SqlTask(path)).wait(WAIT_S)


def test_a_notebook_returns_a_value(client, scripts):
    """What it passes to exit is the result of the task; parameters are its widgets."""
    path = scripts(
        "notebook.py",
        "# Databricks notebook source\ndbutils.notebook.exit(dbutils.widgets.get('day') + '!')\n",
    )
    run = client.jobs.submit(NotebookTask(path, parameters={"day": "monday"}))
    run.wait(WAIT_S)

    assert "monday!" == run.outputs()[0].result


def test_a_wheel_runs_its_entry_point(client, scripts):
    """The wheel is installed and its function called with the arguments."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as wheel:
        wheel.writestr("etl/__init__.py", "import sys\n\ndef main():\n    print('wheel', sys.argv[1:])\n")
        wheel.writestr("etl-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: etl\nVersion: 1.0\n")
        wheel.writestr("etl-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr("etl-1.0.dist-info/entry_points.txt", "[console_scripts]\nmain = etl:main\n")
        wheel.writestr("etl-1.0.dist-info/RECORD", "")
    path = "/Volumes/main/default/scripts/etl-1.0-py3-none-any.whl"
    client.files.upload(path, memory.getvalue(), overwrite=True)
    task = PythonWheelTask("etl", "main", wheels=[path], parameters=["a"])
    cluster_id = client.api.clusters.create("local").cluster_id
    run = client.jobs.submit(task, existing_cluster_id=cluster_id)
    run.wait(WAIT_S)

    assert "wheel ['a']\n" == run.outputs()[0].logs


def test_a_canceled_run_ends_and_says_so(client, scripts):
    """Cancelling from another thread ends the wait with RunCanceled; cancelling again is harmless."""
    run = client.jobs.submit(SparkPythonTask(scripts("sleeps.py", "import time\ntime.sleep(300)\n")))
    threading.Timer(0.5, run.cancel).start()

    with pytest.raises(errors.RunCanceled) as caught:
        run.wait(WAIT_S)
    run.cancel()
    assert ("CANCELED", run.run_id) == (caught.value.result_state, caught.value.run_id)


def test_a_run_that_takes_too_long_is_stopped_by_the_server(client, scripts):
    """The run's own timeout ends it as TIMEDOUT."""
    path = scripts("sleeps.py", "import time\ntime.sleep(300)\n")

    with pytest.raises(errors.RunTimedOut) as caught:
        client.jobs.submit(SparkPythonTask(path), timeout_seconds=1).wait(WAIT_S)
    assert "TIMEDOUT" == caught.value.result_state


@pytest.mark.parametrize(("on_timeout", "ended"), [("leave", False), ("cancel", True)])
def test_who_no_longer_waits_may_leave_or_cancel(client, scripts, on_timeout, ended):
    """The caller's timeout ends the wait; the run goes on, or is canceled if asked."""
    run = client.jobs.submit(SparkPythonTask(scripts("sleeps.py", "import time\ntime.sleep(300)\n")))

    with pytest.raises(errors.RunTimedOut, match="has not ended within 1 s"):
        run.wait(1, on_timeout=on_timeout)
    if ended:
        with pytest.raises(errors.RunCanceled):
            run.wait(WAIT_S)
    else:
        assert not run.state().ended
        run.cancel()


def test_the_same_token_joins_the_run_while_it_runs(client, scripts):
    """Submitting again with the same token starts nothing."""
    task = SparkPythonTask(scripts("sleeps.py", "import time\ntime.sleep(300)\n"))
    first = client.jobs.submit(task, idempotency_token="join")
    second = client.jobs.submit(task, idempotency_token="join")
    first.cancel()

    assert first.run_id == second.run_id


def test_the_token_of_a_run_that_has_ended_is_an_error(client, scripts):
    """A retry must not take the end of an earlier run for its own."""
    # the run has to take longer than the second call, on a busy machine too
    task = SparkPythonTask(scripts("slow.py", "import time\ntime.sleep(4)\n"))
    run = client.jobs.submit(task, idempotency_token="ended")
    run.wait(WAIT_S)

    with pytest.raises(errors.RunAlreadyFinished) as caught:
        client.jobs.submit(task, idempotency_token="ended")
    assert (run.run_id, "SUCCESS") == (caught.value.run_id, caught.value.result_state)


def test_a_repaired_run_runs_only_what_failed(client, scripts):
    """After the cause is mended, the failed task and what was skipped run again, twice if need be."""
    good = SparkPythonTask(scripts("good.py", "print('good')"))
    broken = SparkPythonTask(scripts("mended.py", "raise SystemExit(1)"))
    run = client.jobs.submit([Task("a", good), Task("b", broken, depends_on=["a"]), Task("c", good, depends_on=["b"])])
    for _ in range(2):
        with pytest.raises(errors.RunFailed):
            run.wait(WAIT_S)
        run.repair()
    with pytest.raises(errors.RunFailed):
        run.wait(WAIT_S)
    scripts("mended.py", "print('mended')")

    assert run.repair().wait(WAIT_S).state.succeeded
    assert ["good\n", "mended\n", "good\n"] == [output.logs for output in run.outputs()]
    assert 3 == len(run.repairs())


def test_a_run_is_followed_and_explained(client, scripts):
    """Each state of each task is reported once; what failed is said in a paragraph, and only that is fetched."""
    good = SparkPythonTask(scripts("followed.py", "print('good')"))
    bad = SparkPythonTask(scripts("bad.py", "raise ValueError('no orders today')"))
    run = client.jobs.submit([Task("a", good), Task("b", bad, depends_on=["a"]), Task("c", good, depends_on=["b"])])
    events = []
    with pytest.raises(errors.RunFailed):
        run.wait(WAIT_S, on_progress=events.append)

    seen = [(key, str(event.tasks[key])) for event in events for key in event.changed]
    assert len(seen) == len(set(seen))
    assert {("a", "TERMINATED/SUCCESS"), ("b", "TERMINATED/FAILED")} <= set(seen)
    assert ["b", "c"] == [output.task_key for output in run.outputs(only_failed=True)]
    assert "in task 'b'" in run.explain()
    assert "ValueError: no orders today" in run.explain()
    assert "Not run because of it: c." in run.explain()


def test_a_file_that_is_not_there_fails_the_run(client):
    """The run starts and fails; the error names the file."""
    with pytest.raises(errors.LakewireError, match=r"nowhere\.py"):
        client.jobs.submit(SparkPythonTask("/Volumes/main/default/scripts/nowhere.py")).wait(WAIT_S)


def test_a_run_that_is_not_there(client):
    """Attaching sends no request; reading the state raises that there is no such run."""
    with pytest.raises(errors.NotFoundError):
        client.jobs.attach(999_999).state()
