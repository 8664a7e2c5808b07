"""
Train a model of who leaves, on features as they were known, and score customers with it.

Needs scikit-learn and pandas. Runs on the local workspace in the folder ``./lakehouse`` unless a workspace is set.
"""

import os
import random
from datetime import UTC, datetime, timedelta

from sklearn.linear_model import LogisticRegression

from lakewire import DatabricksClient
from lakewire.features import FeatureFunction, FeatureLookup

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
CUSTOMERS = 200
chance = random.Random(7)  # noqa: S311  no secrets

client = DatabricksClient() if "DATABRICKS_HOST" in os.environ else DatabricksClient.local("./lakehouse")
features = client.features

# Features with a time: what a customer used in each month, known when the month had ended.
usage = features.create_table(
    "churn_usage",
    keys="customer_id",
    timeseries_key="known_at",
    schema={"customer_id": "BIGINT", "known_at": "TIMESTAMP", "minutes": "DOUBLE", "calls": "INT"},
    description="Use by month",
    if_not_exists=True,
)
# Features of one state.
profile = features.create_table(
    "churn_profile", keys="customer_id", schema={"customer_id": "BIGINT", "age": "INT"}, if_not_exists=True
)
leaving = {number: chance.random() < 0.3 for number in range(CUSTOMERS)}
usage.write(
    [
        {
            "customer_id": number,
            "known_at": FIRST + timedelta(days=30 * month),
            "minutes": max(0.0, 300 - (90 * month if is_leaving else 0) + chance.gauss(0, 20)),
            "calls": chance.randrange(1, 9),
        }
        for number, is_leaving in leaving.items()
        for month in range(1, 4)
    ]
)
profile.write([{"customer_id": number, "age": 20 + number % 50} for number in leaving])
client.sql.execute(
    "CREATE OR REPLACE FUNCTION minutes_by_call(minutes DOUBLE, calls INT) RETURNS DOUBLE RETURN minutes / calls"
)

labels = [
    {"customer_id": number, "at": FIRST + timedelta(days=100), "left": is_leaving}
    for number, is_leaving in leaving.items()
]
training = features.training_set(
    labels,
    [
        FeatureLookup(
            "churn_usage", timestamp_lookup_key="at", lookback=timedelta(days=60), default={"minutes": 0.0, "calls": 1}
        ),
        FeatureLookup("churn_profile", default={"age": 40}),
        FeatureFunction("minutes_by_call", {"minutes": "minutes", "calls": "calls"}),
    ],
    label="left",
    exclude=["customer_id", "at"],
)
frame = training.read().to_pandas()
model = LogisticRegression(max_iter=1000).fit(frame[list(training.spec.outputs)], frame["left"])
training.spec.save("churn_features.json")

batch = [{"customer_id": number, "at": FIRST + timedelta(days=100)} for number in range(20)]
scored = features.score_batch(model, batch, training.spec, output="leaves")
right = sum(
    leaves == leaving[number]
    for number, leaves in zip(scored["customer_id"].to_pylist(), scored["leaves"].to_pylist(), strict=True)
)
print(f"{right} of {scored.num_rows} customers are classified rightly by {', '.join(training.spec.outputs)}")
