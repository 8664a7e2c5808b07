"""
Objects by their tags, as the information schema lists them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import quote_identifier
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.sql import SqlClient

__all__ = ["TaggedObject", "tagged"]

_PARTS = {
    "catalog": ("catalog_name",),
    "schema": ("catalog_name", "schema_name"),
    "table": ("catalog_name", "schema_name", "table_name"),
    "column": ("catalog_name", "schema_name", "table_name"),
    "volume": ("catalog_name", "schema_name", "volume_name"),
}


@attrs.frozen(kw_only=True)
class TaggedObject:
    """
    An object that has a tag.

    Attributes:
        kind: ``catalog``, ``schema``, ``table`` (also a view), ``column`` or ``volume``.
        full_name: All parts of its name, with dots; of a column, that of its table.
        column: Name of the column; None for other kinds.
        value: Of the tag; empty without one.
    """

    kind: str
    full_name: str
    column: str | None
    value: str


def tagged(sql: SqlClient, tag: str, value: str | None, catalog: str) -> Iterator[TaggedObject]:
    """
    Find objects by a tag; see ``GovernedCatalog.tagged``.
    """
    if not (isinstance(tag, str) and tag.strip()):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"tag: {shown(tag)}; accepted is the name of a tag")
    if value is not None and not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"value: {shown(value)}; accepted is a text, or None for any")
    condition = "tag_name = :tag" if value is None else "tag_name = :tag AND tag_value = :value"
    text = " UNION ALL ".join(_query(kind, catalog, condition) for kind in _PARTS)
    result = sql.execute(f"{text} ORDER BY 1, 2, 3", {"tag": tag} if value is None else {"tag": tag, "value": value})
    for kind, full_name, column, found in result.rows():
        yield TaggedObject(kind=kind, full_name=full_name, column=column, value=found or "")


def _query(kind: str, catalog: str, condition: str) -> str:
    column = "column_name" if kind == "column" else "CAST(NULL AS STRING)"
    name = f"concat_ws('.', {', '.join(_PARTS[kind])})"
    source = f"{quote_identifier(catalog)}.information_schema.{kind}_tags"
    return f"SELECT '{kind}' AS kind, {name} AS full_name, {column} AS col, tag_value FROM {source} WHERE {condition}"
