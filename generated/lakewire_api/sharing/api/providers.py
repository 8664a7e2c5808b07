"""Generated from sharing (databricks-sdk 0.162.0, spec b2a406c41ec01000); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("providers")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/providers", _m.ProviderInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/providers/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/providers/{name}", _m.ProviderInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/providers", _m.ListProvidersResponse)
LIST_PAGING = _rt.Paging(items="providers", request="page_token", response="next_page_token", initial={"max_results": 0})
LIST_PROVIDER_SHARE_ASSETS = _op(
    "list_provider_share_assets",
    "GET",
    "/api/2.1/data-sharing/providers/{provider_name}/shares/{share_name}",
    _m.ListProviderShareAssetsResponse,
)
LIST_SHARES = _op("list_shares", "GET", "/api/2.1/unity-catalog/providers/{name}/shares", _m.ListProviderSharesResponse)
LIST_SHARES_PAGING = _rt.Paging(items="shares", request="page_token", response="next_page_token", initial={"max_results": 0})
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/providers/{name}", _m.ProviderInfo)


class ProvidersAPI(_rt.Api):
    def create(
        self,
        name: str,
        authentication_type: _m.AuthenticationType | str,
        *,
        comment: str | None = None,
        recipient_profile_str: str | None = None,
    ) -> _m.ProviderInfo:
        """POST /api/2.1/unity-catalog/providers"""
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/providers", body=_rt.all_given(ProvidersAPI.create, locals()))

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/providers/{name}"""
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.ProviderInfo:
        """GET /api/2.1/unity-catalog/providers/{name}"""
        return self._sender.send(GET, f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        data_provider_global_metastore_id: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ProviderInfo]:
        """GET /api/2.1/unity-catalog/providers"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/providers",
            LIST_PAGING,
            query=_rt.all_given(ProvidersAPI.list, locals(), "limit"),
            limit=limit,
        )

    def list_provider_share_assets(
        self,
        provider_name: str,
        share_name: str,
        *,
        function_max_results: int | None = None,
        notebook_max_results: int | None = None,
        table_max_results: int | None = None,
        volume_max_results: int | None = None,
    ) -> _m.ListProviderShareAssetsResponse:
        """GET /api/2.1/data-sharing/providers/{provider_name}/shares/{share_name}"""
        return self._sender.send(
            LIST_PROVIDER_SHARE_ASSETS,
            f"/api/2.1/data-sharing/providers/{_rt.segment('provider_name', provider_name)}/shares/{_rt.segment('share_name', share_name)}",
            query=_rt.all_given(ProvidersAPI.list_provider_share_assets, locals(), "provider_name", "share_name"),
        )

    def list_shares(
        self, name: str, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ProviderShare]:
        """GET /api/2.1/unity-catalog/providers/{name}/shares"""
        return _rt.Pages(
            self._sender,
            LIST_SHARES,
            f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}/shares",
            LIST_SHARES_PAGING,
            query=_rt.given(ProvidersAPI.list_shares, max_results=max_results, page_token=page_token),
            limit=limit,
        )

    def update(
        self,
        name: str,
        *,
        comment: str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        recipient_profile_str: str | None = None,
    ) -> _m.ProviderInfo:
        """PATCH /api/2.1/unity-catalog/providers/{name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}",
            body=_rt.all_given(ProvidersAPI.update, locals(), "name"),
        )
