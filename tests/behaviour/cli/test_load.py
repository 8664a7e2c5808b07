"""``lakewire load``: what goes into a table, in which types, and what is refused with nothing changed."""

import datetime as dt
import gzip
import json
from decimal import Decimal

import pyarrow as pa
import pytest
from pyarrow import parquet

DAY = dt.date(2026, 1, 5)


SCHEMA = "id BIGINT, amount DECIMAL(10,2), day DATE, code STRING, at TIMESTAMP"


@pytest.fixture
def orders(home):
    """A table with one row."""
    table = home.delta.create_table("orders", SCHEMA)
    table.write([{"id": 1, "amount": 1, "code": "old"}])
    return table


@pytest.fixture(scope="module")
def untouched(client):
    """A table that no test may change."""
    yield (table := client.delta.create_table("main.default.untouched", SCHEMA))
    assert 0 == table.version()
    table.drop()


@pytest.fixture
def file(tmp_path):
    """Write a file into the folder in which the command runs."""

    def write(name, content):
        if isinstance(content, pa.Table):
            parquet.write_table(content, tmp_path / name)
        else:
            (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return write


def rows(table, *columns):
    """The rows of a table by id, as tuples."""
    return sorted(tuple(row) for row in table.read(columns=["id", *columns]).rows())


def test_csv_goes_into_the_types_of_the_table(lakewire, orders, file):
    """Text is read as what its column is: leading zeros stay, decimals are exact, what is empty is NULL."""
    text = 'ID,amount,day,code,at\n2,19.90,2026-01-05,007,2026-01-05T10:00:00+02:00\n3,,,"",\n4,,,"a\nb",\n'

    done = lakewire("load", file("orders.csv", text), "orders", "--json")

    assert {"table": orders.name.full_name, "created": False, "rows": 3} == json.loads(done.stdout)
    at = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)
    assert (2, Decimal("19.90"), DAY, "007", at) == rows(orders, "amount", "day", "code", "at")[1]
    assert [(3, None, ""), (4, None, "a\nb")] == rows(orders, "amount", "code")[2:]


def test_json_goes_into_the_types_of_the_table(lakewire, orders, file):
    """Decimals are exact, and text is read as a date or a time where the table has such a column."""
    line = '{"id": 2, "amount": 19.90, "day": "2026-01-05", "code": "007", "at": "2026-01-05T08:00:00Z"}\n'

    done = lakewire("load", file("orders.json", f'{line}\n{{"id": 3, "amount": "7.5"}}\n'), "orders")

    assert 0 == done.returncode
    at = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)
    assert (2, Decimal("19.90"), DAY, "007", at) == rows(orders, "amount", "day", "code", "at")[1]
    assert (3, Decimal("7.50")) == rows(orders, "amount")[2]


def test_a_json_array_is_read_as_well(lakewire, orders, file):
    """The rows that --json prints can be loaded."""
    file("rows.json", lakewire("sql", "SELECT 7 AS id, 'x' AS code UNION ALL SELECT 8, NULL", "--json").stdout)

    lakewire("load", "rows.json", "orders")

    assert [(7, "x"), (8, None)] == rows(orders, "code")[1:]


def test_parquet_and_packed_files_are_read(lakewire, orders, file):
    """Parquet, and what gzip has packed, need no option."""
    file("a.parquet", pa.table({"id": [2, 3], "amount": pa.array([1, 2], pa.decimal128(5, 2))}))
    file("b.csv.gz", gzip.compress(b"id,code\n4,x\n"))
    file("c.jsonl.gz", gzip.compress(b'{"id": 5}\n'))

    codes = [lakewire("load", name, "orders").returncode for name in ("a.parquet", "b.csv.gz", "c.jsonl.gz")]

    assert [0, 0, 0] == codes
    assert [1, 2, 3, 4, 5] == [number for (number,) in rows(orders)]


def test_several_files_are_one_commit(lakewire, orders, file):
    """Files of one kind land together."""
    before = orders.version()

    lakewire("load", file("a.csv", "id\n2\n"), file("b.tsv", "id\tcode\n3\tx\n"), "orders")

    assert before + 1 == orders.version()
    assert [(1, "old"), (2, None), (3, "x")] == rows(orders, "code")


