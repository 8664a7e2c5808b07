"""Statements over a real socket, on a real engine."""

import datetime as dt
import math
import threading
import time
from decimal import Decimal

import pyarrow as pa
import pytest

from lakewire import errors
from lakewire.sql import Statement, expr
from lakewire_runtime import Effect
from tests.conftest import connect

LONG_DECIMAL = "12345678901234567890.123456789012345678"
TYPES = {
    "tinyint": ("CAST(-128 AS TINYINT)", -128),
    "bigint": ("9223372036854775807L", 9223372036854775807),
    "float": ("CAST(1.5 AS FLOAT)", 1.5),
    "double": ("CAST(0.1 AS DOUBLE)", 0.1),
    "infinity": ("CAST('-Infinity' AS DOUBLE)", -math.inf),
    "decimal": (f"CAST('{LONG_DECIMAL}' AS DECIMAL(38,18))", Decimal(LONG_DECIMAL)),
    "decimal_scale": ("CAST('1.50' AS DECIMAL(10,2))", Decimal("1.50")),
    "string": (r"'it\'s'", "it's"),
    "empty": ("''", ""),
    "null": ("CAST(NULL AS STRING)", None),
    "binary": ("X'00FF'", b"\x00\xff"),
    "boolean": ("true", True),
    "date": ("DATE'2024-02-29'", dt.date(2024, 2, 29)),
    "timestamp": ("TIMESTAMP'2024-01-01 12:00:00.123456+02:00'", dt.datetime(2024, 1, 1, 10, 0, 0, 123456, dt.UTC)),
    "timestamp_ntz": ("TIMESTAMP_NTZ'2024-01-01 12:00:00.000001'", dt.datetime(2024, 1, 1, 12, 0, 0, 1)),
    "interval": ("INTERVAL '3 04:05:06' DAY TO SECOND", dt.timedelta(days=3, hours=4, minutes=5, seconds=6)),
    "void": ("NULL", None),
    "array": ("array(1, NULL, 3)", [1, None, 3]),
    "map": ("map('k', CAST('1.0' AS DECIMAL(3,1)))", {"k": Decimal("1.0")}),
    "struct": ("named_struct('a', 1, 'b', named_struct('c', array('')))", {"a": 1, "b": {"c": [""]}}),
}  # fmt: skip


@pytest.mark.parametrize("result", ["arrow", "json"])
@pytest.mark.parametrize("name", TYPES)
def test_each_type_arrives_as_the_value_that_holds_it(client, name, result):
    """Both paths of a result give the same exact Python value, with its type."""
    text, expected = TYPES[name]

    value = client.sql.execute(f"SELECT {text} AS v", result=result).scalar()

    assert (expected, type(expected)) == (value, type(value))


def test_both_paths_give_the_same_arrow_table(client):
    """Arrow out of JSON equals Arrow out of links, types and all."""
    columns = ", ".join(f"{text} AS `{name}`" for name, (text, _) in TYPES.items() if name != "void")

    tables = [client.sql.execute(f"SELECT {columns}", result=way).to_arrow() for way in ("arrow", "json")]

    assert tables[0].equals(tables[1])
    assert tables[0].schema == tables[1].schema


def test_not_a_number_arrives(client):
    """NaN is no NULL."""
    assert math.isnan(client.sql.execute("SELECT CAST('NaN' AS DOUBLE)", result="json").scalar())


@pytest.mark.parametrize(
    "value",
    [None, True, 7, -(2**40), 2**62, 0.1, math.inf, Decimal("1.50"), "", "it's \\ \" ` ; --", "日本\u0001", b"\x00'",
     dt.date(2024, 2, 29), dt.datetime(2024, 1, 1, 1, 2, 3, 4), dt.datetime(2024, 1, 1, 1, 2, 3, 4, dt.UTC),
     dt.timedelta(days=-3, microseconds=5)],
    ids=repr,
)  # fmt: skip
def test_parameters_come_back_as_they_went(client, value):
    """A bound value is that value, whatever is in it."""
    assert value == client.sql.execute("SELECT :v", {"v": value}, result="json").scalar()


