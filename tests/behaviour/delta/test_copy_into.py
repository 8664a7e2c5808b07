"""Files that are in a volume, loaded once."""

import traceback

import pytest

from lakewire import errors

CSV = {"file_format": "csv", "options": {"header": "true", "sep": ";"}}


@pytest.fixture
def folder(home):
    """A folder with three files."""
    home.catalog.volumes.create("raw")
    folder = f"/Volumes/main/{home.config.schema}/raw"
    for name in ("a.csv", "b.csv", "c.txt"):
        home.files.upload(f"{folder}/{name}", f"shop;amount\n{name};5\n{name};6\n".encode())
    return folder


@pytest.fixture
def sales(home):
    return home.delta.create_table("sales", "shop STRING, amount BIGINT")


def found(table):
    return sorted((row["shop"], row["amount"]) for row in table.read().to_dicts())


def test_a_file_is_loaded_once(home, sales, folder):
    """However often it runs; a new file is loaded, and with ``force`` all are again."""
    options = {**CSV, "select": ["shop", "CAST(amount AS BIGINT) AS amount"], "pattern": "*.csv"}

    assert [4, 0] == [sales.copy_into(folder, **options).rows for _ in range(2)]
    home.files.upload(f"{folder}/d.csv", b"shop;amount\nd;1\n")
    assert 1 == sales.copy_into(folder, **options).rows
    assert [("a.csv", 5), ("a.csv", 6), ("b.csv", 5), ("b.csv", 6), ("d", 1)] == found(sales)
    assert 5 == sales.copy_into(folder, **options, force=True).rows


def test_files_are_chosen_by_name(sales, folder):
    """And columns that the table lacks are added on demand."""
    select = ["shop", "CAST(amount AS BIGINT) AS amount", "'x' AS source"]

    with pytest.raises(errors.SchemaMismatchError):
        sales.copy_into(folder, **CSV, select=select, files=["b.csv"])
    sales.copy_into(folder, **CSV, select=select, files=["b.csv"], schema_mode="evolve")

    assert ([("b.csv", 5), ("b.csv", 6)], ("shop", "amount", "source")) == (found(sales), sales.schema().names)


@pytest.mark.parametrize(
    ("path", "options", "kind"),
    [
        ("nothing", CSV, errors.PathNotFoundError),
        ("", {"file_format": "xml"}, errors.InvalidArgumentError),
        ("", {**CSV, "schema_mode": "overwrite"}, errors.InvalidArgumentError),
        ("", {**CSV, "files": "a.csv", "pattern": "*"}, errors.InvalidArgumentError),
    ],
)
def test_what_cannot_be_loaded_is_an_error(sales, folder, path, options, kind):
    """And nothing is written."""
    with pytest.raises(kind):
        sales.copy_into(f"{folder}/{path}", **options)
    with pytest.raises(errors.InvalidArgumentError, match="path: 5"):
        sales.copy_into(5, **CSV)

    assert 0 == sales.version()


def test_a_dry_run_loads_nothing(sales, folder):
    """It shows the statement."""
    (statement,) = sales.copy_into(folder, **CSV, dry_run=True)

    assert f"FROM '{folder}' FILEFORMAT = CSV" in statement.text
    assert 0 == sales.version()


def test_columns_by_their_place(home, sales, folder):
    """Those that are named; the first of the files is for the first of them."""
    home.files.upload(f"{folder}/e", b"x;5\ny;6\n")
    options = {"file_format": "csv", "options": {"sep": ";"}, "select": ["CAST(_c1 AS BIGINT)", "_c0"]}
    assert 2 == sales.copy_into(folder, **options, columns=["amount", "shop"], files="e").rows

    assert [("x", 5), ("y", 6)] == found(sales)


def test_temporary_credentials_are_not_shown(sales, folder):
    """Neither by a dry run nor by the error of a statement that is refused, nor where a traceback shows locals."""
    options = {**CSV, "credential": {"AZURE_SAS_TOKEN": "sv=2026&sig=c0ffee"}}
    (statement,) = sales.copy_into(folder, **options, dry_run=True)
    with pytest.raises(errors.UnsupportedError) as caught:
        sales.copy_into(folder, **options)

    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [str(frame.locals) for frame in shown.stack if "/tests/" not in frame.filename]
    assert frames
    assert "c0ffee" in statement.text
    assert "c0ffee" not in f"{statement!r}{statement}{caught.value}{caught.value!r}{frames}"
