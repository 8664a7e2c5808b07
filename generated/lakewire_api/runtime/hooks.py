"""
Conversion between JSON values and typed values: one function per class, written on its first use.

Loaded on the first conversion only. Fields are converted here and not by cattrs' own hooks, which read a missing
string as ``"None"`` and refuse a response without a field that is called required.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, NoReturn, get_args, get_origin

from lakewire_api.runtime.enums import OpenEnum
from lakewire_api.runtime.model import LOCK, Model, ModelMeta
from lakewire_api.runtime.times import Duration, Timestamp

Convert = Callable[[Any], Any]

_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false", list: "a list", dict: "an object"}


def field_types(cls: ModelMeta) -> dict[str, Any]:
    """Return the types of a model's fields, without ``| None``."""
    module = sys.modules[cls.__module__].__dict__
    # the annotations of this class alone, in its own module: typing.get_type_hints would walk the bases too
    return {
        name: _without_none(eval(text, module, _Services()))  # noqa: S307  # our own generated source
        for name, text in cls.__dict__.get("__annotations__", {}).items()
    }


def structurer(declared: Any) -> Convert:
    """Return the function that makes a value of type *declared* from a JSON value."""
    plain = _PLAIN.get(declared)
    if plain is not None:
        return plain
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is list:
        return _list_of(structurer(arguments[0]))
    if origin is dict:
        return _dict_of(structurer(arguments[1]))
    if isinstance(declared, ModelMeta):
        return _late(declared)
    if isinstance(declared, type) and issubclass(declared, OpenEnum):
        return _enum_of(declared)
    raise TypeError(f"no conversion for {declared!r}")


def model_structurer(cls: ModelMeta) -> Convert:
    """Return the function that makes a *cls* from a JSON object."""
    return _once(cls, "__structure__", _write_structure)


def model_unstructurer(cls: ModelMeta, encode: Convert) -> Convert:
    """Return the function that makes a JSON object from a *cls*; *encode* takes what is not plain."""
    return _once(cls, "__unstructure__", lambda cls: _write_unstructure(cls, encode))


def _once(cls: ModelMeta, name: str, write: Callable[[ModelMeta], Convert]) -> Convert:
    made: Convert | None = cls.__dict__.get(name)
    if made is None:
        with LOCK:
            made = cls.__dict__.get(name)
            if made is None:
                made = write(cls)
                setattr(cls, name, staticmethod(made))
    return made.__func__ if isinstance(made, staticmethod) else made


def _write_unstructure(cls: ModelMeta, encode: Convert) -> Convert:
    names = cls.__wire__
    lines = ["def unstructure(o):", " r = {} if o._extra is None else dict(o._extra)"]
    for name in cls.__declared__:
        lines += [
            f" x = o.{name}",
            " if x is not None:",
            f"  r[{names.get(name, name)!r}] = x if x.__class__ in plain else encode(x)",
        ]
    lines.append(" return r")
    return _compile(cls, "unstructure", lines, {"encode": encode, "plain": PLAIN_CLASSES})


PLAIN_CLASSES = frozenset({str, int, float, bool})
"""Classes whose values are JSON as they are."""


def _write_structure(cls: ModelMeta) -> Convert:
    hooks: dict[str, Any] = {"new": cls.__new__, "cls": cls, "unknown": _extra_of, "no_object": _no_object}
    wires: list[str] = []
    lines = ["def structure(o):", " if o.__class__ is not dict: no_object(o)", " g = o.get", " s = new(cls)"]
    for name, declared in field_types(cls).items():
        wire = cls.__wire__.get(name, name)
        wires.append(wire)
        if declared is Any:
            lines.append(f" s.{name} = g({wire!r})")
            continue
        lines.append(f" x = g({wire!r})")
        hooks[f"h_{name}"] = structurer(declared)
        same = f"x.__class__ is {declared.__name__} or " if declared in (str, int, bool) else ""
        lines.append(f" s.{name} = x if {same}x is None else h_{name}(x)")
    hooks["known"] = frozenset(wires)
    lines.append(" s._extra = None if o.keys() <= known and None not in o.values() else unknown(o, known)")
    lines.append(" return s")
    return _compile(cls, "structure", lines, hooks)


def _compile(cls: type, name: str, lines: list[str], hooks: dict[str, Any]) -> Convert:
    code = compile("\n".join(lines), f"<{name} {cls.__module__}.{cls.__qualname__}>", "exec")
    exec(code, hooks)  # noqa: S102  # source written above from our own field names
    made: Convert = hooks[name]
    return made


def _extra_of(given: dict[str, Any], known: frozenset[str]) -> dict[str, Any] | None:
    return {key: value for key, value in given.items() if value is None or key not in known} or None


def _late(cls: ModelMeta) -> Convert:
    """Build the hook of *cls* when the first value arrives: types refer to each other in circles."""
    made: Convert | None = None

    def structure(value: Any) -> Any:
        nonlocal made
        if made is None:
            made = model_structurer(cls)
        return made(value)

    return structure


def _list_of(convert: Convert) -> Convert:
    def structure(value: Any) -> Any:
        return list(map(convert, value)) if value.__class__ is list else _refuse(list, value)

    return structure


def _dict_of(convert: Convert) -> Convert:
    def structure(value: Any) -> Any:
        if value.__class__ is not dict:
            _refuse(dict, value)
        return {key: convert(item) for key, item in value.items()}

    return structure


def _enum_of(cls: type[OpenEnum]) -> Convert:
    known = cls._value2member_map_

    def structure(value: Any) -> Any:
        member = known.get(value) if value.__class__ is str else None
        return member or cls(_exactly(str)(value))

    return structure


def _exactly(cls: type) -> Convert:
    def structure(value: Any) -> Any:
        return value if value.__class__ is cls or value is None else _refuse(cls, value)

    return structure


def _to_int(value: Any) -> Any:
    # int64 travels as text where JavaScript could not hold it
    if value.__class__ is str or (value.__class__ is float and value.is_integer()):
        return int(value)
    return value if value is None or value.__class__ is int else _refuse(int, value)


def _to_float(value: Any) -> Any:
    if value.__class__ in (int, float) or value in ("NaN", "Infinity", "-Infinity"):
        return float(value)
    return None if value is None else _refuse(float, value)


def _no_object(value: Any) -> NoReturn:
    _refuse(dict, value)


def _refuse(wanted: type, value: Any) -> NoReturn:
    raise TypeError(f"expected {_NAMES[wanted]}, got {type(value).__name__} {value!r:.80}")


def _same(value: Any) -> Any:
    return value


_PLAIN: dict[Any, Convert] = {
    Any: _same,
    str: _exactly(str),
    int: _to_int,
    float: _to_float,
    bool: _exactly(bool),
    dict: _exactly(dict),
    datetime: Timestamp.parse,
    timedelta: Duration.parse,
}


def _without_none(declared: Any) -> Any:
    if isinstance(declared, types.UnionType):
        return next(item for item in get_args(declared) if item is not type(None))
    return declared


class _Services(dict[str, Any]):
    """Names of other services' models in annotations, ``_compute``: imported when a class needs them."""

    def __missing__(self, name: str) -> Any:
        if not name.startswith("_") or name.startswith("__"):
            raise KeyError(name)
        try:
            return import_module(f"lakewire_api.{name[1:]}.models")
        except ModuleNotFoundError:
            raise KeyError(name) from None
