"""
lakewire: a thin, synchronous Databricks client.

Start with ``DatabricksClient``. Errors are in ``lakewire.errors``.
"""

from lakewire import errors
from lakewire._version import __version__
from lakewire.client import DatabricksClient
from lakewire.config import Config
from lakewire.errors import LakewireError
from lakewire.http import RetryPolicy

__all__ = ["Config", "DatabricksClient", "LakewireError", "RetryPolicy", "__version__", "errors"]
