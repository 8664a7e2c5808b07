"""Generated from iamv2 (databricks-sdk 0.162.0, spec ab07f695); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iamv2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_iam_v2")
CREATE_DIRECT_GROUP_MEMBER = _op(
    "create_direct_group_member",
    "POST",
    "/api/2.0/identity/{parent}/direct-members",
    _m.DirectGroupMember,
    scope="account",
)
CREATE_GROUP = _op("create_group", "POST", "/api/2.0/identity/{parent}/groups", _m.Group, scope="account")
CREATE_IDENTITY_VISIBILITY_FILTER = _op(
    "create_identity_visibility_filter",
    "POST",
    "/api/2.0/identity/{parent}/identity-visibility-filters",
    _m.IdentityVisibilityFilter,
    scope="account",
)
CREATE_SERVICE_PRINCIPAL = _op(
    "create_service_principal",
    "POST",
    "/api/2.0/identity/{parent}/service-principals",
    _m.ServicePrincipal,
    scope="account",
)
CREATE_USER = _op("create_user", "POST", "/api/2.0/identity/{parent}/users", _m.User, scope="account")
CREATE_WORKSPACE_ASSIGNMENT = _op(
    "create_workspace_assignment",
    "POST",
    "/api/2.0/identity/{parent}/workspace-assignments",
    _m.WorkspaceAssignment,
    scope="account",
)
CREATE_WORKSPACE_ASSIGNMENT_DETAIL = _op(
    "create_workspace_assignment_detail",
    "POST",
    "/api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details",
    _m.WorkspaceAssignmentDetail,
    scope="account",
)
DELETE_DIRECT_GROUP_MEMBER = _op("delete_direct_group_member", "DELETE", "/api/2.0/identity/{name}", scope="account")
DELETE_GROUP = _op("delete_group", "DELETE", "/api/2.0/identity/{name}", scope="account")
DELETE_IDENTITY_VISIBILITY_FILTER = _op(
    "delete_identity_visibility_filter", "DELETE", "/api/2.0/identity/{name}", scope="account"
)
DELETE_SERVICE_PRINCIPAL = _op("delete_service_principal", "DELETE", "/api/2.0/identity/{name}", scope="account")
DELETE_USER = _op("delete_user", "DELETE", "/api/2.0/identity/{name}", scope="account")
DELETE_WORKSPACE_ASSIGNMENT = _op("delete_workspace_assignment", "DELETE", "/api/2.0/identity/{name}", scope="account")
DELETE_WORKSPACE_ASSIGNMENT_DETAIL = _op(
    "delete_workspace_assignment_detail",
    "DELETE",
    "/api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details/{principal_id}",
    scope="account",
)
GET_DIRECT_GROUP_MEMBER = _op(
    "get_direct_group_member", "GET", "/api/2.0/identity/{name}", _m.DirectGroupMember, scope="account"
)
GET_EXTERNAL_GROUP = _op("get_external_group", "GET", "/api/2.0/identity/{name}", _m.ExternalGroup, scope="account")
GET_EXTERNAL_SERVICE_PRINCIPAL = _op(
    "get_external_service_principal", "GET", "/api/2.0/identity/{name}", _m.ExternalServicePrincipal, scope="account"
)
GET_EXTERNAL_USER = _op("get_external_user", "GET", "/api/2.0/identity/{name}", _m.ExternalUser, scope="account")
GET_GROUP = _op("get_group", "GET", "/api/2.0/identity/{name}", _m.Group, scope="account")
GET_IDENTITY_VISIBILITY_FILTER = _op(
    "get_identity_visibility_filter", "GET", "/api/2.0/identity/{name}", _m.IdentityVisibilityFilter, scope="account"
)
GET_SERVICE_PRINCIPAL = _op(
    "get_service_principal", "GET", "/api/2.0/identity/{name}", _m.ServicePrincipal, scope="account"
)
GET_USER = _op("get_user", "GET", "/api/2.0/identity/{name}", _m.User, scope="account")
GET_WORKSPACE_ACCESS_DETAIL = _op(
    "get_workspace_access_detail", "GET", "/api/2.0/identity/{name}", _m.WorkspaceAccessDetail, scope="account"
)
GET_WORKSPACE_ASSIGNMENT = _op(
    "get_workspace_assignment", "GET", "/api/2.0/identity/{name}", _m.WorkspaceAssignment, scope="account"
)
GET_WORKSPACE_ASSIGNMENT_DETAIL = _op(
    "get_workspace_assignment_detail",
    "GET",
    "/api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details/{principal_id}",
    _m.WorkspaceAssignmentDetail,
    scope="account",
)
LIST_DIRECT_GROUP_MEMBERS = _op(
    "list_direct_group_members",
    "GET",
    "/api/2.0/identity/{parent}/direct-members",
    _m.ListDirectGroupMembersResponse,
    scope="account",
)
LIST_DIRECT_GROUP_MEMBERS_PAGING = _rt.Paging(
    items="direct_group_members", request="page_token", response="next_page_token"
)
LIST_GROUPS = _op("list_groups", "GET", "/api/2.0/identity/{parent}/groups", _m.ListGroupsResponse, scope="account")
LIST_GROUPS_PAGING = _rt.Paging(items="groups", request="page_token", response="next_page_token")
LIST_IDENTITY_VISIBILITY_FILTERS = _op(
    "list_identity_visibility_filters",
    "GET",
    "/api/2.0/identity/{parent}/identity-visibility-filters",
    _m.ListIdentityVisibilityFiltersResponse,
    scope="account",
)
LIST_IDENTITY_VISIBILITY_FILTERS_PAGING = _rt.Paging(
    items="identity_visibility_filters", request="page_token", response="next_page_token"
)
LIST_SERVICE_PRINCIPALS = _op(
    "list_service_principals",
    "GET",
    "/api/2.0/identity/{parent}/service-principals",
    _m.ListServicePrincipalsResponse,
    scope="account",
)
LIST_SERVICE_PRINCIPALS_PAGING = _rt.Paging(
    items="service_principals", request="page_token", response="next_page_token"
)
LIST_TRANSITIVE_PARENT_GROUPS = _op(
    "list_transitive_parent_groups",
    "GET",
    "/api/2.0/identity/{parent}/transitive-parent-groups",
    _m.ListTransitiveParentGroupsResponse,
    scope="account",
)
LIST_USERS = _op("list_users", "GET", "/api/2.0/identity/{parent}/users", _m.ListUsersResponse, scope="account")
LIST_USERS_PAGING = _rt.Paging(items="users", request="page_token", response="next_page_token")
LIST_WORKSPACE_ASSIGNMENT_DETAILS = _op(
    "list_workspace_assignment_details",
    "GET",
    "/api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details",
    _m.ListWorkspaceAssignmentDetailsResponse,
    scope="account",
)
LIST_WORKSPACE_ASSIGNMENT_DETAILS_PAGING = _rt.Paging(
    items="workspace_assignment_details", request="page_token", response="next_page_token"
)
LIST_WORKSPACE_ASSIGNMENTS = _op(
    "list_workspace_assignments",
    "GET",
    "/api/2.0/identity/{parent}/workspace-assignments",
    _m.ListWorkspaceAssignmentsResponse,
    scope="account",
)
LIST_WORKSPACE_ASSIGNMENTS_PAGING = _rt.Paging(
    items="workspace_assignments", request="page_token", response="next_page_token"
)
RESOLVE_GROUP = _op(
    "resolve_group",
    "POST",
    "/api/2.0/identity/accounts/{account_id}/groups/resolve-by-external-id",
    _m.ResolveGroupResponse,
    scope="account",
)
RESOLVE_SERVICE_PRINCIPAL = _op(
    "resolve_service_principal",
    "POST",
    "/api/2.0/identity/accounts/{account_id}/service-principals/resolve-by-external-id",
    _m.ResolveServicePrincipalResponse,
    scope="account",
)
RESOLVE_USER = _op(
    "resolve_user",
    "POST",
    "/api/2.0/identity/accounts/{account_id}/users/resolve-by-external-id",
    _m.ResolveUserResponse,
    scope="account",
)
UPDATE_GROUP = _op("update_group", "PATCH", "/api/2.0/identity/{name}", _m.Group, scope="account")
UPDATE_SERVICE_PRINCIPAL = _op(
    "update_service_principal", "PATCH", "/api/2.0/identity/{name}", _m.ServicePrincipal, scope="account"
)
UPDATE_USER = _op("update_user", "PATCH", "/api/2.0/identity/{name}", _m.User, scope="account")
UPDATE_WORKSPACE_ASSIGNMENT = _op(
    "update_workspace_assignment", "PATCH", "/api/2.0/identity/{name}", _m.WorkspaceAssignment, scope="account"
)
UPDATE_WORKSPACE_ASSIGNMENT_DETAIL = _op(
    "update_workspace_assignment_detail",
    "PATCH",
    "/api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details/{principal_id}",
    _m.WorkspaceAssignmentDetail,
    scope="account",
)


class AccountIamV2API(_rt.Api):
    """In beta: any release may change it without notice."""

    def create_direct_group_member(
        self, parent: str, direct_group_member: _m.DirectGroupMember | _rt.Fields
    ) -> _m.DirectGroupMember:
        """POST /api/2.0/identity/{parent}/direct-members

        https://docs.databricks.com/api/account/accountiamv2/createdirectgroupmember
        """
        return self._sender.send(
            CREATE_DIRECT_GROUP_MEMBER,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/direct-members",
            body=_rt.whole(AccountIamV2API.create_direct_group_member, "direct_group_member", direct_group_member),
        )

    def create_group(self, parent: str, group: _m.Group | _rt.Fields) -> _m.Group:
        """POST /api/2.0/identity/{parent}/groups

        https://docs.databricks.com/api/account/accountiamv2/creategroup
        """
        return self._sender.send(
            CREATE_GROUP,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/groups",
            body=_rt.whole(AccountIamV2API.create_group, "group", group),
        )

    def create_identity_visibility_filter(
        self,
        parent: str,
        identity_visibility_filter: _m.IdentityVisibilityFilter | _rt.Fields,
        *,
        identity_visibility_filter_id: str | None = None,
    ) -> _m.IdentityVisibilityFilter:
        """POST /api/2.0/identity/{parent}/identity-visibility-filters

        https://docs.databricks.com/api/account/accountiamv2/createidentityvisibilityfilter
        """
        _query = {"identity_visibility_filter_id": identity_visibility_filter_id}
        return self._sender.send(
            CREATE_IDENTITY_VISIBILITY_FILTER,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/identity-visibility-filters",
            query=_rt.given(AccountIamV2API.create_identity_visibility_filter, _query),
            body=_rt.whole(
                AccountIamV2API.create_identity_visibility_filter,
                "identity_visibility_filter",
                identity_visibility_filter,
            ),
        )

    def create_service_principal(
        self, parent: str, service_principal: _m.ServicePrincipal | _rt.Fields
    ) -> _m.ServicePrincipal:
        """POST /api/2.0/identity/{parent}/service-principals

        https://docs.databricks.com/api/account/accountiamv2/createserviceprincipal
        """
        return self._sender.send(
            CREATE_SERVICE_PRINCIPAL,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/service-principals",
            body=_rt.whole(AccountIamV2API.create_service_principal, "service_principal", service_principal),
        )

    def create_user(self, parent: str, user: _m.User | _rt.Fields) -> _m.User:
        """POST /api/2.0/identity/{parent}/users

        https://docs.databricks.com/api/account/accountiamv2/createuser
        """
        return self._sender.send(
            CREATE_USER,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/users",
            body=_rt.whole(AccountIamV2API.create_user, "user", user),
        )

    def create_workspace_assignment(
        self, parent: str, workspace_assignment: _m.WorkspaceAssignment | _rt.Fields
    ) -> _m.WorkspaceAssignment:
        """POST /api/2.0/identity/{parent}/workspace-assignments

        https://docs.databricks.com/api/account/accountiamv2/createworkspaceassignment
        """
        return self._sender.send(
            CREATE_WORKSPACE_ASSIGNMENT,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/workspace-assignments",
            body=_rt.whole(AccountIamV2API.create_workspace_assignment, "workspace_assignment", workspace_assignment),
        )

    def create_workspace_assignment_detail(
        self, workspace_id: int, workspace_assignment_detail: _m.WorkspaceAssignmentDetail | _rt.Fields
    ) -> _m.WorkspaceAssignmentDetail:
        """POST /api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details

        https://docs.databricks.com/api/account/accountiamv2/createworkspaceassignmentdetail
        """
        return self._sender.send(
            CREATE_WORKSPACE_ASSIGNMENT_DETAIL,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/workspace-assignment-details",
            body=_rt.whole(
                AccountIamV2API.create_workspace_assignment_detail,
                "workspace_assignment_detail",
                workspace_assignment_detail,
            ),
        )

    def delete_direct_group_member(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/deletedirectgroupmember
        """
        self._sender.send(DELETE_DIRECT_GROUP_MEMBER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_group(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/deletegroup
        """
        self._sender.send(DELETE_GROUP, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_identity_visibility_filter(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/deleteidentityvisibilityfilter
        """
        self._sender.send(DELETE_IDENTITY_VISIBILITY_FILTER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_service_principal(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/deleteserviceprincipal
        """
        self._sender.send(DELETE_SERVICE_PRINCIPAL, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_user(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/deleteuser
        """
        self._sender.send(DELETE_USER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_workspace_assignment(self, name: str) -> None:
        """DELETE /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/deleteworkspaceassignment
        """
        self._sender.send(DELETE_WORKSPACE_ASSIGNMENT, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def delete_workspace_assignment_detail(self, workspace_id: int, principal_id: int) -> None:
        """DELETE /api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}
            /workspace-assignment-details/{principal_id}

        https://docs.databricks.com/api/account/accountiamv2/deleteworkspaceassignmentdetail
        """
        self._sender.send(
            DELETE_WORKSPACE_ASSIGNMENT_DETAIL,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/workspace-assignment-details/"
            f"{_rt.segment('principal_id', principal_id)}",
        )

    def get_direct_group_member(self, name: str) -> _m.DirectGroupMember:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getdirectgroupmember
        """
        return self._sender.send(GET_DIRECT_GROUP_MEMBER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_external_group(self, name: str) -> _m.ExternalGroup:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getexternalgroup
        """
        return self._sender.send(GET_EXTERNAL_GROUP, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_external_service_principal(self, name: str) -> _m.ExternalServicePrincipal:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getexternalserviceprincipal
        """
        return self._sender.send(GET_EXTERNAL_SERVICE_PRINCIPAL, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_external_user(self, name: str) -> _m.ExternalUser:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getexternaluser
        """
        return self._sender.send(GET_EXTERNAL_USER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_group(self, name: str) -> _m.Group:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getgroup
        """
        return self._sender.send(GET_GROUP, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_identity_visibility_filter(self, name: str) -> _m.IdentityVisibilityFilter:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getidentityvisibilityfilter
        """
        return self._sender.send(GET_IDENTITY_VISIBILITY_FILTER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_service_principal(self, name: str) -> _m.ServicePrincipal:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getserviceprincipal
        """
        return self._sender.send(GET_SERVICE_PRINCIPAL, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_user(self, name: str) -> _m.User:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getuser
        """
        return self._sender.send(GET_USER, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_workspace_access_detail(
        self, name: str, *, view: _m.WorkspaceAccessDetailView | str | None = None
    ) -> _m.WorkspaceAccessDetail:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getworkspaceaccessdetail
        """
        _query = {"view": view}
        return self._sender.send(
            GET_WORKSPACE_ACCESS_DETAIL,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(AccountIamV2API.get_workspace_access_detail, _query),
        )

    def get_workspace_assignment(self, name: str) -> _m.WorkspaceAssignment:
        """GET /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/getworkspaceassignment
        """
        return self._sender.send(GET_WORKSPACE_ASSIGNMENT, f"/api/2.0/identity/{_rt.segments('name', name)}")

    def get_workspace_assignment_detail(self, workspace_id: int, principal_id: int) -> _m.WorkspaceAssignmentDetail:
        """GET /api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details
            /{principal_id}

        https://docs.databricks.com/api/account/accountiamv2/getworkspaceassignmentdetail
        """
        return self._sender.send(
            GET_WORKSPACE_ASSIGNMENT_DETAIL,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/workspace-assignment-details/"
            f"{_rt.segment('principal_id', principal_id)}",
        )

    def list_direct_group_members(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.DirectGroupMember]:
        """GET /api/2.0/identity/{parent}/direct-members

        https://docs.databricks.com/api/account/accountiamv2/listdirectgroupmembers
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DIRECT_GROUP_MEMBERS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/direct-members",
            LIST_DIRECT_GROUP_MEMBERS_PAGING,
            query=_rt.given(AccountIamV2API.list_direct_group_members, _query),
            limit=limit,
        )

    def list_groups(
        self,
        parent: str,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Group]:
        """GET /api/2.0/identity/{parent}/groups

        https://docs.databricks.com/api/account/accountiamv2/listgroups
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_GROUPS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/groups",
            LIST_GROUPS_PAGING,
            query=_rt.given(AccountIamV2API.list_groups, _query),
            limit=limit,
        )

    def list_identity_visibility_filters(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.IdentityVisibilityFilter]:
        """GET /api/2.0/identity/{parent}/identity-visibility-filters

        https://docs.databricks.com/api/account/accountiamv2/listidentityvisibilityfilters
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_IDENTITY_VISIBILITY_FILTERS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/identity-visibility-filters",
            LIST_IDENTITY_VISIBILITY_FILTERS_PAGING,
            query=_rt.given(AccountIamV2API.list_identity_visibility_filters, _query),
            limit=limit,
        )

    def list_service_principals(
        self,
        parent: str,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ServicePrincipal]:
        """GET /api/2.0/identity/{parent}/service-principals

        https://docs.databricks.com/api/account/accountiamv2/listserviceprincipals
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SERVICE_PRINCIPALS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/service-principals",
            LIST_SERVICE_PRINCIPALS_PAGING,
            query=_rt.given(AccountIamV2API.list_service_principals, _query),
            limit=limit,
        )

    def list_transitive_parent_groups(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.ListTransitiveParentGroupsResponse:
        """GET /api/2.0/identity/{parent}/transitive-parent-groups

        https://docs.databricks.com/api/account/accountiamv2/listtransitiveparentgroups
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_TRANSITIVE_PARENT_GROUPS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/transitive-parent-groups",
            query=_rt.given(AccountIamV2API.list_transitive_parent_groups, _query),
        )

    def list_users(
        self,
        parent: str,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.User]:
        """GET /api/2.0/identity/{parent}/users

        https://docs.databricks.com/api/account/accountiamv2/listusers
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_USERS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/users",
            LIST_USERS_PAGING,
            query=_rt.given(AccountIamV2API.list_users, _query),
            limit=limit,
        )

    def list_workspace_assignment_details(
        self,
        workspace_id: int,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.WorkspaceAssignmentDetail]:
        """GET /api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}/workspace-assignment-details

        https://docs.databricks.com/api/account/accountiamv2/listworkspaceassignmentdetails
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_WORKSPACE_ASSIGNMENT_DETAILS,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/workspace-assignment-details",
            LIST_WORKSPACE_ASSIGNMENT_DETAILS_PAGING,
            query=_rt.given(AccountIamV2API.list_workspace_assignment_details, _query),
            limit=limit,
        )

    def list_workspace_assignments(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.WorkspaceAssignment]:
        """GET /api/2.0/identity/{parent}/workspace-assignments

        https://docs.databricks.com/api/account/accountiamv2/listworkspaceassignments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_WORKSPACE_ASSIGNMENTS,
            f"/api/2.0/identity/{_rt.segments('parent', parent)}/workspace-assignments",
            LIST_WORKSPACE_ASSIGNMENTS_PAGING,
            query=_rt.given(AccountIamV2API.list_workspace_assignments, _query),
            limit=limit,
        )

    def resolve_group(self, external_id: str) -> _m.ResolveGroupResponse:
        """POST /api/2.0/identity/accounts/{account_id}/groups/resolve-by-external-id

        https://docs.databricks.com/api/account/accountiamv2/resolvegroup
        """
        _body = {"external_id": external_id}
        return self._sender.send(
            RESOLVE_GROUP,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}/groups/resolve-by-external-id",
            body=_rt.given(AccountIamV2API.resolve_group, _body),
        )

    def resolve_service_principal(self, external_id: str) -> _m.ResolveServicePrincipalResponse:
        """POST /api/2.0/identity/accounts/{account_id}/service-principals/resolve-by-external-id

        https://docs.databricks.com/api/account/accountiamv2/resolveserviceprincipal
        """
        _body = {"external_id": external_id}
        return self._sender.send(
            RESOLVE_SERVICE_PRINCIPAL,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}/service-principals/resolve-by-external-id",
            body=_rt.given(AccountIamV2API.resolve_service_principal, _body),
        )

    def resolve_user(self, external_id: str) -> _m.ResolveUserResponse:
        """POST /api/2.0/identity/accounts/{account_id}/users/resolve-by-external-id

        https://docs.databricks.com/api/account/accountiamv2/resolveuser
        """
        _body = {"external_id": external_id}
        return self._sender.send(
            RESOLVE_USER,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}/users/resolve-by-external-id",
            body=_rt.given(AccountIamV2API.resolve_user, _body),
        )

    def update_group(self, name: str, group: _m.Group | _rt.Fields, update_mask: str) -> _m.Group:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/updategroup
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_GROUP,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(AccountIamV2API.update_group, _query),
            body=_rt.whole(AccountIamV2API.update_group, "group", group),
        )

    def update_service_principal(
        self, name: str, service_principal: _m.ServicePrincipal | _rt.Fields, update_mask: str
    ) -> _m.ServicePrincipal:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/updateserviceprincipal
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_SERVICE_PRINCIPAL,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(AccountIamV2API.update_service_principal, _query),
            body=_rt.whole(AccountIamV2API.update_service_principal, "service_principal", service_principal),
        )

    def update_user(self, name: str, user: _m.User | _rt.Fields, update_mask: str) -> _m.User:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/updateuser
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_USER,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(AccountIamV2API.update_user, _query),
            body=_rt.whole(AccountIamV2API.update_user, "user", user),
        )

    def update_workspace_assignment(
        self, name: str, workspace_assignment: _m.WorkspaceAssignment | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.WorkspaceAssignment:
        """PATCH /api/2.0/identity/{name}

        https://docs.databricks.com/api/account/accountiamv2/updateworkspaceassignment
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_WORKSPACE_ASSIGNMENT,
            f"/api/2.0/identity/{_rt.segments('name', name)}",
            query=_rt.given(AccountIamV2API.update_workspace_assignment, _query),
            body=_rt.whole(AccountIamV2API.update_workspace_assignment, "workspace_assignment", workspace_assignment),
        )

    def update_workspace_assignment_detail(
        self,
        workspace_id: int,
        principal_id: int,
        workspace_assignment_detail: _m.WorkspaceAssignmentDetail | _rt.Fields,
        update_mask: str | _Sequence[str],
    ) -> _m.WorkspaceAssignmentDetail:
        """PATCH /api/2.0/identity/accounts/{account_id}/workspaces/{workspace_id}
            /workspace-assignment-details/{principal_id}

        https://docs.databricks.com/api/account/accountiamv2/updateworkspaceassignmentdetail
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_WORKSPACE_ASSIGNMENT_DETAIL,
            f"/api/2.0/identity/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/workspace-assignment-details/"
            f"{_rt.segment('principal_id', principal_id)}",
            query=_rt.given(AccountIamV2API.update_workspace_assignment_detail, _query),
            body=_rt.whole(
                AccountIamV2API.update_workspace_assignment_detail,
                "workspace_assignment_detail",
                workspace_assignment_detail,
            ),
        )
