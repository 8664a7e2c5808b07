"""
The quickstart on the local workspace, with metrics and traces: ``python -m … folder http://127.0.0.1:4318``.

Writes the metrics to ``metrics.txt`` and what left over the wire to ``sent.json``, and sends the spans to a collector.
"""

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

import requests
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from prometheus_client import CollectorRegistry, generate_latest

from lakewire import DatabricksClient
from lakewire.demo import __main__ as demo
from lakewire.metrics import PrometheusMetrics
from lakewire.traces import OpenTelemetryTraces


def recorded(sent):
    """Note each request to the API with the status of its response."""
    send = requests.Session.send

    def record(session, request, **options):
        response = send(session, request, **options)
        path = urlsplit(request.url).path
        if path.startswith("/api/"):
            sent.append([request.method, path, response.status_code])
        return response

    requests.Session.send = record


def main():
    """Run the steps of the quickstart with a client that is observed."""
    folder, collector = Path(sys.argv[1]), sys.argv[2]
    provider, registry, sent = TracerProvider(), CollectorRegistry(), []
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{collector}/v1/traces")))
    recorded(sent)
    with DatabricksClient.local(folder / "lakehouse", schema=demo.SCHEMA) as client:
        client.observe(PrometheusMetrics(registry), OpenTelemetryTraces(provider))
        for step in (demo.prepare, demo.walk_through, demo.run_job):
            step(client)
        (folder / "metrics.txt").write_bytes(generate_latest(registry))
    (folder / "sent.json").write_text(json.dumps(sent))
    provider.shutdown()


if __name__ == "__main__":
    main()
