"""
Service principals, their secrets and federation policies, and personal access tokens.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.scim import ROOT as SCIM
from lakewire_local.http.api.scim import forget, groups_of, id_in, listed
from lakewire_local.http.call import endpoint, for_admins, resource
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.identity import IssuedToken, Principal

_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"
_PRINCIPALS = f"{SCIM}/ServicePrincipals"
_SECRETS = "/api/2.0/accounts/servicePrincipals/{principal_id}/credentials/secrets"
_MANAGED = "/api/2.0/token-management/tokens"
_POLICIES = "/api/2.0/accounts/{account_id}/servicePrincipals/{principal_id}/federationPolicies"


@for_admins
def create(call: Call) -> dict[str, Any]:
    """Make a service principal; ``applicationId`` may be chosen, as in Azure."""
    name = call.arguments.text("displayName") or "service principal"
    return _principal(call, call.workspace.identity.principals.create(name, call.arguments.text("applicationId")))


def list_all(call: Call) -> dict[str, Any]:
    """List service principals."""
    return listed(call, [_principal(call, each) for each in call.workspace.identity.principals.list_all()])


def get(call: Call) -> dict[str, Any]:
    """Return a service principal."""
    return _principal(call, call.workspace.identity.principals.get(id_in(call, "principal_id")))


@for_admins
def delete(call: Call) -> None:
    """Remove a service principal; its tokens are accepted no more."""
    identity = call.workspace.identity
    gone = identity.principals.delete(id_in(call, "principal_id"))
    identity.tokens.revoke_owner(gone.client_id)
    identity.directory.forget(gone.id)
    forget(call, gone.client_id)


@for_admins
def create_secret(call: Call) -> dict[str, Any]:
    """Make an OAuth secret of a service principal."""
    secret_id, text = call.workspace.identity.principals.new_secret(id_in(call, "principal_id"))
    return {"id": secret_id, "secret": text, "status": "ACTIVE"}


def list_secrets(call: Call) -> dict[str, Any]:
    """List the OAuth secrets of a service principal, without the secrets."""
    kept = call.workspace.identity.principals.secrets_of(id_in(call, "principal_id"))
    return {
        "secrets": [
            {"id": secret_id, "secret_hash": text, "create_time": _moment(created_at), "status": "ACTIVE"}
            for secret_id, text, created_at in kept
        ]
    }


@for_admins
def delete_secret(call: Call) -> None:
    """Remove an OAuth secret."""
    call.workspace.identity.principals.delete_secret(id_in(call, "principal_id"), call.path["secret_id"])


@for_admins
def create_policy(call: Call) -> dict[str, Any]:
    """Accept the tokens of another identity provider for a service principal; its keys have to be given."""
    policy = call.arguments.mapping("oidc_policy") or {}
    if not policy.get("issuer"):
        raise invalid_parameter("oidc_policy.issuer is needed")
    try:
        json.loads(policy["jwks_json"])["keys"]
    except (KeyError, TypeError, ValueError):
        raise LocalError(
            501, "NOT_IMPLEMENTED", "The local workspace fetches no keys: give oidc_policy.jwks_json."
        ) from None
    return call.workspace.identity.principals.add_policy(_of_account(call), {"oidc_policy": policy})


def list_policies(call: Call) -> dict[str, Any]:
    """List the federation policies of a service principal."""
    return {"policies": call.workspace.identity.principals.policies_of(_of_account(call))}


@for_admins
def delete_policy(call: Call) -> None:
    """Remove a federation policy."""
    call.workspace.identity.principals.delete_policy(_of_account(call), call.path["policy_id"])


def create_token(call: Call) -> dict[str, Any]:
    """Make a personal access token of the caller."""
    seconds = call.arguments.integer("lifetime_seconds")
    return _new_token(call, call.user, seconds)


@for_admins
def create_token_on_behalf(call: Call) -> dict[str, Any]:
    """Make a personal access token of a service principal."""
    found = call.workspace.identity.principals.find(call.arguments.need("application_id"))
    if found is None:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", "The service principal does not exist.")
    return _new_token(call, found.client_id, call.arguments.integer("lifetime_seconds"))


def list_tokens(call: Call) -> dict[str, Any]:
    """List the personal access tokens of the caller."""
    return {"token_infos": [_info(token) for token in call.workspace.identity.tokens.personal(call.user)]}


def update_token(call: Call) -> None:
    """Change the comment of a personal access token of the caller."""
    _comment(call, _token_of(call, call.user))


def delete_token(call: Call) -> None:
    """Revoke a personal access token of the caller."""
    call.workspace.identity.tokens.revoke(_token_of(call, call.user).id)


@for_admins
def list_every_token(call: Call) -> dict[str, Any]:
    """List the personal access tokens of everybody, or of one principal."""
    arguments, directory = call.arguments, call.workspace.identity.directory
    owner, owner_id = arguments.text("created_by_username"), arguments.integer("created_by_id")
    found = [
        token
        for token in call.workspace.identity.tokens.personal(owner)
        if owner_id is None or directory.id_of(token.owner) == owner_id
    ]
    return {"token_infos": [_managed(call, token) for token in found]}


@for_admins
def get_any_token(call: Call) -> dict[str, Any]:
    """Return what is known of a personal access token, whosever it is."""
    return {"token_info": _managed(call, _token_of(call, None))}


@for_admins
def update_any_token(call: Call) -> dict[str, Any]:
    """Change the comment of a personal access token, whosever it is."""
    _comment(call, _token_of(call, None))
    return _managed(call, _token_of(call, None))


@for_admins
def delete_any_token(call: Call) -> None:
    """Revoke a personal access token, whosever it is."""
    call.workspace.identity.tokens.revoke(_token_of(call, None).id)


def _comment(call: Call, token: IssuedToken) -> None:
    given, fields = call.arguments.nested("token"), call.arguments.need("update_mask").split(",")
    if fields != ["comment"]:
        raise invalid_parameter(f"update_mask: {','.join(fields)!r} is not accepted; accepted is comment")
    call.workspace.identity.tokens.comment(token.id, given.text("comment") or "")


def _token_of(call: Call, owner: str | None) -> IssuedToken:
    """Return the personal access token that a call names, of a principal or, for None, of anybody."""
    wanted = call.path.get("token_id") or call.arguments.need("token_id")
    found = next((token for token in call.workspace.identity.tokens.personal(owner) if token.id == wanted), None)
    if found is None:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Token {wanted} does not exist.")
    return found


def _managed(call: Call, token: IssuedToken) -> dict[str, Any]:
    owner_id = call.workspace.identity.directory.id_of(token.owner)
    more = compact(created_by_id=owner_id, owner_id=owner_id, created_by_username=token.owner)
    return _info(token) | more | {"workspace_id": int(call.workspace.id)}


def _new_token(call: Call, owner: str, seconds: int | None) -> dict[str, Any]:
    lifetime = float(seconds) if seconds and seconds > 0 else None
    comment = call.arguments.text("comment") or ""
    text, token = call.workspace.identity.tokens.issue("personal", owner, comment=comment, seconds=lifetime)
    return {"token_value": text, "token_info": _info(token)}


def _of_account(call: Call) -> int:
    """Return the service principal of a path of the account, which has to be the one that this workspace is in."""
    if call.path["account_id"] != call.workspace.identity.account_id:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Account {call.path['account_id']} does not exist.")
    return call.workspace.identity.principals.get(id_in(call, "principal_id")).id


def _principal(call: Call, principal: Principal) -> dict[str, Any]:
    return {
        "schemas": [_SCHEMA],
        "id": str(principal.id),
        "applicationId": principal.client_id,
        "displayName": principal.name,
        "active": True,
        "groups": groups_of(call.workspace.identity.directory, principal.id),
    }


def _info(token: IssuedToken) -> dict[str, Any]:
    return compact(
        token_id=token.id,
        comment=token.comment,
        creation_time=int(token.created_at * 1000),
        expiry_time=-1 if token.expires_at is None else int(token.expires_at * 1000),
    )


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


ROUTES = [
    *resource(_PRINCIPALS, "principal_id", create=create, list_all=list_all, get=get, delete=delete),
    *resource(_SECRETS, "secret_id", create=create_secret, list_all=list_secrets, delete=delete_secret),
    *resource(_POLICIES, "policy_id", create=create_policy, list_all=list_policies, delete=delete_policy),
    *resource(
        _MANAGED,
        "token_id",
        list_all=list_every_token,
        get=get_any_token,
        update=update_any_token,
        delete=delete_any_token,
    ),
    Route("/api/2.0/token/create", endpoint(create_token), methods=["POST"]),
    Route("/api/2.0/token/list", endpoint(list_tokens), methods=["GET"]),
    Route("/api/2.0/token/delete", endpoint(delete_token), methods=["POST"]),
    Route("/api/2.0/token/{token_id}", endpoint(update_token), methods=["PATCH"]),
    Route("/api/2.0/token-management/on-behalf-of/tokens", endpoint(create_token_on_behalf), methods=["POST"]),
]
