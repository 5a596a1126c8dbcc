"""The offline set: made from the store, checked as a whole, installed without a network for every user."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.models_for_tests import tiny_catalogue
from tests.scripts import load_script

from protokollant import composition
from protokollant.cli import main
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import Folders
from protokollant.models.bundle import check_bundle, read_public_key
from protokollant.models.importing import import_models
from protokollant.models.store import ModelStore

script = load_script("packaging/bundle/make_bundle.py")
signing = script.signing
KEY = signing.new_key()
PUBLIC = signing.write_public(KEY).split("\n")[1]


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ModelStore]:
    """A signed set with two tiny models and an installer, and the store it came from."""
    folder = tmp_path_factory.mktemp("quelle")
    catalogue, models = tiny_catalogue(folder / "modelle")
    store = ModelStore(catalogue, (), models)
    dist = folder / "dist"
    dist.mkdir()
    (dist / "protokollant_1_amd64.deb").write_bytes(b"a package")
    (dist / "notes.txt").write_bytes(b"no installer")
    script.make_bundle(folder / "paket", store, "tiny", dist, KEY)
    return folder / "paket", store


@pytest.fixture
def bundle(original: tuple[Path, ModelStore], tmp_path: Path) -> Path:
    """A copy that may be spoilt."""
    return Path(shutil.copytree(original[0], tmp_path / "Träger Süd"))


@pytest.fixture
def store(original: tuple[Path, ModelStore], tmp_path: Path) -> ModelStore:
    """Of a machine that has no model yet."""
    return ModelStore(original[1].catalogue, (), tmp_path / "ziel")


def refused(work: Callable[[], object]) -> ErrorCode:
    with pytest.raises(KnownError) as raised:
        work()
    return raised.value.code


# ---- what is in it


def test_every_file_is_in_the_manifest_with_its_hash(bundle: Path) -> None:
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    there = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}
    assert {file["path"] for file in manifest["files"]} == there - {
        "manifest.json", "manifest.json.minisig", "SHA256SUMS"
    }  # fmt: skip
    for file in manifest["files"]:
        content = (bundle / file["path"]).read_bytes()
        assert (file["size"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    sums = (bundle / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert sums == [f"{file['sha256']}  {file['path']}" for file in manifest["files"]]
    assert manifest["models"] == ["tiny-language", "tiny-speech"]
    assert "installers/protokollant_1_amd64.deb" in there
    assert not any("notes" in name for name in there)
    assert {"policy/policy.toml", "policy/windows/protokollant.admx", "docs/settings.md", "sbom.cdx.json"} <= there


def test_two_runs_give_the_same(original: tuple[Path, ModelStore], tmp_path: Path) -> None:
    first, store = original
    script.make_bundle(tmp_path / "zweites", store, "tiny", first.parent / "dist", KEY)
    for path in first.rglob("*"):
        if path.is_file():  # Ed25519 is deterministic, so the signature as well
            assert path.read_bytes() == (tmp_path / "zweites" / path.relative_to(first)).read_bytes(), path


def test_a_model_whose_hash_is_wrong_is_not_packed(original: tuple[Path, ModelStore], tmp_path: Path) -> None:
    spoilt = tmp_path / "modelle"
    shutil.copytree(original[1].target, spoilt)
    weights = spoilt / "tiny-speech" / "model.bin"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    store = ModelStore(original[1].catalogue, (), spoilt)
    target = tmp_path / "paket"
    assert refused(lambda: script.make_bundle(target, store, "tiny", tmp_path, None)) is ErrorCode.MODEL_HASH
    assert not target.exists()


def test_every_library_and_model_has_its_licence_text(bundle: Path) -> None:
    names = {folder.name for folder in (bundle / "licences").iterdir() if folder.is_dir()}
    pins = {pin.name for pin in script.licences.shipped()}
    assert names == pins | {"protokollant", "model-tiny-speech", "model-tiny-language"}
    for folder in (bundle / "licences").iterdir():
        if folder.is_dir():
            assert any(path.stat().st_size > 200 for path in folder.iterdir()), folder.name
    assert "Lesser" in (bundle / "licences" / "pyside6-essentials" / "LGPL-3.0.txt").read_text(encoding="utf-8").title()


def test_the_list_of_contents_keeps_the_rules_of_cyclonedx(bundle: Path) -> None:
    """What the schema asks of the parts that are used; the whole was validated against it by hand."""
    document = json.loads((bundle / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert (document["bomFormat"], document["specVersion"], document["version"]) == ("CycloneDX", "1.6", 1)
    assert document["serialNumber"].startswith("urn:uuid:")
    components = document["components"]
    refs = [each["bom-ref"] for each in components] + [
        inner["bom-ref"] for each in components for inner in each.get("components", ())
    ]
    root = document["metadata"]["component"]["bom-ref"]
    assert len(refs) == len(set(refs))
    assert all(each["type"] in ("library", "machine-learning-model") and each["name"] for each in components)
    for each in components:
        for licence in each["licenses"]:
            assert set(licence) in ({"license"}, {"expression"})
    depends = {each["ref"]: each["dependsOn"] for each in document["dependencies"]}
    assert set(depends) <= {root, *refs}
    assert {ref for others in depends.values() for ref in others} <= set(refs)
    assert any(ref.startswith("pkg:pypi/pyside6-essentials@") for ref in depends[root])
    speech = next(each for each in components if each["name"] == "tiny-speech")
    assert {file["name"] for file in speech["components"]} >= {"model.bin", "tokenizer.json"}
    assert all(file["hashes"][0]["alg"] == "SHA-256" for file in speech["components"])


# ---- checking it


@pytest.mark.parametrize("public", ["", PUBLIC])
def test_a_whole_set_is_installed(bundle: Path, store: ModelStore, public: str) -> None:
    assert set(import_models(store, bundle, public_key=public)) == {"tiny-speech", "tiny-language"}
    assert store.ready(["tiny-speech", "tiny-language"])


def test_a_zip_of_the_set_as_well(bundle: Path, store: ModelStore) -> None:
    archive = shutil.make_archive(str(bundle.parent / "paket"), "zip", bundle.parent, bundle.name)
    assert len(import_models(store, Path(archive), public_key=PUBLIC)) == 2
    flat = shutil.make_archive(str(bundle.parent / "flach"), "zip", bundle)
    assert check_bundle(Path(flat), read_public_key(PUBLIC)) is not None


@pytest.mark.parametrize(
    "name", ["models/tiny-speech/model.bin", "installers/protokollant_1_amd64.deb", "sbom.cdx.json"]
)
@pytest.mark.parametrize("spoil", ["change", "shorten", "lengthen", "remove"])
def test_one_wrong_file_stops_everything(bundle: Path, store: ModelStore, name: str, spoil: str) -> None:
    file = bundle / name
    content = file.read_bytes()
    changed = {"change": content[:-1] + b"?", "shorten": content[:-1], "lengthen": content + b"?"}
    if spoil == "remove":
        file.unlink()
    else:
        file.write_bytes(changed[spoil])
    assert refused(lambda: import_models(store, bundle)) is ErrorCode.BUNDLE_DAMAGED
    assert not store.target.exists()


def test_with_a_key_only_what_it_signed(bundle: Path, store: ModelStore) -> None:
    other = signing.write_public(signing.new_key())
    assert refused(lambda: import_models(store, bundle, public_key=other)) is ErrorCode.BUNDLE_SIGNATURE
    models = bundle / "models"
    assert refused(lambda: import_models(store, models, public_key=PUBLIC)) is ErrorCode.BUNDLE_UNSIGNED
    manifest = bundle / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert refused(lambda: import_models(store, bundle, public_key=PUBLIC)) is ErrorCode.BUNDLE_SIGNATURE
    (bundle / "manifest.json.minisig").unlink()
    assert refused(lambda: import_models(store, bundle, public_key=PUBLIC)) is ErrorCode.BUNDLE_UNSIGNED
    assert refused(lambda: import_models(store, bundle, public_key="kein Schlüssel")) is ErrorCode.BUNDLE_KEY


@pytest.mark.parametrize("path", ["../weg", "/etc/passwd", "a/../../b", "C:/x", "a\\b", "", "."])
def test_no_path_leads_out_of_the_set(bundle: Path, path: str) -> None:
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"][0]["path"] = path
    content = json.dumps(manifest).encode()
    (bundle / "manifest.json").write_bytes(content)
    (bundle / "manifest.json.minisig").write_text(signing.sign(content, KEY, "x"), encoding="utf-8")
    assert refused(lambda: check_bundle(bundle, read_public_key(PUBLIC))) is ErrorCode.BUNDLE_DAMAGED


def test_a_folder_of_models_without_a_manifest_is_no_set(bundle: Path, store: ModelStore) -> None:
    assert check_bundle(bundle / "models") is None
    assert len(import_models(store, bundle / "models")) == 2


def test_a_key_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "k.pub").write_text(signing.write_public(KEY), encoding="utf-8")
    assert read_public_key(str(tmp_path / "k.pub")) == read_public_key(PUBLIC)


# ---- for every user, from the command line


@pytest.fixture
def machine(
    original: tuple[Path, ModelStore], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], composition.Application]:
    """A machine with its own shared folder and the tiny catalogue; each call is one more start of the program."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "usr" / "share"))
    monkeypatch.delenv("PROTOKOLLANT_MODELS", raising=False)
    catalogue = original[1].catalogue
    monkeypatch.setattr(composition, "load_catalogue", lambda _path: catalogue)
    return composition.build_application


