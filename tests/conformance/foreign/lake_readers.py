"""
Reads tables of a workspace by readers of others: prints one line of JSON for each, its name, the table and the rows.

Arguments: host, token, and one ``name=folder`` for each table. Runs in an environment of its own, with TZ=UTC.
"""

import json
import sys
from pathlib import Path

import daft
import dask_deltatable
import duckdb
import duckdb_extension_delta
import duckdb_extension_httpfs
import duckdb_extension_unity_catalog
import polars as pl
from deltalake import DeltaTable
from plain_rows import plain  # beside this file


def main(host, token, *tables):
    readers = {
        "deltalake": lambda _, folder: DeltaTable(folder).to_pyarrow_table().to_pylist(),
        "polars, from the folder": lambda _, folder: pl.scan_delta(folder).collect().to_dicts(),
        "polars, from the catalog": by_polars(host, token),
        "DuckDB, from the folder": by_duckdb(),
        "DuckDB, from the catalog": by_duckdb_catalog(host, token),
        "DuckDB, over Arrow": over_arrow,
        "Daft": lambda _, folder: rows_of(daft.read_deltalake(folder).to_pydict()),
        "Dask": by_dask,
    }
    for reader, read in readers.items():
        for table in tables:
            name, _, folder = table.partition("=")
            try:
                found = sorted((plain(row) for row in read(name, folder)), key=str)
            except Exception as error:  # noqa: BLE001  its text is what the reader gave
                found = f"{type(error).__name__}: {error}"
            print(json.dumps([reader, name, found]), flush=True)


def by_polars(host, token):
    catalog = pl.Catalog(host, bearer_token=token, require_https=False)
    return lambda name, _: catalog.scan_table("main", "default", name).collect().to_dicts()


def by_duckdb():
    connection = opened(duckdb_extension_delta)
    return lambda _, folder: rows_in(connection, f"SELECT * FROM delta_scan('{folder}')")


def by_duckdb_catalog(host, token):
    connection = opened(duckdb_extension_httpfs, duckdb_extension_delta, duckdb_extension_unity_catalog)
    connection.execute(f"CREATE SECRET (TYPE unity_catalog, TOKEN '{token}', ENDPOINT '{host}', AWS_REGION 'x')")
    connection.execute("ATTACH 'main' AS lake (TYPE unity_catalog)")
    return lambda name, _: rows_in(connection, f'SELECT * FROM lake."default"."{name}"')


def opened(*extensions):
    connection = duckdb.connect()
    for extension in extensions:
        folder = Path(extension.__file__).parent
        connection.load_extension(str(next(folder.rglob("*.duckdb_extension"))))
    return connection


def rows_in(connection, text):
    return connection.execute(text).fetch_arrow_table().to_pylist()


def over_arrow(_, folder):
    connection = duckdb.connect()
    connection.register("rows", DeltaTable(folder).to_pyarrow_dataset())
    return rows_in(connection, "SELECT * FROM rows")


def by_dask(_, folder):
    frame = dask_deltatable.read_deltalake(folder).compute()
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def rows_of(columns):
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


if __name__ == "__main__":
    main(*sys.argv[1:])
