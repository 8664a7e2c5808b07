"""Statements that change rows: their exact text, which is one statement to another reader of SQL as well."""

import itertools

import attrs
import pytest

from lakewire.delta.merging.newest import newest_of_query
from lakewire.delta.statements.copy_into import FILE_FORMATS, copy_files_sql, copy_into_sql
from lakewire.delta.statements.merge import Clause, Keys, merge_sql
from lakewire.delta.statements.scd2 import Versions, ambiguous_sql, merge_scd2_sql
from lakewire.delta.statements.write import (
    create_from_sql,
    delete_sql,
    insert_sql,
    insert_values_sql,
    replace_on_sql,
    replace_using_sql,
    replace_where_sql,
    truncate_sql,
    update_sql,
)
from lakewire.delta.writing.queries import query_source
from lakewire.errors import InvalidArgumentError
from lakewire.rows import fit, read
from lakewire.rows.source import inline_source, staged_source
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName, VolumeName
from lakewire.sql import DEFAULT, Statement, expr
from tests.support.one_statement import is_one_statement

TABLE = TableName("main", "sales", "or`ders")
NAME = "`main`.`sales`.`or``ders`"
SCHEMA = as_schema("id BIGINT, n STRING, a STRUCT<city: STRING, geo: STRUCT<x: INT, y: INT>>, `b.c` INT")
ROWS = fit(read([{"id": 1, "n": "its"}]), None)
FOLDER = VolumeName("main", "sales", "v").path("op")

LITERALS = "SELECT CAST(c0 AS BIGINT) AS `id`, CAST(c1 AS STRING) AS `n` FROM VALUES ('1', 'its') AS v(c0, c1)"
SOURCES = {
    LITERALS: inline_source(ROWS),
    "SELECT c0 AS `id`, c1 AS `n` FROM parquet.`/Volumes/main/sales/v/op/f.parquet`": staged_source(
        ROWS, FOLDER, ["f.parquet"]
    ),
    "SELECT c0 AS `id`, c1 AS `n` FROM parquet.`/Volumes/main/sales/v/op`": staged_source(ROWS, FOLDER, ["f", "g"]),
    "SELECT `id`, `n` FROM (SELECT * FROM x -- y\n) AS lakewire_query": query_source(
        Statement("SELECT * FROM x -- y"), ["id", "n"]
    ),
    "SELECT `Key` AS `id`, `n` FROM (TABLE x\n) AS lakewire_query": query_source(
        Statement("TABLE x"), ["Key", "n"], names={"Key": "id"}
    ),
    "SELECT `id`, `n` FROM (SELECT `id`, `n` FROM (TABLE x\n) AS lakewire_query) AS lakewire_rows "
    "QUALIFY ROW_NUMBER() OVER (PARTITION BY `id` ORDER BY `n` DESC NULLS LAST) = 1": newest_of_query(
        query_source(Statement("TABLE x"), ["id", "n"]), ["id"], ["N"]
    ),
}


def inserts():
    """By name; what is replaced is said in front of the query."""
    for (query, source), evolve in itertools.product(SOURCES.items(), ["", "WITH SCHEMA EVOLUTION "]):
        options = {"evolve": bool(evolve)}
        yield f"INSERT {evolve}INTO {NAME} BY NAME {query}", insert_sql(TABLE, source, **options)
        yield (
            f"INSERT {evolve}OVERWRITE {NAME} BY NAME {query}",
            insert_sql(TABLE, source, overwrite=True, **options),
        )
        yield (
            f"INSERT {evolve}INTO {NAME} (`id`, `n`) REPLACE WHERE (id > :id) {query}",
            replace_where_sql(TABLE, source, where="id > :id", parameters={"id": 0}, **options),
        )
        yield (
            f"INSERT {evolve}INTO {NAME} BY NAME REPLACE USING (`id`, `n`) {query}",
            replace_using_sql(TABLE, source, keys=["id", "n"], **options),
        )
        yield (
            f"INSERT {evolve}INTO {NAME} AS t BY NAME REPLACE ON (t.id <=> s.id) ({query}) AS s",
            replace_on_sql(TABLE, source, on="t.id <=> s.id", **options),
        )


