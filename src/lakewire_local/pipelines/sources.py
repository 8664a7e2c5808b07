"""
The source code of a pipeline: the SQL files and notebooks that its libraries name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError, invalid_parameter, unsupported
from lakewire_local.front.splitting import split_statements
from lakewire_local.workspace_paths import WORKSPACE, workspace_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from lakewire_local.workspace_files import WorkspaceFiles

_REFERENCE = re.compile(r"\$\{([^{}]+)\}")
_NOTEBOOK = "-- Databricks notebook source"
_CELL = re.compile(r"^-- COMMAND -+\s*$", re.MULTILINE)
_OTHER = re.compile(r"^\s*-- MAGIC", re.MULTILINE)


@attrs.frozen
class SourceStatement:
    """
    Hold a statement, and the path of the file that it is in.
    """

    path: str
    text: str


def statements_of(
    files: WorkspaceFiles, spec: Mapping[str, Any], may_read: Callable[[Path], None]
) -> Iterator[SourceStatement]:
    """
    Yield the statements of a pipeline, with the values of its configuration; *may_read* refuses a file.

    Raises:
        LocalError: A file is missing or is not SQL, or a value is not configured.
    """
    configuration = spec.get("configuration") or {}
    for library in spec.get("libraries") or ():
        for path in _paths(files, library):
            found = _file(files, path)
            may_read(found)
            text = found.read_text("utf-8")
            for part in _cells(path, text):
                yield from (
                    SourceStatement(path, each) for each in split_statements(_filled(path, part, configuration))
                )


def _paths(files: WorkspaceFiles, library: Mapping[str, Any]) -> Sequence[str]:
    """Return the paths of the files that a library means."""
    for kind in ("file", "notebook"):
        if (library.get(kind) or {}).get("path"):
            return [str(library[kind]["path"])]
    include = (library.get("glob") or {}).get("include")
    if not include:
        raise unsupported(f"the library {', '.join(library) or 'without a path'} of a pipeline; SQL files work")
    if not include.endswith("/**"):
        return [include]
    folder = workspace_path(files, include.removesuffix("/**") or "/")
    if not folder.is_dir():
        raise _missing(include)
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".sql", ".py"))
    return [f"{WORKSPACE}{path.relative_to(files.workspace).as_posix()}" for path in found]


def _file(files: WorkspaceFiles, path: str) -> Path:
    found = workspace_path(files, path)
    for candidate in (found, found.with_name(f"{found.name}.sql")):  # the API names notebooks without an ending
        if candidate.is_file():
            return candidate
    raise _missing(path)


def _cells(path: str, text: str) -> Iterator[str]:
    """Yield the parts of a file: the cells of a notebook, which need no semicolons, or all of it."""
    if path.endswith(".py") or text.startswith("# Databricks notebook source"):
        raise unsupported(f"Python in a pipeline ({path}); SQL works")
    if not text.startswith(_NOTEBOOK):
        yield text
        return
    for cell in _CELL.split(text.removeprefix(_NOTEBOOK)):
        if not _OTHER.search(cell):
            yield cell
        elif not re.search(r"-- MAGIC %md", cell):
            raise unsupported(f"a cell of another language in a pipeline ({path}); SQL works")


def _filled(path: str, text: str, configuration: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        key = found.group(1).strip()
        if key not in configuration:
            raise invalid_parameter(f"{path}: ${{{key}}} is not in the configuration of the pipeline")
        return str(configuration[key])

    return _REFERENCE.sub(value, text)


def _missing(path: str) -> LocalError:
    return LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"There is no file {path} in the workspace.")
