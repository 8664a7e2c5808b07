"""
CREATE and ALTER as Databricks writes them.
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

from sqlalchemy import CheckConstraint
from sqlalchemy.sql import compiler

from lakewire.observability import log
from lakewire.schema.names import needs_column_mapping, quote_identifier, quote_string

__all__ = ["NOTHING", "DatabricksDDLCompiler"]

NOTHING = "-- nothing to run"
"""A statement that the dialect leaves out.

Source: https://docs.databricks.com/delta/clustering
"""


class DatabricksDDLCompiler(compiler.DDLCompiler):
    """
    Tables with comments and defaults; keys are informational, as Databricks has them.

    Indexes and unique constraints are left out.
    """

    def get_column_specification(self, column: Any, **kw: Any) -> str:
        """
        Return the definition of a column.
        """
        text = super().get_column_specification(column, **kw)
        if column.identity is not None:  # which only a BIGINT can have
            text = text.replace(" INT ", " BIGINT ", 1)
        return text if column.comment is None else f"{text} COMMENT {quote_string(column.comment)}"

    def post_create_table(self, table: Any) -> str:
        """
        Return what follows the columns: the comment, and the properties that defaults and odd names need.
        """
        text = "" if table.comment is None else f" COMMENT {quote_string(table.comment)}"
        properties: list[str] = []
        if any(self.get_column_default_string(column) is not None for column in table.columns):
            properties.append("'delta.feature.allowColumnDefaults' = 'supported'")
        if any(needs_column_mapping(column.name) for column in table.columns):
            properties.append("'delta.columnMapping.mode' = 'name'")
        return f"{text} TBLPROPERTIES ({', '.join(properties)})" if properties else text

    def visit_identity_column(self, identity: Any, **kw: Any) -> str:
        """
        Return ``GENERATED … AS IDENTITY (START WITH n INCREMENT BY m)``.
        """
        when = "ALWAYS" if identity.always else "BY DEFAULT"
        start = "" if identity.start is None else f"START WITH {identity.start}"
        step = "" if identity.increment is None else f"INCREMENT BY {identity.increment}"
        numbers = f" ({' '.join(filter(None, (start, step)))})" if start or step else ""
        return f"GENERATED {when} AS IDENTITY{numbers}"

    def visit_computed_column(self, generated: Any, **kw: Any) -> str:
        """
        Return ``GENERATED ALWAYS AS (…)``.
        """
        text = self.sql_compiler.process(generated.sqltext, include_table=False, literal_binds=True)
        return f"GENERATED ALWAYS AS ({text})"

    def visit_set_table_comment(self, create: Any, **kw: Any) -> str:
        """
        Return ``COMMENT ON TABLE``.
        """
        return (
            f"COMMENT ON TABLE {self.preparer.format_table(create.element)} IS {quote_string(create.element.comment)}"
        )

    def visit_drop_table_comment(self, drop: Any, **kw: Any) -> str:
        """
        Return ``COMMENT ON TABLE … IS NULL``.
        """
        return f"COMMENT ON TABLE {self.preparer.format_table(drop.element)} IS NULL"

    def visit_set_column_comment(self, create: Any, **kw: Any) -> str:
        """
        Return ``ALTER TABLE … ALTER COLUMN … COMMENT``.
        """
        return self._column_comment(create.element, create.element.comment)

    def visit_drop_column_comment(self, drop: Any, **kw: Any) -> str:
        """
        Return ``ALTER TABLE … ALTER COLUMN … COMMENT ''``.
        """
        return self._column_comment(drop.element, "")

    def visit_create_index(
        self, create: Any, include_schema: Any = False, include_table_schema: Any = True, **kw: Any
    ) -> str:
        """
        Return nothing to run, and say so in the log: there are no indexes, and no result depends on one.
        """
        log().warning("Databricks has no indexes; clustering takes their place", index=str(create.element.name))
        return NOTHING

    def visit_drop_index(self, drop: Any, **kw: Any) -> str:
        """
        Return nothing to run.
        """
        return NOTHING

    def visit_check_constraint(self, constraint: Any, **kw: Any) -> str:
        """
        Return a condition, which has to have a name.
        """
        text = self.sql_compiler.process(constraint.sqltext, include_table=False, literal_binds=True)
        name = str(constraint.name) if isinstance(constraint.name, str) else f"check_{crc32(text.encode()):08x}"
        return f"CONSTRAINT {quote_identifier(name)} CHECK ({text})"

    def visit_column_check_constraint(self, constraint: Any, **kw: Any) -> str:
        """
        Return nothing: a condition of a column stands behind the columns, as Databricks has it.
        """
        return ""

    def create_table_constraints(self, table: Any, *args: Any, **kw: Any) -> str:
        """
        Return keys and conditions, with the conditions of columns.
        """
        text: str = super().create_table_constraints(table, *args, **kw)  # type: ignore[no-untyped-call]
        checks = [
            self.visit_check_constraint(check)
            for column in table.columns
            for check in column.constraints
            if isinstance(check, CheckConstraint)
        ]
        return ", \n\t".join(filter(None, (text, *checks)))

    def visit_unique_constraint(self, constraint: Any, **kw: Any) -> Any:
        """
        Leave it out, and say so in the log: no key is enforced, and of this one nothing can be written down.
        """
        columns = ", ".join(column.name for column in constraint)
        log().warning("Databricks has no unique constraints", table=str(constraint.table), columns=columns)

    def _column_comment(self, column: Any, comment: str) -> str:
        table = self.preparer.format_table(column.table)
        return f"ALTER TABLE {table} ALTER COLUMN {self.preparer.format_column(column)} COMMENT {quote_string(comment)}"
