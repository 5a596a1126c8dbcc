"""Something required that was not mentioned: add it now, or say that it does not matter here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from protokollant.app.open_points import OpenPoint, waiver_of
from protokollant.protocol.protocol import Protocol
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look, set_property
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate


class MissingLine(QWidget):
    """Hidden while there is something."""

    fill = Signal()  # by typing
    dictate = Signal()

    def __init__(self, draft: Draft, look: Look, point: OpenPoint, name: str, *, said_elsewhere: bool = False) -> None:
        """`point` is what is missing where it is; `name` of the section or field, for a screen reader;
        `said_elsewhere`: beside it stands already that it was not mentioned."""
        super().__init__()
        self._draft = draft
        self._point = point
        self._said_elsewhere = said_elsewhere
        self._name = name
        self._look = look
        self._made = False
        self.hide()

    def _make(self) -> None:
        """Where it is needed: most sections of a protocol are there, or need not be."""
        self._made = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self.state = label(self._look, "", Type.BODY)
        self.add_button = button(translate("protocol", "Add it now"), self.fill.emit, "inline")
        self.dictate_button = button(translate("protocol", "Dictate it"), self.dictate.emit, "inline")
        self.waive_button = button(translate("protocol", "Not relevant"), self._waive, "inline")
        self.back_button = button(translate("protocol", "Relevant after all"), self._unwaive, "inline")
        for each in self.controls():
            each.setAccessibleName(f"{each.text()}: {self._name}")
        for widget in (self.state, *self.controls()):
            row.addWidget(widget)
        row.addStretch(1)

    def controls(self) -> tuple[QPushButton, ...]:
        """In the order in which they stand."""
        if not self._made:
            return ()
        return (self.add_button, self.dictate_button, self.waive_button, self.back_button)

    def show_point(self, protocol: Protocol) -> None:
        wanted = self._point.subject in protocol.missing
        self.setVisible(wanted)
        if not wanted:
            return
        if not self._made:
            self._make()
        waiver = waiver_of(protocol, self._point)
        missing = [] if self._said_elsewhere else [translate("protocol", "Not mentioned")]
        self.state.setText(", ".join([*missing, *([] if waiver is None else [waiver.reason])]))
        self.state.setVisible(bool(self.state.text()))
        set_property(self.state, "role", "caution" if waiver is None else "muted")
        for each in (self.add_button, self.dictate_button, self.waive_button):
            each.setVisible(waiver is None)
        self.back_button.setVisible(waiver is not None)

    def _waive(self) -> None:
        self._draft.waive(self._point, translate("protocol", "not relevant"))

    def _unwaive(self) -> None:
        self._draft.unwaive(self._point)
