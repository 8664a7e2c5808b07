"""
What a generated method does to its arguments before it sends: fill the path in, check content, add tokens.
"""

from __future__ import annotations

import enum
import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lakewire_runtime.accepts import check
from lakewire_runtime.errors import InvalidArgumentError
from lakewire_runtime.null import NULL
from lakewire_runtime.text import has_surrogates, shown

if TYPE_CHECKING:
    from lakewire_runtime.operation import Content, Sender


def segment(name: str, value: object, choice: Any = None) -> str:
    """
    Return *value* quoted as one segment of a path; *choice* is its enum, if it has one.
    """
    if choice is not None:
        check(name, choice, value)
    text = _text(name, value)
    if text in (".", ".."):
        raise InvalidArgumentError(f"{name}: {text!r} is no name; it would change the path")
    return quote(text, safe="")


def segments(name: str, value: object, *, rooted: bool = False) -> str:
    """
    Return *value* quoted as several segments: its slashes stay, and a *rooted* one begins with one.
    """
    text = _text(name, value)
    if rooted and not text.startswith("/"):
        raise InvalidArgumentError(f"{name}: expected a path that begins with '/', got {text!r:.80}")
    parts = text.split("/")
    if "." in parts or ".." in parts or ("" in parts and not rooted):
        raise InvalidArgumentError(f"{name}: {text!r:.80} has an empty, '.' or '..' segment; it would change the path")
    return quote(text, safe="/")


def content(name: str, value: Content) -> Content:
    """
    Return *value* if it is raw bytes, or a file of them.
    """
    if isinstance(value, bytes | bytearray | memoryview) or (hasattr(value, "read") and value.read(0) == b""):
        return value
    raise InvalidArgumentError(f"{name}: expected bytes or a file open for reading bytes, got {shown(value)}")


def account(sender: Sender) -> str:
    """
    Return the sender's account, quoted.
    """
    if not sender.account_id:
        raise InvalidArgumentError(
            "account_id: this operation is on the account level and the client has no account_id"
        )
    return segment("account_id", sender.account_id)


def field_mask(value: Any) -> Any:
    """
    Return a field mask as text, paths separated by commas; what is no list of text is left for the check to refuse.
    """
    is_list = isinstance(value, list | tuple) and all(isinstance(path, str) for path in value)
    return ",".join(value) if is_list else value


def token(value: str | None) -> str:
    """
    Return *value*, or a new token that makes a retry of the request safe.
    """
    return value or str(uuid.uuid4())


def _text(name: str, value: object) -> str:
    if isinstance(value, enum.Enum) and value is not NULL:
        value = value.value
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise InvalidArgumentError(
            f"{name}: expected text or a whole number, got {type(value).__name__} {shown(value)}"
        )
    if value == "":
        raise InvalidArgumentError(f"{name}: must not be empty")
    text = str(value)
    if has_surrogates(text):
        raise InvalidArgumentError(f"{name}: {text!r:.80} contains a lone surrogate, which no URL can hold")
    return text
