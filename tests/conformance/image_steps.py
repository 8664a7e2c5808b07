"""
Carries out the steps of a Dockerfile in a folder, where no image can be built.

What is checked so: that each command succeeds with the files that are copied before it, and that what they leave runs.
Not the base and not the user: commands run with this machine's Python, as who runs the tests. All stages share the
folder.
"""

import os
import re
import shlex
import shutil
import subprocess

import attrs

FOLDERS = re.compile(r"(?<![\w.])/(app|build|data|opt)\b")  # that the file writes to


@attrs.define
class Image:
    """What the steps leave: where paths of the image are, and how it is started."""

    root: object
    context: object
    env: dict = attrs.field(factory=dict)
    folder: str = "/"
    command: list = attrs.field(factory=list)

    def place(self, path):
        """Return where a path of the image is on this machine."""
        return self.root / os.path.normpath(os.path.join(self.folder, path)).lstrip("/")  # noqa: PTH118  # not of this machine

    def placed(self, text):
        """Return a text in which the folders of the image are those of this machine."""
        return FOLDERS.sub(lambda found: f"{self.root}{found[0]}", text)

    def carry_out(self, dockerfile):
        """Carry out each step in order."""
        text = re.sub(r"^#.*\n", "", dockerfile, flags=re.MULTILINE).replace("\\\n", " ")
        for line in text.splitlines():
            if line.strip():
                step, _, rest = line.partition(" ")
                getattr(self, f"_{step.lower()}")(rest.strip())

    def _arg(self, rest):
        """Change nothing: the base is this machine."""

    _expose = _healthcheck = _user = _volume = _arg

    def _from(self, rest):
        self.env, self.folder = {"PATH": os.environ["PATH"]}, "/"

    def _workdir(self, rest):
        self.folder = rest
        self.place(".").mkdir(parents=True, exist_ok=True)

    def _env(self, rest):
        for pair in shlex.split(rest):
            name, _, value = pair.partition("=")
            self.env[name] = self.placed(value.replace("$PATH", self.env["PATH"]))

    def _copy(self, rest):
        *sources, target = rest.split()
        if sources[0].startswith("--from="):
            assert self.place(target).exists()  # by the stage before
            return
        for source in sources:
            found, into = self.context / source, self.place(target)
            if found.is_dir():
                shutil.copytree(found, into, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(found, into)

    def _run(self, rest):
        done = subprocess.run(
            ["sh", "-euc", self.placed(rest)],
            cwd=self.place("."),
            env=self.env,
            capture_output=True,
            text=True,
            timeout=580,
            check=False,
        )
        assert done.returncode == 0, f"{rest}: {done.stdout}{done.stderr}"

    def _entrypoint(self, rest):
        self.command = [*json_list(rest)]

    def _cmd(self, rest):
        self.command += json_list(rest)


def json_list(text):
    """Return the words of an instruction in the form that no shell reads."""
    return re.findall(r'"([^"]*)"', text)
