"""
``lakewire sql``: run a statement, a script, or a prompt.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.output import prints
from lakewire.cli.sql_parameters import parameters
from lakewire.cli.sql_results import PRINTED, ResultPrinter
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.sql.result import Result

__all__ = ["command"]


@click.command("sql")
@click.argument("statement", required=False)
@click.option("-f", "--file", "script", metavar="FILE", help="Run the statements of a file; - is standard input.")
@parameters
@click.option("--output", "form", type=click.Choice(PRINTED), help="Default: a table.")
@click.option("--to", "target", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write the rows.")
@click.option("--limit", type=click.IntRange(min=1), metavar="ROWS", help="Cut the result after so many rows.")
@prints
@connects
def command(
    workspace: WorkspaceOptions,
    *,
    statement: str | None,
    script: str | None,
    form: Any,
    target: Path | None,
    limit: int | None,
    as_json: bool,
    parameters: dict[str, object],
) -> None:
    """
    Run a statement and print its rows; without one, the statements of standard input, or a prompt on a terminal.

    A table on a terminal has 20 rows, or as many as --limit says. Of a script, CSV, JSON and Parquet hold the rows of
    the last statement. Ctrl-C cancels the statement.

    \b
    lakewire sql "SELECT * FROM main.sales.orders WHERE day = :day" -p day:DATE=2026-01-05
    lakewire sql --file nightly.sql
    lakewire sql "SELECT * FROM main.sales.orders" --to orders.parquet
    lakewire sql "SELECT * FROM main.sales.orders" --output csv | head
    lakewire sql
    """  # noqa: D301  # click's mark of lines that are kept
    printer = ResultPrinter.of(form, target, limit, as_json=as_json)
    if statement is not None and script is not None:
        raise click.UsageError("Give a statement or --file, not both.")
    is_prompt = statement is None and script is None and sys.stdin.isatty()
    if is_prompt and not sys.stdout.isatty():
        raise click.UsageError("Give a statement or --file: a prompt needs a terminal.")
    progress = sys.stderr.isatty() and printer.leaves_screen
    options: dict[str, Any] = {"timeout": workspace.timeout, "row_limit": limit, "progress": progress}
    with workspace.client() as client, client.cancel_on_exit(client.sql):
        if is_prompt:
            from lakewire.cli.sql_prompt import SqlPrompt

            SqlPrompt(client, printer, parameters, options).run()
        elif statement is not None:
            printer.print(client.sql.execute(statement, parameters, **options))
        else:
            text = sys.stdin.read() if script is None or script == "-" else Path(script)
            _print_all(client.sql.execute_script(text, parameters, **options), printer)


def _print_all(results: list[Result], printer: ResultPrinter) -> None:
    """Print the rows of each statement as a table, or those of the last one in another format."""
    shown = [result for result in results if result.schema.fields] if printer.is_table else results[-1:]
    for number, result in enumerate(shown):
        if number:
            click.echo()
        printer.print(result)
