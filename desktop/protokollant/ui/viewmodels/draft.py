"""The draft that is open: every change can be undone, and is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from protokollant.app.editing import Editor, Place, statement_at
from protokollant.app.learning import Learning, teach
from protokollant.app.polishing import Polishing, take
from protokollant.foundation.errors import KnownError, Problem
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.structure.polishing import Polished
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate
_RETRY_MS = 5000


class _Change(QUndoCommand):
    """From one protocol to the next. Changes with the same `stroke` are one: a person's typing, not its letters."""

    def __init__(self, draft: Draft, text: str, before: Protocol, after: Protocol, stroke: str | None) -> None:
        super().__init__(text)
        self._draft = draft
        self._before = before
        self.after = after
        self.stroke = stroke

    def id(self) -> int:
        return -1 if self.stroke is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.stroke != self.stroke:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        self._draft._put(self.after)

    def undo(self) -> None:
        self._draft._put(self._before)


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
        self._unsaved: dict[str, Protocol] = {}
        self._retry = QTimer(self, interval=_RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.flush)
        self.id: str | None = None
        self.protocol: Protocol | None = None
        self.stack = QUndoStack(self)

    @property
    def template(self) -> Template | None:
        return self._editor.template if self._editor else None

    @property
    def saved(self) -> bool:
        return not self._unsaved

    def open(self, dictation: str, template: Template, protocol: Protocol) -> None:
        self.stack.clear()
        self.id, self.protocol = dictation, protocol
        language = template.language
        self._editor = Editor(template, self._polishing.risk.get(language), self._polishing.grammar.get(language))
        self.opened.emit()

    def close(self) -> None:
        self.cancel_polishing()
        if self.id is not None:
            self.stack.clear()
            self.id, self.protocol, self._editor = None, None, None
            self.opened.emit()

    def rewrite(self, place: Place, text: str, stroke: str) -> None:
        """Other words for a statement. `stroke` is the same for what is to be undone together."""
        editor, protocol = self._current()
        after = _tried(lambda: editor.rewrite(protocol, place, text))
        self._push(translate("draft", "Edit"), after, stroke)

    def correct(self, heard: Sequence[str], right: str) -> None:
        """Mend a word wherever it was misheard."""
        if self._editor is not None and self.protocol is not None:
            editor, protocol = self._current()
            self._push(translate("draft", "Correct a word"), editor.correct(protocol, heard, right))

    def add(self, section: str, text: str) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Add text"), _tried(lambda: editor.add(protocol, section, text)))

    def move(self, place: Place, section: str) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Move"), _tried(lambda: editor.move(protocol, place, section)))

    def set_aside(self, place: Place) -> None:
        """Send to the tray; a statement without any sentence behind it is taken out."""
        editor, protocol = self._current()
        self._push(translate("draft", "Set aside"), _tried(lambda: editor.set_aside(protocol, place)))

    def discard(self, place: Place) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Remove"), _tried(lambda: editor.discard(protocol, place)))

    def discard_sentence(self, sentence: int) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Remove"), _tried(lambda: editor.discard_sentence(protocol, sentence)))

    def assign(self, sentence: int, section: str) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Assign"), _tried(lambda: editor.assign(protocol, sentence, section)))

    def restore(self, sentence: int) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Bring back"), _tried(lambda: editor.restore(protocol, sentence)))

    def set_field(self, field: str, value: str | int | float | None) -> None:
        editor, protocol = self._current()
        self._push(translate("draft", "Edit"), editor.set_field(protocol, field, value))

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
        editor, protocol = self._current()
        after = _tried(lambda: take(editor, protocol, place, before, text))
        self._push(translate("draft", "Written form"), after)

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

    def _push(self, text: str, after: Protocol | None, stroke: str | None = None) -> None:
        if after is not None and self.protocol is not None and after != self.protocol:
            self.stack.push(_Change(self, text, self.protocol, after, stroke))

    def _put(self, protocol: Protocol) -> None:
        if protocol is self.protocol:
            return
        self.protocol = protocol
        if self.id is not None:
            self._unsaved[self.id] = protocol
            self._save(self.id, protocol)
            self.saved_changed.emit()
        self.changed.emit()

    def flush(self) -> None:
        """Try once more to save what could not be saved yet."""
        self._retry.stop()
        for dictation, protocol in self._unsaved.items():
            self._save(dictation, protocol)

    def reviewed(self) -> None:
        """The person lets the draft out of her hands: what she left in its place is right, too."""
        if self.id is not None and self.protocol is not None:
            dictation, protocol = self.id, self.protocol
            self._jobs.run(lanes.STORE, lambda _r, _c: self._teach(dictation, protocol, reviewed=True))

    def _save(self, dictation: str, protocol: Protocol) -> None:
        def work(_report: object, _cancelled: object) -> None:
            self._dictations().save(dictation, protocol)
            self._teach(dictation, protocol)

        self._jobs.run(lanes.STORE, work, done=lambda _: self._on_saved(dictation, protocol), failed=self._on_failed)

    def _teach(self, dictation: str, protocol: Protocol, *, reviewed: bool = False) -> None:
        with suppress(KnownError):  # the draft is saved; the next change teaches this as well
            teach(self._learning, self._dictations().lessons, dictation, protocol, reviewed=reviewed)

    def _on_saved(self, dictation: str, protocol: Protocol) -> None:
        if self._unsaved.get(dictation) is protocol:
            del self._unsaved[dictation]
            self.saved_changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._retry.start()
        self.failed.emit(problem)


def _tried(operation: Callable[[], Protocol]) -> Protocol | None:
    """What a click asked for may be gone by now (undone, moved); then nothing is to be done."""
    try:
        return operation()
    except LookupError:
        return None
