"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("command_execution")
CANCEL = _op("cancel", "POST", "/api/1.2/commands/cancel", effect=_rt.Effect.IDEMPOTENT)
CANCEL_WAITER = _rt.Waiter(
    poll="command_status",
    bind={
        "cluster_id": ("request", "cluster_id"),
        "command_id": ("request", "command_id"),
        "context_id": ("request", "context_id"),
    },
    status="status",
    success=("Cancelled", "Finished"),
    failure=("Error",),
    message="results.cause",
)
COMMAND_STATUS = _op("command_status", "GET", "/api/1.2/commands/status", _m.CommandStatusResponse)
CONTEXT_STATUS = _op("context_status", "GET", "/api/1.2/contexts/status", _m.ContextStatusResponse)
CREATE = _op("create", "POST", "/api/1.2/contexts/create", _m.Created)
CREATE_WAITER = _rt.Waiter(
    poll="context_status",
    bind={"cluster_id": ("request", "cluster_id"), "context_id": ("response", "id")},
    status="status",
    success=("Running",),
    failure=("Error",),
)
DESTROY = _op("destroy", "POST", "/api/1.2/contexts/destroy", effect=_rt.Effect.IDEMPOTENT)
EXECUTE = _op("execute", "POST", "/api/1.2/commands/execute", _m.Created)
EXECUTE_WAITER = _rt.Waiter(
    poll="command_status",
    bind={
        "cluster_id": ("request", "cluster_id"),
        "command_id": ("response", "id"),
        "context_id": ("request", "context_id"),
    },
    status="status",
    success=("Finished",),
    failure=("Cancelled", "Cancelling", "Error"),
    message="results.summary",
    result="results.result_type",
    good_results=("image", "images", "table", "text"),
)


class StartedCreated(_rt.Started[_m.Created, _rt.ResultT, _rt.ResultT]):
    id: str | None


class CommandExecutionAPI(_rt.Api):
    def cancel(
        self, *, cluster_id: str | None = None, command_id: str | None = None, context_id: str | None = None
    ) -> _rt.Started[None, _m.CommandStatusResponse, _m.CommandStatusResponse]:
        """POST /api/1.2/commands/cancel

        https://docs.databricks.com/api/workspace/commandexecution/cancel
        """
        _body = {"clusterId": cluster_id, "commandId": command_id, "contextId": context_id}
        _sent = self._sender.send(CANCEL, "/api/1.2/commands/cancel", body=_rt.given(CommandExecutionAPI.cancel, _body))
        return _rt.Started(
            self._sender,
            CommandExecutionAPI,
            CANCEL_WAITER,
            _sent,
            request={"cluster_id": cluster_id, "command_id": command_id, "context_id": context_id},
        )

    def command_status(self, cluster_id: str, context_id: str, command_id: str) -> _m.CommandStatusResponse:
        """GET /api/1.2/commands/status

        https://docs.databricks.com/api/workspace/commandexecution/commandstatus
        """
        _query = {"clusterId": cluster_id, "commandId": command_id, "contextId": context_id}
        return self._sender.send(
            COMMAND_STATUS, "/api/1.2/commands/status", query=_rt.given(CommandExecutionAPI.command_status, _query)
        )

    def context_status(self, cluster_id: str, context_id: str) -> _m.ContextStatusResponse:
        """GET /api/1.2/contexts/status

        https://docs.databricks.com/api/workspace/commandexecution/contextstatus
        """
        _query = {"clusterId": cluster_id, "contextId": context_id}
        return self._sender.send(
            CONTEXT_STATUS, "/api/1.2/contexts/status", query=_rt.given(CommandExecutionAPI.context_status, _query)
        )

    def create(
        self, *, cluster_id: str | None = None, language: _m.Language | str | None = None
    ) -> StartedCreated[_m.ContextStatusResponse]:
        """POST /api/1.2/contexts/create

        https://docs.databricks.com/api/workspace/commandexecution/create
        """
        _body = {"clusterId": cluster_id, "language": language}
        _sent = self._sender.send(CREATE, "/api/1.2/contexts/create", body=_rt.given(CommandExecutionAPI.create, _body))
        return StartedCreated(
            self._sender, CommandExecutionAPI, CREATE_WAITER, _sent, request={"cluster_id": cluster_id}
        )

    def destroy(self, cluster_id: str, context_id: str) -> None:
        """POST /api/1.2/contexts/destroy

        https://docs.databricks.com/api/workspace/commandexecution/destroy
        """
        _body = {"clusterId": cluster_id, "contextId": context_id}
        self._sender.send(DESTROY, "/api/1.2/contexts/destroy", body=_rt.given(CommandExecutionAPI.destroy, _body))

    def execute(
        self,
        *,
        cluster_id: str | None = None,
        command: str | None = None,
        context_id: str | None = None,
        language: _m.Language | str | None = None,
    ) -> StartedCreated[_m.CommandStatusResponse]:
        """POST /api/1.2/commands/execute

        https://docs.databricks.com/api/workspace/commandexecution/execute
        """
        _body = {"clusterId": cluster_id, "command": command, "contextId": context_id, "language": language}
        _sent = self._sender.send(
            EXECUTE, "/api/1.2/commands/execute", body=_rt.given(CommandExecutionAPI.execute, _body)
        )
        return StartedCreated(
            self._sender,
            CommandExecutionAPI,
            EXECUTE_WAITER,
            _sent,
            request={"cluster_id": cluster_id, "context_id": context_id},
        )
