"""
Functions and registered models of a schema.
"""

from __future__ import annotations

from lakewire.catalog.collection import Collection, one_part
from lakewire.schema.names import TableName
from lakewire_api.catalog.api.functions import FunctionsAPI
from lakewire_api.catalog.api.registered_models import RegisteredModelsAPI
from lakewire_api.catalog.models import FunctionInfo, RegisteredModelInfo
from lakewire_runtime import Pages

__all__ = ["Functions", "Models"]


class Functions(Collection[FunctionInfo]):
    """
    The functions of a schema; missing name parts are the client's. Reached as ``client.catalog.functions``.

    ``CREATE FUNCTION`` in SQL makes them.

    Source:
        https://docs.databricks.com/api/workspace/functions
    """

    def list(self, schema: str | None = None, *, limit: int | None = None) -> Pages[FunctionInfo]:
        """
        Iterate over the functions of a schema that the caller may see, page by page as needed.

        Args:
            schema: ``schema`` or ``catalog.schema``. Default: the client's.
            limit: Stop after that many, >= 0. Default: all.
        """
        parsed = self._schema(schema)
        return FunctionsAPI(self._sender).list(parsed.catalog, parsed.schema, limit=limit)

    def get(self, name: str) -> FunctionInfo:
        """
        Fetch one function with its parameters and its definition.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return FunctionsAPI(self._sender).get(self._parse(name).full_name)

    def update(self, name: str, *, owner: str) -> FunctionInfo:
        """
        Change the owner of a function.

        Args:
            name: One to three parts.
            owner: User, group or service principal.

        Raises:
            NotFoundError: There is none of that name.
        """
        return FunctionsAPI(self._sender).update(self._parse(name).full_name, owner=owner)

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Drop a function.

        Args:
            name: One to three parts.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        full_name = self._parse(name).full_name
        self._delete(lambda: FunctionsAPI(self._sender).delete(full_name), missing_ok=missing_ok)

    def _parse(self, name: str) -> TableName:
        return TableName.parse(name, catalog=self._config.catalog, schema=self._config.schema)


class Models(Collection[RegisteredModelInfo]):
    """
    The registered models of a schema; missing name parts are the client's. Reached as ``client.catalog.models``.

    ``client.api.model_versions`` has their versions.

    Source:
        https://docs.databricks.com/api/workspace/registeredmodels
    """

    def list(self, schema: str | None = None, *, limit: int | None = None) -> Pages[RegisteredModelInfo]:
        """
        Iterate over the models of a schema that the caller may see, page by page as needed.

        Args:
            schema: ``schema`` or ``catalog.schema``. Default: the client's.
            limit: Stop after that many, >= 0. Default: all.
        """
        parsed = self._schema(schema)
        api = RegisteredModelsAPI(self._sender)
        return api.list(catalog_name=parsed.catalog, schema_name=parsed.schema, limit=limit)

    def get(self, name: str) -> RegisteredModelInfo:
        """
        Fetch one model with its aliases.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return RegisteredModelsAPI(self._sender).get(self._parse(name).full_name, include_aliases=True)

    def create(
        self, name: str, *, comment: str | None = None, storage_location: str | None = None, if_not_exists: bool = False
    ) -> RegisteredModelInfo:
        """
        Create a model without versions.

        Args:
            name: One to three parts.
            comment: Free text.
            storage_location: Where its versions are kept, as in ``s3://bucket/path``. Default: the schema's place.
            if_not_exists: Return one that is there, as it is. One more request then.

        Raises:
            AlreadyExistsError: There is one of that name, and *if_not_exists* is False.
            NotFoundError: There is no such schema.
        """
        parsed = self._parse(name)

        def create() -> RegisteredModelInfo:
            return RegisteredModelsAPI(self._sender).create(
                catalog_name=parsed.catalog,
                schema_name=parsed.schema,
                name=parsed.name,
                comment=comment,
                storage_location=storage_location,
            )

        return self._create(name, create, if_not_exists=if_not_exists)

    def update(
        self, name: str, *, new_name: str | None = None, comment: str | None = None, owner: str | None = None
    ) -> RegisteredModelInfo:
        """
        Change what is given of a model, and return it with its changes.

        Args:
            name: One to three parts.
            new_name: One part; a model stays in its schema.
            comment: Free text.
            owner: User, group or service principal.

        Raises:
            NotFoundError: There is none of that name.
        """
        renamed = None if new_name is None else one_part(new_name, "new_name")
        api = RegisteredModelsAPI(self._sender)
        return api.update(self._parse(name).full_name, new_name=renamed, comment=comment, owner=owner)

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Delete a model with its versions.

        Args:
            name: One to three parts.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        full_name = self._parse(name).full_name
        self._delete(lambda: RegisteredModelsAPI(self._sender).delete(full_name), missing_ok=missing_ok)

    def _parse(self, name: str) -> TableName:
        return TableName.parse(name, catalog=self._config.catalog, schema=self._config.schema)
