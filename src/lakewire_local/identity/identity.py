"""
The parts of identity put together, in one file.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.identity import directory as kept_directory
from lakewire_local.identity import principals as kept_principals
from lakewire_local.identity import secret_scopes
from lakewire_local.identity import tokens as kept_tokens
from lakewire_local.identity.codes import Codes
from lakewire_local.identity.directory import Directory
from lakewire_local.identity.grants import OAuthGrants
from lakewire_local.identity.principals import Principals
from lakewire_local.identity.secret_scopes import SecretScopes
from lakewire_local.identity.tokens import Tokens
from lakewire_local.sqlite import SqliteFile

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.credentials import Credentials


@attrs.frozen(kw_only=True)
class Identity:
    """Hold who may call, and recognize who does."""

    credentials: Credentials
    user: str
    account_id: str
    principals: Principals
    directory: Directory
    tokens: Tokens
    grants: OAuthGrants
    secrets: SecretScopes
    _file: SqliteFile = attrs.field(alias="file")

    @classmethod
    def open(cls, path: Path, credentials: Credentials, *, user: str, token_seconds: float) -> Identity:
        """
        Open what is kept in a file.

        Args:
            path: Made when it is not there.
            credentials: Of the workspace.
            user: The one user of the workspace.
            token_seconds: How long access tokens are good.
        """
        file = SqliteFile(
            path, kept_principals.SCHEMA + kept_directory.SCHEMA + kept_tokens.SCHEMA + secret_scopes.SCHEMA
        )
        principals, tokens = Principals(file, credentials), Tokens(file)
        account_id = str(uuid.uuid5(uuid.NAMESPACE_URL, credentials.warehouse_id))
        grants = OAuthGrants(
            principals=principals,
            tokens=tokens,
            codes=Codes(),
            credentials=credentials,
            user=user,
            account_id=account_id,
            seconds=token_seconds,
        )
        return cls(
            credentials=credentials,
            user=user,
            account_id=account_id,
            principals=principals,
            directory=Directory(file, principals, user=user, admins=[user, credentials.client_id]),
            tokens=tokens,
            grants=grants,
            secrets=SecretScopes(file),
            file=file,
        )

    def caller(self, authorization: str) -> str:
        """Return who calls; a request without a token that is good is refused as Databricks does."""
        kind, _, given = authorization.partition(" ")
        given = given.strip()
        if kind.lower() != "bearer" or not given:
            raise LocalError(401, "401", "The request has no bearer token, the only credential accepted here.")
        if self.credentials.is_token(given):
            return self.user
        token = self.tokens.find(given)
        if token is None or token.revoked or token.kind == "refresh":
            raise LocalError(403, "403", "Invalid access token.")
        if token.is_expired:
            raise LocalError(401, "401", "Token is expired.")
        return token.owner

    def close(self) -> None:
        """Close the file."""
        self._file.close()
