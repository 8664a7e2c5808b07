"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import Any as _Any

import lakewire_runtime as _rt


class AwsAvailability(_rt.OpenEnum):
    ON_DEMAND = "ON_DEMAND"
    SPOT = "SPOT"
    SPOT_WITH_FALLBACK = "SPOT_WITH_FALLBACK"


class AzureAvailability(_rt.OpenEnum):
    ON_DEMAND_AZURE = "ON_DEMAND_AZURE"
    SPOT_AZURE = "SPOT_AZURE"
    SPOT_WITH_FALLBACK_AZURE = "SPOT_WITH_FALLBACK_AZURE"


class CloudProviderNodeStatus(_rt.OpenEnum):
    NOT_AVAILABLE_IN_REGION = "NotAvailableInRegion"
    NOT_ENABLED_ON_SUBSCRIPTION = "NotEnabledOnSubscription"


class ClusterPermissionLevel(_rt.OpenEnum):
    CAN_ATTACH_TO = "CAN_ATTACH_TO"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RESTART = "CAN_RESTART"


class ClusterPolicyPermissionLevel(_rt.OpenEnum):
    CAN_USE = "CAN_USE"


class ClusterSource(_rt.OpenEnum):
    API = "API"
    JOB = "JOB"
    MODELS = "MODELS"
    PIPELINE = "PIPELINE"
    PIPELINE_MAINTENANCE = "PIPELINE_MAINTENANCE"
    SQL = "SQL"
    UI = "UI"


class CommandStatus(_rt.OpenEnum):
    CANCELLED = "Cancelled"
    CANCELLING = "Cancelling"
    ERROR = "Error"
    FINISHED = "Finished"
    QUEUED = "Queued"
    RUNNING = "Running"


class ConfidentialComputeType(_rt.OpenEnum):
    CONFIDENTIAL_COMPUTE_TYPE_NONE = "CONFIDENTIAL_COMPUTE_TYPE_NONE"
    SEV_SNP = "SEV_SNP"


class ContextStatus(_rt.OpenEnum):
    ERROR = "Error"
    PENDING = "Pending"
    RUNNING = "Running"


class DataPlaneEventDetailsEventType(_rt.OpenEnum):
    NODE_BLACKLISTED = "NODE_BLACKLISTED"
    NODE_EXCLUDED_DECOMMISSIONED = "NODE_EXCLUDED_DECOMMISSIONED"


class DataSecurityMode(_rt.OpenEnum):
    DATA_SECURITY_MODE_AUTO = "DATA_SECURITY_MODE_AUTO"
    DATA_SECURITY_MODE_DEDICATED = "DATA_SECURITY_MODE_DEDICATED"
    DATA_SECURITY_MODE_STANDARD = "DATA_SECURITY_MODE_STANDARD"
    LEGACY_PASSTHROUGH = "LEGACY_PASSTHROUGH"
    LEGACY_SINGLE_USER = "LEGACY_SINGLE_USER"
    LEGACY_SINGLE_USER_STANDARD = "LEGACY_SINGLE_USER_STANDARD"
    LEGACY_TABLE_ACL = "LEGACY_TABLE_ACL"
    NONE = "NONE"
    SINGLE_USER = "SINGLE_USER"
    USER_ISOLATION = "USER_ISOLATION"


class DependencyMode(_rt.OpenEnum):
    DEPENDENCY_MODE_AUTO = "DEPENDENCY_MODE_AUTO"
    DEPENDENCY_MODE_CLUSTER_LIBRARIES = "DEPENDENCY_MODE_CLUSTER_LIBRARIES"
    DEPENDENCY_MODE_ENVIRONMENTS = "DEPENDENCY_MODE_ENVIRONMENTS"


class DiskTypeAzureDiskVolumeType(_rt.OpenEnum):
    PREMIUM_LRS = "PREMIUM_LRS"
    STANDARD_LRS = "STANDARD_LRS"


class DiskTypeEbsVolumeType(_rt.OpenEnum):
    GENERAL_PURPOSE_SSD = "GENERAL_PURPOSE_SSD"
    THROUGHPUT_OPTIMIZED_HDD = "THROUGHPUT_OPTIMIZED_HDD"


class EbsVolumeType(_rt.OpenEnum):
    GENERAL_PURPOSE_SSD = "GENERAL_PURPOSE_SSD"
    THROUGHPUT_OPTIMIZED_HDD = "THROUGHPUT_OPTIMIZED_HDD"


class EnforcePolicyComplianceForClusterEnforceMode(_rt.OpenEnum):
    ENFORCE_IMMEDIATELY = "ENFORCE_IMMEDIATELY"
    WAIT_FOR_TERMINATION = "WAIT_FOR_TERMINATION"


class EnforcePolicyComplianceForClusterResponseEnforceResult(_rt.OpenEnum):
    APPLIED = "APPLIED"
    DEFERRED = "DEFERRED"
    NO_CHANGES = "NO_CHANGES"


