"""
Ask real Spark: ``python -m tests.judge.record FILE…``; ``--check`` compares with what it said before.

Spark is spoken to directly, so that nothing of the workspace comes between a statement and its response.
"""

from __future__ import annotations

import argparse
import json
import re
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
from tests.judge.play import is_same, text
from tests.judge.statements import Questions, read_questions

SCHEMA = "analytics"  # statements may name it
FOLDER = Path(__file__).parent
_CLASS = re.compile(r"\s*\[([A-Z][A-Z0-9_.]*)\].*", re.DOTALL)
# Which task failed and where in Spark is never the same again: the exception stays.
_TASK = re.compile(r"\AJob aborted due to stage failure: .*? executor driver\): ", re.DOTALL)
_HEAD = {"spark": SPARK_VERSION, "delta": "4.4.0", "ansi": True, "session_time_zone": "UTC"}


@attrs.frozen
class Judge:
    """Hold a session of real Spark."""

    client: ConnectClient
    session: str = attrs.field(factory=lambda: str(uuid.uuid4()))

    def answer(self, sql: str) -> list[str] | str:
        """Return the rows of a statement, or the class of its error."""
        try:
            batches = self.client.execute(self.session, sql).batches
            columns = [[column.to_pylist() for column in batch.columns] for batch in batches]
            return [text(list(row)) for values in columns for row in zip(*values, strict=True)]
        except EngineError as error:
            return error.error_class or _without_place(error.text)
        except (KeyError, OverflowError, pa.ArrowException) as error:  # a type that Arrow has and Python has not
            return type(error).__name__

    def begin(self) -> None:
        """Prepare the session and make its schema."""
        self.client.set_config(self.session, {**SPARK.config, "spark.sql.scripting.enabled": "true"})
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
    parser.add_argument("files", nargs="*", type=Path, help="files of statements (.sql), or of answers (.json)")
    parser.add_argument("--check", action="store_true", help="ask the files of answers again, and write nothing")
    given = parser.parse_args()
    pattern = "*_answers.json" if given.check else "*.sql"
    ended = [_asked(path, check=given.check) for path in given.files or sorted(FOLDER.glob(pattern))]
    sys.exit(not all(ended))


def _asked(path: Path, *, check: bool) -> bool:
    """Ask all statements of a file; return whether nothing is other than before."""
    asked = read_questions([path])
    with tempfile.TemporaryDirectory() as folder:
        process = SparkProcess(Path(folder) / "log")
        judge = Judge(ConnectClient(process.address()[0]))
        try:
            judge.begin()
            answers = record(asked, judge)
        finally:
            judge.client.close()
            process.close()
    sys.stdout.write(f"{path.name}: {len(asked.queries)} queries, {len(asked.dml)} sequences\n")
    if check:
        return _is_unchanged(json.loads(path.read_text("utf-8")), answers)
    out = path.with_name(f"{path.stem}_answers.json")
    out.write_text(json.dumps(answers, ensure_ascii=False, indent=0) + "\n", "utf-8")
    return True


def _is_unchanged(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Print what Spark answers otherwise than before; return whether there is nothing."""
    changed = [
        f"{old['id']}: {old['sql']}\n    before {_said(old)}\n    now    {_said(new)}\n"
        for old, new in zip(before["queries"], after["queries"], strict=True)
        if not is_same(_said(old), _said(new), ordered=False)
    ] + [
        f"{old['id']}: {sql}\n    before {one}\n    now    {other}\n"
        for old, new in zip(before["dml"], after["dml"], strict=True)
        for sql, one, other in zip(old["statements"], old["answers"], new["answers"], strict=True)
        if not is_same(one, other, ordered=False)
    ]
    sys.stdout.writelines(changed)
    return not changed


def _without_place(message: str) -> str:
    """Return the class in a message, else its exception, without the task that failed and where in Spark it did."""
    named = _CLASS.sub(r"\1", message)
    return _TASK.sub("", named).partition("\n")[0]


def _said(query: dict[str, Any]) -> list[str] | str:
    found: list[str] | str = query.get("rows", query.get("error"))
    return found


if __name__ == "__main__":
    main()
