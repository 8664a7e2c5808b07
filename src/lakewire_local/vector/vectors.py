"""
The indexes of a workspace: made, filled, searched, and kept over restarts.
"""

from __future__ import annotations

import math
import secrets
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError, NotFoundError, invalid_parameter
from lakewire_local.vector.definition import (
    DELTA_SYNC,
    DIRECT_ACCESS,
    IndexDefinition,
    check_subtype,
    delta_sync,
    direct_access,
)
from lakewire_local.vector.endpoints import VectorEndpoints
from lakewire_local.vector.loaded import LoadedIndex
from lakewire_local.vector.querying import find, read_query
from lakewire_local.vector.stored_rows import StoredRow, StoredRows
from lakewire_local.vector.sync import is_there, need_change_feed, source_of
from lakewire_local.vector.syncs import Syncs
from lakewire_local.vector.values import is_vector, kept_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.definitions import Definitions
    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql import SqlRunner

_KIND = "vector_search_indexes"
_IN_MEMORY = 8  # indexes
_PAGES = 64  # results of which pages are still to be fetched
_PAGE = 1000  # rows


@attrs.frozen
class FoundPage:
    """
    Hold one page of a result.

    Attributes:
        columns: Name and type of each, the score last.
        rows: One value per column.
        token: Of the next page; None for the last.
    """

    columns: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[Any]]
    token: str | None


