"""
Where each setting is taken from: arguments, the environment, the profile file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from lakewire.config.declared import Declared
from lakewire.config.hosts import Host
from lakewire.config.secrets import home
from lakewire.errors import ConfigError
from lakewire.forks import FORK_WAITS

__all__ = ["profile_path", "resolved"]

_SERVING_HOSTS = ("DATABRICKS_MODEL_SERVING_HOST_URL", "DB_MODEL_SERVING_HOST_URL")
Declarations = Mapping[str, Declared]


class _Level(NamedTuple):
    """One place that settings come from; where each one is, if that is more exact than the place."""

    origin: str
    values: Mapping[str, Any]
    places: Mapping[str, str] = MappingProxyType({})

    def families(self, settings: Declarations) -> set[str]:
        return {settings[name].family for name in self.values if settings[name].family}

    def place(self, name: str) -> str:
        return self.places.get(name, self.origin)


def resolved(
    settings: Declarations,
    *,
    env: Mapping[str, str],
    config_file: str | Path | None,
    profile: str | None,
    given: Mapping[str, Any],
) -> dict[str, Any]:
    """
    Return the arguments of ``Config``: each setting from the most explicit level that has it, and where that was.
    """
    if unknown := sorted(set(given) - set(settings)):
        raise TypeError(f"unknown settings: {', '.join(unknown)}")
    arguments = _Level("argument", {name: value for name, value in given.items() if value is not None})
    variables = _environment(settings, env)
    path = Path(config_file) if config_file else profile_path(env)
    named = profile or env.get("DATABRICKS_CONFIG_PROFILE") or None
    stored, section = _Level("profile", {}), named
    if named or not (_has_place(arguments) or _has_place(variables) or variables.families(settings)):
        with FORK_WAITS:
            from lakewire.config.profiles import read_profile, refuse_shared  # here: loads configparser

        section, values = read_profile(path, named)
        kept = {name: value for name, value in values.items() if name in settings and value}
        refuse_shared(path, kept, (name for name, about in settings.items() if about.secret))
        stored = _Level(f"profile {section} of {path.name}", kept)
        section = named or (section if section != "DEFAULT" else None)  # that one is no choice of anybody
    below = [stored, variables] if profile else [variables, stored]  # named in code: more explicit than the environment
    levels = [arguments, *below, _serving(env)]
    merged, sources = _merge(settings, levels)
    return {**merged, "profile": section, "sources": sources}


def profile_path(env: Mapping[str, str]) -> Path:
    """
    Return the path of the profile file: ``DATABRICKS_CONFIG_FILE``, else ``~/.databrickscfg``.
    """
    return Path(env.get("DATABRICKS_CONFIG_FILE") or home(env) / ".databrickscfg")


def _environment(settings: Declarations, env: Mapping[str, str]) -> _Level:
    found = {
        name: variable
        for name, about in settings.items()
        if (variable := next((each for each in about.variables if env.get(each)), None))
    }
    return _Level("environment", {name: env[variable] for name, variable in found.items()}, found)


def _serving(env: Mapping[str, str]) -> _Level:
    """Model serving names its host in variables that nothing else has."""
    variable = next((each for each in _SERVING_HOSTS if env.get(each)), None)
    return _Level(variable, {"host": env[variable]}) if variable else _Level("environment", {})


def _has_place(level: _Level) -> bool:
    return "host" in level.values or "azure_workspace_resource_id" in level.values


def _merge(settings: Declarations, levels: list[_Level]) -> tuple[dict[str, Any], dict[str, str]]:
    """Take each setting from the first level that has it; of signing in, only what goes with the most explicit one."""
    families = _deciding_families(settings, levels)
    merged: dict[str, Any] = {}
    sources: dict[str, str] = {}
    taken: dict[str, _Level] = {}
    decided = False
    for level in levels:
        for name, value in level.values.items():
            family = settings[name].family
            overruled = name == "auth_type" and decided
            if name not in merged and not overruled and (families is None or not family or family in families):
                merged[name], sources[name], taken[name] = value, level.place(name), level
        decided = decided or bool(level.families(settings))
    _check_same_origin(settings, merged, taken)
    return merged, sources


def _deciding_families(settings: Declarations, levels: list[_Level]) -> set[str] | None:
    """Return the families of sign-ins that the most explicit level names; None when ``auth_type`` decides."""
    for level in levels:
        if "auth_type" in level.values:
            return None
        if found := level.families(settings):
            return found
    return None


def _check_same_origin(settings: Declarations, merged: Mapping[str, Any], taken: Mapping[str, _Level]) -> None:
    """Refuse to send a secret of the environment or of a profile to a host that another source named."""
    for name, level in taken.items():
        own, chosen = level.values.get("host"), merged.get("host")
        if settings[name].secret and level.origin != "argument" and own and chosen and _differ(own, chosen):
            raise ConfigError(
                f"the credentials come from {level.place(name)}, but the host from {taken['host'].place('host')}: "
                f"give the credentials for that host"
            )


def _differ(one: str, other: str) -> bool:
    try:
        return Host.parse(one, "").url != Host.parse(other, "").url
    except ConfigError:  # whichever is malformed is refused by its name, once settings are complete
        return False
