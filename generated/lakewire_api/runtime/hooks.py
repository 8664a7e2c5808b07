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
from functools import partial
from inspect import get_annotations
from typing import Any, NoReturn, get_args, get_origin

from lakewire_api.runtime.accepts import check
from lakewire_api.runtime.enums import OpenEnum
from lakewire_api.runtime.model import LOCK, ModelMeta, ServiceNames
from lakewire_api.runtime.times import Duration, Timestamp

Convert = Callable[[Any], Any]

_NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


def field_types(cls: ModelMeta) -> dict[str, Any]:
    """
    Return the types of a model's fields, without ``| None``.
    """
    module = sys.modules[cls.__module__].__dict__
    # the annotations of this class alone, in its own module: typing.get_type_hints would walk the bases too
    return {
        name: _without_none(eval(text, module, ServiceNames()))  # noqa: S307  # our own generated source
        for name, text in get_annotations(cls).items()
    }


def structurer(declared: Any) -> Convert:
    """
    Return the function that makes a value of type *declared* from a JSON value.
    """
    if declared in _PLAIN:
        return _PLAIN[declared]
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is list:
        return _list_of(structurer(arguments[0]))
    if origin is dict:
        return _dict_of(structurer(arguments[1]))
    if isinstance(declared, ModelMeta):
        return partial(_structure_model, declared)
    return _enum_of(declared)


def model_structurer(cls: ModelMeta) -> Convert:
    """
    Return the function that makes a *cls* from a JSON object.
    """
    return _once(cls, "__structure__", _write_structure)


def _structure_model(cls: ModelMeta, value: Any) -> Any:
    return model_structurer(cls)(value)


def model_unstructurer(cls: ModelMeta, encode: Convert) -> Convert:
    """
    Return the function that makes a JSON object from a *cls*; *encode* takes what is not as declared.
    """
    return _once(cls, "__unstructure__", lambda cls: _write_unstructure(cls, encode))


def _once(cls: ModelMeta, name: str, write: Callable[[ModelMeta], Convert]) -> Convert:
    made: dict[str, Convert] = cls.__hooks__
    if name not in made:
        with LOCK:
            if name not in made:
                made[name] = write(cls)
    return made[name]


def _write_structure(cls: ModelMeta) -> Convert:
    hooks: dict[str, Any] = {"new": cls.__new__, "cls": cls, "unknown": _extra_of, "no_object": _no_object}
    wires: list[str] = []
    lines = ["def structure(o):", " if o.__class__ is not dict: no_object(o)", " g = o.get", " s = new(cls)", " n = 0"]
    for name, declared in field_types(cls).items():
        wire = cls.__wire__.get(name, name)
        wires.append(wire)
        hooks[f"h_{name}"] = structurer(declared)
        value = f"h_{name}(x)"
        if declared in (str, int, bool):
            value = f"x if x.__class__ is {declared.__name__} else {value}"
        elif isinstance(declared, ModelMeta):
            _hook_later(hooks, f"h_{name}", declared, model_structurer)
        elif get_origin(declared) is list and isinstance(get_args(declared)[0], ModelMeta):
            _hook_later(hooks, f"i_{name}", get_args(declared)[0], model_structurer)
            value = f"list(map(i_{name}, x)) if x.__class__ is list else {value}"
        # counting what is there tells unknown fields and nulls at a quarter of the price of looking for them
        lines += [f" x = g({wire!r})", f" if x is None: s.{name} = x", f" else: n += 1; s.{name} = {value}"]
    hooks["known"] = frozenset(wires)
    lines += [" s._extra = None if n == len(o) else unknown(o, known)", " return s"]
    return _compile(cls, "structure", lines, hooks)


def _write_unstructure(cls: ModelMeta, encode: Convert) -> Convert:
    hooks: dict[str, Any] = {"encode": encode, "cls": cls}
    hooks["other"] = _checked(cls.__name__, cls, encode)
    lines = [
        "def unstructure(o):",
        " if o.__class__ is not cls: return other(o)",
        " e = o._extra",
        " r = {} if e is None else e.copy()",
    ]
    for name, declared in field_types(cls).items():
        wire = cls.__wire__.get(name, name)
        hooks[f"e_{name}"] = _checked(f"{cls.__name__}.{name}", declared, encode)
        value = _encoded(hooks, name, declared, encode)
        lines += [f" x = o.{name}", f" if x is not None: r[{wire!r}] = {value}"]
    return _compile(cls, "unstructure", [*lines, " return r"], hooks)


