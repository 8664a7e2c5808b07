"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("compliance_security_profile")
GET = _op(
    "get",
    "GET",
    "/api/2.0/settings/types/shield_csp_enablement_ws_db/names/default",
    _m.ComplianceSecurityProfileSetting,
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/shield_csp_enablement_ws_db/names/default",
    _m.ComplianceSecurityProfileSetting,
)


class ComplianceSecurityProfileAPI(_rt.Api):
    def get(self, *, etag: str | None = None) -> _m.ComplianceSecurityProfileSetting:
        """GET /api/2.0/settings/types/shield_csp_enablement_ws_db/names/default

        https://docs.databricks.com/api/workspace/compliancesecurityprofile/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/shield_csp_enablement_ws_db/names/default",
            query=_rt.given(ComplianceSecurityProfileAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.ComplianceSecurityProfileSetting | _rt.Fields, field_mask: str
    ) -> _m.ComplianceSecurityProfileSetting:
        """PATCH /api/2.0/settings/types/shield_csp_enablement_ws_db/names/default

        https://docs.databricks.com/api/workspace/compliancesecurityprofile/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/shield_csp_enablement_ws_db/names/default",
            body=_rt.given(ComplianceSecurityProfileAPI.update, _body),
        )
