"""
Ask real Spark: ``python -m tests.judge.record FILE… --out ANSWERS``.

Spark is spoken to directly, so that nothing of the workspace comes between a statement and its answer.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import uuid
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa

from lakewire_local.engine.connect import ConnectClient, EngineError
from lakewire_local.engine.spark import SparkProcess
from lakewire_local.engine.spark_parts import SPARK_VERSION
from lakewire_local.engine.spark_profile import SPARK
from tests.judge.answers import class_of, rows_of
from tests.judge.statements import Questions, read_questions

SCHEMA = "analytics"  # statements may name it
FOLDER = Path(__file__).parent
_HEAD = {"spark": SPARK_VERSION, "delta": "4.4.0", "ansi": True, "session_time_zone": "UTC"}


@attrs.frozen
class Judge:
    """Hold a session of real Spark."""

    client: ConnectClient
    session: str = attrs.field(factory=lambda: str(uuid.uuid4()))

    def answer(self, sql: str) -> list[str] | str:
        """Return the rows of a statement, or the class of its error."""
        try:
            return rows_of(self.client.execute(self.session, sql).batches)
        except EngineError as error:
            return class_of(f"[{error.error_class}" if error.error_class else error.text)
        except (KeyError, OverflowError, pa.ArrowException) as error:  # a type that Arrow has and Python has not
            return type(error).__name__

    def begin(self) -> None:
        """Prepare the session and make its schema."""
        self.client.set_config(self.session, SPARK.config)
        for sql in (f"CREATE SCHEMA {SCHEMA}", f"USE {SCHEMA}"):
            self.client.execute(self.session, sql)


def record(asked: Questions, judge: Judge) -> dict[str, Any]:
    """Return the file of answers."""
    for sql in asked.setup:
        if isinstance(failed := judge.answer(sql), str):
            raise SystemExit(f"{failed}: {sql}")
    return {
        **_HEAD,
        "setup": asked.setup,
        "queries": [_query(name, sql, judge) for name, sql in asked.queries.items()],
        "dml": [_sequence(name, statements, judge) for name, statements in asked.dml.items()],
    }


def _query(name: str, sql: str, judge: Judge) -> dict[str, Any]:
    answer = judge.answer(sql)
    return {"id": name, "sql": sql, ("error" if isinstance(answer, str) else "rows"): answer}


def _sequence(name: str, statements: list[str], judge: Judge) -> dict[str, Any]:
    table = f"t_{uuid.uuid4().hex[:12]}"
    return {
        "id": name,
        "statements": statements,
        "answers": [judge.answer(sql.replace("{t}", table)) for sql in statements],
    }


def main() -> None:
    """Record the answers to the files that are named, or to all of this folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.judge.record", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help=".sql files, or a .json file of answers to ask again")
    parser.add_argument("--out", type=Path, default=FOLDER / "spark_answers.json")
    given = parser.parse_args()
    asked = read_questions(given.files or sorted(FOLDER.glob("*.sql")))
    with tempfile.TemporaryDirectory() as folder:
        process = SparkProcess(Path(folder) / "log")
        judge = Judge(ConnectClient(process.address()[0]))
        try:
            judge.begin()
            answers = record(asked, judge)
        finally:
            judge.client.close()
            process.close()
    given.out.write_text(json.dumps(answers, ensure_ascii=False, indent=0) + "\n", "utf-8")
    sys.stdout.write(f"{len(asked.queries)} queries and {len(asked.dml)} sequences in {given.out}\n")


if __name__ == "__main__":
    main()
