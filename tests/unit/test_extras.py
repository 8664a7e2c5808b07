"""Packages that extras bring: what is said where they are missing."""

import pickle
import sys

import pytest

from lakewire._lazy import extra
from lakewire.errors import ConfigError, MissingExtraError


def test_a_missing_package_is_named_with_the_command_that_installs_it(monkeypatch):
    """The error is one of the settings, and one of imports, so that either except clause catches it."""
    monkeypatch.setitem(sys.modules, "pandas", None)  # as where it is not installed
    with (
        pytest.raises(
            MissingExtraError, match=r'^pandas is not installed: pip install "lakewire\[pandas\]"$'
        ) as caught,
        extra("pandas"),
    ):
        import pandas as pd  # noqa: F401  # it is the import that fails

    assert isinstance(caught.value, ConfigError)
    assert isinstance(caught.value, ImportError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_other_errors_of_an_import_go_on_as_they_are():
    """A defect in a module that is there is not taken for a package that is not."""
    with pytest.raises(ImportError, match="cannot import name 'nothing'"), extra("pandas"):
        from lakewire._lazy import nothing  # noqa: F401
