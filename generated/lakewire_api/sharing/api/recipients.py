"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("recipients")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/recipients", _m.RecipientInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/recipients/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/recipients/{name}", _m.RecipientInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/recipients", _m.ListRecipientsResponse)
LIST_PAGING = _rt.Paging(
    items="recipients", request="page_token", response="next_page_token", initial={"max_results": 0}
)
ROTATE_TOKEN = _op("rotate_token", "POST", "/api/2.1/unity-catalog/recipients/{name}/rotate-token", _m.RecipientInfo)
SHARE_PERMISSIONS = _op(
    "share_permissions",
    "GET",
    "/api/2.1/unity-catalog/recipients/{name}/share-permissions",
    _m.GetRecipientSharePermissionsResponse,
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/recipients/{name}", _m.RecipientInfo)


class RecipientsAPI(_rt.Api):
    def create(
        self,
        name: str,
        authentication_type: _m.AuthenticationType | str,
        *,
        comment: str | None = None,
        data_recipient_global_metastore_id: str | None = None,
        expiration_time: int | None = None,
        id: str | None = None,
        ip_access_list: _m.IpAccessList | _rt.Fields | None = None,
        owner: str | None = None,
        properties_kvpairs: _m.SecurablePropertiesKvPairs | _rt.Fields | None = None,
        sharing_code: str | None = None,
    ) -> _m.RecipientInfo:
        """POST /api/2.1/unity-catalog/recipients

        https://docs.databricks.com/api/workspace/recipients/create
        """
        _body = {
            "authentication_type": authentication_type, "comment": comment,
            "data_recipient_global_metastore_id": data_recipient_global_metastore_id,
            "expiration_time": expiration_time, "id": id, "ip_access_list": ip_access_list, "name": name,
            "owner": owner, "properties_kvpairs": properties_kvpairs, "sharing_code": sharing_code,
        }
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/recipients", body=_rt.given(RecipientsAPI.create, _body)
        )

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/recipients/{name}

        https://docs.databricks.com/api/workspace/recipients/delete
        """
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.RecipientInfo:
        """GET /api/2.1/unity-catalog/recipients/{name}

        https://docs.databricks.com/api/workspace/recipients/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        data_recipient_global_metastore_id: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.RecipientInfo]:
        """GET /api/2.1/unity-catalog/recipients

        https://docs.databricks.com/api/workspace/recipients/list
        """
        _query = {
            "data_recipient_global_metastore_id": data_recipient_global_metastore_id, "max_results": max_results,
            "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/recipients",
            LIST_PAGING,
            query=_rt.given(RecipientsAPI.list, _query),
            limit=limit,
        )

    def rotate_token(self, name: str, existing_token_expire_in_seconds: int) -> _m.RecipientInfo:
        """POST /api/2.1/unity-catalog/recipients/{name}/rotate-token

        https://docs.databricks.com/api/workspace/recipients/rotatetoken
        """
        _body = {"existing_token_expire_in_seconds": existing_token_expire_in_seconds}
        return self._sender.send(
            ROTATE_TOKEN,
            f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}/rotate-token",
            body=_rt.given(RecipientsAPI.rotate_token, _body),
        )

    def share_permissions(
        self, name: str, *, max_results: int | None = None, page_token: str | None = None
    ) -> _m.GetRecipientSharePermissionsResponse:
        """GET /api/2.1/unity-catalog/recipients/{name}/share-permissions

        https://docs.databricks.com/api/workspace/recipients/sharepermissions
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return self._sender.send(
            SHARE_PERMISSIONS,
            f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}/share-permissions",
            query=_rt.given(RecipientsAPI.share_permissions, _query),
        )

    def update(
        self,
        name: str,
        *,
        comment: str | None = None,
        expiration_time: int | None = None,
        id: str | None = None,
        ip_access_list: _m.IpAccessList | _rt.Fields | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        properties_kvpairs: _m.SecurablePropertiesKvPairs | _rt.Fields | None = None,
    ) -> _m.RecipientInfo:
        """PATCH /api/2.1/unity-catalog/recipients/{name}

        https://docs.databricks.com/api/workspace/recipients/update
        """
        _body = {
            "comment": comment, "expiration_time": expiration_time, "id": id, "ip_access_list": ip_access_list,
            "new_name": new_name, "owner": owner, "properties_kvpairs": properties_kvpairs,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}",
            body=_rt.given(RecipientsAPI.update, _body),
        )
