"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.cleanrooms import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("clean_room_assets")
CREATE = _op("create", "POST", "/api/2.0/clean-rooms/{clean_room_name}/assets", _m.CleanRoomAsset)
CREATE_CLEAN_ROOM_ASSET_REVIEW = _op(
    "create_clean_room_asset_review",
    "POST",
    "/api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}/reviews",
    _m.CreateCleanRoomAssetReviewResponse,
)
DELETE = _op("delete", "DELETE", "/api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}")
GET = _op("get", "GET", "/api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}", _m.CleanRoomAsset)
LIST = _op("list", "GET", "/api/2.0/clean-rooms/{clean_room_name}/assets", _m.ListCleanRoomAssetsResponse)
LIST_PAGING = _rt.Paging(items="assets", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}", _m.CleanRoomAsset)


class CleanRoomAssetsAPI(_rt.Api):
    def create(self, clean_room_name: str, asset: _m.CleanRoomAsset | _rt.Fields) -> _m.CleanRoomAsset:
        """POST /api/2.0/clean-rooms/{clean_room_name}/assets

        https://docs.databricks.com/api/workspace/cleanroomassets/create
        """
        return self._sender.send(
            CREATE,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/assets",
            body=_rt.whole(CleanRoomAssetsAPI.create, "asset", asset),
        )

    def create_clean_room_asset_review(
        self,
        clean_room_name: str,
        asset_type: _m.CleanRoomAssetAssetType | str,
        name: str,
        *,
        jar_analysis_review: _m.JarAnalysisVersionReview | _rt.Fields | None = None,
        notebook_review: _m.NotebookVersionReview | _rt.Fields | None = None,
    ) -> _m.CreateCleanRoomAssetReviewResponse:
        """POST /api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}/reviews

        https://docs.databricks.com/api/workspace/cleanroomassets/createcleanroomassetreview
        """
        _body = {"jar_analysis_review": jar_analysis_review, "notebook_review": notebook_review}
        return self._sender.send(
            CREATE_CLEAN_ROOM_ASSET_REVIEW,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/assets/{_rt.segment('asset_type', asset_type, _m.CleanRoomAssetAssetType)}"
            f"/{_rt.segment('name', name)}"
            "/reviews",
            body=_rt.given(CleanRoomAssetsAPI.create_clean_room_asset_review, _body),
        )

    def delete(self, clean_room_name: str, asset_type: _m.CleanRoomAssetAssetType | str, name: str) -> None:
        """DELETE /api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}

        https://docs.databricks.com/api/workspace/cleanroomassets/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/assets/{_rt.segment('asset_type', asset_type, _m.CleanRoomAssetAssetType)}"
            f"/{_rt.segment('name', name)}",
        )

    def get(self, clean_room_name: str, asset_type: _m.CleanRoomAssetAssetType | str, name: str) -> _m.CleanRoomAsset:
        """GET /api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}

        https://docs.databricks.com/api/workspace/cleanroomassets/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/assets/{_rt.segment('asset_type', asset_type, _m.CleanRoomAssetAssetType)}"
            f"/{_rt.segment('name', name)}",
        )

    def list(
        self, clean_room_name: str, *, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CleanRoomAsset]:
        """GET /api/2.0/clean-rooms/{clean_room_name}/assets

        https://docs.databricks.com/api/workspace/cleanroomassets/list
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/assets",
            LIST_PAGING,
            query=_rt.given(CleanRoomAssetsAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        clean_room_name: str,
        asset_type: _m.CleanRoomAssetAssetType | str,
        name: str,
        asset: _m.CleanRoomAsset | _rt.Fields,
    ) -> _m.CleanRoomAsset:
        """PATCH /api/2.0/clean-rooms/{clean_room_name}/assets/{asset_type}/{name}

        https://docs.databricks.com/api/workspace/cleanroomassets/update
        """
        return self._sender.send(
            UPDATE,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/assets/{_rt.segment('asset_type', asset_type, _m.CleanRoomAssetAssetType)}"
            f"/{_rt.segment('name', name)}",
            body=_rt.whole(CleanRoomAssetsAPI.update, "asset", asset),
        )
