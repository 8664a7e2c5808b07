"""Generated from files (databricks-sdk 0.162.0, spec 1595bf6eec707de3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.files import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("dbfs")
ADD_BLOCK = _op("add_block", "POST", "/api/2.0/dbfs/add-block")
CLOSE = _op("close", "POST", "/api/2.0/dbfs/close", effect=_rt.Effect.IDEMPOTENT)
CREATE = _op("create", "POST", "/api/2.0/dbfs/create", _m.CreateResponse)
DELETE = _op("delete", "POST", "/api/2.0/dbfs/delete", effect=_rt.Effect.IDEMPOTENT)
GET_STATUS = _op("get_status", "GET", "/api/2.0/dbfs/get-status", _m.FileInfo)
LIST = _op("list", "GET", "/api/2.0/dbfs/list", _m.ListStatusResponse)
LIST_PAGING = _rt.Paging(items="files", style="single")
MKDIRS = _op("mkdirs", "POST", "/api/2.0/dbfs/mkdirs", effect=_rt.Effect.IDEMPOTENT)
MOVE = _op("move", "POST", "/api/2.0/dbfs/move")
PUT = _op("put", "POST", "/api/2.0/dbfs/put")
READ = _op("read", "GET", "/api/2.0/dbfs/read", _m.ReadResponse)


class DbfsAPI(_rt.Api):
    def add_block(self, handle: int, data: str) -> None:
        """POST /api/2.0/dbfs/add-block"""
        self._sender.send(ADD_BLOCK, "/api/2.0/dbfs/add-block", body=_rt.all_given(DbfsAPI.add_block, locals()))

    def close(self, handle: int) -> None:
        """POST /api/2.0/dbfs/close"""
        self._sender.send(CLOSE, "/api/2.0/dbfs/close", body=_rt.all_given(DbfsAPI.close, locals()))

    def create(self, path: str, *, overwrite: bool | None = None) -> _m.CreateResponse:
        """POST /api/2.0/dbfs/create"""
        return self._sender.send(CREATE, "/api/2.0/dbfs/create", body=_rt.all_given(DbfsAPI.create, locals()))

    def delete(self, path: str, *, recursive: bool | None = None) -> None:
        """POST /api/2.0/dbfs/delete"""
        self._sender.send(DELETE, "/api/2.0/dbfs/delete", body=_rt.all_given(DbfsAPI.delete, locals()))

    def get_status(self, path: str) -> _m.FileInfo:
        """GET /api/2.0/dbfs/get-status"""
        return self._sender.send(GET_STATUS, "/api/2.0/dbfs/get-status", query=_rt.all_given(DbfsAPI.get_status, locals()))

    def list(self, path: str, *, limit: int | None = None) -> _rt.Pages[_m.FileInfo]:
        """GET /api/2.0/dbfs/list"""
        return _rt.Pages(
            self._sender, LIST, "/api/2.0/dbfs/list", LIST_PAGING, query=_rt.given(DbfsAPI.list, path=path), limit=limit
        )

    def mkdirs(self, path: str) -> None:
        """POST /api/2.0/dbfs/mkdirs"""
        self._sender.send(MKDIRS, "/api/2.0/dbfs/mkdirs", body=_rt.all_given(DbfsAPI.mkdirs, locals()))

    def move(self, source_path: str, destination_path: str) -> None:
        """POST /api/2.0/dbfs/move"""
        self._sender.send(MOVE, "/api/2.0/dbfs/move", body=_rt.all_given(DbfsAPI.move, locals()))

    def put(self, path: str, *, contents: str | None = None, overwrite: bool | None = None) -> None:
        """POST /api/2.0/dbfs/put"""
        self._sender.send(PUT, "/api/2.0/dbfs/put", body=_rt.all_given(DbfsAPI.put, locals()))

    def read(self, path: str, *, length: int | None = None, offset: int | None = None) -> _m.ReadResponse:
        """GET /api/2.0/dbfs/read"""
        return self._sender.send(READ, "/api/2.0/dbfs/read", query=_rt.all_given(DbfsAPI.read, locals()))
