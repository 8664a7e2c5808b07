"""
Names that do not exist, and the suggested ones.
"""

import pytest

from lakewire_local.errors import LocalError


@pytest.fixture
def tables(sql):
    """Tables and a view: ``orders``, ``customers``, ``labels``."""
    sql("CREATE TABLE orders (id INT, name STRING, amount DOUBLE, address STRUCT<street: STRING, zip: STRING>)")
    sql("CREATE TABLE customers (number INT, city STRING)")
    sql("CREATE VIEW labels AS SELECT id, name AS label FROM orders")
    return sql


def message(sql, statement):
    """Return the message of the refusal of a statement."""
    with pytest.raises(LocalError) as caught:
        sql(statement)
    return caught.value.message


@pytest.mark.parametrize(
    ("statement", "name", "first"),
    [
        ("SELECT nme FROM orders", "`nme`", "`name`"),
        ("SELECT o.nme FROM orders o", "`o`.`nme`", "`name`"),
        ("SELECT NME FROM orders", "`NME`", "`name`"),
        ("SELECT lable FROM labels", "`lable`", "`label`"),
        ("SELECT id FROM orders JOIN customers c ON id = c.numbr", "`c`.`numbr`", "`number`"),
        ("WITH c AS (SELECT id AS total FROM orders) SELECT totl FROM c", "`totl`", "`total`"),
        ("DELETE FROM orders WHERE amont = 1", "`amont`", "`amount`"),
        ("UPDATE orders SET amont = 1", "`amont`", "`amount`"),
        ("INSERT INTO orders (amont) VALUES (1)", "`amont`", "`amount`"),
        ("INSERT INTO orders (id) SELECT numbr FROM customers", "`numbr`", "`number`"),
        ("CREATE TABLE copy AS SELECT amont FROM orders", "`amont`", "`amount`"),
        ("OPTIMIZE orders ZORDER BY (amont)", "`amont`", "`amount`"),
        ("DESCRIBE TABLE orders amont", "`amont`", "`amount`"),
        ("ALTER TABLE orders ALTER COLUMN amont COMMENT 'x'", "`amont`", "`amount`"),
    ],
)
def test_a_misspelt_column_names_the_nearest(tables, statement, name, first):
    """The existing columns are named, the most similar first; internal names are not."""
    found = message(tables, statement)

    assert found.startswith(
        "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name "
        f"{name} cannot be resolved"
    )
    assert f". Did you mean one of the following? [{first}" in found
    assert "lakewire" not in found
    assert "]. SQLSTATE: 42703" in found


def test_a_misspelt_column_of_a_merge_names_the_nearest(tables):
    """In the words of Delta."""
    found = message(tables, "MERGE INTO orders t USING customers s ON t.id = s.numbr WHEN MATCHED THEN DELETE")

    assert found.startswith(
        "[DELTA_MERGE_UNRESOLVED_EXPRESSION] Cannot resolve `s`.`numbr` in MERGE. Did you mean one of the following? "
        "[`number`"
    )
    assert "]. SQLSTATE: 42601" in found


def test_without_columns_nothing_is_suggested(sql):
    """Without a relation there is nothing to suggest."""
    assert ("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703") == sql.refused("SELECT x")


def test_columns_of_values_are_suggested(sql):
    """VALUES have columns as a table has."""
    assert ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703") == sql.refused("SELECT x FROM (VALUES (1)) AS v (y)")


