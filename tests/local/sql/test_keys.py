"""Keys and tags: kept by the metastore and shown wherever Databricks shows them."""

import pytest


@pytest.fixture
def tables(sql):
    sql("CREATE TABLE p (id INT PRIMARY KEY, b STRING)")
    sql(
        "CREATE TABLE c (a INT NOT NULL, p_id INT, CONSTRAINT c_key PRIMARY KEY (A) RELY, "
        "FOREIGN KEY (p_id) REFERENCES p NOT ENFORCED)"
    )
    return sql


def keys(sql):
    return sql(
        "SELECT table_name, constraint_name, constraint_type FROM information_schema.table_constraints "
        f"WHERE table_schema = '{sql.schema}' ORDER BY 1, 2"
    )


def test_keys_are_shown(tables):
    """DESCRIBE, SHOW CREATE TABLE and the information schema show keys; a table made from that text has them, too."""
    parent = f"`main`.`{tables.schema}`.`p`"
    shown = tables("DESCRIBE TABLE EXTENDED c")
    created = tables("SHOW CREATE TABLE c")[0][0]

    assert ("c_key", "PRIMARY KEY (`a`)", "") in shown
    assert ("c_p_fk", f"FOREIGN KEY (`p_id`) REFERENCES {parent} (`id`)", "") in shown
    assert [("c", "c_key", "PRIMARY KEY"), ("c", "c_p_fk", "FOREIGN KEY"), ("p", "p_pk", "PRIMARY KEY")] == keys(tables)
    assert [("c_p_fk", "p_id", 1)] == tables(
        "SELECT constraint_name, column_name, ordinal_position FROM information_schema.key_column_usage "
        f"WHERE table_schema = '{tables.schema}' AND position_in_unique_constraint = 1"
    )
    assert [("c_p_fk", "p_pk")] == tables(
        "SELECT constraint_name, unique_constraint_name FROM information_schema.referential_constraints "
        f"WHERE constraint_schema = '{tables.schema}'"
    )
    tables("DROP TABLE c")
    tables(created)
    assert shown[-2:] == tables("DESCRIBE TABLE EXTENDED c")[-2:]
    assert ("DELTA_NOT_NULL_CONSTRAINT_VIOLATED", "23502") == tables.refused("INSERT INTO p VALUES (NULL, 'x')")


def test_keys_come_and_go(tables):
    """ALTER TABLE adds and drops keys, by name and by kind; a column of a key stays until the key goes."""
    tables("ALTER TABLE p SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')")
    assert "DELTA_CONSTRAINT_DEPENDENT_COLUMN_CHANGE" == tables.refused("ALTER TABLE p RENAME COLUMN id TO i")[0]
    tables("ALTER TABLE c DROP FOREIGN KEY (P_ID)")
    tables("ALTER TABLE c DROP CONSTRAINT c_key")
    tables("ALTER TABLE p DROP PRIMARY KEY IF EXISTS CASCADE")
    tables("ALTER TABLE p DROP PRIMARY KEY IF EXISTS")
    assert [] == keys(tables)
    assert ("CONSTRAINT_DOES_NOT_EXIST", "42704") == tables.refused("ALTER TABLE p DROP PRIMARY KEY")

    tables("ALTER TABLE c ADD CONSTRAINT k PRIMARY KEY (a)")
    tables("ALTER TABLE c ADD FOREIGN KEY (p_id) REFERENCES c (a)")
    assert [("c", "c_c_fk", "FOREIGN KEY"), ("c", "k", "PRIMARY KEY")] == keys(tables)
    tables("ALTER TABLE c ADD CONSTRAINT own FOREIGN KEY (a) REFERENCES c (a)")
    tables("ALTER TABLE c DROP FOREIGN KEY (a)")
    assert [("c", "c_c_fk", "FOREIGN KEY"), ("c", "k", "PRIMARY KEY")] == keys(tables)
    tables("CREATE OR REPLACE TABLE c (a INT)")
    assert [] == keys(tables)


@pytest.mark.parametrize(
    ("statement", "error_class"),
    [
        ("CREATE TABLE x (id INT, PRIMARY KEY (nope))", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("CREATE TABLE x (id INT, FOREIGN KEY (id) REFERENCES nope)", "TABLE_OR_VIEW_NOT_FOUND"),
        ("CREATE TABLE x (id INT PRIMARY KEY, v INT, PRIMARY KEY (v))", "INVALID_PARAMETER_VALUE"),
        ("CREATE TABLE x (id INT, v INT, FOREIGN KEY (id, v) REFERENCES p)", "INVALID_PARAMETER_VALUE"),
        ("CREATE TABLE x (id INT, UNIQUE (id))", "UNSUPPORTED_FEATURE"),
        ("ALTER TABLE p ADD CONSTRAINT p2 PRIMARY KEY (b)", "INVALID_PARAMETER_VALUE"),
        ("ALTER TABLE c ADD CONSTRAINT c_key FOREIGN KEY (p_id) REFERENCES p", "CONSTRAINT_ALREADY_EXISTS"),
    ],
)
def test_keys_of_what_is_not_there_are_refused(tables, statement, error_class):
    """A key names columns of its table, and a parent with a key of as many columns."""
    assert error_class == tables.refused(statement)[0]
    assert 2 == len(tables("SHOW TABLES"))


def test_tags_come_and_go(tables):
    """Tags of tables, views and columns are in the information schema until they are taken away."""
    tables("CREATE VIEW w AS SELECT id FROM p")
    tables("ALTER TABLE p SET TAGS ('team' = 'sales', 'pii' = 'no')")
    tables("ALTER TABLE p SET TAGS ('pii' = 'yes')")
    tables("ALTER TABLE p UNSET TAGS ('team')")
    tables("ALTER VIEW w SET TAGS ('v' = '1')")
    tables("ALTER TABLE p ALTER COLUMN B SET TAGS ('kind' = 'text')")
    where = f"WHERE schema_name = '{tables.schema}' ORDER BY table_name"

    assert [("p", "pii", "yes"), ("w", "v", "1")] == tables(
        f"SELECT table_name, tag_name, tag_value FROM information_schema.table_tags {where}"
    )
    assert [("p", "b", "kind", "text")] == tables(
        f"SELECT table_name, column_name, tag_name, tag_value FROM information_schema.column_tags {where}"
    )
    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" == tables.refused("ALTER TABLE p ALTER COLUMN x SET TAGS ('a' = 'b')")[0]
