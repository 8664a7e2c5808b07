"""
The rows of a table after a MERGE, by queries: the engine's own MERGE checks no constraints and takes no variants.

The rows of the table get a number and are joined with the source once for each question: which clause holds for a pair,
which rows stay, what the others become. One commit exchanges all files, as for UPDATE with a subquery.

Source: https://docs.databricks.com/sql/language-manual/delta-merge-into
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import LocalError, sql_error
from lakewire_local.sql.columns.assignment import stored_type
from lakewire_local.sql.columns.features import has_feed
from lakewire_local.sql.columns.identity import with_marks
from lakewire_local.sql.query import run_query
from lakewire_local.sql.relations.policies import stored_name
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.rows.row_changes import NUMBER, RowChanges, exchange, numbered, seen, with_generated
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.delta_log import TableSpec
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

_GIVEN, _FLAG = "lakewire_given", "lakewire_holds_"
_BEFORE = {"DELETE": "delete", "UPDATE": "update_preimage"}
_AFTER = {"INSERT": "insert", "UPDATE": "update_postimage"}
MATCHED, NOT_MATCHED, NOT_IN_SOURCE = "MATCHED", "NOT MATCHED", "NOT MATCHED BY SOURCE"


@attrs.frozen(kw_only=True)
class Action:
    """
    Hold what one WHEN clause does.

    Attributes:
        when: ``MATCHED``, ``NOT MATCHED`` or ``NOT MATCHED BY SOURCE``.
        condition: SQL; empty without.
        kind: ``UPDATE``, ``INSERT`` or ``DELETE``.
        values: Column -> SQL; the others keep their value, or become NULL in a new row.
    """

    when: str
    condition: str
    kind: str
    values: Mapping[str, str] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Sides:
    """
    Hold the two sides of a MERGE.

    Attributes:
        table, source: Aliases, quoted.
        relation: SQL of the source, with its alias.
        condition: SQL of ON.
    """

    table: str
    source: str
    relation: str
    condition: str


@attrs.frozen(kw_only=True)
class RowMerge:
    """
    A MERGE of *sides* into *target*, which is to have the columns of *spec*.
    """

    statement: Statement
    target: Target
    sides: Sides
    actions: Sequence[Action]
    spec: TableSpec
    fires: Sequence[str] = attrs.field(init=False, default=attrs.Factory(lambda self: self._fires(), takes_self=True))

    def run(self) -> dict[str, int]:
        """Exchange the rows of the table, unless there is nothing to do; return the counts by kind."""
        with numbered(self.statement, self.target, self.spec) as place:
            by_action = self._counts(self._joined(place))
            counts: dict[str, int] = dict.fromkeys(("UPDATE", "DELETE", "INSERT"), 0)
            for action, count in zip(self.actions, by_action, strict=True):
                counts[action.kind] += count
            if counts["UPDATE"] or counts["DELETE"]:
                self.target.refuse_append_only()
            if any(by_action):
                self._exchange(self._rows(place, by_action), counts, self._marked(by_action))
        return counts

    def _joined(self, place: str) -> str:
        """Return the pairs; each side brings along which conditions that are about it alone hold."""
        rows = seen(self.target, self.spec.fields, place)
        table = f"(SELECT *{self._flags(NOT_IN_SOURCE)} FROM {rows} AS {self.sides.table}) AS {self.sides.table}"
        flags = f", TRUE AS {_GIVEN}{self._flags(NOT_MATCHED)}"
        source = f"(SELECT *{flags} FROM {self.sides.relation}) AS {self.sides.source}"
        return f"{table} FULL OUTER JOIN {source} ON {self.sides.condition}"

    def _flags(self, when: str) -> str:
        return "".join(
            f", coalesce(({action.condition}), FALSE) AS {_FLAG}{index}"
            for index, action in enumerate(self.actions)
            if action.when == when and action.condition
        )

    def _fires(self) -> list[str]:
        """Return for each action its condition on a pair: it is the first of its kind whose own one holds."""
        here, given = f"{self.sides.table}.{NUMBER} IS NOT NULL", f"{self.sides.source}.{_GIVEN} IS NOT NULL"
        places = {
            MATCHED: f"{here} AND {given}",
            NOT_MATCHED: f"NOT ({here}) AND {given}",
            NOT_IN_SOURCE: f"{here} AND NOT ({given})",
        }
        holds = [self._holds(index, action) for index, action in enumerate(self.actions)]
        fires: list[str] = []
        for index, action in enumerate(self.actions):
            earlier = [f"NOT {holds[other]}" for other in range(index) if self.actions[other].when == action.when]
            fires.append(f"({' AND '.join([places[action.when], *earlier, holds[index]])})")
        return fires

    def _holds(self, index: int, action: Action) -> str:
        if not action.condition:
            return "TRUE"
        if action.when == MATCHED:
            return f"coalesce(({action.condition}), FALSE)"
        side = self.sides.source if action.when == NOT_MATCHED else self.sides.table
        return f"{side}.{_FLAG}{index}"

    def _counts(self, joined: str) -> list[int]:
        """Count the rows by action; refuse rows of the table that several rows of the source would change."""
        number = f"{self.sides.table}.{NUMBER}"
        matched = " OR ".join(self._fires_of(MATCHED)) or "FALSE"
        columns = [f"count(CASE WHEN {matched} THEN 1 END)", f"count(DISTINCT CASE WHEN {matched} THEN {number} END)"]
        for action, fire in zip(self.actions, self.fires, strict=True):
            counted = "CASE" if action.kind == "INSERT" else "DISTINCT CASE"
            columns.append(f"count({counted} WHEN {fire} THEN {'1' if action.kind == 'INSERT' else number} END)")
        text = ", ".join(f"{column} AS c{index}" for index, column in enumerate(columns))
        question = for_engine(self.statement.with_text(f"SELECT {text} FROM {joined}"))
        batch = next(batch for batch in run_query(question).batches if batch.num_rows)
        pairs, rows, *by_action = (int(column[0].as_py()) for column in batch.columns)
        if pairs > rows and not self._only_deletes():
            raise _several_rows()
        return by_action

    def _only_deletes(self) -> bool:
        """Return whether a match can only mean that the row is deleted, however many rows match it."""
        matching = [action for action in self.actions if action.when == MATCHED]
        return len(matching) == 1 and matching[0].kind == "DELETE" and not matching[0].condition

    def _fires_of(self, *kinds: str) -> list[str]:
        return [fire for action, fire in zip(self.actions, self.fires, strict=True) if action.when in kinds]

    def _rows(self, place: str, by_action: Sequence[int]) -> RowChanges:
        """Return the queries for the rows that stay, and for those that each action takes and makes."""
        joined = self._joined(place)
        names = ", ".join(quoted(field.name) for field in self.spec.fields)

        def rows(condition: str, fires: Sequence[str]) -> str:
            hits = f"SELECT {self.sides.table}.{NUMBER} FROM {joined} WHERE {' OR '.join(fires) or 'FALSE'}"
            return self._ready(f"SELECT {names} FROM {place} AS kept WHERE {NUMBER} {condition} ({hits})")

        made = [
            (_AFTER[action.kind], self._ready(self._made(action, f"{joined} WHERE {fire}", self._identified(before))))
            for action, fire, before in zip(self.actions, self.fires, _beginnings(by_action), strict=True)
            if action.kind in _AFTER
        ]
        return RowChanges(
            kept=rows("NOT IN", self._fires_of(MATCHED, NOT_IN_SOURCE)),
            before=[
                (kind, rows("IN", [fire]))
                for action, fire in zip(self.actions, self.fires, strict=True)
                if (kind := _BEFORE.get(action.kind)) and has_feed(self.spec.properties)
            ],
            after=made,
        )

    def _ready(self, text: str) -> str:
        return for_engine(self.statement.with_text(text)).text

    def _identified(self, before: Sequence[int]) -> dict[str, int]:
        """Return how many rows got a value of each identity column, *before* being the counts of the first actions."""
        return {
            name: sum(
                count
                for action, count in zip(self.actions, before, strict=False)
                if action.kind == "INSERT" and name not in action.values
            )
            for name in self.target.identities
        }

    def _marked(self, by_action: Sequence[int]) -> TableSpec:
        columns, counts = self.target.identities, self._identified(by_action)
        return with_marks(self.spec, {name: columns[name].after(count) for name, count in counts.items()})

    def _made(self, action: Action, pairs: str, before: Mapping[str, int]) -> str:
        """Return the rows of an action; a name without a table is one of the side that the action is about."""
        origin = pairs
        if action.when != MATCHED:
            side = self.sides.source if action.when == NOT_MATCHED else self.sides.table
            origin = f"(SELECT {side}.* FROM {pairs}) AS {side}"
        columns = ", ".join(
            f"{self._value(action, field, before)} AS {quoted(field.name)}" for field in self.spec.fields
        )
        return with_generated(self.target, f"SELECT {columns} FROM {origin}", given=action.values)

    def _value(self, action: Action, field: Field, before: Mapping[str, int]) -> str:
        if field.name in action.values:
            return action.values[field.name]
        if action.kind == "UPDATE":
            return f"{self.sides.table}.{quoted(stored_name(self.target.table, field.name))}"
        if identity := self.target.identities.get(field.name):
            return identity.values(before[field.name]).expression
        default = self.target.default(field.name) if self.target.find(field.name) else None
        return f"CAST(({default or 'NULL'}) AS {stored_type(field.type).sql()})"

    def _exchange(self, changes: RowChanges, counts: Mapping[str, int], spec: TableSpec) -> None:
        exchange(
            self.statement,
            self.target,
            changes,
            spec=spec,
            operation="MERGE",
            metrics=lambda written, removed, added: {
                "numTargetRowsInserted": counts["INSERT"],
                "numTargetRowsUpdated": counts["UPDATE"],
                "numTargetRowsDeleted": counts["DELETE"],
                "numTargetRowsCopied": written - counts["INSERT"] - counts["UPDATE"],
                "numTargetFilesRemoved": removed,
                "numTargetFilesAdded": added,
            },
        )


def _beginnings(counts: Sequence[int]) -> list[Sequence[int]]:
    return [counts[:index] for index in range(len(counts))]


def _several_rows() -> LocalError:
    return sql_error(
        "DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE",
        "Cannot perform Merge as multiple source rows matched and attempted to modify the same target row in the "
        "Delta table in possibly conflicting ways",
        "21506",
    )
