# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of RfaAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

BATCH_CREATE_ACCESS_REQUESTS = _rt.Operation(
    name="rfa.batch_create_access_requests",
    method="POST",
    path="/api/3.0/rfa/requests",
    returns=_m.BatchCreateAccessRequestsResponse,
)
GET_ACCESS_REQUEST_DESTINATIONS = _rt.Operation(
    name="rfa.get_access_request_destinations",
    method="GET",
    path="/api/3.0/rfa/destinations/{securable_type}/{full_name}",
    returns=_m.AccessRequestDestinations,
    effect=_rt.Effect.READ,
)
UPDATE_ACCESS_REQUEST_DESTINATIONS = _rt.Operation(
    name="rfa.update_access_request_destinations",
    method="PATCH",
    path="/api/3.0/rfa/destinations",
    returns=_m.AccessRequestDestinations,
)


class RfaAPI:
    """The operations of RfaAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def batch_create_access_requests(
        self, *, requests: _Sequence[_m.CreateAccessRequest | _Mapping[str, _Any]] | None = None
    ) -> _m.BatchCreateAccessRequestsResponse:
        """POST /api/3.0/rfa/requests"""
        return self._sender.send(
            BATCH_CREATE_ACCESS_REQUESTS, "/api/3.0/rfa/requests", body=_rt.given({"requests": requests})
        )

    def get_access_request_destinations(self, securable_type: str, full_name: str) -> _m.AccessRequestDestinations:
        """GET /api/3.0/rfa/destinations/{securable_type}/{full_name}"""
        return self._sender.send(
            GET_ACCESS_REQUEST_DESTINATIONS,
            f"/api/3.0/rfa/destinations/{_rt.segment('securable_type', securable_type)}/{_rt.segment('full_name', full_name)}",
        )

    def update_access_request_destinations(
        self, access_request_destinations: _m.AccessRequestDestinations | _Mapping[str, _Any], update_mask: str
    ) -> _m.AccessRequestDestinations:
        """PATCH /api/3.0/rfa/destinations"""
        return self._sender.send(
            UPDATE_ACCESS_REQUEST_DESTINATIONS,
            "/api/3.0/rfa/destinations",
            query={"update_mask": update_mask},
            body=access_request_destinations,
        )
