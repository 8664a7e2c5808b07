"""No name and no value can change the meaning of a statement."""

import itertools

from deltalake import DeltaTable
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire_local.front.tokens import is_name, tokens_of
from lakewire_local.sql.statement import quoted
from tests.support.local_sql import Sql, rows_of

OBJECT_NAMES = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zs"], exclude_characters="./"), min_size=1, max_size=20
)
COLUMN_NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
HOSTILE = st.sampled_from(
    [
        "a-b",
        "a`b",
        "a'b",
        'a"b',
        "select",
        "é",
        "a;b",
        "--x",
        "*x",
        "a:b",
        "a%41",
        "a\\b",
        "$x",
        "日本",
        "a@v1",
        "1a",
        "t*[x]?{y}",
    ]
)
_numbers = itertools.count(1)


@settings(max_examples=25)
@given(
    OBJECT_NAMES | HOSTILE,
    OBJECT_NAMES | HOSTILE,
    COLUMN_NAMES | HOSTILE | st.sampled_from(["a b,;{}()\n\t=.x", "/*x"]),
    TEXTS,
)
def test_names_and_values_pass_through(runner, metastore, schema, table, column, value):
    """A table, its schema and its column may have any name; a value any text."""
    sql = Sql(runner, metastore, "default")
    schema = f"n{schema}{next(_numbers)}"
    sql(f"CREATE SCHEMA {quoted(schema)}")
    name, col = quoted("main", schema, table), quoted(column)
    sql(f"CREATE TABLE {name} ({col} STRING, `key of it` INT) TBLPROPERTIES ('delta.columnMapping.mode' = 'name')")

    sql(f"INSERT INTO {name} ({col}, `key of it`) VALUES (:v, 1)", v=value)
    sql(f"UPDATE {name} SET {col} = concat({col}, :v) WHERE {col} = :v", v=value)
    sql(
        f"MERGE INTO {name} AS t USING (SELECT :v AS {col}, 2 AS `key of it`) AS s ON t.`key of it` = s.`key of it` "
        "WHEN NOT MATCHED THEN INSERT *",
        v=value,
    )
    sql(f"COMMENT ON COLUMN {name}.{col} IS 'c'")

    assert [(value * 2, 1), (value, 2)] == sql(f"SELECT t.{col}, t.`key of it` FROM {name} t ORDER BY 2")
    assert sorted([(value * 2, 1), (value, 2)]) == rows_of(_delta(metastore, schema, table))
    assert 5 == len(sql(f"DESCRIBE HISTORY {name}"))
    assert [(2,)] == sql(f"SELECT count(*) FROM {name} VERSION AS OF 3")
    assert [(1,)] == sql(f"DELETE FROM {name} WHERE {col} IN (SELECT :v) AND `key of it` = 2", v=value)
    sql(f"DROP TABLE {name}")


def _delta(metastore, schema, table):
    return DeltaTable(metastore.tables.get("main", schema, table).location)


@given(COLUMN_NAMES)
def test_a_quoted_name_is_one_word(name):
    """Quoting a name gives exactly one token, whatever the name holds."""
    tokens = tokens_of(f"SELECT {quoted(name)} FROM t")

    assert ["SELECT", name, "FROM", "t"] == [token.text for token in tokens if is_name(token)]


def test_a_name_of_with_is_one_of_its_own_query(sql):
    """WITH inside of a query hides an outer name there and nowhere else."""
    assert [(7, 1)] == sql(
        "WITH m AS (SELECT 1 AS k) SELECT (WITH m AS (SELECT 7 AS k) SELECT max(k) FROM m) AS z, k FROM m"
    )
    assert [(1,), (2,)] == sql(
        "WITH a AS (WITH b AS (SELECT 1 AS q) SELECT * FROM b), b AS (SELECT 2 AS q) "
        "SELECT * FROM a UNION ALL SELECT * FROM b ORDER BY q"
    )


def test_rows_are_sorted_by_a_subquery(sql):
    """An aggregate in a subquery of ORDER BY is none of the query around."""
    assert [(3,), (1,)] == sql("SELECT * FROM VALUES (1), (3) AS v(a) ORDER BY (SELECT max(id) FROM range(3)), a DESC")