def inserts_into_a_partition():
    """Values are texts, which the table reads; NULL is a value as well."""
    place = r"PARTITION (`p` = 'it\u0027s', `p.q` = '5', `r` = NULL)"
    options = {"partition": {"p": "it's", "p.q": 5, "r": None}}
    source = SOURCES[LITERALS]
    yield f"INSERT INTO {NAME} {place} BY NAME {LITERALS}", insert_sql(TABLE, source, **options)
    yield (
        f"INSERT WITH SCHEMA EVOLUTION OVERWRITE {NAME} {place} BY NAME {LITERALS}",
        insert_sql(TABLE, source, overwrite=True, evolve=True, **options),
    )


def inserts_of_one_row():
    """Values are bound; SQL and DEFAULT stand as they are."""
    for values, text in [
        ({"id": 1}, "(`id`) VALUES (:value_0)"),
        ({"id": 1, "n": DEFAULT}, "(`id`, `n`) VALUES (:value_0, DEFAULT)"),
        ({"id": expr("1 + 1"), "b.c": None}, "(`id`, `b.c`) VALUES (1 + 1, :value_0)"),
        (
            {"id": 1, "a.city": "x"},
            (
                "(`id`, `a`) VALUES (:value_0, named_struct('city', :value_1, 'geo', "
                "CAST(NULL AS STRUCT<`x`: INT, `y`: INT>)))"
            ),
        ),
    ]:
        yield f"INSERT INTO {NAME} {text}", insert_values_sql(TABLE, values, schema=SCHEMA)


def tables_of_data():
    """CREATE TABLE AS, and OR REPLACE."""
    for query, source in SOURCES.items():
        yield f"CREATE TABLE {NAME} USING DELTA AS {query}", create_from_sql(TABLE, source)
        yield f"CREATE OR REPLACE TABLE {NAME} USING DELTA AS {query}", create_from_sql(TABLE, source, replace=True)


WHENS = {
    "WHEN MATCHED{and_t} THEN DELETE": ("MATCHED", "DELETE", None),
    "WHEN MATCHED{and_t} THEN UPDATE SET `n` = s.`n`": ("MATCHED", "UPDATE", None),
    "WHEN MATCHED{and_t} THEN UPDATE SET `n` = :value_0, `a`.`geo`.`x` = CAST(s.id AS INT), `b.c` = DEFAULT": (
        "MATCHED",
        "UPDATE",
        {"N": "x", "A.geo.X": expr("CAST(s.id AS INT)"), "b.c": DEFAULT},
    ),
    "WHEN NOT MATCHED{and_s} THEN INSERT (`id`, `n`) VALUES (s.`id`, s.`n`)": ("NOT MATCHED", "INSERT", None),
    "WHEN NOT MATCHED{and_s} THEN INSERT (`id`, `b.c`, `a`) VALUES (s.id, DEFAULT, named_struct('city', :value_0, "
    "'geo', named_struct('x', CAST(NULL AS INT), 'y', :value_1)))": (
        "NOT MATCHED",
        "INSERT",
        {"id": expr("s.id"), "a.city": "x", "a.geo.y": 5, "b.c": DEFAULT},
    ),
    "WHEN NOT MATCHED BY SOURCE{and_t} THEN DELETE": ("NOT MATCHED BY SOURCE", "DELETE", None),
    "WHEN NOT MATCHED BY SOURCE{and_t} THEN UPDATE SET `n` = DEFAULT": (
        "NOT MATCHED BY SOURCE",
        "UPDATE",
        {"n": DEFAULT},
    ),
}
ONS = {
    "t.`id` = s.`id`": Keys(("id",)),
    "t.`id` <=> s.`id`": Keys(("id",), frozenset({"id"})),
    "(t.id = s.id -- keys\n)": "t.id = s.id -- keys",
}


