"""Lineage of tables and columns, as statements have made it."""

import uuid

import pytest

from lakewire import errors
from tests.support.principals import Somebody


@pytest.fixture
def schema(client):
    name = f"main.l{uuid.uuid4().hex[:8]}"
    client.catalog.schemas.create(name)
    for text in (
        "CREATE TABLE {s}.orders (id INT, customer INT, amount DECIMAL(9, 2))",
        "CREATE TABLE {s}.customers (id INT, name STRING)",
        "INSERT INTO {s}.orders VALUES (1, 1, 5)",
    ):
        client.sql.execute(text.format(s=name))
    yield name
    client.catalog.schemas.delete(name, cascade=True)


def names(nodes, schema):
    return sorted(str(node).removeprefix(f"{schema}.") for node in nodes)


IDS = "CREATE TABLE {s}.t (id INT)"
MERGE = "MERGE INTO {s}.t USING {s}.orders o ON t.id = o.id WHEN NOT MATCHED THEN INSERT (id) VALUES (o.id)"
JOIN = "CREATE VIEW {s}.t AS SELECT o.id FROM {s}.orders o JOIN {s}.customers c ON o.customer = c.id"


@pytest.mark.parametrize(
    ("statements", "sources"),
    [
        (["CREATE TABLE {s}.t AS SELECT * FROM {s}.orders"], ["orders"]),
        ([JOIN], ["customers", "orders"]),
        (["CREATE TABLE {s}.t CLONE {s}.orders"], ["orders"]),
        ([IDS, "INSERT INTO {s}.t SELECT id FROM {s}.orders WHERE id IN (SELECT id FROM {s}.t)"], ["orders"]),
        ([IDS, MERGE], ["orders"]),
        ([IDS, "UPDATE {s}.t SET id = (SELECT max(id) FROM {s}.customers)"], ["customers"]),
        ([IDS, "INSERT INTO {s}.t VALUES (1)", "DELETE FROM {s}.t WHERE id > 7"], []),
        (["CREATE VIEW {s}.v AS SELECT id FROM {s}.orders", "CREATE TABLE {s}.t AS SELECT * FROM {s}.v"], ["v"]),
    ],
)
def test_a_table_is_filled_from_what_was_read_by_name(client, schema, statements, sources):
    """Both ways; a view is before the table that was filled from it, not what the view reads."""
    for text in statements:
        client.sql.execute(text.format(s=schema))

    assert sources == names(client.catalog.lineage.table(f"{schema}.t").upstream, schema)
    for source in sources:
        assert "t" in names(client.catalog.lineage.table(f"{schema}.{source}").downstream, schema)


def test_columns_come_from_columns(client, schema):
    """Through joins, expressions, common tables, stars, lists of columns and names."""
    run, of = client.sql.execute, client.catalog.lineage.column
    run(
        f"CREATE TABLE {schema}.t AS WITH big AS (SELECT * FROM {schema}.orders WHERE amount > 1) "
        f"SELECT b.id, upper(c.name) AS who, b.amount * 2 + b.id AS total FROM big b, {schema}.customers c"
    )
    run(f"INSERT INTO {schema}.t (who, id) SELECT name, customer FROM {schema}.customers, {schema}.orders")
    run(f"INSERT INTO {schema}.t BY NAME SELECT customer AS total, id FROM {schema}.orders")
    run(f"CREATE VIEW {schema}.w (a, b) AS SELECT who, total FROM {schema}.t")

    assert ["orders.customer", "orders.id"] == names(of(f"{schema}.t", "ID").upstream, schema)
    assert ["customers.name"] == names(of(f"{schema}.t", "who").upstream, schema)
    assert ["orders.amount", "orders.customer", "orders.id"] == names(of(f"{schema}.t", "total").upstream, schema)
    assert ["w.a"] == names(of(f"{schema}.t", "who").downstream, schema)
    assert ["t.total"] == names(of(f"{schema}.orders", "amount").downstream, schema)
    assert ["t.total"] == names(of(f"{schema}.w", "b").upstream, schema)
    assert (("TABLE", f"{schema}.t"),) == tuple((node.kind, node.name) for node in of(f"{schema}.w", "a").upstream)


def test_statements_of_a_script_have_each_their_own(client, schema):
    """What one reads is not before what another fills."""
    first, second = f"SELECT * FROM {schema}.orders", f"SELECT * FROM {schema}.customers"
    client.sql.execute_script(f"CREATE TABLE {schema}.a AS {first}; CREATE TABLE {schema}.b AS {second}")
    client.sql.execute(f"BEGIN INSERT INTO {schema}.a {first}; INSERT INTO {schema}.b {second}; END")

    assert ["orders"] == names(client.catalog.lineage.table(f"{schema}.a").upstream, schema)
    assert ["customers"] == names(client.catalog.lineage.table(f"{schema}.b").upstream, schema)


def test_what_may_not_be_seen_is_left_out(client, schema):
    """As are tables that are gone; names are those of today."""
    for name in ("a", "b"):
        client.sql.execute(f"CREATE TABLE {schema}.{name} AS SELECT * FROM {schema}.orders")
    somebody, grants = Somebody(client), client.catalog.grants
    for name, privilege in (("main", "USE CATALOG"), (schema, "USE SCHEMA"), (f"{schema}.a", "SELECT")):
        grants.grant(name, somebody.name, privilege)
    lineage = somebody.client.catalog.lineage

    assert () == lineage.table(f"{schema}.a").upstream == lineage.column(f"{schema}.a", "id").upstream
    with pytest.raises(errors.PermissionDeniedError):
        lineage.table(f"{schema}.orders")
    grants.grant(f"{schema}.orders", somebody.name, "SELECT")
    assert ["a"] == names(lineage.table(f"{schema}.orders").downstream, schema)
    somebody.client.close()
    client.sql.execute(f"ALTER TABLE {schema}.a RENAME TO {schema}.c")
    client.sql.execute(f"DROP TABLE {schema}.b")
    assert ["c"] == names(client.catalog.lineage.table(f"{schema}.orders").downstream, schema)


def test_a_table_or_column_that_is_not_there_is_an_error(client, schema):
    """As everywhere else."""
    with pytest.raises(errors.NotFoundError):
        client.catalog.lineage.table(f"{schema}.nothing")
    with pytest.raises(errors.NotFoundError, match="Column 'x'"):
        client.catalog.lineage.column(f"{schema}.orders", "x")
    with pytest.raises(errors.InvalidNameError):
        client.catalog.lineage.column(f"{schema}.orders", "")
