"""``lakewire sql``: parameters, formats, scripts, and its end by a signal."""

import csv
import io
import json
import os
import signal
import subprocess
import sys

import pytest
from pyarrow import parquet

from tests.support.waiting import until

SLOW = "SELECT sum(a.id * b.id % 7) FROM range(3000000) a JOIN range(100000) b ON a.id % 1000 = b.id % 1000"
NUMBERS = "SELECT id, repeat('x', 100) AS text FROM range({}) ORDER BY id"


def test_values_have_the_type_that_is_given(lakewire):
    """A value is text unless its type is named; a value may have an equals sign."""
    typed = ["-p", "day:DATE=2026-01-05", "-p", "n:INT=3", "-p", "ids:ARRAY<BIGINT>=[1, 2]", "-p", "text=a=b"]
    statement = "SELECT :day + INTERVAL 1 DAY AS day, :n + 1 AS n, array_contains(:ids, 2) AS has, :text AS text"

    (row,) = json.loads(lakewire("sql", statement, *typed, "--json").stdout)

    assert {"day": "2026-01-06", "n": 4, "has": True, "text": "a=b"} == {**row, "day": row["day"][:10]}


@pytest.mark.parametrize(
    ("given", "words"),
    [("n", "NAME[:TYPE]=VALUE"), ("n:INT=x", "'x' is no INT"), ("n:INTEGRAL=1", "INTEGRAL is no type")],
)
def test_a_value_that_cannot_be_read_is_a_wrong_call(lakewire, given, words):
    """Nothing is sent, and the message says what is wrong with it."""
    done = lakewire("sql", "SELECT :n", "-p", given, DATABRICKS_HOST=None)

    assert (2, "") == (done.returncode, done.stdout)
    assert words in done.stderr


def test_values_that_json_has_no_form_for(lakewire):
    """Exact numbers and intervals are text, times are ISO 8601, bytes base64; any parser reads it."""
    statement = (
        "SELECT map(DATE'2026-01-05', 1.50) AS m, double('NaN') AS x, X'0102' AS b, "
        "TIMESTAMP'2026-01-05 01:02:03Z' AS at, INTERVAL '1 02:03:04' DAY TO SECOND AS took"
    )
    done = lakewire("sql", statement, "--json")

    def refuse(name):
        raise AssertionError(name)

    assert [
        {
            "m": {"2026-01-05": "1.50"},
            "x": "NaN",
            "b": "AQI=",
            "at": "2026-01-05T01:02:03+00:00",
            "took": "1 02:03:04.000000",
        }
    ] == json.loads(done.stdout, parse_constant=refuse)


def test_rows_as_csv(lakewire):
    """The rows go to standard output with a header, or into a file, which the name of the format is read from."""
    printed = lakewire("sql", NUMBERS.format(3), "--output", "csv")
    written = lakewire("sql", NUMBERS.format(3), "--to", "numbers.csv")

    assert [["id", "text"], *([str(n), "x" * 100] for n in range(3))] == list(csv.reader(io.StringIO(printed.stdout)))
    assert ("", "3 rows in numbers.csv\n") == (written.stdout, written.stderr)
    assert printed.stdout == (lakewire.folder / "numbers.csv").read_text()


def test_rows_as_files(lakewire):
    """Parquet keeps the types; JSON has an object on each line, as the files of export."""
    for name in ("numbers.parquet", "numbers.json"):
        assert 0 == lakewire("sql", NUMBERS.format(3), "--to", name).returncode

    assert [0, 1, 2] == parquet.read_table(lakewire.folder / "numbers.parquet")["id"].to_pylist()
    assert [0, 1, 2] == [json.loads(line)["id"] for line in (lakewire.folder / "numbers.json").read_text().splitlines()]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--output", "parquet"], "--to FILE"),
        (["--to", "numbers"], "numbers: accepted are names that end in .csv"),
        (["--to", "numbers.csv", "--output", "table"], "needs a format"),
        (["--file", "x.sql"], "not both"),
    ],
)
def test_options_that_contradict_each_other(lakewire, options, words):
    """They are a wrong call, and nothing is sent."""
    done = lakewire("sql", "SELECT 1", *options, DATABRICKS_HOST=None)

    assert (2, True) == (done.returncode, words in done.stderr)


