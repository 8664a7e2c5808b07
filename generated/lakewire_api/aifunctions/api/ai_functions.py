"""Generated from aifunctions (databricks-sdk 0.162.0, spec eb4041e846be9580); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.aifunctions import models as _m

AI_CLASSIFY = _rt.Operation("ai_functions.ai_classify", "POST", "/api/2.0/ai-functions/ai-classify", returns=_m.AiClassifyResponse)
AI_DECIDE = _rt.Operation("ai_functions.ai_decide", "POST", "/api/2.0/ai-functions/ai-decide", returns=_m.AiDecideResponse)
AI_EXTRACT = _rt.Operation("ai_functions.ai_extract", "POST", "/api/2.0/ai-functions/ai-extract", returns=_m.AiExtractResponse)
AI_PARSE_DOCUMENT = _rt.Operation(
    "ai_functions.ai_parse_document", "POST", "/api/2.0/ai-functions/ai-parse-document", returns=_m.AiParseDocumentResponse
)
CANCEL_BATCH = _rt.Operation(
    "ai_functions.cancel_batch", "POST", "/api/2.0/ai-functions/batches/{name}/cancel", returns=_m.CancelBatchResponse
)
CREATE_BATCH = _rt.Operation("ai_functions.create_batch", "POST", "/api/2.0/ai-functions/batches", returns=_m.Batch)
GET_BATCH = _rt.Operation("ai_functions.get_batch", "GET", "/api/2.0/ai-functions/batches/{name}", returns=_m.Batch)
LIST_BATCHES = _rt.Operation("ai_functions.list_batches", "GET", "/api/2.0/ai-functions/batches", returns=_m.ListBatchesResponse)
LIST_BATCHES_PAGING = _rt.Paging(items="batches", request="page_token", response="next_page_token")


class AiFunctionsAPI(_rt.Api):
    def ai_classify(
        self, content: _Any, labels: _Any, *, options: _m.AiClassifyOptions | _rt.Fields | None = None
    ) -> _m.AiClassifyResponse:
        """POST /api/2.0/ai-functions/ai-classify"""
        return self._sender.send(
            AI_CLASSIFY,
            "/api/2.0/ai-functions/ai-classify",
            body=_rt.given(AiFunctionsAPI.ai_classify, content=content, labels=labels, options=options),
        )

    def ai_decide(
        self, state: _Any, questions: _Any, *, options: _m.AiDecideOptions | _rt.Fields | None = None
    ) -> _m.AiDecideResponse:
        """POST /api/2.0/ai-functions/ai-decide"""
        return self._sender.send(
            AI_DECIDE,
            "/api/2.0/ai-functions/ai-decide",
            body=_rt.given(AiFunctionsAPI.ai_decide, options=options, questions=questions, state=state),
        )

    def ai_extract(
        self, content: _Any, schema: _Any, *, options: _m.AiExtractOptions | _rt.Fields | None = None
    ) -> _m.AiExtractResponse:
        """POST /api/2.0/ai-functions/ai-extract"""
        return self._sender.send(
            AI_EXTRACT,
            "/api/2.0/ai-functions/ai-extract",
            body=_rt.given(AiFunctionsAPI.ai_extract, content=content, options=options, schema=schema),
        )

    def ai_parse_document(
        self, content: str, *, options: _m.AiParseDocumentOptions | _rt.Fields | None = None
    ) -> _m.AiParseDocumentResponse:
        """POST /api/2.0/ai-functions/ai-parse-document"""
        return self._sender.send(
            AI_PARSE_DOCUMENT,
            "/api/2.0/ai-functions/ai-parse-document",
            body=_rt.given(AiFunctionsAPI.ai_parse_document, content=content, options=options),
        )

    def cancel_batch(self, name: str) -> _m.CancelBatchResponse:
        """POST /api/2.0/ai-functions/batches/{name}/cancel"""
        return self._sender.send(CANCEL_BATCH, f"/api/2.0/ai-functions/batches/{_rt.segment('name', name)}/cancel", body={})

    def create_batch(self, batch: _m.Batch | _rt.Fields) -> _m.Batch:
        """POST /api/2.0/ai-functions/batches"""
        return self._sender.send(
            CREATE_BATCH, "/api/2.0/ai-functions/batches", body=_rt.whole(AiFunctionsAPI.create_batch, "batch", batch)
        )

    def get_batch(self, name: str) -> _m.Batch:
        """GET /api/2.0/ai-functions/batches/{name}"""
        return self._sender.send(GET_BATCH, f"/api/2.0/ai-functions/batches/{_rt.segment('name', name)}")

    def list_batches(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Batch]:
        """GET /api/2.0/ai-functions/batches"""
        return _rt.Pages(
            self._sender,
            LIST_BATCHES,
            "/api/2.0/ai-functions/batches",
            LIST_BATCHES_PAGING,
            query=_rt.given(AiFunctionsAPI.list_batches, page_size=page_size, page_token=page_token),
            limit=limit,
        )
