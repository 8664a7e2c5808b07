"""
The server process: start, sharing, restart, end.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys

import pytest
import requests

from lakewire_local import LocalWorkspace, WorkspaceControlError, WorkspaceStartError, check_folder
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime.private_files import FileLock, is_held, wait_free
from tests.support.waiting import is_running, until

SERVE = [sys.executable, "-m", "lakewire.local"]
SLEEP = "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(600)\n"


def lock_of(path):
    return path / ".server" / "server.lock"


def pid_of(path):
    return ServerState.read(WorkspaceFiles(path)).pid


def responds(host):
    try:
        return requests.get(f"{host}/.well-known/databricks-config", timeout=5).ok
    except requests.ConnectionError:
        return False


def test_starters_of_one_folder_share_a_server(tmp_path):
    """The second starter joins the first one's server; it ends with the last of them."""
    first = LocalWorkspace.start(tmp_path)
    second = LocalWorkspace.start(str(tmp_path))
    same = first.host == second.host
    first.close()
    alive = responds(second.host)
    second.close()
    second.close()

    assert (True, True, False, False) == (same, alive, responds(second.host), is_held(lock_of(tmp_path)))


def test_a_workspace_comes_back_as_it_was(tmp_path, make_api):
    """Token, warehouse, tables, volumes and jobs survive the server."""
    with LocalWorkspace.start(tmp_path) as workspace:
        api = make_api(workspace)
        api.rows("CREATE TABLE main.default.t AS SELECT 1 AS a")
        api.post(
            "/api/2.1/unity-catalog/volumes",
            catalog_name="main",
            schema_name="default",
            name="v",
            volume_type="MANAGED",
        )
        api.put_file("/Volumes/main/default/v/file", b"x")
        job = api.post("/api/2.2/jobs/create", name="kept")
        before = (workspace.token, workspace.warehouse_id)
    with LocalWorkspace.start(tmp_path) as workspace:
        api = make_api(workspace)

        assert before == (workspace.token, workspace.warehouse_id)
        assert [["1"]] == api.rows("SELECT * FROM main.default.t")
        assert b"x" == api.call("GET", "/api/2.0/fs/files/Volumes/main/default/v/file").content
        assert "kept" == api.get("/api/2.2/jobs/get", **job)["settings"]["name"]


def test_a_killed_server_takes_its_processes_along(tmp_path, make_api):
    """SIGKILL of the server ends tasks and engine; the run is INTERNAL_ERROR then, its token still taken."""
    with LocalWorkspace.start(tmp_path) as workspace:
        api = make_api(workspace)
        (tmp_path / "job.py").write_text(SLEEP)
        task = {"task_key": "t", "spark_python_task": {"python_file": str(tmp_path / "job.py")}}
        run_id = api.submit(task, idempotency_token="once")
        task_id = api.get("/api/2.2/jobs/runs/get", run_id=run_id)["tasks"][0]["run_id"]
        log = tmp_path / "runs" / str(task_id) / "log"
        pid = until(lambda: log.exists() and log.read_text().endswith("\n") and log.read_text().strip())
        os.kill(pid_of(tmp_path), signal.SIGKILL)
        until(lambda: not is_running(pid))
    with LocalWorkspace.start(tmp_path) as workspace:
        api = make_api(workspace)
        run = api.get("/api/2.2/jobs/runs/get", run_id=run_id)

        assert ("INTERNAL_ERROR", "TERMINATED", "INTERNAL_ERROR") == (
            run["state"]["life_cycle_state"],
            run["status"]["state"],
            run["status"]["termination_details"]["code"],
        )
        assert run_id == api.submit(task, idempotency_token="once")


