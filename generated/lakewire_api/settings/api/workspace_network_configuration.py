"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace_network_configuration")
GET_WORKSPACE_NETWORK_OPTION_RPC = _op(
    "get_workspace_network_option_rpc",
    "GET",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network",
    _m.WorkspaceNetworkOption,
    scope="account",
)
UPDATE_WORKSPACE_NETWORK_OPTION_RPC = _op(
    "update_workspace_network_option_rpc",
    "PUT",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network",
    _m.WorkspaceNetworkOption,
    scope="account",
)


class WorkspaceNetworkConfigurationAPI(_rt.Api):
    def get_workspace_network_option_rpc(self, workspace_id: int) -> _m.WorkspaceNetworkOption:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network

        https://docs.databricks.com/api/account/workspacenetworkconfiguration/getworkspacenetworkoptionrpc
        """
        return self._sender.send(
            GET_WORKSPACE_NETWORK_OPTION_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/network",
        )

    def update_workspace_network_option_rpc(
        self, workspace_id: int, workspace_network_option: _m.WorkspaceNetworkOption | _rt.Fields
    ) -> _m.WorkspaceNetworkOption:
        """PUT /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network

        https://docs.databricks.com/api/account/workspacenetworkconfiguration/updateworkspacenetworkoptionrpc
        """
        return self._sender.send(
            UPDATE_WORKSPACE_NETWORK_OPTION_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/network",
            body=_rt.whole(
                WorkspaceNetworkConfigurationAPI.update_workspace_network_option_rpc,
                "workspace_network_option",
                workspace_network_option,
            ),
        )
