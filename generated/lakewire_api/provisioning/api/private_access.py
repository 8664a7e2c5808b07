"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("private_access")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/private-access-settings",
    _m.PrivateAccessSettings,
    scope="account",
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/private-access-settings/{private_access_settings_id}",
    _m.PrivateAccessSettings,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/private-access-settings/{private_access_settings_id}",
    _m.PrivateAccessSettings,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/private-access-settings",
    list[_m.PrivateAccessSettings],
    scope="account",
)
LIST_PAGING = _rt.Paging(items="", style="single")
REPLACE = _op(
    "replace",
    "PUT",
    "/api/2.0/accounts/{account_id}/private-access-settings/{private_access_settings_id}",
    _m.PrivateAccessSettings,
    scope="account",
)


class PrivateAccessAPI(_rt.Api):
    def create(
        self,
        *,
        allowed_vpc_endpoint_ids: _Sequence[str] | None = None,
        private_access_level: _m.PrivateAccessLevel | str | None = None,
        private_access_settings_name: str | None = None,
        public_access_enabled: bool | None = None,
        region: str | None = None,
    ) -> _m.PrivateAccessSettings:
        """POST /api/2.0/accounts/{account_id}/private-access-settings

        https://docs.databricks.com/api/account/privateaccess/create
        """
        _body = {
            "allowed_vpc_endpoint_ids": allowed_vpc_endpoint_ids, "private_access_level": private_access_level,
            "private_access_settings_name": private_access_settings_name,
            "public_access_enabled": public_access_enabled, "region": region,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/private-access-settings",
            body=_rt.given(PrivateAccessAPI.create, _body),
        )

    def delete(self, private_access_settings_id: str) -> _m.PrivateAccessSettings:
        """DELETE /api/2.0/accounts/{account_id}/private-access-settings/{private_access_settings_id}

        https://docs.databricks.com/api/account/privateaccess/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/private-access-settings/"
            f"{_rt.segment('private_access_settings_id', private_access_settings_id)}",
        )

    def get(self, private_access_settings_id: str) -> _m.PrivateAccessSettings:
        """GET /api/2.0/accounts/{account_id}/private-access-settings/{private_access_settings_id}

        https://docs.databricks.com/api/account/privateaccess/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/private-access-settings/"
            f"{_rt.segment('private_access_settings_id', private_access_settings_id)}",
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.PrivateAccessSettings]:
        """GET /api/2.0/accounts/{account_id}/private-access-settings

        https://docs.databricks.com/api/account/privateaccess/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/private-access-settings",
            LIST_PAGING,
            limit=limit,
        )

    def replace(
        self,
        private_access_settings_id: str,
        customer_facing_private_access_settings: _m.PrivateAccessSettings | _rt.Fields,
    ) -> _m.PrivateAccessSettings:
        """PUT /api/2.0/accounts/{account_id}/private-access-settings/{private_access_settings_id}

        https://docs.databricks.com/api/account/privateaccess/replace
        """
        return self._sender.send(
            REPLACE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/private-access-settings/"
            f"{_rt.segment('private_access_settings_id', private_access_settings_id)}",
            body=_rt.whole(
                PrivateAccessAPI.replace,
                "customer_facing_private_access_settings",
                customer_facing_private_access_settings,
            ),
        )
