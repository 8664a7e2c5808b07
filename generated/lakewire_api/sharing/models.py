"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.catalog import models as _catalog


class AuthenticationType(_rt.OpenEnum):
    DATABRICKS = "DATABRICKS"
    OAUTH_CLIENT_CREDENTIALS = "OAUTH_CLIENT_CREDENTIALS"
    OIDC_FEDERATION = "OIDC_FEDERATION"
    TOKEN = "TOKEN"


class ColumnTypeName(_rt.OpenEnum):
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
    TABLE_TYPE = "TABLE_TYPE"
    TIMESTAMP = "TIMESTAMP"
    TIMESTAMP_NTZ = "TIMESTAMP_NTZ"
    USER_DEFINED_TYPE = "USER_DEFINED_TYPE"
    VARIANT = "VARIANT"


class FunctionParameterMode(_rt.OpenEnum):
    IN = "IN"
    INOUT = "INOUT"
    OUT = "OUT"


class FunctionParameterType(_rt.OpenEnum):
    COLUMN = "COLUMN"
    PARAM = "PARAM"


class PartitionValueOp(_rt.OpenEnum):
    EQUAL = "EQUAL"
    LIKE = "LIKE"


class Privilege(_rt.OpenEnum):
    ACCESS = "ACCESS"
    ALL_PRIVILEGES = "ALL_PRIVILEGES"
    APPLY_TAG = "APPLY_TAG"
    CREATE = "CREATE"
    CREATE_CATALOG = "CREATE_CATALOG"
    CREATE_CONNECTION = "CREATE_CONNECTION"
    CREATE_EXTERNAL_LOCATION = "CREATE_EXTERNAL_LOCATION"
    CREATE_EXTERNAL_TABLE = "CREATE_EXTERNAL_TABLE"
    CREATE_EXTERNAL_VOLUME = "CREATE_EXTERNAL_VOLUME"
    CREATE_FOREIGN_CATALOG = "CREATE_FOREIGN_CATALOG"
    CREATE_FOREIGN_SECURABLE = "CREATE_FOREIGN_SECURABLE"
    CREATE_FUNCTION = "CREATE_FUNCTION"
    CREATE_MANAGED_STORAGE = "CREATE_MANAGED_STORAGE"
    CREATE_MATERIALIZED_VIEW = "CREATE_MATERIALIZED_VIEW"
    CREATE_MODEL = "CREATE_MODEL"
    CREATE_PROVIDER = "CREATE_PROVIDER"
    CREATE_RECIPIENT = "CREATE_RECIPIENT"
    CREATE_SCHEMA = "CREATE_SCHEMA"
    CREATE_SERVICE_CREDENTIAL = "CREATE_SERVICE_CREDENTIAL"
    CREATE_SHARE = "CREATE_SHARE"
    CREATE_STORAGE_CREDENTIAL = "CREATE_STORAGE_CREDENTIAL"
    CREATE_TABLE = "CREATE_TABLE"
    CREATE_VIEW = "CREATE_VIEW"
    CREATE_VOLUME = "CREATE_VOLUME"
    EXECUTE = "EXECUTE"
    MANAGE = "MANAGE"
    MANAGE_ALLOWLIST = "MANAGE_ALLOWLIST"
    MODIFY = "MODIFY"
    READ_FILES = "READ_FILES"
    READ_PRIVATE_FILES = "READ_PRIVATE_FILES"
    READ_VOLUME = "READ_VOLUME"
    REFRESH = "REFRESH"
    SELECT = "SELECT"
    SET_SHARE_PERMISSION = "SET_SHARE_PERMISSION"
    USAGE = "USAGE"
    USE_CATALOG = "USE_CATALOG"
    USE_CONNECTION = "USE_CONNECTION"
    USE_MARKETPLACE_ASSETS = "USE_MARKETPLACE_ASSETS"
    USE_PROVIDER = "USE_PROVIDER"
    USE_RECIPIENT = "USE_RECIPIENT"
    USE_SCHEMA = "USE_SCHEMA"
    USE_SHARE = "USE_SHARE"
    WRITE_FILES = "WRITE_FILES"
    WRITE_PRIVATE_FILES = "WRITE_PRIVATE_FILES"
    WRITE_VOLUME = "WRITE_VOLUME"


