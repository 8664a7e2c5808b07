"""
Entry point of vector search: endpoints, and indexes by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.errors import AlreadyExistsError, IndexDiffersError, InvalidArgumentError, NotFoundError
from lakewire.schema.names import TableName
from lakewire.vector.embedding import Embed
from lakewire.vector.endpoints import SearchEndpoints
from lakewire.vector.index import VectorIndex
from lakewire.vector.specs import DeltaSyncIndex, DirectAccessIndex, differences
from lakewire_api.vectorsearch.api.vector_search_indexes import VectorSearchIndexesAPI
from lakewire_runtime import Effect, Pages
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.http import Transport
    from lakewire_api.vectorsearch.models import MiniVectorIndex

__all__ = ["VectorClient"]

Spec = DeltaSyncIndex | DirectAccessIndex


class VectorClient:
    """
    Search vectors and words. Reached as ``client.vector``.

    Names of indexes are names of Unity Catalog: one- and two-part ones use the client's catalog and schema.

    Attributes:
        endpoints: What serves the indexes.

    Source:
        https://docs.databricks.com/aws/en/ai-search/ai-search
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self.endpoints = SearchEndpoints(sender)
        self._sender = sender
        self._config = config
        self._api = VectorSearchIndexesAPI(sender)

    def index(self, name: str, *, embed: Embed | None = None, text_column: str | None = None) -> VectorIndex:
        """
        Return an index by name. No request.

        Args:
            name: Its name, ``"main.default.docs_index"``.
            embed: What makes vectors of texts, where the index has no model: a function from a list of texts to a
                list of vectors, or the name of a serving endpoint.
            text_column: Column whose text *embed* gets for rows that are written without a vector.
        """
        if embed is not None and not callable(embed) and not isinstance(embed, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"embed: {shown(embed)}; accepted is a function, or the name of an endpoint")
        return VectorIndex(self._sender, self._name(name), embed=embed, text_column=text_column)

    def create_index(self, name: str, spec: Spec, *, endpoint: str) -> VectorIndex:
        """
        Make an index. One request; ``wait`` waits until it can be queried.

        Args:
            name: Its name in Unity Catalog.
            spec: What it is to be.
            endpoint: What is to serve it.

        Raises:
            AlreadyExistsError: There is something of this name.
        """
        full_name = self._name(name)
        self._api.create_index(full_name, endpoint, **_checked(spec).body())
        return VectorIndex(self._sender, full_name)

    def ensure_index(self, name: str, spec: Spec, *, endpoint: str) -> VectorIndex:
        """
        Make an index unless there is one as *spec* says. One or two requests.

        Args:
            name: Its name in Unity Catalog.
            spec: What it is to be.
            endpoint: What is to serve it.

        Raises:
            IndexDiffersError: There is one that differs, and nothing of an index can be changed; nothing was.
        """
        index = VectorIndex(self._sender, self._name(name))
        try:
            found = index.describe()
        except NotFoundError:
            try:
                return self.create_index(name, spec, endpoint=endpoint)
            except AlreadyExistsError:  # somebody else was faster
                found = index.describe()
        if different := differences(_checked(spec), endpoint, found):
            raise IndexDiffersError(f"index {index.name}: {'; '.join(different)}")
        return index

    def indexes(self, endpoint: str, *, limit: int | None = None) -> Pages[MiniVectorIndex]:
        """
        Iterate over the indexes of an endpoint.

        Args:
            endpoint: Its name.
            limit: Stop after that many, >= 0. Default: all.
        """
        return self._api.list_indexes(endpoint, limit=limit)

    def delete_index(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Delete an index with its rows. One request.

        Args:
            name: Its name.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none, and *missing_ok* is False.
        """
        check("missing_ok", bool, missing_ok)
        api = VectorSearchIndexesAPI(self._sender.with_deadline(None, effect=Effect.IDEMPOTENT))
        try:
            api.delete_index(self._name(name))
        except NotFoundError:
            if not missing_ok:
                raise

    def _name(self, name: str) -> str:
        return TableName.parse(name, catalog=self._config.catalog, schema=self._config.schema).full_name


def _checked(spec: Spec) -> Spec:
    if not isinstance(spec, DeltaSyncIndex | DirectAccessIndex):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"spec: {shown(spec)}; accepted is a DeltaSyncIndex or a DirectAccessIndex")
    return spec
