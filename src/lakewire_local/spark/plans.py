"""
Relations of a plan as the engine has them: names of tables, queries, paths of files.

What is not known to mean the same in the engine is refused; nothing is passed on unseen.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakewire_local.engine.stubs import expressions_pb2, relations_pb2
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.spark.arguments import arguments_of_sql
from lakewire_local.spark.catalog import catalog_relation
from lakewire_local.spark.files import files_query
from lakewire_local.spark.names import checked_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import ExitStack

    from lakewire_local.spark.sessions import SparkSession

# Kinds of relations that need what is not here; by their names in the protocol.
_REFUSED = {
    "extension": "plug-ins of Spark Connect, such as delta.tables.DeltaTable; MERGE, UPDATE and DELETE of SQL work",
    "ml_relation": "pyspark.ml",
    "with_watermark": "streaming",
    "relation_changes": "DataFrameReader.changes; the SQL function table_changes works",
    "common_inline_user_defined_data_source": "data sources in Python",
    "apply_in_pandas_with_state": "streaming",
}
_TEXTS = ("csv", "json", "text")  # formats that the workspace reads as Spark does
_READ = ("parquet", "orc")
_VERSIONS = {"versionasof": "VERSION AS OF {}", "timestampasof": "TIMESTAMP AS OF '{}'"}


class Rewriter:
    """
    Write plans of one session for the engine, in place.

    Args:
        session: Whose plans.
        cleanup: What is to be done once the plan has run.
    """

    def __init__(self, session: SparkSession, cleanup: ExitStack) -> None:
        self._session = session
        self.cleanup = cleanup

    def rewrite(self, message: Any) -> None:
        """Rewrite every relation in a message."""
        with self._session.lock:
            for part in list(_messages(message)):
                if isinstance(part, relations_pb2.Relation):
                    self._relation(part)

    def _relation(self, relation: Any) -> None:
        kind = relation.WhichOneof("rel_type")
        if kind in _REFUSED:
            raise unsupported(_REFUSED[kind])
        if kind == "sql":
            self._query(relation, relation.sql)
        elif kind == "catalog":
            relation.local_relation.CopyFrom(catalog_relation(self._session, relation.catalog).local_relation)
        elif kind == "read":
            self._read(relation, relation.read)

    def _query(self, relation: Any, sql: Any) -> None:
        planned = self._session.runner.plan(
            sql.query,
            session=self._session.sql,
            engine_session=self._session.engine,
            cleanup=self.cleanup,
            parameters=arguments_of_sql(sql),
        )
        if planned is None:
            raise unsupported("a command in the place of a query; spark.sql runs it")
        named = {name: expressions_pb2.Expression(literal=value) for name, value in planned.arguments.items()}
        relation.sql.CopyFrom(relations_pb2.SQL(query=planned.text, named_arguments=named))

    def _read(self, relation: Any, read: Any) -> None:
        if read.is_streaming:
            raise unsupported("spark.readStream")
        if read.HasField("named_table"):
            table = read.named_table
            text = f"SELECT * FROM {checked_name(table.unparsed_identifier)}{_version(table.options)}"
            self._query(relation, relations_pb2.SQL(query=text))
            return
        source = read.data_source
        if source.format.casefold() in _TEXTS:
            self._query(relation, relations_pb2.SQL(query=files_query(source)))
            return
        if source.format.casefold() not in _READ:
            raise unsupported(
                f"spark.read of the format {source.format or 'delta'}; {', '.join((*_TEXTS, *_READ))} work, "
                "and spark.table for tables"
            )
        paths = [self._existing(path) for path in source.paths]
        if "path" in source.options:
            source.options["path"] = self._existing(source.options["path"])
        del source.paths[:]
        source.paths.extend(paths)

    def _existing(self, path: str) -> str:
        """Return the path of files that are there: the engine would read a missing one as an empty one."""
        local = self.local(path)
        place = Path(local.removeprefix("file:"))
        if not any(Path(place.anchor).glob(place.relative_to(place.anchor).as_posix())):
            raise sql_error("PATH_NOT_FOUND", f"Path does not exist: {path}", "42K03")
        return local

    def local(self, path: str) -> str:
        """Return the path of a file in a volume, or on the local disk, as the engine has it."""
        clean = path.removeprefix("dbfs:")
        if clean.startswith("/Volumes/"):
            return self._session.runner.metastore.volumes.path(clean).as_posix()
        if clean.startswith("file:/"):
            return clean
        raise unsupported(f"the path {path}; accepted are /Volumes/catalog/schema/volume/… and file:/…")


def _version(options: Any) -> str:
    """Return the clause of a point in time that options ask for."""
    known = {name: template for name, template in _VERSIONS.items() if name in {key.casefold() for key in options}}
    if len(options) > len(known):
        raise unsupported(f"the options {', '.join(sorted(options))} of a table; versionAsOf and timestampAsOf work")
    values = {key.casefold(): value.replace("'", "") for key, value in options.items()}
    return "".join(f" {template.format(values[name])}" for name, template in known.items())


def _messages(message: Any) -> Iterator[Any]:
    """Yield every message in a message, the innermost first."""
    for field, value in message.ListFields():
        if field.type != field.TYPE_MESSAGE:
            continue
        if field.message_type.GetOptions().map_entry:
            parts = (
                list(value.values()) if field.message_type.fields_by_name["value"].type == field.TYPE_MESSAGE else []
            )
        else:
            parts = list(value) if field.is_repeated else [value]
        for part in parts:
            yield from _messages(part)
    yield message
