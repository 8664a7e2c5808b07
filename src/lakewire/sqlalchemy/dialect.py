"""
The dialect: how SQLAlchemy connects, and what Databricks can do.

Source: https://docs.sqlalchemy.org/en/20/core/internals.html#sqlalchemy.engine.interfaces.Dialect
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import types
from sqlalchemy.engine import URL, default
from sqlalchemy.sql.compiler import IdentifierPreparer

from lakewire import dbapi
from lakewire.sqlalchemy.binary import HexBinary
from lakewire.sqlalchemy.ddl import NOTHING, DatabricksDDLCompiler
from lakewire.sqlalchemy.numbers import BinaryFloat, ExactNumeric
from lakewire.sqlalchemy.reflection import Reflection
from lakewire.sqlalchemy.statements import DatabricksPreparer, DatabricksSQLCompiler
from lakewire.sqlalchemy.text import EscapedString
from lakewire.sqlalchemy.type_names import DatabricksTypeCompiler

__all__ = ["LakewireDialect"]


class LakewireDialect(Reflection, default.DefaultDialect):
    """
    Databricks SQL over a client of lakewire.

    ``create_engine("databricks+lakewire://", connect_args={"client": client})`` uses a client that there is already.
    """

    name = "databricks"
    driver = "lakewire"
    default_paramstyle = "named"
    preparer: type[IdentifierPreparer] = DatabricksPreparer
    statement_compiler = DatabricksSQLCompiler
    ddl_compiler = DatabricksDDLCompiler
    type_compiler_cls = DatabricksTypeCompiler
    max_identifier_length = 255
    supports_statement_cache = True
    supports_native_boolean = True
    supports_native_decimal = True
    supports_multivalues_insert = True
    supports_default_values = False
    supports_default_metavalue = True
    supports_identity_columns = True
    supports_comments = True
    inline_comments = True
    supports_alter = True
    supports_sane_rowcount = True
    supports_sane_multi_rowcount = True
    supports_empty_insert = False
    postfetch_lastrowid = False
    insert_returning = False
    requires_name_normalize = False
    tuple_in_values = False
    div_is_floordiv = False
    colspecs = {  # noqa: RUF012  # as every dialect has it
        types.String: EscapedString,
        types.Enum: types.Enum,  # as it is: it takes no other class for its texts
        types.LargeBinary: HexBinary,
        types.Numeric: ExactNumeric,
        types.Float: BinaryFloat,
    }

    @classmethod
    def import_dbapi(cls) -> Any:
        """
        Return the module that connects.
        """
        return dbapi

    def create_connect_args(self, url: URL) -> tuple[list[Any], dict[str, Any]]:
        """
        Return the arguments of ``lakewire.dbapi.connect``: host and token of the URL, and its query as settings.

        ``http_path`` is accepted in the place of ``warehouse_id``; ``scheme=http`` is for a server on this machine.
        """
        settings: dict[str, Any] = {str(key): value for key, value in url.query.items()}
        if path := settings.pop("http_path", None):
            settings["warehouse_id"] = str(path).rpartition("/")[2]
        if url.host:
            scheme = settings.pop("scheme", "https")
            settings["host"] = f"{scheme}://{url.host}" + (f":{url.port}" if url.port else "")
        if url.password:
            settings["token"] = url.password
        if url.database:
            settings["schema"] = url.database
        return [], settings

    def do_rollback(self, dbapi_connection: Any) -> None:
        """
        Do nothing: each statement was committed when it ended.
        """

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        """
        Run a statement, unless there is nothing to run.
        """
        if statement != NOTHING:
            cursor.execute(statement, parameters)

    def _check_max_identifier_length(self, connection: Any) -> None:
        """Leave it as it is; the server has no other."""
