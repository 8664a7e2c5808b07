"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

import lakewire_runtime as _rt


class Aggregation(_rt.OpenEnum):
    AVG = "AVG"
    COUNT = "COUNT"
    COUNT_DISTINCT = "COUNT_DISTINCT"
    MAX = "MAX"
    MEDIAN = "MEDIAN"
    MIN = "MIN"
    STDDEV = "STDDEV"
    SUM = "SUM"


class AlertEvaluationState(_rt.OpenEnum):
    ERROR = "ERROR"
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"


class AlertLifecycleState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DELETED = "DELETED"


class AlertOperator(_rt.OpenEnum):
    EQUAL = "EQUAL"
    GREATER_THAN = "GREATER_THAN"
    GREATER_THAN_OR_EQUAL = "GREATER_THAN_OR_EQUAL"
    IS_NULL = "IS_NULL"
    LESS_THAN = "LESS_THAN"
    LESS_THAN_OR_EQUAL = "LESS_THAN_OR_EQUAL"
    NOT_EQUAL = "NOT_EQUAL"


class AlertOptionsEmptyResultState(_rt.OpenEnum):
    OK = "ok"
    TRIGGERED = "triggered"
    UNKNOWN = "unknown"


class AlertState(_rt.OpenEnum):
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"


class ChannelName(_rt.OpenEnum):
    CHANNEL_NAME_CURRENT = "CHANNEL_NAME_CURRENT"
    CHANNEL_NAME_CUSTOM = "CHANNEL_NAME_CUSTOM"
    CHANNEL_NAME_PREVIEW = "CHANNEL_NAME_PREVIEW"
    CHANNEL_NAME_PREVIOUS = "CHANNEL_NAME_PREVIOUS"


class ColumnInfoTypeName(_rt.OpenEnum):
    ARRAY = "ARRAY"
    BINARY = "BINARY"
    BOOLEAN = "BOOLEAN"
    BYTE = "BYTE"
    CHAR = "CHAR"
    DATE = "DATE"
    DECIMAL = "DECIMAL"
    DOUBLE = "DOUBLE"
    FLOAT = "FLOAT"
    INT = "INT"
    INTERVAL = "INTERVAL"
    LONG = "LONG"
    MAP = "MAP"
    NULL = "NULL"
    SHORT = "SHORT"
    STRING = "STRING"
    STRUCT = "STRUCT"
    TIMESTAMP = "TIMESTAMP"
    USER_DEFINED_TYPE = "USER_DEFINED_TYPE"


class ComparisonOperator(_rt.OpenEnum):
    EQUAL = "EQUAL"
    GREATER_THAN = "GREATER_THAN"
    GREATER_THAN_OR_EQUAL = "GREATER_THAN_OR_EQUAL"
    IS_NOT_NULL = "IS_NOT_NULL"
    IS_NULL = "IS_NULL"
    LESS_THAN = "LESS_THAN"
    LESS_THAN_OR_EQUAL = "LESS_THAN_OR_EQUAL"
    NOT_EQUAL = "NOT_EQUAL"


