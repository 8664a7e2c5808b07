"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("instance_profiles")
ADD = _op("add", "POST", "/api/2.0/instance-profiles/add")
EDIT = _op("edit", "POST", "/api/2.0/instance-profiles/edit", effect=_rt.Effect.IDEMPOTENT)
LIST = _op("list", "GET", "/api/2.0/instance-profiles/list", _m.ListInstanceProfilesResponse)
LIST_PAGING = _rt.Paging(items="instance_profiles", style="single")
REMOVE = _op("remove", "POST", "/api/2.0/instance-profiles/remove", effect=_rt.Effect.IDEMPOTENT)


class InstanceProfilesAPI(_rt.Api):
    def add(
        self,
        instance_profile_arn: str,
        *,
        iam_role_arn: str | None = None,
        is_meta_instance_profile: bool | None = None,
        skip_validation: bool | None = None,
    ) -> None:
        """POST /api/2.0/instance-profiles/add

        https://docs.databricks.com/api/workspace/instanceprofiles/add
        """
        _body = {
            "iam_role_arn": iam_role_arn, "instance_profile_arn": instance_profile_arn,
            "is_meta_instance_profile": is_meta_instance_profile, "skip_validation": skip_validation,
        }
        self._sender.send(ADD, "/api/2.0/instance-profiles/add", body=_rt.given(InstanceProfilesAPI.add, _body))

    def edit(
        self,
        instance_profile_arn: str,
        *,
        iam_role_arn: str | None = None,
        is_meta_instance_profile: bool | None = None,
    ) -> None:
        """POST /api/2.0/instance-profiles/edit

        https://docs.databricks.com/api/workspace/instanceprofiles/edit
        """
        _body = {
            "iam_role_arn": iam_role_arn, "instance_profile_arn": instance_profile_arn,
            "is_meta_instance_profile": is_meta_instance_profile,
        }
        self._sender.send(EDIT, "/api/2.0/instance-profiles/edit", body=_rt.given(InstanceProfilesAPI.edit, _body))

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.InstanceProfile]:
        """GET /api/2.0/instance-profiles/list

        https://docs.databricks.com/api/workspace/instanceprofiles/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/instance-profiles/list", LIST_PAGING, limit=limit)

    def remove(self, instance_profile_arn: str) -> None:
        """POST /api/2.0/instance-profiles/remove

        https://docs.databricks.com/api/workspace/instanceprofiles/remove
        """
        _body = {"instance_profile_arn": instance_profile_arn}
        self._sender.send(
            REMOVE, "/api/2.0/instance-profiles/remove", body=_rt.given(InstanceProfilesAPI.remove, _body)
        )
