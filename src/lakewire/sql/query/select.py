"""
The parts of a SELECT and of a set operation, and their SQL. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.sql.expressions import Expression, Piece
from lakewire.sql.expressions.pieces import joined_by
from lakewire.sql.query.conditions import has_function, has_window
from lakewire.sql.query.relations import Join, Relation
from lakewire.sql.statement import Statement

__all__ = ["Pieces", "Select", "SetOperation"]

Pieces = tuple[Piece | Statement, ...]


@attrs.frozen(kw_only=True, eq=False)
class Select:
    """
    What stands between SELECT and ORDER BY.

    Attributes:
        columns: None for all.
        needs_table: A column is a name, which only a table gives a meaning.
    """

    columns: tuple[Expression, ...] = ()
    needs_table: bool = True
    is_distinct: bool = False
    source: Relation | None = None
    joins: tuple[Join, ...] = ()
    where: tuple[Expression, ...] = ()
    groups: tuple[Expression, ...] = ()
    having: tuple[Expression, ...] = ()
    qualify: tuple[Expression, ...] = ()

    def sql(self, names: frozenset[str]) -> Pieces:
        """
        Return the SQL where the common table expressions *names* can be seen.

        Raises:
            InvalidArgumentError: A part is missing that another needs.
        """
        self._check()
        pieces: list[Piece | Statement] = ["SELECT DISTINCT " if self.is_distinct else "SELECT "]
        pieces += _listed(self.columns) or ("*",)
        if self.source:
            pieces += (" FROM ", *self.source.sql(names))
        for join in self.joins:
            pieces += join.sql(names)
        pieces += _clause(" WHERE ", self.where, " AND ")
        pieces += _clause(" GROUP BY ", self.groups, ", ")
        pieces += _clause(" HAVING ", self.having, " AND ")
        pieces += _clause(" QUALIFY ", self.qualify, " AND ")
        return tuple(pieces)

    def marked(self) -> list[Piece]:
        """
        Return the pieces of its conditions, whose markers share their names.
        """
        return [piece for part in (*self.where, *self.having, *self.qualify) for piece in part.pieces]

    def _check(self) -> None:
        if self.source is None and (self.needs_table or self.joins or self.where):
            raise InvalidArgumentError("no table: call from_table first")
        items = _listed(self.columns)
        if self.having and not self.groups and not has_function((*items, ", ", *_listed(self.having))):
            raise InvalidArgumentError("having: there is neither group_by nor an aggregate; where keeps single rows")
        if self.qualify and not has_window((*items, ", ", *_listed(self.qualify))):
            raise InvalidArgumentError(
                "qualify: no window function is selected or in the condition; use over(…), or where"
            )


@attrs.frozen(kw_only=True, eq=False)
class SetOperation:
    """
    Several queries under one another.

    Attributes:
        word: UNION ALL and the like.
        operands: The queries, two or more, each as it stands in the statement.
    """

    word: str
    operands: tuple[Pieces, ...]

    def sql(self, names: frozenset[str]) -> Pieces:
        """
        Return the SQL where the common table expressions *names* can be seen.
        """
        del names  # which are passed on when the operands become text
        first, *others = self.operands
        return (*first, *(piece for operand in others for piece in (f" {self.word} ", *operand)))


def _clause(word: str, parts: Sequence[Expression], separator: str) -> tuple[Piece, ...]:
    return (word, *joined_by(separator, (part.pieces for part in parts))) if parts else ()


def _listed(parts: Sequence[Expression]) -> tuple[Piece, ...]:
    return joined_by(", ", (part.pieces for part in parts))
