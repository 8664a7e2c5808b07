"""The prompt of ``lakewire sql`` on a terminal."""

import json
import os
import re
import stat
import sys

import pexpect
import pytest

SLOW = "SELECT sum(a.id * b.id % 7) FROM range(3000000) a JOIN range(100000) b ON a.id % 1000 = b.id % 1000"
PROMPT = r"main\.\w+> "
MORE = r"\.\.\.> "
DONE = r"rows, \d+\.\d\d s"
CONTROL = re.compile(r"\x1b\[[?0-9;]*[a-zA-Z]|\x1b[=>]")


class Terminal:
    """A person at the prompt."""

    def __init__(self, settings, folder):
        self.history = folder / "state" / "lakewire" / "sql_history"
        self.settings = settings | {"XDG_STATE_HOME": str(folder / "state"), "TERM": "xterm", "COLUMNS": "120"}

    def open(self, *words):
        command = ["-m", "lakewire", "sql", *words]
        self.child = pexpect.spawn(
            sys.executable, command, env=self.settings, encoding="utf-8", timeout=60, dimensions=(40, 120)
        )
        return self.seen(PROMPT)

    def seen(self, pattern):
        """Return what is on the screen up to a pattern."""
        self.child.expect(pattern)
        return CONTROL.sub("", self.child.before + str(self.child.after))

    def types(self, text, then=PROMPT):
        self.child.sendline(text)
        return self.seen(then)

    def leaves(self):
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


@pytest.fixture
def terminal(workspace, home, tmp_path):
    made = Terminal(os.environ | workspace.environment | {"DATABRICKS_SCHEMA": home.config.schema}, tmp_path)
    yield made
    made.child.close(force=True)


def test_a_statement_ends_with_a_semicolon(terminal):
    """It may have several lines, and semicolons in its texts; the rows are a table, their number and time follow."""
    terminal.open()
    terminal.types("SELECT 1 AS a,", MORE)
    terminal.types("';", MORE)
    screen = terminal.types("' AS b;")

    assert re.search(r"^1\s+;\\n", screen, re.MULTILINE)
    assert re.search(r"^1 rows, \d+\.\d\d s", screen, re.MULTILINE)


def test_use_holds_and_errors_do_not_end_it(terminal):
    """After a failed statement the next one runs; the prompt says where names are looked up."""
    terminal.open()

    assert "UNRESOLVED_COLUMN" in terminal.types("SELECT missing;")
    assert "only seen by statements of the same session" in terminal.types("SET x = 1;")
    terminal.types("USE SCHEMA information_schema;", r"main\.information_schema> ")
    assert "tables" in terminal.types("SELECT table_name FROM tables WHERE table_name = 'tables';", DONE)


def test_commands(terminal, home):
    """Tables, the columns of one, help; and leaving."""
    home.delta.create_table("listed", schema={"id": "BIGINT", "day": "DATE"})
    terminal.open()

    assert "listed" in terminal.types(r"\d", DONE)
    assert re.search(r"^day\s+date", terminal.types(r"\d listed", DONE), re.MULTILINE)
    assert r"\d NAME" in terminal.types(r"\?", "Ctrl-C")
    terminal.child.sendline(r"\q")
    assert 0 == terminal.leaves()


def test_ctrl_c_cancels_the_statement_and_not_the_prompt(terminal, client):
    """The warehouse stops to work on it, and the next statement runs; a text that is typed is forgotten."""
    terminal.open()
    terminal.types(f"{SLOW};", "running")  # as the bar says
    terminal.child.sendintr()

    terminal.seen("canceled")
    found = [each for each in client.api.query_history.list(max_results=20).res if each.query_text == SLOW]
    assert ["CANCELED"] == [str(each.status) for each in found]
    terminal.seen(PROMPT)
    terminal.types("SELECT broken", MORE)
    terminal.child.sendintr()
    terminal.seen(PROMPT)
    assert "1 rows, " in terminal.types("SELECT 41 + 1;")
    terminal.child.sendeof()
    assert 0 == terminal.leaves()


def test_lines_are_kept_for_the_next_time(terminal):
    """The arrow brings them back; nobody else can read the file."""
    terminal.open()
    terminal.types("SELECT 6 * 7;")
    terminal.child.sendline(r"\q")
    terminal.leaves()

    assert "SELECT 6 * 7;" in terminal.history.read_text().splitlines()
    assert (0o600, 0o700) == tuple(
        stat.S_IMODE(path.stat().st_mode) for path in (terminal.history, terminal.history.parent)
    )
    terminal.open()
    assert re.search(r"^\s*42", terminal.types("\x1b[A\x1b[A", DONE), re.MULTILINE)


def test_a_table_on_a_terminal_has_the_first_rows(terminal):
    """And says how many more there are; --limit asks for others."""
    terminal.open("--limit", "30")

    assert "29" in terminal.types("SELECT id FROM range(100);", DONE).split()
    terminal.child.close(force=True)
    terminal.open()
    screen = terminal.types("SELECT id FROM range(100);", DONE)
    assert "19" in screen.split()
    assert "20" not in screen.split()
    assert "80 more rows" in screen


def test_a_bar_leaves_the_rows_where_they_belong(terminal, tmp_path):
    """Standard output is a file while standard error is the terminal that shows a bar."""
    command = f"{sys.executable} -m lakewire sql 'SELECT id FROM range(3)' --json > rows.json"
    terminal.child = pexpect.spawn(
        "sh", ["-c", command], env=terminal.settings, cwd=tmp_path, encoding="utf-8", timeout=60
    )

    assert "fetching" in terminal.seen(pexpect.EOF)
    assert [{"id": 0}, {"id": 1}, {"id": 2}] == json.loads((tmp_path / "rows.json").read_text())


def test_a_prompt_needs_a_terminal_for_its_rows(terminal, tmp_path):
    """Rows that go into a file come from a statement; a prompt would wait there unseen."""
    command = f"{sys.executable} -m lakewire sql > rows"
    terminal.child = pexpect.spawn("sh", ["-c", command], env=terminal.settings, cwd=tmp_path, encoding="utf-8")

    assert "a prompt needs a terminal" in terminal.seen(pexpect.EOF)
    assert 2 == terminal.leaves()
