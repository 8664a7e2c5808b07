"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("entity_tag_assignments")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/entity-tag-assignments", _m.EntityTagAssignment)
DELETE = _op(
    "delete", "DELETE", "/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}"
)
GET = _op(
    "get",
    "GET",
    "/api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}",
    _m.EntityTagAssignment,
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
        """POST /api/2.1/unity-catalog/entity-tag-assignments

        https://docs.databricks.com/api/workspace/entitytagassignments/create
        """
        return self._sender.send(
            CREATE,
            "/api/2.1/unity-catalog/entity-tag-assignments",
            body=_rt.whole(EntityTagAssignmentsAPI.create, "tag_assignment", tag_assignment),
        )

    def delete(self, entity_type: str, entity_name: str, tag_key: str) -> None:
        """DELETE /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/entitytagassignments/delete
        """
        self._sender.send(
            DELETE,
            "/api/2.1/unity-catalog/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_name', entity_name)}"
            f"/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def get(self, entity_type: str, entity_name: str, tag_key: str) -> _m.EntityTagAssignment:
        """GET /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/entitytagassignments/get
        """
        return self._sender.send(
            GET,
            "/api/2.1/unity-catalog/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_name', entity_name)}"
            f"/tags/{_rt.segment('tag_key', tag_key)}",
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
        """GET /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags

        https://docs.databricks.com/api/workspace/entitytagassignments/list
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_name', entity_name)}"
            "/tags",
            LIST_PAGING,
            query=_rt.given(EntityTagAssignmentsAPI.list, _query),
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
        """PATCH /api/2.1/unity-catalog/entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/entitytagassignments/update
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE,
            "/api/2.1/unity-catalog/entity-tag-assignments/"
            f"{_rt.segment('entity_type', entity_type)}"
            f"/{_rt.segment('entity_name', entity_name)}"
            f"/tags/{_rt.segment('tag_key', tag_key)}",
            query=_rt.given(EntityTagAssignmentsAPI.update, _query),
            body=_rt.whole(EntityTagAssignmentsAPI.update, "tag_assignment", tag_assignment),
        )
