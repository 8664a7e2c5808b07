"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("external_locations")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/external-locations", _m.ExternalLocationInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/external-locations/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/external-locations/{name}", _m.ExternalLocationInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/external-locations", _m.ListExternalLocationsResponse)
LIST_PAGING = _rt.Paging(
    items="external_locations", request="page_token", response="next_page_token", initial={"max_results": 0}
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/external-locations/{name}", _m.ExternalLocationInfo)


class ExternalLocationsAPI(_rt.Api):
    def create(
        self,
        name: str,
        url: str,
        credential_name: str,
        *,
        comment: str | None = None,
        effective_enable_file_events: bool | None = None,
        effective_file_event_queue: _m.FileEventQueue | _rt.Fields | None = None,
        enable_file_events: bool | None = None,
        encryption_details: _m.EncryptionDetails | _rt.Fields | None = None,
        fallback: bool | None = None,
        file_event_queue: _m.FileEventQueue | _rt.Fields | None = None,
        read_only: bool | None = None,
        skip_validation: bool | None = None,
    ) -> _m.ExternalLocationInfo:
        """POST /api/2.1/unity-catalog/external-locations

        https://docs.databricks.com/api/workspace/externallocations/create
        """
        _body = {
            "comment": comment, "credential_name": credential_name,
            "effective_enable_file_events": effective_enable_file_events,
            "effective_file_event_queue": effective_file_event_queue, "enable_file_events": enable_file_events,
            "encryption_details": encryption_details, "fallback": fallback, "file_event_queue": file_event_queue,
            "name": name, "read_only": read_only, "skip_validation": skip_validation, "url": url,
        }
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/external-locations", body=_rt.given(ExternalLocationsAPI.create, _body)
        )

    def delete(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/external-locations/{name}

        https://docs.databricks.com/api/workspace/externallocations/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/external-locations/{_rt.segment('name', name)}",
            query=_rt.given(ExternalLocationsAPI.delete, _query),
        )

    def get(self, name: str, *, include_browse: bool | None = None) -> _m.ExternalLocationInfo:
        """GET /api/2.1/unity-catalog/external-locations/{name}

        https://docs.databricks.com/api/workspace/externallocations/get
        """
        _query = {"include_browse": include_browse}
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/external-locations/{_rt.segment('name', name)}",
            query=_rt.given(ExternalLocationsAPI.get, _query),
        )

    def list(
        self,
        *,
        include_browse: bool | None = None,
        include_unbound: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ExternalLocationInfo]:
        """GET /api/2.1/unity-catalog/external-locations

        https://docs.databricks.com/api/workspace/externallocations/list
        """
        _query = {
            "include_browse": include_browse, "include_unbound": include_unbound, "max_results": max_results,
            "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/external-locations",
            LIST_PAGING,
            query=_rt.given(ExternalLocationsAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        name: str,
        *,
        comment: str | None = None,
        credential_name: str | None = None,
        effective_enable_file_events: bool | None = None,
        effective_file_event_queue: _m.FileEventQueue | _rt.Fields | None = None,
        enable_file_events: bool | None = None,
        encryption_details: _m.EncryptionDetails | _rt.Fields | None = None,
        fallback: bool | None = None,
        file_event_queue: _m.FileEventQueue | _rt.Fields | None = None,
        force: bool | None = None,
        isolation_mode: _m.IsolationMode | str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        read_only: bool | None = None,
        skip_validation: bool | None = None,
        url: str | None = None,
    ) -> _m.ExternalLocationInfo:
        """PATCH /api/2.1/unity-catalog/external-locations/{name}

        https://docs.databricks.com/api/workspace/externallocations/update
        """
        _body = {
            "comment": comment, "credential_name": credential_name,
            "effective_enable_file_events": effective_enable_file_events,
            "effective_file_event_queue": effective_file_event_queue, "enable_file_events": enable_file_events,
            "encryption_details": encryption_details, "fallback": fallback, "file_event_queue": file_event_queue,
            "force": force, "isolation_mode": isolation_mode, "new_name": new_name, "owner": owner,
            "read_only": read_only, "skip_validation": skip_validation, "url": url,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/external-locations/{_rt.segment('name', name)}",
            body=_rt.given(ExternalLocationsAPI.update, _body),
        )
