"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("external_lineage")
CREATE_EXTERNAL_LINEAGE_RELATIONSHIP = _op(
    "create_external_lineage_relationship",
    "POST",
    "/api/2.0/lineage-tracking/external-lineage",
    _m.ExternalLineageRelationship,
)
DELETE_EXTERNAL_LINEAGE_RELATIONSHIP = _op(
    "delete_external_lineage_relationship", "DELETE", "/api/2.0/lineage-tracking/external-lineage"
)
LIST_EXTERNAL_LINEAGE_RELATIONSHIPS = _op(
    "list_external_lineage_relationships",
    "GET",
    "/api/2.0/lineage-tracking/external-lineage",
    _m.ListExternalLineageRelationshipsResponse,
)
LIST_EXTERNAL_LINEAGE_RELATIONSHIPS_PAGING = _rt.Paging(
    items="external_lineage_relationships", request="page_token", response="next_page_token"
)
UPDATE_EXTERNAL_LINEAGE_RELATIONSHIP = _op(
    "update_external_lineage_relationship",
    "PATCH",
    "/api/2.0/lineage-tracking/external-lineage",
    _m.ExternalLineageRelationship,
)


class ExternalLineageAPI(_rt.Api):
    def create_external_lineage_relationship(
        self, external_lineage_relationship: _m.CreateRequestExternalLineage | _rt.Fields
    ) -> _m.ExternalLineageRelationship:
        """POST /api/2.0/lineage-tracking/external-lineage

        https://docs.databricks.com/api/workspace/externallineage/createexternallineagerelationship
        """
        return self._sender.send(
            CREATE_EXTERNAL_LINEAGE_RELATIONSHIP,
            "/api/2.0/lineage-tracking/external-lineage",
            body=_rt.whole(
                ExternalLineageAPI.create_external_lineage_relationship,
                "external_lineage_relationship",
                external_lineage_relationship,
            ),
        )

    def delete_external_lineage_relationship(
        self, external_lineage_relationship: _m.DeleteRequestExternalLineage | _rt.Fields
    ) -> None:
        """DELETE /api/2.0/lineage-tracking/external-lineage

        https://docs.databricks.com/api/workspace/externallineage/deleteexternallineagerelationship
        """
        _query = {"external_lineage_relationship": external_lineage_relationship}
        self._sender.send(
            DELETE_EXTERNAL_LINEAGE_RELATIONSHIP,
            "/api/2.0/lineage-tracking/external-lineage",
            query=_rt.given(ExternalLineageAPI.delete_external_lineage_relationship, _query),
        )

    def list_external_lineage_relationships(
        self,
        object_info: _m.ExternalLineageObject | _rt.Fields,
        lineage_direction: _m.LineageDirection | str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ExternalLineageInfo]:
        """GET /api/2.0/lineage-tracking/external-lineage

        https://docs.databricks.com/api/workspace/externallineage/listexternallineagerelationships
        """
        _query = {
            "lineage_direction": lineage_direction, "object_info": object_info, "page_size": page_size,
            "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST_EXTERNAL_LINEAGE_RELATIONSHIPS,
            "/api/2.0/lineage-tracking/external-lineage",
            LIST_EXTERNAL_LINEAGE_RELATIONSHIPS_PAGING,
            query=_rt.given(ExternalLineageAPI.list_external_lineage_relationships, _query),
            limit=limit,
        )

    def update_external_lineage_relationship(
        self, external_lineage_relationship: _m.UpdateRequestExternalLineage | _rt.Fields, update_mask: str
    ) -> _m.ExternalLineageRelationship:
        """PATCH /api/2.0/lineage-tracking/external-lineage

        https://docs.databricks.com/api/workspace/externallineage/updateexternallineagerelationship
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_EXTERNAL_LINEAGE_RELATIONSHIP,
            "/api/2.0/lineage-tracking/external-lineage",
            query=_rt.given(ExternalLineageAPI.update_external_lineage_relationship, _query),
            body=_rt.whole(
                ExternalLineageAPI.update_external_lineage_relationship,
                "external_lineage_relationship",
                external_lineage_relationship,
            ),
        )
