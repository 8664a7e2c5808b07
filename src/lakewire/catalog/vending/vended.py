"""
What a response of Unity Catalog opens, and until when.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import parse_qsl, urlsplit

import attrs

from lakewire.config import Secret
from lakewire.errors import ResponseError, masked
from lakewire_api.catalog.models import (
    AwsCredentials,
    AzureActiveDirectoryToken,
    AzureUserDelegationSas,
    GcpOauthToken,
    R2Credentials,
)

__all__ = ["Vended", "vended"]


class _Vending(Protocol):
    """The responses about tables, volumes and paths, which are alike."""

    url: str | None
    expiration_time: int | None
    aws_temp_credentials: AwsCredentials | None
    azure_aad: AzureActiveDirectoryToken | None
    azure_user_delegation_sas: AzureUserDelegationSas | None
    gcp_oauth_token: GcpOauthToken | None
    r2_temp_credentials: R2Credentials | None


@attrs.frozen
class Vended:
    """
    A place and the keys to it.

    Attributes:
        url: ``s3://…``, ``r2://…``, ``abfss://…``, ``gs://…``, ``file:///…``.
        keys: By the names that obstore has for them; empty for files on this machine.
        expires_at: Seconds since 1970, UTC; infinite when they do not end.
    """

    url: str
    keys: Mapping[str, Secret]
    expires_at: float

    @property
    def scheme(self) -> str:
        """
        The kind of the place.
        """
        return urlsplit(self.url).scheme

    def hidden_in(self, text: str) -> str:
        """
        Return the words of a storage without the keys, which some have in them: a signature also by itself.
        """
        values = [secret.reveal() for secret in self.keys.values()]
        values += [part for value in values for name, part in parse_qsl(value) if name == "sig"]
        for value in values:
            text = text.replace(value, "***")
        return masked(text)

    def revealed(self) -> Mapping[str, object]:
        """
        Return the keys as obstore takes them from a provider.
        """
        ends = None if self.expires_at == float("inf") else datetime.fromtimestamp(self.expires_at, UTC)
        return {name: secret.reveal() for name, secret in self.keys.items()} | {"expires_at": ends}


def vended(response: _Vending) -> Vended:
    """
    Return what a response opens.

    Raises:
        ResponseError: It has no URL, or no keys to it.
    """
    keys = {name: Secret(value) for name, value in _keys(response).items() if value}
    url = response.url or ""
    if not url or not (keys or urlsplit(url).scheme == "file"):
        raise ResponseError("the server vended no URL of a storage, or no credentials for it", outcome="rejected")
    ends = response.expiration_time
    return Vended(url, keys, float("inf") if ends is None else ends / 1000)


def _keys(response: _Vending) -> dict[str, str | None]:
    if signed := response.aws_temp_credentials or response.r2_temp_credentials:
        return {
            "access_key_id": signed.access_key_id,
            "secret_access_key": signed.secret_access_key,
            "token": signed.session_token,
        }
    if sas := response.azure_user_delegation_sas:
        return {"sas_token": sas.sas_token}
    if aad := response.azure_aad:
        return {"token": aad.aad_token}
    return {"token": response.gcp_oauth_token.oauth_token} if response.gcp_oauth_token else {}
