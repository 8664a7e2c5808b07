"""Statements that create and alter tables, as text; each is one statement for a reader of SQL that is not ours."""

import pytest

from lakewire.delta.statements import alter, columns, partitions
from lakewire.delta.statements.clauses import missing_features, place_sql
from lakewire.delta.statements.columns import (
    AddedColumn,
    add_columns_sql,
    alter_columns_sql,
    drop_columns_sql,
    rename_column_sql,
    replace_columns_sql,
)
from lakewire.delta.statements.create import NewTable, create_as_sql, create_like_sql, create_table_sql
from lakewire.errors import InvalidArgumentError, InvalidNameError
from lakewire.schema.columns import Column, Identity
from lakewire.schema.constraints import Check, ForeignKey, PrimaryKey
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName
from lakewire.schema.policies import Mask, RowFilter
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, as_type
from lakewire.sql import Statement
from tests.support.one_statement import is_one_statement

TABLE, OTHER = TableName("main", "sales", "or`ders"), TableName("main", "sales", "other")
NAME = "`main`.`sales`.`or``ders`"
SCHEMA = as_schema("id BIGINT NOT NULL, day DATE")
COLUMNS = "(`id` BIGINT NOT NULL, `day` DATE) USING DELTA"


def created(**options):
    return create_table_sql(TABLE, SCHEMA, NewTable(**options))


def of(*fields, constraints=()):
    return create_table_sql(TABLE, TableSchema(fields, constraints).checked())


