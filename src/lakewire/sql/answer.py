"""
What the server said of a result, as the two ways of fetching it need it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.errors import NotFoundError, ResultExpiredError
from lakewire.http import Deadline, Transport
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire_api.sql.models import ResultData, ResultManifest, StatementResponse

__all__ = ["Answer"]


@attrs.frozen(kw_only=True)
class Answer:
    """
    A statement's result, before any row is read.

    Attributes:
        schema: Columns with their exact types.
        rows: Rows announced.
        chunks: Chunks announced.
        sizes: Bytes of each chunk, as far as they were announced.
        first: What of the result came with the answer.
        timeout: Seconds that fetching one chunk may take; None for no bound.
    """

    sender: Transport
    statement_id: str
    schema: TableSchema
    rows: int
    chunks: int
    sizes: tuple[int, ...]
    first: ResultData | None
    timeout: float | None

    @classmethod
    def of(cls, response: StatementResponse, sender: Transport, timeout: float | None) -> Answer:
        """
        Read the manifest; a statement without a result has none, and no rows.
        """
        manifest, first = response.manifest, response.result
        begun = bool(first and (first.data_array or first.external_links))  # rows that nobody announced are no success
        return cls(
            sender=sender,
            statement_id=str(response.statement_id),
            schema=_schema(manifest),
            rows=(manifest.total_row_count or 0) if manifest else 0,
            chunks=max((manifest.total_chunk_count or 0) if manifest else 0, int(begun)),
            sizes=tuple(chunk.byte_count or 0 for chunk in (manifest.chunks or ())) if manifest else (),
            first=first,
            timeout=timeout,
        )

    def fetch(self, index: int, deadline: Deadline | float | None) -> ResultData:
        """
        Ask for chunk number *index*.

        Raises:
            ResultExpiredError: The server no longer holds the result.
        """
        api = StatementExecutionAPI(self.sender.with_deadline(deadline, effect=Effect.READ))
        try:
            return api.get_statement_result_chunk_n(self.statement_id, index)
        except NotFoundError as error:
            raise ResultExpiredError(error.message, statement_id=self.statement_id, outcome="applied") from error


def _schema(manifest: ResultManifest | None) -> TableSchema:
    columns = (manifest.schema.columns or []) if manifest and manifest.schema else []
    return TableSchema([Field(str(c.name), parse_type(c.type_text or str(c.type_name))) for c in columns])
