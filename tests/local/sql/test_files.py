import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lakewire_local.metastore.securables import LoadedFile


@pytest.fixture
def files(sql):
    """A table and a volume with Parquet files, one of them with a name full of special characters."""
    sql("CREATE TABLE t (id BIGINT, v STRING)")
    path = sql.volume(
        "v",
        **{"a": {"v": ["x", None], "id": [1, 2]}, "b": {"id": [3], "v": ["y"]}, "c[1]* é'`": {"id": [4], "n": [1.5]}},
    )
    return sql, path


def test_files_are_relations(files):
    """Files and folders of a volume are read with format.`path` and read_files."""
    sql, path = files

    assert [(2,)] == sql(f"SELECT count(*) FROM parquet.`{path}/a.parquet`")
    assert [(4,)] == sql(f"SELECT id FROM parquet.`{path}/c[1]* é'``.parquet`")
    assert [(2,)] == sql(
        f"SELECT count(*) FROM read_files('{path}/a.parquet', format => 'parquet') AS r WHERE r.id > 0"
    )


@pytest.mark.parametrize(
    ("path", "error_class"),
    [
        ("{}/nope.parquet", "PATH_NOT_FOUND"),
        ("{}/../x", "INVALID_PARAMETER_VALUE"),
        ("/Volumes/main/default/nope/x", "UC_VOLUME_NOT_FOUND"),
        ("/etc/passwd", "UNSUPPORTED_FEATURE"),
        ("file:///etc/passwd", "UNSUPPORTED_FEATURE"),
    ],
)
def test_other_paths_are_refused(files, path, error_class):
    """A path that is missing, leaves its volume or is in none is refused, not read as no rows."""
    sql, volume = files

    for format_name in ("parquet", "csv", "text", "delta"):
        refused = sql.refused(f"SELECT * FROM {format_name}.`{path.format(volume)}`")[0]
        assert refused in {error_class, "UNSUPPORTED_FEATURE"}


def test_copy_into_loads_each_file_once(files):
    """COPY INTO loads files by column name; a file that was loaded is skipped, however often it is asked for."""
    sql, path = files
    copy = f"COPY INTO t FROM '{path}' FILEFORMAT = PARQUET FILES = "

    assert [(2, 2, 0)] == sql(f"{copy} ('a.parquet')")
    assert [(1, 1, 0)] == sql(f"{copy} ('a.parquet', 'b.parquet')")
    assert [(0, 0, 0)] == sql(f"{copy} ('a.parquet', 'b.parquet')")
    assert [(1, "x"), (2, None), (3, "y")] == sql("SELECT * FROM t ORDER BY id")
    assert 2 == sql.delta("t").version()


def test_copy_into_with_a_query(files):
    """COPY INTO takes a SELECT over the files and adds columns with mergeSchema."""
    sql, path = files
    name = "c[1]* é\\'`.parquet"
    source = f"(SELECT id + 100 AS id, CAST(n AS DOUBLE) AS n FROM '{path}')"
    copy = f"COPY INTO t FROM {source} FILEFORMAT = PARQUET FILES = ('{name}')"

    assert ("COPY_INTO_SCHEMA_MISMATCH_WITH_TARGET_TABLE", "42KDG") == sql.refused(copy)
    assert [(1, 1, 0)] == sql(f"{copy} COPY_OPTIONS ('mergeSchema' = 'true')")
    assert [(104, None, 1.5)] == sql("SELECT * FROM t")
    assert [(1, 1, 0)] == sql(f"{copy} COPY_OPTIONS ('mergeSchema' = 'true', 'force' = 'true')")


def test_a_failed_copy_loads_nothing(files):
    """When one of several files does not fit, no file is loaded and none counts as loaded."""
    sql, path = files
    copy = f"COPY INTO t FROM '{path}' FILEFORMAT = PARQUET"

    assert ("COPY_INTO_SCHEMA_MISMATCH_WITH_TARGET_TABLE", "42KDG") == sql.refused(copy)
    assert [(2, 2, 0)] == sql(f"{copy} FILES = ('a.parquet')")
    assert ("PATH_NOT_FOUND", "42K03") == sql.refused(f"{copy} FILES = ('nope.parquet')")


