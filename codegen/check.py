"""
Check that the committed package is what the generator makes of the committed specs.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.errors import refuse
from codegen.extract import count
from codegen.generate import generate

if TYPE_CHECKING:
    from codegen.project import Project

_SHOWN = 20


def check(project: Project) -> None:
    """
    Generate again beside the committed package, and compare byte for byte.

    Raises:
        CodegenError: Files differ, or the contents of the specs differ from ``SOURCE.json``.
    """
    _check_counts(project)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "lakewire_api"
        generate(project.read_corrected(), fresh)
        problems = compare(project.generated, fresh)
    refuse("compare generated/lakewire_api", problems[:_SHOWN])


def compare(committed: Path, fresh: Path) -> list[str]:
    """
    Return the names of files that are missing, left over or different.
    """
    old, new = _files(committed), _files(fresh)
    return [
        *(f"{name} is missing" for name in sorted(new.keys() - old.keys())),
        *(f"{name} is left over" for name in sorted(old.keys() - new.keys())),
        *(f"{name} differs" for name in sorted(old.keys() & new.keys()) if old[name] != new[name]),
    ]


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _check_counts(project: Project) -> None:
    recorded = project.read_provenance()["services"]
    found = {service: count(document) for service, document in project.read_specs().items()}
    wrong = [name for name in sorted({*recorded, *found}) if recorded.get(name) != found.get(name)]
    refuse("count specs", [f"{name}: {found.get(name)}, recorded {recorded.get(name)}" for name in wrong])
