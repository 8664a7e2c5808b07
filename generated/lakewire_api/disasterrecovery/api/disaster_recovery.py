"""Generated from disasterrecovery (databricks-sdk 0.162.0, spec 2f2e9752); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.disasterrecovery import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("disaster_recovery")
CREATE_FAILOVER_GROUP = _op(
    "create_failover_group",
    "POST",
    "/api/disaster-recovery/v1/{parent}/failover-groups",
    _m.FailoverGroup,
    scope="account",
)
CREATE_STABLE_URL = _op(
    "create_stable_url", "POST", "/api/disaster-recovery/v1/{parent}/stable-urls", _m.StableUrl, scope="account"
)
DELETE_FAILOVER_GROUP = _op("delete_failover_group", "DELETE", "/api/disaster-recovery/v1/{name}", scope="account")
DELETE_STABLE_URL = _op("delete_stable_url", "DELETE", "/api/disaster-recovery/v1/{name}", scope="account")
FAILOVER_FAILOVER_GROUP = _op(
    "failover_failover_group", "POST", "/api/disaster-recovery/v1/{name}/failover", _m.FailoverGroup, scope="account"
)
GET_FAILOVER_GROUP = _op(
    "get_failover_group", "GET", "/api/disaster-recovery/v1/{name}", _m.FailoverGroup, scope="account"
)
GET_STABLE_URL = _op("get_stable_url", "GET", "/api/disaster-recovery/v1/{name}", _m.StableUrl, scope="account")
LIST_FAILOVER_GROUPS = _op(
    "list_failover_groups",
    "GET",
    "/api/disaster-recovery/v1/{parent}/failover-groups",
    _m.ListFailoverGroupsResponse,
    scope="account",
)
LIST_FAILOVER_GROUPS_PAGING = _rt.Paging(items="failover_groups", request="page_token", response="next_page_token")
LIST_STABLE_URLS = _op(
    "list_stable_urls",
    "GET",
    "/api/disaster-recovery/v1/{parent}/stable-urls",
    _m.ListStableUrlsResponse,
    scope="account",
)
LIST_STABLE_URLS_PAGING = _rt.Paging(items="stable_urls", request="page_token", response="next_page_token")
UPDATE_FAILOVER_GROUP = _op(
    "update_failover_group", "PATCH", "/api/disaster-recovery/v1/{name}", _m.FailoverGroup, scope="account"
)


class DisasterRecoveryAPI(_rt.Api):
    def create_failover_group(
        self,
        parent: str,
        failover_group: _m.FailoverGroup | _rt.Fields,
        failover_group_id: str,
        *,
        validate_only: bool | None = None,
    ) -> _m.FailoverGroup:
        """POST /api/disaster-recovery/v1/{parent}/failover-groups

        https://docs.databricks.com/api/account/disasterrecovery/createfailovergroup
        """
        _query = {"failover_group_id": failover_group_id, "validate_only": validate_only}
        return self._sender.send(
            CREATE_FAILOVER_GROUP,
            f"/api/disaster-recovery/v1/{_rt.segments('parent', parent)}/failover-groups",
            query=_rt.given(DisasterRecoveryAPI.create_failover_group, _query),
            body=_rt.whole(DisasterRecoveryAPI.create_failover_group, "failover_group", failover_group),
        )

    def create_stable_url(
        self,
        parent: str,
        stable_url: _m.StableUrl | _rt.Fields,
        stable_url_id: str,
        *,
        validate_only: bool | None = None,
    ) -> _m.StableUrl:
        """POST /api/disaster-recovery/v1/{parent}/stable-urls

        https://docs.databricks.com/api/account/disasterrecovery/createstableurl
        """
        _query = {"stable_url_id": stable_url_id, "validate_only": validate_only}
        return self._sender.send(
            CREATE_STABLE_URL,
            f"/api/disaster-recovery/v1/{_rt.segments('parent', parent)}/stable-urls",
            query=_rt.given(DisasterRecoveryAPI.create_stable_url, _query),
            body=_rt.whole(DisasterRecoveryAPI.create_stable_url, "stable_url", stable_url),
        )

    def delete_failover_group(self, name: str, *, etag: str | None = None) -> None:
        """DELETE /api/disaster-recovery/v1/{name}

        https://docs.databricks.com/api/account/disasterrecovery/deletefailovergroup
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_FAILOVER_GROUP,
            f"/api/disaster-recovery/v1/{_rt.segments('name', name)}",
            query=_rt.given(DisasterRecoveryAPI.delete_failover_group, _query),
        )

    def delete_stable_url(self, name: str) -> None:
        """DELETE /api/disaster-recovery/v1/{name}

        https://docs.databricks.com/api/account/disasterrecovery/deletestableurl
        """
        self._sender.send(DELETE_STABLE_URL, f"/api/disaster-recovery/v1/{_rt.segments('name', name)}")

    def failover_failover_group(
        self,
        name: str,
        target_primary_region: str,
        failover_type: _m.FailoverFailoverGroupRequestFailoverType | str,
        *,
        etag: str | None = None,
    ) -> _m.FailoverGroup:
        """POST /api/disaster-recovery/v1/{name}/failover

        https://docs.databricks.com/api/account/disasterrecovery/failoverfailovergroup
        """
        _body = {"etag": etag, "failover_type": failover_type, "target_primary_region": target_primary_region}
        return self._sender.send(
            FAILOVER_FAILOVER_GROUP,
            f"/api/disaster-recovery/v1/{_rt.segments('name', name)}/failover",
            body=_rt.given(DisasterRecoveryAPI.failover_failover_group, _body),
        )

    def get_failover_group(self, name: str) -> _m.FailoverGroup:
        """GET /api/disaster-recovery/v1/{name}

        https://docs.databricks.com/api/account/disasterrecovery/getfailovergroup
        """
        return self._sender.send(GET_FAILOVER_GROUP, f"/api/disaster-recovery/v1/{_rt.segments('name', name)}")

    def get_stable_url(self, name: str) -> _m.StableUrl:
        """GET /api/disaster-recovery/v1/{name}

        https://docs.databricks.com/api/account/disasterrecovery/getstableurl
        """
        return self._sender.send(GET_STABLE_URL, f"/api/disaster-recovery/v1/{_rt.segments('name', name)}")

    def list_failover_groups(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.FailoverGroup]:
        """GET /api/disaster-recovery/v1/{parent}/failover-groups

        https://docs.databricks.com/api/account/disasterrecovery/listfailovergroups
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_FAILOVER_GROUPS,
            f"/api/disaster-recovery/v1/{_rt.segments('parent', parent)}/failover-groups",
            LIST_FAILOVER_GROUPS_PAGING,
            query=_rt.given(DisasterRecoveryAPI.list_failover_groups, _query),
            limit=limit,
        )

    def list_stable_urls(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.StableUrl]:
        """GET /api/disaster-recovery/v1/{parent}/stable-urls

        https://docs.databricks.com/api/account/disasterrecovery/liststableurls
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_STABLE_URLS,
            f"/api/disaster-recovery/v1/{_rt.segments('parent', parent)}/stable-urls",
            LIST_STABLE_URLS_PAGING,
            query=_rt.given(DisasterRecoveryAPI.list_stable_urls, _query),
            limit=limit,
        )

    def update_failover_group(
        self,
        name: str,
        failover_group: _m.FailoverGroup | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.FailoverGroup:
        """PATCH /api/disaster-recovery/v1/{name}

        https://docs.databricks.com/api/account/disasterrecovery/updatefailovergroup
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_FAILOVER_GROUP,
            f"/api/disaster-recovery/v1/{_rt.segments('name', name)}",
            query=_rt.given(DisasterRecoveryAPI.update_failover_group, _query),
            body=_rt.whole(DisasterRecoveryAPI.update_failover_group, "failover_group", failover_group),
        )
