# pyright: reportIncompatibleMethodOverride=false
# SQLAlchemy infers narrower types for these than it uses.
"""
Names and queries as Databricks writes them.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy.sql import compiler

from lakewire.schema.names import quote_identifier

__all__ = ["DatabricksPreparer", "DatabricksSQLCompiler"]

_ODD = re.compile(r"[^A-Za-z0-9_]")


class DatabricksPreparer(compiler.IdentifierPreparer):
    """
    Every name in backticks: which words are reserved depends on the session.
    """

    def __init__(self, dialect: Any) -> None:
        super().__init__(dialect, initial_quote="`", escape_quote="`")

    def quote(self, ident: str, force: Any = None) -> str:
        """
        Quote a name.
        """
        return quote_identifier(ident)

    def quote_schema(self, schema: str, force: Any = None) -> str:
        """
        Quote a schema, or ``catalog.schema``: neither of them can have a period in its name.
        """
        return ".".join(map(quote_identifier, schema.split(".")))


class DatabricksSQLCompiler(compiler.SQLCompiler):
    """
    What differs from the SQL that SQLAlchemy writes by itself.
    """

    def bindparam_string(self, name: str, *args: Any, **kw: Any) -> str:
        """
        Return a marker; names of markers have ASCII letters, digits and ``_`` only, those of columns any character.
        """
        plain = _ODD.sub(lambda odd: f"_x{ord(odd[0]):x}_", name)
        plain = plain if plain[:1].isalpha() or plain.startswith("_") else f"p_{plain}"
        if plain != name and not kw.get("escaped_from"):
            kw["escaped_from"] = name
            name = plain
        return super().bindparam_string(name, *args, **kw)

    def limit_clause(self, select: Any, **kw: Any) -> str:
        """
        Return LIMIT and OFFSET; the one may be there without the other.
        """
        limit, offset = select._limit_clause, select._offset_clause  # noqa: SLF001  # as every dialect does
        text = "" if limit is None else f"\n LIMIT {self.process(limit, **kw)}"
        return text if offset is None else f"{text}\n OFFSET {self.process(offset, **kw)}"

    def visit_frame_clause(self, frameclause: Any, **kw: Any) -> Any:
        """
        Return the frame of a window, whose bounds have to be literals.
        """
        kw["literal_execute"] = True
        return super().visit_frame_clause(frameclause, **kw)  # type: ignore[no-untyped-call]

    def for_update_clause(self, select: Any, **kw: Any) -> Any:
        """
        Return nothing: rows are not locked.
        """
        return ""

    def visit_empty_set_expr(self, element_types: Any, **kw: Any) -> str:
        """
        Return a query without rows.
        """
        return f"SELECT {', '.join('NULL' for _ in element_types)} WHERE false"

    def visit_regexp_match_op_binary(self, binary: Any, operator: Any, **kw: Any) -> str:
        """
        Return ``a RLIKE b``.
        """
        return f"{self.process(binary.left, **kw)} RLIKE {self.process(binary.right, **kw)}"

    def visit_not_regexp_match_op_binary(self, binary: Any, operator: Any, **kw: Any) -> str:
        """
        Return its negation.
        """
        return f"NOT ({self.visit_regexp_match_op_binary(binary, operator, **kw)})"

    def visit_regexp_replace_op_binary(self, binary: Any, operator: Any, **kw: Any) -> str:
        """
        Return ``regexp_replace(a, b, c)``.
        """
        return f"regexp_replace({self.process(binary.left, **kw)}, {self.process(binary.right, **kw)})"

    def visit_now_func(self, fn: Any, **kw: Any) -> str:
        """
        Return the time of the statement.
        """
        return "current_timestamp()"
