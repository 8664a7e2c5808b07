"""
What differs between the access that a file asks for and the access that is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from lakewire.catalog import GrantChanges, Grants
from lakewire.catalog.securables import Securable
from lakewire.errors import InvalidArgumentError, listing
from lakewire.governance.wanted import UNSAID, Wanted
from lakewire.schema.nearest import nearest
from lakewire.schema.policies import Mask, RowFilter
from lakewire_api.catalog.models import ColumnInfo

__all__ = ["AccessChange", "AccessPlan", "Tools", "changes_of"]


@attrs.frozen(kw_only=True)
class AccessChange:
    """
    One thing of one object that was changed, or would be.

    Attributes:
        securable: The object.
        what: ``row filter``, ``mask of ssn``, ``grants`` or ``owner``.
        before: As it is, in words; empty for nothing.
        after: As it is to be.
    """

    securable: Securable
    what: str
    before: str
    after: str
    make: Callable[[], object] = attrs.field(repr=False, eq=False)

    @property
    def turn(self) -> int:
        """
        When it is made: what hides something comes before what lets somebody see it, and nobody can give away first.
        """
        return {"grants": 1, "owner": 2}.get(self.what, 0)

    def __str__(self) -> str:
        """
        Show what is taken away with ``-`` and what is added with ``+``.
        """
        signed = [("-", line) for line in self.before.splitlines()] + [("+", line) for line in self.after.splitlines()]
        return "\n".join([f"{self.securable}: {self.what}", *(f"  {sign} {line}" for sign, line in signed)])


@attrs.frozen(kw_only=True)
class AccessPlan:
    """
    All that differs. True if anything does.

    Attributes:
        changes: In the order in which they are made.
        made: They were made; False after a dry run.
    """

    changes: tuple[AccessChange, ...]
    made: bool

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __iter__(self) -> Iterator[AccessChange]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __str__(self) -> str:
        return "\n".join(map(str, self.changes)) or "no change"


@attrs.frozen
class Tools:
    """
    What reads and changes the access of an object.

    Attributes:
        grants: Its privileges.
        info: Fetches an object.
        own: Changes the owner of an object.
        table: Returns the Delta table of a name.
    """

    grants: Grants
    info: Callable[[Securable], Any]
    own: Callable[[Securable, str], object]
    table: Callable[[str], Any]


def changes_of(wanted: Wanted, tools: Tools) -> Iterator[AccessChange]:
    """
    Yield what differs for one object.
    """
    needs_info = wanted.owner or wanted.masks or wanted.row_filter is not UNSAID
    info: Any = tools.info(wanted.of) if needs_info else None
    if wanted.row_filter is not UNSAID:
        yield from _row_filter(wanted, info, tools)
    for column, mask in wanted.masks.items():
        yield from _mask(wanted.of, _column(wanted.of, column, info), mask, tools)
    if wanted.grants is not None:
        yield from _grants(wanted, tools)
    if wanted.owner and wanted.owner != info.owner:
        owner = wanted.owner
        yield AccessChange(
            securable=wanted.of, what="owner", before=str(info.owner), after=owner,
            make=lambda: tools.own(wanted.of, owner),
        )  # fmt: skip


def _row_filter(wanted: Wanted, info: Any, tools: Tools) -> Iterator[AccessChange]:
    there = info.row_filter and RowFilter(info.row_filter.function_name, info.row_filter.input_column_names)
    asked = wanted.row_filter
    if _same(there, asked):
        return
    table = tools.table(wanted.of.quoted)
    yield AccessChange(
        securable=wanted.of,
        what="row filter",
        before=_shown(there),
        after=_shown(asked),
        make=lambda: table.set_row_filter(asked.function, on=asked.on) if asked else table.drop_row_filter(),
    )


def _mask(of: Securable, column: ColumnInfo, asked: Mask | None, tools: Tools) -> Iterator[AccessChange]:
    kept = column.mask
    there = None if kept is None else Mask(str(kept.function_name), kept.using_column_names or ())
    if _same(there, asked):
        return
    table, spelled = tools.table(of.quoted), str(column.name)
    yield AccessChange(
        securable=of,
        what=f"mask of {spelled}",
        before=_shown(there),
        after=_shown(asked),
        make=lambda: table.set_mask(spelled, asked.function, using=asked.using) if asked else table.drop_mask(spelled),
    )


def _grants(wanted: Wanted, tools: Tools) -> Iterator[AccessChange]:
    def ensure(*, dry_run: bool) -> GrantChanges:
        of = wanted.of
        return tools.grants.ensure(of.quoted, wanted.grants or {}, kind=of.kind, prune=wanted.prune, dry_run=dry_run)

    if found := ensure(dry_run=True):
        before, after = (
            "\n".join(f"{who}: {what}" for who, all_of in side.items() for what in all_of)
            for side in (found.revoked, found.granted)
        )
        yield AccessChange(
            securable=wanted.of, what="grants", before=before, after=after, make=lambda: ensure(dry_run=False)
        )


def _column(of: Securable, name: str, info: Any) -> ColumnInfo:
    columns: dict[str, ColumnInfo] = {str(each.name).casefold(): each for each in info.columns or ()}
    if name.casefold() not in columns:
        close = nearest(name, columns)
        hint = f"did you mean {listing([*map(repr, close)])}?" if close else f"it has {', '.join(columns)}"
        raise InvalidArgumentError(f"objects.{of.full_name}.masks.{name}: {of} has no such column; {hint}")
    return columns[name.casefold()]


def _same(there: RowFilter | Mask | None, asked: RowFilter | Mask | None) -> bool:
    return _shown(there).casefold() == _shown(asked).casefold()


def _shown(policy: RowFilter | Mask | None) -> str:
    return "" if policy is None else policy.sql()
