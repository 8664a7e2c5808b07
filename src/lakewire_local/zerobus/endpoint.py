"""
The server of Zerobus, on loopback.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import grpc

from lakewire_local.zerobus.flight import FlightData, PutResult
from lakewire_local.zerobus.service import ZerobusService

if TYPE_CHECKING:
    from lakewire_local.identity import Identity
    from lakewire_local.sql import SqlRunner

_THREADS = 64  # each stream has one
_SERVICE = "arrow.flight.protocol.FlightService"
_UNLIMITED = [("grpc.max_receive_message_length", -1)]


class ZerobusEndpoint:
    """
    Serve Zerobus from the beginning, as its address is part of what a workspace says of itself.

    Args:
        runner: The SQL of the workspace.
        identity: Knows the callers.
    """

    def __init__(self, runner: SqlRunner, identity: Identity) -> None:
        self._service = ZerobusService(runner, identity)
        put = grpc.stream_stream_rpc_method_handler(
            self._service.put,
            request_deserializer=FlightData.FromString,
            response_serializer=PutResult.SerializeToString,
        )
        self._server = grpc.server(
            ThreadPoolExecutor(_THREADS, thread_name_prefix="zerobus"),
            handlers=[grpc.method_handlers_generic_handler(_SERVICE, {"DoPut": put})],
            options=_UNLIMITED,
        )
        self.url = f"http://127.0.0.1:{self._server.add_insecure_port('127.0.0.1:0')}"
        self._server.start()

    @property
    def streams(self) -> int:
        """Return how many streams are open."""
        return len(self._service.open)

    def close(self) -> None:
        """Stop the server, and with it the streams that are open."""
        self._server.stop(grace=None)
