"""A case as a whole: its dictations in order, what was agreed, and a report made of its protocols."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from protokollant.app.cases import CaseDictation
from protokollant.app.dictations import DictationState
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.casebook import CaseBook
from protokollant.ui.viewmodels.keeping import day
from protokollant.ui.viewmodels.reports import Reports
from protokollant.ui.widgets.agreement_list import AgreementList
from protokollant.ui.widgets.basics import button, column, label, page
from protokollant.ui.widgets.case_panel import NumberField
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_ID = Qt.ItemDataRole.UserRole


class CasesDialog(QDialog):
    def __init__(
        self,
        book: CaseBook,
        reports: Reports,
        templates: Sequence[Template],
        look: Look,
        dialogs: FileDialogs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._reports = reports
        self._templates = {template.id: template for template in templates}
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("cases", "Cases"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 640)
        self.number = NumberField(book)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("cases", "Find a number"))
        self.search.setAccessibleName(translate("cases", "Find a number"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._list())
        self.cases = QListWidget()
        self.cases.setAccessibleName(translate("cases", "Cases"))
        self.cases.currentItemChanged.connect(lambda item, _before: self._look_at(item))
        self.dictations = self._make_dictations()
        self.agreements = AgreementList(look, lambda agreement, done: book.set_done(agreement, done=done))
        self.none = label(look, "", Type.BODY, "muted", wrap=True)
        self.open_button = button(translate("cases", "&Open"), self._open)
        self.kind = CalmComboBox(look)
        self.kind.setAccessibleName(translate("cases", "Kind of report"))
        self.kind.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        for template in reports.kinds(templates):
            self.kind.addItem(template.title, template.id)
        self.report_button = button(translate("cases", "&Make a report of the ticked ones"), self._report, "primary")
        self.course_button = button(translate("cases", "&Running documentation …"), self._course)
        self.course_button.setToolTip(
            translate("cases", "The ticked protocols one after the other in one document, as they were approved")
        )
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self._lay_out()
        book.changed.connect(self._list)
        book.viewed.connect(self._show)
        reports.made.connect(self.accept)
        reports.written.connect(self._on_written)
        reports.failed.connect(lambda problem: self.said.setText(reports.explain(problem)))
        book.refresh()
        self._list()
        self._show()

    def _make_dictations(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(translate("cases", "Dictations of the case"))
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHeaderLabels([translate("cases", "Day"), translate("cases", "Template"), translate("cases", "State")])
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        made.setColumnWidth(0, 190)
        made.header().setStretchLastSection(False)
        made.itemActivated.connect(lambda _item, _column: self._open())
        made.itemSelectionChanged.connect(self._enable)
        made.itemChanged.connect(lambda _item, _column: self._enable())
        return made

    def _lay_out(self) -> None:
        outer = column(self, (Space.XL, Space.XL, Space.XL, Space.L), Space.M)
        outer.addWidget(label(self._look, translate("cases", "Cases"), Type.TITLE))
        at_hand = QHBoxLayout()
        at_hand.setSpacing(Space.S)
        text = (
            translate("cases", "Case number of the next dictation")
            if self._book.dictation is None
            else translate("cases", "Case number of the dictation that is open")
        )
        caption = label(self._look, text, Type.BODY)
        caption.setBuddy(self.number)
        at_hand.addWidget(caption)
        at_hand.addWidget(self.number)
        at_hand.addStretch(1)
        outer.addLayout(at_hand)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.search)
        left.addWidget(self.cases, 1)
        right = QVBoxLayout()
        right.setSpacing(Space.S)
        right.addWidget(self.dictations, 3)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.open_button)
        row.addWidget(self.course_button)
        row.addStretch(1)
        row.addWidget(self.kind)
        row.addWidget(self.report_button)
        right.addLayout(row)
        right.addWidget(label(self._look, translate("cases", "Agreements"), Type.HEADING))
        right.addWidget(self.none)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(translate("cases", "Agreements"))
        area.setWidget(_topped(self.agreements))
        right.addWidget(area, 2)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        both.addLayout(left, 1)
        both.addLayout(right, 3)
        outer.addLayout(both, 1)
        outer.addWidget(self.said)
        outer.addWidget(button(translate("cases", "Close"), self.accept), 0, Qt.AlignmentFlag.AlignRight)

    def _list(self) -> None:
        wanted = self.search.text().strip().casefold()
        found = [each for each in self._book.numbers if wanted in each.number.casefold()]
        names = [(each.number, each.count) for each in found]
        if names == [self.cases.item(row).data(_ID + 1) for row in range(self.cases.count())]:
            return
        chosen = self.cases.currentItem().data(_ID) if self.cases.currentItem() else self._book.number
        self.cases.clear()
        for each in found:
            item = QListWidgetItem(f"{each.number}  ({each.count})")
            item.setData(_ID, each.number)
            item.setData(_ID + 1, (each.number, each.count))
            text = translate("cases", "{number}, {count} dictations").format(number=each.number, count=each.count)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            self.cases.addItem(item)
        rows = [each.number for each in found]
        self.cases.setCurrentRow(rows.index(chosen) if chosen in rows else 0)

    def _show(self) -> None:
        view = self._book.view
        if [item.data(0, _ID) for item in self._items()] != [each.id for each in view.dictations]:
            self.dictations.clear()
            for each in view.dictations:
                self._add(each)
        self.agreements.show_agreements(view.agreements)
        nothing = translate("cases", "No approved protocol of this case holds agreements.")
        self.none.setText(nothing if view.dictations and not view.agreements else "")
        self.none.setVisible(bool(self.none.text()))
        self._enable()

    def _add(self, dictation: CaseDictation) -> None:
        state = _states()[DictationState(dictation.state)]
        item = QTreeWidgetItem(self.dictations, [day(dictation.created), dictation.template_title, state])
        item.setData(0, _ID, dictation.id)
        if dictation.state == DictationState.APPROVED:
            item.setCheckState(0, Qt.CheckState.Checked)

    def ticked(self) -> tuple[str, ...]:
        return tuple(item.data(0, _ID) for item in self._items() if item.checkState(0) is Qt.CheckState.Checked)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.dictations.topLevelItem(i) for i in range(self.dictations.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _look_at(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._book.look_at(item.data(_ID))

    def _enable(self) -> None:
        self.open_button.setEnabled(bool(self.dictations.selectedItems()))
        ticked = bool(self.ticked())
        self.report_button.setEnabled(ticked and self.kind.count() > 0)
        self.course_button.setEnabled(ticked and self._reports.may_export)

    def _open(self) -> None:
        if items := self.dictations.selectedItems():
            self._book.open(items[0].data(0, _ID))
            self.accept()

    def _report(self) -> None:
        self._reports.make(self._book.view.number, self.ticked(), self._templates[self.kind.currentData()])

    def _course(self) -> None:
        path = self._dialogs.export_file(self, self._reports.suggestion())
        if path is not None:
            self._reports.write_course(self.ticked(), path)

    def _on_written(self, path: Path, dictations: tuple[str, ...]) -> None:
        text = translate("cases", "{count} protocols were written to {file}.")
        self.said.setText(text.format(count=len(dictations), file=path.name))


def _topped(inner: QWidget) -> QWidget:
    made = page()
    outer = column(made)
    outer.addWidget(inner)
    outer.addStretch(1)
    return made


def _states() -> dict[DictationState, str]:
    return {
        DictationState.RECORDING: translate("dictations", "Recording"),
        DictationState.RECORDED: translate("cases", "Not processed yet"),
        DictationState.DRAFT: translate("dictations", "Draft"),
        DictationState.APPROVED: translate("dictations", "Approved"),
    }
