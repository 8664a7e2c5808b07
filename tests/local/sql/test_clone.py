"""CLONE, and tables that get their columns from the first files that are copied into them."""

import pytest

from tests.support.local_sql import rows_of


@pytest.fixture
def table(sql):
    sql(
        "CREATE TABLE t (id INT NOT NULL, `p q` STRING) PARTITIONED BY (id) COMMENT 'c' "
        "TBLPROPERTIES ('delta.columnMapping.mode' = 'name', 'k' = 'v')"
    )
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b')")
    sql("INSERT INTO t VALUES (3, 'c')")
    return sql


@pytest.mark.parametrize("kind", ["SHALLOW", "DEEP", ""])
def test_a_clone_is_a_table_of_its_own(table, kind):
    """A clone has rows, schema and properties of its source, and changes of either stay its own."""
    table(f"CREATE TABLE d {kind} CLONE t TBLPROPERTIES ('more' = '1')")
    table("UPDATE d SET `p q` = 'changed' WHERE id = 1")
    table("DELETE FROM d WHERE id = 3")
    table("INSERT INTO d VALUES (4, 'd')")
    table("INSERT INTO t VALUES (5, 'e')")

    assert [(1, "changed"), (2, "b"), (4, "d")] == table("SELECT * FROM d ORDER BY id")
    assert [1, 2, 3, 5] == [row[0] for row in table("SELECT id FROM t ORDER BY id")]
    assert [(1, "a"), (2, "b"), (3, "c")] == table("SELECT * FROM d VERSION AS OF 0 ORDER BY id")
    assert {("k", "v"), ("more", "1")} < set(table("SHOW TBLPROPERTIES d"))
    assert "CLONE" == table("DESCRIBE HISTORY d")[-1][4]
    table("DROP TABLE t")
    table("RESTORE d TO VERSION AS OF 0")
    assert 3 == len(table("SELECT * FROM d"))


def test_a_clone_of_a_version_replaces_a_table(table):
    """CREATE OR REPLACE … CLONE takes the rows of a version and the files of that one alone."""
    table("CREATE TABLE d (x DATE)")
    table("INSERT INTO d VALUES (DATE'2024-01-01')")

    counts = table("CREATE OR REPLACE TABLE d DEEP CLONE t VERSION AS OF 1")[0]

    assert (2, 1, 2) == counts[1:4]
    assert [(1, "a"), (2, "b")] == table("SELECT * FROM d ORDER BY id")
    assert [(1, "a"), (2, "b")] == sorted(rows_of(table.delta("d")))
    assert (3, 0, 1) == table("CREATE OR REPLACE TABLE d CLONE t")[0][1:4]
    table("CREATE TABLE IF NOT EXISTS d CLONE t")
    assert "TABLE_OR_VIEW_ALREADY_EXISTS" == table.refused("CREATE TABLE d CLONE t")[0]
    assert "UNSUPPORTED_FEATURE" == table.refused("CREATE OR REPLACE TABLE t CLONE t")[0]
    assert "DELTA_VERSION_NOT_FOUND" == table.refused("CREATE TABLE e CLONE t VERSION AS OF 9")[0]


def test_a_deep_clone_of_a_shallow_one_has_its_own_files(table):
    """Rows of a clone of a clone are there without the first table."""
    table("CREATE TABLE s SHALLOW CLONE t")
    table("CREATE TABLE d CLONE s")
    table("DROP TABLE t")

    assert [(1, "a"), (2, "b"), (3, "c")] == table("SELECT * FROM d ORDER BY id")


def test_a_table_without_columns_gets_them_from_files(sql):
    """CREATE TABLE without columns, then COPY INTO with mergeSchema."""
    sql("CREATE TABLE e")
    assert ("DELTA_READ_TABLE_WITHOUT_COLUMNS", "428GU") == sql.refused("SELECT * FROM e")
    assert [] == sql("DESCRIBE e")
    files = sql.volume("v", x={"id": [1, 2], "v": ["a", None]})

    sql(f"COPY INTO e FROM '{files}' FILEFORMAT = PARQUET COPY_OPTIONS ('mergeSchema' = 'true')")

    assert [(1, "a"), (2, None)] == sql("SELECT id, v FROM e ORDER BY id")
