"""
The base of every model: a plain slotted class that becomes an attrs class the first time it is used.

Making two thousand attrs classes takes a second, and a program uses a few dozen. Conversion is in ``converter``.
"""

from __future__ import annotations

import os
import re
import threading
from typing import Any, ClassVar, dataclass_transform

import attr

_REQUIRED: Any = object()
_HIDDEN_FIELD = (
    r"[._](?:secret|password|(?<!page_)token|token_value|credential|(?:api|private|secret_access)_key"
    r"|integration_key|log_analytics_primary_key|plaintext)$"
    r"|\.(?:activation_url|external_link|http_headers)$"  # links that are enough by themselves, keys of a storage
    r"|Secret\w*\.(?:string_value|bytes_value|value)$"
)
# one lock for classes and their hooks: completing one class may need another, in any order
LOCK = threading.RLock()
if hasattr(os, "register_at_fork"):  # a child must find neither the lock held nor an incomplete class
    os.register_at_fork(before=LOCK.acquire, after_in_parent=LOCK.release, after_in_child=LOCK.release)


class ModelMeta(type):
    """
    Collect the fields of a class body; complete the class when somebody asks.
    """

    __declared__: dict[str, Any]
    """Fields and their defaults."""

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> ModelMeta:
        """
        Turn annotations into slots and remember the defaults.
        """
        if any(base.__bases__ != (object,) for base in bases):
            raise TypeError(f"{name}: models cannot be extended, their fields are what the API has")
        fields = namespace.get("__annotations__", ()) if bases else ()
        namespace["__declared__"] = declared = {field: namespace.pop(field, _REQUIRED) for field in fields}
        if bases:
            namespace["__slots__"] = tuple(declared)
        return super().__new__(mcs, name, bases, namespace)

    def __getattr__(cls, name: str) -> Any:
        """
        Complete the class when attrs asks for its fields, or help and notebooks for its signature.
        """
        if name in ("__attrs_attrs__", "__signature__") and cls.__bases__ != (object,):
            complete(cls)
        if name in cls.__dict__:
            return cls.__dict__[name]
        raise AttributeError(f"{cls.__name__} has no attribute {name!r}")


@dataclass_transform(kw_only_default=True)
class Model(metaclass=ModelMeta):
    """
    A JSON object of the API.

    Fields are set by keyword. None leaves a field out and ``NULL`` sends JSON null. Fields that this release
    does not know, and nulls the server sent, are kept and sent back.
    """

    __slots__ = ("_extra",)
    __wire__: ClassVar[dict[str, str]] = {}
    """Wire names where they differ, ``{field: name}``."""

    _extra: dict[str, Any] | None

    def __init__(self, **values: Any) -> None:
        """
        Complete the class: from now on its own constructor is found first.
        """
        if type(self) is Model:
            raise TypeError("Model is a base class")
        complete(type(self))
        type(self).__init__(self, **values)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in (*type(self).__declared__, "_extra"))

    __hash__ = None  # type: ignore[assignment]  # mutable

    def __repr__(self) -> str:
        """
        Show the fields that are set; those that hold a secret as stars.
        """
        name, shown = type(self).__name__, []
        for field in type(self).__declared__:
            value = getattr(self, field)
            if value is not None:
                shown.append(f"{field}=***" if _is_hidden(name, field) else f"{field}={value!r}")
        return f"{name}({', '.join(shown)})"


def complete(cls: ModelMeta) -> None:
    """
    Make *cls* an attrs class, in place. Safe from several threads.
    """
    # the constructor is what attrs puts in last; one that looks for another attribute could find half a class
    if "__init__" in cls.__dict__:
        return
    with LOCK:
        if "__init__" in cls.__dict__:
            return
        these = {name: _field(cls, name, default) for name, default in cls.__declared__.items()}
        these["_extra"] = attr.ib(default=None, alias="_extra", kw_only=True, repr=False)
        attr.s(these=these, eq=False, repr=False, order=False, slots=False)(cls)


def _field(cls: ModelMeta, name: str, default: Any) -> Any:
    shown = not _is_hidden(cls.__name__, name)  # to tools that print the fields of attrs classes by themselves
    given = {} if default is _REQUIRED else {"default": default}
    return attr.ib(kw_only=True, repr=shown, **given)


def _is_hidden(model: str, field: str) -> bool:
    return re.search(_HIDDEN_FIELD, f"{model}.{field}") is not None
