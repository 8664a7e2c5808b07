"""Processes that are interrupted or killed while they wait for a run."""

import json
import os
import signal
import subprocess
import sys

import pytest

from lakewire import errors

SUBMIT_AND_WAIT = """
import json, signal, sys
from lakewire import DatabricksClient
from lakewire.jobs import SparkPythonTask

signal.signal(signal.SIGTERM, lambda *_: sys.exit(3))
with DatabricksClient() as client:
    run = client.jobs.submit(SparkPythonTask(sys.argv[1]), idempotency_token=sys.argv[2])
    print(json.dumps(run.run_id), flush=True)
    run.wait(on_progress=lambda now: print(json.dumps(now.state.life_cycle), flush=True))
"""


SUBMIT_AND_WORK = """
import json, sys, time
from lakewire import DatabricksClient
from lakewire.jobs import SparkPythonTask

with DatabricksClient() as client:
    keep = lambda run: print(json.dumps(run.run_id), flush=True)
    run = client.jobs.submit(SparkPythonTask(sys.argv[1]), idempotency_token=sys.argv[2], on_submitted=keep)
    with client.cancel_on_exit(run):
        print(json.dumps("working"), flush=True)
        time.sleep(300)
"""


@pytest.fixture
def waiting(workspace, scripts):
    """Starts a process that submits a run and waits for it, and returns it with the run's id."""
    env = os.environ | {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
    }
    started = []

    def start(script, token, program=SUBMIT_AND_WAIT):
        process = subprocess.Popen(
            [sys.executable, "-c", program, script, token],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        started.append(process)
        run_id = json.loads(process.stdout.readline())
        process.stdout.readline()  # it has polled at least once
        return process, run_id

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_process_cancels_its_run(client, scripts, waiting, number):
    """Ctrl-C, or a SIGTERM that the program turns into an exit, ends the process soon and the run with it."""
    sleeps = scripts("sleeps.py", "import time\ntime.sleep(300)\n")
    process, run_id = waiting(sleeps, f"signal-{number}")
    process.send_signal(number)
    process.wait(30)

    with pytest.raises(errors.RunCanceled):
        client.jobs.attach(run_id).wait(30)


def test_a_terminated_process_cancels_what_must_not_outlive_it(client, scripts, waiting):
    """A program without a handler of SIGTERM, which waits for something else, ends its run as well."""
    sleeps = scripts("sleeps.py", "import time\ntime.sleep(300)\n")
    process, run_id = waiting(sleeps, "terminated", SUBMIT_AND_WORK)
    process.send_signal(signal.SIGTERM)

    assert 143 == process.wait(30)
    with pytest.raises(errors.RunCanceled):
        client.jobs.attach(run_id).wait(30)


def test_a_killed_process_leaves_its_run_to_the_next(client, scripts, waiting, tmp_path):
    """Who starts over with the same token, or attaches to the id, gets that run and no second one."""
    may_end = tmp_path / "may_end"
    code = f"import os, time\nwhile not os.path.exists({str(may_end)!r}):\n    time.sleep(0.05)\nprint('done')\n"
    slow = scripts("killed.py", code)
    process, run_id = waiting(slow, "killed")
    process.kill()
    process.wait(30)
    again, same_id = waiting(slow, "killed")
    may_end.touch()
    again.wait(60)

    assert (run_id, 0) == (same_id, again.returncode)
    assert "done\n" == client.jobs.attach(run_id).outputs()[0].logs
