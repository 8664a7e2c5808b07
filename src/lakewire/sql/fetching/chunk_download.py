"""
The download of one chunk behind a link, tried again with another link when it fails.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import ResponseError, TransportError
from lakewire.http import Deadline, WatchedAttempt
from lakewire.sql.fetching.arrow_body import ArrowBody
from lakewire.sql.fetching.chunk_links import ChunkLinks
from lakewire.sql.fetching.chunks import fetch_chunk
from lakewire.sql.fetching.manifest import Manifest
from lakewire.sql.fetching.piece import Piece
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import ExternalLink, ResultData

    Downloaded = tuple[ExternalLink, list[pa.RecordBatch]]

__all__ = ["ChunkDownload", "links_of"]

_TRIES = 3
_WAIT_S = (0.1, 2.0)  # at most before the first retry, and at most before any


@attrs.define(eq=False)
class ChunkDownload:
    """
    Downloads chunks of one result on several threads of one process.

    Args:
        sender: Sends the requests.
        manifest: Of the result.
        known: Links that are there, by chunk; more are added.
        deadline: Bounds everything.
        body: Reads what the storage sends.
    """

    sender: Transport
    manifest: Manifest
    known: MutableMapping[int, ExternalLink]
    deadline: Deadline
    body: ArrowBody
    _links: ChunkLinks = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Prepare to ask for links."""
        self._links = ChunkLinks(self.known, self._ask)

    def __call__(self, piece: Piece[Downloaded], is_spare: bool) -> Downloaded:  # noqa: FBT001
        """
        Return a chunk's link and rows.

        Raises:
            IncompleteResultError: Rows or bytes are missing, also from another link.
            ResponseError: The storage refused, or the server gave a link that is not followed.
            TransportError: The storage could not be reached.
        """
        tries, link = 1 if is_spare else _TRIES, None

        def rule(error: Exception, attempt: int) -> float | None:
            if attempt == tries or piece.is_over or not isinstance(error, ResponseError | TransportError):
                return None
            return retry_wait(attempt, *_WAIT_S)

        for attempt in retrying(self.deadline, rule):
            with attempt:
                link = self._links.get(piece.index, refused=link)  # another one, whatever was wrong with the last
                if link is None:
                    raise self.manifest.incomplete(f"the server gave no link for chunk {piece.index}")
                return link, self._read(link, piece.attempt(self.deadline))
        raise AssertionError  # retrying ends with a return or an error

    def _ask(self, index: int) -> dict[int, ExternalLink]:
        return links_of(fetch_chunk(self.sender, self.manifest, index, self.deadline))

    def _read(self, link: ExternalLink, attempt: WatchedAttempt) -> list[pa.RecordBatch]:
        url, headers = str(link.external_link), link.http_headers or {}
        try:
            with self.sender.get_external(url, headers, self.deadline, attempt=attempt) as stream:
                buffer = self.body.fill(stream)
                attempt.end()
            batches = self.body.batches(buffer)
        except ValueError as error:
            raise self.manifest.incomplete(f"chunk {link.chunk_index}: {error}") from None
        rows = sum(batch.num_rows for batch in batches)
        if link.row_count not in (None, rows):
            raise self.manifest.incomplete(f"chunk {link.chunk_index} has {link.row_count} rows, {rows} arrived")
        return batches


def links_of(data: ResultData | None) -> dict[int, ExternalLink]:
    """
    Return the links of a response by the number of their chunks.
    """
    links = (data.external_links if data else None) or []
    return {link.chunk_index or 0: link for link in links}
