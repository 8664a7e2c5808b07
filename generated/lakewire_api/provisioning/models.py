"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class CustomerFacingComputeMode(_rt.OpenEnum):
    HYBRID = "HYBRID"
    SERVERLESS = "SERVERLESS"


class CustomerFacingStorageMode(_rt.OpenEnum):
    CUSTOMER_HOSTED = "CUSTOMER_HOSTED"
    DEFAULT_STORAGE = "DEFAULT_STORAGE"


class EndpointUseCase(_rt.OpenEnum):
    DATAPLANE_RELAY_ACCESS = "DATAPLANE_RELAY_ACCESS"
    GENERAL_ACCESS = "GENERAL_ACCESS"
    WORKSPACE_ACCESS = "WORKSPACE_ACCESS"


class ErrorType(_rt.OpenEnum):
    CREDENTIALS = "credentials"
    NETWORK_ACL = "networkAcl"
    SECURITY_GROUP = "securityGroup"
    SUBNET = "subnet"
    VPC = "vpc"


class GkeConfigConnectivityType(_rt.OpenEnum):
    PRIVATE_NODE_PUBLIC_MASTER = "PRIVATE_NODE_PUBLIC_MASTER"
    PUBLIC_NODE_PUBLIC_MASTER = "PUBLIC_NODE_PUBLIC_MASTER"


class KeyUseCase(_rt.OpenEnum):
    MANAGED_SERVICES = "MANAGED_SERVICES"
    STORAGE = "STORAGE"


class PricingTier(_rt.OpenEnum):
    COMMUNITY_EDITION = "COMMUNITY_EDITION"
    DEDICATED = "DEDICATED"
    ENTERPRISE = "ENTERPRISE"
    PREMIUM = "PREMIUM"
    STANDARD = "STANDARD"
    UNKNOWN = "UNKNOWN"


class PrivateAccessLevel(_rt.OpenEnum):
    ACCOUNT = "ACCOUNT"
    ENDPOINT = "ENDPOINT"


class VpcStatus(_rt.OpenEnum):
    BROKEN = "BROKEN"
    UNATTACHED = "UNATTACHED"
    VALID = "VALID"
    WARNED = "WARNED"


class WarningType(_rt.OpenEnum):
    SECURITY_GROUP = "securityGroup"
    SUBNET = "subnet"


class WorkspaceStatus(_rt.OpenEnum):
    BANNED = "BANNED"
    CANCELLING = "CANCELLING"
    FAILED = "FAILED"
    NOT_PROVISIONED = "NOT_PROVISIONED"
    PROVISIONING = "PROVISIONING"
    RUNNING = "RUNNING"


class AwsCredentials(_rt.Model):
    sts_role: StsRole | None = None


class AwsKeyInfo(_rt.Model):
    key_arn: str
    key_region: str
    key_alias: str | None = None
    reuse_key_for_cluster_volumes: bool | None = None


class AzureKeyInfo(_rt.Model):
    disk_encryption_set_id: str | None = None
    key_access_configuration: KeyAccessConfiguration | None = None
    key_name: str | None = None
    key_vault_uri: str | None = None
    tenant_id: str | None = None
    version: str | None = None


class AzureWorkspaceInfo(_rt.Model):
    resource_group: str | None = None
    subscription_id: str | None = None


class CloudResourceContainer(_rt.Model):
    gcp: CustomerFacingGcpCloudResourceContainer | None = None


class CreateAwsKeyInfo(_rt.Model):
    key_arn: str
    key_alias: str | None = None
    key_region: str | None = None
    reuse_key_for_cluster_volumes: bool | None = None


class CreateAzureKeyInfo(_rt.Model):
    disk_encryption_set_id: str | None = None
    key_access_configuration: KeyAccessConfiguration | None = None
    key_name: str | None = None
    key_vault_uri: str | None = None
    tenant_id: str | None = None
    version: str | None = None


class CreateCredentialAwsCredentials(_rt.Model):
    sts_role: CreateCredentialStsRole | None = None


class CreateCredentialStsRole(_rt.Model):
    role_arn: str | None = None


class CreateGcpKeyInfo(_rt.Model):
    kms_key_id: str
    gcp_service_account: GcpServiceAccount | None = None
    manual: bool | None = None


class Credential(_rt.Model):
    account_id: str | None = None
    aws_credentials: AwsCredentials | None = None
    creation_time: int | None = None  # epoch milliseconds
    credentials_id: str | None = None
    credentials_name: str | None = None


class CustomerFacingGcpCloudResourceContainer(_rt.Model):
    project_id: str | None = None


class CustomerManagedKey(_rt.Model):
    account_id: str | None = None
    aws_key_info: AwsKeyInfo | None = None
    azure_key_info: AzureKeyInfo | None = None
    creation_time: int | None = None  # epoch milliseconds
    customer_managed_key_id: str | None = None
    gcp_key_info: GcpKeyInfo | None = None
    use_cases: list[KeyUseCase] | None = None


class GcpCommonNetworkConfig(_rt.Model):
    gke_cluster_master_ip_range: str | None = None
    gke_connectivity_type: GkeConfigConnectivityType | None = None


class GcpKeyInfo(_rt.Model):
    kms_key_id: str
    gcp_service_account: GcpServiceAccount | None = None
    manual: bool | None = None


class GcpManagedNetworkConfig(_rt.Model):
    gke_cluster_pod_ip_range: str | None = None
    gke_cluster_service_ip_range: str | None = None
    subnet_cidr: str | None = None


class GcpNetworkInfo(_rt.Model):
    network_project_id: str
    pod_ip_range_name: str
    service_ip_range_name: str
    subnet_id: str
    subnet_region: str
    vpc_id: str


class GcpServiceAccount(_rt.Model):
    service_account_email: str | None = None


class GcpVpcEndpointInfo(_rt.Model):
    endpoint_region: str
    project_id: str
    psc_endpoint_name: str
    psc_connection_id: str | None = None
    service_attachment_id: str | None = None


class GkeConfig(_rt.Model):
    connectivity_type: GkeConfigConnectivityType | None = None
    master_ip_range: str | None = None


class KeyAccessConfiguration(_rt.Model):
    credential_id: str | None = None


class Network(_rt.Model):
    account_id: str | None = None
    creation_time: int | None = None  # epoch milliseconds
    error_messages: list[NetworkHealth] | None = None
    gcp_network_info: GcpNetworkInfo | None = None
    network_id: str | None = None
    network_name: str | None = None
    security_group_ids: list[str] | None = None
    subnet_ids: list[str] | None = None
    vpc_endpoints: NetworkVpcEndpoints | None = None
    vpc_id: str | None = None
    vpc_status: VpcStatus | None = None
    warning_messages: list[NetworkWarning] | None = None
    workspace_id: int | None = None


class NetworkHealth(_rt.Model):
    error_message: str | None = None
    error_type: ErrorType | None = None


class NetworkVpcEndpoints(_rt.Model):
    dataplane_relay: list[str] | None = None
    rest_api: list[str] | None = None


class NetworkWarning(_rt.Model):
    warning_message: str | None = None
    warning_type: WarningType | None = None


class PrivateAccessSettings(_rt.Model):
    account_id: str | None = None
    allowed_vpc_endpoint_ids: list[str] | None = None
    private_access_level: PrivateAccessLevel | None = None
    private_access_settings_id: str | None = None
    private_access_settings_name: str | None = None
    public_access_enabled: bool | None = None
    region: str | None = None


class RootBucketInfo(_rt.Model):
    bucket_name: str | None = None


class StorageConfiguration(_rt.Model):
    account_id: str | None = None
    creation_time: int | None = None  # epoch milliseconds
    role_arn: str | None = None
    root_bucket_info: RootBucketInfo | None = None
    storage_configuration_id: str | None = None
    storage_configuration_name: str | None = None


class StsRole(_rt.Model):
    role_arn: str | None = None


class VpcEndpoint(_rt.Model):
    account_id: str | None = None
    aws_account_id: str | None = None
    aws_endpoint_service_id: str | None = None
    aws_vpc_endpoint_id: str | None = None
    gcp_vpc_endpoint_info: GcpVpcEndpointInfo | None = None
    region: str | None = None
    state: str | None = None
    use_case: EndpointUseCase | None = None
    vpc_endpoint_id: str | None = None
    vpc_endpoint_name: str | None = None


class Workspace(_rt.Model):
    account_id: str | None = None
    aws_region: str | None = None
    azure_workspace_info: AzureWorkspaceInfo | None = None
    cloud: str | None = None
    cloud_resource_container: CloudResourceContainer | None = None
    compute_mode: CustomerFacingComputeMode | None = None
    creation_time: int | None = None  # epoch milliseconds
    credentials_id: str | None = None
    custom_tags: dict[str, str] | None = None
    deployment_name: str | None = None
    expected_workspace_status: WorkspaceStatus | None = None
    gcp_managed_network_config: GcpManagedNetworkConfig | None = None
    gke_config: GkeConfig | None = None
    location: str | None = None
    managed_services_customer_managed_key_id: str | None = None
    network: WorkspaceNetwork | None = None
    network_connectivity_config_id: str | None = None
    network_id: str | None = None
    pricing_tier: PricingTier | None = None
    private_access_settings_id: str | None = None
    storage_configuration_id: str | None = None
    storage_customer_managed_key_id: str | None = None
    storage_mode: CustomerFacingStorageMode | None = None
    workspace_id: int | None = None
    workspace_name: str | None = None
    workspace_status: WorkspaceStatus | None = None
    workspace_status_message: str | None = None


class WorkspaceNetwork(_rt.Model):
    gcp_common_network_config: GcpCommonNetworkConfig | None = None
    gcp_managed_network_config: GcpManagedNetworkConfig | None = None
    network_id: str | None = None