CREATED = [
    (created(), f"TABLE {NAME} {COLUMNS}"),
    (created(replace=True), f"OR REPLACE TABLE {NAME} {COLUMNS}"),
    (created(if_not_exists=True), f"TABLE IF NOT EXISTS {NAME} {COLUMNS}"),
    (created(partitioned_by="day"), f"TABLE {NAME} {COLUMNS} PARTITIONED BY (`day`)"),
    (created(partitioned_by=["day", "ID"]), f"TABLE {NAME} {COLUMNS} PARTITIONED BY (`day`, `ID`)"),
    (created(cluster_by="id"), f"TABLE {NAME} {COLUMNS} CLUSTER BY (`id`)"),
    (created(cluster_by=["day", "id"]), f"TABLE {NAME} {COLUMNS} CLUSTER BY (`day`, `id`)"),
    (created(cluster_by="AUTO"), f"TABLE {NAME} {COLUMNS} CLUSTER BY AUTO"),
    (created(cluster_by="NONE"), f"TABLE {NAME} {COLUMNS} CLUSTER BY NONE"),
    (created(location="s3://b/it's"), rf"TABLE {NAME} {COLUMNS} LOCATION 's3://b/it\u0027s'"),
    (
        created(location="s3://b", credential="my cred"),
        f"TABLE {NAME} {COLUMNS} LOCATION 's3://b' WITH (CREDENTIAL `my cred`)",
    ),
    (created(comment="x\ny"), rf"TABLE {NAME} {COLUMNS} COMMENT 'x\u000ay'"),
    (created(comment=""), f"TABLE {NAME} {COLUMNS} COMMENT ''"),
    (created(properties={"a.b": "it's"}), rf"TABLE {NAME} {COLUMNS} TBLPROPERTIES ('a.b' = 'it\u0027s')"),
    (created(properties={"a": "1", "b": "2"}), f"TABLE {NAME} {COLUMNS} TBLPROPERTIES ('a' = '1', 'b' = '2')"),
    (created(properties={}), f"TABLE {NAME} {COLUMNS}"),
    (created(collation="UTF8_LCASE"), f"TABLE {NAME} {COLUMNS} DEFAULT COLLATION UTF8_LCASE"),
    (created(row_filter=RowFilter("f")), f"TABLE {NAME} {COLUMNS} WITH ROW FILTER `f` ON ()"),
    (
        created(row_filter=RowFilter("main.sales.f", ["id", "day"])),
        f"TABLE {NAME} {COLUMNS} WITH ROW FILTER `main`.`sales`.`f` ON (`id`, `day`)",
    ),
    (
        created(
            replace=True, cluster_by="AUTO", location="s3://b", comment="c", properties={"k": "v"},
            collation="UTF8_BINARY", row_filter=RowFilter("f", "id"),
        ),
        (f"OR REPLACE TABLE {NAME} {COLUMNS} CLUSTER BY AUTO LOCATION 's3://b' COMMENT 'c' "
        "TBLPROPERTIES ('k' = 'v') DEFAULT COLLATION UTF8_BINARY WITH ROW FILTER `f` ON (`id`)"),
    ),
    (of(Field("a`b", "INT")), f"TABLE {NAME} (`a``b` INT) USING DELTA"),
    (of(Field("a", "INT", comment="it's")), rf"TABLE {NAME} (`a` INT COMMENT 'it\u0027s') USING DELTA"),
    (
        of(Field("a b", "INT")),
        f"TABLE {NAME} (`a b` INT) USING DELTA TBLPROPERTIES ('delta.columnMapping.mode' = 'name')",
    ),
    (
        of(Field("s", "STRUCT<`a b`: INT NOT NULL>")),
        (f"TABLE {NAME} (`s` STRUCT<`a b`: INT NOT NULL>) USING DELTA "
        "TBLPROPERTIES ('delta.columnMapping.mode' = 'name')"),
    ),
    (
        of(Column("a", "INT", default="1 + 1")),
        (f"TABLE {NAME} (`a` INT DEFAULT 1 + 1) USING DELTA "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"),
    ),
    (
        of(Column("a b", "STRING", nullable=False, comment="c", default="'x'")),
        (f"TABLE {NAME} (`a b` STRING NOT NULL DEFAULT 'x' COMMENT 'c') USING DELTA TBLPROPERTIES "
        "('delta.columnMapping.mode' = 'name', 'delta.feature.allowColumnDefaults' = 'supported')"),
    ),
    (
        of(Column("a", "INT", generated="b + 1 -- more"), Field("b", "INT")),
        f"TABLE {NAME} (`a` INT GENERATED ALWAYS AS (b + 1 -- more\n), `b` INT) USING DELTA",
    ),
    (
        of(Column("a", "BIGINT", identity=Identity())),
        f"TABLE {NAME} (`a` BIGINT GENERATED ALWAYS AS IDENTITY) USING DELTA",
    ),
    (
        of(Column("a", "BIGINT", identity=Identity(start=10, step=-1, always=False))),
        f"TABLE {NAME} (`a` BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH 10 INCREMENT BY -1)) USING DELTA",
    ),
    (of(Column("a", "STRING", mask=Mask("m"))), f"TABLE {NAME} (`a` STRING MASK `m`) USING DELTA"),
    (
        of(Column("a", "STRING", mask=Mask("main.sales.m", ["b"])), Field("b", "INT")),
        f"TABLE {NAME} (`a` STRING MASK `main`.`sales`.`m` USING COLUMNS (`b`), `b` INT) USING DELTA",
    ),
    (
        of(Field("a", "INT"), constraints=[PrimaryKey("a")]),
        f"TABLE {NAME} (`a` INT, PRIMARY KEY (`a`)) USING DELTA",
    ),
    (
        of(Field("a", "INT"), Field("t", "DATE"), constraints=[PrimaryKey(["a", "t"], name="p k", timeseries="t")]),
        f"TABLE {NAME} (`a` INT, `t` DATE, CONSTRAINT `p k` PRIMARY KEY (`a`, `t` TIMESERIES)) USING DELTA",
    ),
    (
        of(Field("a", "INT"), constraints=[PrimaryKey("a", rely=True), ForeignKey("a", OTHER, "x", name="f")]),
        (f"TABLE {NAME} (`a` INT, PRIMARY KEY (`a`) RELY, CONSTRAINT `f` FOREIGN KEY (`a`) "
        "REFERENCES `main`.`sales`.`other` (`x`)) USING DELTA"),
    ),
    (
        of(Field("a", "INT"), constraints=[Check("c", "a > 0")]),
        f"TABLE {NAME} (`a` INT) USING DELTA",
    ),
    *[
        (of(Field("a", sql)), f"TABLE {NAME} (`a` {sql}) USING DELTA")
        for sql in (
            "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL(38,18)", "STRING", "BINARY",
            "BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ", "VARIANT", "CHAR(3)", "VARCHAR(255)",
            "ARRAY<INT>", "MAP<STRING, ARRAY<DATE>>", "STRUCT<`a`: INT, `b`: STRUCT<`c`: DATE>>",
            "STRING COLLATE UTF8_LCASE", "GEOMETRY(4326)", "GEOGRAPHY(4326)", "OBJECT",
        )
    ],
]  # fmt: skip


@pytest.mark.parametrize(("statement", "text"), CREATED)
def test_tables_are_created(statement, text):
    """Each option adds its clause; what columns need of the table is set; a condition is a statement of its own."""
    assert f"CREATE {text}" == statement.text
    assert is_one_statement(statement.text)


def test_a_property_of_the_user_wins():
    """The mode of column mapping may be another one."""
    schema = as_schema({"a b": "INT"})
    statement = create_table_sql(TABLE, schema, NewTable(properties={"delta.columnMapping.mode": "id"}))

    assert statement.text.endswith("TBLPROPERTIES ('delta.columnMapping.mode' = 'id')")


QUERY = Statement("SELECT * FROM t WHERE id > :least", {"least": 5})
OF_QUERY = f"TABLE {NAME} USING DELTA"


CREATED_AS = [
    ({}, OF_QUERY),
    ({"replace": True}, f"OR REPLACE {OF_QUERY}"),
    (
        {"if_not_exists": True, "partitioned_by": "day"},
        f"TABLE IF NOT EXISTS {NAME} USING DELTA PARTITIONED BY (`day`)",
    ),
    (
        {"cluster_by": ["a", "b"], "location": "s3://b", "comment": "c", "properties": {"k": "v"}},
        f"{OF_QUERY} CLUSTER BY (`a`, `b`) LOCATION 's3://b' COMMENT 'c' TBLPROPERTIES ('k' = 'v')",
    ),
    ({"cluster_by": "AUTO"}, f"{OF_QUERY} CLUSTER BY AUTO"),
]


@pytest.mark.parametrize(("options", "text"), CREATED_AS)
def test_tables_are_created_of_queries(options, text):
    """The parameters of the query go with it."""
    statement = create_as_sql(TABLE, QUERY, NewTable(**options))

    assert (f"CREATE {text} AS {QUERY.text}", {"least": 5}) == (statement.text, statement.parameters)
    assert is_one_statement(statement.text)


CREATED_LIKE = [
    (create_like_sql(TABLE, OTHER), ""),
    (create_like_sql(TABLE, OTHER, NewTable(location="s3://b")), " LOCATION 's3://b'"),
    (create_like_sql(TABLE, OTHER, NewTable(properties={"k": "v"})), " TBLPROPERTIES ('k' = 'v')"),
]


@pytest.mark.parametrize(("statement", "text"), CREATED_LIKE)
def test_tables_are_created_like_others(statement, text):
    """The other table says the columns."""
    assert f"CREATE TABLE {NAME} LIKE `main`.`sales`.`other`{text}" == statement.text
    assert is_one_statement(statement.text)


def test_tables_are_created_like_others_where_there_is_none():
    """IF NOT EXISTS stands before the name."""
    statement = create_like_sql(TABLE, OTHER, NewTable(if_not_exists=True))
    assert f"CREATE TABLE IF NOT EXISTS {NAME} LIKE `main`.`sales`.`other`" == statement.text
    assert is_one_statement(statement.text)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: NewTable(partitioned_by=["day"], cluster_by=["id"]), "both are given"),
        (lambda: NewTable(replace=True, if_not_exists=True), "replace and if_not_exists: both"),
        (lambda: NewTable(replace="yes"), "replace: 'yes'"),
        (lambda: NewTable(location=" "), "location: ' '"),
        (lambda: NewTable(location=5), "location: 5"),
        (lambda: NewTable(credential="c"), "credential: goes with location"),
        (lambda: NewTable(location="s3://b", credential=5), "credential: 5"),
        (lambda: NewTable(row_filter="f"), r"row_filter: 'f'.*RowFilter\(function, on\)"),
        (lambda: NewTable(collation="a; b"), "collation: 'a; b'"),
        (lambda: NewTable(properties={"a": 1}), r"properties\['a'\]: 1"),
        (lambda: created(partitioned_by=["x"]), "partitioned_by: 'x' is not a column of the schema; it has id, day"),
        (lambda: created(cluster_by="x"), "cluster_by: 'x'"),
        (lambda: created(row_filter=RowFilter("f", "x")), "row_filter: 'x'"),
        (lambda: create_as_sql(TABLE, QUERY, NewTable(partitioned_by=[""])), "partitioned_by"),
        *[
            (lambda option=option: create_like_sql(TABLE, OTHER, NewTable(**option)), f"{next(iter(option))}: does not")
            for option in (
                {"replace": True}, {"partitioned_by": "a"}, {"cluster_by": "AUTO"}, {"comment": "c"},
                {"collation": "UTF8_LCASE"}, {"row_filter": RowFilter("f")},
            )
        ],
    ],
)  # fmt: skip
def test_tables_that_cannot_be_are_refused(make, says):
    """The error names the argument."""
    with pytest.raises(InvalidArgumentError, match=says):
        make()