class Vectors:
    """
    Keep the indexes of a workspace.

    Args:
        path: SQLite file of their rows.
        definitions: Of endpoints and indexes.
        runner: Reads source tables.

    Attributes:
        endpoints: What serves the indexes.
        syncs: What keeps those of tables as the tables are.
    """

    def __init__(self, path: Path, definitions: Definitions, runner: SqlRunner) -> None:
        self.endpoints = VectorEndpoints(definitions)
        self._definitions = definitions
        self._runner = runner
        self._rows = StoredRows(path)
        self._loaded: OrderedDict[str, LoadedIndex] = OrderedDict()
        self._pages: OrderedDict[str, FoundPage] = OrderedDict()
        self._lock = threading.Lock()
        self.syncs = Syncs(self._rows, runner, self._all)

    def close(self) -> None:
        """Close the file."""
        self._rows.close()

    def create(self, metastore: Metastore, name: str, endpoint: str, given: Mapping[str, Any]) -> IndexDefinition:
        """
        Make an index and begin to fill it.

        Args:
            metastore: As its maker sees it.
            name: Full name in Unity Catalog.
            endpoint: What serves it.
            given: Fields of the request.
        """
        self.endpoints.need_online(endpoint)
        catalog, schema, plain = _parts(name)
        made = self._defined(metastore, name, endpoint, given)
        table = metastore.tables.create(catalog, schema, plain, table_type="VECTOR_INDEX", view_columns=made.fields())
        made = attrs.evolve(made, id=table.id, name=table.full_name)
        self._definitions.add(_KIND, table.id, attrs.asdict(made))
        if made.source_table:
            self.syncs.start(made)
        return made

    def get(self, metastore: Metastore, name: str, endpoint: str | None = None) -> IndexDefinition:
        """Return an index that the caller may see."""
        return self._found(metastore, name, endpoint)[0]

    def status(self, definition: IndexDefinition) -> dict[str, Any]:
        """Return how an index stands."""
        failure, state = self.syncs.failures.get(definition.id), self._rows.state(definition.id)
        is_ready = not definition.source_table or state.version is not None
        if self.syncs.is_running(definition):
            detailed = (
                f"ONLINE_{definition.spec['pipeline_type']}_UPDATE" if is_ready else "PROVISIONING_INITIAL_SNAPSHOT"
            )
        elif not definition.source_table:
            detailed = "ONLINE_DIRECT_ACCESS"
        elif failure:
            detailed = "ONLINE_PIPELINE_FAILED" if is_ready else "OFFLINE_FAILED"
        else:
            detailed = "ONLINE_NO_PENDING_UPDATE" if is_ready else "PROVISIONING"
        message = failure or ("Index is ready." if is_ready else "Index is being created from its table.")
        return {
            "ready": is_ready,
            "message": message,
            "detailed_state": detailed,
            "indexed_row_count": state.rows,
        }

    def list_all(self, metastore: Metastore, endpoint: str) -> list[IndexDefinition]:
        """Return the indexes of an endpoint that the caller may see, by name."""
        self.endpoints.get(endpoint)
        found = [each for each in self._all() if each.endpoint == endpoint]
        return sorted((each for each in found if _is_visible(metastore, each)), key=lambda each: each.name)

    def count(self, endpoint: str) -> int:
        """Return how many indexes an endpoint has."""
        return sum(each.endpoint == endpoint for each in self._all())

    def delete(self, metastore: Metastore, name: str, endpoint: str | None = None) -> None:
        """Delete an index with its rows."""
        definition, table = self._found(metastore, name, endpoint)
        metastore.tables.delete(table.catalog_name, table.schema_name, table.name)
        self._forget(definition.id)

    def delete_endpoint(self, name: str) -> None:
        """Delete an endpoint that serves nothing."""
        self.endpoints.get(name)
        if count := self.count(name):
            raise LocalError(400, "INVALID_STATE", f"Vector search endpoint {name!r} has {count} indexes.")
        self.endpoints.delete(name)

    def query(self, metastore: Metastore, name: str, given: Mapping[str, Any]) -> FoundPage:
        """Search an index, and return the first page of what is found."""
        definition = self._readable(metastore, name)
        as_text = self.endpoints.get(definition.endpoint)["endpoint_type"] == "STORAGE_OPTIMIZED"
        query = read_query(definition, given, as_text=as_text)
        loaded = self._load(definition)
        types = {each: data_type.simple() for each, data_type in definition.types.items()}
        columns = [(each, types.get(each, "array<float>")) for each in query.columns]

        def value(place: int, column: str) -> Any:
            if column == definition.vector:
                return [float(number) for number in loaded.vectors[place]]
            return _in_json(loaded.rows[place].get(column))

        rows = [[*(value(place, each) for each in query.columns), score] for place, score in find(query, loaded)]
        return self._page(FoundPage([*columns, ("score", "double")], rows, None))

    def next_page(self, metastore: Metastore, name: str, token: str) -> FoundPage:
        """Return the next page of a result of an index."""
        self._readable(metastore, name)
        with self._lock:
            rest = self._pages.get(token)
        if rest is None:
            raise invalid_parameter(f"page_token: {token!r:.100} is not a token of a query, or no longer")
        return self._page(rest)

    def upsert(self, metastore: Metastore, name: str, rows: Any) -> tuple[int, list[str]]:
        """
        Keep rows in the place of those with the same keys.

        Returns:
            How many were kept, and the keys of those that do not fit the index.
        """
        definition = self._writable(metastore, name)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise invalid_parameter("inputs_json: accepted is a list of objects")
        kept, failed = [], []
        for row in rows:
            key = self._key(definition, row.get(definition.primary_key))
            if unknown := row.keys() - definition.columns.keys() - {definition.vector}:
                raise invalid_parameter(f"inputs_json: {min(unknown)!r} is no column of {definition.name}")
            try:
                kept.append(_stored(definition, key, row))
            except ValueError:
                failed.append(str(key))
        self._rows.change(definition.id, put=kept)
        return len(kept), failed

    def remove(self, metastore: Metastore, name: str, keys: Any) -> int:
        """Remove rows by their keys, and return how many keys there are no rows for now."""
        definition = self._writable(metastore, name)
        if not isinstance(keys, list) or not keys:
            raise invalid_parameter("primary_keys: accepted is a list of keys")
        self._rows.change(definition.id, remove=[self._key(definition, key, is_text=True) for key in keys])
        return len(keys)

    def scan(self, metastore: Metastore, name: str, after: Any, count: int) -> list[dict[str, Any]]:
        """Return the next rows after a key, in the order of the keys, with their vectors."""
        definition = self._readable(metastore, name)
        key = None if after in (None, "") else self._key(definition, after, is_text=True)
        return [_shown(definition, row) for row in self._rows.after(definition.id, key, count)]

    def sync(self, metastore: Metastore, name: str) -> None:
        """Begin to bring an index to the newest version of its table."""
        definition, table = self._found(metastore, name, None)
        metastore.access.need_management(table.id)
        if not definition.source_table or definition.is_continuous:
            raise invalid_parameter(
                f"{definition.name} is not synced on demand; TRIGGERED indexes of a Delta table are"
            )
        self.endpoints.need_online(definition.endpoint)
        self.syncs.start(definition)

    def _defined(self, metastore: Metastore, name: str, endpoint: str, given: Mapping[str, Any]) -> IndexDefinition:
        endpoint_type = self.endpoints.get(endpoint)["endpoint_type"]
        kind, primary_key = given.get("index_type"), given.get("primary_key")
        if not isinstance(primary_key, str) or not primary_key:
            raise invalid_parameter("Missing required field: primary_key")
        subtype = str(given.get("index_subtype") or "HYBRID")
        check_subtype(subtype, endpoint_type)
        common = {
            "name": name,
            "endpoint": endpoint,
            "primary_key": primary_key,
            "index_type": kind,
            "subtype": subtype,
            "creator": metastore.access.caller.name,
        }
        if kind == DIRECT_ACCESS and endpoint_type == "STANDARD":
            return direct_access(common, given.get("direct_access_index_spec") or {})
        if kind != DELTA_SYNC:
            raise invalid_parameter(f"index_type: {kind!r} is not accepted on an endpoint of type {endpoint_type}")
        spec = given.get("delta_sync_index_spec") or {}
        table, folder = source_of(metastore, str(spec.get("source_table") or ""))
        if endpoint_type == "STANDARD":
            need_change_feed(folder, table.full_name)
        return delta_sync(common, spec, metastore.tables.fields(table))

    def _found(self, metastore: Metastore, name: str, endpoint: str | None) -> tuple[IndexDefinition, Table]:
        try:
            table = metastore.tables.get(*_parts(name))
        except NotFoundError:
            raise _missing(name) from None
        kept = self._definitions.find(_KIND, table.id)
        if kept is None or endpoint not in (None, kept["endpoint"]):
            raise _missing(name)
        return attrs.evolve(_read(kept), name=table.full_name), table

    def _readable(self, metastore: Metastore, name: str) -> IndexDefinition:
        definition, table = self._found(metastore, name, None)
        metastore.access.need("SELECT", table.id)
        self.endpoints.need_online(definition.endpoint)
        if not self.status(definition)["ready"]:
            raise LocalError(400, "INVALID_STATE", f"Index {definition.name} is not ready: it has not been synced yet.")
        return definition

    def _writable(self, metastore: Metastore, name: str) -> IndexDefinition:
        definition, table = self._found(metastore, name, None)
        metastore.access.need("MODIFY", table.id)
        if definition.source_table:
            raise invalid_parameter(f"{definition.name} is filled from {definition.source_table}; write that table")
        self.endpoints.need_online(definition.endpoint)
        return definition

    def _key(self, definition: IndexDefinition, value: Any, *, is_text: bool = False) -> int | str:
        """Return a key as it is kept; some requests have only texts."""
        data_type = definition.types[definition.primary_key]
        try:
            if is_text and isinstance(value, str) and data_type.sql() != "STRING":
                value = int(value)
            key = kept_value(data_type, value)
        except ValueError as error:
            raise invalid_parameter(f"{definition.primary_key}: {error}") from None
        if key is None:
            raise invalid_parameter(f"{definition.primary_key}: a row has no value of its primary key")
        return key  # type: ignore[no-any-return]  # check_key has seen to it

    def _load(self, definition: IndexDefinition) -> LoadedIndex:
        """Return an index in memory, as it is stored now."""
        with self._lock:
            loaded = self._loaded.get(definition.id)
            if loaded is None or loaded.change != self._rows.state(definition.id).change:
                state, rows = self._rows.read(definition.id)
                loaded = LoadedIndex(state.change, rows, definition.types, definition.dimension)
                self._loaded[definition.id] = loaded
            self._loaded.move_to_end(definition.id)
            while len(self._loaded) > _IN_MEMORY:
                self._loaded.popitem(last=False)
            return loaded

    def _page(self, found: FoundPage) -> FoundPage:
        if len(found.rows) <= _PAGE:
            return found
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._pages[token] = attrs.evolve(found, rows=found.rows[_PAGE:])
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return attrs.evolve(found, rows=found.rows[:_PAGE], token=token)

    def _all(self) -> list[IndexDefinition]:
        """Return the indexes; what is left of those whose catalog, schema or name was dropped goes."""
        found = [_read(kept) for _, kept in self._definitions.list_all(_KIND)]
        for definition in found:
            if not is_there(self._runner.metastore, definition):
                self._forget(definition.id)
        return [each for each in found if is_there(self._runner.metastore, each)]

    def _forget(self, index_id: str) -> None:
        with self._lock:
            if self._definitions.find(_KIND, index_id):
                self._definitions.remove(_KIND, index_id)
            self._loaded.pop(index_id, None)
        self._rows.drop(index_id)
        self.syncs.failures.pop(index_id, None)


