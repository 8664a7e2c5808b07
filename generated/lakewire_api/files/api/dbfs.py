"""Generated from files (databricks-sdk 0.162.0, spec 1595bf6eec707de3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.files import models as _m

ADD_BLOCK = _rt.Operation("dbfs.add_block", "POST", "/api/2.0/dbfs/add-block")
CLOSE = _rt.Operation("dbfs.close", "POST", "/api/2.0/dbfs/close", effect=_rt.Effect.IDEMPOTENT)
CREATE = _rt.Operation("dbfs.create", "POST", "/api/2.0/dbfs/create", returns=_m.CreateResponse)
DELETE = _rt.Operation("dbfs.delete", "POST", "/api/2.0/dbfs/delete", effect=_rt.Effect.IDEMPOTENT)
GET_STATUS = _rt.Operation("dbfs.get_status", "GET", "/api/2.0/dbfs/get-status", returns=_m.FileInfo)
LIST = _rt.Operation("dbfs.list", "GET", "/api/2.0/dbfs/list", returns=_m.ListStatusResponse)
LIST_PAGING = _rt.Paging(items="files", style="single")
MKDIRS = _rt.Operation("dbfs.mkdirs", "POST", "/api/2.0/dbfs/mkdirs", effect=_rt.Effect.IDEMPOTENT)
MOVE = _rt.Operation("dbfs.move", "POST", "/api/2.0/dbfs/move")
PUT = _rt.Operation("dbfs.put", "POST", "/api/2.0/dbfs/put")
READ = _rt.Operation("dbfs.read", "GET", "/api/2.0/dbfs/read", returns=_m.ReadResponse)


class DbfsAPI(_rt.Api):
    def add_block(self, handle: int, data: str) -> None:
        """POST /api/2.0/dbfs/add-block"""
        self._sender.send(ADD_BLOCK, "/api/2.0/dbfs/add-block", body=_rt.given(DbfsAPI.add_block, data=data, handle=handle))

    def close(self, handle: int) -> None:
        """POST /api/2.0/dbfs/close"""
        self._sender.send(CLOSE, "/api/2.0/dbfs/close", body=_rt.given(DbfsAPI.close, handle=handle))

    def create(self, path: str, *, overwrite: bool | None = None) -> _m.CreateResponse:
        """POST /api/2.0/dbfs/create"""
        return self._sender.send(CREATE, "/api/2.0/dbfs/create", body=_rt.given(DbfsAPI.create, overwrite=overwrite, path=path))

    def delete(self, path: str, *, recursive: bool | None = None) -> None:
        """POST /api/2.0/dbfs/delete"""
        self._sender.send(DELETE, "/api/2.0/dbfs/delete", body=_rt.given(DbfsAPI.delete, path=path, recursive=recursive))

    def get_status(self, path: str) -> _m.FileInfo:
        """GET /api/2.0/dbfs/get-status"""
        return self._sender.send(GET_STATUS, "/api/2.0/dbfs/get-status", query=_rt.given(DbfsAPI.get_status, path=path))

    def list(self, path: str, *, limit: int | None = None) -> _rt.Pages[_m.FileInfo]:
        """GET /api/2.0/dbfs/list"""
        return _rt.Pages(
            self._sender, LIST, "/api/2.0/dbfs/list", LIST_PAGING, query=_rt.given(DbfsAPI.list, path=path), limit=limit
        )

    def mkdirs(self, path: str) -> None:
        """POST /api/2.0/dbfs/mkdirs"""
        self._sender.send(MKDIRS, "/api/2.0/dbfs/mkdirs", body=_rt.given(DbfsAPI.mkdirs, path=path))

    def move(self, source_path: str, destination_path: str) -> None:
        """POST /api/2.0/dbfs/move"""
        self._sender.send(
            MOVE, "/api/2.0/dbfs/move", body=_rt.given(DbfsAPI.move, destination_path=destination_path, source_path=source_path)
        )

    def put(self, path: str, *, contents: str | None = None, overwrite: bool | None = None) -> None:
        """POST /api/2.0/dbfs/put"""
        self._sender.send(PUT, "/api/2.0/dbfs/put", body=_rt.given(DbfsAPI.put, contents=contents, overwrite=overwrite, path=path))

    def read(self, path: str, *, length: int | None = None, offset: int | None = None) -> _m.ReadResponse:
        """GET /api/2.0/dbfs/read"""
        return self._sender.send(READ, "/api/2.0/dbfs/read", query=_rt.given(DbfsAPI.read, length=length, offset=offset, path=path))
