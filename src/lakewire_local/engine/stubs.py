"""
Spark Connect's generated messages, taken from the pyspark-client wheel without importing pyspark itself.

Importing pyspark costs 1.9 s, 90 MB and pandas; its ``proto`` package needs only protobuf and grpc.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import threading
import warnings
from types import ModuleType
from typing import Any

_PACKAGES = ("pyspark", "pyspark.sql", "pyspark.sql.connect")
_PROTO = "pyspark.sql.connect.proto"
_LOCK = threading.Lock()


def load(name: str) -> ModuleType:
    """Import ``pyspark.sql.connect.proto.<name>``; packages above it stay as unimported as they were."""
    with _LOCK:
        if "pyspark" in sys.modules or f"{_PROTO}.{name}" in sys.modules:
            return importlib.import_module(f"{_PROTO}.{name}")
        return _load_alone(name)


def _load_alone(name: str) -> ModuleType:
    with warnings.catch_warnings():
        # Those of Spark 4.0 are made for the protobuf before; that they are older by one is said of each.
        warnings.filterwarnings("ignore", message="Protobuf gencode version")
        return _load_quietly(name)


def _load_quietly(name: str) -> ModuleType:
    spec = importlib.util.find_spec("pyspark")
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError("pyspark-client is not installed; install lakewire[local]")
    folder = next(iter(spec.submodule_search_locations))
    for package in _PACKAGES:
        module = ModuleType(package)
        module.__path__ = [folder + package.removeprefix("pyspark").replace(".", "/")]
        sys.modules[package] = module
    try:
        return importlib.import_module(f"{_PROTO}.{name}")
    finally:
        for package in _PACKAGES:
            del sys.modules[package]


base_pb2: Any = load("base_pb2")
base_pb2_grpc: Any = load("base_pb2_grpc")
commands_pb2: Any = load("commands_pb2")
expressions_pb2: Any = load("expressions_pb2")
relations_pb2: Any = load("relations_pb2")
types_pb2: Any = load("types_pb2")
