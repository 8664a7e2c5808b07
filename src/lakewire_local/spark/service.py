"""
The methods of Spark Connect: plans are rewritten and passed on to the engine, commands are carried out.
"""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from functools import wraps
from typing import TYPE_CHECKING, Any

import grpc

from lakewire_local.engine.connect import USER, EngineError
from lakewire_local.engine.stubs import base_pb2, base_pb2_grpc
from lakewire_local.errors import LocalError, unsupported
from lakewire_local.spark.commands import run_command
from lakewire_local.spark.configuration import check_config
from lakewire_local.spark.errors import refuse
from lakewire_local.spark.plans import Rewriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lakewire_local.spark.sessions import SparkSession, SparkSessions


def _refusing(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method whose errors are those of the protocol."""

    @wraps(method)
    def run(self: SparkService, request: Any, context: Any) -> Any:
        try:
            return method(self, request, context)
        except (LocalError, EngineError, grpc.RpcError) as error:
            refuse(context, error)

    return run


class SparkService(base_pb2_grpc.SparkConnectServiceServicer):  # type: ignore[misc]  # generated, without types
    """
    Serve the programs of one workspace.

    Args:
        sessions: Their sessions.
    """

    def __init__(self, sessions: SparkSessions) -> None:
        self._sessions = sessions

    # The methods have the names of the protocol.

    def ExecutePlan(self, request: Any, context: Any) -> Iterator[Any]:  # noqa: N802
        """Run a plan or a command."""
        try:
            yield from self._execute(request, context)
        except (LocalError, EngineError, grpc.RpcError) as error:
            refuse(context, error)

    @_refusing
    def AnalyzePlan(self, request: Any, _: Any) -> Any:  # noqa: N802
        """Describe a plan."""
        session = self._sessions.get(request.session_id)
        with ExitStack() as cleanup:
            Rewriter(session, cleanup).rewrite(request)
            return self._passed_on("AnalyzePlan", request, session)

    @_refusing
    def Config(self, request: Any, _: Any) -> Any:  # noqa: N802
        """Set or read settings of the session."""
        session = self._sessions.get(request.session_id)
        check_config(session, request.operation)
        return self._passed_on("Config", request, session)

    @_refusing
    def AddArtifacts(self, requests: Any, _: Any) -> Any:  # noqa: N802
        """Take data and files of the program."""
        kept = [_of_ours(request) for request in requests]
        session = self._sessions.get(kept[0].session_id)
        return _of_here(session.runner.engine.client_of(session.engine).stub.AddArtifacts(iter(kept)))

    @_refusing
    def ArtifactStatus(self, request: Any, _: Any) -> Any:  # noqa: N802
        """Return which artifacts are known."""
        return self._passed_on("ArtifactStatus", request)

    @_refusing
    def Interrupt(self, request: Any, _: Any) -> Any:  # noqa: N802
        """Stop operations of the session."""
        return self._passed_on("Interrupt", request)

    def ReattachExecute(self, request: Any, context: Any) -> Iterator[Any]:  # noqa: N802
        """Go on with a result that was broken off."""
        try:
            session = self._sessions.get(request.session_id)
            yield from map(
                _of_here, session.runner.engine.client_of(session.engine).stub.ReattachExecute(_of_ours(request))
            )
        except (LocalError, EngineError, grpc.RpcError) as error:
            refuse(context, error)

    @_refusing
    def ReleaseExecute(self, request: Any, _: Any) -> Any:  # noqa: N802
        """Forget a result."""
        session = self._sessions.get(request.session_id)
        if request.operation_id in session.own:
            if request.HasField("release_all"):
                session.own.discard(request.operation_id)
            return _of_here(
                base_pb2.ReleaseExecuteResponse(session_id=request.session_id, operation_id=request.operation_id)
            )
        return self._passed_on("ReleaseExecute", request)

    @_refusing
    def ReleaseSession(self, request: Any, _: Any) -> Any:  # noqa: N802
        """End a session."""
        try:
            return self._passed_on("ReleaseSession", request)
        finally:
            self._sessions.end(request.session_id)

    @_refusing
    def CloneSession(self, request: Any, _: Any) -> Any:  # noqa: N802, ARG002
        """Refuse a copy of a session."""
        raise unsupported("spark.cloneSession")

    @_refusing
    def FetchErrorDetails(self, request: Any, _: Any) -> Any:  # noqa: N802
        """Return what is known of an error."""
        return self._passed_on("FetchErrorDetails", request)

    def _execute(self, request: Any, context: Any) -> Iterator[Any]:
        session = self._sessions.get(request.session_id)
        if request.plan.WhichOneof("op_type") == "compressed_operation":
            raise LocalError(400, "BAD_REQUEST", "[CONNECT_INVALID_PLAN.CANNOT_PARSE] compressed plans are not read.")
        request.operation_id = request.operation_id or str(uuid.uuid4())
        with ExitStack() as cleanup:
            rewriter = Rewriter(session, cleanup)
            if request.plan.HasField("command"):
                responses = run_command(session, rewriter, request.plan.command)
                if responses is not None:
                    session.own.add(request.operation_id)
                    yield from (_addressed(response, request) for response in responses)
                    return
            rewriter.rewrite(request.plan)
            yield from _run(session, request, context)

    def _passed_on(self, method: str, request: Any, session: SparkSession | None = None) -> Any:
        session = session or self._sessions.get(request.session_id)
        return _of_here(getattr(session.runner.engine.client_of(session.engine).stub, method)(_of_ours(request)))


def _run(session: SparkSession, request: Any, context: Any) -> Iterator[Any]:
    """Run a plan in the engine; what its caller no longer waits for is stopped."""
    engine, whole = session.runner.engine, False

    def stop() -> None:
        if not whole:
            engine.interrupt(request.operation_id)

    with engine.operation(session.engine, request.operation_id) as client:
        context.add_callback(stop)
        call = client.stub.ExecutePlan(_of_ours(request))
        try:
            for response in call:
                whole = whole or response.HasField("result_complete")  # the caller may leave with it
                yield _of_here(response)
        finally:
            call.cancel()


def _of_ours(request: Any) -> Any:
    """Return a request as one of the workspace, which owns the sessions of the engine."""
    request.user_context.user_id = USER
    request.ClearField("client_observed_server_side_session_id")
    return request


def _of_here(response: Any) -> Any:
    """Return a response as one of this server: a session that is partly here must have one identity for its program."""
    response.server_side_session_id = response.session_id
    return response


def _addressed(response: Any, request: Any) -> Any:
    response.session_id, response.operation_id = request.session_id, request.operation_id
    response.response_id = str(uuid.uuid4())
    return _of_here(response)
