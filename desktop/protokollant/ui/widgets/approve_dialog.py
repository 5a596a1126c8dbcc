"""The last look before a protocol is approved: who does it, and what is deleted after it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from protokollant.app.approval import LONGEST_NAME
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.approval import Approval
from protokollant.ui.viewmodels.keeping import plan
from protokollant.ui.widgets.basics import Sheet, button, label

translate = QCoreApplication.translate
_WIDTH = 520


class ApproveDialog(Sheet):
    """Enter approves; the name is asked for only where it is not known yet."""

    approved = Signal(str)  # the name

    def __init__(self, approval: Approval, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("approval", "Approve the protocol"))
        self.setMinimumWidth(_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(look, translate("approval", "Approve the protocol"), Type.TITLE))
        about = translate(
            "approval",
            "The text is frozen as version {number}, with your name, the time and a checksum. You can revise it "
            "later; every version is kept.",
        )
        outer.addWidget(label(look, about.format(number=approval.last + 1), Type.BODY, "muted", wrap=True))
        self.name = QLineEdit(approval.author)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(translate("approval", "Your name"))
        known = bool(approval.author)
        self.who = label(look, translate("approval", "Approved by {name}").format(name=approval.author), Type.STRONG)
        self.who.setVisible(known)
        self.ask = label(look, translate("approval", "Your name, as it is to stand in the protocol"), Type.STRONG)
        self.ask.setBuddy(self.name)
        self.ask.setVisible(not known)
        self.name.setVisible(not known)
        for each in (self.who, self.ask, self.name):
            outer.addWidget(each)
        outer.addWidget(label(look, translate("approval", "What happens then"), Type.STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        self.plan = plan(approval.periods())
        for row, (part, fate) in enumerate(self.plan):
            grid.addWidget(label(look, part), row, 0)
            grid.addWidget(label(look, fate), row, 1)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        outer.addSpacing(Space.S)
        below = QHBoxLayout()
        below.addStretch(1)
        self.cancel_button = button(translate("approval", "Not yet"), self.reject)
        self.button = button(translate("approval", "Approve"), self._approve, "primary")
        self.button.setAccessibleDescription("; ".join(f"{part}: {fate}" for part, fate in self.plan))
        self.button.setDefault(True)
        below.addWidget(self.cancel_button)
        below.addWidget(self.button)
        outer.addLayout(below)
        self.name.textChanged.connect(self._enable)
        self._enable()
        (self.button if known else self.name).setFocus()

    def _enable(self) -> None:
        self.button.setEnabled(bool(self.name.text().strip()))

    def _approve(self) -> None:
        self.accept()
        self.approved.emit(self.name.text())
