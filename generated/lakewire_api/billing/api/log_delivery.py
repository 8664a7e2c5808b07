"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.billing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("log_delivery")
CREATE = _op(
    "create", "POST", "/api/2.0/accounts/{account_id}/log-delivery", _m.WrappedLogDeliveryConfiguration, scope="account"
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/log-delivery/{log_delivery_configuration_id}",
    _m.GetLogDeliveryConfigurationResponse,
    scope="account",
)
LIST = _op(
    "list", "GET", "/api/2.0/accounts/{account_id}/log-delivery", _m.WrappedLogDeliveryConfigurations, scope="account"
)
LIST_PAGING = _rt.Paging(items="log_delivery_configurations", request="page_token", response="next_page_token")
PATCH_STATUS = _op(
    "patch_status",
    "PATCH",
    "/api/2.0/accounts/{account_id}/log-delivery/{log_delivery_configuration_id}",
    scope="account",
)


class LogDeliveryAPI(_rt.Api):
    def create(
        self, log_delivery_configuration: _m.CreateLogDeliveryConfigurationParams | _rt.Fields
    ) -> _m.WrappedLogDeliveryConfiguration:
        """POST /api/2.0/accounts/{account_id}/log-delivery

        https://docs.databricks.com/api/account/logdelivery/create
        """
        _body = {"log_delivery_configuration": log_delivery_configuration}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/log-delivery",
            body=_rt.given(LogDeliveryAPI.create, _body),
        )

    def get(self, log_delivery_configuration_id: str) -> _m.GetLogDeliveryConfigurationResponse:
        """GET /api/2.0/accounts/{account_id}/log-delivery/{log_delivery_configuration_id}

        https://docs.databricks.com/api/account/logdelivery/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/log-delivery/"
            f"{_rt.segment('log_delivery_configuration_id', log_delivery_configuration_id)}",
        )

    def list(
        self,
        *,
        credentials_id: str | None = None,
        page_token: str | None = None,
        status: _m.LogDeliveryConfigStatus | str | None = None,
        storage_configuration_id: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.LogDeliveryConfiguration]:
        """GET /api/2.0/accounts/{account_id}/log-delivery

        https://docs.databricks.com/api/account/logdelivery/list
        """
        _query = {
            "credentials_id": credentials_id, "page_token": page_token, "status": status,
            "storage_configuration_id": storage_configuration_id,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/log-delivery",
            LIST_PAGING,
            query=_rt.given(LogDeliveryAPI.list, _query),
            limit=limit,
        )

    def patch_status(self, log_delivery_configuration_id: str, status: _m.LogDeliveryConfigStatus | str) -> None:
        """PATCH /api/2.0/accounts/{account_id}/log-delivery/{log_delivery_configuration_id}

        https://docs.databricks.com/api/account/logdelivery/patchstatus
        """
        _body = {"status": status}
        self._sender.send(
            PATCH_STATUS,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/log-delivery/"
            f"{_rt.segment('log_delivery_configuration_id', log_delivery_configuration_id)}",
            body=_rt.given(LogDeliveryAPI.patch_status, _body),
        )
