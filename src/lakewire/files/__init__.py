"""
Files in Unity Catalog volumes and of the workspace: upload, download, open, list, copy, delete; folders kept equal.
"""

from lakewire.files.client import FilesClient
from lakewire.files.folder_sync import FolderProgress, SyncResult
from lakewire.files.info import FileInfo
from lakewire.files.plans import SyncAction, SyncPlan

__all__ = ["FileInfo", "FilesClient", "FolderProgress", "SyncAction", "SyncPlan", "SyncResult"]
