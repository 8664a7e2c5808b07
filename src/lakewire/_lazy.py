"""
Names of a package that are loaded when they are first used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["loader"]


def loader(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """
    Return the ``__getattr__`` of a package: by name, the module below it that defines what it offers.
    """

    def load(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{places[name]}")
        value = module if name == places[name] else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    return load
