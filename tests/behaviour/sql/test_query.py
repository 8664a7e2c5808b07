"""Queries of the builder run: each gives the rows that it asks for."""

import datetime as dt

import pytest

from lakewire.sql import ALL, Statement, col, expr, func
from lakewire_local import LocalWorkspace
from tests.conftest import connect

ORDERS = [  # id, customer, amount, day
    (1, 10, 5, dt.date(2026, 1, 1)),
    (2, 10, 7, dt.date(2026, 1, 2)),
    (3, 20, None, dt.date(2026, 1, 2)),
    (4, 20, 9, dt.date(2026, 1, 3)),
    (5, 99, 1, dt.date(2026, 2, 1)),
]
CUSTOMERS = [(10, "Ada"), (20, "it's \\ :x"), (30, "Grace")]
FRAME = "ROWS BETWEEN 1 PRECEDING AND CURRENT ROW"


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """Two tables, the one with two versions."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("shop")) as workspace, connect(workspace) as client:
        orders = client.delta.create_table("orders", "id INT, customer INT, amount INT, day DATE")
        orders.write(ORDERS[:2], columns=["id", "customer", "amount", "day"])
        orders.write(ORDERS[2:], columns=["id", "customer", "amount", "day"])
        client.delta.create_table("customers", "id INT, name STRING").write(CUSTOMERS, columns=["id", "name"])
        yield client


def orders(shop, *columns):
    return shop.sql.select(*columns).from_table("orders")


def joined(shop, how, **options):
    query = shop.sql.select(col("o", "id"), *([] if how in {"semi", "anti"} else ["name"]))
    return query.from_table("orders", "o").join("customers", how=how, alias="c", **options).order_by(ALL)


SAME = {"on": col("o", "customer") == col("c", "id")}
ADA, ODD = "Ada", "it's \\ :x"
ROWS = {
    "comparisons": (
        lambda s: orders(s, "id").where((col("amount") > 5) & (col("day") <= dt.date(2026, 1, 3)) & ~(col("id") == 4)),
        [(2,)],
    ),
    "both ways of conditions": (
        lambda s: orders(s, "id").where("amount > :v1", v1=4).where(col("customer").is_in([10, 99])).order_by("id"),
        [(1,), (2,)],
    ),
    "null": (
        lambda s: orders(s, "id").where(col("amount").is_null() | (col("amount") == 1)).order_by("id"),
        [(3,), (5,)],
    ),
    "in many": (lambda s: orders(s, "id").where(col("id").is_in(range(4, 200))).order_by("id"), [(4,), (5,)]),
    "in none": (lambda s: orders(s, "id").where(col("id").is_in([])), []),
    "in a query": (
        lambda s: orders(s, "id").where(
            ~col("customer").is_in(s.sql.select("id").from_table("customers").where(col("name") != "x"))
        ),
        [(5,)],
    ),
    "a single value of a query": (
        lambda s: orders(s, "id").where(col("amount") == orders(s, func.max(col("amount")))),
        [(4,)],
    ),
    "exists": (
        lambda s: s.sql.select("name").from_table("customers", "c").where(
            func.exists(s.sql.select(expr("1")).from_table("orders", "o").where(col("o", "customer") == col("c", "id")))
        ).order_by("name"),
        [(ADA,), (ODD,)],
    ),
    "values of text": (
        lambda s: s.sql.select("id").from_table("customers").where(col("name") == ODD),
        [(20,)],
    ),
    "arithmetic": (
        lambda s: orders(s, (-(col("amount") - 1) * 2 + 20 % col("id")).alias("x")).where(col("id") == 2),
        [(-12,)],
    ),
    "cast": (lambda s: orders(s, col("id").cast("STRING").alias("x")).where(col("id").between(2, 3)).order_by("x"),
             [("2",), ("3",)]),
    "groups": (
        lambda s: orders(s, "customer", func.count().alias("n"), func.sum(col("amount") + 1).alias("total"))
        .group_by("customer").having(func.count() >= 2).order_by(col("total").desc()),
        [(10, 2, 14), (20, 2, 10)],
    ),
    "group by a function of a value": (
        lambda s: orders(s, func.date_trunc("month", col("day")).cast("DATE").alias("m"), func.count())
        .group_by(func.date_trunc("month", col("day"))).order_by("m"),
        [(dt.date(2026, 1, 1), 4), (dt.date(2026, 2, 1), 1)],
    ),
    "group all": (
        lambda s: orders(s, "customer", func.count()).group_by(ALL).order_by(ALL),
        [(10, 2), (20, 2), (99, 1)],
    ),
    "rollup": (
        lambda s: orders(s, "customer", func.count()).group_by(func.rollup(col("customer"))).order_by("customer"),
        [(None, 5), (10, 2), (20, 2), (99, 1)],
    ),
    "grouping sets": (
        lambda s: orders(s, "customer", func.count()).group_by(expr("GROUPING SETS ((customer), ())"))
        .order_by(col("customer").desc(nulls="first")).limit(2),
        [(None, 5), (99, 1)],
    ),
    "window": (
        lambda s: orders(s, "id", func.sum(col("amount")).over(partition_by="customer", order_by="id", frame=FRAME)
                         .alias("x")).order_by("id"),
        [(1, 5), (2, 12), (3, None), (4, 9), (5, 1)],
    ),
    "newest of each": (
        lambda s: orders(s, "customer", "id").qualify(
            func.row_number().over(partition_by="customer", order_by=[col("day").desc(), "id"]) == 1
        ).order_by("customer"),
        [(10, 2), (20, 4), (99, 5)],
    ),
    "inner": (lambda s: joined(s, "inner", **SAME), [(1, ADA), (2, ADA), (3, ODD), (4, ODD)]),
    "left": (lambda s: joined(s, "left", **SAME), [(1, ADA), (2, ADA), (3, ODD), (4, ODD), (5, None)]),
    "right": (lambda s: joined(s, "right", **SAME), [(None, "Grace"), (1, ADA), (2, ADA), (3, ODD), (4, ODD)]),
    "full": (
        lambda s: joined(s, "full", on="o.customer = c.id"),
        [(None, "Grace"), (1, ADA), (2, ADA), (3, ODD), (4, ODD), (5, None)],
    ),
    "semi": (lambda s: joined(s, "semi", **SAME), [(1,), (2,), (3,), (4,)]),
    "anti": (lambda s: joined(s, "anti", **SAME), [(5,)]),
    "cross": (lambda s: s.sql.select(func.count()).from_table("orders").join("customers", how="cross"), [(15,)]),
    "using": (lambda s: orders(s, "id", "name").join("customers", using="id"), []),
    "sub-query": (
        lambda s: s.sql.select(func.max(col("n"))).from_table(
            orders(s, func.count().alias("n")).group_by("customer").where("amount > :a", a=4), "q"
        ).where("n > :a", a=0),
        [(2,)],
    ),
    "statement": (
        lambda s: s.sql.select()
        .from_table(Statement("SELECT * FROM VALUES (:a), (:b) AS v(x) -- two", {"a": 1, "b": 2}), "q")
        .where(col("x") > 1),
        [(2,)],
    ),
    "version": (lambda s: s.sql.select(func.count()).from_table(s.delta.table("orders").at(version=1), "o"), [(2,)]),
    "common tables": (
        lambda s: s.sql.select("name", "total")
        .with_("big", orders(s).where("amount > :least", least=4))
        .with_("totals", s.sql.select("customer", func.sum(col("amount")).alias("total")).from_table("big")
               .group_by("customer"))
        .from_table("totals", "t").join("customers", col("t", "customer") == col("c", "id"), alias="c")
        .where("total > :least", least=9).order_by("name"),
        [(ADA, 12)],
    ),
    "recursive": (
        lambda s: s.sql.select(func.sum(col("i"))).with_(
            "n", s.sql.select(expr("1").alias("i")).union_all(
                s.sql.select((col("i") + 1).alias("i")).from_table("n").where(col("i") < 5)), recursive=True,
        ).from_table("n"),
        [(15,)],
    ),
    "union": (
        lambda s: orders(s, "customer").union(s.sql.select("id").from_table("customers")).order_by("customer"),
        [(10,), (20,), (30,), (99,)],
    ),
    "union all of the limited": (
        lambda s: orders(s, "id").order_by(col("id").desc()).limit(1).union_all(orders(s, "id").where(col("id") < 2))
        .order_by("id"),
        [(1,), (5,)],
    ),
    "intersect before except": (
        lambda s: orders(s, "customer").except_(s.sql.select("id").from_table("customers").where(col("id") > 10))
        .intersect(orders(s, "customer").where(col("id") > 2)),
        [(99,)],
    ),
    "distinct": (lambda s: orders(s, "customer").distinct().order_by("customer"), [(10,), (20,), (99,)]),
    "order": (
        lambda s: orders(s, "amount").order_by(col("amount").asc(nulls="last")).limit(3).offset(2),
        [(7,), (9,), (None,)],
    ),
    "union in a query": (
        lambda s: s.sql.select(func.count()).from_table(orders(s, "id").union_all(orders(s, "id")), "u"),
        [(10,)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_query_gives_these_rows(shop, name):
    """As counted by hand."""
    query, expected = ROWS[name]

    assert expected == list(query(shop).rows())


def test_a_query_runs_in_every_form(shop):
    """One call each."""
    query = orders(shop, "id").where(col("id") < 3).order_by("id")

    assert [{"id": 1}, {"id": 2}] == query.to_dicts() == query.to_arrow().to_pylist()
    assert [1, 2] == list(query.to_pandas()["id"]) == query.to_polars()["id"].to_list()
    assert (1, [(1,), (2,)]) == (query.scalar(), query.execute(timeout=60).fetchall())


def test_a_query_is_the_source_of_a_write(home):
    """With its values, also beside those of the write."""
    source = home.delta.create_table("source", "id INT, name STRING")
    source.write([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}, {"id": 3, "name": "c"}])
    recent = home.sql.select().from_table(source, "s").where(col("id") > 1).where("id < :most", most=9)

    made = home.delta.create_table("made", recent)
    made.upsert(home.sql.select("id", expr("upper(name)").alias("name")).from_table(recent, "r"), "id")
    merged = home.sql.select().from_table("source").where(col("id") == 1)
    made.merge(merged, "id").when_not_matched_insert({"id": expr("s.id"), "name": "new"}).execute()

    assert [(1, "new"), (2, "B"), (3, "C")] == list(
        home.sql.select("id", "name").from_table("made").order_by("id").rows()
    )


def test_values_of_an_expression_are_bound_in_an_update(home):
    """As in a query: they are parameters of the statement."""
    table = home.delta.create_table("t", "a INT")
    table.write([{"a": 1}])
    table.update({"a": col("a") + 41}, where="true")

    assert [{"a": 42}] == table.read().to_dicts()
