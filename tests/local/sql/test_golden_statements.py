"""Each statement that the builders of Delta are known to make, run by the engine, or refused as it is listed here."""

import re

import pytest

from lakewire.delta.statements.create import NewTable, create_as_sql
from lakewire.sql.parameters import bound
from lakewire_local.errors import LocalError
from lakewire_local.sql import StatementParameter
from tests.support import golden_worlds as worlds
from tests.unit.delta import test_golden, test_golden_dml
from tests.unit.delta import test_table_statements as of_tables

ALL = [
    *((worlds.rows_to_change, made) for family in test_golden_dml.FAMILIES for _, made in family()),
    *((worlds.columns_to_change, made) for made, _ in of_tables.ALTERED),
    *((None, made) for made, _ in of_tables.CREATED),
    *((worlds.source_of_a_table, create_as_sql(of_tables.TABLE, of_tables.QUERY, NewTable(**options)))
      for options, _ in of_tables.CREATED_AS),
    *((None, made) for made, _ in of_tables.CREATED_LIKE),
    *((worlds.history, made) for made, _ in test_golden.GOLDEN),
]  # fmt: skip
UNSUPPORTED = "UNSUPPORTED_FEATURE"
EARLY, LATE = "DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION", "DELTA_TIMESTAMP_GREATER_THAN_COMMIT"
REFUSED = {
    r"^ALTER TABLE \S+ (?:ADD |DROP )?(?:IF (?:NOT )?EXISTS )?PARTITION": UNSUPPORTED,
    r"RECOVER PARTITIONS": UNSUPPORTED,
    r"ADD COLUMNS .* MASK": UNSUPPORTED,
    r"ANALYZE TABLE \S+ PARTITION": UNSUPPORTED,
    r"CACHE SELECT": UNSUPPORTED,
    r"COLLATE UTF8_LCASE": UNSUPPORTED,
    r"CONVERT TO DELTA": UNSUPPORTED,
    r"DEFAULT COLLATION UTF8_LCASE": UNSUPPORTED,
    r"DESCRIBE TABLE EXTENDED .* AS JSON": UNSUPPORTED,
    r"DESCRIBE TABLE \S+ PARTITION": UNSUPPORTED,
    r"DROP FEATURE": UNSUPPORTED,
    r"FILEFORMAT = (?:AVRO|ORC)(?! VALIDATE)": UNSUPPORTED,
    r"FILEFORMAT = (?:JSON|PARQUET|TEXT|BINARYFILE) FORMAT_OPTIONS \('header'": UNSUPPORTED,
    r"FROM delta\.`": UNSUPPORTED,
    r"FSCK REPAIR": UNSUPPORTED,
    r"GENERATE symlink_format_manifest": UNSUPPORTED,
    r"(?:^CREATE .*|`or``ders` SET )LOCATION '(?!.*CREDENTIAL)": UNSUPPORTED,
    r"MSCK REPAIR": UNSUPPORTED,
    r"PREDICTIVE OPTIMIZATION": UNSUPPORTED,
    r"REFRESH .* ASYNC": UNSUPPORTED,
    r"REPLACE COLUMNS": UNSUPPORTED,
    r"SCHEDULE (?:CRON|EVERY)": UNSUPPORTED,
    r"SET MANAGED": UNSUPPORTED,
    r"SHOW CONNECTIONS": UNSUPPORTED,
    r"SHOW TABLES DROPPED": UNSUPPORTED,
    r"UNDROP TABLE": UNSUPPORTED,
    r"UPGRADE UNIFORM": UNSUPPORTED,
    r"VALIDATE (?:ALL|\d)": UNSUPPORTED,
    r"WITH METRICS": UNSUPPORTED,
    r"WITH \(CREDENTIAL": UNSUPPORTED,
    r"`a` CHAR\(3\)": UNSUPPORTED,
    r"`a` (?:GEOMETRY|GEOGRAPHY|OBJECT)": "UNSUPPORTED_DATATYPE",
    r"RETAIN 0.5 HOURS": "DELTA_VACUUM_RETENTION_PERIOD_TOO_SHORT",
    r"CAST\(_c0 AS BIGINT\).*'header' = 'true'": "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    r"TIMESTAMP AS OF (?:'2026|current_date)": EARLY,
    r"table_changes\(.*, 1, '2026": EARLY,
    r"table_changes\(.*, now\(\)\)": LATE,
}


def run(sql, statement):
    """Run a statement in the schema of a test instead of that which the lists have."""
    text, parameters = bound(statement.text, statement.parameters)
    text = re.sub("`main`[.]`(?:sales|sa-les|dev)`", f"`main`.`{sql.schema}`", text)
    text = text.replace("/Volumes/main/sales/", f"/Volumes/main/{sql.schema}/").replace("`sales`.", f"`{sql.schema}`.")
    given = [StatementParameter(each["name"], each.get("value"), each.get("type", "STRING")) for each in parameters]
    sql.runner.run(text, parameters=given, schema=sql.schema)


def listed(text):
    """Return the patterns of refusals that a statement has."""
    return [pattern for pattern in REFUSED if re.search(pattern, text, re.DOTALL)]


@pytest.mark.parametrize(("world", "statement"), ALL, ids=[made.text[:150] for _, made in ALL])
def test_a_statement_runs(sql, world, statement):
    """Or it is refused with the class that is listed for it; one that is listed and runs is no longer refused."""
    found = listed(statement.text)
    sql.known("a@b.c")
    sql = worlds.prepare(sql, statement.text, world)
    if not found:
        run(sql, statement)
        return
    with pytest.raises(LocalError) as caught:
        run(sql, statement)
    assert [f"[{REFUSED[pattern]}]" for pattern in found] == re.findall(r"^\[[A-Z_.]+\]", caught.value.message)


def test_every_refusal_is_of_a_statement():
    """Of one at least, and no statement has two."""
    used = [listed(made.text) for _, made in ALL]

    assert set(REFUSED) == {pattern for found in used for pattern in found}
    assert [] == [found for found in used if len(found) > 1]
