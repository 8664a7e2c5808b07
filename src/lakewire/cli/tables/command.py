"""
The commands of ``lakewire tables``.
"""

from __future__ import annotations

import click

from lakewire.cli.tables.diff import diff
from lakewire.cli.tables.listing import advice, history, list_tables
from lakewire.cli.tables.show import show

__all__ = ["command"]


@click.group("tables")
def command() -> None:
    """
    Look at tables and views.
    """


for _each in (list_tables, show, history, diff, advice):
    command.add_command(_each)
