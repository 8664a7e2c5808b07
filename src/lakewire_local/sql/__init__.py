"""
SQL of the local workspace: ``SqlRunner.run`` runs one statement.

Other rooms use the names exported here; the modules are parts of this room.
"""

from lakewire_local.sql.result import QueryResult, ResultColumn, StatementParameter
from lakewire_local.sql.runner import SqlRunner
from lakewire_local.sql.session.settings import configure
from lakewire_local.sql.session.state import SqlSession
from lakewire_local.sql.session.tags import read_tags

__all__ = ["QueryResult", "ResultColumn", "SqlRunner", "SqlSession", "StatementParameter", "configure", "read_tags"]
