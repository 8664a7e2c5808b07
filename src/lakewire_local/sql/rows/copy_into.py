"""
COPY INTO: files of a volume into a table, each file once, all files of a statement in one commit.

Loaded files are recorded before the commit, together with the commit's transaction id: a file counts as loaded
only if that commit is in the log, so a crash at any point neither loses nor duplicates rows.
"""

from __future__ import annotations

import fnmatch
import uuid
from typing import TYPE_CHECKING

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from lakewire.schema.compare import NewColumn, with_new_fields
from lakewire.schema.types import VOID, DataType, Field, StructType
from lakewire_local.delta_log import commit_info, latest_version, write_commit
from lakewire_local.errors import LocalError, sql_error, unsupported
from lakewire_local.front.statements.copying import path_table
from lakewire_local.metastore.securables import LoadedFile
from lakewire_local.sql.columns.assignment import Value, numbered, projection
from lakewire_local.sql.columns.identity import counted, refuse_explicit
from lakewire_local.sql.files.listing import is_pattern, listed
from lakewire_local.sql.files.names import local_path, read_format
from lakewire_local.sql.files.options import file_options
from lakewire_local.sql.files.relations import copied
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.rows.evolution import evolve, new_fields, spec_actions
from lakewire_local.sql.staging import analyze, stage
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lakewire_local.front.statements.copying import CopyInto
    from lakewire_local.sql.statement import Statement


def copy_into(statement: Statement, asked: CopyInto) -> QueryResult:
    """Run a COPY INTO."""
    file_options(read_format(asked.file_format), asked.format_options, of_function=False)  # refuses what is unknown
    with writing(statement, asked.table) as target:
        if asked.by_position:
            asked = attrs.evolve(asked, columns=_given_by_position(target))
        files = _new_files(statement, asked, target)
        count = _load(statement, asked, target, files) if files else 0
    return counts_result(num_affected_rows=count, num_inserted_rows=count, num_skipped_corrupt_files=0)


def _given_by_position(target: Target) -> list[str]:
    """Return the columns that files have the values of: not those that are generated."""
    return [
        field.name
        for field in target.fields
        if not target.generated(field.name) and field.name not in target.identities
    ]


def _new_files(statement: Statement, asked: CopyInto, target: Target) -> list[str]:
    """Return the paths, as recorded for the table, of files that have not been loaded yet."""
    paths = _paths(statement, asked)
    if asked.force:
        return paths
    loaded = _loaded(statement, target)
    return [path for path in paths if path not in loaded]


def _paths(statement: Statement, asked: CopyInto) -> list[str]:
    root = asked.path.removeprefix("dbfs:").rstrip("/")
    if asked.files is not None:
        paths = [f"{root}/{name.strip('/')}" for name in asked.files]
        for path in paths:
            local_path(statement, path)
        return paths
    if is_pattern(statement, root):
        if asked.pattern:
            raise unsupported("PATTERN of a path that is a pattern itself")
        return [file.path for file in listed(statement, root, recursive=True)]
    folder = local_path(statement, root)
    if folder.is_file():
        return [root]
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    shown = [name for name in found if not any(part.startswith(("_", ".")) for part in name.split("/"))]
    return [f"{root}/{name}" for name in shown if fnmatch.fnmatchcase(name, asked.pattern or "*")]


def _loaded(statement: Statement, target: Target) -> set[str]:
    """Return the loaded files; records whose commit is not in the log are deleted."""
    metastore = statement.metastore
    files = metastore.commits.loaded_files(target.table)
    lost = [file for file in files if not _is_committed(target, file)]
    metastore.commits.forget_loaded_files(target.table, lost)
    return {file.path for file in files} - {file.path for file in lost}


def _is_committed(target: Target, file: LoadedFile) -> bool:
    if file.version > latest_version(target.folder):
        return False
    info = commit_info(target.folder, file.version)
    return not info or info.get("txnId") == file.transaction_id


def _load(statement: Statement, asked: CopyInto, target: Target, paths: Sequence[str]) -> int:
    sources = [_source(statement, asked, alike) for alike in _alike(statement, asked, paths)]
    added = _added(asked, target, [fields for _, fields in sources])
    spec = evolve(target, added)
    fields = spec.fields
    query = "\nUNION ALL\n".join(_query(asked, text, found, fields=fields, target=target) for text, found in sources)
    named = [{name.casefold() for name in asked.columns or [field.name for field in found]} for _, found in sources]
    given = _given(target, named)
    query = _identified(query, target, fields, given) if given else query
    transaction_id = str(uuid.uuid4())
    version = target.snapshot.version + 1
    with stage(statement, query, spec) as rows:
        loaded = [LoadedFile(path, version, transaction_id) for path in paths]
        statement.metastore.commits.add_loaded_files(target.table, loaded)
        rows.move_to(target.folder)
        after = counted(spec, given, rows.metrics.get("numOutputRows", 0))
        write_commit(
            target.folder,
            version,
            operation="COPY INTO",
            parameters={"isForce": str(asked.force).lower()},
            user=statement.user,
            actions=[*spec_actions(target, after), *rows.adds],
            metrics=rows.metrics,
            transaction_id=transaction_id,
        )
    return rows.metrics.get("numOutputRows", 0)


