"""
The versions of a table: what has changed between them, copies of them, and the way back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Self, Unpack, overload

import attrs

from lakewire.delta.options import ChangesOptions, CloneOptions, RestoreOptions, Timestamp
from lakewire.delta.reading.changes import TableChanges
from lakewire.delta.reading.readable import ReadableTable
from lakewire.delta.reading.records import RestoreResult, restored
from lakewire.delta.statements.changes import ChangeRange, changes_sql, diff_sql
from lakewire.delta.statements.read import AsOf, check_version
from lakewire.delta.statements.versions import clone_sql, restore_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from lakewire.delta.reading.checkpoints import Checkpoint

__all__ = ["VersionedTable"]

_POLL_S = (0.5, 10.0)  # first and longest


@attrs.frozen
class VersionedTable(ReadableTable):
    """
    The part of ``DeltaTable`` that knows its versions.
    """

    @overload
    def changes(self, *, checkpoint: None = ..., **options: Unpack[ChangesOptions]) -> TableChanges: ...

    @overload
    def changes(
        self,
        *,
        checkpoint: str,
        checkpoint_table: str | TableName | None = ...,
        timeout: float | None = ...,
        **options: Unpack[ChangesOptions],
    ) -> Checkpoint: ...

    def changes(
        self,
        *,
        from_version: int | None = None,
        from_timestamp: Timestamp | None = None,
        to_version: int | None = None,
        to_timestamp: Timestamp | None = None,
        columns: Sequence[str] | None = None,
        where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        checkpoint: str | None = None,
        checkpoint_table: str | TableName | None = None,
        timeout: float | None = 600.0,
    ) -> TableChanges | Checkpoint:
        """
        Return what versions of the table have changed, row by row: its change data feed. Sends nothing.

        ``.read()`` fetches the rows; ``write`` and ``merge`` of any table take the changes as data, which then stay
        in the warehouse; ``.apply_to(table, on=…)`` makes another table follow this one.

        Args:
            from_version: Number of a commit, >= 0, which is included.
            from_timestamp: The first version at or after that time, instead; as for ``read``.
            to_version: Number of a commit, which is included. Default: the latest.
            to_timestamp: The version that was current then, instead.
            columns: List of column names; None for all. The three columns of the feed always come along.
            where: SQL condition, also on ``_change_type``, ``_commit_version`` and ``_commit_timestamp``.
            parameters: Values of the ``:name`` markers in *where*.
            checkpoint: Name under which the position of a reader is kept: changes since then, in a ``with`` block
                whose end moves it. The first block begins at *from_version*, or with all rows of the table.
            checkpoint_table: Control table of positions. Default: ``lakewire_checkpoints`` beside this table; it is
                made when it is missing.
            timeout: Seconds for each statement about the position, > 0; None for no bound. Default 600.

        Raises:
            InvalidArgumentError: No start, an end before the start, or both a version and a time.

        Source:
            https://docs.databricks.com/sql/language-manual/functions/table_changes
        """
        versions = ChangeRange(
            from_version=from_version,
            from_timestamp=from_timestamp,
            to_version=to_version,
            to_timestamp=to_timestamp,
        )
        if checkpoint is not None:
            from lakewire.delta.reading.checkpoints import Checkpoint

            return Checkpoint(
                self,
                checkpoint,
                control=checkpoint_table,
                versions=versions,
                columns=columns,
                where=where,
                parameters=parameters,
                timeout=timeout,
            )
        if checkpoint_table is not None:
            raise InvalidArgumentError("checkpoint_table: goes with checkpoint, which is not given")
        query = changes_sql(self.name, versions, columns=columns, where=where, parameters=parameters)
        return TableChanges(table=self, versions=versions, query=query, columns=columns)

    def diff(
        self,
        before: int,
        after: int | None = None,
        *,
        on: str | Sequence[str] = (),
        columns: Sequence[str] | None = None,
        where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
    ) -> Result:
        """
        Read the rows that one version has and another lacks. It reads both versions, and needs no change data feed.

        Args:
            before: Number of a commit, >= 0.
            after: Number of a commit, >= 0. Default: the latest.
            on: Key columns: where both versions have a row of a key, these are an update.
            columns: List of columns to compare, needed where the versions have different ones; None for all. The
                keys come along.
            where: SQL condition of the rows to compare.
            parameters: Values of the ``:name`` markers in *where*.
            timeout: Seconds, > 0; None for no bound. Default 600.

        Returns:
            Rows with ``_change_type`` as in a change data feed: ``insert`` for rows that only *after* has, ``delete``
            for those that only *before* has; with *on* also ``update_preimage`` and ``update_postimage``.

        Raises:
            VersionNotFoundError: There is no such version.
            VersionExpiredError: Files of a version are gone, as after VACUUM.
        """
        statement = diff_sql(self.name, before, after, on=on, columns=columns, where=where, parameters=parameters)
        named = [] if columns is None else [*columns]
        return self.ready(statement, lambda r: r, timeout, effect=Effect.READ, form="arrow", columns=named).run()

    def wait_for_version(self, version: int, *, timeout: float | None = 600.0) -> int:
        """
        Wait until the table has a version, and return the number of its latest. A request now and every few seconds.

        Args:
            version: Number of a commit, >= 0.
            timeout: Seconds, > 0; None for no bound. Default 600.

        Raises:
            DeadlineExceededError: The time was up.
        """
        check_version("version", version)
        deadline = self.services.deadline(timeout)
        return poll(
            lambda: self.latest(deadline).run().version,
            lambda found: found >= version,
            deadline,
            pace=poll_pace(*_POLL_S),
            what=f"waiting for version {version} of {self.name}",
        )

    @overload
    def restore(self, *, dry_run: Literal[False] = ..., **options: Unpack[RestoreOptions]) -> RestoreResult: ...

    @overload
    def restore(self, *, dry_run: Literal[True], **options: Unpack[RestoreOptions]) -> list[Statement]: ...

    def restore(
        self,
        *,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> RestoreResult | list[Statement]:
        """
        Restore rows and schema of an earlier version, in a new commit.

        Args:
            version: Number of a commit, >= 0.
            timestamp: The version that was current then; as for ``read``. Give one of the two.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Returns:
            Counts of files and bytes; the metrics of the warehouse, such as ``num_restored_files``, are items as well.

        Raises:
            VersionNotFoundError: There is no such version. Nothing was changed.
            VersionExpiredError: Files of the version are gone, as after VACUUM. Nothing was changed.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-restore
        """
        statement = restore_sql(self.name, AsOf(version=version, timestamp=timestamp))
        return self.ready(statement, restored, timeout).run(dry_run=dry_run)

    @overload
    def clone(
        self, target: str | TableName, *, dry_run: Literal[False] = ..., **options: Unpack[CloneOptions]
    ) -> Self: ...

    @overload
    def clone(
        self, target: str | TableName, *, dry_run: Literal[True], **options: Unpack[CloneOptions]
    ) -> list[Statement]: ...

    def clone(
        self,
        target: str | TableName,
        *,
        shallow: bool = False,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        replace: bool = False,
        if_not_exists: bool = False,
        properties: Mapping[str, str] | None = None,
        location: str | None = None,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> Self | list[Statement]:
        """
        Copy a version of the table, with its schema and properties, into another table.

        Args:
            target: Name of the copy, one to three parts.
            shallow: Copy no files: the copy refers to those of this table, and VACUUM here breaks it. Default: a deep
                copy, whose files are its own.
            version: Number of a commit, >= 0. Default: the latest.
            timestamp: The version that was current then, instead; as for ``read``.
            replace: Replace a table of that name. A deep clone copies only the files that it lacks.
            if_not_exists: Do nothing when a table of that name exists, whatever it is.
            properties: Table properties of the copy, beside those of the table.
            location: Folder of an external copy.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Returns:
            The copy.

        Raises:
            TableExistsError: There is a table of that name, and neither *replace* nor *if_not_exists*. Nothing was
                written.
            VersionNotFoundError: There is no such version. Nothing was written.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-clone
        """
        copy = type(self)(self.services.table_name(target), self.services)
        statement = clone_sql(
            self.name,
            copy.name,
            as_of=AsOf(version=version, timestamp=timestamp),
            shallow=shallow,
            replace=replace,
            if_not_exists=if_not_exists,
            properties=properties,
            location=location,
        )
        effect = Effect.IDEMPOTENT if if_not_exists else Effect.ONCE
        return self.ready(statement, lambda _: copy, timeout, effect=effect).run(dry_run=dry_run)
