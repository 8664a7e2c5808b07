"""
What programs do with databricks-sql-connector, against the local workspace.

``python connector_checks.py {sea|kernel} PORT WAREHOUSE TOKEN SCHEMA`` runs every check and prints what each gave, one
JSON line per check. It imports nothing of the tests, because the kernel needs an interpreter of its own.
"""

from __future__ import annotations

import json
import sys
import time

TYPES = {
    "TINYINT": ("CAST(1 AS TINYINT)", "1"),
    "SMALLINT": ("CAST(2 AS SMALLINT)", "2"),
    "INT": ("3", "3"),
    "BIGINT": ("4L", "4"),
    "FLOAT": ("CAST(1.5 AS FLOAT)", "1.5"),
    "DOUBLE": ("2.5D", "2.5"),
    "DECIMAL": ("CAST(1.10 AS DECIMAL(10, 2))", "1.10"),
    "STRING": ("'a''\\u00e9'", "aé"),
    "BINARY": ("X'00ff'", r"b'\x00\xff'"),
    "BOOLEAN": ("true", "True"),
    "DATE": ("DATE'2024-02-29'", "2024-02-29"),
    "TIMESTAMP": ("TIMESTAMP'2024-02-29 12:30:00.5Z'", "2024-02-29 12:30:00.500000+00:00"),
    "TIMESTAMP_NTZ": ("TIMESTAMP_NTZ'2024-02-29 12:30:00'", "2024-02-29 12:30:00"),
    "NULL": ("CAST(NULL AS INT)", "None"),
    "ARRAY": ("size(array(1, 2))", "2"),
}

# Statements that run one after another in one connection, and the rows of the last one.
STATEMENTS = {
    "select": (["SELECT 1 AS a, 'b' AS b"], [[1, "b"]]),
    "no rows": (["SELECT id FROM range(3) WHERE id > 5"], []),
    "insert": (["INSERT INTO t VALUES (3, 'c')", "SELECT v FROM t WHERE id = 3"], [["c"]]),
    "update": (["UPDATE t SET v = 'z' WHERE id = 1", "SELECT v FROM t WHERE id = 1"], [["z"]]),
    "delete": (["DELETE FROM t WHERE id = 3", "SELECT count(*) FROM t"], [[2]]),
    "merge": (
        [
            "MERGE INTO t USING (SELECT 9 AS id, 'm' AS v) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *",
            "SELECT v FROM t WHERE id = 9",
        ],
        [["m"]],
    ),
    "use schema": (["USE SCHEMA information_schema_not", "SELECT current_schema()"], "error"),
    "use": (["USE main.default", "SELECT current_catalog(), current_schema()"], [["main", "default"]]),
    "variable": (["DECLARE OR REPLACE x INT DEFAULT 4", "SET VAR x = x + 1", "SELECT x, session.x"], [[5, 5]]),
    "variable in a condition": (["DECLARE OR REPLACE w = 2", "SELECT id FROM range(5) WHERE id = w"], [[2]]),
    "temporary view": (["CREATE OR REPLACE TEMP VIEW tv AS SELECT 7 AS a", "SELECT a FROM tv"], [[7]]),
    "temporary view of a table": (
        ["CREATE OR REPLACE TEMPORARY VIEW big AS SELECT id FROM range(10) WHERE id > 7", "SELECT sum(id) FROM big"],
        [[17]],
    ),
    "dropped view": (["CREATE TEMP VIEW gone AS SELECT 1", "DROP VIEW gone", "SELECT * FROM gone"], "error"),
    "set": (["SET TIMEZONE = 'UTC'", "SELECT current_timezone()"], [["UTC"]]),
    "set of an unknown parameter": (["SET spark.x = 1"], "error"),
    "reset": (
        ["SET STATEMENT_TIMEOUT = 5", "RESET STATEMENT_TIMEOUT", "SET STATEMENT_TIMEOUT"],
        [["STATEMENT_TIMEOUT", "0"]],
    ),
    "syntax error": (["SELEC 1"], "error"),
    "unknown table": (["SELECT * FROM no_such_table"], "error"),
    "division by zero": (["SELECT 1 / 0"], "error"),
    "describe": (["DESCRIBE TABLE t"], [["id", "int", None], ["v", "string", None]]),
    "show tables": (["SHOW TABLES LIKE 't'"], [["SCHEMA", "t", False]]),
    "many rows": (["SELECT count(*), max(id) FROM (SELECT id FROM range(300000))"], [[300000, 299999]]),
}


def open_connection(form, port, warehouse, token, schema, **options):
    """Connect as the documentation of the connector says, in one of its two forms for REST."""
    from databricks import sql

    place = (
        {"server_hostname": f"http://127.0.0.1:{port}", "use_kernel": True}
        if form == "kernel"
        else {"server_hostname": "http://127.0.0.1", "_port": port, "use_sea": True}
    )
    return sql.connect(
        http_path=f"/sql/1.0/warehouses/{warehouse}",
        access_token=token,
        enable_telemetry=False,
        **{"catalog": "main", "schema": schema} | options,
        **place,
    )


