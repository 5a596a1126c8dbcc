"""The draft that is open: every change can be undone, and is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from protokollant.app.editing import Editor, Place, statement_at
from protokollant.app.history import History, HistoryChange, Step, apply, difference, reverse
from protokollant.app.learning import Learning, teach
from protokollant.app.open_points import OpenPoint, unwaive, waive
from protokollant.app.polishing import Polishing, take
from protokollant.foundation.errors import KnownError, Problem
from protokollant.protocol.protocol import Mark, Protocol
from protokollant.protocol.template import Template
from protokollant.structure.polishing import Polished
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate
_RETRY_MS = 5000
_NOTHING_DONE = History()


class _Change(QUndoCommand):
    """A step. Those with the same `stroke` are one: a person's typing, not its letters."""

    def __init__(self, draft: Draft, step: Step, stroke: str | None = None) -> None:
        super().__init__(step.label)
        self._draft = draft
        self.step = step
        self.stroke = stroke

    def id(self) -> int:
        return -1 if self.stroke is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.stroke != self.stroke:
            return False
        self.step = self._draft._merged(self.step, other.step)
        return True

    def redo(self) -> None:
        self._draft._go(self.step, self.step)

    def undo(self) -> None:
        self._draft._go(reverse(self.step), None)


class Draft(QObject):
    """At most one draft is open. Operations on a statement that is no longer there do nothing."""

    opened = Signal()  # another draft, or none
    changed = Signal()  # another content
    saved_changed = Signal()
    failed = Signal(object)  # a Problem: it could not be saved; tried again until it can
    polishing_changed = Signal()  # a written form is looked for, or no longer
    polished = Signal(object, str, object)  # a Place, the text that stood there, and a Polished or None
    polishing_failed = Signal(object)  # a Problem

    def __init__(self, dictations: DictationsOnDemand, learning: Learning, jobs: Jobs, polishing: Polishing) -> None:
        super().__init__(jobs)
        self._dictations = dictations
        self._learning = learning
        self._jobs = jobs
        self._polishing = polishing
        self._polish_job: Job | None = None
        self._editor: Editor | None = None
        self._unsaved: dict[str, tuple[Protocol, HistoryChange]] = {}
        self._loading = False
        self._newest: Step | None = None  # was done just now
        self._kept: Protocol | None = None
        self._retry = QTimer(self, interval=_RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.flush)
        self.id: str | None = None
        self.protocol: Protocol | None = None
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(lambda _: self._keep())

    @property
    def template(self) -> Template | None:
        return self._editor.template if self._editor else None

    @property
    def saved(self) -> bool:
        return not self._unsaved

    def open(self, dictation: str, template: Template, protocol: Protocol, history: History = _NOTHING_DONE) -> None:
        """`history`: what was done to it before, to be undone and redone."""
        self._kept = self.protocol = protocol
        self.stack.clear()
        self.id = dictation
        language = template.language
        self._editor = Editor(template, self._polishing.risk.get(language), self._polishing.grammar.get(language))
        self._load(history)
        self.opened.emit()

    def _load(self, history: History) -> None:
        """Fill the stack with what was done before, without doing it again."""
        self._loading = True
        blocker = QSignalBlocker(self.stack)
        for step in history.steps:
            self.stack.push(_Change(self, step))
        self.stack.setIndex(history.done)
        blocker.unblock()
        self._loading = False

    def close(self) -> None:
        self.cancel_polishing()
        if self.id is not None:
            self.id, self.protocol, self._editor, self._kept = None, None, None, None
            self.stack.clear()
            self.opened.emit()

    def rewrite(self, place: Place, text: str, stroke: str | None = None) -> None:
        """Other words for a statement. `stroke` is the same for what is to be undone together."""
        self._do(translate("draft", "Edit"), lambda editor, protocol: editor.rewrite(protocol, place, text), stroke)

    def correct(self, heard: Sequence[str], right: str) -> None:
        """Mend a word wherever it was misheard."""
        if self.protocol is not None:
            self._do(translate("draft", "Correct a word"), lambda e, protocol: e.correct(protocol, heard, right))

    def add(self, section: str, text: str, index: int | None = None) -> None:
        """Text that the person types, at a place of the section or at its end."""
        self._do(translate("draft", "Add text"), lambda editor, protocol: editor.add(protocol, section, text, index))

    def split(self, place: Place, at: int) -> None:
        """Before and behind the character `at` of the statement's text."""
        self._do(translate("draft", "Split"), lambda editor, protocol: editor.split(protocol, place, at))

    def join(self, place: Place) -> None:
        """With the next one of its section."""
        self._do(translate("draft", "Join"), lambda editor, protocol: editor.join(protocol, place))

    def move(self, place: Place, section: str) -> None:
        """Into another section, to where it was said."""
        self._do(translate("draft", "Move"), lambda editor, protocol: editor.move(protocol, place, section))

    def move_to(self, place: Place, to: Place) -> None:
        """Exactly to a place, whose index does not count the statement itself."""
        self._do(translate("draft", "Move"), lambda editor, protocol: editor.move_to(protocol, place, to))

    def set_aside(self, place: Place) -> None:
        """Send to the tray; a statement without any sentence behind it is taken out."""
        self._do(translate("draft", "Set aside"), lambda editor, protocol: editor.set_aside(protocol, place))

    def discard(self, place: Place) -> None:
        self._do(translate("draft", "Remove"), lambda editor, protocol: editor.discard(protocol, place))

    def discard_sentence(self, sentence: int) -> None:
        self._do(translate("draft", "Remove"), lambda editor, protocol: editor.discard_sentence(protocol, sentence))

    def assign(self, sentence: int, section: str, index: int | None = None) -> None:
        """From the tray into a section: to a place of it, or to where it was said."""
        self._do(
            translate("draft", "Assign"), lambda editor, protocol: editor.assign(protocol, sentence, section, index)
        )

    def restore(self, sentence: int) -> None:
        self._do(translate("draft", "Bring back"), lambda editor, protocol: editor.restore(protocol, sentence))

    def set_field(self, field: str, value: str | int | float | None) -> None:
        self._do(translate("draft", "Edit"), lambda editor, protocol: editor.set_field(protocol, field, value))

    def confirm(self, place: Place, marks: Sequence[Mark]) -> None:
        """The person looked at marks and found them right."""
        self._do(translate("draft", "Confirm"), lambda editor, protocol: editor.confirm(protocol, place, *marks))

    def as_said(self, place: Place) -> None:
        """Back to the spoken words."""
        self._do(translate("draft", "As it was said"), lambda editor, protocol: editor.as_said(protocol, place))

    def waive(self, point: OpenPoint, reason: str) -> None:
        """Something need not keep the protocol from being approved."""
        self._do(translate("draft", "Wave through"), lambda _, protocol: waive(protocol, point, reason))

    def unwaive(self, point: OpenPoint) -> None:
        self._do(translate("draft", "Take back"), lambda _, protocol: unwaive(protocol, point))

    def can_say_again(self, place: Place) -> bool:
        """Whether a statement has other words than those that were spoken, which can be put back."""
        if self._editor is None or self.protocol is None:
            return False
        try:
            return self._editor.as_said(self.protocol, place) != self.protocol
        except LookupError:
            return False

    def can_polish(self, place: Place) -> bool:
        """Whether a written form of the statement may be looked for."""
        protocol = self.protocol
        try:
            return protocol is not None and self._polish_job is None and self._polishing.possible(protocol, place)
        except LookupError:
            return False

    @property
    def is_polishing(self) -> bool:
        return self._polish_job is not None

    def polish(self, place: Place) -> None:
        """Look for a written form of a statement; `polished` tells what was found. Nothing changes yet."""
        _, protocol = self._current()
        if not self.can_polish(place):
            return
        text, language = statement_at(protocol, place).text, protocol.language
        self._polish_job = self._jobs.run(
            lanes.ENGINES,
            lambda report, cancelled: self._polishing.offer(text, language, report, cancelled),
            done=lambda offer: self._on_polished(place, text, offer),
            failed=self._on_polishing_failed,
        )
        self.polishing_changed.emit()

    def cancel_polishing(self) -> None:
        if self._polish_job is not None:
            self._polish_job.cancel()
            self._polish_job = None
            self.polishing_changed.emit()

    def take(self, place: Place, before: str, text: str) -> None:
        """The written form that the person saw beside the spoken one."""
        self._do(
            translate("draft", "Written form"), lambda editor, protocol: take(editor, protocol, place, before, text)
        )

    def _on_polished(self, place: Place, text: str, offer: Polished | None) -> None:
        if self._polish_job is not None:
            self._polish_job = None
            self.polishing_changed.emit()
            if self.text_at(place) == text:
                self.polished.emit(place, text, offer)

    def _on_polishing_failed(self, problem: Problem) -> None:
        if self._polish_job is not None:
            self._polish_job = None
            self.polishing_changed.emit()
            self.polishing_failed.emit(problem)

    def text_at(self, place: Place) -> str | None:
        """A statement's text; None where there is none."""
        protocol = self.protocol
        try:
            return None if protocol is None else statement_at(protocol, place).text
        except LookupError:
            return None

    def _current(self) -> tuple[Editor, Protocol]:
        if self._editor is None or self.protocol is None:
            raise RuntimeError("no draft is open")
        return self._editor, self.protocol

    def _do(self, label: str, operation: Callable[[Editor, Protocol], Protocol], stroke: str | None = None) -> None:
        """What a click asked for may be gone by now (undone, moved); then nothing is to be done."""
        editor, protocol = self._current()
        try:
            after = operation(editor, protocol)
        except LookupError:
            return
        if after != protocol:
            self.stack.push(_Change(self, difference(protocol, after, label), stroke))

    def _go(self, step: Step, done: Step | None) -> None:
        """Take a step; `done`: the one that is the newest now, None where one was undone."""
        if self._loading or self.protocol is None or self._editor is None:
            return
        try:
            self.protocol = apply(step, self.protocol, self._editor.template)
        except ValueError:  # a history that is not this draft's: better none than a wrong one
            QTimer.singleShot(0, self.stack.clear)
            return
        self._newest = done
        self.changed.emit()

    def _merged(self, earlier: Step, later: Step) -> Step:
        """Both as one; both are done."""
        editor, after = self._current()
        before = apply(reverse(earlier), apply(reverse(later), after, editor.template), editor.template)
        self._newest = difference(before, after, earlier.label)
        return self._newest

    def _keep(self) -> None:
        """Save what was done or undone."""
        if self._loading or self.id is None or self.protocol is None or self.protocol is self._kept:
            return
        done = self.stack.index()
        steps = {} if self._newest is None else {done - 1: self._newest}
        change = HistoryChange(done, self.stack.count(), steps)
        self._kept, self._newest = self.protocol, None
        if self.id in self._unsaved:
            change = self._unsaved[self.id][1].then(change)
        self._unsaved[self.id] = (self.protocol, change)
        self._save(self.id)
        self.saved_changed.emit()

    def flush(self) -> None:
        """Try once more to save what could not be saved yet."""
        self._retry.stop()
        for dictation in self._unsaved:
            self._save(dictation)

    def forget(self, dictation: str) -> None:
        """What is unsaved of a draft: it was approved, or given up."""
        if self._unsaved.pop(dictation, None) is not None:
            self.saved_changed.emit()

    def reviewed(self) -> None:
        """The person lets the draft out of her hands: what she left in its place is right, too."""
        if self.id is not None and self.protocol is not None:
            dictation, protocol = self.id, self.protocol
            self._jobs.run(lanes.STORE, lambda _r, _c: self._teach(dictation, protocol, reviewed=True))

    def _save(self, dictation: str) -> None:
        protocol, change = self._unsaved[dictation]

        def work(_report: object, _cancelled: object) -> None:
            self._dictations().save(dictation, protocol, change)
            self._teach(dictation, protocol)

        self._jobs.run(lanes.STORE, work, done=lambda _: self._on_saved(dictation, protocol), failed=self._on_failed)

    def _teach(self, dictation: str, protocol: Protocol, *, reviewed: bool = False) -> None:
        with suppress(KnownError):  # the draft is saved; the next change teaches this as well
            teach(self._learning, self._dictations().lessons, dictation, protocol, reviewed=reviewed)

    def _on_saved(self, dictation: str, protocol: Protocol) -> None:
        if dictation in self._unsaved and self._unsaved[dictation][0] is protocol:
            del self._unsaved[dictation]
            self.saved_changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._retry.start()
        self.failed.emit(problem)
