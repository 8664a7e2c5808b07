"""
Unity Catalog: catalogs, schemas, tables and volumes as objects, not their contents.
"""

from lakewire.catalog.client import CatalogClient
from lakewire.catalog.containers import Catalogs, Schemas
from lakewire.catalog.effective import EffectiveGrant
from lakewire.catalog.grants import GrantChanges, Grants
from lakewire.catalog.tables import Tables
from lakewire.catalog.volumes import Volumes
from lakewire.catalog.walking import CatalogEntry

__all__ = [
    "CatalogClient",
    "CatalogEntry",
    "Catalogs",
    "EffectiveGrant",
    "GrantChanges",
    "Grants",
    "Schemas",
    "Tables",
    "Volumes",
]
