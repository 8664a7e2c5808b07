"""
SQL expressions with Python's operators. Values become parameters, never text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NoReturn

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import check_column_name, quote_identifier
from lakewire.schema.types import DataType, parse_type
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.expressions.pieces import Bound, Marked, Piece, Query, ended, in_parentheses, joined_by
from lakewire_runtime.text import shown

__all__ = ["Columns", "Expression", "argument", "columns_of", "operand"]

_FEW = 64  # values of IN that are parameters of their own, by which files are skipped; more go as one list
_NULLS = ("first", "last")


@attrs.frozen(eq=False, repr=False)
class Expression:
    """
    A SQL expression; ``col("a") > 1``, ``~``, ``&``, ``|`` and arithmetic make others.

    Build it with ``col``, ``expr`` or ``func``.

    Attributes:
        pieces: Its SQL.
        form: ``term`` needs no parentheses inside of another, ``operation`` does; ``item`` is one with an alias or a
            direction, which cannot be inside of another.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-operators
    """

    pieces: tuple[Piece, ...]
    form: Literal["term", "operation", "item"] = "operation"

    @property
    def text(self) -> str:
        """
        The SQL, for places that bind no values of an expression.

        Raises:
            InvalidArgumentError: It holds values or a query.
        """
        parts = [piece.text if isinstance(piece, Marked) and not piece.values else piece for piece in self.pieces]
        texts = [part for part in parts if isinstance(part, str)]
        if len(texts) < len(parts):
            raise InvalidArgumentError(f"{self!r}: has values or a query, which cannot be used here; accepted is SQL")
        return "".join(texts)

    def __eq__(self, other: object) -> Expression:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride] # SQL's
        return self._compared("=", other)

    def __ne__(self, other: object) -> Expression:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride] # SQL's
        return self._compared("<>", other)

    def __lt__(self, other: object) -> Expression:
        return self._compared("<", other)

    def __le__(self, other: object) -> Expression:
        return self._compared("<=", other)

    def __gt__(self, other: object) -> Expression:
        return self._compared(">", other)

    def __ge__(self, other: object) -> Expression:
        return self._compared(">=", other)

    __hash__ = object.__hash__

    def __add__(self, other: object) -> Expression:
        return _operation(self, "+", other)

    def __radd__(self, other: object) -> Expression:
        return _operation(other, "+", self)

    def __sub__(self, other: object) -> Expression:
        return _operation(self, "-", other)

    def __rsub__(self, other: object) -> Expression:
        return _operation(other, "-", self)

    def __mul__(self, other: object) -> Expression:
        return _operation(self, "*", other)

    def __rmul__(self, other: object) -> Expression:
        return _operation(other, "*", self)

    def __truediv__(self, other: object) -> Expression:
        return _operation(self, "/", other)

    def __rtruediv__(self, other: object) -> Expression:
        return _operation(other, "/", self)

    def __mod__(self, other: object) -> Expression:
        return _operation(self, "%", other)

    def __rmod__(self, other: object) -> Expression:
        return _operation(other, "%", self)

    def __neg__(self) -> Expression:
        return Expression(("- ", *operand(self)))  # "--" would begin a comment

    def __and__(self, other: Expression) -> Expression:
        return self._combined("AND", other)

    def __or__(self, other: Expression) -> Expression:
        return self._combined("OR", other)

    def __rand__(self, other: object) -> NoReturn:
        raise TypeError(_PARENTHESES.format(shown(other), "&"))

    def __ror__(self, other: object) -> NoReturn:
        raise TypeError(_PARENTHESES.format(shown(other), "|"))

    def __invert__(self) -> Expression:
        return Expression(("NOT ", *operand(self)))

    def __bool__(self) -> NoReturn:
        """
        Refuse: whether a row meets a condition is known to the warehouse only.
        """
        raise TypeError(
            "a SQL expression is neither true nor false: combine conditions with & | ~ instead of and, or, not, "
            "write (1 < a) & (a < 5) instead of 1 < a < 5, and is_in(…) instead of in"
        )

    def __repr__(self) -> str:
        shown_pieces = (
            shown(piece.value)
            if isinstance(piece, Bound)
            else getattr(piece, "text", None) or (piece if isinstance(piece, str) else "query")
            for piece in self.pieces
        )
        return f"Expression({''.join(shown_pieces)})"

    def is_null(self) -> Expression:
        """
        Return the condition that it is NULL.
        """
        return Expression((*operand(self), " IS NULL"))

    def is_not_null(self) -> Expression:
        """
        Return the condition that it is not NULL.
        """
        return Expression((*operand(self), " IS NOT NULL"))

    def is_in(self, values: Iterable[object] | Query) -> Expression:
        """
        Return the condition that it is one of *values*.

        Args:
            values: Values, any number, none of them None; or a query with one column.
        """
        if isinstance(values, Query):
            return Expression((*operand(self), " IN ", *in_parentheses([values])))
        accepted = "a list of values or a query"
        check_type("values", values, Iterable, accepted)
        if isinstance(values, str | bytes):
            raise InvalidArgumentError(f"values: {shown(values)} is one value; accepted is {accepted}")
        found = list(values)
        if any(value is None for value in found):
            raise InvalidArgumentError("values: holds None, which equals nothing in SQL; add | column.is_null()")
        if not found:
            return Expression(("false",), "term")
        few = joined_by(", ", map(operand, found)) if len(found) <= _FEW else (Bound(found),)
        return Expression((*operand(self), " IN ", *in_parentheses(few)))

    def between(self, low: object, high: object) -> Expression:
        """
        Return the condition that it is from *low* to *high*, both included.
        """
        return Expression((*operand(self), " BETWEEN ", *operand(low), " AND ", *operand(high)))

    def like(self, pattern: str) -> Expression:
        """
        Return the condition that text matches *pattern*: ``%`` is any text, ``_`` any character.
        """
        return _operation(self, "LIKE", pattern)

    def cast(self, data_type: str | DataType) -> Expression:
        """
        Return it in another type: ``col("a").cast("BIGINT")``.
        """
        parsed = parse_type(data_type) if isinstance(data_type, str) else data_type
        return Expression(("CAST(", *self.inside(), f" AS {parsed.sql()})"), "term")

    def alias(self, name: str) -> Expression:
        """
        Return it with a name, for the columns of a query.
        """
        return Expression((*self.inside(), f" AS {quote_identifier(check_column_name(name, 'alias'))}"), "item")

    def asc(self, *, nulls: Literal["first", "last"] | None = None) -> Expression:
        """
        Return it as a sort key, ascending; NULL comes first unless *nulls* says otherwise.
        """
        return self._directed("ASC", nulls)

    def desc(self, *, nulls: Literal["first", "last"] | None = None) -> Expression:
        """
        Return it as a sort key, descending; NULL comes last unless *nulls* says otherwise.
        """
        return self._directed("DESC", nulls)

    def over(self, *, partition_by: Columns = (), order_by: Columns = (), frame: str | None = None) -> Expression:
        """
        Return it as a window function: ``func.sum(col("amount")).over(partition_by="customer", order_by="day")``.

        Args:
            partition_by: Columns whose values a window shares. Default: all rows are one window.
            order_by: Columns that order the rows of a window.
            frame: SQL such as ``"ROWS BETWEEN 2 PRECEDING AND CURRENT ROW"``.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-window-functions
        """
        parts: list[tuple[Piece, ...]] = []
        if partition := columns_of(partition_by, "partition_by"):
            parts.append(("PARTITION BY ", *joined_by(", ", (column.pieces for column in partition))))
        if order := columns_of(order_by, "order_by"):
            parts.append(("ORDER BY ", *joined_by(", ", (column.pieces for column in order))))
        if frame is not None:
            check_type("frame", frame, str, "SQL such as 'ROWS BETWEEN 2 PRECEDING AND CURRENT ROW'")
            parts.append((Marked(frame, {}),))
        return Expression((*self.inside(), " OVER ", *in_parentheses(joined_by(" ", parts))), "term")

    def _compared(self, sign: str, other: object) -> Expression:
        if other is None:
            raise InvalidArgumentError(f"{sign} None: nothing equals NULL in SQL; use is_null() or is_not_null()")
        return _operation(self, sign, other)

    def _combined(self, word: str, other: object) -> Expression:
        if not isinstance(other, Expression):
            raise TypeError(_PARENTHESES.format(shown(other), "&" if word == "AND" else "|"))
        return _operation(self, word, other)

    def _directed(self, direction: str, nulls: str | None) -> Expression:
        if nulls is not None:
            check_choice("nulls", nulls, _NULLS)
        end = f" NULLS {nulls.upper()}" if nulls else ""
        return Expression((*self.inside(), f" {direction}{end}"), "item")

    def inside(self) -> tuple[Piece, ...]:
        """
        Return its pieces where nothing can bind closer than they do.

        Raises:
            InvalidArgumentError: It has an alias or a direction.
        """
        if self.form == "item":
            raise InvalidArgumentError(f"{self!r}: has an alias or a direction already, which can only come last")
        return ended(self.pieces)


Columns = str | Expression | Iterable[str | Expression]
"""One or several: names, quoted as they are, or expressions."""

_PARENTHESES = "{0} is no condition; put each in parentheses, as {1} binds closer than comparisons: (a > 1) {1} (b < 2)"


def operand(value: object) -> tuple[Piece, ...]:
    """
    Return an expression, a query or a value as a part of an expression.
    """
    if isinstance(value, Expression):
        inside = value.inside()
        return inside if value.form == "term" else in_parentheses(inside)
    return in_parentheses([value]) if isinstance(value, Query) else (Bound(value),)


def argument(value: object) -> tuple[Piece, ...]:
    """
    Return an expression, a query or a value as an argument of a function.
    """
    return value.inside() if isinstance(value, Expression) else operand(value)


def columns_of(given: Columns, argument: str) -> tuple[Expression, ...]:
    """
    Return columns as expressions.

    Raises:
        InvalidArgumentError: One is neither a name nor an expression.
    """
    several = [given] if isinstance(given, str | Expression) else given
    check_type(argument, several, Iterable, _COLUMNS)
    return tuple(_column(column, argument) for column in several)


_COLUMNS = "column names, and col('…') or expr('…') for anything else"


def _column(given: object, argument: str) -> Expression:
    check_type(argument, given, str | Expression, _COLUMNS)
    return given if isinstance(given, Expression) else Expression((quote_identifier(str(given)),), "term")


def _operation(left: object, sign: str, right: object) -> Expression:
    return Expression((*operand(left), f" {sign} ", *operand(right)))
