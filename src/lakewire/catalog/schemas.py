"""
Schemas: the second part of a three-part name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lakewire.catalog.collection import Collection
from lakewire.schema.names import SchemaName, check_object_name
from lakewire_api.catalog.api.schemas import SchemasAPI
from lakewire_api.catalog.models import SchemaInfo

if TYPE_CHECKING:
    from lakewire_runtime import Pages

__all__ = ["Schemas"]


class Schemas(Collection[SchemaInfo]):
    """
    The schemas of a catalog. Names of one part are in the client's catalog. Reached as ``client.catalog.schemas``.

    Source:
        https://docs.databricks.com/api/workspace/schemas
    """

    def list(self, catalog: str | None = None, *, limit: int | None = None) -> Pages[SchemaInfo]:
        """
        Iterate over the schemas of a catalog that the caller may see, page by page as needed.

        Args:
            catalog: Default: the client's own.
            limit: Stop after that many. Default: all.
        """
        name = self._config.catalog if catalog is None else check_object_name(catalog, "catalog")
        return SchemasAPI(self._sender).list(name, limit=limit)

    def get(self, name: str) -> SchemaInfo:
        """
        Fetch one schema.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return SchemasAPI(self._sender).get(self._parse(name).full_name)

    def create(
        self,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        storage_root: str | None = None,
    ) -> SchemaInfo:
        """
        Create a schema.

        Args:
            name: ``schema`` or ``catalog.schema``.
            comment: Free text.
            properties: Free keys and values.
            storage_root: Where managed tables live. Default: the catalog's.

        Raises:
            AlreadyExistsError: There is one of that name.
            NotFoundError: There is no such catalog.
        """
        parsed = self._parse(name)
        return SchemasAPI(self._sender).create(
            parsed.schema,
            parsed.catalog,
            comment=comment,
            properties=properties,
            storage_root=storage_root,
        )

    def update(
        self,
        name: str,
        *,
        new_name: str | None = None,
        comment: str | None = None,
        owner: str | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> SchemaInfo:
        """
        Change what is given of a schema, and return it as it then is.

        Args:
            name: ``schema`` or ``catalog.schema``.
            new_name: One part; a schema stays in its catalog.
            comment: Free text.
            owner: User, group or service principal.
            properties: Replace all of them.

        Raises:
            NotFoundError: There is none of that name.
        """
        return SchemasAPI(self._sender).update(
            self._parse(name).full_name,
            new_name=None if new_name is None else check_object_name(new_name, "new_name"),
            comment=comment,
            owner=owner,
            properties=properties,
        )

    def delete(self, name: str, *, force: bool = False) -> None:
        """
        Delete a schema.

        Args:
            name: ``schema`` or ``catalog.schema``.
            force: Also when it is not empty, with all that is in it.

        Raises:
            NotFoundError: There is none of that name.
            BadRequestError: It is not empty.
        """
        SchemasAPI(self._sender).delete(self._parse(name).full_name, force=force or None)

    def _parse(self, name: str) -> SchemaName:
        return SchemaName.parse(name, catalog=self._config.catalog)