class CreateWarehouseRequestWarehouseType(_rt.OpenEnum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"


class CustomTemplateFormat(_rt.OpenEnum):
    HTML = "HTML"
    MARKDOWN = "MARKDOWN"


class DatePrecision(_rt.OpenEnum):
    DAY_PRECISION = "DAY_PRECISION"
    MINUTE_PRECISION = "MINUTE_PRECISION"
    SECOND_PRECISION = "SECOND_PRECISION"


class DateRangeValueDynamicDateRange(_rt.OpenEnum):
    LAST_12_MONTHS = "LAST_12_MONTHS"
    LAST_14_DAYS = "LAST_14_DAYS"
    LAST_24_HOURS = "LAST_24_HOURS"
    LAST_30_DAYS = "LAST_30_DAYS"
    LAST_60_DAYS = "LAST_60_DAYS"
    LAST_7_DAYS = "LAST_7_DAYS"
    LAST_8_HOURS = "LAST_8_HOURS"
    LAST_90_DAYS = "LAST_90_DAYS"
    LAST_HOUR = "LAST_HOUR"
    LAST_MONTH = "LAST_MONTH"
    LAST_WEEK = "LAST_WEEK"
    LAST_YEAR = "LAST_YEAR"
    THIS_MONTH = "THIS_MONTH"
    THIS_WEEK = "THIS_WEEK"
    THIS_YEAR = "THIS_YEAR"
    TODAY = "TODAY"
    YESTERDAY = "YESTERDAY"


class DateValueDynamicDate(_rt.OpenEnum):
    NOW = "NOW"
    YESTERDAY = "YESTERDAY"


class DefaultWarehouseOverrideType(_rt.OpenEnum):
    CUSTOM = "CUSTOM"
    LAST_SELECTED = "LAST_SELECTED"


class Disposition(_rt.OpenEnum):
    EXTERNAL_LINKS = "EXTERNAL_LINKS"
    INLINE = "INLINE"


class EditWarehouseRequestWarehouseType(_rt.OpenEnum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"


class EndpointInfoWarehouseType(_rt.OpenEnum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"


class ExecuteStatementRequestOnWaitTimeout(_rt.OpenEnum):
    CANCEL = "CANCEL"
    CONTINUE = "CONTINUE"


class Format(_rt.OpenEnum):
    ARROW_STREAM = "ARROW_STREAM"
    CSV = "CSV"
    JSON_ARRAY = "JSON_ARRAY"


class GetWarehouseResponseWarehouseType(_rt.OpenEnum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"


class GetWorkspaceWarehouseConfigResponseSecurityPolicy(_rt.OpenEnum):
    DATA_ACCESS_CONTROL = "DATA_ACCESS_CONTROL"
    NONE = "NONE"
    PASSTHROUGH = "PASSTHROUGH"


class LegacyAlertState(_rt.OpenEnum):
    OK = "ok"
    TRIGGERED = "triggered"
    UNKNOWN = "unknown"


class LifecycleState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    TRASHED = "TRASHED"


class ListOrder(_rt.OpenEnum):
    CREATED_AT = "created_at"
    NAME = "name"


class ObjectType(_rt.OpenEnum):
    ALERT = "alert"
    DASHBOARD = "dashboard"
    DATA_SOURCE = "data_source"
    QUERY = "query"


class ObjectTypePlural(_rt.OpenEnum):
    ALERTS = "alerts"
    DASHBOARDS = "dashboards"
    DATA_SOURCES = "data_sources"
    QUERIES = "queries"


class OwnableObjectType(_rt.OpenEnum):
    ALERT = "alert"
    DASHBOARD = "dashboard"
    QUERY = "query"


class ParameterType(_rt.OpenEnum):
    DATETIME = "datetime"
    ENUM = "enum"
    NUMBER = "number"
    QUERY = "query"
    TEXT = "text"


class PermissionLevel(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RUN = "CAN_RUN"
    CAN_VIEW = "CAN_VIEW"


class PlansState(_rt.OpenEnum):
    EMPTY = "EMPTY"
    EXISTS = "EXISTS"
    IGNORED_LARGE_PLANS_SIZE = "IGNORED_LARGE_PLANS_SIZE"
    IGNORED_SMALL_DURATION = "IGNORED_SMALL_DURATION"
    IGNORED_SPARK_PLAN_TYPE = "IGNORED_SPARK_PLAN_TYPE"
    UNKNOWN = "UNKNOWN"


class QueryStatementType(_rt.OpenEnum):
    ALTER = "ALTER"
    ANALYZE = "ANALYZE"
    COPY = "COPY"
    CREATE = "CREATE"
    DELETE = "DELETE"
    DESCRIBE = "DESCRIBE"
    DROP = "DROP"
    EXPLAIN = "EXPLAIN"
    GRANT = "GRANT"
    INSERT = "INSERT"
    MERGE = "MERGE"
    OPTIMIZE = "OPTIMIZE"
    OTHER = "OTHER"
    REFRESH = "REFRESH"
    REPLACE = "REPLACE"
    REVOKE = "REVOKE"
    SELECT = "SELECT"
    SET = "SET"
    SHOW = "SHOW"
    TRUNCATE = "TRUNCATE"
    UPDATE = "UPDATE"
    USE = "USE"


class QueryStatus(_rt.OpenEnum):
    CANCELED = "CANCELED"
    COMPILED = "COMPILED"
    COMPILING = "COMPILING"
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    STARTED = "STARTED"


class RunAsMode(_rt.OpenEnum):
    OWNER = "OWNER"
    VIEWER = "VIEWER"


class RunAsRole(_rt.OpenEnum):
    OWNER = "owner"
    VIEWER = "viewer"


class SchedulePauseStatus(_rt.OpenEnum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"


class ServiceErrorCode(_rt.OpenEnum):
    ABORTED = "ABORTED"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    BAD_REQUEST = "BAD_REQUEST"
    CANCELLED = "CANCELLED"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    IO_ERROR = "IO_ERROR"
    NOT_FOUND = "NOT_FOUND"
    RESOURCE_EXHAUSTED = "RESOURCE_EXHAUSTED"
    SERVICE_UNDER_MAINTENANCE = "SERVICE_UNDER_MAINTENANCE"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    UNKNOWN = "UNKNOWN"
    WORKSPACE_TEMPORARILY_UNAVAILABLE = "WORKSPACE_TEMPORARILY_UNAVAILABLE"


class SetWorkspaceWarehouseConfigRequestSecurityPolicy(_rt.OpenEnum):
    DATA_ACCESS_CONTROL = "DATA_ACCESS_CONTROL"
    NONE = "NONE"
    PASSTHROUGH = "PASSTHROUGH"


class SpotInstancePolicy(_rt.OpenEnum):
    COST_OPTIMIZED = "COST_OPTIMIZED"
    POLICY_UNSPECIFIED = "POLICY_UNSPECIFIED"
    RELIABILITY_OPTIMIZED = "RELIABILITY_OPTIMIZED"


class State(_rt.OpenEnum):
    DELETED = "DELETED"
    DELETING = "DELETING"
    RUNNING = "RUNNING"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"


class StatementState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    CLOSED = "CLOSED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"


class Status(_rt.OpenEnum):
    DEGRADED = "DEGRADED"
    FAILED = "FAILED"
    HEALTHY = "HEALTHY"


class SuccessMessage(_rt.OpenEnum):
    SUCCESS = "Success"


class TerminationReasonCode(_rt.OpenEnum):
    ABUSE_DETECTED = "ABUSE_DETECTED"
    ACCESS_TOKEN_FAILURE = "ACCESS_TOKEN_FAILURE"
    ALLOCATION_TIMEOUT = "ALLOCATION_TIMEOUT"
    ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY = "ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY"
    ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS = "ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS = "ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS = "ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_READY_CLUSTERS = "ALLOCATION_TIMEOUT_NO_READY_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS = "ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS = "ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS"
    ATTACH_PROJECT_FAILURE = "ATTACH_PROJECT_FAILURE"
    AWS_AUTHORIZATION_FAILURE = "AWS_AUTHORIZATION_FAILURE"
    AWS_INACCESSIBLE_KMS_KEY_FAILURE = "AWS_INACCESSIBLE_KMS_KEY_FAILURE"
    AWS_INSTANCE_PROFILE_UPDATE_FAILURE = "AWS_INSTANCE_PROFILE_UPDATE_FAILURE"
    AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE = "AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE"
    AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE = "AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE"
    AWS_INVALID_KEY_PAIR = "AWS_INVALID_KEY_PAIR"
    AWS_INVALID_KMS_KEY_STATE = "AWS_INVALID_KMS_KEY_STATE"
    AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE = "AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE"
    AWS_REQUEST_LIMIT_EXCEEDED = "AWS_REQUEST_LIMIT_EXCEEDED"
    AWS_RESOURCE_QUOTA_EXCEEDED = "AWS_RESOURCE_QUOTA_EXCEEDED"
    AWS_UNSUPPORTED_FAILURE = "AWS_UNSUPPORTED_FAILURE"
    AZURE_BYOK_KEY_PERMISSION_FAILURE = "AZURE_BYOK_KEY_PERMISSION_FAILURE"
    AZURE_EPHEMERAL_DISK_FAILURE = "AZURE_EPHEMERAL_DISK_FAILURE"
    AZURE_INVALID_DEPLOYMENT_TEMPLATE = "AZURE_INVALID_DEPLOYMENT_TEMPLATE"
    AZURE_OPERATION_NOT_ALLOWED_EXCEPTION = "AZURE_OPERATION_NOT_ALLOWED_EXCEPTION"
    AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE = "AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE"
    AZURE_QUOTA_EXCEEDED_EXCEPTION = "AZURE_QUOTA_EXCEEDED_EXCEPTION"
    AZURE_RESOURCE_MANAGER_THROTTLING = "AZURE_RESOURCE_MANAGER_THROTTLING"
    AZURE_RESOURCE_PROVIDER_THROTTLING = "AZURE_RESOURCE_PROVIDER_THROTTLING"
    AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE = "AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE"
    AZURE_VM_EXTENSION_FAILURE = "AZURE_VM_EXTENSION_FAILURE"
    AZURE_VNET_CONFIGURATION_FAILURE = "AZURE_VNET_CONFIGURATION_FAILURE"
    BOOTSTRAP_TIMEOUT = "BOOTSTRAP_TIMEOUT"
    BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION = "BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION"
    BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG = "BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG"
    BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED = "BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED"
    BUDGET_POLICY_RESOLUTION_FAILURE = "BUDGET_POLICY_RESOLUTION_FAILURE"
    CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED = "CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED"
    CLOUD_ACCOUNT_SETUP_FAILURE = "CLOUD_ACCOUNT_SETUP_FAILURE"
    CLOUD_OPERATION_CANCELLED = "CLOUD_OPERATION_CANCELLED"
    CLOUD_PROVIDER_DISK_SETUP_FAILURE = "CLOUD_PROVIDER_DISK_SETUP_FAILURE"
    CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED = "CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED"
    CLOUD_PROVIDER_LAUNCH_FAILURE = "CLOUD_PROVIDER_LAUNCH_FAILURE"
    CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG = "CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG"
    CLOUD_PROVIDER_RESOURCE_STOCKOUT = "CLOUD_PROVIDER_RESOURCE_STOCKOUT"
    CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG = "CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG"
    CLOUD_PROVIDER_SHUTDOWN = "CLOUD_PROVIDER_SHUTDOWN"
    CLUSTER_OPERATION_THROTTLED = "CLUSTER_OPERATION_THROTTLED"
    CLUSTER_OPERATION_TIMEOUT = "CLUSTER_OPERATION_TIMEOUT"
    COMMUNICATION_LOST = "COMMUNICATION_LOST"
    CONTAINER_LAUNCH_FAILURE = "CONTAINER_LAUNCH_FAILURE"
    CONTROL_PLANE_CONNECTION_FAILURE = "CONTROL_PLANE_CONNECTION_FAILURE"
    CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG = "CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG"
    CONTROL_PLANE_REQUEST_FAILURE = "CONTROL_PLANE_REQUEST_FAILURE"
    CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG = "CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG"
    DATABASE_CONNECTION_FAILURE = "DATABASE_CONNECTION_FAILURE"
    DATA_ACCESS_CONFIG_CHANGED = "DATA_ACCESS_CONFIG_CHANGED"
    DBFS_COMPONENT_UNHEALTHY = "DBFS_COMPONENT_UNHEALTHY"
    DBR_IMAGE_RESOLUTION_FAILURE = "DBR_IMAGE_RESOLUTION_FAILURE"
    DISASTER_RECOVERY_REPLICATION = "DISASTER_RECOVERY_REPLICATION"
    DNS_RESOLUTION_ERROR = "DNS_RESOLUTION_ERROR"
    DOCKER_CONTAINER_CREATION_EXCEPTION = "DOCKER_CONTAINER_CREATION_EXCEPTION"
    DOCKER_IMAGE_PULL_FAILURE = "DOCKER_IMAGE_PULL_FAILURE"
    DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION = "DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION"
    DOCKER_INVALID_OS_EXCEPTION = "DOCKER_INVALID_OS_EXCEPTION"
    DRIVER_EVICTION = "DRIVER_EVICTION"
    DRIVER_LAUNCH_TIMEOUT = "DRIVER_LAUNCH_TIMEOUT"
    DRIVER_NODE_UNREACHABLE = "DRIVER_NODE_UNREACHABLE"
    DRIVER_OUT_OF_DISK = "DRIVER_OUT_OF_DISK"
    DRIVER_OUT_OF_MEMORY = "DRIVER_OUT_OF_MEMORY"
    DRIVER_POD_CREATION_FAILURE = "DRIVER_POD_CREATION_FAILURE"
    DRIVER_UNEXPECTED_FAILURE = "DRIVER_UNEXPECTED_FAILURE"
    DRIVER_UNHEALTHY = "DRIVER_UNHEALTHY"
    DRIVER_UNREACHABLE = "DRIVER_UNREACHABLE"
    DRIVER_UNRESPONSIVE = "DRIVER_UNRESPONSIVE"
    DYNAMIC_SPARK_CONF_SIZE_EXCEEDED = "DYNAMIC_SPARK_CONF_SIZE_EXCEEDED"
    EOS_SPARK_IMAGE = "EOS_SPARK_IMAGE"
    EXECUTION_COMPONENT_UNHEALTHY = "EXECUTION_COMPONENT_UNHEALTHY"
    EXECUTOR_POD_UNSCHEDULED = "EXECUTOR_POD_UNSCHEDULED"
    GCP_API_RATE_QUOTA_EXCEEDED = "GCP_API_RATE_QUOTA_EXCEEDED"
    GCP_DENIED_BY_ORG_POLICY = "GCP_DENIED_BY_ORG_POLICY"
    GCP_FORBIDDEN = "GCP_FORBIDDEN"
    GCP_IAM_TIMEOUT = "GCP_IAM_TIMEOUT"
    GCP_INACCESSIBLE_KMS_KEY_FAILURE = "GCP_INACCESSIBLE_KMS_KEY_FAILURE"
    GCP_INSUFFICIENT_CAPACITY = "GCP_INSUFFICIENT_CAPACITY"
    GCP_IP_SPACE_EXHAUSTED = "GCP_IP_SPACE_EXHAUSTED"
    GCP_KMS_KEY_PERMISSION_DENIED = "GCP_KMS_KEY_PERMISSION_DENIED"
    GCP_NOT_FOUND = "GCP_NOT_FOUND"
    GCP_QUOTA_EXCEEDED = "GCP_QUOTA_EXCEEDED"
    GCP_RESOURCE_QUOTA_EXCEEDED = "GCP_RESOURCE_QUOTA_EXCEEDED"
    GCP_SERVICE_ACCOUNT_ACCESS_DENIED = "GCP_SERVICE_ACCOUNT_ACCESS_DENIED"
    GCP_SERVICE_ACCOUNT_DELETED = "GCP_SERVICE_ACCOUNT_DELETED"
    GCP_SERVICE_ACCOUNT_NOT_FOUND = "GCP_SERVICE_ACCOUNT_NOT_FOUND"
    GCP_SUBNET_NOT_READY = "GCP_SUBNET_NOT_READY"
    GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED = "GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED"
    GKE_BASED_CLUSTER_TERMINATION = "GKE_BASED_CLUSTER_TERMINATION"
    GLOBAL_INIT_SCRIPT_FAILURE = "GLOBAL_INIT_SCRIPT_FAILURE"
    HIVEMETASTORE_CONNECTIVITY_FAILURE = "HIVEMETASTORE_CONNECTIVITY_FAILURE"
    HIVE_METASTORE_PROVISIONING_FAILURE = "HIVE_METASTORE_PROVISIONING_FAILURE"
    IMAGE_PULL_PERMISSION_DENIED = "IMAGE_PULL_PERMISSION_DENIED"
    INACTIVITY = "INACTIVITY"
    INIT_CONTAINER_NOT_FINISHED = "INIT_CONTAINER_NOT_FINISHED"
    INIT_SCRIPT_FAILURE = "INIT_SCRIPT_FAILURE"
    INSTANCE_POOL_CLUSTER_FAILURE = "INSTANCE_POOL_CLUSTER_FAILURE"
    INSTANCE_POOL_MAX_CAPACITY_REACHED = "INSTANCE_POOL_MAX_CAPACITY_REACHED"
    INSTANCE_POOL_NOT_FOUND = "INSTANCE_POOL_NOT_FOUND"
    INSTANCE_UNREACHABLE = "INSTANCE_UNREACHABLE"
    INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG = "INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG"
    INTERNAL_CAPACITY_FAILURE = "INTERNAL_CAPACITY_FAILURE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_ARGUMENT = "INVALID_ARGUMENT"
    INVALID_AWS_PARAMETER = "INVALID_AWS_PARAMETER"
    INVALID_INSTANCE_PLACEMENT_PROTOCOL = "INVALID_INSTANCE_PLACEMENT_PROTOCOL"
    INVALID_SPARK_IMAGE = "INVALID_SPARK_IMAGE"
    INVALID_WORKER_IMAGE_FAILURE = "INVALID_WORKER_IMAGE_FAILURE"
    IN_PENALTY_BOX = "IN_PENALTY_BOX"
    IP_EXHAUSTION_FAILURE = "IP_EXHAUSTION_FAILURE"
    JOB_FINISHED = "JOB_FINISHED"
    K8S_ACTIVE_POD_QUOTA_EXCEEDED = "K8S_ACTIVE_POD_QUOTA_EXCEEDED"
    K8S_AUTOSCALING_FAILURE = "K8S_AUTOSCALING_FAILURE"
    K8S_DBR_CLUSTER_LAUNCH_TIMEOUT = "K8S_DBR_CLUSTER_LAUNCH_TIMEOUT"
    LAZY_ALLOCATION_TIMEOUT = "LAZY_ALLOCATION_TIMEOUT"
    MAINTENANCE_MODE = "MAINTENANCE_MODE"
    METASTORE_COMPONENT_UNHEALTHY = "METASTORE_COMPONENT_UNHEALTHY"
    MTLS_PORT_CONNECTIVITY_FAILURE = "MTLS_PORT_CONNECTIVITY_FAILURE"
    NEPHOS_RESOURCE_MANAGEMENT = "NEPHOS_RESOURCE_MANAGEMENT"
    NETVISOR_SETUP_TIMEOUT = "NETVISOR_SETUP_TIMEOUT"
    NETWORK_CHECK_CONTROL_PLANE_FAILURE = "NETWORK_CHECK_CONTROL_PLANE_FAILURE"
    NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_DNS_SERVER_FAILURE = "NETWORK_CHECK_DNS_SERVER_FAILURE"
    NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_METADATA_ENDPOINT_FAILURE = "NETWORK_CHECK_METADATA_ENDPOINT_FAILURE"
    NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG = (
        "NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG"
    )
    NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE = "NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE"
    NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG = (
        "NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG"
    )
    NETWORK_CHECK_NIC_FAILURE = "NETWORK_CHECK_NIC_FAILURE"
    NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_STORAGE_FAILURE = "NETWORK_CHECK_STORAGE_FAILURE"
    NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CONFIGURATION_FAILURE = "NETWORK_CONFIGURATION_FAILURE"
    NFS_MOUNT_FAILURE = "NFS_MOUNT_FAILURE"
    NO_MATCHED_K8S = "NO_MATCHED_K8S"
    NO_MATCHED_K8S_TESTING_TAG = "NO_MATCHED_K8S_TESTING_TAG"
    NPIP_TUNNEL_SETUP_FAILURE = "NPIP_TUNNEL_SETUP_FAILURE"
    NPIP_TUNNEL_TOKEN_FAILURE = "NPIP_TUNNEL_TOKEN_FAILURE"
    POD_ASSIGNMENT_FAILURE = "POD_ASSIGNMENT_FAILURE"
    POD_SCHEDULING_FAILURE = "POD_SCHEDULING_FAILURE"
    RATE_LIMITED = "RATE_LIMITED"
    REQUEST_REJECTED = "REQUEST_REJECTED"
    REQUEST_THROTTLED = "REQUEST_THROTTLED"
    RESOURCE_USAGE_BLOCKED = "RESOURCE_USAGE_BLOCKED"
    SECRET_CREATION_FAILURE = "SECRET_CREATION_FAILURE"
    SECRET_PERMISSION_DENIED = "SECRET_PERMISSION_DENIED"
    SECRET_RESOLUTION_ERROR = "SECRET_RESOLUTION_ERROR"
    SECURITY_DAEMON_REGISTRATION_EXCEPTION = "SECURITY_DAEMON_REGISTRATION_EXCEPTION"
    SELF_BOOTSTRAP_FAILURE = "SELF_BOOTSTRAP_FAILURE"
    SERVERLESS_LONG_RUNNING_TERMINATED = "SERVERLESS_LONG_RUNNING_TERMINATED"
    SKIPPED_SLOW_NODES = "SKIPPED_SLOW_NODES"
    SLOW_IMAGE_DOWNLOAD = "SLOW_IMAGE_DOWNLOAD"
    SPARK_ERROR = "SPARK_ERROR"
    SPARK_IMAGE_DOWNLOAD_FAILURE = "SPARK_IMAGE_DOWNLOAD_FAILURE"
    SPARK_IMAGE_DOWNLOAD_THROTTLED = "SPARK_IMAGE_DOWNLOAD_THROTTLED"
    SPARK_IMAGE_NOT_FOUND = "SPARK_IMAGE_NOT_FOUND"
    SPARK_STARTUP_FAILURE = "SPARK_STARTUP_FAILURE"
    SPOT_INSTANCE_TERMINATION = "SPOT_INSTANCE_TERMINATION"
    SSH_BOOTSTRAP_FAILURE = "SSH_BOOTSTRAP_FAILURE"
    STORAGE_DOWNLOAD_FAILURE = "STORAGE_DOWNLOAD_FAILURE"
    STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG = "STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG"
    STORAGE_DOWNLOAD_FAILURE_SLOW = "STORAGE_DOWNLOAD_FAILURE_SLOW"
    STORAGE_DOWNLOAD_FAILURE_THROTTLED = "STORAGE_DOWNLOAD_FAILURE_THROTTLED"
    STS_CLIENT_SETUP_FAILURE = "STS_CLIENT_SETUP_FAILURE"
    SUBNET_EXHAUSTED_FAILURE = "SUBNET_EXHAUSTED_FAILURE"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    TRIAL_EXPIRED = "TRIAL_EXPIRED"
    UNEXPECTED_LAUNCH_FAILURE = "UNEXPECTED_LAUNCH_FAILURE"
    UNEXPECTED_POD_RECREATION = "UNEXPECTED_POD_RECREATION"
    UNKNOWN = "UNKNOWN"
    UNSUPPORTED_INSTANCE_TYPE = "UNSUPPORTED_INSTANCE_TYPE"
    UPDATE_INSTANCE_PROFILE_FAILURE = "UPDATE_INSTANCE_PROFILE_FAILURE"
    USAGE_POLICY_ENTITLEMENT_DENIED = "USAGE_POLICY_ENTITLEMENT_DENIED"
    USER_INITIATED_VM_TERMINATION = "USER_INITIATED_VM_TERMINATION"
    USER_REQUEST = "USER_REQUEST"
    WORKER_SETUP_FAILURE = "WORKER_SETUP_FAILURE"
    WORKSPACE_CANCELLED_ERROR = "WORKSPACE_CANCELLED_ERROR"
    WORKSPACE_CONFIGURATION_ERROR = "WORKSPACE_CONFIGURATION_ERROR"
    WORKSPACE_UPDATE = "WORKSPACE_UPDATE"


class TerminationReasonType(_rt.OpenEnum):
    CLIENT_ERROR = "CLIENT_ERROR"
    CLOUD_FAILURE = "CLOUD_FAILURE"
    SERVICE_FAULT = "SERVICE_FAULT"
    SUCCESS = "SUCCESS"


class WarehousePermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MONITOR = "CAN_MONITOR"
    CAN_USE = "CAN_USE"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"


class WarehouseTypePairWarehouseType(_rt.OpenEnum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"


class AccessControl(_rt.Model):
    group_name: str | None = None
    permission_level: PermissionLevel | None = None
    user_name: str | None = None


class Alert(_rt.Model):
    condition: AlertCondition | None = None
    create_time: str | None = None
    custom_body: str | None = None
    custom_subject: str | None = None
    display_name: str | None = None
    id: str | None = None
    lifecycle_state: LifecycleState | None = None
    notify_on_ok: bool | None = None
    owner_user_name: str | None = None
    parent_path: str | None = None
    query_id: str | None = None
    seconds_to_retrigger: int | None = None
    state: AlertState | None = None
    trigger_time: str | None = None
    update_time: str | None = None


class AlertCondition(_rt.Model):
    empty_result_state: AlertState | None = None
    op: AlertOperator | None = None
    operand: AlertConditionOperand | None = None
    threshold: AlertConditionThreshold | None = None


class AlertConditionOperand(_rt.Model):
    column: AlertOperandColumn | None = None


class AlertConditionThreshold(_rt.Model):
    value: AlertOperandValue | None = None


class AlertOperandColumn(_rt.Model):
    name: str | None = None


class AlertOperandValue(_rt.Model):
    bool_value: bool | None = None
    double_value: float | None = None
    string_value: str | None = None


class AlertOptions(_rt.Model):
    column: str
    op: str
    value: _Any
    custom_body: str | None = None
    custom_subject: str | None = None
    empty_result_state: AlertOptionsEmptyResultState | None = None
    muted: bool | None = None


class AlertQuery(_rt.Model):
    created_at: str | None = None
    data_source_id: str | None = None
    description: str | None = None
    id: str | None = None
    is_archived: bool | None = None
    is_draft: bool | None = None
    is_safe: bool | None = None
    name: str | None = None
    options: QueryOptions | None = None
    query: str | None = None
    tags: list[str] | None = None
    updated_at: str | None = None
    user_id: int | None = None


class AlertStatementParameter(_rt.Model):
    name: str
    type: str | None = None
    value: str | None = None


class AlertV2(_rt.Model):
    display_name: str
    evaluation: AlertV2Evaluation
    query_text: str
    schedule: CronSchedule
    warehouse_id: str
    create_time: str | None = None
    custom_description: str | None = None
    custom_summary: str | None = None
    custom_template_format: CustomTemplateFormat | None = None
    effective_run_as: AlertV2RunAs | None = None
    id: str | None = None
    lifecycle_state: AlertLifecycleState | None = None
    owner_user_name: str | None = None
    parameters: list[AlertStatementParameter] | None = None
    parent_path: str | None = None
    run_as: AlertV2RunAs | None = None
    run_as_user_name: str | None = None
    update_time: str | None = None


class AlertV2Evaluation(_rt.Model):
    comparison_operator: ComparisonOperator
    source: AlertV2OperandColumn
    empty_result_state: AlertEvaluationState | None = None
    last_evaluated_at: str | None = None
    notification: AlertV2Notification | None = None
    state: AlertEvaluationState | None = None
    threshold: AlertV2Operand | None = None


class AlertV2Notification(_rt.Model):
    notify_on_ok: bool | None = None
    retrigger_seconds: int | None = None
    subscriptions: list[AlertV2Subscription] | None = None


class AlertV2Operand(_rt.Model):
    column: AlertV2OperandColumn | None = None
    value: AlertV2OperandValue | None = None


class AlertV2OperandColumn(_rt.Model):
    name: str
    aggregation: Aggregation | None = None
    display: str | None = None


class AlertV2OperandValue(_rt.Model):
    bool_value: bool | None = None
    double_value: float | None = None
    string_value: str | None = None


class AlertV2RunAs(_rt.Model):
    service_principal_name: str | None = None
    user_name: str | None = None


class AlertV2Subscription(_rt.Model):
    destination_id: str | None = None
    user_email: str | None = None


class BaseChunkInfo(_rt.Model):
    byte_count: int | None = None
    chunk_index: int | None = None
    row_count: int | None = None
    row_offset: int | None = None


class Channel(_rt.Model):
    dbsql_version: str | None = None
    name: ChannelName | None = None


class ChannelInfo(_rt.Model):
    dbsql_version: str | None = None
    name: ChannelName | None = None


class ClientConfig(_rt.Model):
    allow_custom_js_visualizations: bool | None = None
    allow_downloads: bool | None = None
    allow_external_shares: bool | None = None
    allow_subscriptions: bool | None = None
    date_format: str | None = None
    date_time_format: str | None = None
    disable_publish: bool | None = None
    enable_legacy_autodetect_types: bool | None = None
    feature_show_permissions_control: bool | None = None
    hide_plotly_mode_bar: bool | None = None


class ColumnInfo(_rt.Model):
    name: str | None = None
    position: int | None = None
    type_interval_type: str | None = None
    type_name: ColumnInfoTypeName | None = None
    type_precision: int | None = None
    type_scale: int | None = None
    type_text: str | None = None


class CreateAlertRequestAlert(_rt.Model):
    condition: AlertCondition | None = None
    custom_body: str | None = None
    custom_subject: str | None = None
    display_name: str | None = None
    notify_on_ok: bool | None = None
    parent_path: str | None = None
    query_id: str | None = None
    seconds_to_retrigger: int | None = None


class CreateQueryRequestQuery(_rt.Model):
    apply_auto_limit: bool | None = None
    catalog: str | None = None
    description: str | None = None
    display_name: str | None = None
    parameters: list[QueryParameter] | None = None
    parent_path: str | None = None
    query_text: str | None = None
    run_as_mode: RunAsMode | None = None
    schema: str | None = None
    tags: list[str] | None = None
    warehouse_id: str | None = None


class CreateVisualizationRequestVisualization(_rt.Model):
    display_name: str | None = None
    query_id: str | None = None
    serialized_options: str | None = None
    serialized_query_plan: str | None = None
    type: str | None = None


class CreateWarehouseResponse(_rt.Model):
    id: str | None = None


class CronSchedule(_rt.Model):
    quartz_cron_schedule: str
    timezone_id: str
    pause_status: SchedulePauseStatus | None = None


class Dashboard(_rt.Model):
    can_edit: bool | None = None
    created_at: str | None = None
    dashboard_filters_enabled: bool | None = None
    id: str | None = None
    is_archived: bool | None = None
    is_draft: bool | None = None
    is_favorite: bool | None = None
    name: str | None = None
    options: DashboardOptions | None = None
    parent: str | None = None
    permission_tier: PermissionLevel | None = None
    slug: str | None = None
    tags: list[str] | None = None
    updated_at: str | None = None
    user: User | None = None
    user_id: int | None = None
    widgets: list[Widget] | None = None


class DashboardOptions(_rt.Model):
    moved_to_trash_at: str | None = None


class DataSource(_rt.Model):
    id: str | None = None
    name: str | None = None
    pause_reason: str | None = None
    paused: int | None = None
    supports_auto_limit: bool | None = None
    syntax: str | None = None
    type: str | None = None
    view_only: bool | None = None
    warehouse_id: str | None = None


class DateRange(_rt.Model):
    end: str
    start: str


class DateRangeValue(_rt.Model):
    date_range_value: DateRange | None = None
    dynamic_date_range_value: DateRangeValueDynamicDateRange | None = None
    precision: DatePrecision | None = None
    start_day_of_week: int | None = None


class DateValue(_rt.Model):
    date_value: str | None = None
    dynamic_date_value: DateValueDynamicDate | None = None
    precision: DatePrecision | None = None


class DefaultWarehouseOverride(_rt.Model):
    type: DefaultWarehouseOverrideType
    default_warehouse_override_id: str | None = None
    name: str | None = None
    warehouse_id: str | None = None


class DeleteResponse(_rt.Model): ...


class DeleteWarehouseResponse(_rt.Model): ...


class EditWarehouseResponse(_rt.Model): ...


class Empty(_rt.Model): ...


class EndpointConfPair(_rt.Model):
    key: str | None = None
    value: str | None = None


class EndpointHealth(_rt.Model):
    details: str | None = None
    failure_reason: TerminationReason | None = None
    message: str | None = None
    status: Status | None = None
    summary: str | None = None


class EndpointInfo(_rt.Model):
    auto_stop_mins: int | None = None
    channel: Channel | None = None
    cluster_size: str | None = None
    creator_name: str | None = None
    customer_version_label: str | None = None
    enable_photon: bool | None = None
    enable_serverless_compute: bool | None = None
    health: EndpointHealth | None = None
    id: str | None = None
    instance_profile_arn: str | None = None
    jdbc_url: str | None = None
    max_dbu: int | None = None
    max_num_clusters: int | None = None
    min_num_clusters: int | None = None
    name: str | None = None
    num_active_sessions: int | None = None
    num_clusters: int | None = None
    odbc_params: OdbcParams | None = None
    reyden_cluster_size_multiplier: float | None = None
    spot_instance_policy: SpotInstancePolicy | None = None
    state: State | None = None
    statement_timeout: int | None = None  # seconds
    tags: EndpointTags | None = None
    warehouse_type: EndpointInfoWarehouseType | None = None


class EndpointTagPair(_rt.Model):
    key: str | None = None
    value: str | None = None


class EndpointTags(_rt.Model):
    custom_tags: list[EndpointTagPair] | None = None


class EnumValue(_rt.Model):
    enum_options: str | None = None
    multi_values_options: MultiValuesOptions | None = None
    values: list[str] | None = None


class ExternalLink(_rt.Model):
    byte_count: int | None = None
    chunk_index: int | None = None
    expiration: str | None = None
    external_link: str | None = None
    http_headers: dict[str, str] | None = None
    next_chunk_index: int | None = None
    next_chunk_internal_link: str | None = None
    row_count: int | None = None
    row_offset: int | None = None


class ExternalQuerySource(_rt.Model):
    alert_id: str | None = None
    dashboard_id: str | None = None
    genie_space_id: str | None = None
    job_info: ExternalQuerySourceJobInfo | None = None
    legacy_dashboard_id: str | None = None
    notebook_id: str | None = None
    sql_query_id: str | None = None


class ExternalQuerySourceJobInfo(_rt.Model):
    job_id: str | None = None
    job_run_id: str | None = None
    job_task_run_id: str | None = None


class GetResponse(_rt.Model):
    access_control_list: list[AccessControl] | None = None
    object_id: str | None = None
    object_type: ObjectType | None = None


class GetWarehousePermissionLevelsResponse(_rt.Model):
    permission_levels: list[WarehousePermissionsDescription] | None = None


class GetWarehouseResponse(_rt.Model):
    auto_stop_mins: int | None = None
    channel: Channel | None = None
    cluster_size: str | None = None
    creator_name: str | None = None
    customer_version_label: str | None = None
    enable_photon: bool | None = None
    enable_serverless_compute: bool | None = None
    health: EndpointHealth | None = None
    id: str | None = None
    instance_profile_arn: str | None = None
    jdbc_url: str | None = None
    max_dbu: int | None = None
    max_num_clusters: int | None = None
    min_num_clusters: int | None = None
    name: str | None = None
    num_active_sessions: int | None = None
    num_clusters: int | None = None
    odbc_params: OdbcParams | None = None
    reyden_cluster_size_multiplier: float | None = None
    spot_instance_policy: SpotInstancePolicy | None = None
    state: State | None = None
    statement_timeout: int | None = None  # seconds
    tags: EndpointTags | None = None
    warehouse_type: GetWarehouseResponseWarehouseType | None = None


class GetWorkspaceWarehouseConfigResponse(_rt.Model):
    channel: Channel | None = None
    config_param: RepeatedEndpointConfPairs | None = None
    data_access_config: list[EndpointConfPair] | None = None
    enable_serverless_compute: bool | None = None
    enabled_warehouse_types: list[WarehouseTypePair] | None = None
    global_param: RepeatedEndpointConfPairs | None = None
    google_service_account: str | None = None
    instance_profile_arn: str | None = None
    security_policy: GetWorkspaceWarehouseConfigResponseSecurityPolicy | None = None
    sql_configuration_parameters: RepeatedEndpointConfPairs | None = None


class LegacyAlert(_rt.Model):
    created_at: str | None = None
    id: str | None = None
    last_triggered_at: str | None = None
    name: str | None = None
    options: AlertOptions | None = None
    parent: str | None = None
    query: AlertQuery | None = None
    rearm: int | None = None  # seconds
    state: LegacyAlertState | None = None
    updated_at: str | None = None
    user: User | None = None


class LegacyQuery(_rt.Model):
    can_edit: bool | None = None
    created_at: str | None = None
    data_source_id: str | None = None
    description: str | None = None
    id: str | None = None
    is_archived: bool | None = None
    is_draft: bool | None = None
    is_favorite: bool | None = None
    is_safe: bool | None = None
    last_modified_by: User | None = None
    last_modified_by_id: int | None = None
    latest_query_data_id: str | None = None
    name: str | None = None
    options: QueryOptions | None = None
    parent: str | None = None
    permission_tier: PermissionLevel | None = None
    query: str | None = None
    query_hash: str | None = None
    run_as_role: RunAsRole | None = None
    tags: list[str] | None = None
    updated_at: str | None = None
    user: User | None = None
    user_id: int | None = None
    visualizations: list[LegacyVisualization] | None = None


class LegacyVisualization(_rt.Model):
    created_at: str | None = None
    description: str | None = None
    id: str | None = None
    name: str | None = None
    options: _Any | None = None
    query: LegacyQuery | None = None
    type: str | None = None
    updated_at: str | None = None


class ListAlertsResponse(_rt.Model):
    next_page_token: str | None = None
    results: list[ListAlertsResponseAlert] | None = None


class ListAlertsResponseAlert(_rt.Model):
    condition: AlertCondition | None = None
    create_time: str | None = None
    custom_body: str | None = None
    custom_subject: str | None = None
    display_name: str | None = None
    id: str | None = None
    lifecycle_state: LifecycleState | None = None
    notify_on_ok: bool | None = None
    owner_user_name: str | None = None
    query_id: str | None = None
    seconds_to_retrigger: int | None = None
    state: AlertState | None = None
    trigger_time: str | None = None
    update_time: str | None = None


class ListAlertsV2Response(_rt.Model):
    alerts: list[AlertV2] | None = None
    next_page_token: str | None = None


class ListDefaultWarehouseOverridesResponse(_rt.Model):
    default_warehouse_overrides: list[DefaultWarehouseOverride] | None = None
    next_page_token: str | None = None


class ListQueriesResponse(_rt.Model):
    has_next_page: bool | None = None
    next_page_token: str | None = None
    res: list[QueryInfo] | None = None


class ListQueryObjectsResponse(_rt.Model):
    next_page_token: str | None = None
    results: list[ListQueryObjectsResponseQuery] | None = None


class ListQueryObjectsResponseQuery(_rt.Model):
    apply_auto_limit: bool | None = None
    catalog: str | None = None
    create_time: str | None = None
    description: str | None = None
    display_name: str | None = None
    id: str | None = None
    last_modifier_user_name: str | None = None
    lifecycle_state: LifecycleState | None = None
    owner_user_name: str | None = None
    parameters: list[QueryParameter] | None = None
    query_text: str | None = None
    run_as_mode: RunAsMode | None = None
    schema: str | None = None
    tags: list[str] | None = None
    update_time: str | None = None
    warehouse_id: str | None = None


class ListResponse(_rt.Model):
    count: int | None = None
    page: int | None = None
    page_size: int | None = None
    results: list[Dashboard] | None = None


class ListVisualizationsForQueryResponse(_rt.Model):
    next_page_token: str | None = None
    results: list[Visualization] | None = None


class ListWarehousesResponse(_rt.Model):
    next_page_token: str | None = None
    warehouses: list[EndpointInfo] | None = None


class MultiValuesOptions(_rt.Model):
    prefix: str | None = None
    separator: str | None = None
    suffix: str | None = None


class NumericValue(_rt.Model):
    value: float | None = None


class OdbcParams(_rt.Model):
    hostname: str | None = None
    path: str | None = None
    port: int | None = None
    protocol: str | None = None


class Parameter(_rt.Model):
    __wire__ = {"enum_options": "enumOptions", "multi_values_options": "multiValuesOptions", "query_id": "queryId"}
    enum_options: str | None = None
    multi_values_options: MultiValuesOptions | None = None
    name: str | None = None
    query_id: str | None = None
    title: str | None = None
    type: ParameterType | None = None
    value: _Any | None = None


class Query(_rt.Model):
    apply_auto_limit: bool | None = None
    catalog: str | None = None
    create_time: str | None = None
    description: str | None = None
    display_name: str | None = None
    id: str | None = None
    last_modifier_user_name: str | None = None
    lifecycle_state: LifecycleState | None = None
    owner_user_name: str | None = None
    parameters: list[QueryParameter] | None = None
    parent_path: str | None = None
    query_text: str | None = None
    run_as_mode: RunAsMode | None = None
    schema: str | None = None
    tags: list[str] | None = None
    update_time: str | None = None
    warehouse_id: str | None = None


class QueryBackedValue(_rt.Model):
    multi_values_options: MultiValuesOptions | None = None
    query_id: str | None = None
    values: list[str] | None = None


class QueryFilter(_rt.Model):
    query_start_time_range: TimeRange | None = None
    statement_ids: list[str] | None = None
    statuses: list[QueryStatus] | None = None
    user_ids: list[int] | None = None
    warehouse_ids: list[str] | None = None


class QueryInfo(_rt.Model):
    cache_query_id: str | None = None
    channel_used: ChannelInfo | None = None
    client_application: str | None = None
    duration: int | None = None
    endpoint_id: str | None = None
    error_message: str | None = None
    executed_as_user_id: int | None = None
    executed_as_user_name: str | None = None
    execution_end_time_ms: int | None = None
    is_final: bool | None = None
    lookup_key: str | None = None
    metrics: QueryMetrics | None = None
    plans_state: PlansState | None = None
    query_end_time_ms: int | None = None
    query_id: str | None = None
    query_source: ExternalQuerySource | None = None
    query_start_time_ms: int | None = None
    query_tags: list[QueryTag] | None = None
    query_text: str | None = None
    rows_produced: int | None = None
    session_id: str | None = None
    spark_ui_url: str | None = None
    statement_type: QueryStatementType | None = None
    status: QueryStatus | None = None
    user_id: int | None = None
    user_name: str | None = None
    warehouse_id: str | None = None


class QueryList(_rt.Model):
    count: int | None = None
    page: int | None = None
    page_size: int | None = None
    results: list[LegacyQuery] | None = None


class QueryMetrics(_rt.Model):
    compilation_time_ms: int | None = None
    execution_time_ms: int | None = None
    network_sent_bytes: int | None = None
    overloading_queue_start_timestamp: int | None = None
    photon_total_time_ms: int | None = None
    projected_remaining_task_total_time_ms: int | None = None
    projected_remaining_wallclock_time_ms: int | None = None
    provisioning_queue_start_timestamp: int | None = None
    pruned_bytes: int | None = None
    pruned_files_count: int | None = None
    query_compilation_start_timestamp: int | None = None
    read_bytes: int | None = None
    read_cache_bytes: int | None = None
    read_files_bytes: int | None = None
    read_files_count: int | None = None
    read_partitions_count: int | None = None
    read_remote_bytes: int | None = None
    remaining_task_count: int | None = None
    result_fetch_time_ms: int | None = None
    result_from_cache: bool | None = None
    rows_produced_count: int | None = None
    rows_read_count: int | None = None
    runnable_tasks: int | None = None
    spill_to_disk_bytes: int | None = None
    task_time_over_time_range: TaskTimeOverRange | None = None
    task_total_time_ms: int | None = None
    total_time_ms: int | None = None
    work_to_be_done: int | None = None  # milliseconds
    write_remote_bytes: int | None = None


class QueryOptions(_rt.Model):
    catalog: str | None = None
    moved_to_trash_at: str | None = None
    parameters: list[Parameter] | None = None
    schema: str | None = None


class QueryParameter(_rt.Model):
    date_range_value: DateRangeValue | None = None
    date_value: DateValue | None = None
    enum_value: EnumValue | None = None
    name: str | None = None
    numeric_value: NumericValue | None = None
    query_backed_value: QueryBackedValue | None = None
    text_value: TextValue | None = None
    title: str | None = None


class QueryTag(_rt.Model):
    key: str
    value: str | None = None


class RepeatedEndpointConfPairs(_rt.Model):
    config_pair: list[EndpointConfPair] | None = None
    configuration_pairs: list[EndpointConfPair] | None = None


class RestoreResponse(_rt.Model): ...


class ResultData(_rt.Model):
    byte_count: int | None = None
    chunk_index: int | None = None
    data_array: list[list[str]] | None = None
    external_links: list[ExternalLink] | None = None
    next_chunk_index: int | None = None
    next_chunk_internal_link: str | None = None
    row_count: int | None = None
    row_offset: int | None = None


class ResultManifest(_rt.Model):
    chunks: list[BaseChunkInfo] | None = None
    format: Format | None = None
    schema: ResultSchema | None = None
    total_byte_count: int | None = None
    total_chunk_count: int | None = None
    total_row_count: int | None = None
    truncated: bool | None = None
    result_compression: str | None = None


class ResultSchema(_rt.Model):
    column_count: int | None = None
    columns: list[ColumnInfo] | None = None


class ServiceError(_rt.Model):
    error_code: ServiceErrorCode | None = None
    message: str | None = None


class SetResponse(_rt.Model):
    access_control_list: list[AccessControl] | None = None
    object_id: str | None = None
    object_type: ObjectType | None = None


class SetWorkspaceWarehouseConfigResponse(_rt.Model): ...


class StartWarehouseResponse(_rt.Model): ...


class StatementParameterListItem(_rt.Model):
    name: str
    type: str | None = None
    value: str | None = None


class StatementResponse(_rt.Model):
    manifest: ResultManifest | None = None
    result: ResultData | None = None
    statement_id: str | None = None
    status: StatementStatus | None = None


class StatementStatus(_rt.Model):
    error: ServiceError | None = None
    sql_state: str | None = None
    state: StatementState | None = None


class StopWarehouseResponse(_rt.Model): ...


class Success(_rt.Model):
    message: SuccessMessage | None = None


class TaskTimeOverRange(_rt.Model):
    entries: list[TaskTimeOverRangeEntry] | None = None
    interval: int | None = None


class TaskTimeOverRangeEntry(_rt.Model):
    task_completed_time_ms: int | None = None


class TerminationReason(_rt.Model):
    code: TerminationReasonCode | None = None
    parameters: dict[str, str] | None = None
    type: TerminationReasonType | None = None


class TextValue(_rt.Model):
    value: str | None = None


class TimeRange(_rt.Model):
    end_time_ms: int | None = None
    start_time_ms: int | None = None


class TransferOwnershipObjectId(_rt.Model):
    new_owner: str | None = None


class UpdateAlertRequestAlert(_rt.Model):
    condition: AlertCondition | None = None
    custom_body: str | None = None
    custom_subject: str | None = None
    display_name: str | None = None
    notify_on_ok: bool | None = None
    owner_user_name: str | None = None
    query_id: str | None = None
    seconds_to_retrigger: int | None = None


class UpdateQueryRequestQuery(_rt.Model):
    apply_auto_limit: bool | None = None
    catalog: str | None = None
    description: str | None = None
    display_name: str | None = None
    owner_user_name: str | None = None
    parameters: list[QueryParameter] | None = None
    query_text: str | None = None
    run_as_mode: RunAsMode | None = None
    schema: str | None = None
    tags: list[str] | None = None
    warehouse_id: str | None = None


class UpdateResponse(_rt.Model): ...


class UpdateVisualizationRequestVisualization(_rt.Model):
    display_name: str | None = None
    serialized_options: str | None = None
    serialized_query_plan: str | None = None
    type: str | None = None


class User(_rt.Model):
    email: str | None = None
    id: int | None = None
    name: str | None = None


class Visualization(_rt.Model):
    create_time: str | None = None
    display_name: str | None = None
    id: str | None = None
    query_id: str | None = None
    serialized_options: str | None = None
    serialized_query_plan: str | None = None
    type: str | None = None
    update_time: str | None = None


class WarehouseAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: WarehousePermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class WarehouseAccessControlResponse(_rt.Model):
    all_permissions: list[WarehousePermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class WarehousePermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: WarehousePermissionLevel | None = None


class WarehousePermissions(_rt.Model):
    access_control_list: list[WarehouseAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class WarehousePermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: WarehousePermissionLevel | None = None


class WarehouseTypePair(_rt.Model):
    enabled: bool | None = None
    warehouse_type: WarehouseTypePairWarehouseType | None = None


class Widget(_rt.Model):
    id: str | None = None
    options: WidgetOptions | None = None
    visualization: LegacyVisualization | None = None
    width: int | None = None


class WidgetOptions(_rt.Model):
    __wire__ = {"is_hidden": "isHidden", "parameter_mappings": "parameterMappings"}
    created_at: str | None = None
    description: str | None = None
    is_hidden: bool | None = None
    parameter_mappings: _Any | None = None
    position: WidgetPosition | None = None
    title: str | None = None
    updated_at: str | None = None


class WidgetPosition(_rt.Model):
    __wire__ = {"auto_height": "autoHeight", "size_x": "sizeX", "size_y": "sizeY"}
    auto_height: bool | None = None
    col: int | None = None
    row: int | None = None
    size_x: int | None = None
    size_y: int | None = None
