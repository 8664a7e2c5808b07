import datetime as dt
from decimal import Decimal

import pytest

EVERY_TYPE = {
    "TINYINT": ("CAST(1 AS TINYINT)", 1),
    "SMALLINT": ("2S", 2),
    "INT": ("3", 3),
    "BIGINT": ("9223372036854775807L", 9223372036854775807),
    "FLOAT": ("1.5F", 1.5),
    "DOUBLE": ("1.448710398375252e-229D", 1.448710398375252e-229),
    "DECIMAL(38,18)": ("CAST('0.013558709351940091' AS DECIMAL(38,18))", Decimal("0.013558709351940091")),
    "BOOLEAN": ("true", True),
    "STRING": ("repeat('é', 100)", "é" * 100),
    "BINARY": ("X'00FF'", b"\x00\xff"),
    "DATE": ("DATE'0001-01-01'", dt.date(1, 1, 1)),
    "TIMESTAMP": ("TIMESTAMP'2024-01-02 03:04:05.678901'", dt.datetime(2024, 1, 2, 3, 4, 5, 678901, dt.UTC)),
    "TIMESTAMP_NTZ": ("TIMESTAMP_NTZ'2024-01-02 03:04:05.678901'", dt.datetime(2024, 1, 2, 3, 4, 5, 678901)),
    "ARRAY<INT>": ("array(1, NULL)", [1, None]),
    "MAP<STRING,INT>": ("map('k', 1)", [("k", 1)]),
    "STRUCT<`a b`:INT,c:ARRAY<STRING>>": ("named_struct('a b', 1, 'c', array('x'))", {"a b": 1, "c": ["x"]}),
    "VARIANT": ("""parse_json('{"a": [1, 2.5, null, true, "é"]}')""", '{"a":[1,2.5,null,true,"é"]}'),
}


@pytest.mark.parametrize("type_text", EVERY_TYPE)
def test_a_column_of_every_type_keeps_its_value(sql, type_text):
    """A value comes back exactly and with its exact type, and NULL stays NULL."""
    expression, value = EVERY_TYPE[type_text]
    sql(f"CREATE TABLE t (c {type_text}) TBLPROPERTIES ('delta.columnMapping.mode' = 'name')")

    sql(f"INSERT INTO t VALUES ({expression})")
    sql("INSERT INTO t VALUES (NULL)")

    result = sql.run("SELECT c FROM t")
    found = [item for batch in result.batches for item in batch.column(0).to_pylist()]
    assert [value, None] == sorted(found, key=lambda item: item is None)
    assert type_text.lower() == result.columns[0].type.simple()


def test_types_of_results(sql):
    """Results carry types that no table column has: intervals and VOID."""
    result = sql.run("SELECT NULL AS n, INTERVAL '3 04:05:06' DAY TO SECOND AS i, 1 AS a, 2 AS a WHERE true")

    assert ["void", "interval day to second", "int", "int"] == [column.type.simple() for column in result.columns]
    batches = list(result.batches)
    assert [dt.timedelta(days=3, hours=4, minutes=5, seconds=6)] == batches[0].column(1).to_pylist()
    assert result.arrow_schema == batches[0].schema


def test_a_variant_keeps_all_digits_of_a_decimal(sql):
    """Up to 38, which is more than Python's decimals compute with by default."""
    number = "12345678901234567890123456789012345.678"

    assert [(number,)] == sql(f"SELECT CAST({number} AS VARIANT) AS v")


def test_variants_inside_of_values(sql):
    """A variant in an array, map or struct is JSON text as well."""
    question = "SELECT array(parse_json('{}'), NULL) AS a, named_struct('v', parse_json('[1]')) AS s"

    assert [(["{}", None], {"v": "[1]"})] == sql(question)


