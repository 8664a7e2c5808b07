"""What the documentation says of errors, held against the tables of the code."""

import re
from pathlib import Path

from lakewire import errors
from lakewire.http import failures as http
from lakewire.sql import failures as sql

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "errors.md").read_text()
ROWS = [line for line in DOCUMENTED.splitlines() if line.startswith("|")]


def documented(what, kind):
    """Whether a row of the documentation says which error becomes of *what*: a code, or the start of a SQLSTATE."""
    names = {f"`{what}`", f"`{what}…`", *([f"| {what},", f" {what},", f" {what} |"] if what.isdecimal() else [])}
    return any(kind.__name__ in row and any(name in row for name in names) for row in ROWS)


def test_the_documentation_has_the_tables_of_the_code():
    """Every status, code, SQLSTATE and condition that decides stands in a row with the class that it becomes."""
    responses = {**http._BY_STATUS, **http._BY_CODE, **http._BY_CODE_BELOW_500}
    statements = {**sql._CONDITIONS, **sql._STATES, **sql._CODES}
    decided = {str(what): kind for what, kind in responses.items()}
    decided |= {what: rule.kind for what, rule in statements.items() if ".CHANGE" not in what and what != "KD"}

    assert [] == [(what, kind.__name__) for what, kind in decided.items() if not documented(what, kind)]


def test_the_documentation_names_errors_that_exist():
    """And nearly all of them: the rest say of themselves what they mean."""
    named = set(re.findall(r"`(?:errors\.)?(\w+Error|Run[A-Z]\w+)`", DOCUMENTED))

    assert set() == named - set(errors.__all__)
    assert len(named) > 0.7 * len(errors.__all__)
