"""
The requests of one index.

The newer names of the API, those of AI Search, need the id of the workspace and the endpoint of an index, and have no
pages of results; Databricks' own ``databricks-ai-search`` 0.81 sends only the older ones, and so does this. What goes
where, below ``/api/2.0``:

=====================  ======================================================  ===============================
what                   here                                                    ``client.api.ai_search``
=====================  ======================================================  ===============================
endpoints              ``/vector-search/endpoints``                            ``/ai-search/{parent}/endpoints``
indexes                ``/vector-search/indexes``                              ``/ai-search/{parent}/indexes``
queries                ``/vector-search/indexes/{index}/query``, …             ``/ai-search/{name}:query``
rows                   ``…/upsert-data``, ``…/delete-data``, ``…/scan``        ``:upsertData``, ``:removeData``, …
=====================  ======================================================  ===============================
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lakewire.errors import IncompleteResultError
from lakewire.vector.result import SearchResult, result_columns
from lakewire_api.catalog.api.tables import TablesAPI
from lakewire_api.vectorsearch.api.vector_search_indexes import (
    DELETE_DATA_VECTOR_INDEX,
    QUERY_INDEX,
    VectorSearchIndexesAPI,
)
from lakewire_runtime import segment
from lakewire_runtime.errors import PaginationError

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire.schema.types import DataType
    from lakewire_api.vectorsearch.models import (
        DeleteDataVectorIndexResponse,
        QueryVectorIndexResponse,
        Struct,
        UpsertDataVectorIndexResponse,
    )
    from lakewire_api.vectorsearch.models import VectorIndex as IndexInfo

__all__ = ["IndexWire"]


class IndexWire:
    """
    Send the requests of an index.
    """

    def __init__(self, sender: Transport, name: str) -> None:
        self._sender = sender
        self._api = VectorSearchIndexesAPI(sender)
        self._name = name
        self._path = f"/api/2.0/vector-search/indexes/{segment('index_name', name)}"

    def describe(self) -> IndexInfo:
        """
        Return what the index is.
        """
        return self._api.get_index(self._name)

    def sync(self) -> None:
        """
        Begin a sync.
        """
        self._api.sync_index(self._name)

    def table_columns(self, name: str) -> dict[str, str]:
        """
        Return type by column of a table.
        """
        columns = TablesAPI(self._sender).get(name).columns or ()
        return {str(column.name): str(column.type_text) for column in columns}

    def query(self, body: Mapping[str, Any], known: Mapping[str, DataType] | None) -> SearchResult:
        """
        Return all pages of what a query finds.

        Raises:
            IncompleteResultError: A page has another number of rows than it says.
            PaginationError: The pages repeat.
        """
        # by hand: the generated method lacks filter_string, which databricks-ai-search sends
        page: QueryVectorIndexResponse = self._sender.send(QUERY_INDEX, f"{self._path}/query", body=body)
        columns = (page.manifest and page.manifest.columns) or ()
        rows, tokens = _rows(page), set[str]()
        while page.next_page_token:
            if page.next_page_token in tokens:
                raise PaginationError("the page token came twice", operation=QUERY_INDEX.name)
            tokens.add(page.next_page_token)
            page = self._api.query_next_page(self._name, page_token=page.next_page_token)
            rows += _rows(page)
        return SearchResult(result_columns(columns, known), rows)

    def upsert(self, rows: str) -> UpsertDataVectorIndexResponse:
        """
        Write rows, given as JSON.
        """
        return self._api.upsert_data_vector_index(self._name, rows)

    def delete(self, keys: list[str]) -> DeleteDataVectorIndexResponse:
        """
        Remove rows by key. The keys are in the body, as a URL has room for few.
        """
        path, body = f"{self._path}/delete-data", {"primary_keys": keys}
        response: DeleteDataVectorIndexResponse = self._sender.send(DELETE_DATA_VECTOR_INDEX, path, body=body)
        return response

    def scan(self, page_size: int) -> Iterator[Struct]:
        """
        Yield the rows in the order of their keys.

        Raises:
            PaginationError: The pages repeat.
        """
        last: str | None = None
        while True:
            page = self._api.scan_index(self._name, last_primary_key=last, num_results=page_size)
            yield from page.data or ()
            if len(page.data or ()) < page_size or not page.last_primary_key:
                return
            if page.last_primary_key == last:
                raise PaginationError("the last key came twice", operation="vector_search_indexes.scan_index")
            last = page.last_primary_key


def _rows(page: QueryVectorIndexResponse) -> list[list[Any]]:
    rows = (page.result and page.result.data_array) or []
    promised = page.result and page.result.row_count
    if promised is not None and promised != len(rows):
        raise IncompleteResultError(f"the query returned {len(rows)} rows and announced {promised}")
    return rows