def merges():
    """Each clause, with and without a condition, for each kind of key."""
    for (when, (kind, action, values)), condition, on in itertools.product(WHENS.items(), [None, "true"], ONS):
        clause = Clause(when=kind, action=action, values=values, condition=condition)
        further = " AND ((true))" if condition else ""
        whens = when.format(and_t=further, and_s=further)
        if on.startswith("("):  # a condition has no keys to leave out
            whens = whens.replace("UPDATE SET `n` = s.`n`", "UPDATE SET `id` = s.`id`, `n` = s.`n`")
        yield (
            f"MERGE INTO {NAME} AS t USING ({LITERALS}) AS s ON {on} {whens}",
            merge_sql(TABLE, SOURCES[LITERALS], on=ONS[on], clauses=[clause], schema=SCHEMA),
        )


def merges_that_evolve():
    """A star adds what the table lacks."""
    clauses = [Clause(when="MATCHED", action="UPDATE"), Clause(when="NOT MATCHED", action="INSERT")]
    for query, source in SOURCES.items():
        yield (
            (
                f"MERGE WITH SCHEMA EVOLUTION INTO {NAME} AS t USING ({query}) AS s ON t.`id` = s.`id` "
                "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
            ),
            merge_sql(TABLE, source, on=Keys(("id",)), clauses=clauses, evolve=True),
        )


