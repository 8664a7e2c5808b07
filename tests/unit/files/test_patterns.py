"""Which paths patterns mean, and which names a machine takes: pure."""

import pytest

from lakewire import errors
from lakewire.files.patterns import PathPattern, PathPatterns
from lakewire.files.sides import check_local_names

MATCHES = [
    ("*.csv", ["a.csv", "x/a.csv", "x/y/.csv"], ["a.csv.gz", "a.csv/x", "acsv"]),
    ("b", ["b", "x/b"], ["b/x", "ab"]),
    ("b/", ["b", "x/b"], ["b/x"]),
    ("/b", ["b"], ["x/b"]),
    ("x/*.csv", ["x/a.csv"], ["a.csv", "x/y/a.csv", "y/x/a.csv"]),
    ("x/**/*.csv", ["x/a.csv", "x/y/a.csv", "x/y/z/a.csv"], ["a.csv", "y/x/a.csv"]),
    ("**/x", ["x", "a/x", "a/b/x"], ["xx"]),
    ("x/**", ["x", "x/a", "x/a/b"], ["y/x"]),
    ("**", ["a", "a/b"], []),
    ("[ab]?", ["ax", "c/bx"], ["cx", "a"]),
    ("[!a]", ["b"], ["a"]),
    ("20*/b", ["2026/b"], ["2026/01/b"]),
    ("é*", ["éa"], ["ea"]),
    ("a.b", ["a.b"], ["axb"]),
]


@pytest.mark.parametrize(("pattern", "meant", "others"), MATCHES)
def test_patterns_are_read_as_in_a_gitignore(pattern, meant, others):
    """A name anywhere, a path from the root, any number of folders between."""
    parsed = PathPattern.parse("include", pattern)

    assert [] == [path for path in meant if not parsed.matches(path)]
    assert [] == [path for path in others if parsed.matches(path)]


def test_a_pattern_of_a_folder_is_for_everything_in_it():
    """What is included below it, and what is excluded, which is asked for folder by folder."""
    patterns = PathPatterns.of(["a", "*.txt"], "a/tmp")

    assert all(map(patterns.includes, ["a", "a/x", "a/x/y", "b/c.txt"]))
    assert not patterns.includes("b/c")
    assert (True, False) == (patterns.excludes("a/tmp"), patterns.excludes("b/tmp"))
    assert PathPatterns.of(None, None).includes("x")


@pytest.mark.parametrize("given", ["", "/", 7, [7], [""], {"a": 1}, [["*.csv"]]])
def test_what_is_no_pattern_is_refused(given):
    """The argument is named."""
    with pytest.raises(errors.InvalidArgumentError, match="include: "):
        PathPatterns.of(given, None)


@pytest.mark.parametrize(
    ("system", "paths"),
    [
        ("win32", ["a:b"]), ("win32", ["x/CON"]), ("win32", ["nul.txt"]), ("win32", ["a."]), ("win32", ["a "]),
        ("win32", ["a?"]), ("win32", ["A", "a"]), ("darwin", ["x/A", "X/a"]), ("linux", ["ü" * 128]),
    ],
)  # fmt: skip
def test_names_that_a_machine_does_not_take_are_refused(system, paths):
    """Those of devices, with signs of its own, too long, and two that are one."""
    with pytest.raises(errors.InvalidPathError, match=r"takes no file|would be one file|at most 255 bytes"):
        check_local_names(paths, system)


@pytest.mark.parametrize(
    ("system", "paths"), [("win32", ["console", "a.b", "x/y"]), ("linux", ["A", "a", "con", "a:b", "a." * 120])]
)
def test_other_names_are_fine(system, paths):
    """Nothing is refused that would work."""
    check_local_names(paths, system)
