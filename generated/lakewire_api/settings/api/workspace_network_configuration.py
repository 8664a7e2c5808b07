# Generated from settings (databricks-sdk 0.156.0, spec 98d5974b1edec122). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of WorkspaceNetworkConfigurationAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

if _TYPE_CHECKING:
    pass

GET_WORKSPACE_NETWORK_OPTION_RPC = _rt.Operation(
    name="workspace_network_configuration.get_workspace_network_option_rpc",
    method="GET",
    path="/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network",
    returns=_m.WorkspaceNetworkOption,
    effect=_rt.Effect.READ,
    scope="account",
)
UPDATE_WORKSPACE_NETWORK_OPTION_RPC = _rt.Operation(
    name="workspace_network_configuration.update_workspace_network_option_rpc",
    method="PUT",
    path="/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network",
    returns=_m.WorkspaceNetworkOption,
    effect=_rt.Effect.IDEMPOTENT,
    scope="account",
)


class WorkspaceNetworkConfigurationAPI:
    """The operations of WorkspaceNetworkConfigurationAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def get_workspace_network_option_rpc(self, workspace_id: int) -> _m.WorkspaceNetworkOption:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network"""
        return self._sender.send(
            GET_WORKSPACE_NETWORK_OPTION_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}/network",
        )

    def update_workspace_network_option_rpc(
        self, workspace_id: int, workspace_network_option: _m.WorkspaceNetworkOption | _Mapping[str, _Any]
    ) -> _m.WorkspaceNetworkOption:
        """PUT /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/network"""
        return self._sender.send(
            UPDATE_WORKSPACE_NETWORK_OPTION_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}/network",
            body=workspace_network_option,
        )