def _checked(name: str, declared: Any, encode: Convert) -> Convert:
    """Return what encodes a value that is not plainly as declared, if it fits."""

    def encode_checked(value: Any) -> Any:
        check(name, declared, value)
        return encode(value)

    return encode_checked


def _encoded(hooks: dict[str, Any], name: str, declared: Any, encode: Convert) -> str:
    """Return the code that encodes a field, short where it holds what it declares."""
    if declared in (str, int, bool):
        return f"x if x.__class__ is {declared.__name__} else e_{name}(x)"
    if isinstance(declared, type) and issubclass(declared, OpenEnum):
        hooks[f"c_{name}"] = declared
        return f"x._value_ if x.__class__ is c_{name} else e_{name}(x)"
    if declared == dict[str, str]:
        plain = "{k: v if v.__class__ is str else encode(v) for k, v in x.items()}"
        return f"{plain} if x.__class__ is dict else e_{name}(x)"
    if declared == list[str]:
        return f"[i if i.__class__ is str else encode(i) for i in x] if x.__class__ is list else e_{name}(x)"
    items = get_args(declared)[0] if get_origin(declared) is list else declared
    if not isinstance(items, ModelMeta):
        return f"e_{name}(x)"
    _hook_later(hooks, f"u_{name}", items, lambda cls: model_unstructurer(cls, encode))
    if items is declared:
        hooks[f"c_{name}"] = declared
        return f"u_{name}(x) if x.__class__ is c_{name} else e_{name}(x)"
    return f"list(map(u_{name}, x)) if x.__class__ is list else e_{name}(x)"


def _hook_later(hooks: dict[str, Any], name: str, cls: ModelMeta, hook_of: Callable[[ModelMeta], Convert]) -> None:
    """Let *name* be the hook of *cls*, made when the first value comes: types refer to each other in circles."""

    def first(value: Any) -> Any:
        hooks[name] = hook_of(cls)
        return hooks[name](value)

    hooks[name] = first


def _compile(cls: type, name: str, lines: list[str], hooks: dict[str, Any]) -> Convert:
    code = compile("\n".join(lines), f"<{name} {cls.__module__}.{cls.__qualname__}>", "exec")
    exec(code, hooks)  # noqa: S102  # source written above from our own field names
    made: Convert = hooks[name]
    return made


def _extra_of(given: dict[str, Any], known: frozenset[str]) -> dict[str, Any] | None:
    return {key: value for key, value in given.items() if value is None or key not in known} or None


def _list_of(convert: Convert) -> Convert:
    def structure(value: Any) -> Any:
        return list(map(convert, value)) if type(value) is list else _refuse(list, value)

    return structure


def _dict_of(convert: Convert) -> Convert:
    def structure(value: Any) -> Any:
        if type(value) is not dict:
            _refuse(dict, value)
        return {key: convert(item) for key, item in value.items()}

    return structure


def _enum_of(cls: type[OpenEnum]) -> Convert:
    known = cls._value2member_map_

    def structure(value: Any) -> Any:
        member = known.get(value) if type(value) is str else None
        return member or cls(_text(value))

    return structure


def _exactly(cls: type) -> Convert:
    def structure(value: Any) -> Any:
        return value if type(value) is cls or value is None else _refuse(cls, value)

    return structure


def _to_int(value: Any) -> Any:
    # int64 travels as text where JavaScript could not hold it
    if type(value) is str or (type(value) is float and value.is_integer()):
        return int(value)
    return value if value is None or type(value) is int else _refuse(int, value)


def _to_float(value: Any) -> Any:
    if type(value) in (int, float) or value in ("NaN", "Infinity", "-Infinity"):
        return float(value)
    return None if value is None else _refuse(float, value)


def _no_object(value: Any) -> NoReturn:
    _refuse(dict, value)


def _refuse(wanted: type, value: Any) -> NoReturn:
    raise TypeError(f"expected {_NAMES[wanted]}, got {type(value).__name__} {value!r:.80}")


def _same(value: Any) -> Any:
    return value


_text = _exactly(str)
_PLAIN: dict[Any, Convert] = {
    Any: _same,
    str: _text,
    int: _to_int,
    float: _to_float,
    bool: _exactly(bool),
    dict: _exactly(dict),
    datetime: lambda value: Timestamp.parse(_text(value)),
    timedelta: lambda value: Duration.parse(_text(value)),
}


def _without_none(declared: Any) -> Any:
    if isinstance(declared, types.UnionType):
        return next(item for item in get_args(declared) if item is not type(None))
    return declared
