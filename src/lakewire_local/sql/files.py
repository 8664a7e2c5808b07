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
_READ = {"PARQUET", "JSON", "CSV"}


def local_file(statement: Statement, format_name: str, path: str) -> Path:
    """
    Return the path under which the engine reads a file or folder in a volume.

    Raises:
        LocalError: The path is not in a volume or does not exist, or the format is not supported.
    """
    if format_name.upper() not in _READ:
        raise unsupported(f"reading {format_name.upper()} files")
    return glob_free(local_path(statement, path), statement.resources.aliases)


def local_path(statement: Statement, path: str) -> Path:
    """Return the local path of an existing file or folder in a volume."""
    clean = path.removeprefix("dbfs:")
    if not clean.startswith("/Volumes/"):
        raise unsupported(f"reading files outside of volumes ({path})")
    local = statement.resources.metastore.volumes.path(clean)
    if not local.exists():
        raise sql_error("PATH_NOT_FOUND", f"Path does not exist: {path}", "42K03")
    return local
