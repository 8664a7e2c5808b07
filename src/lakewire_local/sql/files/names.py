"""
Files as relations: ``parquet.`/Volumes/…` `` and ``read_files('/Volumes/…', format => 'parquet')``.

Only files in volumes can be read; the engine gets local paths, and would read a missing file as an empty one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.engine.paths import glob_free
from lakewire_local.errors import sql_error, unsupported

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.sql.statement import Statement

FORMATS = {"PARQUET", "JSON", "CSV", "TEXT", "DELTA", "AVRO", "ORC", "BINARYFILE", "ARROW", "ICEBERG", "XML", "HUDI"}
_READ = {"PARQUET", "JSON", "CSV", "TEXT", "BINARYFILE"}


def read_format(name: str) -> str:
    """Return the name of a format of files in lower case, or refuse the statement."""
    if name.upper() not in _READ:
        raise unsupported(f"reading {name.upper()} files")
    return name.lower()


def for_engine(statement: Statement, local: Path) -> Path:
    """Return the path under which the engine reads a file or folder."""
    return glob_free(local, statement.resources.aliases)


def volume_path(statement: Statement, path: str) -> Path:
    """
    Return the local path of a file or folder in a volume, which need not exist.

    Raises:
        LocalError: The path is not in a volume.
    """
    clean = path.removeprefix("dbfs:")
    if not clean.startswith("/Volumes/"):
        raise unsupported(f"reading files outside of volumes ({path})")
    return statement.metastore.volumes.path(clean)


def local_path(statement: Statement, path: str) -> Path:
    """Return the local path of an existing file or folder in a volume."""
    local = volume_path(statement, path)
    if not local.exists():
        raise sql_error("PATH_NOT_FOUND", f"Path does not exist: {path}", "42K03")
    return local
