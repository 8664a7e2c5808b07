"""Generated from serving (databricks-sdk 0.162.0, spec 71bfbfae); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

import lakewire_runtime as _rt


class AiGatewayGuardrailPiiBehaviorBehavior(_rt.OpenEnum):
    BLOCK = "BLOCK"
    MASK = "MASK"
    NONE = "NONE"


class AiGatewayRateLimitKey(_rt.OpenEnum):
    ENDPOINT = "endpoint"
    SERVICE_PRINCIPAL = "service_principal"
    USER = "user"
    USER_GROUP = "user_group"


class AiGatewayRateLimitRenewalPeriod(_rt.OpenEnum):
    MINUTE = "minute"


class AmazonBedrockConfigBedrockProvider(_rt.OpenEnum):
    AI21LABS = "ai21labs"
    AMAZON = "amazon"
    ANTHROPIC = "anthropic"
    COHERE = "cohere"


class ChatMessageRole(_rt.OpenEnum):
    ASSISTANT = "assistant"
    SYSTEM = "system"
    USER = "user"


class EmbeddingsV1ResponseEmbeddingElementObject(_rt.OpenEnum):
    EMBEDDING = "embedding"


class EndpointStateConfigUpdate(_rt.OpenEnum):
    IN_PROGRESS = "IN_PROGRESS"
    NOT_UPDATING = "NOT_UPDATING"
    UPDATE_CANCELED = "UPDATE_CANCELED"
    UPDATE_FAILED = "UPDATE_FAILED"


class EndpointStateReady(_rt.OpenEnum):
    NOT_READY = "NOT_READY"
    READY = "READY"


class ExternalFunctionRequestHttpMethod(_rt.OpenEnum):
    DELETE = "DELETE"
    GET = "GET"
    PATCH = "PATCH"
    POST = "POST"
    PUT = "PUT"


class ExternalModelProvider(_rt.OpenEnum):
    AI21LABS = "ai21labs"
    AMAZON_BEDROCK = "amazon-bedrock"
    ANTHROPIC = "anthropic"
    COHERE = "cohere"
    CUSTOM = "custom"
    DATABRICKS_MODEL_SERVING = "databricks-model-serving"
    GOOGLE_CLOUD_VERTEX_AI = "google-cloud-vertex-ai"
    OPENAI = "openai"
    PALM = "palm"


class QueryEndpointResponseObject(_rt.OpenEnum):
    CHAT_COMPLETION = "chat.completion"
    LIST = "list"
    TEXT_COMPLETION = "text_completion"


class RateLimitKey(_rt.OpenEnum):
    ENDPOINT = "endpoint"
    USER = "user"


class RateLimitRenewalPeriod(_rt.OpenEnum):
    MINUTE = "minute"


class ServedModelInputWorkloadType(_rt.OpenEnum):
    CPU = "CPU"
    CPU_LARGE = "CPU_LARGE"
    CPU_MEDIUM = "CPU_MEDIUM"
    GPU_LARGE = "GPU_LARGE"
    GPU_MEDIUM = "GPU_MEDIUM"
    GPU_SMALL = "GPU_SMALL"
    GPU_XLARGE = "GPU_XLARGE"
    GPU_XLARGE_8 = "GPU_XLARGE_8"
    MULTIGPU_MEDIUM = "MULTIGPU_MEDIUM"


class ServedModelStateDeployment(_rt.OpenEnum):
    DEPLOYMENT_ABORTED = "DEPLOYMENT_ABORTED"
    DEPLOYMENT_CREATING = "DEPLOYMENT_CREATING"
    DEPLOYMENT_FAILED = "DEPLOYMENT_FAILED"
    DEPLOYMENT_READY = "DEPLOYMENT_READY"
    DEPLOYMENT_RECOVERING = "DEPLOYMENT_RECOVERING"


class ServingEndpointDetailedPermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"


class ServingEndpointPermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"


class ServingModelWorkloadType(_rt.OpenEnum):
    CPU = "CPU"
    CPU_LARGE = "CPU_LARGE"
    CPU_MEDIUM = "CPU_MEDIUM"
    GPU_LARGE = "GPU_LARGE"
    GPU_MEDIUM = "GPU_MEDIUM"
    GPU_SMALL = "GPU_SMALL"
    GPU_XLARGE = "GPU_XLARGE"
    GPU_XLARGE_8 = "GPU_XLARGE_8"
    MULTIGPU_MEDIUM = "MULTIGPU_MEDIUM"


class TelemetryFeature(_rt.OpenEnum):
    TELEMETRY_FEATURE_INFERENCE_TABLE = "TELEMETRY_FEATURE_INFERENCE_TABLE"
    TELEMETRY_FEATURE_LOGS = "TELEMETRY_FEATURE_LOGS"
    TELEMETRY_FEATURE_METRICS = "TELEMETRY_FEATURE_METRICS"
    TELEMETRY_FEATURE_TRACES = "TELEMETRY_FEATURE_TRACES"


class Ai21LabsConfig(_rt.Model):
    ai21labs_api_key: str | None = None
    ai21labs_api_key_plaintext: str | None = None


class AiGatewayConfig(_rt.Model):
    fallback_config: FallbackConfig | None = None
    guardrails: AiGatewayGuardrails | None = None
    inference_table_config: AiGatewayInferenceTableConfig | None = None
    rate_limits: list[AiGatewayRateLimit] | None = None
    usage_tracking_config: AiGatewayUsageTrackingConfig | None = None


class AiGatewayGuardrailParameters(_rt.Model):
    invalid_keywords: list[str] | None = None
    pii: AiGatewayGuardrailPiiBehavior | None = None
    safety: bool | None = None
    valid_topics: list[str] | None = None


class AiGatewayGuardrailPiiBehavior(_rt.Model):
    behavior: AiGatewayGuardrailPiiBehaviorBehavior | None = None


class AiGatewayGuardrails(_rt.Model):
    input: AiGatewayGuardrailParameters | None = None
    output: AiGatewayGuardrailParameters | None = None


class AiGatewayInferenceTableConfig(_rt.Model):
    catalog_name: str | None = None
    enabled: bool | None = None
    schema_name: str | None = None
    table_name_prefix: str | None = None


class AiGatewayRateLimit(_rt.Model):
    renewal_period: AiGatewayRateLimitRenewalPeriod
    calls: int | None = None
    key: AiGatewayRateLimitKey | None = None
    principal: str | None = None
    tokens: int | None = None


class AiGatewayUsageTrackingConfig(_rt.Model):
    enabled: bool | None = None


class AmazonBedrockConfig(_rt.Model):
    aws_region: str
    bedrock_provider: AmazonBedrockConfigBedrockProvider
    aws_access_key_id: str | None = None
    aws_access_key_id_plaintext: str | None = None
    aws_secret_access_key: str | None = None
    aws_secret_access_key_plaintext: str | None = None
    instance_profile_arn: str | None = None
    uc_service_credential_name: str | None = None


class AnthropicConfig(_rt.Model):
    anthropic_api_key: str | None = None
    anthropic_api_key_plaintext: str | None = None


class ApiKeyAuth(_rt.Model):
    key: str
    value: str | None = None
    value_plaintext: str | None = None


class AutoCaptureConfigInput(_rt.Model):
    catalog_name: str | None = None
    enabled: bool | None = None
    schema_name: str | None = None
    table_name_prefix: str | None = None


class AutoCaptureConfigOutput(_rt.Model):
    catalog_name: str | None = None
    enabled: bool | None = None
    schema_name: str | None = None
    state: AutoCaptureState | None = None
    table_name_prefix: str | None = None


class AutoCaptureState(_rt.Model):
    payload_table: PayloadTable | None = None


class BearerTokenAuth(_rt.Model):
    token: str | None = None
    token_plaintext: str | None = None


class BuildLogsResponse(_rt.Model):
    logs: str


class ChatMessage(_rt.Model):
    content: str | None = None
    role: ChatMessageRole | None = None


class CohereConfig(_rt.Model):
    cohere_api_base: str | None = None
    cohere_api_key: str | None = None
    cohere_api_key_plaintext: str | None = None


class CustomProviderConfig(_rt.Model):
    custom_provider_url: str
    api_key_auth: ApiKeyAuth | None = None
    bearer_token_auth: BearerTokenAuth | None = None


class DatabricksModelServingConfig(_rt.Model):
    databricks_workspace_url: str
    databricks_api_token: str | None = None
    databricks_api_token_plaintext: str | None = None


class DataframeSplitInput(_rt.Model):
    columns: list[_Any] | None = None
    data: list[_Any] | None = None
    index: list[int] | None = None


class DataPlaneInfo(_rt.Model):
    authorization_details: str | None = None
    endpoint_url: str | None = None


class EmailNotifications(_rt.Model):
    on_update_failure: list[str] | None = None
    on_update_success: list[str] | None = None


class EmbeddingsV1ResponseEmbeddingElement(_rt.Model):
    embedding: list[float] | None = None
    index: int | None = None
    object: EmbeddingsV1ResponseEmbeddingElementObject | None = None


class EndpointCoreConfigInput(_rt.Model):
    name: str
    auto_capture_config: AutoCaptureConfigInput | None = None
    served_entities: list[ServedEntityInput] | None = None
    served_models: list[ServedModelInput] | None = None
    traffic_config: TrafficConfig | None = None


class EndpointCoreConfigOutput(_rt.Model):
    auto_capture_config: AutoCaptureConfigOutput | None = None
    config_version: int | None = None
    served_entities: list[ServedEntityOutput] | None = None
    served_models: list[ServedModelOutput] | None = None
    traffic_config: TrafficConfig | None = None


class EndpointCoreConfigSummary(_rt.Model):
    served_entities: list[ServedEntitySpec] | None = None
    served_models: list[ServedModelSpec] | None = None


class EndpointPendingConfig(_rt.Model):
    auto_capture_config: AutoCaptureConfigOutput | None = None
    config_version: int | None = None
    served_entities: list[ServedEntityOutput] | None = None
    served_models: list[ServedModelOutput] | None = None
    start_time: int | None = None
    traffic_config: TrafficConfig | None = None


class EndpointState(_rt.Model):
    config_update: EndpointStateConfigUpdate | None = None
    ready: EndpointStateReady | None = None


class EndpointTag(_rt.Model):
    key: str
    value: str | None = None


class EndpointTags(_rt.Model):
    tags: list[EndpointTag] | None = None


class ExternalModel(_rt.Model):
    name: str
    provider: ExternalModelProvider
    task: str
    ai21labs_config: Ai21LabsConfig | None = None
    amazon_bedrock_config: AmazonBedrockConfig | None = None
    anthropic_config: AnthropicConfig | None = None
    cohere_config: CohereConfig | None = None
    custom_provider_config: CustomProviderConfig | None = None
    databricks_model_serving_config: DatabricksModelServingConfig | None = None
    google_cloud_vertex_ai_config: GoogleCloudVertexAiConfig | None = None
    openai_config: OpenAiConfig | None = None
    palm_config: PaLmConfig | None = None


class ExternalModelUsageElement(_rt.Model):
    completion_tokens: int | None = None
    prompt_tokens: int | None = None
    total_tokens: int | None = None


class FallbackConfig(_rt.Model):
    enabled: bool


class FoundationModel(_rt.Model):
    description: str | None = None
    display_name: str | None = None
    docs: str | None = None
    name: str | None = None


class GetServingEndpointPermissionLevelsResponse(_rt.Model):
    permission_levels: list[ServingEndpointPermissionsDescription] | None = None


class GoogleCloudVertexAiConfig(_rt.Model):
    project_id: str
    region: str
    private_key: str | None = None
    private_key_plaintext: str | None = None


class ListEndpointsResponse(_rt.Model):
    endpoints: list[ServingEndpoint] | None = None


class ModelDataPlaneInfo(_rt.Model):
    query_info: DataPlaneInfo | None = None


class OpenAiConfig(_rt.Model):
    microsoft_entra_client_id: str | None = None
    microsoft_entra_client_secret: str | None = None
    microsoft_entra_client_secret_plaintext: str | None = None
    microsoft_entra_tenant_id: str | None = None
    openai_api_base: str | None = None
    openai_api_key: str | None = None
    openai_api_key_plaintext: str | None = None
    openai_api_type: str | None = None
    openai_api_version: str | None = None
    openai_deployment_name: str | None = None
    openai_organization: str | None = None


class PaLmConfig(_rt.Model):
    palm_api_key: str | None = None
    palm_api_key_plaintext: str | None = None


class PayloadTable(_rt.Model):
    name: str | None = None
    status: str | None = None
    status_message: str | None = None


class PtEndpointCoreConfig(_rt.Model):
    served_entities: list[PtServedModel] | None = None
    traffic_config: TrafficConfig | None = None


class PtServedModel(_rt.Model):
    entity_name: str
    provisioned_model_units: int
    burst_scaling_enabled: bool | None = None
    entity_version: str | None = None
    name: str | None = None


class PutAiGatewayResponse(_rt.Model):
    fallback_config: FallbackConfig | None = None
    guardrails: AiGatewayGuardrails | None = None
    inference_table_config: AiGatewayInferenceTableConfig | None = None
    rate_limits: list[AiGatewayRateLimit] | None = None
    usage_tracking_config: AiGatewayUsageTrackingConfig | None = None


class PutResponse(_rt.Model):
    rate_limits: list[RateLimit] | None = None


class QueryEndpointResponse(_rt.Model):
    __wire__ = {"served_model_name": "served-model-name"}
    choices: list[V1ResponseChoiceElement] | None = None
    created: int | None = None  # epoch seconds
    data: list[EmbeddingsV1ResponseEmbeddingElement] | None = None
    id: str | None = None
    model: str | None = None
    object: QueryEndpointResponseObject | None = None
    outputs: list[_Any] | None = None
    predictions: list[_Any] | None = None
    served_model_name: str | None = None
    usage: ExternalModelUsageElement | None = None


class RateLimit(_rt.Model):
    calls: int
    renewal_period: RateLimitRenewalPeriod
    key: RateLimitKey | None = None


class Route(_rt.Model):
    traffic_percentage: int
    served_entity_name: str | None = None
    served_model_name: str | None = None


class ServedEntityInput(_rt.Model):
    burst_scaling_enabled: bool | None = None
    entity_name: str | None = None
    entity_version: str | None = None
    environment_vars: dict[str, str] | None = None
    external_model: ExternalModel | None = None
    instance_profile_arn: str | None = None
    max_provisioned_concurrency: int | None = None
    max_provisioned_throughput: int | None = None
    min_provisioned_concurrency: int | None = None
    min_provisioned_throughput: int | None = None
    name: str | None = None
    provisioned_model_units: int | None = None
    scale_to_zero_enabled: bool | None = None
    workload_size: str | None = None
    workload_type: ServingModelWorkloadType | None = None


class ServedEntityOutput(_rt.Model):
    burst_scaling_enabled: bool | None = None
    creation_timestamp: int | None = None
    creator: str | None = None
    entity_name: str | None = None
    entity_version: str | None = None
    environment_vars: dict[str, str] | None = None
    external_model: ExternalModel | None = None
    foundation_model: FoundationModel | None = None
    instance_profile_arn: str | None = None
    max_provisioned_concurrency: int | None = None
    max_provisioned_throughput: int | None = None
    min_provisioned_concurrency: int | None = None
    min_provisioned_throughput: int | None = None
    name: str | None = None
    provisioned_model_units: int | None = None
    scale_to_zero_enabled: bool | None = None
    state: ServedModelState | None = None
    workload_size: str | None = None
    workload_type: ServingModelWorkloadType | None = None


class ServedEntitySpec(_rt.Model):
    entity_name: str | None = None
    entity_version: str | None = None
    external_model: ExternalModel | None = None
    foundation_model: FoundationModel | None = None
    name: str | None = None


class ServedModelInput(_rt.Model):
    model_name: str
    model_version: str
    scale_to_zero_enabled: bool
    burst_scaling_enabled: bool | None = None
    environment_vars: dict[str, str] | None = None
    instance_profile_arn: str | None = None
    max_provisioned_concurrency: int | None = None
    max_provisioned_throughput: int | None = None
    min_provisioned_concurrency: int | None = None
    min_provisioned_throughput: int | None = None
    name: str | None = None
    provisioned_model_units: int | None = None
    workload_size: str | None = None
    workload_type: ServedModelInputWorkloadType | None = None


class ServedModelOutput(_rt.Model):
    burst_scaling_enabled: bool | None = None
    creation_timestamp: int | None = None
    creator: str | None = None
    environment_vars: dict[str, str] | None = None
    instance_profile_arn: str | None = None
    max_provisioned_concurrency: int | None = None
    min_provisioned_concurrency: int | None = None
    model_name: str | None = None
    model_version: str | None = None
    name: str | None = None
    provisioned_model_units: int | None = None
    scale_to_zero_enabled: bool | None = None
    state: ServedModelState | None = None
    workload_size: str | None = None
    workload_type: ServingModelWorkloadType | None = None


class ServedModelSpec(_rt.Model):
    model_name: str | None = None
    model_version: str | None = None
    name: str | None = None


class ServedModelState(_rt.Model):
    deployment: ServedModelStateDeployment | None = None
    deployment_state_message: str | None = None


class ServerLogsResponse(_rt.Model):
    logs: str


class ServingEndpoint(_rt.Model):
    ai_gateway: AiGatewayConfig | None = None
    budget_policy_id: str | None = None
    config: EndpointCoreConfigSummary | None = None
    creation_timestamp: int | None = None
    creator: str | None = None
    description: str | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None
    name: str | None = None
    state: EndpointState | None = None
    tags: list[EndpointTag] | None = None
    task: str | None = None
    telemetry_config: TelemetryConfig | None = None
    usage_policy_id: str | None = None


class ServingEndpointAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: ServingEndpointPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ServingEndpointAccessControlResponse(_rt.Model):
    all_permissions: list[ServingEndpointPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ServingEndpointDetailed(_rt.Model):
    ai_gateway: AiGatewayConfig | None = None
    budget_policy_id: str | None = None
    config: EndpointCoreConfigOutput | None = None
    creation_timestamp: int | None = None
    creator: str | None = None
    data_plane_info: ModelDataPlaneInfo | None = None
    description: str | None = None
    email_notifications: EmailNotifications | None = None
    endpoint_url: str | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None
    name: str | None = None
    pending_config: EndpointPendingConfig | None = None
    permission_level: ServingEndpointDetailedPermissionLevel | None = None
    route_optimized: bool | None = None
    state: EndpointState | None = None
    tags: list[EndpointTag] | None = None
    task: str | None = None
    telemetry_config: TelemetryConfig | None = None


class ServingEndpointPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: ServingEndpointPermissionLevel | None = None


class ServingEndpointPermissions(_rt.Model):
    access_control_list: list[ServingEndpointAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class ServingEndpointPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: ServingEndpointPermissionLevel | None = None


class TelemetryConfig(_rt.Model):
    enabled_telemetry_features: list[TelemetryFeature] | None = None
    inference_table_config: TelemetryInferenceTableConfig | None = None
    table_names: UnityCatalogTableNames | None = None
    telemetry_profile_id: str | None = None


class TelemetryInferenceTableConfig(_rt.Model):
    name: str | None = None
    sampling_fraction: float | None = None


class TrafficConfig(_rt.Model):
    routes: list[Route] | None = None


class UnityCatalogTableNames(_rt.Model):
    annotations_table: str | None = None
    logs_table: str | None = None
    metrics_table: str | None = None
    traces_table: str | None = None


class UpdateInferenceEndpointNotificationsResponse(_rt.Model):
    email_notifications: EmailNotifications | None = None
    name: str | None = None


class V1ResponseChoiceElement(_rt.Model):
    __wire__ = {"finish_reason": "finishReason"}
    finish_reason: str | None = None
    index: int | None = None
    logprobs: int | None = None
    message: ChatMessage | None = None
    text: str | None = None
