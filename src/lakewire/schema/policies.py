"""
Functions of Unity Catalog that decide what readers of a table see. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import check_column_name, quote_identifier, split_name
from lakewire_runtime.text import is_listed, shown

__all__ = ["Mask", "RowFilter", "column_names", "names_sql", "parts_sql"]

_MOST_PARTS = 3


def _using(given: str | Iterable[str]) -> tuple[str, ...]:
    return column_names(given, "using")


@attrs.frozen
class Mask:
    """
    A function of Unity Catalog whose result readers see instead of the value of a column.

    Args:
        function: Its name, one to three parts; its first parameter is the value.
        using: Columns whose values are its other parameters.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-column-mask
    """

    function: str
    using: tuple[str, ...] = attrs.field(default=(), converter=_using)

    def __attrs_post_init__(self) -> None:
        """
        Refuse what is no name.
        """
        self.sql()

    def sql(self) -> str:
        """
        Return ``MASK function [USING COLUMNS (…)]``.
        """
        using = f" USING COLUMNS ({names_sql(self.using)})" if self.using else ""
        return f"MASK {parts_sql(self.function, 'function')}{using}"


def _on(given: str | Iterable[str]) -> tuple[str, ...]:
    return column_names(given, "on")


@attrs.frozen
class RowFilter:
    """
    A function of Unity Catalog that returns whether a reader sees a row.

    Args:
        function: Its name, one to three parts.
        on: Columns whose values are its parameters; none for a function without.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
    """

    function: str
    on: tuple[str, ...] = attrs.field(default=(), converter=_on)

    def __attrs_post_init__(self) -> None:
        """
        Refuse what is no name.
        """
        self.sql()

    def sql(self) -> str:
        """
        Return ``ROW FILTER function ON (…)``.
        """
        return f"ROW FILTER {parts_sql(self.function, 'function')} ON ({names_sql(self.on)})"


def column_names(given: str | Iterable[str], argument: str = "columns") -> tuple[str, ...]:
    """
    Return names of columns, one or several, in the order given.

    Raises:
        InvalidArgumentError: Neither a name nor names.
        InvalidNameError: A name that no column has.
    """
    if not is_listed(given):
        raise InvalidArgumentError(f"{argument}: {shown(given)}; accepted is a column name or a list of names")
    return tuple(check_column_name(name, argument) for name in ([given] if isinstance(given, str) else given))


def parts_sql(name: object, argument: str) -> str:
    """
    Return a name of one to three parts, quoted part by part; the warehouse completes it.

    Raises:
        InvalidNameError: Not such a name.
        InvalidArgumentError: Not text, or more parts.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError(f"{argument}: {shown(name)} is not a name; accepted is 'catalog.schema.name'")
    parts = split_name(name, argument)
    if len(parts) > _MOST_PARTS:
        raise InvalidArgumentError(f"{argument}: {name!r} has {len(parts)} parts; accepted are 1 to 3")
    return ".".join(map(quote_identifier, parts))


def names_sql(names: Iterable[str]) -> str:
    """
    Return names of columns, quoted, with commas.
    """
    return ", ".join(map(quote_identifier, names))
