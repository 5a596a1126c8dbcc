"""Drives the real window from inside its own process, as `test_window_e2e.py` asks: records, stops, waits for the
protocol, takes pictures, corrects, approves, exports. Prints one JSON line for each thing that happened."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from keyboard import Keyboard
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from protokollant.audio.portaudio import PortAudio
from protokollant.composition import build_application, build_dictations
from protokollant.foundation.offline import refuse_network
from protokollant.ui import translation
from protokollant.ui.main import build_qt
from protokollant.ui.program import Program
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.viewmodels.listening import Sound
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.statement_edit import StatementEdit
from protokollant.workers.clients import DeviceClient

_STEP_MS = 20
_BEAT_MS = 5
_MANY = 40
_SUSPICIOUS = 0.05  # seconds
_BEATS_A_LOOK = 10
TASKS = Path("/proc/self/task")
RUN_DELAY = Path("/proc/thread-self/schedstat")  # nanoseconds: run, waited for a core; and how often
Steps = Iterator[Callable[[], bool]]  # each value is what to wait for before going on


class Answers(FileDialogs):
    def __init__(self, target: Path) -> None:
        self._target = target

    def export_file(self, parent, suggestion: Path) -> Path:
        return self._target


class Beats:
    """Hears the event loop's beat, from now on; `pause` leaves out what the driver does for itself."""

    def __init__(self, program: Program) -> None:
        self._last: float | None = awake()
        self._waits = others_waited()
        self._count = 0
        self._slowest = 0.0
        self._timer = QTimer(program.window, interval=_BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def pause(self) -> None:
        self._beat()
        self._last = None

    def go_on(self) -> None:
        self._last, self._waits = awake(), others_waited()

    def slowest(self) -> float:
        """The longest time between two beats so far, in seconds; what comes next is measured anew."""
        slowest, self._slowest = self._slowest, 0.0
        return slowest

    def _beat(self) -> None:
        now, self._count = awake(), self._count + 1
        gap = 0.0 if self._last is None else now - self._last
        if gap > _SUSPICIOUS:  # a thread that has the interpreter's lock may itself have waited for a core
            later = others_waited()
            gap -= min(gap, max((later[name] - self._waits.get(name, 0.0) for name in later), default=0.0))
        if self._count % _BEATS_A_LOOK == 0 or gap > _SUSPICIOUS:
            self._waits = others_waited()
        self._slowest = max(self._slowest, gap)
        self._last = awake()


class WindowManager(QObject):
    """There is none on the virtual screen: gives the keyboard to a window that comes, and back when it goes."""

    def __init__(self, application: QApplication, main: QWidget) -> None:
        super().__init__(application)
        self._main = main
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QMainWindow | QDialog):
            if event.type() == QEvent.Type.Show:
                QTimer.singleShot(0, watched, watched.activateWindow)
            elif event.type() == QEvent.Type.Hide and watched is not self._main:
                QTimer.singleShot(0, self._main, self._main.activateWindow)
        return False


def say(event: str, **values: object) -> None:
    print(json.dumps({"event": event, **values}), flush=True)


