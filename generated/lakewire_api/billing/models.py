"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.compute import models as _compute


class ActionConfigurationType(_rt.OpenEnum):
    BLOCK_USAGE = "BLOCK_USAGE"
    EMAIL_NOTIFICATION = "EMAIL_NOTIFICATION"


class AlertConfigurationQuantityType(_rt.OpenEnum):
    LIST_PRICE_DOLLARS_USD = "LIST_PRICE_DOLLARS_USD"


class AlertConfigurationScopeType(_rt.OpenEnum):
    ALERT_CONFIGURATION_SCOPE_TYPE_PER_USER = "ALERT_CONFIGURATION_SCOPE_TYPE_PER_USER"
    ALERT_CONFIGURATION_SCOPE_TYPE_SHARED = "ALERT_CONFIGURATION_SCOPE_TYPE_SHARED"


class AlertConfigurationTimePeriod(_rt.OpenEnum):
    MONTH = "MONTH"


class AlertConfigurationTriggerType(_rt.OpenEnum):
    CUMULATIVE_SPENDING_EXCEEDED = "CUMULATIVE_SPENDING_EXCEEDED"


class BudgetConfigurationFilterOperator(_rt.OpenEnum):
    IN = "IN"


class BudgetResourceType(_rt.OpenEnum):
    BUDGET_RESOURCE_TYPE_ALL_RESOURCES = "BUDGET_RESOURCE_TYPE_ALL_RESOURCES"
    BUDGET_RESOURCE_TYPE_UNITY_AI_GATEWAY = "BUDGET_RESOURCE_TYPE_UNITY_AI_GATEWAY"


class DeliveryStatus(_rt.OpenEnum):
    CREATED = "CREATED"
    NOT_FOUND = "NOT_FOUND"
    SUCCEEDED = "SUCCEEDED"
    SYSTEM_FAILURE = "SYSTEM_FAILURE"
    USER_FAILURE = "USER_FAILURE"


class LogDeliveryConfigStatus(_rt.OpenEnum):
    DISABLED = "DISABLED"
    ENABLED = "ENABLED"


class LogType(_rt.OpenEnum):
    AUDIT_LOGS = "AUDIT_LOGS"
    BILLABLE_USAGE = "BILLABLE_USAGE"


class OutputFormat(_rt.OpenEnum):
    CSV = "CSV"
    JSON = "JSON"


class SortSpecField(_rt.OpenEnum):
    POLICY_NAME = "POLICY_NAME"


class UsageDashboardMajorVersion(_rt.OpenEnum):
    USAGE_DASHBOARD_MAJOR_VERSION_1 = "USAGE_DASHBOARD_MAJOR_VERSION_1"
    USAGE_DASHBOARD_MAJOR_VERSION_2 = "USAGE_DASHBOARD_MAJOR_VERSION_2"


class UsageDashboardType(_rt.OpenEnum):
    USAGE_DASHBOARD_TYPE_GLOBAL = "USAGE_DASHBOARD_TYPE_GLOBAL"
    USAGE_DASHBOARD_TYPE_WORKSPACE = "USAGE_DASHBOARD_TYPE_WORKSPACE"


class ActionConfiguration(_rt.Model):
    action_configuration_id: str | None = None
    action_type: ActionConfigurationType | None = None
    target: str | None = None


class AlertConfiguration(_rt.Model):
    action_configurations: list[ActionConfiguration] | None = None
    alert_configuration_id: str | None = None
    principal_overrides: list[PrincipalOverride] | None = None
    quantity_threshold: str | None = None
    quantity_type: AlertConfigurationQuantityType | None = None
    scope_type: AlertConfigurationScopeType | None = None
    time_period: AlertConfigurationTimePeriod | None = None
    trigger_type: AlertConfigurationTriggerType | None = None


class AlertSpendStatus(_rt.Model):
    percent_consumed: str | None = None
    scope_type: AlertConfigurationScopeType | None = None
    spend: str | None = None
    threshold: str | None = None
    time_period: AlertConfigurationTimePeriod | None = None


class BudgetConfiguration(_rt.Model):
    account_id: str | None = None
    alert_configurations: list[AlertConfiguration] | None = None
    budget_configuration_id: str | None = None
    create_time: int | None = None
    display_name: str | None = None
    filter: BudgetConfigurationFilter | None = None
    include_external_spend: bool | None = None
    resource_type: BudgetResourceType | None = None
    update_time: int | None = None


class BudgetConfigurationFilter(_rt.Model):
    tags: list[BudgetConfigurationFilterTagClause] | None = None
    workspace_id: BudgetConfigurationFilterWorkspaceIdClause | None = None


class BudgetConfigurationFilterClause(_rt.Model):
    operator: BudgetConfigurationFilterOperator | None = None
    values: list[str] | None = None


class BudgetConfigurationFilterTagClause(_rt.Model):
    key: str | None = None
    value: BudgetConfigurationFilterClause | None = None


class BudgetConfigurationFilterWorkspaceIdClause(_rt.Model):
    operator: BudgetConfigurationFilterOperator | None = None
    values: list[int] | None = None


