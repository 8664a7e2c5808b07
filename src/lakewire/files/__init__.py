"""
Files in Unity Catalog volumes: upload, download, list, look and delete.
"""

from lakewire.files.client import FileInfo, FilesClient

__all__ = ["FileInfo", "FilesClient"]
