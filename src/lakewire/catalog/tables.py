"""
Tables and views as objects of Unity Catalog; ``client.delta`` reads and writes their rows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lakewire.catalog.collection import Collection
from lakewire.schema.delta_json import to_delta_json
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName
from lakewire.schema.types import Field, StructType
from lakewire_api.catalog.api.tables import TablesAPI
from lakewire_api.catalog.models import TableInfo
from lakewire_runtime import Pages
from lakewire_runtime.accepts import check

__all__ = ["Tables", "column_infos"]


class Tables(Collection[TableInfo]):
    """
    The tables of a schema; missing name parts are the client's. Reached as ``client.catalog.tables``.

    Source:
        https://docs.databricks.com/api/workspace/tables
    """

    def list(self, schema: str | None = None, *, columns: bool = True, limit: int | None = None) -> Pages[TableInfo]:
        """
        Iterate over the tables and views of a schema that the caller may see, page by page as needed.

        Args:
            schema: ``schema`` or ``catalog.schema``. Default: the client's.
            columns: Whether to fetch columns and properties too, which makes the responses larger.
            limit: Stop after that many, >= 0. Default: all.
        """
        parsed = self._schema(schema)
        check("columns", bool, columns)
        omit = None if columns else True
        return TablesAPI(self._sender).list(
            parsed.catalog, parsed.schema, omit_columns=omit, omit_properties=omit, limit=limit
        )

    def get(self, name: str) -> TableInfo:
        """
        Fetch one table or view with its columns.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return TablesAPI(self._sender).get(self._parse(name).full_name)

    def create(
        self,
        name: str,
        columns: Any,
        *,
        storage_location: str,
        data_source_format: str = "DELTA",
        properties: Mapping[str, str] | None = None,
    ) -> TableInfo:
        """
        Register an external table; ``client.delta.create_table`` makes managed ones.

        Args:
            name: One to three parts.
            columns: ``"id BIGINT NOT NULL, name STRING"``, fields, or another form of a schema that
                ``client.delta.create_table`` takes.
            storage_location: Where its files are, as in ``s3://bucket/path``.
            data_source_format: ``DELTA``, ``PARQUET``, ``CSV``, ….
            properties: Free keys and values.

        Raises:
            AlreadyExistsError: There is one of that name.
            NotFoundError: There is no such schema.
        """
        parsed = self._parse(name)
        return TablesAPI(self._sender).create(
            parsed.name,
            parsed.catalog,
            parsed.schema,
            "EXTERNAL",
            data_source_format,
            storage_location,
            columns=column_infos(as_schema(columns).fields),
            properties=properties,
        )

    def update(self, name: str, *, owner: str) -> None:
        """
        Change the owner of a table; everything else is changed with SQL, see ``client.delta``.

        Args:
            name: One to three parts.
            owner: User, group or service principal.

        Raises:
            NotFoundError: There is none of that name.
        """
        TablesAPI(self._sender).update(self._parse(name).full_name, owner=owner)

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Drop a table or view; the files of a managed table with it.

        Args:
            name: One to three parts.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        full_name = self._parse(name).full_name
        self._delete(lambda: TablesAPI(self._sender).delete(full_name), missing_ok=missing_ok)

    def _parse(self, name: str) -> TableName:
        return TableName.parse(name, catalog=self._config.catalog, schema=self._config.schema)


def column_infos(fields: Sequence[Field]) -> list[dict[str, object]]:
    """
    Return columns as the tables API takes them.
    """
    described = to_delta_json(StructType(tuple(fields)))["fields"]
    return [
        {
            "name": field.name,
            "position": position,
            "type_text": field.type.simple(),
            "type_name": field.type.type_name,
            "type_json": json.dumps(delta, ensure_ascii=False),
            "nullable": field.nullable,
            **({} if field.comment is None else {"comment": field.comment}),
        }
        for position, (field, delta) in enumerate(zip(fields, described, strict=True))
    ]
