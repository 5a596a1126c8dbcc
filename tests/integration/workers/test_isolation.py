"""What a worker sees: the sound or the text of its job, and neither a key nor a way to one."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import tiny_models
from protokollant.app.dictations import Dictations
from protokollant.audio.journal import JournalWriter
from protokollant.audio.reading import read_audio, write_wav
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.protocol.template import Section, Template
from protokollant.vault.keys import find_key
from protokollant.vault.store import Vault, vault_file
from protokollant.workers.clients import LanguageClient, SoundFileClient, SpeechClient
from protokollant.workers.host import Limits
from protokollant.workers.messages import Job

SAMPLE = find_folders().resources / "samples" / "beratung.flac"
LIMITS = Limits(silence=120, grace=5)
TEMPLATE = Template(id="t", title="T", language="de", sections=(Section("a", "Anlass"), Section("b", "Befund")))
CANARY = "Zwetschgendatschi im Fliederweg"

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("Modelle")
    tiny_models.write_whisper(folder / "whisper")
    tiny_models.write_gguf(folder / "llama")
    return folder


@contextlib.contextmanager
def opened_vault() -> Iterator[tuple[Dictations, bytes]]:
    """The person's vault, open in this process, with its key."""
    folders = find_folders()
    database = vault_file(folders.data)
    key = find_key(folders.config, database, None)
    with Vault.open(database, key) as vault:
        yield Dictations(vault, folders.data / "recordings"), key


def process_facts(pid: int) -> tuple[bytes, bytes, set[str]]:
    """Environment, command line, and what its descriptors lead to."""
    place = Path(f"/proc/{pid}")
    descriptors = set()
    for entry in (place / "fd").iterdir():
        with contextlib.suppress(OSError):
            descriptors.add(str(entry.readlink()))
    return (place / "environ").read_bytes(), (place / "cmdline").read_bytes(), descriptors


def forms(key: bytes) -> tuple[bytes, ...]:
    import base64

    return key, key.hex().encode(), base64.b64encode(key)


def writable_memory(pid: int) -> bytes:
    """Everything that a process has written to its memory."""
    found = bytearray()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            if not rights.startswith("rw") or "[v" in line:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            with contextlib.suppress(OSError, ValueError):
                memory.seek(start)
                found += memory.read(min(end - start, 256 << 20))
    return bytes(found)


@linux
def test_no_key_reaches_a_worker(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "DISPLAY", "XAUTHORITY"):
        monkeypatch.setenv(name, "unix:path=/tmp/somewhere")
    with opened_vault() as (dictations, key):
        dictation = dictations.begin(TEMPLATE)
        writer = JournalWriter.create(dictation.journal, dictation.key)
        writer.append(np.zeros(16_000, np.int16))
        speech = SpeechClient("whisper", models.joinpath, LIMITS)
        language = LanguageClient("llama", models.joinpath, LIMITS)
        try:
            speech.recognise_samples(np.zeros(16_000, np.int16), "de", no_report, Cancellation())
            language.read(TEMPLATE, (), (CANARY,), no_report, Cancellation())
            for client in (speech, language):
                assert client.pid is not None
                surroundings, command, descriptors = process_facts(client.pid)
                for secret in (*forms(key), *forms(dictation.key), CANARY.encode()):
                    assert secret not in surroundings
                    assert secret not in command
                for name in (b"DBUS_SESSION_BUS_ADDRESS", b"SSH_AUTH_SOCK", b"DISPLAY", b"XAUTHORITY"):
                    assert name + b"=" not in surroundings
                assert command.rstrip(b"\0").split(b"\0")[-2:] == [b"--worker", client.kind.encode()]
                assert not [
                    place for place in descriptors if ".db" in place or ".journal" in place or "socket" in place
                ]
                memory = writable_memory(client.pid)
                assert len(memory) > 1_000_000
                assert client.kind.encode() in memory  # the scan sees what is there
                assert not [form for form in (*forms(key), *forms(dictation.key)) if form in memory]
        finally:
            writer.close()
            speech.close()
            language.close()


def test_messages_have_no_place_for_a_key() -> None:
    """A job names models and files, and carries text and sound; nothing else can be sent."""
    import msgspec

    fields = {field.name for kind in Job.__args__ for field in msgspec.structs.fields(kind)}  # type: ignore[attr-defined]
    assert fields == {
        "id", "folder", "model", "path", "language", "hints", "start", "ended", "sketched",
        "sections", "before", "sentences", "layer", "sentence", "words", "seconds",
    }  # fmt: skip


