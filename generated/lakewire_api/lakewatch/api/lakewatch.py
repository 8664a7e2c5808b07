"""Generated from lakewatch (databricks-sdk 0.162.0, spec 5f4df700); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.lakewatch import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("lakewatch")
CREATE_DATASOURCE = _op("create_datasource", "POST", "/api/2.0/lakewatch/datasources", _m.Datasource)
CREATE_RULE = _op("create_rule", "POST", "/api/2.0/lakewatch/rules", _m.Rule)
DELETE_DATASOURCE = _op("delete_datasource", "DELETE", "/api/2.0/lakewatch/{name}")
DELETE_RULE = _op("delete_rule", "DELETE", "/api/2.0/lakewatch/{name}")
GET_ALERT_CONFIG = _op("get_alert_config", "GET", "/api/2.0/lakewatch/{name}", _m.AlertConfig)
GET_COMMON_CONFIG = _op("get_common_config", "GET", "/api/2.0/lakewatch/{name}", _m.CommonConfig)
GET_DATASOURCE = _op("get_datasource", "GET", "/api/2.0/lakewatch/{name}", _m.Datasource)
GET_DATASOURCE_CONFIG = _op("get_datasource_config", "GET", "/api/2.0/lakewatch/{name}", _m.DatasourceConfig)
GET_RULE = _op("get_rule", "GET", "/api/2.0/lakewatch/{name}", _m.Rule)
GET_RULE_CONFIG = _op("get_rule_config", "GET", "/api/2.0/lakewatch/{name}", _m.RuleConfig)
LIST_DATASOURCES = _op("list_datasources", "GET", "/api/2.0/lakewatch/datasources", _m.ListDatasourcesResponse)
LIST_DATASOURCES_PAGING = _rt.Paging(items="datasources", request="page_token", response="next_page_token")
LIST_RULES = _op("list_rules", "GET", "/api/2.0/lakewatch/rules", _m.ListRulesResponse)
LIST_RULES_PAGING = _rt.Paging(items="rules", request="page_token", response="next_page_token")
UPDATE_ALERT_CONFIG = _op("update_alert_config", "PATCH", "/api/2.0/lakewatch/{name}", _m.AlertConfig)
UPDATE_COMMON_CONFIG = _op("update_common_config", "PATCH", "/api/2.0/lakewatch/{name}", _m.CommonConfig)
UPDATE_DATASOURCE = _op("update_datasource", "PATCH", "/api/2.0/lakewatch/{name}", _m.Datasource)
UPDATE_DATASOURCE_CONFIG = _op("update_datasource_config", "PATCH", "/api/2.0/lakewatch/{name}", _m.DatasourceConfig)
UPDATE_RULE = _op("update_rule", "PATCH", "/api/2.0/lakewatch/{name}", _m.Rule)
UPDATE_RULE_CONFIG = _op("update_rule_config", "PATCH", "/api/2.0/lakewatch/{name}", _m.RuleConfig)


class LakewatchAPI(_rt.Api):
    def create_datasource(self, datasource: _m.Datasource | _rt.Fields) -> _m.Datasource:
        """POST /api/2.0/lakewatch/datasources

        https://docs.databricks.com/api/workspace/lakewatch/createdatasource
        """
        return self._sender.send(
            CREATE_DATASOURCE,
            "/api/2.0/lakewatch/datasources",
            body=_rt.whole(LakewatchAPI.create_datasource, "datasource", datasource),
        )

    def create_rule(self, rule: _m.Rule | _rt.Fields) -> _m.Rule:
        """POST /api/2.0/lakewatch/rules

        https://docs.databricks.com/api/workspace/lakewatch/createrule
        """
        return self._sender.send(
            CREATE_RULE, "/api/2.0/lakewatch/rules", body=_rt.whole(LakewatchAPI.create_rule, "rule", rule)
        )

    def delete_datasource(self, name: str) -> None:
        """DELETE /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/deletedatasource
        """
        self._sender.send(DELETE_DATASOURCE, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def delete_rule(self, name: str) -> None:
        """DELETE /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/deleterule
        """
        self._sender.send(DELETE_RULE, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def get_alert_config(self, name: str) -> _m.AlertConfig:
        """GET /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/getalertconfig
        """
        return self._sender.send(GET_ALERT_CONFIG, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def get_common_config(self, name: str) -> _m.CommonConfig:
        """GET /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/getcommonconfig
        """
        return self._sender.send(GET_COMMON_CONFIG, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def get_datasource(self, name: str) -> _m.Datasource:
        """GET /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/getdatasource
        """
        return self._sender.send(GET_DATASOURCE, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def get_datasource_config(self, name: str) -> _m.DatasourceConfig:
        """GET /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/getdatasourceconfig
        """
        return self._sender.send(GET_DATASOURCE_CONFIG, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def get_rule(self, name: str) -> _m.Rule:
        """GET /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/getrule
        """
        return self._sender.send(GET_RULE, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def get_rule_config(self, name: str) -> _m.RuleConfig:
        """GET /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/getruleconfig
        """
        return self._sender.send(GET_RULE_CONFIG, f"/api/2.0/lakewatch/{_rt.segments('name', name)}")

    def list_datasources(
        self,
        catalog_name: str,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        schema_name: str | None = None,
        view: _m.DatasourceView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Datasource]:
        """GET /api/2.0/lakewatch/datasources

        https://docs.databricks.com/api/workspace/lakewatch/listdatasources
        """
        _query = {
            "catalog_name": catalog_name, "filter": filter, "page_size": page_size, "page_token": page_token,
            "schema_name": schema_name, "view": view,
        }
        return _rt.Pages(
            self._sender,
            LIST_DATASOURCES,
            "/api/2.0/lakewatch/datasources",
            LIST_DATASOURCES_PAGING,
            query=_rt.given(LakewatchAPI.list_datasources, _query),
            limit=limit,
        )

    def list_rules(
        self,
        catalog_name: str,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        schema_name: str | None = None,
        view: _m.RuleView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Rule]:
        """GET /api/2.0/lakewatch/rules

        https://docs.databricks.com/api/workspace/lakewatch/listrules
        """
        _query = {
            "catalog_name": catalog_name, "filter": filter, "page_size": page_size, "page_token": page_token,
            "schema_name": schema_name, "view": view,
        }
        return _rt.Pages(
            self._sender,
            LIST_RULES,
            "/api/2.0/lakewatch/rules",
            LIST_RULES_PAGING,
            query=_rt.given(LakewatchAPI.list_rules, _query),
            limit=limit,
        )

    def update_alert_config(
        self,
        name: str,
        alert_config: _m.AlertConfig | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.AlertConfig:
        """PATCH /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/updatealertconfig
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_ALERT_CONFIG,
            f"/api/2.0/lakewatch/{_rt.segments('name', name)}",
            query=_rt.given(LakewatchAPI.update_alert_config, _query),
            body=_rt.whole(LakewatchAPI.update_alert_config, "alert_config", alert_config),
        )

    def update_common_config(
        self,
        name: str,
        common_config: _m.CommonConfig | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.CommonConfig:
        """PATCH /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/updatecommonconfig
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_COMMON_CONFIG,
            f"/api/2.0/lakewatch/{_rt.segments('name', name)}",
            query=_rt.given(LakewatchAPI.update_common_config, _query),
            body=_rt.whole(LakewatchAPI.update_common_config, "common_config", common_config),
        )

    def update_datasource(
        self,
        name: str,
        datasource: _m.Datasource | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.Datasource:
        """PATCH /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/updatedatasource
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_DATASOURCE,
            f"/api/2.0/lakewatch/{_rt.segments('name', name)}",
            query=_rt.given(LakewatchAPI.update_datasource, _query),
            body=_rt.whole(LakewatchAPI.update_datasource, "datasource", datasource),
        )

    def update_datasource_config(
        self,
        name: str,
        datasource_config: _m.DatasourceConfig | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.DatasourceConfig:
        """PATCH /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/updatedatasourceconfig
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_DATASOURCE_CONFIG,
            f"/api/2.0/lakewatch/{_rt.segments('name', name)}",
            query=_rt.given(LakewatchAPI.update_datasource_config, _query),
            body=_rt.whole(LakewatchAPI.update_datasource_config, "datasource_config", datasource_config),
        )

    def update_rule(
        self, name: str, rule: _m.Rule | _rt.Fields, update_mask: str | _Sequence[str], *, etag: str | None = None
    ) -> _m.Rule:
        """PATCH /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/updaterule
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_RULE,
            f"/api/2.0/lakewatch/{_rt.segments('name', name)}",
            query=_rt.given(LakewatchAPI.update_rule, _query),
            body=_rt.whole(LakewatchAPI.update_rule, "rule", rule),
        )

    def update_rule_config(
        self,
        name: str,
        rule_config: _m.RuleConfig | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.RuleConfig:
        """PATCH /api/2.0/lakewatch/{name}

        https://docs.databricks.com/api/workspace/lakewatch/updateruleconfig
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_RULE_CONFIG,
            f"/api/2.0/lakewatch/{_rt.segments('name', name)}",
            query=_rt.given(LakewatchAPI.update_rule_config, _query),
            body=_rt.whole(LakewatchAPI.update_rule_config, "rule_config", rule_config),
        )
