"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("temporary_volume_credentials")
GENERATE_TEMPORARY_VOLUME_CREDENTIALS = _op(
    "generate_temporary_volume_credentials",
    "POST",
    "/api/2.0/unity-catalog/temporary-volume-credentials",
    _m.GenerateTemporaryVolumeCredentialResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class TemporaryVolumeCredentialsAPI(_rt.Api):
    def generate_temporary_volume_credentials(
        self, *, operation: _m.VolumeOperation | str | None = None, volume_id: str | None = None
    ) -> _m.GenerateTemporaryVolumeCredentialResponse:
        """POST /api/2.0/unity-catalog/temporary-volume-credentials

        https://docs.databricks.com/api/workspace/temporaryvolumecredentials/generatetemporaryvolumecredentials
        """
        _body = {"operation": operation, "volume_id": volume_id}
        return self._sender.send(
            GENERATE_TEMPORARY_VOLUME_CREDENTIALS,
            "/api/2.0/unity-catalog/temporary-volume-credentials",
            body=_rt.given(TemporaryVolumeCredentialsAPI.generate_temporary_volume_credentials, _body),
        )
