"""Generated from sql (databricks-sdk 0.162.0, spec d35dfe59fbf858d7); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("dbsql_permissions")
GET = _op("get", "GET", "/api/2.0/preview/sql/permissions/{object_type}/{object_id}", _m.GetResponse)
SET = _op("set", "POST", "/api/2.0/preview/sql/permissions/{object_type}/{object_id}", _m.SetResponse)
TRANSFER_OWNERSHIP = _op(
    "transfer_ownership", "POST", "/api/2.0/preview/sql/permissions/{object_type}/{object_id}/transfer", _m.Success
)


class DbsqlPermissionsAPI(_rt.Api):
    def get(self, object_type: _m.ObjectTypePlural | str, object_id: str) -> _m.GetResponse:
        """GET /api/2.0/preview/sql/permissions/{object_type}/{object_id}"""
        return self._sender.send(
            GET,
            f"/api/2.0/preview/sql/permissions/{_rt.segment('object_type', object_type, _m.ObjectTypePlural)}/{_rt.segment('object_id', object_id)}",
        )

    def set(
        self,
        object_type: _m.ObjectTypePlural | str,
        object_id: str,
        *,
        access_control_list: _Sequence[_m.AccessControl | _rt.Fields] | None = None,
    ) -> _m.SetResponse:
        """POST /api/2.0/preview/sql/permissions/{object_type}/{object_id}"""
        return self._sender.send(
            SET,
            f"/api/2.0/preview/sql/permissions/{_rt.segment('object_type', object_type, _m.ObjectTypePlural)}/{_rt.segment('object_id', object_id)}",
            body=_rt.given(DbsqlPermissionsAPI.set, access_control_list=access_control_list),
        )

    def transfer_ownership(
        self, object_type: _m.OwnableObjectType | str, object_id: str, *, new_owner: str | None = None
    ) -> _m.Success:
        """POST /api/2.0/preview/sql/permissions/{object_type}/{object_id}/transfer"""
        return self._sender.send(
            TRANSFER_OWNERSHIP,
            f"/api/2.0/preview/sql/permissions/{_rt.segment('object_type', object_type, _m.OwnableObjectType)}/{_rt.segment('object_id', object_id)}/transfer",
            body=_rt.given(DbsqlPermissionsAPI.transfer_ownership, new_owner=new_owner),
        )
