"""A second principal of the workspace, and what it may do in the schema of a test."""

import pytest

from tests.support.principals import Somebody


@pytest.fixture
def somebody(client):
    """A principal with a client, to whom nothing is granted."""
    made = Somebody(client)
    yield made
    made.client.close()


@pytest.fixture
def allow(client, schema, somebody):
    """Let somebody use the catalog and the schema, and grant more on what is in it, or with no name on the schema."""
    grants = client.catalog.grants
    grants.grant("main", somebody.name, "USE CATALOG")
    grants.grant(schema, somebody.name, "USE SCHEMA")

    def grant(name, *privileges, **kind):
        grants.grant(f"{schema}.{name}" if name else schema, somebody.name, *privileges, **kind)

    return grant
