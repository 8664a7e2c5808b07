"""Sessions over the REST API, as drivers open, use and close them."""

import pytest

from lakewire_local.errors import LocalError
from lakewire_local.sql import SqlSession
from lakewire_local.statements import sessions as rooms
from lakewire_local.statements.sessions import Sessions
from lakewire_local.timestamps import now_ms


@pytest.fixture(params=["/api/2.0/sql/sessions", "/api/2.0/sql/sessions/", "/api/2.0/sql/warehouses/{}/sessions"])
def path(request, api):
    """Each way to open a session."""
    return request.param.format(api.workspace.warehouse_id)


def opened(api, path="/api/2.0/sql/sessions", **options):
    return api.post(path, warehouse_id=api.workspace.warehouse_id, **options)["session_id"]


def test_a_session_is_opened_used_and_closed(api, path, name):
    """Its state is there in its statements only, and not after it was closed."""
    api.rows(f"CREATE SCHEMA {name}")
    session = opened(api, path, schema=name)

    api.rows("DECLARE x = 5", session_id=session)
    used = api.rows("SELECT x, current_catalog(), current_schema()", session_id=session)
    without = api.statement("SELECT x")
    api.delete(f"/api/2.0/sql/sessions/{session}", warehouse_id=api.workspace.warehouse_id)
    after = api.call(
        "POST",
        "/api/2.0/sql/statements",
        json={"statement": "SELECT 1", "warehouse_id": api.workspace.warehouse_id, "session_id": session},
    )

    assert [["5", "main", name]] == used
    assert "42703" == without["status"]["sql_state"]
    assert (404, "RESOURCE_DOES_NOT_EXIST") == (after.status_code, after.json()["error_code"])


def test_a_statement_may_name_another_place(api, name):
    """The catalog and schema of a request come before those of its session."""
    api.rows(f"CREATE SCHEMA {name}")
    session = opened(api)

    api.rows(f"USE {name}", session_id=session)
    there = api.rows("SELECT current_schema()", session_id=session)
    other = api.rows("SELECT current_schema()", session_id=session, schema="default")

    assert ([[name]], [["default"]]) == (there, other)


def test_parameters_of_a_session(api):
    """They can be given when it is opened; what is unknown or cannot be kept is refused then."""
    session = opened(api, session_confs={"statement_timeout": "700"})

    shown = api.rows("SET STATEMENT_TIMEOUT", session_id=session)
    refused = [
        api.call(
            "POST",
            "/api/2.0/sql/sessions",
            json={"warehouse_id": api.workspace.warehouse_id, "session_confs": {key: value}},
        ).json()["message"]
        for key, value in (("spark.x", "1"), ("ANSI_MODE", "false"))
    ]

    assert [["STATEMENT_TIMEOUT", "700"]] == shown
    assert ["[CONFIG_NOT_AVAILABLE]", "[UNSUPPORTED_FEATURE]"] == [message.split()[0] for message in refused]


def test_statement_timeout(api):
    """A statement that runs for longer fails, and the session goes on."""
    session = opened(api, session_confs={"STATEMENT_TIMEOUT": "1"})

    failed = api.statement(
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.id + b.id < 0", session_id=session
    )

    assert ("FAILED", "57KD0") == (failed["status"]["state"], failed["status"]["sql_state"])
    assert failed["status"]["error"]["message"].startswith("[QUERY_EXECUTION_TIMEOUT_EXCEEDED]")
    api.rows("RESET", session_id=session)
    assert [["1"]] == api.rows("SELECT 1", session_id=session)


def test_statement_timeout_of_a_script(api):
    """The time is that of all its statements."""
    session = opened(api, session_confs={"STATEMENT_TIMEOUT": "1"})

    failed = api.statement("BEGIN LOOP SELECT 1; END LOOP; END", session_id=session)

    assert ("FAILED", "57KD0") == (failed["status"]["state"], failed["status"]["sql_state"])


@pytest.mark.parametrize(
    "parameters",
    [
        [{"value": "1", "type": "INT"}, {"value": "a?b"}],
        [{"ordinal": 2, "value": "a?b"}, {"ordinal": 1, "value": "1", "type": "INT"}],
        [{"name": None, "value": "1", "type": "INT"}, {"name": "", "value": "a?b", "type": "STRING"}],
    ],
)
def test_positional_parameters(api, parameters):
    """Markers take values without a name, from left to right or by number; in commands as in queries."""
    command = "CREATE OR REPLACE TABLE main.default.positional (id INT, v STRING)"
    api.rows(command)
    api.rows("INSERT INTO main.default.positional VALUES (?, ?)", parameters=parameters)

    assert [["2", "a?b", "?"]] == api.rows("SELECT ? + 1, ?, '?'", parameters=parameters)
    assert [["1", "a?b"]] == api.rows(
        "SELECT * FROM main.default.positional WHERE id = ? AND v = ?", parameters=parameters
    )


def test_positional_parameters_that_are_missing(api):
    """A marker without a value fails; names and places do not mix."""
    failed = api.statement("SELECT ?, ?", parameters=[{"value": "1"}])
    body = {"statement": "SELECT ?, :a", "warehouse_id": api.workspace.warehouse_id}
    mixed = api.call("POST", "/api/2.0/sql/statements", json=body | {"parameters": [{"value": "1"}, {"name": "a"}]})

    assert "[UNBOUND_SQL_PARAMETER]" in failed["status"]["error"]["message"]
    assert (400, "INVALID_PARAMETER_VALUE") == (mixed.status_code, mixed.json()["error_code"])


def test_sessions_are_bounded():
    """The one that was idle for the longest time makes room, and idle ones end by themselves."""
    sessions = Sessions()
    first, second = sessions.add(SqlSession()), sessions.add(SqlSession())
    sessions.get(first)
    for _ in range(rooms.MOST - 1):
        sessions.add(SqlSession())

    assert rooms.MOST == len(sessions)
    assert isinstance(sessions.get(first), SqlSession)
    with pytest.raises(LocalError, match="does not exist"):
        sessions.get(second)


def test_idle_sessions_end(monkeypatch):
    """After an hour without a statement."""
    sessions = Sessions()
    session_id = sessions.add(SqlSession())
    later = now_ms() + (rooms.IDLE_SECONDS + 1) * 1000

    monkeypatch.setattr(rooms, "now_ms", lambda: later)

    assert 0 == len(sessions)
    with pytest.raises(LocalError, match="60 minutes"):
        sessions.get(session_id)


def test_tags_of_a_session_go_into_the_query_history(api):
    """Given when it is opened, or by SET; those of a statement come before them."""
    session = opened(api, session_confs={"QUERY_TAGS": r"team:a\:b,only, cost : 7 "})

    api.rows(
        "SET QUERY_TAGS['cost'] = UNSET, QUERY_TAGS['env'] = 'prod', QUERY_TAGS['none'] = NULL", session_id=session
    )
    shown = api.rows("SET QUERY_TAGS", session_id=session)
    own = [{"key": "env", "value": "test"}]
    statement_id = api.statement("SELECT 'tagged'", session_id=session, query_tags=own)["statement_id"]
    history = api.get("/api/2.0/sql/history/queries")["res"]
    tags = next(query["query_tags"] for query in history if query["query_id"] == statement_id)
    api.rows("RESET QUERY_TAGS", session_id=session)

    assert [["team", "a:b"], ["only", None], ["env", "prod"], ["none", None]] == shown
    assert [*own, {"key": "team", "value": "a:b"}, {"key": "only"}, {"key": "none"}] == tags
    assert [] == api.rows("SET QUERY_TAGS", session_id=session)
