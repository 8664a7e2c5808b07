"""
Tables and volumes in real object stores, opened by credentials that Unity Catalog vends: scoped, and soon over.

MinIO checks the session policies of its STS, Azurite its signatures and when they end; Google's tokens are checked by a
gate. A small server plays Unity Catalog, with credentials of these stores.
"""

import datetime as dt
import io
import logging
import re
import socket
import time
import traceback
import uuid

import deltalake
import polars as pl
import pyarrow as pa
import pytest

from lakewire import DatabricksClient, errors
from lakewire.catalog.vending import Credentials, Storage, vended
from lakewire_api.catalog.models import AwsCredentials, GenerateTemporaryTableCredentialResponse
from tests.conformance.object_stores import REGION, STORES
from tests.support.scripted import ScriptedServer, answer

FILES, ROWS = 12, 50_000
SCHEMA = pa.schema([("id", pa.int64()), ("kind", pa.string()), ("x", pa.float64()), ("at", pa.timestamp("us", "UTC"))])


class Catalog:
    """Unity Catalog as far as it is asked: tables and volumes of a store, and access to them."""

    def __init__(self, store):
        self.store = store
        self.vended = []
        self.seconds = 900
        self.refuses = False
        self.server = ScriptedServer()
        self.server.reply_to_each(self._reply)
        self.client = DatabricksClient(host=self.server.host, token="t", warehouse_id="w", catalog="main", schema="s")

    def close(self):
        self.client.close()
        self.server.close()

    def open(self, path, **options):
        return self.client.delta.table(path).open_direct(fallback=False, storage_options=self.store.options, **options)

    def revoke(self):
        """Let the store refuse all that was vended."""
        self.store.gate.revoked.update(map(self.store.key, self.vended))

    def _reply(self, request):
        path = request.target.partition("?")[0]
        if path.endswith("/metastore_summary"):
            return answer(200, {"region": REGION})
        if request.method == "GET":
            name = path.rpartition(".")[2]
            kind = {"table_type": "EXTERNAL", "data_source_format": "DELTA", "columns": []}
            return answer(200, {"name": name, "table_id": name, "volume_id": name} | kind)
        if self.refuses:
            return answer(403, {"error_code": "PERMISSION_DENIED", "message": "not any more"})
        body = request.json()
        place = body.get("table_id") or body.get("volume_id")
        self.vended.append(self.store.vend(place, self.seconds, write=body["operation"] == "WRITE_VOLUME"))
        return answer(200, self.vended[-1])


@pytest.fixture(scope="module", params=STORES)
def store(request, cache, tmp_path_factory):
    with STORES[request.param](cache, tmp_path_factory.mktemp(request.param)) as found:
        yield found


@pytest.fixture
def catalog(store):
    found = Catalog(store)
    yield found
    found.close()


def rows_of(file, count=ROWS):
    ids = pa.array(range(file * count, (file + 1) * count))
    times = pa.array([dt.datetime(2026, 1, 1, tzinfo=dt.UTC)] * count, SCHEMA.field("at").type)
    return pa.table([ids, pa.array([f"file {file}"] * count), pa.array([file / 2] * count), times], schema=SCHEMA)


def written(store, folder, name, files=FILES, count=ROWS, partition_by=None, checkpoint=None):
    """Write a table into a store: with deltalake, or file by file where that cannot write."""
    place, options = (store.url(name), store.deltalake) if store.deltalake else (str(folder), None)
    for file in range(files):
        deltalake.write_deltalake(
            place, rows_of(file, count), mode="append", storage_options=options, partition_by=partition_by
        )
        if file == checkpoint:
            deltalake.DeltaTable(place, storage_options=options).create_checkpoint()
    if options is None:
        for file in filter(lambda path: path.is_file(), folder.rglob("*")):
            store.upload(f"{name}/{file.relative_to(folder)}", file.read_bytes())


@pytest.fixture(scope="module")
def name(store, tmp_path_factory):
    """A table of twelve files in a store."""
    written(store, tmp_path_factory.mktemp("table"), "big")
    return "big"


def secrets_of(vended):
    return [text for keys in vended.values() if isinstance(keys, dict) for text in keys.values()]


