"""
A dashboard as the models of Grafana's Foundation SDK read it and write it again: ``python … dashboard.json``.
"""

import json
import sys
from pathlib import Path

from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.models.dashboard import Dashboard

register_default_plugins()  # those of the panels and of Prometheus' queries
read = Dashboard.from_json(json.loads(Path(sys.argv[1]).read_text("utf-8")))
print(JSONEncoder().encode(read))
