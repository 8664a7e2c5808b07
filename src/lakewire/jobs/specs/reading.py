"""
Mappings to models of the API, for what people write: every name must be one that the API has, every value of its type.

The codec of the bindings keeps what it does not know, as a newer server may send it; a spec that says ``max_retires``
would run without retries.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, get_args, get_origin

from lakewire.errors import InvalidArgumentError
from lakewire_runtime import NULL, encode, structure
from lakewire_runtime.accepts import check
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.source import field_types

__all__ = ["as_declared", "field_types", "refuse_unknown"]

_PLAIN = (str, int, bool)  # no conversion, which would load the converter


def as_declared(declared: Any, value: Any, where: str, *, strict: bool = True) -> Any:
    """
    Return *value* as the type that a field of the API declares; mappings at any depth become models.

    Args:
        declared: A model class, or a list or mapping of something.
        value: A model, or mappings and lists as in JSON.
        where: Begins the message of an error.
        strict: Refuse names and values that this release does not know; else they are kept.

    Raises:
        InvalidArgumentError: A name is unknown, a required one is missing, or a value has another type.
    """
    if value is None or value is NULL or (value.__class__ is declared and declared in _PLAIN):
        return value
    if strict:
        _check(declared, value, where)
    return structure(declared, encode(value))


def refuse_unknown(name: object, known: Iterable[str], where: str) -> NoReturn:
    """
    Refuse a name that is none of *known*, with the nearest of them.
    """
    names = sorted(known)
    near = difflib.get_close_matches(str(name), names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"accepted are {', '.join(names)}"
    raise InvalidArgumentError(f"{where}: {name!r} is unknown; {hint}")


def _check(declared: Any, value: Any, where: str) -> None:
    """Check names and types at any depth. Models are checked by their constructors and when they are sent."""
    arguments = get_args(declared)
    if isinstance(value, Mapping) and isinstance(declared, ModelMeta):
        _check_fields(declared, value, where)
    elif isinstance(value, list | tuple) and get_origin(declared) is list:
        for index, item in enumerate(value):
            _check_item(arguments[0], item, f"{where}[{_label(item, index)}]")
    elif isinstance(value, Mapping) and get_origin(declared) is dict and isinstance(arguments[1], ModelMeta):
        for key, item in value.items():
            _check_item(arguments[1], item, f"{where}.{key}")
    else:
        check(where, declared, value)


def _check_item(declared: Any, item: Any, where: str) -> None:
    if item is None:
        raise InvalidArgumentError(f"{where}: must be given, got None")
    _check(declared, item, where)


def _check_fields(model: ModelMeta, value: Mapping[Any, Any], where: str) -> None:
    fields = {model.__dict__.get("__wire__", {}).get(name, name): kind for name, kind in field_types(model).items()}
    for name, item in value.items():
        if name not in fields:
            refuse_unknown(name, fields, where)
        if item is not None:
            _check(fields[name], item, f"{where}.{name}")
    for name in _required(model):
        if value.get(name) is None:
            raise InvalidArgumentError(f"{where}: {name} is missing")


def _required(model: ModelMeta) -> list[str]:
    return [name for name, default in model.__declared__.items() if default is not None]


def _label(item: Any, index: int) -> str:
    """Return what names an item of a list: its key where it has one."""
    if isinstance(item, Mapping):
        for name in ("task_key", "job_cluster_key", "environment_key", "name"):
            if isinstance(item.get(name), str):
                return repr(item[name])
    return str(index)
