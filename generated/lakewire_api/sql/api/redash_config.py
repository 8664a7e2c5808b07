"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("redash_config")
GET_CONFIG = _op("get_config", "GET", "/api/2.0/redash-v2/config", _m.ClientConfig)


class RedashConfigAPI(_rt.Api):
    def get_config(self) -> _m.ClientConfig:
        """GET /api/2.0/redash-v2/config

        https://docs.databricks.com/api/workspace/redashconfig/getconfig
        """
        return self._sender.send(GET_CONFIG, "/api/2.0/redash-v2/config")
