"""A small window that stays above the other program: one key copies the next field."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.field_copy import FieldCopy
from protokollant.ui.widgets.basics import Sheet, button, label

translate = QCoreApplication.translate
_PREVIEW = 180
_NUMBER = Qt.ItemDataRole.UserRole


class FieldCopyDialog(Sheet):
    """Follows `steps`. Space, Enter or the right arrow copies the next one, Backspace or the left arrow goes back."""

    def __init__(self, steps: FieldCopy, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = steps
        steps.setParent(self)
        self.setWindowTitle(translate("copying", "Copy field after field"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.resize(420, 460)
        about = translate(
            "copying",
            "Each press of the space bar copies the next field. Paste it in the other program, come back, press again.",
        )
        self.said = label(look, "", Type.STRONG, wrap=True)
        self.preview = label(look, "", Type.BODY, "muted", wrap=True)
        self.preview.setAccessibleName(translate("copying", "On the clipboard"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("copying", "Fields and sections"))
        self.list.itemActivated.connect(lambda item: steps.choose(item.data(_NUMBER)))
        for number, each in enumerate(steps.items):
            QListWidgetItem(each.label, self.list).setData(_NUMBER, number)
        self.forward = button("", steps.step, "primary")
        self.forward.setAutoDefault(True)
        self.backward = button(translate("copying", "&Back"), steps.back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(look, about, Type.BODY, "muted", wrap=True))
        outer.addWidget(self.said)
        outer.addWidget(self.preview)
        outer.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.backward)
        below.addWidget(button(translate("copying", "Close"), self.accept))
        below.addStretch(1)
        below.addWidget(self.forward)
        outer.addLayout(below)
        QShortcut(QKeySequence("Right"), self, steps.step)
        for key in ("Left", "Backspace"):
            QShortcut(QKeySequence(key), self, steps.back)
        steps.changed.connect(self._show)
        self._show()
        self.forward.setFocus()

    def _show(self) -> None:
        steps = self._steps
        for number, each in enumerate(steps.items):
            item = self.list.item(number)
            copied = translate("copying", "{label} – copied").format(label=each.label)
            item.setText(copied if number in steps.done else each.label)
            font = item.font()
            font.setBold(number == steps.next)
            item.setFont(font)
        following = steps.next
        if steps.copied is None:
            said, preview = translate("copying", "Nothing is copied yet."), ""
        else:
            current = steps.items[steps.copied]
            said = translate("copying", "On the clipboard: {label}").format(label=current.label)
            preview = " ".join(current.plain.split())
        if following is None:
            said = f"{said}. " + translate("copying", "That was the last one.")
        self.said.setText(said)
        self.preview.setText(preview if len(preview) <= _PREVIEW else f"{preview[: _PREVIEW - 1]}…")
        last = translate("copying", "All copied")
        name = (
            last
            if following is None
            else translate("copying", "Copy next: {label}").format(label=steps.items[following].label)
        )
        self.forward.setText(name.replace("&", "&&"))
        self.forward.setAccessibleName(f"{said}. {name}")
        self.forward.setEnabled(following is not None)
        self.backward.setEnabled(bool(steps.copied))
        if following is not None:
            self.list.setCurrentRow(following)
            self.list.scrollToItem(self.list.item(following))
