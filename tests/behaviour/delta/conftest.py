import inspect
from pathlib import Path
from urllib.parse import unquote, urlsplit

import attrs
import pytest
import requests

OURS = str(Path(__file__).parents[3] / "src"), str(Path(__file__).parents[3] / "generated")


@attrs.frozen
class Sent:
    """One request, and the frames of ours that stood between the caller and requests."""

    method: str
    path: str
    frames: list

    @property
    def is_poll(self):
        """Whether it asks what became of a statement."""
        return self.method == "GET" and self.path.startswith("/api/2.0/sql/statements/")


@pytest.fixture
def sent(monkeypatch):
    """What goes out over the wire from here on."""
    seen, send = [], requests.Session.send

    def record(session, request, **options):
        frames = [f"{Path(f.filename).name}:{f.function}" for f in inspect.stack(0) if f.filename.startswith(OURS)]
        seen.append(Sent(request.method, unquote(urlsplit(request.url).path), frames))
        return send(session, request, **options)

    monkeypatch.setattr(requests.Session, "send", record)
    return seen
