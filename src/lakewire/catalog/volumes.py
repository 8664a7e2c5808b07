"""
Volumes: folders for files, governed like tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal

from lakewire.catalog.collection import Collection, one_part
from lakewire.errors import InvalidArgumentError
from lakewire.http import Deadline
from lakewire.schema.names import VolumeName
from lakewire_api.catalog.api.volumes import VolumesAPI
from lakewire_api.catalog.models import VolumeInfo
from lakewire_runtime import Pages
from lakewire_runtime.accepts import check

if TYPE_CHECKING:
    from lakewire.catalog.vending import Storage

__all__ = ["Volumes"]


class Volumes(Collection[VolumeInfo]):
    """
    The volumes of a schema; missing name parts are the client's. Reached as ``client.catalog.volumes``.

    ``client.files`` reads and writes the files in them.

    Source:
        https://docs.databricks.com/api/workspace/volumes
    """

    def list(self, schema: str | None = None, *, limit: int | None = None) -> Pages[VolumeInfo]:
        """
        Iterate over the volumes of a schema that the caller may see, page by page as needed.

        Args:
            schema: ``schema`` or ``catalog.schema``. Default: the client's.
            limit: Stop after that many, >= 0. Default: all.
        """
        parsed = self._schema(schema)
        return VolumesAPI(self._sender).list(parsed.catalog, parsed.schema, limit=limit)

    def get(self, name: str) -> VolumeInfo:
        """
        Fetch one volume.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return VolumesAPI(self._sender).read(self._parse(name).full_name)

    def create(
        self,
        name: str,
        *,
        volume_type: Literal["MANAGED", "EXTERNAL"] = "MANAGED",
        storage_location: str | None = None,
        comment: str | None = None,
        if_not_exists: bool = False,
    ) -> VolumeInfo:
        """
        Create a volume.

        Args:
            name: One to three parts.
            volume_type: Whether Unity Catalog owns the files.
            storage_location: Of an external volume, as in ``s3://bucket/path``.
            comment: Free text.
            if_not_exists: Return one that is there, as it is. One more request then.

        Raises:
            InvalidArgumentError: A location without ``"EXTERNAL"``, or the other way round. Nothing was sent.
            AlreadyExistsError: There is one of that name, and *if_not_exists* is False.
            NotFoundError: There is no such schema.
        """
        check("volume_type", Literal["MANAGED", "EXTERNAL"], volume_type)
        if (volume_type == "EXTERNAL") != (storage_location is not None):
            raise InvalidArgumentError("storage_location: an EXTERNAL volume needs one, a MANAGED one takes none")
        parsed = self._parse(name)
        create = partial(
            VolumesAPI(self._sender).create,
            parsed.catalog,
            parsed.schema,
            parsed.name,
            volume_type,
            comment=comment,
            storage_location=storage_location,
        )
        return self._create(name, create, if_not_exists=if_not_exists)

    def open_direct(
        self,
        name: str,
        *,
        write: bool = False,
        storage_options: Mapping[str, str] | None = None,
        timeout: float | None = 600.0,
    ) -> Storage:
        """
        Open the storage of a volume, without the workspace between; needs ``pip install "lakewire[direct]"``.

        Costs three requests, and one each time when the credentials that Unity Catalog vends have to be renewed.

        Args:
            name: One to three parts.
            write: Ask for credentials that can write, too.
            storage_options: Settings of the store by obstore's names, such as ``region``, ``endpoint``,
                ``proxy_url``. Default of the region: the environment's (``AWS_REGION``), or that of the metastore.
            timeout: Seconds for these requests, > 0; None for no bound. Default 600.

        Raises:
            PermissionDeniedError: EXTERNAL USE SCHEMA, READ VOLUME or WRITE VOLUME lacks, or external access is off.
            NotFoundError: There is no such volume.
            ConfigError: The packages of the extra are not installed.

        Source:
            https://docs.databricks.com/external-access/credential-vending
        """
        from lakewire.catalog.vending.opening import volume_storage  # needs what is an extra
        from lakewire.catalog.vending.storage import check_options

        check("write", bool, write)
        options, deadline = check_options(storage_options), Deadline(timeout, self._sender.clock)
        info = VolumesAPI(self._sender.with_deadline(deadline)).read(self._parse(name).full_name)
        return volume_storage(self._sender, str(info.volume_id), options, deadline, write=write)

    def update(
        self,
        name: str,
        *,
        new_name: str | None = None,
        comment: str | None = None,
        owner: str | None = None,
    ) -> VolumeInfo:
        """
        Change what is given of a volume, and return it with its changes.

        Args:
            name: One to three parts.
            new_name: One part; a volume stays in its schema.
            comment: Free text.
            owner: User, group or service principal.

        Raises:
            NotFoundError: There is none of that name.
        """
        return VolumesAPI(self._sender).update(
            self._parse(name).full_name,
            new_name=None if new_name is None else one_part(new_name, "new_name"),
            comment=comment,
            owner=owner,
        )

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Delete a volume; the files of a managed one with it.

        Args:
            name: One to three parts.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        full_name = self._parse(name).full_name
        self._delete(lambda: VolumesAPI(self._sender).delete(full_name), missing_ok=missing_ok)

    def _parse(self, name: str) -> VolumeName:
        return VolumeName.parse(name, catalog=self._config.catalog, schema=self._config.schema)
