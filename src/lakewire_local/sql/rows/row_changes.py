"""
UPDATE and DELETE with subqueries in conditions or values: the table is rewritten by queries.

Sail's own DELETE takes no subqueries, and its UPDATE drops rows for which the condition is NULL. Here every row gets
a number first, the rows to change are found by a plain WHERE, and one commit exchanges all files.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.compare import NewColumn
from lakewire.schema.types import BIGINT, Field
from lakewire_local.delta_log import TableSpec, active_files, remove_actions, write_commit
from lakewire_local.sql.columns.definitions import raw_fields
from lakewire_local.sql.columns.features import has_feed, protocol_for
from lakewire_local.sql.columns.identity import counted
from lakewire_local.sql.relations.change_files import CHANGE_TYPE, feed_spec, move_changes, plain_spec
from lakewire_local.sql.relations.policies import stored_name, target_text
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.rows.evolution import columns_of, evolve, spec_actions
from lakewire_local.sql.staging import StagedRows, stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Mapping, Sequence

    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

NUMBER = "lakewire_row_number"


def with_generated(target: Target, query: str, *, given: Collection[str]) -> str:
    """Return the rows of *query* with the generated columns that are not *given* computed from the others."""
    computed = {field.name: target.generated(field.name) for field in target.fields if field.name not in given}
    if not any(computed.values()):
        return query
    columns = [
        f"CAST(({text}) AS {field.type.sql()}) AS {quoted(field.name)}"
        if (text := computed.get(field.name))
        else quoted(field.name)
        for field in target.fields
    ]
    return f"SELECT {', '.join(columns)} FROM ({query}) AS {quoted(target.table.name)}"


@contextmanager
def numbered(statement: Statement, target: Target, spec: TableSpec) -> Generator[str]:
    """Yield the name of a copy of the table with the columns of *spec* and a number for each row."""
    number = f"CAST(row_number() OVER (ORDER BY NULL) AS BIGINT) AS {NUMBER}"
    query = f"SELECT {', '.join([*columns_of(target, spec), number])} FROM {quoted(*target.name)}"
    new = [NewColumn(path=(field.name,), type=field.type) for field in spec.fields if not target.find(field.name)]
    with stage(statement, query, _plain_spec(target, [*new, NewColumn(path=(NUMBER,), type=BIGINT)])) as rows:
        yield quoted(*rows.name)


@attrs.frozen(kw_only=True)
class RowChanges:
    """
    Hold queries for the rows of a table, as the engine gets them, in the columns that the table is to have.

    Attributes:
        kept: The rows that stay as they are.
        before: Kind of change -> rows as they were: ``delete``, ``update_preimage``.
        after: Kind of change -> rows as they become: ``insert``, ``update_postimage``.
    """

    kept: str
    before: Sequence[tuple[str, str]]
    after: Sequence[tuple[str, str]]


@contextmanager
def computed_once(statement: Statement, query: str, fields: Sequence[Field]) -> Generator[StagedRows]:
    """Yield the rows of a query, which has columns of the names and types of *fields*, as they are now."""
    raws = raw_fields(fields)
    spec = TableSpec(raw_fields=raws, partition_columns=(), properties={}, protocol=protocol_for(raws, {}))
    with stage(statement, query, spec) as rows:
        yield rows


@contextmanager
def chosen(statement: Statement, hits: str) -> Generator[tuple[str, int]]:
    """Yield a query for the numbers of the rows that *hits* finds, which runs once, and how many there are."""
    with computed_once(statement, for_engine(statement.with_text(hits)).text, [Field(NUMBER, BIGINT)]) as rows:
        yield f"SELECT {NUMBER} FROM {quoted(*rows.name)}", rows.metrics.get("numOutputRows", 0)


def seen(target: Target, fields: Sequence[Field], place: str) -> str:
    """Return what the caller sees of the copy at *place*: the copy itself where the table has no policies."""
    if not target.table.is_protected:
        return place
    return f"({target_text(target.table, fields, place, [NUMBER])})"


def exchange(
    statement: Statement,
    target: Target,
    changes: RowChanges,
    *,
    spec: TableSpec,
    operation: str,
    metrics: Callable[[int, int, int], Mapping[str, int]],
    given: Collection[str] = (),
    kept_rows: int = 0,
) -> int:
    """
    Replace all rows by those that stay and those that become, in one commit; return the number of rows written.

    Args:
        statement: What is run.
        target: The table.
        changes: Its rows.
        spec: What the table is to be.
        operation: Name in the history.
        metrics: Rows written, files removed and files added, as the history names them.
        given: Identity columns whose values are given to the rows beyond *kept_rows*.
        kept_rows: How many rows stay, where that matters.
    """
    with ExitStack() as stack:
        queries, feed = stack.enter_context(_changed_rows(statement, changes, spec))
        rows = stack.enter_context(stage(statement, _united([changes.kept, *queries]), spec))
        written, files = rows.metrics.get("numOutputRows", 0), active_files(target.folder)
        after = counted(spec, given, written - kept_rows)
        changed = feed is None or bool(feed.adds)  # without a row that changes, the feed is to have none
        rows.move_to(target.folder)
        write_commit(
            target.folder,
            target.snapshot.version + 1,
            operation=operation,
            parameters={"mode": "Overwrite"} if operation == "WRITE" else {},
            user=statement.user,
            actions=[
                *spec_actions(target, after),
                *remove_actions(files, data_change=changed),
                *({"add": {**add["add"], "dataChange": changed}} for add in rows.adds),
                *(move_changes(feed, target.folder) if feed else ()),
            ],
            metrics=metrics(written, len(files), len(rows.adds)),
        )
    return written


@contextmanager
def _changed_rows(
    statement: Statement, changes: RowChanges, spec: TableSpec
) -> Generator[tuple[Sequence[str], StagedRows | None]]:
    """
    Yield queries for the rows as they become, and the change data of the statement.

    With a feed the rows are computed once, into the files of the feed: what is read of these is equal to it.
    """
    if not has_feed(spec.properties):
        yield [query for _, query in changes.after], None
        return
    names = ", ".join(quoted(field.name) for field in spec.fields)
    kinds = [*changes.before, *changes.after]
    query = _united([f"SELECT {names}, '{kind}' AS {CHANGE_TYPE} FROM ({query}) AS changed" for kind, query in kinds])
    with stage(statement, query, feed_spec(spec)) as feed:
        made = ", ".join(f"'{kind}'" for kind in ("insert", "update_postimage"))
        yield [f"SELECT {names} FROM {quoted(*feed.name)} WHERE {CHANGE_TYPE} IN ({made})"], feed


def _united(queries: Sequence[str]) -> str:
    """Return all rows of queries, each of which may begin with WITH."""
    return "\nUNION ALL\n".join(f"({query})" for query in queries)


def _plain_spec(target: Target, added: Sequence[NewColumn]) -> TableSpec:
    """Return the spec of the table with columns more: without constraints, and nothing generated."""
    plain = attrs.evolve(plain_spec(target.snapshot), partition_columns=())
    return evolve(attrs.evolve(target, snapshot=plain), added)


def delete_by_query(statement: Statement, target: Target, *, alias: str, condition: str) -> int:
    """Delete the rows that match *condition*; return their number."""
    return _rewrite(statement, target, alias=alias, condition=condition, changes=None)


def update_by_query(
    statement: Statement, target: Target, *, alias: str, condition: str, changes: Mapping[str, str]
) -> int:
    """Set the columns of *changes* to its expressions in the rows that match *condition*; return their number."""
    return _rewrite(statement, target, alias=alias, condition=condition or "TRUE", changes=changes)


def _rewrite(
    statement: Statement, target: Target, *, alias: str, condition: str, changes: Mapping[str, str] | None
) -> int:
    names = ", ".join(quoted(field.name) for field in target.fields)

    def ready(text: str) -> str:
        return for_engine(statement.with_text(text)).text

    with ExitStack() as stack:
        place = stack.enter_context(numbered(statement, target, target.snapshot))
        relation = f"{seen(target, target.fields, place)} {alias or f'AS {quoted(target.table.name)}'}"
        hits, count = stack.enter_context(chosen(statement, f"SELECT {NUMBER} FROM {relation} WHERE {condition}"))
        if count == 0:
            return 0
        kept = f"SELECT {names} FROM {place} AS kept WHERE {NUMBER} NOT IN ({hits})"
        gone = f"SELECT {names} FROM {place} AS gone WHERE {NUMBER} IN ({hits})"
        kind = "update_preimage" if changes else "delete"
        after = (
            [("update_postimage", ready(_changed(target, relation, f"{NUMBER} IN ({hits})", changes)))]
            if changes
            else []
        )
        rows = RowChanges(kept=ready(kept), before=[(kind, ready(gone))], after=after)
        exchange(
            statement,
            target,
            rows,
            spec=target.snapshot,
            operation="UPDATE" if changes else "DELETE",
            metrics=lambda written, removed, added: {
                "numUpdatedRows" if changes else "numDeletedRows": count,
                "numCopiedRows": written - count if changes else written,
                "numRemovedFiles": removed,
                "numAddedFiles": added,
            },
        )
    return count


def _changed(target: Target, relation: str, condition: str, changes: Mapping[str, str]) -> str:
    values = [changes.get(field.name) or quoted(stored_name(target.table, field.name)) for field in target.fields]
    columns = ", ".join(f"{value} AS {quoted(field.name)}" for value, field in zip(values, target.fields, strict=True))
    return with_generated(target, f"SELECT {columns} FROM {relation} WHERE {condition}", given=changes)
