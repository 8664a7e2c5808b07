"""
Columns of a new table, with what CREATE TABLE says about one beside its type. Pure.
"""

from __future__ import annotations

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import quote_identifier, quote_string
from lakewire.schema.policies import Mask
from lakewire.schema.types import BIGINT, Field
from lakewire_runtime.text import shown

__all__ = ["Column", "Identity", "column_sql", "expression_sql"]


@attrs.frozen(kw_only=True)
class Identity:
    """
    Numbers that the table gives to its rows, unique and not without gaps; for a column of type BIGINT.

    Args:
        start: First number.
        step: What the next one is larger by; not 0.
        always: Statements may not give values themselves.

    Source:
        https://docs.databricks.com/delta/generated-columns
    """

    start: int = 1
    step: int = 1
    always: bool = True

    def __attrs_post_init__(self) -> None:
        """
        Refuse what is no number.
        """
        for argument, value in (("start", self.start), ("step", self.step)):
            if not isinstance(value, int) or isinstance(value, bool) or not -(2**63) <= value < 2**63:  # pyright: ignore[reportUnnecessaryIsInstance]
                raise InvalidArgumentError(f"{argument}: {shown(value)} is no number of 64 bits")
        if self.step == 0:
            raise InvalidArgumentError("step: 0 gives every row the same number; accepted is any other number")
        if not isinstance(self.always, bool):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"always: {shown(self.always)}; accepted is True or False")

    def sql(self) -> str:
        """
        Return ``GENERATED … AS IDENTITY``.
        """
        numbers = "" if self.start == self.step == 1 else f" (START WITH {self.start} INCREMENT BY {self.step})"
        return f"GENERATED {'ALWAYS' if self.always else 'BY DEFAULT'} AS IDENTITY{numbers}"


@attrs.frozen
class Column(Field):
    """
    Describe one column of a new table: a ``Field`` and what only columns have.

    Args:
        default: SQL expression for rows that give no value, such as ``"'new'"`` or ``"current_timestamp()"``.
        generated: SQL expression of other columns, from which the value follows always.
        identity: The table numbers its rows.
        mask: What readers see instead of the value.

    Raises:
        InvalidArgumentError: More than one source of values, or an identity that is no BIGINT.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-using
    """

    default: str | None = attrs.field(default=None, kw_only=True)
    generated: str | None = attrs.field(default=None, kw_only=True)
    identity: Identity | None = attrs.field(default=None, kw_only=True)
    mask: Mask | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """
        Check what goes together.
        """
        given = [name for name in ("default", "generated", "identity") if getattr(self, name) is not None]
        if len(given) > 1:
            raise InvalidArgumentError(f"column {self.name!r}: has {' and '.join(given)}; accepted is one of them")
        if self.identity is not None and self.type != BIGINT:
            raise InvalidArgumentError(f"column {self.name!r}: is {self.type}; an identity column is BIGINT")
        for name, kind in (("identity", Identity), ("mask", Mask)):
            value = getattr(self, name)
            if value is not None and not isinstance(value, kind):
                raise InvalidArgumentError(
                    f"column {self.name!r}: {name} is {shown(value)}; accepted is {kind.__name__}(…)"
                )
        self.options_sql()

    def options_sql(self) -> str:
        """
        Return where its values come from, as SQL with a space before it; empty when rows give them.
        """
        if self.identity is not None:
            return f" {self.identity.sql()}"
        if self.generated is not None:
            return f" GENERATED ALWAYS AS ({expression_sql(self.generated, 'generated')})"
        return "" if self.default is None else f" DEFAULT {expression_sql(self.default, 'default')}"


def column_sql(field: Field) -> str:
    """
    Return one column as CREATE TABLE wants it.
    """
    options = field.options_sql() if isinstance(field, Column) else ""
    mask = f" {field.mask.sql()}" if isinstance(field, Column) and field.mask else ""
    not_null = "" if field.nullable else " NOT NULL"
    comment = "" if field.comment is None else f" COMMENT {quote_string(field.comment)}"
    return f"{quote_identifier(field.name)} {field.type.sql()}{not_null}{options}{comment}{mask}"


def expression_sql(text: object, argument: str) -> str:
    """
    Return a SQL expression that the user wrote, as a part of a statement that goes on behind it.

    Raises:
        InvalidArgumentError: Not text, or blank.
    """
    if not isinstance(text, str) or not text.strip():
        raise InvalidArgumentError(f"{argument}: {shown(text)} is not an expression; accepted is SQL such as 'a + 1'")
    return f"{text}\n" if "--" in text else text  # a comment at its end must not swallow what follows
