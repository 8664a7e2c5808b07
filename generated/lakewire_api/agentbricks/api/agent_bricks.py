"""Generated from agentbricks (databricks-sdk 0.162.0, spec 2a1aba72); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.agentbricks import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("agent_bricks")
CANCEL_OPTIMIZE = _op("cancel_optimize", "POST", "/api/2.0/custom-llms/{id}/optimize/cancel")
CREATE_CUSTOM_LLM = _op("create_custom_llm", "POST", "/api/2.0/custom-llms", _m.CustomLlm)
DELETE_CUSTOM_LLM = _op("delete_custom_llm", "DELETE", "/api/2.0/custom-llms/{id}")
GET_CUSTOM_LLM = _op("get_custom_llm", "GET", "/api/2.0/custom-llms/{id}", _m.CustomLlm)
START_OPTIMIZE = _op("start_optimize", "POST", "/api/2.0/custom-llms/{id}/optimize", _m.CustomLlm)
UPDATE_CUSTOM_LLM = _op("update_custom_llm", "PATCH", "/api/2.0/custom-llms/{id}", _m.CustomLlm)


class AgentBricksAPI(_rt.Api):
    def cancel_optimize(self, id: str) -> None:
        """POST /api/2.0/custom-llms/{id}/optimize/cancel

        https://docs.databricks.com/api/workspace/agentbricks/canceloptimize
        """
        self._sender.send(CANCEL_OPTIMIZE, f"/api/2.0/custom-llms/{_rt.segment('id', id)}/optimize/cancel", body={})

    def create_custom_llm(
        self,
        name: str,
        instructions: str,
        *,
        agent_artifact_path: str | None = None,
        datasets: _Sequence[_m.Dataset | _rt.Fields] | None = None,
        guidelines: _Sequence[str] | None = None,
    ) -> _m.CustomLlm:
        """POST /api/2.0/custom-llms

        https://docs.databricks.com/api/workspace/agentbricks/createcustomllm
        """
        _body = {
            "agent_artifact_path": agent_artifact_path, "datasets": datasets, "guidelines": guidelines,
            "instructions": instructions, "name": name,
        }
        return self._sender.send(
            CREATE_CUSTOM_LLM, "/api/2.0/custom-llms", body=_rt.given(AgentBricksAPI.create_custom_llm, _body)
        )

    def delete_custom_llm(self, id: str) -> None:
        """DELETE /api/2.0/custom-llms/{id}

        https://docs.databricks.com/api/workspace/agentbricks/deletecustomllm
        """
        self._sender.send(DELETE_CUSTOM_LLM, f"/api/2.0/custom-llms/{_rt.segment('id', id)}")

    def get_custom_llm(self, id: str) -> _m.CustomLlm:
        """GET /api/2.0/custom-llms/{id}

        https://docs.databricks.com/api/workspace/agentbricks/getcustomllm
        """
        return self._sender.send(GET_CUSTOM_LLM, f"/api/2.0/custom-llms/{_rt.segment('id', id)}")

    def start_optimize(self, id: str) -> _m.CustomLlm:
        """POST /api/2.0/custom-llms/{id}/optimize

        https://docs.databricks.com/api/workspace/agentbricks/startoptimize
        """
        return self._sender.send(START_OPTIMIZE, f"/api/2.0/custom-llms/{_rt.segment('id', id)}/optimize", body={})

    def update_custom_llm(self, id: str, custom_llm: _m.CustomLlm | _rt.Fields, update_mask: str) -> _m.CustomLlm:
        """PATCH /api/2.0/custom-llms/{id}

        https://docs.databricks.com/api/workspace/agentbricks/updatecustomllm
        """
        _body = {"custom_llm": custom_llm, "update_mask": update_mask}
        return self._sender.send(
            UPDATE_CUSTOM_LLM,
            f"/api/2.0/custom-llms/{_rt.segment('id', id)}",
            body=_rt.given(AgentBricksAPI.update_custom_llm, _body),
        )
