"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("artifact_allowlists")
GET = _op("get", "GET", "/api/2.1/unity-catalog/artifact-allowlists/{artifact_type}", _m.ArtifactAllowlistInfo)
UPDATE = _op("update", "PUT", "/api/2.1/unity-catalog/artifact-allowlists/{artifact_type}", _m.ArtifactAllowlistInfo)


class ArtifactAllowlistsAPI(_rt.Api):
    def get(self, artifact_type: _m.ArtifactType | str) -> _m.ArtifactAllowlistInfo:
        """GET /api/2.1/unity-catalog/artifact-allowlists/{artifact_type}

        https://docs.databricks.com/api/workspace/artifactallowlists/get
        """
        return self._sender.send(
            GET,
            "/api/2.1/unity-catalog/artifact-allowlists/"
            f"{_rt.segment('artifact_type', artifact_type, _m.ArtifactType)}",
        )

    def update(
        self,
        artifact_type: _m.ArtifactType | str,
        artifact_matchers: _Sequence[_m.ArtifactMatcher | _rt.Fields],
        *,
        created_at: int | None = None,
        created_by: str | None = None,
        metastore_id: str | None = None,
    ) -> _m.ArtifactAllowlistInfo:
        """PUT /api/2.1/unity-catalog/artifact-allowlists/{artifact_type}

        https://docs.databricks.com/api/workspace/artifactallowlists/update
        """
        _body = {
            "artifact_matchers": artifact_matchers, "created_at": created_at, "created_by": created_by,
            "metastore_id": metastore_id,
        }
        return self._sender.send(
            UPDATE,
            "/api/2.1/unity-catalog/artifact-allowlists/"
            f"{_rt.segment('artifact_type', artifact_type, _m.ArtifactType)}",
            body=_rt.given(ArtifactAllowlistsAPI.update, _body),
        )
