"""The doctor listens for real: PortAudio and a sound server."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.sound
ROOT = Path(__file__).parents[3]


@pytest.fixture
def own_microphone() -> Iterator[VirtualMicrophone]:
    """One that may be pulled out."""
    with virtual_microphone() as ready:
        yield ready


def sound_check(microphone: VirtualMicrophone) -> dict[str, Any]:
    """What `doctor --json` says of the sound, from a process of its own."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "protokollant", "doctor", "--json"],
        env={**microphone.environment, "PYTHONPATH": str(ROOT / "desktop"), "PROTOKOLLANT_LANGUAGE": "en"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    found: dict[str, Any] = next(each for each in json.loads(done.stdout)["checks"] if each["name"] == "sound")
    return found


def test_a_level_is_heard(microphone: VirtualMicrophone) -> None:
    player = microphone.start_playing(ROOT / "resources" / "samples" / "beratung.flac")
    try:
        found = sound_check(microphone)
    finally:
        player.kill()
        player.wait()
    assert found["status"] == "ok"
    assert -60 < found["facts"]["peak_dbfs"] <= 0


def test_silence_is_told(own_microphone: VirtualMicrophone) -> None:
    found = sound_check(own_microphone)
    assert found["status"] == "warning"
    assert "mute key" in found["remedy"]


def test_a_microphone_that_was_pulled_out(own_microphone: VirtualMicrophone) -> None:
    own_microphone.pull_out()
    found = sound_check(own_microphone)
    assert found["status"] == "failed"
    assert found["remedy"] or "Plug one in" in found["detail"]
