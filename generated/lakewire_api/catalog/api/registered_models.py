"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("registered_models")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/models", _m.RegisteredModelInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/models/{full_name}")
DELETE_ALIAS = _op("delete_alias", "DELETE", "/api/2.1/unity-catalog/models/{full_name}/aliases/{alias}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/models/{full_name}", _m.RegisteredModelInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/models", _m.ListRegisteredModelsResponse)
LIST_PAGING = _rt.Paging(items="registered_models", request="page_token", response="next_page_token")
SET_ALIAS = _op(
    "set_alias", "PUT", "/api/2.1/unity-catalog/models/{full_name}/aliases/{alias}", _m.RegisteredModelAlias
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/models/{full_name}", _m.RegisteredModelInfo)


class RegisteredModelsAPI(_rt.Api):
    def create(
        self,
        *,
        aliases: _Sequence[_m.RegisteredModelAlias | _rt.Fields] | None = None,
        browse_only: bool | None = None,
        catalog_name: str | None = None,
        comment: str | None = None,
        created_at: int | None = None,
        created_by: str | None = None,
        full_name: str | None = None,
        metastore_id: str | None = None,
        name: str | None = None,
        owner: str | None = None,
        schema_name: str | None = None,
        storage_location: str | None = None,
        updated_at: int | None = None,
        updated_by: str | None = None,
    ) -> _m.RegisteredModelInfo:
        """POST /api/2.1/unity-catalog/models

        https://docs.databricks.com/api/workspace/registeredmodels/create
        """
        _body = {
            "aliases": aliases, "browse_only": browse_only, "catalog_name": catalog_name, "comment": comment,
            "created_at": created_at, "created_by": created_by, "full_name": full_name, "metastore_id": metastore_id,
            "name": name, "owner": owner, "schema_name": schema_name, "storage_location": storage_location,
            "updated_at": updated_at, "updated_by": updated_by,
        }
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/models", body=_rt.given(RegisteredModelsAPI.create, _body)
        )

    def delete(self, full_name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/models/{full_name}

        https://docs.databricks.com/api/workspace/registeredmodels/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}",
            query=_rt.given(RegisteredModelsAPI.delete, _query),
        )

    def delete_alias(self, full_name: str, alias: str) -> None:
        """DELETE /api/2.1/unity-catalog/models/{full_name}/aliases/{alias}

        https://docs.databricks.com/api/workspace/registeredmodels/deletealias
        """
        self._sender.send(
            DELETE_ALIAS,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/aliases/{_rt.segment('alias', alias)}",
        )

    def get(
        self, full_name: str, *, include_aliases: bool | None = None, include_browse: bool | None = None
    ) -> _m.RegisteredModelInfo:
        """GET /api/2.1/unity-catalog/models/{full_name}

        https://docs.databricks.com/api/workspace/registeredmodels/get
        """
        _query = {"include_aliases": include_aliases, "include_browse": include_browse}
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}",
            query=_rt.given(RegisteredModelsAPI.get, _query),
        )

    def list(
        self,
        *,
        catalog_name: str | None = None,
        include_browse: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        schema_name: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.RegisteredModelInfo]:
        """GET /api/2.1/unity-catalog/models

        https://docs.databricks.com/api/workspace/registeredmodels/list
        """
        _query = {
            "catalog_name": catalog_name, "include_browse": include_browse, "max_results": max_results,
            "page_token": page_token, "schema_name": schema_name,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/models",
            LIST_PAGING,
            query=_rt.given(RegisteredModelsAPI.list, _query),
            limit=limit,
        )

    def set_alias(self, full_name: str, alias: str, version_num: int) -> _m.RegisteredModelAlias:
        """PUT /api/2.1/unity-catalog/models/{full_name}/aliases/{alias}

        https://docs.databricks.com/api/workspace/registeredmodels/setalias
        """
        _body = {"version_num": version_num}
        return self._sender.send(
            SET_ALIAS,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/aliases/{_rt.segment('alias', alias)}",
            body=_rt.given(RegisteredModelsAPI.set_alias, _body),
        )

    def update(
        self,
        full_name: str,
        *,
        aliases: _Sequence[_m.RegisteredModelAlias | _rt.Fields] | None = None,
        browse_only: bool | None = None,
        catalog_name: str | None = None,
        comment: str | None = None,
        created_at: int | None = None,
        created_by: str | None = None,
        metastore_id: str | None = None,
        name: str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        schema_name: str | None = None,
        storage_location: str | None = None,
        updated_at: int | None = None,
        updated_by: str | None = None,
    ) -> _m.RegisteredModelInfo:
        """PATCH /api/2.1/unity-catalog/models/{full_name}

        https://docs.databricks.com/api/workspace/registeredmodels/update
        """
        _body = {
            "aliases": aliases, "browse_only": browse_only, "catalog_name": catalog_name, "comment": comment,
            "created_at": created_at, "created_by": created_by, "metastore_id": metastore_id, "name": name,
            "new_name": new_name, "owner": owner, "schema_name": schema_name, "storage_location": storage_location,
            "updated_at": updated_at, "updated_by": updated_by,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}",
            body=_rt.given(RegisteredModelsAPI.update, _body),
        )
