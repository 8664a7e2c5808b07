"""Secrets in scopes, through client.secrets on the local workspace."""

import traceback

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire.config import Secret


@pytest.fixture
def secrets(client):
    """The secrets of a client, with the scope ``etl``."""
    client.secrets.delete_scope("etl", missing_ok=True)
    client.secrets.create_scope("etl")
    yield client.secrets
    client.secrets.delete_scope("etl", missing_ok=True)


@settings(max_examples=30)
@given(value=st.one_of(st.text(max_size=200), st.binary(max_size=200)))
def test_a_value_is_read_as_it_was_stored(secrets, value):
    """Texts and bytes of any content; a text is its bytes in UTF-8."""
    try:
        data = value.encode() if isinstance(value, str) else value
    except UnicodeEncodeError:  # a lone surrogate has no bytes
        with pytest.raises(errors.InvalidArgumentError):
            secrets.put("etl", "k", value)
        return
    secrets.put("etl", "k", value)

    assert data == secrets.get_bytes("etl", "k")
    if isinstance(value, str):
        assert value == secrets.get("etl", "k").reveal()


def test_a_secret_is_shown_nowhere(secrets):
    """Neither by what is returned nor by the error of a call that had it."""
    hidden = Secret("yranac"[::-1])  # spelled so that no line of this source shows it
    secrets.put("etl", "k", hidden)
    assert ("***", hidden) == (repr(secrets.get("etl", "k")), secrets.get("etl", "k"))

    with pytest.raises(errors.NotFoundError) as caught:
        secrets.put("nowhere", "k", hidden)
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert hidden.reveal() not in shown


def test_bytes_that_are_no_text_are_an_error_of_get(secrets):
    """Which says how they are read."""
    secrets.put("etl", "k", b"\xff")

    with pytest.raises(errors.ResponseError, match="get_bytes"):
        secrets.get("etl", "k")


def test_scopes_and_keys_are_listed(secrets):
    """With the time at which each was stored, and without values."""
    secrets.put("etl", "b", "1")
    secrets.put("etl", "a", "2")

    assert "etl" in secrets.scopes()
    assert ["a", "b"] == [each.key for each in secrets.list("etl")]
    assert ["a"] == [each.key for each in secrets.list("etl", limit=1)]
    secrets.delete("etl", "a")
    assert ["b"] == [each.key for each in secrets.list("etl")]


def test_what_is_there_or_not_is_an_error_unless_it_may_be(secrets):
    """Scopes and secrets alike."""
    with pytest.raises(errors.AlreadyExistsError):
        secrets.create_scope("etl")
    secrets.create_scope("etl", if_not_exists=True)
    with pytest.raises(errors.NotFoundError):
        secrets.delete("etl", "nothing")
    secrets.delete("etl", "nothing", missing_ok=True)
    with pytest.raises(errors.NotFoundError):
        secrets.delete_scope("nothing")
    secrets.delete_scope("nothing", missing_ok=True)


def test_permissions_of_a_scope_are_kept(secrets, client):
    """Its maker manages it; another permission takes the place of the one before."""
    me = client.api.current_user.me().user_name
    secrets.grant("etl", "users", "READ")
    secrets.grant("etl", "users", "WRITE")

    assert {me: "MANAGE", "users": "WRITE"} == secrets.permissions("etl")
    secrets.revoke("etl", "users")
    assert {me: "MANAGE"} == secrets.permissions("etl")
    with pytest.raises(errors.NotFoundError):
        secrets.revoke("etl", "users")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda s: s.put("etl", "a b", "x"), "key: 'a b'"),
        (lambda s: s.put("", "a", "x"), "scope: ''"),
        (lambda s: s.put("etl", "a", 7), "value: int is given"),
        (lambda s: s.put("etl", "a", "x" * 131_073), "131073 bytes"),
        (lambda s: s.get("etl", "ä"), "key: 'ä'"),
        (lambda s: s.get("etl", None), "key: None"),
        (lambda s: s.grant("etl", "me", "read"), "permission"),
        (lambda s: s.create_scope("a" * 129), "scope: "),
    ],
)
def test_what_cannot_be_is_refused_before_it_is_sent(secrets, call, message, monkeypatch):
    """With what is accepted."""
    with monkeypatch.context() as patched:
        patched.setattr("requests.Session.send", None)
        with pytest.raises(errors.InvalidArgumentError, match=message):
            call(secrets)
