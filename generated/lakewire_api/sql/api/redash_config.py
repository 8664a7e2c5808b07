# Generated from sql (databricks-sdk 0.156.0, spec 20973dfac33ba5c3). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of RedashConfigAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.sql import models as _m

if _TYPE_CHECKING:
    pass

GET_CONFIG = _rt.Operation(
    name="redash_config.get_config",
    method="GET",
    path="/api/2.0/redash-v2/config",
    returns=_m.ClientConfig,
    effect=_rt.Effect.READ,
)


class RedashConfigAPI:
    """The operations of RedashConfigAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def get_config(self) -> _m.ClientConfig:
        """GET /api/2.0/redash-v2/config"""
        return self._sender.send(GET_CONFIG, "/api/2.0/redash-v2/config")
