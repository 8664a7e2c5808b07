"""
Cells of a notebook: in the source format of Databricks, or of Jupyter.

Pure, but for reading the file. Source: https://docs.databricks.com/aws/en/notebooks/notebook-format
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_MARK = "Databricks notebook source"
_LANGUAGES = {"#": "python", "--": "sql"}
_MAGIC = re.compile(r"%([\w-]+)[ \t]*")


class NotebookError(Exception):
    """A file is no notebook, or has what the local workspace does not run."""


@dataclass(frozen=True)
class Cell:
    """
    Hold one cell.

    Attributes:
        language: ``python``, ``sql``, or the name of a magic command such as ``run``.
        text: The code, or what follows the magic command.
        line: Lines of the file before it; 0 in a notebook of Jupyter.
    """

    language: str
    text: str
    line: int = 0


def read_cells(file: Path) -> Sequence[Cell]:
    """
    Return the cells of a notebook.

    Raises:
        NotebookError: The file is no notebook.
    """
    text = file.read_text("utf-8")
    if file.suffix == ".ipynb" or text.lstrip().startswith("{"):
        return list(_jupyter(file, text))
    return list(_source(file, text))


def _source(file: Path, text: str) -> Iterator[Cell]:
    lines = text.splitlines()
    first = lines[0].strip() if lines else ""
    comment = next((start for start in _LANGUAGES if first == f"{start} {_MARK}"), None)
    if comment is None:
        raise NotebookError(
            f"{file.name} is no notebook of Python or SQL: its first line is not '# {_MARK}' or '-- {_MARK}', "
            "and it is not a file of Jupyter (.ipynb)."
        )
    begin = 1
    for number in range(1, len(lines) + 1):
        if number == len(lines) or lines[number].startswith(f"{comment} COMMAND ---"):
            yield _source_cell(lines[begin:number], comment, begin)
            begin = number + 1


def _source_cell(lines: Sequence[str], comment: str, line: int) -> Cell:
    magic = f"{comment} MAGIC"
    kept = [index for index, text in enumerate(lines) if text.strip() and not text.startswith(f"{comment} DBTITLE")]
    if not kept or not lines[kept[0]].startswith(magic):
        if late := next((text for text in lines if text.startswith(f"{magic} %")), None):
            raise NotebookError(f"{late!r} is not at the beginning of its cell, so it would not run.")
        return Cell(_LANGUAGES[comment], "\n".join(lines), line)
    first = kept[0]
    code = [text for text in lines[first:] if not text.startswith(magic) and text.strip()]
    if code:
        raise NotebookError(f"{code[0]!r} is in a cell of a magic command, so it would not run.")
    plain = [text.removeprefix(magic).removeprefix(" ") for text in lines[first:]]
    return _magic_cell("\n".join(plain), _LANGUAGES[comment], line + first)


def _jupyter(file: Path, text: str) -> Iterator[Cell]:
    try:
        document = json.loads(text)
        cells = [cell for cell in document["cells"] if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError):
        raise NotebookError(f"{file.name} is no notebook of Jupyter.") from None
    language = _language_of(document)
    for cell in cells:
        source = cell["source"]
        yield _magic_cell(source if isinstance(source, str) else "".join(source), language, 0)


def _language_of(document: Any) -> str:
    metadata = document.get("metadata") or {}
    databricks = metadata.get("application/vnd.databricks.v1+notebook") or {}
    named = databricks.get("language") or (metadata.get("language_info") or {}).get("name") or "python"
    if named not in _LANGUAGES.values():
        raise NotebookError(f"The notebook is written in {named}; the local workspace runs Python and SQL.")
    return str(named)


def _magic_cell(text: str, language: str, line: int) -> Cell:
    """Return a cell that may begin with a magic command."""
    found = _MAGIC.match(text.lstrip())
    if not found:
        return Cell(language, text, line)
    skipped = len(text) - len(text.lstrip())
    return Cell(found[1], text[skipped + found.end() :], line + text[:skipped].count("\n"))
