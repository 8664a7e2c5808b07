"""Generated from serving (databricks-sdk 0.162.0, spec 71bfbfae); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.serving import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("serving_endpoints_data_plane")
QUERY = _op(
    "query",
    "POST",
    "/serving-endpoints/{name}/invocations",
    _m.QueryEndpointResponse,
    headers={"served_model_name": "served-model-name"},
)


class ServingEndpointsDataPlaneAPI(_rt.Api):
    def query(
        self,
        name: str,
        *,
        client_request_id: str | None = None,
        dataframe_records: _Sequence[_Any] | None = None,
        dataframe_split: _m.DataframeSplitInput | _rt.Fields | None = None,
        extra_params: _Mapping[str, str] | None = None,
        input: _Any | None = None,
        inputs: _Any | None = None,
        instances: _Sequence[_Any] | None = None,
        max_tokens: int | None = None,
        messages: _Sequence[_m.ChatMessage | _rt.Fields] | None = None,
        n: int | None = None,
        prompt: _Any | None = None,
        stop: _Sequence[str] | None = None,
        stream: bool | None = None,
        temperature: float | None = None,
        usage_context: _Mapping[str, str] | None = None,
    ) -> _m.QueryEndpointResponse:
        """POST /serving-endpoints/{name}/invocations

        https://docs.databricks.com/api/workspace/servingendpointsdataplane/query
        """
        _body = {
            "client_request_id": client_request_id, "dataframe_records": dataframe_records,
            "dataframe_split": dataframe_split, "extra_params": extra_params, "input": input, "inputs": inputs,
            "instances": instances, "max_tokens": max_tokens, "messages": messages, "n": n, "prompt": prompt,
            "stop": stop, "stream": stream, "temperature": temperature, "usage_context": usage_context,
        }
        return self._sender.send(
            QUERY,
            f"/serving-endpoints/{_rt.segment('name', name)}/invocations",
            body=_rt.given(ServingEndpointsDataPlaneAPI.query, _body),
        )
