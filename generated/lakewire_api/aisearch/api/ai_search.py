"""Generated from aisearch (databricks-sdk 0.162.0, spec 776d31fe); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.aisearch import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("ai_search")
CREATE_ENDPOINT = _op("create_endpoint", "POST", "/api/2.0/ai-search/{parent}/endpoints", _m.Endpoint)
CREATE_INDEX = _op("create_index", "POST", "/api/2.0/ai-search/{parent}/indexes", _m.Index)
DELETE_ENDPOINT = _op("delete_endpoint", "DELETE", "/api/2.0/ai-search/{name}")
DELETE_INDEX = _op("delete_index", "DELETE", "/api/2.0/ai-search/{name}")
GET_ENDPOINT = _op("get_endpoint", "GET", "/api/2.0/ai-search/{name}", _m.Endpoint)
GET_INDEX = _op("get_index", "GET", "/api/2.0/ai-search/{name}", _m.Index)
LIST_ENDPOINTS = _op("list_endpoints", "GET", "/api/2.0/ai-search/{parent}/endpoints", _m.ListEndpointsResponse)
LIST_ENDPOINTS_PAGING = _rt.Paging(items="endpoints", request="page_token", response="next_page_token")
LIST_INDEXES = _op("list_indexes", "GET", "/api/2.0/ai-search/{parent}/indexes", _m.ListIndexesResponse)
LIST_INDEXES_PAGING = _rt.Paging(items="indexes", request="page_token", response="next_page_token")
QUERY_INDEX = _op(
    "query_index", "POST", "/api/2.0/ai-search/{name}:query", _m.QueryIndexResponse, effect=_rt.Effect.READ
)
REMOVE_DATA = _op(
    "remove_data", "POST", "/api/2.0/ai-search/{name}:removeData", _m.RemoveDataResponse, effect=_rt.Effect.IDEMPOTENT
)
SCAN_INDEX = _op("scan_index", "POST", "/api/2.0/ai-search/{name}:scan", _m.ScanIndexResponse, effect=_rt.Effect.READ)
SYNC_INDEX = _op(
    "sync_index", "POST", "/api/2.0/ai-search/{name}:sync", _m.SyncIndexResponse, effect=_rt.Effect.IDEMPOTENT
)
UPDATE_ENDPOINT = _op("update_endpoint", "PATCH", "/api/2.0/ai-search/{name}", _m.Endpoint)
UPSERT_DATA = _op(
    "upsert_data", "POST", "/api/2.0/ai-search/{name}:upsertData", _m.UpsertDataResponse, effect=_rt.Effect.IDEMPOTENT
)


class AiSearchAPI(_rt.Api):
    def create_endpoint(
        self, parent: str, endpoint: _m.Endpoint | _rt.Fields, *, endpoint_id: str | None = None
    ) -> _m.Endpoint:
        """POST /api/2.0/ai-search/{parent}/endpoints

        https://docs.databricks.com/api/workspace/aisearch/createendpoint
        """
        _query = {"endpoint_id": endpoint_id}
        return self._sender.send(
            CREATE_ENDPOINT,
            f"/api/2.0/ai-search/{_rt.segments('parent', parent)}/endpoints",
            query=_rt.given(AiSearchAPI.create_endpoint, _query),
            body=_rt.whole(AiSearchAPI.create_endpoint, "endpoint", endpoint),
        )

    def create_index(self, parent: str, index: _m.Index | _rt.Fields, *, index_id: str | None = None) -> _m.Index:
        """POST /api/2.0/ai-search/{parent}/indexes

        https://docs.databricks.com/api/workspace/aisearch/createindex
        """
        _query = {"index_id": index_id}
        return self._sender.send(
            CREATE_INDEX,
            f"/api/2.0/ai-search/{_rt.segments('parent', parent)}/indexes",
            query=_rt.given(AiSearchAPI.create_index, _query),
            body=_rt.whole(AiSearchAPI.create_index, "index", index),
        )

    def delete_endpoint(self, name: str) -> None:
        """DELETE /api/2.0/ai-search/{name}

        https://docs.databricks.com/api/workspace/aisearch/deleteendpoint
        """
        self._sender.send(DELETE_ENDPOINT, f"/api/2.0/ai-search/{_rt.segments('name', name)}")

    def delete_index(self, name: str) -> None:
        """DELETE /api/2.0/ai-search/{name}

        https://docs.databricks.com/api/workspace/aisearch/deleteindex
        """
        self._sender.send(DELETE_INDEX, f"/api/2.0/ai-search/{_rt.segments('name', name)}")

    def get_endpoint(self, name: str) -> _m.Endpoint:
        """GET /api/2.0/ai-search/{name}

        https://docs.databricks.com/api/workspace/aisearch/getendpoint
        """
        return self._sender.send(GET_ENDPOINT, f"/api/2.0/ai-search/{_rt.segments('name', name)}")

    def get_index(self, name: str) -> _m.Index:
        """GET /api/2.0/ai-search/{name}

        https://docs.databricks.com/api/workspace/aisearch/getindex
        """
        return self._sender.send(GET_INDEX, f"/api/2.0/ai-search/{_rt.segments('name', name)}")

    def list_endpoints(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Endpoint]:
        """GET /api/2.0/ai-search/{parent}/endpoints

        https://docs.databricks.com/api/workspace/aisearch/listendpoints
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ENDPOINTS,
            f"/api/2.0/ai-search/{_rt.segments('parent', parent)}/endpoints",
            LIST_ENDPOINTS_PAGING,
            query=_rt.given(AiSearchAPI.list_endpoints, _query),
            limit=limit,
        )

    def list_indexes(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Index]:
        """GET /api/2.0/ai-search/{parent}/indexes

        https://docs.databricks.com/api/workspace/aisearch/listindexes
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_INDEXES,
            f"/api/2.0/ai-search/{_rt.segments('parent', parent)}/indexes",
            LIST_INDEXES_PAGING,
            query=_rt.given(AiSearchAPI.list_indexes, _query),
            limit=limit,
        )

    def query_index(
        self,
        name: str,
        columns: _Sequence[str],
        *,
        columns_to_rerank: _Sequence[str] | None = None,
        facets: _Sequence[str] | None = None,
        filters_json: str | None = None,
        max_results: int | None = None,
        query_columns: _Sequence[str] | None = None,
        query_text: str | None = None,
        query_type: str | None = None,
        query_vector: _Sequence[float] | None = None,
        reranker: _m.RerankerConfig | _rt.Fields | None = None,
        score_threshold: float | None = None,
        sort_columns: _Sequence[str] | None = None,
    ) -> _m.QueryIndexResponse:
        """POST /api/2.0/ai-search/{name}:query

        https://docs.databricks.com/api/workspace/aisearch/queryindex
        """
        _body = {
            "columns": columns, "columns_to_rerank": columns_to_rerank, "facets": facets, "filters_json": filters_json,
            "max_results": max_results, "query_columns": query_columns, "query_text": query_text,
            "query_type": query_type, "query_vector": query_vector, "reranker": reranker,
            "score_threshold": score_threshold, "sort_columns": sort_columns,
        }
        return self._sender.send(
            QUERY_INDEX,
            f"/api/2.0/ai-search/{_rt.segments('name', name)}:query",
            body=_rt.given(AiSearchAPI.query_index, _body),
        )

    def remove_data(self, name: str, primary_keys: _Sequence[str]) -> _m.RemoveDataResponse:
        """POST /api/2.0/ai-search/{name}:removeData

        https://docs.databricks.com/api/workspace/aisearch/removedata
        """
        _body = {"primary_keys": primary_keys}
        return self._sender.send(
            REMOVE_DATA,
            f"/api/2.0/ai-search/{_rt.segments('name', name)}:removeData",
            body=_rt.given(AiSearchAPI.remove_data, _body),
        )

    def scan_index(
        self, name: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.ScanIndexResponse:
        """POST /api/2.0/ai-search/{name}:scan

        https://docs.databricks.com/api/workspace/aisearch/scanindex
        """
        _body = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            SCAN_INDEX,
            f"/api/2.0/ai-search/{_rt.segments('name', name)}:scan",
            body=_rt.given(AiSearchAPI.scan_index, _body),
        )

    def sync_index(self, name: str) -> _m.SyncIndexResponse:
        """POST /api/2.0/ai-search/{name}:sync

        https://docs.databricks.com/api/workspace/aisearch/syncindex
        """
        return self._sender.send(SYNC_INDEX, f"/api/2.0/ai-search/{_rt.segments('name', name)}:sync", body={})

    def update_endpoint(
        self, name: str, endpoint: _m.Endpoint | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Endpoint:
        """PATCH /api/2.0/ai-search/{name}

        https://docs.databricks.com/api/workspace/aisearch/updateendpoint
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_ENDPOINT,
            f"/api/2.0/ai-search/{_rt.segments('name', name)}",
            query=_rt.given(AiSearchAPI.update_endpoint, _query),
            body=_rt.whole(AiSearchAPI.update_endpoint, "endpoint", endpoint),
        )

    def upsert_data(self, name: str, inputs_json: str) -> _m.UpsertDataResponse:
        """POST /api/2.0/ai-search/{name}:upsertData

        https://docs.databricks.com/api/workspace/aisearch/upsertdata
        """
        _body = {"inputs_json": inputs_json}
        return self._sender.send(
            UPSERT_DATA,
            f"/api/2.0/ai-search/{_rt.segments('name', name)}:upsertData",
            body=_rt.given(AiSearchAPI.upsert_data, _body),
        )