DAY, DAY_SQL = {"a": 1, "b": "it's"}, r"PARTITION (`a` = '1', `b` = 'it\u0027s')"


def added(path, sql="INT", **options):
    return AddedColumn(path=path, type=as_type(sql), **options)


ALTERED = [
    (add_columns_sql(TABLE, [added("a")]), "ADD COLUMNS (`a` INT)"),
    (add_columns_sql(TABLE, [added("a.b", "DATE", comment="it's")]), r"ADD COLUMNS (`a.b` DATE COMMENT 'it\u0027s')"),
    (add_columns_sql(TABLE, [added("a"), added(["s", "b"], "DATE")]), "ADD COLUMNS (`a` INT, `s`.`b` DATE)"),
    (
        add_columns_sql(TABLE, [added(["l", "element", "x"]), added(["m", "value", "x"]), added(["m", "key", "x"])]),
        "ADD COLUMNS (`l`.`element`.`x` INT, `m`.`value`.`x` INT, `m`.`key`.`x` INT)",
    ),
    (add_columns_sql(TABLE, [added("a", place=place_sql(first=True))]), "ADD COLUMNS (`a` INT FIRST)"),
    (
        add_columns_sql(TABLE, [added("a", comment="c", place=place_sql(after="b`c"))]),
        "ADD COLUMNS (`a` INT COMMENT 'c' AFTER `b``c`)",
    ),
    (alter_columns_sql(TABLE, columns.widened("a", as_type("long"))), "ALTER COLUMN `a` TYPE BIGINT"),
    (
        alter_columns_sql(TABLE, columns.widened(["s", "a"], as_type("decimal(20,2)"))),
        "ALTER COLUMN `s`.`a` TYPE DECIMAL(20,2)",
    ),
    (rename_column_sql(TABLE, ["s", "b"], "c`d"), "RENAME COLUMN `s`.`b` TO `c``d`"),
    (rename_column_sql(TABLE, "a", "b"), "RENAME COLUMN `a` TO `b`"),
    (add_columns_sql(TABLE, [added("a", "STRING COLLATE UTF8_LCASE")]), "ADD COLUMNS (`a` STRING COLLATE UTF8_LCASE)"),
    (
        add_columns_sql(TABLE, [added("a", "STRING", comment="c", place="FIRST", mask=Mask("m", ["b"]))]),
        "ADD COLUMNS (`a` STRING COMMENT 'c' FIRST MASK `m` USING COLUMNS (`b`))",
    ),
    (
        alter_columns_sql(TABLE, columns.widened("a", as_type("long")), columns.widened(["s", "a"], as_type("double"))),
        "ALTER COLUMN `a` TYPE BIGINT, `s`.`a` TYPE DOUBLE",
    ),
    (
        alter_columns_sql(
            TABLE,
            columns.commented("a", "c"),
            columns.not_null("b"),
            columns.with_default("c", "now()"),
            columns.moved("d", "FIRST"),
        ),
        "ALTER COLUMN `a` COMMENT 'c', `b` SET NOT NULL, `c` SET DEFAULT now(), `d` FIRST",
    ),
    (
        replace_columns_sql(TABLE, as_schema("b INT COMMENT 'c', a BIGINT")),
        "REPLACE COLUMNS (`b` INT COMMENT 'c', `a` BIGINT)",
    ),
    (drop_columns_sql(TABLE, "a", ["s", "b"]), "DROP COLUMNS (`a`, `s`.`b`)"),
    (drop_columns_sql(TABLE, "a", if_exists=True), "DROP COLUMN IF EXISTS `a`"),
    (drop_columns_sql(TABLE, "a", "b", if_exists=True), "DROP COLUMNS IF EXISTS (`a`, `b`)"),
    (alter.set_location_sql(TABLE, "s3://b/it's"), r"SET LOCATION 's3://b/it\u0027s'"),
    (alter.set_collation_sql(TABLE, "UTF8_LCASE"), "DEFAULT COLLATION UTF8_LCASE"),
    (alter.set_managed_sql(TABLE), "SET MANAGED"),
    (alter.set_managed_sql(TABLE, "truncate uniform history"), "SET MANAGED TRUNCATE UNIFORM HISTORY"),
    (alter.set_managed_sql(TABLE, "move"), "SET MANAGED MOVE"),
    (alter.set_managed_sql(TABLE, "copy"), "SET MANAGED COPY"),
    (alter.unset_managed_sql(TABLE), "UNSET MANAGED"),
    (alter.unset_managed_sql(TABLE, "truncate uniform history"), "UNSET MANAGED TRUNCATE UNIFORM HISTORY"),
    (partitions.add_partition_sql(TABLE, DAY), f"ADD {DAY_SQL}"),
    (
        partitions.add_partition_sql(TABLE, DAY, location="s3://b/x", if_not_exists=True),
        f"ADD IF NOT EXISTS {DAY_SQL} LOCATION 's3://b/x'",
    ),
    (partitions.drop_partitions_sql(TABLE, DAY), f"DROP {DAY_SQL}"),
    (
        partitions.drop_partitions_sql(TABLE, DAY, {"a": 1}, if_exists=True, purge=True),
        f"DROP IF EXISTS {DAY_SQL}, PARTITION (`a` = '1') PURGE",
    ),
    (partitions.rename_partition_sql(TABLE, DAY, {"a": 1}), f"{DAY_SQL} RENAME TO PARTITION (`a` = '1')"),
    (partitions.move_partition_sql(TABLE, DAY, "s3://b/x"), f"{DAY_SQL} SET LOCATION 's3://b/x'"),
    (partitions.recover_partitions_sql(TABLE), "RECOVER PARTITIONS"),
    (drop_columns_sql(TABLE, "a.b"), "DROP COLUMN `a.b`"),
    (drop_columns_sql(TABLE, ["s", "b"]), "DROP COLUMN `s`.`b`"),
    (alter.set_properties_sql(TABLE, {"k": "v"}), "SET TBLPROPERTIES ('k' = 'v')"),
    (alter.set_properties_sql(TABLE, {"a": "1", "b": "it's"}), r"SET TBLPROPERTIES ('a' = '1', 'b' = 'it\u0027s')"),
    (alter.unset_properties_sql(TABLE, "a.b"), "UNSET TBLPROPERTIES IF EXISTS ('a.b')"),
    (alter.unset_properties_sql(TABLE, ["a", "b"]), "UNSET TBLPROPERTIES IF EXISTS ('a', 'b')"),
    (alter_columns_sql(TABLE, columns.commented("a", "it's")), r"ALTER COLUMN `a` COMMENT 'it\u0027s'"),
    (alter_columns_sql(TABLE, columns.commented(["s", "a"], None)), "ALTER COLUMN `s`.`a` COMMENT ''"),
    (alter_columns_sql(TABLE, columns.with_default("a", "now()")), "ALTER COLUMN `a` SET DEFAULT now()"),
    (alter_columns_sql(TABLE, columns.without_default("a")), "ALTER COLUMN `a` DROP DEFAULT"),
    (alter_columns_sql(TABLE, columns.not_null(["s", "a"])), "ALTER COLUMN `s`.`a` SET NOT NULL"),
    (alter_columns_sql(TABLE, columns.nullable("a")), "ALTER COLUMN `a` DROP NOT NULL"),
    (alter_columns_sql(TABLE, columns.moved("a", place_sql(first=True))), "ALTER COLUMN `a` FIRST"),
    (alter_columns_sql(TABLE, columns.moved(["s", "a"], place_sql(after="b"))), "ALTER COLUMN `s`.`a` AFTER `b`"),
    (alter_columns_sql(TABLE, columns.synced("a")), "ALTER COLUMN `a` SYNC IDENTITY"),
    (alter.set_tags_sql(TABLE, {"k": "it's", "p": ""}), r"SET TAGS ('k' = 'it\u0027s', 'p' = '')"),
    (alter.set_tags_sql(TABLE, {"k": "v"}, "a"), "ALTER COLUMN `a` SET TAGS ('k' = 'v')"),
    (alter.unset_tags_sql(TABLE, "k"), "UNSET TAGS ('k')"),
    (alter.unset_tags_sql(TABLE, ["k", "p"], "a`b"), "ALTER COLUMN `a``b` UNSET TAGS ('k', 'p')"),
    (alter.add_constraint_sql(TABLE, Check("c", "a > 0")), "ADD CONSTRAINT `c` CHECK (a > 0)"),
    (alter.add_constraint_sql(TABLE, Check("c", "a > 0 -- b")), "ADD CONSTRAINT `c` CHECK (a > 0 -- b\n)"),
    (alter.add_constraint_sql(TABLE, PrimaryKey("a")), "ADD PRIMARY KEY (`a`)"),
    (
        alter.add_constraint_sql(TABLE, PrimaryKey(["a", "t"], name="p", timeseries="t", rely=True)),
        "ADD CONSTRAINT `p` PRIMARY KEY (`a`, `t` TIMESERIES) RELY",
    ),
    (alter.add_constraint_sql(TABLE, ForeignKey("a", "sales.p")), "ADD FOREIGN KEY (`a`) REFERENCES `sales`.`p`"),
    (
        alter.add_constraint_sql(TABLE, ForeignKey(["a", "b"], OTHER, ["x", "y"], name="f", rely=True)),
        "ADD CONSTRAINT `f` FOREIGN KEY (`a`, `b`) REFERENCES `main`.`sales`.`other` (`x`, `y`) RELY",
    ),
    (alter.drop_constraint_sql(TABLE, "c"), "DROP CONSTRAINT `c`"),
    (alter.drop_constraint_sql(TABLE, "c", if_exists=True), "DROP CONSTRAINT IF EXISTS `c`"),
    (alter.drop_constraint_sql(TABLE, "c", cascade=True), "DROP CONSTRAINT `c` CASCADE"),
    (alter.drop_primary_key_sql(TABLE), "DROP PRIMARY KEY"),
    (alter.drop_primary_key_sql(TABLE, if_exists=True, cascade=True), "DROP PRIMARY KEY IF EXISTS CASCADE"),
    (alter.drop_foreign_key_sql(TABLE, ["a", "b"]), "DROP FOREIGN KEY (`a`, `b`)"),
    (alter.drop_foreign_key_sql(TABLE, "a", if_exists=True), "DROP FOREIGN KEY IF EXISTS (`a`)"),
    (alter.cluster_by_sql(TABLE, ["a", "b"]), "CLUSTER BY (`a`, `b`)"),
    (alter.cluster_by_sql(TABLE, "a"), "CLUSTER BY (`a`)"),
    (alter.cluster_by_sql(TABLE, "AUTO"), "CLUSTER BY AUTO"),
    (alter.cluster_by_sql(TABLE, "NONE"), "CLUSTER BY NONE"),
    (alter.rename_table_sql(TABLE, OTHER), "RENAME TO `main`.`sales`.`other`"),
    (alter.set_owner_sql(TABLE, "a@b.c"), "SET OWNER TO `a@b.c`"),
    (alter.drop_feature_sql(TABLE, "deletionVectors"), "DROP FEATURE `deletionVectors`"),
    (alter.drop_feature_sql(TABLE, "f", truncate_history=True), "DROP FEATURE `f` TRUNCATE HISTORY"),
    (alter_columns_sql(TABLE, columns.masked("a", Mask("m"))), "ALTER COLUMN `a` SET MASK `m`"),
    (
        alter_columns_sql(TABLE, columns.masked("a", Mask("main.sales.m", ["b", "c"]))),
        "ALTER COLUMN `a` SET MASK `main`.`sales`.`m` USING COLUMNS (`b`, `c`)",
    ),
    (alter_columns_sql(TABLE, columns.unmasked("a")), "ALTER COLUMN `a` DROP MASK"),
    (alter.set_row_filter_sql(TABLE, RowFilter("f")), "SET ROW FILTER `f` ON ()"),
    (
        alter.set_row_filter_sql(TABLE, RowFilter("main.sales.`f-g`", ["a", "b"])),
        "SET ROW FILTER `main`.`sales`.`f-g` ON (`a`, `b`)",
    ),
    (alter.drop_row_filter_sql(TABLE), "DROP ROW FILTER"),
]


