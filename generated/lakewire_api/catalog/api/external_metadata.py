"""Generated from catalog (databricks-sdk 0.162.0, spec 46045029c782d24a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

CREATE_EXTERNAL_METADATA = _rt.Operation(
    "external_metadata.create_external_metadata", "POST", "/api/2.0/lineage-tracking/external-metadata", returns=_m.ExternalMetadata
)
DELETE_EXTERNAL_METADATA = _rt.Operation(
    "external_metadata.delete_external_metadata", "DELETE", "/api/2.0/lineage-tracking/external-metadata/{name}"
)
GET_EXTERNAL_METADATA = _rt.Operation(
    "external_metadata.get_external_metadata",
    "GET",
    "/api/2.0/lineage-tracking/external-metadata/{name}",
    returns=_m.ExternalMetadata,
)
LIST_EXTERNAL_METADATA = _rt.Operation(
    "external_metadata.list_external_metadata",
    "GET",
    "/api/2.0/lineage-tracking/external-metadata",
    returns=_m.ListExternalMetadataResponse,
)
LIST_EXTERNAL_METADATA_PAGING = _rt.Paging(items="external_metadata", request="page_token", response="next_page_token")
UPDATE_EXTERNAL_METADATA = _rt.Operation(
    "external_metadata.update_external_metadata",
    "PATCH",
    "/api/2.0/lineage-tracking/external-metadata/{name}",
    returns=_m.ExternalMetadata,
)


class ExternalMetadataAPI(_rt.Api):
    def create_external_metadata(self, external_metadata: _m.ExternalMetadata | _rt.Fields) -> _m.ExternalMetadata:
        """POST /api/2.0/lineage-tracking/external-metadata"""
        return self._sender.send(
            CREATE_EXTERNAL_METADATA,
            "/api/2.0/lineage-tracking/external-metadata",
            body=_rt.whole(ExternalMetadataAPI.create_external_metadata, "external_metadata", external_metadata),
        )

    def delete_external_metadata(self, name: str) -> None:
        """DELETE /api/2.0/lineage-tracking/external-metadata/{name}"""
        self._sender.send(DELETE_EXTERNAL_METADATA, f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}")

    def get_external_metadata(self, name: str) -> _m.ExternalMetadata:
        """GET /api/2.0/lineage-tracking/external-metadata/{name}"""
        return self._sender.send(GET_EXTERNAL_METADATA, f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}")

    def list_external_metadata(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ExternalMetadata]:
        """GET /api/2.0/lineage-tracking/external-metadata"""
        return _rt.Pages(
            self._sender,
            LIST_EXTERNAL_METADATA,
            "/api/2.0/lineage-tracking/external-metadata",
            LIST_EXTERNAL_METADATA_PAGING,
            query=_rt.given(ExternalMetadataAPI.list_external_metadata, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def update_external_metadata(
        self, name: str, external_metadata: _m.ExternalMetadata | _rt.Fields, update_mask: str
    ) -> _m.ExternalMetadata:
        """PATCH /api/2.0/lineage-tracking/external-metadata/{name}"""
        return self._sender.send(
            UPDATE_EXTERNAL_METADATA,
            f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}",
            query=_rt.given(ExternalMetadataAPI.update_external_metadata, update_mask=update_mask),
            body=_rt.whole(ExternalMetadataAPI.update_external_metadata, "external_metadata", external_metadata),
        )
