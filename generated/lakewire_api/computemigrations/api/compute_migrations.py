"""Generated from computemigrations (databricks-sdk 0.162.0, spec c16dfb3a4670434f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.computemigrations import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("compute_migrations")
APPROVE_MIGRATION_EXECUTION = _op(
    "approve_migration_execution", "POST", "/api/compute-migrations/v1/migrations/{migration_id}/approveExecution", _m.Migration
)
APPROVE_MIGRATION_TRANSLATION = _op(
    "approve_migration_translation", "POST", "/api/compute-migrations/v1/migrations/{migration_id}/approveTranslation", _m.Migration
)
CANCEL_MIGRATION = _op("cancel_migration", "POST", "/api/compute-migrations/v1/migrations/{migration_id}/cancel", _m.Migration)
CREATE = _op(
    "create", "POST", "/api/compute-migrations/v1/migrations", _m.Migration, effect=_rt.Effect.IDEMPOTENT, token="request_id"
)
DELETE = _op("delete", "DELETE", "/api/compute-migrations/v1/migrations/{migration_id}", _m.Migration)
GET = _op("get", "GET", "/api/compute-migrations/v1/migrations/{migration_id}", _m.Migration)
LIST = _op("list", "GET", "/api/compute-migrations/v1/migrations", _m.ListMigrationsResponse)
LIST_PAGING = _rt.Paging(items="migrations", request="page_token", response="next_page_token")
REJECT_MIGRATION_EXECUTION = _op(
    "reject_migration_execution", "POST", "/api/compute-migrations/v1/migrations/{migration_id}/rejectExecution", _m.Migration
)
REJECT_MIGRATION_TRANSLATION = _op(
    "reject_migration_translation", "POST", "/api/compute-migrations/v1/migrations/{migration_id}/rejectTranslation", _m.Migration
)


class ComputeMigrationsAPI(_rt.Api):
    def approve_migration_execution(
        self, migration_id: str, *, additional_feedback: str | None = None, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/approveExecution"""
        return self._sender.send(
            APPROVE_MIGRATION_EXECUTION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/approveExecution",
            body=_rt.all_given(ComputeMigrationsAPI.approve_migration_execution, locals(), "migration_id"),
        )

    def approve_migration_translation(
        self, migration_id: str, *, additional_feedback: str | None = None, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/approveTranslation"""
        return self._sender.send(
            APPROVE_MIGRATION_TRANSLATION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/approveTranslation",
            body=_rt.all_given(ComputeMigrationsAPI.approve_migration_translation, locals(), "migration_id"),
        )

    def cancel_migration(
        self, migration_id: str, *, cancellation_reason: str | None = None, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/cancel"""
        return self._sender.send(
            CANCEL_MIGRATION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/cancel",
            body=_rt.all_given(ComputeMigrationsAPI.cancel_migration, locals(), "migration_id"),
        )

    def create(self, migration: _m.Migration | _rt.Fields, *, request_id: str | None = None) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations"""
        return self._sender.send(
            CREATE,
            "/api/compute-migrations/v1/migrations",
            query=_rt.given(ComputeMigrationsAPI.create, request_id=_rt.token(request_id)),
            body=_rt.whole(ComputeMigrationsAPI.create, "migration", migration),
        )

    def delete(self, migration_id: str, *, etag: str | None = None) -> _m.Migration:
        """DELETE /api/compute-migrations/v1/migrations/{migration_id}"""
        return self._sender.send(
            DELETE,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}",
            query=_rt.given(ComputeMigrationsAPI.delete, etag=etag),
        )

    def get(self, migration_id: str) -> _m.Migration:
        """GET /api/compute-migrations/v1/migrations/{migration_id}"""
        return self._sender.send(GET, f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}")

    def list(
        self,
        *,
        asset_type: _m.MigrationAssetType | str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        states: _Sequence[_m.MigrationState | str] | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Migration]:
        """GET /api/compute-migrations/v1/migrations"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/compute-migrations/v1/migrations",
            LIST_PAGING,
            query=_rt.all_given(ComputeMigrationsAPI.list, locals(), "limit"),
            limit=limit,
        )

    def reject_migration_execution(self, migration_id: str, rejection_reason: str, *, etag: str | None = None) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/rejectExecution"""
        return self._sender.send(
            REJECT_MIGRATION_EXECUTION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/rejectExecution",
            body=_rt.all_given(ComputeMigrationsAPI.reject_migration_execution, locals(), "migration_id"),
        )

    def reject_migration_translation(self, migration_id: str, rejection_reason: str, *, etag: str | None = None) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/rejectTranslation"""
        return self._sender.send(
            REJECT_MIGRATION_TRANSLATION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/rejectTranslation",
            body=_rt.all_given(ComputeMigrationsAPI.reject_migration_translation, locals(), "migration_id"),
        )
