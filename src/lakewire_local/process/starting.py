"""
Start the server process of a folder, or wait for the one that is coming up.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, cast

from lakewire_local.engine_choice import DEFAULT_ENGINE, wanted_engine
from lakewire_local.process.before_start import WorkspaceStartError, check_extra, check_room, made_folder
from lakewire_local.process.local_api import LocalApi
from lakewire_local.process.server_state import ServerState
from lakewire_local.system import GROUP_FLAGS
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime import DeadlineExceededError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.polling import poll
from lakewire_runtime.private_files import FileLock, is_held

if TYPE_CHECKING:
    import os
    from collections.abc import Generator

_START_S = 60.0
_SPARK_START_S = 300.0  # the first start fetches parts of it
_PACE = repeat(0.01)
_LOG_TAIL = 2000  # characters


def prepared(
    path: str | os.PathLike[str], engine: str | None, timeout: float | None
) -> tuple[str | None, WorkspaceFiles, Deadline]:
    """Return the engine that is asked for, the folder, and how long a start may take."""
    wanted = wanted_engine(engine)
    check_extra(wanted or _running_engine(path) or DEFAULT_ENGINE)
    if timeout is None:
        timeout = _SPARK_START_S if wanted == "spark" else _START_S
    deadline = Deadline(timeout)
    return wanted, made_folder(path), deadline


@contextmanager
def starting(files: WorkspaceFiles, deadline: Deadline) -> Generator[None]:
    """Keep others from starting a server of the same folder."""
    lock = FileLock(files.start_lock)
    if not lock.try_take(deadline):
        raise WorkspaceStartError(f"another process has been starting {files.root} for {deadline.seconds:g} s")
    try:
        yield
    finally:
        lock.release()


def _running_engine(path: str | os.PathLike[str]) -> str | None:
    """Return the engine of the server of a folder; None without one, or for what is no folder."""
    try:
        state = ServerState.read(WorkspaceFiles(Path(path)))
    except (OSError, TypeError, ValueError):  # the folder is refused below, with the reason
        return None
    return state.engine if state else None


def server_of(files: WorkspaceFiles, deadline: Deadline, wanted: str | None, options: list[str]) -> ServerState:
    """Return the state of the server that runs, or of one that is started now; it has the engine *wanted*."""
    state = _running(files, deadline) or _spawn(files, deadline, ["--engine", wanted or DEFAULT_ENGINE, *options])
    _check_same(files, state, wanted)
    return state


def _check_same(files: WorkspaceFiles, state: ServerState, wanted: str | None) -> None:
    """Refuse a server that runs with another engine than *wanted*."""
    if wanted not in (None, state.engine):
        raise WorkspaceStartError(
            f"the server of {files.root} runs with the engine {state.engine}, not {wanted}: all users of a folder "
            f"share one server; close it first (process {state.pid}), or use another folder"
        )


def _running(files: WorkspaceFiles, deadline: Deadline) -> ServerState | None:
    """Return the state of a living server, waiting for one that is coming up; None when there is none."""

    def look() -> tuple[bool, ServerState | None]:
        # One that was killed may hold its lock for a moment longer than it responds.
        lives, state = is_held(files.server_lock), ServerState.read(files)
        responds = lives and state and LocalApi(state.host, "", state.ca_bundle).responds()
        return lives, state if responds else None

    try:
        lives, state = poll(look, lambda seen: not seen[0] or seen[1] is not None, deadline, pace=_PACE, what="start")
    except DeadlineExceededError:
        raise WorkspaceStartError(
            f"the running server of {files.root} did not come up in {deadline.seconds:g} s"
        ) from None
    return state if lives else None


def _spawn(files: WorkspaceFiles, deadline: Deadline, options: list[str]) -> ServerState:
    check_room(files)
    files.state.unlink(missing_ok=True)
    command = [sys.executable, "-m", "lakewire_local", "--path", str(files.root), *options]
    with files.log.open("ab") as log:
        # A separate session: Ctrl-C in a terminal is for the user's program, which then releases its lease.
        process = subprocess.Popen(  # noqa: S603  our own program
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            creationflags=GROUP_FLAGS,
        )
    threading.Thread(target=process.wait, daemon=True, name="lakewire-local-reaper").start()

    def look() -> ServerState | None:
        if process.returncode is not None:
            raise _failed_start(files, "ended at once")
        return ServerState.read(files)

    try:
        state = poll(
            look, lambda seen: seen is not None and seen.pid == process.pid, deadline, pace=_PACE, what="start"
        )
    except DeadlineExceededError:
        process.kill()
        raise _failed_start(files, f"did not come up in {deadline.seconds:g} s") from None
    return cast("ServerState", state)


def _failed_start(files: WorkspaceFiles, how: str) -> WorkspaceStartError:
    """Return the error of a failed start; the end of the server's log is in a note."""
    tail = files.log.read_text("utf-8", errors="replace")[-_LOG_TAIL:].strip() or "the log is empty"
    error = WorkspaceStartError(f"the server of {files.root} {how}: {tail.splitlines()[-1]}")
    error.add_note(f"{files.log} ends with:\n{tail}")
    return error
