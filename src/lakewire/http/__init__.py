"""
How bytes move: the only user of requests.
"""

from lakewire.http.attempt import WatchedAttempt
from lakewire.http.body import ResponseStream
from lakewire.http.breaker import CircuitBreaker
from lakewire.http.call import Guards, Waiting
from lakewire.http.limiter import RateLimiter
from lakewire.http.pool import Pool
from lakewire.http.retry import RetryPolicy
from lakewire.http.token_wire import TokenWire
from lakewire.http.transport import Transport
from lakewire_runtime.deadline import Deadline

__all__ = [
    "CircuitBreaker",
    "Deadline",
    "Guards",
    "Pool",
    "RateLimiter",
    "ResponseStream",
    "RetryPolicy",
    "TokenWire",
    "Transport",
    "Waiting",
    "WatchedAttempt",
]
