"""The pages of the local workspace: who sees them, and that they show what the API says."""

from __future__ import annotations

import base64
import html

import pytest
import requests

from lakewire import errors
from lakewire_local.http.page.graph import draw
from tests.conftest import connect
from tests.support.principals import Somebody
from tests.support.waiting import until

NOTEBOOK = b"# Databricks notebook source\nprint('loading 42 rows')\nraise ValueError('no such day')"
CONDITION = {"left": "1", "op": "EQUAL_TO", "right": "1"}


@pytest.fixture(scope="module")
def user(alone):
    """A client of it, which has made one thing of each kind."""
    with connect(alone) as made:
        made.sql.execute("CREATE TABLE people (id INT, name STRING COMMENT 'who') COMMENT 'of the town'")
        made.sql.execute("INSERT INTO people VALUES (1, '<b>Ada</b>'), (2, NULL)")
        made.sql.execute("CREATE VIEW v AS SELECT id FROM people")
        made.catalog.volumes.create("raw")
        made.files.upload("/Volumes/main/default/raw/in/a b.txt", b"hello")
        pipeline(made)
        yield made


def pipeline(user):
    """Make a pipeline, and update it once."""
    text = "CREATE STREAMING TABLE adults (CONSTRAINT old EXPECT (id > 1)) AS SELECT * FROM STREAM(people)"
    user.api.workspace.mkdirs("/Shared")
    user.api.workspace.import_("/Shared/p.sql", content=base64.b64encode(text.encode()).decode(), format="RAW")
    libraries = [{"file": {"path": "/Shared/p.sql"}}]
    made = user.api.pipelines.create(name="nightly refresh", catalog="main", schema="default", libraries=libraries)
    user.api.pipelines.start_update(made.pipeline_id)
    until(lambda: user.api.pipelines.get(made.pipeline_id).state == "IDLE")


@pytest.fixture(scope="module")
def run(user):
    """A run whose second task has failed."""
    user.api.workspace.mkdirs("/Shared")
    user.api.workspace.import_("/Shared/load", content=base64.b64encode(NOTEBOOK).decode(), language="PYTHON")
    tasks = [
        {"task_key": "check", "condition_task": CONDITION},
        {"task_key": "load", "notebook_task": {"notebook_path": "/Shared/load"}, "depends_on": [{"task_key": "check"}]},
    ]
    made = user.api.jobs.submit(run_name="nightly", tasks=tasks)
    return until(lambda: (found := user.api.jobs.get_run(made.run_id)).end_time and found)


@pytest.fixture
def visit(alone, user):
    """Return the text of a page, as the first user sees it."""
    with requests.Session() as session:
        session.trust_env = False
        assert session.get(alone.login_link(), timeout=60).url == f"{alone.host}/"

        def page(path, status=200, **form):
            response = session.request("POST" if form else "GET", f"{alone.host}{path}", data=form or None, timeout=120)
            assert status == response.status_code, response.text
            return html.unescape(response.text)

        yield page


PAGES = [
    ("/", ["Overview", "local@lakewire", "INSERT INTO people"]),
    ("/explore/data", ["main", "default"]),
    ("/explore/data/main/default", ["people", "of the town", "raw"]),
    ("/explore/data/main/default/people", ["who", "NULL", "CREATE TABLE", "WRITE", "2 rows"]),
    ("/explore/data/main/default/v", ["Definition", "FROM", "2 rows"]),
    ("/explore/data/volumes/main/default/raw", ["in/"]),
    ("/explore/data/volumes/main/default/raw/in", ["a b.txt", "5 B"]),
    ("/pipelines", ["nightly refresh", "main.default.adults", "old: 1 of 2 failed", "COMPLETED"]),
    ("/explore/data/volumes/main/default/raw/in/a%20b.txt?file=true", ["hello", "5 B"]),
    ("/sql/history", ["FINISHED", "CREATE VIEW v"]),
    ("/sql/editor", ["A query, SHOW, DESCRIBE or EXPLAIN"]),
    ("/jobs", ["No jobs.", "nightly"]),
    ("/requests", ["POST /api/2.0/sql/statements"]),
]


@pytest.mark.parametrize(("path", "shown"), PAGES)
def test_a_page_shows_what_there_is(visit, run, path, shown):
    """Each page has its things; what users have written is text in it."""
    text = visit(path)

    assert [] == [part for part in shown if part not in text]


def test_what_users_write_is_text(alone, visit):
    """A value with tags stays a value."""
    with requests.Session() as session:
        session.get(alone.login_link(), timeout=60)
        text = session.get(f"{alone.host}/explore/data/main/default/people", timeout=60).text

    assert "<td>&lt;b&gt;Ada&lt;/b&gt;</td>" in text


def test_a_run_is_shown_with_its_tasks(visit, run):
    """States, the drawing of dependencies, the error and what was printed."""
    text = visit(f"/jobs/runs/{run.run_id}")

    assert [] == [part for part in ("nightly", "SUCCESS", "FAILED", "ValueError: no such day") if part not in text]
    assert (2, 1) == (text.count("<rect "), text.count("<path d="))


def test_a_statement_is_shown_with_its_plan(user, visit):
    """The address in an error of the client leads to the statement."""
    with pytest.raises(errors.SqlError) as caught:
        user.sql.execute("SELECT nope FROM people")
    failed = visit(caught.value.url.removeprefix(user.config.host))
    query = user.sql.submit("SELECT name FROM people WHERE id > 1")
    query.wait()

    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" in failed
    assert "name" in visit(f"/sql/history?queryId={query.statement_id}&plan=true").rpartition("<h2>Plan</h2>")[2]
    assert "NOT_FOUND" in visit("/sql/history?queryId=nope", 404)


