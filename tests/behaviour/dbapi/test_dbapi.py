"""PEP 249 over a client, on a real engine. Its compliance suite is in tests/conformance."""

import copy
import datetime as dt
import logging
import pickle
import threading
from decimal import Decimal

import pyarrow as pa
import pytest

from lakewire import dbapi, errors
from lakewire.sql import Statement

SLOW = "SELECT count(*) FROM range(100000000) a JOIN range(100000) b ON (a.id * b.id) % 7 = 3"


@pytest.fixture
def connection(home):
    with dbapi.connect(client=home) as made:
        yield made


@pytest.fixture
def cursor(connection):
    with connection.cursor() as made:
        yield made


def test_both_ways_of_parameters(cursor):
    """By name and by place; values arrive as they are."""
    day = dt.date(2024, 2, 29)

    assert [(7, "it's")] == cursor.execute("SELECT :a, :b", {"a": 7, "b": "it's"}).fetchall()
    assert [(Decimal("1.50"), None, day)] == cursor.execute("SELECT ?, ?, ?", (Decimal("1.50"), None, day)).fetchall()
    assert [(1,)] == cursor.execute(Statement("SELECT :x", {"x": 1})).fetchall()
    with pytest.raises(dbapi.ProgrammingError, match="2 values for 1 markers"):
        cursor.execute("SELECT ?", [1, 2])


def test_columns_are_described_with_their_types(cursor):
    """The type code is the type as SQL writes it, and equals the group that PEP 249 has for it."""
    cursor.execute(
        "SELECT 1 AS i, 1.5BD AS d, 'x' AS s, X'00' AS b, DATE'2024-01-01' AS day, now() AS at, array(1) AS l"
    )

    names, codes, *_ = zip(*cursor.description, strict=True)
    assert ("i", "d", "s", "b", "day", "at", "l") == names
    assert ("INT", "DECIMAL(2,1)", "STRING", "BINARY", "DATE", "TIMESTAMP_LTZ", "ARRAY<INT>") == codes
    number, string, binary, time = dbapi.NUMBER, dbapi.STRING, dbapi.BINARY, dbapi.DATETIME
    assert (number, number, string, binary, time, time) == codes[:6]
    assert all(group != codes[6] for group in (number, string, binary, time, dbapi.ROWID))
    assert ("d", "DECIMAL(2,1)", None, None, 2, 1, None) == cursor.description[1]
    assert len({dbapi.STRING, dbapi.STRING, dbapi.NUMBER}) == 2


def test_rowcount_is_known_or_minus_one(cursor):
    """Rows of a result, rows that a change affected, -1 for what counts none."""
    counts = [
        cursor.execute(text).rowcount
        for text in (
            "CREATE TABLE t (a INT)",
            "INSERT INTO t VALUES (1), (2), (3)",
            "-- one\n /* two */ UPDATE t SET a = 5 WHERE a > 1",
            "DELETE FROM t WHERE a = 7",
            "SELECT * FROM t",
            "SELECT 9 AS num_affected_rows",
        )
    ]

    assert [-1, 3, 2, 0, 3, 1] == counts
    assert [(9,)] == cursor.fetchall()
    assert 2 == cursor.executemany("INSERT INTO t VALUES (:a)", [{"a": 8}, {"a": 9}]).rowcount
    assert (0, None) == (cursor.executemany("INSERT INTO t VALUES (?)", []).rowcount, cursor.description)


def test_rows_are_read_once_in_any_form(cursor):
    """Tuples and Arrow in any order, whatever is left."""
    cursor.execute("SELECT id FROM range(10) ORDER BY id")

    assert (0,) == cursor.fetchone()
    assert [(1,)] == cursor.fetchmany()
    assert [2, 3, 4] == cursor.fetchmany_arrow(3)["id"].to_pylist()
    assert [5] == cursor.fetchmany_arrow()["id"].to_pylist()
    assert [(6,), (7,)] == cursor.fetchmany(2)
    assert [(8,), (9,)] == list(cursor)
    assert (None, [], []) == (cursor.fetchone(), cursor.fetchall(), cursor.fetchmany(5))
    assert pa.schema([("id", pa.int64())]) == cursor.fetchall_arrow().schema.remove_metadata()
    assert list(range(10)) == cursor.execute("SELECT id FROM range(10) ORDER BY id").fetchall_arrow()["id"].to_pylist()


