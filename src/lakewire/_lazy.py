"""
What is loaded when it is first used: names of a package, and packages that an extra brings.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from importlib import import_module

__all__ = ["extra", "loader"]


def loader(package: str, places: Mapping[str, str], extras: Mapping[str, str] | None = None) -> Callable[[str], object]:
    """
    Return the ``__getattr__`` of a package.

    Args:
        package: Its name.
        places: By name, the module below it that defines what it offers.
        extras: By module, the extra that it needs.
    """

    def load(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        with extra((extras or {}).get(places[name], "")):
            module = import_module(f"{package}.{places[name]}")
        value = module if name == places[name] else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    return load


@contextmanager
def extra(name: str) -> Generator[None]:
    """
    Say how to install what a block imports, where it is missing.

    Args:
        name: Extra of lakewire that brings it; empty for none.

    Raises:
        MissingExtraError: A package is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        from lakewire.errors import MissingExtraError  # here: the import of lakewire needs no errors

        if not name or error.name is None:  # a defect, or said already
            raise
        raise MissingExtraError(f'{error.name} is not installed: pip install "lakewire[{name}]"') from None
