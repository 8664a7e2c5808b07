"""Generated from supervisoragents (databricks-sdk 0.162.0, spec 08828c9e); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.supervisoragents import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("supervisor_agents")
CREATE_EXAMPLE = _op("create_example", "POST", "/api/2.1/{parent}/examples", _m.Example)
CREATE_SUPERVISOR_AGENT = _op("create_supervisor_agent", "POST", "/api/2.1/supervisor-agents", _m.SupervisorAgent)
CREATE_TOOL = _op("create_tool", "POST", "/api/2.1/{parent}/tools", _m.Tool)
DELETE_EXAMPLE = _op("delete_example", "DELETE", "/api/2.1/{name}")
DELETE_SUPERVISOR_AGENT = _op("delete_supervisor_agent", "DELETE", "/api/2.1/{name}")
DELETE_TOOL = _op("delete_tool", "DELETE", "/api/2.1/{name}")
GET_EXAMPLE = _op("get_example", "GET", "/api/2.1/{name}", _m.Example)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/supervisor-agents/{supervisor_agent_id}/permissionLevels",
    _m.GetSupervisorAgentPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions",
    "GET",
    "/api/2.0/permissions/supervisor-agents/{supervisor_agent_id}",
    _m.SupervisorAgentPermissions,
)
GET_SUPERVISOR_AGENT = _op("get_supervisor_agent", "GET", "/api/2.1/{name}", _m.SupervisorAgent)
GET_TOOL = _op("get_tool", "GET", "/api/2.1/{name}", _m.Tool)
LIST_EXAMPLES = _op("list_examples", "GET", "/api/2.1/{parent}/examples", _m.ListExamplesResponse)
LIST_EXAMPLES_PAGING = _rt.Paging(items="examples", request="page_token", response="next_page_token")
LIST_SUPERVISOR_AGENTS = _op(
    "list_supervisor_agents", "GET", "/api/2.1/supervisor-agents", _m.ListSupervisorAgentsResponse
)
LIST_SUPERVISOR_AGENTS_PAGING = _rt.Paging(items="supervisor_agents", request="page_token", response="next_page_token")
LIST_TOOLS = _op("list_tools", "GET", "/api/2.1/{parent}/tools", _m.ListToolsResponse)
LIST_TOOLS_PAGING = _rt.Paging(items="tools", request="page_token", response="next_page_token")
SET_PERMISSIONS = _op(
    "set_permissions",
    "PUT",
    "/api/2.0/permissions/supervisor-agents/{supervisor_agent_id}",
    _m.SupervisorAgentPermissions,
)
UPDATE_EXAMPLE = _op("update_example", "PATCH", "/api/2.1/{name}", _m.Example)
UPDATE_PERMISSIONS = _op(
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/supervisor-agents/{supervisor_agent_id}",
    _m.SupervisorAgentPermissions,
)
UPDATE_SUPERVISOR_AGENT = _op("update_supervisor_agent", "PATCH", "/api/2.1/{name}", _m.SupervisorAgent)
UPDATE_TOOL = _op("update_tool", "PATCH", "/api/2.1/{name}", _m.Tool)


class SupervisorAgentsAPI(_rt.Api):
    def create_example(self, parent: str, example: _m.Example | _rt.Fields) -> _m.Example:
        """POST /api/2.1/{parent}/examples

        https://docs.databricks.com/api/workspace/supervisoragents/createexample
        """
        return self._sender.send(
            CREATE_EXAMPLE,
            f"/api/2.1/{_rt.segments('parent', parent)}/examples",
            body=_rt.whole(SupervisorAgentsAPI.create_example, "example", example),
        )

    def create_supervisor_agent(self, supervisor_agent: _m.SupervisorAgent | _rt.Fields) -> _m.SupervisorAgent:
        """POST /api/2.1/supervisor-agents

        https://docs.databricks.com/api/workspace/supervisoragents/createsupervisoragent
        """
        return self._sender.send(
            CREATE_SUPERVISOR_AGENT,
            "/api/2.1/supervisor-agents",
            body=_rt.whole(SupervisorAgentsAPI.create_supervisor_agent, "supervisor_agent", supervisor_agent),
        )

    def create_tool(self, parent: str, tool: _m.Tool | _rt.Fields, tool_id: str) -> _m.Tool:
        """POST /api/2.1/{parent}/tools

        https://docs.databricks.com/api/workspace/supervisoragents/createtool
        """
        _query = {"tool_id": tool_id}
        return self._sender.send(
            CREATE_TOOL,
            f"/api/2.1/{_rt.segments('parent', parent)}/tools",
            query=_rt.given(SupervisorAgentsAPI.create_tool, _query),
            body=_rt.whole(SupervisorAgentsAPI.create_tool, "tool", tool),
        )

    def delete_example(self, name: str) -> None:
        """DELETE /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/deleteexample
        """
        self._sender.send(DELETE_EXAMPLE, f"/api/2.1/{_rt.segments('name', name)}")

    def delete_supervisor_agent(self, name: str) -> None:
        """DELETE /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/deletesupervisoragent
        """
        self._sender.send(DELETE_SUPERVISOR_AGENT, f"/api/2.1/{_rt.segments('name', name)}")

    def delete_tool(self, name: str) -> None:
        """DELETE /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/deletetool
        """
        self._sender.send(DELETE_TOOL, f"/api/2.1/{_rt.segments('name', name)}")

    def get_example(self, name: str) -> _m.Example:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/getexample
        """
        return self._sender.send(GET_EXAMPLE, f"/api/2.1/{_rt.segments('name', name)}")

    def get_permission_levels(self, supervisor_agent_id: str) -> _m.GetSupervisorAgentPermissionLevelsResponse:
        """GET /api/2.0/permissions/supervisor-agents/{supervisor_agent_id}/permissionLevels

        https://docs.databricks.com/api/workspace/supervisoragents/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/supervisor-agents/"
            f"{_rt.segment('supervisor_agent_id', supervisor_agent_id)}"
            "/permissionLevels",
        )

    def get_permissions(self, supervisor_agent_id: str) -> _m.SupervisorAgentPermissions:
        """GET /api/2.0/permissions/supervisor-agents/{supervisor_agent_id}

        https://docs.databricks.com/api/workspace/supervisoragents/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS,
            f"/api/2.0/permissions/supervisor-agents/{_rt.segment('supervisor_agent_id', supervisor_agent_id)}",
        )

    def get_supervisor_agent(self, name: str) -> _m.SupervisorAgent:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/getsupervisoragent
        """
        return self._sender.send(GET_SUPERVISOR_AGENT, f"/api/2.1/{_rt.segments('name', name)}")

    def get_tool(self, name: str) -> _m.Tool:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/gettool
        """
        return self._sender.send(GET_TOOL, f"/api/2.1/{_rt.segments('name', name)}")

    def list_examples(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Example]:
        """GET /api/2.1/{parent}/examples

        https://docs.databricks.com/api/workspace/supervisoragents/listexamples
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_EXAMPLES,
            f"/api/2.1/{_rt.segments('parent', parent)}/examples",
            LIST_EXAMPLES_PAGING,
            query=_rt.given(SupervisorAgentsAPI.list_examples, _query),
            limit=limit,
        )

    def list_supervisor_agents(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SupervisorAgent]:
        """GET /api/2.1/supervisor-agents

        https://docs.databricks.com/api/workspace/supervisoragents/listsupervisoragents
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SUPERVISOR_AGENTS,
            "/api/2.1/supervisor-agents",
            LIST_SUPERVISOR_AGENTS_PAGING,
            query=_rt.given(SupervisorAgentsAPI.list_supervisor_agents, _query),
            limit=limit,
        )

    def list_tools(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Tool]:
        """GET /api/2.1/{parent}/tools

        https://docs.databricks.com/api/workspace/supervisoragents/listtools
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_TOOLS,
            f"/api/2.1/{_rt.segments('parent', parent)}/tools",
            LIST_TOOLS_PAGING,
            query=_rt.given(SupervisorAgentsAPI.list_tools, _query),
            limit=limit,
        )

    def set_permissions(
        self,
        supervisor_agent_id: str,
        *,
        access_control_list: _Sequence[_m.SupervisorAgentAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.SupervisorAgentPermissions:
        """PUT /api/2.0/permissions/supervisor-agents/{supervisor_agent_id}

        https://docs.databricks.com/api/workspace/supervisoragents/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/supervisor-agents/{_rt.segment('supervisor_agent_id', supervisor_agent_id)}",
            body=_rt.given(SupervisorAgentsAPI.set_permissions, _body),
        )

    def update_example(
        self, name: str, example: _m.Example | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Example:
        """PATCH /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/updateexample
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_EXAMPLE,
            f"/api/2.1/{_rt.segments('name', name)}",
            query=_rt.given(SupervisorAgentsAPI.update_example, _query),
            body=_rt.whole(SupervisorAgentsAPI.update_example, "example", example),
        )

    def update_permissions(
        self,
        supervisor_agent_id: str,
        *,
        access_control_list: _Sequence[_m.SupervisorAgentAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.SupervisorAgentPermissions:
        """PATCH /api/2.0/permissions/supervisor-agents/{supervisor_agent_id}

        https://docs.databricks.com/api/workspace/supervisoragents/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/supervisor-agents/{_rt.segment('supervisor_agent_id', supervisor_agent_id)}",
            body=_rt.given(SupervisorAgentsAPI.update_permissions, _body),
        )

    def update_supervisor_agent(
        self, name: str, supervisor_agent: _m.SupervisorAgent | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.SupervisorAgent:
        """PATCH /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/updatesupervisoragent
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_SUPERVISOR_AGENT,
            f"/api/2.1/{_rt.segments('name', name)}",
            query=_rt.given(SupervisorAgentsAPI.update_supervisor_agent, _query),
            body=_rt.whole(SupervisorAgentsAPI.update_supervisor_agent, "supervisor_agent", supervisor_agent),
        )

    def update_tool(self, name: str, tool: _m.Tool | _rt.Fields, update_mask: str | _Sequence[str]) -> _m.Tool:
        """PATCH /api/2.1/{name}

        https://docs.databricks.com/api/workspace/supervisoragents/updatetool
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_TOOL,
            f"/api/2.1/{_rt.segments('name', name)}",
            query=_rt.given(SupervisorAgentsAPI.update_tool, _query),
            body=_rt.whole(SupervisorAgentsAPI.update_tool, "tool", tool),
        )
