"""
Paths as the engine can take them: it reads some characters of a path as patterns.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# What every reader of a Delta folder takes as it is: Sail writes data files of any other path to a second folder.
_PLAIN_PATH = re.compile(r"[A-Za-z0-9/_.:'-]+")
_PATTERN = re.compile(r"[*?\[\]{},\\]")


def engine_path(path: Path, aliases: Path) -> Path:
    """
    Return *path* as the engine can take it: itself, or a symbolic link to it in *aliases*.

    Args:
        path: Absolute.
        aliases: A folder whose own path is plain; made when needed.
    """
    if _PLAIN_PATH.fullmatch(path.as_posix()):
        return path
    aliases.mkdir(parents=True, exist_ok=True)
    alias = aliases / hashlib.sha256(str(path).encode()).hexdigest()[:32]
    if not alias.is_symlink():
        alias.symlink_to(path, target_is_directory=True)
    return alias


def glob_free(path: Path, aliases: Path) -> Path:
    """Return *path* in a form without the characters that the engine takes for patterns."""
    if not _PATTERN.search(path.as_posix()):
        return path
    aliases.mkdir(parents=True, exist_ok=True)
    alias = aliases / f"{hashlib.sha256(str(path).encode()).hexdigest()[:32]}{_PATTERN.sub('_', path.suffix)}"
    if not alias.is_symlink():
        alias.symlink_to(path)
    return alias
