"""The protocol's fields as a small form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from protokollant.app.open_points import OpenPoint
from protokollant.protocol.protocol import FieldValue, PointKind, Protocol
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.field_text import read, shown
from protokollant.ui.widgets.basics import button, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.missing_line import MissingLine

translate = QCoreApplication.translate
_CONTROL = 110  # a field's least width, in pixels
Value = str | int | float | None


class _Others(QWidget):
    """Other values that were said for a field, in a row of buttons; hidden where there are none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row: QHBoxLayout | None = None  # made where it is needed
        self.buttons: list[QPushButton] = []
        self._shown: list[tuple[str, str, Value]] = []
        self.hide()

    def _make(self) -> QHBoxLayout:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(label(self._look, translate("protocol", "Also said:"), Type.BODY, "muted"))
        row.addStretch(1)
        return row

    def show_offers(self, offers: list[tuple[str, str, Value]], take: Callable[[Value], None]) -> None:
        """`offers`: text, tooltip and value of each; `take` gets the value of the one that is clicked."""
        if offers == self._shown:
            return
        self._shown = offers
        row = self._row or self._make()
        for old in self.buttons:
            row.removeWidget(old)
            old.deleteLater()
        self.buttons = []
        for text, tip, value in offers:
            made = button(text, lambda value=value: take(value), "quiet", tip)  # type: ignore[misc]
            row.insertWidget(row.count() - 1, made)
            self.buttons.append(made)
        self.setVisible(bool(offers))


class FieldsForm(QFrame):
    """Two fields a row, one where it is narrow. An empty one says "not mentioned". Values that contradict each other
    stand below, to be taken with one click."""

    dictate = Signal()  # what is missing is to be said

    def __init__(self, draft: Draft, template: Template, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        self._language = template.language
        self._fields = {field.id: field for field in template.fields}
        self.inputs: dict[str, QWidget] = {}
        self.choices: dict[str, _Others] = {}
        self.missing: dict[str, MissingLine] = {}
        self.setProperty("role", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._cells: list[tuple[QLabel, QWidget]] = []
        self._columns = 0
        for field in template.fields:
            control = self._control(field)
            caption = label(look, field.label, Type.BODY, "muted")
            caption.setBuddy(control)
            control.setAccessibleName(field.label)
            others = _Others(look)
            cell = QWidget()
            stack = column(cell, spacing=Space.XS)
            stack.addWidget(control)
            stack.addWidget(others)
            if field.required:
                point = OpenPoint(PointKind.FIELD, field.id)
                line = MissingLine(draft, look, point, field.label, said_elsewhere=True)
                line.fill.connect(control.setFocus)
                line.dictate.connect(self.dictate)
                stack.addWidget(line)
                self.missing[field.id] = line
            self._cells.append((caption, cell))
            self.choices[field.id] = others
            self.inputs[field.id] = control
        self._caption = max(caption.sizeHint().width() for caption, _ in self._cells)
        self._arrange(2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self._width(2) else 1)

    def _width(self, columns: int) -> int:
        """What so many columns need, in pixels."""
        return columns * (self._caption + self._look.scaled(_CONTROL) + 2 * Space.M) + 2 * Space.L

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for position, (caption, cell) in enumerate(self._cells):
            row, side = divmod(position, columns)
            self._grid.addWidget(caption, row, side * 3, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(cell, row, side * 3 + 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(4, columns - 1)
        self._grid.setColumnMinimumWidth(2, Space.S * (columns - 1))

    def show_content(self, protocol: Protocol) -> None:
        for name, control in self.inputs.items():
            value = protocol.field(name)
            self._show(control, self._fields[name], value)
            tip = translate("protocol", "Said: “{words}”").format(words=value.said) if value.said else ""
            control.setToolTip(tip)
            self._offer(self._fields[name], value)
        for line in self.missing.values():
            line.show_point(protocol)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for name, control in self.inputs.items():
            if isinstance(control, QLineEdit) and control.isModified():
                self._typed(name, control)

    def _control(self, field: Field) -> QWidget:
        nothing = translate("protocol", "Not mentioned")
        if field.type is FieldType.CHOICE:
            box = CalmComboBox(self._look)
            box.addItem(nothing, None)
            for choice in field.choices:
                box.addItem(choice, choice)
            box.activated.connect(lambda _: self._draft.set_field(field.id, box.currentData()))
            return box
        line = QLineEdit()
        line.setPlaceholderText(nothing)
        line.editingFinished.connect(lambda: self._typed(field.id, line))
        return line

    def _offer(self, field: Field, value: FieldValue) -> None:
        """What else was said for the field, each a button; and one to keep what stands there."""
        offers: list[tuple[str, str, Value]] = []
        if value.alternatives:
            for other in value.alternatives:
                text = shown(other.value, field.type, self._language)
                tip = translate("protocol", "Said: “{words}”").format(words=other.said)
                offers.append((text, tip, other.value))
            offers.append((translate("protocol", "Keep"), "", value.value))
        self.choices[field.id].show_offers(offers, lambda taken: self._draft.set_field(field.id, taken))

    def _typed(self, name: str, line: QLineEdit) -> None:
        if line.isModified():
            line.setModified(False)
            self._draft.set_field(name, read(line.text(), self._fields[name].type, self._language))

    def _show(self, control: QWidget, field: Field, value: FieldValue) -> None:
        blocker = QSignalBlocker(control)
        if isinstance(control, QComboBox):
            if value.value is not None and control.findData(value.value) < 0:
                control.addItem(str(value.value), value.value)
            control.setCurrentIndex(0 if value.value is None else control.findData(value.value))
        elif isinstance(control, QLineEdit):
            text = shown(value.value, field.type, self._language)
            if field.type is FieldType.DURATION and isinstance(value.value, int) and not control.hasFocus():
                text = translate("protocol", "{minutes} min").format(minutes=text)
            if control.text() != text and not control.isModified():
                control.setText(text)
                control.setCursorPosition(0)
        blocker.unblock()
