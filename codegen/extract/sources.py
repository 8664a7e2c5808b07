"""
The SDK as text: read from an unpacked package or from its wheel, never imported.
"""

from __future__ import annotations

import ast
import hashlib
import zipfile
from pathlib import Path

import attrs

from codegen.errors import CodegenError


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
        CodegenError: There is no SDK at this place.
    """
    try:
        package = (location if location.is_dir() else zipfile.Path(location)) / "databricks" / "sdk"
    except (OSError, zipfile.BadZipFile) as error:
        raise CodegenError(f"read {location.name}", [str(error)]) from error
    if not (package / "__init__.py").is_file():
        raise CodegenError(f"read {location.name}", ["contains no databricks/sdk"])
    return SdkSource(
        version=ast.literal_eval((package / "version.py").read_text("utf-8").partition("=")[2].strip()),
        services=_modules(package / "service"),
        mixins=_modules(package / "mixins"),
        root=(package / "__init__.py").read_text("utf-8"),
        sha256=None if location.is_dir() else hashlib.sha256(location.read_bytes()).hexdigest(),
    )


def _modules(folder: Path | zipfile.Path) -> dict[str, str]:
    public = [path for path in folder.iterdir() if path.name.endswith(".py") and not path.name.startswith("_")]
    return {path.name[:-3]: path.read_text("utf-8") for path in sorted(public, key=lambda path: path.name)}
