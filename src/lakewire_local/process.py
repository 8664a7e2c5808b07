"""
Start, share and stop the server process of a local workspace.

Imports nothing of the server: what is here runs in the user's process.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Self

import attrs

from lakewire_local.layout import Layout
from lakewire_local.locks import FileLock, is_free, is_held, wait_free
from lakewire_runtime import LakewireError

if TYPE_CHECKING:
    from types import TracebackType

_EXTRA = ("starlette", "uvicorn", "httptools", "uvloop", "pysail", "pyspark", "grpc")
_PAUSE = 0.01
_STOP_SECONDS = 15.0
_LOG_TAIL = 2000


class WorkspaceStartError(LakewireError):
    """The server of a local workspace cannot be started; the message says why and what to do."""

    outcome = "not_sent"


@attrs.frozen(kw_only=True)
class ServerState:
    """Hold what a running server says of itself; one that is *leased* ends with its last user."""

    pid: int
    host: str
    warehouse_id: str
    leased: bool

    @classmethod
    def read(cls, layout: Layout) -> ServerState | None:
        """Return the state of the last server; None when there is none."""
        try:
            return cls(**json.loads(layout.state.read_text("utf-8")))
        except FileNotFoundError:
            return None


@attrs.define(kw_only=True, eq=False)
class LocalWorkspace:
    """
    Use a local workspace.

    The server ends when the last process that started or joined it closes it or dies, also by SIGKILL. One that
    was started by hand (``python -m lakewire.local``) is joined, and stays.

    Attributes:
        path: Folder of the workspace.
        host: ``http://127.0.0.1:port``.
        token: Access token.
        warehouse_id: Of its SQL warehouse.
    """

    path: Path
    host: str
    token: str = attrs.field(repr=False)
    warehouse_id: str
    _layout: Layout = attrs.field(repr=False, alias="layout")
    _leased: bool = attrs.field(repr=False, alias="leased")
    _lease: FileLock | None = attrs.field(repr=False, alias="lease")

    @classmethod
    def start(cls, path: str | os.PathLike[str], *, timeout: float = 60.0) -> LocalWorkspace:
        """
        Start the server of a workspace, or join the one that is running.

        Args:
            path: Folder of the workspace; made when it is not there.
            timeout: Seconds to wait until the server answers.

        Raises:
            WorkspaceStartError: The extra is missing, *path* cannot be the folder, or the server did not come up.
        """
        check_extra()
        layout = _folder(path)
        lease = FileLock(layout.server / "lease.lock", shared=True)
        starting = FileLock(layout.server / "start.lock")
        if not starting.try_take(timeout):
            raise WorkspaceStartError(f"another process has been starting {layout.root} for {timeout:g} s")
        try:
            _take_lease(layout, lease)
            state = _running(layout, timeout) or _spawn(layout, timeout)
        except BaseException:
            lease.release()
            raise
        finally:
            starting.release()
        return cls(
            path=layout.root,
            host=state.host,
            token=layout.token.read_text("utf-8"),
            warehouse_id=state.warehouse_id,
            layout=layout,
            leased=state.leased,
            lease=lease,
        )

    def close(self) -> None:
        """Stop using the workspace; its last user waits until the server has ended. May be called twice."""
        if self._lease is None:
            return
        self._lease.release()
        self._lease = None
        lease = self._layout.server / "lease.lock"
        # Nobody else has a lease when it is free, or when the server has taken it in order to end.
        if self._leased and (is_free(lease) or is_held(lease)):
            wait_free(self._layout.server / "server.lock", _STOP_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _folder(path: str | os.PathLike[str]) -> Layout:
    """Return the layout of a workspace whose folders are there and can be written."""
    try:
        layout = Layout(Path(path))
        layout.make()
        if not os.access(layout.server, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except (OSError, TypeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise WorkspaceStartError(f"{path!r} cannot be the folder of a local workspace: {reason}") from None
    return layout


def check_extra() -> None:
    """
    Make sure that the packages of the server are installed.

    Raises:
        WorkspaceStartError: One is not.
    """
    missing = [name for name in _EXTRA if find_spec(name) is None]
    if missing:
        raise WorkspaceStartError(
            f"the local workspace needs packages that are not installed ({', '.join(missing)}): "
            'pip install "lakewire[local]"'
        )


def _take_lease(layout: Layout, lease: FileLock) -> None:
    """Take a lease; while an earlier server is ending it has to be waited for."""
    if not lease.try_take(_STOP_SECONDS):
        raise WorkspaceStartError(f"the earlier server of {layout.root} does not end")


def _running(layout: Layout, timeout: float) -> ServerState | None:
    """Return the state of a living server, waiting for one that is coming up."""
    until = time.monotonic() + timeout
    while is_held(layout.server / "server.lock"):
        state = ServerState.read(layout)
        if state:
            return state
        if time.monotonic() > until:
            raise WorkspaceStartError(f"the running server of {layout.root} did not come up in {timeout:g} s")
        time.sleep(_PAUSE)
    return None


def _spawn(layout: Layout, timeout: float) -> ServerState:
    layout.state.unlink(missing_ok=True)
    command = [sys.executable, "-m", "lakewire_local", "--path", str(layout.root), "--port", "0", "--leased"]
    with layout.log.open("ab") as log:
        # A session of its own: Ctrl-C in a terminal is for the user's program, which then lets go of its lease.
        process = subprocess.Popen(  # noqa: S603  our own program
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    threading.Thread(target=process.wait, daemon=True, name="lakewire-local-reaper").start()
    until = time.monotonic() + timeout
    while time.monotonic() < until:
        state = ServerState.read(layout)
        if state and state.pid == process.pid:
            return state
        if process.returncode is not None:
            raise _failed_start(layout, "ended at once")
        time.sleep(_PAUSE)
    process.kill()
    raise _failed_start(layout, f"did not come up in {timeout:g} s")


def _failed_start(layout: Layout, how: str) -> WorkspaceStartError:
    """Say in a line how it ended, and in a note what it wrote until then."""
    tail = layout.log.read_text("utf-8", errors="replace")[-_LOG_TAIL:].strip() or "it wrote nothing"
    error = WorkspaceStartError(f"the server of {layout.root} {how}: {tail.splitlines()[-1]}")
    error.add_note(f"{layout.log} ends with:\n{tail}")
    return error
