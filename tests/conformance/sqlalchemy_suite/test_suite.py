"""SQLAlchemy's compliance suite for dialects, unmodified."""

from sqlalchemy.testing.suite import *  # noqa: F403
