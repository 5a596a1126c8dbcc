from __future__ import annotations

import errno
import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models import importing
from protokollant.models.importing import import_models
from protokollant.models.storage import Disk
from protokollant.models.store import ModelStore
from unit.models.model_samples import CONTENT, PROXY_PAGE, assert_installed, flipped, put

SPEECH, LANGUAGE = "tiny-speech", "tiny-language"
GGUF = CONTENT[LANGUAGE]["tiny.gguf"]
DEFLATED, BZIP2 = zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB-Stick für München"
    folder.mkdir()
    return folder


def zipped(path: Path, content: Mapping[str, bytes], compression: int = DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def problem_of(store: ModelStore, path: Path, **options: object) -> tuple[ErrorCode, dict[str, object]]:
    with pytest.raises(KnownError) as caught:
        import_models(store, path, **options)  # type: ignore[arg-type]
    return caught.value.code, dict(caught.value.problem.parameters)


def test_a_folder_somewhere_below_is_enough(store: ModelStore, stick: Path) -> None:
    put(stick / "Für alle" / "Größe M", SPEECH)
    assert import_models(store, stick) == (SPEECH,)
    assert_installed(store, SPEECH)


def test_names_do_not_matter_and_a_decoy_of_the_same_size_neither(store: ModelStore, stick: Path) -> None:
    for number, data in enumerate(CONTENT[SPEECH].values()):
        (stick / f"blob{number}").write_bytes(data)
    (stick / "a.bin").write_bytes(flipped(CONTENT[SPEECH]["model.bin"]))
    assert import_models(store, stick) == (SPEECH,)
    assert_installed(store, SPEECH)


def test_a_single_file_is_a_model(store: ModelStore, stick: Path) -> None:
    file = stick / "mein Modell.gguf"
    file.write_bytes(GGUF)
    assert import_models(store, file) == (LANGUAGE,)
    assert_installed(store, LANGUAGE)
    assert file.exists()


def test_packages_on_a_stick_are_models(store: ModelStore, registry: Path) -> None:
    assert import_models(store, registry) == (SPEECH, LANGUAGE)
    assert_installed(store, SPEECH)
    assert_installed(store, LANGUAGE)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, DEFLATED])
def test_a_zip_holds_models_or_their_packages(store: ModelStore, stick: Path, registry: Path, compression: int) -> None:
    content = {f"whisper/größe/{name}": data for name, data in CONTENT[SPEECH].items()}
    content |= {f"pakete/{path.name}": path.read_bytes() for path in registry.glob("tiny_language*")}
    path = zipped(stick / "Modelle.zip", content, compression)
    assert import_models(store, path) == (SPEECH, LANGUAGE)
    assert_installed(store, SPEECH)
    assert_installed(store, LANGUAGE)


@pytest.mark.parametrize("name", ["../../tiny.gguf", "/tiny.gguf", "..\\..\\tiny.gguf", "C:\\tiny.gguf"])
def test_no_name_in_a_zip_becomes_a_path(store: ModelStore, stick: Path, tmp_path: Path, name: str) -> None:
    path = zipped(stick / "böse.zip", {name: GGUF, "../../../boese.txt": b"x"})
    assert import_models(store, path) == (LANGUAGE,)
    assert_installed(store, LANGUAGE)
    assert {file.parent for file in tmp_path.rglob("*.gguf")} == {store.target / LANGUAGE}
    assert not list(tmp_path.rglob("boese.txt"))


def test_a_zip_that_lies_about_a_size_is_read_no_further_than_the_model(store: ModelStore, stick: Path) -> None:
    path = zipped(stick / "Bombe.zip", {"tiny.gguf": b"\0" * 5_000_000})
    content = path.read_bytes()
    real, said = (5_000_000).to_bytes(4, "little"), len(GGUF).to_bytes(4, "little")
    assert real in content
    path.write_bytes(content.replace(real, said))
    read = []
    code, _ = problem_of(store, path, report=lambda progress: read.append(progress.done_bytes))
    assert code is ErrorCode.MODEL_HASH
    assert max(read, default=0) <= len(GGUF)


def test_a_proxys_page_is_not_taken_for_a_model(store: ModelStore, stick: Path) -> None:
    put(stick / SPEECH, SPEECH, model_bin=PROXY_PAGE)
    assert problem_of(store, stick) == (ErrorCode.MODEL_HASH, {"file": "model.bin", "model": SPEECH})
    with pytest.raises(KnownError, match="model-missing"):
        store.find(SPEECH)


def test_a_damaged_file_is_named_as_it_lies_there(store: ModelStore, stick: Path) -> None:
    (stick / "kopie.gguf").write_bytes(flipped(GGUF))
    assert problem_of(store, stick / "kopie.gguf") == (
        ErrorCode.MODEL_HASH,
        {"file": "kopie.gguf", "model": LANGUAGE},
    )


