"""
``lakewire tables``: look at tables and views.
"""

from lakewire.cli.tables.command import command

__all__ = ["command"]
