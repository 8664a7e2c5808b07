"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("feature_store")
CREATE_ONLINE_STORE = _op("create_online_store", "POST", "/api/2.0/feature-store/online-stores", _m.OnlineStore)
DELETE_ONLINE_STORE = _op("delete_online_store", "DELETE", "/api/2.0/feature-store/online-stores/{name}")
DELETE_ONLINE_TABLE = _op("delete_online_table", "DELETE", "/api/2.0/feature-store/online-tables/{online_table_name}")
GET_ONLINE_STORE = _op("get_online_store", "GET", "/api/2.0/feature-store/online-stores/{name}", _m.OnlineStore)
LIST_ONLINE_STORES = _op(
    "list_online_stores", "GET", "/api/2.0/feature-store/online-stores", _m.ListOnlineStoresResponse
)
LIST_ONLINE_STORES_PAGING = _rt.Paging(items="online_stores", request="page_token", response="next_page_token")
PUBLISH_TABLE = _op(
    "publish_table", "POST", "/api/2.0/feature-store/tables/{source_table_name}/publish", _m.PublishTableResponse
)
UPDATE_ONLINE_STORE = _op("update_online_store", "PATCH", "/api/2.0/feature-store/online-stores/{name}", _m.OnlineStore)


class FeatureStoreAPI(_rt.Api):
    def create_online_store(self, online_store: _m.OnlineStore | _rt.Fields) -> _m.OnlineStore:
        """POST /api/2.0/feature-store/online-stores

        https://docs.databricks.com/api/workspace/featurestore/createonlinestore
        """
        return self._sender.send(
            CREATE_ONLINE_STORE,
            "/api/2.0/feature-store/online-stores",
            body=_rt.whole(FeatureStoreAPI.create_online_store, "online_store", online_store),
        )

    def delete_online_store(self, name: str) -> None:
        """DELETE /api/2.0/feature-store/online-stores/{name}

        https://docs.databricks.com/api/workspace/featurestore/deleteonlinestore
        """
        self._sender.send(DELETE_ONLINE_STORE, f"/api/2.0/feature-store/online-stores/{_rt.segment('name', name)}")

    def delete_online_table(self, online_table_name: str) -> None:
        """DELETE /api/2.0/feature-store/online-tables/{online_table_name}

        https://docs.databricks.com/api/workspace/featurestore/deleteonlinetable
        """
        self._sender.send(
            DELETE_ONLINE_TABLE,
            f"/api/2.0/feature-store/online-tables/{_rt.segment('online_table_name', online_table_name)}",
        )

    def get_online_store(self, name: str) -> _m.OnlineStore:
        """GET /api/2.0/feature-store/online-stores/{name}

        https://docs.databricks.com/api/workspace/featurestore/getonlinestore
        """
        return self._sender.send(GET_ONLINE_STORE, f"/api/2.0/feature-store/online-stores/{_rt.segment('name', name)}")

    def list_online_stores(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.OnlineStore]:
        """GET /api/2.0/feature-store/online-stores

        https://docs.databricks.com/api/workspace/featurestore/listonlinestores
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ONLINE_STORES,
            "/api/2.0/feature-store/online-stores",
            LIST_ONLINE_STORES_PAGING,
            query=_rt.given(FeatureStoreAPI.list_online_stores, _query),
            limit=limit,
        )

    def publish_table(
        self, source_table_name: str, publish_spec: _m.PublishSpec | _rt.Fields
    ) -> _m.PublishTableResponse:
        """POST /api/2.0/feature-store/tables/{source_table_name}/publish

        https://docs.databricks.com/api/workspace/featurestore/publishtable
        """
        _body = {"publish_spec": publish_spec}
        return self._sender.send(
            PUBLISH_TABLE,
            f"/api/2.0/feature-store/tables/{_rt.segment('source_table_name', source_table_name)}/publish",
            body=_rt.given(FeatureStoreAPI.publish_table, _body),
        )

    def update_online_store(
        self, name: str, online_store: _m.OnlineStore | _rt.Fields, update_mask: str
    ) -> _m.OnlineStore:
        """PATCH /api/2.0/feature-store/online-stores/{name}

        https://docs.databricks.com/api/workspace/featurestore/updateonlinestore
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_ONLINE_STORE,
            f"/api/2.0/feature-store/online-stores/{_rt.segment('name', name)}",
            query=_rt.given(FeatureStoreAPI.update_online_store, _query),
            body=_rt.whole(FeatureStoreAPI.update_online_store, "online_store", online_store),
        )
