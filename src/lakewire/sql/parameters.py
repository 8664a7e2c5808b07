"""
Values on their way to the markers of a statement: ``:name``, or ``?`` in order. The server binds each by its type.

The API binds scalars only. A list, a dict or rows of them go as JSON text, whose leaves are spelled as those of a
scalar parameter, and the marker becomes the expression that reads it: ``CAST(from_json(:ids, 'ARRAY<STRING>') AS
ARRAY<BIGINT>)``. So no element is ever part of the statement's text, and one parameter holds any number of them.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-parameter-marker
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from lakewire.errors import InvalidArgumentError
from lakewire.rows.exact import exactly
from lakewire.rows.inferred import inferred
from lakewire.rows.misfit import MisfitError
from lakewire.schema.names import quote_string
from lakewire.schema.types import BIGINT, INT, STRING, VOID, ArrayType, DataType, Field, StructType
from lakewire.schema.values import scalar_text
from lakewire.sql.statement import Statement
from lakewire.sql.tokens import markers

__all__ = ["Parameters", "bound", "with_prefix"]

Parameters = Mapping[str, object] | Sequence[object]
"""Name -> value for the markers ``:name``, or the values of the markers ``?`` in order."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_MAX_PARAMETERS = 256
_INT = range(-(1 << 31), 1 << 31)
_IN_BEFORE = re.compile(r"\bIN\s*\(\s*$", re.IGNORECASE)
_CLOSED_AFTER = re.compile(r"\s*\)")


def bound(text: str, values: Parameters) -> tuple[str, list[dict[str, Any]]]:
    """
    Return the statement to send, and the ``parameters`` of the API that its markers stand for.

    Args:
        text: A statement. ``IN (:ids)`` takes a list.
        values: Name -> value, or the values of its ``?`` in order.

    Raises:
        InvalidArgumentError: A name is not an identifier, a value has no SQL type, or there are too many.
    """
    named = _named(text, values)
    if len(named) > _MAX_PARAMETERS:
        raise InvalidArgumentError(
            f"parameters: {len(named)} given, at most {_MAX_PARAMETERS} are accepted; a list counts as one"
        )
    for name in named if isinstance(values, Mapping) else ():
        if f":{name}" not in text:
            raise InvalidArgumentError(f"parameters: {name!r} has no marker :{name} in the statement")
    items = {name: _item(name, value) for name, value in named.items()}
    types = {name: nested for name, (_, nested) in items.items() if nested}
    if types or not isinstance(values, Mapping):
        text = _rewritten(text, types)
    return text, [item for item, _ in items.values()]


def with_prefix(statement: Statement, prefix: str) -> tuple[str, dict[str, object]]:
    """
    Return text and parameters of a statement whose markers got a prefix, so that it can be a part of another.

    Raises:
        InvalidArgumentError: It has markers ``?``, or a parameter has no name.
    """
    named = _named(statement.text, statement.parameters)
    names = {name: f"{prefix}{name}" for name in named}
    return renamed(statement.text, names), {names[name]: value for name, value in named.items()}


def marker_names(text: str) -> set[str]:
    """
    Return the names of the markers ``:name`` in a text.

    Raises:
        InvalidArgumentError: It has markers ``?``.
    """
    found = list(markers(text))
    if any(marker.kind == "place" for marker in found):
        raise InvalidArgumentError("parameters: the markers of several statements need names, :name and not ?")
    return {marker.value for marker in found}


def renamed(text: str, names: Mapping[str, str]) -> str:
    """
    Return a text with other names for its markers, as *names* says.

    Raises:
        InvalidArgumentError: It has markers ``?``.
    """
    marker_names(text)
    parts: list[str] = []
    at = 0
    for marker in markers(text):
        if marker.value in names:
            parts += [text[at : marker.start], f":{names[marker.value]}"]
            at = marker.end
    return "".join((*parts, text[at:]))


