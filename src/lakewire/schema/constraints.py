"""
Constraints of a table: conditions that hold for every row, and keys. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import expression_sql
from lakewire.schema.names import TableName, check_column_name, quote_identifier
from lakewire.schema.policies import column_names, names_sql, parts_sql
from lakewire_runtime.text import shown

__all__ = ["Check", "Constraint", "ForeignKey", "PrimaryKey"]


def _parent_columns(given: str | Iterable[str]) -> tuple[str, ...]:
    return column_names(given, "parent_columns")


@attrs.frozen
class Check:
    """
    A condition that every row meets; a write that breaks it fails.

    Args:
        name: Name of the constraint.
        condition: SQL condition of columns of the row.
    """

    name: str
    condition: str

    def sql(self) -> str:
        """
        Return ``CONSTRAINT name CHECK (…)``.
        """
        return f"{_named(self.name)}CHECK ({expression_sql(self.condition, 'condition')})"


@attrs.frozen
class PrimaryKey:
    """
    Columns that identify a row. It informs and is not enforced; its columns take no NULL.

    Args:
        columns: One or more columns.
        name: Name of the constraint. Default: the warehouse gives one.
        timeseries: That one of the columns which is a time series.
        rely: The optimizer may rely on it, for rewriting queries; results are wrong where it does not hold.
    """

    columns: tuple[str, ...] = attrs.field(converter=column_names)
    name: str | None = attrs.field(default=None, kw_only=True)
    timeseries: str | None = attrs.field(default=None, kw_only=True)
    rely: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """
        Check the columns.
        """
        _need_columns(self.columns, "primary key")
        _check_rely(self.rely)
        if self.timeseries is not None and not (isinstance(self.timeseries, str) and self.timeseries in self.columns):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"timeseries: {shown(self.timeseries)} is none of {', '.join(self.columns)}")

    def sql(self) -> str:
        """
        Return ``[CONSTRAINT name] PRIMARY KEY (…) [RELY]``.
        """
        columns = ", ".join(
            quote_identifier(column) + (" TIMESERIES" if column == self.timeseries else "") for column in self.columns
        )
        return f"{_named(self.name)}PRIMARY KEY ({columns}){' RELY' if self.rely else ''}"


@attrs.frozen
class ForeignKey:
    """
    Columns that are the key of a row of another table. It informs and is not enforced.

    Args:
        columns: One or more columns.
        references: The other table, one to three parts.
        parent_columns: Its columns, as many. Default: its primary key.
        name: Name of the constraint. Default: the warehouse gives one.
        rely: As for ``PrimaryKey``.
    """

    columns: tuple[str, ...] = attrs.field(converter=column_names)
    references: str | TableName
    parent_columns: tuple[str, ...] = attrs.field(default=(), converter=_parent_columns)
    name: str | None = attrs.field(default=None, kw_only=True)
    rely: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """
        Check columns and table.
        """
        _need_columns(self.columns, "foreign key")
        _check_rely(self.rely)
        if self.parent_columns and len(self.parent_columns) != len(self.columns):
            raise InvalidArgumentError(
                f"parent_columns: {len(self.parent_columns)} for {len(self.columns)} columns; accepted are as many"
            )
        self.sql()

    def sql(self) -> str:
        """
        Return ``[CONSTRAINT name] FOREIGN KEY (…) REFERENCES table [(…)] [RELY]``.
        """
        parents = f" ({names_sql(self.parent_columns)})" if self.parent_columns else ""
        rely = " RELY" if self.rely else ""
        key = f"FOREIGN KEY ({names_sql(self.columns)}) REFERENCES {self._parent_sql()}"
        return f"{_named(self.name)}{key}{parents}{rely}"

    def _parent_sql(self) -> str:
        parent = self.references
        return parent.sql() if isinstance(parent, TableName) else parts_sql(parent, "references")


Constraint = Check | PrimaryKey | ForeignKey


def _check_rely(given: object) -> None:
    if not isinstance(given, bool):
        raise InvalidArgumentError(f"rely: {shown(given)}; accepted is True or False")


def _named(name: str | None) -> str:
    return "" if name is None else f"CONSTRAINT {quote_identifier(check_column_name(name, 'constraint'))} "


def _need_columns(columns: tuple[str, ...], kind: str) -> None:
    if not columns or len({name.lower() for name in columns}) != len(columns):
        raise InvalidArgumentError(f"{kind}: columns {list(columns)!r}; accepted are one or more, each once")
