"""
How files are written, by their names; and rows as such files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import click

from lakewire.cli.output import json_text

if TYPE_CHECKING:
    from lakewire.sql.result import Result

__all__ = ["FORMS", "Form", "form_of", "form_to_write", "write_rows"]

Form = Literal["csv", "json", "parquet"]
FORMS: tuple[Form, ...] = get_args(Form)
_ENDINGS: dict[str, Form] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".parquet": "parquet",
}


def form_of(paths: Sequence[Path], given: Form | None = None) -> Form:
    """
    Return how files are written: as *given*, or as all of their names say; ``.gz`` at the end does not matter.

    Raises:
        UsageError: Their names say nothing, or several things.
    """
    if given is not None:
        return given
    found: dict[Path, Form | None] = {
        path: _ENDINGS.get(Path(path.name.removesuffix(".gz")).suffix.lower()) for path in paths
    }
    forms = set(found.values())
    form = forms.pop()
    if form is None or forms:
        names = ", ".join(str(path) for path, known in found.items() if known is None) or "files of several kinds"
        raise click.UsageError(f"{names}: accepted are names that end in {', '.join(_ENDINGS)}, of one kind.")
    return form


def form_to_write(path: Path) -> Form:
    """
    Return how a file is to be written, as its name says.

    Raises:
        UsageError: Its name says nothing, or what can only be read.
    """
    if path.suffix.lower() in (".gz", ".tsv"):
        raise click.UsageError("Written are .csv, .json, .jsonl and .parquet.")
    return form_of([path])


def write_rows(result: Result, path: Path, form: Form) -> None:
    """
    Write the rows of a result into a file, which is replaced when all are written; JSON has an object on each line.
    """
    match form:
        case "csv":
            result.to_csv(path)
        case "parquet":
            result.to_parquet(path)
        case "json":
            from lakewire.disk.sinks import Replacement  # here: as all of the client

            with Replacement(path) as file:
                for row in result.dicts():
                    file.write(f"{json_text(row)}\n".encode())
