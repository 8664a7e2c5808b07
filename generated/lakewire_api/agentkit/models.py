"""Generated from agentkit (databricks-sdk 0.162.0, spec 89271dc5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import Any as _Any

import lakewire_runtime as _rt


class ManagedMemoryEntrySourceType(_rt.OpenEnum):
    MANAGED_MEMORY_ENTRY_SOURCE_TYPE_AGENT = "MANAGED_MEMORY_ENTRY_SOURCE_TYPE_AGENT"
    MANAGED_MEMORY_ENTRY_SOURCE_TYPE_DREAMER = "MANAGED_MEMORY_ENTRY_SOURCE_TYPE_DREAMER"


class ManagedMemoryEntryView(_rt.OpenEnum):
    MANAGED_MEMORY_ENTRY_VIEW_BASIC = "MANAGED_MEMORY_ENTRY_VIEW_BASIC"
    MANAGED_MEMORY_ENTRY_VIEW_FULL = "MANAGED_MEMORY_ENTRY_VIEW_FULL"


class PermissionLevel(_rt.OpenEnum):
    READ = "READ"
    WRITE = "WRITE"


class PrincipalType(_rt.OpenEnum):
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER = "USER"


class StorageBackendType(_rt.OpenEnum):
    STORAGE_BACKEND_TYPE_LAKEBASE = "STORAGE_BACKEND_TYPE_LAKEBASE"


class AppendSessionItemsResponse(_rt.Model):
    session_items: list[SessionItem] | None = None


class ClearSessionItemsResponse(_rt.Model): ...


class ExtractMemoriesResponse(_rt.Model):
    entries: list[ManagedMemoryEntry] | None = None
    name: str | None = None


class ForkSessionResponse(_rt.Model):
    session: Session | None = None


class GrantMemoryStorePermissionResponse(_rt.Model): ...


class GrantSessionStorePermissionResponse(_rt.Model): ...


class ListManagedMemoryEntriesResponse(_rt.Model):
    managed_memory_entries: list[ManagedMemoryEntry] | None = None
    next_page_token: str | None = None


class ListManagedMemoryStoresResponse(_rt.Model):
    managed_memory_stores: list[ManagedMemoryStore] | None = None
    next_page_token: str | None = None


class ListMemoryStorePermissionsResponse(_rt.Model):
    memory_store_permissions: list[MemoryStorePermission] | None = None
    next_page_token: str | None = None


class ListSessionItemsResponse(_rt.Model):
    next_page_token: str | None = None
    session_items: list[SessionItem] | None = None


class ListSessionsResponse(_rt.Model):
    next_page_token: str | None = None
    sessions: list[Session] | None = None


class ListSessionStorePermissionsResponse(_rt.Model):
    next_page_token: str | None = None
    session_store_permissions: list[SessionStorePermission] | None = None


class ListSessionStoresResponse(_rt.Model):
    next_page_token: str | None = None
    session_stores: list[SessionStore] | None = None


class ManagedMemoryEntry(_rt.Model):
    actor_id: str
    path: str
    content: str | None = None
    create_time: _datetime | None = None
    description: str | None = None
    name: str | None = None
    session_id: str | None = None
    source_type: ManagedMemoryEntrySourceType | None = None
    update_time: _datetime | None = None


class ManagedMemoryEntrySearchResult(_rt.Model):
    managed_memory_entry: ManagedMemoryEntry | None = None
    score: float | None = None


class ManagedMemoryStore(_rt.Model):
    create_time: _datetime | None = None
    creator_user_id: str | None = None
    description: str | None = None
    display_name: str | None = None
    name: str | None = None
    owner_user_id: str | None = None
    storage_backend: StorageBackend | None = None
    update_time: _datetime | None = None
    workspace_id: int | None = None


class MemoryStorePermission(_rt.Model):
    permission: PermissionLevel | None = None
    principal: StorePrincipal | None = None


class PopSessionItemResponse(_rt.Model):
    item: SessionItem | None = None


class RevokeMemoryStorePermissionResponse(_rt.Model): ...


class RevokeSessionStorePermissionResponse(_rt.Model): ...


class SearchManagedMemoryEntriesResponse(_rt.Model):
    managed_memory_entries: list[ManagedMemoryEntry] | None = None
    next_page_token: str | None = None
    results: list[ManagedMemoryEntrySearchResult] | None = None


class Session(_rt.Model):
    actor_id: str
    create_time: _datetime | None = None
    last_activity_time: _datetime | None = None
    metadata: dict[str, str] | None = None
    name: str | None = None
    parent_session_id: str | None = None
    root_session_id: str | None = None
    session_id: str | None = None
    update_time: _datetime | None = None


class SessionItem(_rt.Model):
    data: _Any
    create_time: _datetime | None = None
    item_id: str | None = None


class SessionStore(_rt.Model):
    create_time: _datetime | None = None
    creator_user_id: str | None = None
    description: str | None = None
    metadata: dict[str, str] | None = None
    name: str | None = None
    update_time: _datetime | None = None


class SessionStorePermission(_rt.Model):
    permission: PermissionLevel | None = None
    principal: StorePrincipal | None = None


class StorageBackend(_rt.Model):
    backend_id: str | None = None
    backend_type: StorageBackendType | None = None


class StorePrincipal(_rt.Model):
    name: str
    principal_type: PrincipalType | None = None
