"""Jobs that are defined, found, changed, run and deleted."""

import pytest

from lakewire import errors
from lakewire.jobs import JobSettings, SparkPythonTask, Task

WAIT_S = 60


@pytest.fixture
def printing(scripts):
    return SparkPythonTask(
        scripts("printing.py", "import sys\nprint(sys.argv[1:])\n"), parameters=["{{job.parameters.day}}"]
    )


def test_a_job_is_defined_once_however_often_it_is_ensured(client, printing):
    """Ensuring again changes the one job of that name."""
    first = client.jobs.ensure(JobSettings(name="ensured", tasks=printing, tags={"team": "a"}))
    second = client.jobs.ensure(JobSettings(name="ensured", tasks=printing))
    job = client.jobs.get(first)

    assert (first, "ensured") == (second, job.settings.name)
    assert not job.settings.tags
    assert [first] == [found.job_id for found in client.jobs.list(name="ensured")]


def test_a_job_runs_with_its_parameters(client, printing):
    """Defaults come from the job, other values from the call."""
    settings = JobSettings(name="daily", tasks=printing, parameters={"day": "monday"}, max_concurrent_runs=2)
    job_id = client.jobs.create(settings)
    default, other = client.jobs.run_now(job_id), client.jobs.run_now(job_id, parameters={"day": "friday"})
    default.wait(WAIT_S)
    other.wait(WAIT_S)

    assert ["['monday']\n", "['friday']\n"] == [run.outputs()[0].logs for run in (default, other)]
    assert {default.run_id, other.run_id} == {run.run_id for run in client.jobs.list_runs(job_id=job_id)}
    assert 1 == len(list(client.jobs.list_runs(job_id=job_id, limit=1)))


def test_a_run_too_many_is_skipped(client, scripts):
    """A job runs once at a time unless it says otherwise; the run beyond that is not a success."""
    sleeping = SparkPythonTask(scripts("sleeps.py", "import time\ntime.sleep(300)\n"))
    job_id = client.jobs.create(JobSettings(name="once", tasks=sleeping))
    first = client.jobs.run_now(job_id)

    with pytest.raises(errors.RunSkipped, match="MAX_CONCURRENT_RUNS_EXCEEDED"):
        client.jobs.run_now(job_id).wait(WAIT_S)
    first.cancel()


def test_only_some_tasks_of_a_job_run_if_asked(client, printing):
    """The others do not run."""
    tasks = [Task("a", printing), Task("b", printing)]
    job_id = client.jobs.create(JobSettings(name="two", tasks=tasks, parameters={"day": "x"}))
    result = client.jobs.run_now(job_id, only=["b"]).wait(WAIT_S)

    assert ["b"] == [key for key, state in result.tasks.items() if state.succeeded]


def test_an_update_changes_what_is_given(client, printing):
    """The rest stays; what is named is removed."""
    job_id = client.jobs.create(JobSettings(name="old", tasks=printing, tags={"a": "b"}, timeout_seconds=60))
    client.jobs.update(job_id, JobSettings(name="new"), remove=["tags"])
    settings = client.jobs.get(job_id).settings

    assert ("new", 60, ["main"]) == (
        settings.name,
        settings.timeout_seconds,
        [task.task_key for task in settings.tasks],
    )
    assert not settings.tags


def test_a_deleted_job_is_gone(client, printing):
    """It can neither be fetched nor run."""
    job_id = client.jobs.create(JobSettings(name="gone", tasks=printing))
    client.jobs.delete(job_id)

    with pytest.raises(errors.NotFoundError):
        client.jobs.get(job_id)
    with pytest.raises(errors.NotFoundError):
        client.jobs.run_now(job_id)
    assert [] == list(client.jobs.list(name="gone"))


def test_listing_stops_at_the_limit(client, printing):
    """A limit is a limit, over pages too."""
    for number in range(3):
        client.jobs.create(JobSettings(name=f"listed {number}", tasks=printing))

    assert 2 == len(list(client.jobs.list(limit=2)))
