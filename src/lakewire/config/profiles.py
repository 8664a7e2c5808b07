"""
The profile file, ``~/.databrickscfg``: one section for each workspace.
"""

from __future__ import annotations

import configparser
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from lakewire.errors import ConfigError, listing

__all__ = ["add_profile", "profile_hosts", "read_profile", "refuse_shared"]

_SETTINGS = "__settings__"
_DEFAULT = "DEFAULT"


def read_profile(path: Path, section: str | None) -> tuple[str, Mapping[str, str]]:
    """
    Return the name and the values of a profile; nothing is inherited from ``DEFAULT``.

    Args:
        path: The file; one that is not there has no profiles.
        section: Its name. Default: ``default_profile`` of ``[__settings__]``, else ``DEFAULT``, which need not exist.

    Raises:
        ConfigError: The profile is not there, or the file is not a profile file.
    """
    parser = _parsed(path)
    name = section or parser.get(_SETTINGS, "default_profile", fallback="").strip()
    if name == _SETTINGS:
        raise ConfigError(f"{_SETTINGS} of {path.name} holds settings: it cannot be used as a profile")
    if parser.has_section(name or _DEFAULT):
        return name or _DEFAULT, parser[name or _DEFAULT]
    if not name:
        return _DEFAULT, {}
    profiles = [*profile_hosts(path)]
    known = listing(profiles) if profiles else "no profiles"
    chosen = "" if section else f" (default_profile of [{_SETTINGS}])"
    raise ConfigError(
        f"profile {name!r}{chosen} is not in {path.name}, which has {known}: "
        f"databricks auth login --profile {name} makes one"
    )


def add_profile(path: Path, name: str, values: Mapping[str, str]) -> None:
    """
    Add a profile to the end of the file, which is made for the user alone if it is not there.

    Raises:
        ConfigError: The name cannot be that of a section, or there is one, or the file cannot be written.
    """
    if not name.strip() or name == _SETTINGS or not name.isprintable() or "]" in name:
        raise ConfigError(f"profile {name!r} cannot be the name of a section")
    if name in profile_hosts(path):
        raise ConfigError(f"profile {name!r} is in {path.name} already")
    lines = [f"\n[{name}]", *(f"{setting} = {value}" for setting, value in values.items())]
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}") from None


def profile_hosts(path: Path) -> Mapping[str, str]:
    """
    Return the names of the profiles, each with its host; empty where it has none.

    Raises:
        ConfigError: The file is not a profile file.
    """
    parser = _parsed(path)
    return {name: parser.get(name, "host", fallback="") for name in parser.sections() if name != _SETTINGS}


def refuse_shared(path: Path, section: Mapping[str, str], secrets: Iterable[str]) -> None:
    """
    Refuse a file of the user whose secrets others of this machine can read, where its mode shows it: not on Windows.

    A file of another owner, or of a file system that cannot be written, as containers mount secrets, is not the
    user's to change.

    Raises:
        ConfigError: Others can read it; the message has the command that mends it.
    """
    if not hasattr(os, "getuid") or not any(section.get(name) for name in secrets):
        return
    found = path.expanduser().stat()
    is_shared = stat.S_IMODE(found.st_mode) & 0o077 and found.st_uid == os.getuid()
    if is_shared and not _is_read_only(path.expanduser()):
        raise ConfigError(f"{path} has secrets that others can read: chmod 600 {path}")


def _is_read_only(path: Path) -> bool:
    """Return whether the file system of a file cannot be written."""
    return hasattr(os, "statvfs") and bool(os.statvfs(path).f_flag & getattr(os, "ST_RDONLY", 0))


def _parsed(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, default_section="__none__")
    with suppress(RuntimeError):  # a user without a home has no file in it
        path = path.expanduser()
    try:
        parser.read(path, encoding="utf-8-sig")  # editors of Windows write a byte order mark
    except (configparser.Error, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name} is not a profile file: {type(error).__name__}") from None
    return parser
