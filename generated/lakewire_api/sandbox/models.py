"""Generated from sandbox (databricks-sdk 0.162.0, spec 40dc47b3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime, timedelta as _timedelta

import lakewire_runtime as _rt


class ExecuteCommandStatus(_rt.OpenEnum):
    EXECUTE_COMMAND_STATUS_COMPLETED = "EXECUTE_COMMAND_STATUS_COMPLETED"
    EXECUTE_COMMAND_STATUS_FAILED = "EXECUTE_COMMAND_STATUS_FAILED"
    EXECUTE_COMMAND_STATUS_TIMED_OUT = "EXECUTE_COMMAND_STATUS_TIMED_OUT"


class SandboxFileType(_rt.OpenEnum):
    SANDBOX_FILE_TYPE_DIRECTORY = "SANDBOX_FILE_TYPE_DIRECTORY"
    SANDBOX_FILE_TYPE_FILE = "SANDBOX_FILE_TYPE_FILE"
    SANDBOX_FILE_TYPE_OTHER = "SANDBOX_FILE_TYPE_OTHER"
    SANDBOX_FILE_TYPE_SYMLINK = "SANDBOX_FILE_TYPE_SYMLINK"


class SandboxState(_rt.OpenEnum):
    SANDBOX_STATE_PENDING = "SANDBOX_STATE_PENDING"
    SANDBOX_STATE_RUNNING = "SANDBOX_STATE_RUNNING"
    SANDBOX_STATE_STOPPED = "SANDBOX_STATE_STOPPED"
    SANDBOX_STATE_STOPPING = "SANDBOX_STATE_STOPPING"


class Command(_rt.Model):
    args: list[str] | None = None
    cmd: str | None = None
    command_id: str | None = None
    exit_code: int | None = None
    finished: bool | None = None
    pid: int | None = None


class ComputeSpec(_rt.Model):
    inactivity_timeout: _timedelta | None = None


class CreateDirectoryResponse(_rt.Model): ...


class DeletePathResponse(_rt.Model): ...


class EnvironmentSpec(_rt.Model):
    image_uri: str | None = None


class ExecuteCommandSyncResponse(_rt.Model):
    command_id: str | None = None
    exit_code: int | None = None
    status: ExecuteCommandStatus | None = None
    stderr: str | None = None
    stdout: str | None = None
    truncated: bool | None = None


class GetMetadataResponse(_rt.Model):
    file: SandboxFileInfo | None = None


class ListCommandsResponse(_rt.Model):
    commands: list[Command] | None = None
    next_page_token: str | None = None


class ListDirectoryContentsResponse(_rt.Model):
    contents: list[SandboxFileInfo] | None = None
    next_page_token: str | None = None


class ListSandboxesResponse(_rt.Model):
    next_page_token: str | None = None
    sandboxes: list[Sandbox] | None = None


class RenamePathResponse(_rt.Model): ...


class Sandbox(_rt.Model):
    create_time: _datetime | None = None
    display_name: str | None = None
    metadata: SandboxMetadata | None = None
    name: str | None = None
    spec: SandboxSpec | None = None
    status: SandboxStatus | None = None
    update_time: _datetime | None = None


class SandboxFileInfo(_rt.Model):
    file_type: SandboxFileType | None = None
    group: str | None = None
    mode: int | None = None
    modify_time: _datetime | None = None
    name: str | None = None
    owner: str | None = None
    path: str | None = None
    permissions: str | None = None
    size: int | None = None
    symlink_target: str | None = None


class SandboxMetadata(_rt.Model):
    custom_tags: dict[str, str] | None = None


class SandboxSpec(_rt.Model):
    compute: ComputeSpec | None = None
    environment: EnvironmentSpec | None = None


class SandboxStatus(_rt.Model):
    state: SandboxState | None = None
