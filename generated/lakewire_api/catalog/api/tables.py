"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("tables")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/tables", _m.TableInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/tables/{full_name}")
EXISTS = _op("exists", "GET", "/api/2.1/unity-catalog/tables/{full_name}/exists", _m.TableExistsResponse)
GET = _op("get", "GET", "/api/2.1/unity-catalog/tables/{full_name}", _m.TableInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/tables", _m.ListTablesResponse)
LIST_PAGING = _rt.Paging(items="tables", request="page_token", response="next_page_token", initial={"max_results": 0})
LIST_SUMMARIES = _op("list_summaries", "GET", "/api/2.1/unity-catalog/table-summaries", _m.ListTableSummariesResponse)
LIST_SUMMARIES_PAGING = _rt.Paging(items="tables", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/tables/{full_name}")


class TablesAPI(_rt.Api):
    def create(
        self,
        name: str,
        catalog_name: str,
        schema_name: str,
        table_type: _m.TableType | str,
        data_source_format: _m.DataSourceFormat | str,
        storage_location: str,
        *,
        columns: _Sequence[_m.ColumnInfo | _rt.Fields] | None = None,
        properties: _Mapping[str, str] | None = None,
        comment: str | None = None,
        view_definition: str | None = None,
        view_dependencies: _m.DependencyList | _rt.Fields | None = None,
    ) -> _m.TableInfo:
        """POST /api/2.1/unity-catalog/tables

        https://docs.databricks.com/api/workspace/tables/create
        """
        _body = {
            "catalog_name": catalog_name, "columns": columns, "data_source_format": data_source_format, "name": name,
            "properties": properties, "schema_name": schema_name, "storage_location": storage_location,
            "table_type": table_type, "comment": comment, "view_definition": view_definition,
            "view_dependencies": view_dependencies,
        }
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/tables", body=_rt.given(TablesAPI.create, _body))

    def delete(self, full_name: str) -> None:
        """DELETE /api/2.1/unity-catalog/tables/{full_name}

        https://docs.databricks.com/api/workspace/tables/delete
        """
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}")

    def exists(self, full_name: str) -> _m.TableExistsResponse:
        """GET /api/2.1/unity-catalog/tables/{full_name}/exists

        https://docs.databricks.com/api/workspace/tables/exists
        """
        return self._sender.send(EXISTS, f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}/exists")

    def get(
        self,
        full_name: str,
        *,
        include_browse: bool | None = None,
        include_delta_metadata: bool | None = None,
        include_manifest_capabilities: bool | None = None,
        read_materialized_view_as_managed: bool | None = None,
        read_streaming_table_as_managed: bool | None = None,
    ) -> _m.TableInfo:
        """GET /api/2.1/unity-catalog/tables/{full_name}

        https://docs.databricks.com/api/workspace/tables/get
        """
        _query = {
            "include_browse": include_browse, "include_delta_metadata": include_delta_metadata,
            "include_manifest_capabilities": include_manifest_capabilities,
            "read_materialized_view_as_managed": read_materialized_view_as_managed,
            "read_streaming_table_as_managed": read_streaming_table_as_managed,
        }
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}",
            query=_rt.given(TablesAPI.get, _query),
        )

    def list(
        self,
        catalog_name: str,
        schema_name: str,
        *,
        include_browse: bool | None = None,
        include_manifest_capabilities: bool | None = None,
        max_results: int | None = None,
        omit_columns: bool | None = None,
        omit_properties: bool | None = None,
        omit_username: bool | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.TableInfo]:
        """GET /api/2.1/unity-catalog/tables

        https://docs.databricks.com/api/workspace/tables/list
        """
        _query = {
            "catalog_name": catalog_name, "include_browse": include_browse,
            "include_manifest_capabilities": include_manifest_capabilities, "max_results": max_results,
            "omit_columns": omit_columns, "omit_properties": omit_properties, "omit_username": omit_username,
            "page_token": page_token, "schema_name": schema_name,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/tables",
            LIST_PAGING,
            query=_rt.given(TablesAPI.list, _query),
            limit=limit,
        )

    def list_summaries(
        self,
        catalog_name: str,
        *,
        include_manifest_capabilities: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        schema_name_pattern: str | None = None,
        table_name_pattern: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.TableSummary]:
        """GET /api/2.1/unity-catalog/table-summaries

        https://docs.databricks.com/api/workspace/tables/listsummaries
        """
        _query = {
            "catalog_name": catalog_name, "include_manifest_capabilities": include_manifest_capabilities,
            "max_results": max_results, "page_token": page_token, "schema_name_pattern": schema_name_pattern,
            "table_name_pattern": table_name_pattern,
        }
        return _rt.Pages(
            self._sender,
            LIST_SUMMARIES,
            "/api/2.1/unity-catalog/table-summaries",
            LIST_SUMMARIES_PAGING,
            query=_rt.given(TablesAPI.list_summaries, _query),
            limit=limit,
        )

    def update(self, full_name: str, *, owner: str | None = None) -> None:
        """PATCH /api/2.1/unity-catalog/tables/{full_name}

        https://docs.databricks.com/api/workspace/tables/update
        """
        _body = {"owner": owner}
        self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}",
            body=_rt.given(TablesAPI.update, _body),
        )
