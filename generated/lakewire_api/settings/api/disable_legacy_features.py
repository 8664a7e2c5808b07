"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("disable_legacy_features")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/settings/types/disable_legacy_features/names/default",
    _m.DeleteDisableLegacyFeaturesResponse,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/disable_legacy_features/names/default",
    _m.DisableLegacyFeatures,
    scope="account",
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/disable_legacy_features/names/default",
    _m.DisableLegacyFeatures,
    scope="account",
)


class DisableLegacyFeaturesAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDisableLegacyFeaturesResponse:
        """DELETE /api/2.0/accounts/{account_id}/settings/types/disable_legacy_features/names/default

        https://docs.databricks.com/api/account/disablelegacyfeatures/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/disable_legacy_features/names/default",
            query=_rt.given(DisableLegacyFeaturesAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.DisableLegacyFeatures:
        """GET /api/2.0/accounts/{account_id}/settings/types/disable_legacy_features/names/default

        https://docs.databricks.com/api/account/disablelegacyfeatures/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/disable_legacy_features/names/default",
            query=_rt.given(DisableLegacyFeaturesAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.DisableLegacyFeatures | _rt.Fields, field_mask: str
    ) -> _m.DisableLegacyFeatures:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/disable_legacy_features/names/default

        https://docs.databricks.com/api/account/disablelegacyfeatures/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/disable_legacy_features/names/default",
            body=_rt.given(DisableLegacyFeaturesAPI.update, _body),
        )
