"""
ALTER TABLE and ALTER VIEW.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import if_exists, properties, property_key
from lakewire_local.front.statements.columns import (
    Check,
    ColumnDefinition,
    GivenPolicy,
    Key,
    column,
    constraint,
    mask,
    row_filter,
)
from lakewire_local.front.statements.objects import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlglot import exp

    from lakewire.schema.types import DataType
    from lakewire_local.front.reader import Name, Reader


@attrs.frozen(kw_only=True)
class Alter:
    """ALTER TABLE or ALTER VIEW: *change* is one of the values below."""

    view: bool
    name: Name
    change: object


@attrs.frozen(kw_only=True)
class AlterObject:
    """ALTER CATALOG, SCHEMA or VOLUME."""

    kind: str
    name: Name
    change: Rename | SetOwner | SetProperties


@attrs.frozen
class Rename:
    """RENAME TO."""

    name: Name


@attrs.frozen
class NewQuery:
    """ALTER VIEW … AS."""

    query: exp.Expr


@attrs.frozen
class SetOwner:
    """OWNER TO."""

    owner: str


@attrs.frozen
class ClusterBy:
    """CLUSTER BY; no columns for NONE."""

    columns: Sequence[str]


@attrs.frozen
class Place:
    """FIRST, or AFTER a column."""

    after: str | None


@attrs.frozen(kw_only=True)
class NewColumn:
    """A column to be added, at *path*; without a place at the end."""

    path: Name
    column: ColumnDefinition
    place: Place | None


@attrs.frozen
class AddColumns:
    """ADD COLUMNS."""

    columns: Sequence[NewColumn]


@attrs.frozen(kw_only=True)
class DropColumns:
    """DROP COLUMNS."""

    paths: Sequence[Name]
    if_exists: bool


@attrs.frozen(kw_only=True)
class RenameColumn:
    """RENAME COLUMN."""

    path: Name
    name: str


@attrs.frozen(kw_only=True)
class AlterColumn:
    """ALTER COLUMN: what is not None changes. *default* is a tuple of one expression, an empty one for DROP DEFAULT."""

    path: Name
    comment: str | None = None
    type: DataType | None = None
    nullable: bool | None = None
    default: tuple[exp.Expr, ...] | None = None
    place: Place | None = None
    sync_identity: bool = False


@attrs.frozen
class AlterColumns:
    """ALTER COLUMN of several columns."""

    changes: Sequence[AlterColumn]


@attrs.frozen
class AddConstraint:
    """ADD CONSTRAINT."""

    constraint: Check | Key


@attrs.frozen(kw_only=True)
class DropConstraint:
    """DROP CONSTRAINT."""

    name: str
    if_exists: bool


@attrs.frozen(kw_only=True)
class DropKey:
    """DROP PRIMARY KEY, or DROP FOREIGN KEY of these columns."""

    columns: Sequence[str]
    if_exists: bool


@attrs.frozen
class SetRowFilter:
    """SET ROW FILTER; None for DROP ROW FILTER."""

    policy: GivenPolicy | None


@attrs.frozen(kw_only=True)
class SetMask:
    """SET MASK of a column; None for DROP MASK."""

    column: Name
    policy: GivenPolicy | None


@attrs.frozen(kw_only=True)
class ChangeTags:
    """SET TAGS and UNSET TAGS, of a column where it has a name; None takes a tag away."""

    column: str
    tags: Mapping[str, str | None]


@attrs.frozen
class SetProperties:
    """SET TBLPROPERTIES."""

    properties: Mapping[str, str]


@attrs.frozen(kw_only=True)
class UnsetProperties:
    """UNSET TBLPROPERTIES."""

    keys: Sequence[str]
    if_exists: bool


def alter(reader: Reader) -> Alter | AlterObject:
    """Read what follows ALTER."""
    if word := reader.one_of(*KINDS):
        return _alter_object(reader, KINDS[word])
    kind = reader.one_of("TABLE", "VIEW")
    if not kind:
        raise reader.refusal("ALTER")
    name = reader.name()
    if kind == "VIEW" and reader.accept("AS"):
        return Alter(view=True, name=name, change=NewQuery(reader.query()))
    for words, read in _CHANGES:
        if reader.accept(*words):
            return Alter(view=kind == "VIEW", name=name, change=read(reader))
    raise reader.refusal(f"ALTER {kind} …")


def _alter_object(reader: Reader, kind: str) -> AlterObject:
    name = reader.name()
    if reader.accept("OWNER", "TO") or reader.accept("SET", "OWNER", "TO"):
        return AlterObject(kind=kind, name=name, change=SetOwner(reader.identifier()))
    if kind == "SCHEMA" and reader.accept("SET", "DBPROPERTIES"):
        return AlterObject(kind=kind, name=name, change=SetProperties(properties(reader)))
    if kind == "VOLUME" and reader.accept("RENAME", "TO"):
        return AlterObject(kind=kind, name=name, change=Rename(reader.name()))
    raise reader.refusal(f"ALTER {kind} …")


def _add(reader: Reader) -> AddColumns | AddConstraint:
    if reader.sees("PARTITION") or reader.sees("IF", "NOT", "EXISTS"):
        raise reader.refusal("ALTER TABLE … ADD")
    if not reader.one_of("COLUMNS", "COLUMN"):
        return AddConstraint(constraint(reader))
    bracketed = reader.sees("(")
    return AddColumns((reader.items if bracketed else reader.separated)(lambda: _new_column(reader)))


def _new_column(reader: Reader) -> NewColumn:
    if reader.sees("IF", "NOT", "EXISTS"):
        raise unsupported("ADD COLUMN IF NOT EXISTS")
    start = reader.at
    path = reader.name()
    reader.at = start + 2 * (len(path) - 1)
    keys: list[Key] = []
    found = column(reader, keys)
    place = _place(reader)
    if found.mask is not None or reader.sees("MASK"):
        raise unsupported("MASK in ADD COLUMN; ALTER COLUMN … SET MASK works")
    if keys:
        raise unsupported("keys in ADD COLUMN; ADD CONSTRAINT works")
    return NewColumn(path=path, column=found, place=place)


def _place(reader: Reader) -> Place | None:
    if reader.accept("FIRST"):
        return Place(None)
    return Place(reader.identifier()) if reader.accept("AFTER") else None


def _drop(reader: Reader) -> object:
    if reader.accept("CONSTRAINT"):
        perhaps, name = if_exists(reader), reader.identifier()
        reader.one_of("RESTRICT", "CASCADE")
        return DropConstraint(name=name, if_exists=perhaps)
    if reader.sees("PRIMARY", "KEY") or reader.sees("FOREIGN", "KEY"):
        return _drop_key(reader)
    if not reader.one_of("COLUMNS", "COLUMN"):
        raise reader.refusal("ALTER TABLE … DROP")
    perhaps = if_exists(reader)
    paths = reader.items(reader.name) if reader.sees("(") else reader.separated(reader.name)
    return DropColumns(paths=paths, if_exists=perhaps)


def _drop_key(reader: Reader) -> DropKey:
    foreign = not reader.accept("PRIMARY", "KEY") and reader.accept("FOREIGN", "KEY")
    perhaps = if_exists(reader)
    columns = reader.names() if foreign else []
    reader.one_of("RESTRICT", "CASCADE")
    return DropKey(columns=columns, if_exists=perhaps)


def _set_tags(reader: Reader, column_name: str = "") -> ChangeTags:
    return ChangeTags(column=column_name, tags=properties(reader))


def _unset_tags(reader: Reader, column_name: str = "") -> ChangeTags:
    return ChangeTags(column=column_name, tags=dict.fromkeys(reader.items(lambda: property_key(reader))))


def _rename_column(reader: Reader) -> RenameColumn:
    path = reader.name()
    reader.expect("TO")
    return RenameColumn(path=path, name=reader.identifier())


_FIXED_CHANGES: Mapping[tuple[str, ...], dict[str, Any]] = {
    ("DROP", "NOT", "NULL"): {"nullable": True},
    ("SET", "NOT", "NULL"): {"nullable": False},
    ("DROP", "DEFAULT"): {"default": ()},
    ("SYNC", "IDENTITY"): {"sync_identity": True},
}


# Facts of a column that the catalog keeps.
_COLUMN_FACTS: Mapping[tuple[str, ...], Callable[[Reader, Name], ChangeTags | SetMask]] = {
    ("SET", "TAGS"): lambda reader, path: _set_tags(reader, ".".join(path)),
    ("UNSET", "TAGS"): lambda reader, path: _unset_tags(reader, ".".join(path)),
    ("SET", "MASK"): lambda reader, path: SetMask(column=path, policy=mask(reader)),
    ("DROP", "MASK"): lambda _, path: SetMask(column=path, policy=None),
}


def _alter_columns(reader: Reader) -> AlterColumns | ChangeTags | SetMask:
    changes = reader.separated(lambda: _alter_column(reader))
    if len(changes) == 1 and not isinstance(changes[0], AlterColumn):
        return changes[0]
    found = [change for change in changes if isinstance(change, AlterColumn)]
    if len(found) < len(changes):
        raise unsupported("tags and masks of several columns in one ALTER COLUMN")
    return AlterColumns(found)


def _alter_column(reader: Reader) -> AlterColumn | ChangeTags | SetMask:
    path = reader.name()
    for words, read in _COLUMN_FACTS.items():
        if reader.accept(*words):
            return read(reader, path)
    if reader.accept("COMMENT"):
        return AlterColumn(path=path, comment=reader.string())
    if reader.accept("TYPE"):
        return AlterColumn(path=path, type=reader.type())
    for fixed, change in _FIXED_CHANGES.items():
        if reader.accept(*fixed):
            return AlterColumn(path=path, **change)
    if reader.accept("SET", "DEFAULT"):
        return AlterColumn(path=path, default=(reader.expression(),))
    if place := _place(reader):
        return AlterColumn(path=path, place=place)
    raise reader.refusal("ALTER COLUMN …")


def _unset_properties(reader: Reader) -> UnsetProperties:
    perhaps = if_exists(reader)
    return UnsetProperties(keys=reader.items(lambda: property_key(reader)), if_exists=perhaps)


def _cluster_by(reader: Reader) -> ClusterBy:
    return ClusterBy([] if reader.one_of("NONE", "AUTO") else reader.names())


# The first match counts.
_CHANGES: Sequence[tuple[tuple[str, ...], Callable[[Reader], object]]] = (
    (("RENAME", "TO"), lambda reader: Rename(reader.name())),
    (("CLUSTER", "BY"), _cluster_by),
    (("OWNER", "TO"), lambda reader: SetOwner(reader.identifier())),
    (("SET", "OWNER", "TO"), lambda reader: SetOwner(reader.identifier())),
    (("SET", "ROW", "FILTER"), lambda reader: SetRowFilter(row_filter(reader))),
    (("DROP", "ROW", "FILTER"), lambda _: SetRowFilter(None)),
    (("ADD",), _add),
    (("DROP",), _drop),
    (("RENAME", "COLUMN"), _rename_column),
    (("ALTER", "COLUMN"), _alter_columns),
    (("ALTER",), _alter_columns),
    (("CHANGE", "COLUMN"), _alter_columns),
    (("SET", "TAGS"), _set_tags),
    (("UNSET", "TAGS"), _unset_tags),
    (("SET", "TBLPROPERTIES"), lambda reader: SetProperties(properties(reader))),
    (("UNSET", "TBLPROPERTIES"), _unset_properties),
)
