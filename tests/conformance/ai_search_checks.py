"""
What databricks-ai-search and databricks-vectorsearch do with a local workspace; prints one line of JSON for each check.

Runs in an environment of its own: ``ai_search_checks.py MODULE HOST TOKEN CATALOG.SCHEMA``.
"""

import importlib
import json
import sys
import time
import warnings

NAMES = (
    "endpoint",
    "direct_index",
    "upsert",
    "partial_upsert",
    "search",
    "filters",
    "pages",
    "words",
    "scan",
    "delete",
    "delta_sync",
    "sync",
    "storage_optimized",
    "lists",
    "missing",
)
SCHEMA = {"id": "integer", "text": "string", "price": "float", "vector": "array<float>"}


class Checks:
    """Each method is a check, which raises when something is not right; they build on one another."""

    def __init__(self, package, host, token, schema):
        client = importlib.import_module(f"databricks.{package}.client")
        self.errors = importlib.import_module(f"databricks.{package}.exceptions")
        self.client = client.VectorSearchClient(workspace_url=host, personal_access_token=token, disable_notice=True)
        self.schema, self.endpoint_name = schema, schema.replace(".", "_")
        self.index = None

    def endpoint(self):
        self.client.create_endpoint_and_wait(self.endpoint_name)
        assert self.client.endpoint_exists(self.endpoint_name)

    def direct_index(self):
        self.index = self.client.create_direct_access_index(
            self.endpoint_name, f"{self.schema}.direct", "id", 4, "vector", SCHEMA
        )
        self.index.wait_until_ready()
        assert self.index.describe()["status"]["ready"]

    def upsert(self):
        self.rows = [
            {"id": place, "text": f"word{place} cat", "price": place / 2, "vector": spread(place)}
            for place in range(1500)
        ]
        found = self.index.upsert(self.rows)
        assert ("SUCCESS", 1500) == (found["status"], found["result"]["success_row_count"]), found

    def partial_upsert(self):
        found = self.index.upsert([{"id": 5000, "vector": [1, 2]}, self.rows[0]])
        assert ("PARTIAL_SUCCESS", ["5000"]) == (found["status"], found["result"]["failed_primary_keys"]), found

    def search(self):
        query = [0.1, 0.2, 0.3, 0.4]
        found = self.index.similarity_search(["id", "text"], query_vector=query, num_results=10, disable_notice=True)
        assert self.nearest(query)[:10] == [row[0] for row in found["result"]["data_array"]], found
        assert ["id", "text", "score"] == [column["name"] for column in found["manifest"]["columns"]]
        first = self.rows[found["result"]["data_array"][0][0]]
        assert abs(found["result"]["data_array"][0][2] - 1 / (1 + distance(query, first["vector"]))) < 1e-6

    def filters(self):
        query, wanted = [1, 1, 1, 1], {"price >=": 10, "text NOT": "word40 cat", "id <": 60}
        found = self.index.similarity_search(["id"], query_vector=query, filters=wanted, disable_notice=True)
        expected = [key for key in self.nearest(query) if 20 <= key < 60 and key != 40][:5]
        assert expected == [row[0] for row in found["result"]["data_array"]], found

    def pages(self):
        found = self.index.similarity_search(["id"], query_vector=[0, 0, 0, 0], num_results=1400, disable_notice=True)
        assert self.nearest([0, 0, 0, 0])[:1400] == [row[0] for row in found["result"]["data_array"]]
        assert 1400 == found["result"]["row_count"]

    def words(self):
        found = self.index.similarity_search(["id"], query_text="word77", query_type="FULL_TEXT", disable_notice=True)
        assert [77] == [row[0] for row in found["result"]["data_array"]], found
        hybrid = self.index.similarity_search(
            ["id"], query_text="word77", query_vector=self.rows[77]["vector"], query_type="hybrid", disable_notice=True
        )
        assert [77, 1.0] == hybrid["result"]["data_array"][0], hybrid

    def scan(self):
        first = self.index.scan(num_results=3)
        second = self.index.scan(num_results=3, last_primary_key=first["last_primary_key"])
        keys = [field["value"]["number_value"] for row in first["data"] + second["data"] for field in row["fields"][:1]]
        assert [0, 1, 2, 3, 4, 5] == keys, keys

    def delete(self):
        assert "SUCCESS" == self.index.delete([0, 1])["status"]
        assert 1498 == self.index.describe()["status"]["indexed_row_count"]

    def delta_sync(self):
        self.synced = self.client.create_delta_sync_index(
            self.endpoint_name, f"{self.schema}.synced", "id", f"{self.schema}.source", "TRIGGERED",
            embedding_source_column="text", embedding_model_endpoint_name="databricks-gte-large-en",
        )  # fmt: skip
        self.until_idle(self.synced)
        self.synced.wait_until_ready(wait_for_updates=True)
        found = self.synced.similarity_search(["id", "text"], query_text="cat", num_results=1, disable_notice=True)
        assert [1, "the cat sat"] == found["result"]["data_array"][0][:2], found

    def sync(self):
        self.synced.sync()
        self.until_idle(self.synced)
        assert 2 == self.synced.describe()["status"]["indexed_row_count"]

    def storage_optimized(self):
        roomy = f"{self.endpoint_name}_roomy"
        self.client.create_endpoint(roomy, "STORAGE_OPTIMIZED")
        index = self.client.create_delta_sync_index(
            roomy, f"{self.schema}.words", "id", f"{self.schema}.source", "TRIGGERED", index_subtype="FULL_TEXT"
        )
        self.until_idle(index)
        found = index.similarity_search(["id"], query_text="sat ran", filters="id > 1", disable_notice=True)
        assert [2] == [row[0] for row in found["result"]["data_array"]], found
        self.client.delete_index(roomy, f"{self.schema}.words")
        self.client.delete_endpoint(roomy)

    def lists(self):
        names = [index["name"] for index in self.client.list_indexes(self.endpoint_name)["vector_indexes"]]
        assert [f"{self.schema}.direct", f"{self.schema}.synced"] == names, names
        assert self.endpoint_name in [each["name"] for each in self.client.list_endpoints()["endpoints"]]
        assert self.client.index_exists(self.endpoint_name, f"{self.schema}.direct")

    def missing(self):
        for name in ("direct", "synced"):
            self.client.delete_index(self.endpoint_name, f"{self.schema}.{name}")
        assert not self.client.index_exists(index_name=f"{self.schema}.direct")
        self.client.delete_endpoint(self.endpoint_name)
        try:
            self.client.get_endpoint(self.endpoint_name)
        except self.errors.NotFound:
            return
        raise AssertionError("it is still there")

    def nearest(self, query):
        return sorted(range(len(self.rows)), key=lambda key: distance(query, self.rows[key]["vector"]))

    @staticmethod
    def until_idle(index):
        """Wait by short pauses; those of the client are 30 seconds long."""
        for _ in range(600):
            if index.describe()["status"]["detailed_state"] == "ONLINE_NO_PENDING_UPDATE":
                return
            time.sleep(0.1)
        raise AssertionError(index.describe())


def spread(place):
    """Return a vector of four numbers, no two alike."""
    return [(place * step % 1.0) for step in (0.7548776662, 0.5698402910, 0.6180339887, 0.8191725134)]


def distance(one, other):
    return sum((left - right) ** 2 for left, right in zip(one, other, strict=True))


def main(package, host, token, schema):
    warnings.simplefilter("ignore")  # the older package says that it is deprecated
    checks = Checks(package, host, token, schema)
    for name in NAMES:
        try:
            getattr(checks, name)()
        except Exception as error:  # noqa: BLE001  # whatever it is, it is the result
            print(json.dumps([name, f"{type(error).__name__}: {error}"]))
        else:
            print(json.dumps([name, ""]))


if __name__ == "__main__":
    main(*sys.argv[1:])
