"""
What a value that is sent may be: by the annotations of the method, or of the model's field, that takes it.

A closed choice takes its members' text. A value that this release does not know is said on purpose, ``Color("NEW")``,
as it is when it came from the server. Inside of plain mappings nothing is checked: they go as they are.
"""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, Union, get_args, get_origin

from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.errors import InvalidArgumentError
from lakewire_runtime.lazily import lazily
from lakewire_runtime.model import ModelMeta, ServiceNames
from lakewire_runtime.null import NULL
from lakewire_runtime.text import shown

_KNOWN: dict[Callable[..., Any], dict[str, _Argument]] = {}
"""Method -> wire name -> what it takes; filled as methods are called."""
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
    Return what is not None, by wire name.

    Args:
        method: The operation's method, whose annotations say what is accepted.
        values: Values by wire name.

    Raises:
        InvalidArgumentError: A value does not fit, or a required one is None. Nothing was sent.
    """
    known = _KNOWN.get(method) or _KNOWN.setdefault(method, {})
    sent: dict[str, Any] = {}
    for wire, value in values.items():
        argument = known.get(wire) or known.setdefault(wire, _Argument(method, wire))
        if value is not None:
            if type(value) is not argument.exact:
                check(argument.name, argument.declared, value)
            sent[wire] = value
        elif argument.required:
            raise InvalidArgumentError(f"{argument.name}: must be given, got None")
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
        InvalidArgumentError: Saying what is accepted.
    """
    if value is NULL or value is None:
        return
    options = _options(declared)
    closed = [option for option in options if isinstance(option, type) and issubclass(option, OpenEnum)]
    if closed and isinstance(value, str):
        _check_choice(name, closed[0], value)
    elif not any(_fits(name, option, value) for option in options):
        raise InvalidArgumentError(f"{name}: expected {_accepted(declared)}, got {type(value).__name__} {shown(value)}")


def _check_item(name: str, declared: Any, value: Any) -> None:
    if value is None and declared is not Any:
        raise InvalidArgumentError(f"{name}: expected {_accepted(declared)}, got None")
    check(name, declared, value)


def _check_choice(name: str, choice: type[OpenEnum], value: str) -> None:
    if isinstance(value, choice) or value in choice._value2member_map_:
        return
    members = ", ".join(repr(member) for member in choice._value2member_map_)
    raise InvalidArgumentError(
        f"{name}: expected one of {members}, got {shown(value)}; "
        f"{choice.__name__}({str(value)!r:.80}) sends what this release does not know"
    )


def _options(declared: Any) -> list[Any]:
    """Return the types that a union allows besides None, or the one type that is no union."""
    union = get_origin(declared) in (Union, types.UnionType)
    return [option for option in get_args(declared) if option is not type(None)] if union else [declared]


def _fits(name: str, option: Any, value: Any) -> bool:
    """Return whether *value* is of one type; items of lists and mappings are checked one by one."""
    origin = get_origin(option)
    if option is Any:
        return True
    if origin is Literal:
        return isinstance(value, str) and value in get_args(option)
    if origin in (list, Sequence):
        return _is_list(name, get_args(option)[0], value)
    if origin in (dict, Mapping):
        return _is_mapping(name, get_args(option)[1], value)
    if isinstance(option, ModelMeta):
        return isinstance(value, option | Mapping)
    if not isinstance(option, type):
        return True
    return isinstance(value, _FITTING.get(option, option)) and (option is bool or not isinstance(value, bool))


def _is_list(name: str, inner: Any, value: Any) -> bool:
    if not isinstance(value, list | tuple):
        return False
    for index, item in enumerate(value):
        _check_item(f"{name}[{index}]", inner, item)
    return True


def _is_mapping(name: str, inner: Any, value: Any) -> bool:
    if not isinstance(value, Mapping):
        return False
    for key, item in value.items():
        if not isinstance(key, str):
            raise InvalidArgumentError(f"{name}: expected text as keys, got {type(key).__name__} {shown(key)}")
        _check_item(f"{name}[{key!r}]", inner, item)
    return True


def _accepted(declared: Any) -> str:
    """Return what a type takes in words."""
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


class _Argument:
    """What one argument takes; its annotation is read when the first value comes, as it may import a service."""

    def __init__(self, method: Callable[..., Any], wire: str) -> None:
        self.name = argument_of(wire, method.__annotations__)
        text: str = method.__annotations__[self.name]
        self.required = not text.endswith("| None")
        self._text = text.removesuffix(" | None")
        self._module = method.__module__

    @lazily
    def declared(self) -> Any:
        return eval(self._text, sys.modules[self._module].__dict__, ServiceNames(self._module))  # noqa: S307  # our own generated source

    @lazily
    def exact(self) -> Any:
        return self.declared if self.declared in _WORDS else None


def argument_of(wire: str, arguments: Container[str]) -> str:
    """
    Return which of *arguments* has the wire name *wire*: itself, or its Python form.
    """
    if wire in arguments:
        return wire
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", re.sub(r"\W+", "_", wire).strip("_")).lower()
    return snake if snake in arguments else f"{wire}_"
