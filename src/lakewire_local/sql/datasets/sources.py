"""
The rows of a stream that have not been read yet: of a table by its versions, of files by their paths.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow.parquet as pq
from sqlglot import exp

from lakewire.schema.arrow import from_arrow_schema
from lakewire.schema.names import quote_identifier
from lakewire.schema.types import Field, parse_type
from lakewire_local.delta_log import active_files, latest_version, missing_versions, read_commit, read_snapshot
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.marking import STREAMED
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.front.parsing import parsed, written
from lakewire_local.front.streams import FEED, FEEDING, SKIPPING, is_on, streams_in
from lakewire_local.sql.files.options import columns_of
from lakewire_local.sql.files.relations import asked_files, streamed
from lakewire_local.sql.refusals import existing_table
from lakewire_local.sql.relations.change_files import plain_spec
from lakewire_local.sql.relations.linked import LinkedFile, linked_table
from lakewire_local.sql.relations.policies import refuse_policies
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from lakewire_local.delta_log import Snapshot
    from lakewire_local.errors import LocalError
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.datasets.positions import Position
    from lakewire_local.sql.statement import Statement


@attrs.frozen
class NewRows:
    """
    Hold a query over the new rows of its streams.

    Attributes:
        position: What has been read with them.
        is_empty: No stream has any.
    """

    query: exp.Expr
    position: Position
    is_empty: bool


def new_rows(statement: Statement, query: exp.Expr, read: Mapping[str, Any]) -> NewRows:
    """
    Return a query over what its streams have beyond what was *read*.

    Raises:
        LocalError: A source has lost or changed rows that were read: only all of it can be read again.
    """
    root, position, found = exp.Paren(this=query.copy()), dict[str, Any](), False
    for stream in streams_in(root):
        key = _key(statement, stream.this, position)
        advance = _files if isinstance(stream.this.this, exp.Func) else _table
        relation, position[key], is_new = advance(statement, stream, read.get(key))
        stream.replace(relation)
        found = found or is_new
    return NewRows(root.this.pop(), position, not found)


def _key(statement: Statement, table: exp.Expr, others: Collection[str]) -> str:
    """Return what a source is known by: its name or path, and its place among those of the same name."""
    if isinstance(table.this, exp.Func):
        name = ", ".join(argument.sql() for argument in table.this.expressions[:1])
    else:
        name = ".".join(statement.full_name(_parts(table))).casefold()
    return next(key for number in count() if (key := f"{name} {number}" if number else name) not in others)


def _parts(table: exp.Expr) -> tuple[str, ...]:
    return tuple(part.name for part in table.parts) if isinstance(table, exp.Table) else ()


def stream_table(statement: Statement, parts: tuple[str, ...]) -> tuple[Table, Path]:
    """
    Return a table that can be read as a stream, and its folder.

    Raises:
        LocalError: There is none, or it cannot be read as one.
    """
    table = existing_table(statement, parts)
    statement.metastore.access.need("SELECT", table.id)
    if table.location is None:
        raise unsupported("STREAM of a view of the catalog")
    refuse_policies(table, "STREAM")
    return table, table.location


def _table(statement: Statement, stream: exp.Stream, read: Any) -> tuple[exp.Expr, dict[str, Any], bool]:
    table, folder = stream_table(statement, _parts(stream.this))
    statement.reads.add(table.id)
    snapshot = read_snapshot(folder)
    if read and read["id"] != snapshot.table_id:
        raise sql_error(
            "DIFFERENT_DELTA_TABLE_READ_BY_STREAMING_SOURCE",
            f"The streaming query was reading from an unexpected Delta table (id = '{snapshot.table_id}'). It used to "
            f"read from another Delta table (id = '{read['id']}'): {table.full_name} was dropped and created again. A "
            "full refresh reads all of it",
            "55019",
        )
    position = {"id": snapshot.table_id, "version": snapshot.version}
    versions = range(read["version"] + 1 if read else 0, snapshot.version + 1)
    if read and is_on(stream, FEEDING):
        return _changes(table, stream, versions), position, bool(versions)
    skips = is_on(stream, SKIPPING)
    adds = _added(table, folder, versions, skips=skips) if read else active_files(folder, snapshot.version)
    if any(add.get("deletionVector") for add in adds):
        raise unsupported("STREAM of files with deletion vectors; REORG TABLE … APPLY (PURGE) removes them")
    name = linked_table(statement, plain_spec(snapshot), [_linked(table, folder, add) for add in adds])
    relation = exp.Table(this=identifier(name[2]), db=identifier(name[1]), catalog=identifier(name[0]))
    relation.set("alias", _alias(stream, table.name))
    if is_on(stream, FEEDING):
        return _inserted(relation, snapshot), position, bool(adds)
    return relation, position, bool(adds)


def _changes(table: Table, stream: exp.Stream, versions: range) -> exp.Expr:
    """Return the changes of versions, which begin behind the last one that was read; there may be none."""
    name = exp.Literal.string(quoted(table.catalog_name, table.schema_name, table.name))
    bounds = (versions[0], versions[-1]) if versions else (versions.start - 1,)
    call = exp.Anonymous(this="table_changes", expressions=[name, *map(exp.Literal.number, bounds)])
    where = None if versions else exp.Where(this=exp.false())
    query = exp.Select(expressions=[exp.Star()], from_=exp.From(this=exp.Table(this=call)), where=where)
    return exp.Subquery(this=query, alias=_alias(stream, table.name))


def _inserted(relation: exp.Table, snapshot: Snapshot) -> exp.Expr:
    """Return the rows of a table as the feed shows those of its first version that is read."""
    alias = relation.args["alias"]
    relation.set("alias", None)
    values = ("'insert'", str(snapshot.version), f"timestamp_millis({snapshot.modified_at})")
    added = ", ".join(
        f"CAST({value} AS {kind}) AS {name}" for value, (name, kind) in zip(values, FEED.items(), strict=True)
    )
    return exp.Subquery(this=parsed(f"SELECT *, {added} FROM {written(relation)}"), alias=alias)


def _added(table: Table, folder: Path, versions: range, *, skips: bool) -> list[dict[str, Any]]:
    """Return the files that versions have added."""
    if set(missing_versions(folder)) & set(versions) or (versions and versions[-1] > latest_version(folder)):
        raise sql_error(
            "DELTA_LOG_FILE_NOT_FOUND_FOR_STREAMING_SOURCE",
            f"The log of {table.full_name} lacks a version from {versions[0]}. A full refresh reads all of it",
            "42K03",
        )
    found = list[dict[str, Any]]()
    for version in versions:
        actions = read_commit(folder, version)
        changes = {
            kind: [action[kind] for action in actions if kind in action and action[kind].get("dataChange", True)]
            for kind in ("add", "remove")
        }
        if not changes["remove"]:
            found += changes["add"]
        elif not skips:
            raise _changed(table, version, changes["remove"][0]["path"], is_update=bool(changes["add"]))
    return found


def _changed(table: Table, version: int, file: str, *, is_update: bool) -> LocalError:
    what = "a data update" if is_update else "deleted data"
    return sql_error(
        "DELTA_SOURCE_TABLE_IGNORE_CHANGES" if is_update else "DELTA_SOURCE_IGNORE_DELETE",
        f"Detected {what} (for example {file}) in the source table {table.full_name} at version {version}. This is "
        "currently not supported. A full refresh reads all rows as they are now; STREAM … WITH (SKIPCHANGECOMMITS) "
        "leaves out such versions",
        "0A000",
    )


def _linked(table: Table, folder: Path, add: Mapping[str, Any]) -> LinkedFile:
    from urllib.parse import unquote

    if not (folder / unquote(add["path"])).exists():
        message = f"File {add['path']} of {table.full_name} was deleted, for example by VACUUM"
        raise sql_error("FAILED_READ_FILE.DBR_FILE_NOT_EXIST", message, "KD001")
    return LinkedFile(folder=folder, content=add)


def _alias(stream: exp.Stream, name: str) -> exp.TableAlias:
    given = stream.this.args.get("alias")
    return given.copy() if given else exp.TableAlias(this=identifier(name))


# ---------------------------------------------------------------------- files


def _files(statement: Statement, stream: exp.Stream, read: Any) -> tuple[exp.Expr, dict[str, Any], bool]:
    call = stream.this.this
    if call.name.lower() != "read_files":
        raise unsupported(f"STREAM of {call.name}; read_files works")
    asked = asked_files(statement, call)
    known = set(read["files"]) if read else set()
    fresh = [file.path for file in asked.files if file.path not in known]
    if not fresh and read:
        return _no_rows(stream, read["columns"]), read, False
    paths = exp.Array(expressions=[exp.Literal.string(path) for path in fresh])
    arguments = [argument.copy() for argument in call.expressions]
    if read and asked.takes_hints:
        hints = _hints(read["columns"], asked.given)
        arguments = [*(argument for argument in arguments if not _is_hint(argument)), hints]
    relation = exp.Table(this=exp.Anonymous(this=STREAMED, expressions=[paths, *arguments]))
    relation.set("alias", _alias(stream, "read_files"))
    columns = _columns(streamed(statement, relation.this, metadata=False), asked.partitions)
    return relation, {"files": sorted(known | set(fresh)), "columns": columns}, True


def _is_hint(argument: exp.Expr) -> bool:
    return isinstance(argument, exp.Kwarg) and argument.this.name.lower() == "schemahints"


def _hints(columns: Sequence[Sequence[str]], given: Mapping[str, str]) -> exp.Expr:
    """Return the columns that were found before as hints: what does not fit is rescued, as Auto Loader does."""
    named = {field.name.casefold() for field in columns_of(given["schemahints"])} if "schemahints" in given else set()
    old = [f"{quote_identifier(name)} {kind}" for name, kind in columns if name.casefold() not in named]
    text = ", ".join([*([given["schemahints"]] if named else []), *old])
    return exp.Kwarg(this=exp.var("schemaHints"), expression=exp.Literal.string(text))


def _columns(file: Path, partitions: Sequence[str]) -> list[list[str]]:
    fields = from_arrow_schema(pq.read_schema(file)).fields
    hidden = {name.casefold() for name in partitions} | {"_rescued_data"}
    return [[field.name, field.type.sql()] for field in fields if field.name.casefold() not in hidden]


def _no_rows(stream: exp.Stream, columns: Sequence[Sequence[str]]) -> exp.Expr:
    """Return a relation without rows."""
    fields = [Field(name, parse_type(kind)) for name, kind in columns]
    query = ", ".join(f"CAST(NULL AS {field.type.sql()}) AS {quoted(field.name)}" for field in fields)
    return exp.Subquery(this=parsed(f"SELECT {query} WHERE FALSE"), alias=_alias(stream, "read_files"))
