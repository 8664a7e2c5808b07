"""Definitions of streams: what comes of them, and what is refused before anything is sent."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire import DatabricksClient
from lakewire.errors import InvalidArgumentError, InvalidPathError
from lakewire.jobs import Continuous, JobSettings
from lakewire.streaming import (
    AvailableNow,
    DeltaSource,
    EventHubsSource,
    FilesSource,
    KafkaSource,
    KinesisSource,
    MergeSink,
    ProcessingTime,
    PubSubSource,
    Scd2Sink,
    ScopedSecret,
    StreamExpectation,
    TableSink,
)

FOLDER = "/Volumes/main/silver/streams/orders"
ORDERS = DeltaSource("bronze.orders")
SILVER = TableSink("silver.orders")


@pytest.fixture(scope="module")
def streaming():
    with DatabricksClient(host="https://x.test", token="t", catalog="main", schema="default") as client:
        yield client.streaming


@pytest.fixture
def stream(streaming):
    return streaming.job("orders").source(ORDERS).sink(SILVER).checkpoint(FOLDER)


def literals(program):
    """The names that a program sets, and their values."""
    nodes = ast.parse(program).body
    return {
        node.targets[0].id: node.value.value
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    }


def calls(program, name):
    """The constant arguments of each call of a method, in order."""
    found = [
        node
        for node in ast.walk(ast.parse(program))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name
    ]
    found.sort(key=lambda node: (node.end_lineno, node.end_col_offset))
    return [tuple(ast.unparse(part) for part in (*node.args, *node.keywords)) for node in found]


def test_a_stream_is_a_job_of_one_program(stream):
    """A run at a time, which runs the program that lies beside the checkpoint."""
    plan = stream.plan()

    assert f"{FOLDER}/program/stream.py" == plan.path
    wire = plan.settings.to_dict()
    assert ("orders", 1) == (wire["name"], wire["max_concurrent_runs"])
    (task,) = wire["tasks"]
    assert ("stream", plan.path) == (task["task_key"], task["spark_python_task"]["python_file"])
    assert {"NAME": "orders", "TABLE": "`main`.`silver`.`orders`", "CHECKPOINT": FOLDER} == literals(plan.program)


def test_a_program_reads_like_one_that_a_person_wrote(stream):
    """Source, transform and sink stand one after the other."""
    plan = stream.transform("SELECT *\nFROM source\nWHERE amount > 0").plan()

    assert '"""\nSELECT *\nFROM source\nWHERE amount > 0\n"""' in plan.program
    order = [plan.program.index(part) for part in ("readStream", "createOrReplaceTempView", "writeStream", "toTable")]
    assert order == sorted(order)
    assert [("availableNow=True",)] == calls(plan.program, "trigger")


@pytest.mark.parametrize(
    ("trigger", "expected", "fields"),
    [
        (AvailableNow(), [("availableNow=True",)], {"max_concurrent_runs": 1}),
        (ProcessingTime("30 seconds"), [("processingTime='30 seconds'",)], {"max_concurrent_runs": 1}),
        (Continuous(), [], {"continuous": {}}),
    ],
)
def test_a_trigger_is_one_of_the_program_and_of_the_job(stream, trigger, expected, fields):
    """A run that is to go on is tried again for ever when it fails."""
    plan = stream.trigger(trigger).plan()
    wire = plan.settings.to_dict()

    assert expected == calls(plan.program, "trigger")
    assert fields.items() <= wire.items()
    assert (None if trigger == AvailableNow() else -1) == wire["tasks"][0].get("max_retries")


SOURCES = [
    (
        DeltaSource("orders", changes=True, starting_version=3),
        "delta",
        {"readChangeFeed": "true", "startingVersion": "3"},
    ),
    (
        FilesSource("/Volumes/a/b/c/in", "json", evolution="rescue"),
        "cloudFiles",
        {
            "cloudFiles.format": "json",
            "cloudFiles.schemaEvolutionMode": "rescue",
            "rescuedDataColumn": "_rescued_data",
        },
    ),
    (
        FilesSource("/in", "csv", schema="id BIGINT", auto_loader=False, options={"header": "true"}),
        "csv",
        {"header": "true"},
    ),
    (
        KafkaSource("a:9092", ["t", "u"], starting_offsets="earliest"),
        "kafka",
        {"kafka.bootstrap.servers": "a:9092", "subscribe": "t,u", "startingOffsets": "earliest"},
    ),
    (
        KafkaSource("a:9092", "t.*", pattern=True),
        "kafka",
        {"kafka.bootstrap.servers": "a:9092", "subscribePattern": "t.*"},
    ),
    (
        KinesisSource("clicks", "eu-central-1", initial_position="trim_horizon"),
        "kinesis",
        {"streamName": "clicks", "region": "eu-central-1", "initialPosition": "trim_horizon"},
    ),
    (
        PubSubSource("s", "t", "p"),
        "pubsub",
        {"subscriptionId": "s", "topicId": "t", "projectId": "p"},
    ),
]


@pytest.mark.parametrize(("source", "name", "options"), SOURCES)
def test_each_source_has_its_format_and_options(stream, source, name, options):
    """What is set stands in the program, and nothing else."""
    program = stream.source(source).plan().program
    set_there = {one[0]: one[1] for one in calls(program, "option")}

    assert [(repr(name),)] == calls(program, "format")[:1]
    for key, value in options.items():
        assert repr(value) == set_there.pop(repr(key))
    assert {"'checkpointLocation'", "'cloudFiles.schemaLocation'"} >= set_there.keys()


def test_a_secret_stands_in_no_program(stream):
    """The program asks for it when it starts."""
    source = EventHubsSource("shop", "orders", ScopedSecret("azure", "orders"))
    program = stream.source(source).plan().program

    assert "dbutils.secrets.get('azure', 'orders')" in program
    assert 'password="' in program
    assert "from databricks.sdk.runtime import dbutils" in program


def test_rows_that_do_not_fulfil_an_expectation_go_where_it_says(stream):
    """Those that end the stream come first; the quarantine has a query of its own."""
    expectations = (
        StreamExpectation("known", "id IS NOT NULL", "fail"),
        StreamExpectation("positive", "amount > 0"),
        StreamExpectation("new", "year > 2020 -- so far", "drop"),
    )
    program = stream.expect(*expectations, quarantine="silver.odd").plan().program

    fails, quarantined, kept = (one[0] for one in calls(program, "where"))
    assert "raise_error('known does not hold')" in fails
    assert "NOT (coalesce((amount > 0), FALSE))" in quarantined
    assert "coalesce((amount > 0), FALSE) AND coalesce((year > 2020 -- so far\\n), FALSE)" in kept
    assert [("TABLE",), ("QUARANTINE",)] == calls(program, "toTable")


@pytest.mark.parametrize(
    "sink", [MergeSink("silver.orders", "id"), MergeSink("o", ["a", "b`c"], newest_by="at", deletes="d")]
)
def test_a_merge_is_a_function_of_the_batch(stream, sink):
    """Its keys match by <=>, so that NULL is a key as well."""
    program = stream.sink(sink).plan().program

    assert [("write",)] == calls(program, "foreachBatch")
    assert all(f"t.`{key.replace('`', '``')}` <=> s." in literals(program)["MATCHING"] for key in sink.keys)
    assert bool(sink.deletes) == bool(calls(program, "whenMatchedDelete"))


def test_versions_are_kept_by_the_statement_of_merge_scd2(stream):
    """The program holds the text, which open-source Spark understands as well."""
    sink = Scd2Sink("silver.orders", "id", effective_at="at", values=["amount"])
    program = stream.sink(sink).plan().program

    merge = literals(program)["MERGE"]
    assert merge.startswith("MERGE INTO `main`.`silver`.`orders` AS t USING (WITH lakewire_new")
    assert "`at` AS `valid_from`" in merge
    assert "QUALIFY" not in merge


REFUSED = [
    (lambda s: s.job("o").sink(SILVER).checkpoint(FOLDER).plan(), "source missing"),
    (lambda s: s.job("o").source(ORDERS).checkpoint(FOLDER).plan(), "sink missing"),
    (lambda s: s.job("o").source(ORDERS).sink(SILVER).plan(), "checkpoint missing"),
    (lambda s: s.job(""), "name"),
    (lambda s: s.job("o", settings=JobSettings(name="other")), "name and tasks"),
    (lambda s: s.job("o").source("bronze.orders"), "source"),
    (lambda s: s.job("o").sink("silver.orders"), "sink"),
    (lambda s: s.job("o").checkpoint("s3://bucket/cp"), "program="),
    (lambda s: s.job("o").transform("DELETE FROM source"), "accepted is a query"),
    (lambda s: s.job("o").transform("SELECT * FROM source; SELECT 1"), "several statements"),
    (lambda s: s.job("o").transform("SELECT * FROM source WHERE id = :id"), "marker 'id'"),
    (lambda s: s.job("o").transform("SELECT * FROM orders"), "does not read source"),
    (lambda s: s.job("o").transform_python("clean.py"), "/Volumes or /Workspace"),
    (lambda s: s.job("o").watermark("at", "ten minutes"), "10 minutes"),
    (lambda s: s.job("o").trigger("now"), "trigger"),
    (lambda s: s.job("o").expect(StreamExpectation("a", "a > 0")), "quarantine"),
    (lambda _: ProcessingTime("soon"), "10 minutes"),
    (lambda _: TableSink("o", mode="update"), "mode"),
    (lambda _: DeltaSource("o", starting_version=1, starting_timestamp="2026-01-01"), "exclude"),
    (lambda _: FilesSource("", "json"), "path"),
    (lambda _: FilesSource("/in", "jsonl"), "accepted are"),
    (lambda _: FilesSource("/in", "json", evolution="add"), "accepted are"),
    (lambda _: FilesSource("/in", "json", auto_loader=False), "needs schema"),
    (lambda _: KafkaSource("a", ["t"], pattern=True), "one text"),
    (lambda _: KafkaSource("a", "t", options={"subscribe": "u"}).reader, "set already"),
    (lambda _: KafkaSource("a", "t", options={"x": 1}), "text or a ScopedSecret"),
    (lambda _: ScopedSecret("s", "k", within="no place"), "one {}"),
    (lambda _: StreamExpectation("a", "a > 0", "warn"), "accepted are"),
    (lambda _: StreamExpectation("a", " "), "condition"),
]


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_what_cannot_be_meant_is_refused(streaming, make, message):
    """At the step that says it, or when it is put together."""
    with pytest.raises(InvalidArgumentError) as caught:
        make(streaming)
    assert message in str(caught.value)


def test_a_path_outside_of_volumes_is_refused(streaming):
    """A checkpoint needs a place that lasts."""
    with pytest.raises(InvalidPathError):
        streaming.job("o").checkpoint("/mnt/checkpoint")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda s: s.sink(TableSink("o", mode="complete")), "GROUP BY"),
        (
            lambda s: (
                s.sink(TableSink("o", mode="complete"))
                .transform("SELECT count(*) AS n FROM source")
                .watermark("at", "1 minute")
            ),
            "watermark",
        ),
        (
            lambda s: (
                s.sink(TableSink("o", mode="complete"))
                .transform("SELECT count(*) AS n FROM source")
                .expect(StreamExpectation("a", "n > 0", "drop"))
            ),
            "expectations",
        ),
        (lambda s: s.keep_status("SILVER.orders"), "different tables"),
    ],
)
def test_a_sink_that_cannot_do_it_is_refused(stream, change, message):
    """When everything is known."""
    with pytest.raises(InvalidArgumentError) as caught:
        change(stream).plan()
    assert message in str(caught.value)


TEXTS = st.text(max_size=30)
NAMES = st.text(min_size=1, max_size=20).filter(lambda text: text.strip())


@given(name=NAMES, key=TEXTS, value=TEXTS, comment=TEXTS, condition=NAMES, path=NAMES)
def test_whatever_is_given_stays_a_value_of_the_program(streaming, name, key, value, comment, condition, path):
    """Any text as any part: the program is Python, and has the text as a literal, never as code."""
    sql = f"SELECT '{comment}'\nFROM source"
    options = {f"x{key}": value}
    stream = (
        streaming.job(name)
        .source(FilesSource(path, "json", options=options))
        .sink(SILVER)
        .checkpoint(FOLDER)
        .expect(StreamExpectation(name, condition, "fail"))
    )
    try:
        stream = stream.transform(sql)
    except InvalidArgumentError:  # the comment ended the text of SQL
        sql = None
    program = stream.plan().program

    tree = ast.parse(program)
    constants = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert {name, f"x{key}", value, path} <= constants
    assert sql is None or sql.strip().rstrip(";") in {text.strip() for text in constants if isinstance(text, str)}
    assert program.isascii()


def test_a_merge_of_changes_is_a_flow_of_a_pipeline(streaming):
    """As SQL that Lakeflow runs, without a checkpoint of its own."""
    spec = (
        streaming.job("orders")
        .source(DeltaSource("bronze.orders", changes=True))
        .transform("SELECT * FROM source WHERE amount > 0")
        .sink(MergeSink("silver.orders", "id", newest_by="_commit_version", deletes="_change_type = 'delete'"))
        .expect(StreamExpectation("known", "id IS NOT NULL", "drop"))
        .as_pipeline()
    )

    assert {"name": "orders", "catalog": "main", "schema": "silver"}.items() <= spec.settings.items()
    assert "AS AUTO CDC INTO `main`.`silver`.`orders`" in spec.sql
    assert "CONSTRAINT `known` EXPECT (id IS NOT NULL) ON VIOLATION DROP ROW" in spec.sql
    assert spec.sql.endswith("SEQUENCE BY `_commit_version`\nSTORED AS SCD TYPE 1;")
    assert "STREAM(`main`.`bronze`.`orders` WITH (`readChangeFeed` = 'true'))" in spec.sql


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda s: s.transform_python("/Workspace/clean.py"), "Python"),
        (lambda s: s.expect(StreamExpectation("a", "b"), quarantine="c.d"), "quarantine"),
        (lambda s: s.keep_status("c.d"), "status"),
        (lambda s: s.sink(MergeSink("o", "id")), "newest_by"),
        (lambda s: s.source(KafkaSource("a", "t", options={"x": ScopedSecret("s", "k")})), "secret"),
        (lambda s: s.source(FilesSource("/in", "csv", schema="id INT", auto_loader=False)), "auto_loader"),
    ],
)
def test_what_has_no_form_in_a_pipeline_is_refused(stream, change, reason):
    """By name, with the way that works."""
    with pytest.raises(InvalidArgumentError, match="deploy it as a job") as caught:
        change(stream).as_pipeline()
    assert reason in str(caught.value)
