"""The doctor on machines that are ill: each fault is found, has a remedy, and counts where a dictation would fail."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from tests.models_for_tests import tiny_catalogue

from protokollant.app.doctor import Finding, Status, Subject, Tools, examination, examine, verdict
from protokollant.app.doctor.privacy import Discretion
from protokollant.app.doctor.tools import vanished_files
from protokollant.app.settings import load_settings
from protokollant.audio.clip import Frames
from protokollant.audio.devices import InputDevice
from protokollant.cli import main
from protokollant.foundation.errors import ErrorCode, Exit, KnownError
from protokollant.foundation.folders import Folders, find_folders
from protokollant.foundation.instance import claim, is_claimed
from protokollant.foundation.memory import Memory, read_memory
from protokollant.foundation.texts import Translator
from protokollant.models.store import ModelStore
from protokollant.vault.keys import find_key
from protokollant.vault.store import vault_file
from protokollant.workers.clients import LanguageClient, SpeechClient

GIB = 1024**3
ROOT = Path(__file__).parents[3]


@dataclass
class FakeStream:
    """Delivers what it was given as soon as it is started."""

    sound: Frames
    rate: float = 16_000
    channels: int = 1
    latency: float = 0.0

    def start(self, on_frames: Callable[[Frames, bool], None], on_finished: Callable[[], None]) -> None:
        on_frames(self.sound, False)
        on_finished()

    def close(self) -> None:
        pass


@dataclass
class FakeSound:
    names: tuple[str, ...] = ("Headset von Jörg Müller",)
    sound: Frames = field(default_factory=lambda: np.full((16_000, 1), 0.1, np.float32))
    busy: bool = False

    def refresh(self) -> None:
        pass

    def inputs(self) -> tuple[InputDevice, ...]:
        return tuple(InputDevice(i, name, "WASAPI", 1, 16_000, i == 0) for i, name in enumerate(self.names))

    def open(self, device: InputDevice) -> FakeStream:
        if self.busy:
            raise KnownError(ErrorCode.MICROPHONE_BUSY, device=device.name)
        return FakeStream(self.sound)


class Patient:
    """A machine that is well, until a test makes it ill."""

    def __init__(self, folder: Path) -> None:
        self.catalogue, self.originals = tiny_catalogue(folder / "originals")
        self.folders: Folders = replace(find_folders(), extra_models=None)
        for model in self.catalogue.models:
            shutil.copytree(self.originals / model.name, self.folders.models / model.name)
        self.policy = folder / "policy.toml"
        self.tools = Tools(
            lacking=lambda: (),
            memory=lambda: Memory(16 * GIB, 8 * GIB),
            free=lambda _place: 100 * GIB,
            sound=FakeSound,
            vanished=lambda: (),
            discretion=lambda: Discretion(Path("/"), ()),
        )

    @property
    def speech(self) -> Path:
        return self.folders.models / self.catalogue.profile().speech

    @property
    def store(self) -> ModelStore:
        return ModelStore(self.catalogue, self.folders.model_roots, self.folders.models)

    def subject(self) -> Subject:
        settings, fault = None, None
        try:
            settings = load_settings(self.folders.config, [self.policy])
        except KnownError as error:
            fault = error.problem
        store, profile = self.store, self.catalogue.profile()
        speech, language = SpeechClient(profile.speech, store.find), LanguageClient(profile.language, store.find)
        return Subject(self.folders, store, profile, speech, language, settings, fault)

    def examine(self) -> dict[str, Finding]:
        """By name; every finding can be shown in both languages."""
        found = examine(self.subject(), self.tools)
        for each in found:
            for language in ("de", "en"):
                translator = Translator.load(language, self.folders.translations)
                text = translator.phrase(each.detail, **dict(each.parameters))
                assert "{" not in text
                assert language == "en" or translator.lookup(*each.detail) is not None
                assert language == "en" or each.remedy is None or translator.lookup(*each.remedy) is not None
        return {each.name: each for each in found}


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    return Patient(tmp_path)


@pytest.fixture
def no_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the engines are not what a test is about: each takes a second to load."""
    monkeypatch.setattr(examination, "check_engines", lambda *_: iter(()))


