"""
Ask a local workspace what real Spark was asked: ``python -m tests.judge.compare ANSWERS [--engine …]``.

Prints every answer that is another, and the share that is the same.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import uuid
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from lakewire_local.engine import Engine
from lakewire_local.errors import LocalError
from lakewire_local.metastore import Metastore
from lakewire_local.sql import SqlRunner
from tests.judge.answers import class_of, is_ordered, is_same, rows_of
from tests.judge.record import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WRITES = {"INSERT", "UPDATE", "DELETE", "MERGE", "CREATE", "DROP", "ALTER", "TRUNCATE"}


def compared(answers: dict[str, Any], runner: SqlRunner) -> Iterator[tuple[str, str, Any, Any]]:
    """Yield id, statement, the judge's answer and the workspace's."""
    for sql in answers["setup"]:
        if isinstance(failed := answer(runner, sql), str):
            raise SystemExit(f"{failed}: {sql}")
    for query in answers["queries"]:
        yield query["id"], query["sql"], query.get("rows", query.get("error")), answer(runner, query["sql"])
    for sequence in answers["dml"]:
        table = f"t_{uuid.uuid4().hex[:12]}"
        for sql, expected in zip(sequence["statements"], sequence["answers"], strict=True):
            yield sequence["id"], sql, expected, answer(runner, sql.replace("{t}", table))


def answer(runner: SqlRunner, sql: str) -> list[str] | str:
    """Return the rows of a statement, or the class of its error; a statement that writes has no rows."""
    try:
        found = rows_of(runner.run(sql, schema=SCHEMA).batches)
    except LocalError as error:
        return class_of(error.message)
    except (KeyError, OverflowError, pa.ArrowException) as error:
        return type(error).__name__
    return _without_counts(sql, found)


def main() -> None:
    """Compare one file."""
    parser = argparse.ArgumentParser(prog="python -m tests.judge.compare", description=__doc__)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--engine", default="spark")
    given = parser.parse_args()
    answers = json.loads(given.answers.read_text("utf-8"))
    with ExitStack() as ending:
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory()))
        engine, metastore = Engine.start(given.engine, log=folder / "log"), Metastore(folder / "workspace")
        ending.callback(metastore.close)
        ending.callback(engine.close)
        metastore.schemas.create("main", SCHEMA)
        report(compared(answers, SqlRunner(metastore, engine)))


def report(pairs: Iterable[tuple[str, str, Any, Any]]) -> None:
    """Print the pairs that differ, and the share of those that do not."""
    total = same = 0
    for name, sql, expected, found in pairs:
        total += 1
        if is_same(_without_counts(sql, expected), found, ordered=is_ordered(sql)):
            same += 1
        else:
            sys.stdout.write(f"{name}: {sql}\n    judge     {expected}\n    workspace {found}\n")
    sys.stdout.write(f"{same} of {total} are the same ({same / total:.1%})\n")


def _without_counts(sql: str, answer: Any) -> Any:
    """Return an answer without the counts of a statement that writes: Spark and Databricks give others."""
    return [] if isinstance(answer, list) and sql.split(maxsplit=1)[0].upper() in _WRITES else answer


if __name__ == "__main__":
    main()
