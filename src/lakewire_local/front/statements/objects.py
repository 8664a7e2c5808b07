"""
Catalogs, schemas, volumes, tables and views as a whole: CREATE, DROP, USE, COMMENT ON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import if_exists, if_not_exists, properties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.front.reader import Name, Reader

KINDS = {"CATALOG": "CATALOG", "SCHEMA": "SCHEMA", "DATABASE": "SCHEMA", "VOLUME": "VOLUME"}
_COMMENTED = KINDS | {"TABLE": "TABLE", "VIEW": "TABLE", "COLUMN": "COLUMN"}


@attrs.frozen(kw_only=True)
class CreateObject:
    """CREATE CATALOG, SCHEMA or VOLUME; *kind* is the keyword."""

    kind: str
    name: Name
    if_not_exists: bool
    comment: str | None
    properties: Mapping[str, str]


@attrs.frozen(kw_only=True)
class DropObject:
    """DROP CATALOG, SCHEMA or VOLUME."""

    kind: str
    name: Name
    if_exists: bool
    cascade: bool


@attrs.frozen(kw_only=True)
class DropTable:
    """DROP; *kind* is ``TABLE``, ``VIEW`` or ``MATERIALIZED VIEW``."""

    kind: str
    name: Name
    if_exists: bool


@attrs.frozen(kw_only=True)
class Use:
    """USE; *kind* is ``CATALOG`` or ``SCHEMA``."""

    kind: str
    name: Name


@attrs.frozen(kw_only=True)
class CommentOn:
    """COMMENT ON, of a view as of a table; the name of a column is that of its table and its own. None for NULL."""

    kind: str
    name: Name
    comment: str | None


def create_object(reader: Reader) -> CreateObject:
    """Read what follows CREATE."""
    kind = KINDS[reader.one_of(*KINDS)]
    unless, name = if_not_exists(reader), _named(reader, kind)
    comment: str | None = None
    given: dict[str, str] = {}
    while not reader.done:
        if reader.accept("COMMENT"):
            comment = reader.string()
        elif reader.accept("WITH", "DBPROPERTIES"):
            given = properties(reader)
        elif reader.sees("MANAGED", "LOCATION") or reader.sees("LOCATION"):
            raise unsupported("MANAGED LOCATION")
        else:
            raise reader.error()
    return CreateObject(kind=kind, name=name, if_not_exists=unless, comment=comment, properties=given)


def drop(reader: Reader) -> DropObject | DropTable:
    """Read what follows DROP."""
    word = "MATERIALIZED VIEW" if reader.accept("MATERIALIZED", "VIEW") else reader.one_of(*KINDS, "TABLE", "VIEW")
    if not word:
        raise reader.refusal("DROP")
    perhaps, name = if_exists(reader), _named(reader, word)
    if word in KINDS:
        cascade = reader.one_of("RESTRICT", "CASCADE") == "CASCADE"
        return DropObject(kind=KINDS[word], name=name, if_exists=perhaps, cascade=cascade)
    reader.accept("PURGE")
    return DropTable(kind=word, name=name, if_exists=perhaps)


def use(reader: Reader) -> Use:
    """Read what follows USE."""
    if reader.accept("CATALOG"):
        return use_catalog(reader)
    reader.one_of("SCHEMA", "DATABASE")
    return Use(kind="SCHEMA", name=_named(reader, "SCHEMA"))


def use_catalog(reader: Reader) -> Use:
    """Read what follows USE CATALOG or SET CATALOG: a name, or a string that is one."""
    name = (reader.string(),) if reader.sees_string else _named(reader, "CATALOG")
    return Use(kind="CATALOG", name=name)


def comment_on(reader: Reader) -> CommentOn:
    """Read what follows COMMENT."""
    reader.expect("ON")
    word = reader.one_of(*_COMMENTED)
    if not word:
        raise reader.error("expected CATALOG, SCHEMA, TABLE, VIEW, VOLUME or COLUMN")
    kind = _COMMENTED[word]
    name = _named(reader, kind)
    if kind == "COLUMN" and len(name) == 1:
        raise reader.error("a column is named with its table")
    reader.expect("IS")
    comment = None if reader.accept("NULL") else reader.string()
    return CommentOn(kind=kind, name=name, comment=comment)


def _named(reader: Reader, kind: str) -> Name:
    name = reader.name()
    if kind == "CATALOG" and len(name) != 1:
        raise reader.error("a catalog has a name of one part")
    return name
