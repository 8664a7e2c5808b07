"""The README: what it links and lists is there, and its figures were measured."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.pictures.table import highlights, measured, with_table

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
OURS = re.compile(
    r"https://(?:github\.com/lakewire/lakewire/(?:blob|tree)/main|raw\.githubusercontent\.com/lakewire/lakewire/main)/([^#]+)"
)


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


@pytest.mark.parametrize(("page", "chosen"), [("README.md", highlights), ("docs/explanation/performance.md", list)])
def test_the_figures_of_the_comparison_were_measured(page, chosen):
    """The tables are those of what make bench has written down."""
    text = (ROOT / page).read_text()
    rows = chosen(measured(ROOT / "docs" / "pictures" / "bench.jsonl"))

    assert len(rows) >= 5
    assert with_table(text, rows) == text
