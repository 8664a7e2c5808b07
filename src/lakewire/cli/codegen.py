"""
``lakewire codegen``: hands over to the generator of a checkout; it is no part of what is installed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from lakewire.cli.failures import NOT_TRIED
from lakewire.cli.output import note, print_lines, prints

__all__ = ["command"]

_MISSING = """\
The generator is not part of the installed package. It is in the repository of lakewire, and in its source distribution:

  pip download --no-deps --no-binary lakewire lakewire
  tar xf lakewire-*.tar.gz

Then run this command in that folder, or name it with --checkout. docs/regenerating.md says how a service is adopted."""


@click.group("codegen")
def command() -> None:
    """
    Make bindings of an OpenAPI spec of your own.

    It works in a checkout of lakewire, which has the generator.
    """


@command.command("adopt")
@click.argument("service")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True))
@click.option(
    "--checkout",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    metavar="FOLDER",
    help="Default: the one in which this is run, or which is installed.",
)
@click.option("--generate/--no-generate", default=True, help="Write the bindings, too. Default: write them.")
@prints
def adopt(service: str, folder: Path, checkout: Path | None, *, generate: bool, as_json: bool) -> None:
    """
    Adopt OpenAPI files as client.api.SERVICE.

    specs/SERVICE/SOURCE.json in the checkout names the files of FOLDER, and what to keep of them; docs/regenerating.md
    shows one.

    \b
    lakewire codegen adopt things folder-that-holds-the-file
    """  # noqa: D301  # click's mark of lines that are kept
    root = next((place for place in _places(checkout) if _is_checkout(place)), None)
    if root is None:
        note(_MISSING)
        raise click.exceptions.Exit(NOT_TRIED)
    steps = [["adopt", service, str(folder)], *([["generate"]] if generate else [])]
    done = [_run(root, words) for words in steps]
    print_lines(done, as_json=as_json)


def _places(given: Path | None) -> Iterator[Path]:
    """Yield where a checkout may be."""
    if given is not None:
        yield given
        return
    yield from (Path.cwd(), *Path.cwd().parents)
    yield Path(__file__).parents[3]  # of an editable installation


def _is_checkout(folder: Path) -> bool:
    project = folder / "pyproject.toml"
    has_generator = (folder / "codegen" / "__main__.py").is_file() and (folder / "specs").is_dir()
    return has_generator and project.is_file() and 'name = "lakewire"' in project.read_text(encoding="utf-8")


def _python(root: Path) -> str:
    """Return the Python that has what the generator needs: that of the checkout, or this one."""
    for place in ("bin/python", "Scripts/python.exe"):
        if (root / ".venv" / place).exists():
            return str(root / ".venv" / place)
    if find_spec("openapi_python_client") is None:
        note(f"make setup, in {root}, makes the environment that the generator needs")
        raise click.exceptions.Exit(NOT_TRIED)
    return sys.executable


def _run(root: Path, words: list[str]) -> str:
    """Run one command of the generator, whose errors are on standard error, and return what it says."""
    command = [_python(root), "-m", "codegen", *words]
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603 # no shell
    if done.returncode:
        raise click.exceptions.Exit(done.returncode)
    return done.stdout.strip()
