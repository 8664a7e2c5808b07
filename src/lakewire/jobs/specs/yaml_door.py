"""
The way to YAML, which is an extra: imported when it is first used.
"""

from __future__ import annotations

from types import ModuleType

from lakewire.errors import ConfigError

__all__ = ["yaml_text"]


def yaml_text() -> ModuleType:
    """
    Return the module that reads and writes YAML.

    Raises:
        ConfigError: PyYAML is not installed.
    """
    try:
        from lakewire.jobs.specs import yaml_text as module
    except ImportError as error:
        raise ConfigError('YAML needs PyYAML: pip install "lakewire[yaml]"') from error
    return module
