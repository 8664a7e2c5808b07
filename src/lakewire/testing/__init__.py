"""
Tests of programs that use Databricks, on a local workspace: fixtures of pytest, and what tables hold at the start.

The fixtures are there wherever lakewire and pytest are installed; nothing of them is loaded before a test asks for one.
"""

from typing import TYPE_CHECKING

from lakewire._lazy import loader

if TYPE_CHECKING:
    from lakewire.testing.seeding import seed

__all__ = ["seed"]

__getattr__ = loader(__name__, {"seed": "seeding"})
