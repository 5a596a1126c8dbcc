from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from protokollant.app import doctor
from protokollant.app.doctor import Finding, Status, examine
from protokollant.app.settings import load_settings
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import Folders, find_folders
from protokollant.foundation.texts import Translator
from protokollant.models.catalogue import load_catalogue
from protokollant.models.store import ModelStore


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return replace(find_folders(), extra_models=None)


def run(folders: Folders, policy: str = "") -> dict[str, Finding]:
    store = ModelStore(load_catalogue(folders.catalogue), (folders.models,), folders.models)
    path = folders.config.parent / "policy.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(policy, encoding="utf-8")
    found = examine(folders, store, store.catalogue.profile(), load_settings(folders.config, [path]))
    for finding in found:
        for language in ("de", "en"):  # every finding can be shown
            Translator.load(language, folders.translations).phrase(finding.detail, **dict(finding.parameters))
    return {finding.name: finding for finding in found}


def test_every_point_of_the_contract_is_checked(folders: Folders) -> None:
    found = run(folders)
    assert {"cpu", "memory", "disk", "sound", "vault", "policy"} <= set(found)
    assert {"folder-data", "folder-config", "folder-log"} <= set(found)
    assert {"engine-ctranslate2", "engine-llama.cpp"} <= set(found)
    assert [f.status for n, f in found.items() if n.startswith("model-")] == [Status.FAILED] * 2
    assert found["vault"].status is Status.OK


def test_a_folder_that_cannot_be_written_is_found(folders: Folders) -> None:
    folders.log.parent.mkdir(parents=True)
    folders.log.write_text("a file where the folder should be")
    assert run(folders)["folder-log"].status is Status.FAILED


def test_what_it_has_fixed_is_named(folders: Folders) -> None:
    finding = run(folders, "allow_fetch = false\n")["policy"]
    assert dict(finding.parameters) == {"keys": "allow_fetch"}


def test_a_passphrase_that_is_due_is_a_warning(folders: Folders) -> None:
    assert run(folders, "passphrase_required = true\n")["vault-passphrase"].status is Status.WARNING
    assert "vault-passphrase" not in run(folders)


@pytest.mark.parametrize("check", ["_processor", "_memory", "_disk", "_folders", "_sound", "_models", "_vault"])
@pytest.mark.parametrize(
    "error", [RuntimeError("x"), PermissionError(13, "x"), ImportError("x"), KnownError(ErrorCode.BUG, kind="", log="")]
)
def test_a_check_that_fails_does_not_stop_the_others(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, check: str, error: Exception
) -> None:
    def fail(*_: object) -> object:
        raise error

    for name in ("_engines", "_sound", "_vault"):  # slow, and tested above
        monkeypatch.setattr(doctor, name, lambda *_: iter(()))
    monkeypatch.setattr(doctor, check, fail)
    found = run(folders)
    assert found[{"_processor": "cpu"}.get(check, check[1:])].status is Status.FAILED
    assert "policy" in found
