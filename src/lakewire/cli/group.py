"""
The commands by name, and what their ends mean: exit codes, errors on standard error.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from lakewire._version import __version__
from lakewire.cli.failures import exit_code

__all__ = ["run_command_line"]

_COMMANDS = {
    "sql": "run a statement, a file of statements, or a prompt",
    "tables": "look at tables: columns, history, what has changed, what to do",
    "load": "load CSV, JSON and Parquet files into a table",
    "export": "write a table or a query into a CSV, JSON or Parquet file",
    "files": "list, print, copy, sync and delete files in volumes and the workspace",
    "jobs": "run jobs, wait for them, repair them, define them from files",
    "grants": "show and change privileges, also from a file",
    "codegen": "adopt an OpenAPI spec as a service of the client, in a checkout",
    "api": "call any operation of the API",
    "auth": "sign in, and see how",
    "doctor": "check the setup, and say how to mend it",
    "local": "a workspace on this machine",
    "completion": "print the script that completes commands in a shell",
    "run": "run a script or a module, with health and metrics beside it",
}
"""Name to what the command does; its module has the same name, and defines ``command``."""


class CommandGroup(click.Group):
    """
    Loads the module of a command when it is called, and none for the list of commands.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """
        Return the names of the commands.
        """
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """
        Return the command, from its module.
        """
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"lakewire.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """
        Write the list of commands.
        """
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """
        Return the commands that begin so.
        """
        del ctx
        return [CompletionItem(name, help=text) for name, text in _COMMANDS.items() if name.startswith(incomplete)]


@click.group(
    name="lakewire",
    cls=CommandGroup,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 failed, 2 not tried (a wrong call, no settings, no sign-in), "
    "3 it is not known whether it was done, 130 interrupted.",
)
@click.version_option(__version__, message="lakewire %(version)s")
def lakewire() -> None:
    """
    A thin Databricks client. Results go to standard output, everything else to standard error.
    """


def run_command_line(arguments: Sequence[str] | None = None) -> int:
    """
    Carry out one command and return its exit code.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        code = lakewire.main(words, prog_name="lakewire", standalone_mode=False)
    except BaseException as error:
        ended = exit_code(error, as_json="--json" in words)
        if ended is None:
            raise
        return ended
    return code if isinstance(code, int) else 0
