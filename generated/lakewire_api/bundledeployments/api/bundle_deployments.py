"""Generated from bundledeployments (databricks-sdk 0.162.0, spec 7e5f048e); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.bundledeployments import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("bundle_deployments")
COMPLETE_VERSION = _op("complete_version", "POST", "/api/2.0/bundle/{name}/complete", _m.Version)
CREATE_DEPLOYMENT = _op("create_deployment", "POST", "/api/2.0/bundle/deployments", _m.Deployment)
CREATE_VERSION = _op("create_version", "POST", "/api/2.0/bundle/{parent}/versions", _m.Version)
DELETE_DEPLOYMENT = _op("delete_deployment", "DELETE", "/api/2.0/bundle/{name}")
GET_DEPLOYMENT = _op("get_deployment", "GET", "/api/2.0/bundle/{name}", _m.Deployment)
GET_OPERATION = _op("get_operation", "GET", "/api/2.0/bundle/{name}", _m.Operation)
GET_RESOURCE = _op("get_resource", "GET", "/api/2.0/bundle/{name}", _m.Resource)
GET_VERSION = _op("get_version", "GET", "/api/2.0/bundle/{name}", _m.Version)
HEARTBEAT = _op("heartbeat", "POST", "/api/2.0/bundle/{name}/heartbeat", _m.HeartbeatResponse)
LIST_DEPLOYMENTS = _op("list_deployments", "GET", "/api/2.0/bundle/deployments", _m.ListDeploymentsResponse)
LIST_DEPLOYMENTS_PAGING = _rt.Paging(items="deployments", request="page_token", response="next_page_token")
LIST_OPERATIONS = _op("list_operations", "GET", "/api/2.0/bundle/{parent}/operations", _m.ListOperationsResponse)
LIST_OPERATIONS_PAGING = _rt.Paging(items="operations", request="page_token", response="next_page_token")
LIST_RESOURCES = _op("list_resources", "GET", "/api/2.0/bundle/{parent}/resources", _m.ListResourcesResponse)
LIST_RESOURCES_PAGING = _rt.Paging(items="resources", request="page_token", response="next_page_token")
LIST_VERSIONS = _op("list_versions", "GET", "/api/2.0/bundle/{parent}/versions", _m.ListVersionsResponse)
LIST_VERSIONS_PAGING = _rt.Paging(items="versions", request="page_token", response="next_page_token")
UPDATE_DEPLOYMENT = _op("update_deployment", "PATCH", "/api/2.0/bundle/{name}", _m.Deployment)
UPDATE_OPERATION = _op("update_operation", "PATCH", "/api/2.0/bundle/{name}", _m.Operation)


class BundleDeploymentsAPI(_rt.Api):
    def complete_version(
        self, name: str, completion_reason: _m.VersionComplete | str, *, force: bool | None = None
    ) -> _m.Version:
        """POST /api/2.0/bundle/{name}/complete

        https://docs.databricks.com/api/workspace/bundledeployments/completeversion
        """
        _body = {"completion_reason": completion_reason, "force": force}
        return self._sender.send(
            COMPLETE_VERSION,
            f"/api/2.0/bundle/{_rt.segments('name', name)}/complete",
            body=_rt.given(BundleDeploymentsAPI.complete_version, _body),
        )

    def create_deployment(self, deployment: _m.Deployment | _rt.Fields) -> _m.Deployment:
        """POST /api/2.0/bundle/deployments

        https://docs.databricks.com/api/workspace/bundledeployments/createdeployment
        """
        return self._sender.send(
            CREATE_DEPLOYMENT,
            "/api/2.0/bundle/deployments",
            body=_rt.whole(BundleDeploymentsAPI.create_deployment, "deployment", deployment),
        )

    def create_version(self, parent: str, version: _m.Version | _rt.Fields, version_id: str) -> _m.Version:
        """POST /api/2.0/bundle/{parent}/versions

        https://docs.databricks.com/api/workspace/bundledeployments/createversion
        """
        _query = {"version_id": version_id}
        return self._sender.send(
            CREATE_VERSION,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/versions",
            query=_rt.given(BundleDeploymentsAPI.create_version, _query),
            body=_rt.whole(BundleDeploymentsAPI.create_version, "version", version),
        )

    def delete_deployment(self, name: str) -> None:
        """DELETE /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/deletedeployment
        """
        self._sender.send(DELETE_DEPLOYMENT, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_deployment(self, name: str) -> _m.Deployment:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/getdeployment
        """
        return self._sender.send(GET_DEPLOYMENT, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/getoperation
        """
        return self._sender.send(GET_OPERATION, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_resource(self, name: str) -> _m.Resource:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/getresource
        """
        return self._sender.send(GET_RESOURCE, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_version(self, name: str) -> _m.Version:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/getversion
        """
        return self._sender.send(GET_VERSION, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def heartbeat(self, name: str) -> _m.HeartbeatResponse:
        """POST /api/2.0/bundle/{name}/heartbeat

        https://docs.databricks.com/api/workspace/bundledeployments/heartbeat
        """
        return self._sender.send(HEARTBEAT, f"/api/2.0/bundle/{_rt.segments('name', name)}/heartbeat", body={})

    def list_deployments(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        show_deleted: bool | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Deployment]:
        """GET /api/2.0/bundle/deployments

        https://docs.databricks.com/api/workspace/bundledeployments/listdeployments
        """
        _query = {"page_size": page_size, "page_token": page_token, "show_deleted": show_deleted}
        return _rt.Pages(
            self._sender,
            LIST_DEPLOYMENTS,
            "/api/2.0/bundle/deployments",
            LIST_DEPLOYMENTS_PAGING,
            query=_rt.given(BundleDeploymentsAPI.list_deployments, _query),
            limit=limit,
        )

    def list_operations(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Operation]:
        """GET /api/2.0/bundle/{parent}/operations

        https://docs.databricks.com/api/workspace/bundledeployments/listoperations
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_OPERATIONS,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/operations",
            LIST_OPERATIONS_PAGING,
            query=_rt.given(BundleDeploymentsAPI.list_operations, _query),
            limit=limit,
        )

    def list_resources(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Resource]:
        """GET /api/2.0/bundle/{parent}/resources

        https://docs.databricks.com/api/workspace/bundledeployments/listresources
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_RESOURCES,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/resources",
            LIST_RESOURCES_PAGING,
            query=_rt.given(BundleDeploymentsAPI.list_resources, _query),
            limit=limit,
        )

    def list_versions(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Version]:
        """GET /api/2.0/bundle/{parent}/versions

        https://docs.databricks.com/api/workspace/bundledeployments/listversions
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_VERSIONS,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/versions",
            LIST_VERSIONS_PAGING,
            query=_rt.given(BundleDeploymentsAPI.list_versions, _query),
            limit=limit,
        )

    def update_deployment(
        self, name: str, deployment: _m.Deployment | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Deployment:
        """PATCH /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/updatedeployment
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_DEPLOYMENT,
            f"/api/2.0/bundle/{_rt.segments('name', name)}",
            query=_rt.given(BundleDeploymentsAPI.update_deployment, _query),
            body=_rt.whole(BundleDeploymentsAPI.update_deployment, "deployment", deployment),
        )

    def update_operation(
        self, name: str, operation: _m.Operation | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Operation:
        """PATCH /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundledeployments/updateoperation
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_OPERATION,
            f"/api/2.0/bundle/{_rt.segments('name', name)}",
            query=_rt.given(BundleDeploymentsAPI.update_operation, _query),
            body=_rt.whole(BundleDeploymentsAPI.update_operation, "operation", operation),
        )
