"""
The server of Spark Connect: listens on loopback from its first use, and takes only callers with its token.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import grpc

from lakewire_local.engine.stubs import base_pb2_grpc
from lakewire_local.spark.service import SparkService
from lakewire_local.spark.sessions import SparkSessions

if TYPE_CHECKING:
    from lakewire_local.sql import SqlRunner

_THREADS = 64
_HEADER = "x-lakewire-token"
_UNLIMITED = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]


class SparkEndpoint:
    """
    Serve Spark Connect.

    Args:
        runner: The SQL of the workspace.
        token: What callers must have.
    """

    def __init__(self, runner: SqlRunner, token: str) -> None:
        self._runner = runner
        self._token = token
        self._lock = threading.Lock()
        self._server: Any = None
        self._url = ""

    @property
    def url(self) -> str:
        """Return the address for ``SPARK_REMOTE``, token included; starts the server."""
        with self._lock:
            if self._server is None:
                self._start()
            return self._url

    def close(self) -> None:
        """Stop the server, and with it what its callers run."""
        with self._lock:
            if self._server is not None:
                self._server.stop(grace=None)
                self._server = None

    def _start(self) -> None:
        server = grpc.server(
            ThreadPoolExecutor(_THREADS, thread_name_prefix="spark"),
            interceptors=[_TokenCheck(self._token)],
            options=_UNLIMITED,
        )
        service = SparkService(SparkSessions(self._runner))
        base_pb2_grpc.add_SparkConnectServiceServicer_to_server(service, server)
        port = server.add_insecure_port("127.0.0.1:0")
        server.start()
        self._server, self._url = server, f"sc://127.0.0.1:{port}/;{_HEADER}={quote(self._token, safe='')}"


class _TokenCheck(grpc.ServerInterceptor):  # type: ignore[misc]  # grpc has no types
    """Refuse callers without the token: any process of the machine can reach the port."""

    def __init__(self, token: str) -> None:
        self._token = token

        def refuse(_: Any, context: Any) -> None:
            context.abort(
                grpc.StatusCode.UNAUTHENTICATED, f"The header {_HEADER} must have the token of the workspace."
            )

        self._refused = grpc.unary_unary_rpc_method_handler(refuse)

    def intercept_service(self, continuation: Any, handler_call_details: Any) -> Any:
        """Return the method that is called, or one that refuses."""
        given = dict(handler_call_details.invocation_metadata).get(_HEADER)
        return continuation(handler_call_details) if given == self._token else self._refused
