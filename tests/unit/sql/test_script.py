"""Scripts: where statements end, and what they cannot say to one another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.errors import InvalidArgumentError
from lakewire.sql.script import is_complete, parts_of, session_change
from lakewire.sql.tokens import first_words

JUDGE = Path(__file__).parents[2] / "judge" / "scripts.sql"
# Each on a line of its own. Those two are no script: the block is not closed, or the line holds two statements.
ODD = {"BEGIN SELECT 1 END", "BEGIN SELECT 1; END; SELECT 2"}
SCRIPTS = [
    line.removesuffix(";")
    for line in JUDGE.read_text().splitlines()
    if line and not line.startswith("--") and line.removesuffix(";") not in ODD
]
SESSION = ("SET", "DECLARE", "USE", "RESET", "DROP TEMPORARY", "CREATE TEMPORARY", "CREATE OR REPLACE TEMP")
OWN = [script for script in SCRIPTS if not script.upper().startswith(SESSION)]


def texts(script, **given):
    return [part.text for part in parts_of(script, given)]


@given(
    st.lists(st.sampled_from(OWN), min_size=1, max_size=6),
    st.sampled_from([";", ";\n", " ; -- done;\n", ";\n/* ; */\n"]),
)
def test_blocks_stay_whole(scripts, end):
    """Statements that real Spark was asked for, one after the other, come out as they went in."""
    assert scripts == texts(end.join(scripts) + end)


@pytest.mark.parametrize(
    "script",
    [
        "CREATE PROCEDURE p(x INT) LANGUAGE SQL AS BEGIN SELECT x; SELECT CASE WHEN x > 1 THEN 'a' ELSE 'b' END; END",
        "BEGIN SELECT s.begin, s.end, start, end FROM spans AS s; SELECT 1; END",
        "BEGIN IF 1 = 1 THEN BEGIN SELECT 1; END; ELSE SELECT 2; END IF; END",
        "BEGIN CASE WHEN x > 1 THEN SELECT 1; ELSE SELECT 2; END CASE; END",
        "SELECT begin, end FROM spans",
    ],
)
def test_begin_and_end_may_also_be_names(script):
    """A column ``end`` closes no block, a CASE inside of it neither."""
    assert [script, "SELECT 1"] == texts(f"{script};SELECT 1")


def test_use_holds_for_the_statements_after_it():
    """It becomes the catalog and schema of the requests; each statement has a session of its own."""
    script = (
        "SELECT 1; USE CATALOG dev; SELECT 2; USE sales; SELECT 3; USE `x y`.`z`; SELECT 4; USE SCHEMA a.b; SELECT 5"
    )

    found = [(part.catalog, part.schema) for part in parts_of(script, {})]

    assert [(None, None), ("dev", "default"), ("dev", "sales"), ("x y", "z"), ("a", "b")] == found


def test_each_statement_knows_its_line_and_its_markers():
    """Comments before it count."""
    first, second = parts_of("-- one\nSELECT :a;\n\n/* two\n */ SELECT :b,\n :a", {"a": 1, "b": 2})

    assert ((2, {"a"}), (5, {"a", "b"})) == ((first.line, first.names), (second.line, second.names))


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("", "no statement"),
        ("-- nothing\n;;", "no statement"),
        ("SELECT 1;\nSELECT 'abc", "line 2 is not closed"),
        ("SELECT 1; SET ansi_mode = true; SELECT 2", "SET in line 1"),
        ("SELECT 1;\nDECLARE x INT", "DECLARE in line 2"),
        ("CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1", "temporary view"),
        ("BEGIN TRANSACTION; INSERT INTO t VALUES (1); COMMIT", "transaction"),
        ("BEGIN; SELECT 1; COMMIT", "transaction"),
        ("USE IDENTIFIER(:s); SELECT 1", "USE in line 1"),
        ("USE a.b.c; SELECT 1", "too many parts"),
    ],
)
def test_what_cannot_be_run_is_refused_before_anything_is_sent(script, words):
    """The text says what it is and where."""
    with pytest.raises(InvalidArgumentError, match=words):
        parts_of(script, {})


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("/* a /* b */ */ ( set ansi_mode = true", "SET"),
        ("SET TAG ON TABLE t a = b", ""),
        ("BEGIN SELECT 1; END", ""),
        ("begin", "a transaction"),
        ("CREATE OR REPLACE GLOBAL TEMPORARY VIEW v AS SELECT 1", "a temporary view or function"),
        ("CREATE TABLE temp (a INT)", ""),
        ("'SET'", ""),
    ],
)
def test_what_only_a_session_sees_is_known_by_the_first_words(text, change):
    """Behind comments and brackets; a tag is of an object, and a block is no transaction."""
    assert change == session_change(first_words(text))


def test_a_value_without_a_marker_is_refused():
    """It is a spelling mistake in all of the script, not in one statement."""
    with pytest.raises(InvalidArgumentError, match="'c' has no marker :c"):
        parts_of("SELECT :a; SELECT :b", {"a": 1, "c": 2})


@pytest.mark.parametrize(
    ("typed", "complete"),
    [
        ("SELECT 1", False),
        ("SELECT 1;", True),
        ("SELECT 1; -- done", True),
        ("SELECT 1; SELECT 2", False),
        ("SELECT ';", False),
        ("SELECT 1 -- ;", False),
        ("SELECT 1 /* ;", False),
        ("BEGIN SELECT 1;", False),
        ("BEGIN SELECT 1; END;", True),
        (";", True),
        ("", False),
    ],
)
def test_a_semicolon_completes_what_is_typed(typed, complete):
    """Not one in a text, a comment or a block."""
    assert complete is is_complete(typed)
