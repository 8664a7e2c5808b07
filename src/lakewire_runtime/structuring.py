"""
From JSON values to typed values: one function per class, and one for lists of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, NoReturn, get_args, get_origin

from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.hooks import compiled, field_types, hook_later, once
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.times import Duration, Timestamp


class Reading:
    """
    What lasts as long as one value is read.

    Attributes:
        share: Returns the text that came first among equal ones: pages repeat the same text again and again.
        spent: Is told each list of objects that was read. One that nobody else holds is emptied, which gives the
            memory to what comes next: with a large page in the processor's caches, reading it takes a fifth less time.
    """

    __slots__ = ("share", "spent")

    def __init__(self, *, owned: bool) -> None:
        """
        Begin; *owned* says that the JSON value may be used up.
        """
        texts: dict[str, str] = {}
        self.share = texts.setdefault
        self.spent: Callable[[Any], None] = list.clear if owned else _keep


Convert = Callable[[Any, Reading], Any]
_WIDE = 24  # fields; such models come by the hundred and are mostly empty, the smaller ones come by the thousand

_WHOLE = re.compile(r"-?[0-9]+")

_NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
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
        return partial(_structure_model, declared)  # written when needed: types refer to each other in circles
    return _enum_of(declared)


def _structure_model(cls: ModelMeta, value: Any, reading: Reading) -> Any:
    return once(cls, _write_one)(value, reading)


def _write_one(cls: ModelMeta) -> Convert:
    """Return the function that makes a *cls* from a JSON object."""
    hooks, body = _structure_body(cls)
    return compiled(cls, "structure", ["def structure(o, reading):", *body, " return s"], hooks)


def _write_many(cls: ModelMeta) -> Convert:
    """Return the function that makes a list of *cls* from JSON objects: calling the other for each costs a tenth."""
    hooks, body = _structure_body(cls)
    lines = ["def structures(objects, reading):", " made = []; add = made.append", " for o in objects:"]
    lines += [*(f" {line}" for line in body), "  add(s)", " reading.spent(objects)", " return made"]
    return compiled(cls, "structures", lines, hooks)


def _structure_body(cls: ModelMeta) -> tuple[dict[str, Any], list[str]]:
    """Return the code that makes *s* from the object *o*, and the names it needs."""
    fields = field_types(cls)
    wires = [cls.__wire__.get(name, name) for name in fields]
    wide = len(wires) > _WIDE
    hooks: dict[str, Any] = {"new": cls.__new__, "cls": cls, "unknown": _extra_of, "no_object": _no_object}
    hooks["known"] = frozenset(wires)
    lines = [" if o.__class__ is not dict: no_object(o)", f" s = new(cls); n = {0 if wide else len(wires)}"]
    # counting what is there tells unknown fields and nulls at a quarter of the price of looking for them
    here, absent = ("; n += 1", "") if wide else ("", "; n -= 1")
    for (name, declared), wire in zip(fields.items(), wires, strict=True):
        lines.append(f" x = o.get({wire!r})")
        lines += (f" {line}" for line in _structured(hooks, name, declared, here=here, absent=absent))
    return hooks, [*lines, " s._extra = None if n == len(o) else unknown(o, known)"]


def _structured(hooks: dict[str, Any], name: str, declared: Any, *, here: str, absent: str) -> list[str]:
    """Return the code that sets a field to *x*, short where the JSON value is what is declared."""
    hooks[f"h_{name}"] = structurer(declared)
    value = f"h_{name}(x, reading)"
    unset = f"if x is None: s.{name} = x{absent}"
    if declared in (str, int, bool):
        plain = "reading.share(x, x)" if here and declared is str else "x"
        as_declared = f"if x.__class__ is {declared.__name__}: s.{name} = {plain}{here}"
        # the likely case first: most fields of a wide model are not there
        order = [unset, f"el{as_declared}"] if here else [as_declared, f"el{unset}"]
        return [*order, f"else: s.{name} = {value}{here}"]
    items = get_args(declared)[0] if get_origin(declared) is list else declared
    if isinstance(items, ModelMeta):
        hook_later(hooks, f"m_{name}", items, _write_one if items is declared else _write_many)
        value = (
            f"m_{name}(x, reading)"
            if items is declared
            else f"m_{name}(x, reading) if x.__class__ is list else {value}"
        )
    elif isinstance(declared, type) and issubclass(declared, OpenEnum):
        hooks[f"k_{name}"] = declared._value2member_map_.get
        value = f"k_{name}(x) or {value}"
    return [unset, f"else: s.{name} = {value}{here}"]


def _extra_of(given: dict[str, Any], known: frozenset[str]) -> dict[str, Any] | None:
    return {key: value for key, value in given.items() if value is None or key not in known} or None


def _list_of(convert: Convert) -> Convert:
    def structure(value: Any, reading: Reading) -> Any:
        return [convert(item, reading) for item in value] if type(value) is list else _refuse(list, value)

    return structure


def _dict_of(convert: Convert) -> Convert:
    def structure(value: Any, reading: Reading) -> Any:
        if type(value) is not dict:
            _refuse(dict, value)
        return {key: convert(item, reading) for key, item in value.items()}

    return structure


def _texts(value: Any, reading: Reading) -> Any:
    if type(value) is not dict:
        _refuse(dict, value)
    return {
        key: reading.share(item, item) if item.__class__ is str else _text(item, reading) for key, item in value.items()
    }


def _enum_of(cls: type[OpenEnum]) -> Convert:
    return lambda value, reading: cls(_text(value, reading))


def _exactly(cls: type) -> Convert:
    def structure(value: Any, _: Reading) -> Any:
        return value if type(value) is cls or value is None else _refuse(cls, value)

    return structure


def _to_int(value: Any, _: Reading) -> Any:
    # int64 travels as text where JavaScript could not hold it
    if (type(value) is str and _WHOLE.fullmatch(value)) or (type(value) is float and value.is_integer()):
        return int(value)
    return value if value is None or type(value) is int else _refuse(int, value)


def _to_float(value: Any, _: Reading) -> Any:
    if type(value) in (int, float) or value in ("NaN", "Infinity", "-Infinity"):
        return float(value)
    return None if value is None else _refuse(float, value)


def _keep(_: object) -> None:
    pass


def _no_object(value: Any) -> NoReturn:
    _refuse(dict, value)


def _refuse(wanted: type, value: Any) -> NoReturn:
    raise TypeError(f"expected {_NAMES[wanted]}, got {type(value).__name__} {value!r:.80}")


_text = _exactly(str)
_PLAIN: dict[Any, Convert] = {
    Any: lambda value, _: value,
    str: _text,
    int: _to_int,
    float: _to_float,
    bool: _exactly(bool),
    dict: _exactly(dict),
    dict[str, str]: _texts,
    datetime: lambda value, reading: Timestamp.parse(_text(value, reading)),
    timedelta: lambda value, reading: Duration.parse(_text(value, reading)),
}
