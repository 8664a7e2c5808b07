"""
Clusters from what a workspace offers: its node types, runtimes and policies, asked for as they are needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.config.hosts import cloud_of
from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.clusters import NodeNeeds, cluster_spec, newest_runtime, smallest_node_type
from lakewire.jobs.specs.reading import refuse_unknown
from lakewire_api.compute.api.cluster_policies import ClusterPoliciesAPI
from lakewire_api.compute.api.clusters import ClustersAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.compute.models import ClusterSpec

__all__ = ["offered_cluster"]


def offered_cluster(
    sender: Transport,
    host: str,
    *,
    needs: NodeNeeds | None,
    spark_version: str | None,
    ml: bool,
    spot: bool,
    policy: str | None,
    **fields: Any,
) -> ClusterSpec:
    """
    Return a cluster of what the workspace at *host* offers; see ``JobsClient.cluster``.
    """
    for name, kind, value in (("needs", NodeNeeds, needs), ("ml", bool, ml), ("spot", bool, spot)):
        if not isinstance(value, kind) and not (name == "needs" and value is None):
            raise InvalidArgumentError(f"{name}: expected {kind.__name__}, got {shown(value)}")
    check("spark_version", str, spark_version)
    check("policy", str, policy)
    clusters = ClustersAPI(sender)
    if needs is not None:
        fields["node_type_id"] = smallest_node_type(clusters.list_node_types().node_types or (), needs)
    if spark_version is None:
        gpu = needs is not None and needs.gpus > 0
        spark_version = newest_runtime(clusters.spark_versions().versions or (), ml=ml or gpu, gpu=gpu)
    if policy is not None:
        fields["policy_id"] = _policy_id(sender, policy)
    return cluster_spec(spark_version, spot=_cloud(host) if spot else None, **fields)


def _policy_id(sender: Transport, name: str) -> str:
    policies = {each.name: each.policy_id for each in ClusterPoliciesAPI(sender).list()}
    found = policies.get(name)
    if found is None:
        refuse_unknown(name, [str(each) for each in policies], "policy")
    return found


def _cloud(host: str) -> Any:
    return cloud_of(host)[0]
