"""Generated from unitycatalog (unitycatalog c9ed6b1, spec 3152c295); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.unitycatalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("unity_catalog_delta")
CREATE_STAGING_TABLE = _op(
    "create_staging_table",
    "POST",
    "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/staging-tables",
    _m.DeltaStagingTableResponse,
)
CREATE_TABLE = _op(
    "create_table",
    "POST",
    "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables",
    _m.DeltaLoadTableResponse,
)
DELETE_TABLE = _op(
    "delete_table", "DELETE", "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}"
)
GET_CONFIG = _op("get_config", "GET", "/api/2.1/unity-catalog/delta/v1/config", _m.DeltaCatalogConfig)
GET_STAGING_TABLE_CREDENTIALS = _op(
    "get_staging_table_credentials",
    "GET",
    "/api/2.1/unity-catalog/delta/v1/staging-tables/{table_id}/credentials",
    _m.DeltaCredentialsResponse,
)
GET_TABLE_CREDENTIALS = _op(
    "get_table_credentials",
    "GET",
    "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}/credentials",
    _m.DeltaCredentialsResponse,
)
GET_TEMPORARY_PATH_CREDENTIALS = _op(
    "get_temporary_path_credentials",
    "GET",
    "/api/2.1/unity-catalog/delta/v1/temporary-path-credentials",
    _m.DeltaCredentialsResponse,
)
LOAD_TABLE = _op(
    "load_table",
    "GET",
    "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}",
    _m.DeltaLoadTableResponse,
)
RENAME_TABLE = _op(
    "rename_table", "POST", "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}/rename"
)
REPORT_METRICS = _op(
    "report_metrics",
    "POST",
    "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}/metrics",
)
TABLE_EXISTS = _op(
    "table_exists", "HEAD", "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}"
)
UPDATE_TABLE = _op(
    "update_table",
    "POST",
    "/api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}",
    _m.DeltaLoadTableResponse,
)


class UnityCatalogDeltaAPI(_rt.Api):
    def create_staging_table(self, catalog: str, schema: str, name: str) -> _m.DeltaStagingTableResponse:
        """POST /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/staging-tables"""
        _body = {"name": name}
        return self._sender.send(
            CREATE_STAGING_TABLE,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            "/staging-tables",
            body=_rt.given(UnityCatalogDeltaAPI.create_staging_table, _body),
        )

    def create_table(
        self,
        catalog: str,
        schema: str,
        name: str,
        location: str,
        table_type: _m.DeltaTableType | str,
        columns: _m.DeltaStructType | _rt.Fields,
        protocol: _m.DeltaProtocol | _rt.Fields,
        properties: _Mapping[str, str],
        last_commit_timestamp_ms: int,
        *,
        comment: str | None = None,
        partition_columns: _Sequence[str] | None = None,
        domain_metadata: _m.DeltaDomainMetadataUpdates | _rt.Fields | None = None,
        uniform: _m.DeltaUniformMetadata | _rt.Fields | None = None,
    ) -> _m.DeltaLoadTableResponse:
        """POST /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables"""
        _body = {
            "columns": columns, "comment": comment, "domain-metadata": domain_metadata,
            "last-commit-timestamp-ms": last_commit_timestamp_ms, "location": location, "name": name,
            "partition-columns": partition_columns, "properties": properties, "protocol": protocol,
            "table-type": table_type, "uniform": uniform,
        }
        return self._sender.send(
            CREATE_TABLE,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            "/tables",
            body=_rt.given(UnityCatalogDeltaAPI.create_table, _body),
        )

    def delete_table(self, catalog: str, schema: str, table: str) -> None:
        """DELETE /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}"""
        self._sender.send(
            DELETE_TABLE,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}",
        )

    def get_config(self, catalog: str, protocol_versions: str) -> _m.DeltaCatalogConfig:
        """GET /api/2.1/unity-catalog/delta/v1/config"""
        _query = {"catalog": catalog, "protocol-versions": protocol_versions}
        return self._sender.send(
            GET_CONFIG,
            "/api/2.1/unity-catalog/delta/v1/config",
            query=_rt.given(UnityCatalogDeltaAPI.get_config, _query),
        )

    def get_staging_table_credentials(self, table_id: str) -> _m.DeltaCredentialsResponse:
        """GET /api/2.1/unity-catalog/delta/v1/staging-tables/{table_id}/credentials"""
        return self._sender.send(
            GET_STAGING_TABLE_CREDENTIALS,
            f"/api/2.1/unity-catalog/delta/v1/staging-tables/{_rt.segment('table_id', table_id)}/credentials",
        )

    def get_table_credentials(
        self, catalog: str, schema: str, table: str, operation: _m.DeltaCredentialOperation | str
    ) -> _m.DeltaCredentialsResponse:
        """GET /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}/credentials"""
        _query = {"operation": operation}
        return self._sender.send(
            GET_TABLE_CREDENTIALS,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}"
            "/credentials",
            query=_rt.given(UnityCatalogDeltaAPI.get_table_credentials, _query),
        )

    def get_temporary_path_credentials(
        self, location: str, operation: _m.DeltaCredentialOperation | str
    ) -> _m.DeltaCredentialsResponse:
        """GET /api/2.1/unity-catalog/delta/v1/temporary-path-credentials"""
        _query = {"location": location, "operation": operation}
        return self._sender.send(
            GET_TEMPORARY_PATH_CREDENTIALS,
            "/api/2.1/unity-catalog/delta/v1/temporary-path-credentials",
            query=_rt.given(UnityCatalogDeltaAPI.get_temporary_path_credentials, _query),
        )

    def load_table(self, catalog: str, schema: str, table: str) -> _m.DeltaLoadTableResponse:
        """GET /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}"""
        return self._sender.send(
            LOAD_TABLE,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}",
        )

    def rename_table(self, catalog: str, schema: str, table: str, new_name: str) -> None:
        """POST /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}/rename"""
        _body = {"new-name": new_name}
        self._sender.send(
            RENAME_TABLE,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}"
            "/rename",
            body=_rt.given(UnityCatalogDeltaAPI.rename_table, _body),
        )

    def report_metrics(
        self,
        catalog: str,
        schema: str,
        table: str,
        table_id: str,
        *,
        report: _m.DeltaReportMetricsRequestReport | _rt.Fields | None = None,
    ) -> None:
        """POST /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}/metrics"""
        _body = {"report": report, "table-id": table_id}
        self._sender.send(
            REPORT_METRICS,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}"
            "/metrics",
            body=_rt.given(UnityCatalogDeltaAPI.report_metrics, _body),
        )

    def table_exists(self, catalog: str, schema: str, table: str) -> None:
        """HEAD /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}"""
        self._sender.send(
            TABLE_EXISTS,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}",
        )

    def update_table(
        self, catalog: str, schema: str, table: str, requirements: _Sequence[_rt.Fields], updates: _Sequence[_rt.Fields]
    ) -> _m.DeltaLoadTableResponse:
        """POST /api/2.1/unity-catalog/delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table}"""
        _body = {"requirements": requirements, "updates": updates}
        return self._sender.send(
            UPDATE_TABLE,
            "/api/2.1/unity-catalog/delta/v1/catalogs/"
            f"{_rt.segment('catalog', catalog)}"
            f"/schemas/{_rt.segment('schema', schema)}"
            f"/tables/{_rt.segment('table', table)}",
            body=_rt.given(UnityCatalogDeltaAPI.update_table, _body),
        )
