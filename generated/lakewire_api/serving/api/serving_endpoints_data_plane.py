"""Generated from serving (databricks-sdk 0.162.0, spec 6cc0b9f09a9a384f); do not edit, see docs/regenerating.md."""
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from lakewire_api import runtime as _rt


class ServingEndpointsDataPlaneAPI(_rt.Api):
    __slots__ = ()
