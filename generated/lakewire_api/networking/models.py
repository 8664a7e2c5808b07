"""Generated from networking (databricks-sdk 0.162.0, spec 7e779727); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import Any as _Any

import lakewire_runtime as _rt


class EndpointState(_rt.OpenEnum):
    APPROVED = "APPROVED"
    DISCONNECTED = "DISCONNECTED"
    FAILED = "FAILED"
    PENDING = "PENDING"


class EndpointUseCase(_rt.OpenEnum):
    SERVICE_DIRECT = "SERVICE_DIRECT"


class ErrorCode(_rt.OpenEnum):
    ABORTED = "ABORTED"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    BAD_REQUEST = "BAD_REQUEST"
    CANCELLED = "CANCELLED"
    CATALOG_ALREADY_EXISTS = "CATALOG_ALREADY_EXISTS"
    CATALOG_DOES_NOT_EXIST = "CATALOG_DOES_NOT_EXIST"
    CATALOG_NOT_EMPTY = "CATALOG_NOT_EMPTY"
    COULD_NOT_ACQUIRE_LOCK = "COULD_NOT_ACQUIRE_LOCK"
    CUSTOMER_UNAUTHORIZED = "CUSTOMER_UNAUTHORIZED"
    DAC_ALREADY_EXISTS = "DAC_ALREADY_EXISTS"
    DAC_DOES_NOT_EXIST = "DAC_DOES_NOT_EXIST"
    DATA_LOSS = "DATA_LOSS"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    DEPLOYMENT_TIMEOUT = "DEPLOYMENT_TIMEOUT"
    DIRECTORY_NOT_EMPTY = "DIRECTORY_NOT_EMPTY"
    DIRECTORY_PROTECTED = "DIRECTORY_PROTECTED"
    DRY_RUN_FAILED = "DRY_RUN_FAILED"
    ENDPOINT_NOT_FOUND = "ENDPOINT_NOT_FOUND"
    EXTERNAL_LOCATION_ALREADY_EXISTS = "EXTERNAL_LOCATION_ALREADY_EXISTS"
    EXTERNAL_LOCATION_DOES_NOT_EXIST = "EXTERNAL_LOCATION_DOES_NOT_EXIST"
    FEATURE_DISABLED = "FEATURE_DISABLED"
    GIT_CONFLICT = "GIT_CONFLICT"
    GIT_REMOTE_ERROR = "GIT_REMOTE_ERROR"
    GIT_SENSITIVE_TOKEN_DETECTED = "GIT_SENSITIVE_TOKEN_DETECTED"
    GIT_UNKNOWN_REF = "GIT_UNKNOWN_REF"
    GIT_URL_NOT_ON_ALLOW_LIST = "GIT_URL_NOT_ON_ALLOW_LIST"
    INSECURE_PARTNER_RESPONSE = "INSECURE_PARTNER_RESPONSE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_PARAMETER_VALUE = "INVALID_PARAMETER_VALUE"
    INVALID_STATE = "INVALID_STATE"
    INVALID_STATE_TRANSITION = "INVALID_STATE_TRANSITION"
    IO_ERROR = "IO_ERROR"
    IPYNB_FILE_IN_REPO = "IPYNB_FILE_IN_REPO"
    MALFORMED_PARTNER_RESPONSE = "MALFORMED_PARTNER_RESPONSE"
    MALFORMED_REQUEST = "MALFORMED_REQUEST"
    MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST = "MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST"
    MAX_BLOCK_SIZE_EXCEEDED = "MAX_BLOCK_SIZE_EXCEEDED"
    MAX_CHILD_NODE_SIZE_EXCEEDED = "MAX_CHILD_NODE_SIZE_EXCEEDED"
    MAX_LIST_SIZE_EXCEEDED = "MAX_LIST_SIZE_EXCEEDED"
    MAX_NOTEBOOK_SIZE_EXCEEDED = "MAX_NOTEBOOK_SIZE_EXCEEDED"
    MAX_READ_SIZE_EXCEEDED = "MAX_READ_SIZE_EXCEEDED"
    METASTORE_ALREADY_EXISTS = "METASTORE_ALREADY_EXISTS"
    METASTORE_DOES_NOT_EXIST = "METASTORE_DOES_NOT_EXIST"
    METASTORE_NOT_EMPTY = "METASTORE_NOT_EMPTY"
    NOT_FOUND = "NOT_FOUND"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    PARTIAL_DELETE = "PARTIAL_DELETE"
    PERMISSION_DENIED = "PERMISSION_DENIED"
    PERMISSION_NOT_PROPAGATED = "PERMISSION_NOT_PROPAGATED"
    PRINCIPAL_DOES_NOT_EXIST = "PRINCIPAL_DOES_NOT_EXIST"
    PROJECTS_OPERATION_TIMEOUT = "PROJECTS_OPERATION_TIMEOUT"
    PROVIDER_ALREADY_EXISTS = "PROVIDER_ALREADY_EXISTS"
    PROVIDER_DOES_NOT_EXIST = "PROVIDER_DOES_NOT_EXIST"
    PROVIDER_SHARE_NOT_ACCESSIBLE = "PROVIDER_SHARE_NOT_ACCESSIBLE"
    QUOTA_EXCEEDED = "QUOTA_EXCEEDED"
    RECIPIENT_ALREADY_EXISTS = "RECIPIENT_ALREADY_EXISTS"
    RECIPIENT_DOES_NOT_EXIST = "RECIPIENT_DOES_NOT_EXIST"
    REQUEST_LIMIT_EXCEEDED = "REQUEST_LIMIT_EXCEEDED"
    RESOURCE_ALREADY_EXISTS = "RESOURCE_ALREADY_EXISTS"
    RESOURCE_CONFLICT = "RESOURCE_CONFLICT"
    RESOURCE_DOES_NOT_EXIST = "RESOURCE_DOES_NOT_EXIST"
    RESOURCE_EXHAUSTED = "RESOURCE_EXHAUSTED"
    RESOURCE_LIMIT_EXCEEDED = "RESOURCE_LIMIT_EXCEEDED"
    SCHEMA_ALREADY_EXISTS = "SCHEMA_ALREADY_EXISTS"
    SCHEMA_DOES_NOT_EXIST = "SCHEMA_DOES_NOT_EXIST"
    SCHEMA_NOT_EMPTY = "SCHEMA_NOT_EMPTY"
    SEARCH_QUERY_TOO_LONG = "SEARCH_QUERY_TOO_LONG"
    SEARCH_QUERY_TOO_SHORT = "SEARCH_QUERY_TOO_SHORT"
    SERVICE_UNDER_MAINTENANCE = "SERVICE_UNDER_MAINTENANCE"
    SHARE_ALREADY_EXISTS = "SHARE_ALREADY_EXISTS"
    SHARE_DOES_NOT_EXIST = "SHARE_DOES_NOT_EXIST"
    STORAGE_CREDENTIAL_ALREADY_EXISTS = "STORAGE_CREDENTIAL_ALREADY_EXISTS"
    STORAGE_CREDENTIAL_DOES_NOT_EXIST = "STORAGE_CREDENTIAL_DOES_NOT_EXIST"
    TABLE_ALREADY_EXISTS = "TABLE_ALREADY_EXISTS"
    TABLE_DOES_NOT_EXIST = "TABLE_DOES_NOT_EXIST"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    UNAVAILABLE = "UNAVAILABLE"
    UNKNOWN = "UNKNOWN"
    UNPARSEABLE_HTTP_ERROR = "UNPARSEABLE_HTTP_ERROR"
    WORKSPACE_TEMPORARILY_UNAVAILABLE = "WORKSPACE_TEMPORARILY_UNAVAILABLE"


class PrivateNetworkGatewayDestinationDestinationType(_rt.OpenEnum):
    DNS_NAME = "DNS_NAME"


class PrivateNetworkGatewayGatewayState(_rt.OpenEnum):
    CREATING = "CREATING"
    DELETING = "DELETING"
    ESTABLISHED = "ESTABLISHED"
    FAILED = "FAILED"


class PrivateNetworkGatewayOperationMetadataOperationType(_rt.OpenEnum):
    CREATE = "CREATE"


class PrivateNetworkGatewayPrivateDnsResolverResolverType(_rt.OpenEnum):
    IP_ADDRESS = "IP_ADDRESS"


class PrivateNetworkGatewayTrafficMode(_rt.OpenEnum):
    ALL_TRAFFIC = "ALL_TRAFFIC"
    SPECIFIC_DESTINATIONS = "SPECIFIC_DESTINATIONS"


class AwsVpcEndpointInfo(_rt.Model):
    aws_vpc_endpoint_id: str
    aws_account_id: str | None = None
    aws_endpoint_service_id: str | None = None


class AzurePrivateEndpointInfo(_rt.Model):
    private_endpoint_name: str
    private_endpoint_resource_guid: str
    private_endpoint_resource_id: str | None = None
    private_link_service_id: str | None = None


class DatabricksServiceExceptionWithDetailsProto(_rt.Model):
    details: list[dict[str, _Any]] | None = None
    error_code: ErrorCode | None = None
    message: str | None = None
    stack_trace: str | None = None


class Endpoint(_rt.Model):
    display_name: str
    region: str
    account_id: str | None = None
    aws_vpc_endpoint_info: AwsVpcEndpointInfo | None = None
    azure_private_endpoint_info: AzurePrivateEndpointInfo | None = None
    create_time: _datetime | None = None
    endpoint_id: str | None = None
    gcp_psc_endpoint_info: GcpPscEndpointInfo | None = None
    name: str | None = None
    state: EndpointState | None = None
    use_case: EndpointUseCase | None = None


class GcpPscEndpointInfo(_rt.Model):
    endpoint_region: str
    project_id: str
    psc_endpoint: str
    psc_connection_id: str | None = None
    service_attachment_id: str | None = None


class ListEndpointsResponse(_rt.Model):
    items: list[Endpoint] | None = None
    next_page_token: str | None = None


class ListPrivateNetworkGatewaysResponse(_rt.Model):
    next_page_token: str | None = None
    private_network_gateways: list[PrivateNetworkGateway] | None = None


class Operation(_rt.Model):
    done: bool | None = None
    error: DatabricksServiceExceptionWithDetailsProto | None = None
    metadata: dict[str, _Any] | None = None
    name: str | None = None
    response: dict[str, _Any] | None = None


class PrivateNetworkGateway(_rt.Model):
    display_name: str
    traffic_mode: PrivateNetworkGatewayTrafficMode
    aws_cloud_connection: PrivateNetworkGatewayAwsCloudConnection | None = None
    azure_cloud_connection: PrivateNetworkGatewayAzureCloudConnection | None = None
    bandwidth_tier_gigabits_per_second: int | None = None
    create_time: _datetime | None = None
    destinations: list[PrivateNetworkGatewayDestination] | None = None
    error_message: str | None = None
    name: str | None = None
    private_dns_resolvers: list[PrivateNetworkGatewayPrivateDnsResolver] | None = None
    state: PrivateNetworkGatewayGatewayState | None = None
    update_time: _datetime | None = None


class PrivateNetworkGatewayAwsCloudConnection(_rt.Model):
    cross_account_role: PrivateNetworkGatewayAwsCloudConnectionCrossAccountRole
    gateway_subnets: list[PrivateNetworkGatewayAwsCloudConnectionAwsGatewaySubnet]
    security_group_ids: list[str]


class PrivateNetworkGatewayAwsCloudConnectionAwsGatewaySubnet(_rt.Model):
    subnet_id: str


class PrivateNetworkGatewayAwsCloudConnectionCrossAccountRole(_rt.Model):
    role_arn: str


class PrivateNetworkGatewayAzureCloudConnection(_rt.Model):
    gateway_subnet: PrivateNetworkGatewayAzureCloudConnectionAzureGatewaySubnet


class PrivateNetworkGatewayAzureCloudConnectionAzureGatewaySubnet(_rt.Model):
    resource_id: str


class PrivateNetworkGatewayDestination(_rt.Model):
    destination_type: PrivateNetworkGatewayDestinationDestinationType
    value: str


class PrivateNetworkGatewayOperationMetadata(_rt.Model):
    operation_type: PrivateNetworkGatewayOperationMetadataOperationType | None = None


class PrivateNetworkGatewayPrivateDnsResolver(_rt.Model):
    resolver_type: PrivateNetworkGatewayPrivateDnsResolverResolverType
    value: str
