"""
Scripts that run as services: ``lakewire run script.py --metrics-port 9090``.
"""

from lakewire.worker.readiness import not_ready, ready

__all__ = ["not_ready", "ready"]
