"""
Catalogs: the first part of a three-part name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lakewire.catalog.collection import Collection
from lakewire.errors import InvalidNameError
from lakewire.schema.names import check_object_name, split_name
from lakewire_api.catalog.api.catalogs import CatalogsAPI
from lakewire_api.catalog.models import CatalogInfo

if TYPE_CHECKING:
    from lakewire_runtime import Pages

__all__ = ["Catalogs"]


class Catalogs(Collection[CatalogInfo]):
    """
    The catalogs of the metastore. Reached as ``client.catalog.catalogs``.

    Source:
        https://docs.databricks.com/api/workspace/catalogs
    """

    def list(self, *, limit: int | None = None) -> Pages[CatalogInfo]:
        """
        Iterate over the catalogs the caller may see, page by page as needed.

        Args:
            limit: Stop after that many. Default: all.
        """
        return CatalogsAPI(self._sender).list(limit=limit)

    def get(self, name: str) -> CatalogInfo:
        """
        Fetch one catalog.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return CatalogsAPI(self._sender).get(_parse(name))

    def create(
        self,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        storage_root: str | None = None,
    ) -> CatalogInfo:
        """
        Create a catalog.

        Args:
            name: One part.
            comment: Free text.
            properties: Free keys and values.
            storage_root: Where managed tables live, as in ``s3://bucket/path``. Default: the metastore's.

        Raises:
            AlreadyExistsError: There is one of that name.
        """
        return CatalogsAPI(self._sender).create(
            _parse(name), comment=comment, properties=properties, storage_root=storage_root
        )

    def update(
        self,
        name: str,
        *,
        new_name: str | None = None,
        comment: str | None = None,
        owner: str | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> CatalogInfo:
        """
        Change what is given of a catalog, and return it as it then is.

        Args:
            name: One part.
            new_name: One part.
            comment: Free text.
            owner: User, group or service principal.
            properties: Replace all of them.

        Raises:
            NotFoundError: There is none of that name.
        """
        return CatalogsAPI(self._sender).update(
            _parse(name),
            new_name=None if new_name is None else _parse(new_name),
            comment=comment,
            owner=owner,
            properties=properties,
        )

    def delete(self, name: str, *, force: bool = False) -> None:
        """
        Delete a catalog.

        Args:
            name: One part.
            force: Also when it is not empty, with all that is in it.

        Raises:
            NotFoundError: There is none of that name.
            BadRequestError: It is not empty.
        """
        CatalogsAPI(self._sender).delete(_parse(name), force=force or None)


def _parse(name: str) -> str:
    first, *others = split_name(name, "catalog")
    if others:
        raise InvalidNameError(f"catalog: {name!r} has {len(others) + 1} parts; accepted is 1")
    return check_object_name(first, "catalog")
