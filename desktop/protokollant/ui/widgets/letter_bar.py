"""Above a letter: whom it goes to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look, set_property
from protokollant.ui.viewmodels.letters import Letters
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate


class LetterBar(QFrame):
    """Hidden where no letter is shown."""

    def __init__(self, letters: Letters, look: Look, choose: Callable[[], None]) -> None:
        super().__init__()
        self._letters = letters
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XXL, Space.S, Space.XL, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(label(look, translate("letters", "Recipient"), Type.BODY, "muted"))
        self.who = label(look, "", Type.STRONG)
        row.addWidget(self.who, 1)
        self.choose_button = button(translate("letters", "Choose the &recipient …"), choose)
        row.addWidget(self.choose_button)
        letters.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setVisible(self._letters.shown)
        recipient = self._letters.recipient
        nobody = translate("letters", "nobody chosen from the address book yet")
        self.who.setText(nobody if recipient is None else recipient.listed)
        set_property(self.who, "role", "caution" if recipient is None else "")
