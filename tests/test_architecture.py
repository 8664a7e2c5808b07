"""The shape of the code: layers, exports, sizes, weight of an import."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"
LAYERS = {
    "_lazy": 1,
    "_version": 0,
    "forks": 0,
    "threads": 0,
    "errors": 0,
    "observability": 1,
    "config": 2,
    "disk": 2,
    "exits": 2,
    "metrics": 2,
    "reporting": 2,
    "schema": 2,
    "traces": 2,
    "worker": 2,
    "auth": 3,
    "rows": 3,
    "http": 4,
    "sql": 5,
    "jobs": 5,
    "catalog": 5,
    "files": 5,
    "secrets": 5,
    "delta": 6,
    "vector": 6,
    "governance": 7,
    "features": 7,
    "streaming": 7,
    "local": 7,
    "services": 8,
    "client": 9,
    "notebook": 10,
    "sign_in_report": 10,
    "testing": 10,
    "dbapi": 10,
    "fs": 10,
    "airflow": 10,
    "sqlalchemy": 11,
    "cli": 11,
    "demo": 11,
    "__main__": 12,
}
LOCAL_LAYERS = {
    "engine_choice": 0,
    "errors": 0,
    "findings": 0,
    "sqlite": 0,
    "definitions": 1,
    "disk": 1,
    "system": 0,
    "timestamps": 0,
    "workspace_files": 0,
    "workspace_paths": 1,
    "credentials": 1,
    "delta_log": 1,
    "front": 1,
    "process": 1,
    "records": 1,
    "snapshots": 2,
    "checking": 7,
    "folder_check": 8,
    "engine": 2,
    "identity": 2,
    "object_rights": 3,
    "workspace_tree": 4,
    "metastore": 3,
    "sql": 4,
    "spark": 5,
    "statements": 5,
    "vector": 5,
    "pipelines": 5,
    "jobs": 6,
    "zerobus": 6,
    "workspace": 7,
    "http": 8,
    "certificates": 2,
    "server": 9,
    "__main__": 10,
}
MODULES = sorted(SRC.rglob("*.py"))
CLIENT = [path for path in MODULES if path.relative_to(SRC).parts[0] == "lakewire"]
LOCAL = [path for path in MODULES if path.relative_to(SRC).parts[0] == "lakewire_local"]
OURS = sorted([*MODULES, *(ROOT / "codegen").rglob("*.py"), *(ROOT / "tests").rglob("*.py")])
HEAVY = {
    "yaml",
    "pyarrow",
    "pandas",
    "polars",
    "cattrs",
    "numpy",
    "structlog",
    "backoff",
    "asyncio",
    "deltalake",
    "obstore",
    "starlette",
}


def layer(path):
    if path.name == "__main__.py":  # a command, of whatever room
        return "__main__"
    return path.relative_to(SRC).parts[1].removesuffix(".py")


@cache  # of names: the trees of all modules would be hundreds of megabytes
def imports(path):
    nodes = list(ast.walk(ast.parse(path.read_text())))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return [*plain, *(node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module)]


@pytest.mark.parametrize(("package", "layers"), [("lakewire", LAYERS), ("lakewire_local", LOCAL_LAYERS)])
def test_layers_import_only_downwards(package, layers):
    """A module imports only from layers below its own."""
    upward = [
        f"{path.relative_to(SRC)} -> {name}"
        for path in MODULES
        if path.relative_to(SRC).parts[0] == package and layer(path) in layers
        for name in imports(path)
        if name.startswith(f"{package}.")
        and (target := name.split(".")[1]) != layer(path)
        and layers[target] >= layers[layer(path)]
    ]

    assert [] == upward


def test_no_modules_import_each_other():
    """What is imported when a module is loaded, in all four packages, has no cycles."""
    paths = {module_name(path, root): path for root in (SRC, ROOT / "generated") for path in root.rglob("*.py")}
    graph = {name: {used for used in loaded(path, paths) if used != name} for name, path in paths.items()}

    assert set(paths) == set(TopologicalSorter(graph).static_order())  # raises CycleError, with the cycle


def test_rooms_of_the_local_sql_do_not_import_each_other():
    """The folders of lakewire_local/sql have an order: what changes rows knows what a table is, not the other way."""
    rooms = SRC / "lakewire_local" / "sql"
    graph: dict[str, set[str]] = {}
    for path in rooms.glob("*/*.py"):
        used = {name.split(".")[2] for name in imports(path) if name.startswith("lakewire_local.sql.")}
        graph.setdefault(path.parent.name, set()).update(used - {path.parent.name})

    assert set(graph) <= set(TopologicalSorter(graph).static_order())  # raises CycleError, with the cycle


def module_name(path, root):
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def loaded(path, known):
    """Modules of ours that are imported when that of *path* is: outside of functions, and not for types alone."""
    for node in executed(ast.parse(path.read_text()).body):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            named = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in known else node.module for name in named if node.module in known)


def executed(statements):
    for node in statements:
        yield node
        if isinstance(node, ast.If | ast.Try | ast.With | ast.ClassDef):
            types_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
            yield from executed([] if types_only else node.body)
            yield from executed(getattr(node, "orelse", []))
            yield from executed(chain.from_iterable(handler.body for handler in getattr(node, "handlers", [])))


@pytest.mark.parametrize(("package", "layers"), [("lakewire", LAYERS), ("lakewire_local", LOCAL_LAYERS)])
def test_each_module_is_in_a_layer(package, layers):
    """Outside of the layers are the front door of a package and, alone, the relay of faults."""
    outside = {layer(path) for path in MODULES if path.relative_to(SRC).parts[0] == package} - set(layers)

    assert outside <= {"__init__", "faults"}


def test_the_relay_of_faults_needs_nothing_of_the_local_workspace():
    """Faults can be put before any server."""
    used = [name for name in imports(SRC / "lakewire_local" / "faults.py") if name.startswith("lakewire")]

    assert [] == used


@pytest.mark.parametrize("package", ["lakewire", "lakewire_runtime", "lakewire_local"])
def test_a_class_name_is_defined_once_in_a_package(package):
    """One name means one class to a reader."""
    places: dict[str, list[str]] = {}
    for path in (SRC / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(path.relative_to(SRC).as_posix())

    assert {} == {name: found for name, found in places.items() if len(found) > 1}


def test_what_only_one_system_has_is_used_in_one_module():
    """The local workspace distinguishes POSIX and Windows in ``system`` and in the program of task processes only."""
    special = re.compile(r"fcntl|msvcrt|killpg|setsid|signal\.SIGKILL|os\.fork|sys\.platform")
    users = {path.relative_to(SRC / "lakewire_local").as_posix() for path in LOCAL if special.search(path.read_text())}

    assert {"jobs/child.py", "system.py"} == users


def test_starlette_is_used_in_one_room():
    """Only lakewire_local.http knows the web framework."""
    users = {
        "/".join(path.relative_to(SRC).parts[:2])
        for path in MODULES
        for name in imports(path)
        if name.split(".")[0] == "starlette"
    }

    assert {"lakewire_local/http"} == users


def test_requests_are_sent_from_one_room():
    """Only lakewire.http uses requests or urllib3."""
    users = {
        "/".join(path.relative_to(SRC).parts[:2])
        for path in MODULES
        for name in imports(path)
        if name.split(".")[0] in {"requests", "urllib3"}
    }

    assert {"lakewire/http"} == users


def test_the_bindings_stand_alone():
    """The generated package and its runtime import nothing of lakewire, so they can be built and used by themselves."""
    bindings = [*(ROOT / "generated").rglob("*.py"), *(SRC / "lakewire_runtime").rglob("*.py")]
    users = [
        f"{path.relative_to(ROOT)} -> {name}"
        for path in bindings
        for name in imports(path)
        if name.split(".")[0] in {"lakewire", "lakewire_local"}
    ]

    assert [] == users


def test_the_runtime_knows_no_generated_code():
    """What generated code stands on serves any generated package."""
    users = [path.name for path in (SRC / "lakewire_runtime").rglob("*.py") if any(map(is_generated, imports(path)))]

    assert [] == users


def is_generated(name):
    return name.split(".")[0] == "lakewire_api"


def test_the_local_workspace_shares_only_names_and_types_with_the_client():
    """
    Client and server cannot agree on a mistake about the wire: they share no code that reads or writes it.

    Two modules ask the bindings what the API has: which operations there are, and which types their arguments have.
    """
    used = {
        name
        for path in LOCAL
        if path.name != "operations.py"
        for name in imports(path)
        if name.split(".")[0] in {"lakewire", "lakewire_api", "lakewire_runtime"}
    }

    assert {"lakewire.schema", "lakewire_runtime"} == {
        "lakewire.schema" if name.startswith("lakewire.schema.") else name.split(".")[0] for name in used
    }


def test_only_the_door_opens_to_the_local_workspace():
    """``lakewire.local`` is a few lines that pass on what ``lakewire_local`` offers; nothing else of the client."""
    users = {
        path.relative_to(SRC).as_posix()
        for path in CLIENT
        for name in imports(path)
        if name.split(".")[0] == "lakewire_local"
    }

    assert {"__init__.py", "__main__.py", "faults.py"} == {path.removeprefix("lakewire/local/") for path in users}


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path):
    """No module has more than 600 lines, no function more than 60 without its docstring."""
    text = path.read_text()
    long = [
        f"{node.name}: {length}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (length := lines_of_code(node)) > 60
    ]

    assert [] == long
    assert text.count("\n") <= 600


def lines_of_code(function):
    first, *rest = function.body
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    start = first.end_lineno if documented and rest else function.lineno
    return function.end_lineno - start


def test_whoever_catches_everything_raises_it_again():
    """Catching everything without raising it: to raise it on another thread, to report how a task ended, for hooks."""
    swallowed = [
        f"{path.relative_to(SRC)}:{handler.lineno}"
        for path in MODULES
        for handler in ast.walk(ast.parse(path.read_text()))
        if isinstance(handler, ast.ExceptHandler)
        and (handler.type is None or getattr(handler.type, "id", "") in {"Exception", "BaseException"})
        and not any(isinstance(node, ast.Raise) for node in ast.walk(handler))
    ]

    allowed = {"lakewire_local/jobs/child.py", "lakewire/observability/observers.py", "lakewire/threads.py"}
    assert allowed == {place.split(":")[0] for place in swallowed}


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.name == "__init__.py"], ids=lambda path: path.parent.relative_to(SRC).as_posix()
)
def test_exports_are_listed_and_sorted(path):
    """Each package lists what it offers: constants, classes, functions, each in order."""
    tree = ast.parse(path.read_text())
    listed = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
    ]
    imported = any(isinstance(node, ast.ImportFrom | ast.FunctionDef | ast.ClassDef) for node in tree.body)

    assert listed or not imported
    assert all(sorted(names, key=lambda name: (not name.isupper(), name)) == names for names in listed)


def test_import_is_light():
    """Importing the client loads no tabular library, starts no thread and opens no socket."""
    code = (
        "import json, sys, threading, socket\n"
        "opened = []\n"
        "create = socket.socket.__init__\n"
        "socket.socket.__init__ = lambda self, *a, **k: (opened.append(1), create(self, *a, **k))[1]\n"
        "import requests; opened.clear()  # urllib3 tries out IPv6\n"
        "from lakewire import DatabricksClient\n"
        "print(json.dumps([sorted(m for m in sys.modules if '.' not in m), threading.active_count(), len(opened)]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules, threads, sockets = json.loads(done.stdout)

    assert set() == HEAVY & set(modules)
    assert (1, 0) == (threads, sockets)


def test_nothing_is_loaded_before_it_is_used():
    """A DAG that names this package at its top does not wait for the client."""
    code = (
        "import json, sys, lakewire\n"
        "print(json.dumps(sorted(name for name in sys.modules if name.partition('.')[0] == 'lakewire')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ["lakewire", "lakewire._lazy", "lakewire._version"] == json.loads(done.stdout)


def test_the_page_of_dependencies_lists_each_of_them():
    """What comes with lakewire and its extras, and makes its site, is on the page with licence and last release."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    project = settings["project"]
    asked = [*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())]
    asked += settings["dependency-groups"]["docs"]
    page = (ROOT / "docs" / "dependencies.md").read_text()

    listed = re.findall(r"^\| ([a-z0-9-]+) \| \w+ 20\d\d \|", page, re.MULTILINE)
    listed += re.findall(r"\(([a-z-]+), (?:last release )?\w+ 20\d\d,", page)
    assert {re.match(r"[\w-]+", line)[0] for line in asked} == set(listed)


def test_the_locked_versions_are_the_pinned_ones():
    """A pin in pyproject.toml without `make lock` would install what was pinned before."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    pinned = {line for group in groups.values() for line in group if isinstance(line, str) and "==" in line}
    locked = set(re.findall(r"^[\w.-]+==[^ ;]+", (ROOT / "requirements-dev.txt").read_text(), re.MULTILINE))

    assert set() == pinned - locked
