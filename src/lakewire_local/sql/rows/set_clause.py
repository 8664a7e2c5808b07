"""
What ``SET`` assigns: columns, and fields inside of structs, each named with or without its table.

Source: https://docs.databricks.com/sql/language-manual/delta-update
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.names import quote_string
from lakewire.schema.types import Field, StructType
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.columns.assignment import Value, assigned
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.sql.writing import Target

Path = tuple[str, ...]


def assignments(target: Target, alias: str, given: Mapping[Path, Value], *, fields: Sequence[Field]) -> dict[str, str]:
    """
    Return the column, as the table spells it, and the expression for what is stored in it.

    Args:
        target: The table.
        alias: Its name in the statement.
        given: Name as written, in parts, to value.
        fields: Its columns, with those that it is to get.
    """
    by_column: dict[str, dict[Path, Value]] = {}
    for parts, value in given.items():
        column, *inside = _without_table(target, alias, parts, fields)
        field = _find(column, fields)
        if field is None:
            raise target.lacks(*parts)
        changes = by_column.setdefault(field.name, {})
        if any(path[: len(inside)] == tuple(inside) or tuple(inside[: len(path)]) == path for path in changes):
            raise sql_error("DELTA_CONFLICT_SET_COLUMN", f"{quoted(*parts)} is set more than once", "42701")
        changes[tuple(inside)] = value
    found = {field.name: field for field in fields}
    return {name: _stored(target, alias, found[name], changes) for name, changes in by_column.items()}


def _without_table(target: Target, alias: str, parts: Path, fields: Sequence[Field]) -> Path:
    """Return a name without the table in front of it; a column of that name comes first."""
    column = _find(parts[0], fields)
    if len(parts) == 1 or (column and isinstance(column.type, StructType) and _find(parts[1], column.type.fields)):
        return parts
    folded = tuple(part.casefold() for part in parts)
    for prefix in ((alias,), target.name[1:], target.name, target.name[2:]):
        if folded[: len(prefix)] == tuple(part.casefold() for part in prefix) and len(parts) > len(prefix):
            return parts[len(prefix) :]
    return parts


def _find(name: str, fields: Sequence[Field]) -> Field | None:
    return next((field for field in fields if field.name.casefold() == name.casefold()), None)


def _stored(target: Target, alias: str, field: Field, changes: Mapping[Path, Value]) -> str:
    if () in changes:
        return assigned(changes[()], field, target.rules, by_name=True)
    return _with_fields(target, f"{quoted(alias)}.{quoted(field.name)}", field, changes)


def _with_fields(target: Target, expression: str, field: Field, changes: Mapping[Path, Value]) -> str:
    """Return the struct with some of its fields set; the others are as they were, NULL where there was no struct."""
    if field.name in target.table.masks:
        raise unsupported("a field of a masked column in SET; the whole column works")
    if not isinstance(field.type, StructType):
        raise target.lacks(field.name, *next(iter(changes)))
    inside: dict[str, dict[Path, Value]] = {}
    for path, value in changes.items():
        found = _find(path[0], field.type.fields)
        if found is None:
            known = ", ".join(quoted(other.name) for other in field.type.fields)
            raise sql_error("FIELD_NOT_FOUND", f"No such struct field {quoted(path[0])} in {known}", "42704")
        inside.setdefault(found.name, {})[path[1:]] = value
    parts = []
    for inner in field.type.fields:
        old, new = f"{expression}.{quoted(inner.name)}", inside.get(inner.name)
        parts.append(f"{quote_string(inner.name)}, {old if new is None else _inside(target, old, inner, new)}")
    return f"named_struct({', '.join(parts)})"


def _inside(target: Target, old: str, field: Field, changes: Mapping[Path, Value]) -> str:
    return assigned(changes[()], field, target.rules) if () in changes else _with_fields(target, old, field, changes)
