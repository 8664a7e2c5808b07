"""Generated from dataclassification (databricks-sdk 0.162.0, spec 2431b21d); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.dataclassification import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("data_classification")
CREATE_CATALOG_CONFIG = _op(
    "create_catalog_config", "POST", "/api/data-classification/v1/{parent}/config", _m.CatalogConfig
)
DELETE_CATALOG_CONFIG = _op("delete_catalog_config", "DELETE", "/api/data-classification/v1/{name}")
GET_CATALOG_CONFIG = _op("get_catalog_config", "GET", "/api/data-classification/v1/{name}", _m.CatalogConfig)
UPDATE_CATALOG_CONFIG = _op("update_catalog_config", "PATCH", "/api/data-classification/v1/{name}", _m.CatalogConfig)


class DataClassificationAPI(_rt.Api):
    def create_catalog_config(self, parent: str, catalog_config: _m.CatalogConfig | _rt.Fields) -> _m.CatalogConfig:
        """POST /api/data-classification/v1/{parent}/config

        https://docs.databricks.com/api/workspace/dataclassification/createcatalogconfig
        """
        return self._sender.send(
            CREATE_CATALOG_CONFIG,
            f"/api/data-classification/v1/{_rt.segments('parent', parent)}/config",
            body=_rt.whole(DataClassificationAPI.create_catalog_config, "catalog_config", catalog_config),
        )

    def delete_catalog_config(self, name: str) -> None:
        """DELETE /api/data-classification/v1/{name}

        https://docs.databricks.com/api/workspace/dataclassification/deletecatalogconfig
        """
        self._sender.send(DELETE_CATALOG_CONFIG, f"/api/data-classification/v1/{_rt.segments('name', name)}")

    def get_catalog_config(self, name: str) -> _m.CatalogConfig:
        """GET /api/data-classification/v1/{name}

        https://docs.databricks.com/api/workspace/dataclassification/getcatalogconfig
        """
        return self._sender.send(GET_CATALOG_CONFIG, f"/api/data-classification/v1/{_rt.segments('name', name)}")

    def update_catalog_config(
        self, name: str, catalog_config: _m.CatalogConfig | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.CatalogConfig:
        """PATCH /api/data-classification/v1/{name}

        https://docs.databricks.com/api/workspace/dataclassification/updatecatalogconfig
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_CATALOG_CONFIG,
            f"/api/data-classification/v1/{_rt.segments('name', name)}",
            query=_rt.given(DataClassificationAPI.update_catalog_config, _query),
            body=_rt.whole(DataClassificationAPI.update_catalog_config, "catalog_config", catalog_config),
        )
