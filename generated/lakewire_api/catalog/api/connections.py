"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("connections")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/connections", _m.ConnectionInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/connections/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/connections/{name}", _m.ConnectionInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/connections", _m.ListConnectionsResponse)
LIST_PAGING = _rt.Paging(
    items="connections", request="page_token", response="next_page_token", initial={"max_results": 0}
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/connections/{name}", _m.ConnectionInfo)


class ConnectionsAPI(_rt.Api):
    def create(
        self,
        name: str,
        connection_type: _m.ConnectionType | str,
        options: _Mapping[str, str],
        *,
        comment: str | None = None,
        environment_settings: _m.EnvironmentSettings | _rt.Fields | None = None,
        parent: str | None = None,
        properties: _Mapping[str, str] | None = None,
        read_only: bool | None = None,
        secrets: _Mapping[str, str] | None = None,
    ) -> _m.ConnectionInfo:
        """POST /api/2.1/unity-catalog/connections

        https://docs.databricks.com/api/workspace/connections/create
        """
        _body = {
            "comment": comment, "connection_type": connection_type, "environment_settings": environment_settings,
            "name": name, "options": options, "parent": parent, "properties": properties, "read_only": read_only,
            "secrets": secrets,
        }
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/connections", body=_rt.given(ConnectionsAPI.create, _body)
        )

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/connections/{name}

        https://docs.databricks.com/api/workspace/connections/delete
        """
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/connections/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.ConnectionInfo:
        """GET /api/2.1/unity-catalog/connections/{name}

        https://docs.databricks.com/api/workspace/connections/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/connections/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ConnectionInfo]:
        """GET /api/2.1/unity-catalog/connections

        https://docs.databricks.com/api/workspace/connections/list
        """
        _query = {"max_results": max_results, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/connections",
            LIST_PAGING,
            query=_rt.given(ConnectionsAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        name: str,
        options: _Mapping[str, str],
        *,
        environment_settings: _m.EnvironmentSettings | _rt.Fields | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        secrets: _Mapping[str, str] | None = None,
    ) -> _m.ConnectionInfo:
        """PATCH /api/2.1/unity-catalog/connections/{name}

        https://docs.databricks.com/api/workspace/connections/update
        """
        _body = {
            "environment_settings": environment_settings, "new_name": new_name, "options": options, "owner": owner,
            "secrets": secrets,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/connections/{_rt.segment('name', name)}",
            body=_rt.given(ConnectionsAPI.update, _body),
        )
