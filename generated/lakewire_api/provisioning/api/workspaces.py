"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspaces")
CREATE = _op("create", "POST", "/api/2.0/accounts/{account_id}/workspaces", _m.Workspace, scope="account")
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"workspace_id": ("response", "workspace_id")},
    status="workspace_status",
    success=("RUNNING",),
    failure=("BANNED", "FAILED", "CANCELLING"),
    message="workspace_status_message",
)
DELETE = _op(
    "delete", "DELETE", "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}", _m.Workspace, scope="account"
)
GET = _op("get", "GET", "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}", _m.Workspace, scope="account")
LIST = _op("list", "GET", "/api/2.0/accounts/{account_id}/workspaces", list[_m.Workspace], scope="account")
LIST_PAGING = _rt.Paging(items="", style="single")
UPDATE = _op(
    "update", "PATCH", "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}", _m.Workspace, scope="account"
)
UPDATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"workspace_id": ("response", "workspace_id")},
    status="workspace_status",
    success=("RUNNING",),
    failure=("BANNED", "FAILED", "CANCELLING"),
    message="workspace_status_message",
)


class StartedWorkspace(_rt.Started[_m.Workspace, _rt.ResultT, _rt.ResultT]):
    account_id: str | None
    aws_region: str | None
    azure_workspace_info: _m.AzureWorkspaceInfo | None
    cloud: str | None
    cloud_resource_container: _m.CloudResourceContainer | None
    compute_mode: _m.CustomerFacingComputeMode | None
    creation_time: int | None
    credentials_id: str | None
    custom_tags: dict[str, str] | None
    deployment_name: str | None
    expected_workspace_status: _m.WorkspaceStatus | None
    gcp_managed_network_config: _m.GcpManagedNetworkConfig | None
    gke_config: _m.GkeConfig | None
    location: str | None
    managed_services_customer_managed_key_id: str | None
    network: _m.WorkspaceNetwork | None
    network_connectivity_config_id: str | None
    network_id: str | None
    pricing_tier: _m.PricingTier | None
    private_access_settings_id: str | None
    storage_configuration_id: str | None
    storage_customer_managed_key_id: str | None
    storage_mode: _m.CustomerFacingStorageMode | None
    workspace_id: int | None
    workspace_name: str | None
    workspace_status: _m.WorkspaceStatus | None
    workspace_status_message: str | None


class WorkspacesAPI(_rt.Api):
    def create(
        self,
        *,
        aws_region: str | None = None,
        cloud: str | None = None,
        cloud_resource_container: _m.CloudResourceContainer | _rt.Fields | None = None,
        compute_mode: _m.CustomerFacingComputeMode | str | None = None,
        credentials_id: str | None = None,
        custom_tags: _Mapping[str, str] | None = None,
        deployment_name: str | None = None,
        gcp_managed_network_config: _m.GcpManagedNetworkConfig | _rt.Fields | None = None,
        gke_config: _m.GkeConfig | _rt.Fields | None = None,
        location: str | None = None,
        managed_services_customer_managed_key_id: str | None = None,
        network_connectivity_config_id: str | None = None,
        network_id: str | None = None,
        pricing_tier: _m.PricingTier | str | None = None,
        private_access_settings_id: str | None = None,
        storage_configuration_id: str | None = None,
        storage_customer_managed_key_id: str | None = None,
        workspace_name: str | None = None,
    ) -> StartedWorkspace[_m.Workspace]:
        """POST /api/2.0/accounts/{account_id}/workspaces

        https://docs.databricks.com/api/account/workspaces/create
        """
        _body = {
            "aws_region": aws_region, "cloud": cloud, "cloud_resource_container": cloud_resource_container,
            "compute_mode": compute_mode, "credentials_id": credentials_id, "custom_tags": custom_tags,
            "deployment_name": deployment_name, "gcp_managed_network_config": gcp_managed_network_config,
            "gke_config": gke_config, "location": location,
            "managed_services_customer_managed_key_id": managed_services_customer_managed_key_id,
            "network_connectivity_config_id": network_connectivity_config_id, "network_id": network_id,
            "pricing_tier": pricing_tier, "private_access_settings_id": private_access_settings_id,
            "storage_configuration_id": storage_configuration_id,
            "storage_customer_managed_key_id": storage_customer_managed_key_id, "workspace_name": workspace_name,
        }
        _sent = self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces",
            body=_rt.given(WorkspacesAPI.create, _body),
        )
        return StartedWorkspace(self._sender, WorkspacesAPI, CREATE_WAITER, _sent, request={})

    def delete(self, workspace_id: int) -> _m.Workspace:
        """DELETE /api/2.0/accounts/{account_id}/workspaces/{workspace_id}

        https://docs.databricks.com/api/account/workspaces/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}",
        )

    def get(self, workspace_id: int) -> _m.Workspace:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}

        https://docs.databricks.com/api/account/workspaces/get
        """
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.Workspace]:
        """GET /api/2.0/accounts/{account_id}/workspaces

        https://docs.databricks.com/api/account/workspaces/list
        """
        return _rt.Pages(
            self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces", LIST_PAGING, limit=limit
        )

    def update(
        self, workspace_id: int, customer_facing_workspace: _m.Workspace | _rt.Fields, *, update_mask: str | None = None
    ) -> StartedWorkspace[_m.Workspace]:
        """PATCH /api/2.0/accounts/{account_id}/workspaces/{workspace_id}

        https://docs.databricks.com/api/account/workspaces/update
        """
        _query = {"update_mask": update_mask}
        _sent = self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}",
            query=_rt.given(WorkspacesAPI.update, _query),
            body=_rt.whole(WorkspacesAPI.update, "customer_facing_workspace", customer_facing_workspace),
        )
        return StartedWorkspace(self._sender, WorkspacesAPI, UPDATE_WAITER, _sent, request={})
