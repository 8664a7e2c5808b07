"""
Who may do what: privileges on objects of Unity Catalog, granted, revoked and compared with what should be.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from lakewire.catalog.effective import EffectiveGrant, effective_grants
from lakewire.catalog.securables import Securable, as_word, as_words, privileges_of
from lakewire.errors import InvalidArgumentError
from lakewire_api.catalog.api.grants import GrantsAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.catalog.access import Permission
    from lakewire.catalog.audit import Audit
    from lakewire.http import Transport

__all__ = ["GrantChanges", "Grants"]

_Privileges = Mapping[str, tuple[str, ...]]


@attrs.frozen(kw_only=True)
class GrantChanges:
    """
    What differs between the grants on an object and those that it should have. True if anything does.

    Attributes:
        securable: The object.
        granted: Principal to the privileges that were, or would be, granted.
        revoked: Principal to those that were, or would be, revoked.
    """

    securable: Securable
    granted: _Privileges
    revoked: _Privileges

    def __bool__(self) -> bool:
        return bool(self.granted or self.revoked)

    def __str__(self) -> str:
        """
        Show one privilege in a line, with + or -.
        """
        signs = (("+", self.granted), ("-", self.revoked))
        lines = [f"{sign} {who}: {what}" for sign, of in signs for who, all_of in of.items() for what in all_of]
        return "\n".join([f"{self.securable}:", *(lines or ["no change"])])


class Grants:
    """
    Privileges on the objects of Unity Catalog. Reached as ``client.catalog.grants``.

    A name has all its parts: one is a catalog, two are a schema, three a table or view, unless *kind* says
    ``volume``, ``function``, ``model``, ``external_location``, ``storage_credential``, ``credential``, ``connection``,
    ``share`` or ``metastore``. Privileges are those of SQL, ``"USE SCHEMA"`` or ``"USE_SCHEMA"``.

    Source:
        https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges
    """

    def __init__(self, sender: Transport) -> None:
        self._api = GrantsAPI(sender)
        self._sender = sender

    def get(self, name: str, *, kind: str | None = None, principal: str | None = None) -> dict[str, tuple[str, ...]]:
        """
        Return what is granted on an object itself: principal to privileges. One request.

        Args:
            name: Full name of the object.
            kind: Its kind, where the number of parts does not say it.
            principal: Only what this user, group or service principal has.

        Raises:
            NotFoundError: There is no such object, or the caller may not see it.

        Source:
            https://docs.databricks.com/api/workspace/grants/get
        """
        of = Securable.parse(name, kind)
        found = self._api.get(of.api_kind, of.full_name, principal=_principal(principal)).privilege_assignments or ()
        return {str(each.principal): as_words(each.privileges) for each in found}

    def effective(self, name: str, *, kind: str | None = None, principal: str | None = None) -> list[EffectiveGrant]:
        """
        Return what is granted on an object and on what it is in, with the object that each comes from. One request.

        What a principal has as a member of a group, or as an owner, is not in it: ``can`` knows that.

        Args:
            name: Full name of the object.
            kind: Its kind, where the number of parts does not say it.
            principal: Only what this user, group or service principal has.

        Raises:
            NotFoundError: There is no such object, or the caller may not see it.

        Source:
            https://docs.databricks.com/api/workspace/grants/geteffective
        """
        return effective_grants(self._sender, Securable.parse(name, kind), _principal(principal))

    def can(self, principal: str, privilege: str, name: str, *, kind: str | None = None) -> Permission:
        """
        Return whether somebody has a privilege on an object, and why.

        Grants count and ownership, directly or by a group, and so does the use of what the object is in; that
        somebody is an administrator of the metastore does not. A view is read with the rights of its owner, which are
        not looked at. Costs two requests for the object and for each thing
        that it is in, one or two for the principal, and one for each of its groups.

        Args:
            principal: User, group or service principal (by its application id).
            privilege: As in ``"SELECT"``; ``MODIFY`` asks for ``SELECT`` as well, as it brings nothing without.
            name: Full name of the object.
            kind: Its kind, where the number of parts does not say it.

        Returns:
            True if so; ``because`` says what brings it, ``lacking`` what would have to be granted.

        Raises:
            InvalidArgumentError: There is no such privilege, or no such principal.
            NotFoundError: There is no such object, or the caller may not see it.
        """
        from lakewire.catalog.access import decide, levels_of
        from lakewire.catalog.principals import Principals

        (wanted,) = privileges_of([privilege])
        of, who = Securable.parse(name, kind), _principal(principal) or ""
        names = Principals(self._sender).names_of(who)
        return decide(levels_of(self._sender, of), who, names, as_word(wanted))

    def audit(self, name: str, *, kind: str | None = None, members: bool = True) -> Audit:
        """
        Return who can do what with an object, and why: by grants, groups and ownership.

        Costs two requests for the object and for each thing that it is in, one for each principal that holds
        something, and one for each member of a group.

        Args:
            name: Full name of the object.
            kind: Its kind, where the number of parts does not say it.
            members: Whether to show the members of groups instead of the groups; ``account users`` stays as it is.

        Returns:
            Permissions, with those that lack the use of what the object is in; ``str`` is a table of them. Of a table
            also its row filter and masks.

        Raises:
            NotFoundError: There is no such object, or the caller may not see it.
        """
        from lakewire.catalog.audit import audit

        check("members", bool, members)
        return audit(self._sender, Securable.parse(name, kind), members=members)

    def grant(self, name: str, principal: str, *privileges: str, kind: str | None = None) -> None:
        """
        Grant privileges on an object; what is granted already stays. One request.

        Args:
            name: Full name of the object.
            principal: User, group or service principal (by its application id).
            privileges: At least one, as in ``"SELECT", "MODIFY"``.
            kind: Its kind, where the number of parts does not say it.

        Raises:
            InvalidArgumentError: There is no such privilege. Nothing was sent.
            NotFoundError: There is no such object or principal.

        Source:
            https://docs.databricks.com/api/workspace/grants/update
        """
        self._update(Securable.parse(name, kind), [(principal, privileges_of(privileges), [])])

    def revoke(self, name: str, principal: str, *privileges: str, kind: str | None = None) -> None:
        """
        Revoke privileges on an object; what is not granted does not matter. Arguments as for ``grant``.

        What is inherited stays: ``effective`` says where it comes from.
        """
        self._update(Securable.parse(name, kind), [(principal, [], privileges_of(privileges))])

    def ensure(
        self,
        name: str,
        wanted: Mapping[str, str | Collection[str]],
        *,
        kind: str | None = None,
        prune: bool = False,
        dry_run: bool = False,
    ) -> GrantChanges:
        """
        Make the principals have exactly these privileges on an object itself. At most two requests.

        Args:
            name: Full name of the object.
            wanted: Principal to privileges, ``{"analysts": ["USE SCHEMA", "SELECT"]}``; none with ``[]``.
            kind: Its kind, where the number of parts does not say it.
            prune: Also revoke all that other principals have.
            dry_run: Compare only.

        Returns:
            What was changed, or would be; False if nothing.

        Raises:
            InvalidArgumentError: There is no such privilege. Nothing was sent.
            NotFoundError: There is no such object or principal. Nothing was changed.
        """
        if not isinstance(wanted, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"wanted: {shown(wanted)}; accepted is {{'principal': ['SELECT']}}")
        check("prune", bool, prune)
        check("dry_run", bool, dry_run)
        of = Securable.parse(name, kind)
        checked = {_principal(who) or "": set(privileges_of(what, may_be_none=True)) for who, what in wanted.items()}
        there = self._api.get(of.api_kind, of.full_name).privilege_assignments or ()
        has = {str(each.principal): set(map(str, each.privileges or ())) for each in there}
        meant = checked if not prune else {who: set[str]() for who in has} | checked
        changes = {
            who: (sorted(what - has.get(who, set())), sorted(has.get(who, set()) - what))
            for who, what in meant.items()
            if what != has.get(who, set())
        }
        if changes and not dry_run:
            self._update(of, [(who, added, removed) for who, (added, removed) in changes.items()])
        return GrantChanges(
            securable=of,
            granted={who: as_words(added) for who, (added, _) in changes.items() if added},
            revoked={who: as_words(removed) for who, (_, removed) in changes.items() if removed},
        )

    def _update(self, of: Securable, changes: Sequence[tuple[str, Sequence[str], Sequence[str]]]) -> None:
        listed = [
            {"principal": _principal(who), **({"add": added} if added else {}), **({"remove": gone} if gone else {})}
            for who, added, gone in changes
        ]
        self._api.update(of.api_kind, of.full_name, changes=listed)


def _principal(given: str | None) -> str | None:
    if given is not None and not (isinstance(given, str) and given.strip()):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            f"principal: {shown(given)}; accepted is the name of a user, group or service principal"
        )
    return given
