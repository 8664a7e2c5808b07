"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class ArtifactType(_rt.OpenEnum):
    INIT_SCRIPT = "INIT_SCRIPT"
    LIBRARY_JAR = "LIBRARY_JAR"
    LIBRARY_MAVEN = "LIBRARY_MAVEN"


class CatalogIsolationMode(_rt.OpenEnum):
    ISOLATED = "ISOLATED"
    OPEN = "OPEN"


class CatalogType(_rt.OpenEnum):
    DELTASHARING_CATALOG = "DELTASHARING_CATALOG"
    FOREIGN_CATALOG = "FOREIGN_CATALOG"
    INTERNAL_CATALOG = "INTERNAL_CATALOG"
    MANAGED_CATALOG = "MANAGED_CATALOG"
    MANAGED_ONLINE_CATALOG = "MANAGED_ONLINE_CATALOG"
    SYSTEM_CATALOG = "SYSTEM_CATALOG"


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
    GEOGRAPHY = "GEOGRAPHY"
    GEOMETRY = "GEOMETRY"
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


class ConnectionType(_rt.OpenEnum):
    AWS_SECRETS_MANAGER = "AWS_SECRETS_MANAGER"
    AZURE_KEY_VAULT = "AZURE_KEY_VAULT"
    BIGQUERY = "BIGQUERY"
    CONFLUENCE = "CONFLUENCE"
    DATABRICKS = "DATABRICKS"
    DYNAMICS365 = "DYNAMICS365"
    GA4_RAW_DATA = "GA4_RAW_DATA"
    GITHUB = "GITHUB"
    GLUE = "GLUE"
    HIVE_METASTORE = "HIVE_METASTORE"
    HTTP = "HTTP"
    HUBSPOT = "HUBSPOT"
    JDBC = "JDBC"
    META_MARKETING = "META_MARKETING"
    MYSQL = "MYSQL"
    NETSUITE = "NETSUITE"
    ORACLE = "ORACLE"
    OUTLOOK = "OUTLOOK"
    POSTGRESQL = "POSTGRESQL"
    POWER_BI = "POWER_BI"
    REDSHIFT = "REDSHIFT"
    SALESFORCE = "SALESFORCE"
    SALESFORCE_DATA_CLOUD = "SALESFORCE_DATA_CLOUD"
    SERVICENOW = "SERVICENOW"
    SMARTSHEET = "SMARTSHEET"
    SNOWFLAKE = "SNOWFLAKE"
    SQLDW = "SQLDW"
    SQLSERVER = "SQLSERVER"
    TERADATA = "TERADATA"
    TIKTOK_ADS = "TIKTOK_ADS"
    UNKNOWN_CONNECTION_TYPE = "UNKNOWN_CONNECTION_TYPE"
    WORKDAY_RAAS = "WORKDAY_RAAS"
    ZENDESK = "ZENDESK"


class CreateFunctionParameterStyle(_rt.OpenEnum):
    S = "S"


class CreateFunctionRoutineBody(_rt.OpenEnum):
    EXTERNAL = "EXTERNAL"
    SQL = "SQL"


class CreateFunctionSecurityType(_rt.OpenEnum):
    DEFINER = "DEFINER"


class CreateFunctionSqlDataAccess(_rt.OpenEnum):
    CONTAINS_SQL = "CONTAINS_SQL"
    NO_SQL = "NO_SQL"
    READS_SQL_DATA = "READS_SQL_DATA"


class CredentialPurpose(_rt.OpenEnum):
    SERVICE = "SERVICE"
    STORAGE = "STORAGE"


class CredentialType(_rt.OpenEnum):
    ANY_STATIC_CREDENTIAL = "ANY_STATIC_CREDENTIAL"
    BEARER_TOKEN = "BEARER_TOKEN"
    EDGEGRID_AKAMAI = "EDGEGRID_AKAMAI"
    OAUTH_ACCESS_TOKEN = "OAUTH_ACCESS_TOKEN"
    OAUTH_M2M = "OAUTH_M2M"
    OAUTH_MTLS = "OAUTH_MTLS"
    OAUTH_REFRESH_TOKEN = "OAUTH_REFRESH_TOKEN"
    OAUTH_RESOURCE_OWNER_PASSWORD = "OAUTH_RESOURCE_OWNER_PASSWORD"
    OAUTH_U2M = "OAUTH_U2M"
    OAUTH_U2M_MAPPING = "OAUTH_U2M_MAPPING"
    OIDC_TOKEN = "OIDC_TOKEN"
    PEM_PRIVATE_KEY = "PEM_PRIVATE_KEY"
    SERVICE_CREDENTIAL = "SERVICE_CREDENTIAL"
    SSWS_TOKEN = "SSWS_TOKEN"
    UNKNOWN_CREDENTIAL_TYPE = "UNKNOWN_CREDENTIAL_TYPE"
    USERNAME_PASSWORD = "USERNAME_PASSWORD"


class DataSourceFormat(_rt.OpenEnum):
    AVRO = "AVRO"
    BIGQUERY_FORMAT = "BIGQUERY_FORMAT"
    CSV = "CSV"
    DATABRICKS_FORMAT = "DATABRICKS_FORMAT"
    DATABRICKS_ROW_STORE_FORMAT = "DATABRICKS_ROW_STORE_FORMAT"
    DELTA = "DELTA"
    DELTASHARING = "DELTASHARING"
    DELTA_UNIFORM_HUDI = "DELTA_UNIFORM_HUDI"
    DELTA_UNIFORM_ICEBERG = "DELTA_UNIFORM_ICEBERG"
    HIVE = "HIVE"
    ICEBERG = "ICEBERG"
    JSON = "JSON"
    MONGODB_FORMAT = "MONGODB_FORMAT"
    MYSQL_FORMAT = "MYSQL_FORMAT"
    NETSUITE_FORMAT = "NETSUITE_FORMAT"
    ORACLE_FORMAT = "ORACLE_FORMAT"
    ORC = "ORC"
    PARQUET = "PARQUET"
    POSTGRESQL_FORMAT = "POSTGRESQL_FORMAT"
    REDSHIFT_FORMAT = "REDSHIFT_FORMAT"
    SALESFORCE_DATA_CLOUD_FORMAT = "SALESFORCE_DATA_CLOUD_FORMAT"
    SALESFORCE_FORMAT = "SALESFORCE_FORMAT"
    SNOWFLAKE_FORMAT = "SNOWFLAKE_FORMAT"
    SQLDW_FORMAT = "SQLDW_FORMAT"
    SQLSERVER_FORMAT = "SQLSERVER_FORMAT"
    TERADATA_FORMAT = "TERADATA_FORMAT"
    TEXT = "TEXT"
    UNITY_CATALOG = "UNITY_CATALOG"
    VECTOR_INDEX_FORMAT = "VECTOR_INDEX_FORMAT"
    WORKDAY_RAAS_FORMAT = "WORKDAY_RAAS_FORMAT"


class DeltaSharingScopeEnum(_rt.OpenEnum):
    INTERNAL = "INTERNAL"
    INTERNAL_AND_EXTERNAL = "INTERNAL_AND_EXTERNAL"


class DestinationType(_rt.OpenEnum):
    EMAIL = "EMAIL"
    GENERIC_WEBHOOK = "GENERIC_WEBHOOK"
    MICROSOFT_TEAMS = "MICROSOFT_TEAMS"
    SLACK = "SLACK"
    URL = "URL"


class EffectivePredictiveOptimizationFlagInheritedFromType(_rt.OpenEnum):
    CATALOG = "CATALOG"
    SCHEMA = "SCHEMA"


class EnablePredictiveOptimization(_rt.OpenEnum):
    DISABLE = "DISABLE"
    ENABLE = "ENABLE"
    INHERIT = "INHERIT"


class FunctionInfoParameterStyle(_rt.OpenEnum):
    S = "S"


class FunctionInfoRoutineBody(_rt.OpenEnum):
    EXTERNAL = "EXTERNAL"
    SQL = "SQL"


class FunctionInfoSecurityType(_rt.OpenEnum):
    DEFINER = "DEFINER"


class FunctionInfoSqlDataAccess(_rt.OpenEnum):
    CONTAINS_SQL = "CONTAINS_SQL"
    NO_SQL = "NO_SQL"
    READS_SQL_DATA = "READS_SQL_DATA"


class FunctionParameterMode(_rt.OpenEnum):
    IN = "IN"


class FunctionParameterType(_rt.OpenEnum):
    COLUMN = "COLUMN"
    PARAM = "PARAM"


class IsolationMode(_rt.OpenEnum):
    ISOLATION_MODE_ISOLATED = "ISOLATION_MODE_ISOLATED"
    ISOLATION_MODE_OPEN = "ISOLATION_MODE_OPEN"


class LineageDirection(_rt.OpenEnum):
    DOWNSTREAM = "DOWNSTREAM"
    UPSTREAM = "UPSTREAM"


class ListMcpServicesRequestView(_rt.OpenEnum):
    BASIC = "BASIC"
    FULL = "FULL"


class ListModelProviderServicesRequestView(_rt.OpenEnum):
    BASIC = "BASIC"
    FULL = "FULL"


class ListModelServicesRequestView(_rt.OpenEnum):
    BASIC = "BASIC"
    FULL = "FULL"


class MatchType(_rt.OpenEnum):
    PREFIX_MATCH = "PREFIX_MATCH"


