"""``lakewire files``: what is in volumes, copied, kept equal, printed and deleted."""

import json

import pytest


@pytest.fixture
def volume(home):
    """The path of an empty volume."""
    return f"/Volumes/{home.catalog.volumes.create('landing').full_name.replace('.', '/')}"


@pytest.fixture
def site(tmp_path):
    """A folder with two files, one of them in a folder."""
    (tmp_path / "site" / "2026").mkdir(parents=True)
    (tmp_path / "site" / "a.txt").write_text("a\n")
    (tmp_path / "site" / "2026" / "b.csv").write_text("id\n1\n")
    return "site"


def paths(home, volume):
    """What is in a volume, relative to it."""
    return sorted(entry.path.removeprefix(f"{volume}/") for entry in home.files.list(volume, recursive=True))


def test_a_file_is_copied_up_and_down(lakewire, home, volume, site, tmp_path):
    """A file goes into a folder under its name, to another name, and back."""
    up = json.loads(lakewire("files", "cp", "site/a.txt", volume, "--json").stdout)
    lakewire("files", "cp", "site/a.txt", f"{volume}/new/")
    lakewire("files", "cp", f"{volume}/a.txt", f"{volume}/other.txt")
    lakewire("files", "cp", f"{volume}/other.txt", ".")

    assert {"source": "site/a.txt", "target": f"{volume}/a.txt", "size_bytes": 2} == up
    assert ["a.txt", "new", "new/a.txt", "other.txt"] == paths(home, volume)
    assert "a\n" == (tmp_path / "other.txt").read_text()


def test_what_is_there_stays(lakewire, home, volume, site, tmp_path):
    """A copy replaces nothing without --overwrite, on either side."""
    (tmp_path / "a.txt").write_text("mine")
    home.files.upload(f"{volume}/a.txt", b"theirs")

    up, down = lakewire("files", "cp", "site/a.txt", volume), lakewire("files", "cp", f"{volume}/a.txt", ".")

    assert [("", 1), ("", 2)] == [(done.stdout, done.returncode) for done in (up, down)]
    assert "--overwrite" in up.stderr
    assert "--overwrite" in down.stderr
    assert ("mine", b"theirs") == ((tmp_path / "a.txt").read_text(), home.files.download(f"{volume}/a.txt"))
    assert 0 == lakewire("files", "cp", "site/a.txt", volume, "--overwrite").returncode
    assert b"a\n" == home.files.download(f"{volume}/a.txt")


def test_folders_are_copied(lakewire, home, volume, site, tmp_path):
    """A folder goes up, to another folder, and down, with everything in it."""
    up = lakewire("files", "cp", "-r", "site", f"{volume}/one", "--json")
    lakewire("files", "cp", "-r", f"{volume}/one", f"{volume}/two")
    lakewire("files", "cp", "-r", f"{volume}/two", "back")

    assert {"files": 2, "size_bytes": 7, "unchanged": 0}.items() <= json.loads(up.stdout).items()
    assert ["one/2026/b.csv", "one/a.txt", "two/2026/b.csv", "two/a.txt"] == [
        path for path in paths(home, volume) if "." in path
    ]
    assert "id\n1\n" == (tmp_path / "back" / "2026" / "b.csv").read_text()


def test_folders_and_patterns_are_listed(lakewire, home, volume):
    """A folder's entries come with type, size and time; a pattern lists what it matches, in any folder."""
    home.files.upload(f"{volume}/2026/b.csv", b"id\n")

    lines = lakewire("files", "ls", volume, "-r").stdout.splitlines()
    found = json.loads(lakewire("files", "ls", f"{volume}/**/*.csv", "--json").stdout)

    assert ["type", "size", "modified", "path"] == lines[0].split()
    assert [("folder", f"{volume}/2026"), ("file", f"{volume}/2026/b.csv")] == [
        (line.split()[0], line.split()[-1]) for line in lines[1:]
    ]
    assert [("file", f"{volume}/2026/b.csv", 3)] == [(e["type"], e["path"], e["size_bytes"]) for e in found]


def test_files_are_printed(lakewire, home, volume):
    """The bytes of one file after the other; as JSON, what is no text is in base64."""
    home.files.upload(f"{volume}/a.txt", "ß\n".encode())
    home.files.upload(f"{volume}/b.bin", b"\xff")

    assert "ß\nß\n" == lakewire("files", "cat", f"{volume}/a.txt", f"{volume}/a.txt").stdout
    printed = json.loads(lakewire("files", "cat", f"{volume}/a.txt", f"{volume}/b.bin", "--json").stdout)
    assert [{"path": f"{volume}/a.txt", "text": "ß\n"}, {"path": f"{volume}/b.bin", "base64": "/w=="}] == printed


