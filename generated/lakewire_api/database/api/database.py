"""Generated from database (databricks-sdk 0.162.0, spec 0bd950e9); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.database import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("database")
CREATE_DATABASE_CATALOG = _op("create_database_catalog", "POST", "/api/2.0/database/catalogs", _m.DatabaseCatalog)
CREATE_DATABASE_INSTANCE = _op("create_database_instance", "POST", "/api/2.0/database/instances", _m.DatabaseInstance)
CREATE_DATABASE_INSTANCE_WAITER = _rt.Waiter(
    poll="get_database_instance",
    bind={"name": ("response", "name")},
    status="state",
    success=("AVAILABLE",),
    failure=("STOPPED", "DELETING"),
)
CREATE_DATABASE_INSTANCE_ROLE = _op(
    "create_database_instance_role",
    "POST",
    "/api/2.0/database/instances/{instance_name}/roles",
    _m.DatabaseInstanceRole,
)
CREATE_DATABASE_TABLE = _op("create_database_table", "POST", "/api/2.0/database/tables", _m.DatabaseTable)
CREATE_SYNCED_DATABASE_TABLE = _op(
    "create_synced_database_table", "POST", "/api/2.0/database/synced_tables", _m.SyncedDatabaseTable
)
DELETE_DATABASE_CATALOG = _op("delete_database_catalog", "DELETE", "/api/2.0/database/catalogs/{name}")
DELETE_DATABASE_INSTANCE = _op("delete_database_instance", "DELETE", "/api/2.0/database/instances/{name}")
DELETE_DATABASE_INSTANCE_ROLE = _op(
    "delete_database_instance_role", "DELETE", "/api/2.0/database/instances/{instance_name}/roles/{name}"
)
DELETE_DATABASE_TABLE = _op("delete_database_table", "DELETE", "/api/2.0/database/tables/{name}")
DELETE_SYNCED_DATABASE_TABLE = _op("delete_synced_database_table", "DELETE", "/api/2.0/database/synced_tables/{name}")
FIND_DATABASE_INSTANCE_BY_UID = _op(
    "find_database_instance_by_uid", "GET", "/api/2.0/database/instances:findByUid", _m.DatabaseInstance
)
GENERATE_DATABASE_CREDENTIAL = _op(
    "generate_database_credential",
    "POST",
    "/api/2.0/database/credentials",
    _m.DatabaseCredential,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
GET_DATABASE_CATALOG = _op("get_database_catalog", "GET", "/api/2.0/database/catalogs/{name}", _m.DatabaseCatalog)
GET_DATABASE_INSTANCE = _op("get_database_instance", "GET", "/api/2.0/database/instances/{name}", _m.DatabaseInstance)
GET_DATABASE_INSTANCE_ROLE = _op(
    "get_database_instance_role",
    "GET",
    "/api/2.0/database/instances/{instance_name}/roles/{name}",
    _m.DatabaseInstanceRole,
)
GET_DATABASE_TABLE = _op("get_database_table", "GET", "/api/2.0/database/tables/{name}", _m.DatabaseTable)
GET_SYNCED_DATABASE_TABLE = _op(
    "get_synced_database_table", "GET", "/api/2.0/database/synced_tables/{name}", _m.SyncedDatabaseTable
)
LIST_DATABASE_CATALOGS = _op(
    "list_database_catalogs",
    "GET",
    "/api/2.0/database/instances/{instance_name}/catalogs",
    _m.ListDatabaseCatalogsResponse,
)
LIST_DATABASE_CATALOGS_PAGING = _rt.Paging(items="database_catalogs", request="page_token", response="next_page_token")
LIST_DATABASE_INSTANCE_ROLES = _op(
    "list_database_instance_roles",
    "GET",
    "/api/2.0/database/instances/{instance_name}/roles",
    _m.ListDatabaseInstanceRolesResponse,
)
LIST_DATABASE_INSTANCE_ROLES_PAGING = _rt.Paging(
    items="database_instance_roles", request="page_token", response="next_page_token"
)
LIST_DATABASE_INSTANCES = _op(
    "list_database_instances", "GET", "/api/2.0/database/instances", _m.ListDatabaseInstancesResponse
)
LIST_DATABASE_INSTANCES_PAGING = _rt.Paging(
    items="database_instances", request="page_token", response="next_page_token"
)
LIST_SYNCED_DATABASE_TABLES = _op(
    "list_synced_database_tables",
    "GET",
    "/api/2.0/database/instances/{instance_name}/synced_tables",
    _m.ListSyncedDatabaseTablesResponse,
)
LIST_SYNCED_DATABASE_TABLES_PAGING = _rt.Paging(items="synced_tables", request="page_token", response="next_page_token")
UPDATE_DATABASE_CATALOG = _op(
    "update_database_catalog", "PATCH", "/api/2.0/database/catalogs/{name}", _m.DatabaseCatalog
)
UPDATE_DATABASE_INSTANCE = _op(
    "update_database_instance", "PATCH", "/api/2.0/database/instances/{name}", _m.DatabaseInstance
)
UPDATE_SYNCED_DATABASE_TABLE = _op(
    "update_synced_database_table", "PATCH", "/api/2.0/database/synced_tables/{name}", _m.SyncedDatabaseTable
)


class StartedDatabaseInstance(_rt.Started[_m.DatabaseInstance, _rt.ResultT, _rt.ResultT]):
    name: str
    capacity: str | None
    child_instance_refs: list[_m.DatabaseInstanceRef] | None
    creation_time: str | None
    creator: str | None
    custom_tags: list[_m.CustomTag] | None
    effective_capacity: str | None
    effective_custom_tags: list[_m.CustomTag] | None
    effective_enable_pg_native_login: bool | None
    effective_enable_readable_secondaries: bool | None
    effective_node_count: int | None
    effective_retention_window_in_days: int | None
    effective_stopped: bool | None
    effective_usage_policy_id: str | None
    enable_pg_native_login: bool | None
    enable_readable_secondaries: bool | None
    node_count: int | None
    parent_instance_ref: _m.DatabaseInstanceRef | None
    pg_version: str | None
    read_only_dns: str | None
    read_write_dns: str | None
    retention_window_in_days: int | None
    state: _m.DatabaseInstanceState | None
    stopped: bool | None
    uid: str | None
    usage_policy_id: str | None


class DatabaseAPI(_rt.Api):
    def create_database_catalog(self, catalog: _m.DatabaseCatalog | _rt.Fields) -> _m.DatabaseCatalog:
        """POST /api/2.0/database/catalogs

        https://docs.databricks.com/api/workspace/database/createdatabasecatalog
        """
        return self._sender.send(
            CREATE_DATABASE_CATALOG,
            "/api/2.0/database/catalogs",
            body=_rt.whole(DatabaseAPI.create_database_catalog, "catalog", catalog),
        )

    def create_database_instance(
        self, database_instance: _m.DatabaseInstance | _rt.Fields
    ) -> StartedDatabaseInstance[_m.DatabaseInstance]:
        """POST /api/2.0/database/instances

        https://docs.databricks.com/api/workspace/database/createdatabaseinstance
        """
        _sent = self._sender.send(
            CREATE_DATABASE_INSTANCE,
            "/api/2.0/database/instances",
            body=_rt.whole(DatabaseAPI.create_database_instance, "database_instance", database_instance),
        )
        return StartedDatabaseInstance(self._sender, DatabaseAPI, CREATE_DATABASE_INSTANCE_WAITER, _sent, request={})

    def create_database_instance_role(
        self,
        instance_name: str,
        database_instance_role: _m.DatabaseInstanceRole | _rt.Fields,
        *,
        database_instance_name: str | None = None,
    ) -> _m.DatabaseInstanceRole:
        """POST /api/2.0/database/instances/{instance_name}/roles

        https://docs.databricks.com/api/workspace/database/createdatabaseinstancerole
        """
        _query = {"database_instance_name": database_instance_name}
        return self._sender.send(
            CREATE_DATABASE_INSTANCE_ROLE,
            f"/api/2.0/database/instances/{_rt.segment('instance_name', instance_name)}/roles",
            query=_rt.given(DatabaseAPI.create_database_instance_role, _query),
            body=_rt.whole(DatabaseAPI.create_database_instance_role, "database_instance_role", database_instance_role),
        )

    def create_database_table(self, table: _m.DatabaseTable | _rt.Fields) -> _m.DatabaseTable:
        """POST /api/2.0/database/tables

        https://docs.databricks.com/api/workspace/database/createdatabasetable
        """
        return self._sender.send(
            CREATE_DATABASE_TABLE,
            "/api/2.0/database/tables",
            body=_rt.whole(DatabaseAPI.create_database_table, "table", table),
        )

    def create_synced_database_table(self, synced_table: _m.SyncedDatabaseTable | _rt.Fields) -> _m.SyncedDatabaseTable:
        """POST /api/2.0/database/synced_tables

        https://docs.databricks.com/api/workspace/database/createsynceddatabasetable
        """
        return self._sender.send(
            CREATE_SYNCED_DATABASE_TABLE,
            "/api/2.0/database/synced_tables",
            body=_rt.whole(DatabaseAPI.create_synced_database_table, "synced_table", synced_table),
        )

    def delete_database_catalog(self, name: str) -> None:
        """DELETE /api/2.0/database/catalogs/{name}

        https://docs.databricks.com/api/workspace/database/deletedatabasecatalog
        """
        self._sender.send(DELETE_DATABASE_CATALOG, f"/api/2.0/database/catalogs/{_rt.segment('name', name)}")

    def delete_database_instance(self, name: str, *, force: bool | None = None, purge: bool | None = None) -> None:
        """DELETE /api/2.0/database/instances/{name}

        https://docs.databricks.com/api/workspace/database/deletedatabaseinstance
        """
        _query = {"force": force, "purge": purge}
        self._sender.send(
            DELETE_DATABASE_INSTANCE,
            f"/api/2.0/database/instances/{_rt.segment('name', name)}",
            query=_rt.given(DatabaseAPI.delete_database_instance, _query),
        )

    def delete_database_instance_role(
        self, instance_name: str, name: str, *, allow_missing: bool | None = None, reassign_owned_to: str | None = None
    ) -> None:
        """DELETE /api/2.0/database/instances/{instance_name}/roles/{name}

        https://docs.databricks.com/api/workspace/database/deletedatabaseinstancerole
        """
        _query = {"allow_missing": allow_missing, "reassign_owned_to": reassign_owned_to}
        self._sender.send(
            DELETE_DATABASE_INSTANCE_ROLE,
            "/api/2.0/database/instances/"
            f"{_rt.segment('instance_name', instance_name)}"
            f"/roles/{_rt.segment('name', name)}",
            query=_rt.given(DatabaseAPI.delete_database_instance_role, _query),
        )

    def delete_database_table(self, name: str) -> None:
        """DELETE /api/2.0/database/tables/{name}

        https://docs.databricks.com/api/workspace/database/deletedatabasetable
        """
        self._sender.send(DELETE_DATABASE_TABLE, f"/api/2.0/database/tables/{_rt.segment('name', name)}")

    def delete_synced_database_table(self, name: str, *, purge_data: bool | None = None) -> None:
        """DELETE /api/2.0/database/synced_tables/{name}

        https://docs.databricks.com/api/workspace/database/deletesynceddatabasetable
        """
        _query = {"purge_data": purge_data}
        self._sender.send(
            DELETE_SYNCED_DATABASE_TABLE,
            f"/api/2.0/database/synced_tables/{_rt.segment('name', name)}",
            query=_rt.given(DatabaseAPI.delete_synced_database_table, _query),
        )

    def find_database_instance_by_uid(self, *, uid: str | None = None) -> _m.DatabaseInstance:
        """GET /api/2.0/database/instances:findByUid

        https://docs.databricks.com/api/workspace/database/finddatabaseinstancebyuid
        """
        _query = {"uid": uid}
        return self._sender.send(
            FIND_DATABASE_INSTANCE_BY_UID,
            "/api/2.0/database/instances:findByUid",
            query=_rt.given(DatabaseAPI.find_database_instance_by_uid, _query),
        )

    def generate_database_credential(
        self,
        *,
        claims: _Sequence[_m.RequestedClaims | _rt.Fields] | None = None,
        instance_names: _Sequence[str] | None = None,
        request_id: str | None = None,
    ) -> _m.DatabaseCredential:
        """POST /api/2.0/database/credentials

        https://docs.databricks.com/api/workspace/database/generatedatabasecredential
        """
        _body = {"claims": claims, "instance_names": instance_names, "request_id": _rt.token(request_id)}
        return self._sender.send(
            GENERATE_DATABASE_CREDENTIAL,
            "/api/2.0/database/credentials",
            body=_rt.given(DatabaseAPI.generate_database_credential, _body),
        )

    def get_database_catalog(self, name: str) -> _m.DatabaseCatalog:
        """GET /api/2.0/database/catalogs/{name}

        https://docs.databricks.com/api/workspace/database/getdatabasecatalog
        """
        return self._sender.send(GET_DATABASE_CATALOG, f"/api/2.0/database/catalogs/{_rt.segment('name', name)}")

    def get_database_instance(self, name: str) -> _m.DatabaseInstance:
        """GET /api/2.0/database/instances/{name}

        https://docs.databricks.com/api/workspace/database/getdatabaseinstance
        """
        return self._sender.send(GET_DATABASE_INSTANCE, f"/api/2.0/database/instances/{_rt.segment('name', name)}")

    def get_database_instance_role(self, instance_name: str, name: str) -> _m.DatabaseInstanceRole:
        """GET /api/2.0/database/instances/{instance_name}/roles/{name}

        https://docs.databricks.com/api/workspace/database/getdatabaseinstancerole
        """
        return self._sender.send(
            GET_DATABASE_INSTANCE_ROLE,
            "/api/2.0/database/instances/"
            f"{_rt.segment('instance_name', instance_name)}"
            f"/roles/{_rt.segment('name', name)}",
        )

    def get_database_table(self, name: str) -> _m.DatabaseTable:
        """GET /api/2.0/database/tables/{name}

        https://docs.databricks.com/api/workspace/database/getdatabasetable
        """
        return self._sender.send(GET_DATABASE_TABLE, f"/api/2.0/database/tables/{_rt.segment('name', name)}")

    def get_synced_database_table(self, name: str) -> _m.SyncedDatabaseTable:
        """GET /api/2.0/database/synced_tables/{name}

        https://docs.databricks.com/api/workspace/database/getsynceddatabasetable
        """
        return self._sender.send(
            GET_SYNCED_DATABASE_TABLE, f"/api/2.0/database/synced_tables/{_rt.segment('name', name)}"
        )

    def list_database_catalogs(
        self,
        instance_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.DatabaseCatalog]:
        """GET /api/2.0/database/instances/{instance_name}/catalogs

        https://docs.databricks.com/api/workspace/database/listdatabasecatalogs
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DATABASE_CATALOGS,
            f"/api/2.0/database/instances/{_rt.segment('instance_name', instance_name)}/catalogs",
            LIST_DATABASE_CATALOGS_PAGING,
            query=_rt.given(DatabaseAPI.list_database_catalogs, _query),
            limit=limit,
        )

    def list_database_instance_roles(
        self,
        instance_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.DatabaseInstanceRole]:
        """GET /api/2.0/database/instances/{instance_name}/roles

        https://docs.databricks.com/api/workspace/database/listdatabaseinstanceroles
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DATABASE_INSTANCE_ROLES,
            f"/api/2.0/database/instances/{_rt.segment('instance_name', instance_name)}/roles",
            LIST_DATABASE_INSTANCE_ROLES_PAGING,
            query=_rt.given(DatabaseAPI.list_database_instance_roles, _query),
            limit=limit,
        )

    def list_database_instances(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.DatabaseInstance]:
        """GET /api/2.0/database/instances

        https://docs.databricks.com/api/workspace/database/listdatabaseinstances
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DATABASE_INSTANCES,
            "/api/2.0/database/instances",
            LIST_DATABASE_INSTANCES_PAGING,
            query=_rt.given(DatabaseAPI.list_database_instances, _query),
            limit=limit,
        )

    def list_synced_database_tables(
        self,
        instance_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.SyncedDatabaseTable]:
        """GET /api/2.0/database/instances/{instance_name}/synced_tables

        https://docs.databricks.com/api/workspace/database/listsynceddatabasetables
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SYNCED_DATABASE_TABLES,
            f"/api/2.0/database/instances/{_rt.segment('instance_name', instance_name)}/synced_tables",
            LIST_SYNCED_DATABASE_TABLES_PAGING,
            query=_rt.given(DatabaseAPI.list_synced_database_tables, _query),
            limit=limit,
        )

    def update_database_catalog(
        self, name: str, database_catalog: _m.DatabaseCatalog | _rt.Fields, update_mask: str
    ) -> _m.DatabaseCatalog:
        """PATCH /api/2.0/database/catalogs/{name}

        https://docs.databricks.com/api/workspace/database/updatedatabasecatalog
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_DATABASE_CATALOG,
            f"/api/2.0/database/catalogs/{_rt.segment('name', name)}",
            query=_rt.given(DatabaseAPI.update_database_catalog, _query),
            body=_rt.whole(DatabaseAPI.update_database_catalog, "database_catalog", database_catalog),
        )

    def update_database_instance(
        self, name: str, database_instance: _m.DatabaseInstance | _rt.Fields, update_mask: str
    ) -> _m.DatabaseInstance:
        """PATCH /api/2.0/database/instances/{name}

        https://docs.databricks.com/api/workspace/database/updatedatabaseinstance
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_DATABASE_INSTANCE,
            f"/api/2.0/database/instances/{_rt.segment('name', name)}",
            query=_rt.given(DatabaseAPI.update_database_instance, _query),
            body=_rt.whole(DatabaseAPI.update_database_instance, "database_instance", database_instance),
        )

    def update_synced_database_table(
        self, name: str, synced_table: _m.SyncedDatabaseTable | _rt.Fields, update_mask: str
    ) -> _m.SyncedDatabaseTable:
        """PATCH /api/2.0/database/synced_tables/{name}

        https://docs.databricks.com/api/workspace/database/updatesynceddatabasetable
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_SYNCED_DATABASE_TABLE,
            f"/api/2.0/database/synced_tables/{_rt.segment('name', name)}",
            query=_rt.given(DatabaseAPI.update_synced_database_table, _query),
            body=_rt.whole(DatabaseAPI.update_synced_database_table, "synced_table", synced_table),
        )
