"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("credentials_manager")
EXCHANGE_TOKEN = _op(
    "exchange_token", "POST", "/api/2.0/credentials-manager/exchange-tokens/token", _m.ExchangeTokenResponse
)


class CredentialsManagerAPI(_rt.Api):
    def exchange_token(
        self,
        partition_id: _m.PartitionId | _rt.Fields,
        token_type: _Sequence[_m.TokenType | str],
        scopes: _Sequence[str],
    ) -> _m.ExchangeTokenResponse:
        """POST /api/2.0/credentials-manager/exchange-tokens/token

        https://docs.databricks.com/api/workspace/credentialsmanager/exchangetoken
        """
        _body = {"partitionId": partition_id, "scopes": scopes, "tokenType": token_type}
        return self._sender.send(
            EXCHANGE_TOKEN,
            "/api/2.0/credentials-manager/exchange-tokens/token",
            body=_rt.given(CredentialsManagerAPI.exchange_token, _body),
        )
