"""
The secrets of a workspace: its access token, its OAuth client and the key that signs links.

Made once per workspace and stored in one file that only the owner can read.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import uuid
from typing import TYPE_CHECKING

import attrs

from lakewire_runtime.private_files import write_private

if TYPE_CHECKING:
    from lakewire_local.workspace_files import WorkspaceFiles


@attrs.frozen(kw_only=True)
class Credentials:
    """
    Hold the secrets of a workspace.

    Args:
        token: Personal access token of its one user.
        client_id, client_secret: Of its one service principal.
        signing_key: Signs storage links.
        warehouse_id: Of its one SQL warehouse; 16 hexadecimal digits.
    """

    token: str = attrs.field(repr=False)
    client_id: str
    client_secret: str = attrs.field(repr=False)
    signing_key: str = attrs.field(repr=False)
    warehouse_id: str

    def sign(self, text: str) -> str:
        """Return the signature of *text*."""
        return hmac.new(self.signing_key.encode(), text.encode(), hashlib.sha256).hexdigest()

    def signed(self, text: str, signature: str) -> bool:
        """Return whether *signature* is that of *text*."""
        return hmac.compare_digest(self.sign(text).encode(), signature.encode())

    def is_token(self, given: str) -> bool:
        """Return whether *given* is the access token."""
        return hmac.compare_digest(self.token.encode(), given.encode())

    def is_client(self, client_id: str, client_secret: str) -> bool:
        """Return whether these are id and secret of the service principal."""
        secret_fits = hmac.compare_digest(self.client_secret.encode(), client_secret.encode())
        return secret_fits and client_id == self.client_id


def load_credentials(files: WorkspaceFiles, *, token: str | None = None) -> Credentials:
    """
    Return the credentials of a workspace; make them when it is new.

    Args:
        files: Where they are stored.
        token: Take this access token from now on instead of the stored one.
    """
    try:
        kept = read_credentials(files)
    except FileNotFoundError:
        kept = _new_credentials()
    if token:
        kept = attrs.evolve(kept, token=token)
    write_private(files.credentials, json.dumps(attrs.asdict(kept)))
    write_private(files.token, kept.token)
    return kept


def read_credentials(files: WorkspaceFiles) -> Credentials:
    """Return the credentials of a workspace that has some."""
    return Credentials(**json.loads(files.credentials.read_text("utf-8")))


def _new_credentials() -> Credentials:
    return Credentials(
        token=f"dapi{secrets.token_hex(16)}",
        client_id=str(uuid.uuid4()),
        client_secret=f"dose{secrets.token_hex(16)}",
        signing_key=secrets.token_hex(32),
        warehouse_id=secrets.token_hex(8),
    )
