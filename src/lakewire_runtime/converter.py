"""
The one cattrs converter: JSON values to values of the API and back. Importing this module loads cattrs.

cattrs' own hooks for plain values read null as ``"None"`` and any text as True, and functions made by ``cattrs.gen``
take several times as long as these (docs/dependencies.md). Times here are those of pages of 25 runs with 10 tasks each,
and of 50 tables with 40 columns each.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any, NoReturn, get_args, get_origin

import cattrs

from lakewire_runtime.accepts import check
from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.errors import InvalidArgumentError
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.null import NULL
from lakewire_runtime.source import define, field_types
from lakewire_runtime.text import key_text, shown
from lakewire_runtime.times import Duration, Timestamp, duration_text, timestamp_text

__all__ = ["CONVERTER"]

CONVERTER = cattrs.Converter(detailed_validation=False)

Convert = Callable[[Any, Any], Any]
"""Makes a value of a JSON value. The other argument returns the first of equal texts: pages repeat settings again and
again, and a page of runs takes a twelfth less memory when each is held once."""

_WHOLE = re.compile(r"-?[0-9]+")
_NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


def _structure(value: Any, declared: Any) -> Any:
    return _convert(declared)(value, {}.setdefault)


@cache
def _convert(declared: Any) -> Convert:
    """Return the function that makes a value of type *declared* from a JSON value."""
    if declared in _PLAIN:
        return _PLAIN[declared]
    if isinstance(declared, ModelMeta):
        return _model_of(declared)
    arguments = get_args(declared)
    if get_origin(declared) is list:
        return partial(_list_of, arguments[0])
    if get_origin(declared) is dict:
        return partial(_mapping_of, arguments[1])
    return lambda value, share: declared(_text(value, share))


def _model_of(cls: ModelMeta) -> Convert:
    """Return a compiled function that makes a *cls* from a JSON object."""
    fields = field_types(cls)
    wires = [cls.__wire__.get(name, name) for name in fields]
    names: dict[str, Any] = {"new": cls.__new__, "cls": cls, "no_object": partial(_refuse, dict)}
    names["others"] = partial(_others, frozenset(wires))
    # counting what is there finds unknown fields and nulls: looking for them takes a quarter more time for a page of
    # runs, a half more for one of tables
    lines = ["def structure(o, share):", " if o.__class__ is not dict: no_object(o)"]
    lines += [f" s = new(cls); n = {len(wires)}"]
    for (name, declared), wire in zip(fields.items(), wires, strict=True):
        lines += [f" x = o.get({wire!r})", *(f" {line}" for line in _set_field(names, name, declared))]
    return define("structure", [*lines, " s._extra = None if n == len(o) else others(o)", " return s"], names)


def _set_field(names: dict[str, Any], name: str, declared: Any) -> list[str]:
    """Return the code that sets a field to *x*."""
    absent, value = f"if x is None: s.{name} = x; n -= 1", f"h_{name}(x, share)"
    _later(names, f"h_{name}", _convert, declared)
    if declared in (str, int, bool):  # calling a function for these takes an eighth more time, a quarter for tables
        return [f"if x.__class__ is {declared.__name__}: s.{name} = x", f"el{absent}", f"else: s.{name} = {value}"]
    if isinstance(declared, type) and issubclass(declared, OpenEnum):
        # calling the class for members that are known takes a third more time
        names[f"m_{name}"] = declared._value2member_map_.get
        value = f"m_{name}(x) or {value}"
    return [absent, f"else: s.{name} = {value}"]


def _later(names: dict[str, Any], name: str, find: Callable[..., Any], declared: Any) -> None:
    """Let the global *name* be what *find* returns for a type, from the first value on: types refer to each other."""

    def first(*values: Any) -> Any:
        names[name] = find(declared)
        return names[name](*values)

    names[name] = first


def _others(known: frozenset[str], given: dict[str, Any]) -> dict[str, Any] | None:
    """Return what a model keeps besides its fields: what this release does not know, and nulls."""
    return {key: value for key, value in given.items() if value is None or key not in known} or None


def _list_of(item: Any, value: Any, share: Any) -> Any:
    """Convert a list and empty it: what comes next reuses the memory, which saves a quarter for a page of runs."""
    if value.__class__ is not list:
        _refuse(list, value)
    convert = _convert(item)
    made = [convert(each, share) for each in value]
    value.clear()
    return made


def _mapping_of(item: Any, value: Any, share: Any) -> Any:
    if value.__class__ is not dict:
        _refuse(dict, value)
    convert = _convert(item)
    return {key: convert(each, share) for key, each in value.items()}


def _texts(value: Any, share: Any) -> Any:
    return {key: share(text, text) for key, text in _mapping_of(str, value, share).items()}


def _exactly(cls: type) -> Convert:
    return lambda value, _: value if value.__class__ is cls or value is None else _refuse(cls, value)


_text, _whole, _number = map(_exactly, (str, int, float))


def _to_int(value: Any, share: Any) -> Any:
    # int64 travels as text where JavaScript could not hold it
    is_whole = (type(value) is str and _WHOLE.fullmatch(value)) or (type(value) is float and value.is_integer())
    return int(value) if is_whole else _whole(value, share)


def _to_float(value: Any, share: Any) -> Any:
    is_number = type(value) is int or value in ("NaN", "Infinity", "-Infinity")
    return float(value) if is_number else _number(value, share)


def _refuse(wanted: type, value: Any) -> NoReturn:
    raise TypeError(f"expected {_NAMES[wanted]}, got {type(value).__name__} {shown(value)}")


_PLAIN: dict[Any, Convert] = {
    Any: lambda value, _: value,
    str: _text,
    int: _to_int,
    float: _to_float,
    bool: _exactly(bool),
    dict: _exactly(dict),
    dict[str, str]: _texts,
    datetime: lambda value, share: Timestamp.parse(_text(value, share)),
    timedelta: lambda value, share: Duration.parse(_text(value, share)),
}


def _unstructure_model(cls: ModelMeta) -> Callable[..., Any]:
    """Return a compiled function that makes a JSON object from a *cls*."""
    names: dict[str, Any] = {"all_are": _all_are}
    lines = ["def unstructure(o):", " r = {} if o._extra is None else o._extra.copy()"]
    for name, declared in field_types(cls).items():
        names |= {f"t_{name}": declared, f"c_{name}": partial(_encode_checked, f"{cls.__name__}.{name}", declared)}
        wire = cls.__wire__.get(name, name)
        lines += [f" x = o.{name}", f" if x is not None: r[{wire!r}] = {_encoded(names, name, declared)}"]
    return define("unstructure", [*lines, " return r"], names)


def _encoded(names: dict[str, Any], name: str, declared: Any) -> str:
    """Return the code that encodes a field: what holds exactly what it declares needs no check."""
    if declared in (str, int, bool):
        return f"x if x.__class__ is t_{name} else c_{name}(x)"
    if isinstance(declared, type) and issubclass(declared, OpenEnum):
        return f"x._value_ if x.__class__ is t_{name} else c_{name}(x)"
    origin, item = get_origin(declared), (get_args(declared) or (declared,))[-1]
    if isinstance(item, ModelMeta):
        _later(names, f"e_{name}", CONVERTER.get_unstructure_hook, item)
    if isinstance(declared, ModelMeta):
        return f"e_{name}(x) if x.__class__ is t_{name} else c_{name}(x)"
    names |= {f"t_{name}": origin, f"i_{name}": item}
    if item is str:
        values = "x" if origin is list else "x.values()"
        return f"x if x.__class__ is t_{name} and all_are({values}, i_{name}) else c_{name}(x)"
    if origin is list and isinstance(item, ModelMeta):
        return f"[*map(e_{name}, x)] if x.__class__ is list and all_are(x, i_{name}) else c_{name}(x)"
    return f"c_{name}(x)"


def _all_are(values: Iterable[object], cls: type) -> bool:
    # a loop: all() with a generator costs thrice as much for the one or two values that there usually are
    for value in values:  # noqa: SIM110
        if value.__class__ is not cls:
            return False
    return True


def _encode_checked(name: str, declared: Any, value: Any) -> Any:
    check(name, declared, value)
    return CONVERTER.unstructure(value)


def _unstructure_other(cls: Any) -> Callable[..., Any]:
    return _unstructure_model(cls) if isinstance(cls, ModelMeta) else _no_json


def _unstructure_float(value: float) -> float | str:
    # JSON has no word for these; protobuf's JSON has
    return float(value) if math.isfinite(value) else {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]


def _unstructure_list(value: Any) -> Any:
    encode = CONVERTER.unstructure
    return [encode(item) for item in value]


def _unstructure_mapping(value: Mapping[Any, Any]) -> Any:
    encode = CONVERTER.unstructure
    return {key_text(key): encode(item) for key, item in value.items()}


def _unstructure_time(value: datetime) -> str:
    try:
        return timestamp_text(value)
    except ValueError as error:
        raise InvalidArgumentError(f"cannot send {error}; give it one, such as tzinfo=datetime.UTC") from error


def _no_json(value: Any) -> NoReturn:
    raise InvalidArgumentError(
        f"cannot send {type(value).__name__} {shown(value)}; "
        "accepted are text, numbers, booleans, None, NULL, datetime, timedelta, lists, mappings and models"
    )


_UNSTRUCTURE: dict[Any, Callable[..., Any]] = {
    # subclasses, as of an IntEnum, are sent as what they extend; str() shows a member of an enum by its name
    str: str.__str__,
    int: int,
    bool: bool,
    float: _unstructure_float,
    type(None): lambda _: None,
    type(NULL): lambda _: None,
    list: _unstructure_list,
    tuple: _unstructure_list,
    Mapping: _unstructure_mapping,
    datetime: _unstructure_time,
    timedelta: duration_text,
    bytes: _no_json,
}
for _cls, _hook in _UNSTRUCTURE.items():
    CONVERTER.register_unstructure_hook(_cls, _hook)
CONVERTER.register_unstructure_hook_factory(lambda _: True, _unstructure_other)
for _cls in (str, int, float, bool, OpenEnum):  # cattrs has hooks for these, which come before those for any type
    CONVERTER.register_structure_hook(_cls, _structure)
CONVERTER.register_structure_hook_func(lambda _: True, _structure)