@pytest.mark.parametrize(("statement", "text"), ALTERED, ids=[text for _, text in ALTERED])
def test_tables_are_altered(statement, text):
    """Columns are named whole, or by their path from the column inwards."""
    assert f"ALTER TABLE {NAME} {text}" == statement.text
    assert is_one_statement(statement.text)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: place_sql(first=True, after="a"), "first and after: both"),
        (lambda: place_sql(first="yes"), "first: 'yes'"),
        (lambda: place_sql(after=""), "after"),
        (lambda: alter_columns_sql(TABLE, columns.moved("a", "")), "first and after: neither"),
        (lambda: alter_columns_sql(TABLE, columns.with_default("a", 5)), "default: 5"),
        (lambda: alter_columns_sql(TABLE, columns.commented("a", 5)), "5 is not text"),
        (lambda: alter_columns_sql(TABLE, columns.commented([], "c")), "column: is empty"),
        (lambda: alter.set_tags_sql(TABLE, {}), "tags: is empty"),
        (lambda: alter.set_tags_sql(TABLE, ["k"]), r"tags: \['k'\]"),
        (lambda: alter.set_tags_sql(TABLE, {"k": None}), r"tags\['k'\]: None"),
        (lambda: alter.unset_tags_sql(TABLE, []), "names: is empty"),
        (lambda: alter.unset_properties_sql(TABLE, 5), "names: 5"),
        (lambda: alter.drop_constraint_sql(TABLE, "c", if_exists="yes"), "if_exists: 'yes'"),
        (lambda: alter.drop_constraint_sql(TABLE, ""), "constraint"),
        (lambda: alter.drop_foreign_key_sql(TABLE, []), "columns: is empty"),
        (lambda: alter.cluster_by_sql(TABLE, []), "cluster_by: is empty"),
        (lambda: alter.drop_feature_sql(TABLE, "f", truncate_history=1), "truncate_history: 1"),
        (lambda: alter_columns_sql(TABLE, columns.masked("", Mask("m"))), "column"),
        (lambda: alter_columns_sql(TABLE), "changes: is empty"),
        (
            lambda: alter_columns_sql(TABLE, columns.commented("a", "c"), columns.not_null(["A"])),
            "changes: two are of one column",
        ),
        (
            lambda: alter_columns_sql(TABLE, columns.commented(["s", "a"], "c"), columns.nullable("S")),
            "changes: two are of one column",
        ),
        (lambda: added("a", mask="m").sql(), "mask: 'm'"),
        (lambda: drop_columns_sql(TABLE), "columns: is empty"),
        (lambda: alter.set_location_sql(TABLE, " "), "location: ' '"),
        (lambda: alter.set_collation_sql(TABLE, "a; b"), "collation: 'a; b'"),
        (lambda: alter.set_managed_sql(TABLE, "steal"), "how: 'steal'"),
        (lambda: alter.unset_managed_sql(TABLE, "move"), "how: 'move'"),
        (lambda: partitions.add_partition_sql(TABLE, {}), "values: is empty"),
        (lambda: partitions.add_partition_sql(TABLE, "a"), "values: 'a'"),
        (lambda: partitions.drop_partitions_sql(TABLE), "values: is empty"),
        (lambda: partitions.drop_partitions_sql(TABLE, DAY, purge=1), "purge: 1"),
        (lambda: partitions.rename_partition_sql(TABLE, DAY, {"a": [1]}), r"new\['a'\]: list"),
        (lambda: RowFilter(5), "function: 5"),
        (lambda: RowFilter("f", on=5), "on: 5"),
        (lambda: RowFilter("a..b"), "function"),
    ],
)
def test_changes_that_mean_nothing_are_refused(make, says):
    """The error names the argument, and nothing was sent."""
    with pytest.raises(InvalidArgumentError, match=says):
        make()


@pytest.mark.parametrize("path", ["", [], ["a", ""]])
def test_changes_of_no_column_are_refused(path):
    """An empty name or path is refused."""
    with pytest.raises(InvalidArgumentError, match="column"):
        drop_columns_sql(TABLE, path)


def test_names_delta_cannot_store_are_refused():
    """A name is checked wherever it is given."""
    for make in (lambda: rename_column_sql(TABLE, "a", ""), lambda: add_columns_sql(TABLE, [added("a\0")])):
        with pytest.raises(InvalidNameError):
            make()


@pytest.mark.parametrize(
    ("properties", "missing"),
    [
        ({}, {"delta.columnMapping.mode": "name"}),
        ({"delta.columnMapping.mode": "none"}, {"delta.columnMapping.mode": "name"}),
        ({"delta.columnMapping.mode": "name"}, {}),
        ({"delta.columnMapping.mode": "id"}, {}),
    ],
)
def test_features_are_set_where_they_are_missing(properties, missing):
    """One mode of column mapping cannot be changed to the other, and either does."""
    assert missing == missing_features({"delta.columnMapping.mode": "name"}, properties)
