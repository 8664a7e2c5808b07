"""Generated from tags (databricks-sdk 0.162.0, spec 00592f41); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.tags import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace_entity_tag_assignments")
CREATE_TAG_ASSIGNMENT = _op("create_tag_assignment", "POST", "/api/2.0/entity-tag-assignments", _m.TagAssignment)
DELETE_TAG_ASSIGNMENT = _op(
    "delete_tag_assignment", "DELETE", "/api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags/{tag_key}"
)
GET_TAG_ASSIGNMENT = _op(
    "get_tag_assignment",
    "GET",
    "/api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags/{tag_key}",
    _m.TagAssignment,
)
LIST_TAG_ASSIGNMENTS = _op(
    "list_tag_assignments",
    "GET",
    "/api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags",
    _m.ListTagAssignmentsResponse,
)
LIST_TAG_ASSIGNMENTS_PAGING = _rt.Paging(items="tag_assignments", request="page_token", response="next_page_token")
UPDATE_TAG_ASSIGNMENT = _op(
    "update_tag_assignment",
    "PATCH",
    "/api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags/{tag_key}",
    _m.TagAssignment,
)


class WorkspaceEntityTagAssignmentsAPI(_rt.Api):
    def create_tag_assignment(self, tag_assignment: _m.TagAssignment | _rt.Fields) -> _m.TagAssignment:
        """POST /api/2.0/entity-tag-assignments

        https://docs.databricks.com/api/workspace/workspaceentitytagassignments/createtagassignment
        """
        return self._sender.send(
            CREATE_TAG_ASSIGNMENT,
            "/api/2.0/entity-tag-assignments",
            body=_rt.whole(WorkspaceEntityTagAssignmentsAPI.create_tag_assignment, "tag_assignment", tag_assignment),
        )

    def delete_tag_assignment(self, entity_type: str, entity_id: str, tag_key: str) -> None:
        """DELETE /api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/workspaceentitytagassignments/deletetagassignment
        """
        self._sender.send(
            DELETE_TAG_ASSIGNMENT,
            "/api/2.0/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_id', entity_id)}"
            f"/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def get_tag_assignment(self, entity_type: str, entity_id: str, tag_key: str) -> _m.TagAssignment:
        """GET /api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/workspaceentitytagassignments/gettagassignment
        """
        return self._sender.send(
            GET_TAG_ASSIGNMENT,
            "/api/2.0/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_id', entity_id)}"
            f"/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def list_tag_assignments(
        self,
        entity_type: str,
        entity_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.TagAssignment]:
        """GET /api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags

        https://docs.databricks.com/api/workspace/workspaceentitytagassignments/listtagassignments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_TAG_ASSIGNMENTS,
            "/api/2.0/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_id', entity_id)}"
            "/tags",
            LIST_TAG_ASSIGNMENTS_PAGING,
            query=_rt.given(WorkspaceEntityTagAssignmentsAPI.list_tag_assignments, _query),
            limit=limit,
        )

    def update_tag_assignment(
        self,
        entity_type: str,
        entity_id: str,
        tag_key: str,
        tag_assignment: _m.TagAssignment | _rt.Fields,
        update_mask: str,
    ) -> _m.TagAssignment:
        """PATCH /api/2.0/entity-tag-assignments/{entity_type}/{entity_id}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/workspaceentitytagassignments/updatetagassignment
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_TAG_ASSIGNMENT,
            "/api/2.0/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_id', entity_id)}"
            f"/tags/{_rt.segment('tag_key', tag_key)}",
            query=_rt.given(WorkspaceEntityTagAssignmentsAPI.update_tag_assignment, _query),
            body=_rt.whole(WorkspaceEntityTagAssignmentsAPI.update_tag_assignment, "tag_assignment", tag_assignment),
        )
