"""
Upgrade to another release of databricks-sdk: specs, report of changes, code, checks.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.apidiff import breaking_lines, compare_specs, to_markdown
from codegen.check import check
from codegen.errors import BreakingError, CodegenError, refuse, run_module
from codegen.extract import extract, read_sdk
from codegen.generate import generate
from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.apidiff import Documents
    from codegen.extract import SdkSource
    from codegen.project import Project
    from codegen.spec import Document

PACKAGE = "databricks-sdk"


def fetch(version: str) -> SdkSource:
    """
    Download the sources of a release from the package index.
    """
    with tempfile.TemporaryDirectory() as folder:
        return read_sdk(download(version, Path(folder)))


def upgrade(project: Project, source: SdkSource, unhandled: Mapping[str, str]) -> str:
    """
    Replace specs and generated code by those of *source*, and write ``specs/CHANGES/<old>-<new>.md``.

    Raises:
        BreakingError: Lines of the report would break callers, are not about a service in beta or what an overlay
            keeps, and are not in ``specs/overlays/accepted-breaking.json``. Only the report was written.
        CodegenError: The release cannot be downloaded, read or generated from. Nothing was written.
    """
    version = source.version
    documents: dict[str, Document] = json.loads(json.dumps(extract(source, unhandled=unhandled), sort_keys=True))
    corrected = project.correct(documents)
    old = project.read_provenance()["version"]
    changes = compare_specs(project.read_specs(), documents)
    report = project.changes / f"{old}-{version}.md"
    if changes:
        report.parent.mkdir(exist_ok=True)
        report.write_text(to_markdown(f"{old} -> {version}", changes), encoding="utf-8", newline="\n")
    accepted = (*project.read_accepted(f"{old}-{version}"), *_exempt(corrected))
    if refused := [line for line in breaking_lines(changes) if not line.startswith(accepted)]:
        raise BreakingError(f"upgrade {old} -> {version}", refused)
    generate(corrected, project.generated)
    project.write_specs(documents, source, unhandled)
    _pin(project.root / "pyproject.toml", version)
    check(project)
    return f"upgraded {old} -> {version}, {len(changes)} changes, {len(breaking_lines(changes))} of them breaking"


def read_documents(project: Project, place: str, unhandled: Mapping[str, str]) -> Documents:
    """
    Return the specs at *place*: a folder of specs, a wheel, ``.`` for the committed ones, or a version.
    """
    path = Path(place)
    if place == ".":
        return project.read_specs()
    if path.is_dir():
        found = {item.stem: json.loads(item.read_text(encoding="utf-8")) for item in sorted(path.glob("*.json"))}
        specs = {name: document for name, document in found.items() if "paths" in document}
        refuse(f"read {place}", [] if specs else ["it contains no specs"])
        return specs
    if path.is_file():
        return extract(read_sdk(path), unhandled=unhandled)
    return extract(fetch(place), unhandled=unhandled)


def _exempt(documents: Mapping[str, Document]) -> Iterator[str]:
    """Yield the beginnings of lines that need not be accepted: services in beta, and what an overlay keeps."""
    for service, document in documents.items():
        if document["info"].get("x-stability") == "beta":
            yield from (f"{kind} `{service}." for kind in ("operation", "schema"))
        yield from (f"operation `{service}.{item.id}` removed" for item in operations({service: document}))
        for name, schema in document["components"]["schemas"].items():
            yield f"schema `{service}.{name}` removed"
            yield from (f"schema `{service}.{name}`: value `{value}` removed" for value in schema.get("enum", []))


def _pin(path: Path, version: str) -> None:
    """Pin the release of the specs for the development environment."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(rf"(?<={PACKAGE}==)[\d.]+", version, text), encoding="utf-8", newline="\n")


def download(version: str, folder: Path) -> Path:
    """
    Download the wheel of a release, without its dependencies, and verify its hash.

    Raises:
        CodegenError: There is no such release, or the hash of the wheel is not the one in the index.
    """
    if not re.fullmatch(r"\d+(\.\d+)+", version):
        raise CodegenError(f"download {PACKAGE}", [f"{version!r} is not a version, such as 0.162.0"])
    requirement = f"{PACKAGE}=={version}"
    report = folder / "report.json"
    usual = ("--quiet", "--disable-pip-version-check", "--no-deps", requirement)
    run_module("pip", "install", "--dry-run", "--ignore-installed", "--report", str(report), *usual)
    run_module("pip", "download", "--only-binary", ":all:", "--dest", str(folder), *usual)
    expected = json.loads(report.read_text(encoding="utf-8"))["install"][0]["download_info"]["archive_info"]["hashes"]
    wheel = next(folder.glob("*.whl"))
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if expected.get("sha256") != found:
        raise CodegenError(f"verify {wheel.name}", [f"its SHA-256 is {found}, the index says {expected.get('sha256')}"])
    return wheel
