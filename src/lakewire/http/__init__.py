"""
How bytes move: the only user of requests.
"""

from lakewire.http.body import ResponseStream
from lakewire.http.deadline import Deadline
from lakewire.http.forms import post_form
from lakewire.http.retry import RetryPolicy
from lakewire.http.transport import Transport

__all__ = ["Deadline", "ResponseStream", "RetryPolicy", "Transport", "post_form"]
