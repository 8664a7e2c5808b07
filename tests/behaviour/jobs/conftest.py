import pytest


@pytest.fixture(scope="session")
def scripts(client):
    """Stores a script in a volume and returns its path."""
    client.catalog.volumes.create("main.default.scripts")

    def store(name, text):
        path = f"/Volumes/main/default/scripts/{name}"
        client.files.upload(path, text.encode(), overwrite=True)
        return path

    return store
