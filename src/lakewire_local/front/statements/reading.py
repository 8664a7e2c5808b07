"""
Chooses the parser of a statement by its first keywords.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

import attrs
from sqlglot import exp
from sqlglot.tokenizer_core import TokenType

from lakewire_local.errors import parse_error, sql_error, unsupported
from lakewire_local.front.dialect import tidied
from lakewire_local.front.parsing import deep
from lakewire_local.front.reader import Reader
from lakewire_local.front.statements import (
    alterations,
    changes,
    copying,
    datasets,
    functions,
    grants,
    immediate,
    objects,
    queries,
    sessions,
    shows,
    tables,
    upkeep,
)
from lakewire_local.front.statements.script_reading import read_script
from lakewire_local.front.tokens import named, numbered, position_of, tokens_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlglot.tokenizer_core import Token

    from lakewire_local.front.statements.scripts import Piece, Script


class Markers(Protocol):
    """The values of the markers of a statement."""

    @property
    def in_queries(self) -> bool:
        """Return whether queries get literals, too, in the place of markers whose values the engine takes."""
        ...

    def text(self, name: str) -> str:
        """Return the text of a marker that stands for a name."""
        ...

    def variable(self, parts: Sequence[str]) -> str | None:
        """Return the text of a variable that stands for a name; None where there is none."""
        ...

    def literal(self, marker: exp.Placeholder) -> exp.Expr:
        """Return the literal for a marker."""
        ...


def _create(reader: Reader) -> object:
    replace = reader.accept("OR", "REPLACE")
    if datasets.begins(reader):
        return datasets.create(reader, replace=replace)
    external = reader.accept("EXTERNAL")
    if reader.accept("TABLE"):
        return tables.create_table(reader, replace=replace)
    if not external and reader.accept("GLOBAL", "TEMPORARY"):
        raise unsupported("CREATE GLOBAL TEMPORARY VIEW; CREATE TEMPORARY VIEW works in a session")
    if not external and reader.one_of("TEMPORARY", "TEMP"):
        if reader.accept("FUNCTION"):
            return functions.create_function(reader, replace=replace, temporary=True)
        reader.accept("STREAMING")  # in a pipeline: its query says so, too
        reader.accept("LIVE")
        if not reader.accept("VIEW"):
            raise reader.refusal("CREATE TEMPORARY")
        return sessions.create_temporary_view(reader, replace=replace)
    if reader.accept("VIEW") and not external:
        return tables.create_view(reader, replace=replace)
    if reader.accept("FUNCTION") and not external:
        return functions.create_function(reader, replace=replace, temporary=False)
    if any(reader.sees(kind) for kind in objects.KINDS) and not (replace or external):
        return objects.create_object(reader)
    raise reader.refusal("CREATE EXTERNAL" if external else "CREATE")


def _drop(reader: Reader) -> object:
    if reader.accept("TEMPORARY", "VARIABLE"):
        return sessions.drop_variable(reader)
    if reader.sees("FUNCTION") or reader.sees("TEMPORARY", "FUNCTION"):
        temporary = reader.accept("TEMPORARY")
        reader.expect("FUNCTION")
        return functions.drop_function(reader, temporary=temporary)
    return objects.drop(reader)


def _with(reader: Reader) -> object:
    """Read ``WITH … INSERT`` and ``WITH … MERGE``, whose WITH belongs to the source, or a query."""
    change = reader.first_of("SELECT", "VALUES", "TABLE", "FROM", *_CHANGES)
    if change not in _CHANGES:
        return queries.query(reader)
    ctes = reader.ctes()
    reader.expect(change)
    return _CHANGES[change](reader, ctes)


_CHANGES: Mapping[str, Callable[[Reader, exp.Expr], object]] = {"INSERT": changes.insert, "MERGE": changes.merge}
_COMMANDS: Mapping[str, Callable[[Reader], object]] = {
    "APPLY": datasets.apply_changes,
    "ALTER": alterations.alter,
    "ANALYZE": upkeep.analyze,
    "COMMENT": objects.comment_on,
    "COPY": copying.copy_into,
    "CREATE": _create,
    "DECLARE": sessions.declare,
    "DELETE": changes.delete,
    "DESC": shows.describe,
    "DESCRIBE": shows.describe,
    "DROP": _drop,
    "EXECUTE": immediate.execute,
    "EXPLAIN": queries.explain,
    "GRANT": grants.grant,
    "INSERT": changes.insert,
    "MERGE": changes.merge,
    "OPTIMIZE": upkeep.optimize,
    "REFRESH": upkeep.refresh,
    "REORG": upkeep.reorg,
    "RESET": sessions.reset,
    "RESTORE": upkeep.restore,
    "REVOKE": grants.revoke,
    "SET": sessions.set_command,
    "SHOW": shows.show,
    "TRUNCATE": changes.truncate,
    "UPDATE": changes.update,
    "USE": objects.use,
    "VACUUM": upkeep.vacuum,
}


_ENDS_LIST = {TokenType.COMMA, TokenType.FROM, TokenType.R_PAREN, TokenType.R_BRACKET, TokenType.WHERE}
# Statements of Databricks that are not supported are refused by name, everything else as a syntax error.
_REFUSED = (
    "CACHE", "CALL", "CLEAR", "COMMIT", "CONVERT", "DENY", "FSCK", "GENERATE", "GET",
    "LIST", "LOAD", "PUT", "REMOVE", "REPAIR", "REPLACE", "ROLLBACK",
    "SYNC", "UNCACHE", "UNDROP", "UNSET",
)  # fmt: skip


def read_statement(text: str, markers: Markers) -> object:
    """
    Return the value that a statement stands for.

    Raises:
        LocalError: It is no statement of SQL, or one that is not supported.
    """
    return deep(text, lambda: _read(text, markers))


def read_piece(script: Script, piece: Piece, markers: Markers) -> object:
    """
    Return the value of a statement in a script, or the tree of an expression or a query.

    Raises:
        LocalError: It is not SQL, or not supported.
    """
    return deep(script.text, lambda: _piece(script.text, piece, markers))


def _read(text: str, markers: Markers) -> object:
    given = tokens_of(text)
    while given and given[-1].token_type == TokenType.SEMICOLON:
        given.pop()
    if not given:
        raise sql_error("PARSE_EMPTY_STATEMENT", "Syntax error, unexpected empty statement", "42617")
    if words_of(given[0]) == ["BEGIN"]:
        return _script(text, given, markers)
    tokens = numbered(given)
    if semicolon := next((token for token in tokens if token.token_type.name == "SEMICOLON"), None):
        raise parse_error("';'", "only one statement at a time", at=position_of(text, semicolon.start))
    _refuse_trailing_commas(text, tokens)
    reader = _reader(text, tokens, markers)
    found = _statement(reader)
    reader.end()
    return found


def _reader(text: str, tokens: Sequence[Token], markers: Markers) -> Reader:
    tidy = named(tokens, markers.text, markers.variable)
    return Reader(text, tidy, markers.literal, in_queries=markers.in_queries)


def _script(text: str, tokens: Sequence[Token], markers: Markers) -> Script:
    """Read a script, and every statement in it once: nothing runs of a script that has an error."""
    reader = Reader(text, tidied(tokens), None)
    script = read_script(reader, text)
    reader.end()
    for piece in script.pieces:
        _piece(text, piece, _AnyVariable(markers))
    return script


def _piece(text: str, piece: Piece, markers: Markers) -> object:
    _refuse_trailing_commas(text, piece.tokens)
    reader = _reader(text, piece.tokens, markers)
    if piece.kind == "statement":
        found = _statement(reader)
    else:
        reader.keep_markers()
        found = reader.expression() if piece.kind == "expression" else reader.query()
    reader.end()
    return found


@attrs.frozen
class _AnyVariable:
    """
    Markers where no variable has a value yet.
    """

    _markers: Markers
    in_queries: bool = False

    def text(self, name: str) -> str:
        return self._markers.text(name)

    def variable(self, parts: Sequence[str]) -> str:
        return parts[-1]

    def literal(self, marker: exp.Placeholder) -> exp.Expr:
        return self._markers.literal(marker)


def _refuse_trailing_commas(text: str, tokens: Sequence[Token]) -> None:
    """Refuse what sqlglot takes: a comma with nothing behind it."""
    for before, after in pairwise(tokens):
        if before.token_type == TokenType.COMMA and after.token_type in _ENDS_LIST:
            place = position_of(text, after.start)
            if after.token_type == TokenType.FROM:
                message = "Trailing comma detected in SELECT clause. Remove the trailing comma before the FROM clause"
                raise sql_error("TRAILING_COMMA_IN_SELECT", message, "42601", at=place)
            raise parse_error(f"'{after.text}'", at=place)


def _statement(reader: Reader) -> object:
    if word := reader.one_of(*_COMMANDS):
        return _COMMANDS[word](reader)
    if reader.sees("WITH"):
        return _with(reader)
    if reader.begins_query():
        return queries.query(reader)
    if word := reader.one_of(*_REFUSED):
        raise unsupported(f"{word} {reader.word()}".strip())
    if reader.accept("MSCK", "REPAIR"):
        raise unsupported("MSCK REPAIR TABLE")
    raise reader.error()
