"""What holds for every test: none touches the person's own folders, and none depends on her language."""

from __future__ import annotations

import os
import shutil
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


def _models_folder() -> Path | None:
    """The folder that holds every model of the default profile, if there is one."""
    names = load_catalogue(_REAL.catalogue).profile().models
    return next((root for root in _REAL.model_roots if all((root / name).is_dir() for name in names)), None)


_MODELS = _models_folder()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's folders lie in `tmp_path`; models that she has fetched can be found, and only read."""
    monkeypatch.setenv("PROTOKOLLANT_HOME", str(tmp_path / "Jörgs Heimat"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc" / "xdg"))
    monkeypatch.delenv("PROTOKOLLANT_LANGUAGE", raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    if _MODELS:
        monkeypatch.setenv("PROTOKOLLANT_MODELS", str(_MODELS))
    else:
        monkeypatch.delenv("PROTOKOLLANT_MODELS", raising=False)


@pytest.fixture(scope="session")
def default_models() -> Path:
    """The folder with the fetched default models."""
    if _MODELS is None:
        pytest.skip("the default models have not been fetched")
    return _MODELS


def remember_verified(folders: Folders, models: Path) -> None:
    """Spare a new home the hashing of a gigabyte: the models' own receipts hold there too."""
    store = ModelStore(load_catalogue(folders.catalogue), folders.model_roots, folders.models)
    for name in store.catalogue.profile().models:
        receipt = store.receipt_file(models / name)
        if (models / name / RECEIPT).is_file() and not receipt.exists():
            receipt.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(models / name / RECEIPT, receipt)


@pytest.fixture
def verified_models(default_models: Path, _own_folders: None) -> Path:
    """As `default_models`, known as verified in this test's home."""
    remember_verified(find_folders(), default_models)
    return default_models
