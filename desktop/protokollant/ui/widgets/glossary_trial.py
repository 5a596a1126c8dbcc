"""Try the glossary: a sentence as it was heard, and what stands in the protocol then."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit

from protokollant.app.glossary_trial import Tried
from protokollant.protocol.transcript import Reading
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets.basics import column, label

translate = QCoreApplication.translate


class GlossaryTrial(QFrame):
    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self._words = words
        self.setProperty("role", "card")
        outer = column(self, (Space.L, Space.M, Space.L, Space.M), Space.S)
        title = label(look, translate("glossary", "Try it"), Type.STRONG)
        outer.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.heard = QLineEdit()
        self.heard.setAccessibleName(translate("glossary", "A sentence as it was heard"))
        self.heard.setPlaceholderText(translate("glossary", "A sentence as it was heard"))
        self.unclear = QCheckBox(translate("glossary", "Heard unclearly"))
        self.unclear.setAccessibleName(self.unclear.text())
        tip = translate("glossary", "Only words that were not understood well are replaced by others that sound alike.")
        self.unclear.setToolTip(tip)
        self.unclear.setAccessibleDescription(tip)
        row.addWidget(self.heard, 1)
        row.addWidget(self.unclear)
        outer.addLayout(row)
        self.written = label(look, "", Type.READING, wrap=True)
        self.written.setAccessibleName(translate("glossary", "What stands in the protocol then"))
        self.changes = label(look, "", Type.SMALL, "muted", wrap=True)
        outer.addWidget(self.written)
        outer.addWidget(self.changes)
        self.heard.textChanged.connect(self.ask)
        self.unclear.toggled.connect(self.ask)
        words.tried.connect(self._show)
        self._show(Tried("", ()))

    def ask(self) -> None:
        if text := self.heard.text().strip():
            self._words.try_text(text, self.unclear.isChecked())
        else:
            self._show(Tried("", ()))

    def _show(self, tried: Tried) -> None:
        if not self.heard.text().strip():
            tried = Tried("", ())
        self.written.setText(f"→ {tried.text}" if tried.text else "")
        lines = [_told(reading) for reading in tried.readings]
        if tried.text and not lines:
            lines = [translate("glossary", "The glossary changes nothing here.")]
        self.changes.setText("\n".join(lines))
        for each in (self.written, self.changes):
            each.setVisible(bool(each.text()))


def _told(reading: Reading) -> str:
    others = ", ".join(word for word in reading.alternatives if word != reading.heard)
    if reading.written == reading.heard:
        text = translate("glossary", "“{heard}” stays, but is unsure.").format(heard=reading.heard)
    else:
        text = translate("glossary", "“{heard}” becomes “{written}”.").format(
            heard=reading.heard, written=reading.written
        )
    more = translate("glossary", "Perhaps: {words}").format(words=others)
    return f"{text} {more}" if others else text
