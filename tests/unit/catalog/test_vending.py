"""Vended credentials: read, kept, renewed, hidden; and the places that they may open."""

import pickle
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from lakewire.catalog.vending import Credentials, Vended, vended
from lakewire.catalog.vending.stores import open_store
from lakewire.config import Secret
from lakewire.errors import ConfigError, ConnectError, ResponseError
from lakewire_api.catalog.models import (
    AwsCredentials,
    AzureActiveDirectoryToken,
    AzureUserDelegationSas,
    GcpOauthToken,
    GenerateTemporaryTableCredentialResponse,
    R2Credentials,
)

KEYS = {"access_key_id": "canary-id", "secret_access_key": "canary-key", "session_token": "canary-token"}
SIGNED = {"access_key_id": "canary-id", "secret_access_key": "canary-key", "token": "canary-token"}
RESPONSES = {
    "s3://b/t": ({"aws_temp_credentials": AwsCredentials(**KEYS)}, SIGNED),
    "r2://b@a.r2.cloudflarestorage.com/t": ({"r2_temp_credentials": R2Credentials(**KEYS)}, SIGNED),
    "abfss://c@a.dfs.core.windows.net/t": (
        {"azure_user_delegation_sas": AzureUserDelegationSas(sas_token="sv=1&sig=canary%3D")},
        {"sas_token": "sv=1&sig=canary%3D"},
    ),
    "abfss://c@a.dfs.core.usgovcloudapi.net/t": (
        {"azure_aad": AzureActiveDirectoryToken(aad_token="canary-aad")},
        {"token": "canary-aad"},
    ),
    "gs://b/t": ({"gcp_oauth_token": GcpOauthToken(oauth_token="canary-token")}, {"token": "canary-token"}),
    "file:///t": ({}, {}),
}


def response(url, given, ends=None):
    return GenerateTemporaryTableCredentialResponse(url=url, expiration_time=ends, **given)


def place(url, seconds=3600.0):
    return Vended(url, {"token": Secret("canary")}, time.time() + seconds)


@pytest.mark.parametrize("url", RESPONSES)
def test_a_response_of_each_cloud_is_read(url):
    """Keys have the names that obstore has for them; they show nowhere; the store has the place of the URL."""
    given, keys = RESPONSES[url]
    found = vended(response(url, given, 1_900_000_000_000))
    store = open_store(found, found.revealed, {}, local=True, patience_s=5.0) if keys else None
    revealed = dict(found.revealed())

    assert 1_900_000_000 == revealed.pop("expires_at").timestamp()
    assert keys == revealed
    assert "canary" not in f"{found!r} {found} {attrs.asdict(found)!r} {pickle.dumps(found)!r} {store!r}"
    assert store is None or "t" == store.prefix


@pytest.mark.parametrize(
    ("url", "given"),
    [("s3://b/t", {}), (None, RESPONSES["gs://b/t"][0]), ("", {}), ("gs://b", {"gcp_oauth_token": GcpOauthToken()})],
)
def test_a_response_without_url_or_keys_is_refused(url, given):
    """It opens nothing."""
    with pytest.raises(ResponseError):
        vended(response(url, given))


@pytest.mark.parametrize(
    "url",
    [
        "https://bucket.s3.amazonaws.com/t", "http://169.254.169.254/", "s3:///t", "ftp://b/t", "abfss://c@evil.example/t",
        "abfss://c@a.dfs.evil.example/t", "abfss://a.dfs.core.windows.net/t", "r2://b@evil.example/t", "r2://b/t", "t",
        "abfss://c@a.dfs.core.windows.net.evil.example/t", "",
    ],
)  # fmt: skip
def test_a_server_cannot_name_any_place(url):
    """Keys go to the clouds and nowhere else."""
    with pytest.raises(ResponseError):
        open_store(place(url), dict, {}, local=True, patience_s=5.0)


@pytest.mark.parametrize(("url", "local"), [("file:///etc", False), ("file://host/etc", True), ("file:etc", True)])
def test_a_server_elsewhere_cannot_name_files_of_this_machine(url, local):
    """A workspace on this machine can, by a whole path."""
    with pytest.raises(ResponseError):
        open_store(place(url), dict, {}, local=local, patience_s=5.0)


def test_settings_that_a_store_does_not_know_are_an_error():
    """Which names the argument."""
    with pytest.raises(ConfigError, match=r"storage_options: .*nope"):
        open_store(place("s3://b/t"), dict, {"nope": "x"}, local=True, patience_s=5.0)


def test_one_thread_fetches_for_all():
    """Also when the storage has refused what all of them used."""
    fetched = []

    def fetch(_):
        time.sleep(0.1)
        fetched.append(place("s3://b/t"))
        return fetched[-1]

    credentials = Credentials(fetch)
    with ThreadPoolExecutor(20) as pool:
        first = set(map(id, pool.map(lambda _: credentials.current(), range(20))))
        old = credentials.current()
        second = set(map(id, pool.map(lambda _: credentials.current(refused=old), range(20))))

    assert [1, 1, 2] == [len(first), len(second), len(fetched)]
    assert not first & second


def test_they_are_renewed_before_they_end_and_used_until_then():
    """When that fails, the old ones are good; a reader does not wait for it either."""
    answers = [place("s3://b/t", 40.0), ConnectError("away"), place("s3://b/t", 4000.0)]
    waits = threading.Event()

    def fetch(_):
        found = answers.pop(0)
        if isinstance(found, Exception):
            assert waits.wait(5)
            raise found
        return found

    credentials = Credentials(fetch)
    first = credentials.current()
    credentials._renew_at = 0.0
    with ThreadPoolExecutor(2) as pool:
        renewing = pool.submit(credentials.current)
        while not credentials._lock.locked():
            time.sleep(0.01)
        meanwhile = credentials.current()
        waits.set()
        failed = renewing.result()
    again = credentials.current()
    credentials._renew_at = 0.0

    assert first is meanwhile is failed is again
    assert credentials.current() is not first
    assert [] == answers


def test_those_that_are_over_are_not_used():
    """What cannot be renewed then is an error."""
    answers = [place("s3://b/t", 0.5), ConnectError("away")]

    def fetch(_):
        found = answers.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    credentials = Credentials(fetch)
    credentials.current()
    with pytest.raises(ConnectError):
        credentials.current()


def test_words_of_a_storage_are_shown_without_the_keys():
    """Whole, and a signature by itself."""
    sas = Vended("abfss://c@a.dfs.core.windows.net/t", {"sas_token": Secret("sv=1&sig=aB%2Bc%3D")}, 0.0)

    assert "no *** and *** and sig=***" == sas.hidden_in("no sv=1&sig=aB%2Bc%3D and aB+c= and sig=aB%2Bc%3D")
