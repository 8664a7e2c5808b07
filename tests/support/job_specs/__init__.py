"""
Settings of jobs in the shapes that public projects have, as the API takes them; names and paths are made up.
"""

import json
from pathlib import Path

from lakewire.jobs.specs.yaml_text import read_yaml

HERE = Path(__file__).parent
NAMES = sorted(path.name for path in HERE.iterdir() if path.suffix in {".yml", ".json"})


def text_of(name):
    return (HERE / name).read_text(encoding="utf-8")


def spec_of(name):
    return json.loads(text_of(name)) if name.endswith(".json") else read_yaml(text_of(name))
