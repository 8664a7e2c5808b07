import pytest


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id BIGINT, v STRING)")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)")
    return sql


SOURCE = "(SELECT id, v FROM VALUES (2, 'B'), (4, 'D') r(id, v)) AS s"


@pytest.mark.parametrize(
    ("clauses", "counts", "rows"),
    [
        (
            "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *",
            (2, 1, 0, 1),
            [(1, "a"), (2, "B"), (3, None), (4, "D")],
        ),
        (
            "WHEN MATCHED AND s.v = 'x' THEN DELETE WHEN MATCHED THEN UPDATE SET t.v = concat(t.v, s.v)",
            (1, 1, 0, 0),
            [(1, "a"), (2, "bB"), (3, None)],
        ),
        ("WHEN MATCHED THEN DELETE", (1, 0, 1, 0), [(1, "a"), (3, None)]),
        (
            (
                "WHEN NOT MATCHED BY TARGET AND CASE WHEN s.id = 4 THEN TRUE ELSE FALSE END THEN INSERT (v, id) "
                "VALUES (CASE WHEN s.v = 'D' THEN 'four' END, s.id)"
            ),
            (1, 0, 0, 1),
            [(1, "a"), (2, "b"), (3, None), (4, "four")],
        ),
        (
            (
                "WHEN NOT MATCHED BY SOURCE AND t.v IS NULL THEN DELETE "
                "WHEN NOT MATCHED BY SOURCE THEN UPDATE SET v = DATE'2024-01-01'"
            ),
            (2, 1, 1, 0),
            [(1, "2024-01-01"), (2, "b")],
        ),
        ("WHEN MATCHED AND s.id > 99 THEN DELETE", (0, 0, 0, 0), [(1, "a"), (2, "b"), (3, None)]),
    ],
)
def test_clauses_do_what_they_say(table, clauses, counts, rows):
    """MERGE returns the numbers of affected, updated, deleted and inserted rows; without one there is no version."""
    assert [counts] == table(f"MERGE INTO t USING {SOURCE} ON t.id = s.id {clauses}")
    assert rows == sorted(table("SELECT * FROM t"))
    assert (2 if counts[0] else 1) == table.delta("t").version()


def test_evolution_adds_columns(table):
    """WITH SCHEMA EVOLUTION adds the columns of the source, NULL in old rows."""
    table(
        "MERGE WITH SCHEMA EVOLUTION INTO t USING (SELECT 1L AS id, 'z' AS v, 7 AS n) s ON t.id = s.id "
        "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
    )

    assert [(1, "z", 7), (2, "b", None), (3, None, None)] == table("SELECT * FROM t ORDER BY id")


def test_evolution_casts_and_adds_at_once(table):
    """A column of another type is cast beside one that is new."""
    table(
        "MERGE WITH SCHEMA EVOLUTION INTO t USING (SELECT 1 AS id, DATE'2024-01-01' AS v, 1 AS n) s ON t.id = s.id "
        "WHEN MATCHED THEN UPDATE SET *"
    )

    assert (1, "2024-01-01", 1) == table("SELECT * FROM t ORDER BY id")[0]


def test_a_with_clause_belongs_to_the_source(table):
    """WITH … MERGE uses the common table expression as its source."""
    assert [(1, 1, 0, 0)] == table(
        "WITH s AS (SELECT 1 AS id, 'w' AS v) MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET *"
    )


def test_defaults_and_generated_columns(sql):
    """An inserted row gets defaults and generated values for what the clause leaves out."""
    sql(
        "CREATE TABLE g (a INT, b INT GENERATED ALWAYS AS (a + 1), c STRING DEFAULT 'cc') "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"
    )

    sql("MERGE INTO g USING (SELECT 1 AS a) s ON g.a = s.a WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a)")

    assert [(1, 2, "cc")] == sql("SELECT * FROM g")