def test_one_import_serves_every_user(
    bundle: Path, tmp_path: Path, machine: Callable[[], composition.Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main.run(["models", "import", str(bundle), "--all-users", "--public-key", PUBLIC]) == 0
    shared = tmp_path / "usr" / "share" / "protokollant" / "models"
    assert {folder.name for folder in shared.iterdir() if folder.is_dir()} >= {"tiny-speech", "tiny-language"}
    for path in [shared / "tiny-speech", *(shared / "tiny-speech").iterdir()]:
        assert path.stat().st_mode & 0o444 == 0o444
    for user in ("Müller", "Çelik"):
        monkeypatch.setenv("PROTOKOLLANT_HOME", str(tmp_path / user))
        application = machine()
        assert application.store.find("tiny-speech").parent == shared
        assert import_models(application.store, bundle)  # asked to, it sees that they are there
        own = application.folders.models
        assert not any(own.rglob("*.bin"))
        assert not any(own.rglob("*.gguf"))


def test_a_wrong_hash_ends_with_code_3(
    bundle: Path, machine: Callable[[], composition.Application], capsys: pytest.CaptureFixture[str]
) -> None:
    weights = bundle / "models" / "tiny-language" / "tiny.gguf"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    assert main.run(["models", "import", str(bundle)]) == 3
    assert "tiny.gguf" in capsys.readouterr().err
    assert not machine().store.ready(["tiny-language"])


def test_a_policy_with_a_key_binds_the_command_line(
    bundle: Path,
    tmp_path: Path,
    machine: Callable[[], composition.Application],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text(f'bundle_public_key = "{PUBLIC}"\n', encoding="utf-8")
    monkeypatch.setattr(Folders, "policies", property(lambda _self: (policy,)))
    assert machine().settings.locked("bundle_public_key")
    assert main.run(["models", "import", str(bundle / "models")]) == 3
    other = signing.write_public(signing.new_key()).split("\n")[1]
    assert main.run(["models", "import", str(bundle), "--public-key", other]) == 5
    assert main.run(["models", "import", str(bundle)]) == 0


def test_shared_models_are_where_they_are_looked_for() -> None:
    folders = composition.find_folders({})
    assert folders.shared_models in replace(folders, extra_models=None).model_roots
