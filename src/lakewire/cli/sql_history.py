"""
The lines typed at the prompt, kept from one session to the next in a file that only the user can read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from lakewire.config import home

__all__ = ["typed_lines"]

_MOST = 1000


@contextmanager
def typed_lines(env: Mapping[str, str]) -> Generator[None]:
    """
    Let lines be edited, and earlier ones called up, within the block; without readline do nothing.

    Args:
        env: The environment, which says where programs keep their state.

    Source:
        https://specifications.freedesktop.org/basedir-spec/latest/
    """
    if sys.platform == "win32":
        yield
        return
    try:
        import readline  # input() uses it from now on
    except ModuleNotFoundError:
        yield
        return
    path = Path(env.get("XDG_STATE_HOME") or home(env) / ".local" / "state") / "lakewire" / "sql_history"
    with suppress(OSError):  # a home that cannot be written has no history
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDONLY, 0o600))
        path.chmod(0o600)
        readline.read_history_file(path)
    readline.set_history_length(_MOST)
    try:
        yield
    finally:
        with suppress(OSError):
            readline.write_history_file(path)
