"""The README: what it links and lists is there, and its figures were measured."""

import json
import re
import tomllib
from pathlib import Path

from tests.pictures.table import figure_text

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
OURS = re.compile(
    r"https://(?:github\.com/lakewire/lakewire/(?:blob|tree)/main|raw\.githubusercontent\.com/lakewire/lakewire/main)/([^#]+)"
)
ROW = re.compile(r"^\| (.+), (.+?) \| ([\d,.]+) (\w+) \| ([\w-]+): ([\d,.]+) \w+ \|", re.MULTILINE)


def test_each_link_into_the_repository_has_its_file():
    """Links are absolute, as the README is shown elsewhere too; each names a file that is there."""
    links = re.findall(r"\]\(([^)]+)\)", TEXT)
    ours = [found[1] for found in map(OURS.match, links) if found]

    assert [] == [link for link in links if not link.startswith("https://")]
    assert [] == [path for path in ours if not (ROOT / path).exists()]
    assert ours


def test_each_extra_is_listed_with_its_command():
    """What can be installed is what the README says."""
    commands = "\n".join(re.findall(r"^pip install .*", TEXT, re.MULTILINE))
    listed = set(re.findall(r"\[(\w+)\]", commands))

    assert set(PROJECT["optional-dependencies"]) == listed


def test_the_figures_of_the_comparison_were_measured():
    """Each row of the table is one of the comparisons that make bench wrote down."""
    rows = [json.loads(line) for line in (ROOT / "docs" / "pictures" / "bench.jsonl").read_text().splitlines()]
    measured = {(row["title"], row["kind"], row["peer"]): row for row in rows}
    shown = ROW.findall(TEXT)

    assert len(shown) >= 5
    for title, kind, ours, unit, peer, theirs in shown:
        row = measured[title, kind, peer]
        assert (figure_text(row["ours"]), row["unit"], figure_text(row["theirs"])) == (ours, unit, theirs)
