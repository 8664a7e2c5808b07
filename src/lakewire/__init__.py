"""
lakewire: a thin, synchronous Databricks client.
"""

from lakewire._version import __version__

__all__ = ["__version__"]
