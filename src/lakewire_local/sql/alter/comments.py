"""
COMMENT ON a catalog, schema, table, view, volume or column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.sql.alter.change import change_of
from lakewire_local.sql.alter.columns import existing_column
from lakewire_local.sql.alter.table import commit
from lakewire_local.sql.refusals import refuse_temporary
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.writing import writing

if TYPE_CHECKING:
    from lakewire_local.front.statements.objects import CommentOn
    from lakewire_local.sql.statement import Statement


def comment_on(statement: Statement, asked: CommentOn) -> QueryResult:
    """Run a COMMENT ON."""
    metastore, name, comment = statement.metastore, asked.name, asked.comment
    if asked.kind == "CATALOG":
        metastore.catalogs.update(name[0], comment=comment)
    elif asked.kind == "VOLUME":
        metastore.volumes.update(*statement.full_name(name), comment=comment)
    elif asked.kind == "TABLE":
        _table(statement, name, comment)
    elif asked.kind == "COLUMN":
        _column(statement, name, comment)
    else:
        metastore.schemas.update(*statement.schema_name(name), comment=comment)
    return no_result()


def _table(statement: Statement, parts: tuple[str, ...], comment: str | None) -> None:
    refuse_temporary(statement, parts)
    found = statement.metastore.tables.find(*statement.full_name(parts))
    if found and found.is_view:
        statement.metastore.tables.update(found, comment=comment)
        return
    with writing(statement, parts, right="ALTER") as target:
        change = change_of(target, "CHANGE TABLE COMMENT", {"comment": comment})
        change.comment = comment
        commit(statement, target, change)


def _column(statement: Statement, parts: tuple[str, ...], comment: str | None) -> None:
    with writing(statement, parts[:-1], right="ALTER") as target:
        change = change_of(target, "CHANGE COLUMN", {"column": parts[-1]})
        metadata = existing_column(change.raw_fields, parts[-1:], target)["metadata"]
        metadata["comment"] = comment
        if comment is None:
            del metadata["comment"]
        commit(statement, target, change)
