"""
Parts of a query as values: columns, functions, conditions. Pure; ``query`` puts them together.
"""

from lakewire.sql.expressions.expression import Expression
from lakewire.sql.expressions.making import ALL, DEFAULT, col, expr, func
from lakewire.sql.expressions.pieces import Bound, Marked, Piece, Query

__all__ = [
    "ALL",
    "DEFAULT",
    "Bound",
    "Expression",
    "Marked",
    "Piece",
    "Query",
    "col",
    "expr",
    "func",
]
