"""
The declarations at the beginning of a block: variables, conditions, handlers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, sql_error, unsupported
from lakewire_local.front.statements.scripts import Handler

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire_local.front.reader import Reader
    from lakewire_local.front.statements.script_tokens import ScriptTokens
    from lakewire_local.front.statements.scripts import Node, Piece

_LENGTH = 5  # of a SQLSTATE
_RESERVED = ("00", "01", "XX")


def declared(tokens: ScriptTokens) -> tuple[list[Piece], dict[str, str]]:
    """Read the variables and conditions of a block; the conditions with their SQLSTATE."""
    reader = tokens.reader
    variables: list[Piece] = []
    conditions: dict[str, str] = {}
    while reader.sees("DECLARE"):
        start = reader.at
        reader.expect("DECLARE")
        handler, condition = _sees_handler(reader), tokens.next_is("CONDITION")
        if not condition:
            reader.at = start
        if handler:
            break
        if condition:
            _condition(reader, conditions)
        else:
            _refuse_declaration(reader)
            variables.append(tokens.statement())
        tokens.end_statement()
    return variables, conditions


def handlers(tokens: ScriptTokens, body: Callable[[], Node]) -> list[Handler]:
    """Read the handlers of a block; *body* reads what one does."""
    found = list[Handler]()
    while tokens.reader.sees("DECLARE"):
        found.append(_handler(tokens, body))
        tokens.end_statement()
    _refuse_duplicates(found)
    return found


def state(reader: Reader) -> str:
    """Read ``SQLSTATE [VALUE] '…'``."""
    reader.expect("SQLSTATE")
    reader.accept("VALUE")
    found = reader.string().upper()
    if len(found) != _LENGTH or not (found.isascii() and found.isalnum()) or found.startswith(_RESERVED):
        message = (
            f"Invalid SQLSTATE value: '{found}'. SQLSTATE must be exactly 5 characters long and contain only A-Z and "
            "0-9. SQLSTATE must not start with '00', '01', or 'XX'"
        )
        raise sql_error("INVALID_SQLSTATE", message, "428B3")
    return found


def misplaced(tokens: ScriptTokens) -> LocalError:
    """Return the error of a declaration behind other statements."""
    reader = tokens.reader
    reader.expect("DECLARE")
    if _sees_handler(reader):
        message = "Handlers must be declared after variable/condition declaration, and before other statements"
        return sql_error("INVALID_HANDLER_DECLARATION.WRONG_PLACE_OF_DECLARATION", message, "42K0Q")
    if tokens.next_is("CONDITION"):
        message = f"Condition {reader.identifier()} can only be declared at the start of a BEGIN END statement"
        error_class = "INVALID_ERROR_CONDITION_DECLARATION.NOT_AT_START_OF_COMPOUND_STATEMENT"
        return sql_error(error_class, message, "42K0R")
    message = "A variable can only be declared at the beginning of a BEGIN END statement"
    return sql_error("INVALID_VARIABLE_DECLARATION.ONLY_AT_BEGINNING", message, "42K0M")


def _sees_handler(reader: Reader) -> bool:
    return any(reader.sees(kind, "HANDLER") for kind in ("EXIT", "CONTINUE", "UNDO"))


def _condition(reader: Reader, conditions: dict[str, str]) -> None:
    name = reader.identifier().upper()
    reader.expect("CONDITION")
    if name in conditions:
        message = f"Found duplicate condition {name} in the scope. Please, remove one of them"
        raise sql_error("DUPLICATE_CONDITION_IN_SCOPE", message, "42734")
    conditions[name] = state(reader) if reader.accept("FOR") else "45000"


def _refuse_declaration(reader: Reader) -> None:
    """Refuse what a declaration of a local variable cannot be."""
    start = reader.at
    reader.expect("DECLARE")
    replace = reader.accept("OR", "REPLACE")
    reader.one_of("VARIABLE", "VAR")
    name = reader.name()
    shown = ".".join(f"`{part}`" for part in name)
    if any(reader.sees(word) for word in ("CURSOR", "ASENSITIVE", "INSENSITIVE")):
        raise unsupported("cursors; FOR over a query works")
    if replace:
        message = f"The variable {shown} does not support DECLARE OR REPLACE, as local variables cannot be replaced"
        raise sql_error("INVALID_VARIABLE_DECLARATION.REPLACE_LOCAL_VARIABLE", message, "42K0M")
    if len(name) > 1:
        message = f"The variable {shown} must be declared without a qualifier"
        raise sql_error("INVALID_VARIABLE_DECLARATION.QUALIFIED_LOCAL_VARIABLE", message, "42K0M")
    reader.at = start


def _handler(tokens: ScriptTokens, body: Callable[[], Node]) -> Handler:
    reader, start = tokens.reader, tokens.reader.at
    reader.expect("DECLARE")
    if not _sees_handler(reader):
        reader.at = start
        raise misplaced(tokens)
    if not reader.accept("EXIT"):
        raise unsupported(f"{reader.word()} HANDLER; EXIT HANDLER works")
    reader.expect("HANDLER", "FOR")
    found = reader.separated(lambda: _handled(reader))
    classes, states, kinds = ([value for one, value in found if one == part] for part in ("class", "state", "kind"))
    if kinds and (classes or states):
        message = "SQLEXCEPTION and NOT FOUND cannot be used together with other condition/sqlstate values"
        raise sql_error("INVALID_HANDLER_DECLARATION.INVALID_CONDITION_COMBINATION", message, "42K0Q")
    return Handler(classes=classes, states=states, kinds=kinds, body=body())


def _handled(reader: Reader) -> tuple[str, str]:
    if reader.sees("SQLSTATE"):
        return "state", state(reader)
    if reader.accept("SQLEXCEPTION"):
        return "kind", "SQLEXCEPTION"
    if reader.accept("NOT", "FOUND"):
        return "kind", "NOT FOUND"
    return "class", ".".join(reader.name()).upper()


def _refuse_duplicates(found: Sequence[Handler]) -> None:
    """Refuse two handlers for the same errors."""
    seen = set[str]()
    for handler in found:
        named = [f"CONDITION {value}" for value in (*handler.classes, *handler.kinds)]
        for value in (*named, *(f"SQLSTATE {value}" for value in handler.states)):
            if value in seen:
                message = f"Found duplicate handlers for the same {value}. Please, remove one of them"
                raise sql_error(f"DUPLICATE_EXCEPTION_HANDLER.{value.partition(' ')[0]}", message, "42734")
            seen.add(value)
