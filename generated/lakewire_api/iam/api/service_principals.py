"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("service_principals")
CREATE = _op("create", "POST", "/api/2.0/preview/scim/v2/ServicePrincipals", _m.ServicePrincipal)
DELETE = _op("delete", "DELETE", "/api/2.0/preview/scim/v2/ServicePrincipals/{id}")
GET = _op("get", "GET", "/api/2.0/preview/scim/v2/ServicePrincipals/{id}", _m.ServicePrincipal)
LIST = _op("list", "GET", "/api/2.0/preview/scim/v2/ServicePrincipals", _m.ListServicePrincipalResponse)
LIST_PAGING = _rt.Paging(
    items="resources", style="offset", request="startIndex", dedupe="id", initial={"count": 10000, "startIndex": 1}
)
PATCH = _op("patch", "PATCH", "/api/2.0/preview/scim/v2/ServicePrincipals/{id}")
UPDATE = _op("update", "PUT", "/api/2.0/preview/scim/v2/ServicePrincipals/{id}")


class ServicePrincipalsAPI(_rt.Api):
    def create(
        self,
        *,
        active: bool | None = None,
        application_id: str | None = None,
        display_name: str | None = None,
        entitlements: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        external_id: str | None = None,
        groups: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        id: str | None = None,
        roles: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        schemas: _Sequence[_m.ServicePrincipalSchema | str] | None = None,
    ) -> _m.ServicePrincipal:
        """POST /api/2.0/preview/scim/v2/ServicePrincipals

        https://docs.databricks.com/api/workspace/serviceprincipals/create
        """
        _body = {
            "active": active, "applicationId": application_id, "displayName": display_name,
            "entitlements": entitlements, "externalId": external_id, "groups": groups, "id": id, "roles": roles,
            "schemas": schemas,
        }
        return self._sender.send(
            CREATE, "/api/2.0/preview/scim/v2/ServicePrincipals", body=_rt.given(ServicePrincipalsAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/preview/scim/v2/ServicePrincipals/{id}

        https://docs.databricks.com/api/workspace/serviceprincipals/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/scim/v2/ServicePrincipals/{_rt.segment('id', id)}")

    def get(self, id: str) -> _m.ServicePrincipal:
        """GET /api/2.0/preview/scim/v2/ServicePrincipals/{id}

        https://docs.databricks.com/api/workspace/serviceprincipals/get
        """
        return self._sender.send(GET, f"/api/2.0/preview/scim/v2/ServicePrincipals/{_rt.segment('id', id)}")

    def list(
        self,
        *,
        attributes: str | None = None,
        count: int | None = None,
        excluded_attributes: str | None = None,
        filter: str | None = None,
        sort_by: str | None = None,
        sort_order: _m.ListSortOrder | str | None = None,
        start_index: int | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ServicePrincipal]:
        """GET /api/2.0/preview/scim/v2/ServicePrincipals

        https://docs.databricks.com/api/workspace/serviceprincipals/list
        """
        _query = {
            "attributes": attributes, "count": count, "excludedAttributes": excluded_attributes, "filter": filter,
            "sortBy": sort_by, "sortOrder": sort_order, "startIndex": start_index,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/preview/scim/v2/ServicePrincipals",
            LIST_PAGING,
            query=_rt.given(ServicePrincipalsAPI.list, _query),
            limit=limit,
        )

    def patch(
        self,
        id: str,
        *,
        operations: _Sequence[_m.Patch | _rt.Fields] | None = None,
        schemas: _Sequence[_m.PatchSchema | str] | None = None,
    ) -> None:
        """PATCH /api/2.0/preview/scim/v2/ServicePrincipals/{id}

        https://docs.databricks.com/api/workspace/serviceprincipals/patch
        """
        _body = {"Operations": operations, "schemas": schemas}
        self._sender.send(
            PATCH,
            f"/api/2.0/preview/scim/v2/ServicePrincipals/{_rt.segment('id', id)}",
            body=_rt.given(ServicePrincipalsAPI.patch, _body),
        )

    def update(
        self,
        id: str,
        *,
        active: bool | None = None,
        application_id: str | None = None,
        display_name: str | None = None,
        entitlements: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        external_id: str | None = None,
        groups: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        roles: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        schemas: _Sequence[_m.ServicePrincipalSchema | str] | None = None,
    ) -> None:
        """PUT /api/2.0/preview/scim/v2/ServicePrincipals/{id}

        https://docs.databricks.com/api/workspace/serviceprincipals/update
        """
        _body = {
            "active": active, "applicationId": application_id, "displayName": display_name,
            "entitlements": entitlements, "externalId": external_id, "groups": groups, "roles": roles,
            "schemas": schemas,
        }
        self._sender.send(
            UPDATE,
            f"/api/2.0/preview/scim/v2/ServicePrincipals/{_rt.segment('id', id)}",
            body=_rt.given(ServicePrincipalsAPI.update, _body),
        )
