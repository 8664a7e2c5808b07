"""Generated from agentkit (databricks-sdk 0.162.0, spec 89271dc5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.agentkit import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("agent_kit")
APPEND_SESSION_ITEMS = _op(
    "append_session_items", "POST", "/api/2.0/agents/{parent}/items:append", _m.AppendSessionItemsResponse
)
CLEAR_SESSION_ITEMS = _op(
    "clear_session_items", "POST", "/api/2.0/agents/{parent}/items:clear", _m.ClearSessionItemsResponse
)
CREATE_MEMORY = _op("create_memory", "POST", "/api/2.0/agents/{parent}/entries", _m.ManagedMemoryEntry)
CREATE_MEMORY_STORE = _op("create_memory_store", "POST", "/api/2.0/agents/memory-stores", _m.ManagedMemoryStore)
CREATE_SESSION = _op("create_session", "POST", "/api/2.0/agents/{parent}/sessions", _m.Session)
CREATE_SESSION_STORE = _op("create_session_store", "POST", "/api/2.0/agents/session-stores", _m.SessionStore)
DELETE_MEMORY = _op("delete_memory", "DELETE", "/api/2.0/agents/{name}")
DELETE_MEMORY_STORE = _op("delete_memory_store", "DELETE", "/api/2.0/agents/{name}")
DELETE_SESSION = _op("delete_session", "DELETE", "/api/2.0/agents/{name}")
DELETE_SESSION_STORE = _op("delete_session_store", "DELETE", "/api/2.0/agents/{name}")
EXTRACT_MEMORIES = _op(
    "extract_memories",
    "POST",
    "/api/2.0/agents/{session_store}/sessions/{session_id}/extractions",
    _m.ExtractMemoriesResponse,
)
FORK_SESSION = _op("fork_session", "POST", "/api/2.0/agents/{parent}/sessions:fork", _m.ForkSessionResponse)
GET_MEMORY = _op("get_memory", "GET", "/api/2.0/agents/{name}", _m.ManagedMemoryEntry)
GET_MEMORY_STORE = _op("get_memory_store", "GET", "/api/2.0/agents/{name}", _m.ManagedMemoryStore)
GET_MEMORY_STORE_PERMISSION = _op(
    "get_memory_store_permission", "GET", "/api/2.0/agents/{name}/permissions/self", _m.MemoryStorePermission
)
GET_SESSION = _op("get_session", "GET", "/api/2.0/agents/{name}", _m.Session)
GET_SESSION_STORE = _op("get_session_store", "GET", "/api/2.0/agents/{name}", _m.SessionStore)
GET_SESSION_STORE_PERMISSION = _op(
    "get_session_store_permission", "GET", "/api/2.0/agents/{name}/permissions/self", _m.SessionStorePermission
)
GRANT_MEMORY_STORE_PERMISSION = _op(
    "grant_memory_store_permission",
    "POST",
    "/api/2.0/agents/{name}/permissions:grant",
    _m.GrantMemoryStorePermissionResponse,
)
GRANT_SESSION_STORE_PERMISSION = _op(
    "grant_session_store_permission",
    "POST",
    "/api/2.0/agents/{name}/permissions:grant",
    _m.GrantSessionStorePermissionResponse,
)
LIST_MEMORIES = _op("list_memories", "GET", "/api/2.0/agents/{parent}/entries", _m.ListManagedMemoryEntriesResponse)
LIST_MEMORIES_PAGING = _rt.Paging(items="managed_memory_entries", request="page_token", response="next_page_token")
LIST_MEMORY_STORE_PERMISSIONS = _op(
    "list_memory_store_permissions",
    "GET",
    "/api/2.0/agents/{parent}/permissions",
    _m.ListMemoryStorePermissionsResponse,
)
LIST_MEMORY_STORE_PERMISSIONS_PAGING = _rt.Paging(
    items="memory_store_permissions", request="page_token", response="next_page_token"
)
LIST_MEMORY_STORES = _op(
    "list_memory_stores", "GET", "/api/2.0/agents/memory-stores", _m.ListManagedMemoryStoresResponse
)
LIST_MEMORY_STORES_PAGING = _rt.Paging(items="managed_memory_stores", request="page_token", response="next_page_token")
LIST_SESSION_ITEMS = _op("list_session_items", "GET", "/api/2.0/agents/{parent}/items", _m.ListSessionItemsResponse)
LIST_SESSION_ITEMS_PAGING = _rt.Paging(items="session_items", request="page_token", response="next_page_token")
LIST_SESSION_STORE_PERMISSIONS = _op(
    "list_session_store_permissions",
    "GET",
    "/api/2.0/agents/{parent}/permissions",
    _m.ListSessionStorePermissionsResponse,
)
LIST_SESSION_STORE_PERMISSIONS_PAGING = _rt.Paging(
    items="session_store_permissions", request="page_token", response="next_page_token"
)
LIST_SESSION_STORES = _op("list_session_stores", "GET", "/api/2.0/agents/session-stores", _m.ListSessionStoresResponse)
LIST_SESSION_STORES_PAGING = _rt.Paging(items="session_stores", request="page_token", response="next_page_token")
LIST_SESSIONS = _op("list_sessions", "GET", "/api/2.0/agents/{parent}/sessions", _m.ListSessionsResponse)
LIST_SESSIONS_PAGING = _rt.Paging(items="sessions", request="page_token", response="next_page_token")
POP_SESSION_ITEM = _op("pop_session_item", "POST", "/api/2.0/agents/{parent}/items:pop", _m.PopSessionItemResponse)
REVOKE_MEMORY_STORE_PERMISSION = _op(
    "revoke_memory_store_permission",
    "POST",
    "/api/2.0/agents/{name}/permissions:revoke",
    _m.RevokeMemoryStorePermissionResponse,
)
REVOKE_SESSION_STORE_PERMISSION = _op(
    "revoke_session_store_permission",
    "POST",
    "/api/2.0/agents/{name}/permissions:revoke",
    _m.RevokeSessionStorePermissionResponse,
)
SEARCH_MEMORIES = _op(
    "search_memories",
    "POST",
    "/api/2.0/agents/{parent}/entries:search",
    _m.SearchManagedMemoryEntriesResponse,
    effect=_rt.Effect.READ,
)
SEARCH_MEMORIES_PAGING = _rt.Paging(items="results", request="page_token", response="next_page_token", location="body")
UPDATE_MEMORY = _op("update_memory", "PATCH", "/api/2.0/agents/{name}", _m.ManagedMemoryEntry)
UPDATE_MEMORY_STORE = _op("update_memory_store", "PATCH", "/api/2.0/agents/{name}", _m.ManagedMemoryStore)
UPDATE_SESSION = _op("update_session", "PATCH", "/api/2.0/agents/{name}", _m.Session)
UPDATE_SESSION_STORE = _op("update_session_store", "PATCH", "/api/2.0/agents/{name}", _m.SessionStore)


class AgentKitAPI(_rt.Api):
    def append_session_items(
        self, parent: str, items: _Sequence[_m.SessionItem | _rt.Fields]
    ) -> _m.AppendSessionItemsResponse:
        """POST /api/2.0/agents/{parent}/items:append

        https://docs.databricks.com/api/workspace/agentkit/appendsessionitems
        """
        _body = {"items": items}
        return self._sender.send(
            APPEND_SESSION_ITEMS,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/items:append",
            body=_rt.given(AgentKitAPI.append_session_items, _body),
        )

    def clear_session_items(self, parent: str) -> _m.ClearSessionItemsResponse:
        """POST /api/2.0/agents/{parent}/items:clear

        https://docs.databricks.com/api/workspace/agentkit/clearsessionitems
        """
        return self._sender.send(
            CLEAR_SESSION_ITEMS, f"/api/2.0/agents/{_rt.segments('parent', parent)}/items:clear", body={}
        )

    def create_memory(
        self,
        parent: str,
        managed_memory_entry: _m.ManagedMemoryEntry | _rt.Fields,
        *,
        managed_memory_entry_id: str | None = None,
    ) -> _m.ManagedMemoryEntry:
        """POST /api/2.0/agents/{parent}/entries

        https://docs.databricks.com/api/workspace/agentkit/creatememory
        """
        _query = {"managed_memory_entry_id": managed_memory_entry_id}
        return self._sender.send(
            CREATE_MEMORY,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/entries",
            query=_rt.given(AgentKitAPI.create_memory, _query),
            body=_rt.whole(AgentKitAPI.create_memory, "managed_memory_entry", managed_memory_entry),
        )

    def create_memory_store(
        self, managed_memory_store: _m.ManagedMemoryStore | _rt.Fields, managed_memory_store_id: str
    ) -> _m.ManagedMemoryStore:
        """POST /api/2.0/agents/memory-stores

        https://docs.databricks.com/api/workspace/agentkit/creatememorystore
        """
        _query = {"managed_memory_store_id": managed_memory_store_id}
        return self._sender.send(
            CREATE_MEMORY_STORE,
            "/api/2.0/agents/memory-stores",
            query=_rt.given(AgentKitAPI.create_memory_store, _query),
            body=_rt.whole(AgentKitAPI.create_memory_store, "managed_memory_store", managed_memory_store),
        )

    def create_session(
        self, parent: str, session: _m.Session | _rt.Fields, *, session_id: str | None = None
    ) -> _m.Session:
        """POST /api/2.0/agents/{parent}/sessions

        https://docs.databricks.com/api/workspace/agentkit/createsession
        """
        _query = {"session_id": session_id}
        return self._sender.send(
            CREATE_SESSION,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/sessions",
            query=_rt.given(AgentKitAPI.create_session, _query),
            body=_rt.whole(AgentKitAPI.create_session, "session", session),
        )

    def create_session_store(
        self, session_store: _m.SessionStore | _rt.Fields, session_store_id: str
    ) -> _m.SessionStore:
        """POST /api/2.0/agents/session-stores

        https://docs.databricks.com/api/workspace/agentkit/createsessionstore
        """
        _query = {"session_store_id": session_store_id}
        return self._sender.send(
            CREATE_SESSION_STORE,
            "/api/2.0/agents/session-stores",
            query=_rt.given(AgentKitAPI.create_session_store, _query),
            body=_rt.whole(AgentKitAPI.create_session_store, "session_store", session_store),
        )

    def delete_memory(self, name: str) -> None:
        """DELETE /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/deletememory
        """
        self._sender.send(DELETE_MEMORY, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def delete_memory_store(self, name: str) -> None:
        """DELETE /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/deletememorystore
        """
        self._sender.send(DELETE_MEMORY_STORE, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def delete_session(self, name: str) -> None:
        """DELETE /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/deletesession
        """
        self._sender.send(DELETE_SESSION, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def delete_session_store(self, name: str) -> None:
        """DELETE /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/deletesessionstore
        """
        self._sender.send(DELETE_SESSION_STORE, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def extract_memories(
        self,
        session_store: str,
        session_id: str,
        memory_store: str,
        *,
        dry_run: bool | None = None,
        instructions: str | None = None,
    ) -> _m.ExtractMemoriesResponse:
        """POST /api/2.0/agents/{session_store}/sessions/{session_id}/extractions

        https://docs.databricks.com/api/workspace/agentkit/extractmemories
        """
        _body = {"dry_run": dry_run, "instructions": instructions, "memory_store": memory_store}
        return self._sender.send(
            EXTRACT_MEMORIES,
            f"/api/2.0/agents/{_rt.segments('session_store', session_store)}"
            f"/sessions/{_rt.segment('session_id', session_id)}"
            "/extractions",
            body=_rt.given(AgentKitAPI.extract_memories, _body),
        )

    def fork_session(
        self,
        parent: str,
        source_session_id: str,
        actor_id: str,
        *,
        metadata: _Mapping[str, str] | None = None,
        session_id: str | None = None,
        up_to_item_id: str | None = None,
    ) -> _m.ForkSessionResponse:
        """POST /api/2.0/agents/{parent}/sessions:fork

        https://docs.databricks.com/api/workspace/agentkit/forksession
        """
        _body = {
            "actor_id": actor_id, "metadata": metadata, "session_id": session_id,
            "source_session_id": source_session_id, "up_to_item_id": up_to_item_id,
        }
        return self._sender.send(
            FORK_SESSION,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/sessions:fork",
            body=_rt.given(AgentKitAPI.fork_session, _body),
        )

    def get_memory(self, name: str, *, view: _m.ManagedMemoryEntryView | str | None = None) -> _m.ManagedMemoryEntry:
        """GET /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/getmemory
        """
        _query = {"view": view}
        return self._sender.send(
            GET_MEMORY, f"/api/2.0/agents/{_rt.segments('name', name)}", query=_rt.given(AgentKitAPI.get_memory, _query)
        )

    def get_memory_store(self, name: str) -> _m.ManagedMemoryStore:
        """GET /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/getmemorystore
        """
        return self._sender.send(GET_MEMORY_STORE, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def get_memory_store_permission(self, name: str) -> _m.MemoryStorePermission:
        """GET /api/2.0/agents/{name}/permissions/self

        https://docs.databricks.com/api/workspace/agentkit/getmemorystorepermission
        """
        return self._sender.send(
            GET_MEMORY_STORE_PERMISSION, f"/api/2.0/agents/{_rt.segments('name', name)}/permissions/self"
        )

    def get_session(self, name: str) -> _m.Session:
        """GET /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/getsession
        """
        return self._sender.send(GET_SESSION, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def get_session_store(self, name: str) -> _m.SessionStore:
        """GET /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/getsessionstore
        """
        return self._sender.send(GET_SESSION_STORE, f"/api/2.0/agents/{_rt.segments('name', name)}")

    def get_session_store_permission(self, name: str) -> _m.SessionStorePermission:
        """GET /api/2.0/agents/{name}/permissions/self

        https://docs.databricks.com/api/workspace/agentkit/getsessionstorepermission
        """
        return self._sender.send(
            GET_SESSION_STORE_PERMISSION, f"/api/2.0/agents/{_rt.segments('name', name)}/permissions/self"
        )

    def grant_memory_store_permission(
        self, name: str, principal: _m.StorePrincipal | _rt.Fields, permission: _m.PermissionLevel | str
    ) -> _m.GrantMemoryStorePermissionResponse:
        """POST /api/2.0/agents/{name}/permissions:grant

        https://docs.databricks.com/api/workspace/agentkit/grantmemorystorepermission
        """
        _body = {"permission": permission, "principal": principal}
        return self._sender.send(
            GRANT_MEMORY_STORE_PERMISSION,
            f"/api/2.0/agents/{_rt.segments('name', name)}/permissions:grant",
            body=_rt.given(AgentKitAPI.grant_memory_store_permission, _body),
        )

    def grant_session_store_permission(
        self, name: str, principal: _m.StorePrincipal | _rt.Fields, permission: _m.PermissionLevel | str
    ) -> _m.GrantSessionStorePermissionResponse:
        """POST /api/2.0/agents/{name}/permissions:grant

        https://docs.databricks.com/api/workspace/agentkit/grantsessionstorepermission
        """
        _body = {"permission": permission, "principal": principal}
        return self._sender.send(
            GRANT_SESSION_STORE_PERMISSION,
            f"/api/2.0/agents/{_rt.segments('name', name)}/permissions:grant",
            body=_rt.given(AgentKitAPI.grant_session_store_permission, _body),
        )

    def list_memories(
        self,
        parent: str,
        actor_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        path_prefix: str | None = None,
        session_id: str | None = None,
        view: _m.ManagedMemoryEntryView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ManagedMemoryEntry]:
        """GET /api/2.0/agents/{parent}/entries

        https://docs.databricks.com/api/workspace/agentkit/listmemories
        """
        _query = {
            "actor_id": actor_id, "page_size": page_size, "page_token": page_token, "path_prefix": path_prefix,
            "session_id": session_id, "view": view,
        }
        return _rt.Pages(
            self._sender,
            LIST_MEMORIES,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/entries",
            LIST_MEMORIES_PAGING,
            query=_rt.given(AgentKitAPI.list_memories, _query),
            limit=limit,
        )

    def list_memory_store_permissions(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.MemoryStorePermission]:
        """GET /api/2.0/agents/{parent}/permissions

        https://docs.databricks.com/api/workspace/agentkit/listmemorystorepermissions
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_MEMORY_STORE_PERMISSIONS,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/permissions",
            LIST_MEMORY_STORE_PERMISSIONS_PAGING,
            query=_rt.given(AgentKitAPI.list_memory_store_permissions, _query),
            limit=limit,
        )

    def list_memory_stores(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ManagedMemoryStore]:
        """GET /api/2.0/agents/memory-stores

        https://docs.databricks.com/api/workspace/agentkit/listmemorystores
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_MEMORY_STORES,
            "/api/2.0/agents/memory-stores",
            LIST_MEMORY_STORES_PAGING,
            query=_rt.given(AgentKitAPI.list_memory_stores, _query),
            limit=limit,
        )

    def list_session_items(
        self,
        parent: str,
        *,
        order_by: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.SessionItem]:
        """GET /api/2.0/agents/{parent}/items

        https://docs.databricks.com/api/workspace/agentkit/listsessionitems
        """
        _query = {"order_by": order_by, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SESSION_ITEMS,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/items",
            LIST_SESSION_ITEMS_PAGING,
            query=_rt.given(AgentKitAPI.list_session_items, _query),
            limit=limit,
        )

    def list_session_store_permissions(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SessionStorePermission]:
        """GET /api/2.0/agents/{parent}/permissions

        https://docs.databricks.com/api/workspace/agentkit/listsessionstorepermissions
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SESSION_STORE_PERMISSIONS,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/permissions",
            LIST_SESSION_STORE_PERMISSIONS_PAGING,
            query=_rt.given(AgentKitAPI.list_session_store_permissions, _query),
            limit=limit,
        )

    def list_session_stores(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SessionStore]:
        """GET /api/2.0/agents/session-stores

        https://docs.databricks.com/api/workspace/agentkit/listsessionstores
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SESSION_STORES,
            "/api/2.0/agents/session-stores",
            LIST_SESSION_STORES_PAGING,
            query=_rt.given(AgentKitAPI.list_session_stores, _query),
            limit=limit,
        )

    def list_sessions(
        self,
        parent: str,
        *,
        filter: str | None = None,
        order_by: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Session]:
        """GET /api/2.0/agents/{parent}/sessions

        https://docs.databricks.com/api/workspace/agentkit/listsessions
        """
        _query = {"filter": filter, "order_by": order_by, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SESSIONS,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/sessions",
            LIST_SESSIONS_PAGING,
            query=_rt.given(AgentKitAPI.list_sessions, _query),
            limit=limit,
        )

    def pop_session_item(self, parent: str) -> _m.PopSessionItemResponse:
        """POST /api/2.0/agents/{parent}/items:pop

        https://docs.databricks.com/api/workspace/agentkit/popsessionitem
        """
        return self._sender.send(
            POP_SESSION_ITEM, f"/api/2.0/agents/{_rt.segments('parent', parent)}/items:pop", body={}
        )

    def revoke_memory_store_permission(
        self, name: str, principal: _m.StorePrincipal | _rt.Fields
    ) -> _m.RevokeMemoryStorePermissionResponse:
        """POST /api/2.0/agents/{name}/permissions:revoke

        https://docs.databricks.com/api/workspace/agentkit/revokememorystorepermission
        """
        _body = {"principal": principal}
        return self._sender.send(
            REVOKE_MEMORY_STORE_PERMISSION,
            f"/api/2.0/agents/{_rt.segments('name', name)}/permissions:revoke",
            body=_rt.given(AgentKitAPI.revoke_memory_store_permission, _body),
        )

    def revoke_session_store_permission(
        self, name: str, principal: _m.StorePrincipal | _rt.Fields
    ) -> _m.RevokeSessionStorePermissionResponse:
        """POST /api/2.0/agents/{name}/permissions:revoke

        https://docs.databricks.com/api/workspace/agentkit/revokesessionstorepermission
        """
        _body = {"principal": principal}
        return self._sender.send(
            REVOKE_SESSION_STORE_PERMISSION,
            f"/api/2.0/agents/{_rt.segments('name', name)}/permissions:revoke",
            body=_rt.given(AgentKitAPI.revoke_session_store_permission, _body),
        )

    def search_memories(
        self,
        parent: str,
        actor_id: str,
        query: str,
        *,
        limit: int | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        path_prefix: str | None = None,
        session_id: str | None = None,
        view: _m.ManagedMemoryEntryView | str | None = None,
    ) -> _rt.Pages[_m.ManagedMemoryEntrySearchResult]:
        """POST /api/2.0/agents/{parent}/entries:search

        https://docs.databricks.com/api/workspace/agentkit/searchmemories
        """
        _body = {
            "actor_id": actor_id, "limit": limit, "page_size": page_size, "page_token": page_token,
            "path_prefix": path_prefix, "query": query, "session_id": session_id, "view": view,
        }
        return _rt.Pages(
            self._sender,
            SEARCH_MEMORIES,
            f"/api/2.0/agents/{_rt.segments('parent', parent)}/entries:search",
            SEARCH_MEMORIES_PAGING,
            body=_rt.given(AgentKitAPI.search_memories, _body),
            limit=limit,
        )

    def update_memory(
        self, name: str, managed_memory_entry: _m.ManagedMemoryEntry | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.ManagedMemoryEntry:
        """PATCH /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/updatememory
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_MEMORY,
            f"/api/2.0/agents/{_rt.segments('name', name)}",
            query=_rt.given(AgentKitAPI.update_memory, _query),
            body=_rt.whole(AgentKitAPI.update_memory, "managed_memory_entry", managed_memory_entry),
        )

    def update_memory_store(
        self, name: str, managed_memory_store: _m.ManagedMemoryStore | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.ManagedMemoryStore:
        """PATCH /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/updatememorystore
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_MEMORY_STORE,
            f"/api/2.0/agents/{_rt.segments('name', name)}",
            query=_rt.given(AgentKitAPI.update_memory_store, _query),
            body=_rt.whole(AgentKitAPI.update_memory_store, "managed_memory_store", managed_memory_store),
        )

    def update_session(
        self, name: str, session: _m.Session | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Session:
        """PATCH /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/updatesession
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_SESSION,
            f"/api/2.0/agents/{_rt.segments('name', name)}",
            query=_rt.given(AgentKitAPI.update_session, _query),
            body=_rt.whole(AgentKitAPI.update_session, "session", session),
        )

    def update_session_store(
        self, name: str, session_store: _m.SessionStore | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.SessionStore:
        """PATCH /api/2.0/agents/{name}

        https://docs.databricks.com/api/workspace/agentkit/updatesessionstore
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_SESSION_STORE,
            f"/api/2.0/agents/{_rt.segments('name', name)}",
            query=_rt.given(AgentKitAPI.update_session_store, _query),
            body=_rt.whole(AgentKitAPI.update_session_store, "session_store", session_store),
        )
