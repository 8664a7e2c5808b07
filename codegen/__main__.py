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
        "its URL comes from the answer to another operation, and its token from the data plane"
    )
}
"""What cannot be extracted, and why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command.

    Returns:
        0; 1 after printing what is wrong; 3 after printing what would break callers and is not accepted.
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
    upgrade = commands.add_parser("upgrade", help="go to another release of databricks-sdk")
    upgrade.add_argument("version")
    upgrade.set_defaults(run=_upgrade)
    diff = commands.add_parser("diff", help="print what changed, as Markdown")
    diff.add_argument("old", help="a version, a wheel, a folder of specs, or . for the committed specs")
    diff.add_argument("new", help="likewise")
    diff.set_defaults(run=_diff)
    extract = commands.add_parser("extract", help="write specs/ from the sources of databricks-sdk")
    extract.add_argument("--from", dest="source", type=Path, help="wheel or site-packages; default: the installed one")
    extract.set_defaults(run=_extract)
    adopt = commands.add_parser("adopt", help="write the spec of a service from OpenAPI files that others wrote")
    adopt.add_argument("service", help="specs/<service>/SOURCE.json says which files, and what of them")
    adopt.add_argument("folder", type=Path)
    adopt.set_defaults(run=_adopt)
    commands.add_parser("generate", help="write generated/ from specs/").set_defaults(run=_generate)
    commands.add_parser("check", help="say whether generated/ is what specs/ give").set_defaults(run=_check)
    commands.add_parser("parity", help="compare with the installed databricks-sdk").set_defaults(run=_parity)
    return parser


def _extract(options: argparse.Namespace) -> str:
    from codegen.extract import extract, read_sdk

    source = read_sdk(options.source or _installed())
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
    return "generated/ is what specs/ give"


def _adopt(options: argparse.Namespace) -> str:
    Project(options.root).adopt(options.service, options.folder)
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