class ModelProviderServiceConfigExternalModelProviderType(_rt.OpenEnum):
    EXTERNAL_MODEL_PROVIDER_TYPE_AMAZON_BEDROCK = "EXTERNAL_MODEL_PROVIDER_TYPE_AMAZON_BEDROCK"
    EXTERNAL_MODEL_PROVIDER_TYPE_ANTHROPIC = "EXTERNAL_MODEL_PROVIDER_TYPE_ANTHROPIC"
    EXTERNAL_MODEL_PROVIDER_TYPE_AZURE_OPENAI = "EXTERNAL_MODEL_PROVIDER_TYPE_AZURE_OPENAI"
    EXTERNAL_MODEL_PROVIDER_TYPE_BEDROCK_MANTLE = "EXTERNAL_MODEL_PROVIDER_TYPE_BEDROCK_MANTLE"
    EXTERNAL_MODEL_PROVIDER_TYPE_CUSTOM = "EXTERNAL_MODEL_PROVIDER_TYPE_CUSTOM"
    EXTERNAL_MODEL_PROVIDER_TYPE_GEMINI_ENTERPRISE = "EXTERNAL_MODEL_PROVIDER_TYPE_GEMINI_ENTERPRISE"
    EXTERNAL_MODEL_PROVIDER_TYPE_MICROSOFT_FOUNDRY = "EXTERNAL_MODEL_PROVIDER_TYPE_MICROSOFT_FOUNDRY"
    EXTERNAL_MODEL_PROVIDER_TYPE_OPENAI = "EXTERNAL_MODEL_PROVIDER_TYPE_OPENAI"


class ModelServiceConfigDestinationConfigDestinationType(_rt.OpenEnum):
    DESTINATION_TYPE_EXTERNAL_FOUNDATION_MODEL = "DESTINATION_TYPE_EXTERNAL_FOUNDATION_MODEL"
    DESTINATION_TYPE_PAY_PER_TOKEN_FOUNDATION_MODEL = "DESTINATION_TYPE_PAY_PER_TOKEN_FOUNDATION_MODEL"
    DESTINATION_TYPE_PROVISIONED_THROUGHPUT_FOUNDATION_MODEL = (
        "DESTINATION_TYPE_PROVISIONED_THROUGHPUT_FOUNDATION_MODEL"
    )


class ModelVersionInfoStatus(_rt.OpenEnum):
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    MODEL_VERSION_STATUS_UNKNOWN = "MODEL_VERSION_STATUS_UNKNOWN"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    READY = "READY"


