"""
SET and RESET: the parameters of a SQL warehouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.engine.literals import zone_of
from lakewire_local.engine.sessions import UTC
from lakewire_local.errors import LocalError, sql_error, unsupported, unsupported_on_sail
from lakewire_local.sql.result import QueryResult, no_result, text_result
from lakewire_local.sql.session.state import session_of
from lakewire_local.sql.session.tags import read_tags, tags_result, write_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.engine.profile import EngineProfile
    from lakewire_local.front.statements.sessions import ResetParameter, SetParameter
    from lakewire_local.sql.session.state import SqlSession
    from lakewire_local.sql.statement import Statement

_LONGEST_S = 172_800
_UTC = {"UTC", "ETC/UTC", "GMT", "Z", "+00:00", "+0:00", "UTC+0", "GMT+0"}


def set_parameter(statement: Statement, asked: SetParameter) -> QueryResult:
    """Run a SET: keep a value, or show one or all."""
    session = session_of(statement.session, "SET")
    if asked.name is None:
        return text_result(["key", "value"], [[name, _value(session, name)] for name in _PARAMETERS])
    if asked.value is not None:
        if statement.variable(asked.name.split(".")):
            message = f"{asked.name} is a VARIABLE and cannot be updated using the SET statement. Use SET VARIABLE"
            raise sql_error("UNSUPPORTED_FEATURE.SET_VARIABLE_USING_SET", message, "0A000")
        configure(session, asked.name, asked.value, statement.resources.engine.profile)
    name = _known(asked.name)
    if name == "QUERY_TAGS":
        return tags_result(_value(session, name))
    return text_result(["key", "value"], [[asked.name, _value(session, name)]])


def reset_parameter(statement: Statement, asked: ResetParameter) -> QueryResult:
    """Run a RESET."""
    session = session_of(statement.session, "RESET")
    if asked.name is None:
        session.settings.clear()
    else:
        session.settings.pop(_known(asked.name), None)
    return no_result()


def configure(session: SqlSession, name: str, value: str, profile: EngineProfile) -> None:
    """
    Keep the value of a parameter for a session, as far as the engine can.

    Raises:
        LocalError: The parameter is unknown, or the value is not one of it or not supported.
    """
    known = _known(name)
    kept = _PARAMETERS[known].read(value.strip())
    if known == "TIMEZONE" and kept != UTC and not profile.time_zones:
        raise unsupported_on_sail(f"TIMEZONE = {kept}")
    session.settings[known] = kept


def _known(name: str) -> str:
    if name.upper() not in _PARAMETERS:
        raise sql_error("CONFIG_NOT_AVAILABLE", f"Configuration {name} is not available", "42K0I")
    return name.upper()


def _value(session: SqlSession, name: str) -> str:
    return session.settings.get(name, _PARAMETERS[name].default)


def _invalid(name: str, value: str, accepted: str) -> LocalError:
    message = f"The value {value!r} in the config {name!r} is invalid. Accepted is {accepted}"
    return sql_error("INVALID_CONF_VALUE", message, "22022")


def _flag(name: str, only: str = "") -> Callable[[str], str]:
    def read(value: str) -> str:
        if (word := value.lower()) not in ("true", "false"):
            raise _invalid(name, value, "true or false")
        if only and word != only:
            raise unsupported(f"{name} = {word}")
        return word

    return read


def _policy(value: str) -> str:
    if (word := value.upper()) not in ("EXCEPTION", "CORRECTED", "LEGACY"):
        raise _invalid("LEGACY_TIME_PARSER_POLICY", value, "EXCEPTION, CORRECTED or LEGACY")
    if word != "EXCEPTION":
        raise unsupported(f"LEGACY_TIME_PARSER_POLICY = {word}")
    return word


def _size(value: str) -> str:
    if not value.rstrip("bBkKmMgG").isdecimal():
        raise _invalid("MAX_FILE_PARTITION_BYTES", value, "a number of bytes such as 128m")
    return value


def _timeout(value: str) -> str:
    if not value.isdecimal() or int(value) > _LONGEST_S:
        raise _invalid("STATEMENT_TIMEOUT", value, f"a number of seconds from 0 to {_LONGEST_S}")
    return value


def _zone(value: str) -> str:
    if value.upper() in _UTC:
        return UTC
    try:
        zone_of(value)
    except ValueError:
        message = f"The value {value!r} in the config 'TIMEZONE' is invalid. Cannot resolve the given timezone"
        raise sql_error("INVALID_CONF_VALUE.TIME_ZONE", message, "22022") from None
    return value


def _tags(value: str) -> str:
    return write_tags(read_tags(value))


@attrs.frozen
class _Parameter:
    default: str
    read: Callable[[str], str]


_PARAMETERS: Mapping[str, _Parameter] = {
    "ANSI_MODE": _Parameter("true", _flag("ANSI_MODE", only="true")),
    "ENABLE_PHOTON": _Parameter("true", _flag("ENABLE_PHOTON")),
    "LEGACY_TIME_PARSER_POLICY": _Parameter("EXCEPTION", _policy),
    "MAX_FILE_PARTITION_BYTES": _Parameter("128m", _size),
    "QUERY_TAGS": _Parameter("", _tags),
    "READ_ONLY_EXTERNAL_METASTORE": _Parameter("false", _flag("READ_ONLY_EXTERNAL_METASTORE")),
    "STATEMENT_TIMEOUT": _Parameter("0", _timeout),
    "TIMEZONE": _Parameter(UTC, _zone),
    "USE_CACHED_RESULT": _Parameter("true", _flag("USE_CACHED_RESULT")),
}
