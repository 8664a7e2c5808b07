"""
Questions before something is done, on a terminal.
"""

from __future__ import annotations

import sys

import click

from lakewire.cli.failures import NOT_TRIED
from lakewire.cli.output import note

__all__ = ["asks", "confirm", "is_terminal"]


def asks(command: click.decorators.FC) -> click.decorators.FC:
    """
    Give a command the option ``--yes``.
    """
    return click.option("--yes", "-y", is_flag=True, help="Do not ask.")(command)


def is_terminal() -> bool:
    """
    Return whether somebody can be asked.
    """
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirm(question: str) -> None:
    """
    Ask on the terminal, and end the command unless the response is yes.

    Raises:
        UsageError: There is nobody to ask.
    """
    if not is_terminal():
        raise click.UsageError(f"{question} There is no terminal to ask on: give --yes.")
    if not click.confirm(question, err=True):
        note("nothing was changed")
        raise click.exceptions.Exit(NOT_TRIED)
