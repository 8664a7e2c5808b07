"""Any two trees, edited and synced in any order, with interruptions between any two files: both sides are equal."""

from itertools import count

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

NAMES = st.sampled_from(["a", "b", "c d", "é#%41?"])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
WRITE = st.tuples(st.just("write"), PATHS, st.sampled_from([b"", b"1", b"2", b"33"]))
EDITS = st.lists(
    st.one_of(WRITE, WRITE, st.tuples(st.sampled_from(["remove", "folder"]), PATHS, st.none())), max_size=6
)
ROUND = st.fixed_dictionaries(
    {
        "here": EDITS,
        "there": EDITS,
        "up": st.booleans(),
        "compare": st.sampled_from(["time", "hash"]),
        "ends_after": st.lists(st.integers(0, 4), max_size=2),
    }
)
_numbers = count()


class Ended(BaseException):
    """What ends a program between two files."""


@attrs.frozen
class Here:
    """A local folder."""

    root: object

    def read(self):
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes() if path.is_file() else None
            for path in self.root.rglob("*")
        }

    def write(self, path, content):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(content)

    def folder(self, path, _):
        (self.root / path).mkdir(parents=True, exist_ok=True)

    def remove(self, path, *, is_folder):
        (self.root / path).rmdir() if is_folder else (self.root / path).unlink()


@attrs.frozen
class There:
    """A folder in a volume or the workspace."""

    files: object
    root: str

    def read(self):
        return {
            entry.path[len(self.root) + 1 :]: None if entry.is_dir else self.files.download(entry.path)
            for entry in self.files.list(self.root, recursive=True)
        }

    def write(self, path, content):
        self.files.upload(f"{self.root}/{path}", content, overwrite=True)

    def folder(self, path, _):
        self.files.create_directory(f"{self.root}/{path}")

    def remove(self, path, *, is_folder):
        (self.files.delete_directory if is_folder else self.files.delete)(f"{self.root}/{path}")


def edit(side, kind, path, content):
    """Write, make or remove; what is in the way goes first."""
    found = side.read()
    parents = ["/".join(path.split("/")[:end]) for end in range(1, path.count("/") + 1)]
    gone = [parent for parent in parents if found.get(parent) is not None]
    if kind == "remove" or (found.get(path, b"") is None) == (kind == "write"):
        gone += [known for known in found if known == path or known.startswith(f"{path}/")]
    elif kind == "folder" and path in found and found[path] is not None:
        gone.append(path)
    for known in sorted(set(gone) & found.keys(), key=lambda known: -known.count("/")):
        side.remove(known, is_folder=found[known] is None)
    if kind != "remove":
        getattr(side, kind)(path, content)


def interrupted(sync, ends_after):
    """Run a sync that ends after so many files, as a program does that is stopped."""

    def end(progress):
        if progress.files > ends_after:
            raise Ended

    try:
        sync(on_progress=end, parallel=2)
    except Ended:
        return


@pytest.fixture(scope="module")
def files(client, root):
    client.files.upload(f"{root}/outside", b"outside")
    return client.files


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(rounds=st.lists(ROUND, min_size=1, max_size=3))
def test_after_a_sync_both_sides_are_equal(files, root, tmp_path, rounds):
    """The target is what the source was, in full, and nothing beside them is touched."""
    number = next(_numbers)
    here, there = Here(tmp_path / f"{number}"), There(files, f"{root}/{number}")
    here.root.mkdir()
    files.create_directory(there.root)
    (tmp_path / "outside").write_text("outside")
    for changes in rounds:
        up, compare = changes["up"], changes["compare"]
        for side, edits in ((here, changes["here"]), (there, changes["there"])):
            for kind, path, content in edits:
                # by time alone, an upload does not see what others wrote there with the same size
                is_seen = side is here or not up or compare == "hash"
                edit(side, kind, path, content if is_seen or not content else content * 5)
        source, target = (here, there) if up else (there, here)
        wanted = source.read()

        def sync(source=source, target=target, compare=compare, **options):
            return files.sync(
                str(source.root), str(target.root), delete=True, allow_empty=True, compare=compare, **options
            )

        for ends_after in changes["ends_after"]:
            interrupted(sync, ends_after)
        sync()

        assert wanted == source.read() == target.read()
        assert () == sync().plan.actions
    assert "outside" == (tmp_path / "outside").read_text()
    assert b"outside" == files.download(f"{root}/outside")