class SharedDataObjectDataObjectType(_rt.OpenEnum):
    FEATURE_SPEC = "FEATURE_SPEC"
    FOREIGN_TABLE = "FOREIGN_TABLE"
    FUNCTION = "FUNCTION"
    MATERIALIZED_VIEW = "MATERIALIZED_VIEW"
    MODEL = "MODEL"
    NOTEBOOK_FILE = "NOTEBOOK_FILE"
    SCHEMA = "SCHEMA"
    STREAMING_TABLE = "STREAMING_TABLE"
    TABLE = "TABLE"
    VIEW = "VIEW"
    VOLUME = "VOLUME"


class SharedDataObjectHistoryDataSharingStatus(_rt.OpenEnum):
    DISABLED = "DISABLED"
    ENABLED = "ENABLED"


class SharedDataObjectStatus(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    PERMISSION_DENIED = "PERMISSION_DENIED"


class SharedDataObjectUpdateAction(_rt.OpenEnum):
    ADD = "ADD"
    REMOVE = "REMOVE"
    UPDATE = "UPDATE"


class SharedSecurableKind(_rt.OpenEnum):
    FUNCTION_FEATURE_SPEC = "FUNCTION_FEATURE_SPEC"
    FUNCTION_REGISTERED_MODEL = "FUNCTION_REGISTERED_MODEL"
    FUNCTION_STANDARD = "FUNCTION_STANDARD"


class DeltaSharingDependency(_rt.Model):
    function: DeltaSharingFunctionDependency | None = None
    table: DeltaSharingTableDependency | None = None


class DeltaSharingDependencyList(_rt.Model):
    dependencies: list[DeltaSharingDependency] | None = None


class DeltaSharingFunction(_rt.Model):
    aliases: list[RegisteredModelAlias] | None = None
    comment: str | None = None
    data_type: ColumnTypeName | None = None
    dependency_list: DeltaSharingDependencyList | None = None
    full_data_type: str | None = None
    id: str | None = None
    input_params: FunctionParameterInfos | None = None
    name: str | None = None
    properties: str | None = None
    routine_definition: str | None = None
    schema: str | None = None
    securable_kind: SharedSecurableKind | None = None
    share: str | None = None
    share_id: str | None = None
    storage_location: str | None = None
    tags: list[_catalog.TagKeyValue] | None = None


class DeltaSharingFunctionDependency(_rt.Model):
    function_name: str | None = None
    schema_name: str | None = None


class DeltaSharingTableDependency(_rt.Model):
    schema_name: str | None = None
    table_name: str | None = None


class FederationPolicy(_rt.Model):
    comment: str | None = None
    create_time: str | None = None
    id: str | None = None
    name: str | None = None
    oidc_policy: OidcFederationPolicy | None = None
    update_time: str | None = None


class FunctionParameterInfo(_rt.Model):
    comment: str | None = None
    name: str | None = None
    parameter_default: str | None = None
    parameter_mode: FunctionParameterMode | None = None
    parameter_type: FunctionParameterType | None = None
    position: int | None = None
    type_interval_type: str | None = None
    type_json: str | None = None
    type_name: ColumnTypeName | None = None
    type_precision: int | None = None
    type_scale: int | None = None
    type_text: str | None = None


class FunctionParameterInfos(_rt.Model):
    parameters: list[FunctionParameterInfo] | None = None


class GetActivationUrlInfoResponse(_rt.Model): ...


class GetRecipientSharePermissionsResponse(_rt.Model):
    next_page_token: str | None = None
    permissions_out: list[ShareToPrivilegeAssignment] | None = None


class GetSharePermissionsResponse(_rt.Model):
    next_page_token: str | None = None
    privilege_assignments: list[PrivilegeAssignment] | None = None


class IpAccessList(_rt.Model):
    allowed_ip_addresses: list[str] | None = None


class ListFederationPoliciesResponse(_rt.Model):
    next_page_token: str | None = None
    policies: list[FederationPolicy] | None = None


class ListProviderShareAssetsResponse(_rt.Model):
    functions: list[DeltaSharingFunction] | None = None
    notebooks: list[NotebookFile] | None = None
    share: Share | None = None
    tables: list[Table] | None = None
    volumes: list[Volume] | None = None


class ListProviderSharesResponse(_rt.Model):
    next_page_token: str | None = None
    shares: list[ProviderShare] | None = None


class ListProvidersResponse(_rt.Model):
    next_page_token: str | None = None
    providers: list[ProviderInfo] | None = None


class ListRecipientsResponse(_rt.Model):
    next_page_token: str | None = None
    recipients: list[RecipientInfo] | None = None


class ListSharesResponse(_rt.Model):
    next_page_token: str | None = None
    shares: list[ShareInfo] | None = None


class NotebookFile(_rt.Model):
    comment: str | None = None
    id: str | None = None
    name: str | None = None
    share: str | None = None
    share_id: str | None = None
    tags: list[_catalog.TagKeyValue] | None = None


class OidcFederationPolicy(_rt.Model):
    issuer: str
    subject: str
    subject_claim: str
    audiences: list[str] | None = None


class Partition(_rt.Model):
    values: list[PartitionValue] | None = None


class PartitionValue(_rt.Model):
    name: str | None = None
    op: PartitionValueOp | None = None
    recipient_property_key: str | None = None
    value: str | None = None


class PermissionsChange(_rt.Model):
    add: list[str] | None = None
    principal: str | None = None
    remove: list[str] | None = None


class PrivilegeAssignment(_rt.Model):
    principal: str | None = None
    privileges: list[Privilege] | None = None


class ProviderInfo(_rt.Model):
    authentication_type: AuthenticationType | None = None
    cloud: str | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    data_provider_global_metastore_id: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    recipient_profile: RecipientProfile | None = None
    recipient_profile_str: str | None = None
    region: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class ProviderShare(_rt.Model):
    name: str | None = None


class RecipientInfo(_rt.Model):
    activated: bool | None = None
    activation_url: str | None = None
    authentication_type: AuthenticationType | None = None
    cloud: str | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    data_recipient_global_metastore_id: str | None = None
    expiration_time: int | None = None  # epoch milliseconds
    id: str | None = None
    ip_access_list: IpAccessList | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    properties_kvpairs: SecurablePropertiesKvPairs | None = None
    region: str | None = None
    sharing_code: str | None = None
    tokens: list[RecipientTokenInfo] | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class RecipientProfile(_rt.Model):
    bearer_token: str | None = None
    endpoint: str | None = None
    share_credentials_version: int | None = None


class RecipientTokenInfo(_rt.Model):
    activation_url: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    expiration_time: int | None = None  # epoch milliseconds
    id: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class RegisteredModelAlias(_rt.Model):
    alias_name: str | None = None
    version_num: int | None = None


class RetrieveTokenResponse(_rt.Model):
    __wire__ = {
        "bearer_token": "bearerToken",
        "expiration_time": "expirationTime",
        "share_credentials_version": "shareCredentialsVersion",
    }
    bearer_token: str | None = None
    endpoint: str | None = None
    expiration_time: str | None = None
    share_credentials_version: int | None = None


class SecurablePropertiesKvPairs(_rt.Model):
    properties: dict[str, str]


class Share(_rt.Model):
    id: str | None = None
    name: str | None = None


class SharedDataObject(_rt.Model):
    name: str
    added_at: int | None = None  # epoch milliseconds
    added_by: str | None = None
    cdf_enabled: bool | None = None
    comment: str | None = None
    content: str | None = None
    data_object_type: SharedDataObjectDataObjectType | None = None
    history_data_sharing_status: SharedDataObjectHistoryDataSharingStatus | None = None
    partitions: list[Partition] | None = None
    shared_as: str | None = None
    start_version: int | None = None
    status: SharedDataObjectStatus | None = None
    string_shared_as: str | None = None


class SharedDataObjectUpdate(_rt.Model):
    action: SharedDataObjectUpdateAction | None = None
    data_object: SharedDataObject | None = None


class ShareInfo(_rt.Model):
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    name: str | None = None
    objects: list[SharedDataObject] | None = None
    owner: str | None = None
    storage_location: str | None = None
    storage_root: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class ShareToPrivilegeAssignment(_rt.Model):
    privilege_assignments: list[PrivilegeAssignment] | None = None
    share_name: str | None = None


class Table(_rt.Model):
    comment: str | None = None
    id: str | None = None
    materialization_namespace: str | None = None
    materialized_table_name: str | None = None
    name: str | None = None
    schema: str | None = None
    share: str | None = None
    share_id: str | None = None
    tags: list[_catalog.TagKeyValue] | None = None


class UpdateSharePermissionsResponse(_rt.Model):
    privilege_assignments: list[PrivilegeAssignment] | None = None


class Volume(_rt.Model):
    comment: str | None = None
    id: str | None = None
    name: str | None = None
    schema: str | None = None
    share: str | None = None
    share_id: str | None = None
    tags: list[_catalog.TagKeyValue] | None = None
