"""
Users, groups and service principals by their names, and who is in which group.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire_api.iam.api.groups import GroupsAPI
from lakewire_api.iam.api.service_principals import ServicePrincipalsAPI
from lakewire_api.iam.api.users import UsersAPI
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.iam.models import ComplexValue, Group, ServicePrincipal, User

__all__ = ["ALL_USERS", "Principals"]

ALL_USERS = "account users"
"""The group that everybody is in."""


@attrs.frozen
class Principals:
    """
    Look up principals of the workspace. Nothing is kept between calls.

    Source:
        https://docs.databricks.com/api/workspace/groups
    """

    _sender: Transport

    def names_of(self, name: str) -> frozenset[str]:
        """
        Return the names under which a principal has privileges: its own, and its groups', direct and indirect.

        One or two requests, and one for each group.

        Raises:
            InvalidArgumentError: There is no such principal.
        """
        if name == ALL_USERS:
            return frozenset([name])
        found = self._find(name)
        if found is None:
            raise InvalidArgumentError(
                f"principal: {shown(name)}; accepted is the name of a user or group, or the application id of a "
                "service principal"
            )
        return frozenset([name, ALL_USERS, *self._groups(found.groups or (), set())])

    def members_of(self, name: str) -> frozenset[str]:
        """
        Return who is in a group, also by another group; a principal that is no group is returned itself.

        ``account users`` stays as it is: it is everybody. One request, and one for each member.
        """
        found = None if name == ALL_USERS else self._group(name)
        return frozenset([name]) if found is None else frozenset(self._members(found, set()))

    def _find(self, name: str) -> User | ServicePrincipal | Group | None:
        """Return a principal by its kind: most likely one by how its name looks."""
        if "@" in name:
            return next(iter(UsersAPI(self._sender).list(filter=_filter("userName", name))), None)
        of_application = ServicePrincipalsAPI(self._sender).list(filter=_filter("applicationId", name))
        return next(iter(of_application), None) or self._group(name)

    def _group(self, name: str) -> Group | None:
        return next(iter(GroupsAPI(self._sender).list(filter=_filter("displayName", name))), None)

    def _groups(self, direct: Sequence[ComplexValue], seen: set[str]) -> Iterator[str]:
        for each in direct:
            if each.value and each.value not in seen:
                seen.add(each.value)
                group = GroupsAPI(self._sender).get(each.value)
                yield str(group.display_name)
                yield from self._groups(group.groups or (), seen)

    def _members(self, group: Group, seen: set[str]) -> Iterator[str]:
        seen.add(str(group.id))
        for each in group.members or ():
            if each.value and each.value not in seen:
                seen.add(each.value)
                yield from self._named(str(each.ref).partition("/")[0], each.value, seen)

    def _named(self, kind: str, principal_id: str, seen: set[str]) -> Iterator[str]:
        if kind == "Groups":
            yield from self._members(GroupsAPI(self._sender).get(principal_id), seen)
        elif kind == "ServicePrincipals":
            yield str(ServicePrincipalsAPI(self._sender).get(principal_id).application_id)
        else:
            yield str(UsersAPI(self._sender).get(principal_id).user_name)


def _filter(attribute: str, name: str) -> str:
    return f"{attribute} eq {json.dumps(name, ensure_ascii=False)}"
