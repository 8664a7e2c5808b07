"""Generated from aifunctions (databricks-sdk 0.162.0, spec eb4041e8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

from lakewire_api.aifunctions import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("ai_functions")
AI_CLASSIFY = _op("ai_classify", "POST", "/api/2.0/ai-functions/ai-classify", _m.AiClassifyResponse)
AI_DECIDE = _op("ai_decide", "POST", "/api/2.0/ai-functions/ai-decide", _m.AiDecideResponse)
AI_EXTRACT = _op("ai_extract", "POST", "/api/2.0/ai-functions/ai-extract", _m.AiExtractResponse)
AI_PARSE_DOCUMENT = _op(
    "ai_parse_document", "POST", "/api/2.0/ai-functions/ai-parse-document", _m.AiParseDocumentResponse
)
CANCEL_BATCH = _op("cancel_batch", "POST", "/api/2.0/ai-functions/batches/{name}/cancel", _m.CancelBatchResponse)
CREATE_BATCH = _op("create_batch", "POST", "/api/2.0/ai-functions/batches", _m.Batch)
GET_BATCH = _op("get_batch", "GET", "/api/2.0/ai-functions/batches/{name}", _m.Batch)
LIST_BATCHES = _op("list_batches", "GET", "/api/2.0/ai-functions/batches", _m.ListBatchesResponse)
LIST_BATCHES_PAGING = _rt.Paging(items="batches", request="page_token", response="next_page_token")


class AiFunctionsAPI(_rt.Api):
    def ai_classify(
        self, content: _Any, labels: _Any, *, options: _m.AiClassifyOptions | _rt.Fields | None = None
    ) -> _m.AiClassifyResponse:
        """POST /api/2.0/ai-functions/ai-classify

        https://docs.databricks.com/api/workspace/aifunctions/aiclassify
        """
        _body = {"content": content, "labels": labels, "options": options}
        return self._sender.send(
            AI_CLASSIFY, "/api/2.0/ai-functions/ai-classify", body=_rt.given(AiFunctionsAPI.ai_classify, _body)
        )

    def ai_decide(
        self, state: _Any, questions: _Any, *, options: _m.AiDecideOptions | _rt.Fields | None = None
    ) -> _m.AiDecideResponse:
        """POST /api/2.0/ai-functions/ai-decide

        https://docs.databricks.com/api/workspace/aifunctions/aidecide
        """
        _body = {"options": options, "questions": questions, "state": state}
        return self._sender.send(
            AI_DECIDE, "/api/2.0/ai-functions/ai-decide", body=_rt.given(AiFunctionsAPI.ai_decide, _body)
        )

    def ai_extract(
        self, content: _Any, schema: _Any, *, options: _m.AiExtractOptions | _rt.Fields | None = None
    ) -> _m.AiExtractResponse:
        """POST /api/2.0/ai-functions/ai-extract

        https://docs.databricks.com/api/workspace/aifunctions/aiextract
        """
        _body = {"content": content, "options": options, "schema": schema}
        return self._sender.send(
            AI_EXTRACT, "/api/2.0/ai-functions/ai-extract", body=_rt.given(AiFunctionsAPI.ai_extract, _body)
        )

    def ai_parse_document(
        self, content: str, *, options: _m.AiParseDocumentOptions | _rt.Fields | None = None
    ) -> _m.AiParseDocumentResponse:
        """POST /api/2.0/ai-functions/ai-parse-document

        https://docs.databricks.com/api/workspace/aifunctions/aiparsedocument
        """
        _body = {"content": content, "options": options}
        return self._sender.send(
            AI_PARSE_DOCUMENT,
            "/api/2.0/ai-functions/ai-parse-document",
            body=_rt.given(AiFunctionsAPI.ai_parse_document, _body),
        )

    def cancel_batch(self, name: str) -> _m.CancelBatchResponse:
        """POST /api/2.0/ai-functions/batches/{name}/cancel

        https://docs.databricks.com/api/workspace/aifunctions/cancelbatch
        """
        return self._sender.send(
            CANCEL_BATCH, f"/api/2.0/ai-functions/batches/{_rt.segment('name', name)}/cancel", body={}
        )

    def create_batch(self, batch: _m.Batch | _rt.Fields) -> _m.Batch:
        """POST /api/2.0/ai-functions/batches

        https://docs.databricks.com/api/workspace/aifunctions/createbatch
        """
        return self._sender.send(
            CREATE_BATCH, "/api/2.0/ai-functions/batches", body=_rt.whole(AiFunctionsAPI.create_batch, "batch", batch)
        )

    def get_batch(self, name: str) -> _m.Batch:
        """GET /api/2.0/ai-functions/batches/{name}

        https://docs.databricks.com/api/workspace/aifunctions/getbatch
        """
        return self._sender.send(GET_BATCH, f"/api/2.0/ai-functions/batches/{_rt.segment('name', name)}")

    def list_batches(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Batch]:
        """GET /api/2.0/ai-functions/batches

        https://docs.databricks.com/api/workspace/aifunctions/listbatches
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_BATCHES,
            "/api/2.0/ai-functions/batches",
            LIST_BATCHES_PAGING,
            query=_rt.given(AiFunctionsAPI.list_batches, _query),
            limit=limit,
        )
