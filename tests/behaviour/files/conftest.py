"""A folder in a volume and one in the workspace: the verbs of client.files are the same."""

import pytest


@pytest.fixture(
    scope="module", params=["/Volumes/main/default", "/Workspace/Users/local@lakewire"], ids=["volume", "workspace"]
)
def root(request, client):
    """A folder for the tests of a module."""
    name = request.module.__name__.rpartition(".")[2].removeprefix("test_")
    made = f"{request.param}/{name}"
    if made.startswith("/Volumes/"):
        client.catalog.volumes.create(f"main.default.{name}")
    client.files.create_directory(made)
    return made