def ill(found: dict[str, Finding]) -> dict[str, Status]:
    return {name: each.status for name, each in found.items() if each.status is not Status.OK}


def test_a_machine_that_is_well_loads_the_models_of_its_profile(patient: Patient) -> None:
    found = patient.examine()
    assert ill(found) == {}
    assert verdict(found.values()) is Exit.DONE
    assert {"program", "libraries", "cpu", "memory", "disk", "sound", "vanished", "vault", "policy"} <= set(found)
    assert {"folder-data", "folder-config", "folder-log", "instance"} <= set(found)
    assert found["engine-ctranslate2"].facts == found["engine-llama.cpp"].facts == {"loaded": True}
    assert found["sound"].facts["peak_dbfs"] == -20.0
    speech = patient.catalogue.model(patient.speech.name)
    assert found[f"model-{speech.name}"].facts["sha256"] == {file.name: file.sha256 for file in speech.files}
    assert not is_claimed(patient.folders.data)


# ---- the ten faults


def test_no_sound(patient: Patient, no_engines: None) -> None:
    patient.tools = replace(patient.tools, sound=lambda: FakeSound(names=()))
    found = patient.examine()
    assert ill(found) == {"sound": Status.FAILED}
    assert "No microphone was found. Plug one in" in found["sound"].detail.source


@pytest.mark.parametrize(
    ("sound", "status", "remedy"),
    [
        (FakeSound(busy=True), Status.FAILED, "privacy settings"),
        (FakeSound(sound=np.zeros((0, 1), np.float32)), Status.FAILED, "plug it in again"),
        (FakeSound(sound=np.zeros((16_000, 1), np.float32)), Status.WARNING, "mute key"),
    ],
)
def test_a_microphone_that_says_nothing(
    patient: Patient, no_engines: None, sound: FakeSound, status: Status, remedy: str
) -> None:
    patient.tools = replace(patient.tools, sound=lambda: sound)
    found = patient.examine()
    assert ill(found) == {"sound": status}
    assert remedy in found["sound"].remedy.source


def test_wrong_hash(patient: Patient) -> None:
    file = patient.speech / "model.bin"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    found = patient.examine()
    assert ill(found) == {f"model-{patient.speech.name}": Status.FAILED, "engine-ctranslate2": Status.FAILED}
    assert "its hash is wrong" in found[f"model-{patient.speech.name}"].detail.source
    assert "Fetch or" in found[f"model-{patient.speech.name}"].detail.source
    assert verdict(found.values()) is Exit.MODEL


@pytest.mark.parametrize(("free", "status"), [(GIB, Status.WARNING), (100 * 1024**2, Status.FAILED)])
def test_full_disk(patient: Patient, no_engines: None, free: int, status: Status) -> None:
    patient.tools = replace(patient.tools, free=lambda _place: free)
    found = patient.examine()
    assert ill(found) == {"disk": status}
    assert "Make room" in found["disk"].remedy.source


def test_a_full_disk_that_is_one(patient: Patient, no_engines: None, tmp_path: Path) -> None:
    """A file system of 1 MB, where mounting one is possible."""
    place = tmp_path / "klein"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True).returncode:
        pytest.skip("only an administrator can mount")
    try:
        patient.folders = replace(patient.folders, data=place / "data", extra_models=patient.folders.models)
        patient.tools = replace(patient.tools, free=Tools().free)
        assert ill(patient.examine()) == {"disk": Status.FAILED}
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_folder_that_cannot_be_written(patient: Patient, no_engines: None) -> None:
    patient.folders.log.parent.mkdir(parents=True, exist_ok=True)
    patient.folders.log.write_text("a file where the folder should be")
    found = patient.examine()
    assert ill(found) == {"folder-log": Status.FAILED}
    assert "right to write" in found["folder-log"].remedy.source


def test_a_read_only_folder(patient: Patient, no_engines: None) -> None:
    """Taken away by rights, or for the root of a test machine, who may do everything, by the file system."""
    folder = patient.folders.config
    folder.mkdir(parents=True)
    if os.geteuid() != 0:
        folder.chmod(0o500)
        assert ill(patient.examine()) == {"folder-config": Status.FAILED}
        return
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True).returncode:
        pytest.skip("this root cannot mount")
    try:
        found = patient.examine()
    finally:
        subprocess.run(["umount", folder], check=True)
    assert found["folder-config"].status is Status.FAILED
    assert "right to write" in found["folder-config"].remedy.source


