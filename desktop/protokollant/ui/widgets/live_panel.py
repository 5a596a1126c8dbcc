"""What has been understood so far, while she speaks: final sentences, and in grey what may still change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from protokollant.protocol.transcript import Sentence
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.guide import Guide
from protokollant.ui.viewmodels.live_text import LiveText
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import column, label

translate = QCoreApplication.translate


class LivePanel(QFrame):
    def __init__(self, live: LiveText, guide: Guide, look: Look) -> None:
        super().__init__()
        self._live = live
        self._guide = guide
        self._look = look
        self._shown: tuple[Sentence, ...] = ()
        self._final_length = 0
        self.setProperty("role", "page")
        outer = column(self, (Space.XXL, Space.M, Space.XXL, Space.M), Space.XS)
        outer.addWidget(label(look, translate("live", "Understood so far"), Type.STRONG, "muted"))
        self.marks = label(look, "", Type.BODY, "muted", wrap=True)
        self.marks.hide()
        outer.addWidget(self.marks)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(look.font(Type.READING))
        self.text.setUndoRedoEnabled(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(translate("live", "Understood so far"))
        self.text.setPlaceholderText(translate("live", "What you say appears here after some seconds."))
        outer.addWidget(self.text, 1)
        live.changed.connect(self._show)
        guide.changed.connect(self._show_marks)
        look.changed.connect(self._show_anew)

    def _show_marks(self) -> None:
        times = ", ".join(map(clock, self._guide.marks))
        self.marks.setText(translate("live", "Marked: {times}").format(times=times))
        self.marks.setVisible(bool(times))

    def _show_anew(self) -> None:
        self._shown, self._final_length = (), 0
        self.text.clear()
        self._show()

    def _show(self) -> None:
        """Only the end of the text is written anew: a dictation of an hour is long."""
        sentences = tuple(s for s in self._live.sentences if s.struck is None)
        same = 0
        while same < min(len(sentences), len(self._shown)) and sentences[same].text == self._shown[same].text:
            same += 1
        scroll = self.text.verticalScrollBar()
        at_end = scroll.value() >= scroll.maximum() - 4
        kept = sum(len(s.text) + 1 for s in sentences[:same])
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(min(kept, self._final_length))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("".join(f"{s.text} " for s in sentences[same:]), self._ink(final=True))
        self._final_length = cursor.position()
        cursor.insertText(self._live.sketch, self._ink(final=False))
        self._shown = sentences
        if at_end:
            scroll.setValue(scroll.maximum())

    def _ink(self, *, final: bool) -> QTextCharFormat:
        ink = QTextCharFormat()
        ink.setFont(self._look.font(Type.READING))
        ink.setForeground(self._look.colours.text if final else self._look.colours.muted)
        ink.setFontItalic(not final)
        return ink
