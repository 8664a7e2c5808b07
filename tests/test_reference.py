"""What the reference of the documentation has of what is public. make docs holds the site itself to it."""

import ast
import builtins
import inspect
import re
import sys
from pathlib import Path

import check_site
import pytest
from operations import services
from public import PACKAGES, docstring, members, value_of

from lakewire_local.http.operations import all_operations
from tests.support import feature_matrix

SRC = Path(__file__).parent.parent / "src" / "lakewire"
# What stands beside the packages that users import from, and why no page has it.
NOT_PUBLIC = {
    "cli": "the command lakewire",
    "client": "in lakewire",
    "demo": "python -m lakewire.demo",
    "disk": "how files.client writes to disk",
    "exits": "client.cancel_on_exit",
    "forks": "what clients do when their process forks",
    "reporting": "progress=True",
    "rows": "how data gets into tables",
    "schema": "lakewire.delta has what users name",
    "services": "in lakewire",
    "sign_in_report": "lakewire auth describe",
    "threads": "how clients start threads",
}
# What methods return for other modules of lakewire, and users have no use for.
BETWEEN_MODULES = {"AzureCloud", "Clock", "Kind", "Nothing", "Piece", "Ready", "StreamReader"}
CAUGHT = {
    "MisfitError",
    "NotInFilesError",
    "UnreadableValueError",
    "UsageError",
}  # by what calls the function that raises them
HERE = [package for package in PACKAGES if package.name != "lakewire.airflow"]  # Airflow is elsewhere, see make airflow
PUBLIC = {name: value_of(name) for package in HERE for name in package.names()}
ERRORS = {name.rpartition(".")[2] for package in PACKAGES for name in package.also if name.endswith("Error")}
ERRORS |= {value.__name__ for value in PUBLIC.values() if inspect.isclass(value) and issubclass(value, BaseException)}


def functions():
    """Yield the functions of what is public: with properties, and what a client has by its attributes."""
    for value in PUBLIC.values():
        found = [inspect.getattr_static(value, name) for name in members(value)] if inspect.isclass(value) else [value]
        for each in found:
            yield getattr(each, "fget", None) or getattr(each, "_make", None) or inspect.unwrap(each)


def raised(path):
    """Yield the entries below ``Raises:`` in the docstrings of a module, joined to a line each."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
            section = re.search(r"^Raises:\n((?:    .*\n?|\n(?=    ))+)", ast.get_docstring(node) or "", re.MULTILINE)
            yield from re.findall(r"^    (\S.*)", section[1], re.MULTILINE) if section else ()


def test_each_package_is_public_or_not():
    """What is new below lakewire gets a page, or a reason here for having none."""
    found = {path.stem for path in SRC.iterdir() if path.is_dir() or path.suffix == ".py"}
    paged = {package.name.split(".")[1] for package in PACKAGES if package.name.startswith("lakewire.")}

    assert {name for name in found if not name.startswith("_")} == paged | set(NOT_PUBLIC)


@pytest.mark.parametrize("package", HERE, ids=lambda package: package.name)
def test_what_a_page_leaves_out_is_there(package):
    """Names that a package keeps from users are among those that it offers to other packages."""
    assert set(package.internal) <= set(sys.modules[package.name].__all__)


def test_each_public_name_says_what_it_is():
    """Constants too, below their assignment. Models of the bindings have their fields alone."""
    silent = [name for name, value in PUBLIC.items() if not docstring(name)]

    assert [] == [name for name in silent if "lakewire_api" not in PUBLIC[name].__module__]


def test_what_methods_return_is_in_the_reference():
    """A class of lakewire that somebody gets has an entry to look up."""
    ours = {
        name
        for path, module in sys.modules.items()
        if path.startswith(("lakewire.", "lakewire_runtime."))
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == path and not name.startswith("_")
    }
    returned = {
        name
        for function in functions()
        for name in re.findall(r"[A-Za-z_]\w+", str(getattr(function, "__annotations__", {}).get("return")))
    }
    entries = {name.rpartition(".")[2] for name in PUBLIC}

    assert BETWEEN_MODULES == returned & ours - entries


def test_errors_of_docstrings_have_entries():
    """Each line below Raises names an error of the reference or of Python, and says when it is raised."""
    known = ERRORS | CAUGHT | set(vars(builtins)) | {"TaskDeferred"}  # the last one is Airflow's
    found = {line: path.name for path in SRC.rglob("*.py") for line in raised(path)}

    assert len(found) > 500
    assert {} == {line: name for line, name in found.items() if line.partition(": ")[0] not in known}
    assert {} == {line: name for line, name in found.items() if not line.partition(": ")[2]}


def test_every_operation_is_on_a_page():
    """And each once, by the name that users call it by."""
    calls = [call for apis in services().values() for rows in apis.values() for call in rows]

    assert {operation.name for operation in all_operations()} == {call.operation.name for call in calls}
    assert len(calls) == len({call.path for call in calls})
    (row,) = [call.row() for call in calls if call.path == "client.api.jobs.run_now"]
    assert row == (
        "| `client.api.jobs.run_now(job_id, …)` "
        "| [`POST /api/2.2/jobs/run-now`](https://docs.databricks.com/api/workspace/jobs/runnow) "
        "| once, `idempotency_token` |\n"
    )


def test_the_feature_matrix_is_of_the_code():
    """The table of the APIs that clients use, and how many of their operations the local workspace serves."""
    assert feature_matrix.PAGE.read_text("utf-8") == feature_matrix.page()


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("other.md", ""),
        ("other.md#two-words", ""),
        ("#here", ""),
        ("https://docs.databricks.com/delta", ""),
        ("missing.md", "no such file"),
        ("other.md#three-words", "no such anchor"),
        ("#there", "no such anchor"),
        ("http://docs.databricks.com/delta", "no https address"),
        ("https://nowhere", "no https address"),
    ],
)
def test_links_that_lead_nowhere_are_found(tmp_path, link, reason):
    """A file that is not there, an anchor that no heading has, and an address that is not https."""
    page = tmp_path / "page.md"
    page.write_text(f"# Here\n\n[text]({link})\n")
    (tmp_path / "other.md").write_text("# One\n\n## Two `words`\n")
    links, _ = check_site._markdown(page)

    assert [link] == links
    assert reason == check_site._reason(page, link)
