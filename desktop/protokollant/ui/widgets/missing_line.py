"""Something required that was not mentioned: add it now, or say that it does not matter here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from protokollant.app.open_points import OpenPoint, points, waiver_of
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate


class MissingLine(QWidget):
    """Hidden while there is something."""

    fill = Signal()

    def __init__(self, draft: Draft, look: Look, name: str) -> None:
        """`name` of the section or field, for a screen reader."""
        super().__init__()
        self._draft = draft
        self._point: OpenPoint | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self.state = label(look, "", Type.BODY)
        self.add_button = button(translate("protocol", "Add it now"), self.fill.emit, "quiet")
        self.waive_button = button(translate("protocol", "Not relevant"), self._waive, "quiet")
        self.back_button = button(translate("protocol", "Relevant after all"), self._unwaive, "quiet")
        for each in (self.add_button, self.waive_button, self.back_button):
            each.setAccessibleName(f"{each.text()}: {name}")
            each.setFixedHeight(28)
        for widget in (self.state, self.add_button, self.waive_button, self.back_button):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    def show_point(self, protocol: Protocol, template: Template, subject: str) -> None:
        """`subject`: the id of the section or field."""
        self._point = next((p for p in points(protocol, template) if p.place is None and p.subject == subject), None)
        waiver = None if self._point is None else waiver_of(protocol, self._point)
        self.setVisible(self._point is not None)
        missing = translate("protocol", "Not mentioned")
        self.state.setText(missing if waiver is None else f"{missing}, {waiver.reason}")
        role = "caution" if waiver is None else "muted"
        if self.state.property("role") != role:
            self.state.setProperty("role", role)
            self.state.style().unpolish(self.state)
            self.state.style().polish(self.state)
        self.add_button.setVisible(waiver is None)
        self.waive_button.setVisible(waiver is None)
        self.back_button.setVisible(waiver is not None)

    def _waive(self) -> None:
        if self._point is not None:
            self._draft.waive(self._point, translate("protocol", "not relevant"))

    def _unwaive(self) -> None:
        if self._point is not None:
            self._draft.unwaive(self._point)
