"""
Unity Catalog: each kind of objects at an attribute, and privileges on them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Self

from lakewire.catalog.containers import Catalogs, Schemas
from lakewire.catalog.grants import Grants
from lakewire.catalog.tables import Tables
from lakewire.catalog.volumes import Volumes
from lakewire.catalog.walking import CatalogEntry, search, walk
from lakewire.forks import lazily

if TYPE_CHECKING:
    from lakewire.catalog.bindings import WorkspaceBindings
    from lakewire.catalog.connections import Connections
    from lakewire.catalog.lineage import Lineage
    from lakewire.catalog.policies import Policies
    from lakewire.catalog.routines import Functions, Models
    from lakewire.catalog.storage import ExternalLocations, StorageCredentials
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
        functions: Functions of a schema.
        models: Registered models of a schema.
        external_locations: Paths in cloud storage.
        storage_credentials: Identities that reach cloud storage.
        connections: Connections to other systems.
        bindings: Workspaces that may use catalogs and locations.
        policies: Row filters and masks for whatever has certain tags.
        lineage: Which tables and columns others were filled from.
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

    @lazily
    def functions(self) -> Functions:
        """
        Functions of a schema.
        """
        from lakewire.catalog.routines import Functions

        return Functions(self._sender, self._config)

    @lazily
    def models(self) -> Models:
        """
        Registered models of a schema.
        """
        from lakewire.catalog.routines import Models

        return Models(self._sender, self._config)

    @lazily
    def external_locations(self) -> ExternalLocations:
        """
        Paths in cloud storage that tables and volumes may lie below.
        """
        from lakewire.catalog.storage import ExternalLocations

        return ExternalLocations(self._sender, self._config)

    @lazily
    def storage_credentials(self) -> StorageCredentials:
        """
        Identities that reach cloud storage.
        """
        from lakewire.catalog.storage import StorageCredentials

        return StorageCredentials(self._sender, self._config)

    @lazily
    def connections(self) -> Connections:
        """
        Connections to other systems.
        """
        from lakewire.catalog.connections import Connections

        return Connections(self._sender, self._config)

    @lazily
    def bindings(self) -> WorkspaceBindings:
        """
        Workspaces that may use catalogs, locations and credentials.
        """
        from lakewire.catalog.bindings import WorkspaceBindings

        return WorkspaceBindings(self._sender)

    @lazily
    def policies(self) -> Policies:
        """
        Row filters and masks for whatever has certain tags.
        """
        from lakewire.catalog.policies import Policies

        return Policies(self._sender)

    @lazily
    def lineage(self) -> Lineage:
        """
        Which tables and columns others were filled from.
        """
        from lakewire.catalog.lineage import Lineage

        return Lineage(self._sender, self._config)

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
        return walk(self, name)

    def search(self, pattern: str, *, kinds: str | Collection[str] = ()) -> Iterator[CatalogEntry]:
        """
        Iterate over the objects whose full names match a pattern, without regard to case.

        Costs what ``walk`` costs for the catalog that the pattern begins with, or for all of them.

        Args:
            pattern: As in ``"main.*.orders"`` or ``"*customer*"``: ``*`` for anything, ``?`` for one character.
            kinds: ``catalog``, ``schema``, ``table``, ``view``, ``volume``, ``function``. Default: all.

        Raises:
            InvalidArgumentError: No pattern, or an unknown kind. Nothing was sent.
            NotFoundError: There is no such catalog; raised when the iteration begins.
        """
        return search(self, pattern, kinds)

    def with_deadline(self, deadline: Deadline | float | None) -> Self:
        """
        Return a clone whose calls all end within *deadline*: a Deadline, or seconds; None for no bound.
        """
        return type(self)(self._sender.with_deadline(deadline), self._config)
