"""Listen for a second: does the microphone that a dictation would use deliver sound, and how loud?

Nothing of it is kept, and names of microphones are not told: a headset is often called after its owner.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator

import numpy as np

from protokollant.app.doctor.findings import Fact, Finding, Status, finding, of_problem
from protokollant.app.doctor.tools import Tools
from protokollant.audio.clip import Frames
from protokollant.audio.devices import InputDevice, SoundBackend, choose, list_inputs
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError

SECONDS = 1.0
# What a slow driver may need beside that.
_PATIENCE = 4.0
_MICROPHONE = QT_TRANSLATE_NOOP("doctor", "that is set")


def check_sound(tools: Tools, microphone: str, *, listen: bool) -> Iterator[Finding]:
    """`microphone`: the one that is set, empty for the system's; `listen`: whether to open it."""
    if not listen:
        yield finding(
            "sound", Status.OK, QT_TRANSLATE_NOOP("doctor", "Sound was not looked at."), facts={"listened": False}
        )
        return
    try:
        backend = tools.sound()
        devices = list_inputs(backend)
        device = choose(devices, microphone or None)
    except KnownError as error:
        if error.code is ErrorCode.MICROPHONE_UNKNOWN:
            error = KnownError(ErrorCode.MICROPHONE_UNKNOWN, device=_MICROPHONE)
        yield of_problem("sound", Status.FAILED, error.problem, facts={"listened": False})
        return
    facts: dict[str, Fact] = {"microphones": len(devices), "host_api": device.host_api, "listened": True}
    try:
        peak = peak_level(backend, device)
    except KnownError:
        yield finding(
            "sound",
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "The microphone cannot be opened."),
            QT_TRANSLATE_NOOP(
                "doctor",
                "Close other programs that record. In the system's privacy settings, allow desktop programs to use "
                "the microphone.",
            ),
            facts={**facts, "listened": False},
        )
        return
    if peak is None:
        yield finding(
            "sound",
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "The microphone was opened, but no sound arrived."),
            QT_TRANSLATE_NOOP("doctor", "Unplug it and plug it in again, or renew its driver."),
            facts=facts,
        )
    elif math.isinf(peak):
        yield finding(
            "sound",
            Status.WARNING,
            QT_TRANSLATE_NOOP("doctor", "The microphone delivers nothing but silence."),
            QT_TRANSLATE_NOOP(
                "doctor",
                "Check the switch on the headset, the mute key, and the system's privacy settings for the microphone; "
                "then say something while this is tried again.",
            ),
            facts={**facts, "peak_dbfs": None},
        )
    else:
        yield finding(
            "sound",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Microphones: {count}; the one to be used reached {peak} dBFS in one second."),
            count=len(devices),
            peak=f"{peak:.0f}",
            facts={**facts, "peak_dbfs": round(peak, 1)},
        )


def peak_level(backend: SoundBackend, device: InputDevice, seconds: float = SECONDS) -> float | None:
    """The loudest sample in dB of full scale, -inf for digital silence, None where nothing arrived. Raises KnownError
    MICROPHONE_BUSY."""
    stream = backend.open(device)
    enough = threading.Event()
    heard, peak = 0, 0.0

    def hear(frames: Frames, _lost: bool) -> None:
        nonlocal heard, peak
        heard += len(frames)
        if len(frames):
            peak = max(peak, float(np.abs(frames).max()))
        if heard >= seconds * stream.rate:
            enough.set()

    try:
        stream.start(hear, enough.set)
        enough.wait(seconds + _PATIENCE)
    finally:
        stream.close()
    if not heard:
        return None
    return 20 * math.log10(peak) if peak > 0 else -math.inf