def test_a_broken_policy(patient: Patient, no_engines: None) -> None:
    patient.policy.write_text('allow_fetch = "no"\n', encoding="utf-8")
    found = patient.examine()
    assert ill(found) == {"policy": Status.FAILED}
    assert dict(found["policy"].parameters)["reason"] == "allow_fetch = 'no'"
    assert "roll it out again" in found["policy"].remedy.source


def test_a_processor_without_a_feature(patient: Patient) -> None:
    patient.tools = replace(patient.tools, lacking=lambda: ("avx2", "fma"))
    found = patient.examine()
    assert found["cpu"].status is Status.FAILED
    assert dict(found["cpu"].parameters) == {"features": "avx2, fma"}
    assert "from 2014 or later" in found["cpu"].remedy.source
    assert found["engine-llama.cpp"].facts == {"loaded": False}  # it would end this very process


def test_a_locked_vault(patient: Patient, no_engines: None) -> None:
    database = vault_file(patient.folders.data)
    find_key(patient.folders.config, database)
    database.write_bytes(b"records" * 100)
    (patient.folders.config / "vault.key").unlink()
    found = patient.examine()
    assert ill(found) == {"vault": Status.FAILED}
    assert verdict(found.values()) is Exit.LOCKED


def test_a_model_of_the_wrong_kind(patient: Patient, no_engines: None) -> None:
    weights = next((patient.folders.models / patient.catalogue.profile().language).glob("*.gguf"))
    shutil.rmtree(patient.speech)
    patient.speech.mkdir()
    shutil.copy(weights, patient.speech / "model.bin")
    found = patient.examine()
    model = found[f"model-{patient.speech.name}"]
    assert model.status is Status.FAILED
    assert "another kind" in model.detail.source
    assert "Remove what lies there" in model.remedy.source
    assert (model.facts["kind"], model.facts["found"]) == ("speech", "language")
    assert verdict(found.values()) is Exit.MODEL


@pytest.mark.parametrize(
    ("memory", "status", "remedy"),
    [
        (Memory(2 * GIB, GIB), Status.FAILED, "more memory"),
        (Memory(8 * GIB, 300 * 1024**2), Status.WARNING, "Close other programs"),
    ],
)
def test_low_memory(patient: Patient, no_engines: None, memory: Memory, status: Status, remedy: str) -> None:
    patient.tools = replace(patient.tools, memory=lambda: memory)
    found = patient.examine()
    assert ill(found) == {"memory": status}
    assert remedy in found["memory"].remedy.source


def test_a_second_instance(patient: Patient, no_engines: None) -> None:
    window = claim(patient.folders.data)
    assert window is not None
    found = patient.examine()
    assert ill(found) == {"instance": Status.WARNING}
    assert "Close it" in found["instance"].remedy.source
    window.close()
    assert ill(patient.examine()) == {}


# ---- virus scanners


def test_a_model_file_that_was_there_and_is_gone(patient: Patient, no_engines: None) -> None:
    assert ill(patient.examine()) == {}  # now every file has been seen
    (patient.speech / "tokenizer.json").unlink()
    found = patient.examine()
    assert found["vanished"].status is Status.FAILED
    assert found["vanished"].facts == {"files": [f"{patient.speech.name}/tokenizer.json"]}
    assert "quarantine" in found["vanished"].remedy.source


def test_libraries_are_whole_here_and_a_missing_file_is_named(patient: Patient, no_engines: None) -> None:
    assert vanished_files() == ()
    gone = tuple(f"llama_cpp/lib/{number}.dll" for number in range(5))
    patient.tools = replace(patient.tools, vanished=lambda: gone)
    found = patient.examine()["vanished"]
    assert dict(found.parameters) == {
        "count": 5, "files": "llama_cpp/lib/0.dll, llama_cpp/lib/1.dll, llama_cpp/lib/2.dll …"
    }  # fmt: skip


