"""
What conversion functions are made of: the types of a model's fields, and source compiled on its first use.

Structuring and unstructuring use it; both are loaded by the first conversion only. Fields are converted there and not
by cattrs' own hooks, which read a missing string as ``"None"`` and refuse a response without a field that is called
required.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from inspect import get_annotations
from typing import Any, TypeVar, get_args

from lakewire_runtime.model import LOCK, ModelMeta, ServiceNames

Made = TypeVar("Made")


def field_types(cls: ModelMeta) -> dict[str, Any]:
    """
    Return the types of a model's fields, without ``| None``.
    """
    module = sys.modules[cls.__module__].__dict__
    # the annotations of this class alone, in its own module: typing.get_type_hints would walk the bases too
    return {
        name: _without_none(eval(text, module, ServiceNames(cls.__module__)))  # noqa: S307  # our own generated source
        for name, text in get_annotations(cls).items()
    }


def once(cls: ModelMeta, write: Callable[[ModelMeta], Made]) -> Made:
    """
    Return what *write* makes of *cls*, made on its first use. Safe from several threads.
    """
    made: dict[Any, Made] = cls.__hooks__
    if write not in made:
        with LOCK:
            if write not in made:
                made[write] = write(cls)
    return made[write]


def hook_later(hooks: dict[str, Any], name: str, cls: ModelMeta, write: Callable[[ModelMeta], Any]) -> None:
    """
    Let *name* be what *write* makes of *cls*, made when the first value comes: types refer to each other in circles.
    """

    def first(*values: Any) -> Any:
        hooks[name] = once(cls, write)
        return hooks[name](*values)

    hooks[name] = first


def compiled(cls: type, name: str, lines: list[str], hooks: dict[str, Any]) -> Callable[..., Any]:
    """
    Return the function *name* that *lines* define, with *hooks* as its global names.
    """
    code = compile("\n".join(lines), f"<{name} {cls.__module__}.{cls.__qualname__}>", "exec")
    exec(code, hooks)  # noqa: S102  # source written above from our own field names
    made: Callable[..., Any] = hooks[name]
    return made


def _without_none(declared: Any) -> Any:
    if isinstance(declared, types.UnionType):
        return next(item for item in get_args(declared) if item is not type(None))
    return declared
