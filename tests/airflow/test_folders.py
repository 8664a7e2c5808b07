"""Folders kept equal as tasks, against the local workspace."""

import json

import pytest

from lakewire import errors
from lakewire.airflow import LakewireVolumeSyncOperator
from lakewire.airflow.exceptions import NothingRenderedError

ROOT = "/Volumes/main/default/airflow_folders"


@pytest.fixture(scope="module", autouse=True)
def _volume(client):
    client.catalog.volumes.create("main.default.airflow_folders")


@pytest.fixture
def folder(tmp_path):
    for number in range(20):
        (tmp_path / "source" / str(number % 3)).mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / str(number % 3) / f"{number}.csv").write_text(f"{number}")
    return tmp_path / "source"


def sync(source, target, **arguments):
    return LakewireVolumeSyncOperator(task_id="sync", source=str(source), target=str(target), **arguments)


def names(client, path):
    return {entry.name for entry in client.files.list(path, recursive=True) if not entry.is_dir}


def test_a_folder_goes_up_and_comes_down(runner, client, folder, tmp_path):
    """The task returns counts, as plain JSON; a retry finds nothing to do."""
    up, down = sync(folder, f"{ROOT}/there"), sync(f"{ROOT}/there", tmp_path / "down", include="*.csv")

    first, again, back = runner.run(up), runner.run(up, try_number=2), runner.run(down)

    assert {
        "source": str(folder), "target": f"{ROOT}/there", "files": 20, "size_bytes": 30, "deleted": 0, "unchanged": 0,
    } == first == json.loads(json.dumps(first))  # fmt: skip
    assert (0, 20) == (again["files"], again["unchanged"])
    assert 20 == back["files"] == len(list((tmp_path / "down").rglob("*.csv")))


def test_a_folder_of_the_workspace_is_taken_as_well(runner, client, folder, tmp_path):
    """In both directions, by the same arguments."""
    there = "/Workspace/Users/local@lakewire/airflow_folders"
    up, down = runner.run(sync(folder, there)), runner.run(sync(there, tmp_path / "down"))

    assert 20 == up["files"] == down["files"] == len(names(client, there))


def test_what_only_the_target_has_is_deleted_if_asked(runner, client, folder):
    """What is left out stays."""
    for name in ("old.csv", "old.txt"):
        client.files.upload(f"{ROOT}/deleted/{name}", b"x")

    done = runner.run(sync(folder, f"{ROOT}/deleted", delete=True, exclude=["*.txt"], options={"parallel": 2}))

    assert 1 == done["deleted"]
    assert {"old.txt"} == names(client, f"{ROOT}/deleted") - {f"{number}.csv" for number in range(20)}


def test_a_task_that_is_killed_sends_nothing_more_and_its_retry_the_rest(runner, client, folder):
    """Each file that is there is whole."""
    killed = sync(folder, f"{ROOT}/killed", options={"parallel": 1, "on_progress": lambda _: killed.on_kill()})

    with pytest.raises(errors.ClientClosedError):
        runner.run(killed)
    there = names(client, f"{ROOT}/killed")
    retry = runner.run(sync(folder, f"{ROOT}/killed"), try_number=2)

    assert 0 < len(there) < 20
    assert (20 - len(there), len(there)) == (retry["files"], retry["unchanged"])


@pytest.mark.parametrize("field", ["source", "target"])
def test_a_folder_that_was_rendered_to_nothing_is_an_error(runner, folder, field):
    """Nothing is sent."""
    with pytest.raises(NothingRenderedError, match=f"{field} was rendered to nothing"):
        runner.run(sync(**{"source": folder, "target": f"{ROOT}/x", field: " "}))


def test_folders_are_templates(folder):
    """So are the patterns and the options."""
    assert {"source", "target", "include", "exclude", "options"} <= set(sync(folder, ROOT).template_fields)
