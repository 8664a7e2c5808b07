"""
JSON on the wire to values and back.

``encode`` and ``encode_query`` refuse what has no JSON form before anything is sent; ``decode`` says where in the
response something does not fit.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_origin

from lakewire_runtime.errors import DecodeError, InvalidArgumentError
from lakewire_runtime.model import LOCK, ModelMeta
from lakewire_runtime.null import NULL
from lakewire_runtime.operation import Operation
from lakewire_runtime.source import field_types
from lakewire_runtime.text import has_surrogates, key_text

__all__ = ["decode", "encode", "encode_query", "structure"]

_MISFITS = (TypeError, ValueError, AttributeError)


def encode(value: object) -> Any:
    """
    Return *value* as JSON values: models, enums, times and durations at any depth.

    A field of a model that is None is left out; None in a mapping or a list is JSON null, as ``NULL`` is anywhere.

    Raises:
        InvalidArgumentError: *value* holds something that has no JSON form. Nothing was sent.
    """
    return _converter().unstructure(value)


def encode_query(query: Mapping[str, object]) -> list[tuple[str, str]]:
    """
    Return query parameters as text.

    None is left out, booleans are ``true`` and ``false``, fields of an object become ``name.field``, and each item
    of a list is a separate parameter.
    """
    return [pair for name, value in query.items() for pair in _query_pairs(name, value)]


def decode(operation: Operation, body: bytes, headers: Mapping[str, str]) -> Any:
    """
    Return the response to *operation* as the type that the operation declares.

    Args:
        operation: What was requested.
        body: The whole body, after any content encoding.
        headers: The response's headers; names in any case.

    Raises:
        DecodeError: The response is no JSON, or a value in it does not fit its type. The call took effect.
    """
    if operation.returns is None:
        return None
    try:
        value = json.loads(body) if body.strip() else {}
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"expected JSON, got {body[:80]!r}", operation=operation.name) from error
    if operation.headers and isinstance(value, dict):
        given = {name.lower(): text for name, text in headers.items()}
        value |= {name: given[name.lower()] for name in operation.headers.values() if name.lower() in given}
    return _structured(operation.returns, value, operation.name)


def structure(declared: Any, value: Any, operation: str = "") -> Any:
    """
    Return JSON values as a *declared*: a model class, or a list or mapping of something. *value* is not changed.

    Raises:
        DecodeError: A value does not fit its type.
    """
    return _structured(declared, copy.deepcopy(value), operation)


def _structured(declared: Any, value: Any, operation: str) -> Any:
    """Return *value*, whose lists are emptied as they are read, as a *declared*."""
    try:
        return _converter().structure(value, declared)
    except _MISFITS as error:
        where, message = _locate(declared, value, "$", str(error))
        raise DecodeError(message, operation=operation, where=where) from error


@cache
def _converter() -> Any:
    """Load cattrs, which the first conversion needs; a fork waits for it, as the child would find its import locked."""
    with LOCK:
        from lakewire_runtime.converter import CONVERTER

        return CONVERTER


def _locate(declared: Any, value: Any, where: str, message: str) -> tuple[str, str]:
    """Find the innermost value that does not fit; lists that were emptied before held only what fits."""
    for inner, item, step in _children(declared, value):
        try:
            _converter().structure(item, inner)
        except _MISFITS as error:
            return _locate(inner, item, where + step, str(error))
    return where, message


def _children(declared: Any, value: Any) -> list[tuple[Any, Any, str]]:
    if isinstance(declared, ModelMeta) and isinstance(value, dict):
        given = [(inner, declared.__wire__.get(name, name)) for name, inner in field_types(declared).items()]
        return [(inner, value[wire], f".{wire}") for inner, wire in given if value.get(wire) is not None]
    arguments = get_args(declared)
    if get_origin(declared) is list and isinstance(value, list):
        return [(arguments[0], item, f"[{index}]") for index, item in enumerate(value)]
    if get_origin(declared) is dict and isinstance(value, dict):
        return [(arguments[1], item, f".{key}") for key, item in value.items()]
    return []


def _query_pairs(name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(type(value), ModelMeta):
        value = {key: NULL if item is None else item for key, item in encode(value).items()}
    if value is None:
        return []
    if value is NULL:
        raise InvalidArgumentError(f"{name}: a query has no null; leave it out, or give it a value")
    if isinstance(value, Mapping):
        return [pair for key, item in value.items() for pair in _query_pairs(f"{name}.{key_text(key)}", item)]
    if isinstance(value, list | tuple):
        return [pair for item in value for pair in _query_pairs(name, item)]
    value = encode(value)
    if isinstance(value, bool):
        return [(name, "true" if value else "false")]
    text = str(value)
    if has_surrogates(text):
        raise InvalidArgumentError(f"{name}: {text!r:.80} contains a lone surrogate, which no URL can hold")
    return [(name, text)]
