"""
SET and DROP of row filters and column masks.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import sql_error
from lakewire_local.front.parsing import columns_in
from lakewire_local.front.statements.alterations import SetMask, SetRowFilter
from lakewire_local.sql.relations.policies import column_mask, row_filter, visible_query
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.metastore.securables import Policy
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target


def change_policy(statement: Statement, target: Target, asked: SetRowFilter | SetMask) -> None:
    """Set or drop the row filter of a table, or the mask of a column."""
    tables, table = statement.metastore.tables, target.table
    if isinstance(asked, SetRowFilter):
        policy = None if asked.policy is None else row_filter(statement, target.fields, asked.policy)
        changed, new = attrs.evolve(table, row_filter=policy), attrs.evolve(table, row_filter=policy, masks={})
    else:
        masks = _mask(statement, target, asked)
        kept = {name: policy for name, policy in table.masks.items() if name != target.column(asked.column[0]).name}
        changed = attrs.evolve(table, masks=kept | masks)
        new = attrs.evolve(table, row_filter=None, masks=masks)
    if new.is_protected:
        tables.refuse_shared(changed)
        question = query_for_engine(statement.lasting(), visible_query(new, target.fields))
        analyze(question, question.text)  # what the engine cannot run must not make the table unreadable
    tables.update(table, row_filter=changed.row_filter, masks=changed.masks)


def _mask(statement: Statement, target: Target, asked: SetMask) -> dict[str, Policy]:
    if len(asked.column) > 1:
        kind = "ROW_COLUMN_ACCESS.ASSIGNED_COLUMN_MASK_MULTI_PART_TARGET_COLUMN_NAME"
        raise sql_error(kind, f"A mask is one of a whole column, not of {quoted(*asked.column)}", "42000")
    column = target.column(".".join(asked.column))
    if asked.policy is None:
        return {}
    _refuse_checked(target, column.name)
    return {column.name: column_mask(statement, target.fields, column, asked.policy)}


def _refuse_checked(target: Target, column: str) -> None:
    """Refuse a mask where a CHECK has the column: its violations would show what is stored."""
    checks = [text for key, text in target.snapshot.properties.items() if key.startswith("delta.constraints.")]
    if any(column.casefold() == found.name.casefold() for text in checks for found in columns_in(text)):
        raise sql_error(
            "COLUMN_MASKS_FEATURE_NOT_SUPPORTED.CHECK_CONSTRAINT",
            f"Creating a mask of the column {quoted(column)}, which a CHECK constraint uses, is not supported",
            "0A000",
        )
