"""
Clients of other projects, installed once into a cache outside of the repository. If that fails, so do their tests.
"""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from tests.conformance.installing import installed, python_with_kernel
from tests.conformance.spark_python import spark_python
from tests.support.environments import cache_folder

collect_ignore = ["sqlalchemy_suite"]  # has a process of its own
JDBC = "com.databricks:databricks-jdbc:3.4.5"
NODE = "@databricks/sql@2.1.0"
CHROMIUM = ["@sparticuz/chromium@153.0.0", "puppeteer-core@25.16.0", "axe-core@4.14.1"]
DBAPI_SUITE = "dbapi-compliance==1.15.0"


@pytest.fixture(scope="session")
def cache():
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def jdbc(cache):
    """The folder of the JDBC driver's jar."""
    folder = cache / "jdbc-3.4.5"
    return installed(folder, "mvn", "-B", "-q", "dependency:copy", f"-Dartifact={JDBC}", f"-DoutputDirectory={folder}")


@pytest.fixture(scope="session")
def chromium(cache):
    """A folder with Chromium, its driver and axe from npm."""
    assert shutil.which("npm"), "npm is needed"
    return installed(cache / "chromium-153.0.0", "npm", "install", "--no-audit", "--no-fund", *CHROMIUM)


@pytest.fixture(scope="session")
def node(cache):
    """A folder with the Node.js driver."""
    return installed(cache / "node-2.1.0", "npm", "install", "--silent", "--prefix", ".", NODE)


@pytest.fixture(scope="session")
def kernel_python(cache):
    """A Python with the SQL connector's native kernel, which needs other packages than the tests."""
    return python_with_kernel(cache)


@pytest.fixture(scope="session")
def dbapi20(cache):
    """The compliance suite of PEP 249: one module, in the public domain."""
    uv = Path(sys.executable).with_name("uv")
    folder = installed(cache / "dbapi20-1.15.0", uv, "pip", "install", "-q", "--target", ".", DBAPI_SUITE)
    spec = importlib.util.spec_from_file_location("dbapi20", folder / "dbapi20.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def python_with_spark(cache):
    """A Python with ``lakewire[spark]``, which cannot be in one environment with ``lakewire[local]``."""
    return spark_python(cache)
