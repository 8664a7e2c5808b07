"""
The local workspace: a server on loopback that speaks the Databricks REST API over real Delta tables on disk.

``LocalWorkspace.start(path)`` shares one server process per folder; ``python -m lakewire.local`` serves one by hand.
Importing this loads neither the server nor the engine.
"""

from lakewire_local.findings import Finding
from lakewire_local.folder_check import check_folder
from lakewire_local.process.before_start import WorkspaceStartError
from lakewire_local.process.local_api import LoggedRequest, RequestLog, WorkspaceControlError, WorkspaceSnapshot
from lakewire_local.process.local_workspace import LocalWorkspace

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
