"""
``lakewire completion``: the script by which a shell completes commands.
"""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["command"]


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """
    Print the script that completes commands, options, and the operations of the API.

    \b
    eval "$(lakewire completion bash)"      # in ~/.bashrc
    eval "$(lakewire completion zsh)"       # in ~/.zshrc
    lakewire completion fish > ~/.config/fish/completions/lakewire.fish
    """  # noqa: D301  # click's mark of lines that are kept
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101  # click has these three
    click.echo(kind(context.find_root().command, {}, "lakewire", "_LAKEWIRE_COMPLETE").source())