@linux
def test_a_worker_may_neither_reach_the_network_nor_start_programs(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['protokollant', '--worker', 'files']\n"
        "import protokollant.workers.child as child\n"
        "def serve(engine, incoming, outgoing, log):\n"
        "    import socket, subprocess\n"
        "    said = []\n"
        "    for attempt in (socket.socket, lambda: subprocess.run(['true']), lambda: bytearray(8 << 30)):\n"
        "        try: attempt()\n"
        "        except (PermissionError, MemoryError) as e: said.append(type(e).__name__)\n"
        "    outgoing.write(' '.join(said).encode())\n"
        "child.serve = serve\n"
        "from protokollant.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, input=b"", timeout=60)
    assert done.stdout == b"NetworkRefusedError PermissionError MemoryError"


class TestSoundFiles:
    def test_the_same_samples_as_read_here(self, tmp_path: Path) -> None:
        seen: list[float] = []
        clip = SoundFileClient().read(SAMPLE, progress=seen.append)
        expected = read_audio(SAMPLE)
        assert clip.samples.tolist() == expected.samples.tolist()
        assert clip.truncated == expected.truncated
        assert seen == sorted(seen)
        assert seen[-1] == 1.0
        short = tmp_path / "Jörgs kurze.flac"
        short.write_bytes(SAMPLE.read_bytes()[:150_000])
        assert SoundFileClient().read(short).truncated

    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("fehlt.wav", None, ErrorCode.AUDIO_MISSING),
            ("leer.wav", b"", ErrorCode.AUDIO_EMPTY),
            ("Text.txt", b"Das ist ein Text.\n" * 50, ErrorCode.AUDIO_FORMAT),
        ],
    )
    def test_the_same_errors_as_read_here(
        self, tmp_path: Path, name: str, content: bytes | None, code: ErrorCode
    ) -> None:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(KnownError) as caught:
            SoundFileClient().read(tmp_path / name)
        assert caught.value.code is code
        assert dict(caught.value.problem.parameters)["file"] == name

    def test_a_file_can_be_cancelled(self) -> None:
        with pytest.raises(KnownError) as caught:
            SoundFileClient().read(SAMPLE, cancelled=lambda: True)
        assert caught.value.code is ErrorCode.CANCELLED

    @pytest.mark.parametrize("death", ["os.kill(os.getpid(), 11)", "time.sleep(60)", "os._exit(1)"])
    def test_a_file_that_breaks_or_stalls_the_decoder_costs_a_worker(self, tmp_path: Path, death: str) -> None:
        """The decoder dies as a flaw in it would make it die; the next file is read as if nothing had happened."""
        crafted = tmp_path / "präpariert.wav"
        write_wav(crafted, np.zeros(16_000, np.int16))
        code = (
            "import os, sys, time\nimport protokollant.audio.reading as reading\n"
            f"reading.read_audio = lambda *a, **k: {death}\n"
            "sys.argv = ['protokollant', '--worker', 'files']\nfrom protokollant.__main__ import main; main()"
        )
        client = SoundFileClient([sys.executable, "-c", code], Limits(silence=2.0, grace=0.5))
        started = time.monotonic()
        with pytest.raises(KnownError) as caught:
            client.read(crafted)
        assert caught.value.code is ErrorCode.AUDIO_UNREADABLE
        assert time.monotonic() - started < 20
        assert len(SoundFileClient().read(crafted).samples) == 16_000

    def test_progress_for_ever_has_an_end_too(self, tmp_path: Path) -> None:
        crafted = tmp_path / "endlos.wav"
        write_wav(crafted, np.zeros(16_000, np.int16))
        code = (
            "import sys, time\nimport protokollant.audio.reading as reading\n"
            "def read(path, progress, cancelled):\n"
            "    i = 0\n"
            "    while True: i += 1; progress((i % 100) / 100); time.sleep(0.02)\n"
            "reading.read_audio = read\n"
            "sys.argv = ['protokollant', '--worker', 'files']\nfrom protokollant.__main__ import main; main()"
        )
        client = SoundFileClient([sys.executable, "-c", code], Limits(silence=5.0, grace=0.5, whole=2.0))
        with pytest.raises(KnownError) as caught:
            client.read(crafted)
        assert caught.value.code is ErrorCode.AUDIO_UNREADABLE

    def test_damaged_files_never_cost_more_than_an_error(self, tmp_path: Path) -> None:
        """Bytes changed at random, and sizes in headers that promise everything: an answer or a known error."""
        import random

        dice = random.Random(7)
        raw = SAMPLE.read_bytes()[:60_000]
        for number in range(6):
            changed = bytearray(raw)
            for _ in range(40):
                changed[dice.randrange(len(changed) if number % 2 else 200)] = dice.randrange(256)
            path = tmp_path / f"{number}.flac"
            path.write_bytes(changed)
            with contextlib.suppress(KnownError):
                SoundFileClient(limits=Limits(silence=20.0, whole=40.0)).read(path)
        header = (
            b"RIFF"
            + struct.pack("<I", 0xFFFFFFFF)
            + b"WAVEfmt "
            + struct.pack("<IHHIIHH", 16, 1, 65535, 192000, 0xFFFFFFFF, 65535, 16)
        )
        bomb = tmp_path / "Bombe.wav"
        bomb.write_bytes(header + b"data" + struct.pack("<I", 0xFFFFFFF0) + bytes(1000))
        with contextlib.suppress(KnownError):
            SoundFileClient(limits=Limits(silence=20.0, whole=40.0)).read(bomb)


@pytest.mark.parametrize("content", ["garbage", "cut"])
def test_a_crafted_model_costs_a_worker(tmp_path: Path, models: Path, content: str) -> None:
    """Models are loaded only where their hash is right; were one crafted all the same, the program lives on."""
    shutil.copytree(models / "llama", tmp_path / "llama")
    file = next((tmp_path / "llama").glob("*.gguf"))
    raw = bytearray(file.read_bytes())
    raw = raw[: len(raw) // 2] if content == "cut" else raw[:64] + secrets.token_bytes(len(raw) - 64)
    file.write_bytes(raw)
    language = LanguageClient("llama", tmp_path.joinpath, Limits(silence=30, grace=1))
    try:
        with pytest.raises(KnownError) as caught:
            language.read(TEMPLATE, (), ("Ein Satz.",), no_report, Cancellation())
        assert caught.value.code in (ErrorCode.WORKER_DIED, ErrorCode.MODEL_KIND, ErrorCode.WORKER_TIMEOUT)
    finally:
        language.close()
