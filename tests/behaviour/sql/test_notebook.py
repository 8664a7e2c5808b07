"""SQL cells in a notebook: a real IPython shell, a real engine."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from lakewire import errors


@pytest.fixture
def shell(home):
    """A shell whose variable client is a client."""
    made = InteractiveShell()
    made.push({"client": home})
    made.run_line_magic("load_ext", "lakewire.notebook")
    yield made
    made.history_manager.end_session()


def test_a_cell_is_its_result(shell):
    """With values of the notebook's variables, bound."""
    shell.push({"least": 2, "name": "it's"})

    result = shell.run_cell("%%sql\nSELECT id, :name AS name FROM range(5) WHERE id > :least ORDER BY id").result

    assert [(3, "it's"), (4, "it's")] == [tuple(row) for row in result]


def test_a_cell_stores_its_result(shell):
    """And shows nothing then."""
    ran = shell.run_cell("%%sql found <<\nCREATE TABLE t AS SELECT 1 AS a;\nSELECT a FROM t;")

    assert ran.result is None
    assert 1 == shell.user_ns["found"].scalar()


def test_a_line_is_a_statement(shell):
    """For a quick look."""
    assert 3 == shell.run_cell("%sql SELECT 1 + 2").result.scalar()


def test_a_marker_without_a_variable_is_named(shell):
    """By the warehouse, as any marker without a value."""
    ran = shell.run_cell("%%sql\nSELECT :nothing_here")

    assert isinstance(ran.error_in_exec, errors.SqlError)
    assert "nothing_here" in str(ran.error_in_exec)


def test_without_a_name_one_client_is_enough(shell, client):
    """Of several, one has to be called client."""
    shell.push({"mine": shell.user_ns.pop("client")})
    assert 1 == shell.run_cell("%sql SELECT 1").result.scalar()

    shell.push({"other": client})
    assert isinstance(shell.run_cell("%sql SELECT 1").error_in_exec, errors.InvalidArgumentError)
