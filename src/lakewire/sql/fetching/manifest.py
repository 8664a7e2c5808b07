"""
What the server announced of a result, before any row is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.errors import DecodeError, IncompleteResultError
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type

if TYPE_CHECKING:
    from lakewire_api.sql.models import ResultManifest, StatementResponse

__all__ = ["Manifest"]


@attrs.frozen(kw_only=True)
class Manifest:
    """
    The shape of a result.

    Attributes:
        statement_id: The statement.
        schema: Columns with their exact types.
        rows: Number of rows.
        chunks: Number of chunks.
        sizes_bytes: Size of each chunk, as far as it was announced.
        truncated: The server left rows out.
        is_arrow: The chunks are Arrow streams behind links, not JSON text.
        is_packed: They are in LZ4 frames; whether sizes are those of what is packed or unpacked is up to the server.
    """

    statement_id: str
    schema: TableSchema
    rows: int
    chunks: int
    sizes_bytes: tuple[int, ...] = ()
    truncated: bool = False
    is_arrow: bool = False
    is_packed: bool = False

    @classmethod
    def of(cls, response: StatementResponse) -> Manifest:
        """
        Read the manifest; a statement without a result has none, and no rows.
        """
        statement_id, manifest, first = str(response.statement_id), response.manifest, response.result
        begun = bool(first and (first.data_array or first.external_links))  # rows that were not announced are an error
        if manifest is None:
            return cls(statement_id=statement_id, schema=TableSchema([]), rows=0, chunks=int(begun))
        return cls(
            statement_id=statement_id,
            schema=_schema(manifest),
            rows=manifest.total_row_count or 0,
            chunks=max(manifest.total_chunk_count or 0, int(begun)),
            sizes_bytes=tuple(chunk.byte_count or 0 for chunk in manifest.chunks or ()),
            truncated=bool(manifest.truncated),
            is_arrow=manifest.format == "ARROW_STREAM",
            is_packed=manifest.result_compression == "LZ4_FRAME",
        )

    def incomplete(self, message: str) -> IncompleteResultError:
        """
        Return the error that rows or bytes are missing.
        """
        return IncompleteResultError(message, statement_id=self.statement_id)

    def unreadable(self, message: str) -> DecodeError:
        """
        Return the error that a value is not what was announced.
        """
        return DecodeError(message, statement_id=self.statement_id)


def _schema(manifest: ResultManifest) -> TableSchema:
    columns = (manifest.schema.columns or []) if manifest.schema else []
    return TableSchema([Field(str(c.name), parse_type(c.type_text or str(c.type_name))) for c in columns])
