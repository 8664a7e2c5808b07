"""Statements that another process submitted under a name, and those that a client waits for."""

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

import pytest

from lakewire import errors
from tests.conftest import connect
from tests.support.waiting import until

SLOW = "SELECT sum(a.id * b.id % 7) FROM range(3000000) a JOIN range(100000) b ON a.id % 1000 = b.id % 1000"


def test_a_statement_is_found_by_its_name(client):
    """The newest of several; None where there is none."""
    since = datetime.now(UTC) - timedelta(minutes=1)
    client.sql.submit("SELECT 1", op_id="found-1").wait()
    second = client.sql.submit("SELECT 2", op_id="found-2")
    second.wait()

    found = client.sql.find({"found-1", "found-2"}, since=since)

    assert (second.statement_id, 2) == (found.statement_id, found.wait().scalar())
    assert 1 == client.sql.find(["found-1"], since=since).wait().scalar()
    assert client.sql.find({"found-3"}, since=since) is None


def test_a_client_cancels_what_it_waits_for(workspace):
    """From another thread, as from a signal handler; the call that waits says so."""
    with connect(workspace) as client:
        seen = threading.Event()
        thread = threading.Thread(target=lambda: until(lambda: client.sql.cancel() or seen.is_set()), daemon=True)
        thread.start()
        with pytest.raises(errors.StatementCanceledError):
            client.sql.execute(SLOW, timeout=120)
        seen.set()
        thread.join(10)

        client.sql.cancel()  # nothing is waited for


@pytest.mark.parametrize("call", ["execute(text, on_progress=seen)", "submit(text).wait(on_progress=seen)"])
def test_a_signal_finds_what_a_wait_needs_already_loaded(workspace, call):
    """Nothing is imported between the first poll and the end: an import that Ctrl-C interrupts cannot be done again."""
    code = (
        "import sys\n"
        "from lakewire import DatabricksClient\n"
        "text, loaded = 'SELECT count(*) FROM range(50000000) WHERE id % 7 = id % 3', []\n"
        "def seen(progress):\n"
        "    loaded.append((progress.state, set(sys.modules)))\n"
        "with DatabricksClient() as client:\n"
        f"    client.sql.{call}\n"
        "running = [modules for state, modules in loaded if state == 'running']\n"
        "print(sorted(running[-1] - running[0]), len(running))"
    )
    settings = os.environ | workspace.environment
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=settings)

    loaded, _, polls = done.stdout.rstrip().rpartition(" ")
    assert "[]" == loaded
    assert int(polls) > 1
