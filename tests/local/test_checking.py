"""``python -m lakewire.local check``: what it finds in folders that were damaged by hand."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from lakewire_local import LocalWorkspace
from tests.conftest import connect


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A folder with tables of several forms, made by a server that has ended."""
    folder = tmp_path_factory.mktemp("kept")
    with LocalWorkspace.start(folder) as started, connect(started) as user:
        for name in ("plain", "`odd%name~`"):
            user.sql.execute(f"CREATE TABLE {name} (id INT, day DATE) PARTITIONED BY (day)")
            user.sql.execute(f"INSERT INTO {name} VALUES (1, DATE'2026-01-01'), (2, DATE'2026-01-02')")
        user.sql.execute("CREATE TABLE shallow SHALLOW CLONE plain")
        user.sql.execute("CREATE VIEW v AS SELECT id FROM plain")
    return folder


@pytest.fixture
def folder(kept, tmp_path):
    copied = tmp_path / "workspace"
    shutil.copytree(kept, copied)
    return copied


def check(folder):
    """Return the exit code and the lines of the command."""
    command = [sys.executable, "-m", "lakewire.local", "check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).splitlines()


def table(folder, name="plain"):
    return folder / "tables" / "main" / "default" / name


def test_a_whole_folder(kept):
    """There is nothing to mend, and nothing has changed."""
    before = {path: path.stat().st_mtime_ns for path in kept.rglob("*") if path.is_file() and "sqlite" not in path.name}

    assert (0, [f"{kept}: nothing to mend"]) == check(kept)
    assert before == {path: path.stat().st_mtime_ns for path in before}


def lose_file(folder):
    next(table(folder).rglob("*.parquet")).unlink()


def cut_file(folder):
    path = next(table(folder).rglob("*.parquet"))
    path.write_bytes(path.read_bytes()[:-1])


def lose_commit(folder):
    (table(folder) / "_delta_log" / f"{0:020}.json").unlink()


def cut_commit(folder):
    path = table(folder) / "_delta_log" / f"{1:020}.json"
    path.write_text(path.read_text()[:-20])


def lose_table(folder):
    shutil.rmtree(table(folder))


def add_folder(folder):
    shutil.copytree(table(folder), table(folder, "unknown"))


def damage_database(folder):
    path = folder / "metastore.sqlite"
    path.write_bytes(b"no database" + path.read_bytes()[11:])


def cut_credentials(folder):
    path = folder / ".server" / "credentials.json"
    path.write_text(path.read_text()[:-1])


def interrupt_restore(folder):
    (folder / ".server" / "restoring").write_text("a")


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (lose_file, "main.default.plain: the data file "),
        (cut_file, "main.default.plain: the data file "),
        (lose_commit, "main.default.plain: its log lacks the versions 0; "),
        (cut_commit, "main.default.plain: version 1 cannot be read: JSONDecodeError: "),
        (lose_table, "main.default.plain: "),
        (add_folder, "unknown: no table has this folder; delete it"),
        (damage_database, "metastore.sqlite: the database is damaged: file is not a database; "),
        (cut_credentials, "credentials.json: it cannot be read: "),
        (interrupt_restore, "a restore of a snapshot was interrupted; the next server finishes it"),
    ],
)
def test_damage_is_found(folder, damage, found):
    """Each kind is named with its place and what mends it; nothing else is found."""
    damage(folder)
    code, lines = check(folder)

    assert (1, f"{folder}: 1 to mend") == (code, lines[-1])
    assert found in lines[0]


def test_a_folder_that_is_served(tmp_path):
    """It is not looked into, as it changes meanwhile; nor is a folder that is none of a workspace."""
    with LocalWorkspace.start(tmp_path / "served"):
        code, lines = check(tmp_path / "served")

    assert (2, [f"{tmp_path / 'served'} is being served; a folder is checked when nobody writes into it"]) == (
        code,
        lines,
    )
    assert (2, [f"{tmp_path} is not the folder of a workspace"]) == check(tmp_path)
    assert not (tmp_path / ".server").exists()
