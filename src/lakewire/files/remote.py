"""
Paths in volumes, however they are spelled, and what is at one.
"""

from __future__ import annotations

from lakewire.errors import InvalidPathError, NotFoundError
from lakewire.files.info import FileInfo
from lakewire.files.places import PathText
from lakewire.schema.names import VolumePath
from lakewire_api.files.api.files import FilesAPI

__all__ = ["is_volume_path", "look_up", "volume_path"]

_DBFS = "dbfs:/Volumes/"
_VOLUME = "volume://"


def volume_path(path: PathText) -> VolumePath:
    """
    Return the checked path of something in a volume, however it is spelled.

    Args:
        path: ``/Volumes/catalog/schema/volume/…``, the same after ``dbfs:``, or ``volume://catalog.schema.volume/…``.

    Raises:
        InvalidPathError: It is none of these.
    """
    if not isinstance(path, str):
        return VolumePath.parse(path)
    if path.startswith(_DBFS):
        return VolumePath.parse(path.removeprefix("dbfs:"))
    if not path.startswith(_VOLUME):
        return VolumePath.parse(path)
    name, slash, inside = path.removeprefix(_VOLUME).partition("/")
    if name.count(".") != 2:
        raise InvalidPathError(f"path: {path!r} is not of the form 'volume://catalog.schema.volume/…'")
    return VolumePath.parse(f"/Volumes/{name.replace('.', '/')}{slash}{inside}")


def is_volume_path(text: str) -> bool:
    """
    Return whether a text is meant as a path in a volume, right or wrong.
    """
    return text.startswith(("/Volumes/", _DBFS, _VOLUME))


def look_up(api: FilesAPI, path: VolumePath) -> FileInfo:
    """
    Return what is at a path; one request for a file, two for a folder.

    Raises:
        NotFoundError: There is nothing.
    """
    try:
        return FileInfo.of_file(path, api.get_metadata(str(path)))
    except NotFoundError:
        api.get_directory_metadata(str(path))
    return FileInfo(path=str(path), name=path.name, is_dir=True)
