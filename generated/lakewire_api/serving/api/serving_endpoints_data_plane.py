"""Generated from serving (databricks-sdk 0.162.0, spec e3948563aaaa616e); do not edit, see docs/regenerating.md."""

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
        """POST /serving-endpoints/{name}/invocations"""
        return self._sender.send(
            QUERY,
            f"/serving-endpoints/{_rt.segment('name', name)}/invocations",
            body=_rt.all_given(ServingEndpointsDataPlaneAPI.query, locals(), "name"),
        )
