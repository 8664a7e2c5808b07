"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("notification_destinations")
CREATE = _op("create", "POST", "/api/2.0/notification-destinations", _m.NotificationDestination)
DELETE = _op("delete", "DELETE", "/api/2.0/notification-destinations/{id}")
GET = _op("get", "GET", "/api/2.0/notification-destinations/{id}", _m.NotificationDestination)
LIST = _op("list", "GET", "/api/2.0/notification-destinations", _m.ListNotificationDestinationsResponse)
LIST_PAGING = _rt.Paging(items="results", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.0/notification-destinations/{id}", _m.NotificationDestination)


class NotificationDestinationsAPI(_rt.Api):
    def create(
        self, *, config: _m.Config | _rt.Fields | None = None, display_name: str | None = None
    ) -> _m.NotificationDestination:
        """POST /api/2.0/notification-destinations

        https://docs.databricks.com/api/workspace/notificationdestinations/create
        """
        _body = {"config": config, "display_name": display_name}
        return self._sender.send(
            CREATE, "/api/2.0/notification-destinations", body=_rt.given(NotificationDestinationsAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/notification-destinations/{id}

        https://docs.databricks.com/api/workspace/notificationdestinations/delete
        """
        self._sender.send(DELETE, f"/api/2.0/notification-destinations/{_rt.segment('id', id)}")

    def get(self, id: str) -> _m.NotificationDestination:
        """GET /api/2.0/notification-destinations/{id}

        https://docs.databricks.com/api/workspace/notificationdestinations/get
        """
        return self._sender.send(GET, f"/api/2.0/notification-destinations/{_rt.segment('id', id)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ListNotificationDestinationsResult]:
        """GET /api/2.0/notification-destinations

        https://docs.databricks.com/api/workspace/notificationdestinations/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/notification-destinations",
            LIST_PAGING,
            query=_rt.given(NotificationDestinationsAPI.list, _query),
            limit=limit,
        )

    def update(
        self, id: str, *, config: _m.Config | _rt.Fields | None = None, display_name: str | None = None
    ) -> _m.NotificationDestination:
        """PATCH /api/2.0/notification-destinations/{id}

        https://docs.databricks.com/api/workspace/notificationdestinations/update
        """
        _body = {"config": config, "display_name": display_name}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/notification-destinations/{_rt.segment('id', id)}",
            body=_rt.given(NotificationDestinationsAPI.update, _body),
        )