def test_rows_are_read_by_name_key_and_position(client):
    """The three ways to a value of a row agree."""
    row = client.sql.execute("SELECT 1 AS id, 'Ada' AS count").fetchone()

    assert (1, 1, 1, "Ada", "Ada") == (row.id, row["id"], row[0], row["count"], row.count)
    assert {"id": 1, "count": "Ada"} == row.to_dict()
    assert row == (1, "Ada")
    with pytest.raises(AttributeError, match="no column 'name'; there are id, count"):
        _ = row.name


def test_columns_of_the_same_name_are_kept(client):
    """Duplicate names lose no column; the name gives the first."""
    result = client.sql.execute("SELECT 1 AS a, 2 AS a")
    row = result.fetchone()

    assert ((1, 2), 1) == (tuple(row), row.a)
    assert result.to_arrow().num_columns == 2


def test_a_large_result_comes_in_many_chunks_whole_and_in_order(client):
    """A million rows over many links arrive complete, in order, and can be read twice."""
    result = client.sql.execute("SELECT id, concat('customer-', id) AS name FROM range(1000000) ORDER BY id")

    assert result.total_row_count == 1_000_000
    for _ in range(2):
        table = result.to_arrow()
        assert table["id"].equals(pa.chunked_array([pa.array(range(1_000_000))]))


def test_a_compressed_result_is_the_same(workspace, client):
    """LZ4 changes what travels, and nothing of the rows."""
    statement = "SELECT id, concat('customer-', id) AS name FROM range(700000) ORDER BY id"

    with connect(workspace, compress_results=True) as compressed:
        result = compressed.sql.execute(statement)
        assert client.sql.execute(statement).to_arrow().equals(result.to_arrow())
        assert 700_000 == sum(batch.num_rows for batch in result.batches())
        assert (3, "customer-3") == compressed.sql.execute(f"{statement} LIMIT 4").fetchall()[3]


def test_a_result_is_an_arrow_stream_for_others(client):
    """Arrow libraries take a result as it is."""
    table = pa.table(client.sql.execute("SELECT 1 AS a"))

    assert [{"a": 1}] == table.to_pylist()


def test_frames(client):
    """A result becomes a pandas or a polars frame."""
    result = client.sql.execute("SELECT 1 AS a, 'x' AS b")

    assert [{"a": 1, "b": "x"}] == result.to_pandas().to_dict("records")
    assert [{"a": 1, "b": "x"}] == result.to_polars().to_dicts()


def test_an_empty_result_keeps_its_columns(client):
    """No rows is not no schema."""
    result = client.sql.execute("SELECT 1 AS a WHERE false")

    assert ([], ["a"], 0) == (result.fetchall(), result.to_arrow().column_names, result.total_row_count)
    assert result.fetchone() is None


def test_a_limit_is_a_cut_the_caller_asked_for(client):
    """With row_limit a shorter result is no error, and says that it is cut."""
    result = client.sql.execute("SELECT id FROM range(100)", row_limit=10)

    assert (10, True) == (len(result.fetchall()), result.truncated)


def test_catalog_and_schema_of_a_call_resolve_names(home):
    """Unqualified names are looked up where the call or the client says."""
    home.sql.execute("CREATE TABLE t (a INT)")

    assert [] == home.sql.execute("SELECT * FROM t").fetchall()
    assert [] == home.sql.execute("SELECT * FROM t", schema=home.config.schema).fetchall()
    with pytest.raises(errors.TableNotFoundError):
        home.sql.execute("SELECT * FROM t", schema="default")


@pytest.mark.parametrize(
    ("statement", "kind", "state"),
    [
        ("SELECT * FROM nowhere", errors.TableNotFoundError, "42P01"),
        ("SELECT nothing FROM range(1)", errors.ColumnNotFoundError, "42703"),
        ("SELEC 1", errors.SyntaxOrAccessError, "42601"),
        ("SELECT CAST('x' AS INT)", errors.DataError, "22018"),
        ("SELECT 1/0", errors.DataError, "22012"),
        ("SELECT no_such_function(1)", errors.SyntaxOrAccessError, "42883"),
        ("SELECT :missing", errors.SyntaxOrAccessError, "42P02"),
    ],
)
def test_a_failed_statement_has_the_class_of_its_sqlstate(client, statement, kind, state):
    """The error says what was wrong, with state and statement, and that nothing was written."""
    with pytest.raises(kind) as caught:
        client.sql.execute(statement)
    assert (state, "failed") == (caught.value.sql_state, caught.value.outcome)
    assert caught.value.statement_id in str(caught.value)


