"""Fields for a passphrase: one to enter it, and one for a new one, twice, with how strong it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from protokollant.app.passphrases import Strength
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.access import Access
from protokollant.ui.widgets.basics import column, label

translate = QCoreApplication.translate
_STRENGTHS = {
    Strength.WEAK: QT_TRANSLATE_NOOP("keys", "Weak"),
    Strength.FAIR: QT_TRANSLATE_NOOP("keys", "Fair"),
    Strength.GOOD: QT_TRANSLATE_NOOP("keys", "Good"),
    Strength.STRONG: QT_TRANSLATE_NOOP("keys", "Very good"),
}


def secret_line(name: str) -> QLineEdit:
    """A field whose signs are not shown; nothing of it goes into an input method's memory."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    return made


class NewPassphrase(QWidget):
    """`changed`: `passphrase` may be another; empty until it is good enough and entered twice."""

    changed = Signal()

    def __init__(self, access: Access, look: Look) -> None:
        super().__init__()
        self._access = access
        self.first = secret_line(translate("keys", "New passphrase"))
        self.second = secret_line(translate("keys", "Once more"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("keys", "Strength"))
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.said = label(look, "", Type.SMALL, "muted", wrap=True)
        self.visible = QCheckBox(translate("keys", "Show what is typed"))
        self.visible.setAccessibleName(self.visible.text())
        self.visible.toggled.connect(self._show_signs)
        outer = column(self, spacing=Space.S)
        self._lay_out(outer)
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(self._judge)
        self._judge()

    def _lay_out(self, outer: QVBoxLayout) -> None:
        for each in (self.first, self.bar, self.said, self.second, self.visible):
            outer.addWidget(each)

    @property
    def passphrase(self) -> str:
        first = self.first.text()
        return first if first == self.second.text() and self._access.judge(first).accepted else ""

    def clear(self) -> None:
        self.first.clear()
        self.second.clear()
        self.visible.setChecked(False)

    def _show_signs(self, shown: bool) -> None:
        for line in (self.first, self.second):
            line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _judge(self) -> None:
        first, second = self.first.text(), self.second.text()
        judged = self._access.judge(first)
        self.bar.setValue(round(judged.share * 100))
        if not first:
            text = translate("keys", "For instance four words that do not belong together.")
        elif not judged.long_enough:
            text = translate("keys", "Too short: at least {length} characters.").format(
                length=self._access.least_length
            )
        elif not judged.strong_enough:
            text = translate("keys", "{strength}: too easy to guess. Add another word.").format(
                strength=tr(_STRENGTHS[judged.strength])
            )
        elif second and first != second:
            text = translate("keys", "{strength}. The two entries are not the same yet.").format(
                strength=tr(_STRENGTHS[judged.strength])
            )
        else:
            text = translate("keys", "Strength: {strength}").format(strength=tr(_STRENGTHS[judged.strength]))
        self.said.setText(text)
        self.changed.emit()