def versions():
    """The history of the keys is computed in the statement."""
    columns = {"valid_from": "since", "valid_to": "until", "is_current": "now"}
    kept = Versions(keys=["id"], values=["n", "m"], tracked=["n"], compared=["n"], **columns)
    source = query_source(Statement("TABLE x"), ["id", "n", "m", "since"])
    query = "SELECT `id`, `n`, `m`, `since` FROM (TABLE x\n) AS lakewire_query"
    moment = "PARTITION BY `id`, `since`"
    yield (
        (
            f"MERGE INTO {NAME} AS t USING (WITH "
            f"lakewire_new AS (SELECT `id`, `n`, `m`, `since` FROM ({query}) AS n "
            "WHERE `id` IS NOT NULL AND `since` IS NOT NULL), "
            f"lakewire_old AS (SELECT o.`id`, o.`n`, o.`m`, o.`since` FROM {NAME} AS o "
            "LEFT SEMI JOIN lakewire_new AS n ON o.`id` = n.`id`), "
            "lakewire_both AS (SELECT `id`, `n`, `m`, `since`, 0 AS lakewire_is_new FROM lakewire_old "
            "UNION ALL SELECT `id`, `n`, `m`, `since`, 1 AS lakewire_is_new FROM lakewire_new), "
            f"lakewire_ranked AS (SELECT *, MIN(lakewire_is_new) OVER ({moment}) AS lakewire_is_added, "
            f"ROW_NUMBER() OVER ({moment} ORDER BY lakewire_is_new DESC) AS lakewire_rank FROM lakewire_both), "
            "lakewire_moments AS (SELECT * FROM lakewire_ranked WHERE lakewire_rank = 1), "
            "lakewire_changes AS (SELECT *, LAG(struct(`n`)) OVER (PARTITION BY `id` ORDER BY `since`) "
            "AS lakewire_before FROM lakewire_moments), "
            "lakewire_versions AS (SELECT `id`, `n`, `m`, `since` FROM lakewire_changes "
            "WHERE lakewire_is_added = 0 OR NOT (lakewire_before <=> struct(`n`))) "
            "SELECT `id`, `n`, `m`, `since`, LEAD(`since`) OVER (PARTITION BY `id` ORDER BY `since`) AS lakewire_end "
            "FROM lakewire_versions) AS s ON t.`id` = s.`id` AND t.`since` = s.`since` "
            "WHEN MATCHED AND NOT (t.`n` <=> s.`n` AND t.`until` <=> s.lakewire_end "
            "AND t.`now` <=> (s.lakewire_end IS NULL)) "
            "THEN UPDATE SET `n` = s.`n`, `m` = s.`m`, `until` = s.lakewire_end, `now` = (s.lakewire_end IS NULL) "
            "WHEN NOT MATCHED THEN INSERT (`id`, `n`, `m`, `since`, `until`, `now`) "
            "VALUES (s.`id`, s.`n`, s.`m`, s.`since`, s.lakewire_end, (s.lakewire_end IS NULL))"
        ),
        merge_scd2_sql(TABLE, source, kept),
    )
    yield (
        (
            f"MERGE INTO {NAME} AS t USING (WITH "
            f"lakewire_new AS (SELECT `id`, `n`, `m`, `since` FROM ({query}) AS n "
            "WHERE `id` IS NOT NULL AND `since` IS NOT NULL), "
            f"lakewire_old AS (SELECT o.`id`, o.`n`, o.`m`, o.`since` FROM {NAME} AS o "
            "LEFT SEMI JOIN lakewire_new AS n ON o.`id` = n.`id`), "
            "lakewire_both AS (SELECT `id`, `n`, `m`, `since`, 0 AS lakewire_is_new FROM lakewire_old "
            "UNION ALL SELECT `id`, `n`, `m`, `since`, 1 AS lakewire_is_new FROM lakewire_new), "
            f"lakewire_ranked AS (SELECT *, MIN(lakewire_is_new) OVER ({moment}) AS lakewire_is_added, "
            f"ROW_NUMBER() OVER ({moment} ORDER BY lakewire_is_new DESC) AS lakewire_rank FROM lakewire_both), "
            "lakewire_moments AS (SELECT * FROM lakewire_ranked WHERE lakewire_rank = 1) "
            "SELECT `id`, `n`, `m`, `since`, LEAD(`since`) OVER (PARTITION BY `id` ORDER BY `since`) AS lakewire_end "
            "FROM lakewire_moments) AS s ON t.`id` = s.`id` AND t.`since` = s.`since` "
            "WHEN MATCHED AND NOT (t.`n` <=> s.`n` AND t.`until` <=> s.lakewire_end "
            "AND t.`now` <=> (s.lakewire_end IS NULL)) "
            "THEN UPDATE SET `n` = s.`n`, `m` = s.`m`, `until` = s.lakewire_end, `now` = (s.lakewire_end IS NULL) "
            "WHEN NOT MATCHED THEN INSERT (`id`, `n`, `m`, `since`, `until`, `now`) "
            "VALUES (s.`id`, s.`n`, s.`m`, s.`since`, s.lakewire_end, (s.lakewire_end IS NULL))"
        ),
        merge_scd2_sql(TABLE, source, attrs.evolve(kept, keeps_repeats=True)),
    )
    yield (
        (
            f"SELECT `id`, `since` FROM ({query}) AS n GROUP BY `id`, `since` "
            "HAVING count(*) > 1 OR `id` IS NULL OR `since` IS NULL LIMIT 1"
        ),
        ambiguous_sql(source, kept),
    )


def changes():
    """UPDATE with values, fields and defaults, DELETE, TRUNCATE."""
    for where in ("true", "id = :id", "id IN (SELECT id FROM x) -- some"):
        condition = {"true": "((true))", "id = :id": "(id = :id)"}.get(where, f"({where}\n)")
        parameters = {"id": 1} if ":id" in where else {}
        for values, text in [
            ({"n": "x"}, "`n` = :value_0"),
            ({"N": DEFAULT, "b.c": 1}, "`n` = DEFAULT, `b.c` = :value_0"),
            ({"a.geo.x": expr("`b.c` + 1")}, "`a`.`geo`.`x` = `b.c` + 1"),
            ({"a": None, "b.c": 1}, "`a` = :value_0, `b.c` = :value_1"),
        ]:
            yield (
                f"UPDATE {NAME} SET {text} WHERE {condition}",
                update_sql(TABLE, values, where=where, parameters=parameters, schema=SCHEMA),
            )
        yield f"DELETE FROM {NAME} WHERE {condition}", delete_sql(TABLE, where=where, parameters=parameters)
    yield f"TRUNCATE TABLE {NAME}", truncate_sql(TABLE)