def test_nobody_sees_a_page_without_a_login(alone, run):
    """Every page leads to the login; a cookie that was not made here is none."""
    for path in [*(path for path, _ in PAGES), f"/jobs/runs/{run.run_id}"]:
        for cookies in ({}, {"lakewire": f"{'0' * 64}:99999999999:local@lakewire"}):
            found = requests.get(f"{alone.host}{path}", cookies=cookies, allow_redirects=False, timeout=60)
            assert (303, "/login") == (found.status_code, found.headers["location"]), path


def test_a_link_lets_in_once(alone):
    """A second use, and a token that is none, are refused with the form."""
    link = alone.login_link()
    first, second = (requests.get(link, allow_redirects=False, timeout=60) for _ in range(2))
    wrong = requests.post(f"{alone.host}/login", data={"token": "dapi0"}, allow_redirects=False, timeout=60)
    right = requests.post(f"{alone.host}/login", data={"token": alone.token}, allow_redirects=False, timeout=60)

    assert [303, 403, 403, 303] == [found.status_code for found in (first, second, wrong, right)]
    assert {"httponly", "samesite=strict"} <= set(right.headers["set-cookie"].lower().split("; "))
    assert alone.token not in right.headers["set-cookie"]


def test_who_looks_leaves_no_traces(alone, visit):
    """Pages, which ask again and again, are not among the requests."""
    log = alone.requests
    log.clear()
    visit("/requests")
    visit("/")

    assert 0 == len(log)


def test_a_cookie_opens_no_api(alone):
    """Operations of the API need a token."""
    with requests.Session() as session:
        session.get(alone.login_link(), timeout=60)
        found = [
            session.get(f"{alone.host}{path}", timeout=60).status_code for path in ("/api/2.0/preview/scim/v2/Me",)
        ]

    assert [401] == found


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE people",
        "INSERT INTO people VALUES (3, 'c')",
        "DELETE FROM people",
        "BEGIN DELETE FROM people; END",
        "EXECUTE IMMEDIATE 'DROP TABLE people'",
        "CREATE TABLE other AS SELECT 1 AS a",
        "GRANT SELECT ON TABLE people TO `account users`",
        "SET TIME ZONE 'UTC'",
        "OPTIMIZE people",
    ],
)
def test_the_editor_only_reads(user, visit, statement):
    """What would change something is refused and has not run."""
    assert "This page only reads" in visit("/sql/editor", statement=statement)
    assert 2 == user.sql.execute("SELECT count(*) FROM people").scalar()
    assert not user.catalog.tables.exists("other")


def test_the_editor_shows_rows_and_errors(visit):
    """Rows with their names, the first 100; a mistake with its class."""
    assert '<th scope="col">twice</th>' in visit("/sql/editor", statement="SELECT id * 2 AS twice FROM range(3)")
    assert "100 rows" in visit("/sql/editor", statement="SELECT * FROM range(1000)")
    assert "PARSE_SYNTAX_ERROR" in visit("/sql/editor", statement="SELEC 1")
    assert "people" in visit("/sql/editor", statement="SHOW TABLES")


def test_a_form_of_another_site_is_refused(alone):
    """Browsers say where a form is from."""
    with requests.Session() as session:
        session.get(alone.login_link(), timeout=60)
        found = session.post(
            f"{alone.host}/sql/editor",
            data={"statement": "SELECT 1"},
            headers={"Origin": "https://evil.example"},
            timeout=60,
        )

    assert (403, True) == (found.status_code, "another site" in found.text)


def test_others_see_what_they_may(alone, user):
    """A principal without privileges finds no table, and no requests."""
    with requests.Session() as session:
        session.post(f"{alone.host}/login", data={"token": Somebody(user).token}, timeout=60)
        pages = [
            session.get(f"{alone.host}{path}", timeout=60)
            for path in ("/", "/explore/data/main/default/people", "/requests")
        ]

    assert 200 == pages[0].status_code
    assert "INSERT INTO people" not in pages[0].text
    assert ([403, 403], False) == ([page.status_code for page in pages[1:]], "who" in pages[1].text)


def test_files_of_the_server_stay_where_they_are(alone):
    """Only what is in the folder of static files is given, with a policy that allows no foreign code."""
    paths = ["/static/style.css", "/static/%2e%2e/show.py"]
    found = [requests.get(f"{alone.host}{path}", timeout=60).status_code for path in paths]

    assert [200, 404] == found
    assert "default-src 'self'" in requests.get(f"{alone.host}/login", timeout=60).headers["content-security-policy"]


def test_tasks_are_drawn_after_those_they_need():
    """Each step has a column, each dependency a line; one on a task that is not shown has none."""
    tasks = [
        {"task_key": "c", "depends_on": [{"task_key": "a"}, {"task_key": "b"}]},
        {"task_key": "a"},
        {"task_key": "b", "depends_on": [{"task_key": "a"}, {"task_key": "elsewhere"}]},
    ]
    graph = draw(tasks)
    columns = {box.task["task_key"]: box.x for box in graph.boxes}

    assert columns["a"] < columns["b"] < columns["c"]
    assert 3 == len(graph.lines)
    assert (0, []) == (draw([]).height - 44, draw([]).boxes)
