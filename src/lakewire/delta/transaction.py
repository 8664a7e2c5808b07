"""
Statements over several tables that take effect together: one ``BEGIN ATOMIC … END``, sent when the block ends well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

import attrs

from lakewire.delta.merging.merge import MergeBuilder
from lakewire.delta.sending.hints import explaining
from lakewire.delta.sending.ready import Nothing, Ready
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.sending.services import Services
from lakewire.delta.statements.bindings import parameters_of
from lakewire.delta.table import DeltaTable
from lakewire.delta.writing.plans import WritePlan
from lakewire.delta.writing.write import writing
from lakewire.errors import InvalidArgumentError, UnsupportedError
from lakewire.schema.names import TableName
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.parameters import with_prefix
from lakewire.sql.statement import Statement

if TYPE_CHECKING:
    from lakewire.delta.merging.keys import On
    from lakewire.delta.options import Staging

__all__ = ["Transaction", "TransactionMerge", "TransactionTable"]

_CATALOG_COMMITS = ("delta.feature.catalogManaged", "delta.feature.catalogOwned-preview")


class Transaction:
    """
    Collect statements in a ``with`` block, whose end sends them as one; made by ``client.delta.transaction()``.

    All take effect, or none. Nothing is sent when the block raises. Rows that are too many for the text are staged at
    once and removed at the end. A statement sees what those before it wrote; nobody else does before the end.

    Args:
        services: Send the statement.
        timeout: Seconds for each call, and for the statement at the end; None for no bound.
    """

    def __init__(self, services: Services, timeout: float | None) -> None:
        services.deadline(timeout)  # refuses what is none
        self._services = services
        self._timeout = timeout
        self._statements: list[Statement] = []
        self._checked: set[TableName] = set()
        self._staged: ExitStack | None = None

    def __enter__(self) -> Self:
        self._staged = ExitStack()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        staged, self._staged = self._open(), None
        if kind is not None:
            staged.close()  # nothing was sent, so nobody reads the files
            return
        with staged:
            if self._statements:
                self._ready().run()

    def table(self, name: str | TableName) -> TransactionTable:
        """
        Return a table whose changes are part of the transaction.

        Raises:
            InvalidNameError: Not a name that Unity Catalog accepts.
        """
        return TransactionTable(self, self._services.table_name(name))

    def execute(self, statement: str | Statement, parameters: Mapping[str, object] | None = None) -> None:
        """
        Add a statement: SELECT, INSERT, MERGE, UPDATE, DELETE, or one of a SQL script, such as ``IF``.

        Args:
            statement: SQL; a semicolon at its end is dropped.
            parameters: Values of its ``:name`` markers.

        Raises:
            InvalidArgumentError: No text, or parameters without names.
        """
        check_type("statement", statement, str | Statement, "SQL text or a Statement")
        given = statement if isinstance(statement, Statement) else Statement(statement, parameters_of(parameters))
        if isinstance(statement, Statement) and parameters is not None:
            raise InvalidArgumentError("parameters: are those of the Statement already")
        check_type("statement", given.text, str, "SQL text")
        text = given.text.strip().removesuffix(";").rstrip()
        if not text:
            raise InvalidArgumentError("statement: is empty")
        self.add(attrs.evolve(given, text=text, parameters=parameters_of(given.parameters)))

    @property
    def statement(self) -> Statement:
        """
        Return the statement that the block has come to.
        """
        numbered = [with_prefix(given, f"s{number}_") for number, given in enumerate(self._statements, start=1)]
        ended = "".join(f"{text}\n;\n" for text, _ in numbered)  # a comment at its end must not swallow the semicolon
        values = {name: value for _, parameters in numbered for name, value in parameters.items()}
        return Statement(f"BEGIN ATOMIC\n{ended}END", values)

    # ------------------------------------------------------------------ for the tables

    def add(self, statement: Statement) -> None:
        """
        Add a statement.

        Raises:
            InvalidArgumentError: The block has ended, or has not begun.
        """
        self._open()
        self._statements.append(statement)

    def stage(self, plan: WritePlan, name: TableName, data: Any, **options: Any) -> None:
        """
        Add the statement of a write, whose files stay until the end.
        """
        made = self._open().enter_context(
            writing(self._services, name, data, plan, dry_run=False, timeout=self._timeout, **options)
        )
        self._take(made)

    def merge(self, builder: MergeBuilder, *, allow_empty: bool) -> None:
        """
        Add the statement of a merge, whose files stay until the end.
        """
        made = self._open().enter_context(builder.ready(timeout=self._timeout, allow_empty=allow_empty, dry_run=False))
        self._take(made)

    def checked(self, name: TableName) -> DeltaTable:
        """
        Return a table that can be part of a transaction. One request for each table, the first time.

        Raises:
            UnsupportedError: It has no commits by the catalog, or is not managed. Nothing was sent to the warehouse.
            TableNotFoundError: There is no such table.
        """
        self._open()
        if name not in self._checked:
            deadline = self._services.deadline(self._timeout)
            with explaining(self._services, name, deadline, writes=True):
                info = self._services.info_of(name, deadline)
            _check_commits(name, str(info.table_type or ""), dict(info.properties or {}))
            self._checked.add(name)
        return DeltaTable(name, self._services)

    def _take(self, made: Ready[Any] | Nothing[Any]) -> None:
        if isinstance(made, Ready):
            self.add(made.statement)

    def _ready(self) -> Ready[None]:
        deadline = self._services.deadline(self._timeout)
        # A changed schema may mean other statements, which only the caller's block can make.
        rule = WriteRetryRule(deadline, still_fits=lambda: False)
        return Ready(
            services=self._services,
            table=None,
            statement=self.statement,
            finish=lambda _: None,
            deadline=deadline,
            rule=rule,
        )

    def _open(self) -> ExitStack:
        if self._staged is None:
            raise InvalidArgumentError(
                "transaction: is used outside of its block; accepted is with …: around all of it"
            )
        return self._staged


@attrs.frozen
class TransactionTable:
    """
    A table in a transaction. Its methods are those of ``DeltaTable``; they add a statement and return nothing.
    """

    transaction: Transaction = attrs.field(repr=False)
    name: TableName

    def write(
        self,
        data: Any,
        *,
        mode: Literal["append", "overwrite"] = "append",
        replace_where: str | None = None,
        replace_using: str | Sequence[str] = (),
        partition: Mapping[str, object] | None = None,
        parameters: Mapping[str, object] | None = None,
        columns: Sequence[str] | None = None,
        cast: bool = False,
        staging: Staging = "auto",
    ) -> None:
        """
        Add a write of rows or of a query; arguments and errors as for ``DeltaTable.write``.
        """
        check_choice("mode", mode, ("append", "overwrite"))  # no others: they define tables
        plan = WritePlan(
            mode=mode,
            replace_where=replace_where,
            replace_using=replace_using,
            partition=partition,
            parameters=parameters,
            copies=False,
        )
        self._checked()
        self.transaction.stage(plan, self.name, data, columns=columns, cast=cast, staging=staging)

    def insert(self, values: Mapping[str, object], *, parameters: Mapping[str, object] | None = None) -> None:
        """
        Add the insertion of one row; arguments and errors as for ``DeltaTable.insert``.
        """
        for statement in self._checked().insert(values, parameters=parameters, dry_run=True):
            self.transaction.add(statement)

    def update(self, set: Mapping[str, object], *, where: str, parameters: Mapping[str, object] | None = None) -> None:
        """
        Add an update; arguments and errors as for ``DeltaTable.update``.
        """
        for statement in self._checked().update(set, where=where, parameters=parameters, dry_run=True):
            self.transaction.add(statement)

    def delete(self, *, where: str, parameters: Mapping[str, object] | None = None) -> None:
        """
        Add a deletion; arguments and errors as for ``DeltaTable.delete``.
        """
        for statement in self._checked().delete(where=where, parameters=parameters, dry_run=True):
            self.transaction.add(statement)

    def merge(
        self,
        data: Any,
        on: On,
        *,
        deduplicate: str | Sequence[str] = (),
        parameters: Mapping[str, object] | None = None,
        columns: Sequence[str] | None = None,
        cast: bool = False,
    ) -> TransactionMerge:
        """
        Start a merge, which ``execute`` adds; arguments and errors as for ``DeltaTable.merge``.
        """
        made = self._checked().merge(
            data, on, deduplicate=deduplicate, parameters=parameters, columns=columns, cast=cast
        )
        return TransactionMerge(**attrs.asdict(made, recurse=False), transaction=self.transaction)

    def upsert(
        self,
        data: Any,
        on: On,
        *,
        delete_missing: bool = False,
        allow_empty: bool = False,
        deduplicate: str | Sequence[str] = (),
        columns: Sequence[str] | None = None,
        cast: bool = False,
    ) -> None:
        """
        Add a merge that updates and inserts; arguments and errors as for ``DeltaTable.upsert``.
        """
        made = self.merge(data, on, deduplicate=deduplicate, columns=columns, cast=cast)
        made.upserting(delete_missing=delete_missing).execute(allow_empty=allow_empty)

    def _checked(self) -> DeltaTable:
        return self.transaction.checked(self.name)


@attrs.frozen(kw_only=True)
class TransactionMerge(MergeBuilder):
    """
    A merge in a transaction: ``execute`` adds its statement.
    """

    transaction: Transaction = attrs.field(repr=False)

    def execute(self, *, allow_empty: bool = False) -> None:  # type: ignore[override]  # there is no result yet
        """
        Add the statement; arguments and errors as for ``MergeBuilder.execute``.
        """
        self.transaction.merge(self, allow_empty=allow_empty)


def _check_commits(name: TableName, table_type: str, properties: Mapping[str, str]) -> None:
    """Refuse a table that no transaction writes, as far as its description says so."""
    if table_type and not table_type.endswith("MANAGED"):
        raise UnsupportedError(f"{name}: is {table_type}; a transaction writes managed tables only", outcome="not_sent")
    describes_features = any(key.startswith("delta.") for key in properties)
    if describes_features and not any(properties.get(key) == "supported" for key in _CATALOG_COMMITS):
        raise UnsupportedError(
            f"{name}: has no catalog-managed commits, which every table of a transaction needs; "
            f"set_properties({{'{_CATALOG_COMMITS[0]}': 'supported'}}) turns them on",
            outcome="not_sent",
        )
