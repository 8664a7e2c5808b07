"""
Catalogs and schemas: the first two parts of a three-part name, which can be created, changed and deleted alike.
"""

from __future__ import annotations

import warnings
from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from lakewire.catalog.collection import Collection, InfoT, one_part
from lakewire.schema.names import SchemaName
from lakewire_api.catalog.api.catalogs import CatalogsAPI
from lakewire_api.catalog.api.schemas import SchemasAPI
from lakewire_api.catalog.models import CatalogInfo, SchemaInfo
from lakewire_runtime import Pages
from lakewire_runtime.accepts import check

__all__ = ["Catalogs", "Schemas"]

InfoT_co = TypeVar("InfoT_co", covariant=True)


class _Api(Protocol[InfoT_co]):
    """What the bindings of catalogs and of schemas have in common."""

    def create(self, *parts: Any, **fields: Any) -> InfoT_co: ...
    def get(self, full_name: str, /) -> InfoT_co: ...
    def update(self, *full_name: Any, **fields: Any) -> InfoT_co: ...
    def delete(self, full_name: str, /, *, force: bool | None = None) -> None: ...


class _Containers(Collection[InfoT]):
    @property
    @abstractmethod
    def _api(self) -> _Api[InfoT]: ...

    @abstractmethod
    def _parts(self, name: str) -> tuple[str, ...]:
        """Return the parts of a name, checked, the catalog first."""

    def get(self, name: str) -> InfoT:
        """
        Fetch one object.

        Args:
            name: ``catalog``; of a schema, ``schema`` or ``catalog.schema``.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return self._api.get(self._full_name(name))

    def create(
        self,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        storage_root: str | None = None,
        if_not_exists: bool = False,
    ) -> InfoT:
        """
        Create an object, and return it.

        Args:
            name: ``catalog``; of a schema, ``schema`` or ``catalog.schema``.
            comment: Free text.
            properties: Free keys and values.
            storage_root: Where managed tables live, as in ``s3://bucket/path``. Default: as in the metastore, or in
                the catalog.
            if_not_exists: Return one that is there, as it is. One more request then.

        Raises:
            AlreadyExistsError: There is one of that name, and *if_not_exists* is False.
            NotFoundError: There is no such catalog.
        """
        own_name_first = reversed(self._parts(name))
        fields = {"comment": comment, "properties": properties, "storage_root": storage_root}
        return self._create(name, lambda: self._api.create(*own_name_first, **fields), if_not_exists=if_not_exists)

    def update(
        self,
        name: str,
        *,
        new_name: str | None = None,
        comment: str | None = None,
        owner: str | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> InfoT:
        """
        Change what is given, and return the object with its changes.

        Args:
            name: ``catalog``; of a schema, ``schema`` or ``catalog.schema``.
            new_name: One part; a schema stays in its catalog.
            comment: Free text.
            owner: User, group or service principal.
            properties: Replaces all of them.

        Raises:
            NotFoundError: There is none of that name.
        """
        return self._api.update(
            self._full_name(name),
            new_name=None if new_name is None else one_part(new_name, "new_name"),
            comment=comment,
            owner=owner,
            properties=properties,
        )

    def delete(self, name: str, *, cascade: bool = False, missing_ok: bool = False, force: bool | None = None) -> None:
        """
        Delete an object.

        Args:
            name: ``catalog``; of a schema, ``schema`` or ``catalog.schema``.
            cascade: Delete it with everything in it. Default: refuse one that is not empty.
            missing_ok: Whether there may be none.
            force: Deprecated name of *cascade*.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
            BadRequestError: It is not empty.
        """
        if force is not None:
            warnings.warn("delete(force=…) is now delete(cascade=…)", DeprecationWarning, stacklevel=2)
            cascade = force
        check("cascade", bool, cascade)
        full_name = self._full_name(name)
        self._delete(lambda: self._api.delete(full_name, force=cascade or None), missing_ok=missing_ok)

    def _full_name(self, name: str) -> str:
        return ".".join(self._parts(name))


class Catalogs(_Containers[CatalogInfo]):
    """
    The catalogs of the metastore. Reached as ``client.catalog.catalogs``.

    Source:
        https://docs.databricks.com/api/workspace/catalogs
    """

    def list(self, *, limit: int | None = None) -> Pages[CatalogInfo]:
        """
        Iterate over the catalogs that the caller may see, page by page as needed.

        Args:
            limit: Stop after that many, >= 0. Default: all.
        """
        return self._api.list(limit=limit)

    @property
    def _api(self) -> CatalogsAPI:
        return CatalogsAPI(self._sender)

    def _parts(self, name: str) -> tuple[str, ...]:
        return (one_part(name, "catalog"),)


class Schemas(_Containers[SchemaInfo]):
    """
    The schemas of a catalog. Names of one part are in the client's catalog. Reached as ``client.catalog.schemas``.

    Source:
        https://docs.databricks.com/api/workspace/schemas
    """

    def list(self, catalog: str | None = None, *, limit: int | None = None) -> Pages[SchemaInfo]:
        """
        Iterate over the schemas of a catalog that the caller may see, page by page as needed.

        Args:
            catalog: Default: the client's.
            limit: Stop after that many, >= 0. Default: all.
        """
        name = self._config.catalog if catalog is None else one_part(catalog, "catalog")
        return self._api.list(name, limit=limit)

    @property
    def _api(self) -> SchemasAPI:
        return SchemasAPI(self._sender)

    def _parts(self, name: str) -> tuple[str, ...]:
        parsed = SchemaName.parse(name, catalog=self._config.catalog)
        return (parsed.catalog, parsed.schema)