def test_a_folder_becomes_like_another(lakewire, home, volume, site):
    """A dry run says what would be done; the sync does it, and deletes only with --delete."""
    home.files.upload(f"{volume}/site/old.txt", b"old")

    planned = json.loads(lakewire("files", "sync", "site", f"{volume}/site", "--delete", "--dry-run", "--json").stdout)[
        "actions"
    ]
    assert {("upload", "a.txt"), ("upload", "2026/b.csv"), ("delete", "old.txt")} == {
        (action["kind"], action["path"]) for action in planned
    }
    assert "upload a.txt (new)" in lakewire("files", "sync", "site", f"{volume}/site", "--dry-run").stdout
    assert ["site", "site/old.txt"] == paths(home, volume)

    kept = json.loads(lakewire("files", "sync", "site", f"{volume}/site", "--exclude", "*.csv", "--json").stdout)
    done = json.loads(lakewire("files", "sync", "site", f"{volume}/site", "--delete", "--json").stdout)

    assert (1, 0) == (kept["files"], kept["deleted"])
    assert (1, 1, 1) == (done["files"], done["deleted"], done["unchanged"])
    assert ["site", "site/2026", "site/2026/b.csv", "site/a.txt"] == paths(home, volume)


def test_deleting_needs_a_yes(lakewire, home, volume):
    """Without a terminal nothing is deleted unasked; with --yes a file is, and a folder with -r."""
    home.files.upload(f"{volume}/2026/a.txt", b"a")
    home.files.upload(f"{volume}/2026/b.txt", b"b")

    refused = lakewire("files", "rm", f"{volume}/2026/a.txt")
    assert ("", 2) == (refused.stdout, refused.returncode)
    assert "--yes" in refused.stderr
    assert 3 == len(paths(home, volume))

    lakewire("files", "rm", f"{volume}/2026/a.txt", "--yes")
    assert ["2026", "2026/b.txt"] == paths(home, volume)
    assert {"deleted": f"{volume}/2026"} == json.loads(
        lakewire("files", "rm", "-r", f"{volume}/2026", "-y", "--json").stdout
    )
    assert [] == paths(home, volume)


@pytest.mark.parametrize(("typed", "left"), [("y\n", []), ("n\n", ["a.txt"])])
def test_deleting_is_asked_about(on_terminal, home, volume, typed, left):
    """On a terminal, only a yes deletes."""
    home.files.upload(f"{volume}/a.txt", b"a")

    done = on_terminal("files", "rm", f"{volume}/a.txt", typed=typed)

    assert f"Delete {volume}/a.txt? [y/N]" in done.stderr
    assert left == paths(home, volume)
    assert (2 if left else 0) == done.returncode


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("cp", "missing.txt", "{volume}"), 2),
        (("cp", "site", "{volume}"), 2),
        (("cp", "-r", "site/a.txt", "{volume}"), 2),
        (("cp", "site/a.txt", "elsewhere"), 2),
        (("cp", "site/a.txt", "/Volumes/main/x"), 2),
        (("cp", "{volume}/missing.txt", "here.txt"), 1),
        (("ls", "{volume}/missing"), 1),
        (("ls", "site"), 2),
        (("cat", "{volume}/missing.txt"), 1),
        (("sync", "site", "site"), 2),
        (("sync", "missing", "{volume}"), 1),
        (("rm", "-r", "-y", "{volume}"), 2),
        (("rm", "-y", "{volume}/missing.txt"), 1),
    ],
)
def test_a_wrong_call_changes_nothing(lakewire, home, volume, site, tmp_path, words, code):
    """What cannot be meant is not tried, what is missing fails, and both sides stay as they were."""
    done = lakewire("files", *(word.format(volume=volume) for word in words))

    assert ("", code) == (done.stdout, done.returncode)
    assert done.stderr
    assert [] == paths(home, volume)
    assert ["site"] == [path.name for path in tmp_path.iterdir()]


def test_a_bar_shows_how_far_it_is(on_terminal, home, volume, site):
    """On a terminal, standard error shows how many files of how many have arrived."""
    done = on_terminal("files", "cp", "-r", "site", f"{volume}/site", typed="")

    assert 0 == done.returncode
    assert "2 of 2 files, 7 B of 7 B" in done.stderr
