"""
What real Spark with Delta responds is what the local workspace responds, or it refuses by name.

``differences.json`` holds, by engine, the statements for which that is not so yet, with the verdict. A statement that
comes out right is taken off it; nothing may be added.
"""

import json
import os
import re
from functools import partial
from pathlib import Path

import pytest
from sqlglot import exp

from lakewire.errors import TableNotFoundError, UnsupportedError
from lakewire_local.front.function_names import PROVEN_ON_SAIL
from lakewire_local.front.parsing import parsed
from tests.judge.play import FILES, answers, play

KNOWN = Path(__file__).parent / "differences.json"
SCHEMA = "analytics"  # statements name it
RIGHT = set()  # names of functions
FINE = {"right", "refused"}
ENGINE = os.environ.get("LAKEWIRE_ENGINE", "sail")


@pytest.fixture(scope="module", params=sorted(FILES))
def asked(workspace, request):
    """A client in the schema that the questions of a file are about."""
    from tests.conftest import connect

    catalog, given = f"judge_{request.param}", answers(request.param)
    with connect(workspace, catalog=catalog, schema=SCHEMA) as client:
        client.catalog.catalogs.create(catalog)
        client.catalog.schemas.create(SCHEMA)
        client.answers, client.judge = given, request.param
        without = {table for table in map(partial(set_up, client), given["setup"]) if table}
        client.verdicts = {
            question["id"]: play(client, question["sql"], question.get("rows", question.get("error"))).verdict
            for question in given["queries"]
            if not without & set(re.findall(r"\w+", question["sql"]))
        }
        yield client


def set_up(client, statement):
    """Run a statement of the set-up; return the table that it needs when it is refused by name."""
    try:
        client.sql.execute(statement)
    except UnsupportedError:
        return re.search(r"TABLE (\w+)", statement)[1]
    except TableNotFoundError:  # of rows for such a table
        return re.search(r"INTO (\w+)", statement)[1]
    return ""


def compared(name, verdicts):
    """Compare with what is known to differ; with LAKEWIRE_JUDGE=record, write that down instead."""
    known = json.loads(KNOWN.read_text()) if KNOWN.exists() else {}
    ours = known.setdefault(ENGINE, {})
    found = {key: verdict for key, verdict in verdicts.items() if verdict not in FINE}
    expected = ours.get(name, {})
    if os.environ.get("LAKEWIRE_JUDGE") == "record":
        ours[name] = found
        KNOWN.write_text(json.dumps(known, indent=1) + "\n")
    return expected, found


def test_queries_have_the_rows_of_spark(asked):
    """Rows, their order where it is asked for, types and classes of errors."""
    known, found = compared(f"{asked.judge} queries", asked.verdicts)
    assert known == found


@pytest.mark.skipif(ENGINE != "sail", reason="about the functions of Sail")
def test_functions_of_sail_are_right(asked):
    """A function that the default engine is given is in a statement whose rows are those of Spark."""
    RIGHT.update(
        node.name.lower()
        for question in asked.answers["queries"]
        if "rows" in question and asked.verdicts.get(question["id"]) == "right"
        for node in parsed(question["sql"]).find_all(exp.Anonymous, exp.AnonymousAggFunc)
    )

    if asked.judge == max(FILES):
        assert PROVEN_ON_SAIL - RIGHT == set()


def test_statements_that_write_leave_the_rows_of_spark(asked):
    """Each sequence of CREATE, INSERT, UPDATE, DELETE and MERGE, with what is read afterwards."""
    verdicts = {}
    for number, sequence in enumerate(asked.answers["dml"]):
        steps = zip(sequence["statements"], sequence["answers"], strict=True)
        played = [
            play(asked, statement.replace("{t}", f"written_{number}"), expected, only_runs=not reads(statement))
            for statement, expected in steps
        ]
        verdicts[sequence["id"]] = next(
            (step.verdict for step in comparable(played) if step.verdict != "right"), "right"
        )

    known, found = compared(f"{asked.judge} dml", verdicts)
    assert known == found


def comparable(played):
    """Return the steps up to the first that Spark refuses and Databricks takes: what follows is about other rows."""
    for step in played:
        yield step
        if isinstance(step.expected, str) and isinstance(step.got, list):
            return


def reads(statement):
    return statement.lstrip().upper().startswith(("SELECT", "WITH"))
