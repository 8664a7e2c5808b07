"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

import lakewire_runtime as _rt


class AutoscopeState(_rt.OpenEnum):
    AUTOSCOPE_STATE_API_NOT_COVERED = "AUTOSCOPE_STATE_API_NOT_COVERED"
    AUTOSCOPE_STATE_BACKFILLED = "AUTOSCOPE_STATE_BACKFILLED"
    AUTOSCOPE_STATE_COMPLETED = "AUTOSCOPE_STATE_COMPLETED"
    AUTOSCOPE_STATE_DISABLED = "AUTOSCOPE_STATE_DISABLED"
    AUTOSCOPE_STATE_RUNNING = "AUTOSCOPE_STATE_RUNNING"
    AUTOSCOPE_STATE_USER_SELECTED = "AUTOSCOPE_STATE_USER_SELECTED"


class GetSortOrder(_rt.OpenEnum):
    ASCENDING = "ascending"
    DESCENDING = "descending"


class GroupSchema(_rt.OpenEnum):
    URN_IETF_PARAMS_SCIM_SCHEMAS_CORE_2_0_GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"


class ListResponseSchema(_rt.OpenEnum):
    URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_LIST_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:ListResponse"


class ListSortOrder(_rt.OpenEnum):
    ASCENDING = "ascending"
    DESCENDING = "descending"


class PasswordPermissionLevel(_rt.OpenEnum):
    CAN_USE = "CAN_USE"


class PatchOp(_rt.OpenEnum):
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"


class PatchSchema(_rt.OpenEnum):
    URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


class PermissionLevel(_rt.OpenEnum):
    CAN_ATTACH_TO = "CAN_ATTACH_TO"
    CAN_BIND = "CAN_BIND"
    CAN_CREATE = "CAN_CREATE"
    CAN_CREATE_APP = "CAN_CREATE_APP"
    CAN_EDIT = "CAN_EDIT"
    CAN_EDIT_METADATA = "CAN_EDIT_METADATA"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_PRODUCTION_VERSIONS = "CAN_MANAGE_PRODUCTION_VERSIONS"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_MANAGE_STAGING_VERSIONS = "CAN_MANAGE_STAGING_VERSIONS"
    CAN_MONITOR = "CAN_MONITOR"
    CAN_MONITOR_ONLY = "CAN_MONITOR_ONLY"
    CAN_QUERY = "CAN_QUERY"
    CAN_READ = "CAN_READ"
    CAN_RESTART = "CAN_RESTART"
    CAN_RUN = "CAN_RUN"
    CAN_USE = "CAN_USE"
    CAN_VIEW = "CAN_VIEW"
    CAN_VIEW_METADATA = "CAN_VIEW_METADATA"
    IS_OWNER = "IS_OWNER"


class RequestAuthzIdentity(_rt.OpenEnum):
    REQUEST_AUTHZ_IDENTITY_SERVICE_IDENTITY = "REQUEST_AUTHZ_IDENTITY_SERVICE_IDENTITY"
    REQUEST_AUTHZ_IDENTITY_USER_CONTEXT = "REQUEST_AUTHZ_IDENTITY_USER_CONTEXT"


class ServicePrincipalSchema(_rt.OpenEnum):
    URN_IETF_PARAMS_SCIM_SCHEMAS_CORE_2_0_SERVICE_PRINCIPAL = "urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"


class UserSchema(_rt.OpenEnum):
    URN_IETF_PARAMS_SCIM_SCHEMAS_CORE_2_0_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
    URN_IETF_PARAMS_SCIM_SCHEMAS_EXTENSION_WORKSPACE_2_0_USER = (
        "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"
    )


class WorkspacePermission(_rt.OpenEnum):
    ADMIN = "ADMIN"
    UNKNOWN = "UNKNOWN"
    USER = "USER"


class AccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: PermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class AccessControlResponse(_rt.Model):
    all_permissions: list[Permission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class AccountGroup(_rt.Model):
    __wire__ = {"display_name": "displayName", "external_id": "externalId"}
    account_id: str | None = None
    display_name: str | None = None
    external_id: str | None = None
    id: str | None = None
    members: list[ComplexValue] | None = None
    meta: ResourceMeta | None = None
    roles: list[ComplexValue] | None = None


class AccountServicePrincipal(_rt.Model):
    __wire__ = {"application_id": "applicationId", "display_name": "displayName", "external_id": "externalId"}
    account_id: str | None = None
    active: bool | None = None
    application_id: str | None = None
    display_name: str | None = None
    external_id: str | None = None
    id: str | None = None
    roles: list[ComplexValue] | None = None


class AccountUser(_rt.Model):
    __wire__ = {"display_name": "displayName", "external_id": "externalId", "user_name": "userName"}
    account_id: str | None = None
    active: bool | None = None
    display_name: str | None = None
    emails: list[ComplexValue] | None = None
    external_id: str | None = None
    id: str | None = None
    name: Name | None = None
    roles: list[ComplexValue] | None = None
    user_name: str | None = None


class Actor(_rt.Model):
    actor_id: int | None = None


class CheckPolicyResponse(_rt.Model):
    consistency_token: ConsistencyToken
    is_permitted: bool | None = None


class ComplexValue(_rt.Model):
    __wire__ = {"ref": "$ref"}
    ref: str | None = None
    display: str | None = None
    primary: bool | None = None
    type: str | None = None
    value: str | None = None


class ConsistencyToken(_rt.Model):
    value: str


class DeleteWorkspacePermissionAssignmentResponse(_rt.Model): ...


class GetAssignableRolesForResourceResponse(_rt.Model):
    roles: list[Role] | None = None


class GetPasswordPermissionLevelsResponse(_rt.Model):
    permission_levels: list[PasswordPermissionsDescription] | None = None


class GetPermissionLevelsResponse(_rt.Model):
    permission_levels: list[PermissionsDescription] | None = None


class GrantRule(_rt.Model):
    role: str
    principals: list[str] | None = None


class Group(_rt.Model):
    __wire__ = {"display_name": "displayName", "external_id": "externalId"}
    display_name: str | None = None
    entitlements: list[ComplexValue] | None = None
    external_id: str | None = None
    groups: list[ComplexValue] | None = None
    id: str | None = None
    members: list[ComplexValue] | None = None
    meta: ResourceMeta | None = None
    roles: list[ComplexValue] | None = None
    schemas: list[GroupSchema] | None = None


class ListAccountGroupsResponse(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[AccountGroup] | None = None
    items_per_page: int | None = None
    start_index: int | None = None
    total_results: int | None = None


class ListAccountServicePrincipalsResponse(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[AccountServicePrincipal] | None = None
    items_per_page: int | None = None
    start_index: int | None = None
    total_results: int | None = None


class ListAccountUsersResponse(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[AccountUser] | None = None
    items_per_page: int | None = None
    start_index: int | None = None
    total_results: int | None = None


class ListGroupsResponse(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[Group] | None = None
    items_per_page: int | None = None
    schemas: list[ListResponseSchema] | None = None
    start_index: int | None = None
    total_results: int | None = None


class ListServicePrincipalResponse(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[ServicePrincipal] | None = None
    items_per_page: int | None = None
    schemas: list[ListResponseSchema] | None = None
    start_index: int | None = None
    total_results: int | None = None


class ListUsersResponse(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[User] | None = None
    items_per_page: int | None = None
    schemas: list[ListResponseSchema] | None = None
    start_index: int | None = None
    total_results: int | None = None


class MigratePermissionsResponse(_rt.Model):
    permissions_migrated: int | None = None


class Name(_rt.Model):
    __wire__ = {"family_name": "familyName", "given_name": "givenName"}
    family_name: str | None = None
    given_name: str | None = None


class ObjectPermissions(_rt.Model):
    access_control_list: list[AccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class PasswordAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: PasswordPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class PasswordAccessControlResponse(_rt.Model):
    all_permissions: list[PasswordPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class PasswordPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: PasswordPermissionLevel | None = None


class PasswordPermissions(_rt.Model):
    access_control_list: list[PasswordAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class PasswordPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: PasswordPermissionLevel | None = None


class Patch(_rt.Model):
    op: PatchOp | None = None
    path: str | None = None
    value: _Any | None = None


class Permission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: PermissionLevel | None = None


class PermissionAssignment(_rt.Model):
    error: str | None = None
    permissions: list[WorkspacePermission] | None = None
    principal: PrincipalOutput | None = None


class PermissionAssignments(_rt.Model):
    permission_assignments: list[PermissionAssignment] | None = None


class PermissionOutput(_rt.Model):
    description: str | None = None
    permission_level: WorkspacePermission | None = None


class PermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: PermissionLevel | None = None


class PrincipalOutput(_rt.Model):
    display_name: str | None = None
    group_name: str | None = None
    principal_id: int | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ResourceInfo(_rt.Model):
    id: str
    legacy_acl_path: str | None = None
    parent_resource_info: ResourceInfo | None = None


class ResourceMeta(_rt.Model):
    __wire__ = {"resource_type": "resourceType"}
    resource_type: str | None = None


class Role(_rt.Model):
    name: str


class RuleSetResponse(_rt.Model):
    etag: str
    name: str
    grant_rules: list[GrantRule] | None = None


class RuleSetUpdateRequest(_rt.Model):
    etag: str
    name: str
    grant_rules: list[GrantRule] | None = None


class ServicePrincipal(_rt.Model):
    __wire__ = {"application_id": "applicationId", "display_name": "displayName", "external_id": "externalId"}
    active: bool | None = None
    application_id: str | None = None
    display_name: str | None = None
    entitlements: list[ComplexValue] | None = None
    external_id: str | None = None
    groups: list[ComplexValue] | None = None
    id: str | None = None
    roles: list[ComplexValue] | None = None
    schemas: list[ServicePrincipalSchema] | None = None


class User(_rt.Model):
    __wire__ = {"display_name": "displayName", "external_id": "externalId", "user_name": "userName"}
    active: bool | None = None
    display_name: str | None = None
    emails: list[ComplexValue] | None = None
    entitlements: list[ComplexValue] | None = None
    external_id: str | None = None
    groups: list[ComplexValue] | None = None
    id: str | None = None
    name: Name | None = None
    roles: list[ComplexValue] | None = None
    schemas: list[UserSchema] | None = None
    user_name: str | None = None


class WorkspacePermissions(_rt.Model):
    permissions: list[PermissionOutput] | None = None
