"""The first steps and the guided tour, in the window: what is shown when, and what the tour points at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.first_start import FirstStart
from protokollant.ui.viewmodels.messages import Action, Kind
from protokollant.ui.viewmodels.sample_tour import SampleTour
from protokollant.ui.widgets.coach import Coach, CoachMark
from protokollant.ui.widgets.first_start_dialog import FirstStartDialog
from protokollant.ui.window import MainWindow

translate = QCoreApplication.translate
_LOOK_AGAIN_MS = 50


class Welcome(QObject):
    """`key_actions`: see `FirstStartDialog`."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        look: Look,
        first: FirstStart,
        tour: SampleTour,
        key_actions: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._look = look
        self._first = first
        self._tour = tour
        self._key_actions = key_actions
        self.dialog: FirstStartDialog | None = None
        self.coach: Coach | None = None
        window.first_steps.triggered.connect(self.show_first_steps)
        window.tour.triggered.connect(tour.start)
        tour.ready.connect(self._begin)

    def show_first_steps(self) -> None:
        desk = self._desk
        if desk.recording.running:
            return
        self.dialog = FirstStartDialog(
            self._first,
            desk.microphones,
            desk.setup,
            self._tour,
            desk.messages,
            self._look,
            self._window.import_models,
            self._window,
            self._key_actions,
        )
        self.dialog.open()

    def _begin(self) -> None:
        if not self._window.protocol.complete:
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._begin)
        elif self.coach is None:
            self.coach = Coach(coach_marks(self._window, self._desk), self._look, self._window)
            self.coach.ended.connect(self._on_ended)
            self.coach.begin()

    def _on_ended(self) -> None:
        self.coach = None
        self._tour.end()
        text = translate("tour", "That was the tour. The sample stands in the list; it can go at any time.")
        remove = Action(translate("tour", "Remove the sample"), self._tour.remove)
        keep = Action(translate("tour", "Keep it"), lambda: None)
        self._desk.messages.tell(Kind.INFO, text, "tour", remove, keep)


def coach_marks(window: MainWindow, desk: Desk) -> tuple[CoachMark, ...]:
    """What the tour shows, in order; what is not in the draft is left out."""
    page = window.protocol
    return (
        CoachMark(
            translate("tour", "The protocol"),
            translate(
                "tour",
                "This is the draft of the sample dictation. Your sentences are sorted into the sections of your "
                "template. Nothing stands here that was not said.",
            ),
            lambda: page.scroller,
        ),
        CoachMark(
            translate("tour", "A statement"),
            translate(
                "tour",
                "Click into it to change it. Ctrl+M moves it to another section. What was really said stays beside it.",
            ),
            lambda: _row(window, desk, marked=False),
        ),
        CoachMark(
            translate("tour", "A mark"),
            translate(
                "tour",
                "What is underlined wants a look: a number, a date, a name, a negation, or a word that was not "
                "understood well.",
            ),
            lambda: _row(window, desk, marked=True),
        ),
        CoachMark(
            translate("tour", "Not assigned"),
            translate("tour", "What fits nowhere for sure waits here. No sentence is lost."),
            lambda: page.tray if page.tray is not None and page.tray.isVisible() else None,
        ),
        CoachMark(
            translate("tour", "Finishing"),
            translate("tour", "When everything is right, the protocol becomes a document for your file here."),
            lambda: page.export_button if page.export_button.isEnabled() else None,
        ),
    )


def _row(window: MainWindow, desk: Desk, *, marked: bool) -> QWidget | None:
    """The first statement, or the first one with a mark."""
    protocol = desk.draft.protocol
    for section in protocol.sections if protocol is not None else ():
        panel = window.protocol.sections.get(section.id)
        for row, statement in zip(panel.rows if panel is not None else (), section.statements, strict=False):
            if statement.marks or not marked:
                return row
    return None
