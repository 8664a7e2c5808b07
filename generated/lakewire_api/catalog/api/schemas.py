"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("schemas")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/schemas", _m.SchemaInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/schemas/{full_name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/schemas/{full_name}", _m.SchemaInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/schemas", _m.ListSchemasResponse)
LIST_PAGING = _rt.Paging(items="schemas", request="page_token", response="next_page_token", initial={"max_results": 0})
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/schemas/{full_name}", _m.SchemaInfo)


class SchemasAPI(_rt.Api):
    def create(
        self,
        name: str,
        catalog_name: str,
        *,
        comment: str | None = None,
        custom_max_retention_hours: int | None = None,
        properties: _Mapping[str, str] | None = None,
        storage_root: str | None = None,
    ) -> _m.SchemaInfo:
        """POST /api/2.1/unity-catalog/schemas

        https://docs.databricks.com/api/workspace/schemas/create
        """
        _body = {
            "catalog_name": catalog_name, "comment": comment, "custom_max_retention_hours": custom_max_retention_hours,
            "name": name, "properties": properties, "storage_root": storage_root,
        }
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/schemas", body=_rt.given(SchemasAPI.create, _body))

    def delete(self, full_name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/schemas/{full_name}

        https://docs.databricks.com/api/workspace/schemas/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/schemas/{_rt.segment('full_name', full_name)}",
            query=_rt.given(SchemasAPI.delete, _query),
        )

    def get(self, full_name: str, *, include_browse: bool | None = None) -> _m.SchemaInfo:
        """GET /api/2.1/unity-catalog/schemas/{full_name}

        https://docs.databricks.com/api/workspace/schemas/get
        """
        _query = {"include_browse": include_browse}
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/schemas/{_rt.segment('full_name', full_name)}",
            query=_rt.given(SchemasAPI.get, _query),
        )

    def list(
        self,
        catalog_name: str,
        *,
        include_browse: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.SchemaInfo]:
        """GET /api/2.1/unity-catalog/schemas

        https://docs.databricks.com/api/workspace/schemas/list
        """
        _query = {
            "catalog_name": catalog_name, "include_browse": include_browse, "max_results": max_results,
            "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/schemas",
            LIST_PAGING,
            query=_rt.given(SchemasAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        full_name: str,
        *,
        comment: str | None = None,
        custom_max_retention_hours: int | None = None,
        enable_predictive_optimization: _m.EnablePredictiveOptimization | str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        properties: _Mapping[str, str] | None = None,
    ) -> _m.SchemaInfo:
        """PATCH /api/2.1/unity-catalog/schemas/{full_name}

        https://docs.databricks.com/api/workspace/schemas/update
        """
        _body = {
            "comment": comment, "custom_max_retention_hours": custom_max_retention_hours,
            "enable_predictive_optimization": enable_predictive_optimization, "new_name": new_name, "owner": owner,
            "properties": properties,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/schemas/{_rt.segment('full_name', full_name)}",
            body=_rt.given(SchemasAPI.update, _body),
        )
