"""
A durable position in the changes of a table, which moves when the ``with`` block that used them has ended well.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Literal, TypedDict, TypeVar

import attrs

from lakewire.delta.reading.changes import TableChanges
from lakewire.delta.reading.readable import ReadableTable
from lakewire.delta.reading.records import HistoryRecord
from lakewire.delta.sending.hints import FEED_HINT
from lakewire.delta.sending.results import affected
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.statements.changes import ChangeRange, changes_sql, snapshot_sql
from lakewire.delta.statements.checkpoints import (
    CHECKPOINTS,
    checkpoints_sql,
    first_position_sql,
    forget_sql,
    move_sql,
    position_sql,
)
from lakewire.errors import (
    ChangesNotRecordedError,
    CheckpointMovedError,
    InvalidArgumentError,
    TableNotFoundError,
    VersionNotFoundError,
)
from lakewire.schema.names import TableName
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["Checkpoint"]

T = TypeVar("T")

_FEED = "delta.enableChangeDataFeed"


@attrs.frozen(kw_only=True)
class _Position:
    """
    One row of the control table.

    Attributes:
        version: Version that was used last; with *snapshot* the one whose rows are being used.
        snapshot: The first block has begun, and has not ended well.
        table_id: Identity of the table that is read.
        table_name: Its name then.
        moved_by: Which block has written the row.
    """

    version: int
    snapshot: bool
    table_id: str
    table_name: str
    moved_by: str


class _Rows(TypedDict):
    columns: Sequence[str] | None
    where: str | None
    parameters: Mapping[str, object] | None


class Checkpoint:
    """
    Changes since a position that is kept under a name, in a ``with`` block. The end of the block moves the position.

    The position moves only when the block has ended without an error, and only if it still is where the block found
    it. A process that is killed before that leaves it: the next block gets the same changes again, and later ones,
    so each change is used at least once. ``apply_to`` and other merges leave the same rows when they are run again,
    so together with them each change counts exactly once.

    Made by ``DeltaTable.changes(checkpoint=…)``; making one sends nothing.
    """

    def __init__(
        self,
        table: ReadableTable,
        name: str,
        *,
        control: str | TableName | None,
        versions: ChangeRange,
        columns: Sequence[str] | None,
        where: str | None,
        parameters: Mapping[str, object] | None,
        timeout: float | None,
    ) -> None:
        if not isinstance(name, str) or not name.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"checkpoint: {name!r}; accepted is a text that names the reader")
        if versions.from_timestamp is not None or versions.to_timestamp is not None:
            raise InvalidArgumentError("checkpoint: goes with from_version and to_version, not with times")
        beside = attrs.evolve(table.name, name=CHECKPOINTS)
        self._table = table
        self._name = name
        named = beside if control is None else table.services.table_name(control)
        self._control = ReadableTable(named, table.services)
        self._versions = versions
        self._rows: _Rows = {"columns": columns, "where": where, "parameters": parameters}
        self._timeout = timeout
        self._found: _Position | None = None
        self._to: _Position | None = None
        changes_sql(table.name, ChangeRange(from_version=0), **self._rows)  # raises here, not in the block

    def __enter__(self) -> TableChanges:
        found = self._position()
        table_id = self._table_id()
        if found and found.table_id != table_id:
            raise VersionNotFoundError(
                f"checkpoint {self._name!r} is at version {found.version} of another table, which was "
                f"{found.table_name}; forget() it, or use another name"
            )
        newest = self._table.latest(self._timeout).run()
        if found is None and self._versions.from_version is None:
            found = self._begin(table_id, newest.version)
        changes = self._changes(found, newest)
        last = changes.versions.to_version
        self._found = found
        self._to = None if last is None else self._at(last, table_id)
        return changes

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        to, self._to = self._to, None
        if error is None and to is not None:
            self._move(self._found, to)

    def position(self) -> int | None:
        """
        Return the last version that was used; None before the first block has ended well. One request.
        """
        found = self._position()
        return None if found is None or found.snapshot else found.version

    def forget(self) -> None:
        """
        Delete the position, so that the next block begins as the first one. One request.
        """
        try:
            self._run(forget_sql(self._control.name, self._name), affected)
        except TableNotFoundError:
            return

    def _table_id(self) -> str:
        """Return the identity of the table; refuse one that does not record its changes."""
        detail = self._table.detail(timeout=self._timeout)
        if str((detail["properties"] or {}).get(_FEED)).lower() != "true":
            raise ChangesNotRecordedError(f"{self._table.name} does not record its changes; {FEED_HINT}")
        return str(detail["id"])

    def _begin(self, table_id: str, newest: int) -> _Position:
        """
        Write down which version the first block uses, and return it.

        Were the first block to use a later version when it is run again, it would not see rows that were deleted in
        between, which its first run may have written.
        """
        wanted = attrs.evolve(self._at(self._last(newest), table_id), snapshot=True)
        self._insert(wanted)
        return self._position() or wanted

    def _changes(self, found: _Position | None, newest: HistoryRecord) -> TableChanges:
        """Return the changes after a position, up to the version that is the latest now."""
        if found and found.snapshot:
            return self._snapshot(found.version, newest)
        first = found.version + 1 if found else self._versions.from_version or 0
        last = self._last(newest.version)
        if first > newest.version + 1:
            raise VersionNotFoundError(f"{self._table.name} has no version {first}; its latest is {newest.version}")
        if first > last:
            query = snapshot_sql(self._table.name, newest.version, newest.timestamp, empty=True, **self._rows)
            return self._of(ChangeRange(), query, "nothing")
        versions = ChangeRange(from_version=first, to_version=last)
        return self._of(versions, changes_sql(self._table.name, versions, **self._rows), "feed")

    def _snapshot(self, version: int, newest: HistoryRecord) -> TableChanges:
        commits = [newest] if version == newest.version else self._table.history(timeout=self._timeout)
        for commit in commits:
            if commit.version == version:
                query = snapshot_sql(self._table.name, version, commit.timestamp, **self._rows)
                return self._of(ChangeRange(to_version=version), query, "snapshot")
        raise VersionNotFoundError(f"the history of {self._table.name} no longer has version {version}")

    def _last(self, newest: int) -> int:
        asked = self._versions.to_version
        return newest if asked is None else min(newest, asked)

    def _at(self, version: int, table_id: str) -> _Position:
        by, name = str(uuid.uuid4()), self._table.name.full_name
        return _Position(version=version, snapshot=False, table_id=table_id, table_name=name, moved_by=by)

    def _of(
        self, versions: ChangeRange, query: Statement, kind: Literal["feed", "snapshot", "nothing"]
    ) -> TableChanges:
        columns = self._rows["columns"]
        return TableChanges(table=self._table, versions=versions, query=query, columns=columns, kind=kind)

    def _position(self) -> _Position | None:
        """Ask for the position; make the control table where there is none."""
        try:
            rows = self._run(position_sql(self._control.name, self._name), Result.to_dicts, Effect.READ)
        except TableNotFoundError:
            self._run(checkpoints_sql(self._control.name), Result.to_dicts, Effect.IDEMPOTENT)
            return None
        return _Position(**rows[0]) if rows else None

    def _insert(self, position: _Position) -> int:
        columns = {"name": self._name, **attrs.asdict(position)}
        return self._run(first_position_sql(self._control.name, columns), affected, Effect.IDEMPOTENT)

    def _move(self, before: _Position | None, to: _Position) -> None:
        """Move the position; after a lost response the row says whether that has happened."""
        moved = self._insert(to) if before is None else self._update(before, to)
        if moved:
            return
        now = self._position()
        if now is None or now.moved_by != to.moved_by:
            raise CheckpointMovedError(
                f"checkpoint {self._name!r} was moved from {before and before.version} to {now and now.version} by "
                f"another reader while this block used the versions up to {to.version}; what the block wrote stays"
            )

    def _update(self, before: _Position, to: _Position) -> int:
        statement = move_sql(
            self._control.name,
            self._name,
            before=before.version,
            snapshot=before.snapshot,
            after=to.version,
            by=to.moved_by,
        )
        return self._run(statement, affected, Effect.IDEMPOTENT)

    def _run(self, statement: Statement, finish: Callable[[Result], T], effect: Effect = Effect.ONCE) -> T:
        ready = self._control.ready(statement, finish, self._timeout, effect=effect)
        rule = WriteRetryRule(ready.deadline, repeatable=effect is Effect.IDEMPOTENT)
        return attrs.evolve(ready, rule=rule).run()
