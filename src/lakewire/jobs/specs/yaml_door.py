"""
The way to YAML, which is an extra: imported when it is first used.
"""

from __future__ import annotations

from types import ModuleType

from lakewire._lazy import extra

__all__ = ["yaml_text"]


def yaml_text() -> ModuleType:
    """
    Return the module that reads and writes YAML.

    Raises:
        MissingExtraError: PyYAML is not installed.
    """
    with extra("yaml"):
        from lakewire.jobs.specs import yaml_text as module
    return module
