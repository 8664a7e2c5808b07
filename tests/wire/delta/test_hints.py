"""Misspelt tables and columns: errors that name the closest ones, at the price of one request after the failure."""

import pytest

from lakewire import errors
from tests.support.scripted import answer
from tests.support.tables import table_info

COLUMNS = "id BIGINT, amount DOUBLE, customer STRING"
NO_TABLE = ("[TABLE_OR_VIEW_NOT_FOUND] words. SQLSTATE: 42P01", "42P01")
NO_COLUMN = ("[UNRESOLVED_COLUMN.WITH_SUGGESTION] words. SQLSTATE: 42703", "42703")


def listing(*names):
    return answer(200, {"tables": [{"name": name} for name in names]})


class Workspace:
    """Fails each statement; knows the tables ``orders`` and ``orders_old`` of main.sales."""

    def __init__(self, server):
        self.failure = NO_TABLE
        self.columns = COLUMNS
        self.listing = listing("orders", "orders_old", "zebra")
        server.reply_to_each(self.reply)

    def reply(self, request):
        if request.method == "POST":
            message, state = self.failure
            status = {"state": "FAILED", "error": {"message": message}, "sql_state": state}
            return answer(200, {"statement_id": "s-1", "status": status})
        if request.target.startswith("/api/2.1/unity-catalog/tables/"):
            found = "orders" in request.target and "ordres" not in request.target
            return (
                answer(200, table_info(self.columns))
                if found
                else answer(404, {"error_code": "TABLE_DOES_NOT_EXIST", "message": "words"})
            )
        return self.listing


@pytest.fixture
def workspace(server):
    return Workspace(server)


def paths(server):
    return [f"{seen.method} {seen.target.partition('?')[0].rpartition('/')[2]}" for seen in server.seen]


CALLS = {
    "read": lambda t: t.read(),
    "read an earlier version": lambda t: t.at(version=1).read(),
    "delete": lambda t: t.delete(where="true"),
    "history": lambda t: t.history(),
    "detail": lambda t: t.detail(),
    "optimize": lambda t: t.optimize(),
    "restore": lambda t: t.restore(version=1),
}


@pytest.mark.parametrize("call", CALLS)
def test_a_misspelt_table_is_named_in_full_with_the_closest(client, server, workspace, call):
    """The name completed with the client's catalog and schema, what is spelled like it, and the server's words."""
    with pytest.raises(errors.TableNotFoundError, match=r"no table main\.sales\.ordres \(did you mean") as caught:
        CALLS[call](client.delta.table("sales.ordres"))

    assert "main.sales.orders or main.sales.orders_old" in caught.value.message
    assert "words" in caught.value.message
    assert ("42P01", "s-1", "failed") == (caught.value.sql_state, caught.value.statement_id, caught.value.outcome)
    assert ["POST statements", "GET tables"] == paths(server)


@pytest.mark.parametrize(
    ("call", "writes"),
    [
        (lambda t: t.schema(), False),
        (lambda t: t.write([{"id": n} for n in range(300)]), True),
        (lambda t: t.write([{"id": 1}], mode="overwrite"), True),
        (lambda t: t.upsert([{"id": 1}], "id"), True),
        (lambda t: t.upsert([{"id": 1}], "id", schema_mode="evolve"), True),
        (lambda t: t.update({"id": 1}, where="true"), True),
    ],
)
def test_a_table_that_unity_catalog_misses_has_the_same_message(client, server, workspace, call, writes):
    """Without a statement; a write says how to create the table."""
    with pytest.raises(errors.TableNotFoundError, match=r"no table main\.sales\.ordres \(did you mean") as caught:
        call(client.delta.table("sales.ordres"))

    creates = 'client.delta.create_table(…) or write(…, mode="error_if_exists") creates it'
    assert writes == (creates in caught.value.message)
    assert ["GET main.sales.ordres", "GET tables"] == [
        path.replace("%60", "").replace("`", "") for path in paths(server)
    ]


def test_a_write_into_no_table_says_how_to_create_one(client, workspace):
    """Also when the warehouse found it out."""
    for options in ({}, {"mode": "overwrite", "replace_where": "id = 1"}):
        with pytest.raises(errors.TableNotFoundError, match=r'create_table\(…\) or write\(…, mode="error_if_exists"\)'):
            client.delta.write_table("sales.ordres", [{"id": 1}], **options)


def test_nothing_is_suggested_that_is_not_like_it(client, workspace):
    """The full name stands alone when no table has a similar one."""
    with pytest.raises(errors.TableNotFoundError, match=r"^there is no table main\.sales\.x\. \[TABLE_OR"):
        client.delta.table("sales.x").read()


def test_an_existing_table_is_not_called_missing(client, workspace):
    """The user's own SQL named another: the server's words are left as they are."""
    with pytest.raises(errors.TableNotFoundError, match=r"^\[TABLE_OR_VIEW_NOT_FOUND\] words"):
        client.delta.table("sales.orders").delete(where="id IN (SELECT id FROM other)")


def test_without_permission_to_list_tables_there_is_the_full_name(client, workspace):
    """A failure of the extra request does not hide the failure it is about."""
    workspace.listing = answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"})

    with pytest.raises(errors.TableNotFoundError, match=r"^main\.sales\.ordres: \[TABLE_OR_VIEW_NOT_FOUND\]"):
        client.delta.table("sales.ordres").read()


