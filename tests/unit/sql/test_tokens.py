"""Tokens of SQL text: sqlglot's tokenizer is the judge of what is text, comment, marker and semicolon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlglot.dialects import Databricks
from sqlglot.tokens import TokenType

from lakewire.sql.tokens import markers, tokens

TEXTS = ("'it''s'", r"'a\'b'", '"q:x"', "`t:y`", "`a``b`", "r'\\'", "X'00'", "/* :no /* ; */ 'x */", "-- ; :no\n")
MARKS = (" :m1 ", " ? ", ";", ", ", "( ", ") ", "=", "\n", "1.5", "c:path", "d::INT", "t[0]:f")
PIECES = st.sampled_from((*TEXTS, *MARKS, "SELECT", "a", "b.c", "BEGIN", "END", "émile"))


def judged(text):
    """Where sqlglot sees semicolons, names of markers, and places."""
    found = [(token.token_type, token.start) for token in Databricks().tokenize(text)]
    return [start for kind, start in found if kind == TokenType.SEMICOLON]


@given(st.lists(PIECES, max_size=12))
def test_semicolons_are_where_sqlglot_sees_them(pieces):
    """Those in strings, names and comments are none."""
    text = " ".join(pieces)

    assert judged(text) == [token.start for token in tokens(text) if token.value == ";"]


@given(st.lists(PIECES, max_size=12))
def test_markers_are_those_that_were_written(pieces):
    """Each ``:m1`` and ``?`` outside of text and comments, nothing else."""
    text = " ".join(pieces)
    written = [piece.strip().removeprefix(":") for piece in pieces if piece in (" :m1 ", " ? ")]

    assert written == [marker.value for marker in markers(text)]
    assert written == [token.value for token in tokens(text) if token.kind in ("marker", "place")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT a:b, c::INT, m[0]:d, f(x):e, `q`:r", []),
        ("SELECT :a, -:b, (:c), '=':d, x=:e", ["a", "b", "c", "d", "e"]),
        ("/* one /* two */ :no */ :yes", ["yes"]),
        ("/* never closed :no", []),
        ("SELECT 'never closed :no", []),
        ("SELECT bar'x' || :a || r'\\' || :b", ["a", "b"]),
    ],
)
def test_what_looks_like_a_marker_and_is_none(text, expected):
    """Paths into VARIANT, casts, comments in comments, quotes that nothing closes."""
    assert expected == [marker.value for marker in markers(text)]
