"""
Changes to a table's schema, collected in a ``with`` block and sent at its end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

import attrs

from lakewire.delta.reading.readable import ReadableTable
from lakewire.delta.sending.in_order import run_in_order
from lakewire.delta.statements import alter
from lakewire.delta.statements.clauses import (
    COLUMN_DEFAULTS,
    COLUMN_MAPPING,
    TYPE_WIDENING,
    Path,
    features_of,
    missing_features,
    place_sql,
)
from lakewire.delta.statements.columns import (
    AddedColumn,
    ColumnChange,
    add_columns_sql,
    alter_columns_sql,
    commented,
    drop_columns_sql,
    moved,
    not_null,
    nullable,
    rename_column_sql,
    synced,
    widened,
    with_default,
    without_default,
)
from lakewire.schema.constraints import Check, ForeignKey, PrimaryKey
from lakewire.schema.names import TableName
from lakewire.schema.policies import Mask
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import DataType, Field, as_type
from lakewire.sql.arguments import names_of
from lakewire.sql.statement import Statement

__all__ = ["SchemaChange"]


@attrs.define
class _Additions:
    """
    Consecutive additions: one statement, and one for their defaults, which Delta takes only afterwards.
    """

    columns: list[AddedColumn] = attrs.field(factory=list)
    defaults: list[ColumnChange] = attrs.field(factory=list)


@attrs.define
class _Changes:
    """
    Consecutive changes of columns, one of each: one statement.
    """

    changes: list[ColumnChange] = attrs.field(factory=list)

    def takes(self, change: ColumnChange) -> bool:
        """Return whether the column has no change yet, nor has one that it is in."""
        return not any(change.overlaps(each) for each in self.changes)


class SchemaChange:
    """
    Collect changes of one table's schema. The end of the block runs them in order; an exception inside runs none.

    Each statement is a separate commit; consecutive additions are one, and so are consecutive changes of types,
    comments, defaults and NOT NULL, one of each column (since runtime 16.3).

    What the changes need of the table is switched on before them, where it is not: column mapping, type widening,
    defaults; older readers of Delta do not support these. Asking for it is one request. A column is a name, or for a
    field of a struct the names from the column inwards; ``element``, ``key`` and ``value`` step into arrays and maps.

    Raises:
        InvalidArgumentError: An argument of a method cannot be used. It is not collected, and nothing was sent.
        SchemaChangeError: At the end of the block, when a statement fails after others took effect: ``done`` and
            ``left`` are their texts. When the first one fails, its own error is raised.

    Source:
        https://docs.databricks.com/delta/update-schema
    """

    def __init__(self, table: ReadableTable) -> None:
        self._table = table
        self._name = table.name
        self._steps: list[Statement | _Additions | _Changes] = []
        self._needs: dict[str, str] = {}

    def add_column(
        self,
        column: Path,
        type: str | DataType,
        *,
        comment: str | None = None,
        default: str | None = None,
        mask: Mask | None = None,
        first: bool = False,
        after: str | None = None,
    ) -> None:
        """
        Add a nullable column; existing rows hold NULL. Consecutive additions become one statement.

        Args:
            column: Its name, or the names from the column inwards for a field of a struct.
            type: As SQL text, for example ``"DECIMAL(10,2)"`` or ``"STRING COLLATE UTF8_LCASE"``, or a ``DataType``.
            comment: Free text.
            default: SQL expression for later rows that give no value; set by a second statement.
            mask: What readers see instead of the value.
            first: Place it before all others, of the struct if it is a field.
            after: Place it behind this one. Default: at the end.
        """
        place = place_sql(first=first, after=after)
        added = AddedColumn(path=column, type=as_type(type), comment=comment, place=place, mask=mask)
        add_columns_sql(self._name, [added])  # raises here, not at the end of the block
        set_default = [] if default is None else [with_default(column, default)]
        last = self._steps[-1] if self._steps else None
        if not isinstance(last, _Additions):
            last = _Additions()
            self._steps.append(last)
        last.columns.append(added)
        last.defaults += set_default
        self._needs |= features_of(TableSchema([Field(names_of(column, "column")[-1], added.type)]))
        self._needs |= COLUMN_DEFAULTS if set_default else {}

    def widen_column(self, column: Path, type: str | DataType) -> None:
        """
        Give a column a type that holds all its values, such as BIGINT for INT.

        Source:
            https://docs.databricks.com/delta/type-widening
        """
        self._change(widened(column, as_type(type)), TYPE_WIDENING)

    def rename_column(self, column: Path, new_name: str) -> None:
        """
        Rename a column without rewriting data.

        Source:
            https://docs.databricks.com/delta/column-mapping
        """
        self._then(rename_column_sql(self._name, column, new_name), COLUMN_MAPPING)

    def drop_column(self, column: Path, *, if_exists: bool = False) -> None:
        """
        Drop a column without rewriting data; earlier versions of the table still have it.

        Args:
            column: Its name, or the names from the column inwards.
            if_exists: Do nothing where there is none.

        Source:
            https://docs.databricks.com/delta/column-mapping
        """
        self._then(drop_columns_sql(self._name, column, if_exists=if_exists), COLUMN_MAPPING)

    def move_column(self, column: Path, *, first: bool = False, after: str | None = None) -> None:
        """
        Place a column before all others, or behind *after*; a field moves within its struct.
        """
        change = moved(column, place_sql(first=first, after=after))
        self._then(alter_columns_sql(self._name, change))

    def set_comment(self, column: Path, comment: str | None) -> None:
        """
        Set the comment of a column; None takes it away.
        """
        self._change(commented(column, comment))

    def set_default(self, column: str, default: str) -> None:
        """
        Set the SQL expression for later rows that give no value, such as ``"'new'"`` or ``"current_timestamp()"``.
        """
        self._change(with_default(column, default), COLUMN_DEFAULTS)

    def drop_default(self, column: str) -> None:
        """
        Let later rows that give no value hold NULL.
        """
        self._change(without_default(column))

    def sync_identity(self, column: str) -> None:
        """
        Let an identity column go on behind the numbers that statements gave themselves.
        """
        self._then(alter_columns_sql(self._name, synced(column)))

    def set_not_null(self, column: Path) -> None:
        """
        Refuse NULL from now on; fails where a row holds it.
        """
        self._change(not_null(column))

    def set_nullable(self, column: Path) -> None:
        """
        Accept NULL from now on.
        """
        self._change(nullable(column))

    def add_check(self, name: str, condition: str) -> None:
        """
        Add a condition that every row meets; fails where a row does not.

        Args:
            name: Name of the constraint.
            condition: SQL condition of columns, ``"amount >= 0"``.
        """
        self._then(alter.add_constraint_sql(self._name, Check(name, condition)))

    def add_primary_key(
        self,
        columns: str | Sequence[str],
        *,
        name: str | None = None,
        timeseries: str | None = None,
        rely: bool = False,
    ) -> None:
        """
        Say which columns identify a row; arguments as for ``PrimaryKey``. Its columns are NOT NULL.
        """
        key = PrimaryKey(columns, name=name, timeseries=timeseries, rely=rely)
        self._then(alter.add_constraint_sql(self._name, key))

    def add_foreign_key(
        self,
        columns: str | Sequence[str],
        references: str | TableName,
        parent_columns: str | Sequence[str] = (),
        *,
        name: str | None = None,
        rely: bool = False,
    ) -> None:
        """
        Say which columns are the key of a row of another table; arguments as for ``ForeignKey``.
        """
        parent = self._table.services.table_name(references)
        key = ForeignKey(columns, parent, parent_columns, name=name, rely=rely)
        self._then(alter.add_constraint_sql(self._name, key))

    def drop_constraint(self, name: str, *, if_exists: bool = False, cascade: bool = False) -> None:
        """
        Drop a condition or a key by its name.

        Args:
            name: Name of the constraint.
            if_exists: Do nothing where there is none.
            cascade: Drop foreign keys of other tables that refer to it, too.
        """
        statement = alter.drop_constraint_sql(self._name, name, if_exists=if_exists, cascade=cascade)
        self._then(statement)

    def drop_primary_key(self, *, if_exists: bool = False, cascade: bool = False) -> None:
        """
        Drop the primary key; arguments as for ``drop_constraint``.
        """
        self._then(alter.drop_primary_key_sql(self._name, if_exists=if_exists, cascade=cascade))

    def drop_foreign_key(self, columns: str | Sequence[str], *, if_exists: bool = False) -> None:
        """
        Drop the foreign key of these columns.
        """
        self._then(alter.drop_foreign_key_sql(self._name, columns, if_exists=if_exists))

    def cluster_by(self, columns: str | Sequence[str]) -> None:
        """
        Cluster what is written from now on by columns, ``"AUTO"`` or ``"NONE"``; ``optimize`` clusters the rest.
        """
        self._then(alter.cluster_by_sql(self._name, columns))

    def set_tags(self, tags: Mapping[str, str], *, column: str | None = None) -> None:
        """
        Set tags of the table, or of a column.
        """
        self._then(alter.set_tags_sql(self._name, tags, column))

    def unset_tags(self, names: str | Sequence[str], *, column: str | None = None) -> None:
        """
        Take tags away from the table, or from a column.
        """
        self._then(alter.unset_tags_sql(self._name, names, column))

    def set_properties(self, properties: Mapping[str, str]) -> None:
        """
        Set table properties.
        """
        self._then(alter.set_properties_sql(self._name, properties))

    def unset_properties(self, names: str | Sequence[str]) -> None:
        """
        Take table properties away, as far as they are there.
        """
        self._then(alter.unset_properties_sql(self._name, names))

    def sql(self) -> list[Statement]:
        """
        Return the statements that the end of the block would send. One request where the table needs features.
        """
        steps = [statement for step in self._steps for statement in self._statements(step)]
        if not self._needs:
            return steps
        missing = missing_features(self._needs, self._table.services.properties_of(self._name))
        return [alter.set_properties_sql(self._name, missing), *steps] if missing else steps

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            run_in_order(self._table, self.sql(), 600.0)

    def _then(self, statement: Statement, needs: Mapping[str, str] | None = None) -> None:
        self._steps.append(statement)
        self._needs |= needs or {}

    def _change(self, change: ColumnChange, needs: Mapping[str, str] | None = None) -> None:
        alter_columns_sql(self._name, change)  # raises here, not at the end of the block
        last = self._steps[-1] if self._steps else None
        if not isinstance(last, _Changes) or not last.takes(change):
            last = _Changes()
            self._steps.append(last)
        last.changes.append(change)
        self._needs |= needs or {}

    def _statements(self, step: Statement | _Additions | _Changes) -> list[Statement]:
        if isinstance(step, _Additions):
            defaults = [alter_columns_sql(self._name, *step.defaults)] if step.defaults else []
            return [add_columns_sql(self._name, step.columns), *defaults]
        return [alter_columns_sql(self._name, *step.changes)] if isinstance(step, _Changes) else [step]
