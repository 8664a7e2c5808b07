import itertools
import os

import pytest

from lakewire_local.engine import Engine
from lakewire_local.sql import SqlRunner
from tests.support.local_sql import Sql
from tests.support.metastores import OwnMetastore

_numbers = itertools.count(1)


@pytest.fixture(autouse=True)
def nothing_leaks(listener):
    """Forget what was logged: clients of others are at work here, and they log the links that they are given."""
    yield
    listener.leaks.clear()


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    """One engine for all tests of SQL: it starts once. ``LAKEWIRE_ENGINE`` says which."""
    started = Engine.start(os.environ.get("LAKEWIRE_ENGINE", "sail"), log=tmp_path_factory.mktemp("engine") / "log")
    yield started
    started.close()


@pytest.fixture(scope="session")
def metastore(tmp_path_factory):
    """One metastore for all tests of SQL."""
    opened = OwnMetastore(tmp_path_factory.mktemp("sql"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def runner(metastore, engine):
    """One runner for all tests of SQL."""
    return SqlRunner(metastore, engine)


@pytest.fixture
def sql(runner, metastore):
    """Run statements in a new schema: ``sql("SELECT 1") == [(1,)]``."""
    name = f"s{next(_numbers)}"
    metastore.schemas.create("main", name)
    return Sql(runner, metastore, name)