def test_a_damaged_package_is_named(store: ModelStore, registry: Path) -> None:
    damaged = next(registry.glob("tiny_language_part2-*"))
    damaged.write_bytes(flipped(damaged.read_bytes()))
    assert problem_of(store, registry) == (ErrorCode.MODEL_HASH, {"file": damaged.name, "model": LANGUAGE})
    assert store.find(SPEECH) == store.target / SPEECH  # the other one is not held back


def test_the_missing_file_is_named(store: ModelStore, stick: Path) -> None:
    (put(stick / SPEECH, SPEECH) / "vocabulary.txt").unlink()
    code, parameters = problem_of(store, stick)
    assert code is ErrorCode.MODEL_INCOMPLETE
    assert parameters == {"source": stick.name, "model": SPEECH, "file": "vocabulary.txt"}


def test_the_missing_package_is_named(store: ModelStore, registry: Path) -> None:
    for path in [*registry.glob("tiny_speech*"), *registry.glob("tiny_language_part2*")]:
        path.unlink()
    code, parameters = problem_of(store, registry)
    assert code is ErrorCode.MODEL_INCOMPLETE
    assert parameters["file"] == "tiny_language_part2-1.0.0-*.whl"


@pytest.mark.parametrize("name", ["config.json", "Urlaub.jpg"])
def test_any_other_folder_contains_no_model(store: ModelStore, stick: Path, name: str) -> None:
    (stick / name).write_bytes(b"anything")
    assert problem_of(store, stick) == (ErrorCode.MODEL_IMPORT, {"file": stick.name})


def _text(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 not really")


def _cut(path: Path) -> None:
    content = zipped(path, {"tiny.gguf": GGUF}).read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _other_compression(path: Path) -> None:
    zipped(path, {"tiny.gguf": GGUF}, BZIP2)


def _encrypted(path: Path) -> None:
    content = bytearray(zipped(path, {"tiny.gguf": GGUF}).read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)


@pytest.mark.parametrize("make", [_text, _cut])
def test_what_is_not_a_zip_contains_no_model(store: ModelStore, stick: Path, make: Callable[[Path], None]) -> None:
    make(stick / "kaputt.zip")
    assert problem_of(store, stick / "kaputt.zip") == (ErrorCode.MODEL_IMPORT, {"file": "kaputt.zip"})


@pytest.mark.parametrize("make", [_other_compression, _encrypted])
def test_entries_that_cannot_be_read_are_passed_over(
    store: ModelStore, stick: Path, make: Callable[[Path], None]
) -> None:
    make(stick / "Modell.zip")
    assert problem_of(store, stick / "Modell.zip")[0] is ErrorCode.MODEL_IMPORT


def test_a_damaged_entry_is_a_wrong_file(store: ModelStore, stick: Path) -> None:
    path = zipped(stick / "Modell.zip", {"tiny.gguf": GGUF})
    content = bytearray(path.read_bytes())
    content[5000:5100] = b"\xff" * 100
    path.write_bytes(content)
    assert problem_of(store, path)[0] is ErrorCode.MODEL_HASH


def test_a_path_that_does_not_exist(store: ModelStore, stick: Path) -> None:
    assert problem_of(store, stick / "nichts")[0] is ErrorCode.FILE_MISSING


def test_a_whole_disk_is_not_searched(store: ModelStore, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "MAX_FILES", 3)
    put(stick / SPEECH, SPEECH)
    assert import_models(store, stick) == (SPEECH,)
    (stick / "eins mehr").write_bytes(b"")
    assert problem_of(store, stick)[0] is ErrorCode.MODEL_IMPORT


def test_a_stick_that_is_pulled_out(store: ModelStore, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    (stick / "tiny.gguf").write_bytes(GGUF)
    monkeypatch.setattr(importing, "open_file", lambda path, mode: Gone())
    assert problem_of(store, stick) == (ErrorCode.FILE_UNREADABLE, {"file": "tiny.gguf"})
    monkeypatch.undo()
    assert import_models(store, stick) == (LANGUAGE,)
    assert_installed(store, LANGUAGE)


def test_a_full_disk_is_known_before_copying(store: ModelStore, stick: Path) -> None:
    put(stick / SPEECH, SPEECH)
    assert problem_of(store, stick, disk=Disk(free=lambda _: 10_000))[0] is ErrorCode.DISK_FULL


def test_a_cancelled_import_installs_nothing(store: ModelStore, stick: Path) -> None:
    put(stick / SPEECH, SPEECH)
    assert problem_of(store, stick, cancelled=lambda: True)[0] is ErrorCode.CANCELLED
    assert not (store.target / SPEECH).exists()


def test_a_model_that_is_there_is_not_copied_again(store: ModelStore, stick: Path, site: Path) -> None:
    put(site / SPEECH, SPEECH)
    put(stick / SPEECH, SPEECH)
    assert import_models(store, stick) == (SPEECH,)
    assert not (store.target / SPEECH).exists()
