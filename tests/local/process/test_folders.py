"""Folders that cannot be served, or are served already: nothing is written into them, and the error names them."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from lakewire import errors
from lakewire.local import LocalWorkspace, WorkspaceStartError
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime.private_files import is_held
from tests.conftest import connect
from tests.support.full_disk import may_mount
from tests.support.waiting import is_running, until

SERVE = [sys.executable, "-m", "lakewire.local", "--path"]
CHECK = [sys.executable, "-m", "lakewire.local", "check"]


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=120)


@contextmanager
def read_only(folder):
    """Let nobody write into a folder: by its file system for who may mount, else by its permissions."""
    if may_mount():
        subprocess.run(["mount", "--bind", folder, folder], check=True)
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        undo = ["umount", "--lazy", folder]
    else:
        subprocess.run(["chmod", "-R", "a-w", folder], check=True)
        undo = ["chmod", "-R", "u+w", folder]
    try:
        yield
    finally:
        subprocess.run(undo, check=True)


@pytest.fixture
def folder(tmp_path):
    """The folder of a workspace that has a table, and is not served."""
    with LocalWorkspace.start(tmp_path / "kept") as workspace, connect(workspace) as client:
        client.sql.execute("CREATE TABLE numbers AS SELECT 1 AS n")
    return tmp_path / "kept"


def numbers(client):
    return sorted(row[0] for row in client.sql.execute("SELECT n FROM numbers"))


def test_a_read_only_folder_is_refused(folder):
    """By its name, by the start, the command and the check; writable again, it is as it was."""
    with read_only(folder):
        with pytest.raises(WorkspaceStartError, match=f"{folder} cannot be the folder of a workspace: .*[Rr]ead-only"):
            LocalWorkspace.start(folder)
        served, checked = run(*SERVE, folder), run(*CHECK, folder)

    for ended, code in ((served, 1), (checked, 2)):
        assert (code, True, False) == (ended.returncode, str(folder) in ended.stderr, "Traceback" in ended.stderr)
    with LocalWorkspace.start(folder) as workspace, connect(workspace) as client:
        assert [1] == numbers(client)


def test_a_folder_below_one_that_is_read_only_is_refused(tmp_path):
    """It cannot be made."""
    with read_only(tmp_path), pytest.raises(WorkspaceStartError, match="below cannot be the folder of a workspace"):
        LocalWorkspace.start(tmp_path / "below")


def test_a_copy_of_a_folder_that_is_served_is_another_workspace(tmp_path):
    """Its server is one of its own, with its own tables, also while the other one goes on."""
    with LocalWorkspace.start(tmp_path / "first") as first, connect(first) as one:
        one.sql.execute("CREATE TABLE numbers AS SELECT 1 AS n")
        shutil.copytree(tmp_path / "first", tmp_path / "second")
        with LocalWorkspace.start(tmp_path / "second") as second, connect(second) as other:
            other.sql.execute("INSERT INTO numbers VALUES (2)")
            one.sql.execute("INSERT INTO numbers VALUES (3)")

            assert first.host != second.host
            assert ([1, 3], [1, 2]) == (numbers(one), numbers(other))
            location = other.catalog.tables.get("numbers").storage_location
            assert str(tmp_path / "second") in location


def test_the_lock_of_a_server_that_was_killed_does_not_count(folder):
    """The next one starts at once, whatever its state file says."""
    with LocalWorkspace.start(folder) as workspace:
        pid = ServerState.read(WorkspaceFiles(folder)).pid
        os.kill(pid, signal.SIGKILL)
        until(lambda: not is_running(pid))
        assert (folder / ".server/state.json").exists()
        with LocalWorkspace.start(folder) as again, connect(again) as client:
            assert ([1], True) == (numbers(client), again.host != workspace.host)


def test_one_of_many_that_start_at_once_serves(folder):
    """The others join it; servers by hand are refused, with the address of the one that serves."""
    program = (
        "import sys; from lakewire.local import LocalWorkspace\n"
        "with LocalWorkspace.start(sys.argv[1]) as found: print(found.host, flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(folder)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    starters = [subprocess.Popen(command, **pipes) for _ in range(6)]
    try:
        hosts = {starter.stdout.readline().strip() for starter in starters}
        refused = run(*SERVE, folder)
    finally:
        for starter in starters:
            starter.communicate(timeout=60)

    assert (1, 1, True) == (len(hosts), refused.returncode, hosts.pop() in refused.stderr)
    assert not is_held(folder / ".server" / "server.lock")


def test_a_deleted_folder_is_no_workspace_any_more(folder):
    """Its server refuses writes, and ends with its users; the path can be a new workspace."""
    with LocalWorkspace.start(folder) as workspace, connect(workspace) as client:
        shutil.rmtree(folder)
        with pytest.raises(errors.LakewireError):
            client.sql.execute("INSERT INTO numbers VALUES (2)")
    with LocalWorkspace.start(folder) as workspace, connect(workspace) as client:
        assert [] == list(client.catalog.tables.list("main.default"))
