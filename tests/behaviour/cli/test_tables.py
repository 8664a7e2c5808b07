"""``lakewire tables``: what there is, how it is made, what has changed."""

import json

import pytest


@pytest.fixture
def orders(home):
    """A table of three versions: made, one row, two rows of which one was changed."""
    table = home.delta.create_table(
        "orders", "id BIGINT NOT NULL, amount DECIMAL(10,2) COMMENT 'EUR'", properties={"team": "sales"}, comment="all"
    )
    table.write([{"id": 1, "amount": 1}])
    table.upsert([{"id": 1, "amount": 2}, {"id": 2, "amount": 3}], on="id")
    return table


def test_tables_are_listed(lakewire, home, orders):
    """Tables and views of a schema come with type and owner; that of the settings, if none is named."""
    home.sql.execute("CREATE VIEW orders_view AS SELECT id FROM orders")

    listed = json.loads(lakewire("tables", "list", "--json").stdout)

    assert [(orders.name.full_name, "MANAGED"), (f"{orders.name.full_name}_view", "VIEW")] == [
        (table["name"], table["type"]) for table in listed
    ]
    named = lakewire("tables", "list", f"main.{home.config.schema}", "--limit", 1)
    assert ["name", "type", "format", "owner", "comment"] == named.stdout.splitlines()[0].split()
    assert 2 == len(named.stdout.splitlines())


def test_a_schema_that_there_is_not_is_an_error(lakewire):
    """Nothing is printed for a schema that does not exist, and the exit code is 1."""
    done = lakewire("tables", "list", "main.nothing_here")

    assert ("", 1) == (done.stdout, done.returncode)
    assert "nothing_here" in done.stderr


def test_a_table_is_shown(lakewire, orders):
    """Facts, columns and properties are three blocks, of which the first has size and version."""
    facts, columns, properties = lakewire("tables", "show", "orders").stdout.split("\n\n")

    assert f"name      {orders.name.full_name}" == facts.splitlines()[0]
    assert "version   2" in facts.splitlines()
    assert "size " in facts
    assert ["amount", "decimal(10,2)", "True", "EUR"] == columns.splitlines()[2].split()
    assert "team      sales" in properties.splitlines()


def test_a_table_is_shown_as_json(lakewire, orders):
    """A program gets one object, with the size in bytes."""
    shown = json.loads(lakewire("tables", "show", "orders", "--json").stdout)

    assert (orders.name.full_name, 2, "all") == (shown["name"], shown["version"], shown["comment"])
    assert shown["size_bytes"] > 0
    assert ["id", "amount"] == [column["column"] for column in shown["columns"]]
    assert "sales" == shown["properties"]["team"]


def test_a_view_is_shown(lakewire, home, orders):
    """A view has its query, and neither size nor version."""
    home.sql.execute(f"CREATE VIEW ids AS SELECT id FROM {orders.name}")

    shown = json.loads(lakewire("tables", "show", "ids", "--json").stdout)

    assert "SELECT id" in shown["query"]
    assert not {"version", "size_bytes"} & shown.keys()


def test_the_history_is_newest_first(lakewire, orders):
    """Each commit is a line, and an object with all that the warehouse says of it."""
    lines = lakewire("tables", "history", "orders").stdout.splitlines()
    newest = json.loads(lakewire("tables", "history", "orders", "--limit", 1, "--json").stdout)

    assert ["version", "2", "1", "0"] == [line.split()[0] for line in lines]
    assert [(2, "MERGE")] == [(commit["version"], commit["operation"]) for commit in newest]
    assert "operationMetrics" in newest[0]


def test_versions_are_compared(lakewire, orders):
    """The rows that came, went and changed are counted; with --rows they are printed."""
    counted = json.loads(lakewire("tables", "diff", "orders", "--from", 1, "--on", "id", "--json").stdout)
    rows = lakewire("tables", "diff", "orders", "--from", 0, "--to", 1, "--rows")

    assert {"columns": [], "rows": {"inserted": 1, "deleted": 0, "updated": 1}} == counted
    assert ["id  amount  _change_type", "1   1.00    insert"] == rows.stdout.splitlines()


def test_columns_of_versions_are_compared(lakewire, orders):
    """A column that came is named, and rows are compared by those that both versions have."""
    with orders.update_schema() as change:
        change.add_column("note", "STRING")

    done = lakewire("tables", "diff", "orders", "--from", 2, "--json")

    assert [{"column": "note", "before": None, "after": "string"}] == json.loads(done.stdout)["columns"]
    assert {"inserted": 0, "deleted": 0} == json.loads(done.stdout)["rows"]
    assert "columns that both versions have" in done.stderr


def test_two_tables_are_compared(lakewire, home, orders):
    """Columns that differ are named with both types, and the rows of each table are counted."""
    other = home.delta.create_table("other", "id INT, amount DECIMAL(10,2)")

    found = json.loads(lakewire("tables", "diff", "orders", "other", "--json").stdout)

    assert [{"column": "id", "before": "bigint", "after": "int"}] == found["columns"]
    assert {orders.name.full_name: 2, other.name.full_name: 0} == found["rows"]


@pytest.mark.parametrize("words", [(), ("other", "--from", "1")])
def test_a_comparison_needs_one_other_side(lakewire, words):
    """Neither a version nor a table, or both, is a wrong call."""
    assert 2 == lakewire("tables", "diff", "orders", *words).returncode


def test_advice_says_what_to_do(lakewire, home):
    """A table that needs something has the call and the reason; one that needs nothing says so on standard error."""
    properties = {"delta.deletedFileRetentionDuration": "interval 1 hours"}
    home.delta.create_table("hasty", "id BIGINT", properties=properties)
    home.delta.create_table("fine", "id BIGINT")

    hints = json.loads(lakewire("tables", "advice", "hasty", "--json").stdout)
    fine = lakewire("tables", "advice", "fine")

    assert ["retention"] == [hint["topic"] for hint in hints]
    assert "set_properties" in hints[0]["call"]
    assert ("", "nothing to do\n") == (fine.stdout, fine.stderr)


@pytest.mark.parametrize("words", [("show",), ("history",), ("advice",), ("diff", "--from", "0")])
def test_a_table_that_there_is_not_is_an_error(lakewire, words):
    """The exit code is 1, standard output is empty, and the table is named."""
    done = lakewire("tables", words[0], "missing", *words[1:])

    assert ("", 1) == (done.stdout, done.returncode)
    assert "missing" in done.stderr


def test_a_name_that_cannot_be_is_not_tried(lakewire):
    """A name of four parts ends with 2."""
    assert 2 == lakewire("tables", "history", "a.b.c.d").returncode
