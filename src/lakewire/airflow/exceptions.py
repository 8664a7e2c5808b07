"""
What tasks fail with besides the errors of lakewire: settings and values that Airflow gave, all of Airflow's kind.
"""

try:
    from airflow.sdk.exceptions import AirflowException, AirflowTaskTimeout
except ImportError:  # before Airflow 3.2
    from airflow.exceptions import AirflowException, AirflowTaskTimeout

__all__ = ["ConnectionSettingsError", "NothingRenderedError", "XComTooLargeError", "timed_out"]


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


def timed_out(message: str) -> BaseException:
    """
    Return the error of a task that takes too long, after which Airflow may retry it.
    """
    error: BaseException = AirflowTaskTimeout(message)
    return error
