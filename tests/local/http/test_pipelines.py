"""Pipelines over HTTP: their updates, what these leave behind, and what is refused."""

import base64

import pytest

from tests.support.waiting import until

ROOT = "/api/2.0/pipelines"
CLEAN = """
CREATE OR REFRESH STREAMING TABLE clean (
  CONSTRAINT positive EXPECT (v > 0) ON VIOLATION DROP ROW, CONSTRAINT small EXPECT (v < 100)
) COMMENT 'rows that count' AS SELECT k, v * ${factor} AS v FROM STREAM(raw);
"""
TOTALS = """
CREATE OR REFRESH MATERIALIZED VIEW totals AS SELECT k, count(*) AS n, sum(v) AS total FROM clean GROUP BY k;
"""
GOOD = "CREATE MATERIALIZED VIEW ok AS SELECT * FROM raw;"
FAILING = """
CREATE OR REFRESH STREAMING TABLE clean (CONSTRAINT positive EXPECT (v > 0) ON VIOLATION FAIL UPDATE)
AS SELECT * FROM STREAM(raw);
CREATE OR REFRESH MATERIALIZED VIEW totals AS SELECT sum(v) AS total FROM clean;
CREATE OR REFRESH MATERIALIZED VIEW other AS SELECT count(*) AS n FROM raw;
"""


class Pipeline:
    """A pipeline of SQL files in the workspace, over a schema of its own."""

    def __init__(self, api, schema):
        self.api = api
        self.schema = schema
        self.folder = f"/Shared/{schema}"
        api.post("/api/2.0/workspace/mkdirs", path=self.folder)
        self.rows("CREATE TABLE raw (k STRING, v INT)")
        self.id = None

    def rows(self, text):
        return self.api.rows(text, schema=self.schema, catalog="main")

    def write(self, name, text):
        path, content = f"{self.folder}/{name}", base64.b64encode(text.encode()).decode()
        self.api.post("/api/2.0/workspace/import", path=path, content=content, format="RAW", overwrite=True)
        return f"/Workspace{path}"

    def create(self, *texts, **more):
        paths = [self.write(f"{number}.sql", text) for number, text in enumerate(texts)]
        spec = {
            "name": self.schema,
            "catalog": "main",
            "schema": self.schema,
            "libraries": [{"file": {"path": path}} for path in paths],
            "configuration": {"factor": "1"},
        }
        self.id = self.api.post(ROOT, **spec | more)["pipeline_id"]
        return self

    def start(self, **asked):
        return self.api.post(f"{ROOT}/{self.id}/updates", **asked)["update_id"]

    def ended(self, update_id):
        def found():
            update = self.api.get(f"{ROOT}/{self.id}/updates/{update_id}")["update"]
            return update if update["state"] in ("COMPLETED", "FAILED", "CANCELED") else None

        return until(found)["state"]

    def run(self, **asked):
        return self.ended(self.start(**asked))

    def events(self, **query):
        return self.api.get(f"{ROOT}/{self.id}/events", **{"max_results": 250} | query)["events"]

    def flows(self):
        """Return the last status of each flow, with its counts."""
        found = {}
        for event in reversed(self.events()):
            if event["event_type"] == "flow_progress":
                found[event["origin"]["flow_name"].rpartition(".")[2]] = event["details"]["flow_progress"]
        return found

    def error(self):
        return self.api.get(f"{ROOT}/{self.id}")["cause"]

    def refused(self, method, path, **body):
        response = self.api.call(method, f"{ROOT}{path}", json=body)
        return response.status_code, response.json()["error_code"], response.json()["message"]


@pytest.fixture
def pipeline(api, schema):
    made = Pipeline(api, schema)
    yield made
    if made.id:
        api.call("DELETE", f"{ROOT}/{made.id}")
    api.post("/api/2.0/workspace/delete", path=made.folder, recursive=True)


