"""On the guide: to which case the dictation belongs, and what is open from the last time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit

from protokollant.app.cases import LONGEST_NUMBER
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.casebook import CaseBook
from protokollant.ui.widgets.agreement_list import AgreementList
from protokollant.ui.widgets.basics import button, column, label

translate = QCoreApplication.translate


class NumberField(QLineEdit):
    """A case number, with those given earlier to choose from. It counts when the field is left, or with Enter."""

    def __init__(self, book: CaseBook) -> None:
        super().__init__()
        self._book = book
        self._numbers = QStringListModel(self)
        self.setMaxLength(LONGEST_NUMBER)
        self.setFixedWidth(220)
        self.setAccessibleName(translate("cases", "Case number"))
        self.setPlaceholderText(translate("cases", "none"))
        self.setToolTip(translate("cases", "A number that your organisation gives. A name does not belong here."))
        completer = QCompleter(self._numbers, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        completer.activated.connect(lambda text: book.set_number(text))
        self.editingFinished.connect(lambda: book.set_number(self.text()))
        book.changed.connect(self._show)
        self._dictation = book.dictation
        self._show()

    def _show(self) -> None:
        numbers = [each.number for each in self._book.numbers]
        if numbers != self._numbers.stringList():
            self._numbers.setStringList(numbers)
        other, self._dictation = self._dictation != self._book.dictation, self._book.dictation
        if (other or not self.isModified()) and self.text() != self._book.number:
            self.setText(self._book.number)
        elif self.text() == self._book.number:
            self.setModified(False)


class CasePanel(QFrame):
    def __init__(self, book: CaseBook, look: Look) -> None:
        super().__init__()
        self._book = book
        outer = column(self, (Space.XXL, Space.M, Space.XXL, Space.S), Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        caption = label(look, translate("cases", "Case number"), Type.BODY, "muted")
        self.number = NumberField(book)
        caption.setBuddy(self.number)
        row.addWidget(caption)
        row.addWidget(self.number)
        self.count = label(look, "", Type.BODY, "muted")
        row.addWidget(self.count)
        row.addStretch(1)
        outer.addLayout(row)
        self.heading = label(look, translate("cases", "Open from the last time"), Type.HEADING)
        outer.addWidget(self.heading)
        self.agreements = AgreementList(look, lambda agreement, done: book.set_done(agreement, done=done))
        outer.addWidget(self.agreements)
        self.earlier = button(translate("cases", "Show earlier ones too"), self._show_all, "inline")
        outer.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self._all = False
        self._number = ""
        book.changed.connect(self._show)
        self._show()

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _show(self) -> None:
        """Of the last protocol; earlier ones that are still open when asked for."""
        if self._book.number != self._number:
            self._number, self._all = self._book.number, False
        due = self._book.due
        last = tuple(each for each in due if each.dictation == due[0].dictation)
        shown = due if self._all else last
        self.agreements.show_agreements(shown)
        self.heading.setVisible(bool(due))
        self.agreements.setVisible(bool(due))
        self.earlier.setVisible(len(shown) < len(due))
        info = next((each for each in self._book.numbers if each.number == self._number), None)
        text = translate("cases", "{count} dictations so far").format(count=info.count) if info else ""
        self.count.setText(text if self._book.dictation is None else "")
