"""
All rows of an index, page by page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lakewire.vector.result import typed_values

if TYPE_CHECKING:
    from lakewire.vector.facts import IndexFacts
    from lakewire.vector.wire import IndexWire
    from lakewire_api.vectorsearch.models import Struct, Value

__all__ = ["scanned"]


def scanned(wire: IndexWire, facts: IndexFacts, page_size: int) -> Iterator[dict[str, Any]]:
    """
    Yield the rows in the order of their keys.
    """
    read = {name: typed_values(data_type) for name, data_type in (facts.columns or {}).items()}
    for row in wire.scan(page_size):
        yield _row(row, read)


def _row(row: Struct, read: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in row.fields or ():
        value = _plain(field.value)
        name = str(field.key)
        found[name] = read[name](value) if name in read else value
    return found


def _plain(value: Value | None) -> Any:
    """Return a value of protobuf's Struct, which is in the one field of its kind."""
    if value is None:
        return None
    if value.list_value is not None:
        return [_plain(each) for each in value.list_value.values or ()]
    if value.struct_value is not None:
        return {str(field.key): _plain(field.value) for field in value.struct_value.fields or ()}
    kinds = (value.string_value, value.number_value, value.bool_value)
    return next((found for found in kinds if found is not None), None)
