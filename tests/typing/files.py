"""Types of client.files, as a checker sees them; never run."""

from pathlib import Path
from typing import assert_type

from lakewire.files import FilesClient, SyncPlan, SyncResult


def folders(files: FilesClient) -> None:
    """A plan for a dry run, else what was done."""
    assert_type(files.sync("here", "/Volumes/a/b/c"), SyncResult)
    assert_type(files.sync(Path("here"), "/Volumes/a/b/c", delete=True, include=["*.csv"]), SyncResult)
    assert_type(files.sync("/Volumes/a/b/c", "here", dry_run=True, compare="hash"), SyncPlan)
    assert_type(files.upload_folder("/Volumes/a/b/c", "here"), SyncResult)
