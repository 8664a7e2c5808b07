"""Generated from bundle (databricks-sdk 0.162.0, spec abb9c4d4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import Any as _Any

import lakewire_runtime as _rt


class DeploymentMode(_rt.OpenEnum):
    DEPLOYMENT_MODE_DEVELOPMENT = "DEPLOYMENT_MODE_DEVELOPMENT"
    DEPLOYMENT_MODE_PRODUCTION = "DEPLOYMENT_MODE_PRODUCTION"


class DeploymentResourceType(_rt.OpenEnum):
    DEPLOYMENT_RESOURCE_TYPE_ALERT = "DEPLOYMENT_RESOURCE_TYPE_ALERT"
    DEPLOYMENT_RESOURCE_TYPE_APP = "DEPLOYMENT_RESOURCE_TYPE_APP"
    DEPLOYMENT_RESOURCE_TYPE_CATALOG = "DEPLOYMENT_RESOURCE_TYPE_CATALOG"
    DEPLOYMENT_RESOURCE_TYPE_CLUSTER = "DEPLOYMENT_RESOURCE_TYPE_CLUSTER"
    DEPLOYMENT_RESOURCE_TYPE_DASHBOARD = "DEPLOYMENT_RESOURCE_TYPE_DASHBOARD"
    DEPLOYMENT_RESOURCE_TYPE_DATABASE_CATALOG = "DEPLOYMENT_RESOURCE_TYPE_DATABASE_CATALOG"
    DEPLOYMENT_RESOURCE_TYPE_DATABASE_INSTANCE = "DEPLOYMENT_RESOURCE_TYPE_DATABASE_INSTANCE"
    DEPLOYMENT_RESOURCE_TYPE_EXPERIMENT = "DEPLOYMENT_RESOURCE_TYPE_EXPERIMENT"
    DEPLOYMENT_RESOURCE_TYPE_EXTERNAL_LOCATION = "DEPLOYMENT_RESOURCE_TYPE_EXTERNAL_LOCATION"
    DEPLOYMENT_RESOURCE_TYPE_JOB = "DEPLOYMENT_RESOURCE_TYPE_JOB"
    DEPLOYMENT_RESOURCE_TYPE_MODEL = "DEPLOYMENT_RESOURCE_TYPE_MODEL"
    DEPLOYMENT_RESOURCE_TYPE_MODEL_SERVING_ENDPOINT = "DEPLOYMENT_RESOURCE_TYPE_MODEL_SERVING_ENDPOINT"
    DEPLOYMENT_RESOURCE_TYPE_PIPELINE = "DEPLOYMENT_RESOURCE_TYPE_PIPELINE"
    DEPLOYMENT_RESOURCE_TYPE_POSTGRES_BRANCH = "DEPLOYMENT_RESOURCE_TYPE_POSTGRES_BRANCH"
    DEPLOYMENT_RESOURCE_TYPE_POSTGRES_ENDPOINT = "DEPLOYMENT_RESOURCE_TYPE_POSTGRES_ENDPOINT"
    DEPLOYMENT_RESOURCE_TYPE_POSTGRES_PROJECT = "DEPLOYMENT_RESOURCE_TYPE_POSTGRES_PROJECT"
    DEPLOYMENT_RESOURCE_TYPE_QUALITY_MONITOR = "DEPLOYMENT_RESOURCE_TYPE_QUALITY_MONITOR"
    DEPLOYMENT_RESOURCE_TYPE_REGISTERED_MODEL = "DEPLOYMENT_RESOURCE_TYPE_REGISTERED_MODEL"
    DEPLOYMENT_RESOURCE_TYPE_SCHEMA = "DEPLOYMENT_RESOURCE_TYPE_SCHEMA"
    DEPLOYMENT_RESOURCE_TYPE_SECRET_SCOPE = "DEPLOYMENT_RESOURCE_TYPE_SECRET_SCOPE"
    DEPLOYMENT_RESOURCE_TYPE_SQL_WAREHOUSE = "DEPLOYMENT_RESOURCE_TYPE_SQL_WAREHOUSE"
    DEPLOYMENT_RESOURCE_TYPE_SYNCED_DATABASE_TABLE = "DEPLOYMENT_RESOURCE_TYPE_SYNCED_DATABASE_TABLE"
    DEPLOYMENT_RESOURCE_TYPE_VOLUME = "DEPLOYMENT_RESOURCE_TYPE_VOLUME"


class DeploymentStatus(_rt.OpenEnum):
    DEPLOYMENT_STATUS_ACTIVE = "DEPLOYMENT_STATUS_ACTIVE"
    DEPLOYMENT_STATUS_DELETED = "DEPLOYMENT_STATUS_DELETED"
    DEPLOYMENT_STATUS_FAILED = "DEPLOYMENT_STATUS_FAILED"
    DEPLOYMENT_STATUS_IN_PROGRESS = "DEPLOYMENT_STATUS_IN_PROGRESS"


class OperationActionType(_rt.OpenEnum):
    OPERATION_ACTION_TYPE_BIND = "OPERATION_ACTION_TYPE_BIND"
    OPERATION_ACTION_TYPE_BIND_AND_UPDATE = "OPERATION_ACTION_TYPE_BIND_AND_UPDATE"
    OPERATION_ACTION_TYPE_CREATE = "OPERATION_ACTION_TYPE_CREATE"
    OPERATION_ACTION_TYPE_DELETE = "OPERATION_ACTION_TYPE_DELETE"
    OPERATION_ACTION_TYPE_INITIAL_REGISTER = "OPERATION_ACTION_TYPE_INITIAL_REGISTER"
    OPERATION_ACTION_TYPE_RECREATE = "OPERATION_ACTION_TYPE_RECREATE"
    OPERATION_ACTION_TYPE_RESIZE = "OPERATION_ACTION_TYPE_RESIZE"
    OPERATION_ACTION_TYPE_UPDATE = "OPERATION_ACTION_TYPE_UPDATE"
    OPERATION_ACTION_TYPE_UPDATE_WITH_ID = "OPERATION_ACTION_TYPE_UPDATE_WITH_ID"


class OperationStatus(_rt.OpenEnum):
    OPERATION_STATUS_FAILED = "OPERATION_STATUS_FAILED"
    OPERATION_STATUS_SUCCEEDED = "OPERATION_STATUS_SUCCEEDED"


class VersionComplete(_rt.OpenEnum):
    VERSION_COMPLETE_FAILURE = "VERSION_COMPLETE_FAILURE"
    VERSION_COMPLETE_FORCE_ABORT = "VERSION_COMPLETE_FORCE_ABORT"
    VERSION_COMPLETE_LEASE_EXPIRED = "VERSION_COMPLETE_LEASE_EXPIRED"
    VERSION_COMPLETE_SUCCESS = "VERSION_COMPLETE_SUCCESS"


class VersionStatus(_rt.OpenEnum):
    VERSION_STATUS_COMPLETED = "VERSION_STATUS_COMPLETED"
    VERSION_STATUS_IN_PROGRESS = "VERSION_STATUS_IN_PROGRESS"


class VersionType(_rt.OpenEnum):
    VERSION_TYPE_DEPLOY = "VERSION_TYPE_DEPLOY"
    VERSION_TYPE_DESTROY = "VERSION_TYPE_DESTROY"


class Deployment(_rt.Model):
    create_time: _datetime | None = None
    created_by: str | None = None
    deployment_mode: DeploymentMode | None = None
    destroy_time: _datetime | None = None
    destroyed_by: str | None = None
    display_name: str | None = None
    last_version_id: str | None = None
    name: str | None = None
    status: DeploymentStatus | None = None
    target_name: str | None = None
    update_time: _datetime | None = None


class HeartbeatResponse(_rt.Model):
    expire_time: _datetime | None = None


class ListDeploymentsResponse(_rt.Model):
    deployments: list[Deployment] | None = None
    next_page_token: str | None = None


class ListOperationsResponse(_rt.Model):
    next_page_token: str | None = None
    operations: list[Operation] | None = None


class ListResourcesResponse(_rt.Model):
    next_page_token: str | None = None
    resources: list[Resource] | None = None


class ListVersionsResponse(_rt.Model):
    next_page_token: str | None = None
    versions: list[Version] | None = None


class Operation(_rt.Model):
    action_type: OperationActionType
    resource_id: str
    status: OperationStatus
    create_time: _datetime | None = None
    error_message: str | None = None
    name: str | None = None
    resource_key: str | None = None
    resource_type: DeploymentResourceType | None = None
    state: _Any | None = None


class Resource(_rt.Model):
    resource_type: DeploymentResourceType
    last_action_type: OperationActionType | None = None
    last_version_id: str | None = None
    name: str | None = None
    resource_id: str | None = None
    resource_key: str | None = None
    state: _Any | None = None


class Version(_rt.Model):
    cli_version: str
    version_type: VersionType
    complete_time: _datetime | None = None
    completed_by: str | None = None
    completion_reason: VersionComplete | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    deployment_mode: DeploymentMode | None = None
    display_name: str | None = None
    name: str | None = None
    status: VersionStatus | None = None
    target_name: str | None = None
    version_id: str | None = None
