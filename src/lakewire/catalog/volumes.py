"""
Volumes: folders for files, governed like tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lakewire.catalog.collection import Collection
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import SchemaName, VolumeName, check_object_name
from lakewire_api.catalog.api.volumes import VolumesAPI
from lakewire_api.catalog.models import VolumeInfo

if TYPE_CHECKING:
    from lakewire_runtime import Pages

__all__ = ["Volumes"]


class Volumes(Collection[VolumeInfo]):
    """
    The volumes of a schema; missing name parts are the client's own. Reached as ``client.catalog.volumes``.

    What is in a volume is the business of ``client.files``.

    Source:
        https://docs.databricks.com/api/workspace/volumes
    """

    def list(self, schema: str | None = None, *, limit: int | None = None) -> Pages[VolumeInfo]:
        """
        Iterate over the volumes of a schema that the caller may see, page by page as needed.

        Args:
            schema: ``schema`` or ``catalog.schema``. Default: the client's own.
            limit: Stop after that many. Default: all.
        """
        parsed = SchemaName.parse(schema or self._config.schema, catalog=self._config.catalog)
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
    ) -> VolumeInfo:
        """
        Create a volume.

        Args:
            name: One to three parts.
            volume_type: Whether Unity Catalog owns the files.
            storage_location: Of an external volume, as in ``s3://bucket/path``.
            comment: Free text.

        Raises:
            InvalidArgumentError: A location without ``"EXTERNAL"``, or the other way round. Nothing was sent.
            AlreadyExistsError: There is one of that name.
            NotFoundError: There is no such schema.
        """
        if volume_type not in {"MANAGED", "EXTERNAL"}:
            raise InvalidArgumentError(f"volume_type is {volume_type!r}; accepted are 'MANAGED' and 'EXTERNAL'")
        if (volume_type == "EXTERNAL") != (storage_location is not None):
            raise InvalidArgumentError("an EXTERNAL volume has a storage_location, a MANAGED one has none")
        parsed = self._parse(name)
        return VolumesAPI(self._sender).create(
            parsed.catalog,
            parsed.schema,
            parsed.name,
            volume_type,
            comment=comment,
            storage_location=storage_location,
        )

    def update(
        self,
        name: str,
        *,
        new_name: str | None = None,
        comment: str | None = None,
        owner: str | None = None,
    ) -> VolumeInfo:
        """
        Change what is given of a volume, and return it as it then is.

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
            new_name=None if new_name is None else check_object_name(new_name, "new_name"),
            comment=comment,
            owner=owner,
        )

    def delete(self, name: str) -> None:
        """
        Delete a volume; the files of a managed one with it.

        Raises:
            NotFoundError: There is none of that name.
        """
        VolumesAPI(self._sender).delete(self._parse(name).full_name)

    def _parse(self, name: str) -> VolumeName:
        return VolumeName.parse(name, catalog=self._config.catalog, schema=self._config.schema)
