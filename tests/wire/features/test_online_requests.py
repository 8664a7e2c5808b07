"""Feature tables and specs for low latency: exactly the requests that the service takes."""

import json

import pytest
import responses

from lakewire import DatabricksClient
from lakewire.errors import InvalidArgumentError

HOST = "https://example.cloud.databricks.com"


@pytest.fixture
def features():
    with DatabricksClient(host=HOST, token="t", catalog="main", schema="ml") as client:
        yield client.features


def sent(mocked):
    return json.loads(mocked.calls[0].request.body)


@responses.activate
def test_a_table_is_published_to_an_online_store(features):
    """Missing parts of its name are the client's."""
    url = f"{HOST}/api/2.0/feature-store/tables/main.ml.usage/publish"
    responses.post(url, json={"online_table_name": "main.ml.usage_online", "pipeline_id": "p1"})

    done = features.publish("usage", store="fast", name="main.ml.usage_online", mode="CONTINUOUS")

    spec = {"online_store": "fast", "online_table_name": "main.ml.usage_online", "publish_mode": "CONTINUOUS"}
    assert {"publish_spec": spec} == sent(responses)
    assert "p1" == done.pipeline_id


@responses.activate
def test_an_endpoint_serves_a_function(features):
    """It is the one entity of the endpoint."""
    responses.post(f"{HOST}/api/2.0/serving-endpoints", json={"name": "churn", "id": "7"})

    features.serve("churn_features", endpoint="churn", workload_size="Large", scale_to_zero=False)

    entity = {"entity_name": "main.ml.churn_features", "workload_size": "Large", "scale_to_zero_enabled": False}
    assert {"name": "churn", "config": {"served_entities": [entity]}} == sent(responses)


@responses.activate
def test_what_there_is_not_is_refused_with_nothing_sent(features):
    """A mode and a size that the service does not have."""
    with pytest.raises(InvalidArgumentError, match="'DAILY' is unknown"):
        features.publish("usage", store="fast", name="main.ml.o", mode="DAILY")
    with pytest.raises(InvalidArgumentError, match="'Huge' is unknown"):
        features.serve("f", endpoint="e", workload_size="Huge")
    assert not responses.calls
