"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("volumes")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/volumes", _m.VolumeInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/volumes/{name}")
LIST = _op("list", "GET", "/api/2.1/unity-catalog/volumes", _m.ListVolumesResponseContent)
LIST_PAGING = _rt.Paging(items="volumes", request="page_token", response="next_page_token")
READ = _op("read", "GET", "/api/2.1/unity-catalog/volumes/{name}", _m.VolumeInfo)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/volumes/{name}", _m.VolumeInfo)


class VolumesAPI(_rt.Api):
    def create(
        self,
        catalog_name: str,
        schema_name: str,
        name: str,
        volume_type: _m.VolumeType | str,
        *,
        comment: str | None = None,
        storage_location: str | None = None,
    ) -> _m.VolumeInfo:
        """POST /api/2.1/unity-catalog/volumes

        https://docs.databricks.com/api/workspace/volumes/create
        """
        _body = {
            "catalog_name": catalog_name, "comment": comment, "name": name, "schema_name": schema_name,
            "storage_location": storage_location, "volume_type": volume_type,
        }
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/volumes", body=_rt.given(VolumesAPI.create, _body))

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/volumes/{name}

        https://docs.databricks.com/api/workspace/volumes/delete
        """
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/volumes/{_rt.segment('name', name)}")

    def list(
        self,
        catalog_name: str,
        schema_name: str,
        *,
        include_browse: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.VolumeInfo]:
        """GET /api/2.1/unity-catalog/volumes

        https://docs.databricks.com/api/workspace/volumes/list
        """
        _query = {
            "catalog_name": catalog_name, "include_browse": include_browse, "max_results": max_results,
            "page_token": page_token, "schema_name": schema_name,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/volumes",
            LIST_PAGING,
            query=_rt.given(VolumesAPI.list, _query),
            limit=limit,
        )

    def read(self, name: str, *, include_browse: bool | None = None) -> _m.VolumeInfo:
        """GET /api/2.1/unity-catalog/volumes/{name}

        https://docs.databricks.com/api/workspace/volumes/read
        """
        _query = {"include_browse": include_browse}
        return self._sender.send(
            READ,
            f"/api/2.1/unity-catalog/volumes/{_rt.segment('name', name)}",
            query=_rt.given(VolumesAPI.read, _query),
        )

    def update(
        self, name: str, *, comment: str | None = None, new_name: str | None = None, owner: str | None = None
    ) -> _m.VolumeInfo:
        """PATCH /api/2.1/unity-catalog/volumes/{name}

        https://docs.databricks.com/api/workspace/volumes/update
        """
        _body = {"comment": comment, "new_name": new_name, "owner": owner}
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/volumes/{_rt.segment('name', name)}",
            body=_rt.given(VolumesAPI.update, _body),
        )
