"""
Records of a CSV file, cut as Spark cuts them: quotes, escapes, comments, lines.

A value without quotes and without characters is NULL; one in quotes is a text, also an empty one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Record = Sequence[str | None]

_BLANKS = "".join(map(chr, range(33)))  # what the parser of Spark takes for white space
_LINES = re.compile(r"\r\n|\n|\r")


@attrs.frozen(kw_only=True)
class CsvFormat:
    """
    Hold how a file is written; the defaults are those of Spark.

    Attributes:
        leading, trailing: White space before and behind a value without quotes is no part of it.
        lines: What ends a line; empty for any line break.
    """

    separator: str = ","
    quote: str = '"'
    escape: str = "\\"
    comment: str = ""
    lines: str = ""
    skipped: int = 0
    multi_line: bool = False
    leading: bool = False
    trailing: bool = False
    null_value: str = ""
    empty_value: str = ""


def records(text: str, form: CsvFormat) -> Iterator[Record]:
    """Yield the records of a text, a list of values for each."""
    if len(form.separator) > 1 and form.quote and form.quote in text:
        raise unsupported("quotes in a CSV file whose separator has several characters")
    cut = _Cut(form)
    if form.multi_line:
        yield from cut.all(_one_line_break(text))
        return
    lines = text.split(form.lines) if form.lines else _LINES.split(text)
    for line in lines[form.skipped :]:
        if line.strip(_BLANKS) and not (form.comment and line.startswith(form.comment)):
            yield cut.line(line)


def _one_line_break(text: str) -> str:
    """Return a text with the line break that comes first in it as a line feed."""
    found = _LINES.search(text)
    return text.replace(found[0], "\n") if found and found[0] != "\n" else text


class _Cut:
    """
    Cut records into values.
    """

    def __init__(self, form: CsvFormat) -> None:
        self._form = form
        self._end = re.compile(f"{re.escape(form.separator)}|\n")
        marks = {mark for mark in (form.quote, form.escape) if mark}
        self._mark = re.compile("|".join(map(re.escape, marks))) if marks else None

    def line(self, line: str) -> Record:
        """Return the values of one line."""
        form = self._form
        if form.quote and form.quote in line:
            return self._record(line, 0)[0]
        return [self._plain(value) for value in line.split(form.separator)]

    def all(self, text: str) -> Iterator[Record]:
        """Yield the records of a text whose values may have line breaks."""
        at, skipped, form = 0, self._form.skipped, self._form
        while at < len(text):
            if skipped or text[at] == "\n" or (form.comment and text.startswith(form.comment, at)):
                skipped -= bool(skipped)
                at = (text.find("\n", at) + 1) or len(text)
                continue
            record, at = self._record(text, at)
            at += 1
            yield record

    def _record(self, text: str, at: int) -> tuple[list[str | None], int]:
        found: list[str | None] = []
        while True:
            value, at = self._value(text, at)
            found.append(value)
            if not text.startswith(self._form.separator, at):
                return found, at
            at += len(self._form.separator)

    def _value(self, text: str, at: int) -> tuple[str | None, int]:
        form, start = self._form, at
        if form.leading:
            start = self._behind_blanks(text, at)
        if form.quote and text.startswith(form.quote, start):
            return self._quoted(text, start)
        end = self._end_of(text, at)
        return self._plain(text[at:end]), end

    def _plain(self, value: str) -> str | None:
        form = self._form
        value = value.lstrip(_BLANKS) if form.leading else value
        value = value.rstrip(_BLANKS) if form.trailing else value
        return None if value in ("", form.null_value) else value

    def _quoted(self, text: str, start: int) -> tuple[str | None, int]:
        form, parts, at, mark = self._form, list[str](), start + 1, self._mark
        while mark and (found := mark.search(text, at)):
            place, following = found.start(), text[found.end() : found.end() + 1]
            if found[0] == form.escape and following and following in (form.quote, form.escape):
                parts.append(text[at:place] + following)
                at = place + 2
            elif found[0] == form.quote:
                parts.append(text[at:place])
                return self._closed(text, start, place + 1, "".join(parts), escaped=len(parts) > 1)
            else:
                parts.append(text[at : place + 1])
                at = place + 1
        if at == len(text) or text.endswith(form.escape):
            raise unsupported("a CSV file with a quote that nothing follows")
        return self._text("".join([*parts, text[at:]])), len(text)

    def _closed(self, text: str, start: int, at: int, value: str, *, escaped: bool) -> tuple[str | None, int]:
        """Return the value that ends with a quote; if more follows, the quotes are a part of it."""
        end = self._behind_blanks(text, at)
        if end == len(text) or self._end.match(text, end):
            return self._text(value), end
        end, quote = self._end_of(text, at), self._form.quote
        written = text[start:end]
        if (
            escaped
            or end == at
            or text[at] in _BLANKS
            or written.count(quote) > len('""')
            or self._form.escape in written[1:]
        ):
            raise unsupported("a CSV value with a quote in its middle; escape => '\"' reads doubled quotes")
        return self._text(written), end

    def _text(self, value: str) -> str | None:
        value = value or self._form.empty_value
        return None if value == self._form.null_value else value

    def _behind_blanks(self, text: str, at: int) -> int:
        while at < len(text) and text[at] in _BLANKS and not self._end.match(text, at):
            at += 1
        return at

    def _end_of(self, text: str, at: int) -> int:
        found = self._end.search(text, at)
        return found.start() if found else len(text)
