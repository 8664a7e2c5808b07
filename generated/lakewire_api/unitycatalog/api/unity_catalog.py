"""Generated from unitycatalog (unitycatalog c9ed6b1, spec 3152c295); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

from lakewire_api.unitycatalog import models as _m
from lakewire_api.unitycatalog.api.unity_catalog_delta import UnityCatalogDeltaAPI as _UnityCatalogDeltaAPI
from lakewire_api.unitycatalog.api.unity_catalog_users import UnityCatalogUsersAPI as _UnityCatalogUsersAPI

import lakewire_runtime as _rt

_op = _rt.operations("unity_catalog")
COMMIT = _op(
    "commit", "POST", "/api/2.1/unity-catalog/delta/preview/commits", dict[str, _Any], effect=_rt.Effect.IDEMPOTENT
)
CREATE_MODEL_VERSION = _op(
    "create_model_version", "POST", "/api/2.1/unity-catalog/models/versions", _m.ModelVersionInfo
)
CREATE_STAGING_TABLE = _op("create_staging_table", "POST", "/api/2.1/unity-catalog/staging-tables", _m.StagingTableInfo)
FINALIZE_MODEL_VERSION = _op(
    "finalize_model_version",
    "PATCH",
    "/api/2.1/unity-catalog/models/{full_name}/versions/{version}/finalize",
    _m.ModelVersionInfo,
)
GENERATE_TEMPORARY_MODEL_VERSION_CREDENTIALS = _op(
    "generate_temporary_model_version_credentials",
    "POST",
    "/api/2.1/unity-catalog/temporary-model-version-credentials",
    _m.TemporaryCredentials,
    effect=_rt.Effect.IDEMPOTENT,
)
GENERATE_TEMPORARY_PATH_CREDENTIALS = _op(
    "generate_temporary_path_credentials",
    "POST",
    "/api/2.1/unity-catalog/temporary-path-credentials",
    _m.TemporaryCredentials,
    effect=_rt.Effect.IDEMPOTENT,
)
GENERATE_TEMPORARY_TABLE_CREDENTIALS = _op(
    "generate_temporary_table_credentials",
    "POST",
    "/api/2.1/unity-catalog/temporary-table-credentials",
    _m.TemporaryCredentials,
    effect=_rt.Effect.IDEMPOTENT,
)
GENERATE_TEMPORARY_VOLUME_CREDENTIALS = _op(
    "generate_temporary_volume_credentials",
    "POST",
    "/api/2.1/unity-catalog/temporary-volume-credentials",
    _m.TemporaryCredentials,
    effect=_rt.Effect.IDEMPOTENT,
)
GET_COMMITS = _op("get_commits", "GET", "/api/2.1/unity-catalog/delta/preview/commits", _m.DeltaGetCommitsResponse)


class UnityCatalogAPI(_rt.Api):
    @property
    def delta(self) -> _UnityCatalogDeltaAPI:
        return _UnityCatalogDeltaAPI(self._sender)

    @property
    def users(self) -> _UnityCatalogUsersAPI:
        return _UnityCatalogUsersAPI(self._sender)

    def commit(
        self,
        table_id: str,
        table_uri: str,
        *,
        commit_info: _m.DeltaCommitInfo | _rt.Fields | None = None,
        latest_backfilled_version: int | None = None,
        metadata: _m.DeltaMetadata | _rt.Fields | None = None,
        uniform: _m.DeltaUniform | _rt.Fields | None = None,
    ) -> dict[str, _Any]:
        """POST /api/2.1/unity-catalog/delta/preview/commits"""
        _body = {
            "commit_info": commit_info, "latest_backfilled_version": latest_backfilled_version, "metadata": metadata,
            "table_id": table_id, "table_uri": table_uri, "uniform": uniform,
        }
        return self._sender.send(
            COMMIT, "/api/2.1/unity-catalog/delta/preview/commits", body=_rt.given(UnityCatalogAPI.commit, _body)
        )

    def create_model_version(
        self,
        model_name: str,
        catalog_name: str,
        schema_name: str,
        source: str,
        *,
        run_id: str | None = None,
        comment: str | None = None,
    ) -> _m.ModelVersionInfo:
        """POST /api/2.1/unity-catalog/models/versions"""
        _body = {
            "catalog_name": catalog_name, "comment": comment, "model_name": model_name, "run_id": run_id,
            "schema_name": schema_name, "source": source,
        }
        return self._sender.send(
            CREATE_MODEL_VERSION,
            "/api/2.1/unity-catalog/models/versions",
            body=_rt.given(UnityCatalogAPI.create_model_version, _body),
        )

    def create_staging_table(self, name: str, catalog_name: str, schema_name: str) -> _m.StagingTableInfo:
        """POST /api/2.1/unity-catalog/staging-tables"""
        _body = {"catalog_name": catalog_name, "name": name, "schema_name": schema_name}
        return self._sender.send(
            CREATE_STAGING_TABLE,
            "/api/2.1/unity-catalog/staging-tables",
            body=_rt.given(UnityCatalogAPI.create_staging_table, _body),
        )

    def finalize_model_version(
        self, full_name: str, version: int, body: _m.FinalizeModelVersion | _rt.Fields
    ) -> _m.ModelVersionInfo:
        """PATCH /api/2.1/unity-catalog/models/{full_name}/versions/{version}/finalize"""
        return self._sender.send(
            FINALIZE_MODEL_VERSION,
            "/api/2.1/unity-catalog/models/"
            f"{_rt.segment('full_name', full_name)}"
            f"/versions/{_rt.segment('version', version)}"
            "/finalize",
            body=_rt.whole(UnityCatalogAPI.finalize_model_version, "body", body),
        )

    def generate_temporary_model_version_credentials(
        self,
        catalog_name: str,
        schema_name: str,
        model_name: str,
        version: int,
        operation: _m.ModelVersionOperation | str,
    ) -> _m.TemporaryCredentials:
        """POST /api/2.1/unity-catalog/temporary-model-version-credentials"""
        _body = {
            "catalog_name": catalog_name, "model_name": model_name, "operation": operation, "schema_name": schema_name,
            "version": version,
        }
        return self._sender.send(
            GENERATE_TEMPORARY_MODEL_VERSION_CREDENTIALS,
            "/api/2.1/unity-catalog/temporary-model-version-credentials",
            body=_rt.given(UnityCatalogAPI.generate_temporary_model_version_credentials, _body),
        )

    def generate_temporary_path_credentials(
        self, url: str, operation: _m.PathOperation | str
    ) -> _m.TemporaryCredentials:
        """POST /api/2.1/unity-catalog/temporary-path-credentials"""
        _body = {"operation": operation, "url": url}
        return self._sender.send(
            GENERATE_TEMPORARY_PATH_CREDENTIALS,
            "/api/2.1/unity-catalog/temporary-path-credentials",
            body=_rt.given(UnityCatalogAPI.generate_temporary_path_credentials, _body),
        )

    def generate_temporary_table_credentials(
        self, table_id: str, operation: _m.TableOperation | str
    ) -> _m.TemporaryCredentials:
        """POST /api/2.1/unity-catalog/temporary-table-credentials"""
        _body = {"operation": operation, "table_id": table_id}
        return self._sender.send(
            GENERATE_TEMPORARY_TABLE_CREDENTIALS,
            "/api/2.1/unity-catalog/temporary-table-credentials",
            body=_rt.given(UnityCatalogAPI.generate_temporary_table_credentials, _body),
        )

    def generate_temporary_volume_credentials(
        self, volume_id: str, operation: _m.VolumeOperation | str
    ) -> _m.TemporaryCredentials:
        """POST /api/2.1/unity-catalog/temporary-volume-credentials"""
        _body = {"operation": operation, "volume_id": volume_id}
        return self._sender.send(
            GENERATE_TEMPORARY_VOLUME_CREDENTIALS,
            "/api/2.1/unity-catalog/temporary-volume-credentials",
            body=_rt.given(UnityCatalogAPI.generate_temporary_volume_credentials, _body),
        )

    def get_commits(
        self, table_id: str, table_uri: str, start_version: int, *, end_version: int | None = None
    ) -> _m.DeltaGetCommitsResponse:
        """GET /api/2.1/unity-catalog/delta/preview/commits"""
        _body = {
            "end_version": end_version, "start_version": start_version, "table_id": table_id, "table_uri": table_uri,
        }
        return self._sender.send(
            GET_COMMITS,
            "/api/2.1/unity-catalog/delta/preview/commits",
            body=_rt.given(UnityCatalogAPI.get_commits, _body),
        )
