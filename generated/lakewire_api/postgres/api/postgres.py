"""Generated from postgres (databricks-sdk 0.162.0, spec 2a3c00229289d273); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime, timedelta as _timedelta

from lakewire_api import runtime as _rt
from lakewire_api.postgres import models as _m

CREATE_BRANCH = _rt.Operation("postgres.create_branch", "POST", "/api/2.0/postgres/{parent}/branches", returns=_m.Operation)
CREATE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", result=_m.Branch, metadata=_m.BranchOperationMetadata)
CREATE_CATALOG = _rt.Operation("postgres.create_catalog", "POST", "/api/2.0/postgres/catalogs", returns=_m.Operation)
CREATE_CATALOG_LRO = _rt.LongRunning(poll="get_operation", result=_m.Catalog, metadata=_m.CatalogOperationMetadata)
CREATE_CDF_CONFIG = _rt.Operation(
    "postgres.create_cdf_config", "POST", "/api/2.0/postgres/{parent}/cdf-configs", returns=_m.Operation
)
CREATE_CDF_CONFIG_LRO = _rt.LongRunning(poll="get_operation", result=_m.CdfConfig, metadata=_m.CdfConfigOperationMetadata)
CREATE_DATA_API = _rt.Operation("postgres.create_data_api", "POST", "/api/2.0/postgres/{parent}/data-api", returns=_m.Operation)
CREATE_DATA_API_LRO = _rt.LongRunning(poll="get_operation", result=_m.DataApi, metadata=_m.DataApiOperationMetadata)
CREATE_DATABASE = _rt.Operation("postgres.create_database", "POST", "/api/2.0/postgres/{parent}/databases", returns=_m.Operation)
CREATE_DATABASE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Database, metadata=_m.DatabaseOperationMetadata)
CREATE_ENDPOINT = _rt.Operation("postgres.create_endpoint", "POST", "/api/2.0/postgres/{parent}/endpoints", returns=_m.Operation)
CREATE_ENDPOINT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Endpoint, metadata=_m.EndpointOperationMetadata)
CREATE_PROJECT = _rt.Operation("postgres.create_project", "POST", "/api/2.0/postgres/projects", returns=_m.Operation)
CREATE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Project, metadata=_m.ProjectOperationMetadata)
CREATE_ROLE = _rt.Operation("postgres.create_role", "POST", "/api/2.0/postgres/{parent}/roles", returns=_m.Operation)
CREATE_ROLE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Role, metadata=_m.RoleOperationMetadata)
CREATE_SNAPSHOT = _rt.Operation("postgres.create_snapshot", "POST", "/api/2.0/postgres/{parent}/snapshots", returns=_m.Operation)
CREATE_SNAPSHOT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Snapshot, metadata=_m.SnapshotOperationMetadata)
CREATE_SYNCED_TABLE = _rt.Operation("postgres.create_synced_table", "POST", "/api/2.0/postgres/synced_tables", returns=_m.Operation)
CREATE_SYNCED_TABLE_LRO = _rt.LongRunning(poll="get_operation", result=_m.SyncedTable, metadata=_m.SyncedTableOperationMetadata)
DELETE_BRANCH = _rt.Operation("postgres.delete_branch", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.BranchOperationMetadata)
DELETE_CATALOG = _rt.Operation("postgres.delete_catalog", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_CATALOG_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.CatalogOperationMetadata)
DELETE_CDF_CONFIG = _rt.Operation("postgres.delete_cdf_config", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_CDF_CONFIG_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.CdfConfigOperationMetadata)
DELETE_DATA_API = _rt.Operation("postgres.delete_data_api", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_DATA_API_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.DataApiOperationMetadata)
DELETE_DATABASE = _rt.Operation("postgres.delete_database", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_DATABASE_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.DatabaseOperationMetadata)
DELETE_ENDPOINT = _rt.Operation("postgres.delete_endpoint", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_ENDPOINT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.EndpointOperationMetadata)
DELETE_PROJECT = _rt.Operation("postgres.delete_project", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.ProjectOperationMetadata)
DELETE_ROLE = _rt.Operation("postgres.delete_role", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_ROLE_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.RoleOperationMetadata)
DELETE_SNAPSHOT = _rt.Operation("postgres.delete_snapshot", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_SNAPSHOT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.SnapshotOperationMetadata)
DELETE_SYNCED_TABLE = _rt.Operation("postgres.delete_synced_table", "DELETE", "/api/2.0/postgres/{name}", returns=_m.Operation)
DELETE_SYNCED_TABLE_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.SyncedTableOperationMetadata)
GENERATE_DATABASE_CREDENTIAL = _rt.Operation(
    "postgres.generate_database_credential", "POST", "/api/2.0/postgres/credentials", returns=_m.DatabaseCredential
)
GET_BRANCH = _rt.Operation("postgres.get_branch", "GET", "/api/2.0/postgres/{name}", returns=_m.Branch)
GET_CATALOG = _rt.Operation("postgres.get_catalog", "GET", "/api/2.0/postgres/{name}", returns=_m.Catalog)
GET_CDF_CONFIG = _rt.Operation("postgres.get_cdf_config", "GET", "/api/2.0/postgres/{name}", returns=_m.CdfConfig)
GET_CDF_STATUS = _rt.Operation("postgres.get_cdf_status", "GET", "/api/2.0/postgres/{name}", returns=_m.CdfStatus)
GET_DATA_API = _rt.Operation("postgres.get_data_api", "GET", "/api/2.0/postgres/{name}", returns=_m.DataApi)
GET_DATABASE = _rt.Operation("postgres.get_database", "GET", "/api/2.0/postgres/{name}", returns=_m.Database)
GET_ENDPOINT = _rt.Operation("postgres.get_endpoint", "GET", "/api/2.0/postgres/{name}", returns=_m.Endpoint)
GET_OPERATION = _rt.Operation("postgres.get_operation", "GET", "/api/2.0/postgres/{name}", returns=_m.Operation)
GET_PROJECT = _rt.Operation("postgres.get_project", "GET", "/api/2.0/postgres/{name}", returns=_m.Project)
GET_ROLE = _rt.Operation("postgres.get_role", "GET", "/api/2.0/postgres/{name}", returns=_m.Role)
GET_SNAPSHOT = _rt.Operation("postgres.get_snapshot", "GET", "/api/2.0/postgres/{name}", returns=_m.Snapshot)
GET_SNAPSHOT_SCHEDULE = _rt.Operation(
    "postgres.get_snapshot_schedule", "GET", "/api/2.0/postgres/{name}", returns=_m.SnapshotSchedule
)
GET_SYNCED_TABLE = _rt.Operation("postgres.get_synced_table", "GET", "/api/2.0/postgres/{name}", returns=_m.SyncedTable)
LIST_BRANCHES = _rt.Operation(
    "postgres.list_branches", "GET", "/api/2.0/postgres/{parent}/branches", returns=_m.ListBranchesResponse
)
LIST_BRANCHES_PAGING = _rt.Paging(items="branches", request="page_token", response="next_page_token")
LIST_CDF_CONFIGS = _rt.Operation(
    "postgres.list_cdf_configs", "GET", "/api/2.0/postgres/{parent}/cdf-configs", returns=_m.ListCdfConfigsResponse
)
LIST_CDF_CONFIGS_PAGING = _rt.Paging(items="cdf_configs", request="page_token", response="next_page_token")
LIST_CDF_STATUSES = _rt.Operation(
    "postgres.list_cdf_statuses", "GET", "/api/2.0/postgres/{parent}/cdf-statuses", returns=_m.ListCdfStatusesResponse
)
LIST_CDF_STATUSES_PAGING = _rt.Paging(items="cdf_statuses", request="page_token", response="next_page_token")
LIST_DATABASES = _rt.Operation(
    "postgres.list_databases", "GET", "/api/2.0/postgres/{parent}/databases", returns=_m.ListDatabasesResponse
)
LIST_DATABASES_PAGING = _rt.Paging(items="databases", request="page_token", response="next_page_token")
LIST_ENDPOINTS = _rt.Operation(
    "postgres.list_endpoints", "GET", "/api/2.0/postgres/{parent}/endpoints", returns=_m.ListEndpointsResponse
)
LIST_ENDPOINTS_PAGING = _rt.Paging(items="endpoints", request="page_token", response="next_page_token")
LIST_PROJECTS = _rt.Operation("postgres.list_projects", "GET", "/api/2.0/postgres/projects", returns=_m.ListProjectsResponse)
LIST_PROJECTS_PAGING = _rt.Paging(items="projects", request="page_token", response="next_page_token")
LIST_ROLES = _rt.Operation("postgres.list_roles", "GET", "/api/2.0/postgres/{parent}/roles", returns=_m.ListRolesResponse)
LIST_ROLES_PAGING = _rt.Paging(items="roles", request="page_token", response="next_page_token")
LIST_SNAPSHOTS = _rt.Operation(
    "postgres.list_snapshots", "GET", "/api/2.0/postgres/{parent}/snapshots", returns=_m.ListSnapshotsResponse
)
LIST_SNAPSHOTS_PAGING = _rt.Paging(items="snapshots", request="page_token", response="next_page_token")
REVEAL_ROLE_PASSWORD = _rt.Operation(
    "postgres.reveal_role_password", "POST", "/api/2.0/postgres/{name}/password", returns=_m.RevealRolePasswordResponse
)
UNDELETE_BRANCH = _rt.Operation("postgres.undelete_branch", "POST", "/api/2.0/postgres/{name}/undelete", returns=_m.Operation)
UNDELETE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.BranchOperationMetadata)
UNDELETE_PROJECT = _rt.Operation("postgres.undelete_project", "POST", "/api/2.0/postgres/{name}/undelete", returns=_m.Operation)
UNDELETE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.ProjectOperationMetadata)
UPDATE_BRANCH = _rt.Operation("postgres.update_branch", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation)
UPDATE_BRANCH_LRO = _rt.LongRunning(poll="get_operation", result=_m.Branch, metadata=_m.BranchOperationMetadata)
UPDATE_DATA_API = _rt.Operation("postgres.update_data_api", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation)
UPDATE_DATA_API_LRO = _rt.LongRunning(poll="get_operation", result=_m.DataApi, metadata=_m.DataApiOperationMetadata)
UPDATE_DATABASE = _rt.Operation("postgres.update_database", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation)
UPDATE_DATABASE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Database, metadata=_m.DatabaseOperationMetadata)
UPDATE_ENDPOINT = _rt.Operation("postgres.update_endpoint", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation)
UPDATE_ENDPOINT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Endpoint, metadata=_m.EndpointOperationMetadata)
UPDATE_PROJECT = _rt.Operation("postgres.update_project", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation)
UPDATE_PROJECT_LRO = _rt.LongRunning(poll="get_operation", result=_m.Project, metadata=_m.ProjectOperationMetadata)
UPDATE_ROLE = _rt.Operation("postgres.update_role", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation)
UPDATE_ROLE_LRO = _rt.LongRunning(poll="get_operation", result=_m.Role, metadata=_m.RoleOperationMetadata)
UPDATE_SNAPSHOT_SCHEDULE = _rt.Operation(
    "postgres.update_snapshot_schedule", "PATCH", "/api/2.0/postgres/{name}", returns=_m.Operation
)
UPDATE_SNAPSHOT_SCHEDULE_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.SnapshotSchedule, metadata=_m.SnapshotScheduleOperationMetadata
)


class PostgresAPI(_rt.Api):
    def create_branch(
        self, parent: str, branch: _m.Branch | _rt.Fields, branch_id: str, *, replace_existing: bool | None = None
    ) -> _rt.Started[_m.Operation, _m.Branch]:
        """POST /api/2.0/postgres/{parent}/branches"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_BRANCH_LRO,
            self._sender.send(
                CREATE_BRANCH,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/branches",
                query=_rt.given(PostgresAPI.create_branch, branch_id=branch_id, replace_existing=replace_existing),
                body=_rt.whole(PostgresAPI.create_branch, "branch", branch),
            ),
            request={},
        )

    def create_catalog(self, catalog: _m.Catalog | _rt.Fields, catalog_id: str) -> _rt.Started[_m.Operation, _m.Catalog]:
        """POST /api/2.0/postgres/catalogs"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_CATALOG_LRO,
            self._sender.send(
                CREATE_CATALOG,
                "/api/2.0/postgres/catalogs",
                query=_rt.given(PostgresAPI.create_catalog, catalog_id=catalog_id),
                body=_rt.whole(PostgresAPI.create_catalog, "catalog", catalog),
            ),
            request={},
        )

    def create_cdf_config(
        self, parent: str, cdf_config: _m.CdfConfig | _rt.Fields, *, cdf_config_id: str | None = None
    ) -> _rt.Started[_m.Operation, _m.CdfConfig]:
        """POST /api/2.0/postgres/{parent}/cdf-configs"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_CDF_CONFIG_LRO,
            self._sender.send(
                CREATE_CDF_CONFIG,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/cdf-configs",
                query=_rt.given(PostgresAPI.create_cdf_config, cdf_config_id=cdf_config_id),
                body=_rt.whole(PostgresAPI.create_cdf_config, "cdf_config", cdf_config),
            ),
            request={},
        )

    def create_data_api(self, parent: str, data_api: _m.DataApi | _rt.Fields) -> _rt.Started[_m.Operation, _m.DataApi]:
        """POST /api/2.0/postgres/{parent}/data-api"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_DATA_API_LRO,
            self._sender.send(
                CREATE_DATA_API,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/data-api",
                body=_rt.whole(PostgresAPI.create_data_api, "data_api", data_api),
            ),
            request={},
        )

    def create_database(
        self,
        parent: str,
        database: _m.Database | _rt.Fields,
        *,
        database_id: str | None = None,
        replace_existing: bool | None = None,
    ) -> _rt.Started[_m.Operation, _m.Database]:
        """POST /api/2.0/postgres/{parent}/databases"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_DATABASE_LRO,
            self._sender.send(
                CREATE_DATABASE,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/databases",
                query=_rt.given(PostgresAPI.create_database, database_id=database_id, replace_existing=replace_existing),
                body=_rt.whole(PostgresAPI.create_database, "database", database),
            ),
            request={},
        )

    def create_endpoint(
        self, parent: str, endpoint: _m.Endpoint | _rt.Fields, endpoint_id: str, *, replace_existing: bool | None = None
    ) -> _rt.Started[_m.Operation, _m.Endpoint]:
        """POST /api/2.0/postgres/{parent}/endpoints"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_ENDPOINT_LRO,
            self._sender.send(
                CREATE_ENDPOINT,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/endpoints",
                query=_rt.given(PostgresAPI.create_endpoint, endpoint_id=endpoint_id, replace_existing=replace_existing),
                body=_rt.whole(PostgresAPI.create_endpoint, "endpoint", endpoint),
            ),
            request={},
        )

    def create_project(self, project: _m.Project | _rt.Fields, project_id: str) -> _rt.Started[_m.Operation, _m.Project]:
        """POST /api/2.0/postgres/projects"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_PROJECT_LRO,
            self._sender.send(
                CREATE_PROJECT,
                "/api/2.0/postgres/projects",
                query=_rt.given(PostgresAPI.create_project, project_id=project_id),
                body=_rt.whole(PostgresAPI.create_project, "project", project),
            ),
            request={},
        )

    def create_role(
        self, parent: str, role: _m.Role | _rt.Fields, *, replace_existing: bool | None = None, role_id: str | None = None
    ) -> _rt.Started[_m.Operation, _m.Role]:
        """POST /api/2.0/postgres/{parent}/roles"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_ROLE_LRO,
            self._sender.send(
                CREATE_ROLE,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/roles",
                query=_rt.given(PostgresAPI.create_role, replace_existing=replace_existing, role_id=role_id),
                body=_rt.whole(PostgresAPI.create_role, "role", role),
            ),
            request={},
        )

    def create_snapshot(
        self, parent: str, snapshot: _m.Snapshot | _rt.Fields, snapshot_id: str
    ) -> _rt.Started[_m.Operation, _m.Snapshot]:
        """POST /api/2.0/postgres/{parent}/snapshots"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_SNAPSHOT_LRO,
            self._sender.send(
                CREATE_SNAPSHOT,
                f"/api/2.0/postgres/{_rt.segments('parent', parent)}/snapshots",
                query=_rt.given(PostgresAPI.create_snapshot, snapshot_id=snapshot_id),
                body=_rt.whole(PostgresAPI.create_snapshot, "snapshot", snapshot),
            ),
            request={},
        )

    def create_synced_table(
        self, synced_table: _m.SyncedTable | _rt.Fields, synced_table_id: str
    ) -> _rt.Started[_m.Operation, _m.SyncedTable]:
        """POST /api/2.0/postgres/synced_tables"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            CREATE_SYNCED_TABLE_LRO,
            self._sender.send(
                CREATE_SYNCED_TABLE,
                "/api/2.0/postgres/synced_tables",
                query=_rt.given(PostgresAPI.create_synced_table, synced_table_id=synced_table_id),
                body=_rt.whole(PostgresAPI.create_synced_table, "synced_table", synced_table),
            ),
            request={},
        )

    def delete_branch(self, name: str, *, purge: bool | None = None) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_BRANCH_LRO,
            self._sender.send(
                DELETE_BRANCH,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.delete_branch, purge=purge),
            ),
            request={},
        )

    def delete_catalog(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_CATALOG_LRO,
            self._sender.send(DELETE_CATALOG, f"/api/2.0/postgres/{_rt.segments('name', name)}"),
            request={},
        )

    def delete_cdf_config(self, name: str, *, force: bool | None = None) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_CDF_CONFIG_LRO,
            self._sender.send(
                DELETE_CDF_CONFIG,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.delete_cdf_config, force=force),
            ),
            request={},
        )

    def delete_data_api(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_DATA_API_LRO,
            self._sender.send(DELETE_DATA_API, f"/api/2.0/postgres/{_rt.segments('name', name)}"),
            request={},
        )

    def delete_database(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_DATABASE_LRO,
            self._sender.send(DELETE_DATABASE, f"/api/2.0/postgres/{_rt.segments('name', name)}"),
            request={},
        )

    def delete_endpoint(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_ENDPOINT_LRO,
            self._sender.send(DELETE_ENDPOINT, f"/api/2.0/postgres/{_rt.segments('name', name)}"),
            request={},
        )

    def delete_project(self, name: str, *, purge: bool | None = None) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_PROJECT_LRO,
            self._sender.send(
                DELETE_PROJECT,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.delete_project, purge=purge),
            ),
            request={},
        )

    def delete_role(self, name: str, *, reassign_owned_to: str | None = None) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_ROLE_LRO,
            self._sender.send(
                DELETE_ROLE,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.delete_role, reassign_owned_to=reassign_owned_to),
            ),
            request={},
        )

    def delete_snapshot(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_SNAPSHOT_LRO,
            self._sender.send(DELETE_SNAPSHOT, f"/api/2.0/postgres/{_rt.segments('name', name)}"),
            request={},
        )

    def delete_synced_table(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            DELETE_SYNCED_TABLE_LRO,
            self._sender.send(DELETE_SYNCED_TABLE, f"/api/2.0/postgres/{_rt.segments('name', name)}"),
            request={},
        )

    def generate_database_credential(
        self,
        endpoint: str,
        *,
        claims: _Sequence[_m.RequestedClaims | _rt.Fields] | None = None,
        expire_time: _datetime | None = None,
        ttl: _timedelta | None = None,
    ) -> _m.DatabaseCredential:
        """POST /api/2.0/postgres/credentials"""
        return self._sender.send(
            GENERATE_DATABASE_CREDENTIAL,
            "/api/2.0/postgres/credentials",
            body=_rt.given(
                PostgresAPI.generate_database_credential, claims=claims, endpoint=endpoint, expire_time=expire_time, ttl=ttl
            ),
        )

    def get_branch(self, name: str) -> _m.Branch:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_BRANCH, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_catalog(self, name: str) -> _m.Catalog:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_CATALOG, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_cdf_config(self, name: str) -> _m.CdfConfig:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_CDF_CONFIG, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_cdf_status(self, name: str) -> _m.CdfStatus:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_CDF_STATUS, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_data_api(self, name: str) -> _m.DataApi:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_DATA_API, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_database(self, name: str) -> _m.Database:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_DATABASE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_endpoint(self, name: str) -> _m.Endpoint:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_ENDPOINT, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_OPERATION, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_project(self, name: str) -> _m.Project:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_PROJECT, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_role(self, name: str) -> _m.Role:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_ROLE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_snapshot(self, name: str) -> _m.Snapshot:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_SNAPSHOT, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_snapshot_schedule(self, name: str) -> _m.SnapshotSchedule:
        """GET /api/2.0/postgres/{name}"""
        return self._sender.send(GET_SNAPSHOT_SCHEDULE, f"/api/2.0/postgres/{_rt.segments('name', name)}")

    def get_synced_table(self, name: str) -> _m.SyncedTable:
        """GET /api/2.0/postgres/{name}"""
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
        """GET /api/2.0/postgres/{parent}/branches"""
        return _rt.Pages(
            self._sender,
            LIST_BRANCHES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/branches",
            LIST_BRANCHES_PAGING,
            query=_rt.given(PostgresAPI.list_branches, page_size=page_size, page_token=page_token, show_deleted=show_deleted),
            limit=limit,
        )

    def list_cdf_configs(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CdfConfig]:
        """GET /api/2.0/postgres/{parent}/cdf-configs"""
        return _rt.Pages(
            self._sender,
            LIST_CDF_CONFIGS,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/cdf-configs",
            LIST_CDF_CONFIGS_PAGING,
            query=_rt.given(PostgresAPI.list_cdf_configs, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def list_cdf_statuses(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CdfStatus]:
        """GET /api/2.0/postgres/{parent}/cdf-statuses"""
        return _rt.Pages(
            self._sender,
            LIST_CDF_STATUSES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/cdf-statuses",
            LIST_CDF_STATUSES_PAGING,
            query=_rt.given(PostgresAPI.list_cdf_statuses, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def list_databases(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Database]:
        """GET /api/2.0/postgres/{parent}/databases"""
        return _rt.Pages(
            self._sender,
            LIST_DATABASES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/databases",
            LIST_DATABASES_PAGING,
            query=_rt.given(PostgresAPI.list_databases, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def list_endpoints(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Endpoint]:
        """GET /api/2.0/postgres/{parent}/endpoints"""
        return _rt.Pages(
            self._sender,
            LIST_ENDPOINTS,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/endpoints",
            LIST_ENDPOINTS_PAGING,
            query=_rt.given(PostgresAPI.list_endpoints, page_size=page_size, page_token=page_token),
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
        """GET /api/2.0/postgres/projects"""
        return _rt.Pages(
            self._sender,
            LIST_PROJECTS,
            "/api/2.0/postgres/projects",
            LIST_PROJECTS_PAGING,
            query=_rt.given(PostgresAPI.list_projects, page_size=page_size, page_token=page_token, show_deleted=show_deleted),
            limit=limit,
        )

    def list_roles(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Role]:
        """GET /api/2.0/postgres/{parent}/roles"""
        return _rt.Pages(
            self._sender,
            LIST_ROLES,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/roles",
            LIST_ROLES_PAGING,
            query=_rt.given(PostgresAPI.list_roles, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def list_snapshots(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Snapshot]:
        """GET /api/2.0/postgres/{parent}/snapshots"""
        return _rt.Pages(
            self._sender,
            LIST_SNAPSHOTS,
            f"/api/2.0/postgres/{_rt.segments('parent', parent)}/snapshots",
            LIST_SNAPSHOTS_PAGING,
            query=_rt.given(PostgresAPI.list_snapshots, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def reveal_role_password(self, name: str) -> _m.RevealRolePasswordResponse:
        """POST /api/2.0/postgres/{name}/password"""
        return self._sender.send(REVEAL_ROLE_PASSWORD, f"/api/2.0/postgres/{_rt.segments('name', name)}/password", body={})

    def undelete_branch(self, name: str) -> _rt.Started[_m.Operation, None]:
        """POST /api/2.0/postgres/{name}/undelete"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UNDELETE_BRANCH_LRO,
            self._sender.send(UNDELETE_BRANCH, f"/api/2.0/postgres/{_rt.segments('name', name)}/undelete", body={}),
            request={},
        )

    def undelete_project(self, name: str) -> _rt.Started[_m.Operation, None]:
        """POST /api/2.0/postgres/{name}/undelete"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UNDELETE_PROJECT_LRO,
            self._sender.send(UNDELETE_PROJECT, f"/api/2.0/postgres/{_rt.segments('name', name)}/undelete", body={}),
            request={},
        )

    def update_branch(
        self, name: str, branch: _m.Branch | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.Branch]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_BRANCH_LRO,
            self._sender.send(
                UPDATE_BRANCH,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_branch, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_branch, "branch", branch),
            ),
            request={},
        )

    def update_data_api(
        self, name: str, data_api: _m.DataApi | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.DataApi]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_DATA_API_LRO,
            self._sender.send(
                UPDATE_DATA_API,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_data_api, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_data_api, "data_api", data_api),
            ),
            request={},
        )

    def update_database(
        self, name: str, database: _m.Database | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.Database]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_DATABASE_LRO,
            self._sender.send(
                UPDATE_DATABASE,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_database, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_database, "database", database),
            ),
            request={},
        )

    def update_endpoint(
        self, name: str, endpoint: _m.Endpoint | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.Endpoint]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_ENDPOINT_LRO,
            self._sender.send(
                UPDATE_ENDPOINT,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_endpoint, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_endpoint, "endpoint", endpoint),
            ),
            request={},
        )

    def update_project(
        self, name: str, project: _m.Project | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.Project]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_PROJECT_LRO,
            self._sender.send(
                UPDATE_PROJECT,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_project, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_project, "project", project),
            ),
            request={},
        )

    def update_role(
        self, name: str, role: _m.Role | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.Role]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_ROLE_LRO,
            self._sender.send(
                UPDATE_ROLE,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_role, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_role, "role", role),
            ),
            request={},
        )

    def update_snapshot_schedule(
        self, name: str, snapshot_schedule: _m.SnapshotSchedule | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.SnapshotSchedule]:
        """PATCH /api/2.0/postgres/{name}"""
        return _rt.Started(
            self._sender,
            PostgresAPI,
            UPDATE_SNAPSHOT_SCHEDULE_LRO,
            self._sender.send(
                UPDATE_SNAPSHOT_SCHEDULE,
                f"/api/2.0/postgres/{_rt.segments('name', name)}",
                query=_rt.given(PostgresAPI.update_snapshot_schedule, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(PostgresAPI.update_snapshot_schedule, "snapshot_schedule", snapshot_schedule),
            ),
            request={},
        )
