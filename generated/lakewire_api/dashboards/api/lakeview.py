"""Generated from dashboards (databricks-sdk 0.162.0, spec 1f20a39f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.dashboards import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("lakeview")
CREATE = _op("create", "POST", "/api/2.0/lakeview/dashboards", _m.Dashboard)
CREATE_SCHEDULE = _op("create_schedule", "POST", "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules", _m.Schedule)
CREATE_SUBSCRIPTION = _op(
    "create_subscription",
    "POST",
    "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions",
    _m.Subscription,
)
DELETE_SCHEDULE = _op(
    "delete_schedule", "DELETE", "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}"
)
DELETE_SUBSCRIPTION = _op(
    "delete_subscription",
    "DELETE",
    "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions/{subscription_id}",
)
GET = _op("get", "GET", "/api/2.0/lakeview/dashboards/{dashboard_id}", _m.Dashboard)
GET_PUBLISHED = _op(
    "get_published", "GET", "/api/2.0/lakeview/dashboards/{dashboard_id}/published", _m.PublishedDashboard
)
GET_SCHEDULE = _op(
    "get_schedule", "GET", "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}", _m.Schedule
)
GET_SUBSCRIPTION = _op(
    "get_subscription",
    "GET",
    "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions/{subscription_id}",
    _m.Subscription,
)
LIST = _op("list", "GET", "/api/2.0/lakeview/dashboards", _m.ListDashboardsResponse)
LIST_PAGING = _rt.Paging(items="dashboards", request="page_token", response="next_page_token")
LIST_SCHEDULES = _op(
    "list_schedules", "GET", "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules", _m.ListSchedulesResponse
)
LIST_SCHEDULES_PAGING = _rt.Paging(items="schedules", request="page_token", response="next_page_token")
LIST_SUBSCRIPTIONS = _op(
    "list_subscriptions",
    "GET",
    "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions",
    _m.ListSubscriptionsResponse,
)
LIST_SUBSCRIPTIONS_PAGING = _rt.Paging(items="subscriptions", request="page_token", response="next_page_token")
MIGRATE = _op("migrate", "POST", "/api/2.0/lakeview/dashboards/migrate", _m.Dashboard)
PUBLISH = _op("publish", "POST", "/api/2.0/lakeview/dashboards/{dashboard_id}/published", _m.PublishedDashboard)
REVERT = _op("revert", "POST", "/api/2.0/lakeview/dashboards/{dashboard_id}/revert", _m.RevertDashboardResponse)
TRASH = _op("trash", "DELETE", "/api/2.0/lakeview/dashboards/{dashboard_id}")
UNPUBLISH = _op("unpublish", "DELETE", "/api/2.0/lakeview/dashboards/{dashboard_id}/published")
UPDATE = _op("update", "PATCH", "/api/2.0/lakeview/dashboards/{dashboard_id}", _m.Dashboard)
UPDATE_SCHEDULE = _op(
    "update_schedule", "PUT", "/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}", _m.Schedule
)


class LakeviewAPI(_rt.Api):
    def create(
        self,
        dashboard: _m.Dashboard | _rt.Fields,
        *,
        dataset_catalog: str | None = None,
        dataset_schema: str | None = None,
    ) -> _m.Dashboard:
        """POST /api/2.0/lakeview/dashboards

        https://docs.databricks.com/api/workspace/lakeview/create
        """
        _query = {"dataset_catalog": dataset_catalog, "dataset_schema": dataset_schema}
        return self._sender.send(
            CREATE,
            "/api/2.0/lakeview/dashboards",
            query=_rt.given(LakeviewAPI.create, _query),
            body=_rt.whole(LakeviewAPI.create, "dashboard", dashboard),
        )

    def create_schedule(self, dashboard_id: str, schedule: _m.Schedule | _rt.Fields) -> _m.Schedule:
        """POST /api/2.0/lakeview/dashboards/{dashboard_id}/schedules

        https://docs.databricks.com/api/workspace/lakeview/createschedule
        """
        return self._sender.send(
            CREATE_SCHEDULE,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/schedules",
            body=_rt.whole(LakeviewAPI.create_schedule, "schedule", schedule),
        )

    def create_subscription(
        self, dashboard_id: str, schedule_id: str, subscription: _m.Subscription | _rt.Fields
    ) -> _m.Subscription:
        """POST /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions

        https://docs.databricks.com/api/workspace/lakeview/createsubscription
        """
        return self._sender.send(
            CREATE_SUBSCRIPTION,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}"
            "/subscriptions",
            body=_rt.whole(LakeviewAPI.create_subscription, "subscription", subscription),
        )

    def delete_schedule(self, dashboard_id: str, schedule_id: str, *, etag: str | None = None) -> None:
        """DELETE /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}

        https://docs.databricks.com/api/workspace/lakeview/deleteschedule
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_SCHEDULE,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}",
            query=_rt.given(LakeviewAPI.delete_schedule, _query),
        )

    def delete_subscription(
        self, dashboard_id: str, schedule_id: str, subscription_id: str, *, etag: str | None = None
    ) -> None:
        """DELETE /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions
            /{subscription_id}

        https://docs.databricks.com/api/workspace/lakeview/deletesubscription
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_SUBSCRIPTION,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}"
            f"/subscriptions/{_rt.segment('subscription_id', subscription_id)}",
            query=_rt.given(LakeviewAPI.delete_subscription, _query),
        )

    def get(self, dashboard_id: str) -> _m.Dashboard:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}

        https://docs.databricks.com/api/workspace/lakeview/get
        """
        return self._sender.send(GET, f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}")

    def get_published(self, dashboard_id: str) -> _m.PublishedDashboard:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/published

        https://docs.databricks.com/api/workspace/lakeview/getpublished
        """
        return self._sender.send(
            GET_PUBLISHED, f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/published"
        )

    def get_schedule(self, dashboard_id: str, schedule_id: str) -> _m.Schedule:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}

        https://docs.databricks.com/api/workspace/lakeview/getschedule
        """
        return self._sender.send(
            GET_SCHEDULE,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}",
        )

    def get_subscription(self, dashboard_id: str, schedule_id: str, subscription_id: str) -> _m.Subscription:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions
            /{subscription_id}

        https://docs.databricks.com/api/workspace/lakeview/getsubscription
        """
        return self._sender.send(
            GET_SUBSCRIPTION,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}"
            f"/subscriptions/{_rt.segment('subscription_id', subscription_id)}",
        )

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        show_trashed: bool | None = None,
        view: _m.DashboardView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Dashboard]:
        """GET /api/2.0/lakeview/dashboards

        https://docs.databricks.com/api/workspace/lakeview/list
        """
        _query = {"page_size": page_size, "page_token": page_token, "show_trashed": show_trashed, "view": view}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/lakeview/dashboards",
            LIST_PAGING,
            query=_rt.given(LakeviewAPI.list, _query),
            limit=limit,
        )

    def list_schedules(
        self,
        dashboard_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Schedule]:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/schedules

        https://docs.databricks.com/api/workspace/lakeview/listschedules
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SCHEDULES,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/schedules",
            LIST_SCHEDULES_PAGING,
            query=_rt.given(LakeviewAPI.list_schedules, _query),
            limit=limit,
        )

    def list_subscriptions(
        self,
        dashboard_id: str,
        schedule_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Subscription]:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions

        https://docs.databricks.com/api/workspace/lakeview/listsubscriptions
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SUBSCRIPTIONS,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}"
            "/subscriptions",
            LIST_SUBSCRIPTIONS_PAGING,
            query=_rt.given(LakeviewAPI.list_subscriptions, _query),
            limit=limit,
        )

    def migrate(
        self,
        source_dashboard_id: str,
        *,
        display_name: str | None = None,
        parent_path: str | None = None,
        update_parameter_syntax: bool | None = None,
    ) -> _m.Dashboard:
        """POST /api/2.0/lakeview/dashboards/migrate

        https://docs.databricks.com/api/workspace/lakeview/migrate
        """
        _body = {
            "display_name": display_name, "parent_path": parent_path, "source_dashboard_id": source_dashboard_id,
            "update_parameter_syntax": update_parameter_syntax,
        }
        return self._sender.send(
            MIGRATE, "/api/2.0/lakeview/dashboards/migrate", body=_rt.given(LakeviewAPI.migrate, _body)
        )

    def publish(
        self, dashboard_id: str, *, embed_credentials: bool | None = None, warehouse_id: str | None = None
    ) -> _m.PublishedDashboard:
        """POST /api/2.0/lakeview/dashboards/{dashboard_id}/published

        https://docs.databricks.com/api/workspace/lakeview/publish
        """
        _body = {"embed_credentials": embed_credentials, "warehouse_id": warehouse_id}
        return self._sender.send(
            PUBLISH,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/published",
            body=_rt.given(LakeviewAPI.publish, _body),
        )

    def revert(self, dashboard_id: str, *, etag: str | None = None) -> _m.RevertDashboardResponse:
        """POST /api/2.0/lakeview/dashboards/{dashboard_id}/revert

        https://docs.databricks.com/api/workspace/lakeview/revert
        """
        _body = {"etag": etag}
        return self._sender.send(
            REVERT,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/revert",
            body=_rt.given(LakeviewAPI.revert, _body),
        )

    def trash(self, dashboard_id: str) -> None:
        """DELETE /api/2.0/lakeview/dashboards/{dashboard_id}

        https://docs.databricks.com/api/workspace/lakeview/trash
        """
        self._sender.send(TRASH, f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}")

    def unpublish(self, dashboard_id: str) -> None:
        """DELETE /api/2.0/lakeview/dashboards/{dashboard_id}/published

        https://docs.databricks.com/api/workspace/lakeview/unpublish
        """
        self._sender.send(
            UNPUBLISH, f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/published"
        )

    def update(
        self,
        dashboard_id: str,
        dashboard: _m.Dashboard | _rt.Fields,
        *,
        dataset_catalog: str | None = None,
        dataset_schema: str | None = None,
    ) -> _m.Dashboard:
        """PATCH /api/2.0/lakeview/dashboards/{dashboard_id}

        https://docs.databricks.com/api/workspace/lakeview/update
        """
        _query = {"dataset_catalog": dataset_catalog, "dataset_schema": dataset_schema}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}",
            query=_rt.given(LakeviewAPI.update, _query),
            body=_rt.whole(LakeviewAPI.update, "dashboard", dashboard),
        )

    def update_schedule(self, dashboard_id: str, schedule_id: str, schedule: _m.Schedule | _rt.Fields) -> _m.Schedule:
        """PUT /api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}

        https://docs.databricks.com/api/workspace/lakeview/updateschedule
        """
        return self._sender.send(
            UPDATE_SCHEDULE,
            "/api/2.0/lakeview/dashboards/"
            f"{_rt.segment('dashboard_id', dashboard_id)}"
            f"/schedules/{_rt.segment('schedule_id', schedule_id)}",
            body=_rt.whole(LakeviewAPI.update_schedule, "schedule", schedule),
        )
