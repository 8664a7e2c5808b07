"""
Files on the local disk: their paths, and errors of lakewire for what the operating system refuses.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from lakewire.errors import InvalidArgumentError, LakewireError, LocalFileError
from lakewire_runtime.text import shown

__all__ = ["local_errors", "local_path"]


def local_path(path: str | os.PathLike[str], argument: str) -> Path:
    """
    Return *path*, the argument *argument*, if it can be a path of this machine.
    """
    try:
        text = str.__str__(os.fspath(path))  # a member of an enum of texts counts as its text
        text.encode(errors="surrogateescape")
    except (TypeError, ValueError):
        text = "\0"
    if "\0" in text:
        raise InvalidArgumentError(f"{argument}: expected the path of a local file, got {shown(path)}")
    return Path(text)


@contextmanager
def local_errors(path: object) -> Generator[None]:
    """
    Turn what the operating system refuses into an error that names *path*.

    Raises:
        LocalFileError: With the reason, and its number in ``errno``.
    """
    try:
        yield
    except LakewireError:  # some are OSErrors too
        raise
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise LocalFileError(message, errno=error.errno, outcome="failed") from error
