"""Links and headings of pages in Markdown."""

import re

_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s#:]*)(?:#([^)\s]+))?\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def links(text):
    """Return file and heading of each link that leads to no other host."""
    return [(match[1], match[2] or "") for match in _LINK.finditer(_FENCED.sub("", text))]


def anchors(text):
    """Return the names by which headings are linked to, as GitHub and MyST make them."""
    return {
        re.sub(r"[^\w\- ]", "", _MARKUP.sub(r"\1", heading).strip().lower()).replace(" ", "-")
        for heading in _HEADING.findall(_FENCED.sub("", text))
    }
