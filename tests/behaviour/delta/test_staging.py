"""Writes of many rows: staged in a volume, loaded once, deleted afterwards."""

import pyarrow as pa
import pytest

from lakewire import DatabricksClient, errors
from tests.conftest import connect

MANY = pa.table({"id": pa.array(range(5000), pa.int64()), "name": pa.array([f"row {n}" for n in range(5000)])})


def staged_files(client, volume="lakewire_staging"):
    """Every file below the staging volume of the client's schema."""
    found, folders = [], [f"/Volumes/main/{client.config.schema}/{volume}"]
    while folders:
        for entry in client.files.list(folders.pop()):
            (folders if entry.is_dir else found).append(entry.path)
    return found


@pytest.mark.parametrize("mode", ["append", "overwrite"])
def test_many_rows_are_staged_and_leave_nothing_behind(home, mode):
    """All rows arrive in one commit; the volume is made when it is missed, and its files are gone afterwards."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    result = table.write(MANY, mode=mode)

    assert (5000, 1) == (result.rows, table.version())
    assert MANY.equals(table.read().to_arrow().sort_by("id"))
    assert [] == staged_files(home)


def test_two_appends_of_the_same_rows_are_two_appends(home):
    """A staged name is never used again, so that COPY INTO takes no second write for the first."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    table.write(MANY)
    table.write(MANY)

    assert 10_000 == table.read().total_row_count


def test_many_rows_are_merged(home):
    """A large merge updates and inserts from a staged file."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    table.write(MANY.slice(0, 3000))

    result = table.upsert(MANY.set_column(1, "name", pa.array(["new"] * 5000)), "id")

    assert (3000, 2000, 5000) == (result.updated, result.inserted, table.read(where="name = 'new'").total_row_count)
    assert [] == staged_files(home)


def test_a_part_is_replaced_by_many_rows(home):
    """REPLACE WHERE reads a staged file as well."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    table.write([{"id": -1, "name": "stays"}, {"id": 1, "name": "goes"}])

    table.write(MANY, mode="overwrite", replace_where="id >= 0")

    assert (5001, 0) == (table.read().total_row_count, table.read(where="name = 'goes'").total_row_count)


def test_a_table_is_made_of_many_rows(home):
    """``error_if_exists`` takes a staged file too."""
    home.delta.table("made").write(MANY, mode="error_if_exists")

    assert MANY.equals(home.delta.read_table("made").to_arrow().sort_by("id"))


def test_values_are_converted_to_the_types_of_the_table(home):
    """Staged integers become the table's INT and DECIMAL when each fits, and nothing is written when one does not."""
    table = home.delta.create_table("t", "id INT, amount DECIMAL(10,2), v VARIANT, s STRING")
    data = {"id": range(300), "amount": range(300), "v": [{"k": [1]}] * 300, "s": ["x"] * 300}

    table.write({name: list(values) for name, values in data.items()})
    with pytest.raises(errors.SchemaMismatchError, match="column 'id'"):
        table.write([{"id": 2**31 + n} for n in range(300)])

    assert (300, 299) == (table.read().total_row_count, table.read(columns=["id"], where="amount = 299").scalar())
    assert '{"k":[1]}' == table.read(columns=["v"], limit=1).scalar()


def test_a_failed_statement_leaves_no_files(home):
    """Nothing was written, so nothing is kept."""
    table = home.delta.create_table("t", "id BIGINT NOT NULL, name STRING")
    data = MANY.set_column(0, "id", pa.array([None, *range(1, 5000)], pa.int64()))

    with pytest.raises(errors.LakewireError):
        table.write(data)

    assert ([], 0) == (staged_files(home), table.read().total_row_count)


def test_the_staging_volume_can_be_chosen(workspace, home):
    """Files go to the configured volume, which is not made on the fly."""
    home.delta.create_table("t", "id BIGINT, name STRING")
    schema = home.config.schema
    with connect(workspace, schema=schema, staging_volume=f"main.{schema}.mine") as client:
        with pytest.raises(errors.NotFoundError):
            client.delta.write_table("t", MANY)
        client.catalog.volumes.create("mine")

        assert 5000 == client.delta.write_table("t", MANY).rows
        assert [] == staged_files(client, "mine")


def test_a_dry_run_uploads_nothing(home, sent):
    """The statement shows where the files would be; only the schema of the table is fetched."""
    home.delta.create_table("t", "id BIGINT, name STRING")
    sent.clear()

    (statement,) = home.delta.write_table("t", MANY, dry_run=True)

    assert "COPY INTO" in statement.text
    assert ["GET"] == [request.method for request in sent]


def test_a_stream_is_written_as_it_is_read(home):
    """A reader of Arrow batches can be consumed once, and is."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    table.write(MANY.to_reader(max_chunksize=1000))
    table.upsert(MANY.slice(0, 10).to_reader(), "id", schema_mode="evolve")

    assert 5000 == table.read().total_row_count


def test_an_unknown_table_is_found_before_anything_is_uploaded(home, sent):
    """A large append asks for the table first, and then for the names that are similar."""
    with pytest.raises(errors.TableNotFoundError):
        home.delta.write_table("missing", MANY)

    assert ["GET", "GET"] == [request.method for request in sent]


def test_a_client_can_be_built_without_a_workspace():
    """Making clients and tables sends nothing."""
    with DatabricksClient(host="http://127.0.0.1:9", token="t") as client:
        assert "t" == client.delta.table("a.b.t").name.name