def _parts(name: str) -> tuple[str, str, str]:
    parts = name.split(".")
    if len(parts) != 3 or not all(parts):
        raise invalid_parameter(f"{name!r:.200} is not a name like catalog.schema.index")
    catalog, schema, plain = parts
    return catalog, schema, plain


def _missing(name: str) -> LocalError:
    return LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Vector index {name!r} does not exist.")


def _read(kept: Mapping[str, Any]) -> IndexDefinition:
    return IndexDefinition(**kept)


def _is_visible(metastore: Metastore, definition: IndexDefinition) -> bool:
    return metastore.tables.visible(definition.id) is not None


def _stored(definition: IndexDefinition, key: int | str, row: Mapping[str, Any]) -> StoredRow:
    """Return a row as it is kept, or raise ValueError when it does not fit the index."""
    import numpy as np

    vector = row.get(definition.vector)
    if not is_vector(vector, definition.dimension):
        raise ValueError(definition.vector)
    types = definition.types
    values = {name: kept_value(types[name], row[name]) for name in types if name in row}
    return StoredRow(key, values, np.asarray(vector, np.float32).tobytes())


def _in_json(value: Any) -> Any:
    """Return a value as protobuf writes it in JSON, which has no numbers that are not finite."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def _shown(definition: IndexDefinition, row: StoredRow) -> dict[str, Any]:
    import numpy as np

    shown = {name: _in_json(row.values.get(name)) for name in definition.columns}
    if row.vector is not None:
        shown[definition.vector] = [float(number) for number in np.frombuffer(row.vector, np.float32)]
    return shown
