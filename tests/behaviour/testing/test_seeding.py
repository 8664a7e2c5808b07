"""Tables from the files of a folder."""

import pyarrow as pa
import pytest
from pyarrow import parquet

from lakewire import errors
from lakewire.testing import seed


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "seed"
    made.mkdir()
    return made


def test_files_become_tables(home, folder):
    """Parquet and CSV become tables with their types; scripts run last, in the schema of their folder."""
    schema = home.config.schema
    parquet.write_table(pa.table({"id": pa.array([1, 2], "int32")}), folder / "orders.parquet")
    (folder / f"{schema}_more").mkdir()
    (folder / f"{schema}_more" / "people.csv").write_text("name,born\nada,1815-12-10\n")
    (folder / f"{schema}_more" / "a_view.sql").write_text("CREATE VIEW v AS SELECT name FROM people;\nSELECT 1;")
    (folder / ".hidden").write_text("no table")

    assert [f"main.{schema}_more.people", f"main.{schema}.orders"] == sorted(seed(home, folder), reverse=True)
    assert [(1,), (2,)] == [tuple(row) for row in home.sql.execute("SELECT * FROM orders ORDER BY 1").rows()]
    assert "ada" == home.sql.execute(f"SELECT * FROM {schema}_more.v").scalar()
    assert "DATE" == home.catalog.tables.get(f"{schema}_more.people").columns[1].type_name


def test_a_second_time_replaces(home, folder):
    """A table has the rows of the file alone."""
    (folder / "orders.csv").write_text("id\n1\n")
    seed(home, folder)
    (folder / "orders.csv").write_text("number\n7\n")
    seed(home, folder)

    assert [(7,)] == [tuple(row) for row in home.sql.execute("SELECT number FROM orders").rows()]


@pytest.mark.parametrize("name", ["notes.txt", "a/b/c/orders.csv", "orders.CSV"])
def test_a_file_that_is_no_table_is_refused(home, folder, name):
    """The error names the file and what is accepted; no table is made."""
    (folder / "first.csv").write_text("id\n1\n")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("id\n1\n")

    with pytest.raises(errors.InvalidArgumentError, match=r"accepted are \.parquet, \.csv, \.sql, at most 2 folders"):
        seed(home, folder)
    assert not home.catalog.tables.exists("first")


def test_a_folder_that_is_not_there_is_refused(home, tmp_path):
    """The error names it."""
    with pytest.raises(errors.InvalidArgumentError, match="nowhere is not a folder"):
        seed(home, tmp_path / "nowhere")
