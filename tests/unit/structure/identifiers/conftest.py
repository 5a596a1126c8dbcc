from __future__ import annotations

from pathlib import Path

import pytest

from protokollant.structure.fields import load_vocabulary, read_names
from protokollant.structure.identifiers import KnownNames, load_known_names

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="package")
def names() -> KnownNames:
    fields = RESOURCES / "fields"
    first = read_names((fields / "first_names.txt").read_text(encoding="utf-8"))
    vocabulary = load_vocabulary((fields / "de.toml").read_text(encoding="utf-8"), first)
    words = (RESOURCES / "dictation" / "words_de.txt").read_text(encoding="utf-8").split()
    return load_known_names(vocabulary, RESOURCES / "identifiers", words)
