"""
How files are written, by their names.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args

import click

__all__ = ["FORMS", "Form", "form_of"]

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
