"""
Column definitions of CREATE TABLE and ALTER TABLE as the fields of a Delta schema.
"""

from __future__ import annotations

import copy
import json
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.delta_json import to_delta_json
from lakewire.schema.types import CharType, DataType, Field, OtherType, StructType, parse_type
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lakewire_local.sql.cursor import Cursor

RawField = dict[str, "Any"]
_AFTER_TYPE = {
    "NOT", "NULL", "COMMENT", "DEFAULT", "GENERATED", "PRIMARY", "CONSTRAINT", "REFERENCES", "MASK", "COLLATE",
    "FIRST", "AFTER", "FOREIGN", "UNIQUE",
}  # fmt: skip


@attrs.frozen
class ColumnDefinition:
    """
    Hold one column as written.

    Attributes:
        default: SQL text of DEFAULT; None without.
        generated: SQL text of GENERATED ALWAYS AS (…); None without.
    """

    field: Field
    default: str | None = None
    generated: str | None = None

    def raw(self) -> RawField:
        """Return the field of a Delta schema."""
        raw = raw_fields([self.field])[0]
        if self.default is not None:
            raw["metadata"]["CURRENT_DEFAULT"] = self.default
        if self.generated is not None:
            raw["metadata"]["delta.generationExpression"] = self.generated
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


def read_column(cursor: Cursor) -> ColumnDefinition:
    """Read ``name type [NOT NULL] [DEFAULT e] [GENERATED ALWAYS AS (e)] [COMMENT 'c'] …``."""
    name = cursor.identifier()
    data_type = read_type(cursor)
    nullable, comment, default, generated = True, None, None, None
    while not (cursor.done or any(cursor.sees(word) for word in ("FIRST", "AFTER", ","))):
        if cursor.accept("NOT", "NULL"):
            nullable = False
        elif cursor.accept("COMMENT"):
            comment = cursor.string()
        elif cursor.accept("DEFAULT"):
            default = _expression(cursor)
        elif cursor.accept("GENERATED", "ALWAYS", "AS", "IDENTITY") or cursor.accept("GENERATED", "BY", "DEFAULT"):
            raise unsupported("identity columns")
        elif cursor.accept("GENERATED", "ALWAYS", "AS"):
            generated = cursor.bracketed().all_text()
        else:
            _skip_key(cursor)
    return ColumnDefinition(Field(name, data_type, nullable, comment), default, generated)


def read_type(cursor: Cursor) -> DataType:
    """Read a data type."""
    start, depth = cursor.at, 0
    while (token := cursor.token) and (depth or (token.word not in _AFTER_TYPE and token.text != ",")):
        depth += {"<": 1, ">": -1}.get(token.text, 0)
        cursor.skip()
    if start == cursor.at:
        raise cursor.error("expected a data type")
    text = cursor.text_since(start)
    data_type = parse_type(text)
    if isinstance(data_type, OtherType):
        raise sql_error("UNSUPPORTED_DATATYPE", f'Unsupported data type "{text.upper()}"', "0A000")
    return data_type


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


def _expression(cursor: Cursor) -> str:
    """Read an expression that ends before the next clause of a column."""
    start = cursor.at
    while not cursor.done and (cursor.at == start or not _ends_expression(cursor)):
        cursor.skip()
    if cursor.at == start:
        raise cursor.error("expected an expression")
    return cursor.text_since(start)


def _ends_expression(cursor: Cursor) -> bool:
    token = cursor.token
    return (
        cursor.sees("NOT", "NULL")
        or cursor.sees(",")
        or (token is not None and token.word in _AFTER_TYPE - {"NULL", "NOT"})
    )


def _skip_key(cursor: Cursor) -> None:
    """Skip a PRIMARY KEY or FOREIGN KEY, which Databricks does not enforce; refuse other constraints."""
    if cursor.accept("CONSTRAINT"):
        cursor.identifier()
    elif cursor.accept("PRIMARY", "KEY") or cursor.accept("RELY") or cursor.accept("NORELY"):
        return
    elif cursor.accept("REFERENCES") or cursor.accept("FOREIGN", "KEY", "REFERENCES"):
        cursor.name()
        if cursor.sees("("):
            cursor.bracketed()
    elif cursor.sees("COLLATE") or cursor.sees("MASK"):
        raise unsupported(f"{cursor.identifier().upper()} on columns")
    else:
        raise cursor.error()


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
