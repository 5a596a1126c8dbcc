"""The list of microphones. It is looked up anew whenever it is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from protokollant.ui.viewmodels.microphones import Microphones

translate = QCoreApplication.translate


class CalmComboBox(QComboBox):
    """Does not change by the way when the page is scrolled over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DeviceBox(CalmComboBox):
    def __init__(self, microphones: Microphones) -> None:
        super().__init__()
        self._microphones = microphones
        self.setAccessibleName(translate("recording", "Microphone"))
        self.setToolTip(translate("recording", "The microphone for the next recording"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
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
        entries = [(f"{standard} ({default})" if default else standard, None)]
        entries += [(name, name) for name in self._microphones.names]
        if [(self.itemText(row), self.itemData(row)) for row in range(self.count())] != entries:
            self.clear()
            for text, name in entries:
                self.addItem(text, name)
        self.setCurrentIndex(max(0, self.findData(self._microphones.chosen)) if self._microphones.chosen else 0)
        blocker.unblock()
