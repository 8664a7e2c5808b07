# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of ExternalMetadataAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

CREATE_EXTERNAL_METADATA = _rt.Operation(
    name="external_metadata.create_external_metadata",
    method="POST",
    path="/api/2.0/lineage-tracking/external-metadata",
    returns=_m.ExternalMetadata,
)
DELETE_EXTERNAL_METADATA = _rt.Operation(
    name="external_metadata.delete_external_metadata",
    method="DELETE",
    path="/api/2.0/lineage-tracking/external-metadata/{name}",
    effect=_rt.Effect.IDEMPOTENT,
)
GET_EXTERNAL_METADATA = _rt.Operation(
    name="external_metadata.get_external_metadata",
    method="GET",
    path="/api/2.0/lineage-tracking/external-metadata/{name}",
    returns=_m.ExternalMetadata,
    effect=_rt.Effect.READ,
)
LIST_EXTERNAL_METADATA = _rt.Operation(
    name="external_metadata.list_external_metadata",
    method="GET",
    path="/api/2.0/lineage-tracking/external-metadata",
    returns=_m.ListExternalMetadataResponse,
    effect=_rt.Effect.READ,
)
LIST_EXTERNAL_METADATA_PAGING = _rt.Paging(
    items="external_metadata", style="token", request="page_token", response="next_page_token"
)
UPDATE_EXTERNAL_METADATA = _rt.Operation(
    name="external_metadata.update_external_metadata",
    method="PATCH",
    path="/api/2.0/lineage-tracking/external-metadata/{name}",
    returns=_m.ExternalMetadata,
)


class ExternalMetadataAPI:
    """The operations of ExternalMetadataAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def create_external_metadata(
        self, external_metadata: _m.ExternalMetadata | _Mapping[str, _Any]
    ) -> _m.ExternalMetadata:
        """POST /api/2.0/lineage-tracking/external-metadata"""
        return self._sender.send(
            CREATE_EXTERNAL_METADATA, "/api/2.0/lineage-tracking/external-metadata", body=external_metadata
        )

    def delete_external_metadata(self, name: str) -> None:
        """DELETE /api/2.0/lineage-tracking/external-metadata/{name}"""
        self._sender.send(
            DELETE_EXTERNAL_METADATA, f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}"
        )

    def get_external_metadata(self, name: str) -> _m.ExternalMetadata:
        """GET /api/2.0/lineage-tracking/external-metadata/{name}"""
        return self._sender.send(
            GET_EXTERNAL_METADATA, f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}"
        )

    def list_external_metadata(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ExternalMetadata]:
        """GET /api/2.0/lineage-tracking/external-metadata"""
        return _rt.Pages(
            self._sender,
            LIST_EXTERNAL_METADATA,
            "/api/2.0/lineage-tracking/external-metadata",
            LIST_EXTERNAL_METADATA_PAGING,
            query={"page_size": page_size, "page_token": page_token},
            limit=limit,
        )

    def update_external_metadata(
        self, name: str, external_metadata: _m.ExternalMetadata | _Mapping[str, _Any], update_mask: str
    ) -> _m.ExternalMetadata:
        """PATCH /api/2.0/lineage-tracking/external-metadata/{name}"""
        return self._sender.send(
            UPDATE_EXTERNAL_METADATA,
            f"/api/2.0/lineage-tracking/external-metadata/{_rt.segment('name', name)}",
            query={"update_mask": update_mask},
            body=external_metadata,
        )
