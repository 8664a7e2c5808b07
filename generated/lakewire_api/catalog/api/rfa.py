"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("rfa")
BATCH_CREATE_ACCESS_REQUESTS = _op(
    "batch_create_access_requests", "POST", "/api/3.0/rfa/requests", _m.BatchCreateAccessRequestsResponse
)
GET_ACCESS_REQUEST_DESTINATIONS = _op(
    "get_access_request_destinations",
    "GET",
    "/api/3.0/rfa/destinations/{securable_type}/{full_name}",
    _m.AccessRequestDestinations,
)
UPDATE_ACCESS_REQUEST_DESTINATIONS = _op(
    "update_access_request_destinations", "PATCH", "/api/3.0/rfa/destinations", _m.AccessRequestDestinations
)


class RfaAPI(_rt.Api):
    def batch_create_access_requests(
        self, *, requests: _Sequence[_m.CreateAccessRequest | _rt.Fields] | None = None
    ) -> _m.BatchCreateAccessRequestsResponse:
        """POST /api/3.0/rfa/requests

        https://docs.databricks.com/api/workspace/rfa/batchcreateaccessrequests
        """
        _body = {"requests": requests}
        return self._sender.send(
            BATCH_CREATE_ACCESS_REQUESTS,
            "/api/3.0/rfa/requests",
            body=_rt.given(RfaAPI.batch_create_access_requests, _body),
        )

    def get_access_request_destinations(self, securable_type: str, full_name: str) -> _m.AccessRequestDestinations:
        """GET /api/3.0/rfa/destinations/{securable_type}/{full_name}

        https://docs.databricks.com/api/workspace/rfa/getaccessrequestdestinations
        """
        return self._sender.send(
            GET_ACCESS_REQUEST_DESTINATIONS,
            "/api/3.0/rfa/destinations/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('full_name', full_name)}",
        )

    def update_access_request_destinations(
        self, access_request_destinations: _m.AccessRequestDestinations | _rt.Fields, update_mask: str
    ) -> _m.AccessRequestDestinations:
        """PATCH /api/3.0/rfa/destinations

        https://docs.databricks.com/api/workspace/rfa/updateaccessrequestdestinations
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_ACCESS_REQUEST_DESTINATIONS,
            "/api/3.0/rfa/destinations",
            query=_rt.given(RfaAPI.update_access_request_destinations, _query),
            body=_rt.whole(
                RfaAPI.update_access_request_destinations, "access_request_destinations", access_request_destinations
            ),
        )
