"""
Expectations: how many rows meet each, and which rows are written for that.

The rows of a query are computed once; what is counted is what is written.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.parsing import written
from lakewire_local.sql.query import run_query
from lakewire_local.sql.relations.change_files import plain_spec
from lakewire_local.sql.rewrites import condition_for_engine
from lakewire_local.sql.staging import StagedRows, stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from typing import Any

    from lakewire_local.delta_log import TableSpec
    from lakewire_local.front.statements.datasets import Expectation
    from lakewire_local.sql.statement import Statement


@attrs.frozen
class Met:
    """
    Hold how many rows meet an expectation, and how many do not.
    """

    name: str
    passed: int
    failed: int


@attrs.frozen(kw_only=True)
class Counts:
    """
    Hold how many rows were written and dropped.
    """

    written: int
    dropped: int = 0
    expectations: Sequence[Met] = ()


class ExpectationError(LocalError):
    """
    Rows do not meet an expectation that fails the update; nothing was written.
    """

    def __init__(self, error: LocalError, counts: Counts) -> None:
        super().__init__(error.status, error.error_code, error.message, error.sql_state)
        self.counts = counts


@contextmanager
def expected_rows(
    statement: Statement, query: str, spec: TableSpec, *, expectations: Sequence[Expectation], flow: str
) -> Generator[tuple[StagedRows, Counts]]:
    """
    Run *query* into files for a table of *spec*; yield the rows that are to be written, and counts.

    Raises:
        ExpectationError: An expectation fails the update.
    """
    if not expectations:
        with stage(statement, query, spec) as rows:
            yield rows, Counts(written=rows.metrics.get("numOutputRows", 0))
        return
    with stage(statement, query, attrs.evolve(plain_spec(spec), partition_columns=())) as computed:
        checks = [_check(statement, each, computed.name) for each in expectations]
        rows_of = _Rows(statement, computed.name, list(zip(expectations, checks, strict=True)))
        counts = rows_of.counted()
        rows_of.refuse_violation(counts, flow)
        names = ", ".join(quoted(field.name) for field in spec.fields)
        with stage(statement, f"SELECT {names} FROM {quoted(*computed.name)} WHERE {rows_of.kept}", spec) as rows:
            yield rows, counts


def _check(statement: Statement, expectation: Expectation, place: tuple[str, str, str]) -> str:
    """Return the condition for the engine: what is NULL is not met."""
    return f"coalesce(({condition_for_engine(statement, written(expectation.condition), place)}), FALSE)"


@attrs.frozen
class _Rows:
    """
    Hold rows that have been computed, and each expectation with its condition for the engine.
    """

    statement: Statement
    place: tuple[str, str, str]
    checks: Sequence[tuple[Expectation, str]]

    @property
    def kept(self) -> str:
        """Return the condition of the rows that are written."""
        return " AND ".join(check for each, check in self.checks if each.violation == "DROP ROW") or "TRUE"

    def counted(self) -> Counts:
        """Count the rows that meet each expectation."""
        conditions = [*(check for _, check in self.checks), self.kept]
        sums = [f"coalesce(sum(CASE WHEN {each} THEN 1 ELSE 0 END), 0) AS n{at}" for at, each in enumerate(conditions)]
        found = _first(self.statement, f"SELECT count(*) AS n, {', '.join(sums)} FROM {quoted(*self.place)}")
        total, *met, left = found.values()
        return Counts(
            written=left,
            dropped=total - left,
            expectations=[
                Met(each.name, passed, total - passed) for (each, _), passed in zip(self.checks, met, strict=True)
            ],
        )

    def refuse_violation(self, counts: Counts, flow: str) -> None:
        """Refuse rows that do not meet an expectation which fails the update."""
        failed = [
            (each.name, check)
            for (each, check), met in zip(self.checks, counts.expectations, strict=True)
            if each.violation == "FAIL UPDATE" and met.failed
        ]
        if failed:
            query = f"SELECT * FROM {quoted(*self.place)} WHERE NOT {failed[0][1]} LIMIT 1"
            error = sql_error(
                "EXPECTATION_VIOLATION.VERBOSITY_OUTPUT",
                f"Flow '{flow}' failed to meet the expectation. Violated expectations: "
                f"'{', '.join(name for name, _ in failed)}'. Output record: "
                f"'{json.dumps(_first(self.statement, query), default=str)}'",
                "22000",
            )
            raise ExpectationError(error, attrs.evolve(counts, written=0, dropped=0))


def _first(statement: Statement, query: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        row for batch in run_query(statement.with_text(query)).batches for row in batch.to_pylist()
    )
    return found
