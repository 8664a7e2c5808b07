"""
Cloud storage that Unity Catalog reaches, and the identities that it reaches it with. Names have one part.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lakewire.catalog.collection import Collection, one_part
from lakewire.errors import InvalidArgumentError
from lakewire_api.catalog.api.external_locations import ExternalLocationsAPI
from lakewire_api.catalog.api.storage_credentials import StorageCredentialsAPI
from lakewire_api.catalog.models import ExternalLocationInfo, StorageCredentialInfo
from lakewire_runtime import Pages
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = ["ExternalLocations", "StorageCredentials"]

_IDENTITIES = (
    "aws_iam_role", "azure_managed_identity", "azure_service_principal", "cloudflare_api_token",
    "databricks_gcp_service_account",
)  # fmt: skip


class ExternalLocations(Collection[ExternalLocationInfo]):
    """
    Paths in cloud storage that tables and volumes may lie below. Reached as ``client.catalog.external_locations``.

    Source:
        https://docs.databricks.com/api/workspace/externallocations
    """

    def list(self, *, limit: int | None = None) -> Pages[ExternalLocationInfo]:
        """
        Iterate over the external locations that the caller may see, page by page as needed.

        Args:
            limit: Stop after that many, >= 0. Default: all.
        """
        return ExternalLocationsAPI(self._sender).list(limit=limit)

    def get(self, name: str) -> ExternalLocationInfo:
        """
        Fetch one external location.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return ExternalLocationsAPI(self._sender).get(one_part(name, "name"))

    def create(
        self,
        name: str,
        url: str,
        *,
        credential: str,
        comment: str | None = None,
        read_only: bool = False,
        validate: bool = True,
        if_not_exists: bool = False,
    ) -> ExternalLocationInfo:
        """
        Create an external location.

        Args:
            name: One part.
            url: As in ``s3://bucket/path`` or ``abfss://container@account.dfs.core.windows.net/path``.
            credential: Name of the storage credential.
            comment: Free text.
            read_only: Whether nothing may be written there.
            validate: Whether Databricks tries the credential first.
            if_not_exists: Return one that is there, as it is. One more request then.

        Raises:
            AlreadyExistsError: There is one of that name, and *if_not_exists* is False.
            BadRequestError: The path overlaps another location, or the credential does not reach it.
        """
        check("read_only", bool, read_only)
        check("validate", bool, validate)
        checked, of = one_part(name, "name"), one_part(credential, "credential")

        def create() -> ExternalLocationInfo:
            return ExternalLocationsAPI(self._sender).create(
                checked, url, of, comment=comment, read_only=read_only or None, skip_validation=not validate or None
            )

        return self._create(name, create, if_not_exists=if_not_exists)

    def update(
        self,
        name: str,
        *,
        new_name: str | None = None,
        url: str | None = None,
        credential: str | None = None,
        comment: str | None = None,
        owner: str | None = None,
        read_only: bool | None = None,
        force: bool = False,
    ) -> ExternalLocationInfo:
        """
        Change what is given of an external location, and return it with its changes.

        Args:
            name: One part.
            new_name: One part.
            url: Another path.
            credential: Another storage credential.
            comment: Free text.
            owner: User, group or service principal.
            read_only: Whether nothing may be written there.
            force: Whether to change the path although tables and volumes lie below it, which then are not found.

        Raises:
            NotFoundError: There is none of that name.
        """
        check("force", bool, force)
        return ExternalLocationsAPI(self._sender).update(
            one_part(name, "name"),
            new_name=None if new_name is None else one_part(new_name, "new_name"),
            url=url,
            credential_name=credential,
            comment=comment,
            owner=owner,
            read_only=read_only,
            force=force or None,
        )

    def delete(self, name: str, *, force: bool = False, missing_ok: bool = False) -> None:
        """
        Delete an external location; what is stored there stays.

        Args:
            name: One part.
            force: Whether to delete it although tables and volumes lie below it, which then cannot be reached.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        check("force", bool, force)
        checked = one_part(name, "name")
        api = ExternalLocationsAPI(self._sender)
        self._delete(lambda: api.delete(checked, force=force or None), missing_ok=missing_ok)


class StorageCredentials(Collection[StorageCredentialInfo]):
    """
    Identities of a cloud that reach its storage. Reached as ``client.catalog.storage_credentials``.

    Source:
        https://docs.databricks.com/api/workspace/storagecredentials
    """

    def list(self, *, limit: int | None = None) -> Pages[StorageCredentialInfo]:
        """
        Iterate over the storage credentials that the caller may see, page by page as needed.

        Args:
            limit: Stop after that many, >= 0. Default: all.
        """
        return StorageCredentialsAPI(self._sender).list(limit=limit)

    def get(self, name: str) -> StorageCredentialInfo:
        """
        Fetch one storage credential, without its secrets.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return StorageCredentialsAPI(self._sender).get(one_part(name, "name"))

    def create(
        self,
        name: str,
        identity: Mapping[str, Any],
        *,
        comment: str | None = None,
        read_only: bool = False,
        validate: bool = True,
        if_not_exists: bool = False,
    ) -> StorageCredentialInfo:
        """
        Create a storage credential.

        Args:
            name: One part.
            identity: One of the API's identities by its name, as in
                ``{"aws_iam_role": {"role_arn": "arn:aws:iam::1:role/r"}}``.
            comment: Free text.
            read_only: Whether nothing may be written with it.
            validate: Whether Databricks tries it first.
            if_not_exists: Return one that is there, as it is. One more request then.

        Raises:
            InvalidArgumentError: Not one identity that the API knows. Nothing was sent.
            AlreadyExistsError: There is one of that name, and *if_not_exists* is False.
        """
        check("read_only", bool, read_only)
        check("validate", bool, validate)
        checked = one_part(name, "name")
        kinds = list(identity) if isinstance(identity, Mapping) else []  # pyright: ignore[reportUnnecessaryIsInstance]
        if len(kinds) != 1 or kinds[0] not in _IDENTITIES:
            given = kinds or shown(type(identity).__name__)  # the values may be secrets
            raise InvalidArgumentError(f"identity: {given}; accepted is one of {', '.join(_IDENTITIES)}")

        def create() -> StorageCredentialInfo:
            return StorageCredentialsAPI(self._sender).create(
                checked,
                comment=comment,
                read_only=read_only or None,
                skip_validation=not validate or None,
                **dict(identity),
            )

        return self._create(name, create, if_not_exists=if_not_exists)

    def update(
        self, name: str, *, new_name: str | None = None, comment: str | None = None, owner: str | None = None
    ) -> StorageCredentialInfo:
        """
        Change what is given of a storage credential, and return it with its changes.

        Args:
            name: One part.
            new_name: One part.
            comment: Free text.
            owner: User, group or service principal.

        Raises:
            NotFoundError: There is none of that name.
        """
        renamed = None if new_name is None else one_part(new_name, "new_name")
        api = StorageCredentialsAPI(self._sender)
        return api.update(one_part(name, "name"), new_name=renamed, comment=comment, owner=owner)

    def delete(self, name: str, *, force: bool = False, missing_ok: bool = False) -> None:
        """
        Delete a storage credential.

        Args:
            name: One part.
            force: Whether to delete it although external locations use it, which then cannot be reached.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        check("force", bool, force)
        checked = one_part(name, "name")
        api = StorageCredentialsAPI(self._sender)
        self._delete(lambda: api.delete(checked, force=force or None), missing_ok=missing_ok)
