import sys
import warnings

import pytest

from lakewire_local.spark import SparkEndpoint


@pytest.fixture(scope="session", autouse=True)
def main_has_a_file():
    """In a process of xdist it has none, which pyspark takes for its own doctests and then looks for Spark."""
    main = sys.modules["__main__"]
    if not hasattr(main, "__file__"):
        main.__file__ = __file__


@pytest.fixture(scope="session")
def endpoint(runner):
    """The Spark Connect of the workspace that the tests of SQL use."""
    made = SparkEndpoint(runner, "token of the tests /;=")
    yield made
    made.close()


@pytest.fixture(scope="session")
def connected(endpoint):
    """A session of a program, as ``SPARK_REMOTE`` makes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of pyspark, about pandas
        from pyspark.sql import SparkSession

        session = SparkSession.builder.remote(endpoint.url).getOrCreate()
    yield session
    session.stop()


@pytest.fixture
def spark(connected, sql):
    """The session, in the schema of a test."""
    connected.sql(f"USE main.{sql.schema}")
    return connected
