"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("providers")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/providers", _m.ProviderInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/providers/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/providers/{name}", _m.ProviderInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/providers", _m.ListProvidersResponse)
LIST_PAGING = _rt.Paging(
    items="providers", request="page_token", response="next_page_token", initial={"max_results": 0}
)
LIST_PROVIDER_SHARE_ASSETS = _op(
    "list_provider_share_assets",
    "GET",
    "/api/2.1/data-sharing/providers/{provider_name}/shares/{share_name}",
    _m.ListProviderShareAssetsResponse,
)
LIST_SHARES = _op("list_shares", "GET", "/api/2.1/unity-catalog/providers/{name}/shares", _m.ListProviderSharesResponse)
LIST_SHARES_PAGING = _rt.Paging(
    items="shares", request="page_token", response="next_page_token", initial={"max_results": 0}
)
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
        """POST /api/2.1/unity-catalog/providers

        https://docs.databricks.com/api/workspace/providers/create
        """
        _body = {
            "authentication_type": authentication_type, "comment": comment, "name": name,
            "recipient_profile_str": recipient_profile_str,
        }
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/providers", body=_rt.given(ProvidersAPI.create, _body))

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/providers/{name}

        https://docs.databricks.com/api/workspace/providers/delete
        """
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.ProviderInfo:
        """GET /api/2.1/unity-catalog/providers/{name}

        https://docs.databricks.com/api/workspace/providers/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        data_provider_global_metastore_id: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ProviderInfo]:
        """GET /api/2.1/unity-catalog/providers

        https://docs.databricks.com/api/workspace/providers/list
        """
        _query = {
            "data_provider_global_metastore_id": data_provider_global_metastore_id, "max_results": max_results,
            "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/providers",
            LIST_PAGING,
            query=_rt.given(ProvidersAPI.list, _query),
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
        """GET /api/2.1/data-sharing/providers/{provider_name}/shares/{share_name}

        https://docs.databricks.com/api/workspace/providers/listprovidershareassets
        """
        _query = {
            "function_max_results": function_max_results, "notebook_max_results": notebook_max_results,
            "table_max_results": table_max_results, "volume_max_results": volume_max_results,
        }
        return self._sender.send(
            LIST_PROVIDER_SHARE_ASSETS,
            "/api/2.1/data-sharing/providers/"
            f"{_rt.segment('provider_name', provider_name)}"
            f"/shares/{_rt.segment('share_name', share_name)}",
            query=_rt.given(ProvidersAPI.list_provider_share_assets, _query),
        )

    def list_shares(
        self, name: str, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ProviderShare]:
        """GET /api/2.1/unity-catalog/providers/{name}/shares

        https://docs.databricks.com/api/workspace/providers/listshares
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SHARES,
            f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}/shares",
            LIST_SHARES_PAGING,
            query=_rt.given(ProvidersAPI.list_shares, _query),
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
        """PATCH /api/2.1/unity-catalog/providers/{name}

        https://docs.databricks.com/api/workspace/providers/update
        """
        _body = {
            "comment": comment, "new_name": new_name, "owner": owner, "recipient_profile_str": recipient_profile_str,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/providers/{_rt.segment('name', name)}",
            body=_rt.given(ProvidersAPI.update, _body),
        )
