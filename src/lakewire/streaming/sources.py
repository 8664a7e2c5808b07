"""
Where a stream reads. Pure: each source says its format, its options, and what is loaded.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, get_args

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = [
    "DeltaSource",
    "EventHubsSource",
    "FilesSource",
    "KafkaSource",
    "KinesisSource",
    "PubSubSource",
    "ScopedSecret",
    "StreamReader",
    "StreamSource",
]

FileFormat = Literal["json", "csv", "parquet", "avro", "orc", "text", "binaryFile", "xml"]
Evolution = Literal["addNewColumns", "addNewColumnsWithTypeWidening", "rescue", "failOnNewColumns", "none"]


@attrs.frozen
class ScopedSecret:
    """
    A secret that the program reads when it starts; it stands in no file and in no setting of the job.

    Args:
        scope: Secret scope.
        key: Its key.
        within: Text around it, with ``{}`` in its place.

    Source:
        https://docs.databricks.com/security/secrets
    """

    scope: str
    key: str
    within: str = attrs.field(default="{}", kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name in ("scope", "key", "within"):
            check(f"ScopedSecret: {name}", str, getattr(self, name))
        if not self.scope or not self.key or self.within.count("{}") != 1:
            raise InvalidArgumentError("ScopedSecret: accepted are a scope, a key, and text with one {}")


Options = Mapping[str, "str | ScopedSecret"]


@attrs.frozen
class StreamReader:
    """
    What the program reads: ``spark.readStream.format(format).option(…)``, then a table, a path, or nothing else.
    """

    format: str
    options: Options
    table: str | TableName | None = None
    path: str | None = None
    schema: str | None = None


@attrs.frozen(kw_only=True)
class StreamSource(ABC):
    """
    What every source has.

    Args:
        options: Further options of the reader, by the names of Spark; values are text or a ``ScopedSecret``.
    """

    options: Options = attrs.field(factory=dict[str, "str | ScopedSecret"])

    def __attrs_post_init__(self) -> None:
        check("options", Mapping[str, Any], self.options)
        for name, value in self.options.items():
            if not isinstance(value, str | ScopedSecret):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
                raise InvalidArgumentError(f"options: {name} is {shown(value)}; accepted is text or a ScopedSecret")

    @property
    @abstractmethod
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """

    def _given(self, **own: object) -> dict[str, str | ScopedSecret]:
        """Return the options that are set, as text; those of the caller must not set them again."""
        given = {name.replace("__", "."): _text(value) for name, value in own.items() if value is not None}
        if twice := given.keys() & self.options.keys():
            raise InvalidArgumentError(f"options: {sorted(twice)} is set already")
        return {**given, **self.options}


