"""
The server process: one workspace behind uvicorn, until it gets a signal or its last user has left.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO, cast

import attrs
import structlog
import uvicorn

from lakewire_local.certificates import make_certificates
from lakewire_local.engine.process import EngineStartError
from lakewire_local.engine_choice import DEFAULT_ENGINE
from lakewire_local.http.app import create_app
from lakewire_local.http.connections import BoundedConnection
from lakewire_local.http.page.visitors import Visitors
from lakewire_local.process.before_start import WorkspaceStartError
from lakewire_local.process.server_state import ServerState
from lakewire_local.system import allow_many_files
from lakewire_local.workspace import Workspace
from lakewire_runtime.private_files import FileLock, write_private

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire_local.workspace_files import WorkspaceFiles

LOOPBACK = "127.0.0.1"
_ANY = "0.0.0.0"  # noqa: S104  only where the user asks for it
_KEEP_ALIVE_SECONDS = 3600  # idle clients keep their connections; closing one early looks like a lost response
_DRAIN_SECONDS = 2


@attrs.frozen(kw_only=True)
class ServerOptions:
    """
    Options of the server.

    Args:
        port: 0 for any free one.
        bind: Address of this machine to listen at; ``0.0.0.0`` for all of them.
        names: Names, beside those of this machine, by which clients reach it; the certificate has them.
        token: Access token to accept; None for the one of the workspace.
        link_seconds: How long links to results are valid.
        token_seconds: How long OAuth access tokens are valid.
        tls: Speak https, with a certificate of an authority of the workspace.
        leased: End when nobody holds a lease on the workspace.
        engine: ``sail``, ``spark`` or ``sc://host:port``.
    """

    port: int = 0
    bind: str = LOOPBACK
    names: Sequence[str] = ()
    token: str | None = attrs.field(default=None, repr=False)
    link_seconds: float = 900.0
    token_seconds: float = 3600.0
    tls: bool = False
    leased: bool = False
    engine: str = DEFAULT_ENGINE


def serve(files: WorkspaceFiles, options: ServerOptions, *, announce: Callable[[ServerState, str], None]) -> None:
    """
    Serve a workspace until SIGINT, SIGTERM or, when leased, the end of the last lease.

    Args:
        files: The folder of the workspace.
        options: How to serve it.
        announce: Called once the server accepts requests, with an address of the pages that lets in once.

    Raises:
        WorkspaceStartError: Another process serves the workspace, the port is taken, or the engine cannot be used.
    """
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(cast("TextIO", _PatientLog())))
    files.make()
    alive = FileLock(files.server_lock)
    if not alive.try_take():
        state = ServerState.read(files)
        where = f" at {state.host} (process {state.pid})" if state else ""
        raise WorkspaceStartError(f"the workspace {files.root} is already being served{where}")
    files.state.unlink(missing_ok=True)
    certificates = make_certificates(files, options.names) if options.tls else None
    listener = _listen(options.bind, options.port)
    address, port = listener.getsockname()
    host = f"{'https' if certificates else 'http'}://{LOOPBACK if address == _ANY else address}:{port}"
    workspace = Workspace.open(
        files,
        host=host,
        token=options.token,
        link_seconds=options.link_seconds,
        token_seconds=options.token_seconds,
        engine=options.engine,
        authority=certificates.authority if certificates else None,
    )
    visitors = Visitors(workspace.identity)
    try:
        _begin(workspace, options.engine)
        state = ServerState(
            pid=os.getpid(),
            host=host,
            warehouse_id=workspace.warehouse.id,
            leased=options.leased,
            engine=options.engine,
            ca_bundle=str(certificates.authority) if certificates else None,
            zerobus_endpoint=workspace.zerobus.url,
        )

        def started() -> None:
            write_private(files.state, json.dumps(attrs.asdict(state)))
            announce(state, f"{host}/login?code={visitors.code_for(workspace.identity.user)}")

        pem = str(certificates.server) if certificates else None
        asked_to_end = threading.Event()
        app = create_app(workspace, visitors=visitors, end=asked_to_end.set)
        reasons: list[Callable[[], object]] = [
            asked_to_end.wait,
            *([FileLock(files.lease_lock).take] if options.leased else []),
        ]
        _run(app, workspace, listener, pem=pem, started=started, reasons=reasons)
    finally:
        files.state.unlink(missing_ok=True)
        workspace.close()
        alive.release()


def _begin(workspace: Workspace, engine: str) -> None:
    """Start the engine (Sail in the background, others before the first request) and what works by itself."""
    if engine != DEFAULT_ENGINE:
        try:
            workspace.check_engine()
        except EngineStartError as error:
            raise WorkspaceStartError(error.text) from None
    workspace.warm_up()
    workspace.triggers.begin()
    workspace.vectors.syncs.begin()


def _run(
    app: Any,
    workspace: Workspace,
    listener: socket.socket,
    *,
    pem: str | None,
    started: Callable[[], None],
    reasons: Sequence[Callable[[], object]],
) -> None:
    """Serve until a signal, or until one of the *reasons* to end returns."""
    allow_many_files()  # each connection is one
    config = uvicorn.Config(
        app,
        ssl_certfile=pem,
        ssl_keyfile=pem,
        http=BoundedConnection,
        loop="auto",  # uvloop, which there is not for Windows
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=_DRAIN_SECONDS,
    )
    server = _WorkspaceServer(config, started=started, ending=workspace.stop_work)
    for reason in reasons:
        threading.Thread(target=server.end_after, args=(reason,), daemon=True).start()
    server.run(sockets=[listener])


class _PatientLog:
    """Write the log of the server; what does not fit on the disk is lost, and nothing else fails because of it."""

    def write(self, text: str) -> None:
        """Write a piece of it."""
        with suppress(OSError):
            sys.stdout.write(text)

    def flush(self) -> None:
        """Write what is held back."""
        with suppress(OSError):
            sys.stdout.flush()


class _WorkspaceServer(uvicorn.Server):
    """Report when requests are accepted and when no more are; end without an error on SIGINT and SIGTERM."""

    def __init__(self, config: uvicorn.Config, *, started: Callable[[], None], ending: Callable[[], None]) -> None:
        super().__init__(config)
        self._started = started
        self._ending = ending

    def end_after(self, reason: Callable[[], object]) -> None:
        """End when *reason* returns: nobody has a lease (whose lock it keeps: new users wait), or it was asked for."""
        reason()
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what requests are waiting for, then the requests."""
        await asyncio.to_thread(self._ending)
        await super().shutdown(sockets)

    def handle_exit(self, sig: int, frame: object) -> None:  # noqa: ARG002  uvicorn's signature
        # Not stored for uvicorn to raise afterwards: there is clean-up to do, and the request to end is not an error.
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


def _listen(address: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
    except OSError as error:
        listener.close()
        where = "" if address == LOOPBACK else f" of {address}"
        raise WorkspaceStartError(f"port {port}{where} cannot be used: {error.strerror or error}") from None
    return listener
