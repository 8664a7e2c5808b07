"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("tokens")
CREATE = _op("create", "POST", "/api/2.0/token/create", _m.CreateTokenResponse)
DELETE = _op("delete", "POST", "/api/2.0/token/delete")
LIST = _op("list", "GET", "/api/2.0/token/list", _m.ListPublicTokensResponse)
LIST_PAGING = _rt.Paging(items="token_infos", style="single")
UPDATE = _op("update", "PATCH", "/api/2.0/token/{token_id}", _m.UpdateTokenResponse)


class TokensAPI(_rt.Api):
    def create(
        self,
        *,
        autoscope_enabled: bool | None = None,
        comment: str | None = None,
        lifetime_seconds: int | None = None,
        scopes: _Sequence[str] | None = None,
    ) -> _m.CreateTokenResponse:
        """POST /api/2.0/token/create

        https://docs.databricks.com/api/workspace/tokens/create
        """
        _body = {
            "autoscope_enabled": autoscope_enabled, "comment": comment, "lifetime_seconds": lifetime_seconds,
            "scopes": scopes,
        }
        return self._sender.send(CREATE, "/api/2.0/token/create", body=_rt.given(TokensAPI.create, _body))

    def delete(self, token_id: str) -> None:
        """POST /api/2.0/token/delete

        https://docs.databricks.com/api/workspace/tokens/delete
        """
        _body = {"token_id": token_id}
        self._sender.send(DELETE, "/api/2.0/token/delete", body=_rt.given(TokensAPI.delete, _body))

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.PublicTokenInfo]:
        """GET /api/2.0/token/list

        https://docs.databricks.com/api/workspace/tokens/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/token/list", LIST_PAGING, limit=limit)

    def update(
        self, token_id: str, token: _m.PublicTokenInfo | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.UpdateTokenResponse:
        """PATCH /api/2.0/token/{token_id}

        https://docs.databricks.com/api/workspace/tokens/update
        """
        _body = {"token": token, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE, f"/api/2.0/token/{_rt.segment('token_id', token_id)}", body=_rt.given(TokensAPI.update, _body)
        )
