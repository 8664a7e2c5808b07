"""
Settings: what they are, where they come from, which are refused, and which sign-in they choose. Nothing is sent.
"""

from lakewire.config.conditions import CLI_CACHE, KUBERNETES_TOKEN, cli_cache_keys, serving_token_file
from lakewire.config.config import Config, Setting
from lakewire.config.given import SignInSettings
from lakewire.config.hosts import AZURE_CLOUDS, SOCKS, AzureCloud, check_proxy, is_loopback
from lakewire.config.kinds import KINDS, Kind, reasons
from lakewire.config.resolving import profile_path
from lakewire.config.secrets import Masked, Secret, home

__all__ = [
    "AZURE_CLOUDS",
    "CLI_CACHE",
    "KINDS",
    "KUBERNETES_TOKEN",
    "SOCKS",
    "AzureCloud",
    "Config",
    "Kind",
    "Masked",
    "Secret",
    "Setting",
    "SignInSettings",
    "check_proxy",
    "cli_cache_keys",
    "home",
    "is_loopback",
    "profile_path",
    "reasons",
    "serving_token_file",
]