class EventDetailsCause(_rt.OpenEnum):
    AUTORECOVERY = "AUTORECOVERY"
    AUTOSCALE = "AUTOSCALE"
    AUTOSCALE_V2 = "AUTOSCALE_V2"
    DBR_AUTOSCALE = "DBR_AUTOSCALE"
    REPLACE_BAD_NODES = "REPLACE_BAD_NODES"
    USER_REQUEST = "USER_REQUEST"


class EventType(_rt.OpenEnum):
    ADD_NODES_FAILED = "ADD_NODES_FAILED"
    AUTOMATIC_CLUSTER_UPDATE = "AUTOMATIC_CLUSTER_UPDATE"
    AUTOSCALING_BACKOFF = "AUTOSCALING_BACKOFF"
    AUTOSCALING_FAILED = "AUTOSCALING_FAILED"
    AUTOSCALING_STATS_REPORT = "AUTOSCALING_STATS_REPORT"
    CLUSTER_MIGRATED = "CLUSTER_MIGRATED"
    CREATING = "CREATING"
    DBFS_DOWN = "DBFS_DOWN"
    DECOMMISSION_ENDED = "DECOMMISSION_ENDED"
    DECOMMISSION_STARTED = "DECOMMISSION_STARTED"
    DEFERRED_POLICY_ENFORCEMENT_FAILED = "DEFERRED_POLICY_ENFORCEMENT_FAILED"
    DEFERRED_POLICY_ENFORCEMENT_SCHEDULED = "DEFERRED_POLICY_ENFORCEMENT_SCHEDULED"
    DID_NOT_EXPAND_DISK = "DID_NOT_EXPAND_DISK"
    DRIVER_HEALTHY = "DRIVER_HEALTHY"
    DRIVER_NOT_RESPONDING = "DRIVER_NOT_RESPONDING"
    DRIVER_UNAVAILABLE = "DRIVER_UNAVAILABLE"
    EDITED = "EDITED"
    EXPANDED_DISK = "EXPANDED_DISK"
    FAILED_TO_EXPAND_DISK = "FAILED_TO_EXPAND_DISK"
    INIT_SCRIPTS_FINISHED = "INIT_SCRIPTS_FINISHED"
    INIT_SCRIPTS_STARTED = "INIT_SCRIPTS_STARTED"
    METASTORE_DOWN = "METASTORE_DOWN"
    NODES_LOST = "NODES_LOST"
    NODE_BLACKLISTED = "NODE_BLACKLISTED"
    NODE_EXCLUDED_DECOMMISSIONED = "NODE_EXCLUDED_DECOMMISSIONED"
    PINNED = "PINNED"
    RESIZING = "RESIZING"
    RESTARTING = "RESTARTING"
    RUNNING = "RUNNING"
    SPARK_EXCEPTION = "SPARK_EXCEPTION"
    STARTING = "STARTING"
    TERMINATING = "TERMINATING"
    UC_VOLUME_MISCONFIGURED = "UC_VOLUME_MISCONFIGURED"
    UNPINNED = "UNPINNED"
    UPSIZE_COMPLETED = "UPSIZE_COMPLETED"


class GcpAvailability(_rt.OpenEnum):
    ON_DEMAND_GCP = "ON_DEMAND_GCP"
    PREEMPTIBLE_GCP = "PREEMPTIBLE_GCP"
    PREEMPTIBLE_WITH_FALLBACK_GCP = "PREEMPTIBLE_WITH_FALLBACK_GCP"


class GetEventsOrder(_rt.OpenEnum):
    ASC = "ASC"
    DESC = "DESC"


class HardwareAcceleratorType(_rt.OpenEnum):
    GPU_1X_A10 = "GPU_1xA10"
    GPU_1X_H100 = "GPU_1xH100"
    GPU_8X_B300 = "GPU_8xB300"
    GPU_8X_H100 = "GPU_8xH100"


class InitScriptExecutionDetailsInitScriptExecutionStatus(_rt.OpenEnum):
    FAILED_EXECUTION = "FAILED_EXECUTION"
    FAILED_FETCH = "FAILED_FETCH"
    FUSE_MOUNT_FAILED = "FUSE_MOUNT_FAILED"
    NOT_EXECUTED = "NOT_EXECUTED"
    SKIPPED = "SKIPPED"
    SUCCEEDED = "SUCCEEDED"
    UNKNOWN = "UNKNOWN"


class InstancePoolAwsAttributesAvailability(_rt.OpenEnum):
    ON_DEMAND = "ON_DEMAND"
    SPOT = "SPOT"


class InstancePoolAzureAttributesAvailability(_rt.OpenEnum):
    ON_DEMAND_AZURE = "ON_DEMAND_AZURE"
    SPOT_AZURE = "SPOT_AZURE"


class InstancePoolPermissionLevel(_rt.OpenEnum):
    CAN_ATTACH_TO = "CAN_ATTACH_TO"
    CAN_MANAGE = "CAN_MANAGE"


class InstancePoolState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DELETED = "DELETED"
    STOPPED = "STOPPED"


class Kind(_rt.OpenEnum):
    CLASSIC_PREVIEW = "CLASSIC_PREVIEW"


class Language(_rt.OpenEnum):
    PYTHON = "python"
    R = "r"
    SCALA = "scala"
    SQL = "sql"


