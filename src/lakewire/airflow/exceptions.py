"""
What tasks fail with besides the errors of lakewire: settings and values that Airflow gave, all of Airflow's kind.
"""

from airflow.exceptions import AirflowException

__all__ = ["ConnectionSettingsError", "NothingRenderedError", "XComTooLargeError"]


class ConnectionSettingsError(AirflowException):
    """
    The connection cannot be used as it is. Nothing was sent.
    """


class NothingRenderedError(AirflowException):
    """
    A template that has to give something gave nothing. Nothing was sent.
    """


class XComTooLargeError(AirflowException):
    """
    The value is larger than an XCom may be. What the task did, it did.
    """
