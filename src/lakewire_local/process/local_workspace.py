"""
Start, share and stop the server process of a local workspace.

Imports nothing of the server: what is here runs in the user's process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast
from urllib.parse import urlsplit

import attrs

from lakewire_local.engine_choice import DEFAULT_ENGINE, wanted_engine
from lakewire_local.process.local_api import LocalApi, RequestLog, WorkspaceControlError, WorkspaceSnapshot, advance
from lakewire_local.process.server_state import ServerState
from lakewire_local.system import GROUP_FLAGS
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime import DeadlineExceededError, LakewireError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.polling import poll
from lakewire_runtime.private_files import FileLock, is_free, is_held, wait_free

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime, timedelta
    from types import TracebackType

_EXTRA = ("starlette", "uvicorn", "httptools", "pyspark", "grpc", "sqlglot")
_SAIL = "pysail"
_START_S = 60.0
_SPARK_START_S = 300.0  # the first start fetches parts of it
_PACE = repeat(0.01)
_STOP_S = 15.0
_LOG_TAIL = 2000  # characters
_START_BYTES = 1 << 20  # of the databases of a new workspace and their logs


class WorkspaceStartError(LakewireError):
    """The server of a local workspace cannot be started; the message has the reason and what to do."""

    outcome = "not_sent"


@attrs.define(kw_only=True, eq=False)
class LocalWorkspace:
    """
    Use a local workspace.

    The server ends when the last process that started or joined it closes it or dies, even by SIGKILL. One that
    was started by hand (``python -m lakewire.local``) is joined, and stays.

    Attributes:
        path: Folder of the workspace.
        host: ``http://127.0.0.1:port``.
        token: Access token.
        warehouse_id: Of its SQL warehouse.
        engine: What runs its statements: ``sail``, ``spark`` or ``sc://host:port``.
        ca_bundle: File with the authority to trust where the server speaks https; else None.
        zerobus_endpoint: Where it takes streams of rows, as ``DeltaTable.ingest`` sends them.
    """

    path: Path
    host: str
    token: str = attrs.field(repr=False)
    warehouse_id: str
    engine: str
    ca_bundle: str | None = None
    zerobus_endpoint: str | None = None
    _files: WorkspaceFiles = attrs.field(repr=False, alias="files")
    _leased: bool = attrs.field(repr=False, alias="leased")
    _lease: FileLock | None = attrs.field(repr=False, alias="lease")

    @classmethod
    def start(
        cls,
        path: str | os.PathLike[str],
        *,
        engine: str | None = None,
        timeout: float | None = None,
        tls: bool = False,
    ) -> LocalWorkspace:
        """
        Start the server of a workspace, or join the one that is running.

        Args:
            path: Folder of the workspace; made when it is not there.
            engine: What runs the statements: ``sail``, ``spark`` (real Spark with Delta) or ``sc://host:port``, a
                Spark Connect server of yours. Without it ``LAKEWIRE_ENGINE`` counts, then the engine of a server
                that is running, then ``sail``.
            timeout: Seconds to wait until the server responds, > 0; by default 60, or 300 for ``spark``.
            tls: Speak https, where the server is not running yet; needs ``lakewire[tls]``.

        Raises:
            InvalidArgumentError: *engine* is none of these.
            WorkspaceStartError: The extra is missing, *path* cannot be a folder, the engine cannot be used, the
                running server has another one, or the server did not come up.
        """
        wanted, files, deadline = _prepared(path, engine, timeout)
        lease = FileLock(files.lease_lock, shared=True)
        with _starting(files, deadline), ExitStack() as on_failure:
            on_failure.callback(lease.release)
            _take_lease(files, lease)
            options = ["--leased", "--engine", wanted or DEFAULT_ENGINE, *(["--tls"] if tls else [])]
            state = _running(files, deadline) or _spawn(files, deadline, options)
            _check_same(files, state, wanted)
            on_failure.pop_all()
        return cls._of(files, state, lease)

    @classmethod
    def launch(
        cls, path: str | os.PathLike[str], *, engine: str | None = None, port: int = 0, timeout: float | None = None
    ) -> LocalWorkspace:
        """
        Start a server that stays until ``stop``, whoever ends; or return the one that is running so.

        Args:
            path: Folder of the workspace; made when it is not there.
            engine: As for ``start``.
            port: Of the server, where it is not running yet; 0 for any free one.
            timeout: As for ``start``.

        Raises:
            InvalidArgumentError: *engine* is no engine.
            WorkspaceStartError: As for ``start``, or the running server ends with those who use it.
        """
        wanted, files, deadline = _prepared(path, engine, timeout)
        with _starting(files, deadline):
            options = ["--port", str(port), "--engine", wanted or DEFAULT_ENGINE]
            state = _running(files, deadline) or _spawn(files, deadline, options)
            _check_same(files, state, wanted)
        if state.leased:
            raise WorkspaceStartError(
                f"{files.root} is served at {state.host} as long as programs use it (process {state.pid}); "
                "stop it first, or end them"
            )
        return cls._of(files, state, None)

    @classmethod
    def find(cls, path: str | os.PathLike[str]) -> LocalWorkspace | None:
        """
        Return the workspace in *path* if its server runs and responds, else None; starts nothing.

        It does not keep the server from ending.
        """
        files = WorkspaceFiles(Path(path))
        if not (files.server_lock.exists() and is_held(files.server_lock)):
            return None
        state = ServerState.read(files)
        return cls._of(files, state, None) if state and LocalApi(state.host, "", state.ca_bundle).responds() else None

    @classmethod
    def _of(cls, files: WorkspaceFiles, state: ServerState, lease: FileLock | None) -> LocalWorkspace:
        return cls(
            path=files.root,
            host=state.host,
            token=files.token.read_text("utf-8"),
            warehouse_id=state.warehouse_id,
            engine=state.engine,
            ca_bundle=state.ca_bundle,
            zerobus_endpoint=state.zerobus_endpoint,
            files=files,
            leased=state.leased,
            lease=lease,
        )

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment variables by which Databricks clients find the workspace and sign in."""
        found = {
            "DATABRICKS_HOST": self.host,
            "DATABRICKS_TOKEN": self.token,
            "DATABRICKS_AUTH_TYPE": "pat",
            "DATABRICKS_WAREHOUSE_ID": self.warehouse_id,
            "DATABRICKS_SERVER_HOSTNAME": urlsplit(self.host).netloc,
            "DATABRICKS_HTTP_PATH": f"/sql/1.0/warehouses/{self.warehouse_id}",
            "DATABRICKS_ZEROBUS_ENDPOINT": self.zerobus_endpoint,
            "REQUESTS_CA_BUNDLE": self.ca_bundle,
        }
        return {name: value for name, value in found.items() if value}

    def login_link(self) -> str:
        """
        Return the address of the pages that show what is in the workspace; within ten minutes, it lets in once.
        """
        return str(self._api.post("login")["url"])

    @property
    def requests(self) -> RequestLog:
        """Return the latest requests, whoever sent them."""
        return RequestLog(self._api)

    def snapshot(self, name: str | None = None, *, timeout: float = 10.0) -> WorkspaceSnapshot:
        """
        Keep what the workspace has now; ``snapshot.restore()`` brings it back in a few hundredths of a second.

        Tables outside of the folder and sessions are not in it. With ``engine="spark"`` a restore also restarts the
        engine.

        Args:
            name: Letters, digits and ``_.-``; one of this name is replaced. By default a new one.
            timeout: Seconds to wait until no statement and no run is active, 0 to 3600.

        Raises:
            WorkspaceControlError: Statements or runs did not end in time. Nothing was kept.
        """
        return WorkspaceSnapshot.take(self._api, name, timeout)

    def snapshots(self) -> list[WorkspaceSnapshot]:
        """Return the snapshots in the folder, by name."""
        found = self._api.get("snapshots")["snapshots"]
        return [WorkspaceSnapshot(entry["name"], self._api) for entry in found]

    def advance(self, by: float | timedelta, *, timeout: float = 60.0) -> datetime:
        """
        Move the clock of the workspace forward: tokens and links expire, VACUUM finds files old, schedules start runs.

        A schedule starts a run at each of its times on the way, and the clock stands until the run has ended. It is
        the machine's clock again when the server ends. What engines and task processes do themselves has the time of
        the machine: commits, ``now()`` in a notebook.

        Args:
            by: Seconds, or a ``timedelta``; >= 0.
            timeout: Seconds to wait for the runs, 0 to 3600.

        Returns:
            The time that it is now in the workspace.

        Raises:
            InvalidArgumentError: *by* goes back.
            WorkspaceControlError: A run did not end in time; the clock stands where it was started.
        """
        return advance(self._api, by, timeout)

    def stop(self, *, timeout: float = _STOP_S) -> None:
        """
        End the server, whoever uses it: their statements and runs are canceled.

        Args:
            timeout: Seconds to wait until it has ended, > 0.

        Raises:
            WorkspaceControlError: It does not respond, or has not ended in time.
        """
        self._api.post("stop")
        if not wait_free(self._files.server_lock, timeout):
            raise WorkspaceControlError(f"the server of {self.path} has not ended in {timeout:g} s")

    @property
    def _api(self) -> LocalApi:
        return LocalApi(self.host, self.token, self.ca_bundle)

    def close(self) -> None:
        """Stop using the workspace; its last user waits until the server has ended. May be called twice."""
        if self._lease is None:
            return
        self._lease.release()
        self._lease = None
        lease = self._files.lease_lock
        with suppress(FileNotFoundError):  # the folder was deleted: its server ends, and there is no lock to see it by
            # Nobody else has a lease when it is free, or when the server has taken it in order to end.
            if self._leased and (is_free(lease) or is_held(lease)):
                wait_free(self._files.server_lock, _STOP_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _prepared(
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
def _starting(files: WorkspaceFiles, deadline: Deadline) -> Generator[None]:
    """Keep others from starting a server of the same folder."""
    starting = FileLock(files.start_lock)
    if not starting.try_take(deadline):
        raise WorkspaceStartError(f"another process has been starting {files.root} for {deadline.seconds:g} s")
    try:
        yield
    finally:
        starting.release()


def check_extra(engine: str = DEFAULT_ENGINE) -> None:
    """
    Check that the packages of the server and of its engine are installed.

    Raises:
        WorkspaceStartError: A package is missing.
    """
    needed = (*_EXTRA, _SAIL) if engine == DEFAULT_ENGINE else _EXTRA
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        extra = "spark" if engine == "spark" else "local"
        raise WorkspaceStartError(
            f"the local workspace needs packages that are not installed ({', '.join(missing)}): "
            f'pip install "lakewire[{extra}]"'
        )


def _check_same(files: WorkspaceFiles, state: ServerState, wanted: str | None) -> None:
    """Refuse a server that runs with another engine than *wanted*."""
    if wanted not in (None, state.engine):
        raise WorkspaceStartError(
            f"the server of {files.root} runs with the engine {state.engine}, not {wanted}: all users of a folder "
            f"share one server; close it first (process {state.pid}), or use another folder"
        )


def _running_engine(path: str | os.PathLike[str]) -> str | None:
    """Return the engine of the server of a folder; None without one, or for what is no folder."""
    try:
        state = ServerState.read(WorkspaceFiles(Path(path)))
    except (OSError, TypeError, ValueError):  # the folder is refused below, with the reason
        return None
    return state.engine if state else None


def made_folder(path: str | os.PathLike[str]) -> WorkspaceFiles:
    """
    Make the folder of a workspace where it is not there.

    Raises:
        WorkspaceStartError: It cannot be made, or nobody may write into it.
    """
    try:
        files = WorkspaceFiles(Path(path))
        files.make()
    except OSError as error:
        raise _no_folder(path, error) from None
    except (TypeError, ValueError) as error:
        raise WorkspaceStartError(f"{path!r} cannot be the folder of a workspace: {error}") from None
    check_writable(files)
    return files


def check_writable(files: WorkspaceFiles) -> None:
    """
    Check that the folder of a workspace is not read-only.

    Raises:
        WorkspaceStartError: It is.
    """
    if not os.access(files.server, os.W_OK):
        raise WorkspaceStartError(f"{files.root} cannot be the folder of a workspace: it is read-only ({files.server})")


def check_room(files: WorkspaceFiles) -> None:
    """
    Check that the disk has room for what a server writes as it starts.

    Raises:
        WorkspaceStartError: It has not.
    """
    probe = files.server / f"room-{os.getpid()}"
    try:
        probe.write_bytes(bytes(_START_BYTES))
    except OSError as error:
        raise _no_folder(files.root, error) from None
    finally:
        probe.unlink(missing_ok=True)


def _no_folder(path: object, error: OSError) -> WorkspaceStartError:
    return WorkspaceStartError(f"{path} cannot be the folder of a workspace: {error.strerror} ({error.filename})")


def _take_lease(files: WorkspaceFiles, lease: FileLock) -> None:
    """Take a lease; an earlier server that is ending has to be waited for."""
    if not lease.try_take(_STOP_S):
        raise WorkspaceStartError(f"the earlier server of {files.root} does not end")


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
