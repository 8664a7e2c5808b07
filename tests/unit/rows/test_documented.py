"""docs/values.md says what the code does."""

from pathlib import Path

from tests.support.value_kinds import table_text

PAGE = Path(__file__).parents[3] / "docs" / "values.md"


def test_the_documented_table_is_what_the_code_does():
    """Each kind of value and each type: docs/values.md says whether one goes into the other."""
    written = PAGE.read_text().partition("test_documented.py -->")[2].partition("<!-- end")[0].strip()

    assert table_text() == written
