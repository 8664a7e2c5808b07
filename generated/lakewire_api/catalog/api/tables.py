"""Generated from catalog (databricks-sdk 0.162.0, spec 46045029c782d24a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

CREATE = _rt.Operation("tables.create", "POST", "/api/2.1/unity-catalog/tables", returns=_m.TableInfo)
DELETE = _rt.Operation("tables.delete", "DELETE", "/api/2.1/unity-catalog/tables/{full_name}")
EXISTS = _rt.Operation("tables.exists", "GET", "/api/2.1/unity-catalog/tables/{full_name}/exists", returns=_m.TableExistsResponse)
GET = _rt.Operation("tables.get", "GET", "/api/2.1/unity-catalog/tables/{full_name}", returns=_m.TableInfo)
LIST = _rt.Operation("tables.list", "GET", "/api/2.1/unity-catalog/tables", returns=_m.ListTablesResponse)
LIST_PAGING = _rt.Paging(items="tables", request="page_token", response="next_page_token", initial={"max_results": 0})
LIST_SUMMARIES = _rt.Operation(
    "tables.list_summaries", "GET", "/api/2.1/unity-catalog/table-summaries", returns=_m.ListTableSummariesResponse
)
LIST_SUMMARIES_PAGING = _rt.Paging(items="tables", request="page_token", response="next_page_token")
UPDATE = _rt.Operation("tables.update", "PATCH", "/api/2.1/unity-catalog/tables/{full_name}")


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
        """POST /api/2.1/unity-catalog/tables"""
        return self._sender.send(
            CREATE,
            "/api/2.1/unity-catalog/tables",
            body=_rt.given(
                TablesAPI.create,
                catalog_name=catalog_name,
                columns=columns,
                data_source_format=data_source_format,
                name=name,
                properties=properties,
                schema_name=schema_name,
                storage_location=storage_location,
                table_type=table_type,
                comment=comment,
                view_definition=view_definition,
                view_dependencies=view_dependencies,
            ),
        )

    def delete(self, full_name: str) -> None:
        """DELETE /api/2.1/unity-catalog/tables/{full_name}"""
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}")

    def exists(self, full_name: str) -> _m.TableExistsResponse:
        """GET /api/2.1/unity-catalog/tables/{full_name}/exists"""
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
        """GET /api/2.1/unity-catalog/tables/{full_name}"""
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}",
            query=_rt.given(
                TablesAPI.get,
                include_browse=include_browse,
                include_delta_metadata=include_delta_metadata,
                include_manifest_capabilities=include_manifest_capabilities,
                read_materialized_view_as_managed=read_materialized_view_as_managed,
                read_streaming_table_as_managed=read_streaming_table_as_managed,
            ),
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
        """GET /api/2.1/unity-catalog/tables"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/tables",
            LIST_PAGING,
            query=_rt.given(
                TablesAPI.list,
                catalog_name=catalog_name,
                include_browse=include_browse,
                include_manifest_capabilities=include_manifest_capabilities,
                max_results=max_results,
                omit_columns=omit_columns,
                omit_properties=omit_properties,
                omit_username=omit_username,
                page_token=page_token,
                schema_name=schema_name,
            ),
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
        """GET /api/2.1/unity-catalog/table-summaries"""
        return _rt.Pages(
            self._sender,
            LIST_SUMMARIES,
            "/api/2.1/unity-catalog/table-summaries",
            LIST_SUMMARIES_PAGING,
            query=_rt.given(
                TablesAPI.list_summaries,
                catalog_name=catalog_name,
                include_manifest_capabilities=include_manifest_capabilities,
                max_results=max_results,
                page_token=page_token,
                schema_name_pattern=schema_name_pattern,
                table_name_pattern=table_name_pattern,
            ),
            limit=limit,
        )

    def update(self, full_name: str, *, owner: str | None = None) -> None:
        """PATCH /api/2.1/unity-catalog/tables/{full_name}"""
        self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('full_name', full_name)}",
            body=_rt.given(TablesAPI.update, owner=owner),
        )
