"""
Clusters from what is needed: size, spot instances, a policy; the node type and runtime that fit. Pure.

Source: https://docs.databricks.com/api/workspace/clusters/create
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.checks import check_fields
from lakewire.jobs.specs.reading import as_declared
from lakewire_api.compute.models import ClusterSpec, NodeType, SparkVersion
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = ["Cloud", "NodeNeeds", "cluster_spec", "newest_runtime", "smallest_node_type"]

Cloud = Literal["AWS", "AZURE", "GCP"]
_SPOT: Mapping[str, Mapping[str, Any]] = {
    "AWS": {"aws_attributes": {"availability": "SPOT_WITH_FALLBACK", "first_on_demand": 1, "zone_id": "auto"}},
    "AZURE": {"azure_attributes": {"availability": "SPOT_WITH_FALLBACK_AZURE", "first_on_demand": 1}},
    "GCP": {"gcp_attributes": {"availability": "PREEMPTIBLE_WITH_FALLBACK_GCP", "first_on_demand": 1}},
}
# https://docs.databricks.com/compute/configure#single-node
_ALONE: Mapping[str, Any] = {
    "num_workers": 0,
    "spark_conf": {"spark.databricks.cluster.profile": "singleNode", "spark.master": "local[*]"},
    "custom_tags": {"ResourceClass": "SingleNode"},
}
_RUNTIME = re.compile(r"(\d+)\.(\d+)\.x(-cpu-ml|-gpu-ml)?-scala(\d+\.\d+)")


@attrs.frozen(kw_only=True)
class NodeNeeds:
    """
    What a machine must have at least.

    Args:
        cores: Virtual cores.
        memory_gb: Memory, in units of 1024 MB.
        gpus: Graphics processors; 0 takes none that has any.
        local_disk: It has a disk of its own, as for shuffles and caches.
    """

    cores: int = 1
    memory_gb: int = 1
    gpus: int = 0
    local_disk: bool = False

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def are_met(self, node: NodeType) -> bool:
        """
        Return whether a node type, which can be ordered, has it.
        """
        instance, status = node.node_instance_type, node.node_info.status if node.node_info else None
        disks = ((instance.local_disks or 0) + (instance.local_nvme_disks or 0)) if instance else 0
        is_offered = not (status or node.is_deprecated or node.is_hidden or node.is_graviton)
        is_enough = node.num_cores >= self.cores and node.memory_mb >= self.memory_gb * 1024
        gpus = node.num_gpus or 0
        return (
            is_offered
            and is_enough
            and (gpus >= self.gpus if self.gpus else not gpus)
            and (disks > 0) >= (self.local_disk)
        )


def smallest_node_type(offered: Iterable[NodeType], needs: NodeNeeds) -> str:
    """
    Return the id of the smallest node type that has what is needed: by processors, then by memory.

    Raises:
        InvalidArgumentError: None has.
    """
    fitting = [node for node in offered if needs.are_met(node)]
    if not fitting:
        raise InvalidArgumentError(f"no node type of the workspace has {needs}")
    best = min(fitting, key=lambda node: (node.num_gpus or 0, node.num_cores, node.memory_mb, node.node_type_id))
    return best.node_type_id


def newest_runtime(offered: Iterable[SparkVersion], *, ml: bool = False, gpu: bool = False) -> str:
    """
    Return the key of the newest runtime with long-term support.

    Args:
        offered: What the workspace has.
        ml: With libraries for machine learning.
        gpu: For machines with graphics processors, which need *ml* as well.

    Raises:
        InvalidArgumentError: There is none.
    """
    wanted = "-gpu-ml" if gpu else "-cpu-ml" if ml else None
    found = [(match, version) for version in offered if (match := _RUNTIME.fullmatch(version.key or ""))]
    fitting = [match for match, version in found if "LTS" in (version.name or "") and match[3] == wanted]
    if not fitting:
        raise InvalidArgumentError(f"the workspace has no runtime with long-term support and {wanted or 'no ML'}")
    return max(fitting, key=lambda match: (int(match[1]), int(match[2]), match[4]))[0]


def cluster_spec(
    spark_version: str,
    *,
    workers: int | tuple[int, int] = 0,
    node_type_id: str | None = None,
    instance_pool_id: str | None = None,
    spot: Cloud | None = None,
    policy_id: str | None = None,
    **fields: Any,
) -> ClusterSpec:
    """
    Return a cluster for jobs.

    Args:
        spark_version: As in ``16.4.x-scala2.12``.
        workers: Machines besides the driver, or the least and the most of them; 0 for a driver that works alone.
        node_type_id: The machines; this, *instance_pool_id* or a policy that says it.
        instance_pool_id: Pool that they come from.
        spot: Workers are spot instances, where there are any, of this cloud: ``"AWS"``, ``"AZURE"`` or ``"GCP"``.
        policy_id: A policy, whose defaults apply to what is not given.
        fields: Further fields of ``ClusterSpec``, as in ``spark_conf={…}``; they are added to what is set here.

    Raises:
        InvalidArgumentError: Arguments that exclude each other or are out of range, or an unknown field.
    """
    if node_type_id and instance_pool_id:
        raise InvalidArgumentError("node_type_id and instance_pool_id exclude each other: a pool has its machines")
    made: dict[str, Any] = {
        "spark_version": spark_version,
        "node_type_id": node_type_id,
        "instance_pool_id": instance_pool_id,
        "policy_id": policy_id,
        "apply_policy_default_values": True if policy_id else None,
        **_size(workers),
        **_spot(spot),
    }
    for name, value in fields.items():
        set_already = made.get(name)
        made[name] = {**set_already, **value} if isinstance(set_already, dict) and isinstance(value, Mapping) else value
    given = {name: value for name, value in made.items() if value is not None}
    spec: ClusterSpec = as_declared(ClusterSpec, given, "cluster")
    return spec


def _size(workers: Any) -> Mapping[str, Any]:
    if isinstance(workers, list | tuple):
        check("workers", list[int], workers)
        if len(workers) != 2 or not 0 <= workers[0] < workers[1]:
            raise InvalidArgumentError(f"workers: {shown(workers)} given; accepted are the least and the most")
        return {"autoscale": {"min_workers": workers[0], "max_workers": workers[1]}}
    check("workers", int, workers)
    if workers is None or workers < 0:
        raise InvalidArgumentError(f"workers: {shown(workers)} given; accepted are 0 or more")
    return {"num_workers": workers} if workers else _ALONE


def _spot(cloud: Any) -> Mapping[str, Any]:
    check("spot", Cloud, cloud)
    return _SPOT[cloud] if cloud else {}
