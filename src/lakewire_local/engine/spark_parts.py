"""
The parts of engine="spark": Java, Spark and the jars of Delta. Each is found, or fetched once into a cache.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from lakewire_local.engine.java import find_java, trust_options
from lakewire_local.engine.process import EngineStartError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SPARK_VERSION = "4.0.5"
_DELTA = (("io.delta", "delta-spark_4.0_2.13", "4.4.0"), ("io.delta", "delta-storage", "4.4.0"))
_JARS = "LAKEWIRE_SPARK_JARS"
_FETCH_S = 300.0
_ELSE = f"or set {_JARS} to a folder with " + " and ".join(f"{name}-{version}.jar" for _, name, version in _DELTA)


@attrs.frozen
class SparkParts:
    """Hold the places of all parts."""

    java: Path
    home: Path
    jars: Sequence[Path]


def find_parts(report: Callable[[str], None]) -> SparkParts:
    """
    Return the parts; *report* gets a line for each step.

    Raises:
        EngineStartError: A part is missing; the message says which and what to do.
    """
    home = _spark_home()
    report(f"Spark is {home}")
    java = find_java()
    report(f"Java is {java}")
    jars = _given_jars() or _cached_jars(java, home, report)
    report(f"Delta is {', '.join(jar.name for jar in jars)} in {jars[0].parent}")
    return SparkParts(java, home, jars)


def report_step(step: str) -> None:
    """Write one step of a start to the log of the server, or to the terminal of one that is run by hand."""
    sys.stderr.write(f"engine spark: {step}\n")
    sys.stderr.flush()


def _spark_home() -> Path:
    given = os.environ.get("SPARK_HOME")
    spec = None if given else find_spec("pyspark")
    folders = list((spec.submodule_search_locations if spec else None) or ())
    for home in [Path(given)] if given else map(Path, folders):
        if any((home / "jars").glob("spark-connect_*.jar")):
            return home
    what = f"SPARK_HOME={given} has no jars of Spark Connect" if given else f"Spark {SPARK_VERSION} is not installed"
    raise EngineStartError(f'{what}: pip install "lakewire[spark]", or set SPARK_HOME to a Spark {SPARK_VERSION}')


def _given_jars() -> Sequence[Path]:
    given = os.environ.get(_JARS, "").strip()
    if not given:
        return ()
    paths = [Path(text.strip()).expanduser() for text in given.replace(os.pathsep, ",").split(",") if text.strip()]
    jars = [jar for path in paths for jar in (sorted(path.glob("*.jar")) if path.is_dir() else [path])]
    for jar in jars:
        if not jar.is_file():
            raise EngineStartError(f"{_JARS}: {jar} is not there")
    for _, name, _ in _DELTA:
        if not any(jar.name.startswith(name) for jar in jars):
            raise EngineStartError(f"{_JARS}={given} has no {name}-*.jar")
    return [jar.resolve() for jar in jars]


def _cached_jars(java: Path, home: Path, report: Callable[[str], None]) -> Sequence[Path]:
    cache = _cache() / f"spark-{SPARK_VERSION}"
    wanted = [cache / f"{name}-{version}.jar" for _, name, version in _DELTA]
    for jar, part in zip(wanted, _DELTA, strict=True):
        if not jar.is_file():
            report(f"fetching {':'.join(part)} into {cache}")
            _fetch(java, home, part, jar)
    return wanted


def _cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    return Path(base) / "lakewire"


def _fetch(java: Path, home: Path, part: tuple[str, str, str], jar: Path) -> None:
    """Fetch one jar by its Maven coordinates, with the resolver that is part of Spark."""
    try:
        jar.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=jar.parent, prefix=".fetch-") as scratch:
            error = _resolve(java, home, part, Path(scratch))
            found = Path(scratch) / "out" / jar.name
            if error or not found.is_file():
                raise EngineStartError(f"{':'.join(part)} cannot be fetched ({error or 'no file came'}): {_hint()}")
            found.replace(jar)
    except OSError as error:
        raise EngineStartError(f"{jar} cannot be written ({error.strerror}): {_hint()}") from None


def _resolve(java: Path, home: Path, part: tuple[str, str, str], scratch: Path) -> str:
    """Run the resolver; return its error, empty when it succeeded."""
    command = [
        str(java),
        *trust_options(java, scratch),
        f"-Duser.home={scratch}",  # it would take half of a jar's files from the local repository of Maven
        "-cp",
        str(home / "jars" / "*"),
        "org.apache.ivy.Main",
        *("-error", "-cache", str(scratch / "cache"), "-dependency", *part),
        *("-confs", "default", "-types", "jar", "-notransitive"),
        *("-retrieve", str(scratch / "out" / "[artifact]-[revision].[ext]")),
    ]
    try:
        done = subprocess.run(  # noqa: S603  fixed arguments
            command, capture_output=True, text=True, timeout=_FETCH_S, check=False, cwd=scratch
        )
    except subprocess.TimeoutExpired:
        return f"no end after {_FETCH_S:g} s"
    lines = [line.strip(" \t:.") for line in (done.stdout + done.stderr).splitlines()]
    found = [line for line in lines if "Exception" in line or "not found" in line or "Handler" in line]
    return "" if done.returncode == 0 else (found or [f"exit code {done.returncode}"])[0][:300]


def _hint() -> str:
    mirror = "mvn dependency:copy works with a mirror" if shutil.which("mvn") else "a network is needed once"
    return f"{mirror}, {_ELSE}"
