"""
What the warehouse reports of commits and restores, as typed records that are also read as rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Self

import attrs

from lakewire.sql.result import Result
from lakewire.sql.row import Row

__all__ = ["HistoryRecord", "RestoreResult", "history_of", "restored"]


@attrs.frozen(kw_only=True)
class _Record:
    """
    A record with the row that it was made of: ``record["operationMetrics"]`` is the column of that name.

    Attributes:
        row: All that the warehouse returned.
    """

    row: Row = attrs.field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """
        Return the row as column name to value.
        """
        return self.row.to_dict()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == "row":  # not there yet while a record is copied
            raise AttributeError(name)
        return getattr(self.row, name)

    def __getitem__(self, key: str | int) -> Any:
        return self.row[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.row)

    def __len__(self) -> int:
        return len(self.row)


@attrs.frozen(kw_only=True)
class HistoryRecord(_Record):
    """
    One commit of a table. The columns of DESCRIBE HISTORY, such as ``userName``, are attributes and items as well.

    Attributes:
        version: Number of the commit.
        timestamp: Time of the commit, in UTC.
        user: Who made it; None where the warehouse does not say.
        operation: What made it, as in ``MERGE``.
        parameters: Of the operation, as texts.
        metrics: Counts of the operation, whole numbers as int.
        read_version: Version that the operation has read; None for the first.
        isolation_level: ``WriteSerializable`` or ``Serializable``.
        is_blind_append: It has read nothing of the table; None where the warehouse does not say.
        user_metadata: What the writer has noted.
        engine_info: Which engine made it.

    Source:
        https://docs.databricks.com/delta/history
    """

    version: int
    timestamp: datetime
    user: str | None
    operation: str
    parameters: Mapping[str, str]
    metrics: Mapping[str, int | str]
    read_version: int | None
    isolation_level: str | None
    is_blind_append: bool | None
    user_metadata: str | None
    engine_info: str | None

    @classmethod
    def of(cls, row: Row) -> Self:
        """
        Return the record of a row of DESCRIBE HISTORY; of columns that are missing there is None.
        """
        found = row.to_dict()
        return cls(
            row=row,
            version=int(found["version"]),
            timestamp=found["timestamp"],
            user=found.get("userName"),
            operation=str(found["operation"]),
            parameters=dict(found.get("operationParameters") or {}),
            metrics={name: _number(value) for name, value in (found.get("operationMetrics") or {}).items()},
            read_version=found.get("readVersion"),
            isolation_level=found.get("isolationLevel"),
            is_blind_append=found.get("isBlindAppend"),
            user_metadata=found.get("userMetadata"),
            engine_info=found.get("engineInfo"),
        )


@attrs.frozen(kw_only=True)
class RestoreResult(_Record):
    """
    What a restore did. The columns of RESTORE, such as ``num_restored_files``, are attributes and items as well.

    Attributes:
        files: Files of the table now.
        size_bytes: Their size.
        restored_files: Files that belong to the table again.
        restored_bytes: Their size.
        removed_files: Files that no longer belong to it.
        removed_bytes: Their size.
    """

    files: int
    size_bytes: int
    restored_files: int
    restored_bytes: int
    removed_files: int
    removed_bytes: int


def history_of(result: Result) -> list[HistoryRecord]:
    """
    Return the records of a DESCRIBE HISTORY.
    """
    return [HistoryRecord.of(row) for row in result.rows()]


def restored(result: Result) -> RestoreResult:
    """
    Return what a RESTORE reports.
    """
    row = result.fetchall()[0]
    found = row.to_dict()
    return RestoreResult(
        row=row,
        files=int(found.get("num_of_files_after_restore") or 0),
        size_bytes=int(found.get("table_size_after_restore") or 0),
        restored_files=int(found.get("num_restored_files") or 0),
        restored_bytes=int(found.get("restored_files_size") or 0),
        removed_files=int(found.get("num_removed_files") or 0),
        removed_bytes=int(found.get("removed_files_size") or 0),
    )


def _number(value: object) -> int | str:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() else text
