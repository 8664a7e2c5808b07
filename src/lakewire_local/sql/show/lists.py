"""
SHOW: lists of objects, columns and properties, and the statement that creates a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.names import quote_string
from lakewire.schema.types import BOOLEAN, STRING
from lakewire_local.delta_log import Snapshot, read_snapshot
from lakewire_local.errors import sql_error
from lakewire_local.front.parsing import written
from lakewire_local.sql.columns.identity import identity_of, identity_text
from lakewire_local.sql.create.keys import key_text
from lakewire_local.sql.query import run_query
from lakewire_local.sql.refusals import column_not_found, existing_table
from lakewire_local.sql.relations.policies import mask_text, policy_text
from lakewire_local.sql.result import QueryResult, rows_result, text_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.show.describe import table_facts
from lakewire_local.sql.show.extended import information
from lakewire_local.sql.show.patterns import fits
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lakewire_local.front.statements.shows import ShowColumns, ShowCreate, ShowList, ShowPartitions, ShowProperties
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


def show_list(statement: Statement, asked: ShowList) -> QueryResult:
    """Run a SHOW of objects."""
    return _LISTS[asked.kind](statement, asked)


def _catalogs(statement: Statement, asked: ShowList) -> QueryResult:
    names = [catalog.name for catalog in statement.metastore.catalogs.list()]
    return text_result(["catalog"], [[name] for name in _matching(asked, names)])


def _schemas(statement: Statement, asked: ShowList) -> QueryResult:
    catalog = asked.place[0] if asked.place else statement.catalog
    names = [schema.name for schema in statement.metastore.schemas.list(catalog)]
    shown = sorted([*names, "information_schema"], key=str.casefold)
    return text_result(["databaseName"], [[name] for name in _matching(asked, shown)])


def _tables(statement: Statement, asked: ShowList) -> QueryResult:
    schema = _schema(statement, asked)
    tables = statement.metastore.tables.list(*schema)
    chosen = set(_matching(asked, [table.name for table in tables]))
    rows = [[schema[1], table.name, False] for table in tables if table.name in chosen]
    rows += [["", name, True] for name in _temporary(statement, asked)]
    return rows_result({"database": STRING, "tableName": STRING, "isTemporary": BOOLEAN}, rows)


def _extended(statement: Statement, asked: ShowList) -> QueryResult:
    schema = _schema(statement, asked)
    tables = statement.metastore.tables
    found = tables.list(*schema)
    chosen = set(_matching(asked, [table.name for table in found]))
    rows = [
        [schema[1], table.name, False, information(table_facts(table), tables.fields(table))]
        for table in found
        if table.name in chosen
    ]
    columns = {"database": STRING, "tableName": STRING, "isTemporary": BOOLEAN, "information": STRING}
    return rows_result(columns, rows)


def _views(statement: Statement, asked: ShowList) -> QueryResult:
    schema = _schema(statement, asked)
    kinds = {"VIEW": False, "MATERIALIZED_VIEW": True}
    views = [table for table in statement.metastore.tables.list(*schema) if table.table_type in kinds]
    chosen = set(_matching(asked, [view.name for view in views]))
    rows = [[schema[1], view.name, False, kinds[view.table_type]] for view in views if view.name in chosen]
    rows += [["", name, True, False] for name in _temporary(statement, asked)]
    columns = {"namespace": STRING, "viewName": STRING, "isTemporary": BOOLEAN, "isMaterialized": BOOLEAN}
    return rows_result(columns, rows)


def _temporary(statement: Statement, asked: ShowList) -> list[str]:
    """Return the names of the temporary views, which are listed beside those of every schema."""
    views = statement.session.views.values() if statement.session else ()
    return sorted(_matching(asked, [view.name for view in views]), key=str.casefold)


def _volumes(statement: Statement, asked: ShowList) -> QueryResult:
    schema = _schema(statement, asked)
    names = [volume.name for volume in statement.metastore.volumes.list(*schema)]
    return text_result(["database", "volume_name"], [[schema[1], name] for name in _matching(asked, names)])


_LISTS: Mapping[str, Callable[[Statement, ShowList], QueryResult]] = {
    "CATALOGS": _catalogs,
    "SCHEMAS": _schemas,
    "TABLE EXTENDED": _extended,
    "TABLES": _tables,
    "VIEWS": _views,
    "VOLUMES": _volumes,
}


def show_columns(statement: Statement, asked: ShowColumns) -> QueryResult:
    """Run a SHOW COLUMNS."""
    temporary = statement.session.view(asked.table) if statement.session else None
    if temporary:
        fields = temporary.fields
    else:
        fields = statement.metastore.tables.fields(existing_table(statement, asked.table))
    return text_result(["col_name"], [[field.name] for field in fields])


def show_properties(statement: Statement, asked: ShowProperties) -> QueryResult:
    """Run a SHOW TBLPROPERTIES."""
    table = existing_table(statement, asked.table)
    found = _all_properties(table)
    if asked.key is not None:
        missing = f"Table {table.full_name} does not have property: {asked.key}"
        return text_result(["key", "value"], [[asked.key, found.get(asked.key, missing)]])
    return text_result(["key", "value"], [[key, found[key]] for key in sorted(found)])


def show_partitions(statement: Statement, asked: ShowPartitions) -> QueryResult:
    """Run a SHOW PARTITIONS: the values of the partition columns, in their types."""
    with writing(statement, asked.table, right="SELECT", check=False) as target:
        names = target.snapshot.partition_columns
        if not names:
            raise sql_error(
                "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY",
                f"Table {quoted(*target.name)} is not partitioned",
                "42601",
            )
        values = {target.column(name).name: written(value) for name, value in asked.values.items()}
    if others := [name for name in values if name not in names]:
        raise column_not_found(others, names, quoted(*target.name))
    listed = ", ".join(map(quoted, names))
    condition = " AND ".join(["TRUE", *(f"{quoted(name)} = {value}" for name, value in values.items())])
    text = f"SELECT DISTINCT {listed} FROM {quoted(*target.name)} WHERE {condition} ORDER BY {listed}"
    return run_query(for_engine(statement.with_text(text)))


def show_create(statement: Statement, asked: ShowCreate) -> QueryResult:
    """Run a SHOW CREATE TABLE."""
    table = existing_table(statement, asked.table)
    if table.location is None:
        columns = ", ".join(quoted(field.name) for field in table.view_columns)
        text = f"CREATE VIEW {table.full_name} ({columns})\nAS {table.view_definition}"
    else:
        text = _create_text(table, read_snapshot(table.location))
    return text_result(["createtab_stmt"], [[text]])


def _create_text(table: Table, snapshot: Snapshot) -> str:
    name = quoted(table.catalog_name, table.schema_name, table.name)
    is_dataset = table.table_type in ("STREAMING_TABLE", "MATERIALIZED_VIEW")
    kind = table.table_type.replace("_", " ") if is_dataset else "TABLE"
    lines = [f"CREATE {kind} {name} (", ",\n".join(_inside(table, snapshot)) + ")"]
    lines += [] if is_dataset else ["USING delta"]
    if snapshot.partition_columns:
        lines.append(f"PARTITIONED BY ({', '.join(map(quoted, snapshot.partition_columns))})")
    if table.cluster_by:
        lines.append(f"CLUSTER BY ({', '.join(map(quoted, table.cluster_by))})")
    if table.row_filter is not None:
        lines.append(f"WITH ROW FILTER {policy_text(table.row_filter)}")
    if snapshot.comment is not None:
        lines.append(f"COMMENT {quote_string(snapshot.comment)}")
    if table.table_type == "EXTERNAL" and table.location:
        lines.append(f"LOCATION {quote_string(str(table.location))}")
    features = {f"delta.feature.{feature}": "supported" for feature in snapshot.protocol.features}
    properties = sorted((features | dict(snapshot.properties)).items())
    if properties:
        pairs = ",\n".join(f"  {quote_string(key)} = {quote_string(value)}" for key, value in properties)
        lines.append(f"TBLPROPERTIES (\n{pairs})")
    if is_dataset and table.view_definition:
        lines.append(f"AS {table.view_definition}")
    return "\n".join(lines) + "\n"


def _inside(table: Table, snapshot: Snapshot) -> Iterable[str]:
    yield from _column_lines(table, snapshot)
    yield from (f"  CONSTRAINT {quoted(key.name)} {key_text(key)}" for key in table.keys)


def _column_lines(table: Table, snapshot: Snapshot) -> Iterable[str]:
    for raw, field in zip(snapshot.raw_fields, snapshot.fields, strict=True):
        metadata = raw.get("metadata") or {}
        line = f"  {quoted(field.name)} {field.type.sql()}"
        if "delta.generationExpression" in metadata:
            line += f" GENERATED ALWAYS AS ( {metadata['delta.generationExpression']} )"
        if identity := identity_of(raw):
            line += f" {identity_text(identity)}"
        if not field.nullable:
            line += " NOT NULL"
        if "CURRENT_DEFAULT" in metadata:
            line += f" DEFAULT {metadata['CURRENT_DEFAULT']}"
        if field.comment is not None:
            line += f" COMMENT {quote_string(field.comment)}"
        mask = table.masks.get(field.name)
        yield line if mask is None else f"{line} MASK {mask_text(mask)}"


def _all_properties(table: Table) -> dict[str, str]:
    if table.location is None:
        return dict(table.properties)
    snapshot = read_snapshot(table.location)
    features = {f"delta.feature.{feature}": "supported" for feature in snapshot.protocol.features}
    versions = {
        "delta.minReaderVersion": str(snapshot.protocol.reader),
        "delta.minWriterVersion": str(snapshot.protocol.writer),
    }
    return features | versions | dict(snapshot.properties)


def _schema(statement: Statement, asked: ShowList) -> tuple[str, str]:
    return statement.schema_name(asked.place) if asked.place else (statement.catalog, statement.schema)


def _matching(asked: ShowList, names: Iterable[str]) -> list[str]:
    return [name for name in names if fits(name, asked.pattern)]
