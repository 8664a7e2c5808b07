"""
Whether somebody may do something: by grants and owners, of an object and of what it is in.

Sources:
    https://docs.databricks.com/data-governance/unity-catalog/access-control/permissions-concepts
    https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/ownership
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from lakewire.catalog.effective import EffectiveGrant, effective_grants
from lakewire.catalog.owners import info_of
from lakewire.catalog.securables import Securable

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["Level", "Permission", "decide", "levels_of"]

_ALL = "ALL PRIVILEGES"
_NOT_OF_OWNERS = frozenset({"EXTERNAL USE SCHEMA", "EXTERNAL USE LOCATION"})
_NOT_IN_ALL = _NOT_OF_OWNERS | {"MANAGE"}
_USE = {"catalog": "USE CATALOG", "schema": "USE SCHEMA"}


@attrs.frozen(kw_only=True)
class Permission:
    """
    Whether somebody may do something. True if so.

    Attributes:
        principal: User, group or service principal.
        privilege: As in ``SELECT``.
        securable: The object.
        because: What brings the privilege, and what brings the use of what the object is in.
        lacking: What would have to be granted, as in ``USE SCHEMA on schema main.sales``.
    """

    principal: str
    privilege: str
    securable: Securable
    because: tuple[EffectiveGrant, ...]
    lacking: tuple[str, ...]

    def __bool__(self) -> bool:
        return not self.lacking

    def __str__(self) -> str:
        """
        Show the decision in one line and each reason in another.
        """
        verb = "may not" if self.lacking else "may"
        lacks = [f"lacks {each}" for each in self.lacking]
        lines = [f"{self.principal} {verb} {self.privilege} on {self.securable}", *lacks, *map(str, self.because)]
        return "\n  ".join(lines)


@attrs.frozen(kw_only=True)
class Level:
    """
    An object, or one that it is in, with its owner and all effective grants on it.
    """

    of: Securable
    owner: str | None
    grants: Sequence[EffectiveGrant]


def levels_of(sender: Transport, of: Securable) -> list[Level]:
    """
    Return an object and what it is in. Two requests for each.
    """
    return [
        Level(of=each, owner=info_of(sender, each).owner, grants=effective_grants(sender, each))
        for each in (of, *of.parents)
    ]


def decide(levels: Sequence[Level], principal: str, names: Collection[str], privilege: str) -> Permission:
    """
    Return whether a principal has a privilege.

    Args:
        levels: The object, and what it is in.
        principal: Who it is about.
        names: Of the principal and its groups.
        privilege: As in ``USE SCHEMA``.
    """
    own, *around = levels
    above = [_ownership(level, privilege) for level in around if level.owner in names]
    if privilege == "MANAGE" and above:
        found: list[EffectiveGrant | str] = [above[0]]
    else:
        use = [] if privilege == "BROWSE" else [(level, _USE[level.of.kind]) for level in reversed(around)]
        wanted = [*use, *((own, each) for each in (privilege, *_beside(own.of, privilege)))]
        found = [_reason(level, names, each) or f"{each} on {level.of}" for level, each in wanted]
    return Permission(
        principal=principal,
        privilege=privilege,
        securable=own.of,
        because=tuple(each for each in found if isinstance(each, EffectiveGrant)),
        lacking=tuple(each for each in found if isinstance(each, str)),
    )


def _beside(of: Securable, privilege: str) -> tuple[str, ...]:
    """Return what else is needed on an object: without it, a privilege brings nothing."""
    if privilege == "MODIFY":
        return ("SELECT",)
    return (_USE[of.kind],) if privilege.startswith("CREATE ") and of.kind in _USE else ()


def _reason(level: Level, names: Collection[str], privilege: str) -> EffectiveGrant | None:
    """Return what brings a privilege on one level: the owner first, else a grant."""
    if level.owner in names and privilege not in _NOT_OF_OWNERS:
        return _ownership(level, privilege)
    return next(_grants(level, names, privilege), None)


def _grants(level: Level, names: Collection[str], privilege: str) -> Iterator[EffectiveGrant]:
    wanted = {privilege} if privilege in _NOT_IN_ALL else {privilege, _ALL}
    return (each for each in level.grants if each.privilege in wanted and each.principal in names)


def _ownership(level: Level, privilege: str) -> EffectiveGrant:
    owner, of = str(level.owner), level.of
    return EffectiveGrant(
        principal=owner, privilege=privilege, kind=of.kind, name=of.full_name, inherited=False, owned=True
    )
