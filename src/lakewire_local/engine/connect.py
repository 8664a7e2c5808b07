"""
A client of Spark Connect: statements in, Arrow batches out, on the raw stub.

One object per server; every method may be called from any thread. Knows no metastore and no error classes.
"""

from __future__ import annotations

import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs
import grpc
import pyarrow as pa

from lakewire_local.engine.stubs import base_pb2, base_pb2_grpc, expressions_pb2, relations_pb2
from lakewire_local.engine.types import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire.schema.types import Field

USER = "lakewire"
_OPTIONS = [
    ("grpc.max_receive_message_length", -1),
    ("grpc.max_send_message_length", -1),
    # Nothing is packed: gzip takes Sail five times as long as all else that it does for a large result.
    ("grpc.compression_enabled_algorithms_bitset", 1),
]


class EngineError(Exception):
    """The engine refused or failed a statement; the text is the engine's, *cause* what it came from."""

    def __init__(
        self,
        text: str,
        *,
        sql_state: str | None = None,
        error_class: str | None = None,
        cause: EngineError | None = None,
    ) -> None:
        super().__init__(text)
        self.text = text
        self.sql_state = sql_state
        self.error_class = error_class
        self.cause = cause


class EngineGoneError(EngineError):
    """The engine's process or the connection to it ended; what was running may have committed."""


class EngineCanceledError(EngineError):
    """The statement was interrupted."""


@attrs.frozen
class EngineResult:
    """Hold the fields of a result and its batches as the engine sends them, uncast and streamed."""

    fields: tuple[Field, ...]
    batches: Iterator[pa.RecordBatch]


class ConnectClient:
    """
    Talk to one Spark Connect server.

    Args:
        address: ``host:port``.
    """

    def __init__(self, address: str) -> None:
        self._channel = grpc.insecure_channel(address, options=_OPTIONS)
        self._stub: Any = base_pb2_grpc.SparkConnectServiceStub(self._channel)

    @property
    def stub(self) -> Any:
        """Return the methods of the protocol, for messages of somebody else."""
        return self._stub

    def close(self) -> None:
        """Close the channel."""
        self._channel.close()

    def execute(
        self,
        session_id: str,
        text: str,
        *,
        arguments: Mapping[str, Any] | None = None,
        operation_id: str | None = None,
        ends_marked: bool = False,
    ) -> EngineResult:
        """
        Run one statement and return once its columns are known.

        *arguments* are literals (``literals.literal``) by parameter name. With *ends_marked* the end of a result is
        asked for, and a result without it is an error.
        """
        plan = base_pb2.Plan(root=relations_pb2.Relation(sql=_sql(text, arguments or {})))
        responses = self._responses(session_id, plan, operation_id, ends_marked=ends_marked)
        for response in responses:
            if response.HasField("schema"):
                return EngineResult(fields_of(response.schema), _batches(response, responses))
        return EngineResult((), iter(()))

    def analyze(self, session_id: str, text: str, *, arguments: Mapping[str, Any] | None = None) -> tuple[Field, ...]:
        """Return the columns a query would have, without running it."""
        plan = base_pb2.Plan(root=relations_pb2.Relation(sql=_sql(text, arguments or {})))
        schema = base_pb2.AnalyzePlanRequest.Schema(plan=plan)
        request = base_pb2.AnalyzePlanRequest(session_id=session_id, user_context=_user(), schema=schema)
        return fields_of(self._call(self._stub.AnalyzePlan, request).schema.schema)

    def set_config(self, session_id: str, values: Mapping[str, str]) -> None:
        """Set configuration values of a session, which is created by this when new."""
        pairs = [base_pb2.KeyValue(key=key, value=value) for key, value in values.items()]
        operation = base_pb2.ConfigRequest.Operation(set=base_pb2.ConfigRequest.Set(pairs=pairs))
        self._call(
            self._stub.Config,
            base_pb2.ConfigRequest(session_id=session_id, user_context=_user(), operation=operation),
        )

    def interrupt(self, session_id: str, operation_id: str) -> None:
        """Ask the server to stop an operation."""
        kind = base_pb2.InterruptRequest.InterruptType.INTERRUPT_TYPE_OPERATION_ID
        request = base_pb2.InterruptRequest(
            session_id=session_id, user_context=_user(), interrupt_type=kind, operation_id=operation_id
        )
        self._call(self._stub.Interrupt, request)

    def _responses(self, session_id: str, plan: Any, operation_id: str | None, *, ends_marked: bool) -> Iterator[Any]:
        request = base_pb2.ExecutePlanRequest(
            session_id=session_id,
            user_context=_user(),
            operation_id=operation_id or str(uuid.uuid4()),
            plan=plan,
        )
        if ends_marked:
            request.request_options.add().reattach_options.reattachable = True
        is_whole, call = not ends_marked, self._begun(self._stub.ExecutePlan, request)
        try:
            for response in call:
                is_whole = is_whole or response.HasField("result_complete")
                yield response
            if not is_whole:
                raise EngineError("the result broke off")
        except grpc.RpcError as error:
            raise self._failed(session_id, error) from None
        finally:
            call.cancel()

    def _failed(self, session_id: str, error: Any) -> EngineError:
        """Return the error of a statement; where a task of it failed, with what it failed by."""
        found, error_id = _engine_error(error), _error_info(error).get("errorId")
        if not error_id:
            return found
        asked = base_pb2.FetchErrorDetailsRequest(session_id=session_id, user_context=_user(), error_id=error_id)
        with suppress(grpc.RpcError):  # it says no more
            found.cause = _cause(self._begun(self._stub.FetchErrorDetails, asked).errors)
        return found

    def _call(self, method: Any, request: Any) -> Any:
        try:
            return self._begun(method, request)
        except grpc.RpcError as error:
            raise _engine_error(error) from None

    @staticmethod
    def _begun(method: Any, request: Any) -> Any:
        try:
            return method(request)
        except ValueError as error:  # of gRPC, for a channel that was closed meanwhile
            raise EngineGoneError(str(error)) from None


