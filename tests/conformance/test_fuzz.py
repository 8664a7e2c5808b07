"""
Random statements on the default engine, with real Spark beside it: the same rows, or a refusal by name.
"""

import json
import os
import subprocess

import pytest

from lakewire import DatabricksClient
from tests.judge.play import play, response
from tests.support.sql_fuzz import SETUP, Statements

COUNT = int(os.environ.get("LAKEWIRE_STATEMENTS", "100"))
SEED = int(os.environ.get("LAKEWIRE_SEED", "1"))
# Sail evaluates operands that Spark leaves out: the second of IN, of OR, of coalesce.
EARLY = (
    "CAST_",
    "ARITHMETIC_OVERFLOW",
    "DIVIDE_BY_ZERO",
    "REMAINDER_BY_ZERO",
    "NUMERIC_VALUE_OUT_OF_RANGE",
    "INVALID_",
)
SERVE = """
import json, sys
from lakewire import DatabricksClient
from lakewire_local.process.local_workspace import LocalWorkspace
with LocalWorkspace.start(sys.argv[1], engine="spark") as workspace:
    print(json.dumps([workspace.host, workspace.token, workspace.warehouse_id]), flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def spark(python_with_spark, tmp_path):
    """A client of a workspace on Spark, in an environment of its own."""
    command = [python_with_spark, "-c", SERVE, tmp_path / "spark"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        host, token, warehouse = json.loads(process.stdout.readline())
        with DatabricksClient(host=host, token=token, warehouse_id=warehouse) as client:
            yield client
        process.stdin.close()


@pytest.fixture
def sail(tmp_path):
    """A client of a workspace on the default engine."""
    with DatabricksClient.local(tmp_path / "sail", engine="sail") as client:
        yield client


def compared(spark, sail, statement):
    """Return how the default engine's response to a statement compares with Spark's."""
    return play(sail, statement, response(spark, statement))


def is_wrong(played):
    """Whether a response is worse than a refusal: other rows, rows for an error, or an error without a name."""
    if played.verdict in ("wrong rows", "accepted", "INTERNAL_ERROR"):
        return True
    early = isinstance(played.got, str) and played.got.startswith(EARLY)
    return played.verdict == "another error" and isinstance(played.expected, list) and not early


def test_random_statements_come_out_the_same(spark, sail, capsys):
    """Queries and changes of tables by a grammar; what differs is printed when it is found, with its seed."""
    for statement in SETUP:
        spark.sql.execute(statement)
        sail.sql.execute(statement)
    made, wrong, verdicts = Statements(SEED), 0, {}
    for number in range(COUNT):
        found = made.next()
        for statement in [found] if isinstance(found, str) else found:
            played = compared(spark, sail, statement.replace("{t}", f"changed_{number}"))
            verdicts[played.verdict] = verdicts.get(played.verdict, 0) + 1
            if is_wrong(played):
                wrong += 1
                said(capsys, f"{number} {played.sql}\n    {played.verdict}", played)
            if played.verdict != "right" and not isinstance(found, str):
                break
        if number % 100 == 99:
            said(capsys, f"{number + 1} statements of seed {SEED}: {verdicts}")

    assert not wrong, f"{wrong} of {COUNT}, seed {SEED}, are printed above"


def said(capsys, line, played=None):
    """Print a line at once: a run of 5,000 statements takes hours."""
    both = f"\n    spark {played.expected}\n    sail  {played.got}" if played else ""
    with capsys.disabled():
        print(f"\n{line}{both}", end="", flush=True)