def test_a_table_is_made_with_create(lakewire, home, file):
    """Types are those of the values; numbers that would change are text, and so is what is empty."""
    text = "id,price,zip,account,day,empty\n1,0.30000000000000004,00501,12345678901234567890,2026-01-05,\n"

    done = lakewire("load", file("new.csv", text), "fresh", "--create", "--json")

    assert json.loads(done.stdout)["created"]
    kinds = [field.type.sql() for field in home.delta.table("fresh").schema()]
    assert ["BIGINT", "DOUBLE", "STRING", "STRING", "DATE", "STRING"] == kinds
    assert "00501" == home.delta.table("fresh").read().to_dicts()[0]["zip"]


def test_no_table_is_made_unasked(lakewire, home, file):
    """Without --create a table that is missing is an error that names the option."""
    done = lakewire("load", file("new.csv", "id\n1\n"), "fresh")

    assert ("", 1) == (done.stdout, done.returncode)
    assert "--create makes the table" in done.stderr
    assert not home.delta.table("fresh").exists()


def test_rows_are_updated_by_key(lakewire, orders, file):
    """With --upsert-on a row of the same key is changed, and another one is added."""
    done = lakewire("load", file("more.csv", "id,code\n1,new\n2,two\n"), "orders", "--upsert-on", "id", "--json")

    assert {"inserted": 1, "updated": 1} == {key: json.loads(done.stdout)[key] for key in ("inserted", "updated")}
    assert [(1, "new"), (2, "two")] == rows(orders, "code")


def test_a_key_comes_once(lakewire, home, orders, file):
    """Two rows of one key are refused, also where the table is to be made: then there is none."""
    file("twice.csv", "id,code\n5,a\n5,b\n")

    codes = [
        lakewire("load", "twice.csv", table, "--create", "--upsert-on", "id").returncode
        for table in ("orders", "fresh")
    ]

    assert [2, 2] == codes
    assert [(1,)] == rows(orders)
    assert not home.delta.table("fresh").exists()


def test_overwrite_replaces_the_rows(lakewire, orders, file):
    """With --mode overwrite the rows of the file are those of the table."""
    lakewire("load", file("all.csv", "id,code\n9,x\n"), "orders", "--mode", "overwrite")

    assert [(9, "x")] == rows(orders, "code")


def test_new_columns_need_evolve(lakewire, orders, file):
    """A column that the table lacks is refused with the option that adds it, which then does."""
    file("wide.csv", "id,note\n2,hello\n")

    refused, done = lakewire("load", "wide.csv", "orders"), lakewire("load", "wide.csv", "orders", "--evolve")

    assert 2 == refused.returncode
    assert "'note'" in refused.stderr
    assert "--evolve adds it" in refused.stderr
    assert ["  id    BIGINT", "  note  STRING  (new)"] == done.stderr.splitlines()[1:3]
    assert "  not in the files: amount, day, code, at" in done.stderr.splitlines()
    assert [(1, None), (2, "hello")] == rows(orders, "note")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "id,amount\n2,1.00\n3,1.239\n", "a.csv: row 3, column 'amount': '1.239' is no DECIMAL(10,2)"),
        ("b.csv", "id\n2\nx\n", "b.csv: row 3, column 'id': 'x' is no BIGINT"),
        (
            "c.csv",
            "at\n2026-01-05 10:00:00\n",
            "column 'at': '2026-01-05 10:00:00' is no TIMESTAMP; accepted is a time",
        ),
        ("d.csv", "id,code\n1\n", "d.csv: "),
        ("e.csv", "", "e.csv: "),
        (
            "l.csv",
            b"id,code\n2,a\n3,\xff\n",
            "l.csv: row 3, column 'code': '\\\\xff' is no STRING in UTF-8; --encoding",
        ),
        ("m.csv", 'id\n""\n', "m.csv: row 2, column 'id': '' is no BIGINT; --null '' makes it NULL"),
        ("n.csv", "id,id\n2,3\n", "n.csv: column 'id' is there twice"),
        ("o.csv.gz", "id\n2\n", "o.csv.gz: "),
        ("p.json", b'{"id": 2}\n{"code": "\xff"}\n', "p.json: no UTF-8: "),
        ("q.json", '{"id": ' + "[" * 100_000, "q.json: line 1: "),
        ("f.json", '{"id": 2}\n{"id": 2.5}\n', "f.json: column 'id', row 1: "),
        ("g.json", '{"id": 2}\n{"id":\n', "g.json: line 2: "),
        ("r.json", '[{"id": 2},\n', "r.json: an array without an end"),
        ("s.json", '{"amount": 1e400}', "s.json: column 'amount', row 0: "),
        ("h.json", "[1, 2]\n", "h.json: line 1: 1; accepted is an object on each line"),
        ("i.json", '{"day": "5.1.2026"}\n', "i.json: column 'day', row 0: '5.1.2026'"),
        ("j.parquet", pa.table({"amount": pa.array([1.239])}), "j.parquet: column 'amount', row 0: "),
        ("k.parquet", "no Parquet", "k.parquet: "),
    ],
)
def test_what_does_not_fit_is_refused(lakewire, untouched, file, name, content, said):
    """The file, the place and the value are named, nothing is printed, and nothing is written."""
    done = lakewire("load", file(name, content), untouched.name)

    assert ("", 1 if name == "o.csv.gz" else 2) == (done.stdout, done.returncode)
    assert said in done.stderr
    assert 0 == untouched.version()