class BudgetPolicy(_rt.Model):
    binding_workspace_ids: list[int] | None = None
    custom_tags: list[_compute.CustomPolicyTag] | None = None
    policy_id: str | None = None
    policy_name: str | None = None


class BudgetSpendStatus(_rt.Model):
    alert_spend_statuses: list[AlertSpendStatus] | None = None
    name: str | None = None


class CreateBillingUsageDashboardResponse(_rt.Model):
    dashboard_id: str | None = None


class CreateBudgetConfigurationBudget(_rt.Model):
    account_id: str | None = None
    alert_configurations: list[CreateBudgetConfigurationBudgetAlertConfigurations] | None = None
    display_name: str | None = None
    filter: BudgetConfigurationFilter | None = None
    include_external_spend: bool | None = None
    resource_type: BudgetResourceType | None = None


class CreateBudgetConfigurationBudgetActionConfigurations(_rt.Model):
    action_type: ActionConfigurationType | None = None
    target: str | None = None


class CreateBudgetConfigurationBudgetAlertConfigurations(_rt.Model):
    action_configurations: list[CreateBudgetConfigurationBudgetActionConfigurations] | None = None
    principal_overrides: list[PrincipalOverride] | None = None
    quantity_threshold: str | None = None
    quantity_type: AlertConfigurationQuantityType | None = None
    scope_type: AlertConfigurationScopeType | None = None
    time_period: AlertConfigurationTimePeriod | None = None
    trigger_type: AlertConfigurationTriggerType | None = None


class CreateBudgetConfigurationResponse(_rt.Model):
    budget: BudgetConfiguration | None = None


class CreateLogDeliveryConfigurationParams(_rt.Model):
    credentials_id: str
    log_type: LogType
    output_format: OutputFormat
    storage_configuration_id: str
    config_name: str | None = None
    delivery_path_prefix: str | None = None
    delivery_start_time: str | None = None
    status: LogDeliveryConfigStatus | None = None
    workspace_ids_filter: list[int] | None = None


class DeleteBudgetConfigurationResponse(_rt.Model): ...


class Filter(_rt.Model):
    creator_user_id: int | None = None
    creator_user_name: str | None = None
    policy_name: str | None = None


class GetBillingUsageDashboardResponse(_rt.Model):
    dashboard_id: str | None = None
    dashboard_url: str | None = None


class GetBudgetConfigurationResponse(_rt.Model):
    budget: BudgetConfiguration | None = None


class GetLogDeliveryConfigurationResponse(_rt.Model):
    log_delivery_configuration: LogDeliveryConfiguration | None = None


class LimitConfig(_rt.Model): ...


class ListBudgetConfigurationsResponse(_rt.Model):
    budgets: list[BudgetConfiguration] | None = None
    next_page_token: str | None = None


class ListBudgetPoliciesResponse(_rt.Model):
    next_page_token: str | None = None
    policies: list[BudgetPolicy] | None = None
    previous_page_token: str | None = None


class ListBudgetSpendStatusesResponse(_rt.Model):
    budget_spend_statuses: list[BudgetSpendStatus] | None = None
    next_page_token: str | None = None


class LogDeliveryConfiguration(_rt.Model):
    credentials_id: str
    log_type: LogType
    output_format: OutputFormat
    storage_configuration_id: str
    account_id: str | None = None
    config_id: str | None = None
    config_name: str | None = None
    creation_time: int | None = None  # epoch milliseconds
    delivery_path_prefix: str | None = None
    delivery_start_time: str | None = None
    log_delivery_status: LogDeliveryStatus | None = None
    status: LogDeliveryConfigStatus | None = None
    update_time: int | None = None  # epoch milliseconds
    workspace_ids_filter: list[int] | None = None


class LogDeliveryStatus(_rt.Model):
    message: str
    status: DeliveryStatus
    last_attempt_time: str | None = None
    last_successful_attempt_time: str | None = None


class PatchStatusResponse(_rt.Model): ...


class PrincipalOverride(_rt.Model):
    override_threshold: str | None = None
    principal_id: int | None = None


class SortSpec(_rt.Model):
    descending: bool | None = None
    field: SortSpecField | None = None


class UpdateBudgetConfigurationBudget(_rt.Model):
    account_id: str | None = None
    alert_configurations: list[AlertConfiguration] | None = None
    budget_configuration_id: str | None = None
    display_name: str | None = None
    filter: BudgetConfigurationFilter | None = None
    include_external_spend: bool | None = None
    resource_type: BudgetResourceType | None = None


class UpdateBudgetConfigurationResponse(_rt.Model):
    budget: BudgetConfiguration | None = None


class WrappedLogDeliveryConfiguration(_rt.Model):
    log_delivery_configuration: LogDeliveryConfiguration | None = None


class WrappedLogDeliveryConfigurations(_rt.Model):
    log_delivery_configurations: list[LogDeliveryConfiguration] | None = None
    next_page_token: str | None = None
