"""
Types of SQLAlchemy as types of Databricks. One that Databricks has not is refused, not imitated.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-datatypes
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import exc
from sqlalchemy.sql import compiler

__all__ = ["DatabricksTypeCompiler"]

_SINGLE_DIGITS = 24  # bits of a FLOAT; with more, or when it is not said, a DOUBLE loses nothing


class DatabricksTypeCompiler(compiler.GenericTypeCompiler):
    """
    Write types as Databricks does.
    """

    def visit_INTEGER(self, type_: Any, **kw: Any) -> str:
        return "INT"

    def visit_FLOAT(self, type_: Any, **kw: Any) -> str:
        return "FLOAT" if type_.precision and type_.precision <= _SINGLE_DIGITS else "DOUBLE"

    def visit_REAL(self, type_: Any, **kw: Any) -> str:
        return "FLOAT"

    def visit_DOUBLE_PRECISION(self, type_: Any, **kw: Any) -> str:
        return "DOUBLE"

    def visit_NUMERIC(self, type_: Any, **kw: Any) -> str:
        if type_.precision is None:
            return "DECIMAL(38, 18)"  # a DECIMAL without digits has none behind the point
        return f"DECIMAL({type_.precision}, {type_.scale or 0})"

    visit_DECIMAL = visit_NUMERIC

    def visit_DATETIME(self, type_: Any, **kw: Any) -> str:
        return "TIMESTAMP" if type_.timezone else "TIMESTAMP_NTZ"

    visit_TIMESTAMP = visit_DATETIME

    def visit_TIME(self, type_: Any, **kw: Any) -> str:
        raise exc.CompileError("Databricks has no type for a time of day; use String, or a datetime")

    def visit_VARCHAR(self, type_: Any, **kw: Any) -> str:
        return f"VARCHAR({type_.length})" if type_.length else "STRING"

    visit_CHAR = visit_NCHAR = visit_NVARCHAR = visit_VARCHAR  # a CHAR adds spaces to what was written

    def visit_uuid(self, type_: Any, **kw: Any) -> str:
        return "VARCHAR(32)"

    def visit_TEXT(self, type_: Any, **kw: Any) -> str:
        return "STRING"

    visit_CLOB = visit_NCLOB = visit_TEXT

    def visit_BLOB(self, type_: Any, **kw: Any) -> str:
        return "BINARY"

    visit_BINARY = visit_VARBINARY = visit_BLOB

    def visit_ARRAY(self, type_: Any, **kw: Any) -> str:
        inner = self.process(type_.item_type, **kw)
        for _ in range((type_.dimensions or 1) - 1):
            inner = f"ARRAY<{inner}>"
        return f"ARRAY<{inner}>"

    def visit_JSON(self, type_: Any, **kw: Any) -> str:
        return "STRING"

    def visit_other(self, type_: Any, **kw: Any) -> str:
        """
        Write a type that SQLAlchemy has no name for, as reflection finds it.
        """
        return str(type_.text)
