"""
``lakewire load``: files into a table.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from lakewire.cli.asking import asks, confirm, is_terminal
from lakewire.cli.forms import FORMS, Form, form_of
from lakewire.cli.output import note, print_lines, print_record, prints
from lakewire.cli.progress import progress_bar
from lakewire.cli.units import size_text
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.cli.load.plan import Load
    from lakewire.delta import DeltaTable
    from lakewire.schema.table_schema import TableSchema

__all__ = ["command"]


def _delimiter(ctx: click.Context, option: click.Parameter, given: str | None) -> str | None:
    if given is not None and not (len(given) == 1 and given.isascii() and given not in '"\r\n'):
        raise click.BadParameter(f"{given!r}; accepted is one character of ASCII", ctx, option)
    return given


def _encoding(ctx: click.Context, option: click.Parameter, given: str) -> str:
    try:
        "".encode(given)
    except LookupError:
        raise click.BadParameter(f"there is no encoding {given!r}", ctx, option) from None
    return given


@click.command("load")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE…",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, readable=True),
)
@click.argument("table")
@click.option("--mode", type=click.Choice(["append", "overwrite"]), default="append", show_default=True)
@click.option("--create", is_flag=True, help="Make the table if there is none.")
@click.option("--upsert-on", "keys", multiple=True, metavar="COLUMN", help="Update rows with the same key.")
@click.option("--evolve", is_flag=True, help="Add the columns that the table lacks.")
@click.option("--format", "form", type=click.Choice(FORMS), help="Default: as the names of the files end.")
@click.option(
    "--delimiter", metavar="CHARACTER", callback=_delimiter, help="Of CSV. Default: a comma, or a tab in .tsv."
)
@click.option("--null", "nulls", multiple=True, metavar="TEXT", help="Text in CSV that is NULL, also in quotes.")
@click.option(
    "--encoding", default="utf8", metavar="NAME", callback=_encoding, help="Of CSV, as latin1. Default: UTF-8."
)
@click.option("--dry-run", is_flag=True, help="Read all files, and print the statements instead of running them.")
@asks
@prints
@connects
def command(
    workspace: WorkspaceOptions,
    files: tuple[Path, ...],
    table: str,
    *,
    form: Form | None,
    delimiter: str | None,
    nulls: tuple[str, ...],
    encoding: str,
    create: bool,
    mode: Literal["append", "overwrite"],
    keys: tuple[str, ...],
    evolve: bool,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """
    Load files into a table, in one commit.

    CSV with a header, JSON with an object on each line, or Parquet; also packed, as in .csv.gz. Values go into the
    types that the table has, exactly, or nothing is written and the file, the column and the value are named. Files of
    any size are read piece by piece; --upsert-on needs memory for all of them.

    \b
    lakewire load orders.csv main.sales.orders
    lakewire load 2026-*.parquet main.sales.orders --mode overwrite --yes
    lakewire load orders.json main.sales.orders --create --upsert-on id
    """  # noqa: D301  # click's mark of lines that are kept
    if keys and mode == "overwrite":
        raise click.UsageError("--upsert-on updates rows, which --mode overwrite replaces.")
    form = form_of(files, form)
    with workspace.client() as client:
        from lakewire.cli.load.plan import Load
        from lakewire.cli.load.source import FileRows

        into = client.delta.table(table)
        rows = FileRows(files, form, _target(into, create=create), delimiter, nulls, encoding)
        load = Load(table=into, rows=rows, mode=mode, keys=keys, evolve=evolve)
        columns = load.schema()
        if not as_json:
            _show(load, columns)
        if dry_run:
            _print_plan(load, as_json=as_json)
            return
        if is_terminal() and not yes:
            confirm(f"{_action(load)}?")
        with progress_bar() as show:
            done = load.run(
                lambda now: show(f"{now.rows:,} rows sent, {size_text(now.bytes)}"), timeout=workspace.timeout
            )
        print_record({"table": into.name.full_name, "created": rows.target is None, **done}, as_json=as_json)


def _target(table: DeltaTable, *, create: bool) -> TableSchema | None:
    """Return the columns of the table; None where it is to be made."""
    from lakewire.errors import TableNotFoundError  # here: as all of the client

    try:
        return table.schema()
    except TableNotFoundError as error:
        if create:
            return None
        error.add_note("--create makes the table")
        raise


def _show(load: Load, columns: TableSchema) -> None:
    """Say which columns come, in which types, and which of them are new."""
    target = load.rows.target
    note(f"{load.table.name}{'' if target else ', a new table'}:")
    width = max(map(len, columns.names), default=0)
    for field in columns:
        is_new = target is not None and target.find(field.name) is None
        note(f"  {field.name.ljust(width)}  {field.type.sql()}{'  (new)' if is_new else ''}")
    if missing := [name for name in target.names if not columns.find(name)] if target else []:
        note(f"  not in the files: {', '.join(missing)}")


def _action(load: Load) -> str:
    files = "1 file" if len(load.rows.paths) == 1 else f"{len(load.rows.paths)} files"
    if load.rows.target is None:
        return f"Make {load.table.name} of {files}"
    if load.keys:
        return f"Update {load.table.name} from {files}, by {', '.join(load.keys)}"
    return f"{load.mode.capitalize()} {'all rows of' if load.mode == 'overwrite' else 'to'} {load.table.name}: {files}"


def _print_plan(load: Load, *, as_json: bool) -> None:
    rows, statements = load.check(), load.statements()
    if as_json:
        print_record({"table": load.table.name.full_name, "rows": rows, "statements": statements}, as_json=True)
        return
    note(f"{rows:,} rows fit; nothing was changed")
    print_lines(statements, as_json=False)
