"""Generated from sandbox (databricks-sdk 0.162.0, spec 40dc47b3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import timedelta as _timedelta

from lakewire_api.sandbox import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("sandbox")
CREATE_DIRECTORY = _op(
    "create_directory", "POST", "/api/2.0/sandbox-files/{parent}/directories:make", _m.CreateDirectoryResponse
)
CREATE_SANDBOX = _op("create_sandbox", "POST", "/api/2.0/sandboxes", _m.Sandbox)
DELETE_PATH = _op("delete_path", "POST", "/api/2.0/sandbox-files/{parent}/paths:remove", _m.DeletePathResponse)
DELETE_SANDBOX = _op("delete_sandbox", "DELETE", "/api/2.0/{name}")
DOWNLOAD_FILE = _op(
    "download_file", "GET", "/api/2.0/sandbox-files/{parent}/content", accept="application/octet-stream", stream=True
)
EXECUTE_COMMAND_SYNC = _op(
    "execute_command_sync", "POST", "/api/2.0/sandbox-exec/{name}/exec-sync", _m.ExecuteCommandSyncResponse
)
GET_METADATA = _op("get_metadata", "GET", "/api/2.0/sandbox-files/{parent}/paths:describe", _m.GetMetadataResponse)
GET_SANDBOX = _op("get_sandbox", "GET", "/api/2.0/{name}", _m.Sandbox)
LIST_COMMANDS = _op("list_commands", "GET", "/api/2.0/sandbox-exec/{parent}/commands", _m.ListCommandsResponse)
LIST_DIRECTORY_CONTENTS = _op(
    "list_directory_contents",
    "GET",
    "/api/2.0/sandbox-files/{parent}/directory-entries",
    _m.ListDirectoryContentsResponse,
)
LIST_DIRECTORY_CONTENTS_PAGING = _rt.Paging(items="contents", request="page_token", response="next_page_token")
LIST_SANDBOXES = _op("list_sandboxes", "GET", "/api/2.0/sandboxes", _m.ListSandboxesResponse)
LIST_SANDBOXES_PAGING = _rt.Paging(items="sandboxes", request="page_token", response="next_page_token")
RENAME_PATH = _op("rename_path", "POST", "/api/2.0/sandbox-files/{parent}/paths:rename", _m.RenamePathResponse)
START_SANDBOX = _op("start_sandbox", "POST", "/api/2.0/{name}/start", _m.Sandbox)
STOP_SANDBOX = _op("stop_sandbox", "POST", "/api/2.0/{name}/stop", _m.Sandbox)
UPDATE_SANDBOX = _op("update_sandbox", "PATCH", "/api/2.0/{name}", _m.Sandbox)
UPLOAD_FILE = _op("upload_file", "PUT", "/api/2.0/sandbox-files/{parent}/content", content="application/octet-stream")


class SandboxAPI(_rt.Api):
    def create_directory(self, parent: str, path: str, *, parents: bool | None = None) -> _m.CreateDirectoryResponse:
        """POST /api/2.0/sandbox-files/{parent}/directories:make

        https://docs.databricks.com/api/workspace/sandbox/createdirectory
        """
        _body = {"parents": parents, "path": path}
        return self._sender.send(
            CREATE_DIRECTORY,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/directories:make",
            body=_rt.given(SandboxAPI.create_directory, _body),
        )

    def create_sandbox(self, sandbox: _m.Sandbox | _rt.Fields, sandbox_id: str) -> _m.Sandbox:
        """POST /api/2.0/sandboxes

        https://docs.databricks.com/api/workspace/sandbox/createsandbox
        """
        _query = {"sandbox_id": sandbox_id}
        return self._sender.send(
            CREATE_SANDBOX,
            "/api/2.0/sandboxes",
            query=_rt.given(SandboxAPI.create_sandbox, _query),
            body=_rt.whole(SandboxAPI.create_sandbox, "sandbox", sandbox),
        )

    def delete_path(self, parent: str, path: str, *, recursive: bool | None = None) -> _m.DeletePathResponse:
        """POST /api/2.0/sandbox-files/{parent}/paths:remove

        https://docs.databricks.com/api/workspace/sandbox/deletepath
        """
        _body = {"path": path, "recursive": recursive}
        return self._sender.send(
            DELETE_PATH,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/paths:remove",
            body=_rt.given(SandboxAPI.delete_path, _body),
        )

    def delete_sandbox(self, name: str) -> None:
        """DELETE /api/2.0/{name}

        https://docs.databricks.com/api/workspace/sandbox/deletesandbox
        """
        self._sender.send(DELETE_SANDBOX, f"/api/2.0/{_rt.segments('name', name)}")

    def download_file(
        self,
        parent: str,
        path: str,
        *,
        byte_range: str | None = None,
        if_match: str | None = None,
        if_modified_since: str | None = None,
        if_none_match: str | None = None,
        if_range: str | None = None,
        if_unmodified_since: str | None = None,
    ) -> _rt.ByteStream:
        """GET /api/2.0/sandbox-files/{parent}/content

        https://docs.databricks.com/api/workspace/sandbox/downloadfile
        """
        _query = {
            "byte_range": byte_range, "if_match": if_match, "if_modified_since": if_modified_since,
            "if_none_match": if_none_match, "if_range": if_range, "if_unmodified_since": if_unmodified_since,
            "path": path,
        }
        return self._sender.send(
            DOWNLOAD_FILE,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/content",
            query=_rt.given(SandboxAPI.download_file, _query),
        )

    def execute_command_sync(
        self,
        name: str,
        cmd: str,
        *,
        args: _Sequence[str] | None = None,
        envs: _Mapping[str, str] | None = None,
        execution_timeout: _timedelta | None = None,
    ) -> _m.ExecuteCommandSyncResponse:
        """POST /api/2.0/sandbox-exec/{name}/exec-sync

        https://docs.databricks.com/api/workspace/sandbox/executecommandsync
        """
        _body = {"args": args, "cmd": cmd, "envs": envs, "execution_timeout": execution_timeout}
        return self._sender.send(
            EXECUTE_COMMAND_SYNC,
            f"/api/2.0/sandbox-exec/{_rt.segments('name', name)}/exec-sync",
            body=_rt.given(SandboxAPI.execute_command_sync, _body),
        )

    def get_metadata(self, parent: str, path: str) -> _m.GetMetadataResponse:
        """GET /api/2.0/sandbox-files/{parent}/paths:describe

        https://docs.databricks.com/api/workspace/sandbox/getmetadata
        """
        _query = {"path": path}
        return self._sender.send(
            GET_METADATA,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/paths:describe",
            query=_rt.given(SandboxAPI.get_metadata, _query),
        )

    def get_sandbox(self, name: str) -> _m.Sandbox:
        """GET /api/2.0/{name}

        https://docs.databricks.com/api/workspace/sandbox/getsandbox
        """
        return self._sender.send(GET_SANDBOX, f"/api/2.0/{_rt.segments('name', name)}")

    def list_commands(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.ListCommandsResponse:
        """GET /api/2.0/sandbox-exec/{parent}/commands

        https://docs.databricks.com/api/workspace/sandbox/listcommands
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_COMMANDS,
            f"/api/2.0/sandbox-exec/{_rt.segments('parent', parent)}/commands",
            query=_rt.given(SandboxAPI.list_commands, _query),
        )

    def list_directory_contents(
        self,
        parent: str,
        path: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.SandboxFileInfo]:
        """GET /api/2.0/sandbox-files/{parent}/directory-entries

        https://docs.databricks.com/api/workspace/sandbox/listdirectorycontents
        """
        _query = {"page_size": page_size, "page_token": page_token, "path": path}
        return _rt.Pages(
            self._sender,
            LIST_DIRECTORY_CONTENTS,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/directory-entries",
            LIST_DIRECTORY_CONTENTS_PAGING,
            query=_rt.given(SandboxAPI.list_directory_contents, _query),
            limit=limit,
        )

    def list_sandboxes(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Sandbox]:
        """GET /api/2.0/sandboxes

        https://docs.databricks.com/api/workspace/sandbox/listsandboxes
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SANDBOXES,
            "/api/2.0/sandboxes",
            LIST_SANDBOXES_PAGING,
            query=_rt.given(SandboxAPI.list_sandboxes, _query),
            limit=limit,
        )

    def rename_path(self, parent: str, source: str, destination: str) -> _m.RenamePathResponse:
        """POST /api/2.0/sandbox-files/{parent}/paths:rename

        https://docs.databricks.com/api/workspace/sandbox/renamepath
        """
        _body = {"destination": destination, "source": source}
        return self._sender.send(
            RENAME_PATH,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/paths:rename",
            body=_rt.given(SandboxAPI.rename_path, _body),
        )

    def start_sandbox(self, name: str) -> _m.Sandbox:
        """POST /api/2.0/{name}/start

        https://docs.databricks.com/api/workspace/sandbox/startsandbox
        """
        return self._sender.send(START_SANDBOX, f"/api/2.0/{_rt.segments('name', name)}/start", body={})

    def stop_sandbox(self, name: str) -> _m.Sandbox:
        """POST /api/2.0/{name}/stop

        https://docs.databricks.com/api/workspace/sandbox/stopsandbox
        """
        return self._sender.send(STOP_SANDBOX, f"/api/2.0/{_rt.segments('name', name)}/stop", body={})

    def update_sandbox(
        self, name: str, sandbox: _m.Sandbox | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.Sandbox:
        """PATCH /api/2.0/{name}

        https://docs.databricks.com/api/workspace/sandbox/updatesandbox
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_SANDBOX,
            f"/api/2.0/{_rt.segments('name', name)}",
            query=_rt.given(SandboxAPI.update_sandbox, _query),
            body=_rt.whole(SandboxAPI.update_sandbox, "sandbox", sandbox),
        )

    def upload_file(self, parent: str, contents: _rt.Content, path: str) -> None:
        """PUT /api/2.0/sandbox-files/{parent}/content

        https://docs.databricks.com/api/workspace/sandbox/uploadfile
        """
        _query = {"path": path}
        self._sender.send(
            UPLOAD_FILE,
            f"/api/2.0/sandbox-files/{_rt.segments('parent', parent)}/content",
            query=_rt.given(SandboxAPI.upload_file, _query),
            body=_rt.content("contents", contents),
        )
