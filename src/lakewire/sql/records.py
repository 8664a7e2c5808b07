"""
Rows as objects of a user's class. No value is changed on the way: it has the type that the class names, or is refused.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

import attrs
import cattrs
from cattrs.cols import is_mapping, is_sequence, list_structure_factory, mapping_structure_factory
from cattrs.strategies import configure_union_passthrough

from lakewire.errors import InvalidArgumentError
from lakewire_runtime.text import shown

__all__ = ["reader_of"]

T = TypeVar("T")

_SCALARS = (bool, int, float, str, bytes, Decimal, dt.date, dt.datetime, dt.timedelta)


def reader_of(cls: type[T], names: Sequence[str]) -> Callable[[int, Sequence[Any]], T]:
    """
    Return what makes an object of a row, given its number from 0 and its values.

    Args:
        cls: An attrs class or a dataclass.
        names: Names of the columns. Each field takes the column of its name, by case where two differ in it only.

    Raises:
        InvalidArgumentError: It is no such class, or a field without a default has no column.
    """
    chosen = _chosen(cls, names)
    read = _converter().get_structure_hook(cls)

    def record(number: int, values: Sequence[Any]) -> T:
        given = {field: values[at] for field, at in chosen}
        try:
            made: T = read(given, cls)
        except Exception as error:  # also what converters and validators of the class raise
            reasons = "; ".join(cattrs.transform_error(error, path="row", format_exception=_reason))
            message = f"as_: row {number} is no {cls.__name__}: {reasons}"
            raise InvalidArgumentError(message, outcome="applied") from error
        return made

    return record


def _chosen(cls: type[Any], names: Sequence[str]) -> list[tuple[str, int]]:
    """Return fields and the numbers of their columns."""
    exact = {name: at for at, name in reversed(list(enumerate(names)))}
    folded = {name.casefold(): at for at, name in reversed(list(enumerate(names)))}
    chosen = []
    for field, has_default in _fields(cls):
        at = exact.get(field, folded.get(field.casefold()))
        if at is not None:
            chosen.append((field, at))
        elif not has_default:
            raise InvalidArgumentError(
                f"as_: field {field!r} of {cls.__name__} has no column; there are {', '.join(names)}", outcome="applied"
            )
    return chosen


def _fields(cls: object) -> list[tuple[str, bool]]:
    if isinstance(cls, type) and attrs.has(cls):
        return [(field.name, field.default is not attrs.NOTHING) for field in attrs.fields(cls) if field.init]
    if isinstance(cls, type) and dataclasses.is_dataclass(cls):
        missing = dataclasses.MISSING
        return [
            (field.name, field.default is not missing or field.default_factory is not missing)
            for field in dataclasses.fields(cls)
            if field.init
        ]
    raise InvalidArgumentError(f"as_: {shown(cls)}; accepted is an attrs class or a dataclass", outcome="applied")


@cache
def _converter() -> cattrs.Converter:
    """Return a converter that refuses where cattrs' own would turn one type into another."""
    made = cattrs.Converter(prefer_attrib_converters=True)
    for kind in _SCALARS:
        made.register_structure_hook(kind, _only(kind))
    made.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)
    made.register_structure_hook_factory(is_sequence, _guarded(list_structure_factory, list))
    made.register_structure_hook_factory(is_mapping, _guarded(mapping_structure_factory, dict))
    configure_union_passthrough(bool | int | float | str | bytes | Decimal | dt.date | dt.datetime | None, made)
    return made


def _only(kind: type) -> Callable[[Any, Any], Any]:
    def hook(value: Any, _: Any) -> Any:
        if type(value) is kind or (kind is float and type(value) is int):
            return value
        raise TypeError(f"{shown(value)} is {type(value).__name__}, not {kind.__name__}")

    return hook


def _guarded(factory: Callable[..., Any], accepted: type) -> Callable[[Any, cattrs.Converter], Any]:
    """Return a factory whose hooks take a value of the *accepted* type only: a text is no list of its characters."""

    def make(kind: Any, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
        read = factory(kind, converter)

        def hook(value: Any, target: Any) -> Any:
            if type(value) is not accepted:
                raise TypeError(f"{shown(value)} is {type(value).__name__}, not {accepted.__name__}")
            return read(value, target)

        return hook

    return make


def _reason(error: BaseException, _: type | None) -> str:
    if isinstance(error, KeyError):
        return f"no field {error}"
    return str(error) or type(error).__name__
