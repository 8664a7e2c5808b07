"""Generated from tags (databricks-sdk 0.162.0, spec 00592f41); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class ListTagAssignmentsResponse(_rt.Model):
    next_page_token: str | None = None
    tag_assignments: list[TagAssignment] | None = None


class ListTagPoliciesResponse(_rt.Model):
    next_page_token: str | None = None
    tag_policies: list[TagPolicy] | None = None


class TagAssignment(_rt.Model):
    entity_id: str
    entity_type: str
    tag_key: str
    tag_value: str | None = None


class TagPolicy(_rt.Model):
    tag_key: str
    create_time: str | None = None
    description: str | None = None
    id: str | None = None
    update_time: str | None = None
    values: list[Value] | None = None


class Value(_rt.Model):
    name: str
