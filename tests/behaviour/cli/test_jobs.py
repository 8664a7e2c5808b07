"""``lakewire jobs``: run, wait, look, repair, define."""

import json
import signal

import pytest

from lakewire import errors

SCRIPT = """
import sys, time
print("day", sys.argv[1])
if sys.argv[1] == "sleep":
    time.sleep(300)
if sys.argv[1] == "bad":
    raise ValueError("no such day")
"""
DEFINITION = """
name: {name}
parameters:
- {{name: day, default: good}}
tasks:
- task_key: load
  spark_python_task: {{python_file: {path}, parameters: ["{{{{job.parameters.day}}}}"]}}
  environment_key: default
environments:
- {{environment_key: default, spec: {{environment_version: "2"}}}}
"""


@pytest.fixture
def definition(home, tmp_path):
    """The name of a job, which the file job.yml defines."""
    home.catalog.volumes.create("etl")
    path = f"/Volumes/main/{home.config.schema}/etl/load.py"
    home.files.upload(path, SCRIPT.encode())
    name = f"nightly {home.config.schema}"
    (tmp_path / "job.yml").write_text(DEFINITION.format(name=name, path=path))
    return name


@pytest.fixture
def job(lakewire, definition):
    """The name of a job that is there."""
    assert 0 == lakewire("jobs", "ensure", "job.yml").returncode
    return definition


def test_a_job_comes_from_a_file(lakewire, home, definition):
    """A dry run says what differs and makes nothing; then the job is made, and a second time nothing differs."""
    planned = lakewire("jobs", "ensure", "job.yml", "--key", "sales/nightly", "--dry-run")
    assert f"+ name: '{definition}'" in planned.stdout.splitlines()
    assert [] == [*home.jobs.list(name=definition)]

    made = json.loads(lakewire("jobs", "ensure", "job.yml", "--key", "sales/nightly", "--json").stdout)
    again = json.loads(lakewire("jobs", "ensure", "job.yml", "--key", "sales/nightly", "--json").stdout)

    assert (True, True) == (made["created"], made["applied"])
    assert {"job_id": made["job_id"], "created": False, "applied": False, "changes": []} == again
    assert home.jobs.find(key="sales/nightly") == made["job_id"]
    home.jobs.delete(made["job_id"])


def test_a_job_becomes_a_file(lakewire, job, tmp_path):
    """What export prints is what ensure reads, as YAML and as JSON."""
    for name, words in (("again.yml", ()), ("again.json", ("--json",))):
        (tmp_path / name).write_text(lakewire("jobs", "export", job, *words).stdout)
        assert [] == json.loads(lakewire("jobs", "ensure", name, "--dry-run", "--json").stdout)["changes"]


def test_a_run_is_waited_for(lakewire, home, job):
    """States go to standard error, how it ended to standard output; parameters reach the task."""
    done = lakewire("jobs", "run", job, "-p", "day=today")
    facts = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())

    assert 0 == done.returncode
    assert "TERMINATED/SUCCESS" == facts["state"]
    assert f"run {facts['run_id']} " in done.stderr
    assert "day today\n" == lakewire("jobs", "logs", facts["run_id"]).stdout


def test_a_run_as_json_says_nothing_else(lakewire, job):
    """A program gets one object, with the state of each task, and nothing on standard error."""
    done = lakewire("jobs", "run", job, "--json")

    assert {"load": "TERMINATED/SUCCESS"} == json.loads(done.stdout)["tasks"]
    assert "" == done.stderr


def test_a_failed_run_shows_its_trace_and_is_repaired(lakewire, job):
    """The trace of the task is on standard error and the exit code is 1; a repair runs it again."""
    failed = lakewire("jobs", "run", job, "-p", "day=bad")
    listed = json.loads(lakewire("jobs", "runs", job, "--json").stdout)
    run_id = listed[0]["run_id"]

    assert ("", 1) == (failed.stdout, failed.returncode)
    assert 'raise ValueError("no such day")' in failed.stderr
    assert f"lakewire: run {run_id} ended TERMINATED/FAILED in task 'load'" in failed.stderr
    assert ["TERMINATED/FAILED"] == [run["state"] for run in listed]
    logs = lakewire("jobs", "logs", run_id, "--failed")
    assert "-- load TERMINATED/FAILED" == logs.stderr.strip()
    assert 1 == logs.stdout.count("ValueError: no such day")

    repaired = lakewire("jobs", "repair", run_id, "-p", "day=good", "--json")

    assert (run_id, "TERMINATED/SUCCESS") == tuple(json.loads(repaired.stdout)[key] for key in ("run_id", "state"))


