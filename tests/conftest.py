"""What holds for every test: none touches the person's own folders, and none depends on her language."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from protokollant.foundation.folders import Folders, find_folders
from protokollant.models.catalogue import load_catalogue
from protokollant.models.integrity import RECEIPT
from protokollant.models.store import ModelStore

# Machines are shared and slow at times; a slow example is no fault. CI tries the same examples each time.
settings.register_profile(
    "protokollant",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("protokollant")

# Looked up before any test moves them.
_REAL = find_folders(os.environ)


# The small profile is what most tests work with, also where the default one is there: a run must not take half an hour.
PROFILE = "compact"


def _places(names: Sequence[str]) -> dict[str, Path] | None:
    """Where these models lie, if all of them are there."""
    found = {name: root / name for name in names for root in reversed(_REAL.model_roots) if (root / name).is_dir()}
    return found if len(found) == len(names) else None


@pytest.fixture(scope="session")
def _models(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """A folder with the models of the small profile and no other, if they are there."""
    places = _places(load_catalogue(_REAL.catalogue).profile(PROFILE).models)
    if places is None:
        return None
    folder = tmp_path_factory.mktemp("models")
    for name, place in places.items():
        (folder / name).symlink_to(place, target_is_directory=True)
    return folder


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, _models: Path | None) -> None:
    """The person's folders lie in `tmp_path`; models that she has fetched can be found, and only read."""
    monkeypatch.setenv("PROTOKOLLANT_HOME", str(tmp_path / "Jörgs Heimat"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc" / "xdg"))
    monkeypatch.delenv("PROTOKOLLANT_LANGUAGE", raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    if _models:
        monkeypatch.setenv("PROTOKOLLANT_MODELS", str(_models))
    else:
        monkeypatch.delenv("PROTOKOLLANT_MODELS", raising=False)


@pytest.fixture(scope="session")
def default_models(_models: Path | None) -> Path:
    """The folder with the fetched models of the small profile."""
    if _models is None:
        pytest.skip("the models have not been fetched")
    return _models


@pytest.fixture(scope="session")
def small_model() -> Path:
    """The folder of Whisper small, converted when it was fetched."""
    places = _places(["whisper-small"])
    if places is None:
        pytest.skip("whisper-small has not been fetched")
    return places["whisper-small"]


def remember_verified(folders: Folders, models: Path) -> None:
    """Spare a new home the hashing of a gigabyte: the models' own receipts hold there too."""
    store = ModelStore(load_catalogue(folders.catalogue), folders.model_roots, folders.models)
    for name in store.catalogue.profile(PROFILE).models:
        receipt = store.receipt_file(models / name)
        if (models / name / RECEIPT).is_file() and not receipt.exists():
            receipt.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(models / name / RECEIPT, receipt)


@pytest.fixture
def verified_models(default_models: Path, _own_folders: None) -> Path:
    """As `default_models`, known as verified in this test's home."""
    remember_verified(find_folders(), default_models)
    return default_models
