"""
The manifests of docs/deploy/kubernetes, as kustomize makes them.
"""

import subprocess
from pathlib import Path

from tests.conformance.go_programs import kubectl

MANIFESTS = Path(__file__).parents[2] / "docs" / "deploy" / "kubernetes"
OVERLAYS = sorted(path.name for path in (MANIFESTS / "overlays").iterdir())


def rendered(cache, overlay):
    """Return what an overlay makes, as text."""
    command = [kubectl(cache), "kustomize", MANIFESTS / "overlays" / overlay]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