def _named(text: str, values: object) -> Mapping[str, object]:
    if isinstance(values, Mapping):
        for name in values:
            if not isinstance(name, str) or not _NAME.fullmatch(name):
                raise InvalidArgumentError(f"parameters: {name!r} is not a name; letters, digits and _ are accepted")
        if values and any(marker.kind == "place" for marker in markers(text)):
            raise InvalidArgumentError(
                "parameters: {'name': value} goes with the markers :name, and the statement has markers '?'; "
                "accepted is a list, and one kind of markers"
            )
        return values
    if not isinstance(values, list | tuple):
        raise InvalidArgumentError(
            f"parameters: {values!r:.80} is {type(values).__name__}; "
            "accepted are {'name': value} for the markers :name, and a list for the markers ?"
        )
    places = sum(marker.kind == "place" for marker in markers(text))
    if places != len(values):
        raise InvalidArgumentError(
            f"parameters: {len(values)} values for {places} markers '?'; accepted is one for each, "
            "or {'name': value} for the markers :name"
        )
    return {f"p{number}": value for number, value in enumerate(values, start=1)}


def _item(name: str, value: object) -> tuple[dict[str, Any], DataType | None]:
    """Return the parameter, and the type that its JSON text is of where it has one."""
    try:
        data_type = inferred([value])
        exact = exactly(data_type)(value)
        if isinstance(exact, list | dict):
            texts = json.dumps(_texts(exact, data_type), ensure_ascii=False)
            return {"name": name, "type": "STRING", "value": texts}, data_type
        if data_type == BIGINT and _INT.start <= exact < _INT.stop:
            data_type = INT  # which LIMIT and the like ask for
        text = {} if exact is None else {"value": _text(exact)}
        return {"name": name, "type": data_type.sql(), **text}, None
    except InvalidArgumentError as error:
        raise InvalidArgumentError(f"parameter {name!r}: {error.message}") from None
    except MisfitError as error:
        raise InvalidArgumentError(f"parameter {name!r}{error.path}: {error.reason}") from None


def _texts(value: Any, data_type: DataType) -> Any:
    """Return a value with every scalar as the text that the server casts."""
    if value is None:
        return None
    match data_type:
        case ArrayType(element):
            return [_texts(item, element) for item in value]
        case StructType(fields):
            return {field.name: _texts(value.get(field.name), field.type) for field in fields}
        case _:
            return _text(value)


def _text(value: Any) -> str:
    """Return the text of a scalar; the API has no other form of bytes than text either."""
    try:
        return value.decode() if isinstance(value, bytes) else scalar_text(value)
    except UnicodeDecodeError:
        raise InvalidArgumentError(
            "these bytes are not UTF-8, the only ones that the API binds; "
            "accepted is value.hex(), with unhex(:name) in the statement"
        ) from None


def _as_text(data_type: DataType) -> DataType:
    """Return the type with every scalar inside it text."""
    match data_type:
        case ArrayType(element):
            return ArrayType(_as_text(element))
        case StructType(fields):
            return StructType(Field(field.name, _as_text(field.type)) for field in fields)
        case _:
            return STRING


def _with_types(data_type: DataType) -> DataType:
    """Return the type with text where the values have no type: an empty list, a field that is always NULL."""
    match data_type:
        case ArrayType(element):
            return ArrayType(_with_types(element))
        case StructType(fields):
            return StructType(Field(field.name, _with_types(field.type)) for field in fields)
        case _:
            return STRING if data_type == VOID else data_type


def _rewritten(text: str, types: Mapping[str, DataType]) -> str:
    """Return the text with ``?`` named in order, and each marker of a nested value read from its JSON."""
    parts: list[str] = []
    at = places = 0
    for marker in markers(text):
        places += marker.kind == "place"
        name = f"p{places}" if marker.kind == "place" else marker.value
        parts.append(text[at : marker.start])
        nested = types.get(name)
        before = "".join(parts) if nested else ""
        in_list = bool(nested and _IN_BEFORE.search(before) and _CLOSED_AFTER.match(text, marker.end))
        parts.append(_read_sql(name, nested, in_list=in_list) if nested else f":{name}")
        at = marker.end
    return "".join((*parts, text[at:]))


def _read_sql(name: str, nested: DataType, *, in_list: bool) -> str:
    read = f"CAST(from_json(:{name}, {quote_string(_as_text(nested).sql())}) AS {_with_types(nested).sql()})"
    return f"SELECT explode({read})" if in_list and isinstance(nested, ArrayType) else read
