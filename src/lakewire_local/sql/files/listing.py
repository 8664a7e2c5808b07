"""
The files that a path in a volume means: a file, a folder, or a pattern of such.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import attrs

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.files.names import local_path, volume_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lakewire_local.sql.statement import Statement

_VOLUME = 5  # parts of /Volumes/catalog/schema/volume
_NULL = "__HIVE_DEFAULT_PARTITION__"


@attrs.frozen(kw_only=True)
class DataFile:
    """
    Hold a file of a volume.

    Attributes:
        path: ``/Volumes/…``.
        partition: Names and values of the folders ``name=value`` it lies in.
    """

    path: str
    local: Path
    partition: Sequence[tuple[str, str | None]] = ()


def is_pattern(statement: Statement, path: str) -> bool:
    """Return whether a path has characters of a pattern, and is not one that exists."""
    return bool(re.search(r"[*?\[{]", path)) and not volume_path(statement, path).exists()


def listed(statement: Statement, path: str, *, recursive: bool, name_pattern: str = "") -> list[DataFile]:
    """
    Return the files in the order of their paths; names that begin with ``_`` or ``.`` are hidden.

    The path may be a pattern with ``*``, ``?``, ``[…]`` and ``{a,b}``, *name_pattern* is one for names of files.
    With *recursive* the files of all folders below are taken, not only of those named ``name=value``.

    Raises:
        LocalError: There is no such path.
    """
    clean = path.removeprefix("dbfs:")
    if is_pattern(statement, clean):
        roots = [*_matching(statement, clean)]
        if not roots:
            raise sql_error("PATH_NOT_FOUND", f"Path does not exist: {path}", "42K03")
    else:
        roots = [(clean.rstrip("/"), local_path(statement, clean))]
    wanted = _regex(name_pattern) if name_pattern else None
    found = [file for root, local in roots for file in _files(root, local, recursive=recursive)]
    found = [file for file in found if wanted is None or wanted.fullmatch(file.local.name)]
    if len({tuple(name for name, _ in file.partition) for file in found}) > 1:
        raise unsupported("files in folders of different partitions")
    return found


def _files(root: str, local: Path, *, recursive: bool) -> Iterator[DataFile]:
    if local.is_file():
        yield DataFile(path=root, local=local)
        return
    for file in sorted(local.rglob("*")):
        *folders, name = file.relative_to(local).parts
        if not file.is_file() or name.startswith(("_", ".")) or any(map(_is_hidden, folders)):
            continue
        pairs = [folder.partition("=") for folder in folders]
        if recursive or all(sign for _, sign, _ in pairs):
            partition = [
                (unquote(key), None if value == _NULL else unquote(value)) for key, sign, value in pairs if sign
            ]
            yield DataFile(path=f"{root}/{'/'.join((*folders, name))}", local=file, partition=partition)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or (name.startswith("_") and "=" not in name)


def _matching(statement: Statement, path: str) -> Iterator[tuple[str, Path]]:
    """Yield the files and folders that a pattern matches."""
    parts = path.rstrip("/").split("/")
    if any(re.search(r"[*?\[{]", part) for part in parts[:_VOLUME]):
        raise unsupported("patterns in the name of a volume")
    root = "/".join(parts[:_VOLUME])
    top = local_path(statement, root)
    wanted = _regex("/".join(parts[_VOLUME:]))
    for found in sorted(top.rglob("*")):
        name = found.relative_to(top).as_posix()
        is_wanted = wanted.fullmatch(name) and not any(map(_is_hidden, name.split("/")))
        if is_wanted and (found.is_dir() or not path.endswith("/")):
            yield f"{root}/{name}", found


def _regex(pattern: str) -> re.Pattern[str]:
    """Return a pattern for paths as one of Python."""
    parts, depth, at = list[str](), 0, 0
    while at < len(pattern):
        char = pattern[at]
        closing = pattern.find("]", at + 2)
        if char == "\\" and at + 1 < len(pattern):
            parts.append(re.escape(pattern[at + 1]))
            at += 1
        elif char == "[" and closing > 0:
            inside = pattern[at + 1 : closing].replace("\\", "\\\\")
            parts.append(f"[{'^' + inside[1:] if inside[0] in '^!' else inside}]")
            at = closing
        elif char in "{}" or (char == "," and depth):
            depth += {"{": 1, "}": -1}.get(char, 0)
            parts.append({"{": "(?:", "}": ")", ",": "|"}[char])
        else:
            parts.append({"*": "[^/]*", "?": "[^/]"}.get(char) or re.escape(char))
        at += 1
    try:
        return re.compile("".join(parts), re.DOTALL)
    except re.error:
        raise unsupported(f"the pattern {pattern} of paths") from None
