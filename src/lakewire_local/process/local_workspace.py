"""
Start, share and stop the server process of a local workspace.

Imports nothing of the server: what is here runs in the user's process.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

import attrs

from lakewire_local.process.before_start import WorkspaceStartError, folder_of
from lakewire_local.process.local_api import LocalApi, RequestLog, WorkspaceControlError, WorkspaceSnapshot, advance
from lakewire_local.process.server_state import ServerState
from lakewire_local.process.starting import prepared, server_of, starting
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime.private_files import FileLock, is_free, is_held, wait_free

if TYPE_CHECKING:
    import os
    from datetime import datetime, timedelta
    from types import TracebackType

_STOP_S = 15.0


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
        wanted, files, deadline = prepared(path, engine, timeout)
        lease = FileLock(files.lease_lock, shared=True)
        with starting(files, deadline), ExitStack() as on_failure:
            on_failure.callback(lease.release)
            _take_lease(files, lease)
            state = server_of(files, deadline, wanted, ["--leased", *(["--tls"] if tls else [])])
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
        wanted, files, deadline = prepared(path, engine, timeout)
        with starting(files, deadline):
            state = server_of(files, deadline, wanted, ["--port", str(port)])
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

        Raises:
            WorkspaceStartError: *path* is no path.
        """
        files = folder_of(path)
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


def _take_lease(files: WorkspaceFiles, lease: FileLock) -> None:
    """Take a lease; an earlier server that is ending has to be waited for."""
    if not lease.try_take(_STOP_S):
        raise WorkspaceStartError(f"the earlier server of {files.root} does not end")
