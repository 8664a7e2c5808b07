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
        ("(SELECT 1 AS id) s", "WHEN MATCHED THEN UPDATE SET nope = 1", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("(SELECT 1 AS x) s", "WHEN MATCHED THEN DELETE", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("nope s", "WHEN MATCHED THEN DELETE", "TABLE_OR_VIEW_NOT_FOUND"),
        ("(SELECT 1 AS id) s", "", "PARSE_SYNTAX_ERROR"),
        ("(SELECT 1 AS id) s", "WHEN MATCHED AND t.id IN (SELECT 1) THEN DELETE", "UNSUPPORTED_FEATURE"),
        (
            "(SELECT 1 AS id, DATE'2024-01-01' AS d) s",
            "WHEN NOT MATCHED THEN INSERT (id) VALUES (s.d)",
            "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
        ),
        (
            "(SELECT 1 AS id, DATE'2024-01-01' AS v, 1 AS n) s",
            "EVOLVE WHEN MATCHED THEN UPDATE SET *",
            "UNSUPPORTED_FEATURE",
        ),
    ],
)
def test_bad_merges_write_nothing(table, source, clauses, error_class):
    """A refused MERGE names its class and leaves the table at its version."""
    evolution = "WITH SCHEMA EVOLUTION " if clauses.startswith("EVOLVE") else ""
    statement = f"MERGE {evolution}INTO t USING {source} ON t.id = s.id {clauses.removeprefix('EVOLVE')}"

    assert error_class == table.refused(statement)[0]
    assert 1 == table.delta("t").version()


def test_a_merge_that_assigns_a_variant_is_refused_or_right(sql, engine):
    """Sail would fail in words of its own; Spark assigns it."""
    sql("CREATE TABLE variants (id INT, v VARIANT)")
    merge = "MERGE INTO variants t USING (SELECT 1 AS id, PARSE_JSON('1') AS v) s ON t.id = s.id "

    statement = f"{merge} WHEN NOT MATCHED THEN INSERT (id, v) VALUES (s.id, s.v)"
    if not engine.profile.merges_variants:
        assert "UNSUPPORTED_FEATURE" == sql.refused(statement)[0]
        return
    sql(statement)
    assert [(1, "1")] == sql("SELECT * FROM variants")


def test_a_row_deleted_twice_counts_once(table):
    """Several source rows may delete one row; it is counted once."""
    source = "(SELECT id FROM VALUES (1), (1), (2) r(id)) s"

    assert [(2, 0, 2, 0)] == table(f"MERGE INTO t USING {source} ON t.id = s.id WHEN MATCHED THEN DELETE")
    assert [(3, None)] == table("SELECT * FROM t")
