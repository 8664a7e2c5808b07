"""
What real Spark with Delta responds is what the local workspace responds, or it refuses by name.

``differences.json`` holds, by engine, the statements for which that is not so yet, with the verdict. A statement that
comes out right is taken off it; nothing may be added.
"""

import json
import os
import re
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import attrs
import pytest
from sqlglot import exp

from lakewire import DatabricksClient
from lakewire.errors import TableNotFoundError, UnsupportedError
from lakewire_local.front.function_names import PROVEN_ON_SAIL
from lakewire_local.front.parsing import parsed
from tests.conftest import connect
from tests.judge.play import FILES, answers, play

KNOWN = Path(__file__).parent / "differences.json"
SCHEMA = "analytics"  # statements name it
FINE = {"right", "refused"}
ENGINE = os.environ.get("LAKEWIRE_ENGINE", "sail")


@attrs.frozen
class Judged:
    """The answers of one file, a client in the schema that they are about, and the verdict on each query."""

    answers: dict
    client: DatabricksClient
    verdicts: dict


@pytest.fixture(scope="module")
def judged(workspace):
    """Every file of answers by its name, its queries played."""
    with ExitStack() as open_clients:
        yield {name: played(name, open_clients.enter_context(client_of(workspace, name))) for name in FILES}


def client_of(workspace, name):
    return connect(workspace, catalog=f"judge_{name}", schema=SCHEMA)


def played(name, client):
    """Set the tables of a file up and play its queries, but for those of tables that are refused."""
    client.catalog.catalogs.create(f"judge_{name}")
    client.catalog.schemas.create(SCHEMA)
    given = answers(name)
    without = {table for table in map(partial(set_up, client), given["setup"]) if table}
    verdicts = {
        question["id"]: play(client, question["sql"], question.get("rows", question.get("error"))).verdict
        for question in given["queries"]
        if not without & set(re.findall(r"\w+", question["sql"]))
    }
    return Judged(given, client, verdicts)


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


@pytest.mark.parametrize("name", sorted(FILES))
def test_queries_have_the_rows_of_spark(judged, name):
    """Rows, their order where it is asked for, types and classes of errors."""
    known, found = compared(f"{name} queries", judged[name].verdicts)
    assert known == found


def test_functions_of_the_default_engine_are_right(judged):
    """A function that the default engine is given is in a statement whose rows are those of Spark."""
    right = {
        node.name.lower()
        for file in judged.values()
        for question in file.answers["queries"]
        if "rows" in question and file.verdicts.get(question["id"]) == "right" and not is_script(question["sql"])
        for node in parsed(question["sql"]).find_all(exp.Anonymous, exp.AnonymousAggFunc)
    }

    assert set() == PROVEN_ON_SAIL - right


@pytest.mark.parametrize("name", sorted(FILES))
def test_statements_that_write_leave_the_rows_of_spark(judged, name):
    """Each sequence of CREATE, INSERT, UPDATE, DELETE and MERGE, with what is read afterwards."""
    verdicts, client = {}, judged[name].client
    for number, sequence in enumerate(judged[name].answers["dml"]):
        steps = zip(sequence["statements"], sequence["answers"], strict=True)
        done = [
            play(client, statement.replace("{t}", f"written_{number}"), expected, only_runs=not reads(statement))
            for statement, expected in steps
        ]
        verdicts[sequence["id"]] = next((step.verdict for step in comparable(done) if step.verdict != "right"), "right")

    known, found = compared(f"{name} dml", verdicts)
    assert known == found


def is_script(statement):
    return statement.startswith(("BEGIN", "EXECUTE"))


def comparable(played):
    """Return the steps up to the first that Spark refuses and Databricks takes: what follows is about other rows."""
    for step in played:
        yield step
        if isinstance(step.expected, str) and isinstance(step.got, list):
            return


def reads(statement):
    return statement.lstrip().upper().startswith(("SELECT", "WITH", "BEGIN"))
