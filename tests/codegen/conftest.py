"""What several tests of the generator need."""

import importlib
import sys

import pytest


@pytest.fixture
def import_package(monkeypatch):
    """Import another ``lakewire_api`` from a folder; after the test the usual one is back."""

    def loaded():
        return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "lakewire_api"}

    def import_from(folder):
        monkeypatch.syspath_prepend(str(folder))
        return importlib.import_module("lakewire_api")

    usual = loaded()
    for name in usual:
        del sys.modules[name]
    yield import_from
    for name in loaded():
        del sys.modules[name]
    sys.modules.update(usual)
