"""Generated from sharing (databricks-sdk 0.162.0, spec b2a406c41ec01000); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.sharing import models as _m

CREATE = _rt.Operation("recipients.create", "POST", "/api/2.1/unity-catalog/recipients", returns=_m.RecipientInfo)
DELETE = _rt.Operation("recipients.delete", "DELETE", "/api/2.1/unity-catalog/recipients/{name}")
GET = _rt.Operation("recipients.get", "GET", "/api/2.1/unity-catalog/recipients/{name}", returns=_m.RecipientInfo)
LIST = _rt.Operation("recipients.list", "GET", "/api/2.1/unity-catalog/recipients", returns=_m.ListRecipientsResponse)
LIST_PAGING = _rt.Paging(items="recipients", request="page_token", response="next_page_token", initial={"max_results": 0})
ROTATE_TOKEN = _rt.Operation(
    "recipients.rotate_token", "POST", "/api/2.1/unity-catalog/recipients/{name}/rotate-token", returns=_m.RecipientInfo
)
SHARE_PERMISSIONS = _rt.Operation(
    "recipients.share_permissions",
    "GET",
    "/api/2.1/unity-catalog/recipients/{name}/share-permissions",
    returns=_m.GetRecipientSharePermissionsResponse,
)
UPDATE = _rt.Operation("recipients.update", "PATCH", "/api/2.1/unity-catalog/recipients/{name}", returns=_m.RecipientInfo)


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
        """POST /api/2.1/unity-catalog/recipients"""
        return self._sender.send(
            CREATE,
            "/api/2.1/unity-catalog/recipients",
            body=_rt.given(
                RecipientsAPI.create,
                authentication_type=authentication_type,
                comment=comment,
                data_recipient_global_metastore_id=data_recipient_global_metastore_id,
                expiration_time=expiration_time,
                id=id,
                ip_access_list=ip_access_list,
                name=name,
                owner=owner,
                properties_kvpairs=properties_kvpairs,
                sharing_code=sharing_code,
            ),
        )

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/recipients/{name}"""
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.RecipientInfo:
        """GET /api/2.1/unity-catalog/recipients/{name}"""
        return self._sender.send(GET, f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        data_recipient_global_metastore_id: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.RecipientInfo]:
        """GET /api/2.1/unity-catalog/recipients"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/recipients",
            LIST_PAGING,
            query=_rt.given(
                RecipientsAPI.list,
                data_recipient_global_metastore_id=data_recipient_global_metastore_id,
                max_results=max_results,
                page_token=page_token,
            ),
            limit=limit,
        )

    def rotate_token(self, name: str, existing_token_expire_in_seconds: int) -> _m.RecipientInfo:
        """POST /api/2.1/unity-catalog/recipients/{name}/rotate-token"""
        return self._sender.send(
            ROTATE_TOKEN,
            f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}/rotate-token",
            body=_rt.given(RecipientsAPI.rotate_token, existing_token_expire_in_seconds=existing_token_expire_in_seconds),
        )

    def share_permissions(
        self, name: str, *, max_results: int | None = None, page_token: str | None = None
    ) -> _m.GetRecipientSharePermissionsResponse:
        """GET /api/2.1/unity-catalog/recipients/{name}/share-permissions"""
        return self._sender.send(
            SHARE_PERMISSIONS,
            f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}/share-permissions",
            query=_rt.given(RecipientsAPI.share_permissions, max_results=max_results, page_token=page_token),
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
        """PATCH /api/2.1/unity-catalog/recipients/{name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/recipients/{_rt.segment('name', name)}",
            body=_rt.given(
                RecipientsAPI.update,
                comment=comment,
                expiration_time=expiration_time,
                id=id,
                ip_access_list=ip_access_list,
                new_name=new_name,
                owner=owner,
                properties_kvpairs=properties_kvpairs,
            ),
        )
