"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("temporary_table_credentials")
GENERATE_TEMPORARY_TABLE_CREDENTIALS = _op(
    "generate_temporary_table_credentials",
    "POST",
    "/api/2.0/unity-catalog/temporary-table-credentials",
    _m.GenerateTemporaryTableCredentialResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class TemporaryTableCredentialsAPI(_rt.Api):
    def generate_temporary_table_credentials(
        self, *, operation: _m.TableOperation | str | None = None, table_id: str | None = None
    ) -> _m.GenerateTemporaryTableCredentialResponse:
        """POST /api/2.0/unity-catalog/temporary-table-credentials

        https://docs.databricks.com/api/workspace/temporarytablecredentials/generatetemporarytablecredentials
        """
        _body = {"operation": operation, "table_id": table_id}
        return self._sender.send(
            GENERATE_TEMPORARY_TABLE_CREDENTIALS,
            "/api/2.0/unity-catalog/temporary-table-credentials",
            body=_rt.given(TemporaryTableCredentialsAPI.generate_temporary_table_credentials, _body),
        )
