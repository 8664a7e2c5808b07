"""Files of volumes as relations and in COPY INTO: options, types, patterns, ``_metadata``."""

import csv
import datetime as dt
import io
import json
import os
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire_local.errors import LocalError
from lakewire_local.records.csv_records import CsvFormat, records

UTC = dt.UTC


@pytest.fixture
def volume(sql):
    """Make files in a volume: ``volume("a.csv", "text")`` returns the path of the volume."""
    made = sql.metastore.volumes.create("main", sql.schema, "v")

    def write(name, content):
        file = made.location / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return f"/Volumes/main/{sql.schema}/v"

    return write


def read(sql, path, options="", what="*"):
    return sql(f"SELECT {what} FROM read_files('{path}'{options})")


def test_a_path_is_read_as_spark_reads_it(sql, volume):
    """Without options CSV has texts and no header; JSON has types, and a column for what is no JSON."""
    path = volume("a.csv", 'id,name\n1,"a, b"\n2,\n')
    volume("j/b.json", '{"b": 1.5, "a": [1, null]}\n\n{"c": {"x": "2024-01-31"}, "b": 2}\nno\n')

    assert [("id", "name"), ("1", "a, b"), ("2", None)] == sql(f"SELECT * FROM csv.`{path}/a.csv`")
    assert {"_c0": "string", "_c1": "string"} == sql.columns(f"SELECT * FROM csv.`{path}/a.csv`")
    assert [
        (None, [1, None], 1.5, None),
        (None, None, 2.0, {"x": "2024-01-31"}),
        ("no", None, None, None),
    ] == sql(f"SELECT * FROM json.`{path}/j`")
    assert [('{"b": 1.5, "a": [1, null]}',), ("",)] == sql(f"SELECT value FROM text.`{path}/j` LIMIT 2")


def test_read_files_infers_types_and_rescues_what_does_not_fit(sql, volume):
    """``_rescued_data`` comes with inferred columns; hints say otherwise what a column is."""
    path = volume(
        "a.csv",
        "i,l,m,d,e,b,day,at,s\n1,3000000000,99999999999999999999,1.5,1e3,true,2024-01-31,2024-01-31T10:00:00+02:00,x\n"
        "-2,4,1,2,,FALSE,2024-02-29,2024-01-31 10:00:00.5,1,more\n",
    )
    options = ", header => true, format => 'csv'"

    assert {
        "i": "int",
        "l": "bigint",
        "m": "decimal(20,0)",
        "d": "double",
        "e": "double",
        "b": "boolean",
        "day": "date",
        "at": "timestamp",
        "s": "string",
        "_rescued_data": "string",
    } == sql.columns(f"SELECT * FROM read_files('{path}/a.csv'{options})")
    first, second = read(sql, f"{path}/a.csv", options)
    assert (1, 3000000000, Decimal(99999999999999999999), 1.5, 1000.0, True, dt.date(2024, 1, 31)) == first[:7]
    assert (dt.datetime(2024, 1, 31, 8, tzinfo=UTC), "x", None) == first[7:]
    assert {"_c9": "more", "_file_path": f"dbfs:{path}/a.csv"} == json.loads(second[-1])
    assert [("1",), ("-2",)] == read(sql, f"{path}/a.csv", f"{options}, schemaHints => 'i STRING'", "i")
    hinted = read(sql, f"{path}/a.csv", f"{options}, schemaHints => 's INT, z DATE'", "s, z, _rescued_data")
    assert [(None, None), (1, None)] == [row[:2] for row in hinted]
    assert "x" == json.loads(hinted[0][2])["s"]


def test_a_decimal_has_no_commas(sql, volume):
    """Spark leaves them out of what becomes a DECIMAL, and of no other number."""
    path = volume("a.csv", "1,5;1,5\n,;1\n")
    options = ", format => 'csv', sep => ';', schema => 'a DECIMAL(4,1), b DOUBLE'"

    assert [(Decimal("15.0"), None), (None, 1.0)] == read(sql, path, options)


