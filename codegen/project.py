"""
Where specs, overlays and generated code are, and how they are read and written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from codegen.adopt import adopt
from codegen.errors import CodegenError, refuse
from codegen.extract import count
from codegen.overlay import Action, apply_overlay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from codegen.extract import SdkSource
    from codegen.spec import Document

_ACCEPTED = "accepted-breaking.json"


class Project:
    """
    A checkout.

    Args:
        root: Its folder.

    Attributes:
        specs: One file per service, as extracted.
        overlays: One file of corrections per service that needs any.
        changes: One report for each upgrade.
        generated: The package that is generated.
        provenance: Where the specs come from, and what they hold.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.specs = root / "specs" / "databricks"
        self.overlays = root / "specs" / "overlays"
        self.changes = root / "specs" / "CHANGES"
        self.generated = root / "generated" / "lakewire_api"
        self.provenance = self.specs / "SOURCE.json"

    def read_specs(self) -> dict[str, Document]:
        """
        Return the specs as extracted, by service.
        """
        paths = sorted(self.specs.glob("*.json"))
        return {path.stem: _read(path) for path in paths if path != self.provenance}

    def read_adopted(self) -> dict[str, Document]:
        """
        Return the specs that do not come from the SDK: ``specs/<service>/<service>.json``.
        """
        paths = [path for path in sorted(self.specs.parent.glob("*/*.json")) if path.stem == path.parent.name]
        return {path.stem: _read(path) for path in paths}

    def adopt(self, service: str, folder: Path) -> None:
        """
        Write the spec of *service* from the files in *folder*, as described by its ``SOURCE.json``.
        """
        place = self.specs.parent / service
        _write(place / f"{service}.json", adopt(service, _read(place / "SOURCE.json"), folder))

    def read_provenance(self) -> dict[str, Any]:
        """
        Return the content of ``SOURCE.json``.
        """
        return _read(self.provenance)

    def read_parity(self) -> list[dict[str, str]]:
        """
        Return where the bindings differ from the official SDK on purpose: operation, part and reason.
        """
        entries: list[dict[str, str]] = _read(self.root / "specs" / "parity.json")["differences"]
        return entries

    def read_accepted(self, upgrade: str) -> tuple[str, ...]:
        """
        Return the beginnings of the breaking lines that are accepted for *upgrade*, ``<old>-<new>``.
        """
        path = self.overlays / _ACCEPTED
        entries: list[dict[str, Any]] = _read(path)["accepted"] if path.exists() else []
        return tuple(line for entry in entries if entry["upgrade"] == upgrade for line in entry["lines"])

    def read_corrected(self) -> dict[str, Document]:
        """
        Return the specs, of the SDK and adopted, with their overlays applied.
        """
        return self.correct(self.read_specs())

    def correct(self, extracted: Mapping[str, Document]) -> dict[str, Document]:
        """
        Return *extracted* and the adopted specs with the overlays applied.

        Raises:
            CodegenError: Two services have one name, or an overlay does not fit, or belongs to no service.
        """
        adopted = self.read_adopted()
        twice = sorted(adopted.keys() & extracted.keys())
        refuse("read specs", [f"{name} is a service of databricks-sdk; adopt under another name" for name in twice])
        documents = {**extracted, **adopted}
        names = {path.stem for path in self.overlays.glob("*.json") if path.name != _ACCEPTED}
        strays = sorted(names - documents.keys())
        refuse("read overlays", [f"{name}.json belongs to no service" for name in strays])
        actions = {name: _actions(self.overlays / f"{name}.json") for name in names}
        return {service: apply_overlay(document, actions.get(service, [])) for service, document in documents.items()}

    def write_specs(self, documents: Mapping[str, Document], source: SdkSource, unhandled: Mapping[str, str]) -> None:
        """
        Replace the specs by those of a release.
        """
        before = self.read_provenance() if self.provenance.exists() else {}
        self.specs.mkdir(parents=True, exist_ok=True)
        for path in self.specs.glob("*.json"):
            path.unlink()
        for service, document in documents.items():
            _write(self.specs / f"{service}.json", document)
        counts = {service: count(document) for service, document in documents.items()}
        provenance = {
            "package": "databricks-sdk",
            "version": source.version,
            # an unpacked package has no hash: the known hash of its wheel is kept
            "wheel_sha256": source.sha256
            or (before.get("wheel_sha256") if before.get("version") == source.version else None),
            "services": counts,
            "total": {key: sum(item[key] for item in counts.values()) for key in next(iter(counts.values()))},
            "unhandled": dict(unhandled),
        }
        _write(self.provenance, provenance)


def _actions(path: Path) -> list[Action]:
    try:
        return [Action(**item) for item in _read(path)["actions"]]
    except (KeyError, TypeError) as error:
        raise CodegenError(
            f"read {path}", [f"its actions are not as described in docs/regenerating.md: {error}"]
        ) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CodegenError(f"read {path}", [str(error)]) from error
    if not isinstance(found, dict):
        raise CodegenError(f"read {path}", ["it is not a JSON object"])
    document: dict[str, Any] = found
    return document


def _write(path: Path, document: Mapping[str, Any]) -> None:
    text = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
