"""
``lakewire files rm``: delete a file or a folder.
"""

from __future__ import annotations

import click

from lakewire.cli.asking import asks, confirm
from lakewire.cli.output import print_record, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

__all__ = ["remove"]


@click.command("rm")
@click.argument("path")
@click.option("--recursive", "-r", is_flag=True, help="A folder, with everything in it.")
@asks
@prints
@connects
def remove(workspace: WorkspaceOptions, path: str, *, recursive: bool, yes: bool, as_json: bool) -> None:
    """
    Delete a file, or a folder with everything in it.

    It asks before; without a terminal it needs --yes. A whole volume is not deleted.

    \b
    lakewire files rm /Volumes/main/sales/landing/orders.csv
    lakewire files rm -r /Volumes/main/sales/landing/2025 --yes
    """  # noqa: D301  # click's mark of lines that are kept
    if not yes:
        confirm(f"Delete {path}{' and everything in it' if recursive else ''}?")
    with workspace.client() as client:
        client.files.delete(path, recursive=recursive)
    print_record({"deleted": path}, as_json=as_json)
