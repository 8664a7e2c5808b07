"""
What is wrong with the pages and the site: links that lead nowhere, and what is public and has no entry.

``python docs/ext/check_site.py build/site`` prints it; it asks no server.
"""

from __future__ import annotations

import html
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from mdit_py_plugins.anchors.index import slugify
from public import PACKAGES, is_ours, members, value_of
from sphinx.ext.autodoc.mock import mock
from sphinx.util.inventory import InventoryFile

ROOT = Path(__file__).parents[2]
_ATTRIBUTE = re.compile(r'\s(?:(?:href|src)="([^"]+)"|id="([^"]+)")')
_NAMED = re.compile(r"(?<![\w/.-])docs/[\w./-]*\w")  # as docstrings and messages name a page


def main(site: Path) -> int:
    """
    Print what is wrong, and return how much that is.
    """
    wrong = [*_pages(), *_named(), *_built(site), *_without_entry(site)]
    print(*wrong, sep="\n", end="\n" * bool(wrong))
    return len(wrong)


def _pages() -> Iterator[str]:
    """
    Yield the links that lead nowhere where the Markdown itself is read, as on GitHub.
    """
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        if (ROOT / "docs" / "reference") not in page.parents:
            links, _ = _markdown(page)
            yield from _broken(page, links)


@cache
def _markdown(page: Path) -> tuple[list[str], set[str]]:
    """
    Return the links of a page, and its anchors.
    """
    links: list[str] = []
    anchors: list[str] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(page.read_text("utf-8"))
    for before, token in zip([None, *tokens], tokens, strict=False):
        found = [child.attrs.get("href") or child.attrs.get("src") for child in token.children or ()]
        links += [str(link) for link in found if link]
        if before and before.type == "heading_open":
            slug = slugify("".join(child.content for child in token.children or ()))
            anchors.append(f"{slug}-{anchors.count(slug)}" if slug in anchors else slug)
    return links, set(anchors)


@cache
def _page_of_site(page: Path) -> tuple[list[str], set[str]]:
    found = _ATTRIBUTE.findall(page.read_text("utf-8"))
    return [html.unescape(link) for link, _ in found if link], {html.unescape(name) for _, name in found if name}


def _built(site: Path) -> Iterator[str]:
    for page in site.rglob("*.html"):
        links, _ = _page_of_site(page)
        yield from _broken(page, set(links))


def _broken(page: Path, links: Iterable[str]) -> Iterator[str]:
    for link in links:
        reason = _reason(page, link)
        if reason:
            yield f"{page}: {link}: {reason}"


def _reason(page: Path, link: str) -> str:
    """
    Return why a link leads nowhere; empty if it does not.
    """
    url = urlsplit(link)
    if url.scheme or url.netloc:
        is_well_formed = url.scheme == "https" and "." in (url.hostname or "") and " " not in link
        return "" if is_well_formed or url.scheme == "data" else "no https address"
    target = (page.parent / unquote(url.path)).resolve() if url.path else page
    if not target.exists():
        return "no such file"
    anchors = {".md": _markdown, ".html": _page_of_site}.get(target.suffix)
    is_there = not url.fragment or not anchors or unquote(url.fragment) in anchors(target)[1]
    return "" if is_there else "no such anchor"


def _named() -> Iterator[str]:
    """
    Yield the files of the documentation that code names and that are not there.
    """
    for module in [*(ROOT / "src").rglob("*.py"), *(ROOT / "generated").glob("*/__init__.py")]:
        for name in sorted(set(_NAMED.findall(module.read_text("utf-8")))):
            if not (ROOT / name).exists():
                yield f"{module}: {name}: no such file"


def _without_entry(site: Path) -> Iterator[str]:
    """
    Yield what is public and has no entry in the inventory of the site, by any of its names.
    """
    inventory = InventoryFile.loads((site / "objects.inv").read_bytes(), uri="")
    known = {name for kind, entries in inventory.data.items() if kind.startswith("py:") for name in entries}
    public = [(package, name, value_of(name)) for package in PACKAGES for name in package.names()]
    for package, name, value in public:
        names = [name] if not is_ours(value) else [other for _, other, same in public if same is value]
        if known.isdisjoint(names):
            yield f"{name}: not in the reference"
        elif package.members and inspect.isclass(value) and not issubclass(value, BaseException) and is_ours(value):
            for member in members(value):
                if known.isdisjoint(f"{other}.{member}" for other in names):
                    yield f"{name}.{member}: not in the reference"


if __name__ == "__main__":
    with mock(["airflow"]):
        sys.exit(bool(main(Path(sys.argv[1]).resolve())))
