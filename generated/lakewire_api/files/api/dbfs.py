"""Generated from files (databricks-sdk 0.162.0, spec 497252c4); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.0/dbfs/add-block

        https://docs.databricks.com/api/workspace/dbfs/addblock
        """
        _body = {"data": data, "handle": handle}
        self._sender.send(ADD_BLOCK, "/api/2.0/dbfs/add-block", body=_rt.given(DbfsAPI.add_block, _body))

    def close(self, handle: int) -> None:
        """POST /api/2.0/dbfs/close

        https://docs.databricks.com/api/workspace/dbfs/close
        """
        _body = {"handle": handle}
        self._sender.send(CLOSE, "/api/2.0/dbfs/close", body=_rt.given(DbfsAPI.close, _body))

    def create(self, path: str, *, overwrite: bool | None = None) -> _m.CreateResponse:
        """POST /api/2.0/dbfs/create

        https://docs.databricks.com/api/workspace/dbfs/create
        """
        _body = {"overwrite": overwrite, "path": path}
        return self._sender.send(CREATE, "/api/2.0/dbfs/create", body=_rt.given(DbfsAPI.create, _body))

    def delete(self, path: str, *, recursive: bool | None = None) -> None:
        """POST /api/2.0/dbfs/delete

        https://docs.databricks.com/api/workspace/dbfs/delete
        """
        _body = {"path": path, "recursive": recursive}
        self._sender.send(DELETE, "/api/2.0/dbfs/delete", body=_rt.given(DbfsAPI.delete, _body))

    def get_status(self, path: str) -> _m.FileInfo:
        """GET /api/2.0/dbfs/get-status

        https://docs.databricks.com/api/workspace/dbfs/getstatus
        """
        _query = {"path": path}
        return self._sender.send(GET_STATUS, "/api/2.0/dbfs/get-status", query=_rt.given(DbfsAPI.get_status, _query))

    def list(self, path: str, *, limit: int | None = None) -> _rt.Pages[_m.FileInfo]:
        """GET /api/2.0/dbfs/list

        https://docs.databricks.com/api/workspace/dbfs/list
        """
        _query = {"path": path}
        return _rt.Pages(
            self._sender, LIST, "/api/2.0/dbfs/list", LIST_PAGING, query=_rt.given(DbfsAPI.list, _query), limit=limit
        )

    def mkdirs(self, path: str) -> None:
        """POST /api/2.0/dbfs/mkdirs

        https://docs.databricks.com/api/workspace/dbfs/mkdirs
        """
        _body = {"path": path}
        self._sender.send(MKDIRS, "/api/2.0/dbfs/mkdirs", body=_rt.given(DbfsAPI.mkdirs, _body))

    def move(self, source_path: str, destination_path: str) -> None:
        """POST /api/2.0/dbfs/move

        https://docs.databricks.com/api/workspace/dbfs/move
        """
        _body = {"destination_path": destination_path, "source_path": source_path}
        self._sender.send(MOVE, "/api/2.0/dbfs/move", body=_rt.given(DbfsAPI.move, _body))

    def put(self, path: str, *, contents: str | None = None, overwrite: bool | None = None) -> None:
        """POST /api/2.0/dbfs/put

        https://docs.databricks.com/api/workspace/dbfs/put
        """
        _body = {"contents": contents, "overwrite": overwrite, "path": path}
        self._sender.send(PUT, "/api/2.0/dbfs/put", body=_rt.given(DbfsAPI.put, _body))

    def read(self, path: str, *, length: int | None = None, offset: int | None = None) -> _m.ReadResponse:
        """GET /api/2.0/dbfs/read

        https://docs.databricks.com/api/workspace/dbfs/read
        """
        _query = {"length": length, "offset": offset, "path": path}
        return self._sender.send(READ, "/api/2.0/dbfs/read", query=_rt.given(DbfsAPI.read, _query))
