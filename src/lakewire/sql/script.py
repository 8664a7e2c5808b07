"""
Scripts of several statements: where each ends, and what none of them can say to those after it.

The API runs each statement in a session of its own, so USE is read here and passed on with the statements after it.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-scripting
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError, LakewireError, ScriptError, SqlError
from lakewire.schema.names import split_name
from lakewire.sql.request import StatementOptions
from lakewire.sql.tokens import SqlToken, first_words, markers, tokens

__all__ = [
    "Part",
    "check_session",
    "is_complete",
    "parts_of",
    "reported",
    "script_text",
    "session_change",
    "statements",
    "used",
]

_BEFORE_BEGIN = {";", ":", "BEGIN", "ATOMIC", "THEN", "DO", "ELSE", "LOOP", "REPEAT"}
_OF_THEIR_OWN_END = {"IF", "LOOP", "WHILE", "REPEAT", "FOR"}  # END IF closes what is not counted
_TRANSACTION = {"TRANSACTION", "WORK", ";"}
_NAMED = {"word", "text"}
_VIEW = "a temporary view or function"
_SESSION: Mapping[tuple[str, ...], str] = {  # first words of statements that only change the session
    ("SET",): "SET",
    ("RESET",): "RESET",
    ("DECLARE",): "DECLARE",
    ("DROP", "TEMPORARY"): "DROP TEMPORARY",
    ("CREATE", "GLOBAL"): _VIEW,
    ("CREATE", "TEMPORARY"): _VIEW,
    ("CREATE", "TEMP"): _VIEW,
    ("CREATE", "OR", "REPLACE", "GLOBAL"): _VIEW,
    ("CREATE", "OR", "REPLACE", "TEMPORARY"): _VIEW,
    ("CREATE", "OR", "REPLACE", "TEMP"): _VIEW,
    ("START", "TRANSACTION"): "a transaction",
    ("COMMIT",): "a transaction",
    ("ROLLBACK",): "a transaction",
    ("BEGIN", "TRANSACTION"): "a transaction",
}


@attrs.frozen(kw_only=True)
class Part:
    """
    One statement of a script.

    Attributes:
        text: The statement, without its semicolon.
        line: Number of its first line in the script, from 1.
        names: Names of its ``:name`` markers.
        catalog: Catalog that a USE before it has chosen; None where none has.
        schema: Schema, likewise.
    """

    text: str
    line: int
    names: frozenset[str]
    catalog: str | None = None
    schema: str | None = None

    def options(self, given: StatementOptions) -> StatementOptions:
        """
        Return options of the script with what a USE before this statement has chosen.
        """
        chosen: StatementOptions = {**given}
        if self.catalog is not None:
            chosen["catalog"] = self.catalog
        if self.schema is not None:
            chosen["schema"] = self.schema
        return chosen


@contextmanager
def reported(what: str, done: int, left: Sequence[Part] = ()) -> Generator[None]:
    """
    Say in the error of one of several statements which it was, and what has run before it.

    Raises:
        ScriptError: The statement failed.
    """
    try:
        yield
    except LakewireError as error:
        about: dict[str, Any] = {"outcome": error.outcome, "facts": error.facts, "statement_id": error.statement_id}
        if isinstance(error, SqlError):
            about |= {name: getattr(error, name) for name in ("sql_state", "error_class", "error_code")}
        line = left[0].line if left else 0
        texts = [part.text for part in left]
        raise ScriptError(f"{what}: {error.message}", done=done, left=texts, line=line, **about) from error


def script_text(script: str | Path) -> str:
    """
    Return the text of a script.

    Raises:
        InvalidArgumentError: The file cannot be read, or is not UTF-8.
    """
    if isinstance(script, str):
        return script
    try:
        return script.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgumentError(f"script: {script} cannot be read: {error}") from error


def parts_of(script: str, given: Mapping[str, object]) -> list[Part]:
    """
    Split a script into its statements; those that say USE are left out.

    Args:
        script: SQL text. A semicolon in a string, a comment or a BEGIN … END block ends no statement.
        given: Values of markers.

    Raises:
        InvalidArgumentError: There is no statement, a string is not closed, a value has no marker, or a statement
            changes the session alone, as SET does. The text says where.
    """
    catalog: str | None = None
    schema: str | None = None
    parts = list[Part]()
    for found in statements(script):
        start, end = found[0].start, found[-1].end
        line = script.count("\n", 0, start) + 1
        text = script[start:end]
        if first_words(text, 1) == ("USE",):
            catalog, schema = used(found[1:], line, catalog)
            continue
        check_session(text, line)
        names = frozenset(marker.value for marker in markers(text) if marker.kind == "marker")
        parts.append(Part(text=text, line=line, names=names, catalog=catalog, schema=schema))
    if not parts:
        raise InvalidArgumentError("script: has no statement to run")
    _check_values(given, parts)
    return parts


def is_complete(script: str) -> bool:
    """
    Return whether a semicolon ends the last statement of a script that somebody is typing.
    """
    found = list(tokens(script))
    if not found or found[-1].value != ";":
        return False
    whole = list(statements(script))
    return not whole or whole[-1][-1].end <= found[-1].start


def statements(script: str) -> Iterator[list[SqlToken]]:
    """
    Yield the tokens of each statement; a semicolon at its end is none of them.

    Raises:
        InvalidArgumentError: A string is not closed.
    """
    found, blocks = list[SqlToken](), list[str]()
    for token, after in _with_next(list(tokens(script))):
        if token.kind == "open":
            line = script.count("\n", 0, token.start) + 1
            raise InvalidArgumentError(f"script: the quote {token.value} in line {line} is not closed")
        if token.value == ";" and not blocks:
            if found:
                yield found
            found = []
            continue
        _count(blocks, found, token, after)
        found.append(token)
    if found:
        yield found


def _with_next(found: Sequence[SqlToken]) -> Iterator[tuple[SqlToken, str]]:
    """Yield each token with the word after it."""
    for at, token in enumerate(found):
        yield token, found[at + 1].value.upper() if at + 1 < len(found) else ";"


def _count(blocks: list[str], before: Sequence[SqlToken], token: SqlToken, after: str) -> None:
    """Note a BEGIN or CASE that opens a block, and an END that closes one."""
    word = token.value.upper() if token.kind == "word" else ""
    last = before[-1].value.upper() if before else ""
    opens_case = word == "CASE" and blocks and last not in ("END", ".")
    if opens_case or (word == "BEGIN" and _opens(blocks, before, last, after)):
        blocks.append(word)
    elif word == "END" and blocks and last != "." and after not in _OF_THEIR_OWN_END:
        ends_block = blocks[-1] == "CASE" or last in (";", "BEGIN", "ATOMIC")  # else a column of this name
        blocks.pop() if ends_block else None


def _opens(blocks: Sequence[str], before: Sequence[SqlToken], last: str, after: str) -> bool:
    """Return whether a BEGIN begins a block; it may also be a name, or begin a transaction."""
    if not blocks:
        words = [token.value.upper() for token in before if token.kind == "word"]
        is_first = not before or (last == ":" and len(before) == 2)  # a label and its colon
        return after not in _TRANSACTION if is_first else words[:1] == ["CREATE"] and "PROCEDURE" in words
    since = [token.value.upper() for token in before]
    since = since[len(since) - since[::-1].index(";") :] if ";" in since else since
    return last in _BEFORE_BEGIN or "HANDLER" in since


def used(found: Sequence[SqlToken], line: int, catalog: str | None) -> tuple[str | None, str | None]:
    """
    Return catalog and schema after a USE.

    Args:
        found: The tokens after the word.
        line: Where it is, for errors.
        catalog: The catalog before it.

    Raises:
        InvalidArgumentError: It names neither a catalog nor a schema.
    """
    words = [token.value.upper() for token in found]
    kind = words[0] if len(found) > 1 and words[0] in ("CATALOG", "SCHEMA", "DATABASE") and words[1] != "." else ""
    named = found[1:] if kind else found
    if not named or any(token.kind not in _NAMED and token.value != "." for token in named):
        raise InvalidArgumentError(f"script: USE in line {line} needs a name as it is; accepted is USE main.sales")
    parts = split_name("".join(token.value for token in named), "script")
    if len(parts) > (1 if kind == "CATALOG" else 2):
        raise InvalidArgumentError(f"script: USE in line {line} has too many parts")
    if kind == "CATALOG":
        return parts[-1], "default"
    return catalog if len(parts) == 1 else parts[0], parts[-1]


def session_change(words: tuple[str, ...]) -> str:
    """
    Return what a statement does that only later ones of its session see, from its first words; empty if nothing.
    """
    if words[:2] == ("SET", "TAG"):  # of an object
        return ""
    if words == ("BEGIN",):
        return "a transaction"
    starts = (words[:length] for length in range(1, 5))
    return next((_SESSION[start] for start in starts if start in _SESSION), "")


def check_session(text: str, line: int) -> None:
    """
    Refuse a statement that only changes the session.

    Raises:
        InvalidArgumentError: It does; the text says what to do.
    """
    if change := session_change(first_words(text)):
        raise InvalidArgumentError(
            f"script: {change} in line {line} is only seen by statements of the same session, and each statement has "
            "its own; put what belongs together into one BEGIN … END"
        )


def _check_values(given: Mapping[str, object], parts: Sequence[Part]) -> None:
    names = frozenset[str]().union(*(part.names for part in parts))
    for name in given:
        if name not in names:
            raise InvalidArgumentError(f"parameters: {name!r} has no marker :{name} in the script")
