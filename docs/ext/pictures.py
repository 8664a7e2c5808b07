"""
Pictures for light and dark: a page names one of the two, and the site shows the one of its reader's theme.
"""

from __future__ import annotations

import re
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

_OURS = re.compile(
    r"^(?:https://raw\.githubusercontent\.com/lakewire/lakewire/main/docs)?(.*)-(?:light|dark)\.(svg|png)$"
)


class BothSchemes(SphinxTransform):
    """
    Puts the other picture beside each one of ours; the theme hides one of them.
    """

    default_priority: ClassVar[int] = 400  # before Sphinx collects the files of images

    def apply(self) -> None:
        """
        Change the page.
        """
        for light in list(self.document.findall(nodes.image)):
            if (found := _OURS.match(light["uri"])) is None:
                continue
            dark = light.deepcopy()
            for image, scheme in ((light, "light"), (dark, "dark")):
                image["uri"] = f"{found[1]}-{scheme}.{found[2]}"
                image["classes"].append(f"only-{scheme}")
            light.parent.insert(light.parent.index(light) + 1, dark)


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Register with Sphinx.
    """
    app.add_transform(BothSchemes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
