"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

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
SET_ALIAS = _op("set_alias", "PUT", "/api/2.1/unity-catalog/models/{full_name}/aliases/{alias}", _m.RegisteredModelAlias)
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
        """POST /api/2.1/unity-catalog/models"""
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/models", body=_rt.all_given(RegisteredModelsAPI.create, locals()))

    def delete(self, full_name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/models/{full_name}"""
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}",
            query=_rt.given(RegisteredModelsAPI.delete, force=force),
        )

    def delete_alias(self, full_name: str, alias: str) -> None:
        """DELETE /api/2.1/unity-catalog/models/{full_name}/aliases/{alias}"""
        self._sender.send(
            DELETE_ALIAS,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}/aliases/{_rt.segment('alias', alias)}",
        )

    def get(
        self, full_name: str, *, include_aliases: bool | None = None, include_browse: bool | None = None
    ) -> _m.RegisteredModelInfo:
        """GET /api/2.1/unity-catalog/models/{full_name}"""
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}",
            query=_rt.all_given(RegisteredModelsAPI.get, locals(), "full_name"),
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
        """GET /api/2.1/unity-catalog/models"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/models",
            LIST_PAGING,
            query=_rt.all_given(RegisteredModelsAPI.list, locals(), "limit"),
            limit=limit,
        )

    def set_alias(self, full_name: str, alias: str, version_num: int) -> _m.RegisteredModelAlias:
        """PUT /api/2.1/unity-catalog/models/{full_name}/aliases/{alias}"""
        return self._sender.send(
            SET_ALIAS,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}/aliases/{_rt.segment('alias', alias)}",
            body=_rt.given(RegisteredModelsAPI.set_alias, version_num=version_num),
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
        """PATCH /api/2.1/unity-catalog/models/{full_name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/models/{_rt.segment('full_name', full_name)}",
            body=_rt.all_given(RegisteredModelsAPI.update, locals(), "full_name"),
        )
