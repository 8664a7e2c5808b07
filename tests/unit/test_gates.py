"""What the client's code must not contain, whatever it is needed for."""

import ast
import re
from pathlib import Path

SRC = Path(__file__).parent.parent.parent / "src"
CLIENT = [path for path in sorted(SRC.rglob("*.py")) if path.relative_to(SRC).parts[0] != "lakewire_local"]
HTTP = sorted((SRC / "lakewire" / "http").rglob("*.py"))
ALL = sorted(SRC.rglob("*.py"))


def calls(path):
    """Each call of a module: what is called, as text, and the names of its keyword arguments."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), {keyword.arg for keyword in node.keywords}


def users_of(*names, within=CLIENT):
    return {path.relative_to(SRC).as_posix() for path in within for called, _ in calls(path) if called in names}


def test_every_request_has_a_deadline():
    """Sessions send requests of ours only, which have an attempt and so a deadline; nobody uses requests' own."""
    requests_made = [keywords for path in CLIENT for called, keywords in calls(path) if called == "Request"]
    sends = [called for path in CLIENT for called, _ in calls(path) if called.endswith("session.send")]
    short_cuts = [called for path in CLIENT for called, _ in calls(path) if called.startswith("requests.")
                  and called.rpartition(".")[2] in {"get", "post", "put", "delete", "request"}]  # fmt: skip

    assert 3 == len(sends) == len(requests_made)
    assert all("attempt" in keywords for keywords in requests_made)
    assert [] == short_cuts


def test_guards_name_tests_that_exist():
    """A comment in lakewire.http that names the test of what it guards against names one that is there."""
    tests = "".join(path.read_text() for path in sorted(Path(__file__).parent.parent.rglob("test_*.py")))
    named = {name for path in HTTP for name in re.findall(r"\btest_\w+", path.read_text())}

    assert len(named) > 10
    assert [] == [name for name in sorted(named) if f"def {name}(" not in tests]


def test_durations_are_measured_on_a_clock_that_nobody_sets():
    """The wall clock is asked only where a moment is meant that a server also knows."""
    moments = {
        "airflow/operator.py",  # when a task began, on another machine
        "airflow/trigger.py",
        "auth/source.py",
        "auth/token.py",
        "auth/login.py",
        "catalog/vending/credentials.py",
        "cli/doctor_checks.py",  # whether this clock is that of the host
        "http/retry.py",
        "sql/fetching/chunk_links.py",
        "sql/marker.py",
        "jobs/idempotency.py",
        "jobs/runs/explain.py",
        "jobs/runs/lines.py",
        "delta/writing/sweep.py",
        "delta/maintenance/advice.py",
    }

    assert users_of("time.time", "datetime.now") <= {f"lakewire/{name}" for name in moments}


def test_nothing_that_arrives_is_executed():
    """No pickle; eval and exec in one module, which reads generated annotations and compiles conversion functions."""
    readers = ("pickle.loads", "pickle.load", "marshal.loads", "yaml.load")
    programs = {"lakewire_local/jobs/program/notebook.py"}  # cells of a notebook, in the process of its task
    own_source = {"lakewire_runtime/source.py"}

    assert set() == users_of(*readers, within=ALL)
    assert own_source | programs == users_of("eval", "exec", within=ALL)