def test_no_rows_is_an_error(cursor):
    """Before a statement, and after one that has none."""
    for text in (None, "CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)"):
        if text:
            cursor.execute(text)
        for fetch in (cursor.fetchone, cursor.fetchall, cursor.fetchall_arrow, cursor.fetchmany):
            with pytest.raises(dbapi.ProgrammingError, match="there are no rows"):
                fetch()


@pytest.mark.parametrize(
    ("text", "own", "standard"),
    [
        ("SELECT * FROM nowhere", errors.TableNotFoundError, dbapi.ProgrammingError),
        ("SELEC 1", errors.SyntaxOrAccessError, dbapi.ProgrammingError),
        ("SELECT CAST('x' AS INT)", errors.DataError, dbapi.DataError),
        ("INSERT INTO t VALUES (NULL)", errors.ConstraintError, dbapi.IntegrityError),
        ("", errors.InvalidArgumentError, dbapi.ProgrammingError),
        (b"x", errors.InvalidArgumentError, dbapi.ProgrammingError),
    ],
)
def test_an_error_is_one_of_both_trees(cursor, text, own, standard):
    """The same object, which is pickled and copied like any error."""
    cursor.execute("CREATE TABLE t (a INT NOT NULL)")

    with pytest.raises(standard) as caught:
        cursor.execute(text)

    error = caught.value
    assert isinstance(error, own)
    assert isinstance(error, dbapi.DatabaseError)
    for same in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (type(error), str(error), error.outcome) == (type(same), str(same), same.outcome)


@pytest.mark.parametrize(
    ("text", "rows", "standard"),
    [
        ("INSERT INTO nowhere VALUES (?)", [(1,)], dbapi.ProgrammingError),
        ("INSERT INTO t VALUES (?)", [(1,), (None,)], dbapi.IntegrityError),
        ("INSERT INTO t VALUES (?)", [("x",)], dbapi.DataError),
        ("UPDATE t SET a = :a", [{"a": 1}, {"a": None}], dbapi.IntegrityError),
    ],
)
def test_what_stops_many_rows_is_of_the_kind_of_its_cause(cursor, text, rows, standard):
    """As it is for one row, and a ScriptError with what took effect."""
    cursor.execute("CREATE TABLE t (a INT NOT NULL)")
    cursor.execute("INSERT INTO t VALUES (0)")

    with pytest.raises(standard) as caught:
        cursor.executemany(text, rows)

    error = caught.value
    assert isinstance(error, errors.ScriptError)
    for same in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (type(error), str(error), error.done) == (type(same), str(same), same.done)


def test_errors_beyond_statements():
    """What cannot be sent is operational, a missing setting is one of the interface."""
    retry = dbapi.connect(host="http://127.0.0.1:9", token="t", warehouse_id="w", timeout=1)
    with retry as connection, pytest.raises(dbapi.OperationalError) as caught:
        connection.cursor().execute("SELECT 1")
    assert isinstance(caught.value, errors.ConnectError | errors.DeadlineExceededError)
    with pytest.raises(dbapi.InterfaceError, match="profile 'nobody'"):
        dbapi.connect(profile="nobody")


@pytest.mark.parametrize(
    "text",
    ["USE x", "-- x\nuse schema y", "SET ansi_mode = true", "RESET", "DECLARE v INT",
     "CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1", "CREATE TEMP VIEW v AS SELECT 1"],
)  # fmt: skip
def test_what_changes_a_session_is_refused(cursor, text):
    """It would have no effect on the next statement."""
    with pytest.raises(dbapi.NotSupportedError, match="a connection has no session") as caught:
        cursor.execute(text)

    assert "not_sent" == caught.value.outcome


