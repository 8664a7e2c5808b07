"""Generated from computemigrations (databricks-sdk 0.162.0, spec c16dfb3a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.computemigrations import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("compute_migrations")
APPROVE_MIGRATION_EXECUTION = _op(
    "approve_migration_execution",
    "POST",
    "/api/compute-migrations/v1/migrations/{migration_id}/approveExecution",
    _m.Migration,
)
APPROVE_MIGRATION_TRANSLATION = _op(
    "approve_migration_translation",
    "POST",
    "/api/compute-migrations/v1/migrations/{migration_id}/approveTranslation",
    _m.Migration,
)
CANCEL_MIGRATION = _op(
    "cancel_migration", "POST", "/api/compute-migrations/v1/migrations/{migration_id}/cancel", _m.Migration
)
CREATE = _op(
    "create",
    "POST",
    "/api/compute-migrations/v1/migrations",
    _m.Migration,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
DELETE = _op("delete", "DELETE", "/api/compute-migrations/v1/migrations/{migration_id}", _m.Migration)
GET = _op("get", "GET", "/api/compute-migrations/v1/migrations/{migration_id}", _m.Migration)
LIST = _op("list", "GET", "/api/compute-migrations/v1/migrations", _m.ListMigrationsResponse)
LIST_PAGING = _rt.Paging(items="migrations", request="page_token", response="next_page_token")
REJECT_MIGRATION_EXECUTION = _op(
    "reject_migration_execution",
    "POST",
    "/api/compute-migrations/v1/migrations/{migration_id}/rejectExecution",
    _m.Migration,
)
REJECT_MIGRATION_TRANSLATION = _op(
    "reject_migration_translation",
    "POST",
    "/api/compute-migrations/v1/migrations/{migration_id}/rejectTranslation",
    _m.Migration,
)


class ComputeMigrationsAPI(_rt.Api):
    def approve_migration_execution(
        self, migration_id: str, *, additional_feedback: str | None = None, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/approveExecution

        https://docs.databricks.com/api/workspace/computemigrations/approvemigrationexecution
        """
        _body = {"additional_feedback": additional_feedback, "etag": etag}
        return self._sender.send(
            APPROVE_MIGRATION_EXECUTION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/approveExecution",
            body=_rt.given(ComputeMigrationsAPI.approve_migration_execution, _body),
        )

    def approve_migration_translation(
        self, migration_id: str, *, additional_feedback: str | None = None, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/approveTranslation

        https://docs.databricks.com/api/workspace/computemigrations/approvemigrationtranslation
        """
        _body = {"additional_feedback": additional_feedback, "etag": etag}
        return self._sender.send(
            APPROVE_MIGRATION_TRANSLATION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/approveTranslation",
            body=_rt.given(ComputeMigrationsAPI.approve_migration_translation, _body),
        )

    def cancel_migration(
        self, migration_id: str, *, cancellation_reason: str | None = None, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/cancel

        https://docs.databricks.com/api/workspace/computemigrations/cancelmigration
        """
        _body = {"cancellation_reason": cancellation_reason, "etag": etag}
        return self._sender.send(
            CANCEL_MIGRATION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/cancel",
            body=_rt.given(ComputeMigrationsAPI.cancel_migration, _body),
        )

    def create(self, migration: _m.Migration | _rt.Fields, *, request_id: str | None = None) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations

        https://docs.databricks.com/api/workspace/computemigrations/create
        """
        _query = {"request_id": _rt.token(request_id)}
        return self._sender.send(
            CREATE,
            "/api/compute-migrations/v1/migrations",
            query=_rt.given(ComputeMigrationsAPI.create, _query),
            body=_rt.whole(ComputeMigrationsAPI.create, "migration", migration),
        )

    def delete(self, migration_id: str, *, etag: str | None = None) -> _m.Migration:
        """DELETE /api/compute-migrations/v1/migrations/{migration_id}

        https://docs.databricks.com/api/workspace/computemigrations/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}",
            query=_rt.given(ComputeMigrationsAPI.delete, _query),
        )

    def get(self, migration_id: str) -> _m.Migration:
        """GET /api/compute-migrations/v1/migrations/{migration_id}

        https://docs.databricks.com/api/workspace/computemigrations/get
        """
        return self._sender.send(
            GET, f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}"
        )

    def list(
        self,
        *,
        asset_type: _m.MigrationAssetType | str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        states: _Sequence[_m.MigrationState | str] | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Migration]:
        """GET /api/compute-migrations/v1/migrations

        https://docs.databricks.com/api/workspace/computemigrations/list
        """
        _query = {"asset_type": asset_type, "page_size": page_size, "page_token": page_token, "states": states}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/compute-migrations/v1/migrations",
            LIST_PAGING,
            query=_rt.given(ComputeMigrationsAPI.list, _query),
            limit=limit,
        )

    def reject_migration_execution(
        self, migration_id: str, rejection_reason: str, *, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/rejectExecution

        https://docs.databricks.com/api/workspace/computemigrations/rejectmigrationexecution
        """
        _body = {"etag": etag, "rejection_reason": rejection_reason}
        return self._sender.send(
            REJECT_MIGRATION_EXECUTION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/rejectExecution",
            body=_rt.given(ComputeMigrationsAPI.reject_migration_execution, _body),
        )

    def reject_migration_translation(
        self, migration_id: str, rejection_reason: str, *, etag: str | None = None
    ) -> _m.Migration:
        """POST /api/compute-migrations/v1/migrations/{migration_id}/rejectTranslation

        https://docs.databricks.com/api/workspace/computemigrations/rejectmigrationtranslation
        """
        _body = {"etag": etag, "rejection_reason": rejection_reason}
        return self._sender.send(
            REJECT_MIGRATION_TRANSLATION,
            f"/api/compute-migrations/v1/migrations/{_rt.segment('migration_id', migration_id)}/rejectTranslation",
            body=_rt.given(ComputeMigrationsAPI.reject_migration_translation, _body),
        )
