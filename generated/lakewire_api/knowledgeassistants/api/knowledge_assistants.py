"""Generated from knowledgeassistants (databricks-sdk 0.162.0, spec 516266ac); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.knowledgeassistants import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("knowledge_assistants")
CREATE_EXAMPLE = _op("create_example", "POST", "/api/2.1/{parent}/examples", _m.Example)
CREATE_KNOWLEDGE_ASSISTANT = _op(
    "create_knowledge_assistant", "POST", "/api/2.1/knowledge-assistants", _m.KnowledgeAssistant
)
CREATE_KNOWLEDGE_SOURCE = _op(
    "create_knowledge_source", "POST", "/api/2.1/{parent}/knowledge-sources", _m.KnowledgeSource
)
DELETE_EXAMPLE = _op("delete_example", "DELETE", "/api/2.1/{name}")
DELETE_KNOWLEDGE_ASSISTANT = _op("delete_knowledge_assistant", "DELETE", "/api/2.1/{name}")
DELETE_KNOWLEDGE_SOURCE = _op("delete_knowledge_source", "DELETE", "/api/2.1/{name}")
GET_EXAMPLE = _op("get_example", "GET", "/api/2.1/{name}", _m.Example)
GET_KNOWLEDGE_ASSISTANT = _op("get_knowledge_assistant", "GET", "/api/2.1/{name}", _m.KnowledgeAssistant)
GET_KNOWLEDGE_SOURCE = _op("get_knowledge_source", "GET", "/api/2.1/{name}", _m.KnowledgeSource)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}/permissionLevels",
    _m.GetKnowledgeAssistantPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions",
    "GET",
    "/api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}",
    _m.KnowledgeAssistantPermissions,
)
LIST_EXAMPLES = _op("list_examples", "GET", "/api/2.1/{parent}/examples", _m.ListExamplesResponse)
LIST_EXAMPLES_PAGING = _rt.Paging(items="examples", request="page_token", response="next_page_token")
LIST_KNOWLEDGE_ASSISTANTS = _op(
    "list_knowledge_assistants", "GET", "/api/2.1/knowledge-assistants", _m.ListKnowledgeAssistantsResponse
)
LIST_KNOWLEDGE_ASSISTANTS_PAGING = _rt.Paging(
    items="knowledge_assistants", request="page_token", response="next_page_token"
)
LIST_KNOWLEDGE_SOURCES = _op(
    "list_knowledge_sources", "GET", "/api/2.1/{parent}/knowledge-sources", _m.ListKnowledgeSourcesResponse
)
LIST_KNOWLEDGE_SOURCES_PAGING = _rt.Paging(items="knowledge_sources", request="page_token", response="next_page_token")
SET_PERMISSIONS = _op(
    "set_permissions",
    "PUT",
    "/api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}",
    _m.KnowledgeAssistantPermissions,
)
SYNC_KNOWLEDGE_SOURCES = _op("sync_knowledge_sources", "POST", "/api/2.1/{name}/knowledge-sources:sync")
UPDATE_EXAMPLE = _op("update_example", "PATCH", "/api/2.1/{name}", _m.Example)
UPDATE_KNOWLEDGE_ASSISTANT = _op("update_knowledge_assistant", "PATCH", "/api/2.1/{name}", _m.KnowledgeAssistant)
UPDATE_KNOWLEDGE_SOURCE = _op("update_knowledge_source", "PATCH", "/api/2.1/{name}", _m.KnowledgeSource)
UPDATE_PERMISSIONS = _op(
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}",
    _m.KnowledgeAssistantPermissions,
)


class KnowledgeAssistantsAPI(_rt.Api):
    def create_example(self, parent: str, example: _m.Example | _rt.Fields) -> _m.Example:
        """POST /api/2.1/{parent}/examples

        https://docs.databricks.com/api/workspace/knowledgeassistants/createexample
        """
        return self._sender.send(
            CREATE_EXAMPLE,
            f"/api/2.1/{_rt.segments('parent', parent)}/examples",
            body=_rt.whole(KnowledgeAssistantsAPI.create_example, "example", example),
        )

    def create_knowledge_assistant(
        self, knowledge_assistant: _m.KnowledgeAssistant | _rt.Fields
    ) -> _m.KnowledgeAssistant:
        """POST /api/2.1/knowledge-assistants

        https://docs.databricks.com/api/workspace/knowledgeassistants/createknowledgeassistant
        """
        return self._sender.send(
            CREATE_KNOWLEDGE_ASSISTANT,
            "/api/2.1/knowledge-assistants",
            body=_rt.whole(
                KnowledgeAssistantsAPI.create_knowledge_assistant, "knowledge_assistant", knowledge_assistant
            ),
        )

    def create_knowledge_source(
        self, parent: str, knowledge_source: _m.KnowledgeSource | _rt.Fields
    ) -> _m.KnowledgeSource:
        """POST /api/2.1/{parent}/knowledge-sources

        https://docs.databricks.com/api/workspace/knowledgeassistants/createknowledgesource
        """
        return self._sender.send(
            CREATE_KNOWLEDGE_SOURCE,
            f"/api/2.1/{_rt.segments('parent', parent)}/knowledge-sources",
            body=_rt.whole(KnowledgeAssistantsAPI.create_knowledge_source, "knowledge_source", knowledge_source),
        )

    def delete_example(self, name: str) -> None:
        """DELETE /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/deleteexample
        """
        self._sender.send(DELETE_EXAMPLE, f"/api/2.1/{_rt.segments('name', name)}")

    def delete_knowledge_assistant(self, name: str) -> None:
        """DELETE /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/deleteknowledgeassistant
        """
        self._sender.send(DELETE_KNOWLEDGE_ASSISTANT, f"/api/2.1/{_rt.segments('name', name)}")

    def delete_knowledge_source(self, name: str) -> None:
        """DELETE /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/deleteknowledgesource
        """
        self._sender.send(DELETE_KNOWLEDGE_SOURCE, f"/api/2.1/{_rt.segments('name', name)}")

    def get_example(self, name: str) -> _m.Example:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/getexample
        """
        return self._sender.send(GET_EXAMPLE, f"/api/2.1/{_rt.segments('name', name)}")

    def get_knowledge_assistant(self, name: str) -> _m.KnowledgeAssistant:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/getknowledgeassistant
        """
        return self._sender.send(GET_KNOWLEDGE_ASSISTANT, f"/api/2.1/{_rt.segments('name', name)}")

    def get_knowledge_source(self, name: str) -> _m.KnowledgeSource:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/getknowledgesource
        """
        return self._sender.send(GET_KNOWLEDGE_SOURCE, f"/api/2.1/{_rt.segments('name', name)}")

    def get_permission_levels(self, knowledge_assistant_id: str) -> _m.GetKnowledgeAssistantPermissionLevelsResponse:
        """GET /api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}/permissionLevels

        https://docs.databricks.com/api/workspace/knowledgeassistants/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/knowledge-assistants/"
            f"{_rt.segment('knowledge_assistant_id', knowledge_assistant_id)}"
            "/permissionLevels",
        )

    def get_permissions(self, knowledge_assistant_id: str) -> _m.KnowledgeAssistantPermissions:
        """GET /api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}

        https://docs.databricks.com/api/workspace/knowledgeassistants/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS,
            "/api/2.0/permissions/knowledge-assistants/"
            f"{_rt.segment('knowledge_assistant_id', knowledge_assistant_id)}",
        )

    def list_examples(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Example]:
        """GET /api/2.1/{parent}/examples

        https://docs.databricks.com/api/workspace/knowledgeassistants/listexamples
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_EXAMPLES,
            f"/api/2.1/{_rt.segments('parent', parent)}/examples",
            LIST_EXAMPLES_PAGING,
            query=_rt.given(KnowledgeAssistantsAPI.list_examples, _query),
            limit=limit,
        )

    def list_knowledge_assistants(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.KnowledgeAssistant]:
        """GET /api/2.1/knowledge-assistants

        https://docs.databricks.com/api/workspace/knowledgeassistants/listknowledgeassistants
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_KNOWLEDGE_ASSISTANTS,
            "/api/2.1/knowledge-assistants",
            LIST_KNOWLEDGE_ASSISTANTS_PAGING,
            query=_rt.given(KnowledgeAssistantsAPI.list_knowledge_assistants, _query),
            limit=limit,
        )

    def list_knowledge_sources(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.KnowledgeSource]:
        """GET /api/2.1/{parent}/knowledge-sources

        https://docs.databricks.com/api/workspace/knowledgeassistants/listknowledgesources
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_KNOWLEDGE_SOURCES,
            f"/api/2.1/{_rt.segments('parent', parent)}/knowledge-sources",
            LIST_KNOWLEDGE_SOURCES_PAGING,
            query=_rt.given(KnowledgeAssistantsAPI.list_knowledge_sources, _query),
            limit=limit,
        )

    def set_permissions(
        self,
        knowledge_assistant_id: str,
        *,
        access_control_list: _Sequence[_m.KnowledgeAssistantAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.KnowledgeAssistantPermissions:
        """PUT /api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}

        https://docs.databricks.com/api/workspace/knowledgeassistants/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            "/api/2.0/permissions/knowledge-assistants/"
            f"{_rt.segment('knowledge_assistant_id', knowledge_assistant_id)}",
            body=_rt.given(KnowledgeAssistantsAPI.set_permissions, _body),
        )

    def sync_knowledge_sources(self, name: str) -> None:
        """POST /api/2.1/{name}/knowledge-sources:sync

        https://docs.databricks.com/api/workspace/knowledgeassistants/syncknowledgesources
        """
        self._sender.send(
            SYNC_KNOWLEDGE_SOURCES, f"/api/2.1/{_rt.segments('name', name)}/knowledge-sources:sync", body={}
        )

    def update_example(
        self, name: str, example: _m.Example | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Example:
        """PATCH /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/updateexample
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_EXAMPLE,
            f"/api/2.1/{_rt.segments('name', name)}",
            query=_rt.given(KnowledgeAssistantsAPI.update_example, _query),
            body=_rt.whole(KnowledgeAssistantsAPI.update_example, "example", example),
        )

    def update_knowledge_assistant(
        self, name: str, knowledge_assistant: _m.KnowledgeAssistant | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.KnowledgeAssistant:
        """PATCH /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/updateknowledgeassistant
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_KNOWLEDGE_ASSISTANT,
            f"/api/2.1/{_rt.segments('name', name)}",
            query=_rt.given(KnowledgeAssistantsAPI.update_knowledge_assistant, _query),
            body=_rt.whole(
                KnowledgeAssistantsAPI.update_knowledge_assistant, "knowledge_assistant", knowledge_assistant
            ),
        )

    def update_knowledge_source(
        self, name: str, knowledge_source: _m.KnowledgeSource | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.KnowledgeSource:
        """PATCH /api/2.1/{name}

        https://docs.databricks.com/api/workspace/knowledgeassistants/updateknowledgesource
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_KNOWLEDGE_SOURCE,
            f"/api/2.1/{_rt.segments('name', name)}",
            query=_rt.given(KnowledgeAssistantsAPI.update_knowledge_source, _query),
            body=_rt.whole(KnowledgeAssistantsAPI.update_knowledge_source, "knowledge_source", knowledge_source),
        )

    def update_permissions(
        self,
        knowledge_assistant_id: str,
        *,
        access_control_list: _Sequence[_m.KnowledgeAssistantAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.KnowledgeAssistantPermissions:
        """PATCH /api/2.0/permissions/knowledge-assistants/{knowledge_assistant_id}

        https://docs.databricks.com/api/workspace/knowledgeassistants/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            "/api/2.0/permissions/knowledge-assistants/"
            f"{_rt.segment('knowledge_assistant_id', knowledge_assistant_id)}",
            body=_rt.given(KnowledgeAssistantsAPI.update_permissions, _body),
        )