def test_a_failed_run_is_an_object_for_programs(lakewire, job):
    """With --json the error has the trace among its notes."""
    error = json.loads(lakewire("jobs", "run", job, "-p", "day=bad", "--json").stderr)["error"]

    assert "RunFailed" == error["type"]
    assert "no such day" in error["notes"][0]


def test_a_run_is_started_and_waited_for_elsewhere(lakewire, job):
    """--no-wait prints the id at once, which wait takes."""
    run_id = json.loads(lakewire("jobs", "run", job, "--no-wait", "--json").stdout)["run_id"]

    assert "TERMINATED/SUCCESS" == json.loads(lakewire("jobs", "wait", run_id, "--json").stdout)["state"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize(
    ("words", "said", "is_canceled"), [((), "was asked to cancel", True), (("--leave",), "goes on", False)]
)
def test_a_signal_cancels_the_run(lakewire, home, job, number, code, words, said, is_canceled):
    """Ctrl-C and SIGTERM end the wait with 130 and 143, cancel the run, and say so; with --leave it goes on."""
    run = home.jobs.run_now(job, parameters={"day": "sleep"})
    process = lakewire.start("jobs", "wait", run.run_id, *words)
    assert str(run.run_id) in process.stderr.readline()
    process.send_signal(number)
    stdout, stderr = process.communicate(timeout=60)

    assert ("", code) == (stdout, process.returncode)
    assert f"run {run.run_id} {said}" in stderr
    if not is_canceled:
        assert not run.state().ended
        run.cancel()
    with pytest.raises(errors.RunCanceled):
        run.wait(60)


def test_a_wait_has_an_end(lakewire, home, job):
    """After --max-wait the exit code is 1, and the run goes on."""
    with home.jobs.run_now(job, parameters={"day": "sleep"}) as run:
        done = lakewire("jobs", "wait", run.run_id, "--max-wait", 1)

        assert ("", 1) == (done.stdout, done.returncode)
        assert "it goes on" in done.stderr
        assert not run.state().ended
        run.cancel()


def test_jobs_are_listed(lakewire, job):
    """A job is a line with its id and its name."""
    lines = lakewire("jobs", "list", "--name", job).stdout.splitlines()

    assert ["job_id", "name", "schedule", "creator"] == lines[0].split()
    assert job in lines[1]
    assert [job] == [each["name"] for each in json.loads(lakewire("jobs", "list", "--name", job, "--json").stdout)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("run", "no such job"), 1),
        (("run", "job", "-p", "day"), 2),
        (("wait", "abc"), 2),
        (("wait", "987654321"), 1),
        (("logs", "987654321"), 1),
        (("repair", "987654321"), 1),
        (("export", "no such job"), 1),
        (("ensure", "missing.yml"), 2),
        (("ensure", "broken.yml"), 2),
        (("ensure", "unknown.yml"), 2),
        (("ensure", "latin.yml"), 2),
    ],
)
def test_a_wrong_call_makes_nothing(lakewire, home, tmp_path, words, code):
    """A job, run or file that there is not, and a file that defines no job, are errors; no job is made."""
    (tmp_path / "broken.yml").write_text("name: [")
    (tmp_path / "unknown.yml").write_text("name: wrong\ntaskz: []\n")
    (tmp_path / "latin.yml").write_bytes(b"name: \xff")

    done = lakewire("jobs", *words)

    assert ("", code) == (done.stdout, done.returncode)
    assert words[0] != "ensure" or words[1] in done.stderr
    assert [] == [*home.jobs.list(name="wrong")]


def test_a_task_that_there_is_not_has_no_log(lakewire, home, job):
    """The run and the task are named, and nothing is printed."""
    run = home.jobs.run_now(job)
    run.wait()

    done = lakewire("jobs", "logs", run.run_id, "--task", "nothing")

    assert ("", 2) == (done.stdout, done.returncode)
    assert f"Run {run.run_id} has no task nothing" in done.stderr
