"""Generated from knowledgeassistants (databricks-sdk 0.162.0, spec 516266ac); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class KnowledgeAssistantPermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"


class KnowledgeAssistantState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    CREATING = "CREATING"
    FAILED = "FAILED"


class KnowledgeSourceState(_rt.OpenEnum):
    FAILED_UPDATE = "FAILED_UPDATE"
    UPDATED = "UPDATED"
    UPDATING = "UPDATING"


class Example(_rt.Model):
    question: str
    create_time: _datetime | None = None
    example_id: str | None = None
    guidelines: list[str] | None = None
    name: str | None = None
    update_time: _datetime | None = None


class FilesSpec(_rt.Model):
    path: str


class FileTableSpec(_rt.Model):
    file_col: str
    table_name: str


class GetKnowledgeAssistantPermissionLevelsResponse(_rt.Model):
    permission_levels: list[KnowledgeAssistantPermissionsDescription] | None = None


class IndexSpec(_rt.Model):
    doc_uri_col: str
    index_name: str
    text_col: str


class KnowledgeAssistant(_rt.Model):
    description: str
    display_name: str
    create_time: _datetime | None = None
    creator: str | None = None
    endpoint_name: str | None = None
    error_info: str | None = None
    experiment_id: str | None = None
    id: str | None = None
    instructions: str | None = None
    name: str | None = None
    state: KnowledgeAssistantState | None = None


class KnowledgeAssistantAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: KnowledgeAssistantPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class KnowledgeAssistantAccessControlResponse(_rt.Model):
    all_permissions: list[KnowledgeAssistantPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class KnowledgeAssistantPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: KnowledgeAssistantPermissionLevel | None = None


class KnowledgeAssistantPermissions(_rt.Model):
    access_control_list: list[KnowledgeAssistantAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class KnowledgeAssistantPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: KnowledgeAssistantPermissionLevel | None = None


class KnowledgeSource(_rt.Model):
    description: str
    display_name: str
    source_type: str
    create_time: _datetime | None = None
    file_table: FileTableSpec | None = None
    files: FilesSpec | None = None
    id: str | None = None
    index: IndexSpec | None = None
    knowledge_cutoff_time: _datetime | None = None
    name: str | None = None
    state: KnowledgeSourceState | None = None


class ListExamplesResponse(_rt.Model):
    examples: list[Example] | None = None
    next_page_token: str | None = None


class ListKnowledgeAssistantsResponse(_rt.Model):
    knowledge_assistants: list[KnowledgeAssistant] | None = None
    next_page_token: str | None = None


class ListKnowledgeSourcesResponse(_rt.Model):
    knowledge_sources: list[KnowledgeSource] | None = None
    next_page_token: str | None = None
