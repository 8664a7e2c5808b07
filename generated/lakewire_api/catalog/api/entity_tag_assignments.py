"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("entity_tag_assignments")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/entity-tag-assignments", _m.EntityTagAssignment)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}")
GET = _op(
    "get", "GET", "/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}", _m.EntityTagAssignment
)
LIST = _op(
    "list",
    "GET",
    "/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags",
    _m.ListEntityTagAssignmentsResponse,
)
LIST_PAGING = _rt.Paging(items="tag_assignments", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}",
    _m.EntityTagAssignment,
)


class EntityTagAssignmentsAPI(_rt.Api):
    def create(self, tag_assignment: _m.EntityTagAssignment | _rt.Fields) -> _m.EntityTagAssignment:
        """POST /api/2.1/unity-catalog/entity-tag-assignments"""
        return self._sender.send(
            CREATE,
            "/api/2.1/unity-catalog/entity-tag-assignments",
            body=_rt.whole(EntityTagAssignmentsAPI.create, "tag_assignment", tag_assignment),
        )

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
            query=_rt.given(EntityTagAssignmentsAPI.list, max_results=max_results, page_token=page_token),
            limit=limit,
        )

    def update(
        self,
        entity_type: str,
        entity_name: str,
        tag_key: str,
        tag_assignment: _m.EntityTagAssignment | _rt.Fields,
        update_mask: str,
    ) -> _m.EntityTagAssignment:
        """PATCH /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/entity-tag-assignments/{_rt.segment('entity_type', entity_type)}/{_rt.segment('entity_name', entity_name)}/tags/{_rt.segment('tag_key', tag_key)}",
            query=_rt.given(EntityTagAssignmentsAPI.update, update_mask=update_mask),
            body=_rt.whole(EntityTagAssignmentsAPI.update, "tag_assignment", tag_assignment),
        )
