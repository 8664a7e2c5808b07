"""Generated from dashboards (databricks-sdk 0.162.0, spec 1f20a39f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.sql import models as _sql


class DashboardView(_rt.OpenEnum):
    DASHBOARD_VIEW_BASIC = "DASHBOARD_VIEW_BASIC"


class EvaluationStatusType(_rt.OpenEnum):
    DONE = "DONE"
    EVALUATION_CANCELLED = "EVALUATION_CANCELLED"
    EVALUATION_FAILED = "EVALUATION_FAILED"
    EVALUATION_TIMEOUT = "EVALUATION_TIMEOUT"
    NOT_STARTED = "NOT_STARTED"
    RUNNING = "RUNNING"


class GenieConversationType(_rt.OpenEnum):
    GENIE_CONVERSATION_TYPE_AGENT = "GENIE_CONVERSATION_TYPE_AGENT"
    GENIE_CONVERSATION_TYPE_CHAT = "GENIE_CONVERSATION_TYPE_CHAT"


class GenieEvalAssessment(_rt.OpenEnum):
    BAD = "BAD"
    GOOD = "GOOD"
    NEEDS_REVIEW = "NEEDS_REVIEW"


class GenieEvalResponseType(_rt.OpenEnum):
    SQL = "SQL"
    TEXT = "TEXT"


class GenieFeedbackRating(_rt.OpenEnum):
    NEGATIVE = "NEGATIVE"
    NONE = "NONE"
    POSITIVE = "POSITIVE"


class LifecycleState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    TRASHED = "TRASHED"


class MessageErrorType(_rt.OpenEnum):
    BLOCK_MULTIPLE_EXECUTIONS_EXCEPTION = "BLOCK_MULTIPLE_EXECUTIONS_EXCEPTION"
    CHAT_COMPLETION_CLIENT_EXCEPTION = "CHAT_COMPLETION_CLIENT_EXCEPTION"
    CHAT_COMPLETION_CLIENT_TIMEOUT_EXCEPTION = "CHAT_COMPLETION_CLIENT_TIMEOUT_EXCEPTION"
    CHAT_COMPLETION_NETWORK_EXCEPTION = "CHAT_COMPLETION_NETWORK_EXCEPTION"
    CONTENT_FILTER_EXCEPTION = "CONTENT_FILTER_EXCEPTION"
    CONTEXT_EXCEEDED_EXCEPTION = "CONTEXT_EXCEEDED_EXCEPTION"
    COULD_NOT_GET_DASHBOARD_SCHEMA_EXCEPTION = "COULD_NOT_GET_DASHBOARD_SCHEMA_EXCEPTION"
    COULD_NOT_GET_MODEL_DEPLOYMENTS_EXCEPTION = "COULD_NOT_GET_MODEL_DEPLOYMENTS_EXCEPTION"
    COULD_NOT_GET_UC_SCHEMA_EXCEPTION = "COULD_NOT_GET_UC_SCHEMA_EXCEPTION"
    DEPLOYMENT_NOT_FOUND_EXCEPTION = "DEPLOYMENT_NOT_FOUND_EXCEPTION"
    DESCRIBE_QUERY_INVALID_SQL_ERROR = "DESCRIBE_QUERY_INVALID_SQL_ERROR"
    DESCRIBE_QUERY_TIMEOUT = "DESCRIBE_QUERY_TIMEOUT"
    DESCRIBE_QUERY_UNEXPECTED_FAILURE = "DESCRIBE_QUERY_UNEXPECTED_FAILURE"
    EXCEEDED_MAX_TOKEN_LENGTH_EXCEPTION = "EXCEEDED_MAX_TOKEN_LENGTH_EXCEPTION"
    FUNCTIONS_NOT_AVAILABLE_EXCEPTION = "FUNCTIONS_NOT_AVAILABLE_EXCEPTION"
    FUNCTION_ARGUMENTS_INVALID_EXCEPTION = "FUNCTION_ARGUMENTS_INVALID_EXCEPTION"
    FUNCTION_ARGUMENTS_INVALID_JSON_EXCEPTION = "FUNCTION_ARGUMENTS_INVALID_JSON_EXCEPTION"
    FUNCTION_ARGUMENTS_INVALID_TYPE_EXCEPTION = "FUNCTION_ARGUMENTS_INVALID_TYPE_EXCEPTION"
    FUNCTION_CALL_MISSING_PARAMETER_EXCEPTION = "FUNCTION_CALL_MISSING_PARAMETER_EXCEPTION"
    GENERATED_SQL_QUERY_TOO_LONG_EXCEPTION = "GENERATED_SQL_QUERY_TOO_LONG_EXCEPTION"
    GENERIC_CHAT_COMPLETION_EXCEPTION = "GENERIC_CHAT_COMPLETION_EXCEPTION"
    GENERIC_CHAT_COMPLETION_SERVICE_EXCEPTION = "GENERIC_CHAT_COMPLETION_SERVICE_EXCEPTION"
    GENERIC_SQL_EXEC_API_CALL_EXCEPTION = "GENERIC_SQL_EXEC_API_CALL_EXCEPTION"
    ILLEGAL_PARAMETER_DEFINITION_EXCEPTION = "ILLEGAL_PARAMETER_DEFINITION_EXCEPTION"
    INTERNAL_CATALOG_ASSET_CREATION_FAILED_EXCEPTION = "INTERNAL_CATALOG_ASSET_CREATION_FAILED_EXCEPTION"
    INTERNAL_CATALOG_ASSET_CREATION_ONGOING_EXCEPTION = "INTERNAL_CATALOG_ASSET_CREATION_ONGOING_EXCEPTION"
    INTERNAL_CATALOG_ASSET_CREATION_UNSUPPORTED_EXCEPTION = "INTERNAL_CATALOG_ASSET_CREATION_UNSUPPORTED_EXCEPTION"
    INTERNAL_CATALOG_MISSING_UC_PATH_EXCEPTION = "INTERNAL_CATALOG_MISSING_UC_PATH_EXCEPTION"
    INTERNAL_CATALOG_PATH_OVERLAP_EXCEPTION = "INTERNAL_CATALOG_PATH_OVERLAP_EXCEPTION"
    INVALID_CERTIFIED_ANSWER_FUNCTION_EXCEPTION = "INVALID_CERTIFIED_ANSWER_FUNCTION_EXCEPTION"
    INVALID_CERTIFIED_ANSWER_IDENTIFIER_EXCEPTION = "INVALID_CERTIFIED_ANSWER_IDENTIFIER_EXCEPTION"
    INVALID_CHAT_COMPLETION_JSON_EXCEPTION = "INVALID_CHAT_COMPLETION_JSON_EXCEPTION"
    INVALID_COMPLETION_REQUEST_EXCEPTION = "INVALID_COMPLETION_REQUEST_EXCEPTION"
    INVALID_FUNCTION_CALL_EXCEPTION = "INVALID_FUNCTION_CALL_EXCEPTION"
    INVALID_SQL_MULTIPLE_DATASET_REFERENCES_EXCEPTION = "INVALID_SQL_MULTIPLE_DATASET_REFERENCES_EXCEPTION"
    INVALID_SQL_MULTIPLE_STATEMENTS_EXCEPTION = "INVALID_SQL_MULTIPLE_STATEMENTS_EXCEPTION"
    INVALID_SQL_UNKNOWN_TABLE_EXCEPTION = "INVALID_SQL_UNKNOWN_TABLE_EXCEPTION"
    INVALID_TABLE_IDENTIFIER_EXCEPTION = "INVALID_TABLE_IDENTIFIER_EXCEPTION"
    LOCAL_CONTEXT_EXCEEDED_EXCEPTION = "LOCAL_CONTEXT_EXCEEDED_EXCEPTION"
    MESSAGE_ATTACHMENT_TOO_LONG_ERROR = "MESSAGE_ATTACHMENT_TOO_LONG_ERROR"
    MESSAGE_CANCELLED_WHILE_EXECUTING_EXCEPTION = "MESSAGE_CANCELLED_WHILE_EXECUTING_EXCEPTION"
    MESSAGE_DELETED_WHILE_EXECUTING_EXCEPTION = "MESSAGE_DELETED_WHILE_EXECUTING_EXCEPTION"
    MESSAGE_UPDATED_WHILE_EXECUTING_EXCEPTION = "MESSAGE_UPDATED_WHILE_EXECUTING_EXCEPTION"
    MISSING_SQL_QUERY_EXCEPTION = "MISSING_SQL_QUERY_EXCEPTION"
    NO_DEPLOYMENTS_AVAILABLE_TO_WORKSPACE = "NO_DEPLOYMENTS_AVAILABLE_TO_WORKSPACE"
    NO_QUERY_TO_VISUALIZE_EXCEPTION = "NO_QUERY_TO_VISUALIZE_EXCEPTION"
    NO_TABLES_TO_QUERY_EXCEPTION = "NO_TABLES_TO_QUERY_EXCEPTION"
    RATE_LIMIT_EXCEEDED_GENERIC_EXCEPTION = "RATE_LIMIT_EXCEEDED_GENERIC_EXCEPTION"
    RATE_LIMIT_EXCEEDED_SPECIFIED_WAIT_EXCEPTION = "RATE_LIMIT_EXCEEDED_SPECIFIED_WAIT_EXCEPTION"
    REPLY_PROCESS_TIMEOUT_EXCEPTION = "REPLY_PROCESS_TIMEOUT_EXCEPTION"
    RETRYABLE_PROCESSING_EXCEPTION = "RETRYABLE_PROCESSING_EXCEPTION"
    SQL_EXECUTION_EXCEPTION = "SQL_EXECUTION_EXCEPTION"
    STOP_PROCESS_DUE_TO_AUTO_REGENERATE = "STOP_PROCESS_DUE_TO_AUTO_REGENERATE"
    TABLES_MISSING_EXCEPTION = "TABLES_MISSING_EXCEPTION"
    TOO_MANY_CERTIFIED_ANSWERS_EXCEPTION = "TOO_MANY_CERTIFIED_ANSWERS_EXCEPTION"
    TOO_MANY_TABLES_EXCEPTION = "TOO_MANY_TABLES_EXCEPTION"
    UNEXPECTED_REPLY_PROCESS_EXCEPTION = "UNEXPECTED_REPLY_PROCESS_EXCEPTION"
    UNKNOWN_AI_MODEL = "UNKNOWN_AI_MODEL"
    UNSUPPORTED_CONVERSATION_TYPE_EXCEPTION = "UNSUPPORTED_CONVERSATION_TYPE_EXCEPTION"
    WAREHOUSE_ACCESS_MISSING_EXCEPTION = "WAREHOUSE_ACCESS_MISSING_EXCEPTION"
    WAREHOUSE_NOT_FOUND_EXCEPTION = "WAREHOUSE_NOT_FOUND_EXCEPTION"


class MessageStatus(_rt.OpenEnum):
    ASKING_AI = "ASKING_AI"
    CANCELLED = "CANCELLED"
    COMPLETED = "COMPLETED"
    EXECUTING_QUERY = "EXECUTING_QUERY"
    FAILED = "FAILED"
    FETCHING_METADATA = "FETCHING_METADATA"
    FILTERING_CONTEXT = "FILTERING_CONTEXT"
    PENDING_WAREHOUSE = "PENDING_WAREHOUSE"
    QUERY_RESULT_EXPIRED = "QUERY_RESULT_EXPIRED"
    SUBMITTED = "SUBMITTED"


class SchedulePauseStatus(_rt.OpenEnum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"


class ScoreReason(_rt.OpenEnum):
    COLUMN_TYPE_DIFFERENCE = "COLUMN_TYPE_DIFFERENCE"
    EMPTY_GOOD_SQL = "EMPTY_GOOD_SQL"
    EMPTY_RESULT = "EMPTY_RESULT"
    LLM_JUDGE_FORMATTING_ERROR = "LLM_JUDGE_FORMATTING_ERROR"
    LLM_JUDGE_INCOMPLETE_OR_PARTIAL_OUTPUT = "LLM_JUDGE_INCOMPLETE_OR_PARTIAL_OUTPUT"
    LLM_JUDGE_INCORRECT_FUNCTION_USAGE = "LLM_JUDGE_INCORRECT_FUNCTION_USAGE"
    LLM_JUDGE_INCORRECT_METRIC_CALCULATION = "LLM_JUDGE_INCORRECT_METRIC_CALCULATION"
    LLM_JUDGE_INCORRECT_TABLE_OR_FIELD_USAGE = "LLM_JUDGE_INCORRECT_TABLE_OR_FIELD_USAGE"
    LLM_JUDGE_INSTRUCTION_COMPLIANCE_OR_MISSING_BUSINESS_LOGIC = (
        "LLM_JUDGE_INSTRUCTION_COMPLIANCE_OR_MISSING_BUSINESS_LOGIC"
    )
    LLM_JUDGE_MISINTERPRETATION_OF_USER_REQUEST = "LLM_JUDGE_MISINTERPRETATION_OF_USER_REQUEST"
    LLM_JUDGE_MISSING_JOIN = "LLM_JUDGE_MISSING_JOIN"
    LLM_JUDGE_MISSING_OR_INCORRECT_AGGREGATION = "LLM_JUDGE_MISSING_OR_INCORRECT_AGGREGATION"
    LLM_JUDGE_MISSING_OR_INCORRECT_FILTER = "LLM_JUDGE_MISSING_OR_INCORRECT_FILTER"
    LLM_JUDGE_MISSING_OR_INCORRECT_JOIN = "LLM_JUDGE_MISSING_OR_INCORRECT_JOIN"
    LLM_JUDGE_OTHER = "LLM_JUDGE_OTHER"
    LLM_JUDGE_SEMANTIC_ERROR = "LLM_JUDGE_SEMANTIC_ERROR"
    LLM_JUDGE_SYNTAX_ERROR = "LLM_JUDGE_SYNTAX_ERROR"
    LLM_JUDGE_WRONG_AGGREGATION = "LLM_JUDGE_WRONG_AGGREGATION"
    LLM_JUDGE_WRONG_COLUMNS = "LLM_JUDGE_WRONG_COLUMNS"
    LLM_JUDGE_WRONG_FILTER = "LLM_JUDGE_WRONG_FILTER"
    RESULT_EXTRA_COLUMNS = "RESULT_EXTRA_COLUMNS"
    RESULT_EXTRA_ROWS = "RESULT_EXTRA_ROWS"
    RESULT_MISSING_COLUMNS = "RESULT_MISSING_COLUMNS"
    RESULT_MISSING_ROWS = "RESULT_MISSING_ROWS"
    SINGLE_CELL_DIFFERENCE = "SINGLE_CELL_DIFFERENCE"


class TextAttachmentPurpose(_rt.OpenEnum):
    FOLLOW_UP_QUESTION = "FOLLOW_UP_QUESTION"
    TEXT_ATTACHMENT_PURPOSE_ANSWER = "TEXT_ATTACHMENT_PURPOSE_ANSWER"


class ThoughtType(_rt.OpenEnum):
    THOUGHT_TYPE_DATA_SOURCING = "THOUGHT_TYPE_DATA_SOURCING"
    THOUGHT_TYPE_DESCRIPTION = "THOUGHT_TYPE_DESCRIPTION"
    THOUGHT_TYPE_INSTRUCTIONS = "THOUGHT_TYPE_INSTRUCTIONS"
    THOUGHT_TYPE_STEPS = "THOUGHT_TYPE_STEPS"
    THOUGHT_TYPE_UNDERSTANDING = "THOUGHT_TYPE_UNDERSTANDING"


class AuthorizationDetails(_rt.Model):
    grant_rules: list[AuthorizationDetailsGrantRule] | None = None
    resource_legacy_acl_path: str | None = None
    resource_name: str | None = None
    type: str | None = None


class AuthorizationDetailsGrantRule(_rt.Model):
    permission_set: str | None = None


class CronSchedule(_rt.Model):
    quartz_cron_expression: str
    timezone_id: str


class Dashboard(_rt.Model):
    create_time: str | None = None
    dashboard_id: str | None = None
    display_name: str | None = None
    etag: str | None = None
    lifecycle_state: LifecycleState | None = None
    parent_path: str | None = None
    path: str | None = None
    serialized_dashboard: str | None = None
    update_time: str | None = None
    warehouse_id: str | None = None


class GenieAttachment(_rt.Model):
    attachment_id: str | None = None
    query: GenieQueryAttachment | None = None
    suggested_questions: GenieSuggestedQuestionsAttachment | None = None
    text: TextAttachment | None = None
    viz: GenieVizAttachment | None = None


class GenieConversation(_rt.Model):
    conversation_id: str
    space_id: str
    title: str
    created_timestamp: int | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None
    user_id: int | None = None


class GenieConversationSummary(_rt.Model):
    conversation_id: str
    agent_type: GenieConversationType | None = None
    created_timestamp: int | None = None
    title: str | None = None


class GenieEvalResponse(_rt.Model):
    response: str | None = None
    response_type: GenieEvalResponseType | None = None
    sql_execution_result: _sql.StatementResponse | None = None


class GenieEvalResult(_rt.Model):
    benchmark_question_id: str
    result_id: str
    space_id: str
    benchmark_answer: str | None = None
    created_by_user: int | None = None
    question: str | None = None
    status: EvaluationStatusType | None = None


class GenieEvalResultDetails(_rt.Model):
    benchmark_question_id: str
    result_id: str
    space_id: str
    actual_response: list[GenieEvalResponse] | None = None
    assessment: GenieEvalAssessment | None = None
    assessment_reasons: list[ScoreReason] | None = None
    eval_run_status: EvaluationStatusType | None = None
    expected_response: list[GenieEvalResponse] | None = None
    manual_assessment: bool | None = None


class GenieEvalRunResponse(_rt.Model):
    eval_run_id: str
    created_timestamp: int | None = None  # epoch milliseconds
    eval_run_status: EvaluationStatusType | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds
    num_correct: int | None = None
    num_done: int | None = None
    num_needs_review: int | None = None
    num_questions: int | None = None
    run_by_user: int | None = None


class GenieFeedback(_rt.Model):
    comment: str | None = None
    rating: GenieFeedbackRating | None = None


class GenieGenerateDownloadFullQueryResultResponse(_rt.Model):
    download_id: str | None = None
    download_id_signature: str | None = None


class GenieGetDownloadFullQueryResultResponse(_rt.Model):
    statement_response: _sql.StatementResponse | None = None


class GenieGetMessageQueryResultResponse(_rt.Model):
    statement_response: _sql.StatementResponse | None = None


class GenieListConversationCommentsResponse(_rt.Model):
    comments: list[GenieMessageComment] | None = None
    next_page_token: str | None = None


class GenieListConversationMessagesResponse(_rt.Model):
    messages: list[GenieMessage] | None = None
    next_page_token: str | None = None


class GenieListConversationsResponse(_rt.Model):
    conversations: list[GenieConversationSummary] | None = None
    next_page_token: str | None = None


class GenieListEvalResultsResponse(_rt.Model):
    eval_results: list[GenieEvalResult] | None = None
    next_page_token: str | None = None


class GenieListEvalRunsResponse(_rt.Model):
    eval_runs: list[GenieEvalRunResponse] | None = None
    next_page_token: str | None = None


class GenieListMessageCommentsResponse(_rt.Model):
    comments: list[GenieMessageComment] | None = None
    next_page_token: str | None = None


class GenieListSpacesResponse(_rt.Model):
    next_page_token: str | None = None
    spaces: list[GenieSpace] | None = None


class GenieMessage(_rt.Model):
    content: str
    conversation_id: str
    message_id: str
    space_id: str
    attachments: list[GenieAttachment] | None = None
    created_timestamp: int | None = None
    error: MessageError | None = None
    feedback: GenieFeedback | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None
    query_result: Result | None = None
    status: MessageStatus | None = None
    user_id: int | None = None


class GenieMessageComment(_rt.Model):
    content: str
    conversation_id: str
    message_comment_id: str
    message_id: str
    space_id: str
    created_timestamp: int | None = None
    user_id: int | None = None


class GenieQueryAttachment(_rt.Model):
    description: str | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None
    parameters: list[QueryAttachmentParameter] | None = None
    query: str | None = None
    query_result_metadata: GenieResultMetadata | None = None
    statement_id: str | None = None
    thoughts: list[Thought] | None = None
    title: str | None = None


class GenieResultMetadata(_rt.Model):
    is_truncated: bool | None = None
    row_count: int | None = None


class GenieSpace(_rt.Model):
    space_id: str
    title: str
    create_time: _datetime | None = None
    description: str | None = None
    etag: str | None = None
    parent_path: str | None = None
    serialized_space: str | None = None
    update_time: _datetime | None = None
    warehouse_id: str | None = None


class GenieStartConversationResponse(_rt.Model):
    conversation_id: str
    message_id: str
    conversation: GenieConversation | None = None
    message: GenieMessage | None = None


class GenieSuggestedQuestionsAttachment(_rt.Model):
    questions: list[str] | None = None


class GenieVizAttachment(_rt.Model):
    query_attachment_id: str | None = None
    title: str | None = None


class GetPublishedDashboardTokenInfoResponse(_rt.Model):
    authorization_details: list[AuthorizationDetails] | None = None
    custom_claim: str | None = None
    scope: str | None = None


class ListDashboardsResponse(_rt.Model):
    dashboards: list[Dashboard] | None = None
    next_page_token: str | None = None


class ListSchedulesResponse(_rt.Model):
    next_page_token: str | None = None
    schedules: list[Schedule] | None = None


class ListSubscriptionsResponse(_rt.Model):
    next_page_token: str | None = None
    subscriptions: list[Subscription] | None = None


class MessageError(_rt.Model):
    error: str | None = None
    type: MessageErrorType | None = None


class PublishedDashboard(_rt.Model):
    display_name: str | None = None
    embed_credentials: bool | None = None
    revision_create_time: str | None = None
    warehouse_id: str | None = None


class QueryAttachmentParameter(_rt.Model):
    keyword: str | None = None
    sql_type: str | None = None
    value: str | None = None


class Result(_rt.Model):
    is_truncated: bool | None = None
    row_count: int | None = None
    statement_id: str | None = None
    statement_id_signature: str | None = None


class RevertDashboardResponse(_rt.Model):
    dashboard: Dashboard | None = None


class Schedule(_rt.Model):
    cron_schedule: CronSchedule
    create_time: str | None = None
    dashboard_id: str | None = None
    display_name: str | None = None
    etag: str | None = None
    pause_status: SchedulePauseStatus | None = None
    schedule_id: str | None = None
    update_time: str | None = None
    warehouse_id: str | None = None


class Subscriber(_rt.Model):
    destination_subscriber: SubscriptionSubscriberDestination | None = None
    user_subscriber: SubscriptionSubscriberUser | None = None


class Subscription(_rt.Model):
    subscriber: Subscriber
    create_time: str | None = None
    created_by_user_id: int | None = None
    dashboard_id: str | None = None
    etag: str | None = None
    schedule_id: str | None = None
    skip_notify: bool | None = None
    subscription_id: str | None = None
    update_time: str | None = None


class SubscriptionSubscriberDestination(_rt.Model):
    destination_id: str


class SubscriptionSubscriberUser(_rt.Model):
    user_id: int


class TextAttachment(_rt.Model):
    content: str | None = None
    id: str | None = None
    purpose: TextAttachmentPurpose | None = None


class Thought(_rt.Model):
    content: str | None = None
    thought_type: ThoughtType | None = None


class TrashDashboardResponse(_rt.Model): ...


class UnpublishDashboardResponse(_rt.Model): ...