def _alike(statement: Statement, asked: CopyInto, paths: Sequence[str]) -> list[list[str]]:
    """Return the files in groups that one query reads: Parquet files of the same columns, others alone."""
    if asked.file_format.upper() != "PARQUET":
        return [[path] for path in paths]
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(_columns_of(local_path(statement, path)) or path, []).append(path)
    return list(groups.values())


def _columns_of(file: Path) -> str:
    """Return names and types of the columns of a Parquet file as text; none of what cannot be read."""
    try:
        schema = pq.read_schema(file)
    except (OSError, pa.ArrowException):  # the query says what is wrong with it
        return ""
    return str(schema.remove_metadata().to_string(show_field_metadata=False))


def _source(statement: Statement, asked: CopyInto, paths: Sequence[str]) -> tuple[str, tuple[Field, ...]]:
    """Return the query over files that are alike, and its columns."""
    query = (
        asked.query.copy() if asked.query else exp.Select(expressions=[exp.Star()], from_=exp.From(this=exp.Table()))
    )
    table = path_table(query) or query.args["from_"].this
    table.set("this", copied(paths, asked.file_format, asked.format_options))
    text = query_for_engine(statement, query).text
    return text, analyze(statement, text)


def _added(asked: CopyInto, target: Target, sources: Sequence[Sequence[Field]]) -> tuple[NewColumn, ...]:
    """Return the columns that only the files have, if they may be added."""
    given: DataType = StructType(())
    for fields in sources if asked.columns is None else ():
        given = with_new_fields(given, StructType(fields))
    added = new_fields(given.fields, target.fields) if isinstance(given, StructType) else ()
    if added and not asked.evolve:
        raise sql_error(
            "COPY_INTO_SCHEMA_MISMATCH_WITH_TARGET_TABLE",
            f"A schema mismatch was detected while copying into {quoted(*target.name)}: it has no column "
            f"{quoted(*added[0].path)}. Set COPY_OPTIONS ('mergeSchema' = 'true') to add it",
            "42KDG",
        )
    return added


def _given(target: Target, named: Sequence[set[str]]) -> list[str]:
    """Return the identity columns that get values here: those that no file has."""
    having = {name: sum(name.casefold() in names for names in named) for name in target.identities}
    refuse_explicit(target.identities, [name for name, count in having.items() if count])
    if any(0 < count < len(named) for count in having.values()):
        raise unsupported("COPY INTO of files with and files without values for an identity column")
    return [name for name, count in having.items() if not count]


def _identified(query: str, target: Target, fields: Sequence[Field], given: Sequence[str]) -> str:
    """Return the rows of all files with values for the identity columns *given*."""
    values = {name: target.identities[name].values().expression for name in given}
    chosen = [f"{values.get(field.name, quoted(field.name))} AS {quoted(field.name)}" for field in fields]
    return f"SELECT {', '.join(chosen)} FROM ({query}) AS lakewire_loaded"


def _query(asked: CopyInto, text: str, found: Sequence[Field], *, fields: Sequence[Field], target: Target) -> str:
    """Return the rows of one file with the columns of the table, matched by name or by the list given."""
    relation, values = numbered(text, found)
    names = [field.name for field in found] if asked.columns is None else asked.columns
    if len(names) != len(values):
        raise _arity_error(names, found, target)
    by_name = {name.casefold(): value for name, value in zip(names, values, strict=True)}
    known = {field.name.casefold() for field in fields}
    for name in names:
        if name.casefold() not in known:
            raise target.lacks(name)
    missing = [Value(f"({target.default(field.name) or 'NULL'})", VOID) for field in fields]
    chosen = [by_name.get(field.name.casefold(), other) for field, other in zip(fields, missing, strict=True)]
    return projection(relation, chosen, fields, target.rules, by_name=True)


def _arity_error(names: Sequence[str], found: Sequence[Field], target: Target) -> LocalError:
    kind = "NOT_ENOUGH" if len(names) > len(found) else "TOO_MANY"
    return sql_error(
        f"COPY_INTO_COLUMN_ARITY_MISMATCH.{kind}_DATA_COLUMNS",
        f"Cannot write to {quoted(*target.name)}, the reason is {kind.lower().replace('_', ' ')} data columns compared "
        f"to specified columns: Specified columns: {', '.join(map(quoted, names))}. Data columns: "
        f"{', '.join(quoted(field.name) for field in found)}",
        "21S01",
    )
