"""
Names in a query as the workspace knows them: tables, views, points in time, files, values of the session.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import parse_type
from lakewire_local.delta_log import is_table
from lakewire_local.engine.sessions import UTC
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.lookups import Found, Meaning
from lakewire_local.front.marking import COPIED, STREAMED
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.front.parsing import parsed, written
from lakewire_local.front.rights import give_rights, rights_of
from lakewire_local.front.routines import not_a_table
from lakewire_local.identity import OF_WORKSPACE
from lakewire_local.sql.files.relations import (
    copied_files,
    file_relation,
    is_file,
    read_files,
    wants_metadata,
)
from lakewire_local.sql.refusals import column_not_found, refers_to_temporary, table_not_found
from lakewire_local.sql.relations.information_schema import information_fields, information_query
from lakewire_local.sql.relations.policies import plain, refuse_past, visible_query
from lakewire_local.sql.relations.registration import STAGING, SYSTEM, staged_folder
from lakewire_local.sql.relations.routine_names import routine_of, unresolved_routine
from lakewire_local.sql.session.state import is_reference
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.types import DataType, Field
    from lakewire_local.front.recursion import Recursion
    from lakewire_local.front.routines import Routine
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

_DEEPEST = 32


class Names:
    """
    Answer the questions that the front end has about one statement.

    Args:
        statement: What is run.
        making: The function that the statement makes.
    """

    def __init__(self, statement: Statement, making: Routine | None = None) -> None:
        self._statement = statement
        self._making = making
        self._views = 0

    def relation(self, table: exp.Table) -> Found:
        """Return what a name in FROM stands for."""
        if isinstance(table.this, exp.Func):
            return self._function(table)
        parts = tuple(part.name for part in table.parts)
        if self._statement.session and (found := self._statement.session.view(parts)):
            _refuse_time_travel(table)
            return self._query((found.name,), found.text, found.fields, rights=rights_of(table))
        if self._statement.session and (fields := self._statement.session.frame(parts)):
            _refuse_time_travel(table)
            return Found(parts, table, fields)
        if is_file(parts):
            return file_relation(self._for(table), *parts, metadata=wants_metadata(table))
        return self._named(table, parts)

    def session_value(self, name: str) -> str | None:
        """Return the value of ``current_user`` and the like."""
        given = self._statement
        values = {
            "current_user": given.user,
            "session_user": given.user,
            "user": given.user,
            "current_catalog": given.catalog,
            "current_schema": given.schema,
            "current_database": given.schema,
        }
        return values.get(name.casefold())

    def moment(self) -> dt.datetime | None:
        """Return the time of the statement."""
        return self._statement.moment if self._statement.time_zone == UTC else None

    def variable(self, parts: Sequence[str]) -> Meaning | None:
        """Return the variable that a name means."""
        found = self._statement.variable(parts)
        if found is None:
            return None
        variable, inside = found.variable, found.inside
        if self._statement.is_lasting:
            raise refers_to_temporary("variable", variable.name)
        return Meaning(variable.value.copy(), variable.type, inside, qualified=len(parts) - len(inside) > 1)

    def routine(self, parts: Sequence[str]) -> Routine:
        """Return the function of a full name."""
        found = routine_of(self._statement, parts, self._making)
        if found is None:
            raise unresolved_routine(self._statement, parts)
        return found

    def called(self, parts: Sequence[str], rights: str | None, *, in_from: bool) -> Routine:
        """Return the function that a name means, a temporary one first."""
        found = routine_of(self._statement, parts, self._making)
        if found is None:
            raise not_a_table(quoted(*parts)) if in_from else unresolved_routine(self._statement, parts)
        if found.definer is not None and found.name not in self._statement.policies:
            catalog, schema, name = found.name
            metastore = self._with_rights(rights).metastore
            metastore.access.need("EXECUTE", metastore.functions.get(catalog, schema, name).id)
        return found

    def groups(self, *, of_account: bool) -> Sequence[str]:
        """Return the groups of the caller in lower case."""
        found = self._statement.metastore.access.caller.groups
        return sorted(found - OF_WORKSPACE if of_account else found)

    def parameter(self, name: str) -> DataType | None:
        """Return the type of a parameter."""
        found = self._statement.parameters.get(name)
        try:
            return parse_type(found.type) if found else None
        except ValueError:
            return None

    def analyze(self, query: str) -> Sequence[Field]:
        """Return the columns of a query as the engine sees them."""
        from lakewire_local.sql.staging import analyze

        return analyze(self._statement.with_text(query), query)

    def repeated(self, recursion: Recursion) -> exp.Expr:
        """Run a recursive query."""
        from lakewire_local.sql.relations.recursion import repeated

        return repeated(self._statement, recursion)

    def unresolved(self, parts: Sequence[str], known: Sequence[str]) -> Exception:
        """Return the error of a column that does not exist."""
        return column_not_found(parts, known)

    def _function(self, table: exp.Table) -> Found:
        call = table.this
        name = call.name.lower()
        if name == "table_changes":
            from lakewire_local.sql.relations.change_feed import change_feed

            return change_feed(self._for(table), call.expressions)
        if name in ("read_files", STREAMED):
            return read_files(self._for(table), table)
        return copied_files(self._statement, table) if name == COPIED else Found((name,), table, None)

    def _named(self, table: exp.Table, parts: tuple[str, ...]) -> Found:
        metastore, full = self._for(table).metastore, self._statement.full_name(parts)
        if len(parts) > 3:
            raise table_not_found(metastore, *parts[:3])
        if is_reference(parts):
            raise table_not_found(metastore, full[2])
        if full[0] == STAGING:
            return self._staged(table, full)
        if full[1].casefold() == "information_schema":
            return Found(full, self._information(table, full), information_fields(metastore, full))
        found = metastore.tables.find(*full)
        if found is None:
            raise table_not_found(metastore, *full)
        name = (found.catalog_name, found.schema_name, found.name)
        self._read(table, found)
        if found.is_view:
            _refuse_time_travel(table)
            return self._view(found, name)
        if found.table_type == "VECTOR_INDEX":
            raise unsupported("SELECT from an index of vector search")
        if found.location is None or not is_table(found.location):
            raise table_not_found(metastore, *full)
        if found.is_protected and not plain(table):
            return self._visible(found, name, table)
        return self._table(found, name, table)

    def _read(self, table: exp.Table, found: Table) -> None:
        """Refuse a table that must not be read, and note one that is."""
        if not plain(table):
            self._for(table).metastore.access.need("SELECT", found.id)
        if rights_of(table) is None:
            self._statement.reads.add(found.id)

    def _table(self, found: Table, name: tuple[str, str, str], table: exp.Table) -> Found:
        node, version = _plain(table, name), table.args.get("version")
        if version is None:
            return Found(name, node, self._fields(found))
        node.set("version", self._version(found, version))
        return Found(name, node, None)

    def _fields(self, table: Table) -> Sequence[Field]:
        fields = self._statement.metastore.tables.fields(table)
        if not fields:
            raise sql_error(
                "DELTA_READ_TABLE_WITHOUT_COLUMNS",
                f"You are trying to read a Delta table {table.full_name} that does not have any columns. Write some "
                "new data with the option mergeSchema = true to be able to read the table",
                "428GU",
            )
        return fields

    def _information(self, table: exp.Table, full: tuple[str, str, str]) -> exp.Expr:
        """Return a view of the information schema, as its query where the engine has no tables by name."""
        if self._statement.resources.engine.profile.tables_by_path:
            return exp.Subquery(this=parsed(information_query(self._statement, full) or ""))
        return _plain(table, (SYSTEM, *full[1:]) if full[0].casefold() == "system" else full)

    def _staged(self, table: exp.Table, full: tuple[str, str, str]) -> Found:
        from lakewire_local.delta_log import read_snapshot

        folder = staged_folder(self._statement, full)
        if folder is None:
            raise table_not_found(self._statement.metastore, *full)
        return Found(full, _plain(table, full), read_snapshot(folder).fields)

    def _view(self, view: Table, name: tuple[str, str, str]) -> Found:
        found = self._query(name, view.view_definition or "", view.view_columns, rights=view.owner)
        return attrs.evolve(found, is_lasting=True)

    def _visible(self, found: Table, name: tuple[str, str, str], table: exp.Table) -> Found:
        """Return what the caller sees of a table with policies."""
        if table.args.get("version") is not None:
            refuse_past(found, "TIME_TRAVEL", "Time travel")
        self._refuse_depth()
        fields = self._fields(found)
        query = visible_query(found, fields)
        give_rights(query, self._statement.resources.metastore.user)  # policies ask nobody for EXECUTE
        return Found(name, exp.Subquery(this=query), fields, is_lasting=True)

    def _for(self, table: exp.Table) -> Statement:
        return self._with_rights(rights_of(table))

    def _with_rights(self, principal: str | None) -> Statement:
        """Return the statement as if somebody else had run it; None for who does."""
        given = self._statement
        return (
            given if principal is None else attrs.evolve(given, metastore=given.resources.metastore.seen_by(principal))
        )

    def _refuse_depth(self) -> None:
        self._views += 1
        if self._views > _DEEPEST:
            raise sql_error("RECURSIVE_VIEW", "A view, a row filter or a mask refers to itself", "42K0H")

    def _query(self, name: tuple[str, ...], text: str, fields: Sequence[Field], *, rights: str | None) -> Found:
        """Return the query of a view, which has the rights of its owner; the engine has no views."""
        self._refuse_depth()
        columns = ", ".join(quoted(column.name) for column in fields)
        query = parsed(f"SELECT {columns} FROM ({text}\n) AS lakewire_view")
        give_rights(query, rights)
        return Found(name, exp.Subquery(this=query), fields)

    def _version(self, table: Table, version: exp.Version) -> exp.Expr:
        """Return a point in time as a version: for a time after the last commit the engine would read that one."""
        from lakewire_local.sql.relations.time_travel import readable, version_at

        if version.name.upper() != "TIMESTAMP":
            if version.expression.name.isdecimal():
                readable(table, int(version.expression.name))
            return version
        number = readable(table, version_at(table, self._moment(version.expression)))
        return exp.Version(this="VERSION", kind="AS OF", expression=exp.Literal.number(number))

    def _moment(self, expression: exp.Expr) -> dt.datetime:
        from lakewire_local.sql.relations.time_travel import moment_of

        return moment_of(self._statement, written(expression))


def _refuse_time_travel(view: exp.Table) -> None:
    if view.args.get("version"):
        name = quoted(*(part.name for part in view.parts))
        raise sql_error(
            "UNSUPPORTED_FEATURE.TIME_TRAVEL", f"The feature is not supported: Time travel on {name}", "0A000"
        )


def _plain(table: exp.Table, name: tuple[str, str, str]) -> exp.Table:
    """Return *table* under its full name."""
    catalog, schema, last = name
    table.set("this", identifier(last))
    table.set("db", identifier(schema))
    table.set("catalog", identifier(catalog))
    return table
