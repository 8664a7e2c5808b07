"""Generated from files (databricks-sdk 0.162.0, spec 497252c4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AddBlockResponse(_rt.Model): ...


class CloseResponse(_rt.Model): ...


class CreateResponse(_rt.Model):
    handle: int | None = None


class DeleteResponse(_rt.Model): ...


class DirectoryEntry(_rt.Model):
    file_size: int | None = None
    is_directory: bool | None = None
    last_modified: int | None = None  # epoch milliseconds
    name: str | None = None
    path: str | None = None


class FileInfo(_rt.Model):
    file_size: int | None = None
    is_dir: bool | None = None
    modification_time: int | None = None  # epoch milliseconds
    path: str | None = None


class GetMetadataResponse(_rt.Model):
    __wire__ = {"content_length": "content-length", "content_type": "content-type", "last_modified": "last-modified"}
    content_length: int | None = None
    content_type: str | None = None
    last_modified: str | None = None


class ListDirectoryResponse(_rt.Model):
    contents: list[DirectoryEntry] | None = None
    next_page_token: str | None = None


class ListStatusResponse(_rt.Model):
    files: list[FileInfo] | None = None


class MkDirsResponse(_rt.Model): ...


class MoveResponse(_rt.Model): ...


class PutResponse(_rt.Model): ...


class ReadResponse(_rt.Model):
    bytes_read: int | None = None
    data: str | None = None
