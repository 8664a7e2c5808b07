"""
Secrets in scopes, and who may read them.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from lakewire.config import Masked, Secret
from lakewire.errors import AlreadyExistsError, InvalidArgumentError, NotFoundError, ResponseError
from lakewire_api.workspace.api.secrets import SecretsAPI
from lakewire_runtime import Effect, Pages
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.workspace.models import SecretMetadata

__all__ = ["SecretsClient"]

# https://docs.databricks.com/api/workspace/secrets/putsecret
_NAME = re.compile(r"[\w.@-]{1,128}", re.ASCII)
_MOST_BYTES = 128 << 10
Permission = Literal["READ", "WRITE", "MANAGE"]


class SecretsClient:
    """
    Store and read secrets. Reached as ``client.secrets``.

    Names of scopes and keys are letters, digits, ``-``, ``_``, ``@`` and ``.``, at most 128; others are an
    ``InvalidArgumentError`` before anything is sent. Every method is one request.

    Source:
        https://docs.databricks.com/security/secrets
    """

    def __init__(self, sender: Transport) -> None:
        self._api = SecretsAPI(sender)
        self._repeatable = SecretsAPI(sender.with_deadline(None, effect=Effect.IDEMPOTENT))

    def create_scope(self, scope: str, *, if_not_exists: bool = False) -> None:
        """
        Make a scope, which its maker manages.

        Args:
            scope: Its name.
            if_not_exists: Leave one that is there as it is.

        Raises:
            AlreadyExistsError: There is one, and *if_not_exists* is False.
        """
        check("if_not_exists", bool, if_not_exists)
        try:
            self._api.create_scope(_name(scope, "scope"))
        except AlreadyExistsError:
            if not if_not_exists:
                raise

    def delete_scope(self, scope: str, *, missing_ok: bool = False) -> None:
        """
        Delete a scope with all its secrets.

        Args:
            scope: Its name.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none, and *missing_ok* is False.
        """
        with _missing(ok=missing_ok):
            self._repeatable.delete_scope(_name(scope, "scope"))

    def scopes(self) -> list[str]:
        """
        Return the names of the scopes that the caller may see.
        """
        return [str(scope.name) for scope in self._api.list_scopes()]

    def put(self, scope: str, key: str, value: str | bytes | Secret) -> None:
        """
        Store a secret, or another value of it.

        Args:
            scope: A scope that there is.
            key: Name of the secret.
            value: At most 128 KiB. A text is stored in UTF-8.

        Raises:
            InvalidArgumentError: It is no text and no bytes, or too large. Nothing was sent.
            NotFoundError: There is no such scope.

        Source:
            https://docs.databricks.com/api/workspace/secrets/putsecret
        """
        scope, key, value = _name(scope, "scope"), _name(key, "key"), _checked(value)
        if isinstance(value, bytes):
            self._repeatable.put_secret(scope, key, bytes_value=Masked(base64.b64encode(value).decode()))
        else:
            self._repeatable.put_secret(scope, key, string_value=value)

    def get(self, scope: str, key: str) -> Secret:
        """
        Read a secret that is a text: ``get(…).reveal()`` is its value, which is shown nowhere else.

        Raises:
            NotFoundError: There is no such scope or key.
            ResponseError: It is no text in UTF-8: ``get_bytes`` reads it.

        Source:
            https://docs.databricks.com/api/workspace/secrets/getsecret
        """
        try:
            return Secret(self.get_bytes(scope, key).decode())
        except UnicodeDecodeError:
            pass
        raise ResponseError(f"secret {key!r} of scope {scope!r} is no text in UTF-8: get_bytes reads it")

    def get_bytes(self, scope: str, key: str) -> bytes:
        """
        Read a secret as it is stored.

        Raises:
            NotFoundError: There is no such scope or key.
        """
        found = self._api.get_secret(_name(scope, "scope"), _name(key, "key"))
        return base64.b64decode(found.value or "")

    def list(self, scope: str, *, limit: int | None = None) -> Pages[SecretMetadata]:
        """
        Iterate over the keys of a scope and when each was last stored; no values.

        Args:
            scope: Its name.
            limit: Stop after that many, >= 0. Default: all.
        """
        return self._api.list_secrets(_name(scope, "scope"), limit=limit)

    def delete(self, scope: str, key: str, *, missing_ok: bool = False) -> None:
        """
        Delete a secret.

        Args:
            scope: Its scope.
            key: Its name.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none, and *missing_ok* is False.
        """
        with _missing(ok=missing_ok):
            self._repeatable.delete_secret(_name(scope, "scope"), _name(key, "key"))

    def grant(self, scope: str, principal: str, permission: Permission) -> None:
        """
        Let somebody use a scope; another permission takes the place of what they had.

        Args:
            scope: Its name.
            principal: User, group or service principal (by its application id).
            permission: ``"READ"``, ``"WRITE"`` (and read) or ``"MANAGE"`` (all).
        """
        check("permission", Permission, permission)
        self._repeatable.put_acl(_name(scope, "scope"), principal, permission)

    def revoke(self, scope: str, principal: str) -> None:
        """
        Take the permission of somebody away.

        Raises:
            NotFoundError: They have none.
        """
        self._repeatable.delete_acl(_name(scope, "scope"), principal)

    def permissions(self, scope: str) -> dict[str, str]:
        """
        Return who may use a scope: principal to ``READ``, ``WRITE`` or ``MANAGE``.
        """
        return {item.principal: str(item.permission) for item in self._api.list_acls(_name(scope, "scope"))}


@contextmanager
def _missing(*, ok: bool) -> Generator[None]:
    """Let what is deleted be gone already, if that is *ok*."""
    check("missing_ok", bool, ok)
    try:
        yield
    except NotFoundError:
        if not ok:
            raise


def _name(given: str, argument: str) -> str:
    if not isinstance(given, str) or not _NAME.fullmatch(given):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            f"{argument}: {shown(given)}; accepted are 1 to 128 letters, digits, '-', '_', '@' and '.'"
        )
    return given


def _checked(value: object) -> Masked | bytes:
    """Return a value that can be stored; an error does not show it."""
    given = value.reveal() if isinstance(value, Secret) else value
    if not isinstance(given, str | bytes):
        raise InvalidArgumentError(f"value: {type(given).__name__} is given; accepted is a str, bytes or Secret")
    size = len(given.encode("utf-8", "surrogatepass")) if isinstance(given, str) else len(given)
    if size > _MOST_BYTES:
        raise InvalidArgumentError(f"value: has {size} bytes; accepted are {_MOST_BYTES}")
    return Masked(given) if isinstance(given, str) else given
