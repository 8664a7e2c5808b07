import base64
import json
import threading
import time
from urllib.parse import parse_qsl

import attrs
import pytest

from lakewire.auth import Reply, SignIn
from lakewire.config import Config
from lakewire.errors import AuthError
from lakewire.http import Deadline


class Endpoint:
    """A token endpoint as a function: responds in turn, counts calls, takes its time."""

    def __init__(self, *responses, delay=0.0):
        self.responses = list(responses)
        self.calls = []
        self.delay = delay

    def __call__(self, method, url, *, deadline, headers=None, body=None, direct=False):
        if method == "GET":  # documents of the host, which has none
            return Reply(404, {}, b"")
        self.calls.append((url, dict(parse_qsl(body)), headers["Authorization"], deadline.remaining()))
        time.sleep(self.delay)
        return Reply(*self.responses[min(len(self.calls), len(self.responses)) - 1])


def token(value, lifetime=3600):
    return 200, {}, json.dumps({"access_token": value, "token_type": "Bearer", "expires_in": lifetime}).encode()


class Credentials:
    """A service principal's sign-in, and its one source of tokens."""

    def __init__(self, endpoint):
        config = Config(host="https://acme.cloud.databricks.com", client_id="my-id", client_secret="my-secret", env={})
        self.sign_in = SignIn(config, endpoint)
        (self.source,) = self.sign_in._sources("oauth-m2m").values()

    def authorization(self, deadline):
        return self.sign_in.headers(deadline)["Authorization"]

    def invalidate(self, refused):
        return self.sign_in.invalidate({"Authorization": refused})

    def is_to_be_renewed(self):
        self.source._held = attrs.evolve(self.source._held, refresh_at=time.monotonic())


def credentials(endpoint):
    return Credentials(endpoint)


def test_a_token_is_fetched_once_and_used_until_it_ages():
    """Many requests share one token."""
    endpoint = Endpoint(token("t1"))
    oauth = credentials(endpoint)

    found = {oauth.authorization(Deadline(5)) for _ in range(10)}

    assert ({"Bearer t1"}, 1) == (found, len(endpoint.calls))
    url, form, client, seconds = endpoint.calls[0]
    assert url == "https://acme.cloud.databricks.com/oidc/v1/token"
    assert {"grant_type": "client_credentials", "scope": "all-apis"} == form
    assert f"Basic {base64.b64encode(b'my-id:my-secret').decode()}" == client
    assert 0 < seconds <= 5


def test_a_token_near_its_end_is_not_used():
    """Databricks refuses a token with less than 30 seconds left, so it is replaced before."""
    oauth = credentials(Endpoint(token("old", lifetime=45), token("new")))

    found = [oauth.authorization(Deadline(5)) for _ in range(2)]

    assert ["Bearer old", "Bearer new"] == found


def test_an_early_refresh_that_fails_keeps_the_old_token():
    """While the old token still serves, a broken identity provider disturbs nobody."""
    endpoint = Endpoint(token("old", lifetime=75), (503, {}, b"busy"))
    oauth = credentials(endpoint)

    oauth.authorization(Deadline(5))
    oauth.is_to_be_renewed()
    found = [oauth.authorization(Deadline(5)) for _ in range(3)]

    assert (["Bearer old"] * 3, 2) == (found, len(endpoint.calls))


def test_a_token_that_another_thread_has_just_renewed_is_not_renewed_again():
    """Between looking at the token and getting the turn to renew it another thread may have done so."""
    endpoint = Endpoint(token("old"), token("another"))
    oauth = credentials(endpoint)
    oauth.authorization(Deadline(5))
    oauth.is_to_be_renewed()
    renewed = attrs.evolve(oauth.source._held, token=attrs.evolve(oauth.source._held.token, value="new"))

    class Turn:
        def locked(self):
            return False

        def acquire(self, *, timeout):
            oauth.source._held = renewed
            return True

        def release(self):
            """Let others have theirs."""

    oauth.source._lock = Turn()

    assert ("Bearer new", 1) == (oauth.authorization(Deadline(5)), len(endpoint.calls))


def test_a_token_that_was_refused_while_its_renewal_failed_is_forgotten():
    """A refresh that fails keeps what it found, but brings nothing back."""
    endpoint = Endpoint(token("old"), (503, {}, b"busy"), token("new"))

    def refused_meanwhile(*asked, **options):
        if len(endpoint.calls) == 1:
            oauth.invalidate("Bearer old")
        return endpoint(*asked, **options)

    oauth = credentials(refused_meanwhile)
    oauth.authorization(Deadline(5))
    oauth.is_to_be_renewed()

    oauth.authorization(Deadline(5))

    assert "Bearer new" == oauth.authorization(Deadline(5))


def test_a_lock_that_an_interrupt_left_held_is_not_waited_for_for_ever(monkeypatch):
    """Ctrl-C may strike between taking the lock and being able to give it back: after a minute it is nobody's."""
    oauth = credentials(Endpoint(token("t1")))
    oauth.source._turn(0)
    with pytest.raises(AuthError, match="another thread"):
        oauth.authorization(Deadline(0.01))

    clock = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: clock() + 61)

    assert "Bearer t1" == oauth.authorization(Deadline(5))


def test_threads_wait_for_one_fetch():
    """Fifty threads without a token cause one token request."""
    endpoint = Endpoint(token("t1"), delay=0.2)
    oauth = credentials(endpoint)
    found = []
    threads = [threading.Thread(target=lambda: found.append(oauth.authorization(Deadline(10)))) for _ in range(50)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (["Bearer t1"] * 50, 1) == (found, len(endpoint.calls))


def test_invalidate_fetches_another_token():
    """After a 401 the next request brings a new token."""
    oauth = credentials(Endpoint(token("t1"), token("t2")))

    first = oauth.authorization(Deadline(5))
    assert oauth.invalidate(first)

    assert ("Bearer t1", "Bearer t2") == (first, oauth.authorization(Deadline(5)))


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (
            (400, {}, b'{"error": "invalid_client", "error_description": "unknown\\nclient"}'),
            "invalid_client unknown.+client",
        ),
        ((400, {}, b""), "responded 400"),
        ((200, {}, b"<html>"), "no token and lifetime"),
        ((200, {}, b'{"access_token": 5}'), "no token and lifetime"),
        ((200, {}, b"[]"), "no token and lifetime"),
        ((200, {}, b'{"access_token": "t", "expires_in": "soon"}'), "responded 200"),
        ((200, {}, b'{"access_token": "t"}'), "no token and lifetime"),
        (token("t\r\nEvil: 1"), "no token and lifetime"),
        (token("t\n"), "no token and lifetime"),
        (token("t\u20ac"), "no token and lifetime"),
        (token("t", 10**400), "no token and lifetime"),
        (token("t", float("nan")), "no token and lifetime"),
        (token("t", float("inf")), "no token and lifetime"),
        (token("t", -5), "no token and lifetime"),
        (token("t", 0), "no token and lifetime"),
    ],
)
def test_a_refusal_says_why_and_shows_no_secret(response, words):
    """Whatever the endpoint responds, the error is ours, names the reason and hides the secret."""
    with pytest.raises(AuthError, match=words) as caught:
        credentials(Endpoint(response)).authorization(Deadline(5))
    assert "my-secret" not in f"{caught.value} {credentials(None).sign_in!r}"
    assert caught.value.outcome == "not_sent"
