"""
What the values of jobs accept: by the annotations of their fields, in the words that the bindings use for theirs.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = ["check_fields", "check_given", "check_id", "with_extra"]


def check_fields(value: attrs.AttrsInstance) -> None:
    """
    Refuse *value* unless each field fits its annotation.

    Raises:
        InvalidArgumentError: Naming the class and the field, what was given and what is accepted.
    """
    kind = attrs.resolve_types(type(value))
    for field in attrs.fields(kind):
        given, name = getattr(value, field.name), f"{kind.__name__}: {field.name}"
        if field.default is None:
            check(name, field.type, given)
        else:
            check_given(name, field.type, given)


def check_given(name: str, declared: Any, value: object) -> None:
    """
    Refuse *value* unless it is given and fits the type *declared*.

    Raises:
        InvalidArgumentError: Naming what was given and what is accepted.
    """
    if value is None:
        raise InvalidArgumentError(f"{name}: must be given, got None")
    check(name, declared, value)


def check_id(value: int, argument: str) -> int:
    """
    Return *value* if it can be the id of a job or run.

    Raises:
        InvalidArgumentError: Naming the argument and what was given.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**63:  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
        raise InvalidArgumentError(
            f"{argument}: expected a whole number from 1 to 2^63 - 1, got {type(value).__name__} {shown(value)}"
        )
    return value


def with_extra(
    fields: Mapping[str, Any], extra: Mapping[str, Any] | None, accepted_by: Callable[..., object]
) -> dict[str, Any]:
    """
    Return the fields that are not None together with *extra*, whose names *accepted_by* must take.
    """
    check("extra", Mapping[str, Any], extra)
    extra = extra or {}
    fields = {name: value for name, value in fields.items() if value is not None}
    accepted = inspect.signature(accepted_by).parameters.keys() - {"self", "idempotency_token"}
    if unknown := extra.keys() - accepted:
        raise InvalidArgumentError(f"extra: {sorted(unknown)} is not accepted; accepted are {sorted(accepted)}")
    if taken := extra.keys() & fields.keys():
        raise InvalidArgumentError(f"extra: {sorted(taken)} is set already")
    return {**fields, **extra}