class MonitorCronSchedulePauseStatus(_rt.OpenEnum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"
    UNSPECIFIED = "UNSPECIFIED"


class MonitorInferenceLogProblemType(_rt.OpenEnum):
    PROBLEM_TYPE_CLASSIFICATION = "PROBLEM_TYPE_CLASSIFICATION"
    PROBLEM_TYPE_REGRESSION = "PROBLEM_TYPE_REGRESSION"


class MonitorInfoStatus(_rt.OpenEnum):
    MONITOR_STATUS_ACTIVE = "MONITOR_STATUS_ACTIVE"
    MONITOR_STATUS_DELETE_PENDING = "MONITOR_STATUS_DELETE_PENDING"
    MONITOR_STATUS_ERROR = "MONITOR_STATUS_ERROR"
    MONITOR_STATUS_FAILED = "MONITOR_STATUS_FAILED"
    MONITOR_STATUS_PENDING = "MONITOR_STATUS_PENDING"


class MonitorMetricType(_rt.OpenEnum):
    CUSTOM_METRIC_TYPE_AGGREGATE = "CUSTOM_METRIC_TYPE_AGGREGATE"
    CUSTOM_METRIC_TYPE_DERIVED = "CUSTOM_METRIC_TYPE_DERIVED"
    CUSTOM_METRIC_TYPE_DRIFT = "CUSTOM_METRIC_TYPE_DRIFT"


class MonitorRefreshInfoState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
    UNKNOWN = "UNKNOWN"


class MonitorRefreshInfoTrigger(_rt.OpenEnum):
    MANUAL = "MANUAL"
    SCHEDULE = "SCHEDULE"
    UNKNOWN_TRIGGER = "UNKNOWN_TRIGGER"


class OnlineTableState(_rt.OpenEnum):
    OFFLINE = "OFFLINE"
    OFFLINE_FAILED = "OFFLINE_FAILED"
    ONLINE = "ONLINE"
    ONLINE_CONTINUOUS_UPDATE = "ONLINE_CONTINUOUS_UPDATE"
    ONLINE_NO_PENDING_UPDATE = "ONLINE_NO_PENDING_UPDATE"
    ONLINE_PIPELINE_FAILED = "ONLINE_PIPELINE_FAILED"
    ONLINE_TRIGGERED_UPDATE = "ONLINE_TRIGGERED_UPDATE"
    ONLINE_UPDATING_PIPELINE_RESOURCES = "ONLINE_UPDATING_PIPELINE_RESOURCES"
    PROVISIONING = "PROVISIONING"
    PROVISIONING_INITIAL_SNAPSHOT = "PROVISIONING_INITIAL_SNAPSHOT"
    PROVISIONING_PIPELINE_RESOURCES = "PROVISIONING_PIPELINE_RESOURCES"


class OptionSpecOauthStage(_rt.OpenEnum):
    BEFORE_ACCESS_TOKEN = "BEFORE_ACCESS_TOKEN"
    BEFORE_AUTHORIZATION_CODE = "BEFORE_AUTHORIZATION_CODE"


class OptionSpecOptionType(_rt.OpenEnum):
    OPTION_BIGINT = "OPTION_BIGINT"
    OPTION_BOOLEAN = "OPTION_BOOLEAN"
    OPTION_ENUM = "OPTION_ENUM"
    OPTION_MULTILINE_STRING = "OPTION_MULTILINE_STRING"
    OPTION_NUMBER = "OPTION_NUMBER"
    OPTION_SERVICE_CREDENTIAL = "OPTION_SERVICE_CREDENTIAL"
    OPTION_STRING = "OPTION_STRING"


class PathOperation(_rt.OpenEnum):
    PATH_CREATE_TABLE = "PATH_CREATE_TABLE"
    PATH_READ = "PATH_READ"
    PATH_READ_WRITE = "PATH_READ_WRITE"


class PolicyType(_rt.OpenEnum):
    POLICY_TYPE_COLUMN_MASK = "POLICY_TYPE_COLUMN_MASK"
    POLICY_TYPE_DENY = "POLICY_TYPE_DENY"
    POLICY_TYPE_GRANT = "POLICY_TYPE_GRANT"
    POLICY_TYPE_ROW_FILTER = "POLICY_TYPE_ROW_FILTER"


class PrincipalType(_rt.OpenEnum):
    GROUP_PRINCIPAL = "GROUP_PRINCIPAL"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER_PRINCIPAL = "USER_PRINCIPAL"


class Privilege(_rt.OpenEnum):
    ACCESS = "ACCESS"
    ALL_PRIVILEGES = "ALL_PRIVILEGES"
    APPLY_TAG = "APPLY_TAG"
    BROWSE = "BROWSE"
    CREATE = "CREATE"
    CREATE_CATALOG = "CREATE_CATALOG"
    CREATE_CLEAN_ROOM = "CREATE_CLEAN_ROOM"
    CREATE_CONNECTION = "CREATE_CONNECTION"
    CREATE_EXTERNAL_LOCATION = "CREATE_EXTERNAL_LOCATION"
    CREATE_EXTERNAL_TABLE = "CREATE_EXTERNAL_TABLE"
    CREATE_EXTERNAL_VOLUME = "CREATE_EXTERNAL_VOLUME"
    CREATE_FEATURE = "CREATE_FEATURE"
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
    EXECUTE_CLEAN_ROOM_TASK = "EXECUTE_CLEAN_ROOM_TASK"
    EXTERNAL_USE_LOCATION = "EXTERNAL_USE_LOCATION"
    EXTERNAL_USE_SCHEMA = "EXTERNAL_USE_SCHEMA"
    MANAGE = "MANAGE"
    MANAGE_ALLOWLIST = "MANAGE_ALLOWLIST"
    MODIFY = "MODIFY"
    MODIFY_CLEAN_ROOM = "MODIFY_CLEAN_ROOM"
    READ_FEATURE = "READ_FEATURE"
    READ_FILES = "READ_FILES"
    READ_METADATA = "READ_METADATA"
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


class ProvisioningInfoState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DEGRADED = "DEGRADED"
    DELETING = "DELETING"
    FAILED = "FAILED"
    PROVISIONING = "PROVISIONING"
    UPDATING = "UPDATING"


class RateLimitRateLimitKey(_rt.OpenEnum):
    RATE_LIMIT_KEY_SERVICE = "RATE_LIMIT_KEY_SERVICE"
    RATE_LIMIT_KEY_SERVICE_PRINCIPAL = "RATE_LIMIT_KEY_SERVICE_PRINCIPAL"
    RATE_LIMIT_KEY_USER = "RATE_LIMIT_KEY_USER"
    RATE_LIMIT_KEY_USER_DEFAULT = "RATE_LIMIT_KEY_USER_DEFAULT"
    RATE_LIMIT_KEY_USER_GROUP = "RATE_LIMIT_KEY_USER_GROUP"


class RateLimitRateLimitRenewalPeriod(_rt.OpenEnum):
    RATE_LIMIT_RENEWAL_PERIOD_HOUR = "RATE_LIMIT_RENEWAL_PERIOD_HOUR"
    RATE_LIMIT_RENEWAL_PERIOD_MINUTE = "RATE_LIMIT_RENEWAL_PERIOD_MINUTE"


class SecurableKind(_rt.OpenEnum):
    TABLE_DB_STORAGE = "TABLE_DB_STORAGE"
    TABLE_DELTA = "TABLE_DELTA"
    TABLE_DELTASHARING = "TABLE_DELTASHARING"
    TABLE_DELTASHARING_MUTABLE = "TABLE_DELTASHARING_MUTABLE"
    TABLE_DELTASHARING_OPEN_DIR_BASED = "TABLE_DELTASHARING_OPEN_DIR_BASED"
    TABLE_DELTA_EXTERNAL = "TABLE_DELTA_EXTERNAL"
    TABLE_DELTA_ICEBERG_DELTASHARING = "TABLE_DELTA_ICEBERG_DELTASHARING"
    TABLE_DELTA_ICEBERG_MANAGED = "TABLE_DELTA_ICEBERG_MANAGED"
    TABLE_DELTA_UNIFORM_HUDI_EXTERNAL = "TABLE_DELTA_UNIFORM_HUDI_EXTERNAL"
    TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL = "TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL"
    TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL_DELTASHARING = "TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL_DELTASHARING"
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_DELTASHARING = "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_DELTASHARING"
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_EXTERNAL = (
        "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_EXTERNAL"
    )
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_MANAGED = (
        "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_MANAGED"
    )
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_SNOWFLAKE = "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_SNOWFLAKE"
    TABLE_EXTERNAL = "TABLE_EXTERNAL"
    TABLE_FEATURE_STORE = "TABLE_FEATURE_STORE"
    TABLE_FEATURE_STORE_EXTERNAL = "TABLE_FEATURE_STORE_EXTERNAL"
    TABLE_FOREIGN_BIGQUERY = "TABLE_FOREIGN_BIGQUERY"
    TABLE_FOREIGN_DATABRICKS = "TABLE_FOREIGN_DATABRICKS"
    TABLE_FOREIGN_DELTASHARING = "TABLE_FOREIGN_DELTASHARING"
    TABLE_FOREIGN_DELTA_DELTASHARING = "TABLE_FOREIGN_DELTA_DELTASHARING"
    TABLE_FOREIGN_HIVE_METASTORE = "TABLE_FOREIGN_HIVE_METASTORE"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_EXTERNAL = (
        "TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_EXTERNAL"
    )
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_VIEW = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_VIEW"
    TABLE_FOREIGN_HIVE_METASTORE_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_VIEW = "TABLE_FOREIGN_HIVE_METASTORE_VIEW"
    TABLE_FOREIGN_MONGODB = "TABLE_FOREIGN_MONGODB"
    TABLE_FOREIGN_MYSQL = "TABLE_FOREIGN_MYSQL"
    TABLE_FOREIGN_NETSUITE = "TABLE_FOREIGN_NETSUITE"
    TABLE_FOREIGN_ORACLE = "TABLE_FOREIGN_ORACLE"
    TABLE_FOREIGN_POSTGRESQL = "TABLE_FOREIGN_POSTGRESQL"
    TABLE_FOREIGN_REDSHIFT = "TABLE_FOREIGN_REDSHIFT"
    TABLE_FOREIGN_SALESFORCE = "TABLE_FOREIGN_SALESFORCE"
    TABLE_FOREIGN_SALESFORCE_DATA_CLOUD = "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD"
    TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING = "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING"
    TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING_VIEW = "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING_VIEW"
    TABLE_FOREIGN_SNOWFLAKE = "TABLE_FOREIGN_SNOWFLAKE"
    TABLE_FOREIGN_SQLDW = "TABLE_FOREIGN_SQLDW"
    TABLE_FOREIGN_SQLSERVER = "TABLE_FOREIGN_SQLSERVER"
    TABLE_FOREIGN_TERADATA = "TABLE_FOREIGN_TERADATA"
    TABLE_FOREIGN_WORKDAY_RAAS = "TABLE_FOREIGN_WORKDAY_RAAS"
    TABLE_ICEBERG_UNIFORM_MANAGED = "TABLE_ICEBERG_UNIFORM_MANAGED"
    TABLE_INTERNAL = "TABLE_INTERNAL"
    TABLE_MANAGED_POSTGRESQL = "TABLE_MANAGED_POSTGRESQL"
    TABLE_MATERIALIZED_VIEW = "TABLE_MATERIALIZED_VIEW"
    TABLE_MATERIALIZED_VIEW_DELTASHARING = "TABLE_MATERIALIZED_VIEW_DELTASHARING"
    TABLE_METRIC_VIEW = "TABLE_METRIC_VIEW"
    TABLE_METRIC_VIEW_DELTASHARING = "TABLE_METRIC_VIEW_DELTASHARING"
    TABLE_ONLINE_VECTOR_INDEX_DIRECT = "TABLE_ONLINE_VECTOR_INDEX_DIRECT"
    TABLE_ONLINE_VECTOR_INDEX_REPLICA = "TABLE_ONLINE_VECTOR_INDEX_REPLICA"
    TABLE_ONLINE_VIEW = "TABLE_ONLINE_VIEW"
    TABLE_STANDARD = "TABLE_STANDARD"
    TABLE_STREAMING_LIVE_TABLE = "TABLE_STREAMING_LIVE_TABLE"
    TABLE_STREAMING_LIVE_TABLE_DELTASHARING = "TABLE_STREAMING_LIVE_TABLE_DELTASHARING"
    TABLE_SYSTEM = "TABLE_SYSTEM"
    TABLE_SYSTEM_DELTASHARING = "TABLE_SYSTEM_DELTASHARING"
    TABLE_VIEW = "TABLE_VIEW"
    TABLE_VIEW_DELTASHARING = "TABLE_VIEW_DELTASHARING"


class SecurableType(_rt.OpenEnum):
    AGENT_SERVICE = "AGENT_SERVICE"
    CATALOG = "CATALOG"
    CLEAN_ROOM = "CLEAN_ROOM"
    CONNECTION = "CONNECTION"
    CREDENTIAL = "CREDENTIAL"
    EXTERNAL_LOCATION = "EXTERNAL_LOCATION"
    EXTERNAL_METADATA = "EXTERNAL_METADATA"
    FEATURE = "FEATURE"
    FUNCTION = "FUNCTION"
    MCP_SERVICE = "MCP_SERVICE"
    METASTORE = "METASTORE"
    MODEL = "MODEL"
    MODEL_PROVIDER_SERVICE = "MODEL_PROVIDER_SERVICE"
    MODEL_SERVICE = "MODEL_SERVICE"
    PIPELINE = "PIPELINE"
    PROVIDER = "PROVIDER"
    RECIPIENT = "RECIPIENT"
    SCHEMA = "SCHEMA"
    SHARE = "SHARE"
    SKILL = "SKILL"
    STAGING_TABLE = "STAGING_TABLE"
    STORAGE_CREDENTIAL = "STORAGE_CREDENTIAL"
    TABLE = "TABLE"
    VOLUME = "VOLUME"


class SpecialDestination(_rt.OpenEnum):
    SPECIAL_DESTINATION_CATALOG_OWNER = "SPECIAL_DESTINATION_CATALOG_OWNER"
    SPECIAL_DESTINATION_CONNECTION_OWNER = "SPECIAL_DESTINATION_CONNECTION_OWNER"
    SPECIAL_DESTINATION_CREDENTIAL_OWNER = "SPECIAL_DESTINATION_CREDENTIAL_OWNER"
    SPECIAL_DESTINATION_EXTERNAL_LOCATION_OWNER = "SPECIAL_DESTINATION_EXTERNAL_LOCATION_OWNER"
    SPECIAL_DESTINATION_FUNCTION_OWNER = "SPECIAL_DESTINATION_FUNCTION_OWNER"
    SPECIAL_DESTINATION_METASTORE_OWNER = "SPECIAL_DESTINATION_METASTORE_OWNER"
    SPECIAL_DESTINATION_REGISTERED_MODEL_OWNER = "SPECIAL_DESTINATION_REGISTERED_MODEL_OWNER"
    SPECIAL_DESTINATION_SCHEMA_OWNER = "SPECIAL_DESTINATION_SCHEMA_OWNER"
    SPECIAL_DESTINATION_TABLE_OWNER = "SPECIAL_DESTINATION_TABLE_OWNER"
    SPECIAL_DESTINATION_VOLUME_OWNER = "SPECIAL_DESTINATION_VOLUME_OWNER"


class SseEncryptionDetailsAlgorithm(_rt.OpenEnum):
    AWS_SSE_KMS = "AWS_SSE_KMS"
    AWS_SSE_S3 = "AWS_SSE_S3"


class SystemType(_rt.OpenEnum):
    AMAZON_REDSHIFT = "AMAZON_REDSHIFT"
    AZURE_SYNAPSE = "AZURE_SYNAPSE"
    CONFLUENT = "CONFLUENT"
    DATABRICKS = "DATABRICKS"
    GOOGLE_BIGQUERY = "GOOGLE_BIGQUERY"
    KAFKA = "KAFKA"
    LOOKER = "LOOKER"
    MICROSOFT_FABRIC = "MICROSOFT_FABRIC"
    MICROSOFT_SQL_SERVER = "MICROSOFT_SQL_SERVER"
    MONGODB = "MONGODB"
    MYSQL = "MYSQL"
    ORACLE = "ORACLE"
    OTHER = "OTHER"
    POSTGRESQL = "POSTGRESQL"
    POWER_BI = "POWER_BI"
    SALESFORCE = "SALESFORCE"
    SAP = "SAP"
    SERVICENOW = "SERVICENOW"
    SNOWFLAKE = "SNOWFLAKE"
    STREAM_NATIVE = "STREAM_NATIVE"
    TABLEAU = "TABLEAU"
    TERADATA = "TERADATA"
    WORKDAY = "WORKDAY"


class TableOperation(_rt.OpenEnum):
    READ = "READ"
    READ_WRITE = "READ_WRITE"


class TableType(_rt.OpenEnum):
    EXTERNAL = "EXTERNAL"
    EXTERNAL_SHALLOW_CLONE = "EXTERNAL_SHALLOW_CLONE"
    FOREIGN = "FOREIGN"
    MANAGED = "MANAGED"
    MANAGED_SHALLOW_CLONE = "MANAGED_SHALLOW_CLONE"
    MATERIALIZED_VIEW = "MATERIALIZED_VIEW"
    METRIC_VIEW = "METRIC_VIEW"
    STREAMING_TABLE = "STREAMING_TABLE"
    VIEW = "VIEW"


class TagAssignmentSourceType(_rt.OpenEnum):
    TAG_ASSIGNMENT_SOURCE_TYPE_SYSTEM_DATA_CLASSIFICATION = "TAG_ASSIGNMENT_SOURCE_TYPE_SYSTEM_DATA_CLASSIFICATION"


class ValidateCredentialResult(_rt.OpenEnum):
    FAIL = "FAIL"
    PASS = "PASS"
    SKIP = "SKIP"


class ValidationResultOperation(_rt.OpenEnum):
    DELETE = "DELETE"
    LIST = "LIST"
    PATH_EXISTS = "PATH_EXISTS"
    READ = "READ"
    WRITE = "WRITE"


class ValidationResultResult(_rt.OpenEnum):
    FAIL = "FAIL"
    PASS = "PASS"
    SKIP = "SKIP"


class VolumeOperation(_rt.OpenEnum):
    READ_VOLUME = "READ_VOLUME"
    WRITE_VOLUME = "WRITE_VOLUME"


class VolumeType(_rt.OpenEnum):
    EXTERNAL = "EXTERNAL"
    MANAGED = "MANAGED"


class WorkspaceBindingBindingType(_rt.OpenEnum):
    BINDING_TYPE_READ_ONLY = "BINDING_TYPE_READ_ONLY"
    BINDING_TYPE_READ_WRITE = "BINDING_TYPE_READ_WRITE"


class AccessRequestDestinations(_rt.Model):
    securable: Securable
    are_any_destinations_hidden: bool | None = None
    destination_source_securable: Securable | None = None
    destinations: list[NotificationDestination] | None = None
    full_name: str | None = None
    securable_type: str | None = None


class AccountsCreateMetastoreAssignmentResponse(_rt.Model): ...


class AccountsCreateMetastoreResponse(_rt.Model):
    metastore_info: MetastoreInfo | None = None


class AccountsCreateStorageCredentialInfo(_rt.Model):
    credential_info: StorageCredentialInfo | None = None


class AccountsDeleteMetastoreAssignmentResponse(_rt.Model): ...


class AccountsDeleteMetastoreResponse(_rt.Model): ...


class AccountsDeleteStorageCredentialResponse(_rt.Model): ...


class AccountsGetMetastoreResponse(_rt.Model):
    metastore_info: MetastoreInfo | None = None


class AccountsListMetastoresResponse(_rt.Model):
    metastores: list[MetastoreInfo] | None = None


class AccountsMetastoreAssignment(_rt.Model):
    metastore_assignment: MetastoreAssignment | None = None


class AccountsStorageCredentialInfo(_rt.Model):
    credential_info: StorageCredentialInfo | None = None


class AccountsUpdateMetastoreAssignmentResponse(_rt.Model): ...


class AccountsUpdateMetastoreResponse(_rt.Model):
    metastore_info: MetastoreInfo | None = None


class AccountsUpdateStorageCredentialResponse(_rt.Model):
    credential_info: StorageCredentialInfo | None = None


class ArtifactAllowlistInfo(_rt.Model):
    artifact_matchers: list[ArtifactMatcher] | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    metastore_id: str | None = None


class ArtifactMatcher(_rt.Model):
    artifact: str
    match_type: MatchType


class AssignResponse(_rt.Model): ...


class AwsCredentials(_rt.Model):
    access_key_id: str | None = None
    access_point: str | None = None
    secret_access_key: str | None = None
    session_token: str | None = None


class AwsIamRole(_rt.Model):
    external_id: str | None = None
    role_arn: str | None = None
    unity_catalog_iam_arn: str | None = None


class AwsIamRoleRequest(_rt.Model):
    role_arn: str


class AwsIamRoleResponse(_rt.Model):
    role_arn: str
    external_id: str | None = None
    unity_catalog_iam_arn: str | None = None


class AwsSqsQueue(_rt.Model):
    managed_resource_id: str | None = None
    queue_url: str | None = None


class AzureActiveDirectoryToken(_rt.Model):
    aad_token: str | None = None


class AzureEncryptionSettings(_rt.Model):
    azure_tenant_id: str
    azure_cmk_access_connector_id: str | None = None
    azure_cmk_managed_identity_id: str | None = None


class AzureManagedIdentity(_rt.Model):
    access_connector_id: str
    credential_id: str | None = None
    managed_identity_id: str | None = None


class AzureManagedIdentityRequest(_rt.Model):
    access_connector_id: str
    managed_identity_id: str | None = None


class AzureManagedIdentityResponse(_rt.Model):
    access_connector_id: str
    credential_id: str | None = None
    managed_identity_id: str | None = None


class AzureQueueStorage(_rt.Model):
    managed_resource_id: str | None = None
    queue_url: str | None = None
    resource_group: str | None = None
    subscription_id: str | None = None


class AzureServicePrincipal(_rt.Model):
    application_id: str
    client_secret: str
    directory_id: str


class AzureUserDelegationSas(_rt.Model):
    sas_token: str | None = None


class BatchCreateAccessRequestsResponse(_rt.Model):
    responses: list[CreateAccessRequestResponse] | None = None


class CancelRefreshResponse(_rt.Model): ...


class CatalogInfo(_rt.Model):
    browse_only: bool | None = None
    catalog_type: CatalogType | None = None
    comment: str | None = None
    connection_name: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    custom_max_retention_hours: int | None = None
    effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | None = None
    enable_predictive_optimization: EnablePredictiveOptimization | None = None
    full_name: str | None = None
    isolation_mode: CatalogIsolationMode | None = None
    managed_encryption_settings: EncryptionSettings | None = None
    metastore_id: str | None = None
    name: str | None = None
    options: dict[str, str] | None = None
    owner: str | None = None
    properties: dict[str, str] | None = None
    provider_name: str | None = None
    provisioning_info: ProvisioningInfo | None = None
    securable_type: SecurableType | None = None
    share_name: str | None = None
    storage_location: str | None = None
    storage_root: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    id: str | None = None


class CloudflareApiToken(_rt.Model):
    access_key_id: str
    secret_access_key: str
    account_id: str | None = None


class ColumnInfo(_rt.Model):
    comment: str | None = None
    mask: ColumnMask | None = None
    name: str | None = None
    nullable: bool | None = None
    partition_index: int | None = None
    position: int | None = None
    type_interval_type: str | None = None
    type_json: str | None = None
    type_name: ColumnTypeName | None = None
    type_precision: int | None = None
    type_scale: int | None = None
    type_text: str | None = None


class ColumnMask(_rt.Model):
    function_name: str | None = None
    using_arguments: list[PolicyFunctionArgument] | None = None
    using_column_names: list[str] | None = None


class ColumnMaskOptions(_rt.Model):
    function_name: str
    on_column: str
    using: list[FunctionArgument] | None = None


class ColumnRelationship(_rt.Model):
    source: str | None = None
    target: str | None = None


class ColumnTagValueExtraction(_rt.Model):
    column_alias: str
    tag_key: str


class ConnectionDependency(_rt.Model):
    connection_name: str | None = None


class ConnectionInfo(_rt.Model):
    comment: str | None = None
    connection_id: str | None = None
    connection_type: ConnectionType | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    credential_type: CredentialType | None = None
    environment_settings: EnvironmentSettings | None = None
    full_name: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    options: dict[str, str] | None = None
    owner: str | None = None
    properties: dict[str, str] | None = None
    provisioning_info: ProvisioningInfo | None = None
    read_only: bool | None = None
    secrets: dict[str, str] | None = None
    securable_type: SecurableType | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    url: str | None = None


class ContinuousUpdateStatus(_rt.Model):
    initial_pipeline_sync_progress: PipelineProgress | None = None
    last_processed_commit_version: int | None = None
    timestamp: str | None = None


class CreateAccessRequest(_rt.Model):
    behalf_of: Principal | None = None
    comment: str | None = None
    securable_permissions: list[SecurablePermissions] | None = None


class CreateAccessRequestResponse(_rt.Model):
    behalf_of: Principal | None = None
    request_destinations: list[AccessRequestDestinations] | None = None


class CreateAccountsMetastore(_rt.Model):
    name: str
    external_access_enabled: bool | None = None
    region: str | None = None
    storage_root: str | None = None


class CreateAccountsStorageCredential(_rt.Model):
    name: str
    aws_iam_role: AwsIamRoleRequest | None = None
    azure_managed_identity: AzureManagedIdentityRequest | None = None
    azure_service_principal: AzureServicePrincipal | None = None
    cloudflare_api_token: CloudflareApiToken | None = None
    comment: str | None = None
    databricks_gcp_service_account: DatabricksGcpServiceAccountRequest | None = None
    read_only: bool | None = None


class CreateFunction(_rt.Model):
    catalog_name: str
    data_type: ColumnTypeName
    full_data_type: str
    input_params: FunctionParameterInfos
    is_deterministic: bool
    is_null_call: bool
    name: str
    parameter_style: CreateFunctionParameterStyle
    routine_body: CreateFunctionRoutineBody
    routine_definition: str
    schema_name: str
    security_type: CreateFunctionSecurityType
    specific_name: str
    sql_data_access: CreateFunctionSqlDataAccess
    comment: str | None = None
    external_language: str | None = None
    external_name: str | None = None
    properties: str | None = None
    return_params: FunctionParameterInfos | None = None
    routine_dependencies: DependencyList | None = None
    sql_path: str | None = None


class CreateMetastoreAssignment(_rt.Model):
    default_catalog_name: str
    metastore_id: str
    workspace_id: int


class CreateRequestExternalLineage(_rt.Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: list[ColumnRelationship] | None = None
    id: str | None = None
    properties: dict[str, str] | None = None


class CredentialDependency(_rt.Model):
    credential_name: str | None = None


class CredentialInfo(_rt.Model):
    aws_iam_role: AwsIamRole | None = None
    azure_managed_identity: AzureManagedIdentity | None = None
    azure_service_principal: AzureServicePrincipal | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    databricks_gcp_service_account: DatabricksGcpServiceAccount | None = None
    full_name: str | None = None
    id: str | None = None
    isolation_mode: IsolationMode | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    purpose: CredentialPurpose | None = None
    read_only: bool | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    used_for_managed_storage: bool | None = None


class CredentialValidationResult(_rt.Model):
    message: str | None = None
    result: ValidateCredentialResult | None = None


class DatabricksGcpServiceAccount(_rt.Model):
    credential_id: str | None = None
    email: str | None = None
    private_key_id: str | None = None


class DatabricksGcpServiceAccountRequest(_rt.Model): ...


class DatabricksGcpServiceAccountResponse(_rt.Model):
    credential_id: str | None = None
    email: str | None = None


class DeleteCredentialResponse(_rt.Model): ...


class DeleteMcpServiceUserMappedCredentialResponse(_rt.Model): ...


class DeleteMonitorResponse(_rt.Model): ...


class DeletePolicyResponse(_rt.Model): ...


class DeleteRequestExternalLineage(_rt.Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    id: str | None = None


class DeleteResponse(_rt.Model): ...


class DeleteTableConstraintResponse(_rt.Model): ...


class DeltaRuntimePropertiesKvPairs(_rt.Model):
    delta_runtime_properties: dict[str, str]


class DenyOptions(_rt.Model):
    privileges: list[str]


class Dependency(_rt.Model):
    connection: ConnectionDependency | None = None
    credential: CredentialDependency | None = None
    function: FunctionDependency | None = None
    table: TableDependency | None = None


class DependencyList(_rt.Model):
    dependencies: list[Dependency] | None = None


class DisableResponse(_rt.Model): ...


class EffectivePermissionsList(_rt.Model):
    next_page_token: str | None = None
    privilege_assignments: list[EffectivePrivilegeAssignment] | None = None


class EffectivePredictiveOptimizationFlag(_rt.Model):
    value: EnablePredictiveOptimization
    inherited_from_name: str | None = None
    inherited_from_type: EffectivePredictiveOptimizationFlagInheritedFromType | None = None


class EffectivePrivilege(_rt.Model):
    inherited_from_name: str | None = None
    inherited_from_type: SecurableType | None = None
    privilege: Privilege | None = None


class EffectivePrivilegeAssignment(_rt.Model):
    principal: str | None = None
    privileges: list[EffectivePrivilege] | None = None


class EnableResponse(_rt.Model): ...


class EncryptionDetails(_rt.Model):
    sse_encryption_details: SseEncryptionDetails | None = None


class EncryptionSettings(_rt.Model):
    azure_encryption_settings: AzureEncryptionSettings | None = None
    azure_key_vault_key_id: str | None = None
    customer_managed_key_id: str | None = None


class EntityTagAssignment(_rt.Model):
    entity_name: str
    entity_type: str
    tag_key: str
    source_type: TagAssignmentSourceType | None = None
    tag_value: str | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class EnvironmentSettings(_rt.Model):
    environment_version: str | None = None
    java_dependencies: list[str] | None = None


class ExternalLineageExternalMetadata(_rt.Model):
    name: str | None = None


class ExternalLineageExternalMetadataInfo(_rt.Model):
    entity_type: str | None = None
    event_time: str | None = None
    name: str | None = None
    system_type: SystemType | None = None


class ExternalLineageFileInfo(_rt.Model):
    event_time: str | None = None
    path: str | None = None
    securable_name: str | None = None
    securable_type: str | None = None
    storage_location: str | None = None


class ExternalLineageInfo(_rt.Model):
    external_lineage_info: ExternalLineageRelationshipInfo | None = None
    external_metadata_info: ExternalLineageExternalMetadataInfo | None = None
    file_info: ExternalLineageFileInfo | None = None
    model_info: ExternalLineageModelVersionInfo | None = None
    table_info: ExternalLineageTableInfo | None = None


class ExternalLineageModelVersion(_rt.Model):
    name: str | None = None
    version: str | None = None


class ExternalLineageModelVersionInfo(_rt.Model):
    event_time: str | None = None
    model_name: str | None = None
    version: int | None = None


class ExternalLineageObject(_rt.Model):
    external_metadata: ExternalLineageExternalMetadata | None = None
    model_version: ExternalLineageModelVersion | None = None
    path: ExternalLineagePath | None = None
    table: ExternalLineageTable | None = None


class ExternalLineagePath(_rt.Model):
    url: str | None = None


class ExternalLineageRelationship(_rt.Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: list[ColumnRelationship] | None = None
    id: str | None = None
    properties: dict[str, str] | None = None


class ExternalLineageRelationshipInfo(_rt.Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: list[ColumnRelationship] | None = None
    id: str | None = None
    properties: dict[str, str] | None = None


class ExternalLineageTable(_rt.Model):
    name: str | None = None


class ExternalLineageTableInfo(_rt.Model):
    catalog_name: str | None = None
    event_time: str | None = None
    name: str | None = None
    schema_name: str | None = None


class ExternalLocationInfo(_rt.Model):
    browse_only: bool | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    credential_id: str | None = None
    credential_name: str | None = None
    effective_enable_file_events: bool | None = None
    effective_file_event_queue: FileEventQueue | None = None
    enable_file_events: bool | None = None
    encryption_details: EncryptionDetails | None = None
    fallback: bool | None = None
    file_event_queue: FileEventQueue | None = None
    isolation_mode: IsolationMode | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    read_only: bool | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    url: str | None = None
    id: str | None = None


class ExternalMetadata(_rt.Model):
    entity_type: str
    name: str
    system_type: SystemType
    columns: list[str] | None = None
    create_time: str | None = None
    created_by: str | None = None
    description: str | None = None
    id: str | None = None
    metastore_id: str | None = None
    owner: str | None = None
    properties: dict[str, str] | None = None
    update_time: str | None = None
    updated_by: str | None = None
    url: str | None = None


class FailedStatus(_rt.Model):
    last_processed_commit_version: int | None = None
    timestamp: str | None = None


class FileEventQueue(_rt.Model):
    managed_aqs: AzureQueueStorage | None = None
    managed_pubsub: GcpPubsub | None = None
    managed_sqs: AwsSqsQueue | None = None
    provided_aqs: AzureQueueStorage | None = None
    provided_pubsub: GcpPubsub | None = None
    provided_sqs: AwsSqsQueue | None = None


class ForeignKeyConstraint(_rt.Model):
    child_columns: list[str]
    name: str
    parent_columns: list[str]
    parent_table: str
    rely: bool | None = None


class FunctionArgExpression(_rt.Model):
    tag_introspection: TagIntrospectionExpression | None = None


class FunctionArgument(_rt.Model):
    alias: str | None = None
    constant: str | None = None
    function_arg_expression: FunctionArgExpression | None = None


class FunctionDependency(_rt.Model):
    function_full_name: str


class FunctionInfo(_rt.Model):
    browse_only: bool | None = None
    catalog_name: str | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    data_type: ColumnTypeName | None = None
    external_language: str | None = None
    external_name: str | None = None
    full_data_type: str | None = None
    full_name: str | None = None
    function_id: str | None = None
    input_params: FunctionParameterInfos | None = None
    is_deterministic: bool | None = None
    is_null_call: bool | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    parameter_style: FunctionInfoParameterStyle | None = None
    properties: str | None = None
    return_params: FunctionParameterInfos | None = None
    routine_body: FunctionInfoRoutineBody | None = None
    routine_definition: str | None = None
    routine_dependencies: DependencyList | None = None
    schema_name: str | None = None
    security_type: FunctionInfoSecurityType | None = None
    specific_name: str | None = None
    sql_data_access: FunctionInfoSqlDataAccess | None = None
    sql_path: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class FunctionParameterInfo(_rt.Model):
    name: str
    position: int
    type_name: ColumnTypeName
    type_text: str
    comment: str | None = None
    parameter_default: str | None = None
    parameter_mode: FunctionParameterMode | None = None
    parameter_type: FunctionParameterType | None = None
    type_interval_type: str | None = None
    type_json: str | None = None
    type_precision: int | None = None
    type_scale: int | None = None


class FunctionParameterInfos(_rt.Model):
    parameters: list[FunctionParameterInfo] | None = None


class GcpOauthToken(_rt.Model):
    oauth_token: str | None = None


class GcpPubsub(_rt.Model):
    managed_resource_id: str | None = None
    subscription_name: str | None = None


class GenerateTemporaryPathCredentialResponse(_rt.Model):
    aws_temp_credentials: AwsCredentials | None = None
    azure_aad: AzureActiveDirectoryToken | None = None
    azure_user_delegation_sas: AzureUserDelegationSas | None = None
    expiration_time: int | None = None  # epoch milliseconds
    gcp_oauth_token: GcpOauthToken | None = None
    r2_temp_credentials: R2Credentials | None = None
    url: str | None = None


class GenerateTemporaryServiceCredentialAzureOptions(_rt.Model):
    resources: list[str] | None = None


class GenerateTemporaryServiceCredentialGcpOptions(_rt.Model):
    scopes: list[str] | None = None


class GenerateTemporaryTableCredentialResponse(_rt.Model):
    aws_temp_credentials: AwsCredentials | None = None
    azure_aad: AzureActiveDirectoryToken | None = None
    azure_user_delegation_sas: AzureUserDelegationSas | None = None
    expiration_time: int | None = None  # epoch milliseconds
    gcp_oauth_token: GcpOauthToken | None = None
    r2_temp_credentials: R2Credentials | None = None
    url: str | None = None


class GenerateTemporaryVolumeCredentialResponse(_rt.Model):
    aws_temp_credentials: AwsCredentials | None = None
    azure_aad: AzureActiveDirectoryToken | None = None
    azure_user_delegation_sas: AzureUserDelegationSas | None = None
    expiration_time: int | None = None  # epoch milliseconds
    gcp_oauth_token: GcpOauthToken | None = None
    r2_temp_credentials: R2Credentials | None = None
    url: str | None = None


class GetCatalogWorkspaceBindingsResponse(_rt.Model):
    workspaces: list[int] | None = None


class GetMetastoreSummaryResponse(_rt.Model):
    cloud: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    default_data_access_config_id: str | None = None
    delta_sharing_organization_name: str | None = None
    delta_sharing_recipient_token_lifetime_in_seconds: int | None = None
    delta_sharing_scope: DeltaSharingScopeEnum | None = None
    external_access_enabled: bool | None = None
    global_metastore_id: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    privilege_model_version: str | None = None
    region: str | None = None
    storage_root: str | None = None
    storage_root_credential_id: str | None = None
    storage_root_credential_name: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class GetPermissionsResponse(_rt.Model):
    next_page_token: str | None = None
    privilege_assignments: list[PrivilegeAssignment] | None = None


class GetQuotaResponse(_rt.Model):
    quota_info: QuotaInfo | None = None


class GetWorkspaceBindingsResponse(_rt.Model):
    bindings: list[WorkspaceBinding] | None = None
    next_page_token: str | None = None


class GovernedTagReference(_rt.Model):
    tag_key: str
    tag_value: str | None = None


class GrantOptions(_rt.Model):
    privileges: list[str]


class InferenceTableConfig(_rt.Model):
    parent: str
    is_deleted: bool | None = None
    table: str | None = None
    table_name_prefix: str | None = None


class ListAccountMetastoreAssignmentsResponse(_rt.Model):
    workspace_ids: list[int] | None = None


class ListAccountStorageCredentialsResponse(_rt.Model):
    storage_credentials: list[StorageCredentialInfo] | None = None


class ListCatalogsResponse(_rt.Model):
    catalogs: list[CatalogInfo] | None = None
    next_page_token: str | None = None


class ListConnectionsResponse(_rt.Model):
    connections: list[ConnectionInfo] | None = None
    next_page_token: str | None = None


class ListCredentialsResponse(_rt.Model):
    credentials: list[CredentialInfo] | None = None
    next_page_token: str | None = None


class ListEffectivePrivilegeAssignmentsResponse(_rt.Model):
    effective_privilege_assignments: list[EffectivePrivilegeAssignment] | None = None
    next_page_token: str | None = None


class ListEntityTagAssignmentsResponse(_rt.Model):
    next_page_token: str | None = None
    tag_assignments: list[EntityTagAssignment] | None = None


class ListExternalLineageRelationshipsResponse(_rt.Model):
    external_lineage_relationships: list[ExternalLineageInfo] | None = None
    next_page_token: str | None = None


class ListExternalLocationsResponse(_rt.Model):
    external_locations: list[ExternalLocationInfo] | None = None
    next_page_token: str | None = None


class ListExternalMetadataResponse(_rt.Model):
    external_metadata: list[ExternalMetadata] | None = None
    next_page_token: str | None = None


class ListFunctionsResponse(_rt.Model):
    functions: list[FunctionInfo] | None = None
    next_page_token: str | None = None


class ListMcpServicesResponse(_rt.Model):
    mcp_services: list[McpService] | None = None
    next_page_token: str | None = None


class ListMetastoresResponse(_rt.Model):
    metastores: list[MetastoreInfo] | None = None
    next_page_token: str | None = None


class ListModelProviderServicesResponse(_rt.Model):
    model_provider_services: list[ModelProviderService] | None = None
    next_page_token: str | None = None


class ListModelServicesResponse(_rt.Model):
    model_services: list[ModelService] | None = None
    next_page_token: str | None = None


class ListModelVersionsResponse(_rt.Model):
    model_versions: list[ModelVersionInfo] | None = None
    next_page_token: str | None = None


class ListPoliciesResponse(_rt.Model):
    next_page_token: str | None = None
    policies: list[PolicyInfo] | None = None


class ListPrivilegeAssignmentsResponse(_rt.Model):
    next_page_token: str | None = None
    privilege_assignments: list[PrivilegeAssignment] | None = None


class ListQuotasResponse(_rt.Model):
    next_page_token: str | None = None
    quotas: list[QuotaInfo] | None = None


class ListRegisteredModelsResponse(_rt.Model):
    next_page_token: str | None = None
    registered_models: list[RegisteredModelInfo] | None = None


class ListSchemasResponse(_rt.Model):
    next_page_token: str | None = None
    schemas: list[SchemaInfo] | None = None


class ListSecretsResponse(_rt.Model):
    next_page_token: str | None = None
    secrets: list[Secret] | None = None


class ListSkillsResponse(_rt.Model):
    next_page_token: str | None = None
    skills: list[Skill] | None = None


class ListStorageCredentialsResponse(_rt.Model):
    next_page_token: str | None = None
    storage_credentials: list[StorageCredentialInfo] | None = None


class ListSystemSchemasResponse(_rt.Model):
    next_page_token: str | None = None
    schemas: list[SystemSchemaInfo] | None = None


class ListTablesResponse(_rt.Model):
    next_page_token: str | None = None
    tables: list[TableInfo] | None = None


class ListTableSummariesResponse(_rt.Model):
    next_page_token: str | None = None
    tables: list[TableSummary] | None = None


class ListVolumesResponseContent(_rt.Model):
    next_page_token: str | None = None
    volumes: list[VolumeInfo] | None = None


class MatchColumn(_rt.Model):
    alias: str | None = None
    condition: str | None = None


class McpService(_rt.Model):
    comment: str | None = None
    config: McpServiceConfig | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    effective_owner: str | None = None
    etag: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class McpServiceConfig(_rt.Model):
    include_tool_selectors: list[str] | None = None
    rate_limits: list[RateLimit] | None = None
    source_connection: McpServiceConfigSourceConnection | None = None


class McpServiceConfigSourceConnection(_rt.Model):
    name: str
    is_deleted: bool | None = None
    options: dict[str, str] | None = None


class McpServiceUserMappedCredential(_rt.Model):
    options: dict[str, str] | None = None
    provisioning_info: ProvisioningInfo | None = None


class McpServiceUserMappedCredentialLogin(_rt.Model):
    options: dict[str, str] | None = None


class MetastoreAssignment(_rt.Model):
    metastore_id: str
    workspace_id: int
    default_catalog_name: str | None = None


class MetastoreInfo(_rt.Model):
    cloud: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    default_data_access_config_id: str | None = None
    delta_sharing_organization_name: str | None = None
    delta_sharing_recipient_token_lifetime_in_seconds: int | None = None
    delta_sharing_scope: DeltaSharingScopeEnum | None = None
    external_access_enabled: bool | None = None
    global_metastore_id: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    privilege_model_version: str | None = None
    region: str | None = None
    storage_root: str | None = None
    storage_root_credential_id: str | None = None
    storage_root_credential_name: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class ModelProviderService(_rt.Model):
    comment: str | None = None
    config: ModelProviderServiceConfig | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    effective_owner: str | None = None
    etag: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class ModelProviderServiceConfig(_rt.Model):
    allow_all_targets: bool | None = None
    amazon_bedrock: ModelProviderServiceConfigAmazonBedrockProviderConfig | None = None
    anthropic: ModelProviderServiceConfigAnthropicProviderConfig | None = None
    azure_openai: ModelProviderServiceConfigAzureOpenAiProviderConfig | None = None
    bedrock_mantle: ModelProviderServiceConfigAmazonBedrockProviderConfig | None = None
    custom: ModelProviderServiceConfigCustomProviderConfig | None = None
    forward_headers: bool | None = None
    forward_query_parameters: bool | None = None
    forward_unmanaged_paths: bool | None = None
    gemini_enterprise: ModelProviderServiceConfigGeminiEnterpriseProviderConfig | None = None
    inference_table: InferenceTableConfig | None = None
    microsoft_foundry: ModelProviderServiceConfigMicrosoftFoundryProviderConfig | None = None
    openai: ModelProviderServiceConfigOpenAiProviderConfig | None = None
    pricing: ModelProviderServiceConfigProviderPricingConfig | None = None
    provider_type: ModelProviderServiceConfigExternalModelProviderType | None = None
    rate_limits: list[RateLimit] | None = None
    targets: list[ModelProviderServiceConfigModelTargetConfig] | None = None


class ModelProviderServiceConfigAmazonBedrockProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigAmazonBedrockProviderDirectConfig | None = None


class ModelProviderServiceConfigAmazonBedrockProviderDirectConfig(_rt.Model):
    aws_access_key: ModelProviderServiceConfigAwsAccessKey | None = None
    region: str | None = None
    service_credential: ModelProviderServiceConfigServiceCredential | None = None


class ModelProviderServiceConfigAnthropicProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigAnthropicProviderDirectConfig | None = None
    relayed: ModelProviderServiceConfigAnthropicProviderRelayedConfig | None = None


class ModelProviderServiceConfigAnthropicProviderDirectConfig(_rt.Model):
    api_key: ModelProviderServiceConfigProviderSecret | None = None


class ModelProviderServiceConfigAnthropicProviderRelayedConfig(_rt.Model): ...


class ModelProviderServiceConfigAwsAccessKey(_rt.Model):
    access_key_id: str | None = None
    secret_access_key: ModelProviderServiceConfigProviderSecret | None = None


class ModelProviderServiceConfigAzureOpenAiProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigAzureOpenAiProviderDirectConfig | None = None


class ModelProviderServiceConfigAzureOpenAiProviderDirectConfig(_rt.Model):
    api_key: ModelProviderServiceConfigProviderSecret | None = None
    base_url: str | None = None
    entra_service_principal: ModelProviderServiceConfigEntraServicePrincipal | None = None
    service_credential: ModelProviderServiceConfigServiceCredential | None = None


class ModelProviderServiceConfigCustomProviderApiKeyHeaderAuth(_rt.Model):
    api_key_name: str | None = None
    api_key_value: ModelProviderServiceConfigProviderSecret | None = None


class ModelProviderServiceConfigCustomProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigCustomProviderDirectConfig | None = None


class ModelProviderServiceConfigCustomProviderDirectConfig(_rt.Model):
    api_key: ModelProviderServiceConfigProviderSecret | None = None
    base_url: str | None = None
    header_auth: ModelProviderServiceConfigCustomProviderApiKeyHeaderAuth | None = None


class ModelProviderServiceConfigEntraServicePrincipal(_rt.Model):
    client_id: str | None = None
    client_secret: ModelProviderServiceConfigProviderSecret | None = None
    tenant_id: str | None = None


class ModelProviderServiceConfigGeminiEnterpriseProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigGeminiEnterpriseProviderDirectConfig | None = None


class ModelProviderServiceConfigGeminiEnterpriseProviderDirectConfig(_rt.Model):
    api_key: ModelProviderServiceConfigProviderSecret | None = None
    project_id: str | None = None
    region: str | None = None
    service_credential: ModelProviderServiceConfigServiceCredential | None = None


class ModelProviderServiceConfigMicrosoftFoundryProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigMicrosoftFoundryProviderDirectConfig | None = None


class ModelProviderServiceConfigMicrosoftFoundryProviderDirectConfig(_rt.Model):
    api_key: ModelProviderServiceConfigProviderSecret | None = None
    base_url: str | None = None
    entra_service_principal: ModelProviderServiceConfigEntraServicePrincipal | None = None
    service_credential: ModelProviderServiceConfigServiceCredential | None = None


class ModelProviderServiceConfigModelTargetConfig(_rt.Model):
    model: str
    endpoint_route: str | None = None
    native_api_types: list[str] | None = None


class ModelProviderServiceConfigOpenAiProviderConfig(_rt.Model):
    direct: ModelProviderServiceConfigOpenAiProviderDirectConfig | None = None


class ModelProviderServiceConfigOpenAiProviderDirectConfig(_rt.Model):
    api_key: ModelProviderServiceConfigProviderSecret | None = None
    base_url: str | None = None
    organization: str | None = None


class ModelProviderServiceConfigProviderPricingConfig(_rt.Model):
    default_discount_basis_points: int | None = None


class ModelProviderServiceConfigProviderSecret(_rt.Model):
    plaintext: str | None = None
    secret_reference: ModelProviderServiceConfigSecretReference | None = None


class ModelProviderServiceConfigSecretReference(_rt.Model):
    name: str


class ModelProviderServiceConfigServiceCredential(_rt.Model):
    name: str


class ModelService(_rt.Model):
    comment: str | None = None
    config: ModelServiceConfig | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    effective_owner: str | None = None
    etag: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    supported_api_types: list[str] | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class ModelServiceConfig(_rt.Model):
    inference_table: InferenceTableConfig | None = None
    rate_limits: list[RateLimit] | None = None
    routing: ModelServiceConfigRoutingConfig | None = None


class ModelServiceConfigDestinationConfig(_rt.Model):
    destination_type: ModelServiceConfigDestinationConfigDestinationType
    name: str
    external_model_config: ModelServiceConfigExternalModelConfig | None = None
    is_deleted: bool | None = None
    pay_per_token_config: ModelServiceConfigPayPerTokenConfig | None = None
    provisioned_throughput_config: ModelServiceConfigProvisionedThroughputConfig | None = None
    traffic_percentage: int | None = None


class ModelServiceConfigExternalModelConfig(_rt.Model):
    model_provider_service: str
    target: ModelProviderServiceConfigModelTargetConfig


class ModelServiceConfigFallbackConfig(_rt.Model):
    destinations: list[ModelServiceConfigDestinationConfig] | None = None


class ModelServiceConfigPayPerTokenConfig(_rt.Model):
    model: str


class ModelServiceConfigProvisionedThroughputConfig(_rt.Model):
    model_serving_endpoint: str
    model: str | None = None


class ModelServiceConfigRoutingConfig(_rt.Model):
    destinations: list[ModelServiceConfigDestinationConfig] | None = None
    fallback: ModelServiceConfigFallbackConfig | None = None


class ModelVersionInfo(_rt.Model):
    aliases: list[RegisteredModelAlias] | None = None
    catalog_name: str | None = None
    comment: str | None = None
    created_at: int | None = None
    created_by: str | None = None
    id: str | None = None
    metastore_id: str | None = None
    model_name: str | None = None
    model_version_dependencies: DependencyList | None = None
    run_id: str | None = None
    run_workspace_id: int | None = None
    schema_name: str | None = None
    source: str | None = None
    status: ModelVersionInfoStatus | None = None
    storage_location: str | None = None
    updated_at: int | None = None
    updated_by: str | None = None
    version: int | None = None


class MonitorCronSchedule(_rt.Model):
    quartz_cron_expression: str
    timezone_id: str
    pause_status: MonitorCronSchedulePauseStatus | None = None


class MonitorDataClassificationConfig(_rt.Model):
    enabled: bool | None = None


class MonitorDestination(_rt.Model):
    email_addresses: list[str] | None = None


class MonitorInferenceLog(_rt.Model):
    granularities: list[str]
    model_id_col: str
    prediction_col: str
    problem_type: MonitorInferenceLogProblemType
    timestamp_col: str
    label_col: str | None = None
    prediction_proba_col: str | None = None


class MonitorInfo(_rt.Model):
    drift_metrics_table_name: str
    monitor_version: int
    output_schema_name: str
    profile_metrics_table_name: str
    status: MonitorInfoStatus
    table_name: str
    assets_dir: str | None = None
    baseline_table_name: str | None = None
    custom_metrics: list[MonitorMetric] | None = None
    dashboard_id: str | None = None
    data_classification_config: MonitorDataClassificationConfig | None = None
    inference_log: MonitorInferenceLog | None = None
    latest_monitor_failure_msg: str | None = None
    notifications: MonitorNotifications | None = None
    schedule: MonitorCronSchedule | None = None
    slicing_exprs: list[str] | None = None
    snapshot: MonitorSnapshot | None = None
    time_series: MonitorTimeSeries | None = None


class MonitorMetric(_rt.Model):
    definition: str
    input_columns: list[str]
    name: str
    output_data_type: str
    type: MonitorMetricType


class MonitorNotifications(_rt.Model):
    on_failure: MonitorDestination | None = None
    on_new_classification_tag_detected: MonitorDestination | None = None


class MonitorRefreshInfo(_rt.Model):
    refresh_id: int
    start_time_ms: int
    state: MonitorRefreshInfoState
    end_time_ms: int | None = None
    message: str | None = None
    trigger: MonitorRefreshInfoTrigger | None = None


class MonitorRefreshListResponse(_rt.Model):
    refreshes: list[MonitorRefreshInfo] | None = None


class MonitorSnapshot(_rt.Model): ...


class MonitorTimeSeries(_rt.Model):
    granularities: list[str]
    timestamp_col: str


class NamedTableConstraint(_rt.Model):
    name: str


class NotificationDestination(_rt.Model):
    destination_id: str | None = None
    destination_type: DestinationType | None = None
    special_destination: SpecialDestination | None = None


class OnlineTable(_rt.Model):
    name: str | None = None
    spec: OnlineTableSpec | None = None
    status: OnlineTableStatus | None = None
    table_serving_url: str | None = None
    unity_catalog_provisioning_state: ProvisioningInfoState | None = None


class OnlineTableSpec(_rt.Model):
    perform_full_copy: bool | None = None
    pipeline_id: str | None = None
    primary_key_columns: list[str] | None = None
    run_continuously: OnlineTableSpecContinuousSchedulingPolicy | None = None
    run_triggered: OnlineTableSpecTriggeredSchedulingPolicy | None = None
    source_table_full_name: str | None = None
    timeseries_key: str | None = None


class OnlineTableSpecContinuousSchedulingPolicy(_rt.Model): ...


class OnlineTableSpecTriggeredSchedulingPolicy(_rt.Model): ...


class OnlineTableStatus(_rt.Model):
    continuous_update_status: ContinuousUpdateStatus | None = None
    detailed_state: OnlineTableState | None = None
    failed_status: FailedStatus | None = None
    message: str | None = None
    provisioning_status: ProvisioningStatus | None = None
    triggered_update_status: TriggeredUpdateStatus | None = None


class OptionSpec(_rt.Model):
    allowed_values: list[str] | None = None
    default_value: str | None = None
    description: str | None = None
    hint: str | None = None
    is_copiable: bool | None = None
    is_creatable: bool | None = None
    is_hidden: bool | None = None
    is_loggable: bool | None = None
    is_required: bool | None = None
    is_secret: bool | None = None
    is_updatable: bool | None = None
    name: str | None = None
    oauth_stage: OptionSpecOauthStage | None = None
    type: OptionSpecOptionType | None = None


class PermissionsChange(_rt.Model):
    add: list[Privilege] | None = None
    principal: str | None = None
    remove: list[Privilege] | None = None


class PipelineProgress(_rt.Model):
    estimated_completion_time_seconds: float | None = None
    latest_version_currently_processing: int | None = None
    sync_progress_completion: float | None = None
    synced_row_count: int | None = None
    total_row_count: int | None = None


class PolicyFunctionArgument(_rt.Model):
    column: str | None = None
    constant: str | None = None


class PolicyInfo(_rt.Model):
    for_securable_type: SecurableType
    policy_type: PolicyType
    to_principals: list[str]
    column_mask: ColumnMaskOptions | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    deny: DenyOptions | None = None
    except_principals: list[str] | None = None
    governed_tags: list[GovernedTagReference] | None = None
    grant: GrantOptions | None = None
    id: str | None = None
    match_columns: list[MatchColumn] | None = None
    name: str | None = None
    on_securable_fullname: str | None = None
    on_securable_type: SecurableType | None = None
    row_filter: RowFilterOptions | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    when_condition: str | None = None


class PrimaryKeyConstraint(_rt.Model):
    child_columns: list[str]
    name: str
    rely: bool | None = None
    timeseries_columns: list[str] | None = None


class Principal(_rt.Model):
    id: str | None = None
    principal_type: PrincipalType | None = None


class PrivilegeAssignment(_rt.Model):
    principal: str | None = None
    privileges: list[Privilege] | None = None


class ProvisioningInfo(_rt.Model):
    state: ProvisioningInfoState | None = None


class ProvisioningStatus(_rt.Model):
    initial_pipeline_sync_progress: PipelineProgress | None = None


class QuotaInfo(_rt.Model):
    last_refreshed_at: int | None = None
    parent_full_name: str | None = None
    parent_securable_type: SecurableType | None = None
    quota_count: int | None = None
    quota_limit: int | None = None
    quota_name: str | None = None


class R2Credentials(_rt.Model):
    access_key_id: str | None = None
    secret_access_key: str | None = None
    session_token: str | None = None


class RateLimit(_rt.Model):
    key: RateLimitRateLimitKey
    renewal_period: RateLimitRateLimitRenewalPeriod
    principal: str | None = None
    requests: int | None = None
    tokens: int | None = None


class RegenerateDashboardResponse(_rt.Model):
    dashboard_id: str | None = None
    parent_folder: str | None = None


class RegisteredModelAlias(_rt.Model):
    alias_name: str | None = None
    catalog_name: str | None = None
    id: str | None = None
    model_name: str | None = None
    schema_name: str | None = None
    version_num: int | None = None


class RegisteredModelInfo(_rt.Model):
    aliases: list[RegisteredModelAlias] | None = None
    browse_only: bool | None = None
    catalog_name: str | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    full_name: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    schema_name: str | None = None
    storage_location: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    id: str | None = None


class RowFilterOptions(_rt.Model):
    function_name: str
    using: list[FunctionArgument] | None = None


class SchemaInfo(_rt.Model):
    browse_only: bool | None = None
    catalog_name: str | None = None
    catalog_type: CatalogType | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    custom_max_retention_hours: int | None = None
    effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | None = None
    enable_predictive_optimization: EnablePredictiveOptimization | None = None
    full_name: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    properties: dict[str, str] | None = None
    schema_id: str | None = None
    storage_location: str | None = None
    storage_root: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class Secret(_rt.Model):
    catalog_name: str
    name: str
    schema_name: str
    value: str
    comment: str | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    effective_owner: str | None = None
    effective_value: str | None = None
    expire_time: _datetime | None = None
    full_name: str | None = None
    metastore_id: str | None = None
    owner: str | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class Securable(_rt.Model):
    full_name: str | None = None
    provider_share: str | None = None
    type: SecurableType | None = None


class SecurableKindManifest(_rt.Model):
    assignable_privileges: list[str] | None = None
    capabilities: list[str] | None = None
    options: list[OptionSpec] | None = None
    securable_kind: SecurableKind | None = None
    securable_type: SecurableType | None = None


class SecurablePermissions(_rt.Model):
    permissions: list[str] | None = None
    securable: Securable | None = None


class Skill(_rt.Model):
    bundle_name: str | None = None
    comment: str | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    description: str | None = None
    effective_owner: str | None = None
    etag: str | None = None
    finalize_time: _datetime | None = None
    metastore_id: str | None = None
    name: str | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class SseEncryptionDetails(_rt.Model):
    algorithm: SseEncryptionDetailsAlgorithm | None = None
    aws_kms_key_arn: str | None = None


class StorageCredentialInfo(_rt.Model):
    aws_iam_role: AwsIamRoleResponse | None = None
    azure_managed_identity: AzureManagedIdentityResponse | None = None
    azure_service_principal: AzureServicePrincipal | None = None
    cloudflare_api_token: CloudflareApiToken | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    databricks_gcp_service_account: DatabricksGcpServiceAccountResponse | None = None
    full_name: str | None = None
    id: str | None = None
    isolation_mode: IsolationMode | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    read_only: bool | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    used_for_managed_storage: bool | None = None


class SystemSchemaInfo(_rt.Model):
    schema: str
    state: str


class TableConstraint(_rt.Model):
    foreign_key_constraint: ForeignKeyConstraint | None = None
    named_table_constraint: NamedTableConstraint | None = None
    primary_key_constraint: PrimaryKeyConstraint | None = None


class TableDependency(_rt.Model):
    table_full_name: str


class TableExistsResponse(_rt.Model):
    table_exists: bool | None = None


class TableInfo(_rt.Model):
    access_point: str | None = None
    browse_only: bool | None = None
    catalog_name: str | None = None
    columns: list[ColumnInfo] | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    data_access_configuration_id: str | None = None
    data_source_format: DataSourceFormat | None = None
    deleted_at: int | None = None  # epoch milliseconds
    delta_runtime_properties_kvpairs: DeltaRuntimePropertiesKvPairs | None = None
    effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | None = None
    enable_predictive_optimization: EnablePredictiveOptimization | None = None
    encryption_details: EncryptionDetails | None = None
    full_name: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    pipeline_id: str | None = None
    properties: dict[str, str] | None = None
    row_filter: TableRowFilter | None = None
    schema_name: str | None = None
    securable_kind_manifest: SecurableKindManifest | None = None
    sql_path: str | None = None
    storage_credential_name: str | None = None
    storage_location: str | None = None
    table_constraints: list[TableConstraint] | None = None
    table_id: str | None = None
    table_type: TableType | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None
    view_definition: str | None = None
    view_dependencies: DependencyList | None = None


class TableRowFilter(_rt.Model):
    function_name: str
    input_column_names: list[str]
    input_arguments: list[PolicyFunctionArgument] | None = None


class TableSummary(_rt.Model):
    full_name: str | None = None
    securable_kind_manifest: SecurableKindManifest | None = None
    table_type: TableType | None = None


class TagIntrospectionExpression(_rt.Model):
    column_tag_value: ColumnTagValueExtraction | None = None
    tag_value: TagValueExtraction | None = None


class TagKeyValue(_rt.Model):
    key: str | None = None
    value: str | None = None


class TagValueExtraction(_rt.Model):
    tag_key: str


class TemporaryCredentials(_rt.Model):
    aws_temp_credentials: AwsCredentials | None = None
    azure_aad: AzureActiveDirectoryToken | None = None
    expiration_time: int | None = None  # epoch milliseconds
    gcp_oauth_token: GcpOauthToken | None = None
    r2_temp_credentials: R2Credentials | None = None


class TriggeredUpdateStatus(_rt.Model):
    last_processed_commit_version: int | None = None
    timestamp: str | None = None
    triggered_update_progress: PipelineProgress | None = None


class UnassignResponse(_rt.Model): ...


class UpdateAccountsMetastore(_rt.Model):
    delta_sharing_organization_name: str | None = None
    delta_sharing_recipient_token_lifetime_in_seconds: int | None = None
    delta_sharing_scope: DeltaSharingScopeEnum | None = None
    external_access_enabled: bool | None = None
    owner: str | None = None
    privilege_model_version: str | None = None
    storage_root_credential_id: str | None = None


class UpdateAccountsStorageCredential(_rt.Model):
    aws_iam_role: AwsIamRoleRequest | None = None
    azure_managed_identity: AzureManagedIdentityResponse | None = None
    azure_service_principal: AzureServicePrincipal | None = None
    cloudflare_api_token: CloudflareApiToken | None = None
    comment: str | None = None
    databricks_gcp_service_account: DatabricksGcpServiceAccountRequest | None = None
    isolation_mode: IsolationMode | None = None
    owner: str | None = None
    read_only: bool | None = None


class UpdateAssignmentResponse(_rt.Model): ...


class UpdateCatalogWorkspaceBindingsResponse(_rt.Model):
    workspaces: list[int] | None = None


class UpdateMetastoreAssignment(_rt.Model):
    workspace_id: int
    default_catalog_name: str | None = None
    metastore_id: str | None = None


class UpdatePermissionsResponse(_rt.Model):
    privilege_assignments: list[PrivilegeAssignment] | None = None


class UpdateRequestExternalLineage(_rt.Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: list[ColumnRelationship] | None = None
    id: str | None = None
    properties: dict[str, str] | None = None


class UpdateResponse(_rt.Model): ...


class UpdateWorkspaceBindingsResponse(_rt.Model):
    bindings: list[WorkspaceBinding] | None = None


class ValidateCredentialResponse(_rt.Model):
    __wire__ = {"is_dir": "isDir"}
    is_dir: bool | None = None
    results: list[CredentialValidationResult] | None = None


class ValidateStorageCredentialResponse(_rt.Model):
    __wire__ = {"is_dir": "isDir"}
    is_dir: bool | None = None
    results: list[ValidationResult] | None = None


class ValidationResult(_rt.Model):
    message: str | None = None
    operation: ValidationResultOperation | None = None
    result: ValidationResultResult | None = None


class VolumeInfo(_rt.Model):
    access_point: str | None = None
    browse_only: bool | None = None
    catalog_name: str | None = None
    comment: str | None = None
    created_at: int | None = None
    created_by: str | None = None
    encryption_details: EncryptionDetails | None = None
    full_name: str | None = None
    metastore_id: str | None = None
    name: str | None = None
    owner: str | None = None
    schema_name: str | None = None
    storage_location: str | None = None
    updated_at: int | None = None
    updated_by: str | None = None
    volume_id: str | None = None
    volume_type: VolumeType | None = None


class WorkspaceBinding(_rt.Model):
    workspace_id: int
    binding_type: WorkspaceBindingBindingType | None = None
