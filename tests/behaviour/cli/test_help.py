"""Help of every command: with an example, and without loading the client."""

import subprocess
import sys

import click
import pytest

from lakewire.cli.group import lakewire

NAMES = ("tables", "load", "export", "files", "jobs", "grants", "codegen")
HEAVY = {"lakewire.client", "lakewire.http", "requests", "pyarrow", "attrs", "rich", "yaml"}


def commands():
    """Every command, with the words that call it."""
    for name in NAMES:
        found = lakewire.get_command(click.Context(lakewire), name)
        if isinstance(found, click.Group):
            yield from ((f"{name} {below}", command) for below, command in found.commands.items())
        else:
            yield name, found


@pytest.mark.parametrize(("words", "command"), [pytest.param(*each, id=each[0]) for each in commands()])
def test_help_shows_an_example(words, command):
    """Each command has a line that can be copied, an option for JSON, and a first sentence that fits the list."""
    text = command.get_help(click.Context(command))

    assert f"\n  lakewire {words} " in text
    assert "--json" in text
    assert not command.get_short_help_str(limit=70).endswith("...")


@pytest.mark.parametrize(
    "words", [("tables", "diff"), ("load",), ("export",), ("files", "cp"), ("jobs", "run"), ("grants",)]
)
def test_help_is_fast(words):
    """Neither the client nor tabular data is loaded for help."""
    program = f"import sys\nfrom lakewire.cli import run_command_line\nrun_command_line({[*words, '--help']})\n"
    report = f"sys.stderr.write(' '.join({HEAVY} & sys.modules.keys()))"

    done = subprocess.run([sys.executable, "-c", program + report], capture_output=True, text=True, check=True)

    assert f"lakewire {' '.join(words)}" in done.stdout
    assert "" == done.stderr