def copies_of_staged_files():
    """By their names."""
    source = staged_source(ROWS, FOLDER, ["a.parquet", "b.parquet"])
    for evolve, options in [(True, " COPY_OPTIONS ('mergeSchema' = 'true')"), (False, "")]:
        yield (
            (
                f"COPY INTO {NAME} FROM (SELECT c0 AS `id`, c1 AS `n` FROM '/Volumes/main/sales/v/op') "
                f"FILEFORMAT = PARQUET FILES = ('a.parquet', 'b.parquet'){options}"
            ),
            copy_into_sql(TABLE, source, evolve=evolve),
        )


COPIES = [
    ({}, ""),
    ({"files": "a.csv"}, " FILES = ('a.csv')"),
    ({"files": ["a'.csv", "b.csv"]}, r" FILES = ('a\u0027.csv', 'b.csv')"),
    ({"pattern": "*.csv"}, " PATTERN = '*.csv'"),
    ({"options": {"header": "true", "sep": ";"}}, " FORMAT_OPTIONS ('header' = 'true', 'sep' = ';')"),
    ({"evolve": True}, " COPY_OPTIONS ('mergeSchema' = 'true')"),
    ({"force": True}, " COPY_OPTIONS ('force' = 'true')"),
    ({"force": True, "evolve": True}, " COPY_OPTIONS ('force' = 'true', 'mergeSchema' = 'true')"),
    ({"validate": True}, " VALIDATE ALL"),
    ({"validate": 15}, " VALIDATE 15 ROWS"),
    (
        {"validate": 1, "pattern": "*", "options": {"a": "b"}, "evolve": True},
        " VALIDATE 1 ROWS PATTERN = '*' FORMAT_OPTIONS ('a' = 'b') COPY_OPTIONS ('mergeSchema' = 'true')",
    ),
]


SELECTED = {
    "csv": ["CAST(_c0 AS BIGINT) AS id", "_c1 AS n"],
    "text": ["CAST(NULL AS BIGINT) AS id", "value AS n"],
    "binaryfile": ["length AS id", "path AS n"],
}


def copies():
    """Of every format, with every clause."""
    path = "/Volumes/main/sales/raw"
    for file_format, (options, text) in itertools.product(FILE_FORMATS, COPIES):
        end = f"FILEFORMAT = {file_format.upper()}{text}"
        yield (
            f"COPY INTO {NAME} FROM '{path}' {end}",
            copy_files_sql(TABLE, path, file_format=file_format, **options),
        )
        select = SELECTED.get(file_format, ["CAST(id AS BIGINT) AS id", "n"])
        yield (
            f"COPY INTO {NAME} FROM (SELECT {', '.join(select)} FROM '{path}') {end}",
            copy_files_sql(TABLE, path, file_format=file_format, select=select, **options),
        )


KEYS = {"AWS_ACCESS_KEY": "ak", "AWS_SECRET_KEY": "s'k", "AWS_SESSION_TOKEN": "st"}
ACCESS = [
    ({"credential": "my cred"}, "CREDENTIAL `my cred`"),
    (
        {"credential": KEYS},
        r"CREDENTIAL (AWS_ACCESS_KEY = 'ak', AWS_SECRET_KEY = 's\u0027k', AWS_SESSION_TOKEN = 'st')",
    ),
    ({"credential": {"AZURE_SAS_TOKEN": "sas"}}, "CREDENTIAL (AZURE_SAS_TOKEN = 'sas')"),
    (
        {"credential": "c", "encryption": {"TYPE": "AWS_SSE_C", "MASTER_KEY": "mk"}},
        "CREDENTIAL `c` ENCRYPTION (TYPE = 'AWS_SSE_C', MASTER_KEY = 'mk')",
    ),
]


