"""Data that stays in the warehouse: queries, tables and versions as the source of writes and merges."""

import pytest

from lakewire import errors
from lakewire.sql import Statement, expr


@pytest.fixture
def bronze(home):
    """A table with two versions."""
    table = home.delta.create_table("bronze", "id BIGINT NOT NULL, name STRING, day DATE")
    table.write([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}])
    table.write([{"id": 3, "name": "c"}])
    return table


@pytest.fixture
def silver(home):
    return home.delta.create_table("silver", "name STRING, id BIGINT NOT NULL, day DATE")


def found(table):
    return sorted((row["id"], row["name"]) for row in table.read().to_dicts())


ALL = [(1, "a"), (2, "b"), (3, "c")]
SOURCES = {
    "statement": lambda _home, _t: Statement("SELECT * FROM bronze WHERE id < :most -- all", {"most": 9}),
    "select": lambda home, _t: home.sql.select().from_table("bronze").where("id < :most", most=9),
    "table": lambda _home, t: t,
    "version": lambda _home, t: t.at(version=2),
}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("mode", ["append", "overwrite", "create", "replace"])
def test_a_query_is_written_by_name(home, bronze, silver, source, mode):
    """Columns go by their names, in one commit."""
    result = silver.write(SOURCES[source](home, bronze), mode=mode)

    assert (3, ALL, 1) == (result.rows, found(silver), silver.version())


@pytest.mark.parametrize("mode", ["error_if_exists", "create", "replace"])
def test_a_table_is_made_of_a_query(home, bronze, mode):
    """With its schema."""
    made = home.delta.table("made")

    made.write(bronze.at(version=1), mode=mode)

    assert ([(1, "a"), (2, "b")], ["id", "name", "day"]) == (found(made), list(made.schema().names))


def test_rows_are_replaced_by_those_of_a_query(home, bronze, silver):
    """Those that meet a condition, or share values with the new ones."""
    silver.write([{"id": 3, "name": "old"}, {"id": 4, "name": "stays"}])

    silver.write(
        Statement("SELECT id, name FROM bronze WHERE id = :one", {"one": 3}),
        mode="overwrite",
        replace_where="id = :least",
        parameters={"least": 3},
    )
    assert [(3, "c"), (4, "stays")] == found(silver)
    with pytest.raises(errors.SqlError):
        silver.write(bronze, mode="overwrite", replace_where="id = 3")
    with pytest.raises(errors.InvalidArgumentError, match="'x' is one of the query"):
        silver.write(
            Statement("SELECT :x AS id", {"x": 3}), mode="overwrite", replace_where="id = :x", parameters={"x": 3}
        )


def test_a_query_is_merged(home, bronze, silver):
    """All columns of the query, by name; keys that are NULL match, and none is matched twice."""
    silver.write([{"id": 3, "name": "old", "day": "2026-01-01"}], cast=True)

    result = silver.upsert(home.sql.select("id", "name").from_table("bronze"), "id")
    again = silver.merge(bronze, "id").when_matched_update({"name": expr("s.name || :end")}).execute

    assert (1, 2, ALL) == (result.updated, result.inserted, found(silver))
    assert "2026-01-01" == str(silver.read(where="id = 3", columns=["day"]).scalar())
    with pytest.raises(errors.SqlError):
        again()
    with pytest.raises(errors.MergeKeyError):
        silver.upsert(Statement("SELECT 1L AS id, 'x' AS name UNION ALL SELECT 1L, 'y'"), "id")
    with pytest.raises(errors.InvalidArgumentError, match="the data has no column 'key'"):
        silver.upsert(bronze, "key")
    with pytest.raises(errors.SchemaMismatchError, match='schema_mode="evolve" adds it'):
        silver.upsert(Statement("SELECT 1L AS id, 2 AS unknown"), "id")
    assert ALL == found(silver)


def test_a_merge_of_a_query_adds_columns(home, bronze, silver):
    """With schema evolution."""
    result = silver.upsert(Statement("SELECT id, name, id * 2 AS twice FROM bronze"), "id", schema_mode="evolve")

    assert (3, 12) == (result.inserted, home.sql.execute("SELECT sum(twice) FROM silver").scalar())


@pytest.mark.parametrize("data", [Statement("DROP TABLE bronze"), Statement("INSERT INTO bronze SELECT 1")])
@pytest.mark.parametrize("call", [lambda t, d: t.write(d), lambda t, d: t.merge(d, "id")])
def test_what_is_no_query_is_refused(silver, sent, data, call):
    """Before anything is sent."""
    sent.clear()

    with pytest.raises(errors.InvalidArgumentError, match="is no query; accepted is SELECT"):
        call(silver, data)

    assert [] == sent


def test_options_of_rows_do_not_go_with_a_query(silver, bronze):
    """There is nothing to stage."""
    for options in ({"staging": "volume"}, {"columns": ["a"]}, {"batch_id": "b"}, {"on_progress": print}):
        with pytest.raises(errors.InvalidArgumentError, match="data: is a query"):
            silver.write(bronze, **options)


def test_a_dry_run_shows_the_statement(bronze, silver, sent):
    """The query is part of it."""
    sent.clear()

    (statement,) = silver.write(bronze, dry_run=True)

    assert statement.text.startswith("INSERT INTO ")
    assert statement.text.endswith(
        "BY NAME SELECT * FROM (SELECT * FROM " + bronze.name.sql() + "\n) AS lakewire_query"
    )
    assert [] == sent


def test_modes_that_make_tables(home):
    """``create`` appends where there is a table; ``replace`` and schema_mode="overwrite" put another there."""
    table = home.delta.table("t")

    for _ in range(2):
        table.write([{"id": 1}], mode="create")
    assert [1, 1] == [row["id"] for row in table.read().to_dicts()]
    table.write([{"key": "a"}], mode="replace")
    assert [{"key": "a"}] == table.read().to_dicts()
    table.write([{"n": 1.5}], mode="overwrite", schema_mode="overwrite")
    assert ([{"n": 1.5}], 3) == (table.read().to_dicts(), table.version())
    home.delta.table("new").write([{"n": 1.5}], mode="replace")
    assert 1 == home.delta.table("new").read().total_row_count


@pytest.mark.parametrize(
    "options",
    [
        {"replace_using": ["id"]},
        {"replace_where": "id = 1"},
        {"schema_mode": "overwrite"},
        {"schema_mode": "overwrite", "mode": "overwrite", "replace_where": "true"},
        {"mode": "overwrite", "replace_where": "true", "replace_using": "id"},
        {"mode": "upsert"},
        {"schema_mode": "loose"},
        {"parameters": {"a": 1}},
    ],
    ids=str,
)
def test_what_does_not_go_together_is_refused(silver, sent, options):
    """Before anything is sent; the error names the argument."""
    sent.clear()

    with pytest.raises(errors.InvalidArgumentError, match=r"mode|replace_|parameters"):
        silver.write([{"id": 1}], **options)

    assert [] == sent
