"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("feature_engineering")
BACKFILL_FEATURES = _op(
    "backfill_features",
    "POST",
    "/api/2.0/feature-engineering/features:backfill",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
BACKFILL_FEATURES_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.BackfillFeaturesResponse, metadata=_m.BackfillOperationMetadata
)
BATCH_CREATE_MATERIALIZED_FEATURES = _op(
    "batch_create_materialized_features",
    "POST",
    "/api/2.0/feature-engineering/materialized-features:batchCreate",
    _m.BatchCreateMaterializedFeaturesResponse,
)
CANCEL_OPERATION = _op("cancel_operation", "POST", "/api/2.0/feature-engineering/{name}:cancel")
CREATE_FEATURE = _op("create_feature", "POST", "/api/2.0/feature-engineering/features", _m.Feature)
CREATE_FEATURE_SPEC = _op("create_feature_spec", "POST", "/api/2.0/feature-engineering/feature-specs", _m.FeatureSpec)
CREATE_KAFKA_CONFIG = _op(
    "create_kafka_config", "POST", "/api/2.0/feature-engineering/features/kafka-configs", _m.KafkaConfig
)
CREATE_MATERIALIZATION_SET = _op(
    "create_materialization_set",
    "POST",
    "/api/2.0/feature-engineering/materialization-sets",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
CREATE_MATERIALIZATION_SET_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.MaterializationSet, metadata=_m.MaterializationSetOperationMetadata
)
CREATE_MATERIALIZED_FEATURE = _op(
    "create_materialized_feature", "POST", "/api/2.0/feature-engineering/materialized-features", _m.MaterializedFeature
)
CREATE_STREAM = _op("create_stream", "POST", "/api/2.0/feature-engineering/streams", _m.Stream)
DELETE_FEATURE = _op("delete_feature", "DELETE", "/api/2.0/feature-engineering/features/{full_name}")
DELETE_FEATURE_SPEC = _op("delete_feature_spec", "DELETE", "/api/2.0/feature-engineering/feature-specs/{name}")
DELETE_KAFKA_CONFIG = _op("delete_kafka_config", "DELETE", "/api/2.0/feature-engineering/features/kafka-configs/{name}")
DELETE_MATERIALIZATION_SET = _op(
    "delete_materialization_set",
    "DELETE",
    "/api/2.0/feature-engineering/materialization-sets/{materialization_set_id}",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
DELETE_MATERIALIZATION_SET_LRO = _rt.LongRunning(poll="get_operation", metadata=_m.MaterializationSetOperationMetadata)
DELETE_MATERIALIZED_FEATURE = _op(
    "delete_materialized_feature",
    "DELETE",
    "/api/2.0/feature-engineering/materialized-features/{materialized_feature_id}",
)
DELETE_STREAM = _op("delete_stream", "DELETE", "/api/2.0/feature-engineering/streams/{name}")
GET_FEATURE = _op("get_feature", "GET", "/api/2.0/feature-engineering/features/{full_name}", _m.Feature)
GET_FEATURE_SPEC = _op("get_feature_spec", "GET", "/api/2.0/feature-engineering/feature-specs/{name}", _m.FeatureSpec)
GET_KAFKA_CONFIG = _op(
    "get_kafka_config", "GET", "/api/2.0/feature-engineering/features/kafka-configs/{name}", _m.KafkaConfig
)
GET_MATERIALIZATION_SET = _op(
    "get_materialization_set",
    "GET",
    "/api/2.0/feature-engineering/materialization-sets/{materialization_set_id}",
    _m.MaterializationSet,
)
GET_MATERIALIZED_FEATURE = _op(
    "get_materialized_feature",
    "GET",
    "/api/2.0/feature-engineering/materialized-features/{materialized_feature_id}",
    _m.MaterializedFeature,
)
GET_OPERATION = _op("get_operation", "GET", "/api/2.0/feature-engineering/{name}", _m.Operation)
GET_STREAM = _op("get_stream", "GET", "/api/2.0/feature-engineering/streams/{name}", _m.Stream)
LIST_FEATURES = _op("list_features", "GET", "/api/2.0/feature-engineering/features", _m.ListFeaturesResponse)
LIST_FEATURES_PAGING = _rt.Paging(items="features", request="page_token", response="next_page_token")
LIST_KAFKA_CONFIGS = _op(
    "list_kafka_configs", "GET", "/api/2.0/feature-engineering/features/kafka-configs", _m.ListKafkaConfigsResponse
)
LIST_KAFKA_CONFIGS_PAGING = _rt.Paging(items="kafka_configs", request="page_token", response="next_page_token")
LIST_MATERIALIZED_FEATURES = _op(
    "list_materialized_features",
    "GET",
    "/api/2.0/feature-engineering/materialized-features",
    _m.ListMaterializedFeaturesResponse,
)
LIST_MATERIALIZED_FEATURES_PAGING = _rt.Paging(
    items="materialized_features", request="page_token", response="next_page_token"
)
LIST_STREAMS = _op("list_streams", "GET", "/api/2.0/feature-engineering/streams", _m.ListStreamsResponse)
LIST_STREAMS_PAGING = _rt.Paging(items="streams", request="page_token", response="next_page_token")
PURGE_FEATURE_ENTITIES = _op(
    "purge_feature_entities",
    "POST",
    "/api/2.0/feature-engineering/features:purgeFeatureEntities",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
PURGE_FEATURE_ENTITIES_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.PurgeFeatureEntitiesResponse, metadata=_m.PurgeFeatureEntitiesMetadata
)
UPDATE_FEATURE = _op("update_feature", "PATCH", "/api/2.0/feature-engineering/features/{full_name}", _m.Feature)
UPDATE_KAFKA_CONFIG = _op(
    "update_kafka_config", "PATCH", "/api/2.0/feature-engineering/features/kafka-configs/{name}", _m.KafkaConfig
)
UPDATE_MATERIALIZATION_SET = _op(
    "update_materialization_set",
    "PATCH",
    "/api/2.0/feature-engineering/materialization-sets/{materialization_set_id}",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
UPDATE_MATERIALIZATION_SET_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.MaterializationSet, metadata=_m.MaterializationSetOperationMetadata
)
UPDATE_MATERIALIZED_FEATURE = _op(
    "update_materialized_feature",
    "PATCH",
    "/api/2.0/feature-engineering/materialized-features/{materialized_feature_id}",
    _m.MaterializedFeature,
)
UPDATE_STREAM = _op("update_stream", "PATCH", "/api/2.0/feature-engineering/streams/{name}", _m.Stream)


class StartedOperation(_rt.Started[_m.Operation, _rt.ResultT, _m.Operation]):
    done: bool | None
    error: _m.DatabricksServiceExceptionWithDetailsProto | None
    metadata: dict[str, _Any] | None
    name: str | None
    response: dict[str, _Any] | None


class FeatureEngineeringAPI(_rt.Api):
    def backfill_features(
        self,
        feature_full_names: _Sequence[str],
        backfill_ranges: _Sequence[_m.BackfillRange | _rt.Fields],
        *,
        budget_policy_id: str | None = None,
        request_id: str | None = None,
        tags: _Mapping[str, str] | None = None,
    ) -> StartedOperation[_m.BackfillFeaturesResponse]:
        """POST /api/2.0/feature-engineering/features:backfill

        https://docs.databricks.com/api/workspace/featureengineering/backfillfeatures
        """
        _body = {
            "backfill_ranges": backfill_ranges, "budget_policy_id": budget_policy_id,
            "feature_full_names": feature_full_names, "request_id": _rt.token(request_id), "tags": tags,
        }
        _sent = self._sender.send(
            BACKFILL_FEATURES,
            "/api/2.0/feature-engineering/features:backfill",
            body=_rt.given(FeatureEngineeringAPI.backfill_features, _body),
        )
        return StartedOperation(self._sender, FeatureEngineeringAPI, BACKFILL_FEATURES_LRO, _sent, request={})

    def batch_create_materialized_features(
        self, requests: _Sequence[_m.CreateMaterializedFeatureRequest | _rt.Fields]
    ) -> _m.BatchCreateMaterializedFeaturesResponse:
        """POST /api/2.0/feature-engineering/materialized-features:batchCreate

        https://docs.databricks.com/api/workspace/featureengineering/batchcreatematerializedfeatures
        """
        _body = {"requests": requests}
        return self._sender.send(
            BATCH_CREATE_MATERIALIZED_FEATURES,
            "/api/2.0/feature-engineering/materialized-features:batchCreate",
            body=_rt.given(FeatureEngineeringAPI.batch_create_materialized_features, _body),
        )

    def cancel_operation(self, name: str) -> None:
        """POST /api/2.0/feature-engineering/{name}:cancel

        https://docs.databricks.com/api/workspace/featureengineering/canceloperation
        """
        self._sender.send(CANCEL_OPERATION, f"/api/2.0/feature-engineering/{_rt.segment('name', name)}:cancel", body={})

    def create_feature(self, feature: _m.Feature | _rt.Fields) -> _m.Feature:
        """POST /api/2.0/feature-engineering/features

        https://docs.databricks.com/api/workspace/featureengineering/createfeature
        """
        return self._sender.send(
            CREATE_FEATURE,
            "/api/2.0/feature-engineering/features",
            body=_rt.whole(FeatureEngineeringAPI.create_feature, "feature", feature),
        )

    def create_feature_spec(self, feature_spec: _m.FeatureSpec | _rt.Fields) -> _m.FeatureSpec:
        """POST /api/2.0/feature-engineering/feature-specs

        https://docs.databricks.com/api/workspace/featureengineering/createfeaturespec
        """
        return self._sender.send(
            CREATE_FEATURE_SPEC,
            "/api/2.0/feature-engineering/feature-specs",
            body=_rt.whole(FeatureEngineeringAPI.create_feature_spec, "feature_spec", feature_spec),
        )

    def create_kafka_config(self, kafka_config: _m.KafkaConfig | _rt.Fields) -> _m.KafkaConfig:
        """POST /api/2.0/feature-engineering/features/kafka-configs

        https://docs.databricks.com/api/workspace/featureengineering/createkafkaconfig
        """
        return self._sender.send(
            CREATE_KAFKA_CONFIG,
            "/api/2.0/feature-engineering/features/kafka-configs",
            body=_rt.whole(FeatureEngineeringAPI.create_kafka_config, "kafka_config", kafka_config),
        )

    def create_materialization_set(
        self, materialization_set: _m.MaterializationSet | _rt.Fields, *, request_id: str | None = None
    ) -> StartedOperation[_m.MaterializationSet]:
        """POST /api/2.0/feature-engineering/materialization-sets

        https://docs.databricks.com/api/workspace/featureengineering/creatematerializationset
        """
        _query = {"request_id": _rt.token(request_id)}
        _sent = self._sender.send(
            CREATE_MATERIALIZATION_SET,
            "/api/2.0/feature-engineering/materialization-sets",
            query=_rt.given(FeatureEngineeringAPI.create_materialization_set, _query),
            body=_rt.whole(
                FeatureEngineeringAPI.create_materialization_set, "materialization_set", materialization_set
            ),
        )
        return StartedOperation(self._sender, FeatureEngineeringAPI, CREATE_MATERIALIZATION_SET_LRO, _sent, request={})

    def create_materialized_feature(
        self, materialized_feature: _m.MaterializedFeature | _rt.Fields
    ) -> _m.MaterializedFeature:
        """POST /api/2.0/feature-engineering/materialized-features

        https://docs.databricks.com/api/workspace/featureengineering/creatematerializedfeature
        """
        return self._sender.send(
            CREATE_MATERIALIZED_FEATURE,
            "/api/2.0/feature-engineering/materialized-features",
            body=_rt.whole(
                FeatureEngineeringAPI.create_materialized_feature, "materialized_feature", materialized_feature
            ),
        )

    def create_stream(self, stream: _m.Stream | _rt.Fields) -> _m.Stream:
        """POST /api/2.0/feature-engineering/streams

        https://docs.databricks.com/api/workspace/featureengineering/createstream
        """
        return self._sender.send(
            CREATE_STREAM,
            "/api/2.0/feature-engineering/streams",
            body=_rt.whole(FeatureEngineeringAPI.create_stream, "stream", stream),
        )

    def delete_feature(self, full_name: str) -> None:
        """DELETE /api/2.0/feature-engineering/features/{full_name}

        https://docs.databricks.com/api/workspace/featureengineering/deletefeature
        """
        self._sender.send(
            DELETE_FEATURE, f"/api/2.0/feature-engineering/features/{_rt.segment('full_name', full_name)}"
        )

    def delete_feature_spec(self, name: str) -> None:
        """DELETE /api/2.0/feature-engineering/feature-specs/{name}

        https://docs.databricks.com/api/workspace/featureengineering/deletefeaturespec
        """
        self._sender.send(
            DELETE_FEATURE_SPEC, f"/api/2.0/feature-engineering/feature-specs/{_rt.segment('name', name)}"
        )

    def delete_kafka_config(self, name: str) -> None:
        """DELETE /api/2.0/feature-engineering/features/kafka-configs/{name}

        https://docs.databricks.com/api/workspace/featureengineering/deletekafkaconfig
        """
        self._sender.send(
            DELETE_KAFKA_CONFIG, f"/api/2.0/feature-engineering/features/kafka-configs/{_rt.segment('name', name)}"
        )

    def delete_materialization_set(
        self, materialization_set_id: str, *, allow_missing: bool | None = None, request_id: str | None = None
    ) -> StartedOperation[None]:
        """DELETE /api/2.0/feature-engineering/materialization-sets/{materialization_set_id}

        https://docs.databricks.com/api/workspace/featureengineering/deletematerializationset
        """
        _query = {"allow_missing": allow_missing, "request_id": _rt.token(request_id)}
        _sent = self._sender.send(
            DELETE_MATERIALIZATION_SET,
            "/api/2.0/feature-engineering/materialization-sets/"
            f"{_rt.segment('materialization_set_id', materialization_set_id)}",
            query=_rt.given(FeatureEngineeringAPI.delete_materialization_set, _query),
        )
        return StartedOperation(self._sender, FeatureEngineeringAPI, DELETE_MATERIALIZATION_SET_LRO, _sent, request={})

    def delete_materialized_feature(self, materialized_feature_id: str) -> None:
        """DELETE /api/2.0/feature-engineering/materialized-features/{materialized_feature_id}

        https://docs.databricks.com/api/workspace/featureengineering/deletematerializedfeature
        """
        self._sender.send(
            DELETE_MATERIALIZED_FEATURE,
            "/api/2.0/feature-engineering/materialized-features/"
            f"{_rt.segment('materialized_feature_id', materialized_feature_id)}",
        )

    def delete_stream(self, name: str) -> None:
        """DELETE /api/2.0/feature-engineering/streams/{name}

        https://docs.databricks.com/api/workspace/featureengineering/deletestream
        """
        self._sender.send(DELETE_STREAM, f"/api/2.0/feature-engineering/streams/{_rt.segment('name', name)}")

    def get_feature(self, full_name: str) -> _m.Feature:
        """GET /api/2.0/feature-engineering/features/{full_name}

        https://docs.databricks.com/api/workspace/featureengineering/getfeature
        """
        return self._sender.send(
            GET_FEATURE, f"/api/2.0/feature-engineering/features/{_rt.segment('full_name', full_name)}"
        )

    def get_feature_spec(self, name: str) -> _m.FeatureSpec:
        """GET /api/2.0/feature-engineering/feature-specs/{name}

        https://docs.databricks.com/api/workspace/featureengineering/getfeaturespec
        """
        return self._sender.send(
            GET_FEATURE_SPEC, f"/api/2.0/feature-engineering/feature-specs/{_rt.segment('name', name)}"
        )

    def get_kafka_config(self, name: str) -> _m.KafkaConfig:
        """GET /api/2.0/feature-engineering/features/kafka-configs/{name}

        https://docs.databricks.com/api/workspace/featureengineering/getkafkaconfig
        """
        return self._sender.send(
            GET_KAFKA_CONFIG, f"/api/2.0/feature-engineering/features/kafka-configs/{_rt.segment('name', name)}"
        )

    def get_materialization_set(self, materialization_set_id: str) -> _m.MaterializationSet:
        """GET /api/2.0/feature-engineering/materialization-sets/{materialization_set_id}

        https://docs.databricks.com/api/workspace/featureengineering/getmaterializationset
        """
        return self._sender.send(
            GET_MATERIALIZATION_SET,
            "/api/2.0/feature-engineering/materialization-sets/"
            f"{_rt.segment('materialization_set_id', materialization_set_id)}",
        )

    def get_materialized_feature(self, materialized_feature_id: str) -> _m.MaterializedFeature:
        """GET /api/2.0/feature-engineering/materialized-features/{materialized_feature_id}

        https://docs.databricks.com/api/workspace/featureengineering/getmaterializedfeature
        """
        return self._sender.send(
            GET_MATERIALIZED_FEATURE,
            "/api/2.0/feature-engineering/materialized-features/"
            f"{_rt.segment('materialized_feature_id', materialized_feature_id)}",
        )

    def get_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/feature-engineering/{name}

        https://docs.databricks.com/api/workspace/featureengineering/getoperation
        """
        return self._sender.send(GET_OPERATION, f"/api/2.0/feature-engineering/{_rt.segments('name', name)}")

    def get_stream(self, name: str) -> _m.Stream:
        """GET /api/2.0/feature-engineering/streams/{name}

        https://docs.databricks.com/api/workspace/featureengineering/getstream
        """
        return self._sender.send(GET_STREAM, f"/api/2.0/feature-engineering/streams/{_rt.segment('name', name)}")

    def list_features(
        self,
        catalog_name: str,
        schema_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Feature]:
        """GET /api/2.0/feature-engineering/features

        https://docs.databricks.com/api/workspace/featureengineering/listfeatures
        """
        _query = {
            "catalog_name": catalog_name, "page_size": page_size, "page_token": page_token, "schema_name": schema_name,
        }
        return _rt.Pages(
            self._sender,
            LIST_FEATURES,
            "/api/2.0/feature-engineering/features",
            LIST_FEATURES_PAGING,
            query=_rt.given(FeatureEngineeringAPI.list_features, _query),
            limit=limit,
        )

    def list_kafka_configs(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.KafkaConfig]:
        """GET /api/2.0/feature-engineering/features/kafka-configs

        https://docs.databricks.com/api/workspace/featureengineering/listkafkaconfigs
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_KAFKA_CONFIGS,
            "/api/2.0/feature-engineering/features/kafka-configs",
            LIST_KAFKA_CONFIGS_PAGING,
            query=_rt.given(FeatureEngineeringAPI.list_kafka_configs, _query),
            limit=limit,
        )

    def list_materialized_features(
        self,
        *,
        feature_name: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.MaterializedFeature]:
        """GET /api/2.0/feature-engineering/materialized-features

        https://docs.databricks.com/api/workspace/featureengineering/listmaterializedfeatures
        """
        _query = {"feature_name": feature_name, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_MATERIALIZED_FEATURES,
            "/api/2.0/feature-engineering/materialized-features",
            LIST_MATERIALIZED_FEATURES_PAGING,
            query=_rt.given(FeatureEngineeringAPI.list_materialized_features, _query),
            limit=limit,
        )

    def list_streams(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Stream]:
        """GET /api/2.0/feature-engineering/streams

        https://docs.databricks.com/api/workspace/featureengineering/liststreams
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST_STREAMS,
            "/api/2.0/feature-engineering/streams",
            LIST_STREAMS_PAGING,
            query=_rt.given(FeatureEngineeringAPI.list_streams, _query),
            limit=limit,
        )

    def purge_feature_entities(
        self,
        features: _Sequence[str],
        entities_table: str,
        *,
        budget_policy_id: str | None = None,
        delete_rows: bool | None = None,
        request_id: str | None = None,
        tags: _Mapping[str, str] | None = None,
    ) -> StartedOperation[_m.PurgeFeatureEntitiesResponse]:
        """POST /api/2.0/feature-engineering/features:purgeFeatureEntities

        https://docs.databricks.com/api/workspace/featureengineering/purgefeatureentities
        """
        _body = {
            "budget_policy_id": budget_policy_id, "delete_rows": delete_rows, "entities_table": entities_table,
            "features": features, "request_id": _rt.token(request_id), "tags": tags,
        }
        _sent = self._sender.send(
            PURGE_FEATURE_ENTITIES,
            "/api/2.0/feature-engineering/features:purgeFeatureEntities",
            body=_rt.given(FeatureEngineeringAPI.purge_feature_entities, _body),
        )
        return StartedOperation(self._sender, FeatureEngineeringAPI, PURGE_FEATURE_ENTITIES_LRO, _sent, request={})

    def update_feature(self, full_name: str, feature: _m.Feature | _rt.Fields, update_mask: str) -> _m.Feature:
        """PATCH /api/2.0/feature-engineering/features/{full_name}

        https://docs.databricks.com/api/workspace/featureengineering/updatefeature
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_FEATURE,
            f"/api/2.0/feature-engineering/features/{_rt.segment('full_name', full_name)}",
            query=_rt.given(FeatureEngineeringAPI.update_feature, _query),
            body=_rt.whole(FeatureEngineeringAPI.update_feature, "feature", feature),
        )

    def update_kafka_config(
        self, name: str, kafka_config: _m.KafkaConfig | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.KafkaConfig:
        """PATCH /api/2.0/feature-engineering/features/kafka-configs/{name}

        https://docs.databricks.com/api/workspace/featureengineering/updatekafkaconfig
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_KAFKA_CONFIG,
            f"/api/2.0/feature-engineering/features/kafka-configs/{_rt.segment('name', name)}",
            query=_rt.given(FeatureEngineeringAPI.update_kafka_config, _query),
            body=_rt.whole(FeatureEngineeringAPI.update_kafka_config, "kafka_config", kafka_config),
        )

    def update_materialization_set(
        self,
        materialization_set_id: str,
        materialization_set: _m.MaterializationSet | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        request_id: str | None = None,
    ) -> StartedOperation[_m.MaterializationSet]:
        """PATCH /api/2.0/feature-engineering/materialization-sets/{materialization_set_id}

        https://docs.databricks.com/api/workspace/featureengineering/updatematerializationset
        """
        _query = {"request_id": _rt.token(request_id), "update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_MATERIALIZATION_SET,
            "/api/2.0/feature-engineering/materialization-sets/"
            f"{_rt.segment('materialization_set_id', materialization_set_id)}",
            query=_rt.given(FeatureEngineeringAPI.update_materialization_set, _query),
            body=_rt.whole(
                FeatureEngineeringAPI.update_materialization_set, "materialization_set", materialization_set
            ),
        )
        return StartedOperation(self._sender, FeatureEngineeringAPI, UPDATE_MATERIALIZATION_SET_LRO, _sent, request={})

    def update_materialized_feature(
        self, materialized_feature_id: str, materialized_feature: _m.MaterializedFeature | _rt.Fields, update_mask: str
    ) -> _m.MaterializedFeature:
        """PATCH /api/2.0/feature-engineering/materialized-features/{materialized_feature_id}

        https://docs.databricks.com/api/workspace/featureengineering/updatematerializedfeature
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_MATERIALIZED_FEATURE,
            "/api/2.0/feature-engineering/materialized-features/"
            f"{_rt.segment('materialized_feature_id', materialized_feature_id)}",
            query=_rt.given(FeatureEngineeringAPI.update_materialized_feature, _query),
            body=_rt.whole(
                FeatureEngineeringAPI.update_materialized_feature, "materialized_feature", materialized_feature
            ),
        )

    def update_stream(self, name: str, stream: _m.Stream | _rt.Fields, update_mask: str | _Sequence[str]) -> _m.Stream:
        """PATCH /api/2.0/feature-engineering/streams/{name}

        https://docs.databricks.com/api/workspace/featureengineering/updatestream
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_STREAM,
            f"/api/2.0/feature-engineering/streams/{_rt.segment('name', name)}",
            query=_rt.given(FeatureEngineeringAPI.update_stream, _query),
            body=_rt.whole(FeatureEngineeringAPI.update_stream, "stream", stream),
        )
