"""
SQL statements on a warehouse, and their results. Knows nothing of Delta.
"""

from lakewire.sql.client import SqlClient
from lakewire.sql.expressions import ALL, DEFAULT, Expression, col, expr, func
from lakewire.sql.handle import StatementHandle
from lakewire.sql.query import QueryBuilder
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import Statement

__all__ = [
    "ALL",
    "DEFAULT",
    "Expression",
    "QueryBuilder",
    "Result",
    "Row",
    "SqlClient",
    "Statement",
    "StatementHandle",
    "col",
    "expr",
    "func",
]
