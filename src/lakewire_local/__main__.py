"""
``python -m lakewire.local``: serve a local workspace by hand; ``python -m lakewire.local check`` looks into its folder.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from lakewire_local.engine_choice import DEFAULT_ENGINE, wanted_engine
from lakewire_local.folder_check import check_folder
from lakewire_local.process.before_start import WorkspaceStartError, check_extra, check_room, made_folder
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.process.server_state import ServerState


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C or SIGTERM, or check a folder; return the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    return _check(words[1:]) if words[:1] == ["check"] else _serve(words)


def _check(words: Sequence[str]) -> int:
    """Print what is wrong; return 0 for nothing, 1 for something, 2 for a folder that cannot be looked into."""
    parser = argparse.ArgumentParser(
        prog="python -m lakewire.local check", description="Check that what a workspace keeps is whole; change nothing."
    )
    parser.add_argument("path", help="folder of the workspace")
    files = WorkspaceFiles(parser.parse_args(words).path)
    try:
        found = check_folder(files.root)
    except WorkspaceStartError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for finding in found:
        sys.stdout.write(f"{finding.where}: {finding.what}; {finding.mend}\n")
    sys.stdout.write(f"{files.root}: {len(found) or 'nothing'} to mend\n")
    return 1 if found else 0


def _serve(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m lakewire.local", description="Serve a local workspace.")
    parser.add_argument("--path", default="lakehouse", help="folder of the workspace (default: ./lakehouse)")
    parser.add_argument("--port", type=int, default=0, help="port (default: any free one)")
    parser.add_argument(
        "--bind", default="127.0.0.1", help="address to listen at (default: 127.0.0.1; in a container 0.0.0.0)"
    )
    parser.add_argument(
        "--name", action="append", default=[], help="name by which clients reach it, for the certificate of --tls"
    )
    parser.add_argument("--token", help="access token to accept instead of the generated one")
    parser.add_argument(
        "--engine",
        help='what runs the statements: "sail" (default), "spark" or "sc://host:port" (also by LAKEWIRE_ENGINE)',
    )
    parser.add_argument("--link-seconds", type=float, default=900.0, help="how long links to results are valid")
    parser.add_argument("--token-seconds", type=float, default=3600.0, help="how long OAuth access tokens are valid")
    parser.add_argument("--tls", action="store_true", help="speak https, with an authority of the workspace")
    parser.add_argument("--leased", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(words)
    try:
        engine = wanted_engine(given.engine) or DEFAULT_ENGINE
        check_extra(engine)
        files = made_folder(given.path)
        check_room(files)
        from lakewire_local.server import ServerOptions, serve  # here: needs the extra

        options = ServerOptions(
            port=given.port,
            bind=given.bind,
            names=given.name,
            token=given.token,
            link_seconds=given.link_seconds,
            token_seconds=given.token_seconds,
            tls=given.tls,
            leased=given.leased,
            engine=engine,
        )
        serve(files, options, announce=lambda state, page: _announce(files, state, page))
    except (InvalidArgumentError, WorkspaceStartError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _announce(files: WorkspaceFiles, state: ServerState, page: str) -> None:
    lines = [
        f"host          {state.host}",
        f"token file    {files.token}",
        f"warehouse id  {state.warehouse_id}",
        f"path          {files.root}",
        f"engine        {state.engine}",
        f"zerobus       {state.zerobus_endpoint}",
        *([f"pages         {page}"] if not state.leased else []),
        *([f"ca bundle     {state.ca_bundle}"] if state.ca_bundle else []),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
