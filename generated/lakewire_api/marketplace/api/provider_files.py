"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_files")
CREATE = _op("create", "POST", "/api/2.0/marketplace-provider/files", _m.CreateFileResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/marketplace-provider/files/{file_id}")
GET = _op("get", "GET", "/api/2.0/marketplace-provider/files/{file_id}", _m.GetFileResponse)
LIST = _op("list", "GET", "/api/2.0/marketplace-provider/files", _m.ListFilesResponse)
LIST_PAGING = _rt.Paging(items="file_infos", request="page_token", response="next_page_token")


class ProviderFilesAPI(_rt.Api):
    def create(
        self,
        file_parent: _m.FileParent | _rt.Fields,
        marketplace_file_type: _m.MarketplaceFileType | str,
        mime_type: str,
        *,
        display_name: str | None = None,
    ) -> _m.CreateFileResponse:
        """POST /api/2.0/marketplace-provider/files

        https://docs.databricks.com/api/workspace/providerfiles/create
        """
        _body = {
            "display_name": display_name, "file_parent": file_parent, "marketplace_file_type": marketplace_file_type,
            "mime_type": mime_type,
        }
        return self._sender.send(
            CREATE, "/api/2.0/marketplace-provider/files", body=_rt.given(ProviderFilesAPI.create, _body)
        )

    def delete(self, file_id: str) -> None:
        """DELETE /api/2.0/marketplace-provider/files/{file_id}

        https://docs.databricks.com/api/workspace/providerfiles/delete
        """
        self._sender.send(DELETE, f"/api/2.0/marketplace-provider/files/{_rt.segment('file_id', file_id)}")

    def get(self, file_id: str) -> _m.GetFileResponse:
        """GET /api/2.0/marketplace-provider/files/{file_id}

        https://docs.databricks.com/api/workspace/providerfiles/get
        """
        return self._sender.send(GET, f"/api/2.0/marketplace-provider/files/{_rt.segment('file_id', file_id)}")

    def list(
        self,
        file_parent: _m.FileParent | _rt.Fields,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FileInfo]:
        """GET /api/2.0/marketplace-provider/files

        https://docs.databricks.com/api/workspace/providerfiles/list
        """
        _query = {"file_parent": file_parent, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-provider/files",
            LIST_PAGING,
            query=_rt.given(ProviderFilesAPI.list, _query),
            limit=limit,
        )
