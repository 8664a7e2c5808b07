"""Transactions: the one request that a block becomes, and what is refused before it."""

import json
import re

import pytest
import responses

from lakewire import DatabricksClient, errors
from lakewire.delta.transaction import TransactionMerge
from lakewire.sql import Statement, expr
from tests.support.tables import table_info
from tests.support.waiting import QUICK

HOST = "https://w.example.com"
UC = f"{HOST}/api/2.1/unity-catalog/tables"
FILES = re.compile(f"{HOST}/api/2.0/fs/")
STATEMENTS = f"{HOST}/api/2.0/sql/statements"
MANAGED = {"table_type": "MANAGED", "properties": {"delta.feature.catalogManaged": "supported"}}
DONE = {"statement_id": "s-1", "status": {"state": "SUCCEEDED"}, "manifest": {"format": "JSON_ARRAY"}, "result": {}}
MANY = [{"id": n} for n in range(300)]


@pytest.fixture
def wire():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        for name in ("a", "b"):
            describe(mock, name, MANAGED)
        mock.put(FILES, status=204)
        mock.delete(FILES, status=204)
        yield mock


def describe(wire, name, facts):
    described = table_info("id BIGINT, n BIGINT, name STRING", name) | facts
    wire.upsert(responses.GET, re.compile(f"{UC}/.*{name}(%60|`)?$"), json=described)


@pytest.fixture
def client():
    with DatabricksClient(host=HOST, token="t", warehouse_id="w", retry=QUICK) as made:
        yield made


def methods(wire):
    return [call.request.method for call in wire.calls]


def bodies(wire):
    return [json.loads(call.request.body) for call in wire.calls if call.request.url.startswith(STATEMENTS)]


def rows(n):
    return f"SELECT CAST(c0 AS BIGINT) AS `id` FROM VALUES ('{n}') AS v(c0)"


A, B = "`main`.`default`.`a`", "`main`.`default`.`b`"


def test_a_block_is_one_statement(wire, client):
    """In the order of the calls, with parameters that do not collide; each table is asked for once."""
    wire.post(STATEMENTS, json=DONE)
    with client.delta.transaction() as tx:
        a, b = tx.table("a"), tx.table("main.default.b")
        a.write([{"id": 1}])
        a.insert({"id": expr(":n + 1"), "name": "x"}, parameters={"n": 1})
        a.write([{"id": 1}], partition={"n": 5})
        a.update({"n": 5, "name": expr("upper(name)")}, where="id = :id", parameters={"id": 1})
        b.delete(where="id = :id -- old", parameters={"id": 2})
        b.merge([{"id": 3}], "id").when_matched_update({"n": 7}).execute()
        a.write([{"id": 9}], mode="overwrite", replace_where="id = :id", parameters={"id": 9})
        tx.execute("UPDATE b SET n = :n WHERE ':n' <> name AND id = :id;", {"n": 1, "id": 4})
        assert [] == bodies(wire)
    (body,) = bodies(wire)

    assert body["statement"].splitlines() == [
        "BEGIN ATOMIC",
        f"INSERT INTO {A} BY NAME {rows(1)}",
        ";",
        f"INSERT INTO {A} (`id`, `name`) VALUES (:s2_n + 1, :s2_value_0)",
        ";",
        f"INSERT INTO {A} PARTITION (`n` = '5') BY NAME {rows(1)}",
        ";",
        f"UPDATE {A} SET `n` = :s4_value_0, `name` = upper(name) WHERE (id = :s4_id)",
        ";",
        f"DELETE FROM {B} WHERE (id = :s5_id -- old",
        ")",
        ";",
        f"MERGE INTO {B} AS t USING ({rows(3)}) AS s ON t.`id` = s.`id` WHEN MATCHED THEN UPDATE SET `n` = :s6_value_0",
        ";",
        f"INSERT INTO {A} (`id`) REPLACE WHERE (id = :s7_id) {rows(9)}",
        ";",
        "UPDATE b SET n = :s8_n WHERE ':n' <> name AND id = :s8_id",
        ";",
        "END",
    ]
    bound = {parameter["name"]: parameter["value"] for parameter in body["parameters"]}
    assert bound == {
        "s2_n": "1", "s2_value_0": "x", "s4_value_0": "5", "s4_id": "1", "s5_id": "2", "s6_value_0": "7",
        "s7_id": "9", "s8_n": "1", "s8_id": "4",
    }  # fmt: skip
    assert ["GET", "GET", "GET", "GET", "POST"] == methods(wire)  # commits and columns of each table


def test_a_block_that_raises_sends_nothing(wire, client):
    """And removes what it staged."""

    def block():
        with client.delta.transaction() as tx:
            tx.table("a").write(MANY)
            tx.table("b").delete(where="true")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        block()

    assert ["PUT", "DELETE"] == [method for method in methods(wire) if method != "GET"]


def test_an_empty_block_sends_nothing(wire, client):
    """Nor does one that appends no rows."""
    with client.delta.transaction() as tx:
        tx.table("a").write([])

    assert ["GET"] == methods(wire)


