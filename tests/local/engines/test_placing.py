"""
Tables by path: the text that an engine gets which knows no catalogs of ours.
"""

import pytest

from lakewire_local.engine import Engine
from lakewire_local.sql import SqlRunner
from lakewire_local.sql.relations.placing import placed
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.statement import Statement
from tests.support.local_sql import Sql
from tests.support.metastores import OwnMetastore


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a statement as Spark gets it, with folders as their last two names."""
    root = tmp_path_factory.mktemp("placing")
    metastore, engine = OwnMetastore(root), Engine.start("spark")  # whose process does not start
    runner = SqlRunner(metastore, engine)
    sql = Sql(runner, metastore, "default")
    metastore.schemas.create("main", "other")
    for name in ("t", "u", "other.t"):
        sql(f"CREATE TABLE {name} (id INT, s STRUCT<id: INT>)")

    def text(statement, *, is_written=False):
        given = Statement(
            text=statement,
            parameters={},
            catalog="main",
            schema="default",
            metastore=metastore,
            operation_id=None,
            resources=runner._resources,
        )
        return placed(given if is_written else for_engine(given), None).replace(f"{root}/tables/main/", "")

    yield text
    engine.close()
    metastore.close()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("SELECT 1", "SELECT 1 AS `1`"),
        ("SELECT id FROM t", "SELECT `t`.`id` FROM delta.`default/t` AS `t`"),
        ("SELECT x.id FROM main.default.t x", "SELECT `x`.`id` FROM delta.`default/t` AS x"),
        ("SELECT main.default.t.id FROM t", "SELECT `t`.`id` FROM delta.`default/t` AS `t`"),
        ("SELECT t.s.id FROM t", "SELECT `t`.`s`.`id` FROM delta.`default/t` AS `t`"),
        (
            "SELECT other.t.id FROM t JOIN other.t ON main.default.t.id = other.t.id",
            ("SELECT `t_1`.`id` FROM delta.`default/t` AS `t` JOIN delta.`other/t` AS `t_1` ON `t`.`id` = `t_1`.`id`"),
        ),
        ("WITH t AS (SELECT 1) SELECT * FROM t", "WITH t AS (SELECT 1 AS `1`) SELECT * FROM t"),
        ("SELECT 1 WHERE 'a' IN (SELECT 'a')", "SELECT 1 AS `1` WHERE 'a' IN (SELECT 'a' AS `a`)"),
        ("TABLE t", "SELECT * FROM delta.`default/t` AS `t`"),
        (
            "SELECT percentile_approx(id, 0.5) AS p FROM t",
            "SELECT percentile_approx(`t`.`id`, 0.5) AS p FROM delta.`default/t` AS `t`",
        ),
    ],
)
def test_tables_of_queries_become_paths(place, statement, expected):
    """Every relation that the metastore knows gets its path and keeps its name as an alias."""
    assert expected == place(statement)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("INSERT INTO `main`.`default`.`t` SELECT 1", "INSERT INTO delta.`default/t` SELECT 1"),
        ("DELETE FROM `MAIN`.`Default`.`T` AS x WHERE x.id = 1", "DELETE FROM delta.`default/t` AS x WHERE x.id = 1"),
        (
            "SELECT * FROM `main`.`default`.`t` VERSION AS OF 1 AS x",
            "SELECT * FROM delta.`default/t` VERSION AS OF 1 AS x",
        ),
        ("SELECT `a`.`s`.`id` FROM `main`.`default`.`u` AS `a`", "SELECT `a`.`s`.`id` FROM delta.`default/u` AS `a`"),
    ],
)
def test_tables_that_are_written_become_paths(place, statement, expected):
    """A name of three parts is that of a table; one that no table has stays."""
    assert expected == place(statement, is_written=True)


def test_the_information_schema_is_a_query(place):
    """It needs no view in the engine, in any catalog."""
    text = place("SELECT table_name FROM main.information_schema.tables")

    assert text.startswith("SELECT `tables`.`table_name` FROM (SELECT CAST(`listed`.`table_catalog` AS STRING)")
    assert text.endswith(") AS `tables`")