def test_an_engine_whose_process_is_ended_points_at_the_scanner(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    def subject() -> Subject:
        made = Patient.subject(patient)
        dead = SpeechClient(made.profile.speech, made.store.find, command=[sys.executable, "-c", "raise SystemExit(9)"])
        return replace(made, speech=dead)

    monkeypatch.setattr(patient, "subject", subject)
    found = patient.examine()
    assert ill(found) == {"engine-ctranslate2": Status.FAILED}
    assert "virus scanner" in found["engine-ctranslate2"].remedy.source


# ---- the rest


def test_what_it_has_fixed_is_named_with_its_source(patient: Patient, no_engines: None) -> None:
    patient.policy.write_text('allow_fetch = false\nauthor = "Jörg Müller"\n', encoding="utf-8")
    found = patient.examine()["policy"]
    assert dict(found.parameters) == {"source": str(patient.policy), "keys": "author, allow_fetch = false"}


def test_a_passphrase_that_is_due_is_a_warning(patient: Patient, no_engines: None) -> None:
    patient.policy.write_text("passphrase_required = true\n", encoding="utf-8")
    assert ill(patient.examine()) == {"vault-passphrase": Status.WARNING}


def test_no_name_of_a_person(patient: Patient, no_engines: None) -> None:
    patient.policy.write_text('author = "Jörg Müller"\nmicrophone = "Headset von Jörg"\n', encoding="utf-8")
    patient.folders.log.parent.mkdir(parents=True, exist_ok=True)
    patient.folders.log.write_text("no folder")
    home = patient.folders.data.parent.parent
    patient.tools = replace(patient.tools, discretion=lambda: Discretion(home, ("Jörgs Heimat", "jörg")))
    found = patient.examine()
    told = json.dumps([[each.parameters, dict(each.facts)] for each in found.values()], ensure_ascii=False)
    assert "jörg" not in told.lower()
    assert "~/…/data" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/home/mueller/.local/share", "~/.local/share"),
        ("/home/mueller2/x", "/home/mueller2/x"),
        (r"\\server\profile\MUELLER.V6\x", r"\\server\profile\….V6\x"),
        ("/srv/muellerei/x", "/srv/muellerei/x"),
    ],
)
def test_discretion(text: str, told: str) -> None:
    assert Discretion(Path("/home/mueller"), ("mueller",)).text(text) == told


@pytest.mark.parametrize(
    "check", ["program", "processor", "memory", "disk", "folders", "sound", "models", "scanner", "vault", "policy"]
)
@pytest.mark.parametrize(
    "error", [RuntimeError("x"), PermissionError(13, "x"), ImportError("x"), KnownError(ErrorCode.BUG, kind="", log="")]
)
def test_a_check_that_fails_does_not_stop_the_others(
    patient: Patient, no_engines: None, monkeypatch: pytest.MonkeyPatch, check: str, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> Iterator[Finding]:
        raise error

    monkeypatch.setattr(examination, f"check_{check}", fail)
    found = patient.examine()
    name = {"processor": "cpu", "scanner": "vanished"}.get(check, check)
    assert ill(found) == {name: Status.FAILED}
    assert "instance" in found


def test_memory_of_this_machine() -> None:
    memory = read_memory()
    assert memory is not None
    assert memory.total > GIB // 2


# ---- as a command


def test_the_page_is_printed_although_the_policy_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")
    path = tmp_path / "etc" / "xdg" / "protokollant" / "policy.toml"
    path.parent.mkdir(parents=True)
    path.write_text("allow_fetch = nein\n", encoding="utf-8")
    monkeypatch.setattr("protokollant.app.doctor.examination.check_engines", lambda *_: iter(()))
    assert main.run(["doctor", "--no-sound", "--json"]) == int(Exit.FAILED)
    report = json.loads(capsys.readouterr().out)
    assert (report["schema"], report["ok"], report["exit"]) == (1, False, 1)
    checks = {each["name"]: each for each in report["checks"]}
    assert all({"name", "status", "detail", "remedy", "facts"} == set(each) for each in report["checks"])
    assert checks["policy"]["status"] == "failed"
    assert "policy.toml" in checks["policy"]["detail"]
    assert checks["sound"]["facts"] == {"listened": False}
    assert main.run(["doctor", "--no-sound"]) == int(Exit.FAILED)
    page = capsys.readouterr().out
    assert "Problem" in page
    assert "→ " in page
    assert len(page.splitlines()) < 40  # one page
