"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings.api.csp_enablement_account import CspEnablementAccountAPI as _CspEnablementAccountAPI
from lakewire_api.settings.api.disable_legacy_features import DisableLegacyFeaturesAPI as _DisableLegacyFeaturesAPI
from lakewire_api.settings.api.enable_ip_access_lists import EnableIpAccessListsAPI as _EnableIpAccessListsAPI
from lakewire_api.settings.api.esm_enablement_account import EsmEnablementAccountAPI as _EsmEnablementAccountAPI
from lakewire_api.settings.api.llm_proxy_partner_powered_account import (
    LlmProxyPartnerPoweredAccountAPI as _LlmProxyPartnerPoweredAccountAPI,
)
from lakewire_api.settings.api.llm_proxy_partner_powered_enforce import (
    LlmProxyPartnerPoweredEnforceAPI as _LlmProxyPartnerPoweredEnforceAPI,
)
from lakewire_api.settings.api.personal_compute import PersonalComputeAPI as _PersonalComputeAPI

import lakewire_runtime as _rt


class AccountSettingsAPI(_rt.Api):
    @property
    def csp_enablement_account(self) -> _CspEnablementAccountAPI:
        return _CspEnablementAccountAPI(self._sender)

    @property
    def disable_legacy_features(self) -> _DisableLegacyFeaturesAPI:
        return _DisableLegacyFeaturesAPI(self._sender)

    @property
    def enable_ip_access_lists(self) -> _EnableIpAccessListsAPI:
        return _EnableIpAccessListsAPI(self._sender)

    @property
    def esm_enablement_account(self) -> _EsmEnablementAccountAPI:
        return _EsmEnablementAccountAPI(self._sender)

    @property
    def llm_proxy_partner_powered_account(self) -> _LlmProxyPartnerPoweredAccountAPI:
        return _LlmProxyPartnerPoweredAccountAPI(self._sender)

    @property
    def llm_proxy_partner_powered_enforce(self) -> _LlmProxyPartnerPoweredEnforceAPI:
        return _LlmProxyPartnerPoweredEnforceAPI(self._sender)

    @property
    def personal_compute(self) -> _PersonalComputeAPI:
        return _PersonalComputeAPI(self._sender)
