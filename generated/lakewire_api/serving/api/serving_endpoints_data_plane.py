"""Generated from serving (databricks-sdk 0.156.0, spec 605e42a93ade07e4); do not edit, see docs/regenerating.md."""
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from lakewire_api import runtime as _rt


class ServingEndpointsDataPlaneAPI(_rt.Api):
    __slots__ = ()
