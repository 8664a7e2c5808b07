"""
Feature tables: point-in-time training sets, scoring and freshness, over a SQL warehouse.
"""

from lakewire.features.client import FeaturesClient
from lakewire.features.lookups import FeatureFunction, FeatureLookup
from lakewire.features.planning import TableFacts
from lakewire.features.spec import FeatureSpec
from lakewire.features.stats import Drift, FeatureStat, FeatureStats
from lakewire.features.tables import FeatureTable
from lakewire.features.training import TrainingSet

__all__ = [
    "Drift",
    "FeatureFunction",
    "FeatureLookup",
    "FeatureSpec",
    "FeatureStat",
    "FeatureStats",
    "FeatureTable",
    "FeaturesClient",
    "TableFacts",
    "TrainingSet",
]
