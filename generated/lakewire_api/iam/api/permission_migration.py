"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("permission_migration")
MIGRATE_PERMISSIONS = _op("migrate_permissions", "POST", "/api/2.0/permissionmigration", _m.MigratePermissionsResponse)


class PermissionMigrationAPI(_rt.Api):
    def migrate_permissions(
        self, workspace_id: int, from_workspace_group_name: str, to_account_group_name: str, *, size: int | None = None
    ) -> _m.MigratePermissionsResponse:
        """POST /api/2.0/permissionmigration

        https://docs.databricks.com/api/workspace/permissionmigration/migratepermissions
        """
        _body = {
            "from_workspace_group_name": from_workspace_group_name, "size": size,
            "to_account_group_name": to_account_group_name, "workspace_id": workspace_id,
        }
        return self._sender.send(
            MIGRATE_PERMISSIONS,
            "/api/2.0/permissionmigration",
            body=_rt.given(PermissionMigrationAPI.migrate_permissions, _body),
        )
