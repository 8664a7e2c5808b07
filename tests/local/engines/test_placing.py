"""
Tables by path: the text that an engine gets which knows no catalogs of ours.
"""

import pytest

from lakewire_local.engine import Engine
from lakewire_local.metastore import Metastore
from lakewire_local.sql import SqlRunner
from lakewire_local.sql.lexer import lex
from lakewire_local.sql.placing import placed
from lakewire_local.sql.statement import Statement
from tests.support.local_sql import Sql


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a statement as Spark gets it, with folders as their last two names."""
    root = tmp_path_factory.mktemp("placing")
    metastore, engine = Metastore(root), Engine.start("spark")  # whose process does not start
    runner = SqlRunner(metastore, engine)
    sql = Sql(runner, metastore, "default")
    metastore.schemas.create("main", "other")
    for name in ("t", "u", "other.t"):
        sql(f"CREATE TABLE {name} (id INT, s STRUCT<id: INT>)")

    def text(statement):
        given = Statement(
            text=statement,
            tokens=lex(statement),
            parameters={},
            catalog="main",
            schema="default",
            user="u",
            operation_id=None,
            resources=runner._resources,
        )
        return placed(given).replace(f"{root}/tables/main/", "")

    yield text
    engine.close()
    metastore.close()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("SELECT 1", "SELECT 1"),
        ("SELECT id FROM t", "SELECT id FROM delta.`default/t` AS `t`"),
        ("SELECT x.id FROM main.default.t x", "SELECT x.id FROM delta.`default/t` x"),
        ("SELECT x.id FROM t VERSION AS OF 1 AS x", "SELECT x.id FROM delta.`default/t` VERSION AS OF 1 AS x"),
        ("SELECT * FROM t VERSION AS OF 1", "SELECT * FROM delta.`default/t` VERSION AS OF 1 AS `t`"),
        ("SELECT main.default.t.id FROM t", "SELECT `t`.id FROM delta.`default/t` AS `t`"),
        ("SELECT default.t.* FROM main.default.t", "SELECT `t`.* FROM delta.`default/t` AS `t`"),
        ("SELECT t.s.id FROM t", "SELECT t.s.id FROM delta.`default/t` AS `t`"),
        (
            "SELECT other.t.id FROM t JOIN other.t ON main.default.t.id = other.t.id",
            (
                "SELECT `main.other.t`.id FROM delta.`default/t` AS `main.default.t` "
                "JOIN delta.`other/t` AS `main.other.t` "
                "ON `main.default.t`.id = `main.other.t`.id"
            ),
        ),
        ("WITH t AS (SELECT 1) SELECT * FROM t", "WITH t AS (SELECT 1) SELECT * FROM t"),
        ("SELECT * FROM nope", "SELECT * FROM nope"),
        ("SELECT 1 WHERE 'a' IN (SELECT 'a')", "SELECT 1 WHERE 'a' IN (SELECT ALL 'a')"),
        ("TABLE t", "TABLE delta.`default/t`"),
        ("INSERT INTO t SELECT * FROM u", "INSERT INTO delta.`default/t` SELECT * FROM delta.`default/u` AS `u`"),
        ("INSERT OVERWRITE TABLE main.other.t SELECT 1", "INSERT OVERWRITE TABLE delta.`other/t` SELECT 1"),
        ("UPDATE t SET id = 1", "UPDATE delta.`default/t` AS `t` SET id = 1"),
        ("DELETE FROM t AS x WHERE x.id = 1", "DELETE FROM delta.`default/t` AS x WHERE x.id = 1"),
        (
            "MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DELETE",
            (
                "MERGE INTO delta.`default/t` AS `t` USING delta.`default/u` AS `u` ON t.id = u.id "
                "WHEN MATCHED THEN DELETE"
            ),
        ),
    ],
)
def test_tables_become_paths(place, statement, expected):
    """Every relation that the metastore knows gets its path and keeps its name as an alias."""
    assert expected == place(statement)


def test_the_information_schema_is_a_query(place):
    """It needs no view in the engine, in any catalog."""
    text = place("SELECT table_name FROM main.information_schema.tables")

    assert text.startswith("SELECT table_name FROM (SELECT CAST(table_catalog AS STRING)")
    assert text.endswith(") AS `tables`")
