"""
``lakewire sql``: run a statement.
"""

from __future__ import annotations

import click

from lakewire.cli.output import print_rows, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

__all__ = ["command"]


@click.command("sql")
@click.argument("statement")
@prints
@connects
def command(workspace: WorkspaceOptions, statement: str, *, as_json: bool) -> None:
    """
    Run a statement and print its rows.

    \b
    lakewire sql "SELECT * FROM main.sales.orders LIMIT 10"
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        print_rows(client.sql.execute(statement).to_dicts(), as_json=as_json)
