"""Generated from postgres (databricks-sdk 0.162.0, spec 2a3c0022); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime, timedelta as _timedelta
from typing import Any as _Any

from lakewire_api.postgres import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("postgres")
CREATE_BRANCH = _op("create_branch", "POST", "/api/2.0/postgres/{parent}/branches", _m.Operation)
CREATE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", result=_m.Branch, metadata=_m.BranchOperationMetadata)
CREATE_CATALOG = _op("create_catalog", "POST", "/api/2.0/postgres/catalogs", _m.Operation)
CREATE_CATALOG_LRO = _rt.LongRunning(poll="get_operation", result=_m.Catalog, metadata=_m.CatalogOperationMetadata)
CREATE_CDF_CONFIG = _op("create_cdf_config", "POST", "/api/2.0/postgres/{parent}/cdf-configs", _m.Operation)
CREATE_CDF_CONFIG_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.CdfConfig, metadata=_m.CdfConfigOperationMetadata
)
CREATE_DATA_API = _op("create_data_api", "POST", "/api/2.0/postgres/{parent}/data-api", _m.Operation)
CREATE_DATA_API_LRO = _rt.LongRunning(poll="get_operation", result=_m.DataApi, metadata=_m.DataApiOperationMetadata)
CREATE_DATABASE = _op("create_database", "POST", "/api/2.0/postgres/{parent}/databases", _m.Operation)
CREATE_DATABASE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Database, metadata=_m.DatabaseOperationMetadata)
CREATE_ENDPOINT = _op("create_endpoint", "POST", "/api/2.0/postgres/{parent}/endpoints", _m.Operation)
CREATE_ENDPOINT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Endpoint, metadata=_m.EndpointOperationMetadata)
CREATE_PROJECT = _op("create_project", "POST", "/api/2.0/postgres/projects", _m.Operation)
CREATE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Project, metadata=_m.ProjectOperationMetadata)
CREATE_ROLE = _op("create_role", "POST", "/api/2.0/postgres/{parent}/roles", _m.Operation)
CREATE_ROLE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Role, metadata=_m.RoleOperationMetadata)
CREATE_SNAPSHOT = _op("create_snapshot", "POST", "/api/2.0/postgres/{parent}/snapshots", _m.Operation)
CREATE_SNAPSHOT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Snapshot, metadata=_m.SnapshotOperationMetadata)
CREATE_SYNCED_TABLE = _op("create_synced_table", "POST", "/api/2.0/postgres/synced_tables", _m.Operation)
CREATE_SYNCED_TABLE_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.SyncedTable, metadata=_m.SyncedTableOperationMetadata
)
DELETE_BRANCH = _op("delete_branch", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.BranchOperationMetadata)
DELETE_CATALOG = _op("delete_catalog", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_CATALOG_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.CatalogOperationMetadata)
DELETE_CDF_CONFIG = _op("delete_cdf_config", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_CDF_CONFIG_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.CdfConfigOperationMetadata)
DELETE_DATA_API = _op("delete_data_api", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_DATA_API_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.DataApiOperationMetadata)
DELETE_DATABASE = _op("delete_database", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_DATABASE_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.DatabaseOperationMetadata)
DELETE_ENDPOINT = _op("delete_endpoint", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_ENDPOINT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.EndpointOperationMetadata)
DELETE_PROJECT = _op("delete_project", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.ProjectOperationMetadata)
DELETE_ROLE = _op("delete_role", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_ROLE_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.RoleOperationMetadata)
DELETE_SNAPSHOT = _op("delete_snapshot", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_SNAPSHOT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.SnapshotOperationMetadata)
DELETE_SYNCED_TABLE = _op("delete_synced_table", "DELETE", "/api/2.0/postgres/{name}", _m.Operation)
DELETE_SYNCED_TABLE_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.SyncedTableOperationMetadata)
GENERATE_DATABASE_CREDENTIAL = _op(
    "generate_database_credential", "POST", "/api/2.0/postgres/credentials", _m.DatabaseCredential
)
GET_BRANCH = _op("get_branch", "GET", "/api/2.0/postgres/{name}", _m.Branch)
GET_CATALOG = _op("get_catalog", "GET", "/api/2.0/postgres/{name}", _m.Catalog)
GET_CDF_CONFIG = _op("get_cdf_config", "GET", "/api/2.0/postgres/{name}", _m.CdfConfig)
GET_CDF_STATUS = _op("get_cdf_status", "GET", "/api/2.0/postgres/{name}", _m.CdfStatus)
GET_DATA_API = _op("get_data_api", "GET", "/api/2.0/postgres/{name}", _m.DataApi)
GET_DATABASE = _op("get_database", "GET", "/api/2.0/postgres/{name}", _m.Database)
GET_ENDPOINT = _op("get_endpoint", "GET", "/api/2.0/postgres/{name}", _m.Endpoint)
GET_OPERATION = _op("get_operation", "GET", "/api/2.0/postgres/{name}", _m.Operation)
GET_PROJECT = _op("get_project", "GET", "/api/2.0/postgres/{name}", _m.Project)
GET_ROLE = _op("get_role", "GET", "/api/2.0/postgres/{name}", _m.Role)
GET_SNAPSHOT = _op("get_snapshot", "GET", "/api/2.0/postgres/{name}", _m.Snapshot)
GET_SNAPSHOT_SCHEDULE = _op("get_snapshot_schedule", "GET", "/api/2.0/postgres/{name}", _m.SnapshotSchedule)
GET_SYNCED_TABLE = _op("get_synced_table", "GET", "/api/2.0/postgres/{name}", _m.SyncedTable)
LIST_BRANCHES = _op("list_branches", "GET", "/api/2.0/postgres/{parent}/branches", _m.ListBranchesResponse)
LIST_BRANCHES_PAGING = _rt.Paging(items="branches", request="page_token", response="next_page_token")
LIST_CDF_CONFIGS = _op("list_cdf_configs", "GET", "/api/2.0/postgres/{parent}/cdf-configs", _m.ListCdfConfigsResponse)
LIST_CDF_CONFIGS_PAGING = _rt.Paging(items="cdf_configs", request="page_token", response="next_page_token")
LIST_CDF_STATUSES = _op(
    "list_cdf_statuses", "GET", "/api/2.0/postgres/{parent}/cdf-statuses", _m.ListCdfStatusesResponse
)
LIST_CDF_STATUSES_PAGING = _rt.Paging(items="cdf_statuses", request="page_token", response="next_page_token")
LIST_DATABASES = _op("list_databases", "GET", "/api/2.0/postgres/{parent}/databases", _m.ListDatabasesResponse)
LIST_DATABASES_PAGING = _rt.Paging(items="databases", request="page_token", response="next_page_token")
LIST_ENDPOINTS = _op("list_endpoints", "GET", "/api/2.0/postgres/{parent}/endpoints", _m.ListEndpointsResponse)
LIST_ENDPOINTS_PAGING = _rt.Paging(items="endpoints", request="page_token", response="next_page_token")
LIST_PROJECTS = _op("list_projects", "GET", "/api/2.0/postgres/projects", _m.ListProjectsResponse)
LIST_PROJECTS_PAGING = _rt.Paging(items="projects", request="page_token", response="next_page_token")
LIST_ROLES = _op("list_roles", "GET", "/api/2.0/postgres/{parent}/roles", _m.ListRolesResponse)
LIST_ROLES_PAGING = _rt.Paging(items="roles", request="page_token", response="next_page_token")
LIST_SNAPSHOTS = _op("list_snapshots", "GET", "/api/2.0/postgres/{parent}/snapshots", _m.ListSnapshotsResponse)
LIST_SNAPSHOTS_PAGING = _rt.Paging(items="snapshots", request="page_token", response="next_page_token")
REVEAL_ROLE_PASSWORD = _op(
    "reveal_role_password", "POST", "/api/2.0/postgres/{name}/password", _m.RevealRolePasswordResponse
)
UNDELETE_BRANCH = _op("undelete_branch", "POST", "/api/2.0/postgres/{name}/undelete", _m.Operation)
UNDELETE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.BranchOperationMetadata)
UNDELETE_PROJECT = _op("undelete_project", "POST", "/api/2.0/postgres/{name}/undelete", _m.Operation)
UNDELETE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.ProjectOperationMetadata)
UPDATE_BRANCH = _op("update_branch", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", result=_m.Branch, metadata=_m.BranchOperationMetadata)
UPDATE_DATA_API = _op("update_data_api", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_DATA_API_LRO = _rt.LongRunning(poll="get_operation", result=_m.DataApi, metadata=_m.DataApiOperationMetadata)
UPDATE_DATABASE = _op("update_database", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_DATABASE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Database, metadata=_m.DatabaseOperationMetadata)
UPDATE_ENDPOINT = _op("update_endpoint", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_ENDPOINT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Endpoint, metadata=_m.EndpointOperationMetadata)
UPDATE_PROJECT = _op("update_project", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Project, metadata=_m.ProjectOperationMetadata)
UPDATE_ROLE = _op("update_role", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_ROLE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Role, metadata=_m.RoleOperationMetadata)
UPDATE_SNAPSHOT_SCHEDULE = _op("update_snapshot_schedule", "PATCH", "/api/2.0/postgres/{name}", _m.Operation)
UPDATE_SNAPSHOT_SCHEDULE_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.SnapshotSchedule, metadata=_m.SnapshotScheduleOperationMetadata
)


class StartedOperation(_rt.Started[_m.Operation, _rt.ResultT, _m.Operation]):
    done: bool | None
    error: _m.DatabricksServiceExceptionWithDetailsProto | None
    metadata: dict[str, _Any] | None
    name: str | None
    response: dict[str, _Any] | None


class PostgresAPI(_rt.Api):
    def create_branch(
        self, parent: str, branch: _m.Branch | _rt.Fields, branch_id: str, *, replace_existing: bool | None = None
    ) -> StartedOperation[_m.Branch]:
        """POST /api/2.0/postgres/{parent}/branches

        https://docs.databricks.com/api/workspace/postgres/createbranch
        """
        _query = {"branch_id": branch_id, "replace_existing": replace_existing}
        _sent = self._sender.send(
            CREATE_BRANCH,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/branches",
            query=_rt.given(PostgresAPI.create_branch, _query),
            body=_rt.whole(PostgresAPI.create_branch, "branch", branch),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_BRANCH_LRO, _sent, request={})

    def create_catalog(self, catalog: _m.Catalog | _rt.Fields, catalog_id: str) -> StartedOperation[_m.Catalog]:
        """POST /api/2.0/postgres/catalogs

        https://docs.databricks.com/api/workspace/postgres/createcatalog
        """
        _query = {"catalog_id": catalog_id}
        _sent = self._sender.send(
            CREATE_CATALOG,
            "/api/2.0/postgres/catalogs",
            query=_rt.given(PostgresAPI.create_catalog, _query),
            body=_rt.whole(PostgresAPI.create_catalog, "catalog", catalog),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_CATALOG_LRO, _sent, request={})

    def create_cdf_config(
        self, parent: str, cdf_config: _m.CdfConfig | _rt.Fields, *, cdf_config_id: str | None = None
    ) -> StartedOperation[_m.CdfConfig]:
        """POST /api/2.0/postgres/{parent}/cdf-configs

        https://docs.databricks.com/api/workspace/postgres/createcdfconfig
        """
        _query = {"cdf_config_id": cdf_config_id}
        _sent = self._sender.send(
            CREATE_CDF_CONFIG,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/cdf-configs",
            query=_rt.given(PostgresAPI.create_cdf_config, _query),
            body=_rt.whole(PostgresAPI.create_cdf_config, "cdf_config", cdf_config),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_CDF_CONFIG_LRO, _sent, request={})

    def create_data_api(self, parent: str, data_api: _m.DataApi | _rt.Fields) -> StartedOperation[_m.DataApi]:
        """POST /api/2.0/postgres/{parent}/data-api

        https://docs.databricks.com/api/workspace/postgres/createdataapi
        """
        _sent = self._sender.send(
            CREATE_DATA_API,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/data-api",
            body=_rt.whole(PostgresAPI.create_data_api, "data_api", data_api),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_DATA_API_LRO, _sent, request={})

    def create_database(
        self,
        parent: str,
        database: _m.Database | _rt.Fields,
        *,
        database_id: str | None = None,
        replace_existing: bool | None = None,
    ) -> StartedOperation[_m.Database]:
        """POST /api/2.0/postgres/{parent}/databases

        https://docs.databricks.com/api/workspace/postgres/createdatabase
        """
        _query = {"database_id": database_id, "replace_existing": replace_existing}
        _sent = self._sender.send(
            CREATE_DATABASE,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/databases",
            query=_rt.given(PostgresAPI.create_database, _query),
            body=_rt.whole(PostgresAPI.create_database, "database", database),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_DATABASE_LRO, _sent, request={})

    def create_endpoint(
        self, parent: str, endpoint: _m.Endpoint | _rt.Fields, endpoint_id: str, *, replace_existing: bool | None = None
    ) -> StartedOperation[_m.Endpoint]:
        """POST /api/2.0/postgres/{parent}/endpoints

        https://docs.databricks.com/api/workspace/postgres/createendpoint
        """
        _query = {"endpoint_id": endpoint_id, "replace_existing": replace_existing}
        _sent = self._sender.send(
            CREATE_ENDPOINT,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/endpoints",
            query=_rt.given(PostgresAPI.create_endpoint, _query),
            body=_rt.whole(PostgresAPI.create_endpoint, "endpoint", endpoint),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_ENDPOINT_LRO, _sent, request={})

    def create_project(self, project: _m.Project | _rt.Fields, project_id: str) -> StartedOperation[_m.Project]:
        """POST /api/2.0/postgres/projects

        https://docs.databricks.com/api/workspace/postgres/createproject
        """
        _query = {"project_id": project_id}
        _sent = self._sender.send(
            CREATE_PROJECT,
            "/api/2.0/postgres/projects",
            query=_rt.given(PostgresAPI.create_project, _query),
            body=_rt.whole(PostgresAPI.create_project, "project", project),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_PROJECT_LRO, _sent, request={})

    def create_role(
        self,
        parent: str,
        role: _m.Role | _rt.Fields,
        *,
        replace_existing: bool | None = None,
        role_id: str | None = None,
    ) -> StartedOperation[_m.Role]:
        """POST /api/2.0/postgres/{parent}/roles

        https://docs.databricks.com/api/workspace/postgres/createrole
        """
        _query = {"replace_existing": replace_existing, "role_id": role_id}
        _sent = self._sender.send(
            CREATE_ROLE,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/roles",
            query=_rt.given(PostgresAPI.create_role, _query),
            body=_rt.whole(PostgresAPI.create_role, "role", role),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_ROLE_LRO, _sent, request={})

    def create_snapshot(
        self, parent: str, snapshot: _m.Snapshot | _rt.Fields, snapshot_id: str
    ) -> StartedOperation[_m.Snapshot]:
        """POST /api/2.0/postgres/{parent}/snapshots

        https://docs.databricks.com/api/workspace/postgres/createsnapshot
        """
        _query = {"snapshot_id": snapshot_id}
        _sent = self._sender.send(
            CREATE_SNAPSHOT,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/snapshots",
            query=_rt.given(PostgresAPI.create_snapshot, _query),
            body=_rt.whole(PostgresAPI.create_snapshot, "snapshot", snapshot),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_SNAPSHOT_LRO, _sent, request={})

    def create_synced_table(
        self, synced_table: _m.SyncedTable | _rt.Fields, synced_table_id: str
    ) -> StartedOperation[_m.SyncedTable]:
        """POST /api/2.0/postgres/synced_tables

        https://docs.databricks.com/api/workspace/postgres/createsyncedtable
        """
        _query = {"synced_table_id": synced_table_id}
        _sent = self._sender.send(
            CREATE_SYNCED_TABLE,
            "/api/2.0/postgres/synced_tables",
            query=_rt.given(PostgresAPI.create_synced_table, _query),
            body=_rt.whole(PostgresAPI.create_synced_table, "synced_table", synced_table),
        )
        return StartedOperation(self._sender, PostgresAPI, CREATE_SYNCED_TABLE_LRO, _sent, request={})

    def delete_branch(self, name: str, *, purge: bool | None = None) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletebranch
        """
        _query = {"purge": purge}
        _sent = self._sender.send(
            DELETE_BRANCH,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.delete_branch, _query),
        )
        return StartedOperation(self._sender, PostgresAPI, DELETE_BRANCH_LRO, _sent, request={})

    def delete_catalog(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletecatalog
        """
        _sent = self._sender.send(DELETE_CATALOG, f"/api/2.0/postgres/{_rt.segments('name', name)}")
        return StartedOperation(self._sender, PostgresAPI, DELETE_CATALOG_LRO, _sent, request={})

    def delete_cdf_config(self, name: str, *, force: bool | None = None) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletecdfconfig
        """
        _query = {"force": force}
        _sent = self._sender.send(
            DELETE_CDF_CONFIG,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.delete_cdf_config, _query),
        )
        return StartedOperation(self._sender, PostgresAPI, DELETE_CDF_CONFIG_LRO, _sent, request={})

    def delete_data_api(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletedataapi
        """
        _sent = self._sender.send(DELETE_DATA_API, f"/api/2.0/postgres/{_rt.segments('name', name)}")
        return StartedOperation(self._sender, PostgresAPI, DELETE_DATA_API_LRO, _sent, request={})

    def delete_database(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletedatabase
        """
        _sent = self._sender.send(DELETE_DATABASE, f"/api/2.0/postgres/{_rt.segments('name', name)}")
        return StartedOperation(self._sender, PostgresAPI, DELETE_DATABASE_LRO, _sent, request={})

    def delete_endpoint(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deleteendpoint
        """
        _sent = self._sender.send(DELETE_ENDPOINT, f"/api/2.0/postgres/{_rt.segments('name', name)}")
        return StartedOperation(self._sender, PostgresAPI, DELETE_ENDPOINT_LRO, _sent, request={})

    def delete_project(self, name: str, *, purge: bool | None = None) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deleteproject
        """
        _query = {"purge": purge}
        _sent = self._sender.send(
            DELETE_PROJECT,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.delete_project, _query),
        )
        return StartedOperation(self._sender, PostgresAPI, DELETE_PROJECT_LRO, _sent, request={})

    def delete_role(self, name: str, *, reassign_owned_to: str | None = None) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deleterole
        """
        _query = {"reassign_owned_to": reassign_owned_to}
        _sent = self._sender.send(
            DELETE_ROLE,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.delete_role, _query),
        )
        return StartedOperation(self._sender, PostgresAPI, DELETE_ROLE_LRO, _sent, request={})

    def delete_snapshot(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletesnapshot
        """
        _sent = self._sender.send(DELETE_SNAPSHOT, f"/api/2.0/postgres/{_rt.segments('name', name)}")
        return StartedOperation(self._sender, PostgresAPI, DELETE_SNAPSHOT_LRO, _sent, request={})

    def delete_synced_table(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/deletesyncedtable
        """
        _sent = self._sender.send(DELETE_SYNCED_TABLE, f"/api/2.0/postgres/{_rt.segments('name', name)}")
        return StartedOperation(self._sender, PostgresAPI, DELETE_SYNCED_TABLE_LRO, _sent, request={})

    def generate_database_credential(
        self,
        endpoint: str,
        *,
        claims: _Sequence[_m.RequestedClaims | _rt.Fields] | None = None,
        expire_time: _datetime | None = None,
        ttl: _timedelta | None = None,
    ) -> _m.DatabaseCredential:
        """POST /api/2.0/postgres/credentials

        https://docs.databricks.com/api/workspace/postgres/generatedatabasecredential
        """
        _body = {"claims": claims, "endpoint": endpoint, "expire_time": expire_time, "ttl": ttl}
        return self._sender.send(
            GENERATE_DATABASE_CREDENTIAL,
            "/api/2.0/postgres/credentials",
            body=_rt.given(PostgresAPI.generate_database_credential, _body),
        )

    def get_branch(self, name: str) -> _m.Branch:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getbranch
        """
        return self._sender.send(GET_BRANCH, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_catalog(self, name: str) -> _m.Catalog:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getcatalog
        """
        return self._sender.send(GET_CATALOG, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_cdf_config(self, name: str) -> _m.CdfConfig:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getcdfconfig
        """
        return self._sender.send(GET_CDF_CONFIG, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_cdf_status(self, name: str) -> _m.CdfStatus:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getcdfstatus
        """
        return self._sender.send(GET_CDF_STATUS, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_data_api(self, name: str) -> _m.DataApi:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getdataapi
        """
        return self._sender.send(GET_DATA_API, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_database(self, name: str) -> _m.Database:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getdatabase
        """
        return self._sender.send(GET_DATABASE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_endpoint(self, name: str) -> _m.Endpoint:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getendpoint
        """
        return self._sender.send(GET_ENDPOINT, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getoperation
        """
        return self._sender.send(GET_OPERATION, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_project(self, name: str) -> _m.Project:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getproject
        """
        return self._sender.send(GET_PROJECT, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_role(self, name: str) -> _m.Role:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getrole
        """
        return self._sender.send(GET_ROLE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_snapshot(self, name: str) -> _m.Snapshot:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getsnapshot
        """
        return self._sender.send(GET_SNAPSHOT, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_snapshot_schedule(self, name: str) -> _m.SnapshotSchedule:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getsnapshotschedule
        """
        return self._sender.send(GET_SNAPSHOT_SCHEDULE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_synced_table(self, name: str) -> _m.SyncedTable:
        """GET /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/getsyncedtable
        """
        return self._sender.send(GET_SYNCED_TABLE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def list_branches(
        self,
        parent: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        show_deleted: bool | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Branch]:
        """GET /api/2.0/postgres/{parent}/branches

        https://docs.databricks.com/api/workspace/postgres/listbranches
        """
        _query = {"page_size": page_size, "page_token": page_token, "show_deleted": show_deleted}
        return _rt.Pages(
            self._sender,
            LIST_BRANCHES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/branches",
            LIST_BRANCHES_PAGING,
            query=_rt.given(PostgresAPI.list_branches, _query),
            limit=limit,
        )

    def list_cdf_configs(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CdfConfig]:
        """GET /api/2.0/postgres/{parent}/cdf-configs

        https://docs.databricks.com/api/workspace/postgres/listcdfconfigs
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_CDF_CONFIGS,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/cdf-configs",
            LIST_CDF_CONFIGS_PAGING,
            query=_rt.given(PostgresAPI.list_cdf_configs, _query),
            limit=limit,
        )

    def list_cdf_statuses(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CdfStatus]:
        """GET /api/2.0/postgres/{parent}/cdf-statuses

        https://docs.databricks.com/api/workspace/postgres/listcdfstatuses
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_CDF_STATUSES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/cdf-statuses",
            LIST_CDF_STATUSES_PAGING,
            query=_rt.given(PostgresAPI.list_cdf_statuses, _query),
            limit=limit,
        )

    def list_databases(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Database]:
        """GET /api/2.0/postgres/{parent}/databases

        https://docs.databricks.com/api/workspace/postgres/listdatabases
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DATABASES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/databases",
            LIST_DATABASES_PAGING,
            query=_rt.given(PostgresAPI.list_databases, _query),
            limit=limit,
        )

    def list_endpoints(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Endpoint]:
        """GET /api/2.0/postgres/{parent}/endpoints

        https://docs.databricks.com/api/workspace/postgres/listendpoints
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ENDPOINTS,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/endpoints",
            LIST_ENDPOINTS_PAGING,
            query=_rt.given(PostgresAPI.list_endpoints, _query),
            limit=limit,
        )

    def list_projects(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        show_deleted: bool | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Project]:
        """GET /api/2.0/postgres/projects

        https://docs.databricks.com/api/workspace/postgres/listprojects
        """
        _query = {"page_size": page_size, "page_token": page_token, "show_deleted": show_deleted}
        return _rt.Pages(
            self._sender,
            LIST_PROJECTS,
            "/api/2.0/postgres/projects",
            LIST_PROJECTS_PAGING,
            query=_rt.given(PostgresAPI.list_projects, _query),
            limit=limit,
        )

    def list_roles(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Role]:
        """GET /api/2.0/postgres/{parent}/roles

        https://docs.databricks.com/api/workspace/postgres/listroles
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ROLES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/roles",
            LIST_ROLES_PAGING,
            query=_rt.given(PostgresAPI.list_roles, _query),
            limit=limit,
        )

    def list_snapshots(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Snapshot]:
        """GET /api/2.0/postgres/{parent}/snapshots

        https://docs.databricks.com/api/workspace/postgres/listsnapshots
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SNAPSHOTS,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/snapshots",
            LIST_SNAPSHOTS_PAGING,
            query=_rt.given(PostgresAPI.list_snapshots, _query),
            limit=limit,
        )

    def reveal_role_password(self, name: str) -> _m.RevealRolePasswordResponse:
        """POST /api/2.0/postgres/{name}/password

        https://docs.databricks.com/api/workspace/postgres/revealrolepassword
        """
        return self._sender.send(
            REVEAL_ROLE_PASSWORD, f"/api/2.0/postgres/{_rt.segments('name', name)}/password", body={}
        )

    def undelete_branch(self, name: str) -> StartedOperation[None]:
        """POST /api/2.0/postgres/{name}/undelete

        https://docs.databricks.com/api/workspace/postgres/undeletebranch
        """
        _sent = self._sender.send(UNDELETE_BRANCH, f"/api/2.0/postgres/{_rt.segments('name', name)}/undelete", body={})
        return StartedOperation(self._sender, PostgresAPI, UNDELETE_BRANCH_LRO, _sent, request={})

    def undelete_project(self, name: str) -> StartedOperation[None]:
        """POST /api/2.0/postgres/{name}/undelete

        https://docs.databricks.com/api/workspace/postgres/undeleteproject
        """
        _sent = self._sender.send(UNDELETE_PROJECT, f"/api/2.0/postgres/{_rt.segments('name', name)}/undelete", body={})
        return StartedOperation(self._sender, PostgresAPI, UNDELETE_PROJECT_LRO, _sent, request={})

    def update_branch(
        self, name: str, branch: _m.Branch | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.Branch]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updatebranch
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_BRANCH,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_branch, _query),
            body=_rt.whole(PostgresAPI.update_branch, "branch", branch),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_BRANCH_LRO, _sent, request={})

    def update_data_api(
        self, name: str, data_api: _m.DataApi | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.DataApi]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updatedataapi
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_DATA_API,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_data_api, _query),
            body=_rt.whole(PostgresAPI.update_data_api, "data_api", data_api),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_DATA_API_LRO, _sent, request={})

    def update_database(
        self, name: str, database: _m.Database | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.Database]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updatedatabase
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_DATABASE,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_database, _query),
            body=_rt.whole(PostgresAPI.update_database, "database", database),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_DATABASE_LRO, _sent, request={})

    def update_endpoint(
        self, name: str, endpoint: _m.Endpoint | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.Endpoint]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updateendpoint
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_ENDPOINT,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_endpoint, _query),
            body=_rt.whole(PostgresAPI.update_endpoint, "endpoint", endpoint),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_ENDPOINT_LRO, _sent, request={})

    def update_project(
        self, name: str, project: _m.Project | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.Project]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updateproject
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_PROJECT,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_project, _query),
            body=_rt.whole(PostgresAPI.update_project, "project", project),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_PROJECT_LRO, _sent, request={})

    def update_role(
        self, name: str, role: _m.Role | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.Role]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updaterole
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_ROLE,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_role, _query),
            body=_rt.whole(PostgresAPI.update_role, "role", role),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_ROLE_LRO, _sent, request={})

    def update_snapshot_schedule(
        self, name: str, snapshot_schedule: _m.SnapshotSchedule | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.SnapshotSchedule]:
        """PATCH /api/2.0/postgres/{name}

        https://docs.databricks.com/api/workspace/postgres/updatesnapshotschedule
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_SNAPSHOT_SCHEDULE,
            f"/api/2.0/postgres/{_rt.segments('name', name)}",
            query=_rt.given(PostgresAPI.update_snapshot_schedule, _query),
            body=_rt.whole(PostgresAPI.update_snapshot_schedule, "snapshot_schedule", snapshot_schedule),
        )
        return StartedOperation(self._sender, PostgresAPI, UPDATE_SNAPSHOT_SCHEDULE_LRO, _sent, request={})
