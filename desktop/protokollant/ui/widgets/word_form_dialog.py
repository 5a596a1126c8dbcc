"""The assistant for an organisation's Word file: each place that was found, what is proposed for it, and the person's
word on it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from protokollant.app.word_forms import Study, without_place
from protokollant.documents.forms.matching import SURE, Proposal, Target
from protokollant.documents.forms.outline import Slot, SlotKind
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.word_forms import WordForms
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate
_ROWS_AT_ONCE = 6
_KINDS = {
    SlotKind.CONTROL: QT_TRANSLATE_NOOP("forms", "Content control"),
    SlotKind.HEADING: QT_TRANSLATE_NOOP("forms", "Below the heading"),
    SlotKind.CELL: QT_TRANSLATE_NOOP("forms", "Empty cell"),
    SlotKind.LINE: QT_TRANSLATE_NOOP("forms", "Line to fill in"),
    SlotKind.BOX: QT_TRANSLATE_NOOP("forms", "Box to tick"),
}
_DETAILS = {
    "author": QT_TRANSLATE_NOOP("forms", "Author"),
    "organisation": QT_TRANSLATE_NOOP("forms", "Organisation"),
    "date": QT_TRANSLATE_NOOP("forms", "Date of the document"),
    "version": QT_TRANSLATE_NOOP("forms", "Version"),
    "approved_by": QT_TRANSLATE_NOOP("forms", "Approved by"),
    "approved_at": QT_TRANSLATE_NOOP("forms", "Approved on"),
}


class WordFormDialog(Sheet):
    """Shows what was found in a Word file; keeps what the person chose."""

    def __init__(self, study: Study, template: Template, forms: WordForms, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._study = study
        self._template = template
        self._forms = forms
        self.setWindowTitle(translate("forms", "Word file for a template"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 620)
        # What can be chosen is the same everywhere, so it is made once, for texts and for boxes.
        self._offered = {is_box: self._offer(is_box=is_box) for is_box in (False, True)}
        self.choices: list[CalmComboBox] = []
        self.notes: list[QLabel] = []
        self.missing = label(look, "", Type.BODY, wrap=True)
        self.missing.setAccessibleName(translate("forms", "Without a place"))
        self.ok = button(translate("forms", "Use this file"), self._adopt, "primary")
        self.cancel = button(translate("forms", "Cancel"), self.reject)
        self.ok.setEnabled(False)
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        title = translate("forms", "{file} for “{template}”").format(
            file=self._study.name, template=self._template.title
        )
        outer.addWidget(label(look, title, Type.TITLE, wrap=True))
        about = translate(
            "forms",
            "These places were found in the file. Look at what is to be written there, and change what does not fit. "
            "The program writes a copy with placeholders and keeps it; your file stays as it is.",
        )
        if not self._study.slots:
            about = translate("forms", "No places to be filled were found beside the placeholders that are there.")
        outer.addWidget(label(look, about, Type.BODY, "muted", wrap=True))
        outer.addWidget(self._table(look), 1)
        outer.addWidget(self.missing)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addStretch(1)
        below.addWidget(self.cancel)
        below.addWidget(self.ok)
        outer.addLayout(below)

    def _table(self, look: Look) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        heads = (
            translate("forms", "In the Word file"),
            translate("forms", "Kind"),
            translate("forms", "Is filled with"),
            translate("forms", "Proposal"),
        )
        for column, head in enumerate(heads):
            grid.addWidget(label(look, head, Type.STRONG), 0, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 3)
        grid.setRowStretch(len(self._study.slots) + 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self._rows = QTimer(self, interval=0)  # some at a time: a long form must not hold up the window
        self._rows.timeout.connect(lambda: self._add_rows(grid, look))
        self._rows.start()
        return area

    @property
    def complete(self) -> bool:
        """Whether every place has its row."""
        return len(self.choices) == len(self._study.slots)

    def _add_rows(self, grid: QGridLayout, look: Look) -> None:
        start = len(self.choices)
        for number in range(start, min(start + _ROWS_AT_ONCE, len(self._study.slots))):
            self._add_row(grid, number, look)
        if self.complete:
            self._rows.stop()
            for earlier, later in pairwise((*self.choices, self.cancel, self.ok)):
                QWidget.setTabOrder(earlier, later)
            self._show()
            (self.choices[0] if self.choices else self.ok).setFocus()

    def _add_row(self, grid: QGridLayout, number: int, look: Look) -> None:
        slot = self._study.slots[number]
        name = slot.label or translate("forms", "(without a name)")
        shown = label(look, name, wrap=True)
        shown.setToolTip(tr(slot.place.phrase, text=slot.place.text, row=slot.place.row).strip(", "))
        choice = self._choice(slot, self._study.proposals[number], look)
        choice.setAccessibleName(translate("forms", "“{place}” is filled with").format(place=name))
        shown.setBuddy(choice)
        self.choices.append(choice)
        self.notes.append(label(look, "", Type.BODY, "muted"))
        parts = (shown, label(look, tr(_KINDS[slot.kind]), Type.BODY, "muted"), choice, self.notes[-1])
        for column, part in enumerate(parts):
            grid.addWidget(part, number + 1, column)

    def _choice(self, slot: Slot, proposal: Proposal, look: Look) -> CalmComboBox:
        made = CalmComboBox(look)
        made.setModel(self._offered[slot.kind is SlotKind.BOX or slot.wants == "checkbox"])
        made.setCurrentIndex(max(made.findData(proposal.target), 0))
        made.currentIndexChanged.connect(lambda _: self._show())
        return made

    def _offer(self, *, is_box: bool) -> QStandardItemModel:
        model = QStandardItemModel(self)
        nothing = (translate("forms", "Nothing – stays as it is"), "")
        targets = [(_called(each), each.name) for each in self._study.targets if ("=" in each.name) == is_box]
        for text, name in (nothing, *targets):
            item = QStandardItem(text)
            item.setData(name, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        return model

    @property
    def chosen(self) -> dict[int, str]:
        return {number: choice.currentData() for number, choice in enumerate(self.choices) if choice.currentData()}

    def _show(self) -> None:
        if not self.complete:
            return
        for choice, note, proposal in zip(self.choices, self.notes, self._study.proposals, strict=True):
            note.setText(_note(choice.currentData(), proposal))
        missing = without_place(self._study, self.chosen, self._template)
        said = translate("forms", "Everything in the template has a place.")
        if missing:
            said = translate("forms", "Without a place in the document: {names}").format(names=", ".join(missing))
        self.missing.setText(said)
        self.ok.setEnabled(bool(self.chosen or self._study.shown))

    def _adopt(self) -> None:
        self._forms.adopt(self._study, self.chosen, self._template)
        self.accept()


def _called(target: Target) -> str:
    return target.label or tr(_DETAILS[target.name])


def _note(chosen: str, proposal: Proposal) -> str:
    if chosen != proposal.target:
        return translate("forms", "changed by you")
    if not chosen:
        return ""
    return translate("forms", "fits well") if proposal.score >= SURE else translate("forms", "please check")