def test_many_rows_are_staged_first_and_removed_afterwards(wire, client):
    """They are inserted, as a transaction takes no COPY INTO."""
    wire.post(STATEMENTS, json=DONE)
    with client.delta.transaction() as tx:
        tx.table("a").write(MANY)
        tx.table("b").upsert(MANY, "id")
    (body,) = bodies(wire)

    assert ["PUT", "PUT", "POST", "DELETE", "DELETE"] == [method for method in methods(wire) if method != "GET"]
    assert "COPY INTO" not in body["statement"]
    assert 2 == body["statement"].count("FROM parquet.`/Volumes/main/default/lakewire_staging/")


def failed(message, state):
    return {"statement_id": "s-1", "status": {"state": "FAILED", "error": {"message": message}, "sql_state": state}}


def test_a_transaction_that_lost_a_conflict_is_retried(wire, client):
    """All of it was rolled back."""
    wire.post(STATEMENTS, json=failed("[DELTA_CONCURRENT_APPEND] words", "2D521"))
    wire.post(STATEMENTS, json=DONE)
    with client.delta.transaction() as tx:
        tx.table("a").delete(where="true")
    first, second = bodies(wire)

    assert first["statement"] == second["statement"]


@pytest.mark.parametrize(
    ("message", "state", "kind"),
    [
        ("[DELTA_METADATA_CHANGED] words", "2D521", errors.MetadataChangedError),
        ("[TABLE_OR_VIEW_NOT_FOUND] words", "42P01", errors.TableNotFoundError),
        ("[TRANSACTION_NOT_SUPPORTED.COMMAND] words", "0A000", errors.UnsupportedError),
    ],
)
def test_a_transaction_that_fails_is_an_error_and_leaves_no_files(wire, client, message, state, kind):
    """A changed schema may mean other statements, so it is not retried."""
    wire.post(STATEMENTS, json=failed(message, state))

    with pytest.raises(kind), client.delta.transaction() as tx:
        tx.table("a").write(MANY)

    assert ["PUT", "POST", "DELETE"] == [method for method in methods(wire) if method != "GET"]


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"table_type": "EXTERNAL"}, "main.default.a: is .*EXTERNAL; a transaction writes managed tables only"),
        ({"table_type": "MANAGED", "properties": {"delta.minReaderVersion": "3"}}, "has no catalog-managed commits"),
    ],
)
@pytest.mark.parametrize(
    "call",
    [
        lambda table: table.write([{"id": 1}]),
        lambda table: table.update({"id": 1}, where="true"),
        lambda table: table.delete(where="true"),
        lambda table: table.merge([{"id": 1}], "id"),
        lambda table: table.upsert([{"id": 1}], "id"),
    ],
)
def test_tables_that_no_transaction_writes_are_refused(wire, client, facts, says, call):
    """Before anything is sent to the warehouse."""
    describe(wire, "a", facts)

    with pytest.raises(errors.UnsupportedError, match=says) as caught, client.delta.transaction() as tx:
        call(tx.table("a"))

    assert ("not_sent", []) == (caught.value.outcome, bodies(wire))


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda tx: tx.execute(""), "statement: is empty"),
        (lambda tx: tx.execute(5), "statement: 5"),
        (lambda tx: tx.execute("SELECT ?", [1]), "parameters: "),
        (lambda tx: tx.execute("SELECT ?"), "need names, :name and not"),
        (lambda tx: tx.execute(Statement("SELECT :a", {"a": 1}), {"a": 1}), "are those of the Statement already"),
        (lambda tx: tx.table("a").write([{"id": 1}], mode="replace"), "mode: 'replace' is unknown"),
        (lambda tx: tx.table("a").merge([{"id": 1}], "id").execute(), "has no clause"),
        (lambda tx: tx.table("a").upsert([], "id", delete_missing=True), "allow_empty=True means that"),
    ],
)
def test_what_no_transaction_takes_is_refused(wire, client, call, says):
    """With what is accepted, and nothing is sent to the warehouse."""
    with pytest.raises(errors.InvalidArgumentError, match=says), client.delta.transaction() as tx:
        call(tx)

    assert [] == bodies(wire)


def test_a_transaction_is_used_inside_of_its_block(wire, client):
    """Before and after it there is nothing to add to."""
    with pytest.raises(errors.InvalidArgumentError, match="outside of its block"):
        client.delta.transaction().execute("SELECT 1")
    with client.delta.transaction() as tx:
        table = tx.table("a")
        merge = table.merge([{"id": 1}], "id").when_matched_delete()
        assert isinstance(merge, TransactionMerge)
    for call in (merge.execute, lambda: tx.execute("SELECT 1"), lambda: table.delete(where="true")):
        with pytest.raises(errors.InvalidArgumentError, match="outside of its block"):
            call()
    with pytest.raises(errors.InvalidArgumentError, match="timeout"):
        client.delta.transaction(timeout=-1)