def test_a_result_too_large_for_json_names_our_arguments(client):
    """The limit is of result="json"; the error names result="arrow", which has none."""
    with pytest.raises(errors.ResourceLimitError, match=r'25 MiB.*result="json".*result="arrow"') as caught:
        client.sql.execute("SELECT repeat('x', 1000) AS v FROM range(30000)", result="json")
    assert ("failed", False) == (caught.value.outcome, "isposition" in str(caught.value))
    assert 30_000 == client.sql.execute("SELECT repeat('x', 1000) AS v FROM range(30000)").to_arrow().num_rows


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("",), "statement: is empty"),
        (("SELECT 1", {"a b": 1}), "'a b' is not a name"),
        (("SELECT :v", {"v": {1}}), "parameter 'v'"),
        (("SELECT 1", {f"p{n}": n for n in range(257)}), "at most 256"),
        (("SELECT :a", {"a": 1, "b": 2}), "'b' has no marker :b"),
        (("SELECT :a, ?", [1, 2]), "2 values for 1 markers"),
        ((Statement("SELECT 1"), {"v": 1}), "has its own"),
    ],
)
def test_bad_arguments_are_refused_before_anything_is_sent(client, arguments, words):
    """The error names the argument and what is accepted."""
    with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
        client.sql.execute(*arguments)
    assert caught.value.outcome == "not_sent"


@pytest.mark.parametrize("options", [{"result": "csv"}, {"row_limit": 0}, {"timeout": 0}])
def test_bad_options_are_refused(client, options):
    """An option out of its range is named."""
    with pytest.raises(errors.InvalidArgumentError, match=next(iter(options))):
        client.sql.execute("SELECT 1", **options)


def test_a_statement_is_submitted_and_taken_up_elsewhere(client):
    """The id is enough to wait for a statement from another process."""
    submitted = client.sql.submit("SELECT 42 AS v", result="json")

    assert client.sql.attach(submitted.statement_id).wait(30).scalar() == 42


def test_an_id_that_is_none_is_refused(client):
    """An id goes into a path, so it is checked."""
    with pytest.raises(errors.InvalidArgumentError, match="statement_id"):
        client.sql.attach("../warehouses")


def test_a_statement_nobody_knows_is_expired(client):
    """A statement that the server no longer knows has its own error."""
    with pytest.raises(errors.ResultExpiredError):
        client.sql.attach("01f0aaaa-0000-1000-8000-000000000000").wait(10)


SLOW = "SELECT count(*) FROM range(100000) a CROSS JOIN range(100000) b WHERE (a.id * b.id) % 7 = 3"


def test_time_that_is_up_cancels_the_statement(client):
    """A timeout ends the wait in time and the statement with it."""
    started = time.monotonic()

    with pytest.raises(errors.StatementTimeoutError) as caught:
        client.sql.execute(SLOW, timeout=1.0)
    assert time.monotonic() - started < 15
    with pytest.raises(errors.StatementCanceledError):
        client.sql.attach(caught.value.statement_id).wait(20)


def test_another_thread_cancels(client):
    """Canceling from elsewhere ends the wait with an error that says so."""
    submitted = client.sql.submit(SLOW)
    threading.Timer(0.3, submitted.cancel).start()

    with pytest.raises(errors.StatementCanceledError):
        submitted.wait(30)


def test_a_query_is_built_without_text_from_values(client):
    """Names are quoted, values are bound, and the builder can be continued two ways."""
    query = client.sql.select("id", expr("amount * 2 AS `double`")).from_table("sales.or`ders").where("id = :id", id=7)
    limited = query.where("amount > :least", least=1).order_by("id", expr("amount DESC")).limit(3)

    assert query.statement == Statement(
        "SELECT `id`, amount * 2 AS `double` FROM `main`.`sales`.`or``ders` WHERE (id = :id)", {"id": 7}
    )
    assert limited.statement == Statement(
        "SELECT `id`, amount * 2 AS `double` FROM `main`.`sales`.`or``ders` WHERE (id = :id) AND (amount > :least)"
        " ORDER BY `id`, amount DESC LIMIT 3",
        {"id": 7, "least": 1},
    )


