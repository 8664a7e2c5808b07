"""
A disk that takes no more: what Python, SQLite and engines say then, as errors of the workspace.
"""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import structlog

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Generator

_log = structlog.get_logger()
_ERRNOS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)  # EFBIG: the file size that a process may have
_TEXT = re.compile("|".join(map(os.strerror, _ERRNOS)), re.IGNORECASE)
# SQLite names the write that failed, and its errno only where that is ENOSPC.
_OF_SQLITE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_READONLY,
}
_SQL_STATE = "53100"  # disk_full, of the class "insufficient resources"


def full_disk(error: BaseException) -> str:
    """Return what a system says of a disk that is full or read-only; empty for another error."""
    if isinstance(error, sqlite3.Error):
        return str(error) if getattr(error, "sqlite_errorcode", None) in _OF_SQLITE else ""
    if not isinstance(error, OSError):
        return ""
    if error.errno is None:  # of shutil: a list of errors
        return full_disk_in(str(error))
    return os.strerror(error.errno) if error.errno in _ERRNOS else ""


def full_disk_in(text: str) -> str:
    """Return what is said of such a disk in the text of an error."""
    found = _TEXT.search(text)
    return found[0] if found else ""


def request_refused(reason: str) -> LocalError:
    """Build the error of a request; its code is one that clients of Databricks do not retry."""
    return LocalError(507, "QUOTA_EXCEEDED", f"The disk of the workspace takes no more: {reason}.")


def statement_refused(reason: str) -> LocalError:
    """Build the error of a statement."""
    text = f"[DISK_FULL] The disk of the workspace takes no more: {reason}. SQLSTATE: {_SQL_STATE}"
    return LocalError(507, "RESOURCE_EXHAUSTED", text, _SQL_STATE)


@contextmanager
def if_there_is_room(what: str) -> Generator[None]:
    """Leave undone what a full disk does not take, where that only says more of something that has been done."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        if not full_disk(error):
            raise
        _log.warning("the disk is full", not_written=what)
