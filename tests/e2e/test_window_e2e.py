"""The real window, the real engines, a real sound server: someone speaks, and a protocol lies there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.reading import read_audio, write_wav
from protokollant.composition import build_application
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


def test_from_the_record_button_to_a_document(microphone, display, models, tmp_path):  # noqa: F811 - the fixture
    out = tmp_path / "Büro Süd"
    out.mkdir()
    spoken = tmp_path / "Diktat.wav"
    write_wav(spoken, read_audio(SAMPLE).samples[: SPOKEN_SECONDS * SAMPLE_RATE])
    environment = microphone.environment | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PROTOKOLLANT_HOME": str(out / "Zuhause"),
        "PROTOKOLLANT_MODELS": str(models),
        "PROTOKOLLANT_LANGUAGE": "de",
        "PATH": os.environ["PATH"],
    }
    events: dict[str, dict[str, object]] = {}
    with (
        (tmp_path / "driver.log").open("wb") as log,
        subprocess.Popen(
            [sys.executable, str(DRIVER), str(out)],
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
    assert events["shown"]["seconds"] < 5  # 1.5 on a machine that is not busy testing
    assert events["spoken"]["sentences"] >= 3  # while she still speaks
    # Recording, recognising and sorting at once: the window answers within a tenth of a second.
    assert events["done"]["slowest"] <= 0.1
    statements = [text for texts in events["protocol"]["sections"].values() for text in texts]
    assert len(statements) >= 3
    assert "Wohnung" in " ".join(statements)
    heard = events["heard"]
    assert heard["position"] == pytest.approx(heard["passage"][1], abs=0.01), heard
    assert heard["slowest"] <= 0.1
    document = docx.Document(str(out / "Protokoll für Frau Käßbohrer.docx"))
    assert any("Wohnung" in paragraph.text for paragraph in document.paragraphs)
    for picture in ("recording", "live", "protocol"):
        assert (out / f"{picture}.png").stat().st_size > 10_000
    assert "closed" in events
