"""The tests that fsspec has for filesystems of others, over volumes of the local workspace."""

import posixpath

import pytest
from fsspec.tests import abstract

from lakewire.fs import VolumeFileSystem
from tests.conftest import connect

# Those of older releases of fsspec, which newer releases of pytest warn about.
pytestmark = pytest.mark.filterwarnings("ignore:Class-scoped fixtures defined as instance methods")


class VolumeFixtures(abstract.AbstractFixtures):
    """A volume, in which each test has a folder."""

    @pytest.fixture(scope="class")
    @classmethod
    def fs(cls, workspace):
        """The filesystem."""
        with connect(workspace) as client:
            if not client.catalog.volumes.exists("main.default.fsspec"):
                client.catalog.volumes.create("main.default.fsspec")
            yield VolumeFileSystem(client=client)

    @pytest.fixture
    def fs_path(self, tmp_path):
        """A folder that is not there yet."""
        return f"/Volumes/main/default/fsspec/{tmp_path.name}"

    @pytest.fixture
    def fs_join(self):
        """Join as in volumes."""
        return posixpath.join


class TestCopies(abstract.AbstractCopyTests, VolumeFixtures):
    pass


class TestGets(abstract.AbstractGetTests, VolumeFixtures):
    pass


class TestPuts(abstract.AbstractPutTests, VolumeFixtures):
    pass


class TestPipes(abstract.AbstractPipeTests, VolumeFixtures):
    pass


class TestOpens(abstract.AbstractOpenTests, VolumeFixtures):
    pass
