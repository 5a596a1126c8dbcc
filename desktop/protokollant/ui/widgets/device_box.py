"""The list of microphones. It is looked up anew whenever it is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker

from protokollant.ui.look import Look
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate


class DeviceBox(CalmComboBox):
    def __init__(self, microphones: Microphones, look: Look) -> None:
        super().__init__(look)
        self._microphones = microphones
        self.setAccessibleName(translate("recording", "Microphone"))
        microphones.changed.connect(self._show)
        self.activated.connect(lambda row: microphones.choose(self.itemData(row)))
        self._show()

    def showPopup(self) -> None:
        self._microphones.refresh()
        super().showPopup()

    def _show(self) -> None:
        blocker = QSignalBlocker(self)
        default = self._microphones.default_name
        standard = translate("recording", "System microphone")
        entries: list[tuple[str, str | None]] = [(f"{standard} ({default})" if default else standard, None)]
        entries += [(name, name) for name in self._microphones.names]
        if [(self.itemText(row), self.itemData(row)) for row in range(self.count())] != entries:
            self.clear()
            for text, name in entries:
                self.addItem(text, name)
        self.setCurrentIndex(max(0, self.findData(self._microphones.chosen)) if self._microphones.chosen else 0)
        blocker.unblock()
        self.setEnabled(self.isEnabled() and not self._microphones.locked)
        tip = translate("recording", "The microphone for the next recording")
        if self._microphones.locked:
            tip = translate("recording", "Set by your IT")
        self.setToolTip(f"{tip}: {self.currentText()}")