def test_a_table_is_read_with_vended_credentials(catalog, name):
    """Rows, some columns of them, those of a condition, their number; nothing but its own folder is asked for."""
    opened = catalog.open(name)
    ids = sorted(opened.to_arrow(["id"])["id"].to_pylist())
    some = opened.to_arrow(["kind", "id"], [("x", ">=", 5.0), ("id", "<", 10 * ROWS + 3)])

    assert (FILES * ROWS, list(range(FILES * ROWS))) == (opened.count_rows(), ids)
    assert [("file 10", 10 * ROWS + n) for n in range(3)] == sorted(
        map(tuple, (row.values() for row in some.to_pylist()))
    )
    assert SCHEMA == opened.schema
    assert FILES * ROWS == pl.DataFrame(opened).height
    assert 1 == len(catalog.vended)
    assert 0 == catalog.store.gate.refusals


def test_credentials_that_a_store_refuses_are_renewed_in_the_middle(catalog, name):
    """They were revoked, or the clocks differ: each row is there once."""
    batches = catalog.open(name).batches(["id"])
    ids = next(batches)["id"].to_pylist()
    catalog.revoke()
    before = catalog.store.gate.refusals
    for number, batch in enumerate(batches):
        ids += batch["id"].to_pylist()
        if number == 2:
            catalog.revoke()

    assert list(range(FILES * ROWS)) == sorted(ids)
    assert catalog.store.gate.refusals > before
    assert 2 <= len(catalog.vended) <= 4


def test_credentials_are_renewed_before_they_end(catalog, name):
    """A reader that takes longer than they are good for is refused nothing."""
    gate, before = catalog.store.gate, catalog.store.gate.refusals
    catalog.seconds, gate.delay_s = 3, 0.5
    ids = []
    try:
        for batch in catalog.open(name).batches(["id"]):
            ids += batch["id"].to_pylist()
            over = [each for each in catalog.vended if each["expiration_time"] < time.time() * 1000]
            gate.revoked.update(map(catalog.store.key, over))
    finally:
        gate.delay_s = 0.0

    assert list(range(FILES * ROWS)) == sorted(ids)
    assert before == gate.refusals
    assert len(catalog.vended) > 2


def test_versions_are_read_by_the_log_since_a_checkpoint(catalog, store, tmp_path):
    """The commits before the newest checkpoint stay where they are; earlier versions are read by what there is."""
    name = f"t{uuid.uuid4().hex[:6]}"
    written(store, tmp_path / "t", name, files=6, count=10, partition_by=["kind"], checkpoint=3)
    newest = catalog.open(name)
    store.gate.targets.clear()
    older = [catalog.open(name, version=version).count_rows() for version in range(6)]
    store.gate.targets.clear()
    catalog.open(name)
    commits = {
        int(found[1]) for target in store.gate.targets if (found := re.search(r"(\d{20})(?:\.|%2E)json", target))
    }

    assert [10, 20, 30, 40, 50, 60] == older
    assert (5, {3, 4, 5}) == (newest.version, commits)
    assert 10 == newest.to_arrow(where=[("kind", "=", "file 4")]).num_rows


def test_secrets_are_shown_nowhere(catalog, name, caplog, capfd):
    """S3 sends the token back that it refuses: not into an error, a traceback, a log or a repr."""
    caplog.set_level(logging.DEBUG)
    opened = catalog.open(name)
    storage = catalog.client.catalog.volumes.open_direct("v", storage_options=catalog.store.options)
    catalog.refuses = True
    catalog.revoke()
    texts = [repr(opened), str(opened), repr(storage), repr(storage.store), str(vars(storage))]
    for call in (opened.to_arrow, lambda: storage.read("x"), lambda: list(storage.list())):
        with pytest.raises(errors.LakewireError) as caught:
            call()
        shown = io.StringIO()
        traceback.print_exception(caught.value, file=shown)
        texts += [str(caught.value), repr(caught.value), shown.getvalue()]
    texts += [caplog.text, *capfd.readouterr()]
    secrets = [text for each in catalog.vended for text in secrets_of(each)]

    assert [] == [text for text in texts for secret in secrets if secret in text]
    assert all(len(secret) > 10 for secret in secrets)


def test_the_region_of_a_bucket_is_that_of_the_metastore(catalog, name, monkeypatch):
    """Unless it is set: S3 refuses requests that were signed for another one."""
    for variable in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(variable, raising=False)
    options = {setting: value for setting, value in catalog.store.options.items() if setting != "region"}
    table = catalog.client.delta.table(name)
    opened = table.open_direct(fallback=False, storage_options=options)

    assert FILES * ROWS == opened.count_rows([("id", ">=", 0)])
    assert (catalog.store.name == "minio") == any("metastore_summary" in each.target for each in catalog.server.seen)
    monkeypatch.setenv("AWS_REGION", "us-west-1")
    if catalog.store.name == "minio":
        with pytest.raises(errors.DirectReadError, match="eu-central-1"):
            table.open_direct(fallback=False, storage_options=options)


