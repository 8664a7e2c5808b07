"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("system_schemas")
DISABLE = _op("disable", "DELETE", "/api/2.1/unity-catalog/metastores/{metastore_id}/systemschemas/{schema_name}")
ENABLE = _op("enable", "PUT", "/api/2.1/unity-catalog/metastores/{metastore_id}/systemschemas/{schema_name}")
LIST = _op(
    "list", "GET", "/api/2.1/unity-catalog/metastores/{metastore_id}/systemschemas", _m.ListSystemSchemasResponse
)
LIST_PAGING = _rt.Paging(items="schemas", request="page_token", response="next_page_token", initial={"max_results": 0})


class SystemSchemasAPI(_rt.Api):
    def disable(self, metastore_id: str, schema_name: str) -> None:
        """DELETE /api/2.1/unity-catalog/metastores/{metastore_id}/systemschemas/{schema_name}

        https://docs.databricks.com/api/workspace/systemschemas/disable
        """
        self._sender.send(
            DISABLE,
            "/api/2.1/unity-catalog/metastores/"
            f"{_rt.segment('metastore_id', metastore_id)}"
            f"/systemschemas/{_rt.segment('schema_name', schema_name)}",
        )

    def enable(self, metastore_id: str, schema_name: str, *, catalog_name: str | None = None) -> None:
        """PUT /api/2.1/unity-catalog/metastores/{metastore_id}/systemschemas/{schema_name}

        https://docs.databricks.com/api/workspace/systemschemas/enable
        """
        _body = {"catalog_name": catalog_name}
        self._sender.send(
            ENABLE,
            "/api/2.1/unity-catalog/metastores/"
            f"{_rt.segment('metastore_id', metastore_id)}"
            f"/systemschemas/{_rt.segment('schema_name', schema_name)}",
            body=_rt.given(SystemSchemasAPI.enable, _body),
        )

    def list(
        self,
        metastore_id: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.SystemSchemaInfo]:
        """GET /api/2.1/unity-catalog/metastores/{metastore_id}/systemschemas

        https://docs.databricks.com/api/workspace/systemschemas/list
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/unity-catalog/metastores/{_rt.segment('metastore_id', metastore_id)}/systemschemas",
            LIST_PAGING,
            query=_rt.given(SystemSchemasAPI.list, _query),
            limit=limit,
        )
