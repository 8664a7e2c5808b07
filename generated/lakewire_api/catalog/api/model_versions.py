"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("model_versions")
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/models/{full_name}/versions/{version}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/models/{full_name}/versions/{version}", _m.ModelVersionInfo)
GET_BY_ALIAS = _op(
    "get_by_alias", "GET", "/api/2.1/unity-catalog/models/{full_name}/aliases/{alias}", _m.ModelVersionInfo
)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/models/{full_name}/versions", _m.ListModelVersionsResponse)
LIST_PAGING = _rt.Paging(items="model_versions", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/models/{full_name}/versions/{version}", _m.ModelVersionInfo)


class ModelVersionsAPI(_rt.Api):
    def delete(self, full_name: str, version: int) -> None:
        """DELETE /api/2.1/unity-catalog/models/{full_name}/versions/{version}

        https://docs.databricks.com/api/workspace/modelversions/delete
        """
        self._sender.send(
            DELETE,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/versions/{_rt.segment('version', version)}",
        )

    def get(
        self, full_name: str, version: int, *, include_aliases: bool | None = None, include_browse: bool | None = None
    ) -> _m.ModelVersionInfo:
        """GET /api/2.1/unity-catalog/models/{full_name}/versions/{version}

        https://docs.databricks.com/api/workspace/modelversions/get
        """
        _query = {"include_aliases": include_aliases, "include_browse": include_browse}
        return self._sender.send(
            GET,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/versions/{_rt.segment('version', version)}",
            query=_rt.given(ModelVersionsAPI.get, _query),
        )

    def get_by_alias(self, full_name: str, alias: str, *, include_aliases: bool | None = None) -> _m.ModelVersionInfo:
        """GET /api/2.1/unity-catalog/models/{full_name}/aliases/{alias}

        https://docs.databricks.com/api/workspace/modelversions/getbyalias
        """
        _query = {"include_aliases": include_aliases}
        return self._sender.send(
            GET_BY_ALIAS,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/aliases/{_rt.segment('alias', alias)}",
            query=_rt.given(ModelVersionsAPI.get_by_alias, _query),
        )

    def list(
        self,
        full_name: str,
        *,
        include_browse: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ModelVersionInfo]:
        """GET /api/2.1/unity-catalog/models/{full_name}/versions

        https://docs.databricks.com/api/workspace/modelversions/list
        """
        _query = {"include_browse": include_browse, "max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}/versions",
            LIST_PAGING,
            query=_rt.given(ModelVersionsAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        full_name: str,
        version: int,
        *,
        aliases: _Sequence[_m.RegisteredModelAlias | _rt.Fields] | None = None,
        catalog_name: str | None = None,
        comment: str | None = None,
        created_at: int | None = None,
        created_by: str | None = None,
        id: str | None = None,
        metastore_id: str | None = None,
        model_name: str | None = None,
        model_version_dependencies: _m.DependencyList | _rt.Fields | None = None,
        run_id: str | None = None,
        run_workspace_id: int | None = None,
        schema_name: str | None = None,
        source: str | None = None,
        status: _m.ModelVersionInfoStatus | str | None = None,
        storage_location: str | None = None,
        updated_at: int | None = None,
        updated_by: str | None = None,
    ) -> _m.ModelVersionInfo:
        """PATCH /api/2.1/unity-catalog/models/{full_name}/versions/{version}

        https://docs.databricks.com/api/workspace/modelversions/update
        """
        _body = {
            "aliases": aliases, "catalog_name": catalog_name, "comment": comment, "created_at": created_at,
            "created_by": created_by, "id": id, "metastore_id": metastore_id, "model_name": model_name,
            "model_version_dependencies": model_version_dependencies, "run_id": run_id,
            "run_workspace_id": run_workspace_id, "schema_name": schema_name, "source": source, "status": status,
            "storage_location": storage_location, "updated_at": updated_at, "updated_by": updated_by,
        }
        return self._sender.send(
            UPDATE,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/versions/{_rt.segment('version', version)}",
            body=_rt.given(ModelVersionsAPI.update, _body),
        )
