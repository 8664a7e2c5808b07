"""Every name that Unity Catalog or Delta allows works everywhere, and no name or value changes a statement."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire.schema.names import quote_identifier
from lakewire.sql import expr

OBJECT_NAMES = [
    "my-table",
    "it's",
    'say"hi"',
    "a`b",
    "naïve",
    "日本語",
    "select",
    "1st",
    "50%",
    "x;y",
    "--",
    "$(x)",
    "{a}",
    "a,b=c",
]
COLUMN_NAMES = [
    "a-b", "it's", 'say "hi"', "back`tick", "naïve", "日本語", "select", "1st", "a b", "a,b;c", "{x}", "(y)", "a=b",
    "tab\there", "new\nline", "a.b", "%s", ":id", "$x", "ID2", "--", "/* */", "c0", "😀",
]  # fmt: skip
_columns = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(" ,;{}()\n\t=.`'\"\\$:-"), min_size=1, max_size=10
)

_values = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("name", OBJECT_NAMES)
def test_a_table_can_have_any_name_unity_catalog_allows(home, name):
    """Create, write, merge, read, history and detail work whatever the name, given in backticks or bare."""
    quoted = quote_identifier(name)
    table = home.delta.create_table(quoted, "id BIGINT, v STRING")

    table.write([{"id": 1, "v": "a"}])
    table.upsert([{"id": 1, "v": "b"}, {"id": 2, "v": "c"}], "id")
    table.update({"v": "d"}, where="id = 2")

    assert [(1, "b"), (2, "d")] == sorted(map(tuple, home.delta.read_table(quoted).rows()))
    assert (3, name) == (table.version(), table.name.name)
    assert table.detail().name.endswith(name)
    assert name in [found.name for found in home.catalog.tables.list(home.config.schema)]


@pytest.mark.parametrize("many", [False, True], ids=["few", "many"])
def test_columns_can_have_any_name_delta_allows(home, many):
    """All of them in one table: create, write, merge on one of them, update, read and history."""
    table = home.delta.create_table("t", dict.fromkeys(COLUMN_NAMES, "STRING"))
    data = [{name: f"{name} {n}" for name in COLUMN_NAMES} for n in range(300 if many else 2)]

    table.write(data)
    for key in COLUMN_NAMES[:3] if many else COLUMN_NAMES:
        table.upsert(data, key)
    table.update({"a b": "new"}, where="`a b` = 'a b 0'")

    expected = {**data[0], "a b": "new"}
    assert [expected] == table.read(columns=COLUMN_NAMES, where="`a b` = 'new'").to_dicts()
    assert (len(data), tuple(COLUMN_NAMES)) == (table.read().total_row_count, table.schema().names)
    assert "CREATE TABLE" == table.history()[-1].operation


@pytest.fixture(scope="module")
def schema(client):
    client.catalog.schemas.create("odd_names")
    return "odd_names"


@settings(max_examples=12)
@given(st.lists(_columns, min_size=1, max_size=3, unique_by=str.lower), _values)
def test_no_name_and_no_value_changes_a_statement(client, schema, names, value):
    """Whatever columns are called and hold, they come back as they were, by way of literals and of parameters."""
    name = f"{schema}.t{client.sql.execute('SELECT uuid()').scalar().replace('-', '')}"
    table = client.delta.create_table(name, dict.fromkeys(names, "STRING"), comment=value.replace("\0", "") or None)
    first = names[0]

    table.write([dict.fromkeys(names, value)])
    table.merge([dict.fromkeys(names, value)], first).when_matched_update({first: value}).execute()
    changed = table.update({first: value}, where=f"{quote_identifier(first)} = :value", parameters={"value": value})

    assert (1, [dict.fromkeys(names, value)]) == (changed, table.read().to_dicts())


def test_values_are_bound_with_their_types(home):
    """An update stores each Python value in its column exactly."""
    values = {
        "b": True, "i": -(2**31), "l": 2**63 - 1, "d": 0.1, "s": "it's \\ \"$x\"", "n": None, "x": b"\x00\xff",
        "day": dt.date(2024, 2, 29), "at": dt.datetime(2024, 1, 1, 12, 0, 0, 1, dt.UTC),
        "local": dt.datetime(2024, 1, 1),
    }  # fmt: skip
    types = ["BOOLEAN", "INT", "BIGINT", "DOUBLE", "STRING", "STRING", "BINARY", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ"]
    table = home.delta.create_table("t", {"id": "INT", **dict(zip(values, types, strict=True))})
    table.write([{"id": 1}])

    table.update(values, where="id = :id", parameters={"id": 1})

    assert [values] == table.read(columns=list(values)).to_dicts()


def test_an_expression_is_sql(home):
    """What is marked with ``expr`` is computed, what is not is a value."""
    table = home.delta.create_table("t", "a STRING, b STRING")
    table.write([{"a": "x", "b": "y"}])

    table.update({"a": expr("upper(b)"), "b": "upper(a)"}, where="true")

    assert [("Y", "upper(a)")] == list(map(tuple, table.read().rows()))
