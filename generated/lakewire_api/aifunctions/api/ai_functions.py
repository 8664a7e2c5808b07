"""Generated from aifunctions (databricks-sdk 0.156.0, spec 29a77a7db267fd57); do not edit, see docs/regenerating.md."""
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from typing import Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.aifunctions import models as _m

AI_CLASSIFY = _rt.Operation(
    "ai_functions.ai_classify", "POST", "/api/2.0/ai-functions/ai-classify", returns=_m.AiClassifyResponse
)
AI_DECIDE = _rt.Operation(
    "ai_functions.ai_decide", "POST", "/api/2.0/ai-functions/ai-decide", returns=_m.AiDecideResponse
)
AI_EXTRACT = _rt.Operation(
    "ai_functions.ai_extract", "POST", "/api/2.0/ai-functions/ai-extract", returns=_m.AiExtractResponse
)
AI_PARSE_DOCUMENT = _rt.Operation(
    "ai_functions.ai_parse_document",
    "POST",
    "/api/2.0/ai-functions/ai-parse-document",
    returns=_m.AiParseDocumentResponse,
)


class AiFunctionsAPI(_rt.Api):
    __slots__ = ()

    def ai_classify(
        self, content: _Any, labels: _Any, *, options: _m.AiClassifyOptions | _rt.Fields | None = None
    ) -> _m.AiClassifyResponse:
        """POST /api/2.0/ai-functions/ai-classify"""
        return self._sender.send(
            AI_CLASSIFY,
            "/api/2.0/ai-functions/ai-classify",
            body=_rt.given({"content": content, "labels": labels, "options": options}),
        )

    def ai_decide(
        self, state: _Any, questions: _Any, *, options: _m.AiDecideOptions | _rt.Fields | None = None
    ) -> _m.AiDecideResponse:
        """POST /api/2.0/ai-functions/ai-decide"""
        return self._sender.send(
            AI_DECIDE,
            "/api/2.0/ai-functions/ai-decide",
            body=_rt.given({"options": options, "questions": questions, "state": state}),
        )

    def ai_extract(
        self, content: _Any, schema: _Any, *, options: _m.AiExtractOptions | _rt.Fields | None = None
    ) -> _m.AiExtractResponse:
        """POST /api/2.0/ai-functions/ai-extract"""
        return self._sender.send(
            AI_EXTRACT,
            "/api/2.0/ai-functions/ai-extract",
            body=_rt.given({"content": content, "options": options, "schema": schema}),
        )

    def ai_parse_document(
        self, content: str, *, options: _m.AiParseDocumentOptions | _rt.Fields | None = None
    ) -> _m.AiParseDocumentResponse:
        """POST /api/2.0/ai-functions/ai-parse-document"""
        return self._sender.send(
            AI_PARSE_DOCUMENT,
            "/api/2.0/ai-functions/ai-parse-document",
            body=_rt.given({"content": content, "options": options}),
        )
