"""
Rows of a query as Delta files that no table refers to yet, for statements that create and fill a table in one commit.
"""

from __future__ import annotations

import shutil
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import metadata_action, read_commit, write_commit
from lakewire_local.engine.connect import EngineError
from lakewire_local.sql.columns.features import is_checked
from lakewire_local.sql.columns.identity import without_identity
from lakewire_local.sql.engine_errors import error_of
from lakewire_local.sql.query import arguments_of
from lakewire_local.sql.relations.change_files import without_feed
from lakewire_local.sql.relations.placing import placed
from lakewire_local.sql.relations.registration import STAGING
from lakewire_local.sql.statement import quoted
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.delta_log import TableSpec
    from lakewire_local.sql.statement import Statement


_ALL = 2**63 - 1


@attrs.frozen(kw_only=True)
class StagedRows:
    """
    Hold files and their ``add`` actions.
    """

    name: tuple[str, str, str]  # the name under which statements can read them
    folder: Path
    adds: Sequence[Mapping[str, Any]]
    metrics: Mapping[str, int]

    def move_to(self, table: Path) -> None:
        """Move the files into the folder of a table; the log of that table is not changed."""
        from urllib.parse import unquote

        for add in self.adds:
            relative = unquote(add["add"]["path"])
            target = table / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(self.folder / relative, target)


def analyze(statement: Statement, query: str) -> tuple[Field, ...]:
    """Return the columns of a query."""
    engine, asked, arguments = statement.resources.engine, statement.with_text(query), arguments_of(statement)

    def ask() -> tuple[Field, ...]:
        with statement.in_engine() as session:
            return engine.analyze(session, placed(asked, session), arguments=arguments)

    try:
        return engine.retried(ask)
    except EngineError as error:
        raise error_of(asked, error) from None


def settled(statement: Statement, query: str, spec: TableSpec | None = None) -> str:
    """
    Return a query whose rows are final before they are checked: a LIMIT keeps the checks behind it.

    Checks are those of a table, or, without *spec*, in the query around.
    """
    if not statement.resources.engine.profile.checks_early or not (spec is None or is_checked(spec)):
        return query
    return f"SELECT * FROM ({query}\n) AS lakewire_settled LIMIT {_ALL}"


@contextmanager
def stage(
    statement: Statement,
    query: str,
    spec: TableSpec,
) -> Generator[StagedRows]:
    """Run *query* into the files of a temporary table; files that have not been moved are deleted at the end."""
    spec = without_feed(spec)
    scratch = statement.metastore.root / "scratch" / str(uuid.uuid4())
    metadata = metadata_action(
        table_id=scratch.name,
        comment=None,
        raw_fields=without_identity(spec.raw_fields),
        partition_columns=spec.partition_columns,
        properties=spec.properties,
        created_at=now_ms(),
    )
    command = statement.with_text(settled(statement, query, spec))

    def fill() -> Path:
        folder = scratch / str(uuid.uuid4())
        actions = [spec.protocol.action(), metadata]
        write_commit(folder, 0, operation="CREATE TABLE", parameters={}, user="", actions=actions)
        _fill(command, folder)
        return folder

    try:
        yield _staged(_finished(command, fill))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _finished(command: Statement, fill: Callable[[], Path]) -> Path:
    try:
        return command.resources.engine.retried(fill)
    except EngineError as error:
        raise error_of(command, error) from None


def _fill(command: Statement, folder: Path) -> None:
    engine, place = command.resources.engine, quoted(STAGING, folder.parent.name, folder.name)
    text = f"INSERT INTO {place} {command.text}"
    with command.in_engine() as session:
        written = placed(command.with_text(text), session)
        engine.run(session, written, operation_id=command.operation_id)


def _staged(folder: Path) -> StagedRows:
    actions = read_commit(folder, 1)
    info: dict[str, Any] = next((action["commitInfo"] for action in actions if "commitInfo" in action), {})
    adds = [action for action in actions if "add" in action]
    metrics = {name: int(value) for name, value in info.get("operationMetrics", {}).items()}
    name = (STAGING, folder.parent.name, folder.name)
    return StagedRows(name=name, folder=folder, adds=adds, metrics=metrics)
