"""Generated from genieagents (databricks-sdk 0.162.0, spec f5dbe35c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.genieagents import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("genie_agents")
CREATE_GENIE_AGENT = _op("create_genie_agent", "POST", "/api/2.0/genie/agents", _m.GenieAgent)
DELETE_GENIE_AGENT = _op("delete_genie_agent", "DELETE", "/api/2.0/genie/{name}")
GET_GENIE_AGENT = _op("get_genie_agent", "GET", "/api/2.0/genie/{name}", _m.GenieAgent)
LIST_GENIE_AGENTS = _op("list_genie_agents", "GET", "/api/2.0/genie/agents", _m.ListGenieAgentsResponse)
LIST_GENIE_AGENTS_PAGING = _rt.Paging(items="genie_agents", request="page_token", response="next_page_token")
UPDATE_GENIE_AGENT = _op("update_genie_agent", "PATCH", "/api/2.0/genie/{name}", _m.GenieAgent)


class GenieAgentsAPI(_rt.Api):
    def create_genie_agent(
        self, genie_agent: _m.GenieAgent | _rt.Fields, *, genie_agent_id: str | None = None
    ) -> _m.GenieAgent:
        """POST /api/2.0/genie/agents

        https://docs.databricks.com/api/workspace/genieagents/creategenieagent
        """
        _query = {"genie_agent_id": genie_agent_id}
        return self._sender.send(
            CREATE_GENIE_AGENT,
            "/api/2.0/genie/agents",
            query=_rt.given(GenieAgentsAPI.create_genie_agent, _query),
            body=_rt.whole(GenieAgentsAPI.create_genie_agent, "genie_agent", genie_agent),
        )

    def delete_genie_agent(self, name: str, *, etag: str | None = None) -> None:
        """DELETE /api/2.0/genie/{name}

        https://docs.databricks.com/api/workspace/genieagents/deletegenieagent
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_GENIE_AGENT,
            f"/api/2.0/genie/{_rt.segments('name', name)}",
            query=_rt.given(GenieAgentsAPI.delete_genie_agent, _query),
        )

    def get_genie_agent(self, name: str) -> _m.GenieAgent:
        """GET /api/2.0/genie/{name}

        https://docs.databricks.com/api/workspace/genieagents/getgenieagent
        """
        return self._sender.send(GET_GENIE_AGENT, f"/api/2.0/genie/{_rt.segments('name', name)}")

    def list_genie_agents(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        view: _m.GenieAgentView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.GenieAgent]:
        """GET /api/2.0/genie/agents

        https://docs.databricks.com/api/workspace/genieagents/listgenieagents
        """
        _query = {"page_size": page_size, "page_token": page_token, "view": view}
        return _rt.Pages(
            self._sender,
            LIST_GENIE_AGENTS,
            "/api/2.0/genie/agents",
            LIST_GENIE_AGENTS_PAGING,
            query=_rt.given(GenieAgentsAPI.list_genie_agents, _query),
            limit=limit,
        )

    def update_genie_agent(
        self,
        name: str,
        genie_agent: _m.GenieAgent | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.GenieAgent:
        """PATCH /api/2.0/genie/{name}

        https://docs.databricks.com/api/workspace/genieagents/updategenieagent
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_GENIE_AGENT,
            f"/api/2.0/genie/{_rt.segments('name', name)}",
            query=_rt.given(GenieAgentsAPI.update_genie_agent, _query),
            body=_rt.whole(GenieAgentsAPI.update_genie_agent, "genie_agent", genie_agent),
        )
