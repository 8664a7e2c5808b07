"""
Policies by attributes: a row filter or mask for every table below an object whose columns have certain tags.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.catalog.collection import one_part
from lakewire.catalog.securables import Securable
from lakewire.errors import AlreadyExistsError, InvalidArgumentError, NotFoundError
from lakewire.schema.names import split_name
from lakewire.schema.policies import Mask, RowFilter
from lakewire_api.catalog.api.policies import PoliciesAPI
from lakewire_api.catalog.models import PolicyInfo
from lakewire_runtime import Pages
from lakewire_runtime.accepts import check
from lakewire_runtime.text import is_listed, shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["Policies"]

_ON = ("catalog", "schema", "table")
_KIND = {RowFilter: "POLICY_TYPE_ROW_FILTER", Mask: "POLICY_TYPE_COLUMN_MASK"}
_ALL_PARTS = 3


class Policies:
    """
    Row filters and masks for whatever has certain tags. Reached as ``client.catalog.policies``.

    A policy is on a catalog, a schema or a table, which has one, two or three parts; missing parts are not completed.

    Source:
        https://docs.databricks.com/data-governance/unity-catalog/abac/policies
    """

    def __init__(self, sender: Transport) -> None:
        self._api = PoliciesAPI(sender)

    def list(self, on: str, *, inherited: bool = False, limit: int | None = None) -> Pages[PolicyInfo]:
        """
        Iterate over the policies on an object, page by page as needed.

        Args:
            on: Full name of the object.
            inherited: Whether to list those on what it is in as well.
            limit: Stop after that many, >= 0. Default: all.

        Raises:
            NotFoundError: There is no such object; raised when the iteration begins.
        """
        check("inherited", bool, inherited)
        of = _securable(on)
        return self._api.list_policies(of.kind, of.full_name, include_inherited=inherited or None, limit=limit)

    def get(self, name: str, on: str) -> PolicyInfo:
        """
        Fetch one policy.

        Raises:
            NotFoundError: There is none of that name on the object itself.
        """
        of = _securable(on)
        return self._api.get_policy(of.kind, of.full_name, one_part(name, "name"))

    def create(
        self,
        name: str,
        on: str,
        policy: RowFilter | Mask,
        *,
        to: str | Sequence[str],
        unless: str | Sequence[str] = (),
        match: Mapping[str, str] | None = None,
        mask: str | None = None,
        when: str | None = None,
        comment: str | None = None,
        replace: bool = False,
    ) -> PolicyInfo:
        """
        Create a policy. One request, and with *replace* another one where there is one of that name.

        Args:
            name: One part.
            on: Full name of the catalog, schema or table whose tables it holds for.
            policy: ``RowFilter("main.sales.own_region", on="region")`` or ``Mask("main.sales.hide", using="region")``;
                the columns are names in *match*.
            to: Users, groups and service principals that it holds for.
            unless: Those among them that it does not hold for.
            match: Name to a condition on a column, as in ``{"region": "has_tag_value('kind', 'region')"}``.
            mask: Of a mask, the name in *match* of the columns that are masked.
            when: Condition on a table, as in ``"has_tag('pii')"``. Default: all tables.
            comment: Free text.
            replace: Whether to put it in the place of one of that name.

        Raises:
            InvalidArgumentError: A column that *match* does not name, or no principal. Nothing was sent.
            AlreadyExistsError: There is one of that name, and *replace* is False.

        Source:
            https://docs.databricks.com/api/workspace/policies/createpolicy
        """
        check("replace", bool, replace)
        check("mask", str | None, mask)
        of, checked = _securable(on), one_part(name, "name")
        info = {
            "name": checked,
            "on_securable_type": of.kind.upper(),
            "on_securable_fullname": of.full_name,
            "for_securable_type": "TABLE",
            "policy_type": _KIND.get(type(policy), ""),
            "to_principals": _principals("to", to),
            "except_principals": _principals("unless", unless) if unless else None,
            "match_columns": [{"alias": alias, "condition": text} for alias, text in _matches(match).items()] or None,
            "when_condition": when,
            "comment": comment,
            **_function(policy, mask, _matches(match)),
        }
        given = {key: value for key, value in info.items() if value is not None}
        try:
            return self._api.create_policy(given)
        except AlreadyExistsError:
            if not replace:
                raise
        return self._api.update_policy(of.kind, of.full_name, checked, given)

    def delete(self, name: str, on: str, *, missing_ok: bool = False) -> None:
        """
        Drop a policy.

        Args:
            name: One part.
            on: Full name of the object that it is on.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        check("missing_ok", bool, missing_ok)
        of, checked = _securable(on), one_part(name, "name")
        try:
            self._api.delete_policy(of.kind, of.full_name, checked)
        except NotFoundError:
            if not missing_ok:
                raise


def _securable(on: str) -> Securable:
    of = Securable.parse(on, None)
    if of.kind not in _ON:
        raise InvalidArgumentError(f"on: {shown(on)}; accepted is the name of a catalog, a schema or a table")
    return of


def _function(policy: RowFilter | Mask, mask: str | None, match: Mapping[str, str]) -> dict[str, Any]:
    """Return what a policy does, as the API has it."""
    if type(policy) not in _KIND:
        raise InvalidArgumentError(f"policy: {shown(policy)}; accepted is a RowFilter or a Mask")
    if len(split_name(policy.function, "function")) != _ALL_PARTS:
        raise InvalidArgumentError(f"policy: {policy.function!r}; accepted is a full name, 'catalog.schema.name'")
    columns = policy.on if isinstance(policy, RowFilter) else policy.using
    wanted = [*columns, *([] if mask is None else [mask])]
    for name in wanted:
        if name not in match:
            raise InvalidArgumentError(f"match: {shown(name)} is not in it; it has {', '.join(match) or 'nothing'}")
    using: dict[str, Any] = {"using": [{"alias": column} for column in columns]} if columns else {}
    function = {"function_name": ".".join(split_name(policy.function, "function")), **using}
    if isinstance(policy, RowFilter):
        if mask is not None:
            raise InvalidArgumentError("mask: a RowFilter masks no columns")
        return {"row_filter": function}
    if mask is None:
        raise InvalidArgumentError("mask: it is missing; accepted is the name in match of the columns that are masked")
    return {"column_mask": {**function, "on_column": mask}}


def _matches(match: Mapping[str, str] | None) -> Mapping[str, str]:
    given = {} if match is None else match
    texts = isinstance(given, Mapping) and all(isinstance(each, str) for pair in given.items() for each in pair)  # pyright: ignore[reportUnnecessaryIsInstance]
    if not texts:
        raise InvalidArgumentError(f"match: {shown(match)}; accepted is {{'name': \"has_tag('pii')\"}}")
    return given


def _principals(argument: str, given: str | Sequence[str]) -> list[str]:
    names = [given] if isinstance(given, str) else list(given) if is_listed(given) else []
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise InvalidArgumentError(f"{argument}: {shown(given)}; accepted are names of users, groups and principals")
    return names
