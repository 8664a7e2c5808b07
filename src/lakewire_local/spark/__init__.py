"""
Spark Connect for programs: plans of DataFrames, in which names and paths mean what they mean in the workspace.

Between a program's ``spark`` and the engine stands one server: it writes names of tables and queries as the engine
has them, runs commands and writes through the SQL of the workspace, refuses what it does not understand, and passes on
the rest.
"""

from lakewire_local.spark.endpoint import SparkEndpoint

__all__ = ["SparkEndpoint"]
