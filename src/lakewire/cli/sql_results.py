"""
The rows of a statement: as a table for people, or in a format for programs, printed or into a file.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import attrs
import click

from lakewire.cli.forms import FORMS, Form, form_to_write, write_rows
from lakewire.cli.output import note, print_rows, print_table

if TYPE_CHECKING:
    from lakewire.sql.result import Result

__all__ = ["PRINTED", "ResultPrinter"]

PRINTED = ("table", *FORMS)
_ON_SCREEN = 20  # rows


@attrs.frozen(kw_only=True)
class ResultPrinter:
    """
    Where rows go, and in which format.

    Args:
        form: The format.
        target: A file, which is replaced when all rows are written; None for standard output.
        most: How many rows a table on a terminal has.
    """

    form: Form | Literal["table"]
    target: Path | None = None
    most: int | None = None

    @classmethod
    def of(
        cls, form: Form | Literal["table"] | None, target: Path | None, most: int | None, *, as_json: bool
    ) -> ResultPrinter:
        """
        Return what the options of a command mean; without a format, the name of the file decides.

        Raises:
            UsageError: They contradict each other, or the name of the file says nothing.
        """
        if form is None:
            form = "json" if as_json else form_to_write(target) if target else "table"
        if target is None and form == "parquet":
            raise click.UsageError("Parquet is written into a file: --to FILE.")
        if target is not None and form == "table":
            raise click.UsageError("A file needs a format: --output csv, json or parquet.")
        return cls(form=form, target=target, most=most)

    @property
    def is_table(self) -> bool:
        """
        Whether people read it.
        """
        return self.form == "table"

    @property
    def leaves_screen(self) -> bool:
        """
        Whether a bar can be shown meanwhile: rows that come bit by bit would break it.
        """
        return self.is_table or self.target is not None or not sys.stdout.isatty()

    def print(self, result: Result) -> None:
        """
        Print the rows, or write them; batch by batch, so that the size of the result does not matter.
        """
        if self.target is not None and self.form != "table":
            write_rows(result, self.target, self.form)
        elif self.form == "csv":
            result.to_csv(sys.stdout.buffer)
        elif self.form == "json":
            print_rows(result.dicts(), as_json=True)
        elif result.schema.fields and sys.stdout.isatty():
            result.show(self.most or _ON_SCREEN)
        elif result.schema.fields:
            print_table(result.schema.names, result)
        if result.truncated:
            note(f"cut at {result.total_row_count:,} rows")
        if self.target is not None:
            note(f"{result.total_row_count:,} rows in {self.target}")
