"""The explanation of a mark, and what can be done about it, each on one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from protokollant.app.open_points import OpenPoint
from protokollant.protocol.protocol import Mark, MarkKind
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.mark_text import hint
from protokollant.ui.widgets.announcement import announce
from protokollant.ui.widgets.basics import label

translate = QCoreApplication.translate
_WIDTH = 380


class MarkMenu(QMenu):
    """Enter takes the first entry, a digit any of them, F8 goes on to the next passage; letters are typed into the
    text, in the place of the marked words."""

    confirmed = Signal(object)  # marks: they are right
    rewritten = Signal(object, str)  # a mark: other words for its passage
    to_glossary = Signal(str)
    as_said = Signal()
    waived = Signal(object, str)  # an OpenPoint, and the reason
    reason_wanted = Signal(object)  # an OpenPoint: it may stay for a reason that the person is to be asked for
    stepped = Signal(int)  # on to the next passage (1), or back (-1)
    typed = Signal(str)

    def __init__(
        self, parent: QWidget, look: Look, text: str, marks: Sequence[Mark], point: OpenPoint | None, *, can_undo: bool
    ) -> None:
        """`marks` of one passage of the statement `text`; `point`: that the statement is unsupported; `can_undo`: the
        spoken words can be put back."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.explanation = "\n".join(hint(mark, text) for mark in marks)
        self.setAccessibleName(self.explanation)
        words = label(look, self.explanation, Type.BODY, "explanation", wrap=True)
        words.setFixedWidth(_WIDTH)
        words.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        head = QWidgetAction(self)
        head.setDefaultWidget(words)
        head.setEnabled(False)
        self.addAction(head)
        self.addSeparator()
        self._number = 0
        unsupported = point is not None and any(mark.kind is MarkKind.UNSUPPORTED for mark in marks)
        others = [mark for mark in marks if mark.kind is not MarkKind.UNSUPPORTED]
        if unsupported and can_undo:
            self._add(translate("marks", "Back to the spoken words"), self.as_said.emit)
        if others:
            only_risk = all(mark.kind is MarkKind.RISK for mark in others)
            right = translate("marks", "I have seen it") if only_risk else translate("marks", "This is right")
            self._add(right, lambda: self.confirmed.emit(others))
        for mark in others:
            for words_instead in mark.alternatives:
                write = translate("marks", "Write “{word}”").format(word=words_instead.replace("&", "&&"))
                self._add(write, partial(self.rewritten.emit, mark, words_instead))
        doubtful = next((m for m in others if m.kind is MarkKind.LOW_CONFIDENCE or m.alternatives), None)
        if doubtful is not None:
            word = text[slice(*doubtful.span)]
            add = translate("marks", "Add “{word}” to the glossary …").format(word=word.replace("&", "&&"))
            self._add(add, lambda: self.to_glossary.emit(word))
        if unsupported and point is not None:
            for reason in (translate("marks", "added by me"), translate("marks", "agreed, but not dictated")):
                leave = translate("marks", "Leave it: {reason}").format(reason=reason)
                self._add(leave, partial(self.waived.emit, point, reason))
            self._add(translate("marks", "Leave it for another reason …"), partial(self.reason_wanted.emit, point))
        elif can_undo and any(mark.detail and mark.kind is not MarkKind.LOW_CONFIDENCE for mark in others):
            self._add(translate("marks", "Back to the spoken words"), self.as_said.emit)
        self.aboutToShow.connect(lambda: announce(parent, self.explanation))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if first := next((action for action in self.actions() if action.isEnabled() and action.text()), None):
            self.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8:
            self.close()
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.text().isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.close()
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _add(self, text: str, run: Callable[[], object]) -> None:
        self._number += 1
        self.addAction(f"&{self._number}  {text}").triggered.connect(lambda: run())
