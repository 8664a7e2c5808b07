"""
A schema as users give it, as a ``TableSchema``.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.errors import InvalidArgumentError
from lakewire.schema.arrow import from_arrow_schema
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field
from lakewire_runtime.text import is_listed, shown

__all__ = ["as_schema"]

_ACCEPTED = (
    "a list of Field, {'id': 'BIGINT'}, 'id BIGINT, name STRING', a pyarrow.Schema, an attrs class or a dataclass"
)


def as_schema(given: object) -> TableSchema:
    """
    Read a schema in any accepted form and check that Delta can store it.

    Args:
        given: A ``TableSchema``, a list of ``Field`` and ``Column``, a mapping of column name to type, text such as
            ``"id BIGINT NOT NULL, name STRING DEFAULT 'x'"`` with whatever a CREATE TABLE has in its brackets, a
            ``pyarrow.Schema``, an attrs class, a dataclass or a named tuple.

    Raises:
        InvalidArgumentError: None of these, without columns, or with a column twice.
        InvalidNameError: A column has a name Delta cannot store.
    """
    if isinstance(given, TableSchema):
        return given.checked()
    if isinstance(given, str):
        from lakewire.schema.definition import parse_definition

        return parse_definition(given).checked()
    if isinstance(given, type):
        from lakewire.schema.annotations import schema_of_class

        return schema_of_class(given).checked()
    if isinstance(given, Mapping):
        return TableSchema(Field(name, data_type) for name, data_type in given.items()).checked()
    if hasattr(given, "__arrow_c_schema__"):
        import pyarrow as pa

        return from_arrow_schema(pa.schema(given)).checked()
    fields = list(given) if is_listed(given) else []
    if not fields or not all(isinstance(field, Field) for field in fields):
        raise InvalidArgumentError(f"schema: {shown(given)} is not a schema; accepted are {_ACCEPTED}")
    return TableSchema(fields).checked()
