"""
The commands of ``lakewire files``.
"""

from __future__ import annotations

import click

from lakewire.cli.files.copying import copy
from lakewire.cli.files.looking import cat, list_files
from lakewire.cli.files.removing import remove
from lakewire.cli.files.syncing import sync

__all__ = ["command"]


@click.group("files")
def command() -> None:
    """
    Look at, copy and delete files.

    A path that begins with /Volumes/ (or dbfs:/Volumes/, volume://) is in a volume, one that begins with /Workspace/
    in the workspace, and any other one on this machine.
    """


for _each in (list_files, cat, copy, sync, remove):
    command.add_command(_each)
