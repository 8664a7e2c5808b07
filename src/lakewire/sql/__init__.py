"""
SQL statements on a warehouse, and their results. Knows nothing of Delta.
"""

from lakewire.sql.client import SqlClient
from lakewire.sql.handle import StatementHandle
from lakewire.sql.query import QueryBuilder
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import DEFAULT, Expression, Statement, expr

__all__ = [
    "DEFAULT",
    "Expression",
    "QueryBuilder",
    "Result",
    "Row",
    "SqlClient",
    "Statement",
    "StatementHandle",
    "expr",
]
