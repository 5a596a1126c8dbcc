"""Every page and dialog of the window, one after the other, over the scripted engines: for tests that look at all of
them, and for the pictures of the documentation."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from protokollant.ui.viewmodels.desk import Page

if TYPE_CHECKING:
    from conftest import Bench, Scene

SAID = (
    "Gespräch mit Frau Keller am 12. November 2026 in der Beratungsstelle.",
    "Sie kam, weil der Vermieter ihr die Wohnung gekündigt hat.",
    "Mit der Miete ist sie 840 Euro im Rückstand.",
    "Zu Beginn sprach sie sehr leise und hielt ihre Tasche auf dem Schoß fest.",
    "Auf ihre Arbeit in der Bäckerei ist Frau Keller stolz.",
    "Ich habe mit ihr den Antrag auf Übernahme der Mietschulden ausgefüllt.",
    "Aus meiner Sicht ist sie erschöpft, aber gut in der Lage, die nächsten Schritte selbst zu gehen.",
    "Hinweise auf eine Gefährdung von Mutter oder Kind gibt es nicht.",
    "Frau Keller bringt bis Montag die letzten drei Kontoauszüge vorbei.",
    "Der nächste Termin ist am 19. November um 14:30 Uhr.",
    "Die Schwester holt Lena zweimal in der Woche von der Schule ab.",
)
View = tuple[str, QWidget]


def wait(until: Callable[[], bool], seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise AssertionError("it never came")
        QApplication.processEvents()
        time.sleep(0.002)


def settle() -> None:
    """Let what was begun be painted."""
    for _ in range(8):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.005)


def record(bench: Bench, seconds: float = 1.0) -> None:
    opened = len(bench.microphone.streams)
    bench.window.bar.record_button.click()
    wait(lambda: len(bench.microphone.streams) > opened and bench.microphone.streams[-1].started)
    bench.microphone.streams[-1].deliver(np.sin(np.arange(int(seconds * 16_000)) / 20) / 4)
    wait(lambda: bench.window.bar.record_button.is_red)


def views(scene: Scene) -> Iterator[View]:
    """Name and widget of each, in the order in which a person meets them. Whoever looks must leave it as it is."""
    scene.recogniser.said = SAID
    scene.settings |= {"author": "A. Beispiel", "polishing": True}
    bench = scene()
    window, desk = bench.window, bench.desk
    window.activateWindow()
    wait(lambda: bool(desk.microphones.devices))
    settle()
    yield "start", window
    yield from _first_steps(bench)
    record(bench, 4.0)
    wait(lambda: bool(desk.live.sentences) or bool(window.live.text.toPlainText()))
    settle()
    yield "dictating", window
    window.small.trigger()
    settle()
    yield "small", window.small_window
    window.small.trigger()
    window.bar.record_button.click()
    wait(lambda: desk.page is Page.PROTOCOL and window.protocol.complete)
    draft = desk.draft
    draft.set_aside(bench.row_with("Schwester").place)
    draft.discard(bench.row_with("Beginn").place)
    wait(lambda: window.protocol.complete and draft.saved)
    settle()
    yield "protocol", window
    window.next_spot.trigger()
    settle()
    if (popup := QApplication.activePopupWidget()) is not None:
        yield "mark", popup
        popup.close()
    for name, opens in _draft_dialogs(bench):
        yield from _dialog(name, opens)
    for name, opens in _everyday_dialogs(bench):
        yield from _dialog(name, opens)
    yield from _approval(bench)
    bench.program.access.lock()
    wait(lambda: not bench.program.access.shown)
    settle()
    yield "locked", window


def _first_steps(bench: Bench) -> Iterator[View]:
    bench.program.welcome.show_first_steps()
    dialog = bench.program.welcome.dialog
    settle()
    yield "first-steps-microphone", dialog
    for name in ("models", "key"):
        dialog.next.click()
        settle()
        yield f"first-steps-{name}", dialog
    dialog.reject()
    settle()


def _draft_dialogs(bench: Bench) -> Iterator[tuple[str, Callable[[], object]]]:
    ways = bench.window.ways_out
    yield "output-folder", ways.output.trigger
    yield "pseudonyms", ways.hide_names.trigger
    yield "copy-fields", ways.copy_fields.trigger
    yield "glossary-word", lambda: bench.window.tools.add_word("Keller", "keller")


def _everyday_dialogs(bench: Bench) -> Iterator[tuple[str, Callable[[], object]]]:
    window = bench.window
    yield "settings", window.tools.settings.trigger
    yield "shortcuts", window.help.trigger
    yield "templates", window.tools.templates.trigger
    yield "glossary", window.tools.glossary.trigger
    yield "learning", window.tools.learning.trigger
    yield "events", window.tools.events.trigger
    yield "backup", window.backups.trigger
    yield "keys", bench.program.curtain.show_keys


def _approval(bench: Bench) -> Iterator[View]:
    window, desk = bench.window, bench.desk
    approval = bench.program.finishing.approval
    while approval.open:
        desk.draft.waive(approval.open[0], "ohne Belang")
    yield from _dialog("approve", window.approve.trigger)
    approval.approve("A. Beispiel")
    wait(lambda: desk.page is Page.APPROVED)
    settle()
    yield "approved", window


def _dialog(name: str, opens: Callable[[], object]) -> Iterator[View]:
    before = _dialogs()
    opens()
    wait(lambda: bool(_dialogs() - before))
    (dialog,) = _dialogs() - before
    dialog.activateWindow()
    settle()
    yield name, dialog
    dialog.reject()
    settle()


def _dialogs() -> set[QDialog]:
    return {each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()}
