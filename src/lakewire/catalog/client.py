"""
Unity Catalog: the four kinds of objects, each at its own attribute, and privileges on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lakewire.catalog.containers import Catalogs, Schemas
from lakewire.catalog.grants import Grants
from lakewire.catalog.tables import Tables
from lakewire.catalog.volumes import Volumes
from lakewire.catalog.walking import CatalogEntry, walk

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.http import Deadline, Transport

__all__ = ["CatalogClient"]


class CatalogClient:
    """
    Find, create, change and delete Unity Catalog objects. Reached as ``client.catalog``.

    Attributes:
        catalogs: Catalogs of the metastore.
        schemas: Schemas of a catalog.
        tables: Tables and views of a schema.
        volumes: Volumes of a schema.
        grants: Privileges on objects of all kinds.
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self.catalogs = Catalogs(sender, config)
        self.schemas = Schemas(sender, config)
        self.tables = Tables(sender, config)
        self.volumes = Volumes(sender, config)
        self.grants = Grants(sender)
        self._sender = sender
        self._config = config

    def walk(self, name: str | None = None) -> Iterator[CatalogEntry]:
        """
        Iterate over everything that the caller may see: each object before what is in it, page by page as needed.

        Costs a request for each page of schemas, and for each schema one for its tables and views, one for its
        volumes and one for its functions. ``information_schema`` is left out.

        Args:
            name: ``catalog`` or ``catalog.schema``. Default: all catalogs.

        Raises:
            NotFoundError: There is no such object; raised when the iteration begins.
        """
        return walk(self, self._sender, name)

    def with_deadline(self, deadline: Deadline | float | None) -> CatalogClient:
        """
        Return a clone whose calls all end within *deadline*: a Deadline, or seconds; None for no bound.
        """
        return CatalogClient(self._sender.with_deadline(deadline), self._config)
