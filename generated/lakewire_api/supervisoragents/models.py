"""Generated from supervisoragents (databricks-sdk 0.162.0, spec 08828c9e); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class SupervisorAgentPermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"


class App(_rt.Model):
    name: str


class Example(_rt.Model):
    guidelines: list[str]
    question: str
    example_id: str | None = None
    name: str | None = None


class GenieSpace(_rt.Model):
    id: str


class GetSupervisorAgentPermissionLevelsResponse(_rt.Model):
    permission_levels: list[SupervisorAgentPermissionsDescription] | None = None


class KnowledgeAssistant(_rt.Model):
    knowledge_assistant_id: str
    serving_endpoint_name: str | None = None


class ListExamplesResponse(_rt.Model):
    examples: list[Example] | None = None
    next_page_token: str | None = None


class ListSupervisorAgentsResponse(_rt.Model):
    next_page_token: str | None = None
    supervisor_agents: list[SupervisorAgent] | None = None


class ListToolsResponse(_rt.Model):
    next_page_token: str | None = None
    tools: list[Tool] | None = None


class SupervisorAgent(_rt.Model):
    display_name: str
    create_time: _datetime | None = None
    creator: str | None = None
    description: str | None = None
    endpoint_name: str | None = None
    experiment_id: str | None = None
    id: str | None = None
    instructions: str | None = None
    name: str | None = None
    supervisor_agent_id: str | None = None


class SupervisorAgentAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: SupervisorAgentPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class SupervisorAgentAccessControlResponse(_rt.Model):
    all_permissions: list[SupervisorAgentPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class SupervisorAgentPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: SupervisorAgentPermissionLevel | None = None


class SupervisorAgentPermissions(_rt.Model):
    access_control_list: list[SupervisorAgentAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class SupervisorAgentPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: SupervisorAgentPermissionLevel | None = None


class Tool(_rt.Model):
    tool_type: str
    app: App | None = None
    description: str | None = None
    genie_space: GenieSpace | None = None
    id: str | None = None
    knowledge_assistant: KnowledgeAssistant | None = None
    name: str | None = None
    tool_id: str | None = None
    uc_connection: UcConnection | None = None
    uc_function: UcFunction | None = None
    volume: Volume | None = None


class UcConnection(_rt.Model):
    name: str


class UcFunction(_rt.Model):
    name: str


class Volume(_rt.Model):
    name: str
