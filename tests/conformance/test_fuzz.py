"""
Random statements on the default engine, with real Spark beside it: the same rows, or a refusal by name.
"""

import json
import os
import subprocess

import pytest

from lakewire import DatabricksClient
from tests.conformance.spark_python import ROOT
from tests.judge.play import CLASS, play
from tests.support import sql_calls
from tests.support.sql_fuzz import SETUP, Statements

COUNT = int(os.environ.get("LAKEWIRE_STATEMENTS", "100"))
SEED = int(os.environ.get("LAKEWIRE_SEED", "1"))
# Sail evaluates operands that Spark leaves out: the second of IN, of OR, of coalesce.
EARLY = (
    "CAST_",
    "ARITHMETIC_OVERFLOW",
    "DIVIDE_BY_ZERO",
    "NUMERIC_VALUE_OUT_OF_RANGE",
    "INVALID_",
    "INCONSISTENT_BEHAVIOR_",  # of a pattern, where all values are NULL
)


@pytest.fixture
def spark(python_with_spark):
    """Ask real Spark with Delta a statement: what it gives as rows of texts, or its error."""
    command = [python_with_spark, "-m", "tests.conformance.ask_spark"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:

        def ask(statement):
            process.stdin.write(json.dumps([statement]) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())[0]

        yield ask
        process.stdin.close()


@pytest.fixture
def sail(tmp_path):
    """A client of a workspace on the default engine."""
    with DatabricksClient.local(tmp_path / "sail", engine="sail") as client:
        yield client


def is_wrong(played):
    """Whether a response is worse than a refusal: other rows, rows for an error, or an error without a name."""
    if played.verdict in ("wrong rows", "accepted", "INTERNAL_ERROR"):
        return True
    early = isinstance(played.got, str) and played.got.startswith(EARLY)
    return played.verdict == "another error" and isinstance(played.expected, list) and not early


def is_failing_constant(played, spark):
    """Whether Spark fails as it plans: a constant of the statement does, which on Sail no row has asked for."""
    if played.verdict != "accepted" or played.got not in ([], ["[0]"]):
        return False
    changed, _, condition = played.sql.partition(" WHERE ")
    asked = f"SELECT 1 FROM a WHERE {condition}" if changed.startswith("DELETE") else played.sql
    return any("Error occurred during query planning" in row for row in spark(f"EXPLAIN {asked}"))


def test_random_statements_come_out_the_same(spark, sail, capsys):
    """Queries and changes of tables by a grammar; what differs is printed when it is found, with its seed."""
    for statement in SETUP:
        assert isinstance(spark(statement), list)
        sail.sql.execute(statement)
    made, wrong, verdicts = Statements(SEED), 0, {}
    for number in range(COUNT):
        found = made.next()
        for statement in [found] if isinstance(found, str) else found:
            sql = statement.replace("{t}", f"changed_{number}")
            played = play(sail, sql, spark(sql), only_runs=not sql.startswith(("SELECT", "WITH")))
            verdicts[played.verdict] = verdicts.get(played.verdict, 0) + 1
            if is_wrong(played) and not is_failing_constant(played, spark):
                wrong += 1
                said(capsys, f"{number} {found}\n    {played.verdict}", played)
            if played.verdict != "right" or isinstance(played.expected, str):
                break  # what comes next reads what only one of them has changed
        if number % 100 == 99:
            said(capsys, f"{number + 1} statements of seed {SEED}: {verdicts}")

    assert not wrong, f"{wrong} of {COUNT}, seed {SEED}, are printed above"


def test_random_calls_come_out_the_same(spark, sail, capsys):
    """Calls of functions over odd values of types that they take, or do not; what differs is printed, with its seed."""
    for statement in sql_calls.SETUP:
        assert isinstance(spark(statement), list)
        sail.sql.execute(statement)
    made, wrong, verdicts = sql_calls.Calls(SEED), 0, {}
    for _ in range(COUNT):
        sql = made.next()
        expected = spark(sql)
        if isinstance(expected, str) and not CLASS.fullmatch(expected):
            continue  # a fault of Spark, which it has no class for
        played = play(sail, sql, expected)
        verdicts[played.verdict] = verdicts.get(played.verdict, 0) + 1
        if is_wrong(played):
            wrong += 1
            said(capsys, f"{sql}\n    {played.verdict}", played)
    said(capsys, f"{COUNT} calls of seed {SEED}: {verdicts}")

    assert not wrong, f"{wrong} of {COUNT}, seed {SEED}, are printed above"


def said(capsys, line, played=None):
    """Print a line at once: a run of 5,000 statements takes hours."""
    both = f"\n    spark {played.expected}\n    sail  {played.got}" if played else ""
    with capsys.disabled():
        print(f"\n{line}{both}", end="", flush=True)