def test_a_query_runs(home):
    """A built query gives the rows it asks for."""
    home.sql.execute("CREATE TABLE `t-1` (id BIGINT, name STRING)")
    home.sql.execute("INSERT INTO `t-1` VALUES (1, 'a'), (2, 'b'), (3, 'c')")

    result = home.sql.select("name").from_table("`t-1`").where("id >= :least", least=2).order_by("id").execute()

    assert [("b",), ("c",)] == result.fetchall()


def test_a_marker_is_bound_once(client):
    """Two conditions cannot give one marker two values."""
    query = client.sql.select().from_table("t").where("a = :v", v=1)

    with pytest.raises(errors.InvalidArgumentError, match="'v' is bound already"):
        query.where("b = :v", v=2)


def test_a_read_says_so(client):
    """A statement that only reads may be retried; its result is the same."""
    assert client.sql.execute("SELECT 1", effect=Effect.READ).scalar() == 1


@pytest.mark.parametrize(
    "values",
    [
        [1, 2**40, None],
        [1.5, float("inf"), -0.0],
        [Decimal("12345678901234567890.125"), Decimal(1)],
        ["it's", '"\\', "\n", "é😀", ":x", None],
        [True, False],
        [dt.date(2024, 2, 29), dt.date(1, 1, 1)],
        [dt.datetime(2024, 1, 1, 1, 2, 3, 4), dt.datetime(9999, 12, 31)],
        [dt.datetime(2024, 1, 1, 1, 2, 3, 4, tzinfo=dt.UTC)],
        [[1, 2], [], None],
        [{"a": 1, "b": "x"}, {"a": None, "b": "y"}],
        [],
    ],
    ids=repr,
)
def test_lists_come_back_as_they_were_bound(client, values):
    """Every type of element, NULL among them, none of it in the text of the statement."""
    assert values == client.sql.execute("SELECT :values", {"values": values}).scalar()


def test_a_list_stands_behind_in(client):
    """Also with more elements than there may be parameters, and with none."""
    query = "SELECT count(*) FROM range(1000) WHERE id IN (:ids)"

    assert [2, 700, 0] == [
        client.sql.execute(query, {"ids": ids}).scalar() for ids in ([1, 5, -1], list(range(700)), [])
    ]
    assert 998 == client.sql.execute("SELECT count(*) FROM range(1000) WHERE id NOT IN (?)", [[1, 5]]).scalar()


def test_whole_numbers_beside_null_stay_exact_in_pandas(client):
    """Numpy would make floats of them; other columns are as pandas users know them."""
    query = "SELECT * FROM VALUES (9007199254740993, 1, true, 0.5D), (NULL, 2, NULL, NULL) AS t(a, b, c, d)"
    frame = client.sql.execute(query).to_pandas().sort_values("b")

    assert ["Int64", "int32", "boolean", "float64"] == [str(dtype) for dtype in frame.dtypes]
    assert 9007199254740993 == frame["a"].iloc[0]
    for backend, expected in [("numpy_nullable", "Float64"), ("pyarrow", "double[pyarrow]")]:
        assert expected == str(client.sql.execute(query).to_pandas(dtype_backend=backend).dtypes["d"])


def test_columns_of_one_name_are_not_lost(client):
    """A dict has a name once, so the error says how to tell them apart; rows and Arrow have both."""
    result = client.sql.execute("SELECT 1 AS id, 2 AS id")

    for read in (result.to_dicts, result.to_polars):
        with pytest.raises(errors.InvalidArgumentError, match=r"several columns of the name 'id'.*AS a_id") as refused:
            read()
        assert "applied" == refused.value.outcome
    assert ((1, 2), 2) == (tuple(result.fetchone()), result.to_arrow().num_columns)


@pytest.mark.parametrize(
    ("text", "values"), [("SELECT :a, ?", {"a": 1}), ("SELECT ?", {"p1": 1}), ("SELECT :a, ?", [1, 2])]
)
def test_both_kinds_of_markers_are_refused(client, text, values):
    """Before anything is sent; the name of a marker that the user did not write is not shown."""
    with pytest.raises(errors.InvalidArgumentError, match="markers"):
        client.sql.execute(text, values)
