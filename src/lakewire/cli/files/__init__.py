"""
``lakewire files``: files in volumes and of the workspace.
"""

from lakewire.cli.files.command import command

__all__ = ["command"]
