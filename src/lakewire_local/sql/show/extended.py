"""
SHOW TABLE EXTENDED: what is known of a table as one text, its columns as a tree.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-aux-show-table
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import ArrayType, Field, MapType, StructType
from lakewire.schema.types.scalar import PRIMITIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire.schema.types import DataType

_STEP = " |   "


def information(facts: Mapping[str, str], fields: Sequence[Field]) -> str:
    """Return the text for one table."""
    lines = [f"{name}: {value}" for name, value in facts.items()]
    return "\n".join([*lines, "Schema: root", *_tree(fields, ""), ""])


def _tree(fields: Sequence[Field], indent: str, flag: str = "nullable") -> Iterator[str]:
    for field in fields:
        known = flag if field.name != "key" or flag == "nullable" else ""
        suffix = f" ({known} = {str(field.nullable).lower()})" if known else ""
        yield f"{indent} |-- {field.name}: {_name(field.type)}{suffix}"
        yield from _inside(field.type, indent + _STEP)


def _inside(data_type: DataType, indent: str) -> Iterator[str]:
    if isinstance(data_type, StructType):
        yield from _tree(data_type.fields, indent)
    elif isinstance(data_type, ArrayType):
        yield from _tree(
            [Field("element", data_type.element, nullable=data_type.contains_null)], indent, "containsNull"
        )
    elif isinstance(data_type, MapType):
        inner = [Field("key", data_type.key), Field("value", data_type.value, nullable=data_type.value_contains_null)]
        yield from _tree(inner, indent, "valueContainsNull")


def _name(data_type: DataType) -> str:
    """Return the name of a type as Spark has it, without what is inside."""
    text = data_type.simple()
    if isinstance(data_type, StructType | ArrayType | MapType):
        return text.partition("<")[0]
    return PRIMITIVES[text.upper()][1] if text.upper() in PRIMITIVES else text
