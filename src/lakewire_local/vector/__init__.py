"""
Vector search: endpoints and indexes, exact search over what they hold, and the sync with Delta tables.
"""

from lakewire_local.vector.vectors import Vectors

__all__ = ["Vectors"]
