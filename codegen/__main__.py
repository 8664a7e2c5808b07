"""
The command line: ``python -m codegen upgrade|extract|adopt|generate|check|diff|parity``.
"""

from __future__ import annotations

import argparse
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.errors import BreakingError, CodegenError
from codegen.project import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

UNHANDLED = {
    "serving.ServingEndpointsDataPlaneAPI.query": (
        "its URL comes from the response of another operation, and its token from the data plane"
    )
}
"""Operations that cannot be extracted, each with the reason."""
_PLACE = "a version, a wheel, a folder of specs, or . for the committed specs"
_SERVICE = "specs/<service>/SOURCE.json names the files, and what to keep of them"


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command.

    Returns:
        0; 1 after printing errors; 3 after printing breaking changes that are not accepted.
    """
    options = _parser().parse_args(arguments)
    started = time.monotonic()
    try:
        done = options.run(options)
    except CodegenError as error:
        sys.stderr.write(f"{error}\n")
        return 3 if isinstance(error, BreakingError) else 1
    if done:
        sys.stdout.write(f"{done} in {time.monotonic() - started:.1f} s\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent, help="the checkout")
    commands = parser.add_subparsers(required=True, metavar="command")
    for run, about, arguments in (
        (_upgrade, "upgrade to another release of databricks-sdk", {"version": "such as 0.162.0"}),
        (_diff, "print what changed, as Markdown", {"old": _PLACE, "new": "likewise"}),
        (
            _extract,
            "write specs/ from the sources of databricks-sdk",
            {"--from": "wheel or site-packages folder, by default the installed package"},
        ),
        (
            _adopt,
            "write the spec of a service from OpenAPI files of other projects",
            {"service": _SERVICE, "folder": "that contains the files"},
        ),
        (_generate, "write generated/ from specs/", {}),
        (_check, "check that generated/ is up to date with specs/", {}),
        (_parity, "compare with the installed databricks-sdk", {}),
    ):
        command = commands.add_parser(run.__name__[1:], help=about)
        command.set_defaults(run=run)
        for name, meaning in arguments.items():
            command.add_argument(name, help=meaning)
    return parser


def _extract(options: argparse.Namespace) -> str:
    from codegen.extract import extract, read_sdk

    given: str | None = getattr(options, "from")  # a keyword
    source = read_sdk(Path(given) if given else _installed())
    documents = extract(source, unhandled=UNHANDLED)
    Project(options.root).write_specs(documents, source, UNHANDLED)
    return f"extracted {len(documents)} services of databricks-sdk {source.version}"


def _generate(options: argparse.Namespace) -> str:
    from codegen.generate import generate

    project = Project(options.root)
    documents = project.read_corrected()
    generate(documents, project.generated)
    return f"generated {len(documents)} services"


def _check(options: argparse.Namespace) -> str:
    from codegen.check import check

    check(Project(options.root))
    return "generated/ is up to date with specs/"


def _adopt(options: argparse.Namespace) -> str:
    Project(options.root).adopt(options.service, Path(options.folder))
    return f"adopted {options.service}"


def _upgrade(options: argparse.Namespace) -> str:
    from codegen.upgrade import fetch, upgrade

    return upgrade(Project(options.root), fetch(options.version), UNHANDLED)


def _diff(options: argparse.Namespace) -> str:
    from codegen.apidiff import compare_specs, to_markdown
    from codegen.upgrade import read_documents

    old, new = (read_documents(Project(options.root), place, UNHANDLED) for place in (options.old, options.new))
    changes = compare_specs(old, new)
    sys.stdout.write(to_markdown(f"{options.old} -> {options.new}", changes))
    return ""


def _parity(options: argparse.Namespace) -> str:
    from codegen.parity import check_parity

    return check_parity(Project(options.root))


def _installed() -> Path:
    """Return the folder that holds the installed SDK, without importing it."""
    found = find_spec("databricks")
    for location in found.submodule_search_locations or [] if found else []:
        if (Path(location) / "sdk").is_dir():
            return Path(location).parent
    raise CodegenError("find databricks-sdk", ["it is not installed; give --from"])


if __name__ == "__main__":
    sys.exit(main())
