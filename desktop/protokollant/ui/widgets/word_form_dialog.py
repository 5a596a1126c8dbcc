"""The assistant for an organisation's Word file: each place that was found, what is proposed for it, and the person's
word on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from protokollant.app.word_forms import Study, without_place
from protokollant.documents.forms.matching import SURE, Proposal, Target
from protokollant.documents.forms.outline import Slot, SlotKind
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.word_forms import WordForms
from protokollant.ui.widgets.basics import button, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate
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


class WordFormDialog(QDialog):
    """Shows what was found in a Word file; keeps what the person chose."""

    def __init__(self, study: Study, template: Template, forms: WordForms, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._study = study
        self._template = template
        self._forms = forms
        self.setWindowTitle(translate("forms", "Word file for a template"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 620)
        self.choices: list[CalmComboBox] = []
        self.notes: list[QLabel] = []
        self.missing = label(look, "", Type.BODY, wrap=True)
        self.missing.setAccessibleName(translate("forms", "Without a place"))
        self.ok = button(translate("forms", "Use this file"), self._adopt, "primary")
        self._lay_out(look)
        self._show()

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
        below.addWidget(button(translate("forms", "Cancel"), self.reject))
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
        for row, (slot, proposal) in enumerate(zip(self._study.slots, self._study.proposals, strict=True), start=1):
            name = slot.label or translate("forms", "(without a name)")
            shown = label(look, name, wrap=True)
            shown.setToolTip(tr(slot.place.phrase, text=slot.place.text, row=slot.place.row).strip(", "))
            choice = self._choice(slot, proposal, look)
            choice.setAccessibleName(translate("forms", "“{place}” is filled with").format(place=name))
            shown.setBuddy(choice)
            note = label(look, "", Type.BODY, "muted")
            self.choices.append(choice)
            self.notes.append(note)
            grid.addWidget(shown, row, 0)
            grid.addWidget(label(look, tr(_KINDS[slot.kind]), Type.BODY, "muted"), row, 1)
            grid.addWidget(choice, row, 2)
            grid.addWidget(note, row, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 3)
        grid.setRowStretch(len(self._study.slots) + 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area

    def _choice(self, slot: Slot, proposal: Proposal, look: Look) -> CalmComboBox:
        is_box = slot.kind is SlotKind.BOX or slot.wants == "checkbox"
        made = CalmComboBox(look)
        made.addItem(translate("forms", "Nothing – stays as it is"), "")
        for target in self._study.targets:
            if ("=" in target.name) == is_box:
                made.addItem(_called(target), target.name)
        made.setCurrentIndex(max(made.findData(proposal.target), 0))
        made.currentIndexChanged.connect(lambda _: self._show())
        return made

    @property
    def chosen(self) -> dict[int, str]:
        return {number: choice.currentData() for number, choice in enumerate(self.choices) if choice.currentData()}

    def _show(self) -> None:
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
