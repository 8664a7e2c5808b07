"""Generated from iamv2 (databricks-sdk 0.162.0, spec ab07f695); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class Entitlement(_rt.OpenEnum):
    ALLOW_CLUSTER_CREATE = "ALLOW_CLUSTER_CREATE"
    ALLOW_INSTANCE_POOL_CREATE = "ALLOW_INSTANCE_POOL_CREATE"
    DATABRICKS_SQL_ACCESS = "DATABRICKS_SQL_ACCESS"
    WORKSPACE_ACCESS = "WORKSPACE_ACCESS"
    WORKSPACE_ADMIN = "WORKSPACE_ADMIN"
    WORKSPACE_CONSUME = "WORKSPACE_CONSUME"


class GroupMembershipSource(_rt.OpenEnum):
    IDENTITY_PROVIDER = "IDENTITY_PROVIDER"
    INTERNAL = "INTERNAL"


class PrincipalType(_rt.OpenEnum):
    GROUP = "GROUP"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER = "USER"


class State(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class WorkspaceAccessDetailAccessType(_rt.OpenEnum):
    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"


class WorkspaceAccessDetailView(_rt.OpenEnum):
    BASIC = "BASIC"
    FULL = "FULL"


class WorkspaceIdentityDetailAssignmentType(_rt.OpenEnum):
    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"


class WorkspacePermission(_rt.OpenEnum):
    ADMIN_PERMISSION = "ADMIN_PERMISSION"
    USER_PERMISSION = "USER_PERMISSION"


class DirectGroupMember(_rt.Model):
    principal_id: int
    display_name: str | None = None
    external_id: str | None = None
    group_id: int | None = None
    membership_source: GroupMembershipSource | None = None
    name: str | None = None
    parent: str | None = None
    principal_type: PrincipalType | None = None


class ExactMatchRule(_rt.Model):
    external_id: str


class ExternalGroup(_rt.Model):
    account_id: str | None = None
    display_name: str | None = None
    external_group_id: str | None = None
    internal_id: str | None = None
    name: str | None = None


class ExternalServicePrincipal(_rt.Model):
    account_id: str | None = None
    account_sp_status: State | None = None
    application_id: str | None = None
    display_name: str | None = None
    external_service_principal_id: str | None = None
    internal_id: str | None = None
    name: str | None = None


class ExternalUser(_rt.Model):
    account_id: str | None = None
    account_user_status: State | None = None
    display_name: str | None = None
    external_user_id: str | None = None
    full_name: FullName | None = None
    internal_id: str | None = None
    name: str | None = None
    username: str | None = None


class FullName(_rt.Model):
    family_name: str | None = None
    given_name: str | None = None


class Group(_rt.Model):
    account_id: str | None = None
    external_id: str | None = None
    group_id: str | None = None
    group_name: str | None = None
    name: str | None = None
    parent: str | None = None


class IdentityVisibilityFilter(_rt.Model):
    principal_type: PrincipalType
    exact: ExactMatchRule | None = None
    name: str | None = None
    prefix: PrefixMatchRule | None = None
    regex: RegexMatchRule | None = None


class ListDirectGroupMembersResponse(_rt.Model):
    direct_group_members: list[DirectGroupMember] | None = None
    next_page_token: str | None = None


class ListGroupsResponse(_rt.Model):
    groups: list[Group] | None = None
    next_page_token: str | None = None


class ListIdentityVisibilityFiltersResponse(_rt.Model):
    identity_visibility_filters: list[IdentityVisibilityFilter] | None = None
    next_page_token: str | None = None


class ListServicePrincipalsResponse(_rt.Model):
    next_page_token: str | None = None
    service_principals: list[ServicePrincipal] | None = None


class ListTransitiveParentGroupsResponse(_rt.Model):
    next_page_token: str | None = None
    transitive_parent_groups: list[TransitiveParentGroup] | None = None


class ListUsersResponse(_rt.Model):
    next_page_token: str | None = None
    users: list[User] | None = None


class ListWorkspaceAssignmentDetailsResponse(_rt.Model):
    next_page_token: str | None = None
    workspace_assignment_details: list[WorkspaceAssignmentDetail] | None = None


class ListWorkspaceAssignmentsResponse(_rt.Model):
    next_page_token: str | None = None
    workspace_assignments: list[WorkspaceAssignment] | None = None


class PrefixMatchRule(_rt.Model):
    display_name_prefix: str


class RegexMatchRule(_rt.Model):
    display_name_regex: str


class ResolveGroupResponse(_rt.Model):
    group: Group | None = None


class ResolveServicePrincipalResponse(_rt.Model):
    service_principal: ServicePrincipal | None = None


class ResolveUserResponse(_rt.Model):
    user: User | None = None


class ServicePrincipal(_rt.Model):
    account_sp_status: State
    display_name: str
    account_id: str | None = None
    application_id: str | None = None
    external_id: str | None = None
    name: str | None = None
    parent: str | None = None
    service_principal_id: str | None = None


class TransitiveParentGroup(_rt.Model):
    account_id: str | None = None
    external_id: str | None = None
    group_id: str | None = None
    name: str | None = None


class User(_rt.Model):
    account_user_status: State
    full_name: UserFullName
    username: str
    account_id: str | None = None
    external_id: str | None = None
    name: str | None = None
    parent: str | None = None
    user_id: str | None = None


class UserFullName(_rt.Model):
    family_name: str | None = None
    given_name: str | None = None


class WorkspaceAccessDetail(_rt.Model):
    access_type: WorkspaceAccessDetailAccessType | None = None
    account_id: str | None = None
    name: str | None = None
    permissions: list[WorkspacePermission] | None = None
    principal_id: int | None = None
    principal_type: PrincipalType | None = None
    status: State | None = None
    workspace_id: int | None = None


class WorkspaceAssignment(_rt.Model):
    principal_id: int
    account_id: str | None = None
    effective_entitlements: list[Entitlement] | None = None
    entitlements: list[Entitlement] | None = None
    name: str | None = None
    parent: str | None = None
    principal_type: PrincipalType | None = None
    workspace_id: int | None = None


class WorkspaceAssignmentDetail(_rt.Model):
    principal_id: int
    account_id: str | None = None
    effective_entitlements: list[Entitlement] | None = None
    entitlements: list[Entitlement] | None = None
    principal_type: PrincipalType | None = None
    workspace_id: int | None = None


class WorkspaceIdentityDetail(_rt.Model):
    assignment_type: WorkspaceIdentityDetailAssignmentType | None = None
    name: str | None = None
    principal_id: int | None = None
    principal_type: PrincipalType | None = None
    workspace_identity_status: State | None = None
