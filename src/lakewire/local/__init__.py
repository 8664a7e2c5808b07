"""
The local workspace: a server on loopback that speaks the Databricks REST API over real Delta tables on disk.

``LocalWorkspace.start(path)`` shares one server process per folder; ``python -m lakewire.local`` serves one by hand.
The server is the package ``lakewire_local``; importing this loads neither it nor the engine.
"""

from lakewire_local import (
    Finding,
    LocalWorkspace,
    LoggedRequest,
    RequestLog,
    WorkspaceControlError,
    WorkspaceSnapshot,
    WorkspaceStartError,
    check_folder,
)

__all__ = [
    "Finding",
    "LocalWorkspace",
    "LoggedRequest",
    "RequestLog",
    "WorkspaceControlError",
    "WorkspaceSnapshot",
    "WorkspaceStartError",
    "check_folder",
]
