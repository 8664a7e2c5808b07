"""
INSERT … REPLACE USING and REPLACE ON: the rows of the table that match a row of the source go, in one commit.

The new rows are staged first, so that the source is computed once for them; then the rows that match are found by a
join, as for UPDATE with a subquery. A source without rows replaces nothing.
Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import unsupported
from lakewire_local.front.parsing import written
from lakewire_local.front.statements.changes import Insert, ReplaceOn, ReplaceUsing, is_default
from lakewire_local.front.statements.rows import LiteralRows
from lakewire_local.front.volatile import refuse_volatile
from lakewire_local.sql.columns.identity import counted
from lakewire_local.sql.refusals import column_not_found
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.rows.row_changes import NUMBER, RowChanges, chosen, exchange, numbered
from lakewire_local.sql.staging import stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.delta_log import TableSpec
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

_NEW = quoted("lakewire_new")


@attrs.frozen(kw_only=True)
class Matching:
    """
    Hold which rows of a table are replaced.

    Attributes:
        table: Alias of the table, quoted.
        source: SQL of a relation with its alias; empty for the new rows themselves.
        condition: SQL over both.
        using: The columns of REPLACE USING.
    """

    table: str
    source: str
    condition: str
    using: Sequence[str] = ()

    def check(self, source: Sequence[Field], filled: Sequence[Field]) -> None:
        """
        Refuse columns of REPLACE USING that the source does not have, or has under the name of another column.

        Args:
            source: The columns of the source.
            filled: The columns of the table that they go into.
        """
        for name in self.using:
            if name not in {field.name for field in filled}:
                raise column_not_found([name], [field.name for field in source], "the query of REPLACE USING")
            for given, field in zip(source, filled, strict=True):
                if given.name.casefold() == name.casefold() != field.name.casefold():
                    raise unsupported(f"REPLACE USING ({name}) of a query whose {name} goes into another column")


def matching_of(asked: Insert, target: Target) -> Matching | None:
    """Return what REPLACE USING or REPLACE ON says; None without one."""
    if isinstance(asked.replace, ReplaceUsing):
        names = [target.column(name).name for name in asked.replace.columns]
        table = quoted(target.table.name)
        condition = " AND ".join(f"{table}.{quoted(name)} = {_NEW}.{quoted(name)}" for name in names)
        return Matching(table=table, source="", condition=condition, using=names)
    if isinstance(asked.replace, ReplaceOn):
        if not isinstance(asked.source, LiteralRows) and any(map(is_default, asked.source.find_all(exp.Var))):
            raise unsupported("DEFAULT in the rows of REPLACE ON")
        rows = asked.source.text if isinstance(asked.source, LiteralRows) else written(asked.source)
        refuse_volatile(asked.replace.condition, "INSERT")
        # The line break ends a comment at the end of the query.
        source = f"({rows}\n) AS {quoted(asked.replace.alias or 'lakewire_source')}"
        table = quoted(asked.alias or target.table.name)
        return Matching(table=table, source=source, condition=written(asked.replace.condition))
    return None


def replace_matching(
    statement: Statement, target: Target, query: str, matching: Matching, *, spec: TableSpec, given: Collection[str]
) -> int:
    """
    Write the rows of *query*, which has the columns of *spec*, in the place of those that match; return their number.

    *given* are identity columns whose values are given here.
    """
    names = ", ".join(quoted(field.name) for field in spec.fields)
    with ExitStack() as stack:
        rows = stack.enter_context(stage(statement, query, spec))
        count = rows.metrics.get("numOutputRows", 0)
        if not count:
            return 0
        place, fresh = stack.enter_context(numbered(statement, target, spec)), quoted(*rows.name)
        source = matching.source or f"{fresh} AS {_NEW}"
        pairs = f"{place} AS {matching.table} JOIN {source} ON {matching.condition}"
        hits, _ = stack.enter_context(chosen(statement, f"SELECT {matching.table}.{NUMBER} FROM {pairs}"))
        kept, gone = (
            for_engine(statement.with_text(f"SELECT {names} FROM {place} AS kept WHERE {NUMBER} {which} ({hits})")).text
            for which in ("NOT IN", "IN")
        )
        exchange(
            statement,
            target,
            RowChanges(kept=kept, before=[("delete", gone)], after=[("insert", f"SELECT {names} FROM {fresh}")]),
            spec=counted(spec, given, count),
            operation="WRITE",
            metrics=lambda written, removed, added: {
                "numOutputRows": count,
                "numCopiedRows": written - count,
                "numRemovedFiles": removed,
                "numAddedFiles": added,
            },
        )
    return count
