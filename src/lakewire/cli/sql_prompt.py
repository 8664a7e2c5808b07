r"""
The prompt of ``lakewire sql``: statements of several lines up to a semicolon, with a history.

Statements have no session in common, so USE is read here and passed on with those after it, as in a script.
"""

from __future__ import annotations

import sys
import time
from typing import Any

import click

from lakewire import DatabricksClient, LakewireError
from lakewire.cli.failures import error_text
from lakewire.cli.output import note
from lakewire.cli.sql_history import typed_lines
from lakewire.cli.sql_results import ResultPrinter
from lakewire.sql.script import check_session, is_complete, statements, used
from lakewire.sql.tokens import SqlToken, first_words, markers

__all__ = ["SqlPrompt"]

_HELP = r"""A statement ends with a semicolon. USE holds for the statements after it.
\d        tables of the schema
\d NAME   columns of a table
\q        leave, as Ctrl-D does
Ctrl-C    cancel the statement, or forget what is typed"""


class SqlPrompt:
    """
    Reads statements from a terminal and runs them; an error does not end it.

    Args:
        client: Runs the statements.
        printer: Prints their rows.
        values: Of markers; each statement gets those it has.
        options: Of ``client.sql.execute``, for each statement.
    """

    def __init__(
        self, client: DatabricksClient, printer: ResultPrinter, values: dict[str, object], options: dict[str, Any]
    ) -> None:
        self._client = client
        self._printer = printer
        self._values = values
        self._options = options
        self._catalog, self._schema = client.config.catalog, client.config.schema

    def run(self) -> None:
        """
        Read and run until the end of the input.
        """
        note(rf"{self._client.config.host}; \? for help")
        with typed_lines(self._client.config.env):
            while (text := self._typed()) is not None:
                try:
                    self._run(text)
                except LakewireError as error:
                    sys.stderr.write(error_text(error))
                except KeyboardInterrupt:
                    note("canceled")

    def _typed(self) -> str | None:
        r"""Return what is typed up to a semicolon, or a line that begins with ``\``; None at the end."""
        lines = list[str]()
        while True:
            try:
                lines.append(input("   ...> " if lines else f"{self._catalog}.{self._schema}> "))
            except EOFError:
                click.echo()
                return None
            except KeyboardInterrupt:
                click.echo()
                lines.clear()
                continue
            text = "\n".join(lines).strip()
            if text == r"\q":
                return None
            if is_complete(text) or text.startswith("\\"):
                return text
            if not text:
                lines.clear()

    def _run(self, text: str) -> None:
        if text.startswith("\\"):
            self._run_command(text)
            return
        for found in statements(text):
            self._run_statement(text[found[0].start : found[-1].end], found)

    def _run_command(self, text: str) -> None:
        word, _, name = text.partition(" ")
        if word == r"\d":
            self._execute(f"DESCRIBE TABLE {name}" if name.strip() else "SHOW TABLES")
        else:
            note(_HELP)

    def _run_statement(self, text: str, found: list[SqlToken]) -> None:
        if first_words(text, 1) == ("USE",):
            catalog, schema = used(found[1:], 1, self._catalog)
            self._catalog, self._schema = catalog or self._catalog, schema or self._schema
            return
        check_session(text, 1)
        self._execute(text)

    def _execute(self, text: str) -> None:
        values = {mark.value: self._values[mark.value] for mark in markers(text) if mark.value in self._values}
        began_s = time.monotonic()
        result = self._client.sql.execute(text, values, catalog=self._catalog, schema=self._schema, **self._options)
        took_s = time.monotonic() - began_s
        self._printer.print(result)
        note(f"{result.total_row_count:,} rows, {took_s:.2f} s")
