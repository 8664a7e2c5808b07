"""
``lakewire load``: files into a table.
"""

from lakewire.cli.load.command import command

__all__ = ["command"]
