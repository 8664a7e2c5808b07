"""The manifests of docs/deploy/kubernetes on an API server, which refuses what a cluster would refuse."""

import pytest
import yaml

from tests.conformance.api_server import api_server
from tests.conformance.manifests import OVERLAYS, rendered

RESTRICTED = """
apiVersion: v1
kind: Namespace
metadata:
  name: databricks
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/warn: restricted
"""


@pytest.fixture(scope="module")
def cluster(cache, tmp_path_factory):
    """Calls kubectl on an API server with a namespace that takes restricted pods only."""
    with api_server(cache, tmp_path_factory.mktemp("cluster")) as ask:
        code, said = ask("apply", "-f", "-", text=RESTRICTED)
        assert code == 0, said
        yield ask


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_an_api_server_accepts_them(cache, cluster, overlay):
    """Without a warning; what it would not accept is refused."""
    text = rendered(cache, overlay)

    code, said = cluster("apply", "--dry-run=server", "--validate=strict", "-f", "-", text=text)
    assert code == 0, said
    assert "Warning" not in said
    assert len(list(yaml.safe_load_all(text))) == said.count("(server dry run)")
    wrong = text.replace("name: metrics", "name: METRICS")  # by rules that are in no schema
    assert 1 == cluster("apply", "--dry-run=server", "-f", "-", text=wrong)[0]


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_their_pods_are_admitted_where_restricted_ones_are(cache, cluster, overlay):
    """What the Deployment would start, in a namespace with Kubernetes' restricted standard."""
    for manifest in yaml.safe_load_all(rendered(cache, overlay)):
        if manifest["kind"] == "ServiceAccount":
            assert 0 == cluster("apply", "-f", "-", text=yaml.safe_dump(manifest))[0]
        if manifest["kind"] == "Deployment":
            template = manifest["spec"]["template"]
    pod = {"apiVersion": "v1", "kind": "Pod", "spec": template["spec"]}
    pod["metadata"] = {**template["metadata"], "name": f"of-{overlay}", "namespace": "databricks"}

    code, said = cluster("create", "--dry-run=server", "-f", "-", text=yaml.safe_dump(pod))
    assert code == 0, said
    pod["spec"]["securityContext"].pop("runAsNonRoot")
    assert 1 == cluster("create", "--dry-run=server", "-f", "-", text=yaml.safe_dump(pod))[0]
