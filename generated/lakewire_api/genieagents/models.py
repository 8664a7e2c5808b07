"""Generated from genieagents (databricks-sdk 0.162.0, spec f5dbe35c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class GenieAgentBenchmarkAnswerFormat(_rt.OpenEnum):
    GENIE_AGENT_BENCHMARK_ANSWER_FORMAT_SQL = "GENIE_AGENT_BENCHMARK_ANSWER_FORMAT_SQL"


class GenieAgentJoinRelationshipType(_rt.OpenEnum):
    GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_MANY_TO_MANY = "GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_MANY_TO_MANY"
    GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_MANY_TO_ONE = "GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_MANY_TO_ONE"
    GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_ONE_TO_MANY = "GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_ONE_TO_MANY"
    GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_ONE_TO_ONE = "GENIE_AGENT_JOIN_RELATIONSHIP_TYPE_ONE_TO_ONE"


class GenieAgentView(_rt.OpenEnum):
    GENIE_AGENT_VIEW_BASIC = "GENIE_AGENT_VIEW_BASIC"
    GENIE_AGENT_VIEW_FULL = "GENIE_AGENT_VIEW_FULL"


class GenieAgent(_rt.Model):
    definition: GenieAgentDefinition
    display_name: str
    warehouse_id: str
    create_time: _datetime | None = None
    description: str | None = None
    effective_parent_path: str | None = None
    etag: str | None = None
    name: str | None = None
    parent_path: str | None = None
    update_time: _datetime | None = None


class GenieAgentBenchmarkAnswer(_rt.Model):
    content: str
    format: GenieAgentBenchmarkAnswerFormat


class GenieAgentBenchmarkQuestion(_rt.Model):
    id: str
    question: str
    answer: list[GenieAgentBenchmarkAnswer] | None = None
    evaluation_note: str | None = None


class GenieAgentBenchmarks(_rt.Model):
    questions: list[GenieAgentBenchmarkQuestion] | None = None


class GenieAgentColumnConfig(_rt.Model):
    column: str
    description: str | None = None
    display_name: str | None = None
    enable_entity_matching: bool | None = None
    enable_format_assistance: bool | None = None
    exclude: bool | None = None
    synonyms: list[str] | None = None


class GenieAgentConfig(_rt.Model):
    sample_questions: list[GenieAgentSampleQuestion] | None = None


class GenieAgentDataSources(_rt.Model):
    mcp_connections: list[GenieAgentMcpConnection] | None = None
    tables: list[GenieAgentTable] | None = None
    volumes: list[GenieAgentVolume] | None = None


class GenieAgentDefinition(_rt.Model):
    benchmarks: GenieAgentBenchmarks | None = None
    config: GenieAgentConfig | None = None
    data_sources: GenieAgentDataSources | None = None
    instructions: GenieAgentInstructions | None = None


class GenieAgentExampleQuestionSql(_rt.Model):
    id: str
    question: str
    sql: str
    parameters: list[GenieAgentSqlParameter] | None = None
    usage_guidance: str | None = None


class GenieAgentInstructions(_rt.Model):
    example_question_sqls: list[GenieAgentExampleQuestionSql] | None = None
    join_specs: list[GenieAgentJoinSpec] | None = None
    sql_functions: list[GenieAgentSqlFunction] | None = None
    sql_snippets: GenieAgentSqlSnippets | None = None
    text_instructions: list[GenieAgentTextInstruction] | None = None


class GenieAgentJoinSource(_rt.Model):
    identifier: str
    alias: str | None = None


class GenieAgentJoinSpec(_rt.Model):
    id: str
    left: GenieAgentJoinSource
    right: GenieAgentJoinSource
    sql: str
    comment: str | None = None
    instruction: str | None = None
    relationship_type: GenieAgentJoinRelationshipType | None = None


class GenieAgentMcpConnection(_rt.Model):
    mcp_connection: str


class GenieAgentSampleQuestion(_rt.Model):
    id: str
    question: str


class GenieAgentSqlExpression(_rt.Model):
    id: str
    sql: str
    alias: str | None = None
    display_name: str | None = None
    instruction: str | None = None
    synonyms: list[str] | None = None


class GenieAgentSqlFilter(_rt.Model):
    id: str
    sql: str
    display_name: str | None = None
    instruction: str | None = None
    synonyms: list[str] | None = None


class GenieAgentSqlFunction(_rt.Model):
    id: str
    identifier: str


class GenieAgentSqlMeasure(_rt.Model):
    id: str
    sql: str
    alias: str | None = None
    display_name: str | None = None
    instruction: str | None = None
    synonyms: list[str] | None = None


class GenieAgentSqlParameter(_rt.Model):
    name: str
    default_value: GenieAgentSqlParameterDefaultValue | None = None
    description: str | None = None
    type_hint: str | None = None


class GenieAgentSqlParameterDefaultRange(_rt.Model):
    max: str | None = None
    min: str | None = None


class GenieAgentSqlParameterDefaultValue(_rt.Model):
    value_range: GenieAgentSqlParameterDefaultRange | None = None
    values: list[str] | None = None


class GenieAgentSqlSnippets(_rt.Model):
    expressions: list[GenieAgentSqlExpression] | None = None
    filters: list[GenieAgentSqlFilter] | None = None
    measures: list[GenieAgentSqlMeasure] | None = None


class GenieAgentTable(_rt.Model):
    identifier: str
    column_configs: list[GenieAgentColumnConfig] | None = None
    description: str | None = None


class GenieAgentTextInstruction(_rt.Model):
    content: str
    id: str


class GenieAgentVolume(_rt.Model):
    path: str
    description: str | None = None


class ListGenieAgentsResponse(_rt.Model):
    genie_agents: list[GenieAgent] | None = None
    next_page_token: str | None = None
    unreachable: list[str] | None = None