def copies_by_place():
    """CSV files without names of columns."""
    path = "/Volumes/main/sales/raw"
    for into, options in [("BY POSITION", {"by_position": True}), ("(`n`, `a``b`)", {"columns": ["n", "a`b"]})]:
        yield (
            f"COPY INTO {NAME} {into} FROM '{path}' FILEFORMAT = CSV",
            copy_files_sql(TABLE, path, file_format="csv", **options),
        )


def copies_with_credentials():
    """Behind the path, also in a query."""
    for given, text in ACCESS:
        place = f"'s3://b/x' WITH ({text})"
        options = {"file_format": "json", **given}
        yield f"COPY INTO {NAME} FROM {place} FILEFORMAT = JSON", copy_files_sql(TABLE, "s3://b/x", **options)
        yield (
            f"COPY INTO {NAME} FROM (SELECT id FROM {place}) FILEFORMAT = JSON",
            copy_files_sql(TABLE, "s3://b/x", select="id", **options),
        )


FAMILIES = (
    inserts, inserts_into_a_partition, inserts_of_one_row, tables_of_data, merges, merges_that_evolve, versions,
    changes, copies_of_staged_files, copies, copies_by_place, copies_with_credentials,
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_the_text_of_a_family_of_statements(family):
    """Exactly as it is sent, and one statement to a reader that is not ours."""
    for text, statement in family():
        assert text == statement.text
        assert is_one_statement(text)


def test_secrets_in_a_statement_are_not_shown():
    """However it is printed; what is sent has them."""
    options = {"credential": KEYS, "encryption": {"TYPE": "AWS_SSE_C", "MASTER_KEY": "mk"}}
    statement = copy_files_sql(TABLE, "s3://b/x", file_format="json", **options)
    shown = [repr(statement), str(statement), f"{statement}", f"{[statement]}", repr(statement.text)]
    shown += [repr(attrs.asdict(statement)), repr(attrs.evolve(statement, parameters={"a": 1}))]

    assert r"AWS_SECRET_KEY = 's\u0027k'" in statement.text
    assert [] == [text for text in shown if any(f"'{secret}'" in text for secret in ("ak", "st", "mk", r"s\u0027k"))]
    assert "AWS_SECRET_KEY = '***'" in str(statement)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"columns": "a", "by_position": True}, "columns and by_position"),
        ({"by_position": 1}, "by_position: 1"),
        ({"by_position": True, "file_format": "json"}, "by_position: is for file_format='csv'"),
        ({"columns": "a", "options": {"header": "true"}}, "columns: is for file_format='csv' without header"),
        ({"credential": 5}, "credential: accepted is {'AWS_ACCESS_KEY', "),
        ({"credential": {"AWS_ACCESS_KEY": "ak"}}, "credential: accepted is"),
        ({"credential": {"AZURE_SAS_TOKEN": 5}}, r"credential\['AZURE_SAS_TOKEN'\]: is no text"),
        ({"encryption": {"TYPE": "AWS_SSE_C"}}, "encryption: accepted is {'TYPE', 'MASTER_KEY': …}"),
        ({"file_format": "xml"}, "file_format: 'xml' is unknown"),
        ({"files": "a", "pattern": "b"}, "files and pattern"),
        ({"validate": 0}, "validate: 0"),
        ({"validate": "all"}, "validate: 'all'"),
        ({"force": 1}, "force: 1"),
        ({"files": 5}, "files: 5"),
    ],
)
def test_copies_that_mean_nothing_are_refused(options, says):
    """The error names the argument."""
    with pytest.raises(InvalidArgumentError, match=says):
        copy_files_sql(TABLE, "/Volumes/a/b/c", **{"file_format": "csv", **options})
