"""Generated from files (databricks-sdk 0.162.0, spec 497252c4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.files import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("files")
CREATE_DIRECTORY = _op("create_directory", "PUT", "/api/2.0/fs/directories{directory_path}")
DELETE = _op("delete", "DELETE", "/api/2.0/fs/files{file_path}")
DELETE_DIRECTORY = _op("delete_directory", "DELETE", "/api/2.0/fs/directories{directory_path}")
DOWNLOAD = _op("download", "GET", "/api/2.0/fs/files{file_path}", accept="application/octet-stream", stream=True)
GET_DIRECTORY_METADATA = _op("get_directory_metadata", "HEAD", "/api/2.0/fs/directories{directory_path}")
GET_METADATA = _op(
    "get_metadata",
    "HEAD",
    "/api/2.0/fs/files{file_path}",
    _m.GetMetadataResponse,
    headers={"content_length": "content-length", "content_type": "content-type", "last_modified": "last-modified"},
)
LIST_DIRECTORY_CONTENTS = _op(
    "list_directory_contents", "GET", "/api/2.0/fs/directories{directory_path}", _m.ListDirectoryResponse
)
LIST_DIRECTORY_CONTENTS_PAGING = _rt.Paging(items="contents", request="page_token", response="next_page_token")
UPLOAD = _op("upload", "PUT", "/api/2.0/fs/files{file_path}", content="application/octet-stream")


class FilesAPI(_rt.Api):
    def create_directory(self, directory_path: str) -> None:
        """PUT /api/2.0/fs/directories{directory_path}

        https://docs.databricks.com/api/workspace/files/createdirectory
        """
        self._sender.send(
            CREATE_DIRECTORY, f"/api/2.0/fs/directories{_rt.segments('directory_path', directory_path, rooted=True)}"
        )

    def delete(self, file_path: str) -> None:
        """DELETE /api/2.0/fs/files{file_path}

        https://docs.databricks.com/api/workspace/files/delete
        """
        self._sender.send(DELETE, f"/api/2.0/fs/files{_rt.segments('file_path', file_path, rooted=True)}")

    def delete_directory(self, directory_path: str) -> None:
        """DELETE /api/2.0/fs/directories{directory_path}

        https://docs.databricks.com/api/workspace/files/deletedirectory
        """
        self._sender.send(
            DELETE_DIRECTORY, f"/api/2.0/fs/directories{_rt.segments('directory_path', directory_path, rooted=True)}"
        )

    def download(self, file_path: str) -> _rt.ByteStream:
        """GET /api/2.0/fs/files{file_path}

        https://docs.databricks.com/api/workspace/files/download
        """
        return self._sender.send(DOWNLOAD, f"/api/2.0/fs/files{_rt.segments('file_path', file_path, rooted=True)}")

    def get_directory_metadata(self, directory_path: str) -> None:
        """HEAD /api/2.0/fs/directories{directory_path}

        https://docs.databricks.com/api/workspace/files/getdirectorymetadata
        """
        self._sender.send(
            GET_DIRECTORY_METADATA,
            f"/api/2.0/fs/directories{_rt.segments('directory_path', directory_path, rooted=True)}",
        )

    def get_metadata(self, file_path: str) -> _m.GetMetadataResponse:
        """HEAD /api/2.0/fs/files{file_path}

        https://docs.databricks.com/api/workspace/files/getmetadata
        """
        return self._sender.send(GET_METADATA, f"/api/2.0/fs/files{_rt.segments('file_path', file_path, rooted=True)}")

    def list_directory_contents(
        self,
        directory_path: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.DirectoryEntry]:
        """GET /api/2.0/fs/directories{directory_path}

        https://docs.databricks.com/api/workspace/files/listdirectorycontents
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DIRECTORY_CONTENTS,
            f"/api/2.0/fs/directories{_rt.segments('directory_path', directory_path, rooted=True)}",
            LIST_DIRECTORY_CONTENTS_PAGING,
            query=_rt.given(FilesAPI.list_directory_contents, _query),
            limit=limit,
        )

    def upload(self, file_path: str, contents: _rt.Content, *, overwrite: bool | None = None) -> None:
        """PUT /api/2.0/fs/files{file_path}

        https://docs.databricks.com/api/workspace/files/upload
        """
        _query = {"overwrite": overwrite}
        self._sender.send(
            UPLOAD,
            f"/api/2.0/fs/files{_rt.segments('file_path', file_path, rooted=True)}",
            query=_rt.given(FilesAPI.upload, _query),
            body=_rt.content("contents", contents),
        )
