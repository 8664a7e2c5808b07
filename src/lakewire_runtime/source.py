"""
The only place of ``eval`` and ``exec``: annotations of models and methods, and conversion functions, become code here.

What is executed is the text of generated modules, and source that ``converter`` makes from their names and types.
Nothing that a server or a caller sent gets here. Annotations stay text until they are needed, as reading those of 2,000
models takes a second; conversion functions are compiled, as generic ones take twice the time (docs/dependencies.md).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from inspect import get_annotations
from typing import Any

from lakewire_runtime.model import LOCK, ModelMeta

__all__ = ["define", "evaluate", "field_types"]


def evaluate(annotation: str, module: str) -> Any:
    """
    Return the type that an annotation of the generated *module* names, without ``| None``.
    """
    with LOCK:  # a fork waits for imports, whose locks a child would find held forever
        names = sys.modules[module].__dict__
        return eval(annotation.removesuffix(" | None"), names, _Services(module))  # noqa: S307  # our own generated source


def field_types(cls: ModelMeta) -> dict[str, Any]:
    """
    Return the types of a model's fields, without ``| None``.
    """
    # the annotations of this class alone, in its own module: typing.get_type_hints would walk the bases too
    return {name: evaluate(text, cls.__module__) for name, text in get_annotations(cls).items()}


def define(name: str, lines: list[str], names: dict[str, Any]) -> Callable[..., Any]:
    """
    Return the function *name* that *lines* define, with *names* as its globals.
    """
    exec(compile("\n".join(lines), f"<{name}>", "exec"), names)  # noqa: S102  # made from names of our own generated source
    function: Callable[..., Any] = names[name]
    return function


class _Services(dict[str, Any]):
    """Models of other services in annotations, ``_compute``: imported when a class needs them."""

    def __init__(self, module: str) -> None:
        super().__init__()
        self._package = module.partition(".")[0]  # the services are of one package, whatever its name

    def __missing__(self, name: str) -> Any:
        if not name.startswith("_") or name.startswith("__"):
            raise KeyError(name)
        try:
            return import_module(f"{self._package}.{name[1:]}.models")
        except ModuleNotFoundError:
            raise KeyError(name) from None
