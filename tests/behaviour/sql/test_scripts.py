"""Scripts of several statements, and one statement for many rows."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors

SCRIPT = """
-- day; by day
CREATE TABLE days (id INT, name STRING);
INSERT INTO days VALUES (:id, 'a;b'), (2, /* ; */ NULL);
BEGIN
  DECLARE n INT DEFAULT 1;
  SET n = n + 1;
  SELECT n;
END;
SELECT count(*) FROM days WHERE id = :id;
"""


def test_a_script_runs_to_its_end(home, tmp_path):
    """From text or from a file; each statement gets the values that it has markers for."""
    path = tmp_path / "days.sql"
    path.write_text(SCRIPT.replace("CREATE", "CREATE OR REPLACE"), encoding="utf-8-sig")

    for script in (SCRIPT, path):
        results = home.sql.execute_script(script, {"id": 1})
        assert [2, 1] == [results[2].scalar(), results[3].scalar()]


def test_use_in_a_script_holds_for_what_comes_after(home):
    """Though each statement has a session of its own, and the client's own schema stays."""
    other = f"{home.config.schema}_other"
    script = f"CREATE SCHEMA {other}; USE {other}; CREATE TABLE t AS SELECT current_schema() AS s; SELECT s FROM t"

    assert other == home.sql.execute_script(script)[-1].scalar()
    assert home.config.schema == home.sql.execute("SELECT current_schema()").scalar()


def test_the_error_of_a_script_says_where_it_stopped(home):
    """What ran before it took effect, what comes after it did not run."""
    script = "CREATE TABLE t (a INT);\nINSERT INTO t VALUES (1);\n\nSELECT nothing FROM t;\nDROP TABLE t"

    with pytest.raises(errors.ScriptError, match="statement 3 of 4, line 4") as caught:
        home.sql.execute_script(script)

    error = caught.value
    assert (2, ("SELECT nothing FROM t", "DROP TABLE t"), 4) == (error.done, error.left, error.line)
    assert (errors.ColumnNotFoundError, "42703", "failed") == (type(error.__cause__), error.sql_state, error.outcome)
    assert 1 == home.sql.execute("SELECT count(*) FROM t").scalar()


@pytest.mark.parametrize("script", [7, None, b"SELECT 1"])
def test_what_is_no_script_is_refused(client, script):
    """Before anything is sent."""
    with pytest.raises(errors.InvalidArgumentError, match="script"):
        client.sql.execute_script(script)


def test_a_file_that_is_not_there_is_named(client, tmp_path):
    """With the reason."""
    with pytest.raises(errors.InvalidArgumentError, match=r"none\.sql"):
        client.sql.execute_script(tmp_path / "none.sql")


def versions(home, table):
    return [row.operation for row in home.sql.execute(f"DESCRIBE HISTORY {table}")]


def test_an_insert_for_many_rows_is_one_commit(home):
    """The rows are one parameter; expressions around the markers stay."""
    home.sql.execute("CREATE TABLE many (id INT, name STRING, at DATE, amount DECIMAL(6,2), note STRING)")
    rows = [{"id": n, "name": f"n{n}", "at": dt.date(2024, 1, 1), "amount": Decimal(n) / 4} for n in range(300)]

    written = home.sql.execute_many(
        "INSERT INTO many (id, name, at, amount) VALUES (:id, upper(:name), :at, :amount);", rows
    )

    assert 300 == written
    assert ["WRITE", "CREATE TABLE"] == versions(home, "many")
    row = home.sql.execute("SELECT * FROM many WHERE id = 299").fetchone()
    assert (299, "N299", dt.date(2024, 1, 1), Decimal("74.75"), None) == tuple(row)


def test_markers_without_names_take_values_in_order(home):
    """Columns that are always NULL have no type, and fit any column."""
    home.sql.execute("CREATE TABLE pairs (a INT, b DATE)")

    assert 2 == home.sql.execute_many("INSERT INTO pairs VALUES (?, ?)", [(1, None), [2, None]])
    assert 1 == home.sql.execute_many("INSERT INTO pairs VALUES (?, ?)", iter([(None, None)]))
    assert {(1, None), (2, None), (None, None)} == set(map(tuple, home.sql.execute("SELECT * FROM pairs")))


def test_other_statements_run_for_each_row(home):
    """One after the other; the affected rows add up."""
    home.sql.execute("CREATE TABLE t AS SELECT id, 'a' AS name FROM range(4)")

    changed = home.sql.execute_many(
        "UPDATE t SET name = :name WHERE id >= :id", [{"id": 3, "name": "x"}, {"id": 2, "name": "y"}]
    )

    assert 3 == changed
    assert ["a", "a", "y", "y"] == [row.name for row in home.sql.execute("SELECT name FROM t ORDER BY id")]


def test_no_rows_send_nothing(client):
    """Whatever the statement says."""
    assert 0 == client.sql.execute_many("INSERT INTO nowhere VALUES (?)", [])


def test_a_statement_that_fails_says_how_many_rows_are_done(home):
    """Those took effect."""
    home.sql.execute("CREATE TABLE t AS SELECT 5 AS id")

    with pytest.raises(errors.ScriptError, match="rows 1 to 1") as caught:
        home.sql.execute_many("UPDATE t SET id = CAST(:n AS INT)", [{"n": "1"}, {"n": "x"}])
    assert (1, "22018") == (caught.value.done, caught.value.sql_state)


def test_values_of_one_column_are_of_one_kind(client):
    """The error names the rows, which are sent as one parameter."""
    with pytest.raises(errors.ScriptError, match=r"parameter 'rows': .* bigint and string") as caught:
        client.sql.execute_many("INSERT INTO nowhere VALUES (:a)", [{"a": 1}, {"a": "x"}])
    assert ("not_sent", 0) == (caught.value.outcome, caught.value.done)
    assert isinstance(caught.value.__cause__, errors.InvalidArgumentError)


@pytest.mark.parametrize("row", [{"a": 1}, {"a": 1, "b": 2, "c": 3}, [1], [1, 2, 3], "ab", 7, None])
def test_a_row_with_other_values_is_refused(client, row):
    """The error says which row, and what a row has."""
    with pytest.raises(errors.InvalidArgumentError, match=r"row 1 is .*accepted is a value for each of a, b"):
        client.sql.execute_many("INSERT INTO nowhere VALUES (:a, :b)", [{"a": 1, "b": 2}, row])


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "i": st.none() | st.integers(-(2**31), 2**31 - 1),
                "s": st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8),
                "d": st.none() | st.floats(allow_nan=False),
            }
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=25)
def test_values_arrive_as_they_were_given(home, rows):
    """Any text, any number, NULL anywhere."""
    home.sql.execute("CREATE OR REPLACE TABLE v (i INT, s STRING, d DOUBLE)")

    home.sql.execute_many("INSERT INTO v VALUES (:i, :s, :d)", rows)

    expected = sorted(repr((row["i"], row["s"], row["d"])) for row in rows)
    assert expected == sorted(repr(tuple(row)) for row in home.sql.execute("SELECT * FROM v"))
