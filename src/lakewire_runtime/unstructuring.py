"""
From typed values to JSON values: one function per class, and one for lists of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, get_args, get_origin

from lakewire_runtime.accepts import check
from lakewire_runtime.codec import encode
from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.hooks import compiled, field_types, hook_later
from lakewire_runtime.model import ModelMeta

Encode = Callable[[Any], Any]


def write_one(cls: ModelMeta) -> Encode:
    """
    Return the function that makes a JSON object from a *cls*.
    """
    hooks, body = _unstructure_body(cls)
    return compiled(cls, "unstructure", ["def unstructure(o):", *body, " return r"], hooks)


def _write_many(cls: ModelMeta) -> Encode:
    """Return the function that makes JSON objects from a list of *cls*, or of what is accepted as such."""
    hooks, body = _unstructure_body(cls)
    hooks |= {"cls": cls, "other": _checked(cls.__name__, cls)}
    lines = ["def unstructures(objects):", " made = []; add = made.append", " for o in objects:"]
    lines += ["  if o.__class__ is not cls:", "   add(other(o))", "   continue"]
    lines += [*(f" {line}" for line in body), "  add(r)", " return made"]
    return compiled(cls, "unstructures", lines, hooks)


def _unstructure_body(cls: ModelMeta) -> tuple[dict[str, Any], list[str]]:
    """Return the code that makes the object *r* from the model *o*, and the names it needs."""
    hooks: dict[str, Any] = {"all_text": _all_text}
    lines = [" e = o._extra", " r = {} if e is None else e.copy()"]
    for name, declared in field_types(cls).items():
        wire = cls.__wire__.get(name, name)
        hooks[f"e_{name}"] = _checked(f"{cls.__name__}.{name}", declared)
        value = _encoded(hooks, name, declared)
        lines += [f" x = o.{name}", f" if x is not None: r[{wire!r}] = {value}"]
    return hooks, lines


def _checked(name: str, declared: Any) -> Encode:
    """Return what encodes a value that is not plainly as declared, if it fits."""

    def encode_checked(value: Any) -> Any:
        check(name, declared, value)
        return encode(value)

    return encode_checked


def _encoded(hooks: dict[str, Any], name: str, declared: Any) -> str:
    """Return the code that encodes a field, short where it holds what it declares."""
    if declared in (str, int, bool):
        return f"x if x.__class__ is {declared.__name__} else e_{name}(x)"
    if isinstance(declared, type) and issubclass(declared, OpenEnum):
        hooks[f"c_{name}"] = declared
        return f"x._value_ if x.__class__ is c_{name} else e_{name}(x)"
    if declared == dict[str, str]:
        return f"x if x.__class__ is dict and all_text(x.values()) else e_{name}(x)"
    if declared == list[str]:
        return f"x if x.__class__ is list and all_text(x) else e_{name}(x)"
    items = get_args(declared)[0] if get_origin(declared) is list else declared
    if not isinstance(items, ModelMeta):
        return f"e_{name}(x)"
    hook_later(hooks, f"u_{name}", items, write_one if items is declared else _write_many)
    hooks[f"c_{name}"] = declared if items is declared else list
    return f"u_{name}(x) if x.__class__ is c_{name} else e_{name}(x)"


def _all_text(values: Iterable[object]) -> bool:
    # a loop: all() with a generator costs thrice as much for the one or two values that there usually are
    for value in values:  # noqa: SIM110
        if value.__class__ is not str:
            return False
    return True
