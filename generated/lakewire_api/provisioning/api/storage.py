"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("storage")
CREATE = _op(
    "create", "POST", "/api/2.0/accounts/{account_id}/storage-configurations", _m.StorageConfiguration, scope="account"
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/storage-configurations/{storage_configuration_id}",
    _m.StorageConfiguration,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/storage-configurations/{storage_configuration_id}",
    _m.StorageConfiguration,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/storage-configurations",
    list[_m.StorageConfiguration],
    scope="account",
)
LIST_PAGING = _rt.Paging(items="", style="single")


class StorageAPI(_rt.Api):
    def create(
        self,
        storage_configuration_name: str,
        root_bucket_info: _m.RootBucketInfo | _rt.Fields,
        *,
        role_arn: str | None = None,
    ) -> _m.StorageConfiguration:
        """POST /api/2.0/accounts/{account_id}/storage-configurations

        https://docs.databricks.com/api/account/storage/create
        """
        _body = {
            "role_arn": role_arn, "root_bucket_info": root_bucket_info,
            "storage_configuration_name": storage_configuration_name,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/storage-configurations",
            body=_rt.given(StorageAPI.create, _body),
        )

    def delete(self, storage_configuration_id: str) -> _m.StorageConfiguration:
        """DELETE /api/2.0/accounts/{account_id}/storage-configurations/{storage_configuration_id}

        https://docs.databricks.com/api/account/storage/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/storage-configurations/"
            f"{_rt.segment('storage_configuration_id', storage_configuration_id)}",
        )

    def get(self, storage_configuration_id: str) -> _m.StorageConfiguration:
        """GET /api/2.0/accounts/{account_id}/storage-configurations/{storage_configuration_id}

        https://docs.databricks.com/api/account/storage/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/storage-configurations/"
            f"{_rt.segment('storage_configuration_id', storage_configuration_id)}",
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.StorageConfiguration]:
        """GET /api/2.0/accounts/{account_id}/storage-configurations

        https://docs.databricks.com/api/account/storage/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/storage-configurations",
            LIST_PAGING,
            limit=limit,
        )
