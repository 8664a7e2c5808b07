"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("default_warehouse_id")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/default_warehouse_id/names/default",
    _m.DeleteDefaultWarehouseIdResponse,
)
GET = _op("get", "GET", "/api/2.0/settings/types/default_warehouse_id/names/default", _m.DefaultWarehouseId)
UPDATE = _op("update", "PATCH", "/api/2.0/settings/types/default_warehouse_id/names/default", _m.DefaultWarehouseId)


class DefaultWarehouseIdAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDefaultWarehouseIdResponse:
        """DELETE /api/2.0/settings/types/default_warehouse_id/names/default

        https://docs.databricks.com/api/workspace/defaultwarehouseid/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/default_warehouse_id/names/default",
            query=_rt.given(DefaultWarehouseIdAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.DefaultWarehouseId:
        """GET /api/2.0/settings/types/default_warehouse_id/names/default

        https://docs.databricks.com/api/workspace/defaultwarehouseid/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/default_warehouse_id/names/default",
            query=_rt.given(DefaultWarehouseIdAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.DefaultWarehouseId | _rt.Fields, field_mask: str
    ) -> _m.DefaultWarehouseId:
        """PATCH /api/2.0/settings/types/default_warehouse_id/names/default

        https://docs.databricks.com/api/workspace/defaultwarehouseid/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/default_warehouse_id/names/default",
            body=_rt.given(DefaultWarehouseIdAPI.update, _body),
        )
