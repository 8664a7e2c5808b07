"""
lakewire: a thin, synchronous Databricks client.

Start with ``DatabricksClient``. Errors are in ``lakewire.errors``. Each name is loaded when it is first used, so that
a program that only defines what runs later, such as a DAG of Airflow, does not wait for the rest.
"""

from typing import TYPE_CHECKING

from lakewire._lazy import loader
from lakewire._version import __version__

if TYPE_CHECKING:
    from lakewire import errors
    from lakewire.client import DatabricksClient
    from lakewire.config import Config
    from lakewire.errors import LakewireError
    from lakewire.http import RetryPolicy

__all__ = ["Config", "DatabricksClient", "LakewireError", "RetryPolicy", "__version__", "errors"]

__getattr__ = loader(
    __name__,
    {
        "Config": "config",
        "DatabricksClient": "client",
        "LakewireError": "errors",
        "RetryPolicy": "http",
        "errors": "errors",
    },
)
