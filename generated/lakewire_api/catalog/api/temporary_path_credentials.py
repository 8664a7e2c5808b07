"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("temporary_path_credentials")
GENERATE_TEMPORARY_PATH_CREDENTIALS = _op(
    "generate_temporary_path_credentials",
    "POST",
    "/api/2.0/unity-catalog/temporary-path-credentials",
    _m.GenerateTemporaryPathCredentialResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class TemporaryPathCredentialsAPI(_rt.Api):
    def generate_temporary_path_credentials(
        self, url: str, operation: _m.PathOperation | str, *, dry_run: bool | None = None
    ) -> _m.GenerateTemporaryPathCredentialResponse:
        """POST /api/2.0/unity-catalog/temporary-path-credentials

        https://docs.databricks.com/api/workspace/temporarypathcredentials/generatetemporarypathcredentials
        """
        _body = {"dry_run": dry_run, "operation": operation, "url": url}
        return self._sender.send(
            GENERATE_TEMPORARY_PATH_CREDENTIALS,
            "/api/2.0/unity-catalog/temporary-path-credentials",
            body=_rt.given(TemporaryPathCredentialsAPI.generate_temporary_path_credentials, _body),
        )
