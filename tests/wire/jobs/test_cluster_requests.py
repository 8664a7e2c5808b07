"""Clusters from what is needed: chosen among what the workspace offers, with no request that is not needed."""

import pytest
import responses

from lakewire import DatabricksClient
from lakewire.errors import InvalidArgumentError
from lakewire.jobs import JobCluster, JobSettings, NodeNeeds, NotebookTask, Task, cluster_spec
from lakewire_runtime import encode
from tests.support.waiting import QUICK

HOSTS = {
    "AWS": "https://example.cloud.databricks.com",
    "AZURE": "https://adb-1.2.azuredatabricks.net",
    "GCP": "https://1.2.gcp.databricks.com",
}


def node(name, cores, memory_gb, *, gpus=0, disks=0, **fields):
    return {
        "node_type_id": name,
        "num_cores": cores,
        "memory_mb": memory_gb * 1024,
        "num_gpus": gpus,
        "category": "General",
        "description": name,
        "instance_type_id": name,
        "node_instance_type": {"instance_type_id": name, "local_disks": disks},
        **fields,
    }


NODES = [
    node("large", 16, 64),
    node("medium", 8, 32),
    node("medium-disk", 8, 32, disks=1),
    node("medium-nvme", 8, 61, node_instance_type={"instance_type_id": "n", "local_nvme_disks": 2}),
    node("small", 4, 16),
    node("old", 4, 16, is_deprecated=True),
    node("hidden", 4, 16, is_hidden=True),
    node("arm", 4, 16, is_graviton=True),
    node("elsewhere", 4, 16, node_info={"status": ["NotAvailableInRegion"]}),
    node("gpu", 4, 16, gpus=1),
    node("gpus", 48, 192, gpus=4),
]
RUNTIMES = [
    ("15.4.x-scala2.12", "15.4 LTS (includes Apache Spark 3.5.0, Scala 2.12)"),
    ("16.4.x-scala2.12", "16.4 LTS (includes Apache Spark 3.5.2, Scala 2.12)"),
    ("9.1.x-scala2.12", "9.1 LTS"),
    ("17.1.x-scala2.13", "17.1 (includes Apache Spark 4.0.0, Scala 2.13)"),
    ("16.4.x-photon-scala2.12", "16.4 LTS Photon"),
    ("16.4.x-cpu-ml-scala2.12", "16.4 LTS ML"),
    ("16.4.x-gpu-ml-scala2.12", "16.4 LTS ML GPU"),
    ("apache-spark-2.4.x-esr-scala2.11", "Light 2.4 Extended Support"),
]


@pytest.fixture
def server():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        for host in HOSTS.values():
            mock.get(f"{host}/api/2.1/clusters/list-node-types", json={"node_types": NODES})
            versions = [{"key": key, "name": name} for key, name in RUNTIMES]
            mock.get(f"{host}/api/2.1/clusters/spark-versions", json={"versions": versions})
            policies = [{"name": "Job Compute", "policy_id": "p-1"}, {"name": "Personal", "policy_id": "p-2"}]
            mock.get(f"{host}/api/2.0/policies/clusters/list", json={"policies": policies})
        yield mock


@pytest.fixture
def jobs(server):
    with DatabricksClient(host=HOSTS["AWS"], token="dapi-canary", retry=QUICK) as client:
        yield client.jobs


@pytest.mark.parametrize(
    ("needs", "name"),
    [
        ({}, "small"),
        ({"cores": 5}, "medium"),
        ({"memory_gb": 33}, "medium-nvme"),
        ({"local_disk": True}, "medium-disk"),
        ({"local_disk": True, "memory_gb": 40}, "medium-nvme"),
        ({"cores": 16, "memory_gb": 64}, "large"),
        ({"gpus": 1}, "gpu"),
        ({"gpus": 2}, "gpus"),
    ],
)
def test_the_smallest_machine_that_has_what_is_needed(jobs, needs, name):
    """Not one that is deprecated, hidden, of another architecture or not to be had; with processors only if asked."""
    spec = jobs.cluster(needs=NodeNeeds(**needs), spark_version="x")

    assert name == spec.node_type_id


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        ({}, "16.4.x-scala2.12"),
        ({"ml": True}, "16.4.x-cpu-ml-scala2.12"),
        ({"needs": NodeNeeds(gpus=1)}, "16.4.x-gpu-ml-scala2.12"),
    ],
)
def test_the_newest_runtime_with_long_term_support(jobs, arguments, key):
    """By its number, not its text; the variant that the machines need."""
    assert key == jobs.cluster(**arguments).spark_version