def rows(cursor, statement, parameters=None):
    """Run a statement; return its rows."""
    cursor.execute(statement, parameters) if parameters is not None else cursor.execute(statement)
    return [list(row) for row in cursor.fetchall()]


def named(cursor, *names):
    """Return the named columns of the rows, whatever the case of the names."""
    places = {column[0].casefold(): place for place, column in enumerate(cursor.description)}
    return [[row[places[name.casefold()]] for name in names] for row in cursor.fetchall()]


def run_statements(connect, statements):
    """Run statements in a new connection; return the rows of the last, or ``error``."""
    from databricks import sql

    with connect() as connection, connection.cursor() as cursor:
        try:
            for statement in statements[:-1]:
                cursor.execute(statement)
            return rows(cursor, statements[-1])
        except sql.exc.Error:
            return "error"


def one_type(connect, expression):
    """Return a value as text."""
    with connect() as connection, connection.cursor() as cursor:
        return str(rows(cursor, f"SELECT {expression} AS x")[0][0])


# One function for each of what else programs do: it gets the function that connects, and the schema.
def positional_parameters(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        return rows(cursor, "SELECT ? + ?, ?", [1, 2, "a?b"])


def positional_in_insert(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO p VALUES (?, ?)", [5, "five"])
        return rows(cursor, "SELECT * FROM p WHERE id = ?", [5])


def executemany(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.executemany("INSERT INTO p VALUES (?, ?)", [[11, "k"], [12, None]])
        return rows(cursor, "SELECT * FROM p WHERE id > 10 ORDER BY id")


def named_parameters(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        return rows(cursor, "SELECT :a + 1, :b", {"a": 1, "b": "x"})


def null_parameter(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        return rows(cursor, "SELECT :a IS NULL", {"a": None})


def typed_parameters(connect, _):
    import datetime as dt
    from decimal import Decimal

    with connect() as connection, connection.cursor() as cursor:
        given = [True, 1.5, Decimal("1.10"), dt.date(2024, 1, 2), 2**40]
        return rows(cursor, "SELECT typeof(?), ?, ?, CAST(? AS STRING), ?", given)[0][0::4]


def catalogs(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.catalogs()
        return ["main"] in named(cursor, cursor.description[0][0])


def schemas(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.schemas(catalog_name="main")
        return [schema] in named(cursor, cursor.description[0][0])


def schemas_by_pattern(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.schemas(catalog_name="main", schema_name=schema)
        return len(cursor.fetchall())


def tables(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.tables(catalog_name="main", schema_name=schema)
        return sorted(value for row in cursor.fetchall() for value in row if value in ("t", "p", "v", "nothing"))


def tables_by_name(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.tables(catalog_name="main", schema_name=schema, table_name="t")
        return len(cursor.fetchall())


def views_only(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.tables(catalog_name="main", schema_name=schema, table_types=["VIEW"])
        return sorted(value for row in cursor.fetchall() for value in row if value in ("t", "p", "v"))


def tables_of_all_catalogs(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.tables(schema_name=schema, table_name="t")
        return len(cursor.fetchall())


def columns(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.columns(catalog_name="main", schema_name=schema, table_name="t")
        return sorted(value for row in cursor.fetchall() for value in row if value in ("id", "v"))


def columns_by_name(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        cursor.columns(catalog_name="main", schema_name=schema, table_name="t", column_name="v")
        return len(cursor.fetchall())


def description(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1 AS a, 'x' AS b, CAST(1.5 AS DECIMAL(5, 2)) AS c")
        return [column[0] for column in cursor.description]


def fetchone(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM range(2) ORDER BY id")
        found = [cursor.fetchone(), cursor.fetchone(), cursor.fetchone()]
        return [None if row is None else list(row) for row in found]


def fetchmany(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM range(10) ORDER BY id")
        return [len(cursor.fetchmany(4)), len(cursor.fetchmany(4)), len(cursor.fetchmany(4))]


def iteration(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM range(4) ORDER BY id")
        return [row[0] for row in cursor]


def row_by_name(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1 AS a, 2 AS b")
        row = cursor.fetchone()
        return [row.a, row["b"], row.asDict()]


def arrow(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, CAST(id AS STRING) AS s FROM range(250000)")
        table = cursor.fetchall_arrow()
        return [table.num_rows, table.column_names]


def arrow_in_parts(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM range(1000)")
        return [cursor.fetchmany_arrow(600).num_rows, cursor.fetchmany_arrow(600).num_rows]


def nested(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT array(1, 2) AS a, named_struct('x', 1) AS s, map('k', 2) AS m")
        return len(cursor.fetchone())


def two_cursors(connect, _):
    with connect() as connection, connection.cursor() as one, connection.cursor() as two:
        one.execute("CREATE OR REPLACE TEMP VIEW shared AS SELECT 1 AS a")
        return rows(two, "SELECT a FROM shared")


def two_connections(connect, _):
    from databricks import sql

    with connect() as first, connect() as second, first.cursor() as one, second.cursor() as two:
        one.execute("CREATE OR REPLACE TEMP VIEW mine AS SELECT 1 AS a")
        try:
            return rows(two, "SELECT a FROM mine")
        except sql.exc.Error:
            return "error"


def session_configuration(connect, _):
    with connect(session_configuration={"STATEMENT_TIMEOUT": "77"}) as connection, connection.cursor() as cursor:
        return rows(cursor, "SET STATEMENT_TIMEOUT")


def statement_timeout(connect, _):
    from databricks import sql

    with connect(session_configuration={"STATEMENT_TIMEOUT": "1"}) as connection, connection.cursor() as cursor:
        began = time.monotonic()
        try:
            cursor.execute("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.id + b.id < 0")
        except sql.exc.Error as error:
            return ["timeout" in str(error).lower(), time.monotonic() - began < 10]
        return "no error"


def default_place(connect, schema):
    with connect() as connection, connection.cursor() as cursor:
        return rows(cursor, "SELECT current_catalog(), current_schema()")[0] == ["main", schema]


def cancel(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute_async("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.id + b.id < 0")
        time.sleep(0.5)
        cursor.cancel()
        for _ in range(100):
            if not cursor.is_query_pending():
                return True
            time.sleep(0.1)
        return False


def asynchronous(connect, _):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute_async("SELECT 1 AS a")
        cursor.get_async_execution_result()
        return [list(row) for row in cursor.fetchall()]


def error_text(connect, _):
    from databricks import sql

    with connect() as connection, connection.cursor() as cursor:
        try:
            cursor.execute("SELECT nope FROM t")
        except sql.exc.Error as error:
            return "UNRESOLVED_COLUMN" in str(error)
        return "no error"


def after_an_error(connect, _):
    from databricks import sql

    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("DECLARE OR REPLACE kept = 3")
        try:
            cursor.execute("SELECT 1 / 0")
        except sql.exc.Error:
            return rows(cursor, "SELECT kept")
        return "no error"


def closed_cursor(connect, _):
    from databricks import sql

    with connect() as connection:
        cursor = connection.cursor()
        cursor.close()
        try:
            cursor.execute("SELECT 1")
        except sql.exc.Error:
            return "error"
        return "no error"


FUNCTIONS = {
    positional_parameters: [[3, "a?b"]],
    positional_in_insert: [[5, "five"]],
    executemany: [[11, "k"], [12, None]],
    named_parameters: [[2, "x"]],
    null_parameter: [[True]],
    typed_parameters: ["boolean", 2**40],
    catalogs: True,
    schemas: True,
    schemas_by_pattern: 1,
    tables: ["p", "t", "v"],
    tables_by_name: 1,
    views_only: ["v"],
    tables_of_all_catalogs: 1,
    columns: ["id", "v"],
    columns_by_name: 1,
    description: ["a", "b", "c"],
    fetchone: [[0], [1], None],
    fetchmany: [4, 4, 2],
    iteration: [0, 1, 2, 3],
    row_by_name: [1, 2, {"a": 1, "b": 2}],
    arrow: [250000, ["id", "s"]],
    arrow_in_parts: [600, 400],
    nested: 3,
    two_cursors: [[1]],
    two_connections: "error",
    session_configuration: [["STATEMENT_TIMEOUT", "77"]],
    statement_timeout: [True, True],
    default_place: True,
    cancel: True,
    asynchronous: [[1]],
    error_text: True,
    after_an_error: [[3]],
    closed_cursor: "error",
}


def checks(connect=None, schema=""):
    """Yield the name of every check, what runs it, and what it must give."""
    for name, (expression, expected) in TYPES.items():
        yield f"type {name}", lambda expression=expression: one_type(connect, expression), expected
    for name, (statements, expected) in STATEMENTS.items():
        wanted = json.loads(json.dumps(expected).replace("SCHEMA", schema)) if "SCHEMA" in str(expected) else expected
        yield name, lambda statements=statements: run_statements(connect, statements), wanted
    for function, expected in FUNCTIONS.items():
        yield function.__name__.replace("_", " "), lambda function=function: function(connect, schema), expected


def main(form, port, warehouse, token, schema):
    """Run every check in new connections."""

    def connect(**options):
        return open_connection(form, port, warehouse, token, schema, **options)

    with connect() as connection, connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS main.{schema}")
        for name in ("t", "p"):
            cursor.execute(f"CREATE OR REPLACE TABLE main.{schema}.{name} (id INT, v STRING)")
        cursor.execute(f"INSERT INTO main.{schema}.t VALUES (1, 'a'), (2, NULL)")
        cursor.execute(f"CREATE VIEW main.{schema}.v AS SELECT id FROM main.{schema}.t")
    for name, run, expected in checks(connect, schema):
        try:
            got = run()
        except Exception as error:  # noqa: BLE001  what a check gave is judged by the test
            got = f"{type(error).__name__}: {error}"
        print(json.dumps([name, got, got == expected]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