def test_the_server_ends_when_its_starter_is_killed(tmp_path):
    """A starter that dies by SIGKILL takes its server along."""
    code = f"from lakewire_local import *; import time; LocalWorkspace.start({str(tmp_path)!r}); print(1, flush=True)"
    command = [sys.executable, "-c", f"{code}; time.sleep(600)"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as starter:
        starter.stdout.readline()
        server = pid_of(tmp_path)
        starter.kill()

    assert wait_free(lock_of(tmp_path), 60)
    until(lambda: not is_running(server))


@pytest.fixture
def served(tmp_path):
    """A server started by hand on its own path, with short-lived links; its output and process."""
    command = [*SERVE, "--path", str(tmp_path), "--token", "chosen", "--link-seconds", "0.2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        lines = dict(process.stdout.readline().strip().split("  ", 1) for _ in range(4))
        yield {name: value.strip() for name, value in lines.items()}, process
        process.kill()


def test_a_server_started_by_hand_prints_its_address(served, tmp_path):
    """It prints host, token file and warehouse; whoever starts the folder joins it and does not end it."""
    lines, process = served
    with LocalWorkspace.start(tmp_path) as workspace:
        joined = (workspace.host, workspace.warehouse_id, workspace.token)
    after = process.poll()
    process.send_signal(signal.SIGTERM)

    assert (lines["host"], lines["warehouse id"], "chosen") == joined
    assert ("chosen", None, 0) == ((tmp_path / ".server" / "token").read_text(), after, process.wait(60))


def test_links_expire(served, tmp_path, make_api):
    """A link that is too old is refused; the chunk gives a new one."""
    with LocalWorkspace.start(tmp_path) as workspace:
        api = make_api(workspace)
        response = api.statement("SELECT 1 AS a", disposition="EXTERNAL_LINKS")
        link = response["result"]["external_links"][0]["external_link"]
        until(lambda: requests.get(link, timeout=10).status_code == 403)
        path = f"/api/2.0/sql/statements/{response['statement_id']}/result/chunks/0"

        def fetched():
            """Return the chunk by a new link, which has to be used while it is good."""
            return requests.get(api.get(path)["external_links"][0]["external_link"], timeout=10).content

        assert until(lambda: b'[["1"]]' == fetched())


def test_a_folder_has_one_server(served, tmp_path):
    """A second server of a folder says where the first one is."""
    lines, _ = served
    second = subprocess.run([*SERVE, "--path", str(tmp_path)], capture_output=True, text=True, check=False, timeout=120)

    assert (1, True) == (second.returncode, lines["host"] in second.stderr)


def test_a_port_that_is_taken_is_named(served, tmp_path_factory):
    """The refusal names the port."""
    port = served[0]["host"].rpartition(":")[2]
    command = [*SERVE, "--path", str(tmp_path_factory.mktemp("other")), "--port", port]
    second = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert (1, True) == (second.returncode, f"port {port} cannot be used" in second.stderr)


def test_ctrl_c_ends_a_server(served):
    """SIGINT ends the server without a traceback."""
    _, process = served
    process.send_signal(signal.SIGINT)

    assert 0 == process.wait(60)


def test_a_missing_extra_is_named(tmp_path):
    """Without the packages of the server the error says what to install."""
    code = (
        "import lakewire.local, lakewire_local.process.before_start as p\n"
        "p._EXTRA = ('surely_not_installed',)\n"
        f"lakewire.local.LocalWorkspace.start({str(tmp_path)!r})\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120)

    assert 'surely_not_installed): pip install "lakewire[local]"' in ended.stderr


@pytest.mark.parametrize("use", [LocalWorkspace.start, LocalWorkspace.launch, LocalWorkspace.find, check_folder])
@pytest.mark.parametrize("path", [None, 3, b"folder", "a\0b"])
def test_what_is_no_path_is_named(use, path):
    """A folder that cannot be one is a typed error wherever it is given."""
    with pytest.raises(WorkspaceStartError, match=re.escape(repr(path))):
        use(path)


def test_a_server_that_cannot_start_gives_the_reason(tmp_path):
    """What the server wrote before it ended is in the error."""
    (tmp_path / ".server").mkdir()
    (tmp_path / "metastore.sqlite").write_text("not a database, but long enough to be looked at as one")

    with pytest.raises(WorkspaceStartError, match="not a database"):
        LocalWorkspace.start(tmp_path)


def test_locks_are_shared_or_not(tmp_path):
    """Several may hold a shared lock; an exclusive one waits for all of them."""
    shared = [FileLock(tmp_path / "lock", shared=True) for _ in range(2)]
    taken = [lock.try_take() for lock in shared]
    alone = FileLock(tmp_path / "lock")
    before = alone.try_take(0.05)
    for lock in shared:
        lock.release()

    assert ([True, True], False, True) == (taken, before, alone.try_take())
    alone.release()


def test_importing_the_package_loads_no_server():
    """Importing the local workspace is light: neither server, engine nor pyarrow are loaded."""
    heavy = ("starlette", "uvicorn", "grpc", "pyarrow", "deltalake")
    code = f"import sys, lakewire.local; print([name for name in {heavy} if name in sys.modules])"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == ended.stdout


def test_a_folder_that_cannot_be_one_is_refused(tmp_path):
    """A path that is a file is named, with the reason."""
    (tmp_path / "file").write_text("")

    with pytest.raises(
        WorkspaceStartError, match=r"file cannot be the folder of a workspace: (Not a directory|File exists)"
    ):
        LocalWorkspace.start(tmp_path / "file")


def test_a_server_in_the_background_stays_until_it_is_stopped(tmp_path):
    """It is found and joined by others, outlives them, and a second launch finds the first one's server."""
    launched = LocalWorkspace.launch(tmp_path)
    with LocalWorkspace.start(tmp_path) as joined:
        assert launched.host == joined.host
    assert LocalWorkspace.launch(tmp_path).host == LocalWorkspace.find(tmp_path).host == launched.host
    pid = pid_of(tmp_path)

    launched.stop()

    assert (None, False) == (LocalWorkspace.find(tmp_path), responds(launched.host))
    until(lambda: not is_running(pid))
    with pytest.raises(WorkspaceControlError, match="does not respond"):
        launched.stop()


def test_a_server_that_others_use_can_be_stopped_but_not_taken_over(tmp_path):
    """It ends with its users, so nobody may count on it; stopped, it ends before them."""
    with LocalWorkspace.start(tmp_path) as used:
        with pytest.raises(WorkspaceStartError, match="as long as programs use it"):
            LocalWorkspace.launch(tmp_path)
        LocalWorkspace.find(tmp_path).stop()
        assert not responds(used.host)


def test_only_an_administrator_stops_a_server(tmp_path):
    """Any other user of the workspace is refused."""
    with LocalWorkspace.start(tmp_path) as workspace:
        refused = requests.post(f"{workspace.host}/_local/stop", timeout=5)
        assert (401, True) == (refused.status_code, responds(workspace.host))


def test_nothing_is_found_where_nothing_runs(tmp_path):
    """Neither a folder that is not there nor one whose server has ended; none is made."""
    with LocalWorkspace.start(tmp_path / "ended"):
        pass

    assert LocalWorkspace.find(tmp_path / "ended") is None
    assert LocalWorkspace.find(tmp_path / "none") is None
    assert not (tmp_path / "none").exists()