def _batches(first: Any, others: Iterator[Any]) -> Iterator[pa.RecordBatch]:
    yield from _batches_of(first)
    for response in others:
        yield from _batches_of(response)


def _batches_of(response: Any) -> Sequence[pa.RecordBatch]:
    if not response.HasField("arrow_batch"):
        return ()
    with pa.ipc.open_stream(response.arrow_batch.data) as reader:
        return list(reader)


def _sql(text: str, arguments: Mapping[str, Any]) -> Any:
    named = {name: expressions_pb2.Expression(literal=value) for name, value in arguments.items()}
    return relations_pb2.SQL(query=text, named_arguments=named)


def _user() -> Any:
    return base_pb2.UserContext(user_id=USER)


def _engine_error(error: Any) -> EngineError:
    """Read the status of a failed call; real Spark sends the SQLSTATE beside the text, Sail does not."""
    text = error.details() or ""
    if error.code() in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED):
        return EngineGoneError(text)
    info = _error_info(error)
    return EngineError(text, sql_state=info.get("sqlState"), error_class=info.get("errorClass"))


def _cause(errors: Sequence[Any]) -> EngineError | None:
    """Return the last error of a chain that has a class of its own, or else the last one."""
    classes = [each.spark_throwable.error_class for each in errors]
    others = [each for each, name in zip(errors, classes, strict=True) if name and name != classes[0]]
    found = (others or errors)[-1] if errors else None
    return None if found is None else EngineError(found.message, error_class=found.spark_throwable.error_class or None)


def _error_info(error: Any) -> Mapping[str, str]:
    from google.rpc.error_details_pb2 import ErrorInfo
    from grpc_status import rpc_status

    status = rpc_status.from_call(error)
    for detail in status.details if status else ():
        info = ErrorInfo()
        if detail.Unpack(info):
            return dict(info.metadata)
    return {}
