"""
Files by pattern, and a folder as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from lakewire.errors import InvalidPathError
from lakewire.files.info import FileInfo
from lakewire.files.patterns import PathPattern
from lakewire.files.places import PathText, RemotePlace, path_text
from lakewire_runtime.text import shown

__all__ = ["drawn", "find", "split_glob"]

_SIGNS = frozenset("*?[")


def split_glob(pattern: PathText) -> tuple[str, PathPattern]:
    """
    Return the path of the folder that a pattern begins with, and the pattern below it.

    Raises:
        InvalidPathError: It is no text, or has no sign of a pattern.
    """
    if not isinstance(pattern, str | PurePosixPath):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
        raise InvalidPathError(f"pattern: {shown(pattern)} is no path")
    text = path_text(pattern)
    segments = text.rstrip("/").split("/")
    first = next((at for at, segment in enumerate(segments) if _SIGNS.intersection(segment)), None)
    if first is None:
        raise InvalidPathError(f"pattern: {text!r} has none of the signs *, ? and [; info() is for one path")
    return "/".join(segments[:first]), PathPattern.parse("pattern", f"/{'/'.join(segments[first:])}")


def find(root: RemotePlace, pattern: PathPattern) -> Iterator[FileInfo]:
    """
    Iterate over what a pattern means below a folder; folders in which nothing can be are not listed.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        for entry in folder.children():
            relative = entry.path[len(str(root)) + 1 :]
            if pattern.matches(relative):
                yield entry
            if entry.is_dir and pattern.leads_on(relative):
                waiting.append(folder.child(entry.name))


def drawn(root: RemotePlace, depth: int | None) -> str:
    """
    Return a folder with what is in it as text, a line each.
    """
    return "\n".join([str(root), *_lines(root, "", depth)])


def _lines(folder: RemotePlace, margin: str, depth: int | None) -> Iterator[str]:
    if depth == 0:
        return
    entries = sorted(folder.children(), key=lambda entry: entry.name)
    for number, entry in enumerate(entries, start=1):
        branch, below = ("└── ", "    ") if number == len(entries) else ("├── ", "│   ")
        if entry.is_dir:
            yield f"{margin}{branch}{entry.name}/"
            yield from _lines(folder.child(entry.name), margin + below, None if depth is None else depth - 1)
        else:
            about = f"{entry.language} notebook" if entry.language else f"{entry.size_bytes:,} bytes"
            yield f"{margin}{branch}{entry.name} ({about})"