def test_an_update_runs_the_flows_in_order(pipeline):
    """Whatever the order of files; each row is read once, views are computed as a whole, events say what happened."""
    pipeline.create(TOTALS, CLEAN).rows("INSERT INTO raw VALUES ('a', 1), ('a', 200), ('b', -4)")
    first = pipeline.run()
    counts = pipeline.flows()
    pipeline.rows("INSERT INTO raw VALUES ('b', 4)")
    second = pipeline.run()

    assert ("COMPLETED", "COMPLETED") == (first, second)
    assert [["a", "2", "201"], ["b", "1", "4"]] == pipeline.rows("SELECT * FROM totals ORDER BY k")
    quality = {name: (each["passed_records"], each["failed_records"])
               for each in counts["clean"]["data_quality"]["expectations"] for name in [each["name"]]}  # fmt: skip
    assert {"positive": (2, 1), "small": (2, 1)} == quality
    assert (2, 1) == (
        counts["clean"]["metrics"]["num_output_rows"],
        counts["clean"]["data_quality"]["dropped_records"],
    )
    assert 1 == pipeline.flows()["clean"]["metrics"]["num_output_rows"]


def test_the_states_of_an_update_are_events(pipeline):
    """In their order, with ids; the pipeline shows its latest updates."""
    pipeline.create(CLEAN)
    update_id = pipeline.start()
    pipeline.ended(update_id)
    states = [event["details"]["update_progress"]["state"] for event in pipeline.events(order_by="timestamp asc")
              if event["event_type"] == "update_progress"]  # fmt: skip
    found = pipeline.api.get(f"{ROOT}/{pipeline.id}")

    assert ["INITIALIZING", "SETTING_UP_TABLES", "RUNNING", "COMPLETED"] == states
    assert {update_id} == {event["origin"]["update_id"] for event in pipeline.events()}
    assert ("IDLE", [update_id]) == (found["state"], [each["update_id"] for each in found["latest_updates"]])
    pages = pipeline.events(max_results=2)
    assert [event["id"] for event in pipeline.events()[:2]] == [event["id"] for event in pages]


def test_a_failing_expectation_stops_what_depends_on_it(pipeline):
    """Nothing of the flow is written; what does not need it goes on; the error is in the log with its class."""
    pipeline.create(FAILING).rows("INSERT INTO raw VALUES ('a', 1), ('b', -1)")
    state = pipeline.run()
    failed = [event for event in pipeline.events(filter="level='ERROR'") if event["event_type"] == "flow_progress"]

    assert ("FAILED", "FAILED") == (state, pipeline.api.get(f"{ROOT}/{pipeline.id}")["state"])
    assert {"clean": "FAILED", "totals": "SKIPPED", "other": "COMPLETED"} == {
        name: flow["status"] for name, flow in pipeline.flows().items()
    }
    assert "EXPECTATION_VIOLATION.VERBOSITY_OUTPUT" == failed[0]["error"]["exceptions"][0]["class_name"]
    assert [["other"]] == [[name] for _, name, _ in pipeline.rows("SHOW TABLES") if name != "raw"]
    assert [{"name": "positive", "passed_records": 1, "failed_records": 1}] == [
        {name: each[name] for name in ("name", "passed_records", "failed_records")}
        for each in pipeline.flows()["clean"]["data_quality"]["expectations"]
    ]


