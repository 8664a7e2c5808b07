"""
``lakewire files cp``: up, down, and from one place on the server to another.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.files.bars import folder_progress
from lakewire.cli.output import print_record, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire import DatabricksClient
    from lakewire.files import FilesClient

__all__ = ["copy"]


@click.command("cp")
@click.argument("source")
@click.argument("target")
@click.option("--recursive", "-r", is_flag=True, help="Copy what is in the folder SOURCE into the folder TARGET.")
@click.option("--overwrite", is_flag=True, help="Replace files that are there.")
@prints
@connects
def copy(
    workspace: WorkspaceOptions, source: str, target: str, *, recursive: bool, overwrite: bool, as_json: bool
) -> None:
    """
    Copy a file, or all files of a folder.

    A file goes into TARGET under its name where that is a folder, or ends with a slash. One that is interrupted leaves
    whole files only; the same command completes a folder.

    \b
    lakewire files cp orders.csv /Volumes/main/sales/landing/2026/
    lakewire files cp /Volumes/main/sales/landing/orders.csv .
    lakewire files cp -r site /Volumes/main/sales/landing/site
    lakewire files cp -r /Volumes/main/sales/landing /Volumes/main/dev/landing
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        from lakewire.errors import AlreadyExistsError, FolderConflictError  # here: as all of the client
        from lakewire.files.addresses import is_remote

        up, down = not is_remote(source), not is_remote(target)
        if up:
            _check_local(source, recursive=recursive, stays=down)
        to = target if recursive else _file_at(client, source, target, is_local=down)
        if down and not recursive and not overwrite and Path(to).exists():
            raise click.UsageError(f"{to} exists; --overwrite replaces it.")
        try:
            done = _transfer(client.files, source, to, up=up, down=down, recursive=recursive, overwrite=overwrite)
        except (AlreadyExistsError, FolderConflictError) as error:
            error.add_note("--overwrite replaces what is there")
            raise
    print_record({"source": source, "target": to, **done}, as_json=as_json)


def _check_local(source: str, *, recursive: bool, stays: bool) -> None:
    if stays:
        raise click.UsageError("One of the two is on the server: /Volumes/… or /Workspace/….")
    if not Path(source).exists():
        raise click.UsageError(f"{source}: there is no such file.")
    if Path(source).is_dir() != recursive:
        raise click.UsageError(f"{source} is {'no' if recursive else 'a'} folder; --recursive is for folders.")


def _file_at(client: DatabricksClient, source: str, target: str, *, is_local: bool) -> str:
    """Return where a file goes: into the target where that is a folder."""
    from lakewire.errors import NotFoundError  # here: as all of the client

    name = source.replace("\\", "/").rstrip("/").rpartition("/")[2]
    if target.endswith("/"):
        return target + name
    if is_local:
        return str(Path(target) / name) if Path(target).is_dir() else target
    try:
        return f"{target}/{name}" if client.files.info(target).is_dir else target
    except NotFoundError:
        return target


def _transfer(
    files: FilesClient, source: str, target: str, *, up: bool, down: bool, recursive: bool, overwrite: bool
) -> dict[str, Any]:
    """Copy, and return what is known of it."""
    if not up and not down:
        files.copy(source, target, recursive=recursive, overwrite=overwrite)
        return {}
    if not recursive:
        if down:
            return {"size_bytes": files.download(source, target)}
        files.upload(target, Path(source), overwrite=overwrite)
        return {"size_bytes": Path(source).stat().st_size}
    with folder_progress() as report:
        done = (
            files.download_folder(source, target, overwrite=overwrite, on_progress=report)
            if down
            else files.upload_folder(target, source, overwrite=overwrite, on_progress=report)
        )
    return {"files": done.files, "size_bytes": done.size_bytes, "unchanged": done.unchanged}
