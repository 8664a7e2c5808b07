"""
``lakewire files ls`` and ``cat``: what is there, and what is in it.
"""

from __future__ import annotations

import base64
import sys
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.output import print_rows, prints
from lakewire.cli.units import size_text
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.files import FileInfo

__all__ = ["cat", "list_files"]


@click.command("ls")
@click.argument("path")
@click.option("--recursive", "-r", is_flag=True, help="Also what is in folders.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many. Default: all.")
@prints
@connects
def list_files(workspace: WorkspaceOptions, path: str, *, recursive: bool, limit: int | None, as_json: bool) -> None:
    """
    List a folder, or what matches a pattern.

    \b
    lakewire files ls /Volumes/main/sales/landing
    lakewire files ls "/Volumes/main/sales/landing/2026/**/*.csv"
    lakewire files ls /Workspace/Users --recursive --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        is_pattern = any(sign in path for sign in "*?[")
        found = (
            client.files.glob(path, limit=limit)
            if is_pattern
            else client.files.list(path, recursive=recursive, limit=limit)
        )
        print_rows(map(_fields if as_json else _shown, found), as_json=as_json)


def _fields(entry: FileInfo) -> dict[str, Any]:
    return {
        "path": entry.path,
        "type": _type(entry),
        "size_bytes": entry.size_bytes,
        "modified_at": entry.modified_at,
    }


def _shown(entry: FileInfo) -> dict[str, Any]:
    moment = entry.modified_at
    return {
        "type": _type(entry),
        "size": "" if entry.is_dir else size_text(entry.size_bytes),
        "modified": moment and f"{moment:%Y-%m-%d %H:%M:%SZ}",
        "path": entry.path,
    }


def _type(entry: FileInfo) -> str:
    return "folder" if entry.is_dir else entry.object_type.lower() or "file"


@click.command("cat")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@prints
@connects
def cat(workspace: WorkspaceOptions, paths: tuple[str, ...], *, as_json: bool) -> None:
    """
    Print files. With --json, what is no text comes as "base64".

    \b
    lakewire files cat /Volumes/main/sales/landing/orders.csv | head
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        if as_json:
            print_rows(({"path": path, **_content(client.files.download(path))} for path in paths), as_json=True)
            return
        for path in paths:
            client.files.download(path, sys.stdout.buffer)


def _content(content: bytes) -> dict[str, str]:
    try:
        return {"text": content.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode()}
