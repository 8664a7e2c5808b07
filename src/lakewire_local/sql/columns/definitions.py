"""
ColumnDefinition definitions of CREATE TABLE and ALTER TABLE as the fields of a Delta schema.
"""

from __future__ import annotations

import copy
import json
import uuid
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from lakewire.schema.delta_json import to_delta_json
from lakewire.schema.types import CharType, Field, StructType
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.marking import calls_routine
from lakewire_local.front.parsing import written
from lakewire_local.sql.columns.identity import identity_metadata
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lakewire_local.front.statements.columns import ColumnDefinition

RawField = dict[str, "Any"]


def refuse_routines(expression: exp.Expr) -> None:
    """Refuse functions of users in an expression of a table: other writers of the table would not know them."""
    if calls_routine(expression):
        raise unsupported("functions of users in CHECK, DEFAULT and generated columns")


def raw_column(column: ColumnDefinition) -> RawField:
    """Return a column as a field of a Delta schema."""
    raw = raw_fields([column.field])[0]
    for expression in (column.default, column.generated):
        if expression is not None:
            refuse_routines(expression)
    if column.default is not None:
        raw["metadata"]["CURRENT_DEFAULT"] = written(column.default)
    if column.generated is not None:
        raw["metadata"]["delta.generationExpression"] = written(column.generated)
    raw["metadata"] |= identity_metadata(column)
    return raw


def raw_fields(fields: Iterable[Field]) -> list[RawField]:
    """Return the fields of a Delta schema; a VARCHAR keeps its length as an invariant that writers check."""
    given = tuple(fields)
    raws: list[RawField] = to_delta_json(StructType(given))["fields"]
    for raw, field in zip(raws, given, strict=True):
        if isinstance(field.type, CharType) and field.type.varying:
            name = quoted(field.name)
            rule = f"{name} IS NULL OR char_length({name}) <= {field.type.length}"
            raw["metadata"]["delta.invariants"] = to_invariant(rule)
    return raws


def copied(raws: Sequence[Mapping[str, Any]]) -> list[RawField]:
    """Return a deep copy of fields."""
    return copy.deepcopy([dict(raw) for raw in raws])


def to_invariant(expression: str) -> str:
    """Return the metadata value of a column invariant."""
    return json.dumps({"expression": {"expression": expression}})


def with_column_mapping(raws: Sequence[RawField], properties: Mapping[str, str]) -> dict[str, str]:
    """Give every field without one an id and a physical name; return the changed properties."""
    last = max([int(properties.get("delta.columnMapping.maxColumnId", "0")), *map(_highest_id, raws)])
    for raw in raws:
        last = _map_field(raw, last)
    return {**properties, "delta.columnMapping.maxColumnId": str(last)}


def keep_old_names(raws: Sequence[RawField]) -> None:
    """Set the current names of fields of a table without column mapping as their physical names."""
    for raw in _all_structs(raws):
        raw["metadata"].setdefault("delta.columnMapping.physicalName", raw["name"])


def find_column(raws: Sequence[RawField], name: str) -> RawField | None:
    """Return the column of this name, without regard to case."""
    return next((raw for raw in raws if raw["name"].casefold() == name.casefold()), None)


def inner_fields(raws: list[RawField], path: Sequence[str]) -> list[RawField]:
    """Return the fields of the struct at *path*; ``element``, ``key`` and ``value`` go into arrays and maps."""
    current: Any = {"type": "struct", "fields": raws}
    steps = {"element": "elementType", "key": "keyType", "value": "valueType"}
    for name in path:
        if isinstance(current, dict) and current["type"] == "struct":
            found = find_column(current["fields"], name)
            current = found["type"] if found else None
        else:
            current = current[steps[name.lower()]] if isinstance(current, dict) else None
        if current is None:
            raise KeyError(name)
    if not isinstance(current, dict) or current["type"] != "struct":
        raise KeyError(path[-1])
    fields: list[RawField] = current["fields"]
    return fields


def refuse_twice(raws: Sequence[Mapping[str, Any]]) -> None:
    """Refuse columns of the same name, without regard to case."""
    seen: set[str] = set()
    for raw in raws:
        if (key := raw["name"].casefold()) in seen:
            raise sql_error("COLUMN_ALREADY_EXISTS", f"The column {quoted(raw['name'])} already exists", "42711")
        seen.add(key)


def _map_field(raw: RawField, last: int) -> int:
    metadata = raw["metadata"]
    if "delta.columnMapping.id" not in metadata:
        last += 1
        metadata["delta.columnMapping.id"] = last
    metadata.setdefault("delta.columnMapping.physicalName", f"col-{uuid.uuid4()}")
    for inner in _inner_fields(raw["type"]):
        last = _map_field(inner, last)
    return last


def _highest_id(raw: RawField) -> int:
    return max(int(found["metadata"].get("delta.columnMapping.id", 0)) for found in _all_structs([raw]))


def _all_structs(raws: Sequence[RawField]) -> list[RawField]:
    return [found for raw in raws for found in (raw, *_all_structs(_inner_fields(raw["type"])))]


def _inner_fields(raw_type: Any) -> list[RawField]:
    if not isinstance(raw_type, dict):
        return []
    if raw_type["type"] == "struct":
        return list(raw_type["fields"])
    inner = (raw_type.get("elementType"), raw_type.get("keyType"), raw_type.get("valueType"))
    return [field for part in inner for field in _inner_fields(part)]
