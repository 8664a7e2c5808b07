"""
Names in a query that the engine could not resolve, and similar ones that exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import StructType
from lakewire_local.delta_log import is_table
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.sql.refusals import CLOSE, column_not_found, similarity, table_not_found
from lakewire_local.sql.registration import name_chains
from lakewire_local.sql.relations import relations
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.engine.connect import EngineError
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


def unresolved_name(statement: Statement, error: EngineError) -> LocalError | None:
    """Return the error of the name that the engine has not found; None when *error* is another."""
    profile = statement.resources.engine.profile
    if column := profile.missing_column(error):
        return _column_error(statement, column)
    if table := profile.missing_table(error):
        return _table_error(statement, table)
    return None


def _table_error(statement: Statement, name: str) -> LocalError | None:
    """Return the error with the full name; the engine names the last part alone."""
    metastore = statement.resources.metastore
    for relation in relations(statement):
        full = statement.full_name(relation.parts)
        if relation.parts[-1].casefold() == name.casefold() and metastore.tables.find(*full) is None:
            return table_not_found(metastore, *full)
    return None


def _column_error(statement: Statement, parts: Sequence[str]) -> LocalError:
    fields = [field for table in _tables(statement) for field in statement.resources.metastore.tables.fields(table)]
    struct = next((field.type for field in fields if len(parts) > 1 and _is_named(field, parts[-2])), None)
    if isinstance(struct, StructType):
        known = ", ".join(quoted(field.name) for field in struct.fields)
        return sql_error("FIELD_NOT_FOUND", f"No such struct field {quoted(parts[-1])} in {known}", "42704")
    aliases = (alias for alias in _aliases(statement) if similarity(alias, parts[-1]) >= CLOSE)
    return column_not_found(parts, dict.fromkeys([*(field.name for field in fields), *aliases]))


def _tables(statement: Statement) -> Iterator[Table]:
    """Yield each table that *statement* names."""
    chains = {chain[:length] for chain in name_chains(statement.tokens) for length in range(1, min(len(chain), 3) + 1)}
    found = (statement.resources.metastore.tables.find(*statement.full_name(chain)) for chain in sorted(chains))
    yield from {table.id: table for table in found if table and (table.is_view or _has_files(table))}.values()


def _has_files(table: Table) -> bool:
    return table.location is not None and is_table(table.location)


def _aliases(statement: Statement) -> Iterator[str]:
    """Yield the names behind AS: columns of subqueries and common table expressions, and aliases of those."""
    tokens = statement.tokens
    ends = {relation.end for relation in relations(statement)}
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if word.word == "AS" and after.is_name and before.end not in ends:
            yield after.name


def _is_named(field: Field, name: str) -> bool:
    return field.name.casefold() == name.casefold()
