"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

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
        """GET /api/2.0/preview/sql/permissions/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/dbsqlpermissions/get
        """
        return self._sender.send(
            GET,
            "/api/2.0/preview/sql/permissions/"
            f"{_rt.segment('object_type', object_type, _m.ObjectTypePlural)}"
            f"/{_rt.segment('object_id', object_id)}",
        )

    def set(
        self,
        object_type: _m.ObjectTypePlural | str,
        object_id: str,
        *,
        access_control_list: _Sequence[_m.AccessControl | _rt.Fields] | None = None,
    ) -> _m.SetResponse:
        """POST /api/2.0/preview/sql/permissions/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/dbsqlpermissions/set
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET,
            "/api/2.0/preview/sql/permissions/"
            f"{_rt.segment('object_type', object_type, _m.ObjectTypePlural)}"
            f"/{_rt.segment('object_id', object_id)}",
            body=_rt.given(DbsqlPermissionsAPI.set, _body),
        )

    def transfer_ownership(
        self, object_type: _m.OwnableObjectType | str, object_id: str, *, new_owner: str | None = None
    ) -> _m.Success:
        """POST /api/2.0/preview/sql/permissions/{object_type}/{object_id}/transfer

        https://docs.databricks.com/api/workspace/dbsqlpermissions/transferownership
        """
        _body = {"new_owner": new_owner}
        return self._sender.send(
            TRANSFER_OWNERSHIP,
            "/api/2.0/preview/sql/permissions/"
            f"{_rt.segment('object_type', object_type, _m.OwnableObjectType)}"
            f"/{_rt.segment('object_id', object_id)}"
            "/transfer",
            body=_rt.given(DbsqlPermissionsAPI.transfer_ownership, _body),
        )
