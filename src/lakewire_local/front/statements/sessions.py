"""
What changes a session: variables, parameters, temporary views.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import if_exists
from lakewire_local.front.statements.objects import use_catalog
from lakewire_local.front.statements.tables import CreateView, create_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire.schema.types import DataType
    from lakewire_local.front.reader import Name, Reader


@attrs.frozen(kw_only=True)
class Declare:
    """DECLARE; *type* and *default* are None where they are not given."""

    names: Sequence[Name]
    replace: bool
    type: DataType | None
    default: exp.Expr | None


@attrs.frozen(kw_only=True)
class SetVariables:
    """SET VAR: one value for each name, None for DEFAULT; or a *query* with a column for each."""

    names: Sequence[Name]
    values: Sequence[exp.Expr | None] = ()
    query: exp.Expr | None = None


@attrs.frozen(kw_only=True)
class DropVariable:
    """DROP TEMPORARY VARIABLE."""

    name: Name
    if_exists: bool


@attrs.frozen(kw_only=True)
class SetParameter:
    """SET of a parameter; without *value* it is shown, without *name* all are."""

    name: str | None
    value: str | None


@attrs.frozen(kw_only=True)
class SetTags:
    """SET of query tags: each with its value, empty for none, or None to remove it."""

    changes: Sequence[tuple[str, str | None]]


@attrs.frozen(kw_only=True)
class ResetParameter:
    """RESET of a parameter, or of all."""

    name: str | None


@attrs.frozen(kw_only=True)
class CreateTemporaryView:
    """CREATE TEMPORARY VIEW."""

    view: CreateView


def create_temporary_view(reader: Reader, *, replace: bool) -> CreateTemporaryView:
    """Read what follows CREATE TEMPORARY VIEW."""
    start = reader.at
    if reader.name() and reader.sees("USING"):
        raise unsupported("CREATE TEMPORARY VIEW … USING; a view over read_files works")
    reader.at = start
    return CreateTemporaryView(view=create_view(reader, replace=replace))


def declare(reader: Reader) -> Declare:
    """Read what follows DECLARE."""
    replace = reader.accept("OR", "REPLACE")
    reader.one_of("VARIABLE", "VAR")
    names = reader.separated(reader.name)
    has_type = not (reader.done or reader.sees("DEFAULT") or reader.sees("="))
    data_type = reader.type() if has_type else None
    default = reader.expression() if reader.one_of("DEFAULT", "=") else None
    if data_type is None and default is None:
        raise reader.error("expected a type or DEFAULT")
    return Declare(names=names, replace=replace, type=data_type, default=default)


def drop_variable(reader: Reader) -> DropVariable:
    """Read what follows DROP TEMPORARY VARIABLE."""
    perhaps = if_exists(reader)
    return DropVariable(name=reader.name(), if_exists=perhaps)


def set_command(reader: Reader) -> object:
    """Read what follows SET."""
    if reader.one_of("VARIABLE", "VAR"):
        return _variables(reader)
    if reader.accept("CATALOG"):
        return use_catalog(reader)
    if reader.sees("TAG"):
        raise unsupported("SET TAG")
    if reader.sees("QUERY_TAGS", "["):
        return SetTags(changes=reader.separated(lambda: _tag(reader)))
    if reader.accept("TIME", "ZONE"):
        return SetParameter(name="TIMEZONE", value=_zone(reader))
    if reader.done or reader.accept("-", "V"):
        return SetParameter(name=None, value=None)
    name = ".".join(reader.name())
    value = reader.rest() if reader.accept("=") else None
    return SetParameter(name=name, value=value)


def reset(reader: Reader) -> ResetParameter:
    """Read what follows RESET."""
    return ResetParameter(name=None if reader.done else ".".join(reader.name()))


def _tag(reader: Reader) -> tuple[str, str | None]:
    reader.expect("QUERY_TAGS", "[")
    key = reader.string().strip()
    reader.expect("]", "=")
    word = reader.one_of("UNSET", "NULL")
    return key, None if word == "UNSET" else "" if word else reader.string().strip()


def _zone(reader: Reader) -> str:
    if reader.accept("LOCAL"):
        return "UTC"  # that of a warehouse
    if reader.sees("INTERVAL"):
        raise unsupported("SET TIME ZONE INTERVAL; a zone such as '+02:00' works")
    return reader.string()


def _variables(reader: Reader) -> SetVariables:
    if reader.sees("("):
        names = reader.items(reader.name)
        reader.expect("=")
        return SetVariables(names=names, query=reader.subquery())
    pairs = reader.separated(lambda: _assignment(reader))
    return SetVariables(names=[name for name, _ in pairs], values=[value for _, value in pairs])


def _assignment(reader: Reader) -> tuple[Name, exp.Expr | None]:
    name = reader.name()
    reader.expect("=")
    return name, None if reader.accept("DEFAULT") else reader.expression()