def test_a_limit_cuts_the_result(lakewire):
    """Standard error says that there is more."""
    done = lakewire("sql", NUMBERS.format(10), "--limit", 2, "--json")

    assert [0, 1] == [row["id"] for row in json.loads(done.stdout)]
    assert "cut at 2 rows\n" == done.stderr


def test_a_script_prints_each_of_its_results(lakewire, home):
    """Statements without rows print nothing; USE holds for those after it; other formats have the last result."""
    script = (
        f"USE main.{home.config.schema}; CREATE TABLE named AS SELECT 1 AS id; SELECT id FROM named; SELECT :x AS x;"
    )
    (lakewire.folder / "script.sql").write_text(script)

    from_file = lakewire("sql", "--file", "script.sql", "-p", "x=y")
    from_pipe = lakewire("sql", "--file", "-", "--json", given=script.replace("CREATE", "CREATE OR REPLACE"))

    assert ["id", "1", "", "x", "y"] == from_file.stdout.splitlines()[-5:]
    assert 1 == from_pipe.returncode  # :x has no value
    assert "line 1" in json.loads(from_pipe.stderr)["error"]["message"]
    assert [{"x": 7}] == json.loads(lakewire("sql", "--json", given="SELECT 1; SELECT 7 AS x").stdout)


def test_columns_of_one_name(lakewire):
    """A table and CSV have both; objects cannot, and the message says what to do: the statement has run."""
    statement = "SELECT 1 AS a, 2 AS a"

    assert ["a  a", "1  2"] == lakewire("sql", statement).stdout.splitlines()
    done = lakewire("sql", statement, "--json")
    assert (1, "") == (done.returncode, done.stdout)
    assert "alias" in done.stderr


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_large_result_needs_no_memory(workspace, form):
    """Many megabytes of text pass through a process that does not grow by them."""
    peak = (
        "import resource, sys; from lakewire.__main__ import main; main(sys.argv[1:]);"
        "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10))"
    )

    def run(rows):
        command = [sys.executable, "-c", peak, "sql", NUMBERS.format(rows), "--output", form]
        settings = os.environ | workspace.environment | {"DATABRICKS_FETCH_AHEAD_BYTES": str(8 << 20)}
        with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            size = sum(map(len, iter(lambda: process.stdout.read(1 << 20), b"")))
            return size, int(process.stderr.read())

    _, little = run(10)
    size, much = run(2_000_000 if form == "csv" else 600_000)

    assert size > 60_000_000
    assert much - little < 100


@pytest.mark.parametrize(
    ("form", "first"), [("csv", '"id","text"'), ("json", '[{"id": 0, "text": "'), ("table", "id   text")]
)
def test_who_reads_no_more_ends_the_command(workspace, form, first):
    """A pipe that is closed, as by head, is no error that anybody sees."""
    command = [sys.executable, "-m", "lakewire", "sql", NUMBERS.format(200_000), "--output", form]
    settings = os.environ | workspace.environment
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().startswith(first)
        process.stdout.close()
        assert "" == process.stderr.read()

    assert 1 == process.returncode


@pytest.mark.parametrize(("sent", "code", "said"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "")])
def test_a_signal_cancels_the_statement(workspace, client, sent, code, said):
    """The warehouse stops to work on it before the command ends."""
    statement = f"{SLOW} -- {code}"
    command = [sys.executable, "-m", "lakewire", "sql", statement]
    settings = os.environ | workspace.environment

    def found():
        queries = client.api.query_history.list(max_results=20).res or []
        return next((each for each in queries if each.query_text == statement), None)

    def is_awaited():
        return (query := found()) and len(workspace.requests.matching(f"statements/{query.query_id}")) > 3

    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        until(is_awaited)
        process.send_signal(sent)
        output, errors = process.communicate(timeout=60)

    assert (code, "", said) == (process.returncode, output, errors.strip())
    assert "CANCELED" == str(found().status)
