"""Random queries: whatever is put together is one statement, and every value arrives as it was given."""

import sqlglot
from hypothesis import given
from hypothesis import strategies as st
from sqlglot import exp

from lakewire import DatabricksClient
from lakewire.sql import Statement, col, expr, func

SELECT = DatabricksClient(host="https://example.com", token="t").sql.select
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=5)
MARKERS = st.sampled_from(["a", "v1", "v2", "a_1", "V1"])
VALUES = st.one_of(
    st.integers(),
    st.text(max_size=5),
    st.booleans(),
    st.floats(),
    st.dates(),
    st.sampled_from(["' OR 1=1 --", ":a", "`"]),
)


@st.composite
def conditions(draw, below):
    """A condition, and the values in it."""
    left = func.coalesce(col(draw(NAMES)), draw(VALUES)) if draw(st.booleans()) else -col(draw(NAMES))
    value, marker = draw(VALUES), draw(MARKERS)
    kind = draw(st.sampled_from(["compare", "in", "like", "text", "query", "and", "not"]))
    match kind:
        case "compare":
            return (left + value <= col("b")) | (left != value)
        case "in":
            return left.is_in(draw(st.lists(VALUES, max_size=80)))
        case "like":
            return left.like(draw(st.text(max_size=3))) & left.between(value, col("c"))
        case "text":
            return expr(f"f(':a', {marker}) = :{marker} -- :no", **{marker: value})
        case "query":
            return left.is_in(draw(below))
        case "and":
            return (left == value) & ~(left > value)
        case _:
            return ~left.is_null()


@st.composite
def selects(draw, below):
    """A query over a table, a query or a statement."""
    source = draw(st.one_of(NAMES.filter(lambda n: not set("./ `") & set(n)), below, statements()))
    query = SELECT(*draw(st.lists(NAMES, max_size=2))).from_table(source, draw(NAMES))
    for condition in draw(st.lists(conditions(below), max_size=2)):
        try:
            query = query.where(condition)
        except ValueError:  # a marker has two values, which is refused
            continue
    if draw(st.booleans()):
        query = query.join(draw(below), col("a") == draw(VALUES), alias=draw(NAMES))
    if draw(st.booleans()):
        window = func.rank().over(partition_by=draw(NAMES), order_by=col(draw(NAMES)).desc(nulls="last"))
        query = query.qualify(window < draw(VALUES))
    if draw(st.booleans()):
        query = query.with_("common", draw(below))
    if draw(st.booleans()):
        query = query.order_by(draw(NAMES)).limit(draw(st.integers(0, 9))).offset(draw(st.integers(0, 9)))
    return query


@st.composite
def statements(draw):
    marker = draw(MARKERS)
    return Statement(f"SELECT :{marker} AS x -- :{marker}", {marker: draw(VALUES)})


@st.composite
def unions(draw, below):
    combine = draw(st.sampled_from(["union", "union_all", "intersect", "except_"]))
    return getattr(draw(below), combine)(draw(st.one_of(below, statements())))


QUERIES = st.recursive(
    st.builds(lambda name: SELECT(name).from_table("t"), NAMES),
    lambda below: st.one_of(selects(below), unions(below)),
    max_leaves=5,
)


def key(value):
    return type(value), repr(value)


def values_of(query):
    """Every value in a query, found without its rendering."""
    seen, left = [], [query]
    while left:
        match left.pop():
            case Statement(_, parameters):
                seen += parameters.values()
            case tuple() | list() as several:
                left += several
            case part if type(part).__name__ == "Bound":
                seen.append(part.value)
            case part if type(part).__name__ == "Marked":
                seen += part.values.values()
            case part if hasattr(part, "__attrs_attrs__"):
                left += [getattr(part, field.name) for field in part.__attrs_attrs__ if field.name != "client"]
    return seen


@given(QUERIES)
def test_any_query_is_one_statement_that_binds_every_value(query):
    """Each marker of the text has a value, each value has a marker, and none is another than it was."""
    statement = query.statement

    parsed = sqlglot.parse(statement.text, dialect="databricks")
    markers = {marker.name for tree in parsed for marker in tree.find_all(exp.Placeholder, exp.Parameter)}
    assert 1 == len(parsed)
    assert set(statement.parameters) == markers
    assert set(map(key, values_of(query))) == set(map(key, statement.parameters.values()))
