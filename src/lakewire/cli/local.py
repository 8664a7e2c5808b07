"""
``lakewire local``: a workspace on this machine, started, stopped, kept and checked.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakewire.cli.failures import FAILED
from lakewire.cli.output import note, print_record, print_rows, prints

if TYPE_CHECKING:
    from lakewire.local import LocalWorkspace

__all__ = ["command"]


@click.group("local")
def command() -> None:
    """
    A workspace on this machine: the API of Databricks over Delta tables in a folder.

    \b
    lakewire local start ./lakehouse
    eval "$(lakewire local start ./lakehouse --background --env)"
    lakewire local stop ./lakehouse
    """  # noqa: D301  # click's mark of lines that are kept


_PATH = click.Path(path_type=Path, file_okay=False)
_FOLDER = click.argument("path", type=_PATH, default="lakehouse")


@command.command
@_FOLDER
@click.option("--engine", metavar="NAME", help="sail (default), spark, or sc://HOST:PORT, a Spark Connect server.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of the server. Default: any free one.")
@click.option("--background", is_flag=True, help="Return when it responds; it runs until lakewire local stop.")
@click.option("--env", is_flag=True, help="With --background, print the settings for a shell to read.")
@prints
def start(path: Path, engine: str | None, port: int, *, background: bool, env: bool, as_json: bool) -> None:
    """
    Serve the workspace in a folder. It ends with Ctrl-C; the folder is ./lakehouse if none is given.

    \b
    lakewire local start
    lakewire local start ./lakehouse --port 8080
    eval "$(lakewire local start ./lakehouse --background --env)"
    """  # noqa: D301  # click's mark of lines that are kept
    if not background:
        if env or as_json:
            raise click.UsageError("--env and --json go with --background.")
        _serve(path, engine, port)
        return
    from lakewire.local import LocalWorkspace

    workspace = LocalWorkspace.launch(path, engine=engine, port=port)
    if env:
        for name, value in workspace.environment.items():
            click.echo(f"export {name}={shlex.quote(value)}")
    else:
        print_record(_facts(workspace), as_json=as_json)
    note(f"to stop it: lakewire local stop {shlex.quote(str(path))}")


@command.command
@_FOLDER
@prints
def stop(path: Path, *, as_json: bool) -> None:
    """
    End the server of a folder. Whoever uses it, its statements and runs are canceled; tables stay.

    \b
    lakewire local stop ./lakehouse
    """  # noqa: D301  # click's mark of lines that are kept
    workspace = _running(path)
    if workspace is not None:
        workspace.stop()
    print_record({"path": path.resolve(), "stopped": workspace.host if workspace else None}, as_json=as_json)


@command.command
@_FOLDER
@prints
def status(path: Path, *, as_json: bool) -> None:
    """
    Show the server of a folder. Its snapshots are listed; the exit code is 1 where none runs.

    \b
    lakewire local status ./lakehouse
    """  # noqa: D301  # click's mark of lines that are kept
    workspace = _running(path)
    if workspace is None:
        print_record({"path": path.resolve(), "running": False}, as_json=as_json)
        click.get_current_context().exit(FAILED)
    print_record(_facts(workspace), as_json=as_json)


@command.command
@click.argument("path", type=_PATH)
@click.argument("name")
@prints
def snapshot(path: Path, name: str, *, as_json: bool) -> None:
    """
    Keep what the workspace has now. Under its name lakewire local restore brings it back.

    \b
    lakewire local snapshot ./lakehouse clean
    """  # noqa: D301  # click's mark of lines that are kept
    from lakewire.local import LocalWorkspace

    with LocalWorkspace.start(path) as workspace:
        workspace.snapshot(name)
    print_record({"path": path.resolve(), "snapshot": name}, as_json=as_json)


@command.command
@click.argument("path", type=_PATH)
@click.argument("name")
@prints
def restore(path: Path, name: str, *, as_json: bool) -> None:
    """
    Let the workspace be as it was. What came since is gone.

    \b
    lakewire local restore ./lakehouse clean
    """  # noqa: D301  # click's mark of lines that are kept
    from lakewire.local import LocalWorkspace, WorkspaceSnapshot

    with LocalWorkspace.start(path) as workspace:
        kept: dict[str, WorkspaceSnapshot] = {each.name: each for each in workspace.snapshots()}
        if name not in kept:
            raise click.BadParameter(f"{name!r} is none; there are {', '.join(kept) or 'none'}.", param_hint="NAME")
        kept[name].restore()
    print_record({"path": path.resolve(), "restored": name}, as_json=as_json)


@command.command
@_FOLDER
@prints
def check(path: Path, *, as_json: bool) -> None:
    """
    Look for what is not whole in a folder. Its server must not run, and nothing is changed.

    The exit code is 1 where there is something to mend.

    \b
    lakewire local check ./lakehouse
    """  # noqa: D301  # click's mark of lines that are kept
    from lakewire.local import check_folder

    found = [{"where": each.where, "what": each.what, "mend": each.mend} for each in check_folder(path)]
    print_rows(found, as_json=as_json)
    if found:
        click.get_current_context().exit(FAILED)
    note(f"{path}: nothing to mend")


def _serve(path: Path, engine: str | None, port: int) -> None:
    from lakewire.local.__main__ import main

    chosen = ["--engine", engine] if engine else []
    click.get_current_context().exit(main(["--path", str(path), "--port", str(port), *chosen]))


def _running(path: Path) -> LocalWorkspace | None:
    from lakewire.local import LocalWorkspace

    return LocalWorkspace.find(path)


def _facts(workspace: LocalWorkspace) -> dict[str, object]:
    return {
        "path": workspace.path,
        "running": True,
        "host": workspace.host,
        "warehouse_id": workspace.warehouse_id,
        "engine": workspace.engine,
        "snapshots": [each.name for each in workspace.snapshots()],
    }
