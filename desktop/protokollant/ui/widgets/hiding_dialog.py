"""What would tell who is meant, beside what would stand there instead; the person decides on each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from protokollant.documents.pseudonyms import Pseudonym, PseudonymStyle
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.protocol.identifiers import IdentifierKind
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.hiding import Hiding
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_KINDS = {
    IdentifierKind.PERSON: QT_TRANSLATE_NOOP("hiding", "Person"),
    IdentifierKind.PLACE: QT_TRANSLATE_NOOP("hiding", "Place"),
    IdentifierKind.ADDRESS: QT_TRANSLATE_NOOP("hiding", "Address"),
    IdentifierKind.INSTITUTION: QT_TRANSLATE_NOOP("hiding", "Institution"),
    IdentifierKind.BIRTH_DATE: QT_TRANSLATE_NOOP("hiding", "Date of birth"),
    IdentifierKind.PHONE: QT_TRANSLATE_NOOP("hiding", "Phone number"),
    IdentifierKind.EMAIL: QT_TRANSLATE_NOOP("hiding", "E-mail address"),
    IdentifierKind.NUMBER: QT_TRANSLATE_NOOP("hiding", "Number"),
}
_SAID, _KIND, _TIMES, _REPLACEMENT = range(4)
_PSEUDONYM = Qt.ItemDataRole.UserRole


class HidingDialog(Sheet):
    def __init__(self, hiding: Hiding, look: Look, dialogs: FileDialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._hiding = hiding
        self._dialogs = dialogs
        self._look = look
        self._showing = False
        self.setWindowTitle(translate("hiding", "Export with pseudonyms"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 640)
        self.table = self._make_table()
        self.style_box = CalmComboBox(look)
        self.style_box.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        self.style_box.setAccessibleName(translate("hiding", "Kind of pseudonyms"))
        self.style_box.addItem(translate("hiding", "Initials (Frau P.)"), PseudonymStyle.INITIALS.value)
        self.style_box.addItem(translate("hiding", "Letters (Frau A)"), PseudonymStyle.LETTERS.value)
        self.style_box.setCurrentIndex(self.style_box.findData(hiding.style.value))
        self.style_box.activated.connect(lambda: hiding.set_style(PseudonymStyle(str(self.style_box.currentData()))))
        self.word = QLineEdit()
        self.word.setPlaceholderText(translate("hiding", "A word that is missing"))
        self.word.setAccessibleName(translate("hiding", "A word that is missing"))
        self.word.returnPressed.connect(self._add)
        self.add_button = button(translate("hiding", "&Hide too"), self._add)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(translate("hiding", "What the document will say"))
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self.export_button = button(translate("hiding", "&Export …"), self._export, "primary")
        self._lay_out(look)
        hiding.changed.connect(self._show)
        self._show()
        self.table.setFocus()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(translate("hiding", "What was found"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHeaderLabels(
            [
                translate("hiding", "Found"),
                translate("hiding", "Kind"),
                translate("hiding", "Times"),
                translate("hiding", "Instead"),
            ]
        )
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((190, 110, 50)):
            table.setColumnWidth(column, self._look.scaled(width))
        table.itemChanged.connect(self._on_changed)
        table.itemActivated.connect(lambda item: table.editItem(item, _REPLACEMENT))
        table.itemDoubleClicked.connect(lambda item: table.editItem(item, _REPLACEMENT))
        return table

    def _lay_out(self, look: Look) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(look, translate("hiding", "Export with pseudonyms"), Type.TITLE))
        about = translate(
            "hiding",
            "What was found is replaced in the document alone; your protocol stays as it is, and who stands behind a "
            "name stays in the encrypted store. Please read the text on the right: what was not found is still there.",
        )
        outer.addWidget(label(look, about, Type.BODY, "muted", wrap=True))
        above = QHBoxLayout()
        above.setSpacing(Space.S)
        above.addWidget(self.style_box)
        above.addStretch(1)
        above.addWidget(self.word)
        above.addWidget(self.add_button)
        outer.addLayout(above)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.table)
        beside.addWidget(self.preview)
        beside.setSizes([520, 400])
        outer.addWidget(beside, 1)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addStretch(1)
        below.addWidget(button(translate("hiding", "Cancel"), self.reject))
        below.addWidget(self.export_button)
        outer.addLayout(below)

    def _show(self) -> None:
        hiding = self._hiding
        current = self.table.currentItem()
        chosen = 0 if current is None else self.table.indexOfTopLevelItem(current)
        self._showing = True
        self.table.clear()
        for pseudonym in hiding.proposals:
            item = QTreeWidgetItem(
                [pseudonym.said, tr(_KINDS[pseudonym.kind]), str(pseudonym.count), pseudonym.replacement]
            )
            item.setData(_SAID, _PSEUDONYM, pseudonym)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
            kept = hiding.is_kept(pseudonym)
            item.setCheckState(_SAID, Qt.CheckState.Unchecked if kept else Qt.CheckState.Checked)
            self.table.addTopLevelItem(item)
        if hiding.proposals:
            row = min(max(chosen, 0), len(hiding.proposals) - 1)
            self.table.setCurrentIndex(self.table.model().index(row, 0))
        self._showing = False
        result = hiding.result
        texts = (
            []
            if result is None
            else [
                f"{section.title}\n" + " ".join(statement.text for statement in section.statements)
                for section in result.sections
                if section.statements
            ]
        )
        scrolled = self.preview.verticalScrollBar().value()
        self.preview.setPlainText("\n\n".join(texts))
        self.preview.verticalScrollBar().setValue(scrolled)
        hidden = sum(pseudonym.count for pseudonym in hiding.proposals if not hiding.is_kept(pseudonym))
        self.said.setText(translate("hiding", "Replaced passages: {count}").format(count=hidden))
        self.export_button.setEnabled(result is not None)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._showing:
            return
        pseudonym: Pseudonym = item.data(_SAID, _PSEUDONYM)
        if column == _REPLACEMENT:
            self._hiding.rename(pseudonym, item.text(_REPLACEMENT))
        elif column == _SAID:
            self._hiding.keep(pseudonym, kept=item.checkState(_SAID) is Qt.CheckState.Unchecked)

    def _add(self) -> None:
        self._hiding.add(self.word.text())
        self.word.clear()

    def _export(self) -> None:
        suggestion = self._hiding.suggestion(translate("hiding", "with pseudonyms"))
        if suggestion is not None and (path := self._dialogs.export_file(self, suggestion)) is not None:
            self._hiding.export(path)
            self.accept()
