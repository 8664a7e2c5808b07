"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("artifact_allowlists")
GET = _op("get", "GET", "/api/2.1/unity-catalog/artifact-allowlists/{artifact_type}", _m.ArtifactAllowlistInfo)
UPDATE = _op("update", "PUT", "/api/2.1/unity-catalog/artifact-allowlists/{artifact_type}", _m.ArtifactAllowlistInfo)


class ArtifactAllowlistsAPI(_rt.Api):
    def get(self, artifact_type: _m.ArtifactType | str) -> _m.ArtifactAllowlistInfo:
        """GET /api/2.1/unity-catalog/artifact-allowlists/{artifact_type}"""
        return self._sender.send(
            GET, f"/api/2.1/unity-catalog/artifact-allowlists/{_rt.segment('artifact_type', artifact_type, _m.ArtifactType)}"
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
        """PUT /api/2.1/unity-catalog/artifact-allowlists/{artifact_type}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/artifact-allowlists/{_rt.segment('artifact_type', artifact_type, _m.ArtifactType)}",
            body=_rt.all_given(ArtifactAllowlistsAPI.update, locals(), "artifact_type"),
        )
