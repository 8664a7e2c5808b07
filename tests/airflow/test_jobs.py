"""Runs and definitions of jobs as tasks, against the local workspace."""

import pytest

from lakewire import errors
from lakewire.airflow import (
    LakewireJobEnsureOperator,
    LakewireJobRunOperator,
    LakewireRunSensor,
    LakewireStreamOperator,
)
from lakewire.airflow.exceptions import NothingRenderedError
from lakewire.airflow.work import RemoteRun
from lakewire.streaming import DeltaSource, TableSink
from tests.airflow.killing import killed
from tests.support.waiting import until

FAILS_ONCE = """
import pathlib, sys
seen = pathlib.Path(sys.argv[1])
if not seen.exists():
    seen.touch()
    raise SystemExit("the first time")
print("the second time")
"""


def submit(tasks, task_id="t", **arguments):
    return LakewireJobRunOperator(task_id=task_id, tasks=tasks, poll_interval=0.5, **arguments)


def runs(client):
    return len(list(client.jobs.list_runs()))


def test_submitted_tasks_run_once(runner, client, scripts):
    """What came of them is plain JSON; id and link are XComs while they run."""
    done = runner.run(submit(scripts("ok.py", "print('ok')"), options={"run_name": "from airflow"}, outputs=True))

    assert ("TERMINATED/SUCCESS", {"main": "TERMINATED/SUCCESS"}, {"main": None}) == (
        done["state"],
        done["tasks"],
        done["outputs"],
    )
    assert done["run_id"] == runner.last["ti"].pushed["databricks_run_id"]
    assert done["url"] == runner.last["ti"].pushed["_link_DatabricksLink"] != ""
    assert "from airflow" == client.api.jobs.get_run(done["run_id"]).run_name


def test_a_job_is_ensured_and_run_by_id_and_name(runner, client, scripts):
    """With parameters; the second time there is nothing to change."""
    ensure = LakewireJobEnsureOperator(
        task_id="ensure",
        settings={
            "name": "nightly airflow",
            "tasks": scripts("say.py", "import sys; print(sys.argv[1:])", "{{job.parameters.day}}"),
            "parameters": [{"name": "day", "default": "1"}],
        },
    )
    made = runner.run(ensure)
    assert (True, False) == (made["created"], runner.run(ensure)["created"])
    assert [] == runner.run(ensure)["changes"]

    by_name = LakewireJobRunOperator(task_id="n", job="nightly airflow", parameters={"day": "7"}, poll_interval=0.5)
    by_id = LakewireJobRunOperator(task_id="i", job=str(made["job_id"]), poll_interval=0.5)

    logs = [client.jobs.attach(runner.run(each)["run_id"]).outputs()[0].logs.strip() for each in (by_name, by_id)]
    assert ["['7']", "['1']"] == logs


def test_a_run_that_failed_says_why(runner, scripts):
    """The error names the task, and has its trace and log."""
    with pytest.raises(errors.RunFailed, match="main") as caught:
        runner.run(submit(scripts("bad.py", "raise ValueError('the reason')")))

    assert "the reason" in caught.value.error


@pytest.mark.parametrize("keeps", [True, False])
def test_a_retry_takes_what_succeeded_and_not_what_failed(runner, client, scripts, tmp_path, keeps):
    """A token of a run that failed leads to another run; one of a run that succeeded, to that one."""
    runner.store = runner.store if keeps else None
    tasks = scripts("once.py", FAILS_ONCE, str(tmp_path / "seen"))
    with pytest.raises(errors.RunFailed):
        runner.run(submit(tasks, retries=3))
    before = runs(client)

    second = runner.run(submit(tasks, retries=3), try_number=2)
    third = runner.run(submit(tasks, retries=3), try_number=3)

    assert "TERMINATED/SUCCESS" == second["state"]
    assert second["run_id"] == third["run_id"]
    assert before + 1 == runs(client)


def test_a_cleared_task_runs_its_job_again(runner, scripts):
    """A person wants that."""
    tasks = scripts("ok.py", "print('ok')")
    first = runner.run(submit(tasks, retries=1))

    again = runner.run(submit(tasks, retries=1), try_number=2, max_tries=2)

    assert first["run_id"] != again["run_id"]


def test_a_run_is_repaired_within_the_try(runner, client, scripts, tmp_path):
    """The task succeeds when the repair does; as often as was asked for."""
    tasks = scripts("repair.py", FAILS_ONCE, str(tmp_path / "seen"))

    done = runner.run(submit(tasks, repairs=1))

    assert "TERMINATED/SUCCESS" == done["state"]
    assert 1 == len(client.jobs.attach(done["run_id"]).repairs())
    with pytest.raises(errors.RunFailed):
        runner.run(submit(scripts("bad.py", "raise ValueError"), "never", repairs=2))


def test_on_kill_cancels_the_run(workspace, client, scripts):
    """Within the five seconds that Airflow leaves; the task fails."""
    outcome = killed(workspace, "run", scripts("sleep.py", "import time; time.sleep(300)"))

    assert outcome["seconds"] < 5
    assert "RunCanceled" == outcome["error"]
    until(lambda: client.jobs.attach(outcome["id"]).state().result == "CANCELED", seconds=20)


def test_a_retry_attaches_to_a_run_whose_worker_was_killed(workspace, client, scripts):
    """The signal 9 leaves it running; the retry waits for the same one."""
    tasks = scripts("sleep.py", "import time; time.sleep(300)")
    outcome = killed(workspace, "run", tasks, signal_name="SIGKILL")
    assert "active" == RemoteRun(client, client.jobs.attach(outcome["id"])).look()

    again = killed(workspace, "run", tasks, began=outcome["began"], try_number=2)

    assert outcome["id"] == again["id"]


def test_a_job_that_is_rendered_to_nothing_says_so(runner):
    """A template of an XCom that is not there."""
    with pytest.raises(NothingRenderedError, match="job was rendered to nothing"):
        runner.run(LakewireJobRunOperator(task_id="t", job=" "))


def test_a_sensor_waits_for_a_run(runner, client, scripts):
    """Of whoever started it."""
    run_id = runner.run(submit(scripts("ok.py", "print('ok')")))["run_id"]

    found = runner.run(LakewireRunSensor(task_id="s", run_id=str(run_id), poke_interval=0.1))

    assert (True, "TERMINATED/SUCCESS") == (found["succeeded"], found["state"])


def test_a_stream_is_deployed_and_started(runner, client):
    """Its program needs Spark, which this workspace has not: the run says so, once."""
    client.sql.execute("CREATE TABLE IF NOT EXISTS main.default.stream_source (id INT)")
    client.catalog.volumes.create("main.default.airflow_streams")

    def stream(client):
        return (
            client.streaming.job("airflow stream")
            .source(DeltaSource("main.default.stream_source"))
            .sink(TableSink("main.default.stream_sink"))
            .checkpoint("/Volumes/main/default/airflow_streams/c")
        )

    with pytest.raises(errors.RunFailed):
        runner.run(LakewireStreamOperator(task_id="t", stream=stream, poll_interval=0.5))

    job_id = client.jobs.find(key="stream/airflow stream")
    assert 1 == len(list(client.jobs.list_runs(job_id=job_id)))
