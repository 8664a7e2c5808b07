"""Masks, row filters, tags and properties of a table, as calls."""

import pytest

from lakewire import errors


@pytest.fixture
def table(home):
    """A table with two rows, and functions for it."""
    home.sql.execute("CREATE FUNCTION hidden(v STRING) RETURN '***'")
    home.sql.execute("CREATE FUNCTION hidden_for(v STRING, n INT) RETURN concat('*', n)")
    home.sql.execute("CREATE FUNCTION large(n INT) RETURN n > 1")
    made = home.delta.create_table("t", "v STRING, n INT")
    made.write([{"v": "a", "n": 1}, {"v": "b", "n": 2}])
    return made


def rows(table):
    return sorted(map(tuple, table.read().rows()))


def test_masks_come_and_go(table):
    """Readers see what the function returns, with and without other columns."""
    table.set_mask("v", "hidden")
    assert [("***", 1), ("***", 2)] == rows(table)
    table.set_mask("v", f"main.{table.name.schema}.hidden_for", using="n")
    assert [("*1", 1), ("*2", 2)] == rows(table)

    table.drop_mask("v")

    assert [("a", 1), ("b", 2)] == rows(table)


def test_row_filters_come_and_go(table):
    """Readers see the rows for which the function returns true."""
    table.set_row_filter("large", on=["n"])
    assert [("b", 2)] == rows(table)

    table.drop_row_filter()

    assert 2 == len(rows(table))


def test_tags_come_and_go(home, table):
    """Of the table and of a column."""
    table.set_tags({"team": "it's", "old": ""})
    table.set_tags({"pii": "name"}, column="v")
    table.unset_tags("old")

    query = (
        "SELECT tag_name, tag_value FROM main.information_schema.{} WHERE schema_name = :schema AND table_name = 't'"
    )

    def tags(of):
        return list(map(tuple, home.sql.execute(query.format(of), {"schema": home.config.schema}).rows()))

    assert ([("team", "it's")], [("pii", "name")]) == (tags("table_tags"), tags("column_tags"))
    table.unset_tags(["pii"], column="v")
    assert [] == tags("column_tags")


def test_properties_come_and_go(home, table):
    """One that is not there may be taken away."""
    table.set_properties({"delta.appendOnly": "true", "k": "v"})
    table.unset_properties(["delta.appendOnly", "missing"])

    found = home.catalog.tables.get(table.name.full_name).properties
    assert ("v", False) == (found["k"], "delta.appendOnly" in found)


def test_the_owner_changes(home, table):
    """It is known to the catalog."""
    table.set_owner("admins")

    assert "admins" == home.catalog.tables.get(table.name.full_name).owner


def test_a_renamed_table_has_its_rows(home, table):
    """It is returned by its new name, and gone by the old one."""
    assert [f"ALTER TABLE {table.name.sql()} RENAME TO {home.delta.table('u').name.sql()}"] == [
        each.text for each in table.rename("u", dry_run=True)
    ]

    renamed = table.rename("u")

    assert (home.delta.table("u"), 2) == (renamed, len(rows(renamed)))
    with pytest.raises(errors.TableNotFoundError):
        table.read()


def test_dry_runs_show_what_runs(table, sent):
    """The same statements, and nothing is sent."""
    calls = [
        (lambda **o: table.set_mask("v", "m", using=["n"], **o), "ALTER COLUMN `v` SET MASK `m` USING COLUMNS (`n`)"),
        (lambda **o: table.drop_mask("v", **o), "ALTER COLUMN `v` DROP MASK"),
        (lambda **o: table.set_row_filter("f", on="n", **o), "SET ROW FILTER `f` ON (`n`)"),
        (table.drop_row_filter, "DROP ROW FILTER"),
        (lambda **o: table.set_tags({"k": "v"}, **o), "SET TAGS ('k' = 'v')"),
        (lambda **o: table.unset_tags("k", column="v", **o), "ALTER COLUMN `v` UNSET TAGS ('k')"),
        (lambda **o: table.set_properties({"k": "v"}, **o), "SET TBLPROPERTIES ('k' = 'v')"),
        (lambda **o: table.unset_properties("k", **o), "UNSET TBLPROPERTIES IF EXISTS ('k')"),
        (lambda **o: table.set_owner("a", **o), "SET OWNER TO `a`"),
        (lambda **o: table.drop_feature("f", truncate_history=True, **o), "DROP FEATURE `f` TRUNCATE HISTORY"),
    ]
    sent.clear()

    for call, text in calls:
        assert [f"ALTER TABLE {table.name.sql()} {text}"] == [each.text for each in call(dry_run=True)]
        with pytest.raises(errors.InvalidArgumentError, match="dry_run"):
            call(dry_run="yes")
    assert [] == sent
    assert ["SET TAGS ('k' = 'v')"] == [
        each.text.removeprefix(f"ALTER TABLE {table.name.sql()} ") for each in table.set_tags({"k": "v"})
    ]


def test_policies_that_cannot_be_are_refused(table):
    """By the name of the argument here, by their class where only the warehouse knows."""
    with pytest.raises(errors.InvalidArgumentError, match="function: 5"):
        table.set_mask("v", 5)
    with pytest.raises(errors.InvalidArgumentError, match="using: 5"):
        table.set_mask("v", "hidden", using=5)
    with pytest.raises(errors.SqlError, match="missing"):
        table.set_row_filter("missing", on="n")
    with pytest.raises(errors.SqlError):
        table.set_mask("nope", "hidden")


def test_a_table_that_is_dropped_is_gone(home):
    """It exists before and not after; one that is not there is an error, unless it may be missing."""
    table = home.delta.create_table("short_lived", "id BIGINT")
    assert table.exists()

    assert [f"DROP TABLE {table.name.sql()}"] == [each.text for each in table.drop(dry_run=True)]
    assert table.exists()
    assert [f"DROP TABLE {table.name.sql()}"] == [each.text for each in table.drop()]

    assert not table.exists()
    with pytest.raises(errors.TableNotFoundError):
        table.drop()
    assert [f"DROP TABLE IF EXISTS {table.name.sql()}"] == [each.text for each in table.drop(missing_ok=True)]
    assert not home.delta.table("nowhere.t").exists()


def test_a_table_that_was_dropped_can_be_brought_back(home):
    """By the one statement for it, which Databricks has and the local workspace refuses by name."""
    table = home.delta.table("short_lived")

    assert [f"UNDROP TABLE {table.name.sql()}"] == [each.text for each in table.undrop(dry_run=True)]
    assert ["UNDROP TABLE WITH ID '6d-e'"] == [each.text for each in table.undrop(table_id="6d-e", dry_run=True)]
    with pytest.raises(errors.SqlError, match="UNDROP"):
        table.undrop()
