"""
The certificate that a client shows to a server which asks for one.
"""

from __future__ import annotations

import ssl

from lakewire.config import Config
from lakewire.errors import ConfigError, one_line

__all__ = ["client_certificate"]


def client_certificate(config: Config) -> tuple[str, str] | None:
    """
    Return the files of certificate and key, after a look into them; None without any.

    Raises:
        ConfigError: They cannot be read, or do not belong together, or the key has a passphrase, which OpenSSL would
            ask for on the terminal.
    """
    if not config.client_certificate:
        return None
    certificate, key = config.client_certificate, config.client_key or config.client_certificate
    named = f"client_certificate ({config.source('client_certificate')})"
    if config.client_key:
        named += f" and client_key ({config.source('client_key')})"
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(certificate, key, password=_no_passphrase)
    except ConfigError as error:
        raise ConfigError(f"{named}: {error.message}") from None
    except ssl.SSLError as error:
        matches = "do not belong together" if error.reason == "KEY_VALUES_MISMATCH" else "are no PEM of both"
        raise ConfigError(f"{named}: the files {matches}") from None
    except OSError as error:
        raise ConfigError(f"{named}: {one_line(error.strerror or str(error))}: {certificate!r}, {key!r}") from None
    return certificate, key


def _no_passphrase() -> str:
    raise ConfigError("the key has a passphrase; give one without")