def drive(program: Program, out: Path, started: float) -> Steps:
    """With buttons and menus."""
    window, desk = program.window, program.desk
    yield lambda: window.isVisible() and window.windowHandle() is not None and window.windowHandle().isExposed()
    say("shown", seconds=time.monotonic() - started)
    yield lambda: bool(desk.microphones.devices)
    beats = Beats(program)
    window.bar.record_button.click()
    yield lambda: window.bar.record_button.is_red
    say("red")

    def picture(name: str) -> None:
        beats.pause()
        window.grab().save(str(out / f"{name}.png"))
        beats.go_on()

    yield lambda: desk.recording.elapsed > 5
    picture("recording")
    say("level", word=window.bar.meter.word)
    yield lambda: len(desk.live.sentences) > 2
    picture("live")
    yield lambda: sys.stdin.readline().strip() == "stop"
    say("spoken", sentences=len(desk.live.sentences), slowest=beats.slowest())
    window.bar.stop_button.click()
    stopped = time.monotonic()
    yield lambda: desk.page is Page.PROTOCOL or bool(window.messages.texts)
    waited = time.monotonic() - stopped
    say("done", page=desk.page.value, messages=window.messages.texts, slowest=beats.slowest(), waited=waited)
    yield lambda: desk.draft.saved and window.protocol.complete
    picture("protocol")
    say("protocol", sections=sections(program))
    yield lambda: desk.listening.sound is Sound.READY
    desk.listening.light(0)
    window.playing.passage.trigger()
    yield lambda: desk.listening.playing and bool(window.playing.pane.text.extraSelections())
    yield lambda: not desk.listening.playing
    (passage,) = desk.listening.passage
    texts = window.messages.texts
    say("heard", position=desk.listening.position, passage=passage, slowest=beats.slowest(), messages=texts)
    yield from correct(program)
    picture("corrected")
    say("corrected", sections=sections(program), slowest=beats.slowest())
    yield from settle(program)
    window.approve.trigger()
    yield lambda: window.approving.dialog is not None and window.approving.dialog.isVisible()
    window.approving.dialog.name.setText("A. Beispiel")
    window.approving.dialog.button.click()
    yield lambda: desk.page is Page.APPROVED and window.export.isEnabled()
    picture("approved")
    say("approved", texts=approved(program), by=program.finishing.approved.version.approved_by, slowest=beats.slowest())
    window.export.trigger()
    yield lambda: window.messages.note("export") is not None
    say("exported", slowest=beats.slowest())
    window.close()
    yield lambda: True


def correct(program: Program) -> Steps:
    """Confirm a mark where there is one; type into a statement, split it, move a part of it."""
    window, desk = program.window, program.desk
    window.next_spot.trigger()
    yield lambda: True
    if isinstance(menu := QApplication.activePopupWidget(), QMenu):
        confirmed = next(action for action in menu.actions() if action.isEnabled() and action.text())
        menu.setActiveAction(confirmed)
        confirmed.trigger()
        menu.close()
        yield lambda: True
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
    row = next(row for panel in window.protocol.sections.values() for row in panel.rows)
    row.edit.setFocus()
    cursor = row.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText(" Sie war pünktlich.")
    row.edit.commit()
    place, before = row.place, len(row.edit.toPlainText()) - len("Sie war pünktlich.")
    desk.draft.split(place, before)
    yield lambda: window.protocol.complete and desk.draft.saved
    panel = window.protocol.sections[place.section]
    desk.draft.move(panel.rows[place.index + 1].place, "beobachtung")
    yield lambda: window.protocol.complete and desk.draft.saved


def settle(program: Program) -> Steps:
    """Wave through what stands in the way of approval."""
    window, approval = program.window, program.finishing.approval
    for _ in range(_MANY):
        if not approval.open:
            return
        program.desk.draft.waive(approval.open[0], "im Test ohne Belang")
        yield lambda: program.desk.draft.saved and window.protocol.complete
    raise AssertionError("always something open")


def drive_by_keys(program: Program, out: Path, started: float) -> Steps:
    """The same with nothing but the keyboard."""
    window, desk, keys = program.window, program.desk, Keyboard()
    yield lambda: window.isVisible() and window.windowHandle() is not None and window.windowHandle().isExposed()
    say("shown", seconds=time.monotonic() - started)
    yield lambda: bool(desk.microphones.devices) and window.isActiveWindow()
    beats = Beats(program)
    keys.press("Ctrl+R")
    yield lambda: window.bar.record_button.is_red
    say("red")
    yield lambda: sys.stdin.readline().strip() == "stop"
    say("spoken", sentences=len(desk.live.sentences), slowest=beats.slowest())
    keys.press("Ctrl+R")
    yield lambda: desk.page is Page.PROTOCOL or bool(window.messages.texts)
    say("done", page=desk.page.value, messages=window.messages.texts, slowest=beats.slowest())
    yield lambda: desk.draft.saved and window.protocol.complete
    # What is counted: looking at every passage that needs it, and approving.
    keys.presses = 0
    yield from check_by_keys(program, keys)
    checked = keys.presses
    say("checked", presses=checked, left=window.protocol.left.text(), slowest=beats.slowest())
    yield from correct_by_keys(program, keys)
    say("corrected", sections=sections(program), slowest=beats.slowest())
    keys.presses = checked
    keys.press("Ctrl+Return")
    yield lambda: window.approving.dialog is not None and window.approving.dialog.isActiveWindow()
    keys.press("Return")
    yield lambda: desk.page is Page.APPROVED and window.export.isEnabled() and window.isActiveWindow()
    say("approved", texts=approved(program), presses=keys.presses, slowest=beats.slowest())
    keys.press("Ctrl+S")
    yield lambda: window.messages.note("export") is not None
    say("exported", slowest=beats.slowest())
    keys.press("Ctrl+Q")
    yield lambda: True


