from __future__ import annotations

from pathlib import Path

import pytest

from protokollant.models.catalogue import Catalogue
from protokollant.models.store import ModelStore
from unit.models.model_samples import build_catalogue


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """The folder with the wheels of both tiny models."""
    return tmp_path / "Ablage für Pakete"


@pytest.fixture
def catalogue(registry: Path) -> Catalogue:
    return build_catalogue(registry)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder that IT keeps."""
    return tmp_path / "von der IT"


@pytest.fixture
def store(catalogue: Catalogue, tmp_path: Path, site: Path) -> ModelStore:
    own = tmp_path / "Jörgs Ordner" / "models"
    return ModelStore(catalogue, (own, site), own)
