"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("metastores")
ASSIGN = _op("assign", "PUT", "/api/2.1/unity-catalog/workspaces/{workspace_id}/metastore")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/metastores", _m.MetastoreInfo)
CURRENT = _op("current", "GET", "/api/2.1/unity-catalog/current-metastore-assignment", _m.MetastoreAssignment)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/metastores/{id}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/metastores/{id}", _m.MetastoreInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/metastores", _m.ListMetastoresResponse)
LIST_PAGING = _rt.Paging(
    items="metastores", request="page_token", response="next_page_token", initial={"max_results": 0}
)
SUMMARY = _op("summary", "GET", "/api/2.1/unity-catalog/metastore_summary", _m.GetMetastoreSummaryResponse)
UNASSIGN = _op("unassign", "DELETE", "/api/2.1/unity-catalog/workspaces/{workspace_id}/metastore")
UNDROP_METASTORE_BY_ID = _op(
    "undrop_metastore_by_id", "POST", "/api/2.1/unity-catalog/metastores:undropById", _m.MetastoreInfo
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/metastores/{id}", _m.MetastoreInfo)
UPDATE_ASSIGNMENT = _op("update_assignment", "PATCH", "/api/2.1/unity-catalog/workspaces/{workspace_id}/metastore")


class MetastoresAPI(_rt.Api):
    def assign(self, workspace_id: int, metastore_id: str, default_catalog_name: str) -> None:
        """PUT /api/2.1/unity-catalog/workspaces/{workspace_id}/metastore

        https://docs.databricks.com/api/workspace/metastores/assign
        """
        _body = {"default_catalog_name": default_catalog_name, "metastore_id": metastore_id}
        self._sender.send(
            ASSIGN,
            f"/api/2.1/unity-catalog/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore",
            body=_rt.given(MetastoresAPI.assign, _body),
        )

    def create(
        self,
        name: str,
        *,
        external_access_enabled: bool | None = None,
        region: str | None = None,
        storage_root: str | None = None,
    ) -> _m.MetastoreInfo:
        """POST /api/2.1/unity-catalog/metastores

        https://docs.databricks.com/api/workspace/metastores/create
        """
        _body = {
            "external_access_enabled": external_access_enabled, "name": name, "region": region,
            "storage_root": storage_root,
        }
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/metastores", body=_rt.given(MetastoresAPI.create, _body)
        )

    def current(self) -> _m.MetastoreAssignment:
        """GET /api/2.1/unity-catalog/current-metastore-assignment

        https://docs.databricks.com/api/workspace/metastores/current
        """
        return self._sender.send(CURRENT, "/api/2.1/unity-catalog/current-metastore-assignment")

    def delete(self, id: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/metastores/{id}

        https://docs.databricks.com/api/workspace/metastores/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/metastores/{_rt.segment('id', id)}",
            query=_rt.given(MetastoresAPI.delete, _query),
        )

    def get(self, id: str) -> _m.MetastoreInfo:
        """GET /api/2.1/unity-catalog/metastores/{id}

        https://docs.databricks.com/api/workspace/metastores/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/metastores/{_rt.segment('id', id)}")

    def list(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.MetastoreInfo]:
        """GET /api/2.1/unity-catalog/metastores

        https://docs.databricks.com/api/workspace/metastores/list
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/metastores",
            LIST_PAGING,
            query=_rt.given(MetastoresAPI.list, _query),
            limit=limit,
        )

    def summary(self) -> _m.GetMetastoreSummaryResponse:
        """GET /api/2.1/unity-catalog/metastore_summary

        https://docs.databricks.com/api/workspace/metastores/summary
        """
        return self._sender.send(SUMMARY, "/api/2.1/unity-catalog/metastore_summary")

    def unassign(self, workspace_id: int, metastore_id: str) -> None:
        """DELETE /api/2.1/unity-catalog/workspaces/{workspace_id}/metastore

        https://docs.databricks.com/api/workspace/metastores/unassign
        """
        _query = {"metastore_id": metastore_id}
        self._sender.send(
            UNASSIGN,
            f"/api/2.1/unity-catalog/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore",
            query=_rt.given(MetastoresAPI.unassign, _query),
        )

    def undrop_metastore_by_id(self, id: str) -> _m.MetastoreInfo:
        """POST /api/2.1/unity-catalog/metastores:undropById

        https://docs.databricks.com/api/workspace/metastores/undropmetastorebyid
        """
        _body = {"id": id}
        return self._sender.send(
            UNDROP_METASTORE_BY_ID,
            "/api/2.1/unity-catalog/metastores:undropById",
            body=_rt.given(MetastoresAPI.undrop_metastore_by_id, _body),
        )

    def update(
        self,
        id: str,
        *,
        delta_sharing_organization_name: str | None = None,
        delta_sharing_recipient_token_lifetime_in_seconds: int | None = None,
        delta_sharing_scope: _m.DeltaSharingScopeEnum | str | None = None,
        external_access_enabled: bool | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        privilege_model_version: str | None = None,
        storage_root_credential_id: str | None = None,
    ) -> _m.MetastoreInfo:
        """PATCH /api/2.1/unity-catalog/metastores/{id}

        https://docs.databricks.com/api/workspace/metastores/update
        """
        _body = {
            "delta_sharing_organization_name": delta_sharing_organization_name,
            "delta_sharing_recipient_token_lifetime_in_seconds": delta_sharing_recipient_token_lifetime_in_seconds,
            "delta_sharing_scope": delta_sharing_scope, "external_access_enabled": external_access_enabled,
            "new_name": new_name, "owner": owner, "privilege_model_version": privilege_model_version,
            "storage_root_credential_id": storage_root_credential_id,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/metastores/{_rt.segment('id', id)}",
            body=_rt.given(MetastoresAPI.update, _body),
        )

    def update_assignment(
        self, workspace_id: int, *, default_catalog_name: str | None = None, metastore_id: str | None = None
    ) -> None:
        """PATCH /api/2.1/unity-catalog/workspaces/{workspace_id}/metastore

        https://docs.databricks.com/api/workspace/metastores/updateassignment
        """
        _body = {"default_catalog_name": default_catalog_name, "metastore_id": metastore_id}
        self._sender.send(
            UPDATE_ASSIGNMENT,
            f"/api/2.1/unity-catalog/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore",
            body=_rt.given(MetastoresAPI.update_assignment, _body),
        )
