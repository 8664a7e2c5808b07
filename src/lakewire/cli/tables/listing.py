"""
What comes as a list: the tables of a schema, the commits of a table, what is to be done about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.output import note, print_rows, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.delta import HistoryRecord

__all__ = ["advice", "history", "list_tables"]


@click.command("list")
@click.argument("within", metavar="[CATALOG.SCHEMA]", required=False)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many. Default: all.")
@prints
@connects
def list_tables(workspace: WorkspaceOptions, within: str | None, limit: int | None, *, as_json: bool) -> None:
    """
    List the tables and views of a schema.

    Without a name it is the schema of the settings.

    \b
    lakewire tables list main.sales
    lakewire tables list --schema sales --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        found = client.catalog.tables.list(within, limit=limit)
        rows = (
            {
                "name": table.full_name,
                "type": table.table_type,
                "format": table.data_source_format,
                "owner": table.owner,
                "comment": table.comment,
            }
            for table in found
        )
        print_rows(rows, as_json=as_json)


@click.command("history")
@click.argument("table")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="Latest commits.")
@prints
@connects
def history(workspace: WorkspaceOptions, table: str, limit: int, *, as_json: bool) -> None:
    """
    Show the commits of a table, newest first.

    \b
    lakewire tables history main.sales.orders
    lakewire tables history main.sales.orders --limit 1 --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        commits = client.delta.table(table).history(limit=limit)
        print_rows((commit.to_dict() if as_json else _shown(commit) for commit in commits), as_json=as_json)


def _shown(commit: HistoryRecord) -> dict[str, Any]:
    """Return what people look for first; ``--json`` has all of it."""
    rows = (f"{name}={count}" for name, count in commit.metrics.items() if "Rows" in name and count)
    return {
        "version": commit.version,
        "time": f"{commit.timestamp:%Y-%m-%d %H:%M:%SZ}",
        "user": commit.user,
        "operation": commit.operation,
        "rows": " ".join(sorted(rows)),
    }


@click.command("advice")
@click.argument("table")
@prints
@connects
def advice(workspace: WorkspaceOptions, table: str, *, as_json: bool) -> None:
    """
    Say what a table needs, and why.

    \b
    lakewire tables advice main.sales.orders
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        found = client.delta.table(table).advice()
    print_rows(({"topic": hint.topic, "call": hint.call, "why": hint.why} for hint in found), as_json=as_json)
    if not found:
        note("nothing to do")
