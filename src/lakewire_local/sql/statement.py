"""
One statement: its tokens and parameters, its caller, and the parts of the workspace that it uses.
"""

from __future__ import annotations

import datetime as dt
import shutil
import threading
import uuid
from contextlib import ExitStack, nullcontext
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.names import quote_identifier
from lakewire_local.engine.sessions import UTC
from lakewire_local.timestamps import now

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from lakewire_local.engine import Engine
    from lakewire_local.engine.sessions import Session
    from lakewire_local.metastore import Metastore
    from lakewire_local.sql.result import StatementParameter
    from lakewire_local.sql.session.state import FoundVariable, SqlSession, Variables


class TableLocks:
    """
    Hold one lock per table or name: concurrent commits to one table fail in the engine instead of waiting.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[str, threading.RLock] = {}

    def of(self, key: str) -> threading.RLock:
        """Return the lock of a table id, or of the name of a table that does not exist yet."""
        with self._guard:
            return self._locks.setdefault(key, threading.RLock())


@attrs.frozen
class Resources:
    """Hold the parts of the workspace that statements use."""

    metastore: Metastore
    engine: Engine
    locks: TableLocks
    aliases: Path


@attrs.frozen(kw_only=True)
class Statement:
    """
    Hold one statement.

    Attributes:
        text: As the user gave it, or as the engine gets it.
        catalog, schema: Defaults of shorter names.
        metastore: As the caller sees it; that of *resources* is whole.
        session: What earlier statements have left; None for a statement outside of sessions.
        is_lasting: What it names must outlive the session: no variable can be meant.
        moment: When it began, in UTC.
        cleanup: What is to be done once the rows of its result have been read.
        scope: The variables of the script that it is in; None outside of scripts.
        reads: Ids of the tables and views that it names as its sources.
        check: Raises the error of a statement that was canceled.
        policies: Functions that are called for the row filter and masks of the table that is written, whoever may.
    """

    text: str
    parameters: Mapping[str, StatementParameter]
    catalog: str
    schema: str
    metastore: Metastore
    operation_id: str | None
    resources: Resources
    session: SqlSession | None = None
    is_lasting: bool = False
    moment: dt.datetime = attrs.field(factory=now)
    cleanup: ExitStack = attrs.field(factory=ExitStack, eq=False, repr=False)
    scope: Variables | None = None
    reads: set[str] = attrs.field(factory=set, eq=False, repr=False)
    check: Callable[[], None] = lambda: None
    policies: frozenset[tuple[str, ...]] = frozenset()

    @property
    def user(self) -> str:
        """Return who runs the statement."""
        return self.metastore.access.caller.name

    @property
    def time_zone(self) -> str:
        """Return the time zone of the session."""
        return self.session.time_zone if self.session else UTC

    def in_engine(self) -> AbstractContextManager[Session]:
        """Lend a session of the engine in which the statement means what it means here."""
        if self.session and self.session.in_engine:
            return nullcontext(self.session.in_engine)
        return self.resources.engine.session(self.time_zone)

    def scratch_folder(self) -> Path:
        """Return a new folder, which is deleted once the rows of the result have been read."""
        folder = self.metastore.root / "scratch" / str(uuid.uuid4())
        folder.mkdir(parents=True)
        self.cleanup.callback(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def with_text(self, text: str) -> Statement:
        """Return the same statement with another text."""
        return attrs.evolve(self, text=text)

    def lasting(self) -> Statement:
        """Return the same statement, in which no variable of the session can be meant."""
        return attrs.evolve(self, is_lasting=True)

    def variable(self, parts: Sequence[str]) -> FoundVariable | None:
        """Return the variable that a name means: one of the script, or of the session."""
        found = self.scope.variable(parts) if self.scope else None
        return found or (self.session.variable(parts) if self.session else None)

    def full_name(self, parts: tuple[str, ...]) -> tuple[str, str, str]:
        """Complete a name of one to three parts."""
        catalog, schema, name = (*(self.catalog, self.schema)[: max(0, 3 - len(parts))], *parts)[:3]
        return catalog, schema, name

    def full_name_if_known(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Complete the name of a table or view that exists; other names stay as they are."""
        full = self.full_name(parts)
        return full if len(parts) <= len(full) and self.metastore.tables.find(*full) else parts

    def schema_name(self, parts: tuple[str, ...]) -> tuple[str, str]:
        """Complete a schema name of one or two parts."""
        catalog, schema = parts if len(parts) == 2 else (self.catalog, parts[0])
        return catalog, schema


def quoted(*parts: str) -> str:
    """Return a dotted name with every part in backticks."""
    return ".".join(map(quote_identifier, parts))
