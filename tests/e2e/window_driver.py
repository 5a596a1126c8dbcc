"""Drives the real window from inside its own process, as `test_window_e2e.py` asks: records, stops, waits for the
protocol, takes pictures, exports. Prints one JSON line for each thing that happened."""

from __future__ import annotations

import itertools
import json
import math
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from protokollant.audio.portaudio import PortAudio
from protokollant.composition import build_application, build_dictations
from protokollant.foundation.offline import refuse_network
from protokollant.ui import translation
from protokollant.ui.main import build_qt
from protokollant.ui.program import Program
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.viewmodels.listening import Sound
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.workers.clients import DeviceClient

_STEP_MS = 20
RUN_DELAY = Path("/proc/thread-self/schedstat")  # nanoseconds: run, waited for a core; and how often


class Answers(FileDialogs):
    def __init__(self, target: Path) -> None:
        self._target = target

    def export_file(self, parent, suggestion: Path) -> Path:
        return self._target


def say(event: str, **values: object) -> None:
    print(json.dumps({"event": event, **values}), flush=True)


def drive(program: Program, out: Path, started: float) -> Iterator[Callable[[], bool]]:
    """Each value is what to wait for before going on."""
    window, desk = program.window, program.desk
    yield lambda: window.isVisible() and window.windowHandle() is not None and window.windowHandle().isExposed()
    say("shown", seconds=time.monotonic() - started)
    yield lambda: bool(desk.microphones.devices)
    window.bar.record_button.click()
    yield lambda: window.bar.record_button.is_red
    say("red")
    beats = [awake()]
    timer = QTimer(window, interval=5)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(awake()))
    timer.start()
    yield lambda: desk.recording.elapsed > 5
    window.grab().save(str(out / "recording.png"))
    beats += [awake(), float("nan")]
    say("level", word=window.bar.meter.word)
    yield lambda: len(desk.live.sentences) > 2
    window.grab().save(str(out / "live.png"))
    beats += [awake(), float("nan")]
    yield lambda: sys.stdin.readline().strip() == "stop"
    say("spoken", sentences=len(desk.live.sentences), slowest=slowest(beats))
    beats.append(float("nan"))
    window.bar.stop_button.click()
    stopped = time.monotonic()
    yield lambda: desk.page is Page.PROTOCOL or bool(window.messages.texts)
    timer.stop()
    waited = time.monotonic() - stopped
    say("done", page=desk.page.value, messages=window.messages.texts, slowest=slowest(beats), waited=waited)
    yield lambda: desk.draft.saved
    window.grab().save(str(out / "protocol.png"))
    shown = {name: [row.edit.toPlainText() for row in panel.rows] for name, panel in window.protocol.sections.items()}
    say("protocol", sections=shown)
    yield lambda: desk.listening.sound is Sound.READY
    beats[:] = [awake()]
    timer.start()
    desk.listening.light(0)
    window.playing.passage.trigger()
    yield lambda: desk.listening.playing and bool(window.playing.pane.text.extraSelections())
    yield lambda: not desk.listening.playing
    timer.stop()
    (passage,) = desk.listening.passage
    texts = window.messages.texts
    say("heard", position=desk.listening.position, passage=passage, slowest=slowest(beats), messages=texts)
    window.export.trigger()
    yield lambda: window.messages.note("export") is not None
    say("exported")
    window.close()
    yield lambda: True


def awake() -> float:
    """A clock in seconds that stands still while this thread could run and the machine had no core for it: what it
    shows is the window's own doing."""
    return time.monotonic() - int(RUN_DELAY.read_text().split()[1]) / 1e9


def slowest(beats: list[float]) -> float:
    """The longest time between two beats of the event loop, in seconds; NaN is a break."""
    gaps = [later - sooner for sooner, later in itertools.pairwise(beats)]
    return max((gap for gap in gaps if not math.isnan(gap)), default=0.0)


def main() -> None:
    refuse_network()  # as the program's own entry does
    started = time.monotonic()
    out = Path(sys.argv[1])
    application = build_application()
    qt = build_qt([])
    translation.install(qt, application.translator)
    answers = Answers(out / "Protokoll für Frau Käßbohrer.docx")
    sound, devices = PortAudio(), DeviceClient()
    program = Program(application, qt, sound, devices.list_inputs, lambda: build_dictations(application), answers)
    program.window.show()
    QTimer.singleShot(0, program.start)
    steps = drive(program, out, started)
    waiting: list[Callable[[], bool]] = [next(steps)]

    def step() -> None:
        if waiting[0]():
            try:
                waiting[0] = next(steps)
            except StopIteration:
                qt.quit()

    os.set_blocking(sys.stdin.fileno(), False)
    clock = QTimer(interval=_STEP_MS)
    clock.timeout.connect(step)
    clock.start()
    qt.exec()
    program.end()
    devices.close()
    application.close()
    say("closed")


if __name__ == "__main__":
    main()
