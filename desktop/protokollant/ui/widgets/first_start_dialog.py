"""Three steps before the first dictation. Enter goes on, Escape skips the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look, set_property
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.first_start import FirstStart
from protokollant.ui.viewmodels.messages import Messages
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.sample_tour import SampleTour
from protokollant.ui.viewmodels.wording import PHASES, size
from protokollant.ui.widgets.basics import Sheet, button, column, label
from protokollant.ui.widgets.device_box import DeviceBox
from protokollant.ui.widgets.level_meter import LevelMeter

translate = QCoreApplication.translate
MICROPHONE, MODELS, KEY = range(3)


class FirstStartDialog(Sheet):
    """`key_actions`: what can be done about the key in the last step, a name and what it does."""

    def __init__(
        self,
        first: FirstStart,
        microphones: Microphones,
        setup: ModelSetup,
        tour: SampleTour,
        messages: Messages,
        look: Look,
        choose_models: Callable[[], None],
        parent: QWidget,
        key_actions: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._microphones = microphones
        self._setup = setup
        self._tour = tour
        self._messages = messages
        self._look = look
        self.setWindowTitle(translate("first", "First steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metrics = self.fontMetrics()
        self.resize(max(640, 80 * metrics.averageCharWidth()), max(420, 22 * metrics.height()))
        self.step = label(look, "", Type.BODY, "muted")
        self.steps = QStackedWidget()
        self.devices = DeviceBox(microphones, look)
        self.meter = LevelMeter(look)
        self.heard = label(look, "", Type.READING, wrap=True)
        self.models = label(look, "", Type.READING, wrap=True)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName(translate("models", "Progress"))
        self.import_button = button(translate("models", "Import from a folder …"), choose_models)
        self.cancel_button = button(translate("models", "Cancel"), setup.cancel)
        self.key = label(look, "", Type.READING, wrap=True)
        self.key_buttons = [button(name, act) for name, act in key_actions]
        self.skip = button(translate("first", "Skip"), self.reject, "quiet")
        self.back = button(translate("first", "Back"), lambda: self._go(-1))
        self.without = button(translate("first", "Finish without the tour"), self.accept)
        self.next = QPushButton()
        self.next.setProperty("role", "primary")
        self.next.setDefault(True)
        self.next.clicked.connect(self._on_next)
        self._lay_out()
        first.measured.connect(self._show_level)
        first.changed.connect(self._show)
        microphones.changed.connect(self._show)
        setup.changed.connect(self._show)
        self.finished.connect(self._on_finished)
        first.look_for_key()
        self._go(0)

    def _lay_out(self) -> None:
        look = self._look
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(self.step)
        outer.addWidget(self.steps, 1)
        about = translate("first", "Choose it, and say a few words: the bar below moves when you are heard.")
        self._add_step(translate("first", "Your microphone"), about, self.devices, self.meter, self.heard)
        about = translate("first", "They recognise your words and sort them, on this computer and without a network.")
        self._add_step(
            translate("first", "The language models"),
            about,
            self.models,
            self.bar,
            self._row(self.import_button, self.cancel_button),
        )
        about = translate("first", "Everything you dictate is kept encrypted on this computer.")
        self._add_step(translate("first", "The key"), about, self.key, self._row(*self.key_buttons))
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.skip)
        below.addStretch(1)
        for each in (self.back, self.without, self.next):
            below.addWidget(each)
        outer.addLayout(below)
        look.changed.connect(self._show)

    def _add_step(self, title: str, about: str, *parts: QWidget) -> None:
        made = QWidget()
        inner = column(made, spacing=Space.M)
        inner.addWidget(label(self._look, title, Type.TITLE, wrap=True))
        inner.addWidget(label(self._look, about, Type.READING, "muted", wrap=True))
        for part in parts:
            inner.addWidget(part)
        inner.addStretch(1)
        self.steps.addWidget(made)

    def _row(self, *buttons: QWidget) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        for each in buttons:
            row.addWidget(each)
        row.addStretch(1)
        return made

    def _go(self, by: int) -> None:
        self.steps.setCurrentIndex(self.steps.currentIndex() + by)
        self._first.listen(self.steps.currentIndex() == MICROPHONE)
        self._show()
        self.next.setFocus()

    def _on_next(self) -> None:
        at = self.steps.currentIndex()
        if at == MODELS and self._loads_on_next():
            self._setup.fetch()
        if at == KEY:
            self.accept()
            if self._tour.possible:
                self._tour.start()
        else:
            self._go(+1)

    def _loads_on_next(self) -> bool:
        return bool(self._setup.missing) and self._setup.may_fetch and not self._setup.busy

    def _on_finished(self) -> None:
        self._first.listen(False)
        self._first.done()

    # ---- what is shown

    def _show(self) -> None:
        at = self.steps.currentIndex()
        title = translate("first", "Step {number} of {all}").format(number=at + 1, all=self.steps.count())
        self.step.setText(title)
        self.skip.setVisible(at != KEY)
        self.back.setVisible(at > 0)
        self.without.setVisible(at == KEY and self._tour.possible)
        text = translate("first", "Continue")
        if at == MODELS and self._loads_on_next():
            text = translate("first", "Download and continue")
        elif at == KEY and self._tour.possible:
            text = translate("first", "Finish, and a tour with a sample")
        elif at == KEY:
            text = translate("first", "Finish")
        self.next.setText(text)
        self.next.setAccessibleName(text)
        self._show_microphone()
        self._show_models()
        self._show_key()

    def _show_microphone(self) -> None:
        first, problem = self._first, self._microphones.problem
        if first.nothing_heard and not self._microphones.devices:
            problem = problem or Problem(ErrorCode.NO_MICROPHONE)
        caution = problem is not None or first.nothing_heard
        if problem is not None:
            text = self._messages.explain(problem)
        elif first.heard:
            text = translate("first", "You are heard well.")
        elif first.nothing_heard:
            text = translate(
                "first",
                "Nothing is heard. Is the microphone switched on and plugged in, and is it this one? Some headsets "
                "have a switch for muting. In the system's privacy settings, programs must be allowed to use it.",
            )
        else:
            text = translate("first", "Listening …")
        self.heard.setText(text)
        set_property(self.heard, "role", "caution" if caution else "muted")

    def _show_level(self) -> None:
        self.meter.show_level(self._first.level, self._first.listening)

    def _show_models(self) -> None:
        setup, progress = self._setup, self._setup.progress
        self.bar.setVisible(setup.busy)
        self.cancel_button.setVisible(setup.busy)
        self.import_button.setVisible(bool(setup.missing) and not setup.busy)
        if setup.busy:
            text = translate("first", "They are being loaded. You can go on; this happens in the background.")
            self.bar.setMaximum(1000 if progress else 0)
            if progress is not None:
                self.bar.setValue(round(1000 * progress.done_bytes / max(1, progress.total_bytes)))
                text = (
                    f"{text}\n{tr(PHASES[progress.phase])}: {size(progress.done_bytes)} / {size(progress.total_bytes)}"
                )
        elif not setup.missing:
            text = translate("first", "They are there and ready.")
        elif setup.may_fetch:
            text = translate("first", "They are not there yet ({size}). They are downloaded once, or imported.")
            text = text.format(size=size(setup.bytes_missing))
        else:
            text = translate(
                "first", "They are not there yet. Your IT provides them; you can import them from a folder."
            )
        self.models.setText(text)

    def _show_key(self) -> None:
        first = self._first
        if first.key_problem is not None:
            text = self._messages.explain(first.key_problem)
        elif first.key is not None:
            text = translate("first", "The key to it is kept {place}.").format(place=tr(first.key))
        else:
            text = translate("first", "Looking where the key to it is …")
        self.key.setText(text)
        set_property(self.key, "role", "caution" if first.key_problem is not None else "")
