"""
What a command prints on a terminal, as a picture: all of it, or line by line as it came.
"""

from __future__ import annotations

import os
import pty
import subprocess
import time
from contextlib import suppress
from html import escape
from io import StringIO
from itertools import accumulate
from pathlib import Path

import attrs
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

COLUMNS = 108
SHOWN = 22  # lines of a cast that are seen at a time
PAUSE_S = 1.2  # a longer one is shown so long
END_S = 4.0  # before a cast begins again
_LINE = 24.4  # height of a line as rich draws it

THEMES = {
    "light": TerminalTheme((250, 250, 250), (36, 41, 47), [(36, 41, 47), (207, 34, 46), (17, 99, 41), (125, 78, 0), (9, 105, 218), (130, 80, 223), (27, 124, 131), (110, 119, 129)], [(87, 96, 106), (164, 14, 38), (26, 127, 55), (99, 60, 1), (33, 139, 255), (164, 117, 249), (49, 146, 170), (140, 149, 159)]),
    "dark": TerminalTheme((22, 27, 34), (230, 237, 243), [(72, 79, 88), (255, 123, 114), (63, 185, 80), (210, 153, 34), (88, 166, 255), (188, 140, 255), (57, 197, 207), (177, 186, 196)], [(110, 118, 129), (255, 161, 152), (86, 211, 100), (227, 179, 65), (121, 192, 255), (210, 168, 255), (86, 212, 221), (255, 255, 255)]),
}  # fmt: skip

FRAME = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="ABOUT">
<style>
.t-matrix {{ font: {char_height}px/{line_height}px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }}
STYLES
</style>
<defs>
<clipPath id="t-screen"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
CLIPS
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#t-screen)">
TEXT
</g>
</svg>
"""
PARTS = '{styles}\0{lines}\0<g class="text">{backgrounds}<g class="t-matrix">{matrix}</g></g>'


@attrs.frozen
class Recording:
    """
    What a command printed.

    Attributes:
        command: As somebody would type it.
        lines: Seconds since the line before, and the line; one that is too long is several.
    """

    command: str
    lines: list[tuple[float, Text]]


def record(shown: str, command: list[str], folder: Path, environment: dict[str, str]) -> Recording:
    """
    Run a command on a terminal and note each line with its time.
    """
    ours, theirs = pty.openpty()
    settings = environment | {"TERM": "dumb", "COLUMNS": str(COLUMNS)}  # on which no bar is drawn over itself
    process = subprocess.Popen(command, stdout=theirs, stderr=theirs, stdin=theirs, cwd=folder, env=settings)
    os.close(theirs)
    lines, before = [(0.0, Text(f"$ {shown}", style="bold"))], time.monotonic()
    with os.fdopen(ours, errors="replace") as terminal, suppress(OSError):  # how Linux ends a terminal that nobody has
        for line in terminal:
            now = time.monotonic()
            lines += _wrapped(line.rstrip("\r\n"), min(now - before, PAUSE_S))
            before = now
    process.wait(60)
    return Recording(shown, lines)


def _wrapped(line: str, pause_s: float) -> list[tuple[float, Text]]:
    parts = list(Text.from_ansi(line).wrap(_console(), COLUMNS, overflow="fold")) or [Text()]
    return [(pause_s if part is parts[0] else 0.0, part) for part in parts]


def still(recording: Recording, theme: str) -> str:
    """
    Return a picture of everything.
    """
    return _picture(recording, theme, len(recording.lines), "")


def cast(recording: Recording, theme: str) -> str:
    """
    Return a picture in which the lines come as they came; who wants no motion sees the last ones.
    """
    times = list(accumulate(pause for pause, _ in recording.lines))
    whole = times[-1] + END_S
    steps = [f"{at / whole:.3%} {{ {_moved(count)} }}" for count, at in enumerate(times, 1)]
    motion = [
        f".text {{ {_moved(len(times))} }}",
        f"@media (prefers-reduced-motion: no-preference) {{ .text {{ animation: come {whole:.1f}s step-end infinite }} }}",
        f"@keyframes come {{ {' '.join(steps)} }}",
    ]
    return _picture(recording, theme, SHOWN, "\n".join(motion))


def _moved(count: int) -> str:
    """Return the style by which the last of so many lines is at the bottom of the screen."""
    return f"transform: translateY({(SHOWN - count) * _LINE:.1f}px)"


def _picture(recording: Recording, theme: str, seen: int, motion: str) -> str:
    colors = THEMES[theme]
    texts = [line for _, line in recording.lines]
    frame = _printed([Text()] * (seen + 1)).export_svg(title="", theme=colors, code_format=FRAME, unique_id="t")
    styles, clips, text = _printed(texts).export_svg(theme=colors, code_format=PARTS, unique_id="t").split("\0")
    about = escape(recording.command, quote=True)
    for mark, part in (("ABOUT", about), ("STYLES", styles + motion), ("CLIPS", clips), ("TEXT", text)):
        frame = frame.replace(mark, part, 1)
    return frame.replace("rgba(255,255,255,0.35)", "rgba(128,128,128,0.4)")  # a border that is seen on white too


def _printed(lines: list[Text]) -> Console:
    console = _console()
    for line in lines:
        console.print(line, no_wrap=True, overflow="crop", crop=True)
    return console


def _console() -> Console:
    return Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor")
