"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("external_metadata")
CREATE_EXTERNAL_METADATA = _op(
    "create_external_metadata", "POST", "/api/2.0/lineage-tracking/external-metadata", _m.ExternalMetadata
)
DELETE_EXTERNAL_METADATA = _op(
    "delete_external_metadata", "DELETE", "/api/2.0/lineage-tracking/external-metadata/{name}"
)
GET_EXTERNAL_METADATA = _op(
    "get_external_metadata", "GET", "/api/2.0/lineage-tracking/external-metadata/{name}", _m.ExternalMetadata
)
LIST_EXTERNAL_METADATA = _op(
    "list_external_metadata", "GET", "/api/2.0/lineage-tracking/external-metadata", _m.ListExternalMetadataResponse
)
LIST_EXTERNAL_METADATA_PAGING = _rt.Paging(items="external_metadata", request="page_token", response="next_page_token")
UPDATE_EXTERNAL_METADATA = _op(
    "update_external_metadata", "PATCH", "/api/2.0/lineage-tracking/external-metadata/{name}", _m.ExternalMetadata
)


class ExternalMetadataAPI(_rt.Api):
    def create_external_metadata(self, external_metadata: _m.ExternalMetadata | _rt.Fields) -> _m.ExternalMetadata:
        """POST /api/2.0/lineage-tracking/external-metadata

        https://docs.databricks.com/api/workspace/externalmetadata/createexternalmetadata
        """
        return self._sender.send(
            CREATE_EXTERNAL_METADATA,
            "/api/2.0/lineage-tracking/external-metadata",
            body=_rt.whole(ExternalMetadataAPI.create_external_metadata, "external_metadata", external_metadata),
        )

    def delete_external_metadata(self, name: str) -> None:
        """DELETE /api/2.0/lineage-tracking/external-metadata/{name}

        https://docs.databricks.com/api/workspace/externalmetadata/deleteexternalmetadata
        """
        self._sender.send(
            DELETE_EXTERNAL_METADATA, f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}"
        )

    def get_external_metadata(self, name: str) -> _m.ExternalMetadata:
        """GET /api/2.0/lineage-tracking/external-metadata/{name}

        https://docs.databricks.com/api/workspace/externalmetadata/getexternalmetadata
        """
        return self._sender.send(
            GET_EXTERNAL_METADATA, f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}"
        )

    def list_external_metadata(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ExternalMetadata]:
        """GET /api/2.0/lineage-tracking/external-metadata

        https://docs.databricks.com/api/workspace/externalmetadata/listexternalmetadata
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_EXTERNAL_METADATA,
            "/api/2.0/lineage-tracking/external-metadata",
            LIST_EXTERNAL_METADATA_PAGING,
            query=_rt.given(ExternalMetadataAPI.list_external_metadata, _query),
            limit=limit,
        )

    def update_external_metadata(
        self, name: str, external_metadata: _m.ExternalMetadata | _rt.Fields, update_mask: str
    ) -> _m.ExternalMetadata:
        """PATCH /api/2.0/lineage-tracking/external-metadata/{name}

        https://docs.databricks.com/api/workspace/externalmetadata/updateexternalmetadata
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_EXTERNAL_METADATA,
            f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}",
            query=_rt.given(ExternalMetadataAPI.update_external_metadata, _query),
            body=_rt.whole(ExternalMetadataAPI.update_external_metadata, "external_metadata", external_metadata),
        )
