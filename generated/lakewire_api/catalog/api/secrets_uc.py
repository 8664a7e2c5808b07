"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("secrets_uc")
CREATE_SECRET = _op("create_secret", "POST", "/api/2.1/unity-catalog/secrets", _m.Secret)
DELETE_SECRET = _op("delete_secret", "DELETE", "/api/2.1/unity-catalog/secrets/{full_name}")
GET_SECRET = _op("get_secret", "GET", "/api/2.1/unity-catalog/secrets/{full_name}", _m.Secret)
LIST_SECRETS = _op("list_secrets", "GET", "/api/2.1/unity-catalog/secrets", _m.ListSecretsResponse)
LIST_SECRETS_PAGING = _rt.Paging(items="secrets", request="page_token", response="next_page_token")
UPDATE_SECRET = _op("update_secret", "PATCH", "/api/2.1/unity-catalog/secrets/{full_name}", _m.Secret)


class SecretsUcAPI(_rt.Api):
    def create_secret(self, secret: _m.Secret | _rt.Fields) -> _m.Secret:
        """POST /api/2.1/unity-catalog/secrets

        https://docs.databricks.com/api/workspace/secretsuc/createsecret
        """
        return self._sender.send(
            CREATE_SECRET,
            "/api/2.1/unity-catalog/secrets",
            body=_rt.whole(SecretsUcAPI.create_secret, "secret", secret),
        )

    def delete_secret(self, full_name: str) -> None:
        """DELETE /api/2.1/unity-catalog/secrets/{full_name}

        https://docs.databricks.com/api/workspace/secretsuc/deletesecret
        """
        self._sender.send(DELETE_SECRET, f"/api/2.1/unity-catalog/secrets/{_rt.segment('full_name', full_name)}")

    def get_secret(self, full_name: str, *, include_value: bool | None = None) -> _m.Secret:
        """GET /api/2.1/unity-catalog/secrets/{full_name}

        https://docs.databricks.com/api/workspace/secretsuc/getsecret
        """
        _query = {"include_value": include_value}
        return self._sender.send(
            GET_SECRET,
            f"/api/2.1/unity-catalog/secrets/{_rt.segment('full_name', full_name)}",
            query=_rt.given(SecretsUcAPI.get_secret, _query),
        )

    def list_secrets(
        self,
        *,
        catalog_name: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        schema_name: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Secret]:
        """GET /api/2.1/unity-catalog/secrets

        https://docs.databricks.com/api/workspace/secretsuc/listsecrets
        """
        _query = {
            "catalog_name": catalog_name, "page_size": page_size, "page_token": page_token, "schema_name": schema_name,
        }
        return _rt.Pages(
            self._sender,
            LIST_SECRETS,
            "/api/2.1/unity-catalog/secrets",
            LIST_SECRETS_PAGING,
            query=_rt.given(SecretsUcAPI.list_secrets, _query),
            limit=limit,
        )

    def update_secret(
        self, full_name: str, secret: _m.Secret | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Secret:
        """PATCH /api/2.1/unity-catalog/secrets/{full_name}

        https://docs.databricks.com/api/workspace/secretsuc/updatesecret
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_SECRET,
            f"/api/2.1/unity-catalog/secrets/{_rt.segment('full_name', full_name)}",
            query=_rt.given(SecretsUcAPI.update_secret, _query),
            body=_rt.whole(SecretsUcAPI.update_secret, "secret", secret),
        )
