"""
What a value that is sent may be: by the annotation of the method's argument, or of the model's field, that takes it.

A closed choice takes its members' text. A value that this release does not know is named explicitly, ``Color("NEW")``,
as it is when it came from the server. Inside plain mappings nothing is checked: they go as they are.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.errors import InvalidArgumentError
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.null import NULL
from lakewire_runtime.source import evaluate
from lakewire_runtime.text import shown

__all__ = ["argument_of", "check", "given", "whole"]

_WORDS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "True or False",
    datetime: "a datetime",
    timedelta: "a timedelta",
}
_FITTING: dict[Any, tuple[type, ...]] = {float: (int, float), datetime: (datetime, str), timedelta: (timedelta, str)}


def given(method: Callable[..., Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return what is not None of *values*.

    Args:
        method: The operation's method, whose annotations say what is accepted.
        values: Arguments of a call by wire name.

    Raises:
        InvalidArgumentError: A value does not fit, or a required one is None. Nothing was sent.
    """
    sent: dict[str, Any] = {}
    for wire, value in values.items():
        name = _name(method, wire)
        if value is not None:
            declared = _declared(method, name)
            if value.__class__ is not declared:
                check(name, declared, value)
            sent[wire] = value
        elif not method.__annotations__[name].endswith("| None"):
            raise InvalidArgumentError(f"{name}: must be given, got None")
    return sent


def whole(method: Callable[..., Any], name: str, value: Any) -> Any:
    """
    Return the argument *name*, which is the whole body, if it fits.
    """
    return given(method, {name: value})[name]


def check(name: str, declared: Any, value: Any) -> None:
    """
    Refuse *value* unless it fits the type *declared*.

    Raises:
        InvalidArgumentError: Naming what is accepted.
    """
    if value is NULL or value is None:
        return
    options = _options(declared)
    choice = next((option for option in options if isinstance(option, type) and issubclass(option, OpenEnum)), None)
    if choice and isinstance(value, str):
        _check_choice(name, choice, value)
    elif not any(_fits(name, option, value) for option in options):
        raise InvalidArgumentError(f"{name}: expected {_accepted(declared)}, got {type(value).__name__} {shown(value)}")


def argument_of(wire: str, arguments: Container[str]) -> str:
    """
    Return which of *arguments* has the wire name *wire*: the same name, or its Python form.
    """
    if wire in arguments:
        return wire
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", re.sub(r"\W+", "_", wire).strip("_")).lower()
    return snake if snake in arguments else f"{wire}_"


@cache
def _name(method: Callable[..., Any], wire: str) -> str:
    return argument_of(wire, method.__annotations__)


@cache
def _declared(method: Callable[..., Any], name: str) -> Any:
    """Return the type of an argument; read when the first value comes, as it may import another service."""
    return evaluate(method.__annotations__[name], method.__module__)


def _check_choice(name: str, choice: type[OpenEnum], value: str) -> None:
    if isinstance(value, choice) or value in choice._value2member_map_:
        return
    members = ", ".join(repr(member) for member in choice._value2member_map_)
    raise InvalidArgumentError(
        f"{name}: expected one of {members}, got {shown(value)}; "
        f"{choice.__name__}({str(value)!r:.80}) sends what this release does not know"
    )


def _fits(name: str, option: Any, value: Any) -> bool:
    """Return whether *value* is of one type; check items of lists and mappings one by one."""
    origin = get_origin(option)
    if origin in (list, Sequence):
        return isinstance(value, list | tuple) and _items_fit(name, get_args(option)[0], enumerate(value))
    if origin in (dict, Mapping):
        if isinstance(value, Mapping):
            _check_keys(name, value)
        return isinstance(value, Mapping) and _items_fit(name, get_args(option)[1], value.items())
    if isinstance(option, ModelMeta):
        return isinstance(value, option | Mapping)
    if origin is Literal:
        return isinstance(value, str) and value in get_args(option)
    if option is Any or not isinstance(option, type):
        return True
    return isinstance(value, _FITTING.get(option, option)) and (option is bool or not isinstance(value, bool))


def _items_fit(name: str, declared: Any, items: Iterable[tuple[Any, Any]]) -> bool:
    for key, item in items:
        if item.__class__ is declared or declared is Any:
            continue
        if item is None:
            raise InvalidArgumentError(f"{name}[{key!r}]: expected {_accepted(declared)}, got None")
        check(f"{name}[{key!r}]", declared, item)
    return True


def _check_keys(name: str, keys: Iterable[Any]) -> None:
    for key in keys:
        if not isinstance(key, str):
            raise InvalidArgumentError(f"{name}: expected text as keys, got {type(key).__name__} {shown(key)}")


def _options(declared: Any) -> list[Any]:
    """Return the types that a union allows besides None, or the one type that is no union."""
    is_union = get_origin(declared) in (Union, types.UnionType)
    return [option for option in get_args(declared) if option is not type(None)] if is_union else [declared]


def _accepted(declared: Any) -> str:
    """Return in words what a type takes."""
    return " or ".join(dict.fromkeys(word for option in _options(declared) for word in _words(option)))


def _words(option: Any) -> list[str]:
    origin = get_origin(option)
    if origin is Literal:
        return [repr(choice) for choice in get_args(option)]
    if origin in (list, Sequence):
        return [f"a list, each item {_accepted(get_args(option)[0])}"]
    if origin in (dict, Mapping):
        return ["a mapping"]
    if isinstance(option, ModelMeta):
        return [option.__name__, "a mapping"]
    return [str(_WORDS.get(option) or getattr(option, "__name__", option))]
