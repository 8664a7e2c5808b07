"""
SQL of the local workspace: ``SqlRunner.run`` answers one statement.

What is imported from here is the whole surface; the modules beside it are its parts.
"""

from lakewire_local.sql.result import QueryResult, ResultColumn, StatementParameter
from lakewire_local.sql.runner import SqlRunner

__all__ = ["QueryResult", "ResultColumn", "SqlRunner", "StatementParameter"]
