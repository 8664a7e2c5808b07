# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of EntityTagAssignmentsAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

CREATE = _rt.Operation(
    name="entity_tag_assignments.create",
    method="POST",
    path="/api/2.1/unity-catalog/entity-tag-assignments",
    returns=_m.EntityTagAssignment,
)
DELETE = _rt.Operation(
    name="entity_tag_assignments.delete",
    method="DELETE",
    path="/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}",
    effect=_rt.Effect.IDEMPOTENT,
)
GET = _rt.Operation(
    name="entity_tag_assignments.get",
    method="GET",
    path="/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}",
    returns=_m.EntityTagAssignment,
    effect=_rt.Effect.READ,
)
LIST = _rt.Operation(
    name="entity_tag_assignments.list",
    method="GET",
    path="/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags",
    returns=_m.ListEntityTagAssignmentsResponse,
    effect=_rt.Effect.READ,
)
LIST_PAGING = _rt.Paging(items="tag_assignments", style="token", request="page_token", response="next_page_token")
UPDATE = _rt.Operation(
    name="entity_tag_assignments.update",
    method="PATCH",
    path="/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}",
    returns=_m.EntityTagAssignment,
)


class EntityTagAssignmentsAPI:
    """The operations of EntityTagAssignmentsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def create(self, tag_assignment: _m.EntityTagAssignment | _Mapping[str, _Any]) -> _m.EntityTagAssignment:
        """POST /api/2.1/unity-catalog/entity-tag-assignments"""
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/entity-tag-assignments", body=tag_assignment)

    def delete(self, entity_type: str, entity_name: str, tag_key: str) -> None:
        """DELETE /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}"""
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/entity-tag-assignments/{_rt.segment('entity_type', entity_type)}/{_rt.segment('entity_name', entity_name)}/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def get(self, entity_type: str, entity_name: str, tag_key: str) -> _m.EntityTagAssignment:
        """GET /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}"""
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/entity-tag-assignments/{_rt.segment('entity_type', entity_type)}/{_rt.segment('entity_name', entity_name)}/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def list(
        self,
        entity_type: str,
        entity_name: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.EntityTagAssignment]:
        """GET /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags"""
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/unity-catalog/entity-tag-assignments/{_rt.segment('entity_type', entity_type)}/{_rt.segment('entity_name', entity_name)}/tags",
            LIST_PAGING,
            query={"max_results": max_results, "page_token": page_token},
            limit=limit,
        )

    def update(
        self,
        entity_type: str,
        entity_name: str,
        tag_key: str,
        tag_assignment: _m.EntityTagAssignment | _Mapping[str, _Any],
        update_mask: str,
    ) -> _m.EntityTagAssignment:
        """PATCH /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/entity-tag-assignments/{_rt.segment('entity_type', entity_type)}/{_rt.segment('entity_name', entity_name)}/tags/{_rt.segment('tag_key', tag_key)}",
            query={"update_mask": update_mask},
            body=tag_assignment,
        )