def test_a_value_that_does_not_fit_late_writes_nothing(lakewire, untouched, file):
    """A row far behind the first batch is named by its number, and nothing of the file is in the table."""
    lines = [f"{number},{'x' * 80}" for number in range(150_000)]

    done = lakewire("load", file("long.csv", "\n".join(["id,code", *lines, "bad,x"])), untouched.name)

    assert 2 == done.returncode
    assert "long.csv: row 150002, column 'id': 'bad' is no BIGINT" in done.stderr
    assert 0 == untouched.version()


def test_a_dry_run_reads_all_and_changes_nothing(lakewire, orders, file):
    """All rows are checked, the statements are printed, and the table stays as it was."""
    file("more.csv", "id\n2\n3\n")

    done = json.loads(lakewire("load", "more.csv", "orders", "--dry-run", "--json").stdout)
    text = lakewire("load", "more.csv", "orders", "--dry-run")

    assert 2 == done["rows"]
    assert done["statements"][0].startswith("INSERT INTO")
    assert done["statements"] == text.stdout.splitlines()
    assert "nothing was changed" in text.stderr
    assert [(1,)] == rows(orders)


def test_texts_can_mean_null(lakewire, orders, file):
    """--null says which text is NULL; without it, NA is text."""
    file("na.csv", "id;code\n2;NA\n")

    for words in ((), ("--null", "NA")):
        lakewire("load", "na.csv", "orders", "--delimiter", ";", *words)

    assert {(2, "NA"), (2, None)} == {
        row for row in map(tuple, orders.read(columns=["id", "code"]).rows()) if row[0] == 2
    }


@pytest.mark.parametrize(
    "words",
    [
        ("missing.csv", "orders"),
        ("here.txt", "orders"),
        ("here.txt", "here.csv", "orders"),
        ("here.csv",),
        ("here.csv", "orders", "--mode", "overwrite", "--upsert-on", "id"),
        ("here.csv", "a.b.c.d"),
        ("here.csv", "orders", "--delimiter", "ab"),
        ("here.csv", "orders", "--encoding", "base64"),
    ],
)
def test_a_wrong_call_is_not_tried(lakewire, file, words):
    """Files that are missing or of no known kind, and options that contradict each other, end with 2."""
    file("here.txt", "id\n1\n")
    file("here.csv", "id\n1\n")

    done = lakewire("load", *words)

    assert ("", 2) == (done.stdout, done.returncode)


@pytest.mark.parametrize(("typed", "code", "ids"), [("y\n", 0, [1, 2]), ("n\n", 2, [1])])
def test_a_person_is_asked(on_terminal, orders, file, typed, code, ids):
    """On a terminal the columns are shown and the load is asked about; no means that nothing is changed."""
    done = on_terminal("load", file("more.csv", "id\n2\n"), "orders", typed=typed)

    assert code == done.returncode
    assert done.stderr.index("id  BIGINT") < done.stderr.index(f"Append to {orders.name}: 1 file? [y/N]")
    assert ("nothing was changed" in done.stderr) == (code == 2)
    assert ids == [number for (number,) in rows(orders)]


def test_files_of_other_encodings_are_read(lakewire, orders, file):
    """--encoding says how the text of CSV is written."""
    lakewire("load", file("latin.csv", "id,code\n2,ß\n".encode("latin1")), "orders", "--encoding", "latin1")

    assert [(2, "ß")] == rows(orders, "code")[1:]