def test_a_storage_that_is_silent_is_given_up(catalog, name):
    """Within the time of the caller: firewalls are like that. A reading ends with it as well."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        here = f"http://127.0.0.1:{silent.getsockname()[1]}"
        options = {
            setting: value.replace(catalog.store.gate.url, here) for setting, value in catalog.store.options.items()
        }
        began = time.monotonic()
        with pytest.raises(errors.DirectReadError):
            catalog.client.delta.table(name).open_direct(fallback=False, storage_options=options, timeout=2)
        opening_s = time.monotonic() - began
    opened, catalog.store.gate.delay_s = catalog.open(name, timeout=1.5), 0.4
    try:
        with pytest.raises(errors.DeadlineExceededError):
            opened.to_arrow()
    finally:
        catalog.store.gate.delay_s = 0.0

    assert opening_s < 15


def test_what_was_taken_back_ends_a_reading_with_its_reason(catalog, name):
    """Access that Unity Catalog vends no more is an error, and no end of the rows."""
    batches = catalog.open(name).batches(["id"])
    next(batches)
    catalog.refuses = True
    catalog.revoke()
    with pytest.raises(errors.PermissionDeniedError, match="not any more"):
        list(batches)


def test_a_table_that_is_not_there_is_read_by_sql_or_an_error(catalog):
    """With the reason."""
    with pytest.raises(errors.DirectReadError, match="deltalake"):
        catalog.open("nothing")


def test_a_volume_is_read_and_written(catalog, store, tmp_path):
    """Files of any size, with credentials that are renewed; those for reading do not write."""
    if store.deltalake is None:  # this store takes no uploads of its clients
        store.upload("v/a.bin", b"abc")
        storage = catalog.client.catalog.volumes.open_direct("v", storage_options=store.options)
        assert (b"abc", ["a.bin"]) == (storage.read("a.bin"), [file.path for file in storage.list()])
        return
    volumes, place = catalog.client.catalog.volumes, f"v{uuid.uuid4().hex[:6]}"
    storage = volumes.open_direct(place, write=True, storage_options=store.options)
    (tmp_path / "large").write_bytes(bytes(range(256)) * 80_000)
    storage.write("folder/b c#%.bin", b"abc")
    catalog.revoke()
    storage.write("large", tmp_path / "large")
    catalog.revoke()

    assert b"abc" == storage.read("folder/b c#%.bin")
    assert (tmp_path / "large").read_bytes() == storage.read("large")
    assert [("folder/b c#%.bin", 3), ("large", 20_480_000)] == sorted((f.path, f.size_bytes) for f in storage.list())
    storage.delete("large")
    assert ["folder/b c#%.bin"] == [file.path for file in storage.list()]
    reader = volumes.open_direct(place, storage_options=store.options)
    with pytest.raises(errors.StorageError):
        reader.write("x", b"")
    assert b"abc" == reader.read("folder/b c#%.bin")


def test_credentials_of_one_place_do_not_open_another(cache, tmp_path):
    """As MinIO has them, by its policy of the session: neither its files nor their names."""
    with STORES["minio"](cache, tmp_path) as store:
        storages = {}
        for name in ("one", "two"):
            deltalake.write_deltalake(store.url(name), rows_of(0, 10), storage_options=store.deltalake)
            keys = store.vend(name, 900, write=name == "one")["aws_temp_credentials"]
            for place in ("one", "two"):
                response = GenerateTemporaryTableCredentialResponse(
                    url=store.url(place), aws_temp_credentials=AwsCredentials(**keys)
                )
                given = Credentials(lambda _, response=response: vended(response))
                storages[name, place] = Storage(given, store.options, local=True)
        log = "_delta_log/00000000000000000000.json"

        assert storages["one", "one"].read(log)
        assert storages["two", "two"].read(log)
        for names in (("one", "two"), ("two", "one")):
            for call in (
                lambda s: s.read(log), lambda s: list(s.list()), lambda s: s.write("x", b""), lambda s: s.delete(log),
            ):  # fmt: skip
                with pytest.raises(errors.StorageError):
                    call(storages[names])
        with pytest.raises(errors.StorageError):
            storages["two", "two"].write("x", b"")
        storages["one", "one"].write("x", b"")