def test_a_misspelt_field_names_those_of_its_struct(tables):
    """The error of an unknown field lists the fields of its struct."""
    expected = "[FIELD_NOT_FOUND] No such struct field `stret` in `street`, `zip`. SQLSTATE: 42704"

    assert expected == message(tables, "SELECT address.stret FROM orders")
    assert ("FIELD_NOT_FOUND", "42704") == tables.refused("SELECT struct(id).x FROM orders")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM {}",
        "SELECT * FROM customers JOIN {} ON true",
        "INSERT INTO {} VALUES (1)",
        "DELETE FROM {}",
        "UPDATE {} SET id = 1",
        "MERGE INTO customers USING {} s ON true WHEN MATCHED THEN DELETE",
        "DROP TABLE {}",
        "DESCRIBE {}",
        "ALTER TABLE {} ADD COLUMN x INT",
        "CREATE TABLE copy AS SELECT * FROM {}",
        "SELECT * FROM {} VERSION AS OF 1",
    ],
)
@pytest.mark.parametrize("written", ["ordes", "{schema}.ordes", "main.{schema}.ordes"])
def test_a_misspelt_table_names_the_nearest(tables, statement, written):
    """The error has the full name of the table, and those of similar ones."""
    schema = f"`main`.`{tables.schema}`"
    found = message(tables, statement.format(written.format(schema=tables.schema)))

    assert (
        f"[TABLE_OR_VIEW_NOT_FOUND] The table or view {schema}.`ordes` cannot be found. Verify the spelling and "
        f"correctness of the schema and catalog. Did you mean one of the following? [{schema}.`orders`"
    ) in found


def test_a_table_of_a_misspelt_schema_is_found(tables):
    """The whole name is compared, part by part."""
    found = message(tables, f"SELECT * FROM mian.{tables.schema}.orders")

    assert f"`mian`.`{tables.schema}`.`orders` cannot be found" in found
    assert f"`main`.`{tables.schema}`.`orders`" in found


def test_a_missing_schema_or_catalog_names_those_there_are(sql):
    """SCHEMA_NOT_FOUND lists the schemas of the catalog, the most similar first; so for catalogs."""
    name = sql.schema

    assert (
        f"[SCHEMA_NOT_FOUND] The schema `main`.`{name}x` cannot be found. Verify the spelling and correctness of the "
        f"schema and catalog. Did you mean one of the following? [`main`.`{name}`"
    ) in message(sql, f"SHOW TABLES IN {name}x")
    assert message(sql, "SHOW TABLES IN mian.s").startswith(
        "[NO_SUCH_CATALOG_EXCEPTION] Catalog 'mian' was not found. Did you mean one of the following? [`main`"
    )


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("SELECT\n  nme FROM orders", "; line 2 pos 2"),
        ("SELECT id, o.nope FROM orders AS o", "; line 1 pos 11"),
        ("SELECT * FROM orders JOIN `nowhere` ON true", "; line 1 pos 26"),
        ("INSERT INTO customers SELECT nope, 'x' FROM orders", "; line 1 pos 29"),
        ("SELECT id + no_such_function(id) FROM orders", "; line 1 pos 12"),
        ("BEGIN SELECT 1; SELECT nope; END", "; line 1 pos 23"),
        ("SELECT id FROM labels WHERE nope = 1", "; line 1 pos 28"),
        ("UPDATE orders SET id = nope + 1 WHERE id = 1", "; line 1 pos 23"),
        ("UPDATE orders\n SET `nope` = 1", "; line 2 pos 5"),
        ("DELETE FROM orders AS o WHERE o.Nope = 1", "; line 1 pos 30"),
        ("DELETE FROM orders WHERE id IN (SELECT id FROM default.nope)", "; line 1 pos 47"),
        ("MERGE INTO orders o USING labels l ON o.id = l.nope WHEN MATCHED THEN DELETE", "; line 1 pos 45"),
    ],
)
def test_a_name_that_stands_for_nothing_has_a_place(tables, statement, place):
    """Line and position in the statement as it came, as a warehouse names them."""
    assert message(tables, statement).endswith(place)


def test_what_is_kept_elsewhere_has_no_place_of_its_own(tables):
    """A view whose table is gone: the name is in the text of the view, and the statement names the view."""
    tables("DROP TABLE orders")

    found = message(tables, "SELECT * FROM range(1) JOIN labels")

    assert "orders" in found
    assert "pos" not in found or found.endswith("; line 1 pos 28")
