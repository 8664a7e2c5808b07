"""SQLAlchemy's own plugin for suites of dialects. Runs in a process of its own; see test_sqlalchemy.py."""

import pytest
from sqlalchemy.dialects import registry

registry.register("databricks", "lakewire.sqlalchemy", "LakewireDialect")  # the suite asks which driver is preferred
pytest.register_assert_rewrite("sqlalchemy.testing.assertions")

from sqlalchemy.testing.plugin.pytestplugin import *  # noqa: E402, F403
