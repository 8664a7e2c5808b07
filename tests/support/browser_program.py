"""
A browser as a real program: opens a page, follows its redirects, writes down in the home folder where it ended.

``BROWSER`` names it; ``webbrowser`` reads that once in a process, so that there is one for all tests.
"""

import sys

from tests.support.waiting import until

PROGRAM = """#!{python}
import os, pathlib, re, sys, urllib.error, urllib.request
port = int(re.search(r"localhost%3A(\\d+)", sys.argv[1])[1])
home = pathlib.Path(os.environ["HOME"])
before = home / "before.py"
if before.exists():
    exec(before.read_text())
with open(home / "browser.opened", "a") as log:
    log.write("opened\\n")
try:
    with urllib.request.urlopen(sys.argv[1], timeout=20) as page:
        text = f"{{page.status}} {{page.read().decode()}}"
except urllib.error.HTTPError as error:
    text = f"{{error.code}} {{error.read().decode()}}"
with open(home / "browser.log", "a") as log:
    log.write(text + "\\n")
"""


def install_browser(folder):
    """Write the program and return its path; it does first what ``before.py`` of the home folder says."""
    path = folder / "browser"
    path.write_text(PROGRAM.format(python=sys.executable))
    path.chmod(0o755)
    return path


def pages(home):
    """Return where the browsers of a home folder ended; a login may go on before its browser has read the page."""
    opened, ended = home / "browser.opened", home / "browser.log"
    until(lambda: len(_lines(opened)) == len(_lines(ended)))
    return _lines(ended)


def _lines(path):
    return path.read_text().splitlines() if path.exists() else []
