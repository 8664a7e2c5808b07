"""An endpoint, and a schema for indexes."""

import uuid

import pytest

from lakewire.vector import DirectAccessIndex

SCHEMA = {"id": "bigint", "text": "string", "price": "double", "day": "date", "v": "array<float>"}


@pytest.fixture
def place(client):
    """The name of a schema and of an endpoint."""
    name = f"vectors_{uuid.uuid4().hex[:8]}"
    client.catalog.schemas.create(f"main.{name}")
    client.vector.endpoints.create(name)
    yield name
    for index in client.vector.indexes(name):
        client.vector.delete_index(index.name)
    client.vector.endpoints.delete(name)
    client.catalog.schemas.delete(f"main.{name}", cascade=True)


@pytest.fixture
def docs(client, place):
    """An index that is written, of three dimensions."""
    spec = DirectAccessIndex(schema=SCHEMA, primary_key="id", vector="v", dimension=3)
    return client.vector.create_index(f"{place}.docs", spec, endpoint=place)
