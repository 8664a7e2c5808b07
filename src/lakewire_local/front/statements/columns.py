"""
Definitions of columns and constraints, in CREATE TABLE and ALTER TABLE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import Field
from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire_local.front.reader import Name, Reader

_KEYS = (("PRIMARY", "KEY"), ("FOREIGN", "KEY"))
_KEY_OPTIONS = (
    "RELY", "NORELY", "DEFERRABLE", ("NOT", "ENFORCED"), ("INITIALLY", "DEFERRED"), ("MATCH", "FULL"),
    ("ON", "UPDATE", "NO", "ACTION"), ("ON", "DELETE", "NO", "ACTION"),
)  # fmt: skip


@attrs.frozen(kw_only=True)
class IdentityClause:
    """
    GENERATED … AS IDENTITY.

    Attributes:
        explicit: Whether a statement may give values itself: BY DEFAULT, not ALWAYS.
    """

    start: int
    step: int
    explicit: bool


@attrs.frozen(kw_only=True)
class GivenPolicy:
    """A row filter or a mask: its function, and the columns behind ON or USING COLUMNS."""

    function: Name
    columns: Sequence[str]


@attrs.frozen(kw_only=True)
class ColumnDefinition:
    """One column; *default* and *generated* are expressions."""

    field: Field
    default: exp.Expr | None = None
    generated: exp.Expr | None = None
    identity: IdentityClause | None = None
    mask: GivenPolicy | None = None


@attrs.frozen(kw_only=True)
class Check:
    """A CHECK constraint."""

    name: str
    condition: exp.Expr


@attrs.frozen(kw_only=True)
class Key:
    """
    A PRIMARY KEY, or a FOREIGN KEY that refers to *parent*; *name* is empty where none is given.

    Attributes:
        parent_columns: Columns of the parent; none for those of its PRIMARY KEY.
        timeseries: Those of *columns* that are a time series; at most one.
    """

    name: str
    columns: Sequence[str]
    timeseries: Sequence[str] = ()
    parent: Name = ()
    parent_columns: Sequence[str] = ()


def column(reader: Reader, keys: list[Key]) -> ColumnDefinition:
    """Read ``name type …``; keys that stand there go to *keys*."""
    name, data_type = reader.identifier(), reader.type()
    nullable, comment = True, None
    default: exp.Expr | None = None
    generated: exp.Expr | None = None
    identity: IdentityClause | None = None
    given: GivenPolicy | None = None
    while not (reader.done or any(reader.sees(word) for word in (",", ")", "FIRST", "AFTER"))):
        if reader.accept("NOT", "NULL"):
            nullable = False
        elif reader.accept("COMMENT"):
            comment = reader.string()
        elif reader.accept("DEFAULT"):
            default = reader.expression()
        elif reader.accept("GENERATED", "ALWAYS", "AS", "IDENTITY"):
            identity = _identity(reader, explicit=False)
        elif reader.accept("GENERATED", "BY", "DEFAULT", "AS", "IDENTITY"):
            identity = _identity(reader, explicit=True)
        elif reader.accept("GENERATED", "ALWAYS", "AS"):
            generated = reader.items(reader.expression)[0]
        elif reader.accept("MASK"):
            given = mask(reader)
        elif reader.sees("COLLATE"):
            raise unsupported(f"{reader.word()} on columns")
        else:
            keys.append(_key_of_column(reader, name))
    field = Field(name, data_type, nullable, comment)
    return ColumnDefinition(field=field, default=default, generated=generated, identity=identity, mask=given)


def mask(reader: Reader) -> GivenPolicy:
    """Read what follows MASK."""
    name = reader.name()
    return GivenPolicy(function=name, columns=_arguments(reader) if reader.accept("USING", "COLUMNS") else ())


def row_filter(reader: Reader) -> GivenPolicy:
    """Read what follows ROW FILTER."""
    name = reader.name()
    reader.expect("ON")
    return GivenPolicy(function=name, columns=_arguments(reader))


def _arguments(reader: Reader) -> Sequence[str]:
    """Read names of columns in brackets, perhaps none; other arguments are refused."""
    if reader.accept("(", ")"):
        return ()
    reader.expect("(")
    found = reader.separated(lambda: _argument(reader))
    reader.expect(")")
    return found


def _argument(reader: Reader) -> str:
    if reader.sees_string or (reader.token is not None and reader.token.text.isdecimal()):
        raise unsupported("constants as arguments of a row filter or a mask; columns work")
    return reader.identifier()


def begins_constraint(reader: Reader) -> bool:
    """Return whether a constraint comes next."""
    return (
        reader.sees("CONSTRAINT")
        or reader.sees("CHECK", "(")
        or reader.sees("UNIQUE", "(")
        or any(reader.sees(*words) for words in _KEYS)
    )


def constraint(reader: Reader) -> Check | Key:
    """Read ``[CONSTRAINT name] {CHECK (e) | PRIMARY KEY (…) | FOREIGN KEY (…) REFERENCES t [(…)]}``."""
    name = reader.identifier() if reader.accept("CONSTRAINT") else ""
    if name and reader.accept("CHECK"):
        condition = reader.items(reader.expression)[0]
        reader.accept("ENFORCED")
        return Check(name=name, condition=condition)
    if reader.accept("PRIMARY", "KEY"):
        marked = reader.items(lambda: (reader.identifier(), reader.accept("TIMESERIES")))
        timeseries = [column for column, is_marked in marked if is_marked]
        if len(timeseries) > 1:
            raise reader.error("expected one column with TIMESERIES")
        _skip_options(reader)
        return Key(name=name, columns=[column for column, _ in marked], timeseries=timeseries)
    if reader.accept("FOREIGN", "KEY"):
        return _reference(reader, name, reader.names())
    if reader.sees("UNIQUE"):
        raise unsupported("UNIQUE constraints")
    raise reader.error("expected CHECK with a name, PRIMARY KEY or FOREIGN KEY")


def _identity(reader: Reader, *, explicit: bool) -> IdentityClause:
    """Read ``[(START WITH n INCREMENT BY m)]``."""
    found: dict[str, int] = dict.fromkeys(("START WITH", "INCREMENT BY"), 1)
    given: set[str] = set()
    if reader.accept("("):
        while not reader.accept(")"):
            option = next((words for words in found if words not in given and reader.accept(*words.split())), "")
            if not option:
                raise reader.error("expected START WITH or INCREMENT BY")
            given.add(option)
            sign = -1 if reader.accept("-") else 1
            found[option] = sign * reader.number()
    return IdentityClause(start=found["START WITH"], step=found["INCREMENT BY"], explicit=explicit)


def _key_of_column(reader: Reader, column_name: str) -> Key:
    name = reader.identifier() if reader.accept("CONSTRAINT") else ""
    if reader.accept("PRIMARY", "KEY"):
        timeseries = [column_name] if reader.accept("TIMESERIES") else []
        _skip_options(reader)
        return Key(name=name, columns=[column_name], timeseries=timeseries)
    reader.accept("FOREIGN", "KEY")
    if not reader.sees("REFERENCES"):
        raise reader.error()
    return _reference(reader, name, [column_name])


def _reference(reader: Reader, name: str, columns: Sequence[str]) -> Key:
    reader.expect("REFERENCES")
    parent = reader.name()
    parent_columns = reader.names() if reader.sees("(") else []
    _skip_options(reader)
    return Key(name=name, columns=columns, parent=parent, parent_columns=parent_columns)


def _skip_options(reader: Reader) -> None:
    """Read what says how a key is used by an optimizer; it is not enforced in Databricks either."""
    while any(reader.accept(*((words,) if isinstance(words, str) else words)) for words in _KEY_OPTIONS):
        pass
