"""The sections, or the fields, of a template: an order to be changed by dragging or with Alt and the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.widgets.basics import IconButton, column, label

translate = QCoreApplication.translate


class PartList(QWidget):
    """`part`: sections or fields."""

    chosen = Signal(str, int)

    def __init__(self, workshop: TemplateWorkshop, look: Look, part: str, title: str, add: str, remove: str) -> None:
        super().__init__()
        self._workshop = workshop
        self._part = part
        outer = column(self, spacing=Space.XS)
        head = QHBoxLayout()
        head.addWidget(label(look, title, Type.STRONG))
        head.addStretch(1)
        self.add = IconButton(look, Icon.ADD, add)
        self.remove = IconButton(look, Icon.CLOSE, remove)
        for made in (self.add, self.remove):
            made.setFixedSize(28, 28)
            head.addWidget(made)
        outer.addLayout(head)
        self.list = _Parts(title)
        outer.addWidget(self.list, 1)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: workshop.take_out(part, self.list.currentRow()))
        self.list.moved.connect(lambda start, end: self._move(start, end))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemClicked.connect(lambda _item: self._on_row(self.list.currentRow()))
        workshop.changed.connect(self._show)
        self._show()

    @property
    def row(self) -> int:
        return self.list.currentRow()

    def choose(self, row: int) -> None:
        self.list.setCurrentRow(row)

    def forget(self) -> None:
        """Nothing is chosen here."""
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(-1)
            self.list.clearSelection()
        self.remove.setEnabled(False)

    def _on_row(self, row: int) -> None:
        self.remove.setEnabled(row >= 0 and self._workshop.editable)
        if row >= 0:
            self.chosen.emit(self._part, row)

    def _add(self) -> None:
        at = self.row + 1 if self.row >= 0 else self.list.count()
        self._workshop.add(self._part, at)
        self.choose(at)
        self.chosen.emit(self._part, at)

    def _move(self, start: int, end: int) -> None:
        self._workshop.move(self._part, start, end)
        self.choose(end)

    def _show(self) -> None:
        template = self._workshop.template
        wrong = {fault.index for fault in self._workshop.faults if fault.part == self._part}
        if template is None:
            texts = []
        elif self._part == "sections":
            texts = [section.title for section in template.sections]
        else:
            texts = [field.label for field in template.fields]
        row = min(self.row, len(texts) - 1)
        with QSignalBlocker(self.list):
            while self.list.count() > len(texts):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(texts):
                self.list.addItem(QListWidgetItem())
            for index, text in enumerate(texts):
                shown = text.strip() or translate("templates", "(without a title)")
                item = self.list.item(index)
                name = translate("templates", "{title}: please check").format(title=shown)
                item.setText(f"⚠ {shown}" if index in wrong else shown)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, name if index in wrong else shown)
            self.list.setCurrentRow(row)
        editable = self._workshop.editable
        self.add.setEnabled(editable)
        self.remove.setEnabled(editable and row >= 0)
        self.list.setDragEnabled(editable)
        self.list.editable = editable


class _Parts(QListWidget):
    moved = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.editable = False
        self.setAccessibleName(name)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self._on_moved)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only passing by is no choice: the form that is shown stays."""
        nothing = self.currentRow() < 0
        with QSignalBlocker(self):
            super().focusInEvent(event)
            if nothing:
                self.setCurrentRow(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            end = self.currentRow() + steps[Qt.Key(event.key())]
            if self.editable and 0 <= end < self.count() and self.currentRow() >= 0:
                self.moved.emit(self.currentRow(), end)
        else:
            super().keyPressEvent(event)

    def _on_moved(self, _from: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        """Qt has moved the item already; what is shown follows from the template."""
        self.moved.emit(start, row - 1 if row > start else row)
