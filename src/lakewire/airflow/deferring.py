"""
Whether a task waits on the triggerer.
"""

from __future__ import annotations

__all__ = ["asked_or_default"]


def asked_or_default(asked: bool | None) -> bool:  # noqa: FBT001  # a value to complete
    """
    Return what the task asks for, else what Airflow is configured to do.
    """
    if asked is not None:
        return asked
    from airflow.configuration import conf

    return bool(conf.getboolean("operators", "default_deferrable", fallback=False))
