"""
Generating ``lakewire_api``: openapi-python-client parses the specs, our templates are rendered, ruff formats once.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client import Project
from openapi_python_client.parser import GeneratorData
from openapi_python_client.schema import UntrustedString

from codegen.errors import run_module
from codegen.names import refuse_duplicates
from codegen.parse import CONFIG, parse
from codegen.views import view_service

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from codegen.spec import Document
    from codegen.views import ServiceView, TagView

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_NOTICE = "do not edit, see docs/regenerating.md"
_SDK = "databricks-sdk"
_COLUMNS = 120
_PAIRS = re.compile(r"(?<= = \{\n)(?: {12}\".*,\n)+(?= {8}\}\n)")
_LEVELS = {"workspace": "WorkspaceApi", "account": "AccountApi"}


def generate(documents: Mapping[str, Document], target: Path) -> None:
    """
    Write a package of bindings.

    Args:
        documents: Every service's spec, overlays applied.
        target: The package's folder, whose name is the package's; its content is replaced.

    Raises:
        CodegenError: The parser warned, something was lost, or a name is used twice.
    """
    views = {service: view_service(service, parse(service, documents)) for service in documents}
    env = _environment(target.name)
    files: dict[str, str] = {"py.typed": ""}
    for service, document in documents.items():
        files |= _service_files(views[service], env, _header(service, document))
    files |= _root_files(views, documents, env)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
        fresh = Path(folder) / "new"
        _write(files, fresh)
        _format(fresh)
        # a process that imports the package meanwhile finds the old one or the new one
        if target.exists():
            target.rename(fresh.with_name("old"))
        fresh.rename(target)


def _environment(package: str) -> Environment:
    """Return the generator's Jinja environment, in which our templates come first; one for all services."""
    config = attrs.evolve(CONFIG, package_name_override=package)
    empty = GeneratorData(UntrustedString(""), None, UntrustedString(""), [], [], {}, [])
    env = Project(openapi=empty, config=config, custom_template_path=_TEMPLATES).env
    env.filters["literal"] = repr
    return env


def _service_files(view: ServiceView, env: Environment, header: str) -> dict[str, str]:
    def render(template: str, **more: Any) -> str:
        return env.get_template(f"{template}.py.jinja").render(header=header, service=view, **more)

    files = {f"{view.name}/api/{tag.module}.py": render("api", tag=tag) for tag in view.tags}
    files[f"{view.name}/models.py"] = render("models")
    return files | dict.fromkeys((f"{view.name}/__init__.py", f"{view.name}/api/__init__.py"), render("package"))


def _root_files(
    views: Mapping[str, ServiceView], documents: Mapping[str, Document], env: Environment
) -> dict[str, str]:
    versions = sorted({item["info"]["version"] for item in documents.values() if "x-source" not in item["info"]})
    header = f"Generated from {len(views)} services ({_SDK} {', '.join(versions)}); {_NOTICE}."
    tags = [(view.name, tag) for view in views.values() for tag in view.tags if tag.accessors]
    clients = [(level, name, _accessors(level, tags)) for level, name in _LEVELS.items()]
    facts = {"header": header, "version": ", ".join(versions), "imported": tags, "clients": clients}
    names = {"__init__.py": "root", "clients.py": "clients"}
    return {file: env.get_template(f"{name}.py.jinja").render(facts) for file, name in names.items()}


def _accessors(level: str, tags: list[tuple[str, TagView]]) -> list[tuple[str, str, TagView]]:
    found = [(name, service, tag) for service, tag in tags for at, name in tag.accessors if at == level]
    refuse_duplicates(f"accessors of the {level} level", [name for name, _, _ in found])
    return sorted(found, key=lambda item: item[0])


def _header(service: str, document: Document) -> str:
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()[:8]
    source = f"{document['info'].get('x-source', _SDK)} {document['info']['version']}"
    return f"Generated from {service} ({source}, spec {digest}); {_NOTICE}."


def _write(files: Mapping[str, str], target: Path) -> None:
    for name, text in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _format(target: Path) -> None:
    """Run ruff once over everything, with separate settings, and pack mappings of arguments."""
    config = str(_HERE / "format.toml")
    for command in (["check", "--fix"], ["format"]):
        run_module("ruff", *command, "--quiet", "--no-cache", "--config", config, str(target))
    for path in target.glob("*/api/*.py"):
        text = _PAIRS.sub(_packed, path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8", newline="\n")


def _packed(pairs: re.Match[str]) -> str:
    """Return the pairs of a mapping in few lines: one line for each would look like the signature above."""
    words = [pair.strip().replace(" ", "\0") for pair in pairs[0].splitlines()]
    lines = textwrap.wrap(" ".join(words), _COLUMNS - 12, break_long_words=False, break_on_hyphens=False)
    return textwrap.indent("\n".join(lines).replace("\0", " ") + "\n", " " * 12)
