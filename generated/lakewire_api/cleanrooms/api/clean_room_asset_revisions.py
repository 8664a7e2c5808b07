"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.cleanrooms import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("clean_room_asset_revisions")
GET = _op(
    "get",
    "GET",
    "/api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}/revisions/{etag}",
    _m.CleanRoomAsset,
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}/revisions",
    _m.ListCleanRoomAssetRevisionsResponse,
)
LIST_PAGING = _rt.Paging(items="revisions", request="page_token", response="next_page_token")


class CleanRoomAssetRevisionsAPI(_rt.Api):
    def get(
        self, clean_room_name: str, asset_type: _m.CleanRoomAssetAssetType | str, name: str, etag: str
    ) -> _m.CleanRoomAsset:
        """GET /api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}/revisions/{etag}

        https://docs.databricks.com/api/workspace/cleanroomassetrevisions/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/assets/{_rt.segment('asset_type', asset_type, _m.CleanRoomAssetAssetType)}"
            f"/{_rt.segment('name', name)}"
            f"/revisions/{_rt.segment('etag', etag)}",
        )

    def list(
        self,
        clean_room_name: str,
        asset_type: _m.CleanRoomAssetAssetType | str,
        name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CleanRoomAsset]:
        """GET /api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}/revisions

        https://docs.databricks.com/api/workspace/cleanroomassetrevisions/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/assets/{_rt.segment('asset_type', asset_type, _m.CleanRoomAssetAssetType)}"
            f"/{_rt.segment('name', name)}"
            "/revisions",
            LIST_PAGING,
            query=_rt.given(CleanRoomAssetRevisionsAPI.list, _query),
            limit=limit,
        )
