"""
``lakewire jobs``: jobs, and their runs.
"""

from lakewire.cli.jobs.command import command

__all__ = ["command"]
