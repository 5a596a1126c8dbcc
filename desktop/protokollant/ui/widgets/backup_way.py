"""How a backup is opened that this computer's own key does not open: a passphrase, a code, or a file with a key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from protokollant.app.backup_access import Unlock, with_code, with_key_file, with_passphrase
from protokollant.ui.design import Space
from protokollant.ui.widgets.basics import button
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.passphrase_fields import secret_line

translate = QCoreApplication.translate
_PASSPHRASE, _CODE, _KEY = range(3)


class WayIn(QWidget):
    """`unlock`: the way as it is filled in, None while it is not; `entered`: the person pressed Enter."""

    changed = Signal()
    entered = Signal()

    def __init__(self, dialogs: FileDialogs) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._file: Path | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("backup", "Opens with"))
        self.kind.addItems(
            [
                translate("backup", "Passphrase"),
                translate("backup", "Recovery code"),
                translate("backup", "Key of your organisation"),
            ]
        )
        self.secret = secret_line(translate("backup", "Passphrase of the backup"))
        self.code = QLineEdit()
        self.code.setAccessibleName(translate("backup", "Recovery code"))
        self.code.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.file = button(translate("backup", "&Key file …"), self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for widget in (self.kind, self.file):
            row.addWidget(widget)
        for field in (self.secret, self.code):
            row.addWidget(field, 1)
            field.textChanged.connect(self.changed)
            field.returnPressed.connect(self.entered)
        self.kind.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def unlock(self) -> Unlock | None:
        kind = self.kind.currentIndex()
        if kind == _PASSPHRASE:
            return with_passphrase(self.secret.text()) if self.secret.text() else None
        if kind == _CODE:
            return with_code(self.code.text()) if self.code.text() else None
        return with_key_file(self._file, self.secret.text()) if self._file is not None else None

    def clear(self) -> None:
        """Nothing stays of what was typed."""
        for field in (self.secret, self.code):
            field.clear()

    def _choose(self) -> None:
        if (file := self._dialogs.key_file(self)) is not None:
            self._file = file
            self.file.setText(file.name)
            self.changed.emit()
            self.secret.setFocus()

    def _show(self) -> None:
        kind = self.kind.currentIndex()
        self.clear()
        self.secret.setVisible(kind != _CODE)
        self.code.setVisible(kind == _CODE)
        self.file.setVisible(kind == _KEY)
        name = translate("backup", "Passphrase of the backup")
        if kind == _KEY:
            name = translate("backup", "Passphrase of the key file, where it has one")
        self.secret.setAccessibleName(name)
        self.secret.setPlaceholderText(name)
        self.changed.emit()