class LibraryInstallStatus(_rt.OpenEnum):
    FAILED = "FAILED"
    INSTALLED = "INSTALLED"
    INSTALLING = "INSTALLING"
    PENDING = "PENDING"
    RESOLVING = "RESOLVING"
    RESTORED = "RESTORED"
    SKIPPED = "SKIPPED"
    UNINSTALL_ON_RESTART = "UNINSTALL_ON_RESTART"


class ListClustersSortByDirection(_rt.OpenEnum):
    ASC = "ASC"
    DESC = "DESC"


class ListClustersSortByField(_rt.OpenEnum):
    CLUSTER_NAME = "CLUSTER_NAME"
    DEFAULT = "DEFAULT"


class ListSortColumn(_rt.OpenEnum):
    POLICY_CREATION_TIME = "POLICY_CREATION_TIME"
    POLICY_NAME = "POLICY_NAME"


class ListSortOrder(_rt.OpenEnum):
    ASC = "ASC"
    DESC = "DESC"


class PendingEnforcementEnforcementStatus(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class ResultType(_rt.OpenEnum):
    ERROR = "error"
    IMAGE = "image"
    IMAGES = "images"
    TABLE = "table"
    TEXT = "text"


class RuntimeEngine(_rt.OpenEnum):
    NULL = "NULL"
    PHOTON = "PHOTON"
    STANDARD = "STANDARD"


class State(_rt.OpenEnum):
    ERROR = "ERROR"
    PENDING = "PENDING"
    RESIZING = "RESIZING"
    RESTARTING = "RESTARTING"
    RUNNING = "RUNNING"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    UNKNOWN = "UNKNOWN"


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


class AddResponse(_rt.Model): ...


class Adlsgen2Info(_rt.Model):
    destination: str


class AutoScale(_rt.Model):
    max_workers: int | None = None
    min_workers: int | None = None


class AwsAttributes(_rt.Model):
    availability: AwsAvailability | None = None
    ebs_volume_count: int | None = None
    ebs_volume_iops: int | None = None
    ebs_volume_size: int | None = None
    ebs_volume_throughput: int | None = None
    ebs_volume_type: EbsVolumeType | None = None
    first_on_demand: int | None = None
    instance_profile_arn: str | None = None
    spot_bid_price_percent: int | None = None
    zone_id: str | None = None


class AzureAttributes(_rt.Model):
    availability: AzureAvailability | None = None
    capacity_reservation_group: str | None = None
    first_on_demand: int | None = None
    log_analytics_info: LogAnalyticsInfo | None = None
    spot_bid_max_price: float | None = None


class CancelPendingClusterEnforcementResponse(_rt.Model): ...


class CancelResponse(_rt.Model): ...


class ChangeClusterOwnerResponse(_rt.Model): ...


class ClientsTypes(_rt.Model):
    jobs: bool | None = None
    notebooks: bool | None = None


class CloneCluster(_rt.Model):
    source_cluster_id: str


class CloudProviderNodeInfo(_rt.Model):
    status: list[CloudProviderNodeStatus] | None = None


class ClusterAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: ClusterPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ClusterAccessControlResponse(_rt.Model):
    all_permissions: list[ClusterPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ClusterAttributes(_rt.Model):
    spark_version: str
    autotermination_minutes: int | None = None
    aws_attributes: AwsAttributes | None = None
    azure_attributes: AzureAttributes | None = None
    cluster_log_conf: ClusterLogConf | None = None
    cluster_name: str | None = None
    custom_tags: dict[str, str] | None = None
    data_security_mode: DataSecurityMode | None = None
    dependency_mode: DependencyMode | None = None
    docker_image: DockerImage | None = None
    driver_instance_pool_id: str | None = None
    driver_node_type_flexibility: NodeTypeFlexibility | None = None
    driver_node_type_id: str | None = None
    enable_elastic_disk: bool | None = None
    enable_local_disk_encryption: bool | None = None
    gcp_attributes: GcpAttributes | None = None
    init_scripts: list[InitScriptInfo] | None = None
    instance_pool_id: str | None = None
    is_single_node: bool | None = None
    kind: Kind | None = None
    node_type_id: str | None = None
    policy_id: str | None = None
    remote_disk_throughput: int | None = None
    runtime_engine: RuntimeEngine | None = None
    single_user_name: str | None = None
    spark_conf: dict[str, str] | None = None
    spark_env_vars: dict[str, str] | None = None
    ssh_public_keys: list[str] | None = None
    total_initial_remote_disk_size: int | None = None
    use_ml_runtime: bool | None = None
    worker_node_type_flexibility: NodeTypeFlexibility | None = None
    workload_type: WorkloadType | None = None


class ClusterCompliance(_rt.Model):
    cluster_id: str
    is_compliant: bool | None = None
    pending_enforcement: PendingEnforcement | None = None
    violations: dict[str, str] | None = None


class ClusterDetails(_rt.Model):
    autoscale: AutoScale | None = None
    autotermination_minutes: int | None = None
    aws_attributes: AwsAttributes | None = None
    azure_attributes: AzureAttributes | None = None
    cluster_cores: float | None = None
    cluster_id: str | None = None
    cluster_log_conf: ClusterLogConf | None = None
    cluster_log_status: LogSyncStatus | None = None
    cluster_memory_mb: int | None = None
    cluster_name: str | None = None
    cluster_source: ClusterSource | None = None
    creator_user_name: str | None = None
    custom_tags: dict[str, str] | None = None
    data_security_mode: DataSecurityMode | None = None
    default_tags: dict[str, str] | None = None
    dependency_mode: DependencyMode | None = None
    docker_image: DockerImage | None = None
    driver: SparkNode | None = None
    driver_instance_pool_id: str | None = None
    driver_node_type_flexibility: NodeTypeFlexibility | None = None
    driver_node_type_id: str | None = None
    enable_elastic_disk: bool | None = None
    enable_local_disk_encryption: bool | None = None
    executors: list[SparkNode] | None = None
    gcp_attributes: GcpAttributes | None = None
    init_scripts: list[InitScriptInfo] | None = None
    instance_pool_id: str | None = None
    is_single_node: bool | None = None
    jdbc_port: int | None = None
    kind: Kind | None = None
    last_restarted_time: int | None = None  # epoch milliseconds
    last_state_loss_time: int | None = None  # epoch milliseconds
    node_type_id: str | None = None
    num_workers: int | None = None
    policy_id: str | None = None
    remote_disk_throughput: int | None = None
    runtime_engine: RuntimeEngine | None = None
    single_user_name: str | None = None
    spark_conf: dict[str, str] | None = None
    spark_context_id: int | None = None
    spark_env_vars: dict[str, str] | None = None
    spark_version: str | None = None
    spec: ClusterSpec | None = None
    ssh_public_keys: list[str] | None = None
    start_time: int | None = None  # epoch milliseconds
    state: State | None = None
    state_message: str | None = None
    terminated_time: int | None = None  # epoch milliseconds
    termination_reason: TerminationReason | None = None
    total_initial_remote_disk_size: int | None = None
    use_ml_runtime: bool | None = None
    worker_node_type_flexibility: NodeTypeFlexibility | None = None
    workload_type: WorkloadType | None = None


class ClusterEvent(_rt.Model):
    cluster_id: str
    data_plane_event_details: DataPlaneEventDetails | None = None
    details: EventDetails | None = None
    timestamp: int | None = None  # epoch milliseconds
    type: EventType | None = None


class ClusterLibraryStatuses(_rt.Model):
    cluster_id: str | None = None
    library_statuses: list[LibraryFullStatus] | None = None


class ClusterLogConf(_rt.Model):
    dbfs: DbfsStorageInfo | None = None
    s3: S3StorageInfo | None = None
    volumes: VolumesStorageInfo | None = None


class ClusterPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: ClusterPermissionLevel | None = None


class ClusterPermissions(_rt.Model):
    access_control_list: list[ClusterAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class ClusterPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: ClusterPermissionLevel | None = None


class ClusterPolicyAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: ClusterPolicyPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ClusterPolicyAccessControlResponse(_rt.Model):
    all_permissions: list[ClusterPolicyPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ClusterPolicyPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: ClusterPolicyPermissionLevel | None = None


class ClusterPolicyPermissions(_rt.Model):
    access_control_list: list[ClusterPolicyAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class ClusterPolicyPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: ClusterPolicyPermissionLevel | None = None


class ClusterSettingsChange(_rt.Model):
    field: str | None = None
    new_value: str | None = None
    previous_value: str | None = None


class ClusterSize(_rt.Model):
    autoscale: AutoScale | None = None
    num_workers: int | None = None


class ClusterSpec(_rt.Model):
    apply_policy_default_values: bool | None = None
    autoscale: AutoScale | None = None
    autotermination_minutes: int | None = None
    aws_attributes: AwsAttributes | None = None
    azure_attributes: AzureAttributes | None = None
    cluster_log_conf: ClusterLogConf | None = None
    cluster_name: str | None = None
    custom_tags: dict[str, str] | None = None
    data_security_mode: DataSecurityMode | None = None
    dependency_mode: DependencyMode | None = None
    docker_image: DockerImage | None = None
    driver_instance_pool_id: str | None = None
    driver_node_type_flexibility: NodeTypeFlexibility | None = None
    driver_node_type_id: str | None = None
    enable_elastic_disk: bool | None = None
    enable_local_disk_encryption: bool | None = None
    gcp_attributes: GcpAttributes | None = None
    init_scripts: list[InitScriptInfo] | None = None
    instance_pool_id: str | None = None
    is_single_node: bool | None = None
    kind: Kind | None = None
    node_type_id: str | None = None
    num_workers: int | None = None
    policy_id: str | None = None
    remote_disk_throughput: int | None = None
    runtime_engine: RuntimeEngine | None = None
    single_user_name: str | None = None
    spark_conf: dict[str, str] | None = None
    spark_env_vars: dict[str, str] | None = None
    spark_version: str | None = None
    ssh_public_keys: list[str] | None = None
    total_initial_remote_disk_size: int | None = None
    use_ml_runtime: bool | None = None
    worker_node_type_flexibility: NodeTypeFlexibility | None = None
    workload_type: WorkloadType | None = None


class CommandStatusResponse(_rt.Model):
    id: str | None = None
    results: Results | None = None
    status: CommandStatus | None = None


class ContextStatusResponse(_rt.Model):
    id: str | None = None
    status: ContextStatus | None = None


class CreateClusterResponse(_rt.Model):
    cluster_id: str | None = None


class Created(_rt.Model):
    id: str | None = None


class CreateInstancePoolResponse(_rt.Model):
    instance_pool_id: str | None = None


class CreatePolicyResponse(_rt.Model):
    policy_id: str | None = None


class CreateResponse(_rt.Model):
    script_id: str | None = None


class CustomPolicyTag(_rt.Model):
    key: str
    value: str | None = None


class DataPlaneEventDetails(_rt.Model):
    event_type: DataPlaneEventDetailsEventType | None = None
    executor_failures: int | None = None
    host_id: str | None = None
    timestamp: int | None = None


class DbfsStorageInfo(_rt.Model):
    destination: str


class DeleteClusterResponse(_rt.Model): ...


class DeleteInstancePoolResponse(_rt.Model): ...


class DeletePolicyResponse(_rt.Model): ...


class DeleteResponse(_rt.Model): ...


class DestroyResponse(_rt.Model): ...


class DiskSpec(_rt.Model):
    disk_count: int | None = None
    disk_iops: int | None = None
    disk_size: int | None = None
    disk_throughput: int | None = None
    disk_type: DiskType | None = None


class DiskType(_rt.Model):
    azure_disk_volume_type: DiskTypeAzureDiskVolumeType | None = None
    ebs_volume_type: DiskTypeEbsVolumeType | None = None


class DockerBasicAuth(_rt.Model):
    password: str | None = None
    username: str | None = None


class DockerImage(_rt.Model):
    basic_auth: DockerBasicAuth | None = None
    url: str | None = None


class EditClusterResponse(_rt.Model): ...


class EditInstancePoolResponse(_rt.Model): ...


class EditPolicyResponse(_rt.Model): ...


class EditResponse(_rt.Model): ...


class EnforceClusterComplianceResponse(_rt.Model):
    changes: list[ClusterSettingsChange] | None = None
    enforce_result: EnforcePolicyComplianceForClusterResponseEnforceResult | None = None
    has_changes: bool | None = None


class EnforcePolicyComplianceForClusterResponseClusterSettings(_rt.Model):
    autoscale: AutoScale | None = None
    autotermination_minutes: int | None = None
    aws_attributes: AwsAttributes | None = None
    azure_attributes: AzureAttributes | None = None
    cluster_log_conf: ClusterLogConf | None = None
    cluster_name: str | None = None
    custom_tags: dict[str, str] | None = None
    data_security_mode: DataSecurityMode | None = None
    dependency_mode: DependencyMode | None = None
    docker_image: DockerImage | None = None
    driver_instance_pool_id: str | None = None
    driver_node_type_flexibility: NodeTypeFlexibility | None = None
    driver_node_type_id: str | None = None
    enable_elastic_disk: bool | None = None
    enable_local_disk_encryption: bool | None = None
    gcp_attributes: GcpAttributes | None = None
    init_scripts: list[InitScriptInfo] | None = None
    instance_pool_id: str | None = None
    is_single_node: bool | None = None
    kind: Kind | None = None
    node_type_id: str | None = None
    num_workers: int | None = None
    policy_id: str | None = None
    remote_disk_throughput: int | None = None
    runtime_engine: RuntimeEngine | None = None
    single_user_name: str | None = None
    spark_conf: dict[str, str] | None = None
    spark_env_vars: dict[str, str] | None = None
    spark_version: str | None = None
    ssh_public_keys: list[str] | None = None
    total_initial_remote_disk_size: int | None = None
    use_ml_runtime: bool | None = None
    worker_node_type_flexibility: NodeTypeFlexibility | None = None
    workload_type: WorkloadType | None = None


class Environment(_rt.Model):
    base_environment: str | None = None
    client: str | None = None
    dependencies: list[str] | None = None
    environment_version: str | None = None
    java_dependencies: list[str] | None = None
    project_environment: str | None = None


class EventDetails(_rt.Model):
    attributes: ClusterAttributes | None = None
    cause: EventDetailsCause | None = None
    cluster_size: ClusterSize | None = None
    current_num_vcpus: int | None = None
    current_num_workers: int | None = None
    did_not_expand_reason: str | None = None
    disk_size: int | None = None
    driver_state_message: str | None = None
    enable_termination_for_node_blocklisted: bool | None = None
    free_space: int | None = None
    init_scripts: InitScriptEventDetails | None = None
    instance_id: str | None = None
    job_run_name: str | None = None
    previous_attributes: ClusterAttributes | None = None
    previous_cluster_size: ClusterSize | None = None
    previous_disk_size: int | None = None
    reason: TerminationReason | None = None
    target_num_vcpus: int | None = None
    target_num_workers: int | None = None
    user: str | None = None


class GcpAttributes(_rt.Model):
    availability: GcpAvailability | None = None
    boot_disk_size: int | None = None
    confidential_compute_type: ConfidentialComputeType | None = None
    first_on_demand: int | None = None
    google_service_account: str | None = None
    local_ssd_count: int | None = None
    use_preemptible_executors: bool | None = None
    zone_id: str | None = None


class GcsStorageInfo(_rt.Model):
    destination: str


class GetClusterComplianceResponse(_rt.Model):
    is_compliant: bool | None = None
    pending_enforcement: PendingEnforcement | None = None
    violations: dict[str, str] | None = None


class GetClusterPermissionLevelsResponse(_rt.Model):
    permission_levels: list[ClusterPermissionsDescription] | None = None


class GetClusterPolicyPermissionLevelsResponse(_rt.Model):
    permission_levels: list[ClusterPolicyPermissionsDescription] | None = None


class GetEvents(_rt.Model):
    cluster_id: str
    end_time: int | None = None  # epoch milliseconds
    event_types: list[EventType] | None = None
    limit: int | None = None
    offset: int | None = None
    order: GetEventsOrder | None = None
    page_size: int | None = None
    page_token: str | None = None
    start_time: int | None = None  # epoch milliseconds


class GetEventsResponse(_rt.Model):
    events: list[ClusterEvent] | None = None
    next_page: GetEvents | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None
    total_count: int | None = None


class GetInstancePool(_rt.Model):
    instance_pool_id: str
    aws_attributes: InstancePoolAwsAttributes | None = None
    azure_attributes: InstancePoolAzureAttributes | None = None
    custom_tags: dict[str, str] | None = None
    default_tags: dict[str, str] | None = None
    disk_spec: DiskSpec | None = None
    enable_elastic_disk: bool | None = None
    gcp_attributes: InstancePoolGcpAttributes | None = None
    idle_instance_autotermination_minutes: int | None = None
    instance_pool_name: str | None = None
    max_capacity: int | None = None
    min_idle_instances: int | None = None
    node_type_flexibility: NodeTypeFlexibility | None = None
    node_type_id: str | None = None
    preloaded_docker_images: list[DockerImage] | None = None
    preloaded_spark_versions: list[str] | None = None
    remote_disk_throughput: int | None = None
    state: InstancePoolState | None = None
    stats: InstancePoolStats | None = None
    status: InstancePoolStatus | None = None
    total_initial_remote_disk_size: int | None = None


class GetInstancePoolPermissionLevelsResponse(_rt.Model):
    permission_levels: list[InstancePoolPermissionsDescription] | None = None


class GetSparkVersionsResponse(_rt.Model):
    versions: list[SparkVersion] | None = None


class GlobalInitScriptDetails(_rt.Model):
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    enabled: bool | None = None
    name: str | None = None
    position: int | None = None
    script_id: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class GlobalInitScriptDetailsWithContent(_rt.Model):
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    enabled: bool | None = None
    name: str | None = None
    position: int | None = None
    script: str | None = None
    script_id: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class InitScriptEventDetails(_rt.Model):
    __wire__ = {"global_": "global"}
    cluster: list[InitScriptInfoAndExecutionDetails] | None = None
    global_: list[InitScriptInfoAndExecutionDetails] | None = None
    reported_for_node: str | None = None


class InitScriptInfo(_rt.Model):
    abfss: Adlsgen2Info | None = None
    dbfs: DbfsStorageInfo | None = None
    file: LocalFileInfo | None = None
    gcs: GcsStorageInfo | None = None
    s3: S3StorageInfo | None = None
    volumes: VolumesStorageInfo | None = None
    workspace: WorkspaceStorageInfo | None = None


class InitScriptInfoAndExecutionDetails(_rt.Model):
    abfss: Adlsgen2Info | None = None
    dbfs: DbfsStorageInfo | None = None
    error_message: str | None = None
    execution_duration_seconds: int | None = None
    file: LocalFileInfo | None = None
    gcs: GcsStorageInfo | None = None
    s3: S3StorageInfo | None = None
    status: InitScriptExecutionDetailsInitScriptExecutionStatus | None = None
    stderr: str | None = None
    volumes: VolumesStorageInfo | None = None
    workspace: WorkspaceStorageInfo | None = None


class InstallLibrariesResponse(_rt.Model): ...


class InstancePoolAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: InstancePoolPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class InstancePoolAccessControlResponse(_rt.Model):
    all_permissions: list[InstancePoolPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class InstancePoolAndStats(_rt.Model):
    aws_attributes: InstancePoolAwsAttributes | None = None
    azure_attributes: InstancePoolAzureAttributes | None = None
    custom_tags: dict[str, str] | None = None
    default_tags: dict[str, str] | None = None
    disk_spec: DiskSpec | None = None
    enable_elastic_disk: bool | None = None
    gcp_attributes: InstancePoolGcpAttributes | None = None
    idle_instance_autotermination_minutes: int | None = None
    instance_pool_id: str | None = None
    instance_pool_name: str | None = None
    max_capacity: int | None = None
    min_idle_instances: int | None = None
    node_type_flexibility: NodeTypeFlexibility | None = None
    node_type_id: str | None = None
    preloaded_docker_images: list[DockerImage] | None = None
    preloaded_spark_versions: list[str] | None = None
    remote_disk_throughput: int | None = None
    state: InstancePoolState | None = None
    stats: InstancePoolStats | None = None
    status: InstancePoolStatus | None = None
    total_initial_remote_disk_size: int | None = None


class InstancePoolAwsAttributes(_rt.Model):
    availability: InstancePoolAwsAttributesAvailability | None = None
    instance_profile_arn: str | None = None
    spot_bid_price_percent: int | None = None
    zone_id: str | None = None


class InstancePoolAzureAttributes(_rt.Model):
    availability: InstancePoolAzureAttributesAvailability | None = None
    capacity_reservation_group: str | None = None
    spot_bid_max_price: float | None = None


class InstancePoolGcpAttributes(_rt.Model):
    gcp_availability: GcpAvailability | None = None
    local_ssd_count: int | None = None
    zone_id: str | None = None


class InstancePoolPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: InstancePoolPermissionLevel | None = None


class InstancePoolPermissions(_rt.Model):
    access_control_list: list[InstancePoolAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class InstancePoolPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: InstancePoolPermissionLevel | None = None


class InstancePoolStats(_rt.Model):
    idle_count: int | None = None
    pending_idle_count: int | None = None
    pending_used_count: int | None = None
    used_count: int | None = None


class InstancePoolStatus(_rt.Model):
    pending_instance_errors: list[PendingInstanceError] | None = None


class InstanceProfile(_rt.Model):
    instance_profile_arn: str
    iam_role_arn: str | None = None
    is_meta_instance_profile: bool | None = None


class Library(_rt.Model):
    cran: RCranLibrary | None = None
    egg: str | None = None
    jar: str | None = None
    maven: MavenLibrary | None = None
    pypi: PythonPyPiLibrary | None = None
    requirements: str | None = None
    whl: str | None = None


class LibraryFullStatus(_rt.Model):
    is_library_for_all_clusters: bool | None = None
    library: Library | None = None
    messages: list[str] | None = None
    status: LibraryInstallStatus | None = None


class ListAllClusterLibraryStatusesResponse(_rt.Model):
    statuses: list[ClusterLibraryStatuses] | None = None


class ListAvailableZonesResponse(_rt.Model):
    default_zone: str | None = None
    zones: list[str] | None = None


class ListClusterCompliancesResponse(_rt.Model):
    clusters: list[ClusterCompliance] | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None


class ListClustersFilterBy(_rt.Model):
    cluster_sources: list[ClusterSource] | None = None
    cluster_states: list[State] | None = None
    is_pinned: bool | None = None
    policy_id: str | None = None


class ListClustersResponse(_rt.Model):
    clusters: list[ClusterDetails] | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None


class ListClustersSortBy(_rt.Model):
    direction: ListClustersSortByDirection | None = None
    field: ListClustersSortByField | None = None


class ListGlobalInitScriptsResponse(_rt.Model):
    scripts: list[GlobalInitScriptDetails] | None = None


class ListInstancePools(_rt.Model):
    instance_pools: list[InstancePoolAndStats] | None = None


class ListInstanceProfilesResponse(_rt.Model):
    instance_profiles: list[InstanceProfile] | None = None


class ListNodeTypesResponse(_rt.Model):
    node_types: list[NodeType] | None = None


class ListPoliciesResponse(_rt.Model):
    policies: list[Policy] | None = None


class ListPolicyFamiliesResponse(_rt.Model):
    next_page_token: str | None = None
    policy_families: list[PolicyFamily] | None = None


class LocalFileInfo(_rt.Model):
    destination: str


class LogAnalyticsInfo(_rt.Model):
    log_analytics_primary_key: str | None = None
    log_analytics_workspace_id: str | None = None


class LogSyncStatus(_rt.Model):
    last_attempted: int | None = None
    last_exception: str | None = None


class MavenLibrary(_rt.Model):
    coordinates: str
    exclusions: list[str] | None = None
    repo: str | None = None


class NodeInstanceType(_rt.Model):
    instance_type_id: str
    local_disk_size_gb: int | None = None
    local_disks: int | None = None
    local_nvme_disk_size_gb: int | None = None
    local_nvme_disks: int | None = None


class NodeType(_rt.Model):
    category: str
    description: str
    instance_type_id: str
    memory_mb: int
    node_type_id: str
    num_cores: float
    display_order: int | None = None
    is_deprecated: bool | None = None
    is_encrypted_in_transit: bool | None = None
    is_graviton: bool | None = None
    is_hidden: bool | None = None
    is_io_cache_enabled: bool | None = None
    node_info: CloudProviderNodeInfo | None = None
    node_instance_type: NodeInstanceType | None = None
    num_gpus: int | None = None
    photon_driver_capable: bool | None = None
    photon_worker_capable: bool | None = None
    support_cluster_tags: bool | None = None
    support_ebs_volumes: bool | None = None
    support_port_forwarding: bool | None = None


class NodeTypeFlexibility(_rt.Model):
    alternate_node_type_ids: list[str] | None = None
    aws_context_id: str | None = None


class PendingEnforcement(_rt.Model):
    enforcement_status: PendingEnforcementEnforcementStatus | None = None
    initiate_time: _datetime | None = None
    initiator_user: str | None = None
    target_changes: list[ClusterSettingsChange] | None = None
    target_spec: EnforcePolicyComplianceForClusterResponseClusterSettings | None = None


class PendingInstanceError(_rt.Model):
    instance_id: str | None = None
    message: str | None = None


class PermanentDeleteClusterResponse(_rt.Model): ...


class PinClusterResponse(_rt.Model): ...


class Policy(_rt.Model):
    created_at_timestamp: int | None = None  # epoch milliseconds
    creator_user_name: str | None = None
    definition: str | None = None
    description: str | None = None
    is_default: bool | None = None
    libraries: list[Library] | None = None
    max_clusters_per_user: int | None = None
    name: str | None = None
    policy_family_definition_overrides: str | None = None
    policy_family_id: str | None = None
    policy_id: str | None = None


class PolicyFamily(_rt.Model):
    definition: str | None = None
    description: str | None = None
    name: str | None = None
    policy_family_id: str | None = None


class PythonPyPiLibrary(_rt.Model):
    package: str
    repo: str | None = None


class RCranLibrary(_rt.Model):
    package: str
    repo: str | None = None


class RemoveResponse(_rt.Model): ...


class ResizeClusterResponse(_rt.Model): ...


class RestartClusterResponse(_rt.Model): ...


class Results(_rt.Model):
    __wire__ = {
        "file_name": "fileName",
        "file_names": "fileNames",
        "is_json_schema": "isJsonSchema",
        "result_type": "resultType",
    }
    cause: str | None = None
    data: _Any | None = None
    file_name: str | None = None
    file_names: list[str] | None = None
    is_json_schema: bool | None = None
    pos: int | None = None
    result_type: ResultType | None = None
    schema: list[dict[str, _Any]] | None = None
    summary: str | None = None
    truncated: bool | None = None


class S3StorageInfo(_rt.Model):
    destination: str
    canned_acl: str | None = None
    enable_encryption: bool | None = None
    encryption_type: str | None = None
    endpoint: str | None = None
    kms_key: str | None = None
    region: str | None = None


class SparkNode(_rt.Model):
    host_private_ip: str | None = None
    instance_id: str | None = None
    node_aws_attributes: SparkNodeAwsAttributes | None = None
    node_id: str | None = None
    private_ip: str | None = None
    public_dns: str | None = None
    start_timestamp: int | None = None  # epoch milliseconds


class SparkNodeAwsAttributes(_rt.Model):
    is_spot: bool | None = None


class SparkVersion(_rt.Model):
    key: str | None = None
    name: str | None = None


class StartClusterResponse(_rt.Model): ...


class TerminationReason(_rt.Model):
    code: TerminationReasonCode | None = None
    parameters: dict[str, str] | None = None
    type: TerminationReasonType | None = None


class UninstallLibrariesResponse(_rt.Model): ...


class UnpinClusterResponse(_rt.Model): ...


class UpdateClusterResource(_rt.Model):
    autoscale: AutoScale | None = None
    autotermination_minutes: int | None = None
    aws_attributes: AwsAttributes | None = None
    azure_attributes: AzureAttributes | None = None
    cluster_log_conf: ClusterLogConf | None = None
    cluster_name: str | None = None
    custom_tags: dict[str, str] | None = None
    data_security_mode: DataSecurityMode | None = None
    dependency_mode: DependencyMode | None = None
    docker_image: DockerImage | None = None
    driver_instance_pool_id: str | None = None
    driver_node_type_flexibility: NodeTypeFlexibility | None = None
    driver_node_type_id: str | None = None
    enable_elastic_disk: bool | None = None
    enable_local_disk_encryption: bool | None = None
    gcp_attributes: GcpAttributes | None = None
    init_scripts: list[InitScriptInfo] | None = None
    instance_pool_id: str | None = None
    is_single_node: bool | None = None
    kind: Kind | None = None
    node_type_id: str | None = None
    num_workers: int | None = None
    policy_id: str | None = None
    remote_disk_throughput: int | None = None
    runtime_engine: RuntimeEngine | None = None
    single_user_name: str | None = None
    spark_conf: dict[str, str] | None = None
    spark_env_vars: dict[str, str] | None = None
    spark_version: str | None = None
    ssh_public_keys: list[str] | None = None
    total_initial_remote_disk_size: int | None = None
    use_ml_runtime: bool | None = None
    worker_node_type_flexibility: NodeTypeFlexibility | None = None
    workload_type: WorkloadType | None = None


class UpdateClusterResponse(_rt.Model): ...


class UpdateResponse(_rt.Model): ...


class VolumesStorageInfo(_rt.Model):
    destination: str


class WorkloadType(_rt.Model):
    clients: ClientsTypes


class WorkspaceStorageInfo(_rt.Model):
    destination: str
