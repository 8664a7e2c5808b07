"""Generated from tags (databricks-sdk 0.162.0, spec 00592f41); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.tags import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("tag_policies")
CREATE_TAG_POLICY = _op("create_tag_policy", "POST", "/api/2.1/tag-policies", _m.TagPolicy)
DELETE_TAG_POLICY = _op("delete_tag_policy", "DELETE", "/api/2.1/tag-policies/{tag_key}")
GET_TAG_POLICY = _op("get_tag_policy", "GET", "/api/2.1/tag-policies/{tag_key}", _m.TagPolicy)
LIST_TAG_POLICIES = _op("list_tag_policies", "GET", "/api/2.1/tag-policies", _m.ListTagPoliciesResponse)
LIST_TAG_POLICIES_PAGING = _rt.Paging(items="tag_policies", request="page_token", response="next_page_token")
UPDATE_TAG_POLICY = _op("update_tag_policy", "PATCH", "/api/2.1/tag-policies/{tag_key}", _m.TagPolicy)


class TagPoliciesAPI(_rt.Api):
    def create_tag_policy(self, tag_policy: _m.TagPolicy | _rt.Fields) -> _m.TagPolicy:
        """POST /api/2.1/tag-policies

        https://docs.databricks.com/api/workspace/tagpolicies/createtagpolicy
        """
        return self._sender.send(
            CREATE_TAG_POLICY,
            "/api/2.1/tag-policies",
            body=_rt.whole(TagPoliciesAPI.create_tag_policy, "tag_policy", tag_policy),
        )

    def delete_tag_policy(self, tag_key: str) -> None:
        """DELETE /api/2.1/tag-policies/{tag_key}

        https://docs.databricks.com/api/workspace/tagpolicies/deletetagpolicy
        """
        self._sender.send(DELETE_TAG_POLICY, f"/api/2.1/tag-policies/{_rt.segment('tag_key', tag_key)}")

    def get_tag_policy(self, tag_key: str) -> _m.TagPolicy:
        """GET /api/2.1/tag-policies/{tag_key}

        https://docs.databricks.com/api/workspace/tagpolicies/gettagpolicy
        """
        return self._sender.send(GET_TAG_POLICY, f"/api/2.1/tag-policies/{_rt.segment('tag_key', tag_key)}")

    def list_tag_policies(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.TagPolicy]:
        """GET /api/2.1/tag-policies

        https://docs.databricks.com/api/workspace/tagpolicies/listtagpolicies
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_TAG_POLICIES,
            "/api/2.1/tag-policies",
            LIST_TAG_POLICIES_PAGING,
            query=_rt.given(TagPoliciesAPI.list_tag_policies, _query),
            limit=limit,
        )

    def update_tag_policy(self, tag_key: str, tag_policy: _m.TagPolicy | _rt.Fields, update_mask: str) -> _m.TagPolicy:
        """PATCH /api/2.1/tag-policies/{tag_key}

        https://docs.databricks.com/api/workspace/tagpolicies/updatetagpolicy
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_TAG_POLICY,
            f"/api/2.1/tag-policies/{_rt.segment('tag_key', tag_key)}",
            query=_rt.given(TagPoliciesAPI.update_tag_policy, _query),
            body=_rt.whole(TagPoliciesAPI.update_tag_policy, "tag_policy", tag_policy),
        )