def test_a_copy_cut_short_is_done_again(files):
    """A file recorded for a commit that was not made, or that another statement made, counts as not loaded."""
    sql, path = files
    table = sql.metastore.tables.get("main", sql.schema, "t")
    sql("INSERT INTO t VALUES (0, 'z')")
    lost = [LoadedFile(f"{path}/a.parquet", 1, "lost"), LoadedFile(f"{path}/b.parquet", 9, "lost")]
    sql.metastore.commits.add_loaded_files(table, lost)

    copy = f"COPY INTO t FROM '{path}' FILEFORMAT = PARQUET FILES = ('a.parquet', 'b.parquet')"

    assert [(3, 3, 0)] == sql(copy)
    assert [(0, 0, 0)] == sql(copy)


def test_files_that_are_alike_are_loaded_together(sql):
    """Those of other columns, or with the same in another order, beside them; each once, and what comes later then."""
    path = sql.volume("v", a={"id": [1], "n": ["x"]}, b={"id": [2], "n": ["y"]}, c={"n": ["z"], "id": [3]})
    folder = sql.metastore.volumes.get("main", sql.schema, "v").location
    pq.write_table(pa.table({"id": pa.array([4], pa.int32())}), folder / "d.parquet")
    sql("CREATE TABLE t (id BIGINT, n STRING, file STRING)")
    copy = (
        f"COPY INTO t FROM (SELECT *, 'all' AS file FROM '{path}') FILEFORMAT = PARQUET",
        (
            f"COPY INTO t FROM (SELECT id, _metadata.file_name AS file FROM '{path}') FILEFORMAT = PARQUET "
            "COPY_OPTIONS ('force' = 'true')"
        ),
    )
    assert [(4,), (0,)] == [sql(copy[0])[0][:1] for _ in range(2)]
    pq.write_table(pa.table({"id": [5], "n": ["new"]}), folder / "e.parquet")
    assert (1,) == sql(copy[0])[0][:1]
    assert (5,) == sql(copy[1])[0][:1]

    names = [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")]
    found = sql("SELECT id, file FROM t WHERE file <> 'all' ORDER BY id")
    assert [(number, f"{name}.parquet") for number, name in names] == found
    found = sql("SELECT id, n FROM t WHERE file = 'all' ORDER BY id")
    assert [(1, "x"), (2, "y"), (3, "z"), (4, None), (5, "new")] == found


@pytest.mark.parametrize("generated", [False, True])
def test_copy_by_position(sql, generated):
    """BY POSITION gives the columns of a CSV file without a header to those of the table that are not generated."""
    sql(
        "CREATE TABLE t (k BIGINT GENERATED ALWAYS AS IDENTITY, n STRING, v INT)"
        if generated
        else "CREATE TABLE t (n STRING, v INT)"
    )
    folder = sql.metastore.volumes.create("main", sql.schema, "raw").location
    (folder / "a.csv").write_text("x,1\ny,2\n")
    sql(f"COPY INTO t BY POSITION FROM '/Volumes/main/{sql.schema}/raw' FILEFORMAT = CSV")

    assert [("x", 1), ("y", 2)] == sql("SELECT n, v FROM t ORDER BY n")


@pytest.mark.parametrize(
    ("rest", "error"),
    [
        ("FILEFORMAT = CSV", ("COPY_INTO_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS", "21S01")),
        ("FILEFORMAT = JSON", ("COPY_INTO_FEATURE_INCOMPATIBLE_SETTING", "42613")),
        (
            "FILEFORMAT = CSV FORMAT_OPTIONS ('header' = 'true')",
            ("COPY_INTO_FEATURE_INCOMPATIBLE_SETTING", "42613"),
        ),
        ("FILEFORMAT = CSV VALIDATE ALL", ("UNSUPPORTED_FEATURE", "0A000")),
    ],
)
def test_bad_copies_by_position(sql, rest, error):
    """Another number of columns, and files that have names for theirs."""
    sql("CREATE TABLE t (n STRING)")
    folder = sql.metastore.volumes.create("main", sql.schema, "raw").location
    (folder / "a.csv").write_text("x,1\ny,2\n")

    assert error == sql.refused(f"COPY INTO t BY POSITION FROM '/Volumes/main/{sql.schema}/raw' {rest}")
    assert 0 == sql.delta("t").version()
