"""The manifests of docs/deploy/kubernetes, by the schemas of Kubernetes."""

import re
import subprocess

import pytest
import yaml

from tests.conformance.go_programs import kubeconform
from tests.conformance.manifests import OVERLAYS, rendered
from tests.conformance.schemas import kubernetes_schemas


@pytest.fixture(scope="module")
def conforms(cache):
    """Returns exit code and output of kubeconform, which takes no field that it does not know."""
    schemas = kubernetes_schemas(cache) / "{{.ResourceKind}}{{.KindSuffix}}.json"
    command = [kubeconform(cache), "-strict", "-summary", "-schema-location", schemas]

    def check(text):
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stdout + done.stderr

    return check


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_manifests_conform(cache, conforms, overlay):
    """Each kind has a schema, and each field is in it; one that is not is found."""
    text = rendered(cache, overlay)

    code, said = conforms(text)
    assert code == 0, said
    assert re.search(r"Valid: [5-9], Invalid: 0, Errors: 0, Skipped: 0", said), said
    assert 1 == conforms(text.replace("replicas:", "replica:").replace("minReplicas:", "minReplica:"))[0]


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_resources_are_those_that_were_measured(cache, overlay):
    """The requests and limits of the run in docs/deploy; nothing secret is in a manifest."""
    text = rendered(cache, overlay)
    deployment = next(each for each in yaml.safe_load_all(text) if each["kind"] == "Deployment")
    [container] = deployment["spec"]["template"]["spec"]["containers"]

    assert {
        "requests": {"memory": "256Mi", "cpu": "100m"},
        "limits": {"memory": "512Mi", "cpu": "500m"},
    } == container["resources"]
    assert "kind: Secret" not in text
    names = {each["name"] for each in container["env"]}
    assert ("DATABRICKS_TOKEN" in names) == (overlay == "token")
