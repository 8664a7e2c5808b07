"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("current_user")
ME = _op("me", "GET", "/api/2.0/preview/scim/v2/Me", _m.User)


class CurrentUserAPI(_rt.Api):
    def me(self, *, attributes: str | None = None, excluded_attributes: str | None = None) -> _m.User:
        """GET /api/2.0/preview/scim/v2/Me

        https://docs.databricks.com/api/workspace/currentuser/me
        """
        _query = {"attributes": attributes, "excludedAttributes": excluded_attributes}
        return self._sender.send(ME, "/api/2.0/preview/scim/v2/Me", query=_rt.given(CurrentUserAPI.me, _query))