def test_a_schema_says_what_the_columns_are(sql, volume):
    """What is not of the type is NULL, dropped or an error, by the mode, unless it is rescued."""
    path = volume("a.csv", "1;1.25;31/01/2024\nq;2;x\n3;4\n")
    options = ", format => 'csv', sep => ';', dateFormat => 'dd/MM/yyyy', schema => 'a INT, b DECIMAL(3,1), c DATE'"
    right = (1, Decimal("1.3"), dt.date(2024, 1, 31))

    assert [right, (None, Decimal("2.0"), None), (3, Decimal("4.0"), None)] == read(sql, path, options)
    assert [right] == read(sql, path, f"{options}, mode => 'DROPMALFORMED'")
    rescued = read(sql, path, f"{options}, rescuedDataColumn => 'r'", "r")
    assert [None, {"a": "q", "c": "x", "_file_path": f"dbfs:{path}/a.csv"}, None] == [
        one and json.loads(one) for (one,) in rescued
    ]
    with pytest.raises(LocalError, match=r"^\[FAILED_READ_FILE.NO_HINT\]"):
        read(sql, path, f"{options}, mode => 'FAILFAST'")


@pytest.mark.parametrize(
    ("content", "options", "expected"),
    [
        ("a|b\n1|x\n", ", sep => '|', header => 'true'", [(1, "x")]),
        ("a\tb\n1\tx\n", ", delimiter => '\\t', header => true", [(1, "x")]),
        ("#no\n1,x\n", ", comment => '#'", [(1, "x")]),
        ("1,'a,''b'\n", ', quote => "\'", escape => "\'"', [(1, "a,'b")]),
        ("1,-\n2,y\n", ", nullValue => '-'", [(1, None), (2, "y")]),
        ('1,""\n2,\n', ", nullValue => '-', emptyValue => 'E'", [(1, "E"), (2, None)]),
        ("1, x \n", ", ignoreLeadingWhiteSpace => true, ignoreTrailingWhiteSpace => true", [(1, "x")]),
        ('1,"x\ny"\n2,z\n', ", multiLine => true", [(1, "x\ny"), (2, "z")]),
        ("1,x;2,y;", ", lineSep => ';'", [(1, "x"), (2, "y")]),
        ("junk\n1,x\n", ", skipRows => 1", [(1, "x")]),
        ("1,å\n".encode("latin-1"), ", encoding => 'ISO-8859-1'", [(1, "å")]),
        ("\ufeff1,x\r\n2,y\r\n", "", [(1, "x"), (2, "y")]),
        ("1,5\n12,3\n", ", sep => ';'", [(Decimal(15),), (Decimal(123),)]),
        ("1,x\n2,y\n", ", inferSchema => false", [("1", "x"), ("2", "y")]),
        ("1,x\n2,y\n", ", inferColumnTypes => 'false'", [("1", "x"), ("2", "y")]),
    ],
)
def test_options_of_csv(sql, volume, content, options, expected):
    """Each does what it does in Spark."""
    path = volume("a.csv", content)
    assert expected == read(sql, path, f", format => 'csv'{options}", "* EXCEPT (_rescued_data)")


