"""
Recursive queries: the step runs over the rows of the last level until there are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from lakewire.schema.types import VARIANT
from lakewire_local.engine.paths import glob_free
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.sql.query import run_query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lakewire_local.errors import LocalError
    from lakewire_local.front.recursion import Recursion
    from lakewire_local.sql.result import ResultColumn
    from lakewire_local.sql.statement import Statement

# What a warehouse allows.
_ROWS = 1_000_000


def repeated(statement: Statement, recursion: Recursion) -> exp.Expr:
    """
    Run a recursive query; return a query of its rows, which lie in files until the statement ends.

    Raises:
        LocalError: There are too many levels or rows.
    """
    made, resources = statement.scratch_folder(), statement.resources
    folder = glob_free(resources.metastore.root, resources.aliases) / "scratch" / made.name
    columns, count = _level(statement, recursion.base(), folder / "0.parquet")
    total, level = count, 0
    while count and (recursion.limit is None or total < recursion.limit):
        if level == recursion.levels:
            raise _exceeded("LEVEL", level)
        if total >= _ROWS and recursion.limit is None:
            raise _exceeded("ROW", _ROWS)
        statement.check()
        text = recursion.step(_rows(folder / f"{level}.parquet", columns))
        level += 1
        _, count = _level(statement, text, folder / f"{level}.parquet")
        total += count
    return _rows(folder, columns)


def _level(statement: Statement, text: str, file: Path) -> tuple[Sequence[ResultColumn], int]:
    """Write the rows of a query to *file*; return its columns and the number of rows."""
    result, count = run_query(statement.with_text(text)), 0
    if any(column.type == VARIANT for column in result.columns):
        raise unsupported("recursive common table expressions with a VARIANT")
    schema = pa.schema([field.with_name(f"c{place}") for place, field in enumerate(result.arrow_schema)])
    with pq.ParquetWriter(file, schema) as writer:
        for batch in result.batches:
            writer.write_batch(batch.rename_columns(schema.names))
            count += batch.num_rows
    return result.columns, count


def _rows(path: Path, columns: Sequence[ResultColumn]) -> exp.Expr:
    """Return a query of the rows in a file or folder."""
    named = [
        exp.Alias(this=exp.Column(this=identifier(f"c{place}")), alias=identifier(column.name))
        for place, column in enumerate(columns)
    ]
    files = exp.Table(this=identifier(path.as_posix()), db=exp.Identifier(this="parquet"))
    return exp.Select(expressions=named, from_=exp.From(this=files))


def _exceeded(what: str, limit: int) -> LocalError:
    return sql_error(
        f"RECURSION_{what}_LIMIT_EXCEEDED",
        f"Recursion {what.lower()} limit {limit} reached but query has not exhausted",
        "42836",
    )
