"""
Folder names for names of the catalog: readable, and safe on every file system.
"""

from __future__ import annotations

import hashlib
import unicodedata

_LONGEST = 200  # file systems stop at 255 bytes; writers make temporary names from these
_READABLE = 60


def folder_name(name: str) -> str:
    """
    Return the folder name of an object.

    Letters and digits of any script, ``-`` and ``_`` stay; all else is ``~`` and the hexadecimal of its UTF-8 bytes
    (not ``%``, which delta-rs decodes). A name that would be too long is cut and ends in a hash.
    """
    encoded = "".join(map(_encoded, unicodedata.normalize("NFC", name)))
    if len(encoded.encode()) <= _LONGEST:
        return encoded
    return f"{encoded[:_READABLE]}~{hashlib.sha256(name.encode()).hexdigest()[:32]}"


def _encoded(character: str) -> str:
    if character.isalnum() or character in "-_":
        return character
    return "".join(f"~{byte:02X}" for byte in character.encode())
