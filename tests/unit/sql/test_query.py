"""Queries of the builder: their exact text, which is one statement to another reader of SQL as well."""

import pytest

from lakewire import DatabricksClient
from lakewire.errors import InvalidArgumentError, InvalidNameError
from lakewire.schema.names import TableName
from lakewire.sql import ALL, Statement, col, expr, func
from tests.support.one_statement import is_one_statement

CLIENT = DatabricksClient(host="https://example.com", token="t", catalog="main", schema="s")
ORDERS = CLIENT.delta.table("orders")
select = CLIENT.sql.select
T = "`main`.`s`.`t`"


def of(*columns):
    return select(*columns).from_table("t")


GOLDEN = {
    "all": (of(), f"SELECT * FROM {T}", {}),
    "columns": (
        of("a.b", col("o", "c"), expr("d -- why"), "e"),
        f"SELECT `a.b`, `o`.`c`, d -- why\n, `e` FROM {T}",
        {},
    ),
    "no table": (select(expr("1").alias("n")), "SELECT 1 AS `n`", {}),
    "distinct": (of("a").distinct(), f"SELECT DISTINCT `a` FROM {T}", {}),
    "name": (select().from_table("x.`y``z`.w"), "SELECT * FROM `x`.`y``z`.`w`", {}),
    "named": (select().from_table(TableName("a", "b", "c"), "d"), "SELECT * FROM `a`.`b`.`c` AS `d`", {}),
    "table": (select().from_table(ORDERS, "o"), "SELECT * FROM `main`.`s`.`orders` AS `o`", {}),
    "version": (
        select().from_table(ORDERS.at(version=3), "o"),
        "SELECT * FROM `main`.`s`.`orders` VERSION AS OF 3 AS `o`",
        {},
    ),
    "statement": (
        select().from_table(Statement("SELECT :a AS a -- one", {"a": 1}), "q").where("a = :a", a=2),
        "SELECT * FROM (SELECT :a_1 AS a -- one\n) AS `q` WHERE (a = :a)",
        {"a": 2, "a_1": 1},
    ),
    "comparisons": (
        of().where((col("a") == 1) & (col("b") != "x") & (col("c") < 2) & (3 <= col("d"))),
        f"SELECT * FROM {T} WHERE ((((`a` = :v1) AND (`b` <> :v2)) AND (`c` < :v3)) AND (`d` >= :v4))",
        {"v1": 1, "v2": "x", "v3": 2, "v4": 3},
    ),
    "logic": (
        of().where(~col("a").is_null() | col("b").is_not_null() | col("c").like("x%")),
        f"SELECT * FROM {T} WHERE (((NOT (`a` IS NULL)) OR (`b` IS NOT NULL)) OR (`c` LIKE :v1))",
        {"v1": "x%"},
    ),
    "arithmetic": (
        of(((1 - col("a")) * 2 / -col("b") % 3 + expr("c -- d")).alias("x")),
        f"SELECT ((((:v1 - `a`) * :v2) / (- `b`)) % :v3) + (c -- d\n) AS `x` FROM {T}",
        {"v1": 1, "v2": 2, "v3": 3},
    ),
    "in": (
        of().where(col("a").is_in([1, 2])).where(col("b").is_in([])).where(col("c").between(1, col("d"))),
        f"SELECT * FROM {T} WHERE (`a` IN (:v1, :v2)) AND false AND (`c` BETWEEN :v1 AND `d`)",
        {"v1": 1, "v2": 2},
    ),
    "in many": (
        of().where(col("a").is_in(range(100))),
        f"SELECT * FROM {T} WHERE (`a` IN (:v1))",
        {"v1": list(range(100))},
    ),
    "in query": (
        of().where(col("a").is_in(of("a").where(col("a") > 1))).where(col("b") == of(func.max(col("b")))),
        (f"SELECT * FROM {T} WHERE (`a` IN (SELECT `a` FROM {T} WHERE (`a` > :v1)))"
        f" AND (`b` = (SELECT max(`b`) FROM {T}))"),
        {"v1": 1},
    ),
    "functions": (
        of(func.count(), func.coalesce(col("a"), 0).alias("a"), func.sum(col("a") * col("b")), col("a").cast("int")),
        f"SELECT count(*), coalesce(`a`, :v1) AS `a`, sum(`a` * `b`), CAST(`a` AS INT) FROM {T}",
        {"v1": 0},
    ),
    "groups": (
        of("a", func.count()).group_by("a", expr("b")).having(func.count() > 1).having("max(c) < :c", c=5),
        f"SELECT `a`, count(*) FROM {T} GROUP BY `a`, b HAVING (count(*) > :v1) AND (max(c) < :c)",
        {"c": 5, "v1": 1},
    ),
    "group all": (of("a", func.count()).group_by(ALL).order_by(ALL), (f"SELECT `a`, count(*) FROM {T} GROUP BY ALL"
                  " ORDER BY ALL"), {}),
    "rollup": (
        of(func.count()).group_by(func.rollup(col("a"), col("b"))),
        f"SELECT count(*) FROM {T} GROUP BY rollup(`a`, `b`)",
        {},
    ),
    "grouping sets": (
        of(func.count()).group_by(expr("GROUPING SETS ((a), ())")),
        f"SELECT count(*) FROM {T} GROUP BY GROUPING SETS ((a), ())",
        {},
    ),
    "aggregate": (of(func.sum(col("a"))).having(func.sum(col("a")) > 1), (f"SELECT sum(`a`) FROM {T}"
                  " HAVING (sum(`a`) > :v1)"), {"v1": 1}),
    "window": (
        of(func.sum(col("a")).over(partition_by=["b", "c"], order_by=col("d").desc(nulls="last"),
                                   frame="ROWS BETWEEN 2 PRECEDING AND CURRENT ROW").alias("x")),
        ("SELECT sum(`a`) OVER (PARTITION BY `b`, `c` ORDER BY `d` DESC NULLS LAST"
        f" ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS `x` FROM {T}"),
        {},
    ),
    "qualify": (
        of().qualify(func.row_number().over(partition_by="a", order_by="b") == 1),
        f"SELECT * FROM {T} QUALIFY (row_number() OVER (PARTITION BY `a` ORDER BY `b`) = :v1)",
        {"v1": 1},
    ),
    "qualify a column": (
        of("a", expr("rank() OVER (ORDER BY a) AS r")).qualify("r = 1"),
        f"SELECT `a`, rank() OVER (ORDER BY a) AS r FROM {T} QUALIFY (r = 1)",
        {},
    ),
    "joins": (
        of().join("u", col("t", "a") == col("u", "a"), how="left").join(ORDERS, using=["a", "b"], alias="o")
        .join(of("z"), how="cross", alias="z").join("v", "t.a = v.a -- keys", how="anti"),
        (f"SELECT * FROM {T} LEFT JOIN `main`.`s`.`u` ON (`t`.`a` = `u`.`a`)"
        " JOIN `main`.`s`.`orders` AS `o` USING (`a`, `b`)"
        f" CROSS JOIN (SELECT `z` FROM {T}) AS `z` LEFT ANTI JOIN `main`.`s`.`v` ON (t.a = v.a -- keys\n)"),
        {},
    ),
    "common tables": (
        select().with_("X", of("a")).with_("y", select().from_table("x").where("a > :a", a=1)).from_table("x")
        .join("Y", using="a").join("s.x", how="cross").where("a < :a", a=2),
        (f"WITH `X` AS (SELECT `a` FROM {T}), `y` AS (SELECT * FROM `x` WHERE (a > :a_1))"
        " SELECT * FROM `x` JOIN `y` USING (`a`) CROSS JOIN `main`.`s`.`x` WHERE (a < :a)"),
        {"a": 2, "a_1": 1},
    ),
    "common table below": (
        select().with_("x", of("a")).from_table("t").where(col("a").is_in(select("a").from_table("x"))),
        f"WITH `x` AS (SELECT `a` FROM {T}) SELECT * FROM {T} WHERE (`a` IN (SELECT `a` FROM `x`))",
        {},
    ),
    "recursive": (
        select().with_("n", select(expr("1").alias("i")).union_all(
            select((col("i") + 1).alias("i")).from_table("n").where(col("i") < 5)), recursive=True).from_table("n"),
        ("WITH RECURSIVE `n` AS (SELECT 1 AS `i` UNION ALL SELECT `i` + :v1 AS `i` FROM `n` WHERE (`i` < :v2))"
        " SELECT * FROM `n`"),
        {"v1": 1, "v2": 5},
    ),
    "unions": (
        of("a").union_all(of("b")).union_all(of("c")).intersect(of("d")).except_(Statement("SELECT 1")).union(of("e"))
        .order_by("a").limit(1),
        (f"(((SELECT `a` FROM {T} UNION ALL SELECT `b` FROM {T} UNION ALL SELECT `c` FROM {T})"
        f" INTERSECT SELECT `d` FROM {T}) EXCEPT (SELECT 1)) UNION SELECT `e` FROM {T} ORDER BY `a` LIMIT 1"),
        {},
    ),
    "limited operand": (
        of("a").order_by("a").limit(1).union_all(of("a").with_("t", of("b")).offset(2)),
        (f"(SELECT `a` FROM {T} ORDER BY `a` LIMIT 1) UNION ALL"
        f" (WITH `t` AS (SELECT `b` FROM {T}) SELECT `a` FROM `t` OFFSET 2)"),
        {},
    ),
    "order": (
        of().order_by("a", col("b").desc(), col("c").asc(nulls="last"), expr("d DESC")).limit(0).offset(5),
        f"SELECT * FROM {T} ORDER BY `a`, `b` DESC, `c` ASC NULLS LAST, d DESC LIMIT 0 OFFSET 5",
        {},
    ),
    "own names": (
        of().where("a > :v1 AND ':v9' = b", v1=1).where(col("c") > 2).where("d > :V2 -- :v4", V2=3).where("e = :v1"),
        f"SELECT * FROM {T} WHERE (a > :v1 AND ':v9' = b) AND (`c` > :v3) AND (d > :V2 -- :v4\n) AND (e = :v1)",
        {"v1": 1, "V2": 3, "v3": 2},
    ),
    "names of another query": (
        of().where("a = :a", a=1).where(col("b").is_in(of("b").where("b = :a AND :a_1 = c", a=2, a_1=3))),
        f"SELECT * FROM {T} WHERE (a = :a) AND (`b` IN (SELECT `b` FROM {T} WHERE (b = :a_2 AND :a_1 = c)))",
        {"a": 1, "a_2": 2, "a_1": 3},
    ),
    "a name without a value": (
        of().where("a = :a").from_table(of().where("b = :a", a=2)),
        f"SELECT * FROM (SELECT * FROM {T} WHERE (b = :a_1)) WHERE (a = :a)",
        {"a_1": 2},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GOLDEN)
def test_a_query_is_this_text_with_these_values(name):
    """Names are quoted, values are bound, parts stand where SQL wants them."""
    query, text, parameters = GOLDEN[name]

    assert Statement(text, parameters) == query.statement
    assert is_one_statement(text)


REFUSED = {
    "no table": (lambda: select("a").statement, "no table"),
    "where without a table": (lambda: select(expr("1")).where("true").statement, "no table"),
    "having": (lambda: of("a").having(col("a") > 1).statement, "having: there is neither"),
    "qualify": (lambda: of("a").qualify(col("a") > 1).statement, "qualify: no window function"),
    "sorted operand": (lambda: of().order_by("a").union(of()), "order_by: sorts a part of a union"),
    "sorted operand behind": (lambda: of().union(of().order_by("a")), "order_by: sorts a part of a union"),
    "where of a union": (lambda: of().union(of()).where("a"), "where: this is a UNION of queries"),
    "common table twice": (lambda: of().with_("x", of()).with_("X", of()), "'X' is defined already"),
    "common table of what": (lambda: of().with_("x", "SELECT 1"), "query: 'SELECT 1'"),
    "no query": (lambda: of().union(Statement("DROP TABLE x")), "is no query"),
    "no query as a table": (lambda: select().from_table(Statement("DROP TABLE x")), "is no query"),
    "no table but a number": (lambda: select().from_table(5), "table: 5 cannot be read"),
    "limit": (lambda: of().limit(expr("1 + 1")), "accepted is an int >= 0"),
    "limit of truth": (lambda: of().limit(count=True), "accepted is an int >= 0"),
    "offset": (lambda: of().offset(-1), "accepted is an int >= 0"),
    "join without a condition": (lambda: of().join("u"), "neither is given; accepted is one of them"),
    "join with both": (lambda: of().join("u", "a = b", using="a"), "on and using is given"),
    "cross join with one": (lambda: of().join("u", "a = b", how="cross"), "on is given; accepted is none"),
    "join how": (lambda: of().join("u", "a = b", how="outer"), "how: 'outer' is unknown"),
    "null": (lambda: col("a") == None, "nothing equals NULL"),  # noqa: E711  # as a variable may be
    "null among others": (lambda: col("a").is_in([1, None]), "holds None"),
    "text as a list": (lambda: col("a").is_in("ab"), "is one value"),
    "in what": (lambda: col("a").is_in(5), "values: 5"),
    "an alias inside": (lambda: col("a").alias("b") + 1, "has an alias or a direction already"),
    "an alias as a condition": (lambda: of().where(col("a").alias("b")), "has an alias or a direction"),
    "values of an expression": (lambda: of().where(col("a") == 1, a=1), "'a' is given for an expression"),
    "two values": (lambda: of(expr("a + :x", x=1)).where("b = :x", x=2).statement, "'x' is bound already"),
    "places": (lambda: of().where("a = ?").statement, "need names, :name and not"),
    "places below": (lambda: of().from_table(Statement("SELECT ?", [1])).statement, "need names, :name and not"),
    "no columns": (lambda: of().group_by(), "columns: there are none"),
    "a column of a number": (lambda: of(5), "columns: 5"),
    "col of nothing": (col, "parts: there are none"),
    "nulls": (lambda: col("a").desc(nulls="middle"), "nulls: 'middle' is unknown"),
    "blank": (lambda: of().where(" "), "is not a condition"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_databricks_would_refuse_is_refused_before(name):
    """With the place and what is accepted."""
    call, message = REFUSED[name]

    with pytest.raises(InvalidArgumentError, match=message.replace("(", r"\(")):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: bool(col("a") > 1),
        lambda: 1 < col("a") < 5,
        lambda: col("a") > 1 and col("b"),
        lambda: not col("a"),
        lambda: col("a") in [1, 2],
        lambda: (col("a") > 1) & 5,
        lambda: col("a") > 1 & col("b"),
        lambda: col("a") | True,
        lambda: True | col("a"),
    ],
)
def test_conditions_have_no_truth_in_python(call):
    """``and``, ``or``, ``not``, ``in`` and forgotten parentheses are errors, where they would mean something else."""
    with pytest.raises(TypeError, match=r"& \| ~|in parentheses"):
        call()


def test_a_builder_is_never_changed():
    """Each call returns another; a query can be continued in two ways, and be a part of itself."""
    base = of("a").where(col("a") > 1)
    before = base.statement

    base.where("b = :b", b=1).order_by("a").limit(1)
    twice = base.union_all(base).statement

    assert before == base.statement
    assert {"v1": 1, "v1_1": 1} == twice.parameters


def test_names_are_checked():
    """Names of tables, of common tables and aliases are ones."""
    for call in (lambda: of().with_("a.b", of()), lambda: select().from_table("t", ""), lambda: of().from_table("")):
        with pytest.raises(InvalidNameError):
            call()


def test_a_query_shows_its_text():
    """Also one that is not complete."""
    assert "QueryBuilder(SELECT `a` FROM `main`.`s`.`t`)" == repr(of("a"))
    assert "QueryBuilder(no table: call from_table first)" == repr(select())
    assert "Expression((`a` + 1) > 'x')" == repr(col("a") + 1 > "x")