@pytest.mark.parametrize("many", [1, 300])
def test_a_misspelt_column_of_data_names_the_closest_and_schema_evolution(client, server, workspace, many):
    """Before anything is sent: neither a statement nor an upload."""
    data = [{"id": n, "amuont": 2.0} for n in range(many)]

    for call in (lambda t: t.write(data), lambda t: t.upsert(data, "id")):
        with pytest.raises(errors.SchemaMismatchError, match=r"main\.sales\.orders has no such column") as caught:
            call(client.delta.table("sales.orders"))
        assert "'amuont'" in caught.value.message
        assert "(did you mean 'amount'?); schema_mode=\"evolve\" adds it" in caught.value.message
        assert "not_sent" == caught.value.outcome
    assert {"GET"} == {seen.method for seen in server.seen}


def test_a_column_that_was_dropped_meanwhile_is_named_with_the_closest(client, server, workspace):
    """The warehouse knows it better than what was asked before: its error says what the table has now."""
    workspace.columns = f"{COLUMNS}, amuont DOUBLE"
    table = client.delta.table("sales.orders")
    table.update({"amuont": 1.0}, where="false", dry_run=True)
    workspace.failure, workspace.columns = NO_COLUMN, COLUMNS

    with pytest.raises(errors.SchemaMismatchError, match=r"main\.sales\.orders has no such column") as caught:
        table.write([{"id": 1, "amuont": 2.0}])

    assert "(did you mean 'amount'?); schema_mode=\"evolve\" adds it" in caught.value.message
    assert ("failed", True) == (caught.value.outcome, "words" in caught.value.message)


@pytest.mark.parametrize(
    "call",
    [
        lambda t: t.update({"custmer": "x"}, where="true"),
        lambda t: t.read(columns=["id", "custmer"]),
        lambda t: t.merge([{"id": 1}], "id").when_matched_update({"custmer": "x"}).execute(),
    ],
)
def test_a_misspelt_column_of_a_statement_names_the_closest(client, workspace, call):
    """Whatever named it: the type of the error stays."""
    workspace.failure = NO_COLUMN

    with pytest.raises(errors.ColumnNotFoundError, match=r"'custmer': main\.sales\.orders.*did you mean 'customer'"):
        call(client.delta.table("sales.orders"))


def test_a_column_in_the_users_sql_is_left_to_the_server(client, server, workspace):
    """The client does not read SQL, and asks nothing."""
    workspace.failure = NO_COLUMN

    with pytest.raises(errors.ColumnNotFoundError, match=r"^\[UNRESOLVED_COLUMN"):
        client.delta.table("sales.orders").delete(where="custmer = 1")
    assert 1 == len(server.seen)


@pytest.mark.parametrize(
    "condition",
    [
        "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS",
        "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
        "DELTA_METADATA_MISMATCH",
    ],
)
def test_data_that_does_not_fit_is_a_schema_mismatch(client, workspace, condition):
    """The warehouse's condition becomes the error that the client raises itself where it knows."""
    workspace.failure = (f"[{condition}] words", None)

    with pytest.raises(errors.SchemaMismatchError, match="words") as caught:
        client.delta.table("sales.orders").write([{"id": 1}])

    assert "failed" == caught.value.outcome


def test_an_unknown_column_is_a_mismatch_only_when_the_data_alone_names_columns(client, workspace):
    """Where the user wrote SQL too, the column may be in that."""
    workspace.failure = NO_COLUMN
    merge = client.delta.table("sales.orders").merge([{"id": 1}], "id")

    with pytest.raises(errors.SchemaMismatchError):
        merge.when_matched_update_all().execute()
    with pytest.raises(errors.ColumnNotFoundError):
        merge.when_matched_update_all(condition="t.x > 1").execute()


CONFLICT = ("[DELTA_CONCURRENT_APPEND] words. SQLSTATE: 2D521", "2D521")
NAMED = ('[DELTA_CONCURRENT_APPEND] words. Conflicting commit: {"version":7}. SQLSTATE: 2D521', "2D521")


class Contested(Workspace):
    """Every statement but that of the history loses a conflict."""

    def reply(self, request):
        if request.method == "POST" and "DESCRIBE HISTORY" in request.json()["statement"]:
            columns = [{"name": name, "position": at, "type_text": "string"} for at, name in enumerate(COMMIT)]
            manifest = {"format": "JSON_ARRAY", "schema": {"columns": columns}, "total_row_count": 1}
            result = {"data_array": [[*COMMIT.values()]], "row_offset": 0, "chunk_index": 0}
            status = {"state": "SUCCEEDED"}
            return answer(200, {"statement_id": "s-2", "status": status, "manifest": manifest, "result": result})
        return super().reply(request)


COMMIT = {"version": "7", "operation": "MERGE", "userName": "ada@example.com"}


@pytest.mark.parametrize(
    ("failure", "says", "asked"),
    [
        (CONFLICT, "Latest commit of main.sales.orders: version 7, operation MERGE, userName ada@example.com", 7),
        (NAMED, 'Conflicting commit: {"version":7}', 6),
    ],
)
@pytest.mark.usefixtures("clock")
def test_a_lost_conflict_names_the_commit_that_won(client, server, failure, says, asked):
    """As the warehouse says it, or else the history, with one statement after the last attempt."""
    Contested(server).failure = failure

    with pytest.raises(errors.ConcurrentAppendError) as caught:
        client.delta.table("sales.orders").delete(where="true")

    assert says in caught.value.message
    assert ("failed", True, "2D521") == (caught.value.outcome, caught.value.retryable, caught.value.sql_state)
    assert ["POST statements"] * asked == paths(server)
