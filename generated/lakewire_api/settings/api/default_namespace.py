"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("default_namespace")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/default_namespace_ws/names/default",
    _m.DeleteDefaultNamespaceSettingResponse,
)
GET = _op("get", "GET", "/api/2.0/settings/types/default_namespace_ws/names/default", _m.DefaultNamespaceSetting)
UPDATE = _op(
    "update", "PATCH", "/api/2.0/settings/types/default_namespace_ws/names/default", _m.DefaultNamespaceSetting
)


class DefaultNamespaceAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDefaultNamespaceSettingResponse:
        """DELETE /api/2.0/settings/types/default_namespace_ws/names/default

        https://docs.databricks.com/api/workspace/defaultnamespace/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/default_namespace_ws/names/default",
            query=_rt.given(DefaultNamespaceAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.DefaultNamespaceSetting:
        """GET /api/2.0/settings/types/default_namespace_ws/names/default

        https://docs.databricks.com/api/workspace/defaultnamespace/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/default_namespace_ws/names/default",
            query=_rt.given(DefaultNamespaceAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.DefaultNamespaceSetting | _rt.Fields, field_mask: str
    ) -> _m.DefaultNamespaceSetting:
        """PATCH /api/2.0/settings/types/default_namespace_ws/names/default

        https://docs.databricks.com/api/workspace/defaultnamespace/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/default_namespace_ws/names/default",
            body=_rt.given(DefaultNamespaceAPI.update, _body),
        )
