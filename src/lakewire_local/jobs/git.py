"""
Git as a program: clones of repositories on this machine, whose files are checked out into a folder.

The repository itself stays outside of that folder, so that the folder holds the files and nothing else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import attrs

from lakewire_local.errors import LocalError, invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECONDS = 120.0
# Nothing of the machine's and the user's settings (hooks, filters, credentials) counts.
_ENVIRONMENT = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
# Repositories of other users are read, none of the network is, and no link leads out of the workspace.
_SETTINGS = ("safe.directory=*", "protocol.allow=never", "protocol.file.allow=always", "core.symlinks=false")


def repository_path(url: str) -> Path:
    """
    Return the folder of a repository on this machine.

    Raises:
        LocalError: The URL is one of the network, or there is no repository.
    """
    parts = urlsplit(url)
    path = Path(unquote(parts.path)) if parts.scheme == "file" and not parts.netloc else Path(url)
    if not path.is_absolute():
        raise invalid_parameter(
            f"url: {url!r} is not on this machine; the local workspace takes file:// URLs and folders"
        )
    if not path.is_dir():
        raise invalid_parameter(f"url: there is no folder {path}")
    return path


@attrs.frozen
class Checkout:
    """
    Run git on a clone.

    Args:
        repository: The folder of the clone.
        files: The folder of its files.
    """

    repository: Path
    files: Path

    def clone(self, source: Path, patterns: Sequence[str]) -> str:
        """
        Clone a repository and check out its branch; return the name of that.

        *patterns* are the folders whose files are wanted, all when empty. What was made is removed when it fails.
        """
        try:
            self.files.mkdir(parents=True)
        except (FileExistsError, NotADirectoryError):
            raise LocalError(
                400, "RESOURCE_ALREADY_EXISTS", "There is a file or a folder at the path already."
            ) from None
        try:
            options = ("--quiet", "--bare", "--no-hardlinks", "--template=")
            _git("clone", *options, "--", str(source), str(self.repository))
            if patterns:
                self.choose(patterns)
            branch = self._run("symbolic-ref", "--short", "HEAD")
            self.switch(f"refs/heads/{branch}")
        except BaseException:
            self.remove()
            raise
        return branch

    def fetch(self) -> None:
        """Get the branches and tags of the source as they are now."""
        self._run(
            "fetch", "--quiet", "--prune", "--force", "origin", "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"
        )

    def switch(self, reference: str, *, discard: bool = False) -> None:
        """
        Check out a branch or tag, ``refs/heads/main``.

        Raises:
            LocalError: There is none, or changed files would be overwritten, unless *discard* says so.
        """
        try:
            commit = self._run("rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}")
        except LocalError:
            name = reference.removeprefix("refs/heads/").removeprefix("refs/tags/")
            raise LocalError(404, "GIT_UNKNOWN_REF", f"There is no branch or tag {name!r}.") from None
        self._run("checkout", "--quiet", "--detach", *(["--force"] if discard else []), commit, code="GIT_CONFLICT")

    def choose(self, patterns: Sequence[str]) -> None:
        """Check out the files of some folders alone."""
        self._run("sparse-checkout", "set", "--cone", "--", *patterns)

    def head(self) -> str:
        """Return the commit that is checked out."""
        return self._run("rev-parse", "HEAD")

    def remove(self) -> None:
        """Remove the clone and its files."""
        for folder in (self.files, self.repository):
            shutil.rmtree(folder, ignore_errors=True)

    def _run(self, *arguments: str, code: str = "GIT_REMOTE_ERROR") -> str:
        places = (f"--git-dir={self.repository}", f"--work-tree={self.files}")
        return _git(*places, *arguments, at=self.files, code=code)


def _git(*arguments: str, at: Path | None = None, code: str = "GIT_REMOTE_ERROR") -> str:
    """Run git and return what it writes; an error that it reports is one of the request."""
    git = shutil.which("git")
    if git is None:
        raise LocalError(501, "NOT_IMPLEMENTED", "The local workspace needs git for repos, and there is none on PATH.")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _ENVIRONMENT
    try:
        done = subprocess.run(  # noqa: S603  paths and references, none of which can be an option
            [git, *(part for setting in _SETTINGS for part in ("-c", setting)), *arguments],
            cwd=at,
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise LocalError(504, "DEADLINE_EXCEEDED", f"git took longer than {_SECONDS:.0f} seconds.") from None
    except subprocess.CalledProcessError as error:
        raise LocalError(400, code, error.stderr.decode(errors="replace").strip()) from None
    return done.stdout.decode(errors="replace").strip()
