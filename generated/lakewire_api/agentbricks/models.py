"""Generated from agentbricks (databricks-sdk 0.162.0, spec 2a1aba72); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class State(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"


class CustomLlm(_rt.Model):
    instructions: str
    name: str
    agent_artifact_path: str | None = None
    creation_time: str | None = None
    creator: str | None = None
    datasets: list[Dataset] | None = None
    endpoint_name: str | None = None
    guidelines: list[str] | None = None
    id: str | None = None
    optimization_state: State | None = None


class Dataset(_rt.Model):
    table: Table


class Table(_rt.Model):
    request_col: str
    table_path: str
    response_col: str | None = None
