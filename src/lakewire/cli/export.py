"""
``lakewire export``: the rows of a table or a query as a file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lakewire.cli.forms import form_to_write, write_rows
from lakewire.cli.output import print_record, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

__all__ = ["command"]


@click.command("export")
@click.argument("words", nargs=-1, required=True, metavar="[TABLE] FILE")
@click.option("--query", metavar="SQL", help="Write its rows, instead of those of a table.")
@click.option("--columns", metavar="A,B", help="Of the table. Default: all.")
@click.option("--where", metavar="CONDITION", help="SQL condition of the rows of the table.")
@click.option("--version", type=click.IntRange(min=0), metavar="N", help="Version of the table. Default: the latest.")
@prints
@connects
def command(
    workspace: WorkspaceOptions, words: tuple[str, ...], query: str | None, *, as_json: bool, **of_table: Any
) -> None:
    """
    Write a table or a query into a file.

    The name of the file says how: .csv, .parquet, or .json and .jsonl, an object on each line. Any number of rows is
    written piece by piece, and the file takes its place when it is complete.

    \b
    lakewire export main.sales.orders orders.parquet
    lakewire export main.sales.orders big.csv --columns id,amount --where "amount > 1000" --version 3
    lakewire export --query "SELECT day, sum(amount) AS total FROM main.sales.orders GROUP BY day" days.json
    """  # noqa: D301  # click's mark of lines that are kept
    given = {name: value for name, value in of_table.items() if value is not None}
    *table, file = words
    if len(table) != (query is None) or (query is not None and given):
        raise click.UsageError(
            "Give a table and a file; or --query, without --columns, --where, --version, and a file."
        )
    form = form_to_write(Path(file))
    if "columns" in given:
        given["columns"] = [name.strip() for name in given["columns"].split(",")]
    with workspace.client() as client:
        if query is None:
            result = client.delta.table(table[0]).read(**given, timeout=workspace.timeout)
        else:
            result = client.sql.execute(query, timeout=workspace.timeout)
        write_rows(result, Path(file), form)
    written = {"file": file, "rows": result.total_row_count, "size_bytes": Path(file).stat().st_size}
    print_record(written, as_json=as_json)
