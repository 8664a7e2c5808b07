"""
The SDK as text: read from an unpacked package or from its wheel, never imported.
"""

from __future__ import annotations

import ast
import hashlib
import zipfile
from pathlib import Path, PurePosixPath

import attrs

from codegen.errors import CodegenError

_PACKAGE = "databricks/sdk"


@attrs.frozen(kw_only=True)
class SdkSource:
    """
    The modules of one release, as text: parsed one at a time, since the garbage collector walks every tree alive.

    Args:
        version: Release, ``0.156.0``.
        services: ``service/<name>.py`` by name, without the private ones.
        mixins: ``mixins/<name>.py`` by name.
        root: The package's ``__init__``, which names the accessors.
        sha256: Hash of the wheel; None when read from a folder.
    """

    version: str
    services: dict[str, str]
    mixins: dict[str, str]
    root: str
    sha256: str | None


def read_sdk(location: Path) -> SdkSource:
    """
    Read the SDK's modules.

    Args:
        location: The wheel, or a folder that holds ``databricks/sdk`` (``site-packages``).

    Raises:
        CodegenError: There is no SDK there.
    """
    if location.is_dir():
        texts, sha256 = _from_folder(location), None
    else:
        texts, sha256 = _from_wheel(location), hashlib.sha256(location.read_bytes()).hexdigest()
    if f"{_PACKAGE}/__init__.py" not in texts:
        raise CodegenError(f"read {location.name}", [f"holds no {_PACKAGE}"])
    return SdkSource(
        version=_version(texts[f"{_PACKAGE}/version.py"]),
        services=_modules(texts, "service"),
        mixins=_modules(texts, "mixins"),
        root=texts[f"{_PACKAGE}/__init__.py"],
        sha256=sha256,
    )


def _from_folder(location: Path) -> dict[str, str]:
    files = (location / _PACKAGE).rglob("*.py")
    return {path.relative_to(location).as_posix(): path.read_text(encoding="utf-8") for path in files}


def _from_wheel(location: Path) -> dict[str, str]:
    with zipfile.ZipFile(location) as wheel:
        names = [name for name in wheel.namelist() if name.startswith(_PACKAGE) and name.endswith(".py")]
        return {name: wheel.read(name).decode() for name in names}


def _modules(texts: dict[str, str], folder: str) -> dict[str, str]:
    return {
        path.stem: text
        for path, text in sorted((PurePosixPath(name), text) for name, text in texts.items())
        if str(path.parent) == f"{_PACKAGE}/{folder}" and not path.stem.startswith("_")
    }


def _version(text: str) -> str:
    assignment = ast.parse(text).body[0]
    if not isinstance(assignment, ast.Assign):
        raise CodegenError("read version.py", [text.strip()])
    return str(ast.literal_eval(assignment.value))
