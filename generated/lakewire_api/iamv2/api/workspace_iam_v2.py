"""Generated from iamv2 (databricks-sdk 0.162.0, spec ab07f695); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iamv2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace_iam_v2")
CREATE_DIRECT_GROUP_MEMBER_PROXY = _op(
    "create_direct_group_member_proxy", "POST", "/api/2.0/identity/{parent}/direct-members", _m.DirectGroupMember
)
CREATE_GROUP_PROXY = _op("create_group_proxy", "POST", "/api/2.0/identity/groups", _m.Group)
CREATE_SERVICE_PRINCIPAL_PROXY = _op(
    "create_service_principal_proxy", "POST", "/api/2.0/identity/service-principals", _m.ServicePrincipal
)
CREATE_USER_PROXY = _op("create_user_proxy", "POST", "/api/2.0/identity/users", _m.User)
CREATE_WORKSPACE_ASSIGNMENT_DETAIL_PROXY = _op(
    "create_workspace_assignment_detail_proxy",
    "POST",
    "/api/2.0/identity/workspace-assignment-details",
    _m.WorkspaceAssignmentDetail,
)
CREATE_WORKSPACE_ASSIGNMENT_PROXY = _op(
    "create_workspace_assignment_proxy", "POST", "/api/2.0/identity/workspace-assignments", _m.WorkspaceAssignment
)
DELETE_DIRECT_GROUP_MEMBER_PROXY = _op("delete_direct_group_member_proxy", "DELETE", "/api/2.0/identity/{name}")
DELETE_GROUP_PROXY = _op("delete_group_proxy", "DELETE", "/api/2.0/identity/{name}")
DELETE_SERVICE_PRINCIPAL_PROXY = _op("delete_service_principal_proxy", "DELETE", "/api/2.0/identity/{name}")
DELETE_USER_PROXY = _op("delete_user_proxy", "DELETE", "/api/2.0/identity/{name}")
DELETE_WORKSPACE_ASSIGNMENT_DETAIL_PROXY = _op(
    "delete_workspace_assignment_detail_proxy",
    "DELETE",
    "/api/2.0/identity/workspace-assignment-details/{principal_id}",
)
DELETE_WORKSPACE_ASSIGNMENT_PROXY = _op("delete_workspace_assignment_proxy", "DELETE", "/api/2.0/identity/{name}")
GET_DIRECT_GROUP_MEMBER_PROXY = _op(
    "get_direct_group_member_proxy", "GET", "/api/2.0/identity/{name}", _m.DirectGroupMember
)
GET_EXTERNAL_GROUP_PROXY = _op("get_external_group_proxy", "GET", "/api/2.0/identity/{name}", _m.ExternalGroup)
GET_EXTERNAL_SERVICE_PRINCIPAL_PROXY = _op(
    "get_external_service_principal_proxy", "GET", "/api/2.0/identity/{name}", _m.ExternalServicePrincipal
)
GET_EXTERNAL_USER_PROXY = _op("get_external_user_proxy", "GET", "/api/2.0/identity/{name}", _m.ExternalUser)
GET_GROUP_PROXY = _op("get_group_proxy", "GET", "/api/2.0/identity/{name}", _m.Group)
GET_SERVICE_PRINCIPAL_PROXY = _op("get_service_principal_proxy", "GET", "/api/2.0/identity/{name}", _m.ServicePrincipal)
GET_USER_PROXY = _op("get_user_proxy", "GET", "/api/2.0/identity/{name}", _m.User)
GET_WORKSPACE_ACCESS_DETAIL_LOCAL = _op(
    "get_workspace_access_detail_local", "GET", "/api/2.0/identity/{name}", _m.WorkspaceAccessDetail
)
GET_WORKSPACE_ASSIGNMENT_DETAIL_PROXY = _op(
    "get_workspace_assignment_detail_proxy",
    "GET",
    "/api/2.0/identity/workspace-assignment-details/{principal_id}",
    _m.WorkspaceAssignmentDetail,
)
GET_WORKSPACE_ASSIGNMENT_PROXY = _op(
    "get_workspace_assignment_proxy", "GET", "/api/2.0/identity/{name}", _m.WorkspaceAssignment
)
GET_WORKSPACE_IDENTITY_DETAIL = _op(
    "get_workspace_identity_detail", "GET", "/api/2.0/identity/{name}", _m.WorkspaceIdentityDetail
)
LIST_DIRECT_GROUP_MEMBERS_PROXY = _op(
    "list_direct_group_members_proxy",
    "GET",
    "/api/2.0/identity/{parent}/direct-members",
    _m.ListDirectGroupMembersResponse,
)
LIST_DIRECT_GROUP_MEMBERS_PROXY_PAGING = _rt.Paging(
    items="direct_group_members", request="page_token", response="next_page_token"
)
LIST_GROUPS_PROXY = _op("list_groups_proxy", "GET", "/api/2.0/identity/groups", _m.ListGroupsResponse)
LIST_GROUPS_PROXY_PAGING = _rt.Paging(items="groups", request="page_token", response="next_page_token")
LIST_SERVICE_PRINCIPALS_PROXY = _op(
    "list_service_principals_proxy", "GET", "/api/2.0/identity/service-principals", _m.ListServicePrincipalsResponse
)
LIST_SERVICE_PRINCIPALS_PROXY_PAGING = _rt.Paging(
    items="service_principals", request="page_token", response="next_page_token"
)
LIST_TRANSITIVE_PARENT_GROUPS_PROXY = _op(
    "list_transitive_parent_groups_proxy",
    "GET",
    "/api/2.0/identity/{parent}/transitive-parent-groups",
    _m.ListTransitiveParentGroupsResponse,
)
LIST_USERS_PROXY = _op("list_users_proxy", "GET", "/api/2.0/identity/users", _m.ListUsersResponse)
LIST_USERS_PROXY_PAGING = _rt.Paging(items="users", request="page_token", response="next_page_token")
LIST_WORKSPACE_ASSIGNMENT_DETAILS_PROXY = _op(
    "list_workspace_assignment_details_proxy",
    "GET",
    "/api/2.0/identity/workspace-assignment-details",
    _m.ListWorkspaceAssignmentDetailsResponse,
)
LIST_WORKSPACE_ASSIGNMENT_DETAILS_PROXY_PAGING = _rt.Paging(
    items="workspace_assignment_details", request="page_token", response="next_page_token"
)
LIST_WORKSPACE_ASSIGNMENTS_PROXY = _op(
    "list_workspace_assignments_proxy",
    "GET",
    "/api/2.0/identity/workspace-assignments",
    _m.ListWorkspaceAssignmentsResponse,
)
LIST_WORKSPACE_ASSIGNMENTS_PROXY_PAGING = _rt.Paging(
    items="workspace_assignments", request="page_token", response="next_page_token"
)
RESOLVE_GROUP_PROXY = _op(
    "resolve_group_proxy", "POST", "/api/2.0/identity/groups/resolve-by-external-id", _m.ResolveGroupResponse
)
RESOLVE_SERVICE_PRINCIPAL_PROXY = _op(
    "resolve_service_principal_proxy",
    "POST",
    "/api/2.0/identity/service-principals/resolve-by-external-id",
    _m.ResolveServicePrincipalResponse,
)
RESOLVE_USER_PROXY = _op(
    "resolve_user_proxy", "POST", "/api/2.0/identity/users/resolve-by-external-id", _m.ResolveUserResponse
)
UPDATE_GROUP_PROXY = _op("update_group_proxy", "PATCH", "/api/2.0/identity/{name}", _m.Group)
UPDATE_SERVICE_PRINCIPAL_PROXY = _op(
    "update_service_principal_proxy", "PATCH", "/api/2.0/identity/{name}", _m.ServicePrincipal
)
UPDATE_USER_PROXY = _op("update_user_proxy", "PATCH", "/api/2.0/identity/{name}", _m.User)
UPDATE_WORKSPACE_ASSIGNMENT_DETAIL_PROXY = _op(
    "update_workspace_assignment_detail_proxy",
    "PATCH",
    "/api/2.0/identity/workspace-assignment-details/{principal_id}",
    _m.WorkspaceAssignmentDetail,
)
UPDATE_WORKSPACE_ASSIGNMENT_PROXY = _op(
    "update_workspace_assignment_proxy", "PATCH", "/api/2.0/identity/{name}", _m.WorkspaceAssignment
)
UPDATE_WORKSPACE_IDENTITY_DETAIL = _op(
    "update_workspace_identity_detail", "PATCH", "/api/2.0/identity/{name}", _m.WorkspaceIdentityDetail
)


class WorkspaceIamV2API(_rt.Api):
    """In beta: any release may change it without notice."""

    def create_direct_group_member_proxy(
        self, parent: str, direct_group_member: _m.DirectGroupMember | _rt.Fields
    ) -> _m.DirectGroupMember:
        """POST /api/2.0/identity/{parent}/direct-members

        https://docs.databricks.com/api/workspace/workspaceiamv2/createdirectgroupmemberproxy
        """
        return self._sender.send(
            CREATE_DIRECT_GROUP_MEMBER_PROXY,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/direct-members",
            body=_rt.whole(
                WorkspaceIamV2API.create_direct_group_member_proxy, "direct_group_member", direct_group_member
            ),
        )

    def create_group_proxy(self, group: _m.Group | _rt.Fields, *, parent: str | None = None) -> _m.Group:
        """POST /api/2.0/identity/groups

        https://docs.databricks.com/api/workspace/workspaceiamv2/creategroupproxy
        """
        _query = {"parent": parent}
        return self._sender.send(
            CREATE_GROUP_PROXY,
            "/api/2.0/identity/groups",
            query=_rt.given(WorkspaceIamV2API.create_group_proxy, _query),
            body=_rt.whole(WorkspaceIamV2API.create_group_proxy, "group", group),
        )

    def create_service_principal_proxy(
        self, service_principal: _m.ServicePrincipal | _rt.Fields, *, parent: str | None = None
    ) -> _m.ServicePrincipal:
        """POST /api/2.0/identity/service-principals

        https://docs.databricks.com/api/workspace/workspaceiamv2/createserviceprincipalproxy
        """
        _query = {"parent": parent}
        return self._sender.send(
            CREATE_SERVICE_PRINCIPAL_PROXY,
            "/api/2.0/identity/service-principals",
            query=_rt.given(WorkspaceIamV2API.create_service_principal_proxy, _query),
            body=_rt.whole(WorkspaceIamV2API.create_service_principal_proxy, "service_principal", service_principal),
        )

    def create_user_proxy(self, user: _m.User | _rt.Fields, *, parent: str | None = None) -> _m.User:
        """POST /api/2.0/identity/users

        https://docs.databricks.com/api/workspace/workspaceiamv2/createuserproxy
        """
        _query = {"parent": parent}
        return self._sender.send(
            CREATE_USER_PROXY,
            "/api/2.0/identity/users",
            query=_rt.given(WorkspaceIamV2API.create_user_proxy, _query),
            body=_rt.whole(WorkspaceIamV2API.create_user_proxy, "user", user),
        )

    def create_workspace_assignment_detail_proxy(
        self, workspace_assignment_detail: _m.WorkspaceAssignmentDetail | _rt.Fields
    ) -> _m.WorkspaceAssignmentDetail:
        """POST /api/2.0/identity/workspace-assignment-details

        https://docs.databricks.com/api/workspace/workspaceiamv2/createworkspaceassignmentdetailproxy
        """
        return self._sender.send(
            CREATE_WORKSPACE_ASSIGNMENT_DETAIL_PROXY,
            "/api/2.0/identity/workspace-assignment-details",
            body=_rt.whole(
                WorkspaceIamV2API.create_workspace_assignment_detail_proxy,
                "workspace_assignment_detail",
                workspace_assignment_detail,
            ),
        )

    def create_workspace_assignment_proxy(
        self, workspace_assignment: _m.WorkspaceAssignment | _rt.Fields, *, parent: str | None = None
    ) -> _m.WorkspaceAssignment:
        """POST /api/2.0/identity/workspace-assignments

        https://docs.databricks.com/api/workspace/workspaceiamv2/createworkspaceassignmentproxy
        """
        _query = {"parent": parent}
        return self._sender.send(
            CREATE_WORKSPACE_ASSIGNMENT_PROXY,
            "/api/2.0/identity/workspace-assignments",
            query=_rt.given(WorkspaceIamV2API.create_workspace_assignment_proxy, _query),
            body=_rt.whole(
                WorkspaceIamV2API.create_workspace_assignment_proxy, "workspace_assignment", workspace_assignment
            ),
        )

    def delete_direct_group_member_proxy(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/deletedirectgroupmemberproxy
        """
        self._sender.send(DELETE_DIRECT_GROUP_MEMBER_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_group_proxy(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/deletegroupproxy
        """
        self._sender.send(DELETE_GROUP_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_service_principal_proxy(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/deleteserviceprincipalproxy
        """
        self._sender.send(DELETE_SERVICE_PRINCIPAL_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_user_proxy(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/deleteuserproxy
        """
        self._sender.send(DELETE_USER_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_workspace_assignment_detail_proxy(self, principal_id: int) -> None:
        """DELETE /api/2.0/identity/workspace-assignment-details/{principal_id}

        https://docs.databricks.com/api/workspace/workspaceiamv2/deleteworkspaceassignmentdetailproxy
        """
        self._sender.send(
            DELETE_WORKSPACE_ASSIGNMENT_DETAIL_PROXY,
            f"/api/2.0/identity/workspace-assignment-details/{_rt.segment('principal_id', principal_id)}",
        )

    def delete_workspace_assignment_proxy(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/deleteworkspaceassignmentproxy
        """
        self._sender.send(DELETE_WORKSPACE_ASSIGNMENT_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_direct_group_member_proxy(self, name: str) -> _m.DirectGroupMember:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getdirectgroupmemberproxy
        """
        return self._sender.send(GET_DIRECT_GROUP_MEMBER_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_external_group_proxy(self, name: str) -> _m.ExternalGroup:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getexternalgroupproxy
        """
        return self._sender.send(GET_EXTERNAL_GROUP_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_external_service_principal_proxy(self, name: str) -> _m.ExternalServicePrincipal:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getexternalserviceprincipalproxy
        """
        return self._sender.send(
            GET_EXTERNAL_SERVICE_PRINCIPAL_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}"
        )

    def get_external_user_proxy(self, name: str) -> _m.ExternalUser:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getexternaluserproxy
        """
        return self._sender.send(GET_EXTERNAL_USER_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_group_proxy(self, name: str) -> _m.Group:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getgroupproxy
        """
        return self._sender.send(GET_GROUP_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_service_principal_proxy(self, name: str) -> _m.ServicePrincipal:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getserviceprincipalproxy
        """
        return self._sender.send(GET_SERVICE_PRINCIPAL_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_user_proxy(self, name: str) -> _m.User:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getuserproxy
        """
        return self._sender.send(GET_USER_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_workspace_access_detail_local(
        self, name: str, *, view: _m.WorkspaceAccessDetailView | str | None = None
    ) -> _m.WorkspaceAccessDetail:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getworkspaceaccessdetaillocal
        """
        _query = {"view": view}
        return self._sender.send(
            GET_WORKSPACE_ACCESS_DETAIL_LOCAL,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(WorkspaceIamV2API.get_workspace_access_detail_local, _query),
        )

    def get_workspace_assignment_detail_proxy(self, principal_id: int) -> _m.WorkspaceAssignmentDetail:
        """GET /api/2.0/identity/workspace-assignment-details/{principal_id}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getworkspaceassignmentdetailproxy
        """
        return self._sender.send(
            GET_WORKSPACE_ASSIGNMENT_DETAIL_PROXY,
            f"/api/2.0/identity/workspace-assignment-details/{_rt.segment('principal_id', principal_id)}",
        )

    def get_workspace_assignment_proxy(self, name: str) -> _m.WorkspaceAssignment:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getworkspaceassignmentproxy
        """
        return self._sender.send(GET_WORKSPACE_ASSIGNMENT_PROXY, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_workspace_identity_detail(self, name: str) -> _m.WorkspaceIdentityDetail:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/getworkspaceidentitydetail
        """
        return self._sender.send(GET_WORKSPACE_IDENTITY_DETAIL, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def list_direct_group_members_proxy(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.DirectGroupMember]:
        """GET /api/2.0/identity/{parent}/direct-members

        https://docs.databricks.com/api/workspace/workspaceiamv2/listdirectgroupmembersproxy
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DIRECT_GROUP_MEMBERS_PROXY,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/direct-members",
            LIST_DIRECT_GROUP_MEMBERS_PROXY_PAGING,
            query=_rt.given(WorkspaceIamV2API.list_direct_group_members_proxy, _query),
            limit=limit,
        )

    def list_groups_proxy(
        self,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Group]:
        """GET /api/2.0/identity/groups

        https://docs.databricks.com/api/workspace/workspaceiamv2/listgroupsproxy
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST_GROUPS_PROXY,
            "/api/2.0/identity/groups",
            LIST_GROUPS_PROXY_PAGING,
            query=_rt.given(WorkspaceIamV2API.list_groups_proxy, _query),
            limit=limit,
        )

    def list_service_principals_proxy(
        self,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ServicePrincipal]:
        """GET /api/2.0/identity/service-principals

        https://docs.databricks.com/api/workspace/workspaceiamv2/listserviceprincipalsproxy
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST_SERVICE_PRINCIPALS_PROXY,
            "/api/2.0/identity/service-principals",
            LIST_SERVICE_PRINCIPALS_PROXY_PAGING,
            query=_rt.given(WorkspaceIamV2API.list_service_principals_proxy, _query),
            limit=limit,
        )

    def list_transitive_parent_groups_proxy(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.ListTransitiveParentGroupsResponse:
        """GET /api/2.0/identity/{parent}/transitive-parent-groups

        https://docs.databricks.com/api/workspace/workspaceiamv2/listtransitiveparentgroupsproxy
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_TRANSITIVE_PARENT_GROUPS_PROXY,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/transitive-parent-groups",
            query=_rt.given(WorkspaceIamV2API.list_transitive_parent_groups_proxy, _query),
        )

    def list_users_proxy(
        self,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.User]:
        """GET /api/2.0/identity/users

        https://docs.databricks.com/api/workspace/workspaceiamv2/listusersproxy
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST_USERS_PROXY,
            "/api/2.0/identity/users",
            LIST_USERS_PROXY_PAGING,
            query=_rt.given(WorkspaceIamV2API.list_users_proxy, _query),
            limit=limit,
        )

    def list_workspace_assignment_details_proxy(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.WorkspaceAssignmentDetail]:
        """GET /api/2.0/identity/workspace-assignment-details

        https://docs.databricks.com/api/workspace/workspaceiamv2/listworkspaceassignmentdetailsproxy
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_WORKSPACE_ASSIGNMENT_DETAILS_PROXY,
            "/api/2.0/identity/workspace-assignment-details",
            LIST_WORKSPACE_ASSIGNMENT_DETAILS_PROXY_PAGING,
            query=_rt.given(WorkspaceIamV2API.list_workspace_assignment_details_proxy, _query),
            limit=limit,
        )

    def list_workspace_assignments_proxy(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.WorkspaceAssignment]:
        """GET /api/2.0/identity/workspace-assignments

        https://docs.databricks.com/api/workspace/workspaceiamv2/listworkspaceassignmentsproxy
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST_WORKSPACE_ASSIGNMENTS_PROXY,
            "/api/2.0/identity/workspace-assignments",
            LIST_WORKSPACE_ASSIGNMENTS_PROXY_PAGING,
            query=_rt.given(WorkspaceIamV2API.list_workspace_assignments_proxy, _query),
            limit=limit,
        )

    def resolve_group_proxy(self, external_id: str) -> _m.ResolveGroupResponse:
        """POST /api/2.0/identity/groups/resolve-by-external-id

        https://docs.databricks.com/api/workspace/workspaceiamv2/resolvegroupproxy
        """
        _body = {"external_id": external_id}
        return self._sender.send(
            RESOLVE_GROUP_PROXY,
            "/api/2.0/identity/groups/resolve-by-external-id",
            body=_rt.given(WorkspaceIamV2API.resolve_group_proxy, _body),
        )

    def resolve_service_principal_proxy(self, external_id: str) -> _m.ResolveServicePrincipalResponse:
        """POST /api/2.0/identity/service-principals/resolve-by-external-id

        https://docs.databricks.com/api/workspace/workspaceiamv2/resolveserviceprincipalproxy
        """
        _body = {"external_id": external_id}
        return self._sender.send(
            RESOLVE_SERVICE_PRINCIPAL_PROXY,
            "/api/2.0/identity/service-principals/resolve-by-external-id",
            body=_rt.given(WorkspaceIamV2API.resolve_service_principal_proxy, _body),
        )

    def resolve_user_proxy(self, external_id: str) -> _m.ResolveUserResponse:
        """POST /api/2.0/identity/users/resolve-by-external-id

        https://docs.databricks.com/api/workspace/workspaceiamv2/resolveuserproxy
        """
        _body = {"external_id": external_id}
        return self._sender.send(
            RESOLVE_USER_PROXY,
            "/api/2.0/identity/users/resolve-by-external-id",
            body=_rt.given(WorkspaceIamV2API.resolve_user_proxy, _body),
        )

    def update_group_proxy(self, name: str, group: _m.Group | _rt.Fields, update_mask: str) -> _m.Group:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/updategroupproxy
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_GROUP_PROXY,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(WorkspaceIamV2API.update_group_proxy, _query),
            body=_rt.whole(WorkspaceIamV2API.update_group_proxy, "group", group),
        )

    def update_service_principal_proxy(
        self, name: str, service_principal: _m.ServicePrincipal | _rt.Fields, update_mask: str
    ) -> _m.ServicePrincipal:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/updateserviceprincipalproxy
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_SERVICE_PRINCIPAL_PROXY,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(WorkspaceIamV2API.update_service_principal_proxy, _query),
            body=_rt.whole(WorkspaceIamV2API.update_service_principal_proxy, "service_principal", service_principal),
        )

    def update_user_proxy(self, name: str, user: _m.User | _rt.Fields, update_mask: str) -> _m.User:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/updateuserproxy
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_USER_PROXY,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(WorkspaceIamV2API.update_user_proxy, _query),
            body=_rt.whole(WorkspaceIamV2API.update_user_proxy, "user", user),
        )

    def update_workspace_assignment_detail_proxy(
        self,
        principal_id: int,
        workspace_assignment_detail: _m.WorkspaceAssignmentDetail | _rt.Fields,
        update_mask: str | _Sequence[str],
    ) -> _m.WorkspaceAssignmentDetail:
        """PATCH /api/2.0/identity/workspace-assignment-details/{principal_id}

        https://docs.databricks.com/api/workspace/workspaceiamv2/updateworkspaceassignmentdetailproxy
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_WORKSPACE_ASSIGNMENT_DETAIL_PROXY,
            f"/api/2.0/identity/workspace-assignment-details/{_rt.segment('principal_id', principal_id)}",
            query=_rt.given(WorkspaceIamV2API.update_workspace_assignment_detail_proxy, _query),
            body=_rt.whole(
                WorkspaceIamV2API.update_workspace_assignment_detail_proxy,
                "workspace_assignment_detail",
                workspace_assignment_detail,
            ),
        )

    def update_workspace_assignment_proxy(
        self, name: str, workspace_assignment: _m.WorkspaceAssignment | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.WorkspaceAssignment:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/updateworkspaceassignmentproxy
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_WORKSPACE_ASSIGNMENT_PROXY,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(WorkspaceIamV2API.update_workspace_assignment_proxy, _query),
            body=_rt.whole(
                WorkspaceIamV2API.update_workspace_assignment_proxy, "workspace_assignment", workspace_assignment
            ),
        )

    def update_workspace_identity_detail(
        self,
        name: str,
        workspace_identity_detail: _m.WorkspaceIdentityDetail | _rt.Fields,
        update_mask: str | _Sequence[str],
    ) -> _m.WorkspaceIdentityDetail:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/workspace/workspaceiamv2/updateworkspaceidentitydetail
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_WORKSPACE_IDENTITY_DETAIL,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(WorkspaceIamV2API.update_workspace_identity_detail, _query),
            body=_rt.whole(
                WorkspaceIamV2API.update_workspace_identity_detail,
                "workspace_identity_detail",
                workspace_identity_detail,
            ),
        )
