"""
What is in a volume: paths that were checked, look-ups, listings that never leave their folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from lakewire.errors import InvalidPathError, NotFoundError, ResponseError
from lakewire.files.info import FileInfo
from lakewire.schema.names import VolumePath
from lakewire_api.files.api.files import FilesAPI

__all__ = ["PathText", "below_volume", "children", "file_path", "is_volume_path", "look_up", "volume_path", "walk"]

PathText = str | PurePosixPath
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


def file_path(path: PathText) -> VolumePath:
    """
    Return the checked path of a file.

    Raises:
        InvalidPathError: It cannot be that of a file in a volume.
    """
    parsed = below_volume(volume_path(path))
    if isinstance(path, str) and path.endswith("/"):
        raise InvalidPathError(f"path: {path!r} names a folder; a file has no slash at the end")
    return parsed


def is_volume_path(text: str) -> bool:
    """
    Return whether a text is meant as a path in a volume, right or wrong.
    """
    return text.startswith(("/Volumes/", _DBFS, _VOLUME))


def below_volume(path: VolumePath) -> VolumePath:
    """
    Return *path* unless it is a volume itself.

    Raises:
        InvalidPathError: It is.
    """
    if not path.relative:
        raise InvalidPathError(f"path: {str(path)!r} is a volume; accepted is a path inside it")
    return path


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


def children(api: FilesAPI, folder: VolumePath) -> Iterator[FileInfo]:
    """
    Iterate over what is in a folder.

    Raises:
        ResponseError: The listing names something that is elsewhere.
    """
    for entry in map(FileInfo.of_entry, api.list_directory_contents(str(folder))):
        path = VolumePath.parse(entry.path)
        if path.relative.rpartition("/")[0] != folder.relative or path.volume != folder.volume:
            raise ResponseError(f"the listing of {folder} names {entry.path!r}, which is elsewhere")
        yield entry


def walk(api: FilesAPI, root: VolumePath) -> Iterator[FileInfo]:
    """
    Visit each folder before what is in it, and never leave *root*, whatever paths the server sends.
    """
    waiting = [root]
    while waiting:
        for entry in children(api, waiting.pop()):
            yield entry
            if entry.is_dir:
                waiting.append(VolumePath.parse(entry.path))
