"""
Choosing the engine: by argument, option and environment.
"""

import subprocess
import sys

import pytest

from lakewire import DatabricksClient
from lakewire.local import LocalWorkspace, WorkspaceStartError
from lakewire_local.engine_choice import engine_choice, wanted_engine
from lakewire_runtime import InvalidArgumentError

SERVE = [sys.executable, "-m", "lakewire.local"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("sail", "sail"),
        (" Spark ", "spark"),
        ("sc://cluster.example:15002", "sc://cluster.example:15002"),
        ("sc://cluster/", "sc://cluster:15002"),
        ("sc://[::1]:15002", "sc://[::1]:15002"),
    ],
)
def test_an_engine_has_one_spelling(given, expected):
    """Capitals, blanks and the port that Spark Connect has by itself make no other engine."""
    assert expected == engine_choice(given)


@pytest.mark.parametrize(
    "given",
    [
        "",
        "duckdb",
        "spark://host:7077",
        "sc://",
        "sc://host:0",
        "sc://host:99999",
        "sc://h:1/;token=x",
        1,
        True,
        b"sail",
    ],
)
def test_what_is_no_engine_is_refused(given):
    """The error names what is accepted."""
    with pytest.raises(InvalidArgumentError, match=r'"sail".*"spark".*"sc://host:port"'):
        engine_choice(given)


def test_the_argument_counts_before_the_environment(monkeypatch):
    """Without an argument LAKEWIRE_ENGINE counts; an empty one is none."""
    monkeypatch.setenv("LAKEWIRE_ENGINE", "spark")
    assert ("spark", "sail") == (wanted_engine(None), wanted_engine("sail"))
    monkeypatch.setenv("LAKEWIRE_ENGINE", " ")
    assert wanted_engine(None) is None


def test_the_door_refuses_before_anything_starts(tmp_path, monkeypatch):
    """A wrong engine is an error of the argument, and no folder is made."""
    with pytest.raises(InvalidArgumentError):
        DatabricksClient.local(tmp_path / "house", engine="hive")
    monkeypatch.setenv("LAKEWIRE_ENGINE", "hive")
    with pytest.raises(InvalidArgumentError):
        DatabricksClient.local(tmp_path / "house")
    done = subprocess.run([*SERVE, "--path", tmp_path / "house"], capture_output=True, text=True, check=False)

    assert 1 == done.returncode
    assert "engine='hive' is not an engine" in done.stderr
    assert not (tmp_path / "house").exists()


def test_users_of_a_folder_share_an_engine(tmp_path, monkeypatch):
    """Who asks for another engine than the running one's is told; who asks for none joins."""
    monkeypatch.delenv("LAKEWIRE_ENGINE", raising=False)
    with LocalWorkspace.start(tmp_path, engine="sail") as first:
        with pytest.raises(WorkspaceStartError, match="runs with the engine sail, not spark"):
            LocalWorkspace.start(tmp_path, engine="spark")
        with LocalWorkspace.start(tmp_path) as second:
            assert ("sail", first.host) == (second.engine, second.host)


def test_a_server_that_is_not_there_is_named(tmp_path):
    """A workspace on ``sc://`` does not start when nothing listens."""
    with pytest.raises(WorkspaceStartError, match=r"no Spark Connect server responds at sc://127\.0\.0\.1:9"):
        LocalWorkspace.start(tmp_path, engine="sc://127.0.0.1:9")
