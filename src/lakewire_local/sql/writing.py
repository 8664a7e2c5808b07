"""
Writing to a table through the engine: one writer at a time, counts from the commit, an entry for the history.

The counts of the engine include copied rows; the metrics of the commit are right.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import attrs

from lakewire_local.delta_log import Snapshot, commit_info, latest_version, read_snapshot
from lakewire_local.disk import if_there_is_room
from lakewire_local.engine.connect import EngineError
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.sql.columns.features import has_feed, refuse_unwritable
from lakewire_local.sql.columns.identity import IdentityColumn, identities
from lakewire_local.sql.engine_errors import error_of
from lakewire_local.sql.refusals import column_not_found, existing_table, refuse_change
from lakewire_local.sql.relations.placing import placed
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.engine.profile import EngineProfile
    from lakewire_local.front.rules import Rules
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


Right = Literal["MODIFY", "ALTER", "SELECT"]


@attrs.frozen
class Target:
    """
    Hold a table that is being written and its state before.
    """

    table: Table
    folder: Path
    snapshot: Snapshot
    profile: EngineProfile = attrs.field(repr=False)

    @property
    def rules(self) -> Rules:
        """Return what is written for the engine."""
        return self.profile.rules

    @property
    def needs_changes(self) -> bool:
        """Return whether what changes in the table must be written as change data, and the engine does not do it."""
        return has_feed(self.snapshot.properties) and not self.profile.writes_changes

    @property
    def knows_feeds(self) -> bool:
        """Return whether the log demands writers that know change data feeds, which the engine does not."""
        return "changeDataFeed" in self.snapshot.protocol.writer_features and not self.profile.writes_changes

    @property
    def name(self) -> tuple[str, str, str]:
        """Return the three parts of the name."""
        return self.table.catalog_name, self.table.schema_name, self.table.name

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the columns."""
        return self.snapshot.fields

    def find(self, name: str) -> Field | None:
        """Return a column, without regard to case."""
        return next((field for field in self.fields if field.name.casefold() == name.casefold()), None)

    def column(self, name: str) -> Field:
        """Return a column, or refuse the statement."""
        found = self.find(name)
        if found is None:
            raise self.lacks(name)
        return found

    def lacks(self, *path: str) -> LocalError:
        """Return the error of a column that does not exist."""
        return column_not_found(path, (field.name for field in self.fields), quoted(*self.name))

    def default(self, name: str) -> str | None:
        """Return the DEFAULT expression of a column, if it has one."""
        return self._metadata(name).get("CURRENT_DEFAULT")

    def generated(self, name: str) -> str | None:
        """Return the generation expression of a column, if it has one."""
        return self._metadata(name).get("delta.generationExpression")

    @property
    def identities(self) -> dict[str, IdentityColumn]:
        """Return the identity columns by name."""
        return identities(self.snapshot.raw_fields)

    @property
    def has_constraints(self) -> bool:
        """Return whether values are checked: by CHECK, or by the length of a VARCHAR."""
        named = any(key.startswith("delta.constraints.") for key in self.snapshot.properties)
        return named or any("delta.invariants" in (raw.get("metadata") or {}) for raw in self.snapshot.raw_fields)

    def refuse_append_only(self) -> None:
        """Refuse to take rows out of a table that only takes appends, also where it has none."""
        if self.snapshot.properties.get("delta.appendOnly", "").lower() == "true":
            raise sql_error(
                "DELTA_CANNOT_MODIFY_APPEND_ONLY",
                "This table is configured to only allow appends. If you would like to permit updates or deletes, use "
                f"'ALTER TABLE {quoted(*self.name)} SET TBLPROPERTIES (delta.appendOnly=false)'",
                "42809",
            )

    def _metadata(self, name: str) -> Mapping[str, str]:
        return next((raw.get("metadata") or {} for raw in self.snapshot.raw_fields if raw["name"] == name), {})


@contextmanager
def writing(
    statement: Statement, parts: tuple[str, ...], *, right: Right = "MODIFY", check: bool = True
) -> Generator[Target]:
    """
    Lock a table for one writer.

    Args:
        statement: Of a caller who must have the right.
        parts: Name of the table.
        right: To change rows, to change the table, or to read what is written beside the rows.
        check: Refuse features that the engine would not keep.
    """
    profile = statement.resources.engine.profile
    table = existing_table(statement, parts)
    if table.location is None:
        raise sql_error("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", f"{table.full_name} is a view, not a table", "42809")
    _need(statement, table, right)
    refuse_change(table, right)
    with statement.resources.locks.of(table.id):
        snapshot = read_snapshot(table.location)
        if check:
            refuse_unwritable(snapshot, profile)
        yield Target(table, table.location, snapshot, profile)


def _need(statement: Statement, table: Table, right: Right) -> None:
    access = statement.metastore.access
    if right == "ALTER" and access.manages(table.id):
        return
    if right != "SELECT":
        access.need("MODIFY", table.id)
    access.need("SELECT", table.id)


def run_dml(statement: Statement, target: Target) -> Mapping[str, int]:
    """Run a statement that writes *target*; return the metrics of its commit, empty when it made none."""
    engine = statement.resources.engine

    def run() -> None:
        # After a crash of the engine: it can only be that commit, because the table is locked.
        if latest_version(target.folder) > target.snapshot.version:
            return
        with statement.in_engine() as session:
            text = placed(statement, session)
            engine.run(session, text, operation_id=statement.operation_id)

    try:
        engine.retried(run)
    except EngineError as error:
        raise error_of(statement, error) from None
    return noted_metrics(statement, target)


def noted_metrics(statement: Statement, target: Target) -> Mapping[str, int]:
    """Record who made the commits since *target* was locked; return the sum of their metrics."""
    total: dict[str, int] = {}
    for version in range(target.snapshot.version + 1, latest_version(target.folder) + 1):
        with if_there_is_room("the user of a commit"):
            statement.metastore.commits.add_note(target.table, version, {"userName": statement.user})
        for name, value in commit_info(target.folder, version).get("operationMetrics", {}).items():
            if str(value).isdecimal():
                total[name] = total.get(name, 0) + int(value)
    return total
