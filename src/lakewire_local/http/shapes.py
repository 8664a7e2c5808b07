"""
What the operations of the API take and return, read from ``lakewire_api`` when the first request of a family comes.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Mapping, Sequence
from importlib import import_module
from inspect import get_annotations, signature
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import attrs

from lakewire_local.errors import invalid_parameter
from lakewire_runtime import Api, DecodeError, Operation, Paging, structure
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.source import evaluate, field_types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SIZES = ("max_results", "page_size")


@attrs.frozen(kw_only=True)
class Shape:
    """
    Hold what one operation takes and returns.

    Args:
        takes: Types of its arguments by name, those of the path as well.
        required: Arguments that must be given.
        body: Types of the fields of the one argument that is the whole body; None when the arguments are the body.
        returns: The model of the response; None when it has no body.
        paging: How the objects of a list are returned; None when it is no list.
    """

    takes: Mapping[str, Any]
    required: frozenset[str]
    body: Any
    returns: Any
    paging: Paging | None

    @property
    def size_field(self) -> str:
        """Return the argument that says how long a page is; empty when the list has no pages."""
        return next((name for name in _SIZES if name in self.takes), "")

    def given(self, values: Mapping[str, Any], *, but: Iterable[str]) -> dict[str, Any]:
        """
        Return the arguments among *values*, without those named *but*.

        Raises:
            LocalError: One is missing or does not fit its type; the message names it.
        """
        need(values, self.required.difference(but))
        return checked({name: kind for name, kind in self.takes.items() if name not in but}, values)


def need(values: Mapping[str, Any], names: Iterable[str]) -> None:
    """
    Refuse *values* without one of *names*.

    Raises:
        LocalError: It names the first that is missing.
    """
    for name in sorted(names):
        if values.get(name) in (None, ""):
            raise invalid_parameter(f"Missing required field: {name}")


def checked(takes: Mapping[str, Any], values: Mapping[str, Any], at: str = "") -> dict[str, Any]:
    """
    Return those of *values* whose types are known.

    Raises:
        LocalError: One does not fit its type; the message names the innermost field, below *at*.
    """
    found = {name: value for name, value in values.items() if name in takes and value is not None}
    for name, value in found.items():
        try:
            structure(takes[name], value)
        except DecodeError as error:
            raise invalid_parameter(f"{at}{name}{error.where[1:]}: {error.message}") from None
    return found


def fields_of(model: Any) -> dict[str, Any]:
    """Return the types of a model's fields by their names on the wire."""
    return {model.__wire__.get(name, name): declared for name, declared in field_types(model).items()}


def required_of(model: Any) -> frozenset[str]:
    """Return the fields of a model that must be there, by their names on the wire."""
    texts = get_annotations(model)
    return frozenset(model.__wire__.get(name, name) for name, text in texts.items() if not text.endswith("| None"))


def is_model(declared: Any) -> bool:
    """Return whether a type is a model."""
    return isinstance(declared, ModelMeta)


@functools.cache
def shape_of(module: str, method: str, path: str) -> Shape:
    """
    Return the shape of an operation.

    Args:
        module: Of the bindings, ``compute.instance_pools``.
        method: Of HTTP.
        path: Its template, as the bindings have it.
    """
    service, _, name = module.partition(".")
    members = vars(import_module(f"lakewire_api.{service}.api.{name}"))
    found = [(key, value) for key, value in members.items() if isinstance(value, Operation)]
    constant, operation = next(pair for pair in found if (pair[1].method, pair[1].path) == (method, path))
    function = getattr(_api_class(members), operation.name.partition(".")[2])
    takes = {key: _plain(evaluate(text, function.__module__)) for key, text in _arguments(function).items()}
    # The generated method sends either its arguments, or one of them whole.
    is_whole = "whole" in function.__code__.co_names
    body = next(kind for kind in takes.values() if is_model(kind)) if is_whole else None
    required = [key for key, each in signature(function).parameters.items() if each.default is each.empty]
    return Shape(
        takes=takes,
        required=frozenset(key for key in required if key in takes and takes[key] is not body),
        body=body,
        returns=operation.returns,
        paging=members.get(f"{constant}_PAGING"),
    )


def _api_class(members: Mapping[str, Any]) -> type[Api]:
    classes = [value for value in members.values() if isinstance(value, type) and issubclass(value, Api)]
    return next(each for each in classes if each is not Api)


def _arguments(function: Callable[..., Any]) -> dict[str, str]:
    return {name: text for name, text in function.__annotations__.items() if name != "return"}


def _plain(declared: Any) -> Any:
    """Return the type of an argument as JSON has it: a model where a mapping is accepted too, a list, a dict."""
    origin, inner = get_origin(declared), get_args(declared)
    if origin in (Union, types.UnionType):
        return _plain(inner[0])
    if origin is Sequence:
        return list[_plain(inner[0])]  # type: ignore[misc]  # made of what the bindings declare
    if origin is Mapping:
        return dict[str, _plain(inner[1])]  # type: ignore[misc]
    return declared