@attrs.frozen
class DeltaSource(StreamSource):
    """
    New rows of a Delta table, or its change data feed.

    Args:
        table: Name of one to three parts.
        changes: Read the change data feed: rows with ``_change_type``, ``_commit_version`` and ``_commit_timestamp``.
            The table must have ``delta.enableChangeDataFeed``.
        starting_version: First commit that is read. Default: all rows that the table has, then what is new.
        starting_timestamp: First moment that is read, in place of a version.
        max_files_per_trigger: Most files of a batch. Default 1000.
        max_bytes_per_trigger: About the most that a batch reads, as in ``"10g"``.
        skip_change_commits: Leave out commits that update or delete, which end the stream with an error otherwise.

    Source:
        https://docs.databricks.com/structured-streaming/delta-lake
    """

    table: str | TableName
    changes: bool = attrs.field(default=False, kw_only=True)
    starting_version: int | None = attrs.field(default=None, kw_only=True)
    starting_timestamp: datetime | str | None = attrs.field(default=None, kw_only=True)
    max_files_per_trigger: int | None = attrs.field(default=None, kw_only=True)
    max_bytes_per_trigger: str | None = attrs.field(default=None, kw_only=True)
    skip_change_commits: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.starting_version is not None and self.starting_timestamp is not None:
            raise InvalidArgumentError("DeltaSource: starting_version and starting_timestamp exclude each other")
        if self.changes and self.skip_change_commits:
            raise InvalidArgumentError(
                "DeltaSource: the change data feed has every change; skip_change_commits has none"
            )

    @property
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """
        options = self._given(
            readChangeFeed=self.changes or None,
            startingVersion=self.starting_version,
            startingTimestamp=self.starting_timestamp,
            maxFilesPerTrigger=self.max_files_per_trigger,
            maxBytesPerTrigger=self.max_bytes_per_trigger,
            skipChangeCommits=self.skip_change_commits or None,
        )
        return StreamReader("delta", options, table=self.table)


@attrs.frozen
class FilesSource(StreamSource):
    """
    Files that arrive in a folder, by Auto Loader, or by Spark's own file source.

    Args:
        path: Folder in a volume or in cloud storage; may have globs.
        format: ``"json"``, ``"csv"``, ``"parquet"``, ``"avro"``, ``"orc"``, ``"text"``, ``"binaryFile"``, ``"xml"``.
        schema: Columns as DDL, ``"id BIGINT, at TIMESTAMP"``. Default: found in the files; Spark's own file source
            needs it.
        schema_hints: Types of some of the columns that are found, as DDL.
        evolution: What happens to columns that are new: ``"addNewColumns"`` ends the stream, whose next start has
            them; ``"rescue"`` and ``"none"`` do not; ``"failOnNewColumns"`` ends it until the schema is changed.
            Default of Databricks: ``addNewColumns`` where the schema is found, else ``none``.
        rescued: Column with what does not fit the schema. Default ``_rescued_data``; None for no such column.
        max_files_per_trigger: Most files of a batch. Default 1000.
        auto_loader: False reads with the file source of open-source Spark, which lists the folder.

    Source:
        https://docs.databricks.com/ingestion/cloud-object-storage/auto-loader
    """

    path: str
    format: FileFormat
    schema: str | None = attrs.field(default=None, kw_only=True)
    schema_hints: str | None = attrs.field(default=None, kw_only=True)
    evolution: Evolution | None = attrs.field(default=None, kw_only=True)
    rescued: str | None = attrs.field(default="_rescued_data", kw_only=True)
    max_files_per_trigger: int | None = attrs.field(default=None, kw_only=True)
    auto_loader: bool = attrs.field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check("FilesSource: path", str, self.path)
        if not self.path:
            raise InvalidArgumentError("FilesSource: path: empty; accepted is a folder")
        _check_choice("format", self.format, get_args(FileFormat))
        _check_choice("evolution", self.evolution, (None, *get_args(Evolution)))
        if not self.auto_loader and (self.schema is None or self.evolution or self.schema_hints):
            raise InvalidArgumentError("FilesSource: auto_loader=False needs schema, and has no evolution and hints")

    @property
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """
        if not self.auto_loader:
            options = self._given(maxFilesPerTrigger=self.max_files_per_trigger)
            return StreamReader(self.format, options, path=self.path, schema=self.schema)
        options = self._given(
            cloudFiles__format=self.format,
            cloudFiles__schemaHints=self.schema_hints,
            cloudFiles__schemaEvolutionMode=self.evolution,
            cloudFiles__maxFilesPerTrigger=self.max_files_per_trigger,
            rescuedDataColumn=self.rescued,
        )
        return StreamReader("cloudFiles", options, path=self.path, schema=self.schema)


