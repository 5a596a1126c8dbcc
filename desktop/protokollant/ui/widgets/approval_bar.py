"""Below a draft: what is still open before it can be approved, and the way there; else the way to approve it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout

from protokollant.app.open_points import OpenPoint
from protokollant.protocol.protocol import PointKind
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.approval import Approval
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate


class ApprovalBar(QFrame):
    """`wanted`: the person wants to approve; `led`: to the OpenPoint that is to be settled next."""

    wanted = Signal()
    led = Signal(object)

    def __init__(self, approval: Approval, title_of: Callable[[OpenPoint], str], action: QAction, look: Look) -> None:
        """`title_of`: the section or field that a point is about. `action`: what the button does, too."""
        super().__init__()
        self._approval = approval
        self._title_of = title_of
        self._action = action
        self._next = 0
        self.setProperty("role", "foot")
        self.text = label(look, "", Type.BODY, wrap=True)
        self.back_button = button(translate("approval", "Give up the revision"), approval.take_back, "quiet")
        self.button = button("", action.trigger, "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XXL, Space.S, Space.XL, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self.text, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.button)
        approval.changed.connect(self._show)
        self._show()

    def press(self) -> None:
        """Approve, or go to what is open: with each press to the next point."""
        points = self._approval.open
        if self._approval.possible:
            self.wanted.emit()
        elif points:
            point = points[self._next % len(points)]
            self._next = (self._next + 1) % len(points)
            self._show()
            self.led.emit(point)

    def _show(self) -> None:
        points, last = self._approval.open, self._approval.last
        self._next = self._next % len(points) if points else 0
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if points:
            name = translate("approval", "Show what is open ({count})").format(count=len(points))
            text = self._open_text(points[self._next], len(points))
        else:
            name = translate("approval", "Approve …")
            text = translate("approval", "Nothing required is open. You can approve the protocol.")
            if last:
                text = translate("approval", "Revision of version {number}. You can approve it as version {next}.")
                text = text.format(number=last, next=last + 1)
        self.text.setText(text)
        self.button.setText(name)
        self.button.setAccessibleName(name)
        self.button.setToolTip(f"{name} ({keys})")
        self.button.setAccessibleDescription(text)
        self.button.setEnabled(not self._approval.busy)
        self.back_button.setVisible(bool(last))
        self.back_button.setToolTip(
            translate("approval", "Leave version {number} as it is and drop these changes").format(number=last)
        )

    def _open_text(self, point: OpenPoint, count: int) -> str:
        title = self._title_of(point)
        what = {
            PointKind.FIELD: translate("approval", "“{title}” is not filled in"),
            PointKind.SECTION: translate("approval", "the section “{title}” is empty"),
            PointKind.UNSUPPORTED: translate("approval", "in “{title}” stands something that was not said"),
        }[point.kind].format(title=title)
        return translate("approval", "Open before it can be approved: {count}. Next: {what}.").format(
            count=count, what=what
        )
