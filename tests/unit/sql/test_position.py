"""The place of an error in a statement, as the server names it."""

import pytest

from lakewire.sql.failures import failed
from lakewire.sql.position import pointer

PARSE = (
    "[PARSE_SYNTAX_ERROR] Syntax error at or near 'FORM'. SQLSTATE: 42601 (line 2, pos 2)\n\n"
    "== SQL ==\nSELECT 'secret'\n  FORM t\n--^^^\n"
)
MISSING = (
    "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column with name `nme` cannot be resolved. "
    "Did you mean one of the following? [`name`, `a b`.`c``d`]. SQLSTATE: 42703; line 1 pos 7"
)
VALUE = "[DIVIDE_BY_ZERO] Division by zero. SQLSTATE: 22012\n== SQL (line 1, position 8) ==\nSELECT 1/0\n       ^^^"


@pytest.mark.parametrize(
    ("message", "text", "position", "caret"),
    [
        (PARSE, "SELECT 'secret'\n  FORM t", (2, 3), "    FORM t\n    ^ line 2, column 3"),
        (MISSING, "SELECT nme FROM t", (1, 8), "  SELECT nme FROM t\n         ^ line 1, column 8"),
        (VALUE, "SELECT 1/0", (1, 8), "  SELECT 1/0\n         ^ line 1, column 8"),
        ("[X] without a place", "SELECT 1", None, ""),
    ],
)
def test_a_caret_shows_where(message, text, position, caret):
    """As a note below the message, which stays one line without the statement."""
    error = failed(message, None, "01ef", text=text, host="https://dbc.example")

    assert (position, caret) == (error.position, error.pointer)
    assert [*filter(None, [caret]), "query profile: https://dbc.example/sql/history?queryId=01ef"] == error.__notes__
    assert "== SQL" not in str(error)
    assert "secret" not in str(error)


def test_suggestions_are_names():
    """Quoted as the server quotes them, ready for a statement."""
    assert ("`name`", "`a b`.`c``d`") == failed(MISSING, None, "i").suggestions
    assert () == failed(VALUE, None, "i").suggestions


@pytest.mark.parametrize("position", [(0, 1), (3, 1), (1, 0), (1, 99)])
def test_a_place_that_is_not_there_has_no_caret(position):
    """The server counts in a text that it has rewritten."""
    assert pointer("SELECT 1\nFROM t", position) == ""


def test_a_place_in_a_string_has_no_caret():
    """EXECUTE IMMEDIATE counts in the statement that the string holds."""
    assert pointer("execute IMMEDIATE 'SELECT nope'", (1, 8)) == ""


def test_a_long_line_is_cut_around_the_place():
    """At most a hundred characters of it."""
    text = "SELECT " + "a, " * 200 + "b"

    shown, caret = pointer(text, (1, len(text))).split("\n")

    assert len(shown) <= 102
    assert shown[caret.index("^")] == "b"


def test_a_line_with_a_credential_is_not_shown():
    """A note is part of every traceback."""
    assert pointer("SELECT 'dapi0123456789abcdef' FORM t", (1, 35)) == ""
