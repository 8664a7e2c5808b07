"""
Names of folders on disk for names of the catalog, readable and safe, and paths the engine can take.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 200  # file systems stop at 255 bytes; writers make temporary names from these
_READABLE = 60
# What every reader of a Delta folder takes as it is: Sail writes data files of any other path to a second folder.
_PATTERN = re.compile(r"[*?\[\]{},\\]")
_PLAIN_PATH = re.compile(r"[A-Za-z0-9/_.:'-]+")


def folder_name(name: str) -> str:
    """
    Return the folder name of an object.

    Letters and digits of any script, ``-`` and ``_`` stay; all else is ``~`` and the hexadecimal of its UTF-8 bytes
    (not ``%``, which delta-rs decodes). A name that would be too long ends in a hash.
    """
    encoded = "".join(map(_encoded, unicodedata.normalize("NFC", name)))
    if len(encoded.encode()) <= _LONGEST:
        return encoded
    return f"{encoded[:_READABLE]}~{hashlib.sha256(name.encode()).hexdigest()[:32]}"


def engine_path(path: Path, aliases: Path) -> Path:
    """
    Return *path* as the engine can take it: itself, or a symbolic link to it in *aliases*.

    Args:
        path: Absolute.
        aliases: A folder whose own path is plain; made when needed.
    """
    if _PLAIN_PATH.fullmatch(str(path)):
        return path
    aliases.mkdir(parents=True, exist_ok=True)
    alias = aliases / hashlib.sha256(str(path).encode()).hexdigest()[:32]
    if not alias.is_symlink():
        alias.symlink_to(path, target_is_directory=True)
    return alias


def glob_free(path: Path, aliases: Path) -> Path:
    """Return *path* in a form without the characters that the engine takes for patterns."""
    if not _PATTERN.search(str(path)):
        return path
    aliases.mkdir(parents=True, exist_ok=True)
    alias = aliases / f"{hashlib.sha256(str(path).encode()).hexdigest()[:32]}{_PATTERN.sub('_', path.suffix)}"
    if not alias.is_symlink():
        alias.symlink_to(path)
    return alias


def _encoded(character: str) -> str:
    if character.isalnum() or character in "-_":
        return character
    return "".join(f"~{byte:02X}" for byte in character.encode())
