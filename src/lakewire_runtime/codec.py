"""
JSON on the wire to values and back.

``encode`` and ``encode_query`` refuse what has no JSON form before anything is sent; ``decode`` says where in the
answer something does not fit.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, get_args, get_origin

from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.errors import DecodeError, InvalidArgumentError
from lakewire_runtime.model import LOCK, ModelMeta
from lakewire_runtime.null import NULL
from lakewire_runtime.operation import Operation
from lakewire_runtime.text import has_half_characters
from lakewire_runtime.times import duration_text, timestamp_text

_MISFITS = (TypeError, ValueError, AttributeError)


def encode(value: object) -> Any:
    """
    Return *value* as JSON values: models, enums, points and spans of time at any depth.

    A field of a model that is None is left out; None in a mapping or a list is JSON null, as ``NULL`` is anywhere.

    Raises:
        InvalidArgumentError: *value* holds something that has no JSON form. Nothing was sent.
    """
    encoder = _ENCODERS.get(type(value))
    return encoder(value) if encoder else _encode_by_base(value)


def encode_query(query: Mapping[str, object]) -> list[tuple[str, str]]:
    """
    Return query parameters as text.

    None is left out, booleans are ``true`` and ``false``, fields of an object become ``name.field``, and each item
    of a list is a parameter of its own.
    """
    return [pair for name, value in query.items() for pair in _query_pairs(name, value)]


def decode(operation: Operation, body: bytes, headers: Mapping[str, str]) -> Any:
    """
    Return the answer to *operation* as what it promises.

    Args:
        operation: What was asked.
        body: The whole body, after any content encoding.
        headers: The answer's headers; names in any case.

    Raises:
        DecodeError: The answer is no JSON, or a value in it does not fit its type. The call took effect.
    """
    if operation.returns is None:
        return None
    try:
        return _converter(owned=True).structure(_load(operation, body, headers), operation.returns)
    except _MISFITS as error:
        # read anew: what does not fit may have been used up
        raise _misfit(operation.returns, _load(operation, body, headers), operation.name, error) from error


def structure(declared: Any, value: Any, operation: str = "") -> Any:
    """
    Return JSON values as a *declared*: a model class, or a list or mapping of something. *value* stays as it is.

    Raises:
        DecodeError: A value does not fit its type.
    """
    try:
        return _converter(owned=False).structure(value, declared)
    except _MISFITS as error:
        raise _misfit(declared, value, operation, error) from error


@cache
def _converter(*, owned: bool) -> Any:
    """Load cattrs, which the first conversion needs; a fork waits for it, as the child would find its import locked."""
    with LOCK:
        from lakewire_runtime.converter import converter

        return converter(owned=owned)


def _load(operation: Operation, body: bytes, headers: Mapping[str, str]) -> Any:
    """Return the JSON of an answer, with what its headers say."""
    try:
        value = json.loads(body) if body.strip() else {}
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"expected JSON, got {body[:80]!r}", operation=operation.name) from error
    if operation.headers and isinstance(value, dict):
        given = {name.lower(): text for name, text in headers.items()}
        value |= {name: given[name.lower()] for name in operation.headers.values() if name.lower() in given}
    return value


def _misfit(declared: Any, value: Any, operation: str, error: Exception) -> DecodeError:
    where, message = _locate(declared, value, "$", str(error))
    return DecodeError(message, operation=operation, where=where)


def _locate(declared: Any, value: Any, where: str, message: str) -> tuple[str, str]:
    """Find the innermost value that does not fit; only run when something does not."""
    from lakewire_runtime.structuring import Reading, structurer

    for inner, item, step in _children(declared, value):
        try:
            structurer(inner)(item, Reading(owned=False))
        except _MISFITS as error:
            return _locate(inner, item, where + step, str(error))
    return where, message


def _children(declared: Any, value: Any) -> list[tuple[Any, Any, str]]:
    from lakewire_runtime.hooks import field_types

    if isinstance(declared, ModelMeta) and isinstance(value, dict):
        given = [(name, inner, declared.__wire__.get(name, name)) for name, inner in field_types(declared).items()]
        return [(inner, value[wire], f".{wire}") for _, inner, wire in given if value.get(wire) is not None]
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
        return [pair for key, item in value.items() for pair in _query_pairs(f"{name}.{key}", item)]
    if isinstance(value, list | tuple):
        return [pair for item in value for pair in _query_pairs(name, item)]
    value = encode(value)
    if isinstance(value, bool):
        return [(name, "true" if value else "false")]
    text = str(value)
    if has_half_characters(text):
        raise InvalidArgumentError(f"{name}: {text!r:.80} holds half a character, which no URL can")
    return [(name, text)]


def _encode_by_base(value: Any) -> Any:
    cls: Any = type(value)
    encoder: Any = None
    if isinstance(cls, ModelMeta):
        with LOCK:
            from lakewire_runtime.hooks import once
            from lakewire_runtime.unstructuring import write_one

        encoder = once(cls, write_one)
    else:
        encoder = next((encoder for base, encoder in _BY_BASE.items() if isinstance(value, base)), None)
    if encoder is None:
        raise InvalidArgumentError(
            f"cannot send {cls.__name__} {value!r:.80}; "
            "accepted are text, numbers, booleans, None, NULL, datetime, timedelta, lists, mappings and models"
        )
    _ENCODERS[cls] = encoder
    return encoder(value)


def _encode_list(value: Any) -> Any:
    return [item if type(item) is str else encode(item) for item in value]


def _encode_mapping(value: Any) -> Any:
    return {str(key): item if type(item) is str else encode(item) for key, item in value.items()}


def _encode_time(value: Any) -> Any:
    try:
        return timestamp_text(value) if isinstance(value, datetime) else duration_text(value)
    except ValueError as error:
        raise InvalidArgumentError(f"cannot send {error}; give it one, such as tzinfo=datetime.UTC") from error


def _encode_float(value: float) -> float | str:
    # JSON has no word for these; protobuf's JSON has
    return value if math.isfinite(value) else {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]


def _same(value: Any) -> Any:
    return value


_ENCODERS: dict[type, Any] = {
    **dict.fromkeys((str, int, bool, type(None)), _same),
    float: _encode_float,
    list: _encode_list,
    tuple: _encode_list,
    dict: _encode_mapping,
    type(NULL): lambda _: None,
}
_BY_BASE: dict[type, Any] = {
    OpenEnum: lambda value: value.value,
    Mapping: _encode_mapping,
    datetime: _encode_time,
    timedelta: _encode_time,
    # subclasses (an IntEnum, a str subclass) are sent as what they extend
    str: str.__str__,  # not str(), which shows a member of an enum by its name
    int: int,
    float: _encode_float,
    list: _encode_list,
    tuple: _encode_list,
}
