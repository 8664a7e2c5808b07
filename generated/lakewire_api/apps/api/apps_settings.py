"""Generated from apps (databricks-sdk 0.162.0, spec 4b6c07f4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.apps import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("apps_settings")
CREATE_CUSTOM_TEMPLATE = _op("create_custom_template", "POST", "/api/2.0/apps-settings/templates", _m.CustomTemplate)
DELETE_CUSTOM_TEMPLATE = _op(
    "delete_custom_template", "DELETE", "/api/2.0/apps-settings/templates/{name}", _m.CustomTemplate
)
GET_CUSTOM_TEMPLATE = _op("get_custom_template", "GET", "/api/2.0/apps-settings/templates/{name}", _m.CustomTemplate)
LIST_CUSTOM_TEMPLATES = _op(
    "list_custom_templates", "GET", "/api/2.0/apps-settings/templates", _m.ListCustomTemplatesResponse
)
LIST_CUSTOM_TEMPLATES_PAGING = _rt.Paging(items="templates", request="page_token", response="next_page_token")
UPDATE_CUSTOM_TEMPLATE = _op(
    "update_custom_template", "PUT", "/api/2.0/apps-settings/templates/{name}", _m.CustomTemplate
)


class AppsSettingsAPI(_rt.Api):
    def create_custom_template(self, template: _m.CustomTemplate | _rt.Fields) -> _m.CustomTemplate:
        """POST /api/2.0/apps-settings/templates

        https://docs.databricks.com/api/workspace/appssettings/createcustomtemplate
        """
        return self._sender.send(
            CREATE_CUSTOM_TEMPLATE,
            "/api/2.0/apps-settings/templates",
            body=_rt.whole(AppsSettingsAPI.create_custom_template, "template", template),
        )

    def delete_custom_template(self, name: str) -> _m.CustomTemplate:
        """DELETE /api/2.0/apps-settings/templates/{name}

        https://docs.databricks.com/api/workspace/appssettings/deletecustomtemplate
        """
        return self._sender.send(
            DELETE_CUSTOM_TEMPLATE, f"/api/2.0/apps-settings/templates/{_rt.segment('name', name)}"
        )

    def get_custom_template(self, name: str) -> _m.CustomTemplate:
        """GET /api/2.0/apps-settings/templates/{name}

        https://docs.databricks.com/api/workspace/appssettings/getcustomtemplate
        """
        return self._sender.send(GET_CUSTOM_TEMPLATE, f"/api/2.0/apps-settings/templates/{_rt.segment('name', name)}")

    def list_custom_templates(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.CustomTemplate]:
        """GET /api/2.0/apps-settings/templates

        https://docs.databricks.com/api/workspace/appssettings/listcustomtemplates
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_CUSTOM_TEMPLATES,
            "/api/2.0/apps-settings/templates",
            LIST_CUSTOM_TEMPLATES_PAGING,
            query=_rt.given(AppsSettingsAPI.list_custom_templates, _query),
            limit=limit,
        )

    def update_custom_template(self, name: str, template: _m.CustomTemplate | _rt.Fields) -> _m.CustomTemplate:
        """PUT /api/2.0/apps-settings/templates/{name}

        https://docs.databricks.com/api/workspace/appssettings/updatecustomtemplate
        """
        return self._sender.send(
            UPDATE_CUSTOM_TEMPLATE,
            f"/api/2.0/apps-settings/templates/{_rt.segment('name', name)}",
            body=_rt.whole(AppsSettingsAPI.update_custom_template, "template", template),
        )
