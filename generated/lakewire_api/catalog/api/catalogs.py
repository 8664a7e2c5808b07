"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.1/unity-catalog/catalogs

        https://docs.databricks.com/api/workspace/catalogs/create
        """
        _body = {
            "comment": comment, "connection_name": connection_name,
            "custom_max_retention_hours": custom_max_retention_hours,
            "managed_encryption_settings": managed_encryption_settings, "name": name, "options": options,
            "properties": properties, "provider_name": provider_name, "share_name": share_name,
            "storage_root": storage_root,
        }
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/catalogs", body=_rt.given(CatalogsAPI.create, _body))

    def delete(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/catalogs/{name}

        https://docs.databricks.com/api/workspace/catalogs/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/catalogs/{_rt.segment('name', name)}",
            query=_rt.given(CatalogsAPI.delete, _query),
        )

    def get(self, name: str, *, include_browse: bool | None = None) -> _m.CatalogInfo:
        """GET /api/2.1/unity-catalog/catalogs/{name}

        https://docs.databricks.com/api/workspace/catalogs/get
        """
        _query = {"include_browse": include_browse}
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/catalogs/{_rt.segment('name', name)}",
            query=_rt.given(CatalogsAPI.get, _query),
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
        """GET /api/2.1/unity-catalog/catalogs

        https://docs.databricks.com/api/workspace/catalogs/list
        """
        _query = {
            "include_browse": include_browse, "include_unbound": include_unbound, "max_results": max_results,
            "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/catalogs",
            LIST_PAGING,
            query=_rt.given(CatalogsAPI.list, _query),
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
        """PATCH /api/2.1/unity-catalog/catalogs/{name}

        https://docs.databricks.com/api/workspace/catalogs/update
        """
        _body = {
            "comment": comment, "custom_max_retention_hours": custom_max_retention_hours,
            "enable_predictive_optimization": enable_predictive_optimization, "isolation_mode": isolation_mode,
            "managed_encryption_settings": managed_encryption_settings, "new_name": new_name, "options": options,
            "owner": owner, "properties": properties,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/catalogs/{_rt.segment('name', name)}",
            body=_rt.given(CatalogsAPI.update, _body),
        )
