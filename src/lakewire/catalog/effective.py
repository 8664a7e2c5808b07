"""
What is granted on an object and on what it is in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.catalog.securables import as_word
from lakewire_api.catalog.api.grants import GrantsAPI

if TYPE_CHECKING:
    from lakewire.catalog.securables import Securable
    from lakewire.http import Transport

__all__ = ["EffectiveGrant", "effective_grants"]


@attrs.frozen(kw_only=True)
class EffectiveGrant:
    """
    One privilege that somebody has on an object, and where it comes from.

    Attributes:
        principal: User, group or service principal.
        privilege: As in ``USE SCHEMA``.
        kind: Kind of the object on which it was granted, as in ``catalog``.
        name: Full name of that object.
        inherited: It was granted on what the object is in.
        owned: It was not granted: the principal owns that object.
    """

    principal: str
    privilege: str
    kind: str
    name: str
    inherited: bool
    owned: bool = False

    def __str__(self) -> str:
        source = "owner of" if self.owned else "granted on"
        return f"{self.principal}: {self.privilege}, {source} {self.kind} {self.name}"


def effective_grants(sender: Transport, of: Securable, principal: str | None = None) -> list[EffectiveGrant]:
    """
    Return what is granted on an object and on what it is in.
    """
    found = GrantsAPI(sender).get_effective(of.api_kind, of.full_name, principal=principal)
    return [
        EffectiveGrant(
            principal=str(each.principal),
            privilege=as_word(one.privilege),
            kind=str(one.inherited_from_type or of.kind).lower(),
            name=one.inherited_from_name or of.full_name,
            inherited=one.inherited_from_name is not None,
        )
        for each in found.privilege_assignments or ()
        for one in each.privileges or ()
    ]
