"""
Files in Unity Catalog volumes: upload, download, list, look up and delete.
"""

from lakewire.files.client import FilesClient
from lakewire.files.info import FileInfo

__all__ = ["FileInfo", "FilesClient"]
