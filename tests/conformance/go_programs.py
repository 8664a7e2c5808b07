"""
Programs built from Go modules, once, into the cache: for Kubernetes, Prometheus and OpenTelemetry.
"""

import json
import subprocess
from pathlib import Path

from tests.conformance.installing import installed

KUBERNETES = "v1.37.2"
STAGING = "v0.37.2"  # the modules beside Kubernetes have versions of their own
ETCD = "v3.7.3"
KUBECONFORM = "v0.8.0"
PROMETHEUS = "v0.316.0"  # 3.16.0, as Go counts it
COLLECTOR = "v0.165.0"
PARTS = """
dist: {name: collector, output_path: .}
receivers: [{gomod: go.opentelemetry.io/collector/receiver/otlpreceiver VERSION}]
exporters: [{gomod: go.opentelemetry.io/collector/exporter/debugexporter VERSION}]
"""


def kubeconform(cache):
    """Return the validator of manifests against schemas."""
    return built(cache, "kubeconform", "github.com/yannh/kubeconform", KUBECONFORM, "cmd/kubeconform")


def etcd(cache):
    """Return the database of the API server."""
    return built(cache, "etcd", "go.etcd.io/etcd/server/v3", ETCD)


def kube_apiserver(cache):
    """Return the API server of Kubernetes."""
    return built(cache, "kube-apiserver", "k8s.io/kubernetes", KUBERNETES, "cmd/kube-apiserver")


def kubectl(cache):
    """Return the command line of Kubernetes, which has kustomize inside."""
    return built(cache, "kubectl", "k8s.io/kubernetes", KUBERNETES, "cmd/kubectl")


def promtool(cache):
    """Return Prometheus' tool that checks metrics and rules."""
    return built(cache, "promtool", "github.com/prometheus/prometheus", PROMETHEUS, "cmd/promtool")


def collector(cache):
    """Return a collector of OpenTelemetry that writes the spans it gets to its log."""
    builder = built(cache, "collector-builder", "go.opentelemetry.io/collector/cmd/builder", COLLECTOR)
    folder = cache / f"collector-{COLLECTOR}"
    if not (folder / ".installed").exists():
        folder.mkdir(exist_ok=True)
        (folder / "parts.yaml").write_text(PARTS.replace("VERSION", COLLECTOR))
    installed(folder, "nice", "-n", "19", builder, "--config", "parts.yaml", seconds=3000)
    return folder / "collector"


def built(cache, name, module, version, package=""):
    """Return a program of a Go module, built at the lowest priority in a module that has it as a dependency."""
    folder = cache / f"{name}-{version}"
    if not (folder / ".installed").exists():
        folder.mkdir(exist_ok=True)
        (folder / "go.mod").write_text(_requirement(module, version))
    path = f"{module}/{package}".rstrip("/")
    installed(folder, "nice", "-n", "19", "go", "build", "-mod=mod", "-o", name, path, seconds=6000)
    return folder / name


def _requirement(module, version):
    """Return a go.mod in which the parts that a module has beside itself have the versions they were released with."""
    found = subprocess.run(
        ["go", "mod", "download", "-json", f"{module}@{version}"], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, f"{module} cannot be downloaded: {found.stdout}{found.stderr}"
    required = [line.split() for line in Path(json.loads(found.stdout)["GoMod"]).read_text("utf-8").splitlines()]
    beside = [words[0] for words in required if words[1:2] == ["v0.0.0"]]
    replaced = "".join(f"replace {name} => {name} {STAGING}\n" for name in beside)
    return f"module installed\n\ngo 1.26\n\nrequire {module} {version}\n\n{replaced}"
