"""Generated from disasterrecovery (databricks-sdk 0.162.0, spec 2f2e9752); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class FailoverFailoverGroupRequestFailoverType(_rt.OpenEnum):
    FORCED = "FORCED"


class FailoverGroupState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    CREATING = "CREATING"
    CREATION_FAILED = "CREATION_FAILED"
    DELETING = "DELETING"
    DELETION_FAILED = "DELETION_FAILED"
    FAILING_OVER = "FAILING_OVER"
    FAILOVER_FAILED = "FAILOVER_FAILED"
    INITIAL_REPLICATION = "INITIAL_REPLICATION"


class FailoverGroup(_rt.Model):
    initial_primary_region: str
    regions: list[str]
    workspace_sets: list[WorkspaceSet]
    create_time: _datetime | None = None
    effective_primary_region: str | None = None
    etag: str | None = None
    has_replication_point_blocking_errors: bool | None = None
    initial_replication_progress: InitialReplicationProgress | None = None
    name: str | None = None
    replication_point: _datetime | None = None
    state: FailoverGroupState | None = None
    unity_catalog_assets: UcReplicationConfig | None = None
    update_time: _datetime | None = None


class InitialReplicationProgress(_rt.Model):
    completed: int | None = None


class ListFailoverGroupsResponse(_rt.Model):
    failover_groups: list[FailoverGroup] | None = None
    next_page_token: str | None = None


class ListStableUrlsResponse(_rt.Model):
    next_page_token: str | None = None
    stable_urls: list[StableUrl] | None = None


class LocationMapping(_rt.Model):
    name: str
    uri_by_region: list[LocationMappingEntry]


class LocationMappingEntry(_rt.Model):
    region: str
    uri: str


class StableUrl(_rt.Model):
    initial_workspace_id: str
    effective_workspace_id: str | None = None
    failover_group_name: str | None = None
    name: str | None = None
    stable_workspace_id: str | None = None
    url: str | None = None


class UcCatalog(_rt.Model):
    name: str


class UcReplicationConfig(_rt.Model):
    catalogs: list[UcCatalog]
    data_replication_workspace_set: str
    location_mappings: list[LocationMapping] | None = None


class WorkspaceSet(_rt.Model):
    name: str
    workspace_ids: list[str]
    replicate_workspace_assets: bool | None = None
    stable_url_names: list[str] | None = None
