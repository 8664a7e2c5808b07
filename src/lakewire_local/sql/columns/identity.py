"""
Identity columns: their metadata, the values that a statement gives to new rows, and the mark that it leaves.

Rows get their values from a query and are staged as any others; the commit that adds them moves the high water mark,
so that two writers never give the same value: one of them finds its version taken.
Source: https://github.com/delta-io/delta/blob/master/PROTOCOL.md#identity-columns
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from lakewire.schema.types import BIGINT
from lakewire_local.delta_log import TableSpec
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.sql.columns.assignment import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lakewire_local.front.statements.columns import ColumnDefinition

_PREFIX = "delta.identity."
_MARK = f"{_PREFIX}highWaterMark"
Spec = TypeVar("Spec", bound=TableSpec)
_LEAST, _MOST = -(2**63), 2**63 - 1


@attrs.frozen(kw_only=True)
class IdentityColumn:
    """
    Hold what the metadata of a table says of an identity column.

    Attributes:
        mark: The last value that was given; None before the first.
        explicit: Whether a statement may give values itself.
    """

    start: int
    step: int
    mark: int | None
    explicit: bool

    @property
    def next(self) -> int:
        """Return the next value to give."""
        return self.start if self.mark is None else self.on_grid(self.mark) + self.step

    def on_grid(self, value: int) -> int:
        """Return the first value from *value* on, in the direction of the step, that the column could give."""
        return self.start + self.step * -((self.start - value) // self.step)

    def after(self, count: int) -> int | None:
        """
        Return the mark once *count* more values are given.

        Raises:
            LocalError: They are beyond BIGINT.
        """
        if not count:
            return self.mark
        last = self.next + self.step * (count - 1)
        if not _LEAST <= last <= _MOST:
            raise sql_error("ARITHMETIC_OVERFLOW", "long overflow: the identity column has no more values", "22003")
        return last

    def beyond(self, value: int | None) -> int | None:
        """Return the mark once *value* is in the column: a value before the start or the mark changes nothing."""
        if value is None or (value - self.start) * self.step < 0:
            return self.mark
        found = self.on_grid(value)
        return found if self.mark is None or (found - self.mark) * self.step > 0 else self.mark

    def values(self, before: int = 0) -> Value:
        """Return the expression that gives each row of a query the next value, *before* other rows have theirs."""
        first, step = self.next + self.step * before, self.step
        self.after(before + 1)
        number = "(CAST(row_number() OVER (ORDER BY NULL) AS BIGINT) - 1)"
        return Value(f"(CAST('{first}' AS BIGINT) + CAST('{step}' AS BIGINT) * {number})", BIGINT)


def identity_of(raw: Mapping[str, Any]) -> IdentityColumn | None:
    """Return the identity of a column; None for another column."""
    metadata = raw.get("metadata") or {}
    if f"{_PREFIX}start" not in metadata:
        return None
    return IdentityColumn(
        start=metadata[f"{_PREFIX}start"],
        step=metadata[f"{_PREFIX}step"],
        mark=metadata.get(_MARK),
        explicit=metadata[f"{_PREFIX}allowExplicitInsert"],
    )


def identities(raws: Sequence[Mapping[str, Any]]) -> dict[str, IdentityColumn]:
    """Return the identity columns among *raws*, by name."""
    return {raw["name"]: found for raw in raws if (found := identity_of(raw))}


def identity_metadata(column: ColumnDefinition) -> dict[str, Any]:
    """
    Return the metadata of a new identity column; empty for another column.

    Raises:
        LocalError: It cannot be one.
    """
    given = column.identity
    if given is None:
        return {}
    if column.field.type != BIGINT:
        what = f"DataType {column.field.type.simple().upper()} is not supported for IDENTITY columns"
        raise sql_error("DELTA_IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE", what, "428H2")
    if column.generated is not None or column.default is not None:
        what = "IDENTITY column cannot be specified with a generated column expression or a DEFAULT"
        raise sql_error("DELTA_IDENTITY_COLUMNS_WITH_GENERATED_EXPRESSION", what, "42613")
    if given.step == 0:
        raise sql_error("DELTA_IDENTITY_COLUMNS_ILLEGAL_STEP", "IDENTITY column step cannot be 0", "42611")
    if not (_LEAST <= given.start <= _MOST and _LEAST <= given.step <= _MOST):
        raise sql_error("ARITHMETIC_OVERFLOW", "START WITH and INCREMENT BY are BIGINT", "22003")
    return {
        f"{_PREFIX}start": given.start,
        f"{_PREFIX}step": given.step,
        f"{_PREFIX}allowExplicitInsert": given.explicit,
    }


def identity_text(found: IdentityColumn) -> str:
    """Return the clause of a CREATE TABLE."""
    how = "BY DEFAULT" if found.explicit else "ALWAYS"
    return f"GENERATED {how} AS IDENTITY (START WITH {found.start} INCREMENT BY {found.step})"


def without_identity(raws: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return fields whose values the engine takes as they are given to it."""
    return [
        {**raw, "metadata": {key: value for key, value in raw["metadata"].items() if not key.startswith(_PREFIX)}}
        for raw in raws
    ]


