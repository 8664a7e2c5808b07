"""
``spark.catalog``: what the workspace knows of names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from lakewire.schema.names import quote_identifier
from lakewire_local.errors import LocalError, unsupported
from lakewire_local.spark.names import checked_name
from lakewire_local.spark.results import rows_relation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.spark.sessions import SparkSession


def catalog_relation(session: SparkSession, catalog: Any) -> Any:
    """Return the relation of a question to ``spark.catalog``."""
    kind = catalog.WhichOneof("cat_type")
    if kind not in _KINDS:
        raise unsupported(f"spark.catalog: {kind}; it has {', '.join(_KINDS)}")
    return rows_relation(_KINDS[kind](session, getattr(catalog, kind)))


def _value(value: object) -> pa.Table:
    return pa.table({"value": [value]})


def _nothing() -> pa.Table:
    return pa.table({"value": pa.array([], pa.bool_())})


def exists(session: SparkSession, statement: str) -> bool:
    """Return whether a DESCRIBE statement finds what it names."""
    try:
        for _ in session.runner.run(statement, session=session.sql).batches:
            pass
    except LocalError as error:
        if error.sql_state in {"42P01", "42704", "42K0H"}:
            return False
        raise
    return True


def _name(asked: Any, name: str) -> str:
    return checked_name(".".join([*([asked.db_name] if asked.db_name else ()), name]))


def _table_exists(session: SparkSession, asked: Any) -> pa.Table:
    parts = tuple(part.strip("`") for part in asked.table_name.split("."))
    if session.sql.frame(parts) or session.sql.view(parts):
        return _value(value=True)
    return _value(exists(session, f"DESCRIBE TABLE {_name(asked, asked.table_name)}"))


def _database_exists(session: SparkSession, asked: Any) -> pa.Table:
    return _value(exists(session, f"DESCRIBE SCHEMA {checked_name(asked.db_name)}"))


def _use(kind: str, field: str) -> Callable[[SparkSession, Any], pa.Table]:
    def run(session: SparkSession, asked: Any) -> pa.Table:
        name = getattr(asked, field)
        session.runner.run(
            f"USE {kind} {checked_name(name) if '.' in name else quote_identifier(name)}", session=session.sql
        )
        return _nothing()

    return run


def _drop_view(session: SparkSession, asked: Any) -> pa.Table:
    name = asked.view_name.casefold()
    known = session.sql.frames.pop(name, None) or session.sql.views.pop(name, None)
    return _value(known is not None)


def _refresh(_: SparkSession, __: Any) -> pa.Table:
    """Do nothing: each plan reads the newest version of its tables."""
    return _nothing()


_KINDS: Mapping[str, Callable[[SparkSession, Any], pa.Table]] = {
    "table_exists": _table_exists,
    "database_exists": _database_exists,
    "current_catalog": lambda session, _: _value(session.sql.catalog),
    "current_database": lambda session, _: _value(session.sql.schema),
    "set_current_catalog": _use("CATALOG", "catalog_name"),
    "set_current_database": _use("SCHEMA", "db_name"),
    "drop_temp_view": _drop_view,
    "refresh_table": _refresh,
}
