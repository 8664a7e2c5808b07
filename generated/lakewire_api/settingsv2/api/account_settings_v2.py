"""Generated from settingsv2 (databricks-sdk 0.162.0, spec 79f9507b); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settingsv2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_settings_v2")
GET_PUBLIC_ACCOUNT_SETTING = _op(
    "get_public_account_setting", "GET", "/api/2.1/accounts/{account_id}/settings/{name}", _m.Setting, scope="account"
)
GET_PUBLIC_ACCOUNT_USER_PREFERENCE = _op(
    "get_public_account_user_preference",
    "GET",
    "/api/2.1/accounts/{account_id}/users/{user_id}/settings/{name}",
    _m.UserPreference,
    scope="account",
)
LIST_ACCOUNT_SETTINGS_METADATA = _op(
    "list_account_settings_metadata",
    "GET",
    "/api/2.1/accounts/{account_id}/settings-metadata",
    _m.ListAccountSettingsMetadataResponse,
    scope="account",
)
LIST_ACCOUNT_SETTINGS_METADATA_PAGING = _rt.Paging(
    items="settings_metadata", request="page_token", response="next_page_token"
)
LIST_ACCOUNT_USER_PREFERENCES_METADATA = _op(
    "list_account_user_preferences_metadata",
    "GET",
    "/api/2.1/accounts/{account_id}/users/{user_id}/settings-metadata",
    _m.ListAccountUserPreferencesMetadataResponse,
    scope="account",
)
LIST_ACCOUNT_USER_PREFERENCES_METADATA_PAGING = _rt.Paging(
    items="settings_metadata", request="page_token", response="next_page_token"
)
PATCH_PUBLIC_ACCOUNT_SETTING = _op(
    "patch_public_account_setting",
    "PATCH",
    "/api/2.1/accounts/{account_id}/settings/{name}",
    _m.Setting,
    scope="account",
)
PATCH_PUBLIC_ACCOUNT_USER_PREFERENCE = _op(
    "patch_public_account_user_preference",
    "PATCH",
    "/api/2.1/accounts/{account_id}/users/{user_id}/settings/{name}",
    _m.UserPreference,
    scope="account",
)


class AccountSettingsV2API(_rt.Api):
    def get_public_account_setting(self, name: str) -> _m.Setting:
        """GET /api/2.1/accounts/{account_id}/settings/{name}

        https://docs.databricks.com/api/account/accountsettingsv2/getpublicaccountsetting
        """
        return self._sender.send(
            GET_PUBLIC_ACCOUNT_SETTING,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/settings/{_rt.segment('name', name)}",
        )

    def get_public_account_user_preference(self, user_id: str, name: str) -> _m.UserPreference:
        """GET /api/2.1/accounts/{account_id}/users/{user_id}/settings/{name}

        https://docs.databricks.com/api/account/accountsettingsv2/getpublicaccountuserpreference
        """
        return self._sender.send(
            GET_PUBLIC_ACCOUNT_USER_PREFERENCE,
            f"/api/2.1/accounts/{_rt.account(self._sender)}"
            f"/users/{_rt.segment('user_id', user_id)}"
            f"/settings/{_rt.segment('name', name)}",
        )

    def list_account_settings_metadata(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SettingsMetadata]:
        """GET /api/2.1/accounts/{account_id}/settings-metadata

        https://docs.databricks.com/api/account/accountsettingsv2/listaccountsettingsmetadata
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ACCOUNT_SETTINGS_METADATA,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/settings-metadata",
            LIST_ACCOUNT_SETTINGS_METADATA_PAGING,
            query=_rt.given(AccountSettingsV2API.list_account_settings_metadata, _query),
            limit=limit,
        )

    def list_account_user_preferences_metadata(
        self, user_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SettingsMetadata]:
        """GET /api/2.1/accounts/{account_id}/users/{user_id}/settings-metadata

        https://docs.databricks.com/api/account/accountsettingsv2/listaccountuserpreferencesmetadata
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ACCOUNT_USER_PREFERENCES_METADATA,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/users/{_rt.segment('user_id', user_id)}/settings-metadata",
            LIST_ACCOUNT_USER_PREFERENCES_METADATA_PAGING,
            query=_rt.given(AccountSettingsV2API.list_account_user_preferences_metadata, _query),
            limit=limit,
        )

    def patch_public_account_setting(self, name: str, setting: _m.Setting | _rt.Fields) -> _m.Setting:
        """PATCH /api/2.1/accounts/{account_id}/settings/{name}

        https://docs.databricks.com/api/account/accountsettingsv2/patchpublicaccountsetting
        """
        return self._sender.send(
            PATCH_PUBLIC_ACCOUNT_SETTING,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/settings/{_rt.segment('name', name)}",
            body=_rt.whole(AccountSettingsV2API.patch_public_account_setting, "setting", setting),
        )

    def patch_public_account_user_preference(
        self, user_id: str, name: str, setting: _m.UserPreference | _rt.Fields
    ) -> _m.UserPreference:
        """PATCH /api/2.1/accounts/{account_id}/users/{user_id}/settings/{name}

        https://docs.databricks.com/api/account/accountsettingsv2/patchpublicaccountuserpreference
        """
        return self._sender.send(
            PATCH_PUBLIC_ACCOUNT_USER_PREFERENCE,
            f"/api/2.1/accounts/{_rt.account(self._sender)}"
            f"/users/{_rt.segment('user_id', user_id)}"
            f"/settings/{_rt.segment('name', name)}",
            body=_rt.whole(AccountSettingsV2API.patch_public_account_user_preference, "setting", setting),
        )
