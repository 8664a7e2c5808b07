"""
``table_changes``: the rows that each version of a table has inserted, deleted and updated.

A commit with change data is these files; of any other one, the rows of its new files are inserted and those of the
files that it takes out are deleted. For an engine that does not read the feed itself, a table is made of links to
these files, with what the feed says of all rows of a file as its partition.
Source: https://docs.databricks.com/sql/language-manual/functions/table_changes
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs
from sqlglot import exp

from lakewire.schema.types import BIGINT, STRING, TIMESTAMP, Field
from lakewire_local.delta_log import commit_times, read_commit
from lakewire_local.engine.paths import engine_path
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.lookups import Found
from lakewire_local.front.parsing import parsed
from lakewire_local.sql.relations.change_files import CHANGE_TYPE, plain_spec, with_columns
from lakewire_local.sql.relations.change_range import changes_asked
from lakewire_local.sql.relations.linked import LinkedFile, linked_table
from lakewire_local.sql.relations.policies import refuse_past
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire_local.sql.relations.change_range import AskedChanges
    from lakewire_local.sql.statement import Statement

_VERSION, _TIMESTAMP, _MILLIS = "_commit_version", "_commit_timestamp", "lakewire_commit_millis"
_ADDED = (Field(CHANGE_TYPE, STRING), Field(_VERSION, BIGINT), Field(_TIMESTAMP, TIMESTAMP))


@attrs.frozen(kw_only=True)
class _ChangeFile:
    """
    Hold a file whose rows are of one version.

    Attributes:
        kind: ``insert`` or ``delete``; empty where each row says what it is.
        content: What the log says of the file.
    """

    version: int
    millis: int
    kind: str
    content: Mapping[str, Any]


def change_feed(statement: Statement, arguments: Sequence[exp.Expr]) -> Found:
    """Return the relation that ``table_changes(…)`` stands for."""
    asked = changes_asked(statement, arguments)
    refuse_past(asked.table, "CHANGE_DATA_FEED", "Reading the change data feed")
    fields = (*asked.spec.fields, *_ADDED)
    files = list(_files(asked))
    _refuse_missing(asked, files)
    if statement.resources.engine.profile.writes_changes and asked.versions:
        return Found((asked.table.name,), _native(statement, asked), fields)
    names = ", ".join(quoted(field.name) for field in asked.spec.fields)
    made = f"timestamp_millis({_MILLIS}) AS {_TIMESTAMP}"
    queries = [
        f"SELECT {names}, {CHANGE_TYPE}, {_VERSION}, {made} FROM {_linked(statement, asked, files, derived=derived)}"
        for derived in (True, False)
    ]
    return Found((asked.table.name,), exp.Subquery(this=parsed("\nUNION ALL\n".join(queries))), fields)


def _files(asked: AskedChanges) -> Iterator[_ChangeFile]:
    times = commit_times(asked.folder)
    for version in asked.versions:
        actions = read_commit(asked.folder, version)
        kinds = {"cdc": ""} if any("cdc" in action for action in actions) else {"add": "insert", "remove": "delete"}
        for action in actions:
            for name, kind in kinds.items():
                if name in action and (name == "cdc" or action[name].get("dataChange", True)):
                    yield _ChangeFile(version=version, millis=times[version], kind=kind, content=action[name])


def _refuse_missing(asked: AskedChanges, files: Sequence[_ChangeFile]) -> None:
    for file in files:
        if not (asked.folder / unquote(file.content["path"])).exists():
            raise sql_error(
                "DELTA_CHANGE_DATA_FILE_NOT_FOUND",
                f"File {file.content['path']} of version {file.version} of {asked.table.full_name} cannot be found. "
                "It is out of the retention period and has been deleted, for example by VACUUM",
                "42K03",
            )


def _native(statement: Statement, asked: AskedChanges) -> exp.Expr:
    """Return the call of the function of the engine, for a table by its path."""
    place = exp.Literal.string(engine_path(asked.folder, statement.resources.aliases).as_posix())
    bounds = [exp.Literal.number(version) for version in (asked.versions[0], asked.versions[-1])]
    return exp.Table(this=exp.Anonymous(this="table_changes_by_path", expressions=[place, *bounds]))


def _linked(statement: Statement, asked: AskedChanges, files: Sequence[_ChangeFile], *, derived: bool) -> str:
    """Return the name of a table of the files whose kind is *derived* from the log, or of the others."""
    chosen = [file for file in files if bool(file.kind) is derived]
    if any(file.content.get("deletionVector") for file in chosen):
        raise unsupported("the change data feed of files with deletion vectors")
    partitions = [_VERSION, _MILLIS, *([CHANGE_TYPE] if derived else [])]
    spec = with_columns(
        plain_spec(asked.spec), [Field(CHANGE_TYPE, STRING), Field(_VERSION, BIGINT), Field(_MILLIS, BIGINT)]
    )
    spec = attrs.evolve(spec, partition_columns=(*asked.spec.partition_columns, *partitions))
    return quoted(*linked_table(statement, spec, [_linked_file(asked, file) for file in chosen]))


def _linked_file(asked: AskedChanges, file: _ChangeFile) -> LinkedFile:
    kind = {CHANGE_TYPE: file.kind} if file.kind else {}
    values = {_VERSION: str(file.version), _MILLIS: str(file.millis)} | kind
    return LinkedFile(folder=asked.folder, content=file.content, values=values)