@pytest.mark.parametrize(
    "question",
    [
        "SELECT INTERVAL '1-2' YEAR TO MONTH",
        "SELECT id FROM (SELECT id FROM range(1000)) TABLESAMPLE (50 PERCENT)",
        "SELECT `bround`(2.5)",
        "SELECT 'a' COLLATE UTF8_LCASE",
        "SELECT posexplode(map('a', 1))",
    ],
)
def test_what_the_engine_cannot_do_right_is_refused(sql, engine, question):
    """Queries that the engine cannot run, or would get wrong, are unsupported; on another engine they run."""
    if engine.profile.name == "spark" and any(word in question for word in ("TABLESAMPLE", "bround", "COLLATE", "map")):
        assert [] != sql.columns(question)
        return
    assert ("UNSUPPORTED_FEATURE", "0A000") == sql.refused(question)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("""CAST(parse_json('{"a":1}') AS STRING)""", '{"a":1}'),
        ("""parse_json('"s"')::string""", "s"),
        ("parse_json('null')::string", None),
        ("""parse_json('{"a":[1,"x"]}'):a::string""", '[1,"x"]'),
        ("variant_get(parse_json('{}'), '$.a', 'string')", None),
        ("""variant_get(parse_json('{"a":"7"}'), '$.a', 'int')""", 7),
        ("""try_variant_get(parse_json('{"a":"x"}'), '$.a', 'int')""", None),
        ("parse_json('true')::boolean", True),
    ],
)
def test_parts_of_a_variant_as_other_types(sql, expression, value):
    """Texts lose their quotes, objects and arrays become JSON, numbers are read out of texts."""
    assert [(value,)] == sql(f"SELECT {expression} AS v")


def test_functions_that_databricks_calls_otherwise(sql):
    """Names that Spark does not have mean the function that they are another name of."""
    assert [(2, "a", True)] == sql("SELECT charindex('b', 'abc'), iff(true, 'a', 'b'), getdate() IS NOT NULL")
    assert {"v": "bigint"} == sql.columns("SELECT iff(false, 1, 2L) AS v")


def test_a_result_without_rows_has_columns(sql):
    """No rows still have names and types."""
    assert {"a": "int", "b": "string"} == sql.columns("SELECT 1 AS a, 'x' AS b WHERE false")


@pytest.mark.parametrize(
    ("value", "type_text", "stored"),
    [
        ("7", "INT", 7),
        ("-1.50", "DECIMAL(10,2)", Decimal("-1.50")),
        ("9" * 38, "DECIMAL(38,0)", Decimal("9" * 38)),
        (f"-0.{'7' * 38}", "DECIMAL(38,38)", Decimal(f"-0.{'7' * 38}")),
        ("NaN", "DOUBLE", None),
        ("true", "BOOLEAN", True),
        ("2024-01-02", "DATE", dt.date(2024, 1, 2)),
        ("2024-01-02 03:04:05.5+02:00", "TIMESTAMP", dt.datetime(2024, 1, 2, 1, 4, 5, 500000, dt.UTC)),
        ("2024-01-02T03:04:05", "TIMESTAMP_NTZ", dt.datetime(2024, 1, 2, 3, 4, 5)),
        ("1 02:03:04.000005", "INTERVAL DAY TO SECOND", dt.timedelta(days=1, seconds=7384, microseconds=5)),
        ("it's \\ `x` \n :n -- ; /*", "STRING", "it's \\ `x` \n :n -- ; /*"),
        ("é", "BINARY", "é".encode()),
        (None, "BIGINT", None),
        (None, "VOID", None),
    ],
)
def test_parameters_of_every_type(sql, value, type_text, stored):
    """A parameter is its value in queries and in statements that write."""
    expected = [(True,)] if value == "NaN" else [(stored,)]
    question = "SELECT isnan(:p)" if value == "NaN" else "SELECT :p AS p"

    assert expected == sql(question, p=(value, type_text))
    if type_text not in ("VOID", "INTERVAL DAY TO SECOND"):
        sql(f"CREATE TABLE t (c {type_text})")
        sql("INSERT INTO t VALUES (:p)", p=(value, type_text))
        assert expected == sql("SELECT isnan(c) FROM t" if value == "NaN" else "SELECT c FROM t")


@pytest.mark.parametrize(
    ("value", "type_text"),
    [("x", "INT"), ("300", "TINYINT"), ("1.5", "BIGINT"), ("yes", "BOOLEAN"), ("2024-13-01", "DATE"),
     ("12345.6", "DECIMAL(5,2)"), ("[1]", "ARRAY<INT>"), ("1", "INT) OR (1=1")],
)  # fmt: skip
def test_bad_parameters_are_refused(sql, value, type_text):
    """A value that is not of its type, or an unknown type, is refused before anything runs."""
    expected = ("INVALID_PARAMETER_MARKER_VALUE.INVALID_VALUE_FOR_DATA_TYPE", "22023")

    assert expected == sql.refused("SELECT :p", p=(value, type_text))


