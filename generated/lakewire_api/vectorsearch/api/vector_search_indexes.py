"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 106a7b67); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.vectorsearch import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("vector_search_indexes")
CREATE_INDEX = _op("create_index", "POST", "/api/2.0/vector-search/indexes", _m.VectorIndex)
DELETE_DATA_VECTOR_INDEX = _op(
    "delete_data_vector_index",
    "DELETE",
    "/api/2.0/vector-search/indexes/{index_name}/delete-data",
    _m.DeleteDataVectorIndexResponse,
    effect=_rt.Effect.IDEMPOTENT,
)
DELETE_INDEX = _op("delete_index", "DELETE", "/api/2.0/vector-search/indexes/{index_name}")
GET_INDEX = _op("get_index", "GET", "/api/2.0/vector-search/indexes/{index_name}", _m.VectorIndex)
LIST_INDEXES = _op("list_indexes", "GET", "/api/2.0/vector-search/indexes", _m.ListVectorIndexesResponse)
LIST_INDEXES_PAGING = _rt.Paging(items="vector_indexes", request="page_token", response="next_page_token")
QUERY_INDEX = _op(
    "query_index",
    "POST",
    "/api/2.0/vector-search/indexes/{index_name}/query",
    _m.QueryVectorIndexResponse,
    effect=_rt.Effect.READ,
)
QUERY_NEXT_PAGE = _op(
    "query_next_page",
    "POST",
    "/api/2.0/vector-search/indexes/{index_name}/query-next-page",
    _m.QueryVectorIndexResponse,
    effect=_rt.Effect.READ,
)
SCAN_INDEX = _op(
    "scan_index",
    "POST",
    "/api/2.0/vector-search/indexes/{index_name}/scan",
    _m.ScanVectorIndexResponse,
    effect=_rt.Effect.READ,
)
SYNC_INDEX = _op("sync_index", "POST", "/api/2.0/vector-search/indexes/{index_name}/sync", effect=_rt.Effect.IDEMPOTENT)
UPSERT_DATA_VECTOR_INDEX = _op(
    "upsert_data_vector_index",
    "POST",
    "/api/2.0/vector-search/indexes/{index_name}/upsert-data",
    _m.UpsertDataVectorIndexResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class VectorSearchIndexesAPI(_rt.Api):
    def create_index(
        self,
        name: str,
        endpoint_name: str,
        primary_key: str,
        index_type: _m.VectorIndexType | str,
        *,
        delta_sync_index_spec: _m.DeltaSyncVectorIndexSpecRequest | _rt.Fields | None = None,
        direct_access_index_spec: _m.DirectAccessVectorIndexSpec | _rt.Fields | None = None,
        index_subtype: _m.IndexSubtype | str | None = None,
    ) -> _m.VectorIndex:
        """POST /api/2.0/vector-search/indexes

        https://docs.databricks.com/api/workspace/vectorsearchindexes/createindex
        """
        _body = {
            "delta_sync_index_spec": delta_sync_index_spec, "direct_access_index_spec": direct_access_index_spec,
            "endpoint_name": endpoint_name, "index_subtype": index_subtype, "index_type": index_type, "name": name,
            "primary_key": primary_key,
        }
        return self._sender.send(
            CREATE_INDEX, "/api/2.0/vector-search/indexes", body=_rt.given(VectorSearchIndexesAPI.create_index, _body)
        )

    def delete_data_vector_index(
        self, index_name: str, primary_keys: _Sequence[str]
    ) -> _m.DeleteDataVectorIndexResponse:
        """DELETE /api/2.0/vector-search/indexes/{index_name}/delete-data

        https://docs.databricks.com/api/workspace/vectorsearchindexes/deletedatavectorindex
        """
        _query = {"primary_keys": primary_keys}
        return self._sender.send(
            DELETE_DATA_VECTOR_INDEX,
            f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}/delete-data",
            query=_rt.given(VectorSearchIndexesAPI.delete_data_vector_index, _query),
        )

    def delete_index(self, index_name: str) -> None:
        """DELETE /api/2.0/vector-search/indexes/{index_name}

        https://docs.databricks.com/api/workspace/vectorsearchindexes/deleteindex
        """
        self._sender.send(DELETE_INDEX, f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}")

    def get_index(self, index_name: str, *, ensure_reranker_compatible: bool | None = None) -> _m.VectorIndex:
        """GET /api/2.0/vector-search/indexes/{index_name}

        https://docs.databricks.com/api/workspace/vectorsearchindexes/getindex
        """
        _query = {"ensure_reranker_compatible": ensure_reranker_compatible}
        return self._sender.send(
            GET_INDEX,
            f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}",
            query=_rt.given(VectorSearchIndexesAPI.get_index, _query),
        )

    def list_indexes(
        self, endpoint_name: str, *, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.MiniVectorIndex]:
        """GET /api/2.0/vector-search/indexes

        https://docs.databricks.com/api/workspace/vectorsearchindexes/listindexes
        """
        _query = {"endpoint_name": endpoint_name, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_INDEXES,
            "/api/2.0/vector-search/indexes",
            LIST_INDEXES_PAGING,
            query=_rt.given(VectorSearchIndexesAPI.list_indexes, _query),
            limit=limit,
        )

    def query_index(
        self,
        index_name: str,
        columns: _Sequence[str],
        *,
        columns_to_rerank: _Sequence[str] | None = None,
        facets: _Sequence[str] | None = None,
        filters_json: str | None = None,
        num_results: int | None = None,
        query_columns: _Sequence[str] | None = None,
        query_text: str | None = None,
        query_type: str | None = None,
        query_vector: _Sequence[float] | None = None,
        reranker: _m.RerankerConfig | _rt.Fields | None = None,
        score_threshold: float | None = None,
        sort_columns: _Sequence[str] | None = None,
    ) -> _m.QueryVectorIndexResponse:
        """POST /api/2.0/vector-search/indexes/{index_name}/query

        https://docs.databricks.com/api/workspace/vectorsearchindexes/queryindex
        """
        _body = {
            "columns": columns, "columns_to_rerank": columns_to_rerank, "facets": facets, "filters_json": filters_json,
            "num_results": num_results, "query_columns": query_columns, "query_text": query_text,
            "query_type": query_type, "query_vector": query_vector, "reranker": reranker,
            "score_threshold": score_threshold, "sort_columns": sort_columns,
        }
        return self._sender.send(
            QUERY_INDEX,
            f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}/query",
            body=_rt.given(VectorSearchIndexesAPI.query_index, _body),
        )

    def query_next_page(
        self, index_name: str, *, endpoint_name: str | None = None, page_token: str | None = None
    ) -> _m.QueryVectorIndexResponse:
        """POST /api/2.0/vector-search/indexes/{index_name}/query-next-page

        https://docs.databricks.com/api/workspace/vectorsearchindexes/querynextpage
        """
        _body = {"endpoint_name": endpoint_name, "page_token": page_token}
        return self._sender.send(
            QUERY_NEXT_PAGE,
            f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}/query-next-page",
            body=_rt.given(VectorSearchIndexesAPI.query_next_page, _body),
        )

    def scan_index(
        self, index_name: str, *, last_primary_key: str | None = None, num_results: int | None = None
    ) -> _m.ScanVectorIndexResponse:
        """POST /api/2.0/vector-search/indexes/{index_name}/scan

        https://docs.databricks.com/api/workspace/vectorsearchindexes/scanindex
        """
        _body = {"last_primary_key": last_primary_key, "num_results": num_results}
        return self._sender.send(
            SCAN_INDEX,
            f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}/scan",
            body=_rt.given(VectorSearchIndexesAPI.scan_index, _body),
        )

    def sync_index(self, index_name: str) -> None:
        """POST /api/2.0/vector-search/indexes/{index_name}/sync

        https://docs.databricks.com/api/workspace/vectorsearchindexes/syncindex
        """
        self._sender.send(
            SYNC_INDEX, f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}/sync", body={}
        )

    def upsert_data_vector_index(self, index_name: str, inputs_json: str) -> _m.UpsertDataVectorIndexResponse:
        """POST /api/2.0/vector-search/indexes/{index_name}/upsert-data

        https://docs.databricks.com/api/workspace/vectorsearchindexes/upsertdatavectorindex
        """
        _body = {"inputs_json": inputs_json}
        return self._sender.send(
            UPSERT_DATA_VECTOR_INDEX,
            f"/api/2.0/vector-search/indexes/{_rt.segment('index_name', index_name)}/upsert-data",
            body=_rt.given(VectorSearchIndexesAPI.upsert_data_vector_index, _body),
        )
