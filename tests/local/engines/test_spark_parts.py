"""
The parts of engine="spark", without Spark: what is looked for, and what a failure says.
"""

import os

import pytest

from lakewire_local.engine import java, spark_parts
from lakewire_local.engine.process import EngineStartError


@pytest.fixture
def nothing(tmp_path, monkeypatch):
    """A machine without Java, Spark and Delta."""
    for name in ("JAVA_HOME", "SPARK_HOME", "LAKEWIRE_SPARK_JARS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def program(folder, version):
    """Make a program ``java`` that has a version."""
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2025-01-01' >&2\n")
    path.chmod(0o755)
    return path


def spark_home(folder):
    """Make a folder that looks like Spark."""
    (folder / "jars").mkdir(parents=True)
    (folder / "jars" / "spark-connect_2.13-4.0.5.jar").touch()
    return folder


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell script")
@pytest.mark.parametrize(
    ("version", "fits"), [("17.0.15", True), ("21", True), ("11.0.2", False), ("1.8.0_402", False)]
)
def test_java_has_to_be_new_enough(nothing, monkeypatch, version, fits):
    """Java 17 to 23 is taken; another is named in the error."""
    path = program(nothing / "jdk", version)
    monkeypatch.setenv("JAVA_HOME", str(nothing / "jdk"))
    monkeypatch.setattr(java, "_bundled", lambda: None)

    if fits:
        assert path == java.find_java()
        return
    with pytest.raises(EngineStartError, match=r"needs Java 17 to 23.*is Java \d+.*JAVA_HOME.*lakewire\[spark\]"):
        java.find_java()


def test_spark_that_is_not_installed_is_named(nothing, monkeypatch):
    """The message has what to install, and the variable for a Spark that is there."""
    monkeypatch.setenv("SPARK_HOME", str(nothing))
    with pytest.raises(EngineStartError, match=r'has no jars of Spark Connect: pip install "lakewire\[spark\]"'):
        spark_parts.find_parts(lambda _: None)


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell script")
def test_jars_of_delta_are_taken_from_where_they_are(nothing, monkeypatch):
    """A folder or a list of jars; what is missing in it is named."""
    program(nothing / "jdk", "17.0.1")
    monkeypatch.setenv("JAVA_HOME", str(nothing / "jdk"))
    monkeypatch.setenv("SPARK_HOME", str(spark_home(nothing / "spark")))
    jars = nothing / "jars"
    jars.mkdir()
    for name in ("delta-spark_4.0_2.13-4.4.0.jar", "delta-storage-4.4.0.jar"):
        monkeypatch.setenv("LAKEWIRE_SPARK_JARS", str(jars))
        with pytest.raises(EngineStartError, match="has no delta-s"):
            spark_parts.find_parts(lambda _: None)
        (jars / name).touch()
    steps = []

    assert sorted(jars.iterdir()) == list(spark_parts.find_parts(steps.append).jars)
    assert ["Spark is", "Java is", "Delta is"] == [" ".join(step.split()[:2]) for step in steps]
    monkeypatch.setenv("LAKEWIRE_SPARK_JARS", f"{jars / 'nope.jar'}")
    with pytest.raises(EngineStartError, match=r"nope\.jar is not there"):
        spark_parts.find_parts(lambda _: None)


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell script")
def test_jars_that_cannot_be_fetched_are_named(nothing, monkeypatch):
    """The message has the coordinates and what to do; nothing half is left in the cache."""
    path = program(nothing / "jdk", "17.0.1")
    path.write_text(
        path.read_text() + 'case "$1" in -version) ;; *) echo "java.net.UnknownHostException"; exit 1;; esac\n'
    )
    monkeypatch.setenv("JAVA_HOME", str(nothing / "jdk"))
    monkeypatch.setenv("SPARK_HOME", str(spark_home(nothing / "spark")))

    told = r"delta-spark_4\.0_2\.13:4\.4\.0 cannot be fetched \(java\.net\.UnknownHostException\).*LAKEWIRE_SPARK_JARS"
    with pytest.raises(EngineStartError, match=told):
        spark_parts.find_parts(lambda _: None)
    assert [] == [path for path in (nothing / "cache").rglob("*") if path.is_file() or path.name.startswith(".")]