def test_unbound_parameters_are_named(sql):
    """A marker without a value is refused."""
    assert ("UNBOUND_SQL_PARAMETER", "42P02") == sql.refused("SELECT :nope")


@pytest.mark.parametrize(
    ("expression", "error"),
    [
        ("1 / 0", ("DIVIDE_BY_ZERO", "22012")),
        ("CAST('x' AS INT)", ("CAST_INVALID_INPUT", "22018")),
        ("array(1)[5]", ("INVALID_ARRAY_INDEX", "22003")),
        ("nofunc(1)", ("UNRESOLVED_ROUTINE", "42883")),
        ("nocol", ("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703")),
        ("CAST(5 AS DATE)", ("DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION", "42K09")),
        ("CAST(5 AS BINARY)", ("DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION", "42K09")),
        ("CAST(true AS DATE)", ("DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", "42K09")),
        ("bround(2.5, 0)", ("UNSUPPORTED_FEATURE", "0A000")),
        ("get_json_object('{}', '$[*].a')", ("UNSUPPORTED_FEATURE", "0A000")),
    ],
)
def test_errors_of_expressions(sql, engine, expression, error):
    """A failing expression fails its statement with Databricks' class; what the engine gets wrong is refused."""
    if engine.profile.name == "spark" and error[0] == "UNSUPPORTED_FEATURE":
        assert sql(f"SELECT {expression}")
        return
    assert error == sql.refused(f"SELECT {expression}")


def test_functions_are_put_right(sql):
    """Functions with wrong results in the engine are replaced by others."""
    assert [(6, dt.datetime(1970, 1, 1, 0, 0, 1, 500000, dt.UTC))] == sql(
        "SELECT weekday(DATE'2024-01-07'), timestamp_seconds(1.5)"
    )


def test_who_and_where(sql):
    """User, catalog and schema are those of the statement."""
    users = "SELECT current_user(), session_user(), user()"
    places = "SELECT current_catalog(), current_schema(), current_database()"

    assert [("o'x",) * 3] == sql(users, user="o'x")
    assert [("main", sql.schema, sql.schema)] == sql(places)


def test_nan_is_the_largest_number_wherever_it_comes_from(sql):
    """A NaN out of a computation may have a sign, by which it would be the smallest."""
    made = ("sqrt(v)", "pow(v, 0.5D)", "i - i", "i * 0D", "i % 2D", "-CAST('NaN' AS DOUBLE)", "sin(i)", "acosh(v)")

    for number in made:
        found = sql(f"SELECT {number} > 1D, isnan({number}) FROM VALUES (-4D, CAST('Infinity' AS DOUBLE)) AS t(v, i)")
        assert [(True, True)] == found, number
    assert [(False,)] == sql("SELECT isnan(CAST(NULL AS DOUBLE))")


def test_a_null_is_not_outside_of_a_list(sql):
    """NOT IN over a query has no row for NULL, also where it stands in the text."""
    rows = "SELECT k FROM VALUES (1), (2) AS t(k)"

    assert [] == sql(f"SELECT 1 FROM VALUES (1) AS t(v) WHERE CAST(NULL AS INT) NOT IN ({rows})")
    assert [(1,)] == sql(f"SELECT 1 FROM VALUES (1) AS t(v) WHERE CAST(NULL AS INT) NOT IN ({rows} WHERE k > 5)")
    assert [(1,)] == sql(f"SELECT 1 FROM VALUES (1) AS t(v) WHERE 3 NOT IN ({rows})")


@pytest.mark.parametrize("number", ["-2.0343838026316487e-273", "3.689011643208031e+16", "1e-07", "0.8444218515250481"])
def test_a_variant_holds_the_numbers_that_programs_write(sql, number):
    """Whatever Python writes for a double is read back as it was."""
    assert [(float(number),)] == sql(f"SELECT CAST(parse_json('{{\"a\":[{number}]}}'):a[0] AS DOUBLE)")
