"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("materialized_features")
CREATE_FEATURE_TAG = _op(
    "create_feature_tag",
    "POST",
    "/api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags",
    _m.FeatureTag,
)
DELETE_FEATURE_TAG = _op(
    "delete_feature_tag",
    "DELETE",
    "/api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags/{key}",
)
GET_FEATURE_LINEAGE = _op(
    "get_feature_lineage",
    "GET",
    "/api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/lineage",
    _m.FeatureLineage,
)
GET_FEATURE_TAG = _op(
    "get_feature_tag",
    "GET",
    "/api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags/{key}",
    _m.FeatureTag,
)
LIST_FEATURE_TAGS = _op(
    "list_feature_tags",
    "GET",
    "/api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags",
    _m.ListFeatureTagsResponse,
)
LIST_FEATURE_TAGS_PAGING = _rt.Paging(items="feature_tags", request="page_token", response="next_page_token")
UPDATE_FEATURE_TAG = _op(
    "update_feature_tag",
    "PATCH",
    "/api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags/{key}",
    _m.FeatureTag,
)


class MaterializedFeaturesAPI(_rt.Api):
    def create_feature_tag(
        self, table_name: str, feature_name: str, feature_tag: _m.FeatureTag | _rt.Fields
    ) -> _m.FeatureTag:
        """POST /api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags

        https://docs.databricks.com/api/workspace/materializedfeatures/createfeaturetag
        """
        return self._sender.send(
            CREATE_FEATURE_TAG,
            "/api/2.0/feature-store/feature-tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/features/{_rt.segment('feature_name', feature_name)}"
            "/tags",
            body=_rt.whole(MaterializedFeaturesAPI.create_feature_tag, "feature_tag", feature_tag),
        )

    def delete_feature_tag(self, table_name: str, feature_name: str, key: str) -> None:
        """DELETE /api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags/{key}

        https://docs.databricks.com/api/workspace/materializedfeatures/deletefeaturetag
        """
        self._sender.send(
            DELETE_FEATURE_TAG,
            "/api/2.0/feature-store/feature-tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/features/{_rt.segment('feature_name', feature_name)}"
            f"/tags/{_rt.segment('key', key)}",
        )

    def get_feature_lineage(self, table_name: str, feature_name: str) -> _m.FeatureLineage:
        """GET /api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/lineage

        https://docs.databricks.com/api/workspace/materializedfeatures/getfeaturelineage
        """
        return self._sender.send(
            GET_FEATURE_LINEAGE,
            "/api/2.0/feature-store/feature-tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/features/{_rt.segment('feature_name', feature_name)}"
            "/lineage",
        )

    def get_feature_tag(self, table_name: str, feature_name: str, key: str) -> _m.FeatureTag:
        """GET /api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags/{key}

        https://docs.databricks.com/api/workspace/materializedfeatures/getfeaturetag
        """
        return self._sender.send(
            GET_FEATURE_TAG,
            "/api/2.0/feature-store/feature-tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/features/{_rt.segment('feature_name', feature_name)}"
            f"/tags/{_rt.segment('key', key)}",
        )

    def list_feature_tags(
        self,
        table_name: str,
        feature_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FeatureTag]:
        """GET /api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags

        https://docs.databricks.com/api/workspace/materializedfeatures/listfeaturetags
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_FEATURE_TAGS,
            "/api/2.0/feature-store/feature-tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/features/{_rt.segment('feature_name', feature_name)}"
            "/tags",
            LIST_FEATURE_TAGS_PAGING,
            query=_rt.given(MaterializedFeaturesAPI.list_feature_tags, _query),
            limit=limit,
        )

    def update_feature_tag(
        self,
        table_name: str,
        feature_name: str,
        key: str,
        feature_tag: _m.FeatureTag | _rt.Fields,
        *,
        update_mask: str | None = None,
    ) -> _m.FeatureTag:
        """PATCH /api/2.0/feature-store/feature-tables/{table_name}/features/{feature_name}/tags/{key}

        https://docs.databricks.com/api/workspace/materializedfeatures/updatefeaturetag
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_FEATURE_TAG,
            "/api/2.0/feature-store/feature-tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/features/{_rt.segment('feature_name', feature_name)}"
            f"/tags/{_rt.segment('key', key)}",
            query=_rt.given(MaterializedFeaturesAPI.update_feature_tag, _query),
            body=_rt.whole(MaterializedFeaturesAPI.update_feature_tag, "feature_tag", feature_tag),
        )
