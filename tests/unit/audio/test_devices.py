"""Which microphone is meant."""

from __future__ import annotations

import builtins
from dataclasses import replace

import pytest

from protokollant.audio.devices import choose, list_inputs
from protokollant.audio.portaudio import PortAudio
from protokollant.foundation.errors import ErrorCode, KnownError
from scripted_microphone import HEADSET, ScriptedMicrophone

WEBCAM = replace(HEADSET, index=1, name="Webcam Büro", is_default=False)
WEBCAM_2 = replace(WEBCAM, index=2, name="Webcam Büro 2")
HEADSET_WASAPI = replace(HEADSET, index=3, host_api="WASAPI", is_default=False)
ALL = (WEBCAM, HEADSET_WASAPI, HEADSET, WEBCAM_2)


@pytest.mark.parametrize(
    ("name", "device"),
    [
        (None, HEADSET),
        ("Webcam Büro", WEBCAM),
        ("büro 2", WEBCAM_2),
        ("KÖPFHÖRER", HEADSET),
        ("Köpfhörer der Küche", HEADSET),
    ],
)
def test_a_device_is_found(name, device):
    assert choose(ALL, name) == device


@pytest.mark.parametrize("name", ["webcam", "Mikrofon", ""])
def test_unknown_and_ambiguous_names(name):
    with pytest.raises(KnownError) as caught:
        choose(ALL, name)
    assert caught.value.code is ErrorCode.MICROPHONE_UNKNOWN


def test_without_a_default_the_first_is_taken():
    assert choose((WEBCAM_2, WEBCAM)) == WEBCAM_2


def test_no_microphone():
    for name in (None, "Webcam"):
        with pytest.raises(KnownError) as caught:
            choose((), name)
        assert caught.value.code is ErrorCode.NO_MICROPHONE


def test_the_list_is_fresh():
    backend = ScriptedMicrophone(HEADSET)
    assert list_inputs(backend) == (HEADSET,)
    assert backend.refreshed == 1


def test_missing_sound_library(monkeypatch):
    original = builtins.__import__

    def without_library(name, *arguments, **more):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return original(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", without_library)
    with pytest.raises(KnownError) as caught:
        list_inputs(PortAudio())
    assert caught.value.code is ErrorCode.SOUND_LIBRARY_MISSING
