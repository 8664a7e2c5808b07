"""Generated from aifunctions (databricks-sdk 0.162.0, spec eb4041e8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import Any as _Any

import lakewire_runtime as _rt


class BatchStatus(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    CANCELLING = "CANCELLING"
    COMPLETED = "COMPLETED"
    EXPIRED = "EXPIRED"
    FAILED = "FAILED"
    FINALIZING = "FINALIZING"
    IN_PROGRESS = "IN_PROGRESS"
    PENDING = "PENDING"


class AiClassifyOptions(_rt.Model):
    enable_confidence_scores: bool | None = None
    enable_rationales: bool | None = None
    instructions: str | None = None
    multilabel: bool | None = None
    version: str | None = None


class AiClassifyResponse(_rt.Model):
    metadata: AiClassifyResponseMetadata | None = None
    response: _Any | None = None


class AiClassifyResponseMetadata(_rt.Model):
    version: str | None = None


class AiDecideOptions(_rt.Model):
    version: str | None = None


class AiDecideResponse(_rt.Model):
    metadata: AiDecideResponseMetadata | None = None
    response: _Any | None = None


class AiDecideResponseMetadata(_rt.Model):
    version: str | None = None


class AiExtractBbox(_rt.Model):
    coord: list[int] | None = None
    page_id: int | None = None


class AiExtractCitation(_rt.Model):
    bbox: list[AiExtractBbox] | None = None
    id: int | None = None
    start: int | None = None
    stop: int | None = None


class AiExtractOptions(_rt.Model):
    enable_citations: bool | None = None
    enable_confidence_scores: bool | None = None
    instructions: str | None = None
    mode: str | None = None
    version: str | None = None


class AiExtractResponse(_rt.Model):
    metadata: AiExtractResponseMetadata | None = None
    response: _Any | None = None


class AiExtractResponseMetadata(_rt.Model):
    chunk_type: str | None = None
    citations: list[AiExtractCitation] | None = None
    mode: str | None = None
    version: str | None = None


class AiParseDocumentFileMetadata(_rt.Model):
    file_modification_time: str | None = None
    file_name: str | None = None
    file_path: str | None = None
    file_size: int | None = None


class AiParseDocumentOptions(_rt.Model):
    description_element_types: str | None = None
    image_output_path: str | None = None
    page_range: str | None = None
    version: str | None = None


class AiParseDocumentPageError(_rt.Model):
    error_message: str | None = None
    page_id: int | None = None


class AiParseDocumentResponse(_rt.Model):
    document: _Any | None = None
    error_status: list[AiParseDocumentPageError] | None = None
    metadata: AiParseDocumentResponseMetadata | None = None


class AiParseDocumentResponseMetadata(_rt.Model):
    file_metadata: AiParseDocumentFileMetadata | None = None
    id: str | None = None
    version: str | None = None


class Batch(_rt.Model):
    endpoint: str
    input_ref: str
    create_time: _datetime | None = None
    name: str | None = None
    output_ref: str | None = None
    params: dict[str, _Any] | None = None
    percent_complete: float | None = None
    request_counts: BatchRequestCounts | None = None
    status: BatchStatus | None = None


class BatchRequestCounts(_rt.Model):
    failed: int | None = None
    succeeded: int | None = None
    total: int | None = None


class CancelBatchResponse(_rt.Model): ...


class ListBatchesResponse(_rt.Model):
    batches: list[Batch] | None = None
    next_page_token: str | None = None
