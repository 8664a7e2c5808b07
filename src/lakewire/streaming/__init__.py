"""
Streams that run as jobs: a source, a transform, a sink, and the PySpark program that comes of them.
"""

from lakewire.streaming.builder import StreamingJobBuilder, StreamingPlan
from lakewire.streaming.client import StreamingClient
from lakewire.streaming.deployed import StreamingJob, StreamStatus
from lakewire.streaming.pipeline import PipelineSpec
from lakewire.streaming.sinks import (
    AvailableNow,
    MergeSink,
    ProcessingTime,
    Scd2Sink,
    StreamExpectation,
    StreamSink,
    StreamTrigger,
    TableSink,
)
from lakewire.streaming.sources import (
    DeltaSource,
    EventHubsSource,
    FilesSource,
    KafkaSource,
    KinesisSource,
    PubSubSource,
    ScopedSecret,
    StreamSource,
)

__all__ = [
    "AvailableNow",
    "DeltaSource",
    "EventHubsSource",
    "FilesSource",
    "KafkaSource",
    "KinesisSource",
    "MergeSink",
    "PipelineSpec",
    "ProcessingTime",
    "PubSubSource",
    "Scd2Sink",
    "ScopedSecret",
    "StreamExpectation",
    "StreamSink",
    "StreamSource",
    "StreamStatus",
    "StreamTrigger",
    "StreamingClient",
    "StreamingJob",
    "StreamingJobBuilder",
    "StreamingPlan",
    "TableSink",
]
