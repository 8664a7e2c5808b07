"""
The local workspace without what only POSIX has.
"""

from __future__ import annotations

import json
import subprocess
import sys

# Windows locks ranges of bytes for one open file each, until it is closed.
AS_ON_WINDOWS = """
import os, signal, subprocess, sys, types
import lakewire_local.server  # the libraries below it chose their code for this system when they were imported

held, close = [], os.close

def locking(file, mode, size):
    start, node = os.lseek(file, 0, os.SEEK_CUR), os.fstat(file).st_ino
    if any(node == other and start < end and begin < start + size for _, other, begin, end in held):
        raise PermissionError(13, "Permission denied")
    held.append((file, node, start, start + size))

def close_and_unlock(file):
    held[:] = [lock for lock in held if lock[0] != file]
    close(file)

def is_to_be_loaded_again(name):
    return name.split(".")[0] == "lakewire_local" or name == "lakewire_runtime.private_files"

for name in [name for name in sys.modules if is_to_be_loaded_again(name)]:
    del sys.modules[name]
for module, names in ((os, ("fork", "killpg", "setsid", "register_at_fork")), (signal, ("SIGKILL",))):
    for name in names:
        delattr(module, name)
os.close = close_and_unlock
sys.modules |= {"fcntl": None, "msvcrt": types.SimpleNamespace(locking=locking, LK_NBLCK=2)}
subprocess.CREATE_NEW_PROCESS_GROUP = 0
sys.platform = "win32"
"""
USE = """
import json
from pathlib import Path
from lakewire_runtime.private_files import FileLock, is_free, is_held
from lakewire_local.workspace import Workspace
from lakewire_local.workspace_files import WorkspaceFiles

files = WorkspaceFiles(Path(sys.argv[1]))
workspace = Workspace.open(files, host="http://127.0.0.1:1")
workspace.runner.run("CREATE TABLE main.default.t (id INT)")
names = [table.name for table in workspace.metastore.tables.list("main", "default")]
workspace.close()
shared = [FileLock(files.lease_lock, shared=True) for _ in range(2)]
taken = [lock.try_take() for lock in shared]
leased = (is_held(files.lease_lock), is_free(files.lease_lock))
for lock in shared:
    lock.release()
alone = FileLock(files.lease_lock)
taken += [alone.try_take(), FileLock(files.lease_lock, shared=True).try_take(0.02)]
print(json.dumps([names, taken, leased, is_held(files.lease_lock)]))
"""


def test_a_workspace_opens_and_locks_without_posix(tmp_path):
    """Without fcntl, fork, process groups and SIGKILL a folder is opened, used, and locked by one or by several."""
    command = [sys.executable, "-c", AS_ON_WINDOWS + USE, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert "" == done.stderr
    assert [["t"], [True, True, True, False], [False, False], True] == json.loads(done.stdout)
