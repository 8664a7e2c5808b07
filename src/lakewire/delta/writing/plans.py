"""
How a write is meant: the mode and what goes with it, checked, and the statement that it becomes. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import attrs

from lakewire.delta.statements.bindings import parameters_of
from lakewire.delta.statements.clauses import partition_sql
from lakewire.delta.statements.copy_into import copy_into_sql
from lakewire.delta.statements.write import (
    create_from_sql,
    insert_sql,
    replace_on_sql,
    replace_using_sql,
    replace_where_sql,
)
from lakewire.delta.writing.queries import joined
from lakewire.errors import InvalidArgumentError, SchemaMismatchError
from lakewire.rows.exact import exactly
from lakewire.rows.misfit import MisfitError
from lakewire.rows.source import Source
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field
from lakewire.sql.arguments import check_choice, names_of
from lakewire.sql.statement import Statement

__all__ = ["MODES", "SCHEMA_MODES", "WritePlan"]

MODES = ("append", "overwrite", "create", "replace", "error_if_exists")
SCHEMA_MODES = ("strict", "evolve")
_OF_WRITES = (*SCHEMA_MODES, "overwrite")


def _names(given: str | Sequence[str]) -> tuple[str, ...]:
    return tuple(names_of(given, "replace_using"))


def _partition(given: Mapping[str, object] | None) -> Mapping[str, object] | None:
    if given is not None:
        partition_sql(given)  # refuses what is no partition
    return given


@attrs.frozen(kw_only=True)
class WritePlan:
    """
    Hold the arguments of a write; see ``DeltaTable.write``. Files are loaded by COPY INTO where it *copies*.

    Raises:
        InvalidArgumentError: They do not go together.
    """

    mode: str = "append"
    schema_mode: str = "strict"
    replace_where: str | None = None
    replace_using: Sequence[str] = attrs.field(default=(), converter=_names)
    replace_on: str | None = None
    partition: Mapping[str, object] | None = attrs.field(default=None, converter=_partition)
    parameters: Mapping[str, object] = attrs.field(factory=dict, converter=parameters_of)
    copies: bool = True

    def __attrs_post_init__(self) -> None:
        """
        Check what goes together.
        """
        check_choice("mode", self.mode, MODES)
        check_choice("schema_mode", self.schema_mode, _OF_WRITES)
        conditions = {"replace_where": self.replace_where, "replace_on": self.replace_on}
        parts = {**conditions, "replace_using": self.replace_using or None}
        given = [argument for argument, value in parts.items() if value is not None]
        if given and self.mode != "overwrite":
            raise InvalidArgumentError(f"{given[0]}: goes with mode='overwrite', not with {self.mode!r}")
        if len(given) > 1:
            raise InvalidArgumentError(f"{' and '.join(given)}: are given together; accepted is one of them")
        if self.schema_mode == "overwrite" and (self.mode != "overwrite" or given):
            raise InvalidArgumentError("schema_mode: 'overwrite' goes with mode='overwrite' of all rows")
        if self.partition and (given or self.creates or self.mode == "create"):
            raise InvalidArgumentError(
                "partition: goes with mode='append' or 'overwrite', and with none of the replace_… arguments"
            )
        if self.parameters and not any(conditions.values()):
            raise InvalidArgumentError("parameters: are those of replace_where or replace_on, which are not given")

    @property
    def creates(self) -> bool:
        """
        Return whether the table gets the schema of the data.
        """
        return self.mode in ("replace", "error_if_exists") or self.schema_mode == "overwrite"

    @property
    def evolves(self) -> bool:
        """
        Return whether the table may get new columns.
        """
        return self.schema_mode == "evolve"

    def copies_files(self, source: Source) -> bool:
        """
        Return whether COPY INTO loads the files of *source*, each of them once.
        """
        replaces = self.creates or self.mode == "overwrite"
        return self.copies and not replaces and not self.partition and source.folder is not None

    def is_given(self, column: str) -> bool:
        """
        Return whether a column is one of the partition.
        """
        return column.casefold() in {name.casefold() for name in self.partition or ()}

    def fitting(self, schema: TableSchema, columns: Collection[str]) -> WritePlan:
        """
        Return the plan with the values of its partition as those of the columns of *schema*.

        Args:
            schema: Columns of the table.
            columns: Columns of the data, which has none of the partition.

        Raises:
            InvalidArgumentError: The data has a column of the partition.
            SchemaMismatchError: A value is none of its column.
        """
        if twice := [name for name in columns if self.is_given(name)]:
            raise InvalidArgumentError(f"partition: {twice[0]!r} is a column of the data as well")
        given = (self.partition or {}).items()
        return attrs.evolve(self, partition={name: _value_of(schema.find(name), value) for name, value in given})

    def statement(self, name: TableName, source: Source, *, evolve: bool, query: Statement | None = None) -> Statement:
        """
        Return the statement that writes *source*, which is that of *query* if there is one.
        """
        made = self._statement(name, source, evolve=evolve)
        return attrs.evolve(made, parameters=joined(query, made.parameters)) if query else made

    def _statement(self, name: TableName, source: Source, *, evolve: bool) -> Statement:
        if self.creates:
            return create_from_sql(name, source, replace=self.mode != "error_if_exists")
        if self.replace_where is not None:
            return replace_where_sql(name, source, where=self.replace_where, parameters=self.parameters, evolve=evolve)
        if self.replace_on is not None:
            return replace_on_sql(name, source, on=self.replace_on, parameters=self.parameters, evolve=evolve)
        if self.replace_using:
            return replace_using_sql(name, source, keys=self.replace_using, evolve=evolve)
        if self.copies_files(source):
            return copy_into_sql(name, source, evolve=evolve)
        return insert_sql(name, source, overwrite=self.mode == "overwrite", evolve=evolve, partition=self.partition)


def _value_of(field: Field | None, value: object) -> object:
    if field is None or value is None:
        return value  # the warehouse knows better what is wrong with it
    try:
        return exactly(field.type)(value)
    except MisfitError as error:
        raise SchemaMismatchError(
            f"partition[{field.name!r}]{error.path}: {error.reason}; the column is {field.type.simple()}"
        ) from None
