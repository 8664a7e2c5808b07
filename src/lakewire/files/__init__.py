"""
Files in Unity Catalog volumes: upload, download, list, look up and delete; whole folders, and keeping them equal.

Small files of the workspace are taken by the same verbs.
"""

from lakewire.files.client import FilesClient
from lakewire.files.folder_sync import FolderProgress, SyncResult
from lakewire.files.info import FileInfo
from lakewire.files.plans import SyncAction, SyncPlan

__all__ = ["FileInfo", "FilesClient", "FolderProgress", "SyncAction", "SyncPlan", "SyncResult"]
