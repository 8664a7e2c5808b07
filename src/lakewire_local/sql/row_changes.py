"""
UPDATE and DELETE with subqueries in conditions or values: the table is rewritten by queries.

Sail's own DELETE takes no subqueries, and its UPDATE drops rows for which the condition is NULL. Here every row gets
a number first, the rows to change are found by a plain WHERE, and one commit exchanges all files.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.compare import NewColumn
from lakewire.schema.types import BIGINT
from lakewire_local.delta_log import active_files, remove_actions, write_commit
from lakewire_local.sql.evolution import columns_of, evolve, row_count, spec_actions
from lakewire_local.sql.policies import stored_name, target_text
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.staging import stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Mapping, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.delta_log import TableSpec
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


def seen(target: Target, fields: Sequence[Field], place: str) -> str:
    """Return what the caller sees of the copy at *place*: the copy itself where the table has no policies."""
    if not target.table.is_protected:
        return place
    return f"({target_text(target.table, fields, place, [NUMBER])})"


def exchange(
    statement: Statement,
    target: Target,
    query: str,
    *,
    spec: TableSpec,
    operation: str,
    metrics: Callable[[int, int, int], Mapping[str, int]],
) -> None:
    """
    Replace all rows by those of *query*, in one commit.

    Args:
        statement: What is run.
        target: The table.
        query: Its rows, in the columns of *spec*.
        spec: What the table is to be.
        operation: Name in the history.
        metrics: Rows written, files removed and files added, as the history names them.
    """
    with stage(statement, query, spec) as rows:
        rows.move_to(target.folder)
        files = active_files(target.folder)
        write_commit(
            target.folder,
            target.snapshot.version + 1,
            operation=operation,
            parameters={},
            user=statement.user,
            actions=[*spec_actions(target, spec), *remove_actions(files), *rows.adds],
            metrics=metrics(rows.metrics.get("numOutputRows", 0), len(files), len(rows.adds)),
        )


def _plain_spec(target: Target, added: Sequence[NewColumn]) -> TableSpec:
    """Return the spec of the table with columns more: without constraints, and nothing generated."""
    raws = [{**raw, "nullable": True, "metadata": _mapping(raw["metadata"])} for raw in target.snapshot.raw_fields]
    properties = {k: v for k, v in target.snapshot.properties.items() if not k.startswith("delta.constraints.")}
    plain = attrs.evolve(target.snapshot, raw_fields=raws, properties=properties, partition_columns=())
    return evolve(attrs.evolve(target, snapshot=plain), added)


def _mapping(metadata: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in metadata.items() if key.startswith("delta.columnMapping.")}


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
    with numbered(statement, target, target.snapshot) as place:
        relation = f"{seen(target, target.fields, place)} {alias or f'AS {quoted(target.table.name)}'}"
        hits = f"SELECT {NUMBER} FROM {relation} WHERE {condition}"
        count = row_count(statement, for_engine(statement.with_text(hits)).text)
        if count == 0:
            return 0
        kept = f"SELECT {names} FROM {place} AS kept WHERE {NUMBER} NOT IN ({hits})"
        changed = _changed(target, relation, condition, changes) if changes else ""
        query = for_engine(statement.with_text(kept + changed)).text
        exchange(
            statement,
            target,
            query,
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
    changed = with_generated(target, f"SELECT {columns} FROM {relation} WHERE {condition}", given=changes)
    return f"\nUNION ALL\n{changed}"
