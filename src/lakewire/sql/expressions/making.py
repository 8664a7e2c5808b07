"""
Expressions out of names, functions and text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import quote_identifier
from lakewire.sql.arguments import check_type
from lakewire.sql.expressions.expression import Expression, argument
from lakewire.sql.expressions.pieces import Marked, in_parentheses, joined_by

__all__ = ["ALL", "DEFAULT", "col", "expr", "func"]

_FUNCTION = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def col(*parts: str) -> Expression:
    """
    Return a column: ``col("amount")``, ``col("o", "amount")`` of the table with alias ``o``, or a field of a struct.

    Args:
        parts: Each is quoted as it is, periods included.
    """
    if not parts:
        raise InvalidArgumentError("parts: there are none; accepted is the name of a column")
    return Expression((".".join(map(quote_identifier, parts)),), "term")


def expr(text: str, **values: object) -> Expression:
    """
    Return text as SQL where a value would be bound otherwise.

    ``orders.update(set={"amount": expr("amount * 1.1")})`` multiplies; without it the text itself is stored.

    Args:
        text: A SQL expression. It becomes part of the statement, so never build it from untrusted input.
        values: Values of its ``:name`` markers; bound by the server. For queries of ``client.sql.select`` and for
            what ``update`` and merge clauses set.
    """
    check_type("expression", text, str, "SQL text")
    return Expression((Marked(text, values),))


class _Functions:
    """
    Every function of SQL by its name: ``func.sum(col("amount"))``, ``func.date_trunc("month", col("day"))``.

    Arguments that are no expressions are values: a column is ``col("amount")``, not ``"amount"``.
    """

    def __getattr__(self, name: str) -> Callable[..., Expression]:
        if not _FUNCTION.fullmatch(name) or name.startswith("__"):
            raise AttributeError(f"{name!r} is not the name of a function")

        def call(*arguments: object) -> Expression:
            given = joined_by(", ", map(argument, arguments)) if arguments or name.lower() != "count" else ("*",)
            return Expression((name, *in_parentheses(given)), "term")

        return call


func = _Functions()
"""Functions of SQL, as in ``func.count()``, which counts rows.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-functions-builtin-alpha
"""

DEFAULT = expr("DEFAULT")
"""The default of a column as a value of ``update`` and of merge clauses; NULL where the column has none.

Source: https://docs.databricks.com/sql/language-manual/delta-update
"""

ALL = expr("ALL")
"""In ``group_by``: every column that is no aggregate. In ``order_by``: every column.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-groupby
"""
