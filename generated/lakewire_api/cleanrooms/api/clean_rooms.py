"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.cleanrooms import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("clean_rooms")
CREATE = _op("create", "POST", "/api/2.0/clean-rooms", _m.CleanRoom)
CREATE_WAITER = _rt.Waiter(
    poll="get", bind={"name": ("response", "name")}, status="status", success=("ACTIVE",), failure=("FAILED", "DELETED")
)
CREATE_OUTPUT_CATALOG = _op(
    "create_output_catalog",
    "POST",
    "/api/2.0/clean-rooms/{clean_room_name}/output-catalogs",
    _m.CreateCleanRoomOutputCatalogResponse,
)
DELETE = _op("delete", "DELETE", "/api/2.0/clean-rooms/{name}")
GET = _op("get", "GET", "/api/2.0/clean-rooms/{name}", _m.CleanRoom)
LIST = _op("list", "GET", "/api/2.0/clean-rooms", _m.ListCleanRoomsResponse)
LIST_PAGING = _rt.Paging(items="clean_rooms", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.0/clean-rooms/{name}", _m.CleanRoom)


class StartedCleanRoom(_rt.Started[_m.CleanRoom, _rt.ResultT, _rt.ResultT]):
    access_restricted: _m.CleanRoomAccessRestricted | None
    comment: str | None
    created_at: int | None
    enable_shared_output: bool | None
    local_collaborator_alias: str | None
    name: str | None
    output_catalog: _m.CleanRoomOutputCatalog | None
    owner: str | None
    remote_detailed_info: _m.CleanRoomRemoteDetail | None
    status: _m.CleanRoomStatusEnum | None
    updated_at: int | None


class CleanRoomsAPI(_rt.Api):
    def create(self, clean_room: _m.CleanRoom | _rt.Fields) -> StartedCleanRoom[_m.CleanRoom]:
        """POST /api/2.0/clean-rooms

        https://docs.databricks.com/api/workspace/cleanrooms/create
        """
        _sent = self._sender.send(
            CREATE, "/api/2.0/clean-rooms", body=_rt.whole(CleanRoomsAPI.create, "clean_room", clean_room)
        )
        return StartedCleanRoom(self._sender, CleanRoomsAPI, CREATE_WAITER, _sent, request={})

    def create_output_catalog(
        self, clean_room_name: str, output_catalog: _m.CleanRoomOutputCatalog | _rt.Fields
    ) -> _m.CreateCleanRoomOutputCatalogResponse:
        """POST /api/2.0/clean-rooms/{clean_room_name}/output-catalogs

        https://docs.databricks.com/api/workspace/cleanrooms/createoutputcatalog
        """
        return self._sender.send(
            CREATE_OUTPUT_CATALOG,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/output-catalogs",
            body=_rt.whole(CleanRoomsAPI.create_output_catalog, "output_catalog", output_catalog),
        )

    def delete(self, name: str) -> None:
        """DELETE /api/2.0/clean-rooms/{name}

        https://docs.databricks.com/api/workspace/cleanrooms/delete
        """
        self._sender.send(DELETE, f"/api/2.0/clean-rooms/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.CleanRoom:
        """GET /api/2.0/clean-rooms/{name}

        https://docs.databricks.com/api/workspace/cleanrooms/get
        """
        return self._sender.send(GET, f"/api/2.0/clean-rooms/{_rt.segment('name', name)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CleanRoom]:
        """GET /api/2.0/clean-rooms

        https://docs.databricks.com/api/workspace/cleanrooms/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/clean-rooms",
            LIST_PAGING,
            query=_rt.given(CleanRoomsAPI.list, _query),
            limit=limit,
        )

    def update(self, name: str, *, clean_room: _m.CleanRoom | _rt.Fields | None = None) -> _m.CleanRoom:
        """PATCH /api/2.0/clean-rooms/{name}

        https://docs.databricks.com/api/workspace/cleanrooms/update
        """
        _body = {"clean_room": clean_room}
        return self._sender.send(
            UPDATE, f"/api/2.0/clean-rooms/{_rt.segment('name', name)}", body=_rt.given(CleanRoomsAPI.update, _body)
        )
