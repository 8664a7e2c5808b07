"""Generated from bundle (databricks-sdk 0.162.0, spec abb9c4d4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.bundle import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("bundle")
COMPLETE_VERSION = _op("complete_version", "POST", "/api/2.0/bundle/{name}/complete", _m.Version)
CREATE_DEPLOYMENT = _op("create_deployment", "POST", "/api/2.0/bundle/deployments", _m.Deployment)
CREATE_OPERATION = _op("create_operation", "POST", "/api/2.0/bundle/{parent}/operations", _m.Operation)
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


class BundleAPI(_rt.Api):
    def complete_version(
        self, name: str, completion_reason: _m.VersionComplete | str, *, force: bool | None = None
    ) -> _m.Version:
        """POST /api/2.0/bundle/{name}/complete

        https://docs.databricks.com/api/workspace/bundle/completeversion
        """
        _body = {"completion_reason": completion_reason, "force": force}
        return self._sender.send(
            COMPLETE_VERSION,
            f"/api/2.0/bundle/{_rt.segments('name', name)}/complete",
            body=_rt.given(BundleAPI.complete_version, _body),
        )

    def create_deployment(self, deployment: _m.Deployment | _rt.Fields, deployment_id: str) -> _m.Deployment:
        """POST /api/2.0/bundle/deployments

        https://docs.databricks.com/api/workspace/bundle/createdeployment
        """
        _query = {"deployment_id": deployment_id}
        return self._sender.send(
            CREATE_DEPLOYMENT,
            "/api/2.0/bundle/deployments",
            query=_rt.given(BundleAPI.create_deployment, _query),
            body=_rt.whole(BundleAPI.create_deployment, "deployment", deployment),
        )

    def create_operation(self, parent: str, operation: _m.Operation | _rt.Fields, resource_key: str) -> _m.Operation:
        """POST /api/2.0/bundle/{parent}/operations

        https://docs.databricks.com/api/workspace/bundle/createoperation
        """
        _query = {"resource_key": resource_key}
        return self._sender.send(
            CREATE_OPERATION,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/operations",
            query=_rt.given(BundleAPI.create_operation, _query),
            body=_rt.whole(BundleAPI.create_operation, "operation", operation),
        )

    def create_version(self, parent: str, version: _m.Version | _rt.Fields, version_id: str) -> _m.Version:
        """POST /api/2.0/bundle/{parent}/versions

        https://docs.databricks.com/api/workspace/bundle/createversion
        """
        _query = {"version_id": version_id}
        return self._sender.send(
            CREATE_VERSION,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/versions",
            query=_rt.given(BundleAPI.create_version, _query),
            body=_rt.whole(BundleAPI.create_version, "version", version),
        )

    def delete_deployment(self, name: str) -> None:
        """DELETE /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundle/deletedeployment
        """
        self._sender.send(DELETE_DEPLOYMENT, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_deployment(self, name: str) -> _m.Deployment:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundle/getdeployment
        """
        return self._sender.send(GET_DEPLOYMENT, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundle/getoperation
        """
        return self._sender.send(GET_OPERATION, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_resource(self, name: str) -> _m.Resource:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundle/getresource
        """
        return self._sender.send(GET_RESOURCE, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def get_version(self, name: str) -> _m.Version:
        """GET /api/2.0/bundle/{name}

        https://docs.databricks.com/api/workspace/bundle/getversion
        """
        return self._sender.send(GET_VERSION, f"/api/2.0/bundle/{_rt.segments('name', name)}")

    def heartbeat(self, name: str) -> _m.HeartbeatResponse:
        """POST /api/2.0/bundle/{name}/heartbeat

        https://docs.databricks.com/api/workspace/bundle/heartbeat
        """
        return self._sender.send(HEARTBEAT, f"/api/2.0/bundle/{_rt.segments('name', name)}/heartbeat")

    def list_deployments(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Deployment]:
        """GET /api/2.0/bundle/deployments

        https://docs.databricks.com/api/workspace/bundle/listdeployments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DEPLOYMENTS,
            "/api/2.0/bundle/deployments",
            LIST_DEPLOYMENTS_PAGING,
            query=_rt.given(BundleAPI.list_deployments, _query),
            limit=limit,
        )

    def list_operations(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Operation]:
        """GET /api/2.0/bundle/{parent}/operations

        https://docs.databricks.com/api/workspace/bundle/listoperations
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_OPERATIONS,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/operations",
            LIST_OPERATIONS_PAGING,
            query=_rt.given(BundleAPI.list_operations, _query),
            limit=limit,
        )

    def list_resources(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Resource]:
        """GET /api/2.0/bundle/{parent}/resources

        https://docs.databricks.com/api/workspace/bundle/listresources
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_RESOURCES,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/resources",
            LIST_RESOURCES_PAGING,
            query=_rt.given(BundleAPI.list_resources, _query),
            limit=limit,
        )

    def list_versions(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Version]:
        """GET /api/2.0/bundle/{parent}/versions

        https://docs.databricks.com/api/workspace/bundle/listversions
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_VERSIONS,
            f"/api/2.0/bundle/{_rt.segments('parent', parent)}/versions",
            LIST_VERSIONS_PAGING,
            query=_rt.given(BundleAPI.list_versions, _query),
            limit=limit,
        )
