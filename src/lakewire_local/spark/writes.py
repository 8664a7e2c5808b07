"""
Writes of DataFrames as statements of the workspace.

Source: https://docs.databricks.com/aws/en/delta/tutorial and https://spark.apache.org/docs/latest/api/python
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.schema.names import quote_identifier, quote_string
from lakewire_local.engine.stubs import commands_pb2
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.spark.catalog import exists
from lakewire_local.spark.names import checked_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_local.spark.sessions import SparkSession

_OPTIONS = {"mergeschema", "overwriteschema", "replacewhere"}
_FILES = ("parquet", "csv", "json", "text", "orc")


def file_write(command: Any, local: Callable[[str], str]) -> None:
    """Make a write to files one of the engine; *local* returns the path of a volume there."""
    if not command.path and "path" not in command.options:
        return  # format("noop") and the like; the engine refuses the others
    if command.source.casefold() not in _FILES:
        raise unsupported(f"writing files of the format {command.source or 'delta'}; saveAsTable writes Delta tables")
    if command.path:
        command.path = local(command.path)
    if "path" in command.options:
        command.options["path"] = local(command.options["path"])


def save_statement(session: SparkSession, command: Any, view: str) -> str:
    """Return the statement for ``df.write.….saveAsTable`` or ``insertInto``."""
    if command.source.casefold() not in ("", "delta"):
        raise unsupported(f"tables of the format {command.source}; delta works")
    if command.HasField("bucket_by") or command.sort_column_names:
        raise unsupported("bucketBy and sortBy; clusterBy works")
    options = _options(command.options)
    name, rows = checked_name(command.table.table_name), f"SELECT * FROM {quote_identifier(view)}"
    mode = commands_pb2.WriteOperation.SaveMode.Name(command.mode).removeprefix("SAVE_MODE_")
    if command.table.save_method == commands_pb2.WriteOperation.SaveTable.TABLE_SAVE_METHOD_INSERT_INTO:
        return f"INSERT {'OVERWRITE' if mode == 'OVERWRITE' else 'INTO'} {name} {rows}"
    known = exists(session, f"DESCRIBE TABLE {name}")
    if known and mode in ("UNSPECIFIED", "ERROR_IF_EXISTS"):
        raise sql_error("TABLE_OR_VIEW_ALREADY_EXISTS", f"Cannot create table or view {name}: it exists", "42P07")
    if known and mode == "APPEND":
        return f"INSERT {_evolving(options)}INTO {name} BY NAME {rows}"
    if known and mode == "OVERWRITE" and options.get("overwriteschema") != "true":
        return _overwrite(name, options, rows)
    begin = "CREATE OR REPLACE TABLE" if mode == "OVERWRITE" else "CREATE TABLE IF NOT EXISTS"
    return f"{begin} {name} {_layout(command)}AS {rows}"


def insert_statement(command: Any, view: str) -> str:
    """Return the statement for ``df.writeTo``."""
    if command.provider.casefold() not in ("", "delta"):
        raise unsupported(f"tables of the format {command.provider}; delta works")
    name, options, rows = (
        checked_name(command.table_name),
        _options(command.options),
        f"SELECT * FROM {quote_identifier(view)}",
    )
    mode = commands_pb2.WriteOperationV2.Mode.Name(command.mode).removeprefix("MODE_")
    if mode == "APPEND":
        return f"INSERT {_evolving(options)}INTO {name} BY NAME {rows}"
    begin = {"CREATE": "CREATE TABLE", "CREATE_OR_REPLACE": "CREATE OR REPLACE TABLE"}.get(mode)
    if begin is None:
        raise unsupported(f"df.writeTo with the mode {mode}; append, create and createOrReplace work")
    if command.partitioning_columns:
        raise unsupported("partitionedBy of df.writeTo; partitionBy of df.write works")
    return f"{begin} {name} {_layout(command)}{_properties(command)}AS {rows}"


def _overwrite(name: str, options: dict[str, str], rows: str) -> str:
    if "replacewhere" in options:
        return f"INSERT INTO {name} REPLACE WHERE {options['replacewhere']} {rows}"
    return f"INSERT {_evolving(options)}OVERWRITE {name} BY NAME {rows}"


def _options(given: Any) -> dict[str, str]:
    found = {name.casefold(): value for name, value in given.items()}
    if unknown := sorted(found.keys() - _OPTIONS):
        raise unsupported(
            f"the options {', '.join(unknown)} of a write; mergeSchema, overwriteSchema, replaceWhere work"
        )
    return {name: value if name == "replacewhere" else value.lower() for name, value in found.items()}


def _evolving(options: dict[str, str]) -> str:
    return "WITH SCHEMA EVOLUTION " if options.get("mergeschema") == "true" else ""


def _layout(command: Any) -> str:
    text = ""
    for clause, names in (
        ("PARTITIONED BY", getattr(command, "partitioning_columns", ())),
        ("CLUSTER BY", getattr(command, "clustering_columns", ())),
    ):
        if names:
            text += f"{clause} ({', '.join(quote_identifier(str(name)) for name in names)}) "
    return text


def _properties(command: Any) -> str:
    pairs = ", ".join(
        f"{quote_string(name)} = {quote_string(value)}" for name, value in command.table_properties.items()
    )
    return f"TBLPROPERTIES ({pairs}) " if pairs else ""
