"""
lakewire: a thin, synchronous Databricks client.

Start with ``DatabricksClient``. Errors are in ``lakewire.errors``. Each name is loaded when it is first used, so that
a program that only defines what runs later, such as a DAG of Airflow, does not wait for the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from lakewire._version import __version__

if TYPE_CHECKING:
    from lakewire import errors
    from lakewire.client import DatabricksClient
    from lakewire.config import Config
    from lakewire.errors import LakewireError
    from lakewire.http import RetryPolicy

__all__ = ["Config", "DatabricksClient", "LakewireError", "RetryPolicy", "__version__", "errors"]

_PLACES = {
    "Config": "config",
    "DatabricksClient": "client",
    "LakewireError": "errors",
    "RetryPolicy": "http",
}


def __getattr__(name: str) -> object:
    """
    Load what is asked for, once.
    """
    if name == "errors":
        return import_module("lakewire.errors")
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"lakewire.{_PLACES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """
    Return the names there are.
    """
    return __all__
