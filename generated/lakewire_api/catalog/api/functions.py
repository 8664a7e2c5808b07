"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("functions")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/functions", _m.FunctionInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/functions/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/functions/{name}", _m.FunctionInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/functions", _m.ListFunctionsResponse)
LIST_PAGING = _rt.Paging(
    items="functions", request="page_token", response="next_page_token", initial={"max_results": 0}
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/functions/{name}", _m.FunctionInfo)


class FunctionsAPI(_rt.Api):
    def create(self, function_info: _m.CreateFunction | _rt.Fields) -> _m.FunctionInfo:
        """POST /api/2.1/unity-catalog/functions

        https://docs.databricks.com/api/workspace/functions/create
        """
        _body = {"function_info": function_info}
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/functions", body=_rt.given(FunctionsAPI.create, _body))

    def delete(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/functions/{name}

        https://docs.databricks.com/api/workspace/functions/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/functions/{_rt.segment('name', name)}",
            query=_rt.given(FunctionsAPI.delete, _query),
        )

    def get(self, name: str, *, include_browse: bool | None = None) -> _m.FunctionInfo:
        """GET /api/2.1/unity-catalog/functions/{name}

        https://docs.databricks.com/api/workspace/functions/get
        """
        _query = {"include_browse": include_browse}
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/functions/{_rt.segment('name', name)}",
            query=_rt.given(FunctionsAPI.get, _query),
        )

    def list(
        self,
        catalog_name: str,
        schema_name: str,
        *,
        include_browse: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FunctionInfo]:
        """GET /api/2.1/unity-catalog/functions

        https://docs.databricks.com/api/workspace/functions/list
        """
        _query = {
            "catalog_name": catalog_name, "include_browse": include_browse, "max_results": max_results,
            "page_token": page_token, "schema_name": schema_name,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/functions",
            LIST_PAGING,
            query=_rt.given(FunctionsAPI.list, _query),
            limit=limit,
        )

    def update(self, name: str, *, owner: str | None = None) -> _m.FunctionInfo:
        """PATCH /api/2.1/unity-catalog/functions/{name}

        https://docs.databricks.com/api/workspace/functions/update
        """
        _body = {"owner": owner}
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/functions/{_rt.segment('name', name)}",
            body=_rt.given(FunctionsAPI.update, _body),
        )
