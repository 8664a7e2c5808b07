"""
``lakewire files sync``: one folder like another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from lakewire.cli.files.bars import folder_progress
from lakewire.cli.output import print_record, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.files.options import FolderSyncOptions
    from lakewire.files.plans import SyncPlan

__all__ = ["sync"]

_OF_ACTION = ("kind", "path", "reason", "size_bytes", "is_dir")


@click.command("sync")
@click.argument("source")
@click.argument("target")
@click.option("--delete", is_flag=True, help="Delete what only TARGET has, after everything was transferred.")
@click.option(
    "--compare",
    type=click.Choice(["time", "size", "hash"]),
    default="time",
    show_default=True,
    help="When files of one size are equal; hash reads both.",
)
@click.option("--include", multiple=True, metavar="PATTERN", help='Only such files, as "*.csv" or "2026/**".')
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out such files and folders.")
@click.option("--allow-empty", is_flag=True, help="Let --delete delete all files, where SOURCE has none.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and change nothing.")
@prints
@connects
def sync(
    workspace: WorkspaceOptions,
    source: str,
    target: str,
    *,
    delete: bool,
    compare: Literal["time", "size", "hash"],
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    allow_empty: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """
    Make the folder TARGET like the folder SOURCE.

    One of the two is of this machine. Only what differs is transferred; the same command completes what was
    interrupted.

    \b
    lakewire files sync site /Volumes/main/sales/landing/site --delete --dry-run
    lakewire files sync /Volumes/main/sales/landing/site site --exclude "*.tmp"
    """  # noqa: D301  # click's mark of lines that are kept
    options: FolderSyncOptions = {
        "delete": delete,
        "compare": compare,
        "include": include or None,
        "exclude": exclude or None,
        "allow_empty": allow_empty,
    }
    with workspace.client() as client:
        if dry_run:
            _print_plan(client.files.sync(source, target, dry_run=True, **options), as_json=as_json)
            return
        with folder_progress() as report:
            options["on_progress"] = report
            done = client.files.sync(source, target, **options)
    facts = {name: getattr(done, name) for name in ("files", "size_bytes", "deleted", "unchanged")}
    print_record({"source": source, "target": target, **facts}, as_json=as_json)


def _print_plan(plan: SyncPlan, *, as_json: bool) -> None:
    if not as_json:
        click.echo(str(plan))
        return
    actions = [{name: getattr(action, name) for name in _OF_ACTION} for action in plan.actions]
    print_record(
        {"source": plan.source, "target": plan.target, "unchanged": plan.unchanged, "actions": actions}, as_json=True
    )
