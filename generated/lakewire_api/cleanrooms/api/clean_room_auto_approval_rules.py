"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.cleanrooms import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("clean_room_auto_approval_rules")
CREATE = _op(
    "create", "POST", "/api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules", _m.CleanRoomAutoApprovalRule
)
DELETE = _op("delete", "DELETE", "/api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules/{rule_id}")
GET = _op(
    "get", "GET", "/api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules/{rule_id}", _m.CleanRoomAutoApprovalRule
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules",
    _m.ListCleanRoomAutoApprovalRulesResponse,
)
LIST_PAGING = _rt.Paging(items="rules", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules/{rule_id}",
    _m.CleanRoomAutoApprovalRule,
)


class CleanRoomAutoApprovalRulesAPI(_rt.Api):
    def create(
        self, clean_room_name: str, auto_approval_rule: _m.CleanRoomAutoApprovalRule | _rt.Fields
    ) -> _m.CleanRoomAutoApprovalRule:
        """POST /api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules

        https://docs.databricks.com/api/workspace/cleanroomautoapprovalrules/create
        """
        _body = {"auto_approval_rule": auto_approval_rule}
        return self._sender.send(
            CREATE,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/auto-approval-rules",
            body=_rt.given(CleanRoomAutoApprovalRulesAPI.create, _body),
        )

    def delete(self, clean_room_name: str, rule_id: str) -> None:
        """DELETE /api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules/{rule_id}

        https://docs.databricks.com/api/workspace/cleanroomautoapprovalrules/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/auto-approval-rules/{_rt.segment('rule_id', rule_id)}",
        )

    def get(self, clean_room_name: str, rule_id: str) -> _m.CleanRoomAutoApprovalRule:
        """GET /api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules/{rule_id}

        https://docs.databricks.com/api/workspace/cleanroomautoapprovalrules/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/auto-approval-rules/{_rt.segment('rule_id', rule_id)}",
        )

    def list(
        self,
        clean_room_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CleanRoomAutoApprovalRule]:
        """GET /api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules

        https://docs.databricks.com/api/workspace/cleanroomautoapprovalrules/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/auto-approval-rules",
            LIST_PAGING,
            query=_rt.given(CleanRoomAutoApprovalRulesAPI.list, _query),
            limit=limit,
        )

    def update(
        self, clean_room_name: str, rule_id: str, auto_approval_rule: _m.CleanRoomAutoApprovalRule | _rt.Fields
    ) -> _m.CleanRoomAutoApprovalRule:
        """PATCH /api/2.0/clean-rooms/{clean_room_name}/auto-approval-rules/{rule_id}

        https://docs.databricks.com/api/workspace/cleanroomautoapprovalrules/update
        """
        return self._sender.send(
            UPDATE,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}"
            f"/auto-approval-rules/{_rt.segment('rule_id', rule_id)}",
            body=_rt.whole(CleanRoomAutoApprovalRulesAPI.update, "auto_approval_rule", auto_approval_rule),
        )
