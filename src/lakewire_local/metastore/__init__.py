"""
The state of the local workspace: catalogs, schemas, tables, views and volumes in one SQLite file.
"""

from lakewire_local.metastore.metastore import Metastore

__all__ = ["Metastore"]