def test_a_changed_source_fails_until_a_full_refresh(pipeline):
    """The selected table alone is read as a whole."""
    pipeline.create(CLEAN, TOTALS).rows("INSERT INTO raw VALUES ('a', 1), ('b', 2)")
    pipeline.run()
    pipeline.rows("UPDATE raw SET v = 7 WHERE k = 'b'")
    failed = pipeline.run()
    error = pipeline.error()
    mended = pipeline.run(full_refresh_selection=["clean"])
    stale = pipeline.rows("SELECT sum(total) FROM totals")
    pipeline.run(refresh_selection=["totals"])

    assert ("FAILED", "COMPLETED") == (failed, mended)
    assert error.startswith("[DELTA_SOURCE_TABLE_IGNORE_CHANGES]")
    assert ([["3"]], [["8"]]) == (stale, pipeline.rows("SELECT sum(total) FROM totals"))
    assert "COMPLETED" == pipeline.run(full_refresh=True)
    assert [["8"]] == pipeline.rows("SELECT sum(v) FROM clean")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CREATE STREAMING TABLE a AS SELECT * FROM STREAM(b); CREATE STREAMING TABLE b AS SELECT * FROM STREAM(a);",
         "[PIPELINE_GRAPH_NOT_TOPOLOGICALLY_SORTABLE]"),
        ("CREATE MATERIALIZED VIEW a AS SELECT 1 AS n; CREATE MATERIALIZED VIEW a AS SELECT 2 AS n;",
         "[PIPELINE_DUPLICATE_IDENTIFIERS.DATASET]"),
        ("CREATE STREAMING TABLE a;", "[PIPELINE_DATASET_WITHOUT_FLOW]"),
        ("CREATE TEMPORARY VIEW v AS SELECT 1 AS n;", "[NO_TABLES_IN_PIPELINE]"),
        ("CREATE MATERIALIZED VIEW a AS SELECT nope FROM raw;", "[UNRESOLVED_COLUMN"),
        ("CREATE MATERIALIZED VIEW a AS SELECT * FROM missing;", "[TABLE_OR_VIEW_NOT_FOUND]"),
        (f"{GOOD} CREATE STREAMING TABLE a AS SELECT count(*) AS n FROM STREAM(raw);", "count over STREAM"),
        (f"{GOOD} CREATE STREAMING TABLE a (CONSTRAINT c EXPECT (x > 1)) AS SELECT * FROM STREAM(raw);",
         "[UNRESOLVED_COLUMN"),
        ("CREATE MATERIALIZED VIEW raw AS SELECT 1 AS n;", "[TABLE_OR_VIEW_ALREADY_EXISTS]"),
        ("CREATE MATERIALIZED VIEW a AS SELECT ${nope} AS n;", "${nope} is not in the configuration"),
        ("INSERT INTO raw VALUES ('a', 1);", "INSERT INTO in a pipeline"),
        ("CREATE MATERIALIZED VIEW a AS SELECT 1 AS n; CREATE FLOW f AS INSERT INTO a BY NAME SELECT 1 AS n;",
         "no streaming table of its pipeline"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", [{"validate_only": True}, {}], ids=["validated", "run"])
def test_what_cannot_run_is_refused_before_anything_is_written(pipeline, text, words, asked):
    """By name, in the log and as the cause of the state."""
    pipeline.create(text).rows("INSERT INTO raw VALUES ('a', 1)")

    assert "FAILED" == pipeline.run(**asked)
    assert words in pipeline.error()
    assert ["raw"] == [name for _, name, _ in pipeline.rows("SHOW TABLES")]


def test_a_validation_writes_nothing(pipeline):
    """It reads the whole graph, before its tables exist."""
    pipeline.create(TOTALS, CLEAN, "CREATE VIEW top AS SELECT * FROM totals WHERE n > 1;")

    assert "COMPLETED" == pipeline.run(validate_only=True)
    assert ["raw"] == [name for _, name, _ in pipeline.rows("SHOW TABLES")]


def test_views_of_a_pipeline(pipeline):
    """Temporary ones are for its flows alone, may be streams and go before tables; others are published."""
    pipeline.create(
        "CREATE TEMPORARY VIEW raw AS SELECT k, v + 1 AS w FROM STREAM(main.${schema}.raw);"
        "CREATE VIEW big AS SELECT * FROM sums WHERE w > 2;",
        "CREATE STREAMING TABLE copied AS SELECT * FROM STREAM(LIVE.raw) AS r WHERE r.w > 1;"
        "CREATE LIVE TABLE sums AS SELECT k, sum(w) AS w FROM copied GROUP BY k;"
        "CREATE MATERIALIZED VIEW last AS SELECT count(*) AS n FROM big;",
        configuration={"schema": pipeline.schema},
    ).rows("INSERT INTO raw VALUES ('a', 0), ('b', 1), ('b', 3)")

    assert "COMPLETED" == pipeline.run(), pipeline.error()
    assert [["b", "2"], ["b", "4"]] == pipeline.rows("SELECT * FROM copied ORDER BY w")
    assert ([["b", "6"]], [["1"]]) == (pipeline.rows("SELECT * FROM big"), pipeline.rows("SELECT * FROM last"))
    assert "COMPLETED" == pipeline.run()
    assert [["VIEW"]] == pipeline.rows(
        "SELECT table_type FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'big'"
    )


def test_a_part_of_a_new_pipeline(pipeline):
    """A view is there as soon as the tables in it are."""
    pipeline.create(CLEAN, TOTALS, "CREATE VIEW top AS SELECT * FROM totals;")
    states = [pipeline.run(refresh_selection=["clean"])]
    first = [name for _, name, _ in pipeline.rows("SHOW TABLES")]
    states.append(pipeline.run(refresh_selection=[f"main.{pipeline.schema}.totals"]))

    assert ["COMPLETED", "COMPLETED"] == states
    assert (["clean", "raw"], ["clean", "raw", "top", "totals"]) == (
        first,
        [name for _, name, _ in pipeline.rows("SHOW TABLES")],
    )
    assert "FAILED" == pipeline.run(refresh_selection=["nope"])
    assert pipeline.error().startswith("[TABLE_OR_VIEW_NOT_FOUND]")


def test_flows_into_one_table(pipeline):
    """Each has its own position; one that runs once does so until a full refresh."""
    pipeline.rows("CREATE TABLE old (k STRING, v INT, more INT)")
    pipeline.create(
        "CREATE OR REFRESH STREAMING TABLE merged;"
        "CREATE FLOW fresh AS INSERT INTO merged BY NAME SELECT v, k FROM STREAM(raw);"
        "CREATE FLOW backfill AS INSERT INTO ONCE merged BY NAME SELECT * FROM old;"
    ).rows("INSERT INTO raw VALUES ('a', 1)")
    pipeline.rows("INSERT INTO old VALUES ('o', 0, 5)")
    pipeline.run()
    for table in ("raw", "old"):
        pipeline.rows(f"INSERT INTO {table} (k, v) VALUES ('new', 2)")
    pipeline.run()
    found = pipeline.rows("SELECT k, v, more FROM merged ORDER BY v, k")
    pipeline.run(full_refresh=True)

    assert [["o", "0", "5"], ["a", "1", None], ["new", "2", None]] == found
    assert 4 == len(pipeline.rows("SELECT * FROM merged"))


def test_changes_are_applied(pipeline):
    """AUTO CDC into a table, also by its older name, with keys, an order and deletes."""
    pipeline.rows("CREATE TABLE feed (id INT, name STRING, op STRING, at INT)")
    pipeline.create(
        "CREATE OR REFRESH STREAMING TABLE people;"
        "CREATE FLOW changes AS AUTO CDC INTO people FROM STREAM(feed) KEYS (id) APPLY AS DELETE WHEN op = 'D' "
        "SEQUENCE BY at COLUMNS * EXCEPT (op, at);"
        "CREATE OR REFRESH STREAMING TABLE history;"
        "APPLY CHANGES INTO history FROM STREAM(feed) KEYS (id) APPLY AS DELETE WHEN op = 'D' SEQUENCE BY at "
        "COLUMNS (id, name) STORED AS SCD TYPE 2;"
    )
    pipeline.rows("INSERT INTO feed VALUES (1, 'Ada', 'I', 1), (2, 'Bob', 'I', 1), (1, 'Eve', 'U', 5)")
    pipeline.run()
    pipeline.rows("INSERT INTO feed VALUES (2, NULL, 'D', 7), (1, 'late', 'U', 3)")

    assert "COMPLETED" == pipeline.run(), pipeline.error()
    assert [["1", "Eve"]] == pipeline.rows("SELECT * FROM people")
    assert [
        ["1", "Ada", "1", "3"],
        ["1", "late", "3", "5"],
        ["1", "Eve", "5", None],
        ["2", "Bob", "1", "7"],
    ] == pipeline.rows("SELECT * FROM history ORDER BY id, __START_AT")


def test_notebooks_and_folders_are_source_code(pipeline):
    """Cells need no semicolons, and text cells are left out."""
    notebook = (
        "-- Databricks notebook source\n-- MAGIC %md\n-- MAGIC # Title\n\n-- COMMAND ----------\n\n"
        "CREATE MATERIALIZED VIEW one AS SELECT 1 AS n\n\n-- COMMAND ----------\n\n"
        "CREATE MATERIALIZED VIEW two AS SELECT n + 1 AS n FROM one"
    )
    path = pipeline.write("notebook", notebook)
    pipeline.api.post("/api/2.0/workspace/mkdirs", path=f"{pipeline.folder}/all/deep")
    pipeline.write("all/deep/x.sql", "CREATE MATERIALIZED VIEW three AS SELECT n + 1 AS n FROM two;")
    libraries = [{"notebook": {"path": path}}, {"glob": {"include": f"/Workspace{pipeline.folder}/all/**"}}]
    pipeline.create(libraries=libraries)

    assert "COMPLETED" == pipeline.run(), pipeline.error()
    assert [["3"]] == pipeline.rows("SELECT n FROM three")
    pipeline.write("all/deep/y.py", "import dlt")
    assert "FAILED" == pipeline.run()
    assert "Python in a pipeline" in pipeline.error()


def test_one_update_at_a_time(pipeline):
    """A second one is refused while the first runs; stopping cancels it, and writes nothing more."""
    pipeline.create("CREATE MATERIALIZED VIEW slow AS SELECT count(*) AS n FROM range(100000) a "
                    "CROSS JOIN range(60000) b WHERE a.id * b.id % 7 = 3;")  # fmt: skip
    first = pipeline.start()
    until(lambda: pipeline.flows().get("slow", {}).get("status") == "RUNNING")
    second = pipeline.refused("POST", f"/{pipeline.id}/updates")
    pipeline.api.post(f"{ROOT}/{pipeline.id}/stop")

    assert (409, "CONFLICT") == second[:2]
    assert "CANCELED" == pipeline.ended(first)
    assert "IDLE" == pipeline.api.get(f"{ROOT}/{pipeline.id}")["state"]
    assert ["raw"] == [name for _, name, _ in pipeline.rows("SHOW TABLES")]


def test_what_a_definition_cannot_have(pipeline):
    """Continuous pipelines and others than SQL are refused when they are made; a name is taken once."""
    pipeline.create(CLEAN)
    spec = {"name": "x", "libraries": [{"file": {"path": "/a.sql"}}]}

    assert (400, "INVALID_PARAMETER_VALUE") == pipeline.refused("POST", "", **spec, continuous=True)[:2]
    assert (400, "INVALID_PARAMETER_VALUE") == pipeline.refused("POST", "", name="x")[:2]
    assert "ingestion_definition" in pipeline.refused("POST", "", name="x", ingestion_definition={"objects": []})[2]
    assert (409, "RESOURCE_CONFLICT") == pipeline.refused("POST", "", **spec | {"name": pipeline.schema})[:2]
    assert (404, "RESOURCE_DOES_NOT_EXIST") == pipeline.refused("GET", "/nope")[:2]
    assert (404, "RESOURCE_DOES_NOT_EXIST") == pipeline.refused("GET", f"/{pipeline.id}/updates/nope")[:2]
    assert (400, "INVALID_PARAMETER_VALUE") == pipeline.refused("GET", "?filter=spec%20LIKE%20'a'")[:2]


def test_a_definition_is_edited(pipeline):
    """The next update goes by it; a table that is no longer defined stays, and can be dropped."""
    pipeline.create(CLEAN, TOTALS).run()
    read = pipeline.api.get(f"{ROOT}/{pipeline.id}")
    libraries = read["spec"]["libraries"][:1]
    edited = {**read["spec"], "libraries": libraries, "expected_last_modified": read["last_modified"]}
    refusal = pipeline.api.statement("DROP VIEW totals", schema=pipeline.schema, catalog="main")["status"]["error"]
    assert 200 == pipeline.api.call("PUT", f"{ROOT}/{pipeline.id}", json=edited).status_code
    again = pipeline.refused("PUT", f"/{pipeline.id}", **edited)
    pipeline.run()
    pipeline.rows("DROP VIEW totals")

    assert "[MATERIALIZED_VIEW_OPERATION_NOT_ALLOWED.DROP_DELTA_LIVE_TABLE]" in refusal["message"]
    assert (409, "RESOURCE_CONFLICT") == again[:2]
    assert ["clean", "raw"] == [name for _, name, _ in pipeline.rows("SHOW TABLES")]


@pytest.mark.parametrize(("query", "left"), [({}, ["raw"]), ({"cascade": "false"}, ["clean", "raw", "top", "totals"])])
def test_a_deleted_pipeline_takes_its_tables_along(pipeline, query, left):
    """Unless the request says otherwise; what stays is dropped as any other table."""
    pipeline.create(CLEAN, TOTALS, "CREATE VIEW top AS SELECT * FROM totals;").run()
    pipeline.api.delete(f"{ROOT}/{pipeline.id}", **query)

    assert left == [name for _, name, _ in pipeline.rows("SHOW TABLES")]
    assert 404 == pipeline.refused("GET", f"/{pipeline.id}")[0]
    if "totals" in left:
        pipeline.rows("DROP VIEW top")
        pipeline.rows("DROP TABLE clean")


def test_a_task_of_a_job_runs_an_update(pipeline):
    """With its parameters and those of run-now; the task fails with the update, and canceling it stops the update."""
    pipeline.create(CLEAN).rows("INSERT INTO raw VALUES ('a', 1)")
    task = {"task_key": "p", "pipeline_task": {"pipeline_id": pipeline.id}}
    job_id = pipeline.api.post("/api/2.2/jobs/create", name=pipeline.schema, tasks=[task])["job_id"]

    def run(**more):
        run_id = pipeline.api.post("/api/2.2/jobs/run-now", job_id=job_id, **more)["run_id"]
        return pipeline.api.finished(run_id)["state"]

    first = run()
    pipeline.rows("UPDATE raw SET v = 5")
    failed = run()
    mended = run(pipeline_params={"full_refresh": True})
    causes = [each["cause"] for each in pipeline.api.get(f"{ROOT}/{pipeline.id}/updates")["updates"]]

    assert ["SUCCESS", "FAILED", "SUCCESS"] == [each["result_state"] for each in (first, failed, mended)]
    assert "DELTA_SOURCE_TABLE_IGNORE_CHANGES" in failed["state_message"]
    assert ["JOB_TASK"] * 3 == causes
    assert [["a", "5"]] == pipeline.rows("SELECT * FROM clean")


def test_tables_of_a_pipeline_name_it(pipeline):
    """In Unity Catalog and in DESCRIBE; a warehouse neither drops nor refreshes them."""
    pipeline.create(CLEAN, TOTALS).run()
    found = {
        table["name"]: (table["table_type"], table.get("pipeline_id"))
        for table in pipeline.api.get(
            "/api/2.1/unity-catalog/tables", catalog_name="main", schema_name=pipeline.schema
        )["tables"]
    }
    refused = [
        pipeline.api.statement(text, schema=pipeline.schema, catalog="main")["status"]["error"]["message"]
        for text in ("DROP TABLE clean", "REFRESH STREAMING TABLE clean")
    ]

    assert ("STREAMING_TABLE", pipeline.id) == found["clean"]
    assert ("MATERIALIZED_VIEW", pipeline.id) == found["totals"]
    assert ["Pipeline ID", pipeline.id, ""] in pipeline.rows("DESCRIBE EXTENDED clean")
    assert ["DROP_DELTA_LIVE_TABLE]", "REFRESH_DELTA_LIVE_TABLE]"] == [
        text.split()[0].partition(".")[2] for text in refused
    ]