def test_names_are_looked_up_where_the_connection_says(home):
    """Catalog and schema of the connection, else those of the client."""
    home.catalog.schemas.create("main.elsewhere")
    with dbapi.connect(client=home, schema="elsewhere") as connection:
        connection.cursor().execute("CREATE TABLE here AS SELECT 1 AS a")

    assert 1 == home.sql.execute("SELECT a FROM main.elsewhere.here").scalar()


def test_closed_things_raise(home):
    """And closing twice does not; a client that was given stays open."""
    connection = dbapi.connect(client=home)
    cursor, other = connection.cursor(), connection.cursor()
    other.execute("SELECT 1")
    other.close()
    other.close()

    with pytest.raises(dbapi.InterfaceError, match="the cursor is closed"):
        other.fetchone()
    connection.close()
    connection.close()
    for call in (
        connection.cursor,
        connection.commit,
        connection.rollback,
        cursor.fetchone,
        lambda: cursor.execute("x"),
    ):
        with pytest.raises(dbapi.InterfaceError, match="the connection is closed"):
            call()
    assert 1 == home.sql.execute("SELECT 1").scalar()


def test_a_client_of_the_connection_is_closed_with_it(workspace):
    """Settings make one."""
    settings = {"host": workspace.host, "token": workspace.token, "warehouse_id": workspace.warehouse_id}
    with dbapi.connect(**settings) as connection:
        assert [(1,)] == connection.cursor().execute("SELECT 1").fetchall()

    with pytest.raises(errors.ClientClosedError):
        connection.client.sql.execute("SELECT 1")
    with pytest.raises(dbapi.InterfaceError, match="host: given with a client"):
        dbapi.connect(client=connection.client, host="x")


def test_rollback_undoes_nothing_and_says_so(connection, cursor, caplog):
    """Commit and rollback are no errors; what was written stays."""
    cursor.execute("CREATE TABLE t AS SELECT 1 AS a")
    connection.commit()
    with caplog.at_level(logging.WARNING):
        connection.rollback()
        assert "" == caplog.text
        cursor.execute("INSERT INTO t VALUES (2)")
        connection.rollback()

    assert "rollback changes nothing" in caplog.text
    assert [(2,)] == cursor.execute("SELECT count(*) FROM t").fetchall()


def test_a_statement_is_canceled_from_another_thread(cursor):
    """It ends with an error of both trees; the cursor goes on."""
    cursor.cancel()  # nothing runs
    timer = threading.Timer(0.5, cursor.cancel)
    timer.start()

    with pytest.raises(dbapi.OperationalError) as caught:
        cursor.execute(SLOW)

    timer.join()
    assert isinstance(caught.value, errors.StatementCanceledError)
    assert (1,) == cursor.execute("SELECT 1").fetchone()


def test_threads_share_a_connection(connection):
    """Each with a cursor of its own."""
    found = []

    def work(number):
        with connection.cursor() as cursor:
            found.extend(cursor.execute("SELECT id + :n FROM range(100)", {"n": number * 100}))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert list(range(400)) == sorted(value for (value,) in found)


def test_optional_calls(cursor):
    """Sizes are accepted and need not be; a procedure is called by a statement."""
    cursor.setinputsizes([None])
    cursor.setoutputsize(10, 1)

    with pytest.raises(dbapi.NotSupportedError, match=r"use execute\('CALL"):
        cursor.callproc("p", [1])
    assert ("2.0", "named", 2) == (dbapi.apilevel, dbapi.paramstyle, dbapi.threadsafety)
    assert (dt.date(2024, 1, 2), dt.time(3, 4)) == (dbapi.Date(2024, 1, 2), dbapi.Time(3, 4))
    assert dbapi.TimestampFromTicks(0.0).time() == dbapi.TimeFromTicks(0.0)
    assert b"x" == dbapi.Binary(b"x")
