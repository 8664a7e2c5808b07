"""
The grants of OAuth: what a form is exchanged for.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.identity.codes import Code, Codes
from lakewire_local.identity.principals import OF_ACCOUNT
from lakewire_local.identity.signatures import verified_claims

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.credentials import Credentials
    from lakewire_local.identity.principals import Principals
    from lakewire_local.identity.tokens import Tokens

PUBLIC_CLIENTS = ("databricks-cli",)
"""OAuth clients without a secret, for people."""

_PREFIX = "urn:ietf:params:oauth:grant-type:"
_JWT = "urn:ietf:params:oauth:token-type:jwt"
_PERSONAL = "urn:databricks:params:oauth:token-type:personal-access-token"
_REFRESH_SECONDS = 30 * 86400.0
_DEFAULT_SCOPE = "all-apis"


class OAuthError(Exception):
    """A grant is refused, in the words of RFC 6749."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.error = error
        self.description = description
        self.status = status


@attrs.frozen(kw_only=True)
class OAuthGrants:
    """
    Exchange forms for tokens.

    Args:
        principals, tokens, codes: Where they are kept.
        credentials: Of the workspace.
        user: The one user of the workspace.
        account_id: Audience of federated tokens whose policy names none.
        seconds: How long access tokens are good.
    """

    principals: Principals
    tokens: Tokens
    codes: Codes
    credentials: Credentials
    user: str
    account_id: str
    seconds: float

    def grant(self, form: Mapping[str, str], client: tuple[str, str] | None) -> dict[str, Any]:
        """
        Return the response to a form.

        Args:
            form: As it was posted.
            client: Id and secret of basic authentication.
        """
        if form.get("assume_group"):
            raise OAuthError("invalid_request", "The local workspace has no groups whose rights could be assumed.")
        kind = form.get("grant_type", "").removeprefix(_PREFIX)
        known = {
            "client_credentials": self._client_credentials,
            "authorization_code": self._authorization_code,
            "refresh_token": self._refresh,
            "token-exchange": self._exchange,
        }
        if kind not in known:
            raise OAuthError("unsupported_grant_type", f"The local workspace accepts {', '.join(known)}.")
        return known[kind](form, client or (form.get("client_id", ""), form.get("client_secret", "")))

    def authorize(self, query: Mapping[str, str]) -> str:
        """Return the code of a login: the one user of the workspace agrees to everything."""
        if query.get("response_type") != "code":
            raise OAuthError("unsupported_response_type", "Only code is supported.")
        if query.get("code_challenge_method") != "S256" or not query.get("code_challenge"):
            raise OAuthError("invalid_request", "A code_challenge with S256 is needed.")
        return self.codes.add(
            Code(
                client_id=query.get("client_id", ""),
                redirect=query.get("redirect_uri", ""),
                challenge=query["code_challenge"],
                scope=query.get("scope", _DEFAULT_SCOPE),
                owner=self.user,
            )
        )

    def revoke(self, text: str) -> None:
        """Accept a token no more; of a refresh token, nothing of its login."""
        token = self.tokens.find(text)
        if token is not None and token.kind == "refresh":
            self.tokens.revoke_family(token.family)
        elif token is not None:
            self.tokens.revoke(token.id)

    def _client_credentials(self, form: Mapping[str, str], client: tuple[str, str]) -> dict[str, Any]:
        self._check_client(*client)
        return self._issued(client[0], client[0], form.get("scope", _DEFAULT_SCOPE))

    def _authorization_code(self, form: Mapping[str, str], client: tuple[str, str]) -> dict[str, Any]:
        self._check_client(*client, public=True)
        code = self.codes.take(form.get("code", ""))
        verifier = form.get("code_verifier", "")
        if code is None or not code.is_for(client[0], form.get("redirect_uri", ""), verifier):
            raise OAuthError("invalid_grant", "The code is unknown, used, expired or for somebody else.")
        return self._issued(code.owner, client[0], code.scope)

    def _refresh(self, form: Mapping[str, str], client: tuple[str, str]) -> dict[str, Any]:
        self._check_client(*client, public=True)
        token = self.tokens.find(form.get("refresh_token", ""))
        if token is None or token.kind != "refresh" or token.client_id != client[0] or token.is_expired:
            raise OAuthError("invalid_grant", "The refresh token is unknown, expired or for somebody else.")
        if not self.tokens.use_up(token):
            self.tokens.revoke_family(token.family)  # it was used before: one of the two is not who it claims to be
            raise OAuthError("invalid_grant", "The refresh token was used before; its login is revoked.")
        return self._issued(token.owner, client[0], token.scope, family=token.family)

    def _exchange(self, form: Mapping[str, str], client: tuple[str, str]) -> dict[str, Any]:
        subject, scope = form.get("subject_token", ""), form.get("scope", _DEFAULT_SCOPE)
        if form.get("subject_token_type") == _PERSONAL:
            return self._issued(self._owner_of(subject), "", scope)
        if form.get("subject_token_type") != _JWT:
            raise OAuthError("invalid_request", "subject_token_type is not supported.")
        return self._issued(self._federated(subject, client[0]), client[0], scope)

    def _owner_of(self, personal: str) -> str:
        if self.credentials.is_token(personal):
            return self.user
        token = self.tokens.find(personal)
        if token is None or token.kind != "personal" or token.revoked or token.is_expired:
            raise OAuthError("invalid_grant", "The personal access token is not accepted.")
        return token.owner

    def _federated(self, subject: str, client_id: str) -> str:
        """Return who a token of another identity provider stands for, by the policies."""
        principal = self.principals.find(client_id) if client_id else None
        if client_id and principal is None:
            raise OAuthError("invalid_client", "The service principal is unknown.", 401)
        owner = principal.id if principal else OF_ACCOUNT
        for policy in self.principals.policies_of(owner):
            claims = self._fitting(subject, policy["oidc_policy"])
            if claims is not None:
                return principal.client_id if principal else str(claims)
        raise OAuthError("invalid_grant", "No federation policy accepts the token.")

    def _fitting(self, subject: str, policy: Mapping[str, Any]) -> str | None:
        """Return the subject of a token that a policy accepts."""
        claims = verified_claims(subject, json.loads(policy["jwks_json"]))
        if claims is None or claims.get("iss") != policy["issuer"]:
            return None
        found = claims.get("aud")
        audiences = set(found if isinstance(found, list) else [found])
        who = claims.get(policy.get("subject_claim") or "sub")
        if not audiences & set(policy.get("audiences") or [self.account_id]):
            return None
        wanted = policy.get("subject")
        return str(who) if who is not None and (wanted is None or who == wanted) else None

    def _check_client(self, client_id: str, secret: str, *, public: bool = False) -> None:
        is_known = (
            client_id in PUBLIC_CLIENTS if public and not secret else self.principals.is_client(client_id, secret)
        )
        if not is_known:
            raise OAuthError("invalid_client", "Client authentication failed.", 401)

    def _issued(self, owner: str, client_id: str, scope: str, *, family: str = "") -> dict[str, Any]:
        issue = partial(self.tokens.issue, owner=owner, client_id=client_id, scope=scope)
        text, token = issue("access", seconds=self.seconds, family=family)
        response = {"access_token": text, "token_type": "Bearer", "expires_in": int(self.seconds), "scope": scope}
        if client_id in PUBLIC_CLIENTS and "offline_access" in scope.split():
            response["refresh_token"], _ = issue("refresh", seconds=_REFRESH_SECONDS, family=token.family)
        return response