@pytest.mark.parametrize(
    ("content", "options", "expected"),
    [
        ('[{"a": 1},\n{"a": 2}]', ", multiLine => true", [(1,), (2,)]),
        ('{"a": 1}\nno\n', ", mode => 'DROPMALFORMED'", [(1,)]),
        ('{"a": 1.50}', ", primitivesAsString => true", [("1.50",)]),
        ('{"a": 1}\n{"a": {"b": [ 1.0 ]}}', "", [("1",), ('{"b": [ 1.0 ]}',)]),
        ('{"a": "31.01.2024"}', ", schema => 'a DATE', dateFormat => 'dd.MM.yyyy'", [(dt.date(2024, 1, 31),)]),
        ('{"a": {"k": 1}, "b": 2}', ", schema => 'a MAP<STRING, INT>'", [([("k", 1)],)]),
        ('{"A": 1}\n{"a": "x"}', ", schema => 'a INT'", [(None,), (None,)]),
    ],
)
def test_options_of_json(sql, volume, content, options, expected):
    """Each does what it does in Spark."""
    path = volume("a.json", content)
    assert expected == [row[:1] for row in read(sql, path, f", format => 'json'{options}")]


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (", format => 'csv', quoting => 'x'", "the option quoting of CSV files"),
        (", format => 'json', header => true", "the option header of JSON files"),
        (", format => 'xml'", "reading XML files"),
        (", format => 'csv', dateFormat => 'EEE'", "the pattern EEE"),
        (", format => 'csv', encoding => 'nope'", "the encoding nope"),
        (", format => 'csv', header => true, schema => 'x INT'", "names are not those of the header"),
        (", format => concat('c', 'sv')", "an argument of read_files"),
    ],
)
def test_what_cannot_be_read_rightly_is_refused_by_name(sql, volume, options, named):
    """Never a wrong row."""
    path = volume("a.csv", "a\n1\n")
    with pytest.raises(LocalError, match=rf"^\[UNSUPPORTED_FEATURE\].*{named}"):
        read(sql, path, options)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", ["a.csv", "b.csv", "sub/c.csv", "sub/deep/d.csv"]),
        ("/*.csv", ["a.csv", "b.csv"]),
        ("/{a,b}.csv", ["a.csv", "b.csv"]),
        ("/[a-b].csv", ["a.csv", "b.csv"]),
        ("/[^a].csv", ["b.csv"]),
        ("/?.csv", ["a.csv", "b.csv"]),
        ("/s*", ["sub/c.csv", "sub/deep/d.csv"]),
        ("/*/d*/", ["sub/deep/d.csv"]),
        ("/sub", ["sub/c.csv", "sub/deep/d.csv"]),
    ],
)
def test_patterns_of_paths(sql, volume, pattern, expected):
    """A folder means all files below; names that begin with _ or . are hidden."""
    for name in ("a.csv", "b.csv", "sub/c.csv", "sub/deep/d.csv", "_hidden.csv", ".hidden.csv", "_x/e.csv"):
        path = volume(name, f"{name}\n")

    found = read(sql, f"{path}{pattern}", ", format => 'csv'", "_c0")
    assert [(name,) for name in expected] == sorted(found)


def test_names_of_files_filter(sql, volume):
    """The options fileNamePattern and pathGlobFilter are about the name alone; recursion can be turned off."""
    volume("a.csv", "1\n")
    path = volume("sub/b.txt", "2\n")

    assert [(1,)] == read(sql, path, ", format => 'csv', fileNamePattern => '*.csv'", "_c0")
    assert [("2",)] == read(sql, path, ", pathGlobFilter => '*.{txt,md}'")
    assert [(1,)] == read(sql, path, ", format => 'csv', recursiveFileLookup => false", "_c0")
    assert "PATH_NOT_FOUND" == sql.refused(f"SELECT * FROM read_files('{path}/*.nope', format => 'csv')")[0]
    assert "UNSUPPORTED_FEATURE" == sql.refused(f"SELECT * FROM read_files('{path}')")[0]


def test_folders_give_columns(sql, volume):
    """``name=value`` is a column with the type of its values."""
    volume("y=2024/c=a%20b/1.csv", "x\n")
    path = volume("y=2023/c=__HIVE_DEFAULT_PARTITION__/2.csv", "z\n")

    assert [("x", 2024, "a b"), ("z", 2023, None)] == sorted(
        read(sql, path, ", format => 'csv'", "* EXCEPT (_rescued_data)"), key=str
    )


