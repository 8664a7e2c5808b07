"""
Tests of engine="spark" with the real Spark: only where ``LAKEWIRE_ENGINE`` is spark, as in ``make conformance``.
"""

import os

collect_ignore_glob = [] if os.environ.get("LAKEWIRE_ENGINE") == "spark" else ["test_*.py"]
