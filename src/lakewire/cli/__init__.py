"""
The command line ``lakewire``; ``pip install "lakewire[cli]"`` brings what it needs.

Each command is a module, which is loaded when it is called. At its top it imports click and this room, so that help
and completion are fast; the client is loaded by what the command does.
"""

from lakewire.cli.group import run_command_line

__all__ = ["run_command_line"]
