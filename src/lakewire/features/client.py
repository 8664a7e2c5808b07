"""
Feature tables, training sets and scoring of a workspace, over SQL: no Spark is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from lakewire.delta import DeltaClient, PrimaryKey
from lakewire.errors import InvalidArgumentError
from lakewire.features.lookups import FeatureFunction, FeatureLookup
from lakewire.features.online import create_function, spec_in
from lakewire.features.scoring import scored
from lakewire.features.spec import FeatureSpec
from lakewire.features.tables import FeatureTable
from lakewire.features.training import TrainingSet, planned
from lakewire.schema.names import check_column_name
from lakewire.sql.arguments import check_choice, check_flags, names_of
from lakewire_api import WorkspaceApi

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire_api.catalog.models import FunctionInfo
    from lakewire_api.ml.models import PublishTableResponse
    from lakewire_api.serving.api.serving_endpoints import StartedServingEndpointDetailed
    from lakewire_api.serving.models import ServingEndpointDetailed

__all__ = ["FeaturesClient"]

Lookups = Sequence[FeatureLookup | FeatureFunction]


class FeaturesClient:
    """
    Work with feature tables. Reached as ``client.features``.
    """

    def __init__(self, delta: DeltaClient, api: WorkspaceApi) -> None:
        self._delta = delta
        self._services = delta.services
        self._api = api

    def table(self, name: str) -> FeatureTable:
        """
        Return a feature table; sends nothing.

        Args:
            name: One to three parts; missing ones are the client's.
        """
        return FeatureTable(self._delta.table(name))

    def create_table(
        self,
        name: str,
        *,
        keys: str | Sequence[str],
        schema: Any,
        timeseries_key: str | None = None,
        description: str | None = None,
        properties: Mapping[str, str] | None = None,
        if_not_exists: bool = False,
        timeout: float | None = 600.0,
    ) -> FeatureTable:
        """
        Create a Delta table whose primary key is that of its features. One request besides polling.

        Args:
            name: One to three parts.
            keys: Columns that say whose features a row has; they take no NULL.
            schema: The columns, in any form that ``client.delta.create_table`` takes; of a frame the rows are not
                written.
            timeseries_key: Column with the time from which the features of a row were known: a DATE, TIMESTAMP or
                TIMESTAMP_NTZ. None for features of one state.
            description: Free text.
            properties: Table properties.
            if_not_exists: Do nothing when a table of that name exists.
            timeout: Seconds, > 0; None for no bound. Default 600.

        Raises:
            InvalidArgumentError: A key is no column of the schema. Nothing was sent.
            TableExistsError: The table exists, and *if_not_exists* is False.

        Source:
            https://docs.databricks.com/machine-learning/feature-store/uc/feature-tables-uc
        """
        columns = names_of(keys, "keys")
        if timeseries_key is not None:
            columns = [column for column in columns if column != timeseries_key] + [timeseries_key]
        if len(columns) == (timeseries_key is not None):
            raise InvalidArgumentError("keys: there is none beside timeseries_key")
        created = self._delta.create_table(
            name,
            schema,
            constraints=[PrimaryKey(columns, timeseries=timeseries_key)],
            comment=description,
            properties=properties,
            if_not_exists=if_not_exists,
            timeout=timeout,
        )
        return FeatureTable(created)

    def training_set(
        self,
        labels: Any,
        lookups: Lookups,
        *,
        label: str | None = None,
        exclude: str | Sequence[str] = (),
        check_keys: bool = True,
        timeout: float | None = 600.0,
    ) -> TrainingSet:
        """
        Prepare the features that were known for each of the labels. ``.read()`` and ``.write(…)`` make the rows.

        Each label keeps its row, whatever is found for it. Of a table with a time series key it gets the newest row
        of its key at or before its time: a row that came late counts from its own time, as it would have been seen.
        The versions of the tables are fixed here, so that ``.read()`` gives the same again. A label whose key or
        time is NULL finds nothing.

        Costs one request for each table and function, one statement for its version and one for its keys, and one
        for the columns of a query.

        Args:
            labels: Rows, shape (n, k), in any form that ``DeltaTable.write`` takes, or a query.
            lookups: What is taken and computed, in the order in which it builds on each other.
            label: Column of *labels* that a model is to predict: in the result, and no feature of ``.spec``.
            exclude: Columns that are looked up by, and are not to be in the result.
            check_keys: Check that no table has several rows of one key.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.

        Raises:
            InvalidArgumentError: Columns, keys, times or types do not go together. No join was sent.
            DuplicateKeyError: A table has several rows of one key. No join was sent.
            TableNotFoundError: A feature table is not there.

        Source:
            https://docs.databricks.com/machine-learning/feature-store/time-series
        """
        check_flags(check_keys=check_keys)
        deadline = self._services.deadline(timeout)
        spec, join = planned(self._services, labels, lookups, deadline, label=label, exclude=exclude, versions=True)
        if check_keys:
            join.check_keys(deadline)
        return TrainingSet(spec, join, self._delta)

    def score_batch(
        self, model: Any, data: Any, spec: FeatureSpec, *, output: str = "prediction", timeout: float | None = 600.0
    ) -> pa.Table:
        """
        Look up the features of each row as training did, in the newest versions, and ask the model.

        Args:
            model: An object with ``predict``, or a callable; it is given a pandas DataFrame of ``spec.outputs``.
            data: Rows or a query with the columns that the lookups need, as for ``training_set``.
            spec: How the features come about.
            output: Name of the column with what the model says.
            timeout: Seconds for the rows, > 0; None for no bound. Default 600. The model takes what it takes.

        Returns:
            The rows with their features and *output*; rows of the caller in their order.

        Raises:
            InvalidArgumentError: A column is missing, or the model does not give one value for each row.
        """
        check_column_name(output, "output")
        return scored(self._services, model, data, spec, output=output, timeout=timeout)

    def create_function(
        self, spec: FeatureSpec, name: str, *, replace: bool = False, timeout: float | None = 600.0
    ) -> FunctionInfo:
        """
        Create a function of Unity Catalog that gives the features of one key: ``SELECT * FROM name(7, now())``.

        Its parameters are the columns that the lookups need, in the order of ``spec.inputs``; its comment is the
        spec, which ``spec_of`` reads.

        Args:
            spec: How the features come about.
            name: One to three parts.
            replace: Put it in the place of a function of that name.
            timeout: Seconds, > 0; None for no bound. Default 600.

        Raises:
            InvalidArgumentError: The spec has no lookups.
            SqlError: There is a function of that name, and *replace* is False.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-sql-function
        """
        check_flags(replace=replace)
        return create_function(self._services, spec, name, replace=replace, timeout=timeout)

    def spec_of(self, function: str, *, timeout: float | None = 600.0) -> FeatureSpec:
        """
        Return the spec of a function that ``create_function`` made. One request.

        Raises:
            NotFoundError: There is no such function.
            InvalidArgumentError: It has no spec.
        """
        return spec_in(self._services, function, timeout=timeout)

    def publish(
        self,
        table: str,
        *,
        store: str,
        name: str,
        mode: Literal["SNAPSHOT", "TRIGGERED", "CONTINUOUS"] = "TRIGGERED",
    ) -> PublishTableResponse:
        """
        Publish a feature table to an online store, which ``client.api.feature_store`` makes. One request.

        Args:
            table: Name of the feature table, one to three parts.
            store: Name of the online store.
            name: Name of the online table, three parts.
            mode: How the online table follows the other one.

        Raises:
            NotFoundError: There is no such table or store.

        Source:
            https://docs.databricks.com/machine-learning/feature-store/online-feature-store
        """
        check_choice("mode", mode, ("SNAPSHOT", "TRIGGERED", "CONTINUOUS"))
        source = self._services.table_name(table)
        spec = {"online_store": store, "online_table_name": name, "publish_mode": mode}
        return self._api.feature_store.publish_table(str(source), spec)

    def serve(
        self,
        function: str,
        *,
        endpoint: str,
        workload_size: Literal["Small", "Medium", "Large"] = "Small",
        scale_to_zero: bool = True,
    ) -> StartedServingEndpointDetailed[ServingEndpointDetailed]:
        """
        Create an endpoint that serves the features of a function: ``.wait()`` returns when it does. One request.

        The tables of the function are to be published first.

        Args:
            function: Name of a function that ``create_function`` made, one to three parts.
            endpoint: Name of the endpoint.
            workload_size: How many requests it takes at once.
            scale_to_zero: Let it stop while nobody asks.

        Raises:
            ConflictError: There is an endpoint of that name.

        Source:
            https://docs.databricks.com/machine-learning/feature-store/feature-function-serving
        """
        check_choice("workload_size", workload_size, ("Small", "Medium", "Large"))
        check_flags(scale_to_zero=scale_to_zero)
        served = {
            "entity_name": str(self._services.table_name(function)),
            "workload_size": workload_size,
            "scale_to_zero_enabled": scale_to_zero,
        }
        return self._api.serving_endpoints.create(endpoint, config={"served_entities": [served]})