def test_only_what_is_needed_is_asked_for(jobs, server):
    """Nothing at all where all is given."""
    jobs.cluster(spark_version="x", node_type_id="y", workers=2)
    assert 0 == len(server.calls)

    jobs.cluster(spark_version="x", needs=NodeNeeds())
    assert 1 == len(server.calls)


@pytest.mark.parametrize(
    ("cloud", "attributes"),
    [
        ("AWS", {"aws_attributes": {"availability": "SPOT_WITH_FALLBACK", "first_on_demand": 1, "zone_id": "auto"}}),
        ("AZURE", {"azure_attributes": {"availability": "SPOT_WITH_FALLBACK_AZURE", "first_on_demand": 1}}),
        ("GCP", {"gcp_attributes": {"availability": "PREEMPTIBLE_WITH_FALLBACK_GCP", "first_on_demand": 1}}),
    ],
)
def test_spot_instances_are_those_of_the_cloud(cloud, attributes):
    """Which cloud it is, the host says."""
    with DatabricksClient(host=HOSTS[cloud], token="dapi-canary") as client:
        spec = client.jobs.cluster(spark_version="x", node_type_id="y", workers=(1, 8), spot=True)

    assert {
        "spark_version": "x",
        "node_type_id": "y",
        "autoscale": {"min_workers": 1, "max_workers": 8},
        **attributes,
    } == encode(spec)


def test_a_driver_works_alone():
    """As Databricks sets up a single node; what is given besides is added."""
    spec = cluster_spec("x", node_type_id="y", spark_conf={"a": "1"}, custom_tags={"team": "sales"})

    assert {
        "spark_version": "x",
        "node_type_id": "y",
        "num_workers": 0,
        "spark_conf": {"spark.databricks.cluster.profile": "singleNode", "spark.master": "local[*]", "a": "1"},
        "custom_tags": {"ResourceClass": "SingleNode", "team": "sales"},
    } == encode(spec)


def test_a_policy_is_found_by_its_name(jobs):
    """And its defaults apply."""
    spec = jobs.cluster(spark_version="x", policy="Job Compute", workers=2)

    assert {"spark_version": "x", "num_workers": 2, "policy_id": "p-1", "apply_policy_default_values": True} == encode(
        spec
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"needs": NodeNeeds(cores=1000)}, r"no node type of the workspace has NodeNeeds\(cores=1000"),
        ({"needs": "big"}, "needs: expected NodeNeeds, got 'big'"),
        ({"workers": -1}, "workers: -1 given; accepted are 0 or more"),
        ({"workers": (4, 2)}, r"workers: \(4, 2\) given; accepted are the least and the most"),
        ({"workers": "2"}, "workers: expected a whole number, got str '2'"),
        ({"spot": "yes"}, "spot: expected bool, got 'yes'"),
        ({"policy": "Job Computer"}, "policy: 'Job Computer' is unknown; did you mean 'Job Compute'"),
        ({"spark_confs": {}}, "cluster: 'spark_confs' is unknown; did you mean 'spark_conf'"),
        ({"node_type_id": "y", "instance_pool_id": "z"}, "exclude each other"),
        ({"spark_conf": {"a": 1}}, r"spark_conf\['a'\]: expected text, got int 1"),
    ],
)
def test_a_cluster_that_cannot_be_had_is_refused(jobs, arguments, message):
    """By what is given and what is accepted."""
    with pytest.raises(InvalidArgumentError, match=message):
        jobs.cluster(**{"spark_version": "x", **arguments})


def test_needs_are_numbers():
    """As everywhere, the class and the field are named."""
    with pytest.raises(InvalidArgumentError, match="NodeNeeds: cores: expected a whole number, got str '8'"):
        NodeNeeds(cores="8")


def test_a_cluster_goes_where_clusters_go():
    """Into a job that shares it among its tasks."""
    shared = JobCluster(job_cluster_key="shared", new_cluster=cluster_spec("x", node_type_id="y", workers=2))
    settings = JobSettings(
        job_clusters=[shared], tasks=[Task("a", NotebookTask("/n"), job_cluster_key="shared")]
    ).to_dict()

    assert {"spark_version": "x", "node_type_id": "y", "num_workers": 2} == settings["job_clusters"][0]["new_cluster"]
