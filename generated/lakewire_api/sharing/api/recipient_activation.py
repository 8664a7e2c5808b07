"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("recipient_activation")
GET_ACTIVATION_URL_INFO = _op(
    "get_activation_url_info", "GET", "/api/2.1/unity-catalog/public/data_sharing_activation_info/{activation_url}"
)
RETRIEVE_TOKEN = _op(
    "retrieve_token",
    "GET",
    "/api/2.1/unity-catalog/public/data_sharing_activation/{activation_url}",
    _m.RetrieveTokenResponse,
)


class RecipientActivationAPI(_rt.Api):
    def get_activation_url_info(self, activation_url: str) -> None:
        """GET /api/2.1/unity-catalog/public/data_sharing_activation_info/{activation_url}

        https://docs.databricks.com/api/workspace/recipientactivation/getactivationurlinfo
        """
        self._sender.send(
            GET_ACTIVATION_URL_INFO,
            "/api/2.1/unity-catalog/public/data_sharing_activation_info/"
            f"{_rt.segment('activation_url', activation_url)}",
        )

    def retrieve_token(self, activation_url: str) -> _m.RetrieveTokenResponse:
        """GET /api/2.1/unity-catalog/public/data_sharing_activation/{activation_url}

        https://docs.databricks.com/api/workspace/recipientactivation/retrievetoken
        """
        return self._sender.send(
            RETRIEVE_TOKEN,
            f"/api/2.1/unity-catalog/public/data_sharing_activation/{_rt.segment('activation_url', activation_url)}",
        )
