"""Generated from catalog (databricks-sdk 0.162.0, spec 46045029c782d24a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

ASSIGN = _rt.Operation("metastores.assign", "PUT", "/api/2.1/unity-catalog/workspaces/{workspace_id}/metastore")
CREATE = _rt.Operation("metastores.create", "POST", "/api/2.1/unity-catalog/metastores", returns=_m.MetastoreInfo)
CURRENT = _rt.Operation(
    "metastores.current", "GET", "/api/2.1/unity-catalog/current-metastore-assignment", returns=_m.MetastoreAssignment
)
DELETE = _rt.Operation("metastores.delete", "DELETE", "/api/2.1/unity-catalog/metastores/{id}")
GET = _rt.Operation("metastores.get", "GET", "/api/2.1/unity-catalog/metastores/{id}", returns=_m.MetastoreInfo)
LIST = _rt.Operation("metastores.list", "GET", "/api/2.1/unity-catalog/metastores", returns=_m.ListMetastoresResponse)
LIST_PAGING = _rt.Paging(items="metastores", request="page_token", response="next_page_token", initial={"max_results": 0})
SUMMARY = _rt.Operation(
    "metastores.summary", "GET", "/api/2.1/unity-catalog/metastore_summary", returns=_m.GetMetastoreSummaryResponse
)
UNASSIGN = _rt.Operation("metastores.unassign", "DELETE", "/api/2.1/unity-catalog/workspaces/{workspace_id}/metastore")
UNDROP_METASTORE_BY_ID = _rt.Operation(
    "metastores.undrop_metastore_by_id", "POST", "/api/2.1/unity-catalog/metastores:undropById", returns=_m.MetastoreInfo
)
UPDATE = _rt.Operation("metastores.update", "PATCH", "/api/2.1/unity-catalog/metastores/{id}", returns=_m.MetastoreInfo)
UPDATE_ASSIGNMENT = _rt.Operation(
    "metastores.update_assignment", "PATCH", "/api/2.1/unity-catalog/workspaces/{workspace_id}/metastore"
)


class MetastoresAPI(_rt.Api):
    def assign(self, workspace_id: int, metastore_id: str, default_catalog_name: str) -> None:
        """PUT /api/2.1/unity-catalog/workspaces/{workspace_id}/metastore"""
        self._sender.send(
            ASSIGN,
            f"/api/2.1/unity-catalog/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore",
            body=_rt.given(MetastoresAPI.assign, default_catalog_name=default_catalog_name, metastore_id=metastore_id),
        )

    def create(
        self, name: str, *, external_access_enabled: bool | None = None, region: str | None = None, storage_root: str | None = None
    ) -> _m.MetastoreInfo:
        """POST /api/2.1/unity-catalog/metastores"""
        return self._sender.send(
            CREATE,
            "/api/2.1/unity-catalog/metastores",
            body=_rt.given(
                MetastoresAPI.create,
                external_access_enabled=external_access_enabled,
                name=name,
                region=region,
                storage_root=storage_root,
            ),
        )

    def current(self) -> _m.MetastoreAssignment:
        """GET /api/2.1/unity-catalog/current-metastore-assignment"""
        return self._sender.send(CURRENT, "/api/2.1/unity-catalog/current-metastore-assignment")

    def delete(self, id: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/metastores/{id}"""
        self._sender.send(
            DELETE, f"/api/2.1/unity-catalog/metastores/{_rt.segment('id', id)}", query=_rt.given(MetastoresAPI.delete, force=force)
        )

    def get(self, id: str) -> _m.MetastoreInfo:
        """GET /api/2.1/unity-catalog/metastores/{id}"""
        return self._sender.send(GET, f"/api/2.1/unity-catalog/metastores/{_rt.segment('id', id)}")

    def list(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.MetastoreInfo]:
        """GET /api/2.1/unity-catalog/metastores"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/metastores",
            LIST_PAGING,
            query=_rt.given(MetastoresAPI.list, max_results=max_results, page_token=page_token),
            limit=limit,
        )

    def summary(self) -> _m.GetMetastoreSummaryResponse:
        """GET /api/2.1/unity-catalog/metastore_summary"""
        return self._sender.send(SUMMARY, "/api/2.1/unity-catalog/metastore_summary")

    def unassign(self, workspace_id: int, metastore_id: str) -> None:
        """DELETE /api/2.1/unity-catalog/workspaces/{workspace_id}/metastore"""
        self._sender.send(
            UNASSIGN,
            f"/api/2.1/unity-catalog/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore",
            query=_rt.given(MetastoresAPI.unassign, metastore_id=metastore_id),
        )

    def undrop_metastore_by_id(self, id: str) -> _m.MetastoreInfo:
        """POST /api/2.1/unity-catalog/metastores:undropById"""
        return self._sender.send(
            UNDROP_METASTORE_BY_ID,
            "/api/2.1/unity-catalog/metastores:undropById",
            body=_rt.given(MetastoresAPI.undrop_metastore_by_id, id=id),
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
        """PATCH /api/2.1/unity-catalog/metastores/{id}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/metastores/{_rt.segment('id', id)}",
            body=_rt.given(
                MetastoresAPI.update,
                delta_sharing_organization_name=delta_sharing_organization_name,
                delta_sharing_recipient_token_lifetime_in_seconds=delta_sharing_recipient_token_lifetime_in_seconds,
                delta_sharing_scope=delta_sharing_scope,
                external_access_enabled=external_access_enabled,
                new_name=new_name,
                owner=owner,
                privilege_model_version=privilege_model_version,
                storage_root_credential_id=storage_root_credential_id,
            ),
        )

    def update_assignment(
        self, workspace_id: int, *, default_catalog_name: str | None = None, metastore_id: str | None = None
    ) -> None:
        """PATCH /api/2.1/unity-catalog/workspaces/{workspace_id}/metastore"""
        self._sender.send(
            UPDATE_ASSIGNMENT,
            f"/api/2.1/unity-catalog/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore",
            body=_rt.given(MetastoresAPI.update_assignment, default_catalog_name=default_catalog_name, metastore_id=metastore_id),
        )