@attrs.frozen
class KafkaSource(StreamSource):
    """
    Messages of Kafka topics: columns ``key``, ``value``, ``topic``, ``partition``, ``offset``, ``timestamp``.

    Args:
        servers: ``host:port``, several with commas.
        topics: Names of topics, or one pattern: ``pattern=True``.
        pattern: *topics* is a Java regular expression.
        starting_offsets: ``"latest"``, ``"earliest"``, or JSON; for the first start only. Default ``latest``.
        options: Such as ``{"kafka.sasl.jaas.config": ScopedSecret("kafka", "jaas")}``.

    Source:
        https://docs.databricks.com/connect/streaming/kafka
    """

    servers: str
    topics: str | Sequence[str]
    pattern: bool = attrs.field(default=False, kw_only=True)
    starting_offsets: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check("KafkaSource: servers", str, self.servers)
        check("KafkaSource: topics", str | Sequence[str], self.topics)
        if self.pattern and not isinstance(self.topics, str):
            raise InvalidArgumentError("KafkaSource: pattern=True takes one text for topics")

    @property
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """
        topics = _listed(self.topics)
        options = self._given(
            kafka__bootstrap__servers=self.servers,
            subscribePattern=topics if self.pattern else None,
            subscribe=None if self.pattern else topics,
            startingOffsets=self.starting_offsets,
        )
        return StreamReader("kafka", options)


@attrs.frozen
class EventHubsSource(StreamSource):
    """
    Events of Azure Event Hubs, by its Kafka interface; columns as for ``KafkaSource``.

    Args:
        namespace: Name of the namespace, without ``.servicebus.windows.net``.
        hubs: One event hub, or several.
        connection: Secret with the connection string.
        starting_offsets: As for ``KafkaSource``.

    Source:
        https://learn.microsoft.com/azure/databricks/connect/streaming/kafka
    """

    namespace: str
    hubs: str | Sequence[str]
    connection: ScopedSecret
    starting_offsets: str | None = attrs.field(default=None, kw_only=True)

    @property
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """
        module = "kafkashaded.org.apache.kafka.common.security.plain.PlainLoginModule"
        login = f'{module} required username="$ConnectionString" password="{self.connection.within}";'
        sasl: dict[str, str | ScopedSecret] = {
            "kafka.security.protocol": "SASL_SSL",
            "kafka.sasl.mechanism": "PLAIN",
            "kafka.sasl.jaas.config": attrs.evolve(self.connection, within=login),
        }
        return KafkaSource(
            f"{self.namespace}.servicebus.windows.net:9093",
            self.hubs,
            starting_offsets=self.starting_offsets,
            options={**sasl, **self.options},
        ).reader


@attrs.frozen
class KinesisSource(StreamSource):
    """
    Records of AWS Kinesis streams.

    Columns: ``partitionKey``, ``data``, ``stream``, ``shardId``, ``sequenceNumber``, ``approximateArrivalTimestamp``.

    Args:
        streams: One stream, or several.
        region: As in ``"eu-central-1"``.
        initial_position: ``"latest"``, ``"trim_horizon"``, ``"earliest"``, or JSON. Default ``latest``.
        options: Such as ``{"serviceCredential": "…"}``, or ``awsAccessKey`` and ``awsSecretKey``, each a
            ``ScopedSecret``.

    Source:
        https://docs.databricks.com/connect/streaming/kinesis
    """

    streams: str | Sequence[str]
    region: str
    initial_position: str | None = attrs.field(default=None, kw_only=True)

    @property
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """
        options = self._given(
            streamName=_listed(self.streams), region=self.region, initialPosition=self.initial_position
        )
        return StreamReader("kinesis", options)


@attrs.frozen
class PubSubSource(StreamSource):
    """
    Messages of a Google Pub/Sub subscription.

    Columns: ``messageId``, ``payload``, ``attributes``, ``publishTimestampInMillis``.

    Args:
        subscription: Id of the subscription.
        topic: Id of the topic.
        project: Id of the project.
        options: Credentials: ``clientId``, ``clientEmail``, ``privateKeyId``, ``privateKey``, each a
            ``ScopedSecret``; none where the compute has them.

    Source:
        https://docs.databricks.com/connect/streaming/pub-sub
    """

    subscription: str
    topic: str
    project: str

    @property
    def reader(self) -> StreamReader:
        """
        Return what the program reads.
        """
        options = self._given(subscriptionId=self.subscription, topicId=self.topic, projectId=self.project)
        return StreamReader("pubsub", options)


def _listed(names: str | Sequence[str]) -> str:
    return names if isinstance(names, str) else ",".join(names)


def _text(value: object) -> str | ScopedSecret:
    if isinstance(value, bool):
        return "true"
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _check_choice(name: str, value: object, accepted: Sequence[object]) -> None:
    if value not in accepted:
        raise InvalidArgumentError(f"FilesSource: {name}: {shown(value)}; accepted are {list(accepted)}")
