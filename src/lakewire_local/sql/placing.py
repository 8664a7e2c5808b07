"""
Tables of a statement for an engine that takes them by path: ``main.sales.orders`` becomes ``delta.`path` AS orders``.

Columns that are written with the full name of their table get the alias; ``information_schema`` becomes its rows.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from lakewire_local.delta_log import is_table
from lakewire_local.engine.paths import engine_path
from lakewire_local.sql.cursor import Cursor
from lakewire_local.sql.files import FORMATS
from lakewire_local.sql.information_schema import information_query
from lakewire_local.sql.lexer import Kind, rewrite
from lakewire_local.sql.refusals import table_not_found
from lakewire_local.sql.registration import register, staged_folder
from lakewire_local.sql.relations import Relation, is_alias, relations
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from lakewire_local.engine.sessions import Session
    from lakewire_local.sql.statement import Statement

# Keywords in front of the table that a statement writes, and whether it can have an alias.
_TARGETS: Sequence[tuple[tuple[str, ...], bool]] = (
    (("INSERT", "INTO", "TABLE"), False),
    (("INSERT", "INTO"), False),
    (("INSERT", "OVERWRITE", "TABLE"), False),
    (("INSERT", "OVERWRITE"), False),
    (("UPDATE",), True),
    (("DELETE", "FROM"), True),
    (("MERGE", "WITH", "SCHEMA", "EVOLUTION", "INTO"), True),
    (("MERGE", "INTO"), True),
)
_POINT = ("VERSION", "AS", "OF")
_PLACE = re.compile(r"(?:`?spark_catalog`?\.)?`?delta`?\.`(?:file:(?://)?)?([^`]*)`")

Edit = tuple[int, int, str]


@attrs.frozen
class _Placed:
    """Hold a relation, the text that takes its place, and the position where an alias would stand; None without."""

    relation: Relation
    full_name: tuple[str, str, str]
    text: str
    alias_at: int | None


def prepared(statement: Statement, session: Session) -> str:
    """Return the text of *statement* for its engine; the tables that it names are made known there."""
    if not statement.resources.engine.profile.tables_by_path:
        register(statement, session)
        return statement.text
    return placed(statement)


def placed(statement: Statement) -> str:
    """Return the text of *statement* with every table by its path."""
    found = list(_placed(statement))
    aliases = _aliases(found)
    edits: list[Edit] = []
    for place in found:
        edits.append((place.relation.start, place.relation.end, place.text))
        if place.alias_at is not None:
            edits.append((place.alias_at, place.alias_at, f" AS {quoted(aliases[place.full_name])}"))
    taken = {place.relation.start for place in found}
    edits.extend(_qualified(statement, aliases, taken))
    if statement.resources.engine.profile.reads_select_as_type:
        edits.extend(_marked_queries(statement))
    return rewrite(statement.text, sorted(edits))


def named(statement: Statement, text: str) -> str:
    """Return a message of the engine with the names of tables for their paths."""
    names = {
        str(folder): quoted(*statement.full_name(relation.parts))
        for relation in _all_relations(statement)
        if (folder := _folder(statement, relation.parts)) is not None
    }
    return _PLACE.sub(lambda match: names.get(match.group(1), match.group(0)), text)


def _placed(statement: Statement) -> Iterator[_Placed]:
    for relation in _all_relations(statement):
        if (text := _text(statement, relation.parts)) is None:
            _refuse_unknown(statement, relation)
            continue
        is_target = relation.start == _target(statement)[0]
        can_have = _target(statement)[1] if is_target else not relation.is_query
        at = _alias_position(statement, relation) if can_have else None
        shown = f"TABLE {text}" if relation.is_query else text
        yield _Placed(relation, _key(statement, relation.parts), shown, at)


def _key(statement: Statement, parts: tuple[str, ...]) -> tuple[str, str, str]:
    catalog, schema, name = (part.casefold() for part in statement.full_name(parts))
    return catalog, schema, name


def _all_relations(statement: Statement) -> Iterator[Relation]:
    start, _ = _target(statement)
    target = _named_at(statement, start) if start >= 0 else None
    if target is not None:
        yield target
    end = target.end if target is not None else -1
    yield from (relation for relation in relations(statement) if relation.end != end and len(relation.parts) <= 3)


def _target(statement: Statement) -> tuple[int, bool]:
    """Return the position of the table that is written and whether it can have an alias; -1 without one."""
    for words, can_have_alias in _TARGETS:
        cursor = statement.cursor()
        if cursor.accept(*words) and cursor.token is not None:
            return cursor.token.start, can_have_alias
    return -1, False


def _named_at(statement: Statement, start: int) -> Relation:
    cursor = statement.cursor()
    cursor.at = next(index for index, token in enumerate(statement.tokens) if token.start == start)
    parts = cursor.name()
    return Relation(parts, start, statement.tokens[cursor.at - 1].end, has_alias=False, is_query=False)


def _alias_position(statement: Statement, relation: Relation) -> int | None:
    """Return where an alias would stand, behind VERSION AS OF; None when one is there."""
    cursor = Cursor(statement.text, statement.tokens)
    cursor.at = next(index for index, token in enumerate(statement.tokens) if token.end == relation.end) + 1
    cursor.accept("FOR") if cursor.sees("FOR", *_POINT) else None
    if cursor.accept(*_POINT):
        cursor.skip()
    return None if is_alias(cursor.token) or cursor.sees("AS") else statement.tokens[cursor.at - 1].end


def _text(statement: Statement, parts: tuple[str, ...]) -> str | None:
    """Return what stands for a name: a path, or a query; None when the name is unknown."""
    full = statement.full_name(parts)
    if full[1].casefold() == "information_schema":
        query = information_query(statement, full)
        return None if query is None else f"({query})"
    folder = _folder(statement, parts)
    return None if folder is None else f"delta.{quoted(folder.as_posix())}"


def _refuse_unknown(statement: Statement, relation: Relation) -> None:
    """Refuse a name of two or three parts that is neither a table nor a path: the engine would find its catalog odd."""
    parts = relation.parts
    if len(parts) > 1 and parts[0].upper() not in FORMATS:
        raise table_not_found(statement.resources.metastore, *statement.full_name(parts))


def _folder(statement: Statement, parts: tuple[str, ...]) -> Path | None:
    folder = staged_folder(statement, parts)
    if folder is None:
        table = statement.resources.metastore.tables.find(*statement.full_name(parts))
        folder = table.location if table is not None else None
    if folder is None or not is_table(folder):
        return None
    return engine_path(folder, statement.resources.aliases)


def _aliases(found: Sequence[_Placed]) -> Mapping[tuple[str, str, str], str]:
    """Return an alias for each table: its name, or its full name where others are called the same."""
    names = {place.full_name: place.relation.parts[-1] for place in found if place.alias_at is not None}
    count = Counter(name.casefold() for name in names.values())
    return {full: name if count[name.casefold()] == 1 else ".".join(full) for full, name in names.items()}


def _qualified(statement: Statement, aliases: Mapping[tuple[str, str, str], str], taken: set[int]) -> Iterator[Edit]:
    """Yield an edit for every column that is written with two or three parts of its table's name."""
    tokens, index = statement.tokens, 0
    while index < len(tokens):
        parts, ends = _chain(statement, index)
        if tokens[index].start not in taken:
            for length in (3, 2):
                full = _key(statement, tuple(parts[:length])) if len(parts) > length else None
                if full is not None and full in aliases:
                    yield tokens[index].start, ends[length - 1], quoted(aliases[full])
                    break
        index += max(1, 2 * len(parts) - 1)


def _marked_queries(statement: Statement) -> Iterator[Edit]:
    """Yield ALL in front of the text in ``IN (SELECT 'text'``, which would be a literal of the type SELECT."""
    tokens = statement.tokens
    for index, token in enumerate(tokens[3:], 3):
        before = [tokens[at].word or tokens[at].text for at in range(index - 3, index)]
        if token.kind is Kind.STRING and before == ["IN", "(", "SELECT"]:
            yield token.start, token.start, "ALL "


def _chain(statement: Statement, index: int) -> tuple[list[str], list[int]]:
    """Return the names joined by dots that begin at a token, and where each ends; a ``*`` counts as the last."""
    tokens = statement.tokens
    parts: list[str] = []
    ends: list[int] = []
    while index < len(tokens) and (tokens[index].is_name or (parts and tokens[index].text == "*")):
        parts.append(tokens[index].name if tokens[index].is_name else "*")
        ends.append(tokens[index].end)
        if index + 1 >= len(tokens) or tokens[index + 1].text != ".":
            break
        index += 2
    return parts, ends
