"""
Everything in a catalog or a schema, one after the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Literal, get_args

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import quote_identifier, split_name
from lakewire_runtime.accepts import check
from lakewire_runtime.text import is_listed, shown

if TYPE_CHECKING:
    from lakewire.catalog.client import CatalogClient

__all__ = ["CatalogEntry", "search", "walk"]

EntryKind = Literal["catalog", "schema", "table", "view", "volume", "function"]
_KINDS: tuple[str, ...] = get_args(EntryKind)
_SYSTEM = "information_schema"
_WILDCARDS = set("*?[")


@attrs.frozen
class CatalogEntry:
    """
    One object of Unity Catalog.

    Attributes:
        kind: ``catalog``, ``schema``, ``table``, ``view``, ``volume`` or ``function``.
        full_name: All parts of its name, with dots.
        info: The model of the API.
    """

    kind: EntryKind
    full_name: str
    info: Any = attrs.field(repr=False)

    def __str__(self) -> str:
        return f"{self.kind} {self.full_name}"


def walk(client: CatalogClient, name: str | None) -> Iterator[CatalogEntry]:
    """
    Visit each object before what is in it; see ``CatalogClient.walk``.
    """
    check("name", str, name)
    parts = () if name is None else split_name(name, "name")
    if len(parts) == 2:  # catalog.schema
        yield from _in_schema(client, client.schemas.get(str(name)))
        return
    catalogs = client.catalogs.list() if name is None else [client.catalogs.get(name)]
    for catalog in catalogs:
        yield CatalogEntry("catalog", str(catalog.name), catalog)
        for schema in client.schemas.list(quote_identifier(str(catalog.name))):
            if schema.name != _SYSTEM:
                yield from _in_schema(client, schema)


def search(client: CatalogClient, pattern: str, kinds: str | Collection[str]) -> Iterator[CatalogEntry]:
    """
    Find objects by their full names; see ``CatalogClient.search``.
    """
    wanted = [kinds] if isinstance(kinds, str) else kinds
    if not is_listed(kinds) or not all(kind in _KINDS for kind in wanted):
        raise InvalidArgumentError(f"kinds: {shown(kinds)}; accepted are {', '.join(_KINDS)}")
    if not isinstance(pattern, str) or not pattern.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"pattern: {shown(pattern)}; accepted is a full name with * and ?")
    return _matching(client, pattern.casefold(), wanted)


def _matching(client: CatalogClient, pattern: str, kinds: Collection[str]) -> Iterator[CatalogEntry]:
    catalog = pattern.partition(".")[0]
    within = None if _WILDCARDS & set(catalog) else quote_identifier(catalog)
    for entry in walk(client, within):
        if (not kinds or entry.kind in kinds) and fnmatchcase(entry.full_name.casefold(), pattern):
            yield entry


def _in_schema(client: CatalogClient, schema: Any) -> Iterator[CatalogEntry]:
    yield CatalogEntry("schema", str(schema.full_name), schema)
    name = f"{quote_identifier(schema.catalog_name)}.{quote_identifier(schema.name)}"
    for table in client.tables.list(name, columns=False):
        kind: EntryKind = "view" if str(table.table_type).endswith("VIEW") else "table"
        yield CatalogEntry(kind, str(table.full_name), table)
    for volume in client.volumes.list(name):
        yield CatalogEntry("volume", str(volume.full_name), volume)
    for function in client.functions.list(name):
        yield CatalogEntry("function", str(function.full_name), function)
