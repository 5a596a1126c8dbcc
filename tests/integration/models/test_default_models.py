"""The real default models, where they have been fetched."""

from __future__ import annotations

import pytest

from protokollant.foundation.folders import find_folders
from protokollant.models.catalogue import load_catalogue
from protokollant.models.progress import Progress
from protokollant.models.store import ModelStore, State

pytestmark = pytest.mark.models


@pytest.fixture
def store() -> ModelStore:
    folders = find_folders()
    store = ModelStore(load_catalogue(folders.catalogue), folders.model_roots, folders.models)
    wanted = store.catalogue.profile("compact").models
    if any(status.state is State.MISSING for status in store.list() if status.model.name in wanted):
        pytest.skip("the default models have not been fetched")
    return store


def test_the_default_models_have_the_right_hashes(store: ModelStore) -> None:
    for name in store.catalogue.profile("compact").models:
        assert [verdict.problem for verdict in store.verify(name)] == [None]


def test_finding_them_again_reads_nothing(store: ModelStore) -> None:
    reports: list[Progress] = []
    for name in store.catalogue.profile("compact").models:
        store.find(name)
        store.find(name, report=reports.append)
    assert reports == []


def test_the_weights_are_what_the_engine_expects(store: ModelStore) -> None:
    speech, language = store.catalogue.profile("compact").models
    assert store.engine_path(speech).is_dir()
    with store.engine_path(language).open("rb") as stream:
        assert stream.read(4) == b"GGUF"
