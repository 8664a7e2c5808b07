# Generated from serving (databricks-sdk 0.156.0, spec 605e42a93ade07e4). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of ServingEndpointsDataPlaneAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt

if _TYPE_CHECKING:
    pass


class ServingEndpointsDataPlaneAPI:
    """The operations of ServingEndpointsDataPlaneAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender
