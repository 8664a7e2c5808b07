"""Jobs that are defined, found, changed, run and deleted."""

import attrs
import pytest

from lakewire import errors
from lakewire.jobs import JobSettings, SparkJarTask, SparkPythonTask, Task
from lakewire_runtime import encode
from tests.support.job_specs import NAMES, spec_of

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
    job = client.jobs.get(first.job_id)

    assert (first.job_id, "ensured") == (second.job_id, job.settings.name)
    assert not job.settings.tags
    assert [("removed", ("tags",))] == [(change.kind, change.path) for change in second.changes]
    assert [first.job_id] == [found.job_id for found in client.jobs.list(name="ensured")]


def test_what_is_as_it_should_be_is_not_written(client, printing):
    """Twice in a row: no difference, whatever the server has added."""
    tasks = [Task("b", printing, depends_on=["a"]), Task("a", printing, max_retries=1)]
    settings = JobSettings(name="steady", tasks=tasks, parameters={"day": "1"}, queue=True)
    made, again = (client.jobs.ensure(settings, key="steady") for _ in range(2))

    assert (made.job_id, True, True) == (again.job_id, made.created, made.applied)
    assert ((), False) == (again.changes, again.applied)


def test_a_dry_run_says_what_would_change(client, printing):
    """And changes nothing, neither for a job that is there nor for one that is not."""
    settings = JobSettings(name="planned", tasks=printing, timeout_seconds=60)
    nothing = client.jobs.ensure(settings, dry_run=True)
    job_id = client.jobs.create(attrs.evolve(settings, timeout_seconds=30))
    planned = client.jobs.ensure(settings, dry_run=True)

    assert (0, True) == (nothing.job_id, nothing.created)
    assert [f"job {job_id}: changed (dry run)", "~ timeout_seconds: 30 -> 60"] == str(planned).splitlines()
    assert 30 == client.jobs.get(job_id).settings.timeout_seconds


def test_a_key_finds_a_job_under_a_new_name(client, printing):
    """The job is renamed, not made a second time."""
    first = client.jobs.ensure(JobSettings(name="before", tasks=printing), key="by-key")
    second = client.jobs.ensure(JobSettings(name="after", tasks=printing), key="by-key")

    assert first.job_id == second.job_id == client.jobs.find(key="by-key") == client.jobs.find(name="after")
    assert [] == list(client.jobs.list(name="before"))


def test_without_pruning_tasks_of_others_stay(client, printing):
    """What the spec does not have is kept; with pruning it goes."""
    job_id = client.jobs.create(JobSettings(name="shared", tasks=[Task("mine", printing), Task("theirs", printing)]))
    settings = JobSettings(name="shared", tasks=[Task("mine", printing, max_retries=2)])

    def keys():
        return {task.task_key: task.max_retries for task in client.jobs.get(job_id).settings.tasks}

    client.jobs.ensure(settings, prune=False)
    assert {"mine": 2, "theirs": None} == keys()
    client.jobs.ensure(settings)
    assert {"mine": 2} == keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_real_spec_comes_back_from_the_workspace(client, name):
    """It is kept whole, differs from itself in nothing, and its export makes the same job again."""
    spec = {**spec_of(name), "name": f"spec {name}"}
    job_id = client.jobs.create(JobSettings.from_dict(spec))
    exported = client.jobs.export(job_id)

    stored = encode(client.jobs.get(job_id).settings)
    assert spec.items() <= {**stored, "tasks": spec["tasks"]}.items()
    assert all(task.items() <= kept.items() for task, kept in zip(spec["tasks"], stored["tasks"], strict=True))
    assert () == client.jobs.ensure(JobSettings.from_dict(spec)).changes
    assert () == client.jobs.ensure(exported).changes


def test_what_the_local_workspace_cannot_run_is_refused_when_it_runs(client):
    """It keeps the definition; another workspace may run it."""
    job_id = client.jobs.create(JobSettings(name="flow", tasks=SparkJarTask(main_class_name="Main")))

    with pytest.raises(errors.InvalidParameterError, match="cannot run a spark_jar_task"):
        client.jobs.run_now(job_id)


def test_a_job_runs_by_its_name(client, printing):
    """Unless another has the name too."""
    client.jobs.create(JobSettings(name="by name", tasks=printing, parameters={"day": "x"}))
    assert "SUCCESS" == client.jobs.run_now("by name").wait(WAIT_S).state.result

    client.jobs.create(JobSettings(name="by name", tasks=printing))
    with pytest.raises(errors.InvalidArgumentError, match="share the name 'by name'"):
        client.jobs.run_now("by name")


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
