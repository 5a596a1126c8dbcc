"""One word of the glossary: how it is written, and what it is taken for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from protokollant.app.glossary import likely_kind
from protokollant.dictation.glossary import Entry, EntryKind, tidy
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate
KINDS = {
    EntryKind.TERM: QT_TRANSLATE_NOOP("glossary", "Term"),
    EntryKind.ABBREVIATION: QT_TRANSLATE_NOOP("glossary", "Abbreviation"),
    EntryKind.NAME: QT_TRANSLATE_NOOP("glossary", "Person"),
    EntryKind.PLACE: QT_TRANSLATE_NOOP("glossary", "Place"),
    EntryKind.OFFICE: QT_TRANSLATE_NOOP("glossary", "Office or institution"),
}
# Between several mishearings in one line.
BETWEEN = " | "


class WordDialog(Sheet):
    """`entered` gives the entry; the dialog closes with it."""

    entered = Signal(object)

    def __init__(self, look: Look, parent: QWidget, entry: Entry, title: str) -> None:
        super().__init__(parent)
        self._language = entry.language
        self._chosen = bool(entry.right)  # whether the kind is the person's choice
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.right = QLineEdit(entry.right)
        self.heard = QLineEdit(BETWEEN.join(entry.heard))
        self.kind = CalmComboBox(look)
        for kind, phrase in KINDS.items():
            self.kind.addItem(tr(phrase), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(entry.kind.value))
        self.note = QLineEdit(entry.note)
        self.heard.setPlaceholderText(translate("glossary", "several with | between them"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.L)
        outer.addWidget(label(look, title, Type.TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        rows: tuple[tuple[str, QWidget], ...] = (
            (translate("glossary", "Is written"), self.right),
            (translate("glossary", "Was heard as"), self.heard),
            (translate("glossary", "Kind"), self.kind),
            (translate("glossary", "Note"), self.note),
        )
        for row, (text, control) in enumerate(rows):
            caption = label(look, text, Type.BODY, "muted")
            caption.setBuddy(control)
            control.setAccessibleName(text)
            grid.addWidget(caption, row, 0)
            grid.addWidget(control, row, 1)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(translate("glossary", "Cancel"), self.reject))
        self.ok = button(translate("glossary", "Add to the glossary"), self._enter, "primary")
        self.ok.setDefault(True)
        buttons.addWidget(self.ok)
        outer.addLayout(buttons)
        self.kind.activated.connect(self._on_chosen)
        self.right.textChanged.connect(self._on_typed)
        self.heard.textChanged.connect(self._on_typed)
        self._on_typed()
        self.right.setFocus()
        self.right.selectAll()

    def _on_chosen(self) -> None:
        self._chosen = True

    def _on_typed(self) -> None:
        if not self._chosen:
            self.kind.setCurrentIndex(self.kind.findData(likely_kind(self.right.text().strip()).value))
        self.ok.setEnabled(self._entry() is not None)

    def _entry(self) -> Entry | None:
        heard = tuple(part for part in self.heard.text().split(BETWEEN.strip()) if part.strip())
        entry = Entry(self.right.text(), heard, EntryKind(self.kind.currentData()), self.note.text(), self._language)
        try:
            return tidy(entry)
        except ValueError:
            return None

    def _enter(self) -> None:
        if (entry := self._entry()) is not None:
            self.entered.emit(entry)
            self.accept()