def check_by_keys(program: Program, keys: Keyboard) -> Steps:
    """Every passage that needs a look: Enter confirms it and leads to the next."""
    keys.press("F8")
    for _ in range(_MANY):
        yield lambda: program.desk.draft.saved
        if not program.window.protocol.left.isEnabled():
            return
        assert isinstance(QApplication.activePopupWidget(), QMenu), "nothing to be confirmed"
        keys.press("Return")
        yield lambda: True
    raise AssertionError("always something to check")


def correct_by_keys(program: Program, keys: Keyboard) -> Steps:
    """Type into the statement where the focus is, split it, move a part of it to the section before."""
    window, desk = program.window, program.desk
    assert isinstance(QApplication.focusWidget(), StatementEdit), "the focus is lost"
    keys.press("Ctrl+End")
    keys.write(" sie war da.")
    for _ in range(len("sie war da.")):
        keys.press("Left")
    keys.press("Return")
    yield lambda: window.protocol.complete and desk.draft.saved
    keys.press("Ctrl+Shift+Up")
    yield lambda: window.protocol.complete and desk.draft.saved


def sections(program: Program) -> dict[str, list[str]]:
    """What the window shows."""
    panels = program.window.protocol.sections.items()
    return {name: [row.edit.toPlainText() for row in panel.rows] for name, panel in panels}


def approved(program: Program) -> list[str]:
    """The statements of the version that is shown, in their order."""
    version = program.finishing.approved.version
    return [statement.text for section in version.protocol.sections for statement in section.statements]


def awake() -> float:
    """A clock in seconds that stands still while this thread could run and the machine had no core for it: what it
    shows is the window's own doing."""
    return time.monotonic() - waited(RUN_DELAY)


def others_waited() -> dict[str, float]:
    """Seconds that each other thread of this process could run and had no core, since it began."""
    own = str(threading.get_native_id())
    found = {}
    for task in TASKS.iterdir():
        if task.name != own:
            with suppress(OSError):  # it has just ended
                found[task.name] = waited(task / "schedstat")
    return found


def waited(file: Path) -> float:
    return int(file.read_text().split()[1]) / 1e9


def main() -> None:
    refuse_network()  # as the program's own entry does
    started = time.monotonic()
    out, way = Path(sys.argv[1]), sys.argv[2]
    application = build_application()
    qt = build_qt([])
    translation.install(qt, application.translator)
    answers = Answers(out / "Protokoll für Frau Käßbohrer.docx")
    sound, devices = PortAudio(), DeviceClient()
    program = Program(application, qt, sound, devices.list_inputs, lambda: build_dictations(application), answers)
    WindowManager(qt, program.window)
    program.window.show()
    QTimer.singleShot(0, program.start)
    steps = (drive_by_keys if way == "keys" else drive)(program, out, started)
    waiting: list[Callable[[], bool]] = [next(steps)]

    def step() -> None:
        if waiting[0]():
            try:
                waiting[0] = next(steps)
            except StopIteration:
                clock.stop()
                qt.quit()
            except BaseException:
                clock.stop()
                qt.exit(1)
                raise

    os.set_blocking(sys.stdin.fileno(), False)
    clock = QTimer(interval=_STEP_MS)
    clock.timeout.connect(step)
    clock.start()
    code = qt.exec()
    program.end()
    devices.close()
    application.close()
    say("closed")
    sys.exit(code)


if __name__ == "__main__":
    main()
