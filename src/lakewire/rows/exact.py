"""
A value as one of a Databricks type: equal to what was given, or refused. No data, no Arrow.

The rules are those of ``docs/values.md``, which a test holds against this module.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from typing import Any

from lakewire.rows.meaning import UnreadableValueError, plain
from lakewire.rows.misfit import Exact, MisfitError, misfit, need
from lakewire.rows.scalars import INTEGERS, PRIMITIVES, decimal, integer, interval, text
from lakewire.schema.types import (
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    Field,
    IntervalType,
    MapType,
    Primitive,
    StructType,
)

__all__ = ["exactly"]


@lru_cache(maxsize=1000)  # types come from data, too: each dict given as a parameter has its own
def exactly(data_type: DataType) -> Exact:
    """
    Return what makes values of *data_type*.

    It raises ``MisfitError`` for a value that would change, or is of another kind.
    """
    convert = _converter(data_type)

    def exact(value: Any) -> Any:
        try:
            meant = plain(value)
            return None if meant is None else convert(meant)
        except UnreadableValueError as error:
            raise MisfitError(f"{error}; accepted is a value of {data_type.simple()}") from None

    return exact


def _converter(data_type: DataType) -> Exact:
    match data_type:
        case ArrayType(element):
            return _array(exactly(element))
        case MapType(key, value):
            return _map(exactly(key), exactly(value))
        case StructType(fields):
            return _struct(fields)
        case DecimalType():
            return lambda value: decimal(value, data_type)
        case CharType(length):
            return lambda value: text(value, length)
        case IntervalType() if not data_type.in_months:
            return interval
        case Primitive(name) if name in INTEGERS:
            return lambda value: integer(value, name)
        case Primitive(name) if name in PRIMITIVES:
            return PRIMITIVES[name]
        case Primitive("VARIANT"):
            return _variant
        case _:
            return _nothing(data_type)


def _nothing(data_type: DataType) -> Exact:
    def convert(value: Any) -> Any:
        raise misfit(value, f"nothing else than NULL: {data_type.simple()} cannot be written")

    return convert


def _array(element: Exact) -> Exact:
    def convert(value: Any) -> list[Any]:
        need(value, list, "a list")
        return [_inside(element, item, f"[{index}]") for index, item in enumerate(value)]

    return convert


def _map(key: Exact, item: Exact) -> Exact:
    def convert(value: Any) -> list[tuple[Any, Any]]:
        if type(value) is list and all(type(pair) in (tuple, list) and len(pair) == 2 for pair in value):
            pairs = value
        else:
            pairs = list(need(value, dict, "a dict, or a list of pairs").items())
        made = [(_inside(key, k, f"[{k!r:.40}]"), _inside(item, v, f"[{k!r:.40}]")) for k, v in pairs]
        keys = [k for k, _ in made]
        if None in keys or len({repr(k) for k in keys}) < len(keys):
            raise misfit(value, "keys that are not NULL, each once")
        return made

    return convert


def _struct(fields: tuple[Field, ...]) -> Exact:
    known = {field.name.lower(): (field, exactly(field.type)) for field in fields}

    def convert(value: Any) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, item in need(value, dict, "a dict").items():
            found = known.get(name.lower()) if type(name) is str else None
            if found is None or found[0].name in made:
                raise misfit(value, f"a dict with the keys {', '.join(field.name for field in fields)}, each once")
            made[found[0].name] = _inside(found[1], item, f".{name}")
        for field in fields:
            if not field.nullable and made.get(field.name) is None:
                raise misfit(value, f"a value for the field {field.name!r}, which is NOT NULL")
        return made

    return convert


def _inside(convert: Exact, value: Any, step: str) -> Any:
    try:
        return convert(value)
    except MisfitError as error:
        raise MisfitError(error.reason, step + error.path) from None


def _variant(value: Any) -> str:
    if type(value) is str:  # a VARIANT is read as the JSON text of its value, which must not come back as a string
        raise misfit(value, "a value of JSON: json.loads(text) of JSON text")
    return json.dumps(_json(value), ensure_ascii=False)


def _json(value: Any) -> Any:
    meant = plain(value)
    if meant is None or type(meant) in (bool, str):
        return meant
    if type(meant) is int and abs(meant) < 10**38:
        return meant
    if type(meant) is float and math.isfinite(meant):
        return meant
    if type(meant) is list:
        return [_json(item) for item in meant]
    if type(meant) is dict and all(type(key) is str for key in meant):
        return {key: _json(item) for key, item in meant.items()}
    raise misfit(meant, "what JSON has: text, finite numbers, booleans, None, lists, and dicts with text as keys")
