"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("catalogs")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/catalogs", _m.CatalogInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/catalogs/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/catalogs/{name}", _m.CatalogInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/catalogs", _m.ListCatalogsResponse)
LIST_PAGING = _rt.Paging(items="catalogs", request="page_token", response="next_page_token", initial={"max_results": 0})
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/catalogs/{name}", _m.CatalogInfo)


class CatalogsAPI(_rt.Api):
    def create(
        self,
        name: str,
        *,
        comment: str | None = None,
        connection_name: str | None = None,
        custom_max_retention_hours: int | None = None,
        managed_encryption_settings: _m.EncryptionSettings | _rt.Fields | None = None,
        options: _Mapping[str, str] | None = None,
        properties: _Mapping[str, str] | None = None,
        provider_name: str | None = None,
        share_name: str | None = None,
        storage_root: str | None = None,
    ) -> _m.CatalogInfo:
        """POST /api/2.1/unity-catalog/catalogs"""
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/catalogs", body=_rt.all_given(CatalogsAPI.create, locals()))

    def delete(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/catalogs/{name}"""
        self._sender.send(
            DELETE, f"/api/2.1/unity-catalog/catalogs/{_rt.segment('name', name)}", query=_rt.given(CatalogsAPI.delete, force=force)
        )

    def get(self, name: str, *, include_browse: bool | None = None) -> _m.CatalogInfo:
        """GET /api/2.1/unity-catalog/catalogs/{name}"""
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/catalogs/{_rt.segment('name', name)}",
            query=_rt.given(CatalogsAPI.get, include_browse=include_browse),
        )

    def list(
        self,
        *,
        include_browse: bool | None = None,
        include_unbound: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CatalogInfo]:
        """GET /api/2.1/unity-catalog/catalogs"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/catalogs",
            LIST_PAGING,
            query=_rt.all_given(CatalogsAPI.list, locals(), "limit"),
            limit=limit,
        )

    def update(
        self,
        name: str,
        *,
        comment: str | None = None,
        custom_max_retention_hours: int | None = None,
        enable_predictive_optimization: _m.EnablePredictiveOptimization | str | None = None,
        isolation_mode: _m.CatalogIsolationMode | str | None = None,
        managed_encryption_settings: _m.EncryptionSettings | _rt.Fields | None = None,
        new_name: str | None = None,
        options: _Mapping[str, str] | None = None,
        owner: str | None = None,
        properties: _Mapping[str, str] | None = None,
    ) -> _m.CatalogInfo:
        """PATCH /api/2.1/unity-catalog/catalogs/{name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/catalogs/{_rt.segment('name', name)}",
            body=_rt.all_given(CatalogsAPI.update, locals(), "name"),
        )
