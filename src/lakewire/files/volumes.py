"""
A file or folder in a volume: what can be done with it by the Files API.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidPathError, ResponseError
from lakewire.files.download import receive
from lakewire.files.info import FileInfo
from lakewire.files.places import AT_ONCE, Content, walk
from lakewire.files.ranges import VolumeReader
from lakewire.files.remote import look_up
from lakewire.files.upload import send
from lakewire.schema.names import VolumePath
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime.deadline import Deadline

if TYPE_CHECKING:
    from lakewire.disk.sinks import Sink
    from lakewire.http import Transport

__all__ = ["VolumePlace"]


@attrs.frozen
class VolumePlace:
    """
    A place in a volume.

    Args:
        sender: Sends the requests, within its deadline.
        path: Where it is.

    Source:
        https://docs.databricks.com/api/workspace/files
    """

    _sender: Transport
    path: VolumePath
    most_bytes: int | None = attrs.field(default=None, init=False)

    def __str__(self) -> str:
        return str(self.path)

    @property
    def name(self) -> str:
        """
        Return the last segment; empty for a volume.
        """
        return self.path.name

    def child(self, relative: str) -> VolumePlace:
        """
        Return the place of something below this one.
        """
        return VolumePlace(self._sender, self.path.child(relative))

    def inside(self) -> VolumePlace:
        """
        Return this place, unless it is a volume.
        """
        if not self.path.relative:
            raise InvalidPathError(f"path: {str(self)!r} is a volume; accepted is a path inside it")
        return self

    def check_root(self) -> None:
        """
        Check that there is the volume. One request.
        """
        VolumePlace(self._sender, VolumePath(self.path.volume)).check_folder()

    def info(self) -> FileInfo:
        """
        Return what is there. One request for a file, two for a folder.
        """
        return look_up(self._api, self.path)

    def children(self) -> Iterator[FileInfo]:
        """
        Iterate over what is in the folder. One request for each page.
        """
        for entry in map(FileInfo.of_entry, self._api.list_directory_contents(str(self))):
            path = VolumePath.parse(entry.path)
            if path.relative.rpartition("/")[0] != self.path.relative or path.volume != self.path.volume:
                raise ResponseError(f"the listing of {self} names {entry.path!r}, which is elsewhere")
            yield entry

    def check_folder(self) -> None:
        """
        Check that there is a folder. One request.
        """
        self._api.get_directory_metadata(str(self))

    def notebook_language(self) -> str:
        """
        Return nothing: volumes have no notebooks.
        """
        return ""

    def receive(self, sink: Sink, *, at_once: int = AT_ONCE) -> int:
        """
        Write the file to *sink*; see ``receive``.
        """
        deadline = self._sender.options.deadline or Deadline(None, self._sender.clock)
        return receive(self._sender, str(self), sink, deadline, at_once=at_once)

    def reader(self) -> VolumeReader:
        """
        Return a file object that fetches what is read. One request.
        """
        return VolumeReader(self._sender, self.path)

    def send(self, data: Content, *, overwrite: bool, at_once: int = AT_ONCE, language: str = "") -> int | None:
        """
        Write a file; see ``send``. What was a notebook is the file of its source here.
        """
        del language
        return send(self._sender, self.path, data, overwrite=overwrite, at_once=at_once)

    def make_folder(self) -> None:
        """
        Make a folder and those above it. One request.
        """
        self._api.create_directory(str(self))

    def delete(self) -> None:
        """
        Delete a file. One request.
        """
        self._api.delete(str(self))

    def delete_folder(self) -> None:
        """
        Delete an empty folder. One request.
        """
        self._api.delete_directory(str(self))

    def delete_tree(self) -> None:
        """
        Delete a folder with everything in it. One request for each file and folder, beside the listings.
        """
        folders = [str(self)]
        for entry in [*walk(self)]:  # listed to the end first: pages shift while files disappear
            if entry.is_dir:
                folders.append(entry.path)
            else:
                self._api.delete(entry.path)
        for name in reversed(folders):
            self._api.delete_directory(name)

    @property
    def _api(self) -> FilesAPI:
        return FilesAPI(self._sender)
