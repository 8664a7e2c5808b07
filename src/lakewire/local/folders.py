"""
Names of folders on disk for names of the catalog: readable, never special, never too long.
"""

from __future__ import annotations

import hashlib
from urllib.parse import quote

_LONGEST = 200  # file systems stop at 255 bytes; Delta and Parquet writers make temporary names from these
_READABLE = 150


def folder_name(name: str) -> str:
    """
    Return the folder name of an object: percent-encoded UTF-8, letters, digits and ``-_~`` as they are.

    Args:
        name: A name Unity Catalog accepts. Names that would be too long end in a hash.
    """
    encoded = quote(name, safe="")
    if len(encoded) <= _LONGEST:
        return encoded
    return f"{encoded[:_READABLE]}~{hashlib.sha256(name.encode()).hexdigest()[:32]}"
