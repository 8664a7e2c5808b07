"""
A workspace on a machine whose clock is set back by a day while it runs: libfaketime stands for the machine's clock.
"""

import itertools
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest
import requests
from deltalake import DeltaTable

from lakewire.local import LocalWorkspace
from tests.conformance.installing import installed
from tests.conftest import connect
from tests.support.environments import cache_folder
from tests.support.waiting import until

FAKETIME = "libfaketime==3.0.1"
EVERY_SECOND = {"quartz_cron_expression": "* * * * * ?", "timezone_id": "UTC"}
TASK = {"condition_task": {"op": "EQUAL_TO", "left": "1", "right": "1"}, "task_key": "t"}


@pytest.fixture
def set_clock(tmp_path):
    """Set the clock of the server, in seconds beside that of this machine."""
    offset = tmp_path / "offset"

    def set_to(seconds):
        (tmp_path / "next").write_text(f"{seconds:+d}s")
        (tmp_path / "next").replace(offset)

    set_to(0)
    return set_to


@pytest.fixture
def served(tmp_path, set_clock):
    """A server by hand, below libfaketime, and a client of it."""
    uv = str(sys.executable).replace("bin/python", "bin/uv")
    place = installed(cache_folder() / "libfaketime-3.0.1", uv, "pip", "install", "-q", "--target", ".", FAKETIME)
    library = next(place.rglob("libfaketime.so.1"))
    settings = {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(tmp_path / "offset"),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }
    command = [sys.executable, "-m", "lakewire.local", "--path", str(tmp_path / "workspace"), "--token-seconds", "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | settings) as process:
        process.stdout.readline()
        with LocalWorkspace.start(tmp_path / "workspace") as workspace, connect(workspace) as client:
            yield workspace, client
        process.kill()  # timers of its event loop may stand still below libfaketime


def server_time(workspace):
    headers = {"Authorization": f"Bearer {workspace.token}"}
    return datetime.fromisoformat(
        requests.get(f"{workspace.host}/_local/clock", headers=headers, timeout=60).json()["now"]
    )


def test_the_clock_of_the_machine_is_set_back(served, set_clock):
    """Commits, time travel, tokens and schedules go on as if it had not been."""
    workspace, client = served
    set_clock(86_400)
    until(lambda: server_time(workspace) > datetime.now(UTC) + timedelta(hours=23))
    client.sql.execute("CREATE TABLE numbers AS SELECT 1 AS n")
    login = {"grant_type": "client_credentials", "scope": "all-apis"}
    kept = requests.post(f"{workspace.host}/oidc/v1/token", data=login, auth=credentials(workspace), timeout=60).json()
    job = client.api.jobs.create(name="often", tasks=[TASK], schedule=EVERY_SECOND).job_id
    until(lambda: len(list(client.api.jobs.list_runs(job_id=job))) > 2)
    before = server_time(workspace)

    set_clock(0)
    assert server_time(workspace) >= before
    client.sql.execute("INSERT INTO numbers VALUES (2)")
    client.sql.execute("INSERT INTO numbers VALUES (3)")
    history = list(client.delta.table("numbers").history())
    assert [entry.timestamp for entry in history] == sorted({entry.timestamp for entry in history}, reverse=True)
    for entry in history:
        rows = client.delta.table("numbers").read(timestamp=entry.timestamp).fetchall()
        assert entry.version + 1 == len(rows)
    assert 2 == DeltaTable(client.catalog.tables.get("numbers").storage_location).version()

    headers = {"Authorization": f"Bearer {kept['access_token']}"}
    me = f"{workspace.host}/api/2.0/preview/scim/v2/Me"
    assert 200 == requests.get(me, headers=headers, timeout=60).status_code
    until(lambda: 401 == requests.get(me, headers=headers, timeout=60).status_code, seconds=90)

    time.sleep(3)
    runs = [run.start_time for run in client.api.jobs.list_runs(job_id=job)]
    seconds = [start // 1000 for start in sorted(runs)]
    assert len(seconds) == len(set(seconds))
    assert max(later - earlier for earlier, later in itertools.pairwise(seconds)) < 20


def credentials(workspace):
    kept = json.loads((workspace.path / ".server" / "credentials.json").read_text())
    return kept["client_id"], kept["client_secret"]