def with_marks(spec: Spec, marks: Mapping[str, int | None]) -> Spec:
    """Return *spec* with these high water marks, by column."""
    raws = [
        raw if (mark := marks.get(raw["name"])) is None else {**raw, "metadata": raw["metadata"] | {_MARK: mark}}
        for raw in spec.raw_fields
    ]
    return attrs.evolve(spec, raw_fields=raws)


def counted(spec: Spec, names: Collection[str], count: int) -> Spec:
    """Return *spec* once the identity columns *names* have given *count* values more."""
    found = identities(spec.raw_fields)
    return with_marks(spec, {name: found[name].after(count) for name in names}) if names else spec


def merged(spec: Spec, other: TableSpec) -> Spec:
    """Return *spec* with the marks of *other* where they are further: a value is never given twice."""
    further = identities(other.raw_fields)
    marks = {
        name: mine.beyond(further[name].mark) for name, mine in identities(spec.raw_fields).items() if name in further
    }
    return with_marks(spec, marks)


def refuse_explicit(columns: Mapping[str, IdentityColumn], given: Collection[str]) -> None:
    """Refuse values for a column that is GENERATED ALWAYS."""
    for name in (name for name, column in columns.items() if name in given and not column.explicit):
        what = f"Providing values for GENERATED ALWAYS AS IDENTITY column {name} is not supported"
        raise sql_error("DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED", what, "42808")


def refuse_update(columns: Collection[str], changed: Collection[str]) -> None:
    """Refuse to change the values of an identity column."""
    for name in (name for name in columns if name in changed):
        what = f"UPDATE on IDENTITY column {name} is not supported"
        raise sql_error("DELTA_IDENTITY_COLUMNS_UPDATE_NOT_SUPPORTED", what, "42808")


def refuse_partition(columns: Collection[str], partitions: Collection[str]) -> None:
    """Refuse to partition by an identity column."""
    for name in (name for name in columns if name in partitions):
        what = f"PARTITIONED BY IDENTITY column {name} is not supported"
        raise sql_error("DELTA_IDENTITY_COLUMNS_PARTITION_NOT_SUPPORTED", what, "42601")


def not_identity() -> LocalError:
    """Return the error of SYNC IDENTITY of another column."""
    what = "ALTER TABLE ALTER COLUMN SYNC IDENTITY cannot be called on non IDENTITY columns"
    return sql_error("DELTA_IDENTITY_COLUMNS_ALTER_NON_IDENTITY_COLUMN", what, "429BQ")


def unalterable() -> LocalError:
    """Return the error of a change that an identity column does not take."""
    what = "ALTER TABLE ALTER COLUMN is not supported for IDENTITY columns"
    return sql_error("DELTA_IDENTITY_COLUMNS_ALTER_COLUMN_NOT_SUPPORTED", what, "429BQ")
