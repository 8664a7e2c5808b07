"""
Tables from the files of a folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lakewire.client import DatabricksClient
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName

__all__ = ["seed"]

_SQL = ".sql"
_ACCEPTED = (".parquet", ".csv", _SQL)
_MOST_PARTS = 3  # catalog, schema, file


def seed(client: DatabricksClient, folder: str | Path) -> list[str]:
    """
    Make tables of the Parquet and CSV files of a folder, then run its SQL scripts in the order of their paths.

    ``orders.parquet`` becomes the table ``orders`` of the client's schema, ``shop/orders.csv`` that of the schema
    ``shop``, ``sales/shop/orders.csv`` that of the catalog ``sales``; scripts run in the schema of their folder.
    Catalogs and schemas are made when they are not there, tables that are there are replaced. The first line of a CSV
    file has the names; the types are what pyarrow finds. Files whose name begins with a dot are left out.

    Args:
        client: Whose catalog and schema are the defaults.
        folder: At most two folders deep.

    Returns:
        The names of the tables.

    Raises:
        InvalidArgumentError: No such folder, or a file that is none of these. Nothing was sent.
        SchemaMismatchError: A file has columns that no table can have.
        ScriptError: A statement failed. What came before it is there.
    """
    found = [(path, _name(path, Path(folder), client)) for path in _paths(Path(folder))]
    for schema in dict.fromkeys(name.schema_name for _, name in found):
        client.catalog.catalogs.create(schema.catalog, if_not_exists=True)
        client.catalog.schemas.create(schema.full_name, if_not_exists=True)
    tables = [(path, name) for path, name in found if path.suffix != _SQL]
    for path, name in tables:
        client.delta.table(name).write(_rows(path), mode="replace")
    for path, name in found:
        if path.suffix == _SQL:
            client.sql.execute_script(path, catalog=name.catalog, schema=name.schema)
    return [name.full_name for _, name in tables]


def _paths(root: Path) -> list[Path]:
    """Return the files of a folder, all of which can be used."""
    if not root.is_dir():
        raise InvalidArgumentError(f"folder: {root} is not a folder")
    found = [path for path in sorted(root.rglob("*")) if path.is_file() and not _is_hidden(path.relative_to(root))]
    for path in found:
        if path.suffix not in _ACCEPTED or len(path.relative_to(root).parts) > _MOST_PARTS:
            accepted = f"{', '.join(_ACCEPTED)}, at most {_MOST_PARTS - 1} folders deep"
            raise InvalidArgumentError(f"folder: {path} is not accepted; accepted are {accepted}")
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _name(path: Path, root: Path, client: DatabricksClient) -> TableName:
    """Return the name of the table of a file; that of a script says where it runs."""
    default = client.delta.table("table").name
    folders = path.relative_to(root).parts[:-1]
    catalog, schema = (default.catalog, default.schema)[: 2 - len(folders)] + folders
    return TableName(catalog, schema, path.stem)


def _rows(path: Path) -> Any:
    if path.suffix == ".csv":
        from pyarrow import csv

        return csv.read_csv(path)
    from pyarrow import parquet

    return parquet.read_table(path)
