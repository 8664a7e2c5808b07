"""Reading statements and writing them again: what they mean stays."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlglot.parsers.databricks import DatabricksParser

from lakewire_local.errors import LocalError
from lakewire_local.front.dialect import Lake
from lakewire_local.front.parsing import deep, parsed, written

SQL_TESTS = Path(__file__).parents[1] / "sql"
QUERY = re.compile(r"\s*(SELECT|WITH|VALUES|TABLE|FROM)\s", re.IGNORECASE)


def queries():
    """Return every query that stands as a plain text in the tests of SQL."""
    trees = [ast.parse(path.read_text()) for path in sorted(SQL_TESTS.glob("*.py"))]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return sorted(text for text in texts if isinstance(text, str) and QUERY.match(text) and is_sql(text))


def is_sql(text):
    """Return whether a text is a statement, and no part or description of one."""
    try:
        return parsed(text) is not None
    except LocalError:
        return False


def test_what_is_written_reads_the_same():
    """A statement that was written from its tree has the same tree again."""
    found = queries()
    stable = [text for text in found if written(parsed(written(parsed(text)))) == written(parsed(text))]

    assert len(found) > 60
    assert found == stable


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("SELECT datediff(a, b), percentile_cont(0.5) WITHIN GROUP (ORDER BY x)", None),
        ("SELECT string_agg(x), nvl(a, b), now(), named_struct('a', 1), concat()", None),
        ("SELECT get_json_object(j, '$[\\'a.b\\']')", None),
        ("SELECT 'it''s', 'a' 'b', \"x\"\"y\"", "SELECT 'its', 'ab', 'xy'"),
        ("SELECT 1L, 2S, 3Y, 1.5BD, 2D, 1e3F", None),
        ("SELECT * FROM t@v3", "SELECT * FROM t VERSION AS OF 3"),
        ("SELECT * FROM t@20260102030405678", "SELECT * FROM t TIMESTAMP AS OF '2026-01-02 03:04:05.678'"),
        ("SELECT window(ts, '1 day') FROM t", None),
        ("SELECT :not, :select", None),
        ("TABLE t", "SELECT * FROM t"),
        ("FROM t |> WHERE a > 1", "SELECT * FROM t WHERE a > 1"),
        ("SELECT a <=> b", None),
    ],
)
def test_calls_and_literals_stay_as_written(given, wanted):
    """Functions keep their names and arguments, literals their kind; what has two spellings gets one."""
    assert (wanted or given) == written(parsed(given))


@pytest.mark.parametrize("text", ["SELECT (1", "SELECT 'a", "SELECT 1 1 1", "SELEC 1", "SELECT a FROM t WHERE", ""])
def test_what_is_no_sql_is_a_syntax_error(text):
    """Whatever cannot be read has the class of a syntax error."""
    with pytest.raises(LocalError, match=r"\[PARSE_SYNTAX_ERROR\].*SQLSTATE: 42601"):
        parsed(text)


@pytest.mark.parametrize("text", ["SELECT " + "(" * 2000 + "1" + ")" * 2000, "SELECT " + "+".join(["1"] * 3000)])
def test_deep_statements_are_read(text):
    """Thousands of brackets and terms need a large stack, and get it."""
    assert text.count("1") == deep(text, lambda: written(parsed(text))).count("1")


def test_long_conditions_run(sql):
    """A chain of hundreds of conditions, and an expression that is nested fifty deep, are queries as others are."""
    chain, nested = " AND ".join(["id >= 0"] * 600), "coalesce(" * 50 + "id" + ")" * 50

    assert [(0,), (1,)] == sql(f"SELECT id FROM range(2) WHERE {chain}")
    assert [(0,), (1,)] == sql(f"SELECT {nested} AS id FROM range(2)")


def test_hooks_of_ours_have_names_of_their_own():
    """A method of ours replaces one of sqlglot's only where that is meant."""
    meant = {"parse", "build_cast", "_parse_stream", "_parse_table_alias", "_parse_table_part"}
    ours = {
        name
        for name, value in vars(Lake.Parser).items()
        if inspect.isfunction(value) or inspect.isdatadescriptor(value)
    }

    assert {name for name in ours if hasattr(DatabricksParser, name)} == meant
    assert all(name.startswith("lw_") for name in ours - meant)


def test_sources_are_loaded_where_the_compiled_form_is_installed():
    """Modules of sqlglot come from Python files, whatever else lies beside them."""
    code = (
        "import lakewire_local.front.dialect, sys\n"
        "print({module.__file__[-3:] for name, module in sys.modules.items() if name.startswith('sqlglot')})"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "{'.py'}"


def test_the_client_does_not_load_it():
    """Reading SQL is for the process of the server alone."""
    code = "import lakewire, lakewire.local, sys; print('sqlglot' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "False"


def test_the_limit_of_recursion_is_as_it_was_after_a_deep_statement():
    """It is one of the process: left high, an endless recursion anywhere would end the process."""
    before = sys.getrecursionlimit()

    deep("(" * 100, lambda: None)

    assert before == sys.getrecursionlimit()
