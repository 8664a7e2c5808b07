"""Where a local workspace cannot be: without a server."""

import pytest

from lakewire import DatabricksClient, LakewireError
from lakewire.local import WorkspaceStartError


@pytest.mark.parametrize("path", ["/etc/passwd", "/etc/passwd/below", "/proc/workspace", "a\0b", 5, None])
def test_a_path_that_cannot_be_a_workspace_is_named(path):
    """A file, a place that cannot be written, what is no path at all: one line that says which and why."""
    with pytest.raises(WorkspaceStartError, match=r"cannot be the folder of a workspace: .+") as caught:
        DatabricksClient.local(path)
    assert isinstance(caught.value, LakewireError)
    assert repr(path)[1:-1] in str(caught.value)
    assert ("not_sent", True) == (caught.value.outcome, str(caught.value).isprintable())
