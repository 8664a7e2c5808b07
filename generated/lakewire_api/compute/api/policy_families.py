# Generated from compute (databricks-sdk 0.156.0, spec 4c3c112c1f3fb16f). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of PolicyFamiliesAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.compute import models as _m

if _TYPE_CHECKING:
    pass

GET = _rt.Operation(
    name="policy_families.get",
    method="GET",
    path="/api/2.0/policy-families/{policy_family_id}",
    returns=_m.PolicyFamily,
    effect=_rt.Effect.READ,
)
LIST = _rt.Operation(
    name="policy_families.list",
    method="GET",
    path="/api/2.0/policy-families",
    returns=_m.ListPolicyFamiliesResponse,
    effect=_rt.Effect.READ,
)
LIST_PAGING = _rt.Paging(items="policy_families", style="token", request="page_token", response="next_page_token")


class PolicyFamiliesAPI:
    """The operations of PolicyFamiliesAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def get(self, policy_family_id: str, *, version: int | None = None) -> _m.PolicyFamily:
        """GET /api/2.0/policy-families/{policy_family_id}"""
        return self._sender.send(
            GET,
            f"/api/2.0/policy-families/{_rt.segment('policy_family_id', policy_family_id)}",
            query={"version": version},
        )

    def list(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PolicyFamily]:
        """GET /api/2.0/policy-families"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/policy-families",
            LIST_PAGING,
            query={"max_results": max_results, "page_token": page_token},
            limit=limit,
        )
