"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("permissions")
GET = _op("get", "GET", "/api/2.0/permissions/{request_object_type}/{request_object_id}", _m.ObjectPermissions)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/{request_object_type}/{request_object_id}/permissionLevels",
    _m.GetPermissionLevelsResponse,
)
SET = _op("set", "PUT", "/api/2.0/permissions/{request_object_type}/{request_object_id}", _m.ObjectPermissions)
UPDATE = _op("update", "PATCH", "/api/2.0/permissions/{request_object_type}/{request_object_id}", _m.ObjectPermissions)


class PermissionsAPI(_rt.Api):
    def get(self, request_object_type: str, request_object_id: str) -> _m.ObjectPermissions:
        """GET /api/2.0/permissions/{request_object_type}/{request_object_id}

        https://docs.databricks.com/api/workspace/permissions/get
        """
        return self._sender.send(
            GET,
            "/api/2.0/permissions/"
            f"{_rt.segment('request_object_type', request_object_type)}"
            f"/{_rt.segment('request_object_id', request_object_id)}",
        )

    def get_permission_levels(self, request_object_type: str, request_object_id: str) -> _m.GetPermissionLevelsResponse:
        """GET /api/2.0/permissions/{request_object_type}/{request_object_id}/permissionLevels

        https://docs.databricks.com/api/workspace/permissions/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/"
            f"{_rt.segment('request_object_type', request_object_type)}"
            f"/{_rt.segment('request_object_id', request_object_id)}"
            "/permissionLevels",
        )

    def set(
        self,
        request_object_type: str,
        request_object_id: str,
        *,
        access_control_list: _Sequence[_m.AccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ObjectPermissions:
        """PUT /api/2.0/permissions/{request_object_type}/{request_object_id}

        https://docs.databricks.com/api/workspace/permissions/set
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET,
            "/api/2.0/permissions/"
            f"{_rt.segment('request_object_type', request_object_type)}"
            f"/{_rt.segment('request_object_id', request_object_id)}",
            body=_rt.given(PermissionsAPI.set, _body),
        )

    def update(
        self,
        request_object_type: str,
        request_object_id: str,
        *,
        access_control_list: _Sequence[_m.AccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ObjectPermissions:
        """PATCH /api/2.0/permissions/{request_object_type}/{request_object_id}

        https://docs.databricks.com/api/workspace/permissions/update
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE,
            "/api/2.0/permissions/"
            f"{_rt.segment('request_object_type', request_object_type)}"
            f"/{_rt.segment('request_object_id', request_object_id)}",
            body=_rt.given(PermissionsAPI.update, _body),
        )