def test_metadata_of_files(sql, volume):
    """It is a column that only its name selects, in every format and in COPY INTO."""
    path = volume("a b%.csv", "1\n")
    volume("p/x.json", '{"a": 1}')
    local = sql.metastore.volumes.path(f"{path}/a b%.csv")
    os.utime(local, ns=(0, 1_700_000_000_123_456_789))
    fields = "file_path, file_name, file_size, file_block_start, file_block_length, file_modification_time"
    picked = ", ".join(f"_metadata.{field}" for field in fields.split(", "))

    assert [
        (f"dbfs:{path}/a%20b%25.csv", "a%20b%25.csv", 2, 0, 2, dt.datetime(2023, 11, 14, 22, 13, 20, 123000, UTC))
    ] == sql(f"SELECT {picked} FROM csv.`{path}/a b%.csv`")
    assert [("1", "a%20b%25.csv")] == sql(f"SELECT *, r._metadata.file_name FROM csv.`{path}/a b%.csv` r")
    assert [("1",)] == sql(f"SELECT * FROM csv.`{path}/a b%.csv` WHERE _metadata.file_size = 2")
    assert [(1, "x.json")] == read(sql, f"{path}/p", "", "a, _metadata.file_name")
    sql("CREATE TABLE t (a BIGINT, f STRING)")
    sql(f"COPY INTO t FROM (SELECT a, _metadata.file_name AS f FROM '{path}/p') FILEFORMAT = JSON")
    assert [(1, "x.json")] == sql("SELECT * FROM t")


def test_metadata_of_parquet(sql):
    """Also over several files."""
    path = sql.volume("v", a={"id": [1, 2]}, b={"id": [3]})

    assert [(1, "a.parquet"), (2, "a.parquet"), (3, "b.parquet")] == sql(
        f"SELECT *, _metadata.file_name FROM parquet.`{path}` ORDER BY id"
    )
    assert [(3,)] == sql(
        f"SELECT id FROM read_files('{path}/*', format => 'parquet') WHERE _metadata.file_name LIKE 'b%'"
    )
    assert {"id": "bigint", "_rescued_data": "string"} == sql.columns(f"SELECT * FROM read_files('{path}')")


def test_binary_files(sql, volume):
    """Path, time, length and content."""
    path = volume("a.png", b"\x00\x01")

    ((name, time, length, content),) = read(sql, path, ", format => 'binaryFile'")
    assert (f"dbfs:{path}/a.png", 2, b"\x00\x01") == (name, length, content)
    assert time.tzinfo is not None


def test_copy_into_with_format_options(sql, volume):
    """CSV comes with a header, its own separator and types; what is loaded stays loaded."""
    path = volume("a.csv", "id;day\n1;31.01.2024\n2;\n")
    sql("CREATE TABLE t (id INT, day DATE)")
    copy = (
        f"COPY INTO t FROM '{path}/*.csv' FILEFORMAT = CSV FORMAT_OPTIONS ('header' = 'true', 'sep' = ';', "
        "'inferSchema' = 'true', 'dateFormat' = 'dd.MM.yyyy')"
    )

    assert [(2, 2, 0)] == sql(copy)
    assert [(0, 0, 0)] == sql(copy)
    assert [(1, dt.date(2024, 1, 31)), (2, None)] == sql("SELECT * FROM t ORDER BY id")
    assert "UNSUPPORTED_FEATURE" == sql.refused(copy.replace("'sep'", "'sepp'"))[0]


def test_arguments_may_be_parameters_and_variables(sql, volume):
    """And parts of a text joined."""
    path = volume("a.csv", "1\n")
    session = sql.in_session()
    session("DECLARE p = 'a'")

    assert [(1,)] == sql("SELECT _c0 FROM read_files(:p || '/*', format => :f)", p=path, f="csv")
    assert [(1,)] == session(f"SELECT _c0 FROM read_files('{path}/' || p || '.csv')")


def test_a_file_that_changes_is_read_again(sql, volume):
    """What was read for an earlier statement is not taken for it."""
    path = volume("a.csv", "1\n")
    before = read(sql, path, "", "_c0")
    volume("a.csv", "22\n")

    assert ([(1,)], [(22,)]) == (before, read(sql, path, "", "_c0"))


CELLS = st.lists(
    st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00\r"), max_size=5), min_size=2
)


@settings(max_examples=200, deadline=None)
@given(st.lists(CELLS, min_size=1, max_size=4))
def test_what_python_writes_is_read_back(rows):
    """Every value in quotes, doubled inside, over any lines."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)

    found = records(out.getvalue(), CsvFormat(escape='"', multi_line=True))
    assert [[value or None for value in row] for row in rows] == [*found]