@pytest.mark.parametrize(
    ("source", "clauses", "error_class"),
    [
        (
            "(SELECT id FROM VALUES (1), (1) r(id)) s",
            "WHEN MATCHED THEN UPDATE SET v = 'x'",
            "DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE",
        ),
        ("(SELECT 1 AS id) s", "WHEN MATCHED THEN UPDATE SET *", "DELTA_MERGE_UNRESOLVED_EXPRESSION"),
        ("(SELECT 1 AS id) s", "WHEN MATCHED THEN UPDATE SET nope = 1", "DELTA_MERGE_UNRESOLVED_EXPRESSION"),
        ("(SELECT 1 AS x) s", "WHEN MATCHED THEN DELETE", "DELTA_MERGE_UNRESOLVED_EXPRESSION"),
        ("(SELECT id, nope FROM t) s", "WHEN MATCHED THEN DELETE", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("nope s", "WHEN MATCHED THEN DELETE", "TABLE_OR_VIEW_NOT_FOUND"),
        ("(SELECT 1 AS id) s", "", "PARSE_SYNTAX_ERROR"),
        ("(SELECT 1 AS id) s", "WHEN MATCHED AND t.id IN (SELECT 1) THEN DELETE", "UNSUPPORTED_FEATURE"),
        (
            "(SELECT 1 AS id, DATE'2024-01-01' AS d) s",
            "WHEN NOT MATCHED THEN INSERT (id) VALUES (s.d)",
            "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
        ),
    ],
)
def test_bad_merges_write_nothing(table, source, clauses, error_class):
    """A refused MERGE names its class and leaves the table at its version."""
    evolution = "WITH SCHEMA EVOLUTION " if clauses.startswith("EVOLVE") else ""
    statement = f"MERGE {evolution}INTO t USING {source} ON t.id = s.id {clauses.removeprefix('EVOLVE')}"

    assert error_class == table.refused(statement)[0]
    assert 1 == table.delta("t").version()


def test_variants_are_merged(sql):
    """Also NULL: the engine's own MERGE takes a variant of the source for another type than the table's."""
    sql("CREATE TABLE variants (id INT, v VARIANT)")
    sql("INSERT INTO variants SELECT 1, PARSE_JSON('1')")
    source = "(SELECT id, PARSE_JSON(j) AS v FROM VALUES (1, NULL), (2, '[2]') r(id, j)) s"

    sql(
        f"MERGE INTO variants t USING {source} ON t.id = s.id "
        "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
    )

    assert [(1, None), (2, "[2]")] == sql("SELECT * FROM variants ORDER BY id")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO checked VALUES (-1, 'a')",
        "UPDATE checked SET n = -1",
        "UPDATE checked SET s = 'abcd' WHERE n = 1",
        "MERGE INTO checked t USING (SELECT 1 AS n) s ON t.n = s.n WHEN MATCHED THEN UPDATE SET n = -1",
        "MERGE INTO checked t USING (SELECT 9 AS n) s ON t.n = s.n WHEN NOT MATCHED THEN INSERT (n) VALUES (-9)",
        "MERGE INTO checked USING (SELECT 9 AS k) ON n = k WHEN NOT MATCHED BY SOURCE THEN UPDATE SET s = 'abcd'",
    ],
)
def test_constraints_hold_for_every_statement_that_writes(sql, statement):
    """CHECK and the length of a VARCHAR, whichever statement would break them; nothing is written."""
    sql("CREATE TABLE checked (n INT, s VARCHAR(3))")
    sql("ALTER TABLE checked ADD CONSTRAINT positive CHECK (n > 0)")
    sql("INSERT INTO checked VALUES (1, 'a'), (2, NULL)")

    assert sql.refused(statement)[0] in {"DELTA_VIOLATE_CONSTRAINT_WITH_VALUES", "EXCEED_LIMIT_LENGTH"}
    assert [(1, "a"), (2, None)] == sql("SELECT * FROM checked ORDER BY n")
    assert [(2,)] == sql("UPDATE checked SET n = n + 1")


def test_several_source_rows_may_match_where_only_one_of_them_changes_a_row(table):
    """The conditions of the clauses count, not that of ON alone; a kept row stays once."""
    source = "(SELECT id, v FROM VALUES (1, 'x'), (1, 'y'), (2, 'z'), (2, 'z') r(id, v)) s"

    table(f"MERGE INTO t USING {source} ON t.id = s.id WHEN MATCHED AND s.v = 'x' THEN UPDATE SET v = s.v")

    assert [(1, "x"), (2, "b"), (3, None)] == table("SELECT * FROM t ORDER BY id")


def test_generated_columns_follow_an_update(sql):
    """By UPDATE with a subquery and by MERGE."""
    sql("CREATE TABLE g (a INT, b INT GENERATED ALWAYS AS (a + 1))")
    sql("INSERT INTO g (a) VALUES (1), (5)")

    sql("UPDATE g SET a = (SELECT 7) WHERE a = 1")
    sql("MERGE INTO g USING (SELECT 5 AS a) s ON g.a = s.a WHEN MATCHED THEN UPDATE SET a = 50")

    assert [(7, 8), (50, 51)] == sql("SELECT * FROM g ORDER BY a")


def test_a_row_deleted_twice_counts_once(table):
    """Several source rows may delete one row; it is counted once."""
    source = "(SELECT id FROM VALUES (1), (1), (2) r(id)) s"

    assert [(2, 0, 2, 0)] == table(f"MERGE INTO t USING {source} ON t.id = s.id WHEN MATCHED THEN DELETE")
    assert [(3, None)] == table("SELECT * FROM t")
