"""The real window, the real engines, a real sound server: someone speaks, a protocol lies there, is corrected, approved
and exported."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.reading import read_audio, write_wav
from protokollant.composition import build_application
from protokollant.foundation.folders import find_folders
from protokollant.models.store import State
from sound import microphone  # noqa: F401 - a fixture

pytestmark = [pytest.mark.models, pytest.mark.sound, pytest.mark.timeout(280)]
DRIVER = Path(__file__).with_name("window_driver.py")
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "beratung.flac"
SPOKEN_SECONDS = 32


@pytest.fixture
def display() -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        pytest.skip("no virtual screen: Xvfb is not installed")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@pytest.fixture
def models() -> Path:
    application = build_application()
    wanted = application.profile.models
    folders = {s.folder for s in application.store.list() if s.model.name in wanted and s.state is not State.MISSING}
    if None in folders or len(folders) < len(wanted):
        pytest.skip("the default models are not there")
    return next(iter(folders)).parent


Events = dict[str, dict[str, object]]
DOCUMENT = "Protokoll für Frau Käßbohrer.docx"


@pytest.fixture
def work(microphone, display, models, tmp_path) -> Callable[..., Events]:  # noqa: F811 - the fixture
    """Lets the driver do everything, "mouse" or "keys", while `spoken` is played; gives what it reported."""
    out = tmp_path / "Büro Süd"
    out.mkdir()
    environment = microphone.environment | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PROTOKOLLANT_HOME": str(out / "Zuhause"),
        "PROTOKOLLANT_MODELS": str(models),
        "PROTOKOLLANT_LANGUAGE": "de",
        "PATH": os.environ["PATH"],
    }

    def run(way: str, spoken: Path, settings: str = "") -> Events:
        folder = find_folders(environment).config
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.toml").write_text(settings, encoding="utf-8")
        events: Events = {}
        with (
            (tmp_path / "driver.log").open("wb") as log,
            subprocess.Popen(
                [sys.executable, str(DRIVER), str(out), way],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            ) as window,
        ):
            try:
                assert window.stdin is not None
                assert window.stdout is not None
                for line in window.stdout:
                    event = json.loads(line)
                    events[event["event"]] = event
                    print(line, end="")
                    if event["event"] == "red":
                        microphone.play(spoken)
                        window.stdin.write("stop\n")
                        window.stdin.flush()
                code = window.wait(timeout=60)
            finally:
                window.kill()
        errors = (tmp_path / "driver.log").read_text(encoding="utf-8", errors="replace")
        assert code == 0, errors[-2000:]
        assert events["done"]["page"] == "protocol", events["done"]
        assert "closed" in events
        return events

    return run


def test_from_the_record_button_to_a_document(work, tmp_path):
    spoken = tmp_path / "Diktat.wav"
    write_wav(spoken, read_audio(SAMPLE).samples[: SPOKEN_SECONDS * SAMPLE_RATE])
    events = work("mouse", spoken)
    assert events["shown"]["seconds"] < 5  # 1.5 on a machine that is not busy testing
    assert events["spoken"]["sentences"] >= 3  # while she still speaks
    statements = [text for texts in events["protocol"]["sections"].values() for text in texts]
    assert len(statements) >= 3
    assert "Wohnung" in " ".join(statements)
    heard = events["heard"]
    assert heard["position"] == pytest.approx(heard["passage"][1], abs=0.01), heard
    assert "Sie war pünktlich." in events["corrected"]["sections"]["beobachtung"]
    assert events["approved"]["by"] == "A. Beispiel"
    assert events["approved"]["texts"] == in_order(events["corrected"])
    assert_written(tmp_path / "Büro Süd" / DOCUMENT, events)
    for picture in ("recording", "live", "protocol", "corrected", "approved"):
        assert (tmp_path / "Büro Süd" / f"{picture}.png").stat().st_size > 10_000
    assert stalls(events) == {}


def test_the_whole_way_with_the_keyboard_alone(work, tmp_path):
    spoken = tmp_path / "Diktat.wav"
    write_wav(spoken, read_audio(SAMPLE).samples)
    events = work("keys", spoken, 'author = "A. Beispiel"\n')  # which is asked for once, and remembered
    assert "sie war da." in in_order(events["corrected"])
    assert events["approved"]["texts"] == in_order(events["corrected"])
    assert_written(tmp_path / "Büro Süd" / DOCUMENT, events)
    assert 3 <= events["approved"]["presses"] <= 12  # from Stop to approved, with a look at everything in doubt
    assert stalls(events) == {}


def in_order(event: dict[str, object]) -> list[str]:
    return [text for texts in event["sections"].values() for text in texts]


def assert_written(path: Path, events: Events) -> None:
    """Everything that was approved is in the document, in its order."""
    written = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    at = 0
    for text in events["approved"]["texts"]:
        at = written.find(text, at)
        assert at >= 0, text
        at += len(text)


def stalls(events: Events) -> dict[str, object]:
    """Where the window did not answer within a tenth of a second."""
    return {name: event["slowest"] for name, event in events.items() if event.get("slowest", 0) > 0.1}
